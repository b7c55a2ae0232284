"""Names of places in a text, as policies write them: “the United States”, “EEA”, “[US/EU]”."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from policy_lint.policy.vocabulary import JURISDICTIONS
from policy_lint.text.lazy import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator

# As they are written beside the names of the jurisdictions table. Case counts: “us” is a pronoun, “US” a country.
_ALSO = (
    "United States of America", "USA", "U.S.A.", "U.S.", "US", "America", "European Union", "EU", "E.U.", "EEA",
    "Europe", "European Economic Area", "UK", "U.K.", "Great Britain",
    "England", "Scotland", "Wales", "Northern Ireland", "Korea", "Republic of Korea", "Turkey", "Czech Republic",
    "Viet Nam", "UAE", "Hong Kong SAR", "Macau", "Belarus", "Kazakhstan", "Sri Lanka",
    "People’s Republic of China", "PRC", "Russian Federation", "The Netherlands", "Northern America", "North America",
    "South America", "Latin America", "Asia", "Africa",
)  # fmt: skip
_PROVINCE = lazy(r"CA-|US-")


@cache
def _pattern() -> re.Pattern[str]:
    """All names, the longest first; a bracketed list of them is one place to fill in."""
    names = {term.label for term in JURISDICTIONS if not _PROVINCE.match(term.key)} | set(_ALSO)
    listed = "|".join(map(re.escape, sorted(names, key=lambda name: (-len(name), name))))  # the same in each run
    return lazy(
        rf"\[(?:{listed}|[A-Z]{{2,3}})(?:/[A-Za-z]{{2,12}}){{1,4}}\]|(?<![\w./@-])(?:the )?(?:{listed})(?![\w@])(?!"
        rf"-[A-Z])"
    )


def find_countries(text: str) -> Iterator[tuple[int, int, str]]:
    """The places named, each with its offsets, as the text writes it. Linear in the text."""
    for match in _pattern().finditer(text):
        yield match.start(), match.end(), match[0]


_EUROPEAN = frozenset(
    {"European Union", "EU", "E.U.", "EEA", "Europe", "European Economic Area", "[EU/EEA]"}
    | {term.label for term in JURISDICTIONS if term.broader == "EEA"}
)


def is_european(name: str) -> bool:
    """Whether a place named lies in the European Economic Area: data that stays there is not transferred."""
    return name.removeprefix("the ") in _EUROPEAN
