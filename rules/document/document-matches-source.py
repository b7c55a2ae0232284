"""A structured document beside the published text that it names: do they still say the same."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING

from policy_lint.api import FactBook, Miss, Policy, Rule, Section, Span, fill, squash

if TYPE_CHECKING:
    from collections.abc import Iterable

SHOWN = 8
"""Words shown on either side of a difference."""


def check(policy: Policy, _: FactBook, rule: Rule) -> Iterable[Miss]:
    """At most one finding: the first difference, for what comes after it is mostly its consequence."""
    published = policy.published
    if published is None:
        return
    if published.text is None:
        message = f"The source “{published.path}” can't be compared: {published.problem}."
        yield Miss(published.span, "defect", message, published.path, "source", pointer="/source")
        return
    ours, theirs = published.restored.split(), published.text.removeprefix("\ufeff").split()
    if ours == theirs:
        return
    first = next(index for index, pair in enumerate(zip_longest(ours, theirs)) if pair[0] != pair[1])
    said, printed = " ".join(ours[first : first + SHOWN]), " ".join(theirs[first : first + SHOWN])
    place = " ".join(ours[max(0, first - 4) : first])
    after = f"after “{place}” " if place else ""
    if not printed:
        what = f"{after}the document goes on with “{said}”, where the source ends"
    elif not said:
        what = f"{after}the source goes on with “{printed}”, where the document ends"
    else:
        what = f"{after}the document has “{said}”, the source “{printed}”"
    span, pointer = _place(policy, ours, first)
    yield Miss(span, "defect", fill(rule.message, {"quote": what}), said, "difference", pointer=pointer)


def _place(policy: Policy, ours: list[str], first: int) -> tuple[Span, str]:
    """Where the document's words at the difference stand: their block, else their section, else where the source is named."""
    assert policy.published is not None  # noqa: S101 - the caller has looked
    section = _section(policy, ours, first)
    if section is None:
        return policy.published.span, "/source"
    for length in (SHOWN, 4, 2):
        wanted = squash(" ".join(ours[first : first + length]))
        for content in (*([section.heading] if section.heading else ()), *(block.content for block in section.blocks)):
            if wanted and wanted in squash(content.text):
                return content.span(), section.pointer
    return (section.heading.span() if section.heading is not None else section.span), section.pointer


def _section(policy: Policy, ours: list[str], first: int) -> Section | None:
    """The last section whose heading stands before the difference, in the order of the document."""
    text = " ".join(ours)
    limit = len(" ".join(ours[: first + 1]))
    found: Section | None = None
    at = 0
    for section in policy.all_sections:
        heading = " ".join(section.heading.text.split()) if section.heading is not None else ""
        place = text.find(heading, at)
        if place < 0 or place > limit or (heading and place >= limit):
            break
        at = place + len(heading)
        found = section
    return found
