"""Numbers of headings and list items that skip one or stand twice."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from policy_lint.api import FactBook, Miss, Policy, Related, Rule, Span, fill

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

HEADING = re.compile(r"(\d{1,2}(?:\.\d{1,2}){0,3})(?:[.):]\s?|\s)(?=\W?[A-Z“\"])")
ANYWHERE = re.compile(
    r"(?:^|\n)[ \t>#*_\\(-]{0,8}(?:section |article |clause )?(\d{1,2}(?:\.\d{1,2}){0,3})(?=[.):\s\\*_])", re.IGNORECASE
)
ITEM = re.compile(r"\(?(\d{1,2})[.)]")
LEAST = 3
"""Headings of one rank from which their numbers count as a sequence."""


class Numbered(NamedTuple):
    """A heading or item with its number, and the number it belongs under."""

    above: str
    number: int
    span: Span
    words: str
    pointer: str

    @property
    def label(self) -> str:
        """The number as it is printed."""
        return f"{self.above}{self.number}"


def check(policy: Policy, _: FactBook, rule: Rule) -> Iterable[Miss]:
    """One finding for each number that does not follow the one before it."""
    everywhere = set(ANYWHERE.findall(policy.source.text))
    headings = list(_headings(policy))
    for above in dict.fromkeys(item.above for item in headings):
        same = [item for item in headings if item.above == above]
        if len(same) >= LEAST:
            yield from _gaps(same, everywhere, rule, twice=not above)
    if policy.kind == "prose" and not policy.outlined:  # a mark-up language numbers its lists itself
        for items in _lists(policy):
            yield from _gaps(items, everywhere, rule, twice=False)


def _gaps(items: list[Numbered], everywhere: set[str], rule: Rule, *, twice: bool) -> Iterator[Miss]:
    for before, after in pairwise(items):
        missing = range(before.number + 1, after.number)
        skipped = bool(missing) and not any(f"{after.above}{number}" in everywhere for number in missing)
        if skipped or (twice and before.number == after.number and before.words != after.words):
            message = fill(
                rule.message, {"met": before.label, "missing": f"{after.label} again" if not skipped else after.label}
            )
            related = (Related(before.span, f"number {before.label}"),)
            yield Miss(after.span, "defect", message, after.words, related=related, pointer=after.pointer)


def _headings(policy: Policy) -> Iterator[Numbered]:
    for section in policy.all_sections:
        match = HEADING.match(section.heading.text) if section.heading is not None else None
        if match and section.heading is not None:
            above, _, last = match[1].rpartition(".")
            yield Numbered(
                f"{above}." if above else "", int(last), section.heading.span(), section.heading.text, section.pointer
            )


def _lists(policy: Policy) -> Iterator[list[Numbered]]:
    """Runs of numbered items of one section and rank, each from where its numbers start."""
    for section in policy.all_sections:
        runs: dict[int, list[Numbered]] = {}
        for block in section.blocks:
            match = ITEM.fullmatch(block.marker) if block.kind == "item" else None
            if not match:
                continue
            item = Numbered("", int(match[1]), block.span, block.text, section.pointer)
            run = runs.setdefault(block.level, [])
            if run and item.number <= run[-1].number:
                yield list(run)
                run.clear()
            run.append(item)
        yield from runs.values()
