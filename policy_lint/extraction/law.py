"""Laws that the text names, and whether the policy claims to follow them; California's laws also by what they give."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policy_lint.extraction.law_citations import cited
from policy_lint.policy.statements import Law
from policy_lint.text.lazy import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from policy_lint.extraction.lexicon import Cues, Match, Reading
    from policy_lint.policy.statements import Statement

CUES: Cues = {
    "law.californian": (
        ("california ..2 resident|residents|consumer|consumers|customer|customers|user|users|visitors|citizens|"
         "individuals|law|laws|civil|statute|code|privacy|minor|minors|rights|disclosures|specific|business|notice|"
         "addendum|online"),
        ("resident|residents|live|reside|citizen|located|living|individuals|users|customers|consumers ..3 of|in ..2 "
         "california"),
        "californians|californian|california's", "state of california", "cal civ",
    ),
    "law.stl": (
        "direct marketing", "shine the light", "1798.83", "marketing purposes", "sb 27", "once|per|each ..3 year",
        "free of charge", "your california privacy rights", "california customer|customers",
        "third parties ..8 marketing", "california privacy rights",
    ),
    "law.ccpa": (
        "right|rights|request|requests|ask ..30 delete|deletion|know|correct|portability|access|non-discrimination",
        "sale|sell|sold|sells ..6 information|data", "categories of personal", "do not sell",
        "opt out|opt-out ..6 sale|sharing|sell",
        "sensitive personal information", "authorized agent",
        "1798.100|1798.105|1798.110|1798.115|1798.120|1798.125|1798.130|1798.135|1798.140|1798.185", "notice at collection",
        "california consumers|consumer",
    ),
    "law.minors": (
        "minor|minors|under|younger ..30 remove|removal|delete|deletion|posted", "22581|22580",
        "remove|removal ..20 minor|minors|under 18|eighteen",
    ),
    "law.dnt": ("do not track|do-not-track|dnt", "22575"),
    "law.pci": ("pci compliant|compliance|certified|standards|level|dss", "payment card industry"),
    "law.stl-number": ("1798.83|1798.80|1798.84",),
}  # fmt: skip

_POLICY = lazy(r"(?i)\b(?:privacy|policy|notice|statement|rights|compliance|disclosures?)\b")
_CLAIM = lazy(
    r"(?i)\b(?:compl(?:y|ies|ied|iance|iant|ying)|adher\w+|abide\w*|accordance|pursuant|conform\w*|consistent|required|"
    r"requirements|certif\w+|participat\w+|under|subject|defined|follow|respect|meets?|governed by|(?:in )?line "
    r"with)\b(?:\W+\w+){0,9}\W*\Z"
)
_GIVES = lazy(
    r"(?i)\W*(?:\w+\W+){0,5}?(?:gives?|grants?|provides?|entitles?|permits?|requires?|obliges?|compliant|compliance|applies|rights|"
    r"certified)\b"
)
_PERHAPS = lazy(
    r"(?i)\b(?:(?:may|might) have|certain (?:states|laws|jurisdictions)|such as|for example|if applicable|some (?:states|"
    r"countries))\b"
)
_ONESELF = lazy(
    r"(?i)\b(?:we|our|us|you|your|this (?:policy|notice|statement)|privacy policy|residents?|consumers?|users)\b|"
    r"\A\W*(?:in (?:accordance|compliance|line) with|pursuant to|as required by)\b"
)
_CALIFORNIA = frozenset({"CalOPPA", "CCPA", "CA-STL", "CA-MINORS"})
_ELSEWHERE = lazy(
    r"(?i)(?:courts?|laws?|county|jurisdiction|venue|governed)\b[^.]{0,60}\bcalifornia\b(?! (?:residents|consumers|privacy|"
    r"users|customers))|\bcalifornia (?:office|\d{5}|headquarters|corporation|company|limited|street)|, california\b"
)


_CALIFORNIANS = lazy(
    r"(?i)\bcalifornia(?:'s|’s)? (?:\w+ )?(?:resident|law|civil|privacy|customer|user)|residents? of (?:the state of "
    r")?california"
)
_RIGHTS = lazy(r"(?i)\b(?<!privacy )rights?\b")


def detect(reading: Reading) -> Iterator[Statement]:
    """A statement for each law that the clause names, once each."""
    named: dict[str, Match] = {}
    for word in reading.terms.get("regimes", ()):
        named.setdefault(word.key, word)
    card = reading.first("law.pci")
    if card is not None:
        named.setdefault("PCI-DSS", card)
    others = dict(cited(reading, named.values()))
    for key, word in named.items():
        yield _statement(reading, key, word)
    for key, word in others.items():
        # An Article alone does not tell whose regulation it is, the Union's or the United Kingdom's: no claim rests on it.
        yield Law(kind="law", regime=key, citation=_words(reading, word), applies="mentioned")
    if not _CALIFORNIA & named.keys():
        at = reading.first("law.californian")
        implied = _californian(reading) if at is not None else None
        if implied is not None and at is not None:
            yield _statement(reading, implied, at)


def _statement(reading: Reading, key: str, at: Match) -> Law:
    """The law as the text cites it."""
    return Law(
        kind="law",
        regime=key,
        citation=_words(reading, at),
        applies="claimed" if _claimed(reading, at) else "mentioned",
    )


def _words(reading: Reading, at: Match) -> str:
    """The citation as printed."""
    return " ".join(reading.text[at.start : at.end].split())


def _claimed(reading: Reading, at: Match) -> bool:
    """Whether the text says that the operator follows the law, or gives the reader rights under it."""
    if reading.clause.kind == "heading":
        return _POLICY.search(reading.text[: at.start] + " | " + reading.text[at.end :]) is not None
    if _PERHAPS.search(reading.text) or not _ONESELF.search(reading.text):
        return False
    return (
        _CLAIM.search(reading.text[max(0, at.start - 200) : at.start]) is not None
        or _GIVES.match(reading.text[at.end :]) is not None
    )


def _californian(reading: Reading) -> str | None:
    """Which law is meant where only Californians are spoken of: the one whose rights are given."""
    named = [key for one in (*reading.leads, *_earlier(reading)) for key in one.keys("regimes") if key in _CALIFORNIA]
    if reading.has("law.stl-number"):
        return "CA-STL"
    if reading.has("law.minors") and not reading.has("law.ccpa"):
        return "CA-MINORS"
    if reading.has("law.dnt"):
        return "CalOPPA"
    if reading.has("law.stl"):
        return "CCPA" if "CCPA" in named else "CA-STL"
    if named:
        return named[0]
    if reading.has("law.ccpa"):
        return "CCPA"
    if _ELSEWHERE.search(reading.text):
        return None
    if reading.clause.kind == "heading" or _RIGHTS.search(reading.text):
        return "CCPA"
    return "CA-STL" if _CALIFORNIANS.search(reading.text) else None


def _earlier(reading: Reading) -> Iterator[Reading]:
    """The clauses before it in its section, the nearest first; a few."""
    one = reading.before
    for _ in range(8):
        if one is None:
            return
        yield one
        one = one.before
