"""Periods of time in a text (“seven (7) years”, “90-day”, a draft's “[30] days”), with their places."""

from __future__ import annotations

import re

from policy_lint.records import dataclass
from policy_lint.text.lazy import lazy
from policy_lint.text.normalise import fold


@dataclass(frozen=True, slots=True)
class FoundDuration:
    """A period as a text gives it.

    Attributes:
        start: offset of its first character.
        end: offset after its last one.
        value: ISO 8601: ``P7Y``, ``P12M``, ``P2W``, ``P90D``, ``PT24H``. Of a span (“6 to 12 months”) the longer one.
        working: whether only business days count, which ISO 8601 cannot say.
    """

    start: int
    end: int
    value: str
    working: bool = False


_SMALL = """
    one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen
"""
_UNITS = _SMALL.split()
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_WORDS = (
    {word: number for number, word in enumerate(_UNITS, 1)}
    | {word: 10 * number for number, word in enumerate(_TENS, 2)}
    | {
        f"{ten}{mark}{unit}": 10 * tens + ones
        for tens, ten in enumerate(_TENS, 2)
        for ones, unit in enumerate(_UNITS[:9], 1)
        for mark in "- "
    }
    | {"a": 1, "an": 1, "single": 1, "couple of": 2, "a couple of": 2}
    | {"hundred": 100, "one hundred": 100, "a hundred": 100}
)
_NAMED = "|".join(sorted((re.escape(word) for word in _WORDS), key=len, reverse=True))
_COUNT = rf"(?:\d{{1,4}}|(?:{_NAMED})(?![a-z]))"
_DURATION = lazy(
    rf"(?<![\w.,$/-])[\[{{]?(?P<first>{_COUNT})(?:\s?\(\s?\w{{1,12}}\s?\))?"
    rf"(?:\s?(?:-|to|or|and|/)\s?(?P<last>{_COUNT})(?:\s?\(\s?\w{{1,12}}\s?\))?)?"
    r"[\]}]?(?:\s|\s?-\s?)(?P<kind>(?:(?:calendar|business|working|consecutive|full|whole|additional|more|further)\s){0,2})"
    r"(?P<unit>hours?|hrs?|days?|weeks?|wks?|months?|mths?|years?|yrs?|(?<=\d )d(?=[.,;]|\Z))(?![\w])"
)
_LETTERS = {"h": "PT{}H", "d": "P{}D", "w": "P{}W", "m": "P{}M", "y": "P{}Y"}
# “13 years of age”, “24 hours a day”, “365 days a year”: no period.
_NO_PERIOD = lazy(
    r"\W{0,2}(?:old|of age|or older|or younger|and older|and under|or under|a day|a week|a year|per|each"
    r"|or over)(?!\w)"
)
_EACH = lazy(r"(?:hours?|days?|weeks?|months?|times|once|twice|nights?) $")
_AGE_BEFORE = lazy(r"(?:age of|aged|under|over|at least|than|younger than|older than|ages) (?:the )?(?:age )?(?:of )?$")
_AGE_AFTER = lazy(r"\W{0,2}(?:children|minor|person|child)")
_AGES = range(10, 22)


def find_durations(text: str) -> list[FoundDuration]:
    """The periods of a text in order of place; no ages, no hours of service. Linear in the text."""
    folded = fold(text)
    found = []
    for match in _DURATION.finditer(folded):
        unit = match["unit"][0]
        first, last = _number(match["first"]), _number(match["last"])
        count = max(first, last)
        if not count or _NO_PERIOD.match(folded, match.end()) or (unit == "y" and _is_age(folded, match, count)):
            continue
        if unit == "y" and count > 150:  # “2024 years”
            continue
        if match["first"] in {"a", "an"} and _EACH.search(folded, max(0, match.start() - 8), match.start()):
            continue
        working = "business" in match["kind"] or "working" in match["kind"]
        found.append(FoundDuration(match.start(), match.end(), _LETTERS[unit].format(count), working))
    return found


def _number(word: str | None) -> int:
    """The number that digits or a word stand for; 0 for none."""
    if word is None:
        return 0
    return int(word) if word.isdecimal() else _WORDS.get(word, 0)


def _is_age(folded: str, match: re.Match[str], count: int) -> bool:
    """“Under 13 years”: how old a child is, not how long something is kept."""
    if count not in _AGES:
        return False
    before = folded[max(0, match.start() - 30) : match.start()]
    found = _AGE_BEFORE.search(before)
    if found is None:
        return False
    return not found[0].startswith(("at least", "than", "over")) or bool(_AGE_AFTER.match(folded, match.end()))
