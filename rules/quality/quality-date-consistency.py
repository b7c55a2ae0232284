"""Dates of the policy that disagree, that no calendar has, that can be read two ways, or that predate the laws it cites."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from policy_lint.api import (
    FactBook,
    FoundDate,
    LocatedStatement,
    Miss,
    Policy,
    Related,
    Rule,
    Span,
    dates_said,
    lazy,
    wording,
)
from policy_lint.records import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

LAWS = (
    ("the GDPR", "2016-04", r"\bGDPR\b|General Data Protection Regulation|Regulation \(EU\) 2016/679"),
    ("the CCPA", "2018-06", r"\bCCPA\b|California Consumer Privacy Act"),
    ("the LGPD", "2018-08", r"\bLGPD\b"),
    ("the CPRA", "2020-11", r"\bCPRA\b|California Privacy Rights Act"),
    ("the UK GDPR", "2020-01", r"\bUK[- ]GDPR\b"),
    ("Virginia's CDPA", "2021-03", r"\bV?CDPA\b|Virginia Consumer Data Protection Act"),
    ("the Colorado Privacy Act", "2021-07", r"Colorado Privacy Act"),
    ("the Utah Consumer Privacy Act", "2022-03", r"Utah Consumer Privacy Act|\bUCPA\b"),
    ("the Connecticut Data Privacy Act", "2022-05", r"Connecticut Data Privacy Act|\bCTDPA\b"),
    ("the Texas Data Privacy and Security Act", "2023-06", r"Texas Data Privacy and Security Act|\bTDPSA\b"),
    ("the EU-U.S. Data Privacy Framework", "2023-07", r"EU[-–]U\.?S\.? Data Privacy Framework"),
    ("India's Digital Personal Data Protection Act", "2023-08", r"Digital Personal Data Protection Act|\bDPDPA\b"),
)
"""A law as people cite it, and the month in which it was passed: no older text can name it."""
CITED = [(name, passed, lazy(pattern)) for name, passed, pattern in LAWS]
NEEDED = {
    "the GDPR": ("gdpr", "general data protection regulation", "2016/679"),
    "the CCPA": ("ccpa", "california consumer privacy act"),
    "the LGPD": ("lgpd",),
    "the CPRA": ("cpra", "california privacy rights act"),
    "the UK GDPR": ("gdpr",),
    "Virginia's CDPA": ("cdpa", "virginia consumer data protection act"),
    "the Colorado Privacy Act": ("colorado privacy act",),
    "the Utah Consumer Privacy Act": ("utah consumer privacy act", "ucpa"),
    "the Connecticut Data Privacy Act": ("connecticut data privacy act", "ctdpa"),
    "the Texas Data Privacy and Security Act": ("texas data privacy and security act", "tdpsa"),
    "the EU-U.S. Data Privacy Framework": ("data privacy framework",),
    "India's Digital Personal Data Protection Act": ("digital personal data protection act", "dpdpa"),
}
"""What a text that cites the law has in any case, in lower case."""
HISTORY = lazy(r"previous|history|archive|change ?log|version", re.IGNORECASE)
NOT_OURS = lazy(r"previous|history|archive|change ?log|version|changes|last reviewed", re.IGNORECASE)
OTHER_TEXT = lazy(
    r"\b(?:terms|agreement|addendum|supplement\w*|site|website|page|list|report|form|section"
    r"|(?:cookie|ccpa|california|gdpr|state|children'?s?) (?:\w+ )?(?:policy|notice|statement))\b",
    re.IGNORECASE,
)
OTHER_HEADING = lazy(r"\b(?:terms|conditions|agreement|disclaimer|eula|licen[cs]e|rules)\b", re.IGNORECASE)
PRIVACY = lazy(r"privacy|data protection", re.IGNORECASE)
NAMES = {"effective": "effective date", "updated": "date of the last update"}


@dataclass(frozen=True)
class Dated:
    """A date of the policy, in its text or in a statement."""

    what: str
    value: str
    span: Span
    words: str
    pointer: str
    ambiguous: bool = False
    other: str = ""
    valid: bool = True


def check(policy: Policy, _: FactBook, __: Rule) -> Iterable[Miss]:
    """One finding for every date that disagrees with another, or with the calendar, or with what the text cites."""
    dates = list(_dates(policy))
    for item in dates:
        if not item.valid:
            yield Miss(
                item.span, "defect", f"No calendar has the date “{item.words}”.", item.words, pointer=item.pointer
            )
    sound = [item for item in dates if item.valid]
    settled = {item.value for item in sound if not item.ambiguous}
    for item in sound:
        if item.ambiguous and not {item.value, item.other} & settled:
            message = (
                f"“{item.words}” is {item.value} to some readers and {item.other} to others; write the month as a word."
            )
            yield Miss(item.span, "weak", message, item.words, pointer=item.pointer)
    for what, name in NAMES.items():
        yield from _disagreements(what, name, sound)
    yield from _too_old(policy, sound)


def _dates(policy: Policy) -> Iterator[Dated]:
    for statement in (
        policy.of_kind("date") if policy.kind == "structured" else ()
    ):  # prose is read below, with what it says
        yield _stated(statement)
    for text, dates in dates_said(policy):
        section, content = text.section, text.content
        if text.block is None or (section.heading is not None and _is_elsewhere(section.heading.text)):
            continue
        for found in dates:
            before = content.text[max(0, found.start - 80) : found.start]
            if not NOT_OURS.search(before) and not OTHER_TEXT.search(before):
                words = content.text[found.start : found.end]
                span = content.span(found.start, found.end)
                yield from (_written(what, found, span, words, section.pointer) for what in found.says)


def _is_elsewhere(heading: str) -> bool:
    """Whether a heading opens former versions, or another text on the same page, such as the terms of use."""
    if HISTORY.search(heading):
        return True
    return OTHER_HEADING.search(heading) is not None and PRIVACY.search(heading) is None


def _written(what: str, found: FoundDate, span: Span, words: str, pointer: str) -> Dated:
    return Dated(what, found.value, span, words, pointer, found.ambiguous, found.other_value, found.valid)


def _stated(statement: LocatedStatement) -> Dated:
    """A date statement; the value of its own words, where they hold a date, is compared like any other."""
    value = str(getattr(statement.value, "value", ""))
    valid = FoundDate(0, 0, value, "day").valid
    return Dated(
        str(getattr(statement.value, "what", "")), value, statement.span, value, statement.pointer, valid=valid
    )


def _same(one: Dated, other: Dated) -> bool:
    """Whether two dates agree as far as the less precise goes, either way an ambiguous one is read."""
    readings = [{item.value, item.other or item.value} for item in (one, other)]
    return any(first.startswith(second) or second.startswith(first) for first in readings[0] for second in readings[1])


def _disagreements(what: str, name: str, dates: list[Dated]) -> Iterator[Miss]:
    """Dates of one meaning that differ from the first."""
    same = [item for item in dates if item.what == what]
    reported: set[str] = set()
    for item in same[1:]:
        if not _same(same[0], item) and item.value not in reported:
            reported.add(item.value)
            message = f"The {name} is “{item.words}” here and “{same[0].words}” elsewhere."
            related = (Related(same[0].span, f"the other {name}"),)
            yield Miss(item.span, "contradiction", message, item.words, related=related, pointer=item.pointer)


def _too_old(policy: Policy, dates: list[Dated]) -> Iterator[Miss]:
    """The latest date, where the text cites a law that was not yet passed."""
    if not dates:
        return
    latest = max(dates, key=lambda item: max(item.value, item.other))
    value = max(latest.value, latest.other)
    for name, passed, pattern in reversed(CITED):
        if value[:7] >= passed[: len(value)]:
            continue
        for text in wording(policy).having(*NEEDED[name]):
            match = pattern.search(text.content.text) if text.block is not None else None
            if match:
                message = f"The text is dated “{latest.words}”, yet cites {name}, which was passed in {passed}."
                related = (Related(text.content.span(*match.span()), f"{name} is cited here"),)
                yield Miss(latest.span, "contradiction", message, latest.words, "age", related, latest.pointer)
                return
