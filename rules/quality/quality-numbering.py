"""Numbers of headings and list items that skip one or stand twice."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from policy_lint.api import (
    Change,
    Edit,
    FactBook,
    Fix,
    MappedText,
    Miss,
    Policy,
    Related,
    Rule,
    Span,
    fill,
    fix_of,
    lazy,
    squash,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

HEADING = lazy(r"(\d{1,2}(?:\.\d{1,2}){0,3})(?:[.):]\s?|\s)(?=\W?[A-Z“\"])")
ANYWHERE = lazy(
    r"(?:^|\n)[ \t>#*_\\(-]{0,8}(?:section |article |clause )?(\d{1,2}(?:\.\d{1,2}){0,3})(?=[.):\s\\*_])", re.IGNORECASE
)
ITEM = lazy(r"\(?(\d{1,2})[.)]")
LEAST = 3
"""Headings of one rank from which their numbers count as a sequence."""
LISTED = lazy(r"\A\W{0,4}(?:section |article )?\d{1,2}(?:\.\d{1,2}){0,3}[.):]?\s{0,8}", re.IGNORECASE)
"""A number that a line of a table of contents begins with."""
NUMBER = lazy(r"\d{1,2}(?:\.\d{1,2}){0,3}")
REFERENCE = lazy(
    r"(?:\b(?:sections?|clauses?|paragraphs?|articles?|art|parts?|items?|points?|steps?|numbers?|nos?|chapters?|headings?|see)\b|§)"
    r"\W{0,3}((?:\d{1,2}(?:\.\d{1,2}){0,3}(?:\W{1,3}(?:(?:and|or|to|through)\W{1,3})?)?){1,8})",
    re.IGNORECASE,
)
"""Words that point to a part by its number."""


class Numbered(NamedTuple):
    """A heading or item with its number, and the number it belongs under."""

    above: str
    number: int
    span: Span
    words: str
    pointer: str
    content: MappedText
    marker: str = ""

    @property
    def label(self) -> str:
        """The number as it is printed."""
        return f"{self.above}{self.number}"


class Gap(NamedTuple):
    """Two neighbours whose numbers do not follow each other."""

    before: Numbered
    after: Numbered
    skipped: bool


def check(policy: Policy, _: FactBook, rule: Rule) -> Iterable[Miss]:
    """One finding for each number that does not follow the one before it."""
    everywhere = set(ANYWHERE.findall(policy.source.text))
    headings = list(_headings(policy))
    gaps: list[Gap] = []
    for above in dict.fromkeys(item.above for item in headings):
        same = [item for item in headings if item.above == above]
        if len(same) >= LEAST:
            gaps += _gaps(same, everywhere, twice=not above)
    fix = _fix(policy, headings, gaps) if gaps else None
    yield from (_miss(gap, rule, fix) for gap in gaps)
    if policy.kind == "prose" and not policy.outlined:  # a mark-up language numbers its lists itself
        for items in _lists(policy):
            found = list(_gaps(items, everywhere, twice=False))
            fix = _fix(policy, items, found) if found else None
            yield from (_miss(gap, rule, fix) for gap in found)


def _gaps(items: list[Numbered], everywhere: set[str], *, twice: bool) -> Iterator[Gap]:
    for before, after in pairwise(items):
        missing = range(before.number + 1, after.number)
        skipped = bool(missing) and not any(f"{after.above}{number}" in everywhere for number in missing)
        if skipped or (twice and before.number == after.number and before.words != after.words):
            yield Gap(before, after, skipped)


def _miss(gap: Gap, rule: Rule, fix: Fix | None) -> Miss:
    after = gap.after
    message = fill(
        rule.message, {"met": gap.before.label, "missing": after.label if gap.skipped else f"{after.label} again"}
    )
    related = (Related(gap.before.span, f"number {gap.before.label}"),)
    return Miss(after.span, "defect", message, after.words, related=related, pointer=after.pointer, fix=fix)


def _headings(policy: Policy) -> Iterator[Numbered]:
    for section in policy.all_sections:
        heading = section.heading
        match = HEADING.match(heading.text) if heading is not None else None
        if match and heading is not None:
            above, _, last = match[1].rpartition(".")
            under = f"{above}." if above else ""
            yield Numbered(under, int(last), heading.span(), heading.text, section.pointer, heading)


def _lists(policy: Policy) -> Iterator[list[Numbered]]:
    """Runs of numbered items of one section and rank, each from where its numbers start."""
    for section in policy.all_sections:
        runs: dict[int, list[Numbered]] = {}
        for block in section.blocks:
            match = ITEM.fullmatch(block.marker) if block.kind == "item" else None
            if not match:
                continue
            item = Numbered("", int(match[1]), block.span, block.text, section.pointer, block.content, block.marker)
            run = runs.setdefault(block.level, [])
            if run and item.number <= run[-1].number:
                yield list(run)
                run.clear()
            run.append(item)
        yield from runs.values()


def _fix(policy: Policy, items: Sequence[Numbered], gaps: Sequence[Gap]) -> Fix | None:
    """The numbers one after another; None where the text points to one that would change, or counts below it elsewhere."""
    labels = _renumbered(items, {gap.after.span for gap in gaps})
    changed = [(item, label) for item, label in zip(items, labels, strict=True) if label != item.label]
    own = {item.span for item in items}
    if _is_pointed_to(policy, {item.label for item, _ in changed}, own) or _is_listed(policy, changed, own):
        return None
    if not items[0].marker:
        return fix_of(policy, [_relabelled(item, label) for item, label in changed], safe=True)
    edits = [_remarked(policy, item, label) for item, label in changed]
    made = [edit for edit in edits if edit is not None]
    return Fix(tuple(made), safe=True) if made and len(made) == len(edits) else None


def _renumbered(items: Sequence[Numbered], wrong: set[Span]) -> list[str]:
    """What each item is to be called: the next number after a gap, and the number of its parent as that comes to be."""
    names: dict[str, str] = {}  # as printed → as it is to be, for the last one printed so
    last: dict[
        str, tuple[int, int]
    ] = {}  # number above → of the last item below it: the number printed, the number to be
    labels = []
    for item in items:
        before = last.get(item.above)
        step = 1 if item.span in wrong else item.number - before[0] if before else 0
        number = before[1] + step if before and step > 0 else item.number
        last[item.above] = (item.number, number)
        parent = item.above.removesuffix(".")
        label = f"{names.get(parent, parent)}.{number}" if parent else str(number)
        names[item.label] = label
        labels.append(label)
    return labels


def _is_pointed_to(policy: Policy, changed: set[str], own: set[Span]) -> bool:
    """Whether one of the numbers is named in the text, heads a part that is numbered otherwise, or is a link's target."""
    if policy.outlined and "](#" in policy.source.text:
        return True
    for section in policy.all_sections:
        for content in section.contents:
            named = {number for match in REFERENCE.finditer(content.text) for number in NUMBER.findall(match[1])}
            if any(_within(number, changed) for number in named):
                return True
        for block in section.blocks:
            match = NUMBER.match(block.marker.lstrip("(") or block.text)
            if block.span not in own and match and "." in match[0] and _within(match[0], changed):
                return True
    return False


def _is_listed(policy: Policy, changed: list[tuple[Numbered, str]], own: set[Span]) -> bool:
    """Whether a table of contents has the words of a heading whose number changes."""
    titles = {squash(HEADING.sub("", item.words, count=1)) for item, _ in changed if not item.marker}
    return bool(titles) and any(
        squash(LISTED.sub("", block.text, count=1)) in titles for block in policy.blocks if block.span not in own
    )


def _within(number: str, changed: set[str]) -> bool:
    """Whether a number is one of those that change, or counts below it."""
    parts = number.split(".")
    return any(".".join(parts[:length]) in changed for length in range(1, len(parts) + 1))


def _relabelled(item: Numbered, label: str) -> Change:
    return item.content, 0, len(item.label), label


def _remarked(policy: Policy, item: Numbered, label: str) -> Edit | None:
    """The edit of a list item's number, which stands before its words."""
    line = policy.source.text[max(0, item.span.start - 20) : item.span.start].rstrip()
    if not line.endswith(item.marker):
        return None
    start = max(0, item.span.start - 20) + len(line) - len(item.marker) + item.marker.index(item.label)
    return Edit(Span(start, start + len(item.label)), label)
