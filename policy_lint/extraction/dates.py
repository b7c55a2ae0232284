"""Dates in a text, with their places, and whether the sentence says that a policy takes effect or was changed on them."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Literal, TypeAlias

from policy_lint.extraction.date_cues import CUE, GOVERNS, LABEL, STARTS
from policy_lint.records import dataclass
from policy_lint.text.lazy import lazy
from policy_lint.text.normalise import fold
from policy_lint.text.sentences import sentences

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

DateMeaning: TypeAlias = Literal["effective", "updated"]
Precision: TypeAlias = Literal["day", "month", "year"]


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date as a text gives it.

    Attributes:
        start: offset of its first character.
        end: offset after its last one.
        value: ISO 8601, as precise as the text: ``2025-01-31``, ``2025-01`` or ``2025``. A day that no calendar has
            (“February 30, 2025”) is written all the same, see :attr:`valid`.
        precision: how precise the text is.
        ambiguous: whether day and month could change places (“01/02/2025”); ``value`` then takes the month first.
        says: what the sentence says of the date: that the policy is effective from it on, or was updated on it; empty for any
            other date, two for “last updated and effective as of”.
    """

    start: int
    end: int
    value: str
    precision: Precision
    ambiguous: bool = False
    says: tuple[DateMeaning, ...] = ()

    @property
    def valid(self) -> bool:
        """Whether the calendar has this date."""
        try:
            date.fromisoformat({4: f"{self.value}-01-01", 7: f"{self.value}-01"}.get(len(self.value), self.value))
        except ValueError:
            return False
        return True

    @property
    def other_value(self) -> str:
        """An ambiguous date with day and month the other way round; else the value."""
        if not self.ambiguous:
            return self.value
        year, month, day = self.value.split("-")
        return f"{year}-{day}-{month}"


_NAMES = (
    ("jan", "january"),
    ("feb", "february"),
    ("mar", "march"),
    ("apr", "april"),
    ("may",),
    ("jun", "june"),
    ("jul", "july"),
    ("aug", "august"),
    ("sep", "sept", "september"),
    ("oct", "october"),
    ("nov", "november"),
    ("dec", "december"),
)
_MONTHS = {name: number for number, names in enumerate(_NAMES, 1) for name in names}
_MONTH = "(?P<month>" + "|".join(sorted(_MONTHS, key=len, reverse=True)) + r")(?![a-z])\.?"
_DAY = r"(?P<day>\d{1,2})(?:\s?(?:st|nd|rd|th)\b)?"
# “updated on May 1, 2020This notice”: pages are copied so, without the break between two lines.
_YEAR = r"(?P<year>(?:19|20)\d\d)(?!\w(?<![a-z]))"
_GAP = r"[\s,]{0,3}"

# Month names. A blank, comma or dash may stand between the parts; “the 1st day of May, 2024” is one of them.
_PATTERNS = tuple(
    lazy(pattern)
    for pattern in (
        rf"(?<![\w-]){_MONTH}[\s-]{{0,2}}{_DAY}{_GAP}(?:of\s)?(?:-\s?)?{_YEAR}",
        rf"(?<![\w/.-]){_DAY}[\s-]{{0,2}}(?:day\s)?(?:of\s)?{_MONTH}{_GAP}(?:-\s?)?{_YEAR}",
        rf"(?<![\w-])(?P<year>(?:19|20)\d\d)[\s,-]{{1,2}}{_MONTH}[\s-]{{1,2}}{_DAY}(?!\w)",
        rf"(?<![\w-]){_MONTH}\s{{0,2}},?\s{{0,2}}(?:of\s)?{_YEAR}",
    )
)
_ISO = lazy(
    r"(?<![\w/.-])(?P<year>(?:19|20)\d\d)(?P<mark>[-/.])(?P<month>\d{1,2})(?P=mark)(?P<day>\d{1,2})(?:t[\d:.]{4,15}z?)?"
    r"(?![\w/-]|\.\d)"
)
_NUMERIC = lazy(
    r"(?<![\w/.-])(?P<first>\d{1,2})\s?(?P<mark>[-/.])\s?(?P<second>\d{1,2})\s?(?P=mark)\s?(?P<year>(?:19|20)?\d\d)"
    r"(?![\w/-]|\.\d)"
)
_EASTERN = lazy(r"(?P<year>20\d\d)\s?[年년]\s?(?P<month>\d{1,2})\s?[月월]\s?(?P<day>\d{1,2})\s?[日일]")
_BRACKETED = lazy(r"(?<=\[)(?P<first>\d{1,2}), ?(?P<second>\d{1,2}), ?(?P<year>(?:19|20)\d\d)(?=\])")
_ONLY_MONTH = lazy(r"(?<![\w/.,-])(?P<month>0?[1-9]|1[0-2])[/.-](?P<year>(?:19|20)\d\d)(?![\w/-]|[.,]\d)")
_ONLY_YEAR = lazy(r"(?<![\w/.,-])(?P<year>(?:19|20)\d\d)(?![\w/-]|[.,]\d)")

_LAW = lazy(
    r"(?<!\w)(?:acts?|laws?|regulations?|directive|statute|code|gdpr|ccpa|cpra|vcdpa|coppa|caloppa|lgpd|pipeda|shield|framework"
    r"|clauses|decision|section|brexit|agreement|contract)(?!\w)"
)
_DOCUMENT = lazy(r"(?<!\w)(?:policy|notice|statement|declaration|document)(?!\w)")
_DIGIT = lazy(r"\d")
_REACH = 80


def find_dates(text: str) -> list[FoundDate]:
    """The dates of a text, in order of place; no two overlap.

    A day and month without a year are no date here, and a year alone or a month in figures (“10/2024”) is one only where the
    sentence says “last updated” or “effective” right before it. Takes time linear in the text.
    """
    if _DIGIT.search(text) is None:
        return []
    folded = fold(text)
    spots = _without_overlap(sorted(_spots(text, folded), key=lambda item: (item.start, -item.end)))
    if not spots:
        return []
    bounds = sentences(text) or [(0, len(text))]
    found: list[FoundDate] = []
    index = 0
    earlier = 0
    for spot in spots:
        while index + 1 < len(bounds) and bounds[index + 1][0] <= spot.start:
            index += 1
        start = max(bounds[index][0], earlier)
        says = _says(folded, start, spot.start, spot.end, bounds[index][1])
        bare = spot.precision == "year" or (spot.precision == "month" and text[spot.start].isdigit())
        if bare and not (says and _leads_to(folded[max(start, spot.start - _REACH) : spot.start])):
            continue
        found.append(FoundDate(spot.start, spot.end, spot.value, spot.precision, spot.ambiguous, says))
        earlier = spot.end
    return found


def _spots(text: str, folded: str) -> Iterator[FoundDate]:
    """Everything that is written like a date."""
    for pattern in _PATTERNS:
        for match in pattern.finditer(folded):
            name, day = match["month"], match.groupdict().get("day")
            if day is None and not text[match.start("month")].isupper():
                continue  # “users may 2024 times”
            if text[match.end("year") : match.end("year") + 1].islower():
                continue
            yield _spot(match, int(match["year"]), _MONTHS[name], int(day) if day else None)
    for match in _ISO.finditer(folded):
        yield _spot(match, int(match["year"]), int(match["month"]), int(match["day"]))
    for match in _EASTERN.finditer(text):
        yield _spot(match, int(match["year"]), int(match["month"]), int(match["day"]))
    for pattern in (_NUMERIC, _BRACKETED):
        for match in pattern.finditer(folded):
            spot = _numeric(match)
            if spot is not None:
                yield spot
    for match in _ONLY_MONTH.finditer(folded):
        yield _spot(match, int(match["year"]), int(match["month"]), None)
    for match in _ONLY_YEAR.finditer(folded):
        yield FoundDate(match.start(), match.end(), match["year"], "year")


def _spot(match: re.Match[str], year: int, month: int, day: int | None, *, ambiguous: bool = False) -> FoundDate:
    value = f"{year:04}-{month:02}" + (f"-{day:02}" if day is not None else "")
    return FoundDate(match.start(), match.end(), value, "month" if day is None else "day", ambiguous)


def _numeric(match: re.Match[str]) -> FoundDate | None:
    """A date in figures, the year last; None for what only looks like one, such as a section number."""
    first, second, year = int(match["first"]), int(match["second"]), match["year"]
    mark = match.groupdict().get("mark", ",")
    if len(year) == 2:
        if mark != "/" or not (first and second):  # “4.8.12” is a section
            return None
        year = f"20{year}"
    if mark == ".":  # the dotted form is written with the day first everywhere
        first, second, settled = second, first, True
    else:
        settled = first > 12 or second > 12 or first == second
        if first > 12:
            first, second = second, first
    if not (1 <= first <= 12 and 1 <= second <= 31):
        return None
    return _spot(match, int(year), first, second, ambiguous=not settled)


def _without_overlap(spots: list[FoundDate]) -> list[FoundDate]:
    """The longest reading at each place."""
    kept: list[FoundDate] = []
    for spot in spots:
        if not kept or spot.start >= kept[-1].end:
            kept.append(spot)
    return kept


def _says(folded: str, sentence: int, start: int, end: int, sentence_end: int) -> tuple[DateMeaning, ...]:
    """What the words nearest to a date say of it: those before it since the date before, else those right after it."""
    before = folded[max(sentence, start - _REACH) : start]
    cues = list(CUE.finditer(before))
    if cues:
        last = cues[-1]
        if _LAW.search(_DOCUMENT.split(before)[-1]):
            return ()
        joined = len(cues) > 1 and _joins(before[cues[-2].end() : last.start()])
        kinds = [cue.lastgroup for cue in cues[-2:]] if joined else [last.lastgroup]
        return tuple(kind for kind in ("effective", "updated") if kind in kinds)
    after = folded[end : min(sentence_end, end + _REACH)]
    if LABEL.fullmatch(before) and not after.strip(" .,;:|()[]\n"):
        return ("updated",)
    if STARTS.fullmatch(before) and GOVERNS.match(after):
        return ("effective",)
    cue = CUE.search(after)
    if cue and len(before.split()) < 6 and not _LAW.search(before) and _belongs_before(after[: cue.start()]):
        return ("effective",) if cue.lastgroup == "effective" else ("updated",)
    return ()


def _joins(between: str) -> bool:
    """Whether two cues speak of one date: “last updated and effective as of”."""
    return between.strip(" ,/()") in {
        "",
        "and",
        "and is",
        "and became",
        "and becomes",
        "and will be",
        "&",
        "and shall be",
    }


def _belongs_before(between: str) -> bool:
    """Whether a cue after a date is about it: “As of May 1, 2024, this policy is effective”, “May 1, 2024 (last updated)”."""
    return len(between.split()) < 8 and not _DIGIT.search(between)


def _leads_to(before: str) -> bool:
    """Whether a year alone stands right after the cue: “Last updated: 2024”."""
    cues = list(CUE.finditer(before))
    near = bool(cues) and len(before[cues[-1].end() :].split()) < 4
    return near or LABEL.fullmatch(before) is not None
