"""When the policy takes effect and when it was last changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policy_lint.extraction.dates import find_dates
from policy_lint.policy.statements import Date
from policy_lint.text.lazy import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from policy_lint.extraction.dates import DateMeaning, FoundDate
    from policy_lint.extraction.lexicon import Cues, Reading
    from policy_lint.policy.statements import Statement

CUES: Cues = {
    "date.label": (
        "^ last|latest|most|date updated|update|revised|revision|modified|reviewed|recently|changed|amended",
        "^ effective", "^ updated|revised|modified", "^ date of ..4 update|revision",
        "^ policy|privacy ..3 effective|updated|revised|date",
        "^ this|the ..3 policy|notice|statement ..4 updated|effective|revised|modified|changed",
        "effective date|as", "last updated|revised|modified|changed|reviewed", "date last", "version",
    ),
    "date.effective": ("effective", "in|into force|effect"),
}  # fmt: skip

_ALONE = lazy(r"[\s().,:;|\-\u2013\u2014]*")
_WEEKDAY = lazy(r"(?i)\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b")
_POLICY = lazy(r"(?i)\b(?:privacy|cookies?|data protection)\b.{0,40}\b(?:policy|notice|statement)\b")
_LABEL_WORDS = 8


def _is_on_top(reading: Reading, before: Reading | None) -> bool:
    """Whether the clause stands right under the policy's title, where a date says when it was written."""
    if before is None:
        return not reading.clause.headings
    return before.clause.kind == "heading" and _POLICY.search(before.text) is not None


def detect(reading: Reading) -> Iterator[Statement]:
    """A statement for each date that the clause, or the label before it, gives the policy."""
    if not reading.has_digit:
        return
    for found in find_dates(reading.text):
        if not found.valid:
            continue
        for what in found.says or _labelled(reading, found):
            yield Date(kind="date", what=what, value=found.value, precision=found.precision)


def _labelled(reading: Reading, found: FoundDate) -> tuple[DateMeaning, ...]:
    """What a date alone on its line means: what the line or heading before it says (“Effective date:”)."""
    rest = _WEEKDAY.sub("", reading.text[: found.start] + reading.text[found.end :])
    if not _ALONE.fullmatch(rest):
        return ()
    before = reading.lead or reading.before
    if _is_on_top(reading, before):
        return ("updated",)
    if before is None or len(before.text.split()) > _LABEL_WORDS or not before.has("date.label"):
        return ()
    return ("effective",) if before.has("date.effective") else ("updated",)
