"""Sentences for the people of one place, which say nothing to those whom a rule of another place protects."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from policy_lint.policy.vocabulary import JURISDICTIONS, REGIMES
from policy_lint.text.lazy import lazy

if TYPE_CHECKING:
    from policy_lint.engine.rule import Rule

_CALLED = {
    "Swiss": "CH", "Californian": "US-CA", "Californians": "US-CA", "Nevadans": "US-NV", "Brazilian": "BR", "Canadian": "CA",
    "Australian": "AU", "European Union": "EEA", "EU": "EEA", "EEA": "EEA", "Europe": "EEA", "European": "EEA", "UK": "UK",
    "Québec": "CA-QC", "USA": "US",
}  # fmt: skip
"""Other names of places."""
_NAMES = {term.label: term.key for term in JURISDICTIONS} | _CALLED
_NAMED = lazy(rf"\b(?:{'|'.join(sorted(_NAMES, key=lambda name: (-len(name), name)))})\b")
_BEFORE = lazy(
    r"(?:^in|\b(?:residents?|citizens?|consumers?|customers?|users?|individuals?|people) (?:of|in|from)"
    r"|\b(?:located|resid(?:e|es|ing)|live|lives|living|are|based) in)(?: the)?(?: state of)? $",
    re.IGNORECASE,
)
_AFTER = lazy(
    r"(?:['’]s?)? ?(?:(?:residents?|citizens?|consumers?|(?:civil|revised|consumer|privacy|data|online|federal|law|laws)\b)|:)",
    re.IGNORECASE,
)
_AROUND = 48
"""Characters before a name in which it is said that people live there."""


def is_foreign(quote: str, places: frozenset[str]) -> bool:
    """Whether a sentence turns to the people of other places than those given, and names none of these."""
    named = list(_NAMED.finditer(quote)) if places else []
    keys = [_NAMES[match.group()] for match in named]
    if any(JURISDICTIONS.covers(key, place) or JURISDICTIONS.covers(place, key) for key in keys for place in places):
        return False
    return any(
        _AFTER.match(quote, match.end()) or _BEFORE.search(quote[max(0, match.start() - _AROUND) : match.start()])
        for match in named
    )


def places_of(rule: Rule) -> frozenset[str]:
    """The places whose people the laws of a rule protect; empty where no law of a place is behind it."""
    laws = (rule.regulation, *(also.regulation for also in rule.also))
    return frozenset(place for law in laws if (place := getattr(REGIMES.by_key.get(law), "place", None)) is not None)
