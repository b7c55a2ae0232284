"""How far the built-in rules cover a place's law: said plainly for every place that a policy's provider declares.

Hand-authored; a test holds it to the rules: a place that a rule names is not without coverage, and the other way round.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from policy_lint.policy.vocabulary import JURISDICTIONS
from policy_lint.records import dataclass

if TYPE_CHECKING:
    from policy_lint.engine.facts import FactBook

Level: TypeAlias = Literal["full", "partial", "none"]

_STATE_ACT = "the notice duties of its consumer privacy act, where its thresholds are met"
_COVERED: dict[str, tuple[Level, str]] = {
    "US": (
        "partial",
        "FTC Act section 5, COPPA, CAN-SPAM, cable and telephone law; health, finance and education laws have no rules",
    ),
    "US-CA": ("full", "CalOPPA, CCPA, Shine the Light, minors' content"),
    "US-NV": ("partial", "NRS 603A and its rules for internet providers; the health data act has no rules"),
    "US-IL": ("partial", "biometric information only"),
    "US-WA": ("partial", "consumer health data only"),
    "US-ME": ("partial", "internet providers only"),
    "US-MN": ("partial", f"{_STATE_ACT}, and internet providers"),
    **{f"US-{code}": ("partial", _STATE_ACT) for code in ("VA", "CO", "CT", "UT", "TX", "OR", "DE", "NJ", "MD", "RI")},
    "EEA": (
        "full",
        "GDPR Articles 12 to 14 and what the ePrivacy Directive asks of a notice; national laws have no rules",
    ),
    "UK": ("full", "UK GDPR and the complaints duty of the 2025 Act; PECR beyond cookies has no rules"),
    "CA": ("partial", "PIPEDA; the acts of Alberta and British Columbia have no rules"),
    "CA-QC": ("partial", "Law 25: what the public notice must hold"),
    "IN": ("partial", "the DPDP Act, whose duties come into force in 2027, and the SPDI Rules"),
    "PK": ("partial", "thin: there is no general act in force; identity cards only"),
    "BR": ("partial", "thin: LGPD Article 9, read in a secondary source"),
}


@dataclass(frozen=True, slots=True)
class Coverage:
    """How far the rules cover one place's law.

    Attributes:
        place: its code.
        level: full, partial or none.
        text: which laws, and what is missing.
    """

    place: str
    level: Level
    text: str


def covered_places() -> tuple[str, ...]:
    """Every place that has an entry of its own."""
    return tuple(_COVERED)


def coverage(facts: FactBook) -> list[Coverage]:
    """A line for every place that is declared, or whose law the policy claims for itself."""
    fact = facts.values.get("users_in")
    if fact is None or not isinstance(fact.value, tuple):
        return []
    return [covered(place) for place in dict.fromkeys((*fact.value, *fact.claimed))]


def covered(place: str) -> Coverage:
    """The coverage of a place: its own entry, else that of the whole that contains it."""
    for code in JURISDICTIONS.lineage(place):
        if code in _COVERED:
            level, text = _COVERED[code]
            of_whole = "" if code == place else f"as all of {JURISDICTIONS.label(code)}: "
            return Coverage(place, level, of_whole + text)
    return Coverage(place, "none", f"no rule covers the law of {JURISDICTIONS.label(place)}")
