"""Legal bases: the ground that a policy gives for a processing (Article 6 GDPR).

A ground is given where the text names it as one (“the legal basis is”, “we rely on”, an item of a list of grounds) or says
that the collection or use happens with consent, or is necessary for a contract, a legal duty or an interest. It is merely
mentioned, and not given, where the clause says how long data is kept, what right the reader has, what must be provided, how
decisions are automated, or that the reader agrees by using something.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from policy_lint.extraction.lexicon import remembered
from policy_lint.extraction.processing import matches
from policy_lint.extraction.stance import is_denied
from policy_lint.extraction.topics import topic_of
from policy_lint.policy.vocabulary import PURPOSES
from policy_lint.text.lazy import lazy

if TYPE_CHECKING:
    from policy_lint.extraction.lexicon import Match, Reading

_THE_BASIS = lazy(
    r"(?i)\b(?:legal|lawful) (?:basis|bases|grounds?) (?:for|of) (?:(?:this|that|the|these|such|data|our|your|personal) ){1,3}"
    r"(?:processing|use|collection|storage)\b|\b(?:this|the|such) (?:data )?processing (?:is|takes place|happens|occurs)\b"
)
_TO_KEEP = lazy(r"(?i)(?:\s+\w+){0,4}?\s+to\s+(?:\w+\s+)?(?:keep|retain|store|maintain|delete)\b")
_STATES = lazy(r"(?i)\b(?:legal|lawful) (?:basis|bases|grounds?)\b(?: [^\s.;]+){0,20}? (?:is|are)\b")
_TITLES = {
    "consent": r"(?:your |prior |explicit |with your )*consent",
    "contract": r"(?:performance of (?:a|the|our) )?contract|contractual (?:necessity|obligations?|performance)",
    "legal-obligation": r"(?:compliance with )?(?:a |our )?(?:legal|statutory) (?:obligations?|requirements?|dut(?:y|ies))",
    "legitimate-interests": r"(?:our )?legitimate (?:business )?interests?",
    "vital-interests": r"vital interests?",
    "public-task": r"public (?:interests?|task)",
}
_TITLE = lazy(
    r"(?i)[\W\d]*(?:"
    + "|".join(f"(?P<{key.replace('-', '_')}>{words})" for key, words in _TITLES.items())
    + r")(?: (?:with|to|towards|of) (?:you|us|our users?))?\W*(?P<end>[:.\u2013\u2014]|\Z|(?:when|where) we\b)"
)
"""A ground that stands for itself before a colon or as a heading: “Contractual obligations with you: …”."""
_HEADING = lazy(
    r"(?i)\b(?:legal|lawful) (?:bas[ie]s|grounds?|reasons?|justifications?)\b|\bgrounds? (?:for|of) (?:our )?processing|"
    r"\blawfulness of"
)
_COMMA_BEFORE = lazy(r",\s(?:and\s|or\s)?\Z|,[^,.;:()]{1,30}\Z")
_COMMA_AFTER = lazy(r"[^,.;:()]{0,25},")
_NEAR = 40
_LONG = 60  # words; a longer clause tells of more than one ground
KEYS = ("consent", "contract", "legal-obligation", "legitimate-interests", "vital-interests", "public-task")
_EXCUSED = {
    "consent": "basis.no-consent",
    "contract": "basis.no-contract",
    "legitimate-interests": "basis.no-interests",
    "legal-obligation": "basis.no-obligation",
}


_CUES_OF_KEYS = (*(f"basis.{key}" for key in KEYS), "basis.service", "basis.requirement")
"""Cues without one of which a clause gives no basis."""


def goes_back(reading: Reading) -> bool:
    """Whether the clause gives the basis of a processing that was told before: “the legal basis for this processing is …”."""
    return _THE_BASIS.search(reading.text) is not None


def legal_bases(reading: Reading) -> tuple[str, ...]:
    """The bases that a clause gives for a processing, in the order of the regulation."""
    if not reading.has(*_CUES_OF_KEYS):
        return ()
    return tuple(key for key in KEYS if _given(reading, key))


def _given(reading: Reading, key: str) -> bool:
    """Whether a basis is given in the clause: said as a ground, not excepted, and not denied."""
    found = reading.own.get(f"basis.{key}", ())
    named, listed = is_named(reading), _lists_grounds(reading)
    if key == "contract" and not found and (listed or (named and len(reading.text.split()) < _LONG)):
        found = reading.own.get("basis.service", ())
    if key == "legal-obligation" and not found and (listed or (named and len(reading.text.split()) < _LONG)):
        found = reading.own.get("basis.requirement", ())
    if not found or _is_mention(reading, named=named):
        return False
    excused = reading.own.get(_EXCUSED.get(key, ""), ())
    for match in found:
        if any(other.start < match.end and match.start < other.end for other in excused):
            continue
        if not named and _is_of_keeping(reading, match, key):
            continue
        if key == "consent" and not (named or listed or _is_with_consent(reading)):
            continue
        if key == "legal-obligation" and not (listed or reading.says("basis.named") or _obliges(reading, match)):
            continue
        if key in {"consent", "contract"} and is_denied(reading, match):
            continue
        return True
    return False


@remembered
def is_named(reading: Reading) -> bool:
    """Whether the clause, its lead-in or its heading speaks of legal bases by that name."""
    return reading.says("basis.named") or _announced(reading.clause.headings)


@lru_cache(maxsize=256)
def _announced(headings: tuple[str, ...]) -> bool:
    """Whether one of the headings announces legal bases, whatever else it announces."""
    return any(_HEADING.search(heading[:200]) for heading in headings[-4:])


def is_labelled(reading: Reading) -> bool:
    """Whether the clause opens with a ground for its label: “Contractual obligations with you: …”."""
    found = _TITLE.match(reading.text)
    return found is not None and found["end"] not in {"", "."}


def titled(reading: Reading) -> tuple[str, ...]:
    """The ground that a heading or a line is the bare name of, below a heading that announces legal bases."""
    found = _TITLE.match(reading.text)
    if found is None or reading.text[found.end() :].strip(" :."):
        return ()
    above = reading.clause.headings[:-1] if reading.clause.kind == "heading" else reading.clause.headings
    if not _announced(above):
        return ()
    return tuple(key for key in KEYS if found[key.replace("-", "_")])


@remembered
def _lists_grounds(reading: Reading) -> bool:
    """Whether the clause names two grounds or more other than consent, so that it lists them."""
    return sum(reading.has(f"basis.{key}") for key in KEYS if key != "consent") > 1


def _obliges(reading: Reading, match: Match) -> bool:
    """Whether a legal obligation is why data is collected or used: no reason to share it, nor one purpose among several."""
    if reading.says("process.share"):
        return False
    if reading.says("basis.necessity"):
        return True
    among = _COMMA_BEFORE.search(reading.text, max(0, match.start - _NEAR), match.start) and _COMMA_AFTER.match(
        reading.text, match.end
    )
    others = [key for key in reading.keys("purposes") if "legal-compliance" not in PURPOSES.lineage(key)]
    return not among and len(others) < (1 if len(others) < len(reading.keys("purposes")) else 2)


def _is_mention(reading: Reading, *, named: bool) -> bool:
    """Whether the clause is about something else and only mentions a ground."""
    if reading.says("basis.of-a-right", "basis.of-automation", "basis.of-a-duty-to-provide"):
        return _STATES.search(reading.text) is None
    if named:
        return False
    if topic_of(reading.clause.headings) in {"rights", "retention"} and not reading.says("basis.relied-on"):
        return True
    return reading.says("basis.of-others")


def _is_of_keeping(reading: Reading, match: Match, key: str) -> bool:
    """Whether a ground is why data is kept: “retained as necessary to comply with …”, “a legal obligation to keep it”."""
    keeping = reading.first("basis.of-keeping")
    if (keeping is not None and keeping.start < match.start) or (
        reading.lead is not None and reading.lead.has("basis.of-keeping")
    ):
        return True
    return key == "legal-obligation" and _TO_KEEP.match(reading.text, match.end) is not None


def _is_with_consent(reading: Reading) -> bool:
    """Whether data is collected or used with consent: not shared with it, not asked for it, not agreed to by using something."""
    if reading.says("process.share") or reading.has("notice.change", "basis.by-use", "basis.of-asking"):
        return False
    if reading.has("basis.frame"):
        return True
    return reading.says("basis.processing") and reading.says("process.personal")


def basis_in_cell(reading: Reading, start: int, end: int) -> tuple[str, ...]:
    """The bases named in a table cell, where a word suffices."""
    terms = reading.terms.get("legal-bases", ())
    found = {match.key for match in terms if start <= match.start and match.end <= end}
    found |= {
        key for key in KEYS for match in matches(reading, f"basis.{key}") if start <= match.start and match.end <= end
    }
    return tuple(key for key in KEYS if key in found)
