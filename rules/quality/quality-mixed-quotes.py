"""Straight and curly apostrophes or quotation marks in one text, each often enough to be no slip."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from policy_lint.api import (
    Change,
    FactBook,
    Fix,
    MappedText,
    Miss,
    Policy,
    Related,
    Rule,
    fill,
    fix_of,
    lazy,
    shorten,
    wording,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

LEAST, SHARE = 5, 0.2
"""Number and share from which the rarer form counts."""
FORMS = (
    (lazy(r"(?<=[A-Za-z])'(?=[a-z])"), lazy(r"(?<=[A-Za-z])’(?=[a-z])")),
    (lazy(r"(?<!\w)\"(?=\w)"), lazy(r"“(?=\w)")),
)
"""Straight and curly form of the apostrophe inside a word, and of the opening quotation mark."""
MARKS = (("'", "’"), ('"', "“"))
NAMES = ("apostrophes inside words", "opening quotation marks")
NEAR = 25
"""Characters shown on each side of a mark."""
SHAPES = ("straight", "curly")
STRAIGHT, CURLY = lazy(r"(?<!\d)\""), lazy(r"[“”]")


class Mark(NamedTuple):
    """A mark, and where it stands."""

    content: MappedText
    start: int
    end: int
    pointer: str


def check(policy: Policy, _: FactBook, rule: Rule) -> Iterable[Miss]:
    """One finding, at the first mark of the rarer form."""
    worst: list[list[Mark]] = []
    names, curly = "", False
    fix: Fix | None = None
    for index, pair in enumerate(FORMS):
        if min(map(wording(policy).whole.count, MARKS[index])) < LEAST:
            continue
        found: list[list[Mark]] = [[], []]
        for section in policy.all_sections:
            for block in section.blocks:
                for form, places in zip(pair, found, strict=True):
                    places += [
                        Mark(block.content, *match.span(), section.pointer) for match in form.finditer(block.text)
                    ]
        few, many = sorted(found, key=len)
        if len(few) >= LEAST and len(few) >= SHARE * (len(few) + len(many)) and (not worst or len(few) > len(worst[0])):
            worst, names = [few, many], NAMES[index]
            curly = few is found[0]  # what the rarer ones are to become
            fix = _quotes(policy, few, curly=curly) if index else _apostrophes(policy, few, "’" if curly else "'")
    if worst:
        first = worst[0][0]
        words = first.content.text[slice(*_around(first))].strip("| \n")
        rarer, others = SHAPES if curly else SHAPES[::-1]
        count = f"{len(worst[0])} of {len(worst[0]) + len(worst[1])} {names} are {rarer}, the others {others}"
        message = fill(rule.message, {"count": count, "quote": shorten(words, 60)})
        other = worst[1][0]
        related = (Related(other.content.span(*_around(other)), "the other form"),)
        span = first.content.span(first.start, first.end)
        yield Miss(span, "defect", message, words, "quotes", related, first.pointer, fix=fix)


def _around(mark: Mark) -> tuple[int, int]:
    """The bounds of the words round a mark, of which no word is cut."""
    text = mark.content.text
    start = text.find(" ", max(0, mark.start - NEAR), mark.start) + 1 if mark.start > NEAR else 0
    end = text.rfind(" ", mark.end, mark.end + NEAR)
    return start or mark.start, end if end > 0 and mark.end + NEAR < len(text) else min(len(text), mark.end + NEAR)


def _apostrophes(policy: Policy, marks: list[Mark], form: str) -> Fix | None:
    return fix_of(policy, [(mark.content, mark.start, mark.end, form) for mark in marks], safe=False)


def _quotes(policy: Policy, marks: list[Mark], *, curly: bool) -> Fix | None:
    """Every mark of the blocks concerned in the other form; None where they do not come in pairs."""
    changes: list[Change] = []
    for content in {id(mark.content): mark.content for mark in marks}.values():
        spots = [match.span() for match in (STRAIGHT if curly else CURLY).finditer(content.text)]
        opens = [not start or not content.text[start - 1].isalnum() for start, _ in spots[::2]]
        if curly and (len(spots) % 2 or not all(opens)):
            return None
        for index, (start, end) in enumerate(spots):
            changes.append((content, start, end, ("”" if index % 2 else "“") if curly else '"'))
    return fix_of(policy, changes, safe=False)
