"""How data is protected: measures, promises that can't be kept, and the word that nothing is wholly secure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policy_lint.extraction.conditions import NONE_OF_A_MEASURE, condition_of
from policy_lint.extraction.security_plain import MEASURES_OF
from policy_lint.extraction.security_words import CUES
from policy_lint.extraction.stance import is_denied, is_exclusive
from policy_lint.extraction.topics import announces
from policy_lint.policy.statements import Notice, Security
from policy_lint.policy.vocabulary import MEASURES
from policy_lint.text.lazy import lazy

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from policy_lint.extraction.lexicon import Match, Reading
    from policy_lint.policy.statements import Stance, Statement

__all__ = ["CUES", "detect"]

_STRONG = frozenset({"secure.safeguard", "secure.access", "secure.encryption", "secure.tools", *MEASURES_OF})
_NEW_CLAUSE = lazy(r"(?i)[;.]|\b(?:but|however|we|therefore|so)\b")
_PLAIN = ("secure.encryption", "secure.tools", "secure.measure", "secure.confidentiality")
_HEADINGS = (
    "security", "secure", "protect", "protected", "safeguard", "safeguards", "safeguarding", "protection of your",
    "data protection measures", "safe",
    "protecting", "storage of personal information",
)  # fmt: skip
_BY_CUE = {
    **MEASURES_OF,
    "secure.confidentiality": "confidentiality-duty",
    "secure.monitoring": "monitoring",
    "secure.pci": "pci-compliance",
    "secure.gateway": "secure-payment-gateway",
    "secure.mine": "user-responsibility",
}
_OTHERS = lazy(r"(?i)\b(?:companies|providers?|partners?|part(?:y|ies)|recipients?|vendors?|suppliers?|processors?)\b")
_ACCESS = frozenset(
    {
        "access-control",
        "role-based-access",
        "multi-factor-authentication",
        "training",
        "confidentiality-duty",
        "vendor-contracts",
    }
)
# Vocabulary words that mean a measure only where security is spoken of.
_LOOSE_KEYS = """
    access-control audit certification organisational physical technical passwords backups testing anonymisation
    pseudonymisation monitoring data-minimisation confidentiality-duty vendor-contracts portable-device-protection
    general-safeguards user-responsibility encryption-in-transit secure-payment-gateway training software-updates
"""
_LOOSE = frozenset(_LOOSE_KEYS.split())
# “Technical”, “administrative” and “physical” go with much else: technical notices, administrative orders, physical injury.
_BROAD = frozenset({"technical", "organisational", "physical"})
_LOGS = lazy(
    r"(?i)\baudit (?:logs?|trails?)\b[^.;]{0,60}? (?:resides?|(?:is|are|be|automatically) (?:\w+ )?(?:pruned|deleted|purged|"
    r"retained|kept|stored|held))\b"
)
"""“Audit logs are kept for a year” tells where logs are and how long, not that there are audits."""


def detect(reading: Reading) -> Iterator[Statement]:
    """A statement where the clause says how data is protected; a notice where it says that nothing is wholly secure."""
    if reading.clause.kind == "heading" or reading.asks:
        return
    disclaimers = reading.own.get("secure.disclaimer", ())
    if disclaimers and _on_security(reading):
        yield Notice(kind="notice", topic="commitment")
        if not _claims(reading, disclaimers):
            if not _said_before(reading):
                yield Security(kind="security", stance="denied")
            return
    elif not _claims(reading, disclaimers):
        return
    measures = _measures(reading)
    at = _main(reading)
    stance: Stance = "denied" if at is not None and is_denied(reading, at) else "affirmed"
    bracketed = _bracketed(reading) if stance == "affirmed" else ()
    own = None if bracketed else at
    when = condition_of(reading, own, barred=NONE_OF_A_MEASURE) if stance == "affirmed" else None
    if bracketed and set(bracketed) < set(measures):
        yield _statement(reading, tuple(key for key in measures if key not in bracketed), "affirmed", None)
        measures = bracketed
    if set(measures) <= {"general-safeguards"} and _is_of_others(reading, at):
        return
    yield _statement(reading, measures or ("general-safeguards",), stance, when)


def _statement(reading: Reading, measures: tuple[str, ...], stance: Stance, when: str | None) -> Security:
    """The statement on some measures."""
    return Security(
        kind="security",
        measures=measures,
        overclaim=_overclaims(reading),
        stance="conditional" if when else stance,
        condition=when,
        exclusive="access-control" in measures and is_exclusive(reading),
        actor="individual" if "user-responsibility" in measures else "controller",
    )


def _is_of_others(reading: Reading, at: Match | None) -> bool:
    """Whether a promise without a measure is made in passing, where data is shared: “shared by secure means”."""
    shared = reading.first("process.share")
    if reading.under(*_HEADINGS):
        return False
    if announces(reading, "sharing") and _OTHERS.search(reading.text) is not None:
        return True
    return shared is not None and at is not None and shared.start < at.start and not is_denied(reading, shared)


def _bracketed(reading: Reading) -> tuple[str, ...]:
    """The measures of the list member that a condition in brackets belongs to: “audits, SOC 2 (if applicable)”."""
    cue = reading.first("stance.condition")
    bracket = reading.text.rfind("(", 0, cue.start) if cue is not None else -1
    if cue is None or bracket < 0 or reading.text[bracket : cue.start].strip("( "):
        return ()
    start = reading.text.rfind(",", 0, bracket)
    return tuple(match.key for match in reading.terms.get("measures", ()) if start < match.start < bracket)


def _on_security(reading: Reading) -> bool:
    """Whether a disclaimer is one on security, not on the accuracy of the site."""
    return reading.has("secure.safeguard", "secure.subject", "secure.encryption") or reading.under(*_HEADINGS)


def _claims(reading: Reading, disclaimers: object) -> bool:
    """Whether the clause says that data is protected, beside any disclaimer in it."""
    spans = [(match.start, match.end) for match in (disclaimers if isinstance(disclaimers, list) else [])]
    if _main(reading, spans) is not None:
        return True
    if spans:
        return False
    if reading.has("secure.user") and (reading.under(*_HEADINGS) or reading.terms.get("measures")):
        return True
    named = set(_named(reading))
    if named and (_is_led(reading) or reading.under(*_HEADINGS)):
        return True
    return bool(named - _LOOSE - {"data-minimisation", "anonymisation", "pseudonymisation", "privacy-by-design"})


def _main(reading: Reading, spans: list[tuple[int, int]] | None = None) -> Match | None:
    """The first words that speak of protection, outside what speaks of other things and outside disclaimers."""
    matches = sorted([match for name in reading.own.keys() & _STRONG for match in reading.own[name]])
    if not matches:
        return None
    barred = _barred(reading) + (spans or [])
    matches = [match for match in matches if not any(_is_ruled_out(reading, end, match) for _, end in spans or ())]
    purpose = reading.first("secure.purpose")
    led = any(lead.has("secure.purpose", "secure.uses") for lead in reading.leads)
    for match in matches:
        if _overlaps(match, barred):
            continue
        if (led or (purpose is not None and purpose.start <= match.end)) and not _stands(reading, barred, *_PLAIN):
            continue
        return match
    return None


def _barred(reading: Reading) -> list[tuple[int, int]]:
    """Where the clause speaks of something else in the words of security."""
    return [(match.start, match.end) for match in reading.own.get("secure.other", ())]


def _named(reading: Reading) -> list[str]:
    """The measures that the vocabulary finds; a broad word only where it speaks of one."""
    barred = _barred(reading)
    return [
        match.key
        for match in reading.terms.get("measures", ())
        if (match.key not in _BROAD or not _overlaps(match, barred))
        and (match.key != "audit" or _LOGS.match(reading.text, match.start) is None)
    ]


def _overlaps(match: Match, spans: Iterable[tuple[int, int]]) -> bool:
    """Whether a match shares a character with one of the spans."""
    return any(start < match.end and match.start < end for start, end in spans)


def _stands(reading: Reading, barred: list[tuple[int, int]], *names: str) -> bool:
    """Whether one of the cues stands outside what speaks of other things."""
    return any(not _overlaps(match, barred) for name in names for match in reading.own.get(name, ()))


def _is_ruled_out(reading: Reading, disclaimed: int, match: Match) -> bool:
    """“We cannot guarantee that our safeguards prevent …”: the rest of a disclaimer, up to where a new clause starts."""
    if match.start < disclaimed:
        return any(
            other.start < match.end and match.start < other.end for other in reading.own.get("secure.effort", ())
        )
    return not _NEW_CLAUSE.search(reading.text, disclaimed, match.start)


def _is_led(reading: Reading) -> bool:
    """Whether the clause completes a lead-in on security."""
    return any(_main(lead) is not None for lead in reading.leads)


def _said_before(reading: Reading) -> bool:
    """Whether a clause before it in the section says how data is protected."""
    return any(earlier.clause.kind != "heading" and _main(earlier) is not None for earlier in reading.earlier())


def _measures(reading: Reading) -> tuple[str, ...]:
    """The measures named; a narrower one stands for its wider one."""
    keys = dict.fromkeys(_named(reading))
    _tell_encryption_apart(reading, keys)
    if "passwords" in keys and not (reading.has("secure.password") or _is_led(reading) or reading.under(*_HEADINGS)):
        del keys["passwords"]
    for cue, key in _BY_CUE.items():
        if reading.has(cue):
            keys.setdefault(key)
    if reading.has("secure.access") and not _ACCESS & keys.keys():
        keys.setdefault("access-control")
    if reading.says("secure.contract") and reading.says("secure.vendor"):
        keys.setdefault("vendor-contracts")
        keys.pop("access-control", None)
    if reading.has("secure.user"):
        keys.setdefault("user-responsibility")
        if reading.has("secure.strong"):
            keys.setdefault("passwords")
    wider = {above for key in keys for above in MEASURES.lineage(key)[1:]}
    if len(keys) > 1:
        wider.add("general-safeguards")
    return tuple(key for key in keys if key not in wider)


def _tell_encryption_apart(reading: Reading, keys: dict[str, None]) -> None:
    """Encryption of the way or of the place: by what the clause speaks of."""
    encrypted = reading.has("secure.encryption")
    if (
        reading.has("secure.transit")
        and (encrypted or reading.has("secure.safeguard"))
        and not reading.has("secure.mine")
    ):
        keys.setdefault("encryption-in-transit")
    else:
        keys.pop("encryption-in-transit", None)
    if encrypted and reading.has("secure.rest"):
        keys.setdefault("encryption-at-rest")
    elif not encrypted:
        keys.pop("encryption-at-rest", None)


def _overclaims(reading: Reading) -> bool:
    """“Completely secure”, not denied."""
    return any(not is_denied(reading, match) for match in reading.own.get("secure.overclaim", ())) and not reading.has(
        "secure.disclaimer"
    )
