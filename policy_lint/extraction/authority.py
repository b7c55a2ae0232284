"""The authority that people can turn to: by name, or “your local data protection authority”.

So is the independent body that hears complaints under the Privacy Shield or the Data Privacy Framework.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from policy_lint.policy.statements import Authority
from policy_lint.text.lazy import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from policy_lint.extraction.lexicon import Cues, Reading
    from policy_lint.policy.statements import Statement

CUES: Cues = {
    "authority.office": (
        "landesbeauftragte*|bayerisches|baylda|datenschutzbehörde|lfdi|ldi", ("state ..1 office|commissioner ..2 for "
        "..1 data|privacy"),
        "office for ..2 data|information|civil ..1 protection|rights", "secretary of ..3 department|health", ("office "
        "for civil rights"),
        "information regulator", "telecommunication|telecommunications|communications authority", "ombudsman ..1 service",
        "competent body|authority|office",
        ("supervisory|protection|privacy|regulatory|competent|relevant|local|national ..3 authority|authorities|regulator|"
         "regulators"),
        ("data protection commissioner|commission|commissioners|regulator|regulators|agency|board|inspectorate|ombudsman|"
         "supervisor"),
        "information commissioner|commissioner's|commissioners", "commissioner for ..1 data|information|privacy",
        "privacy commissioner|commissioner's",
        "ico|cnil|aepd|oaic|garante|dpas|edpb|edpsa|anpd|cppa", "autoriteit persoonsgegevens", "federal trade commission",
        "attorney general|general's",
        "california privacy protection agency", "data protection supervisor", "supervisory authority|authorities",
        "leading authority", "ombudsman", "commission nationale", "personal data protection commission|commissioner",
        "commission d'acces|d'accès", "data protection board",
        "federal communications commission", "roskomnadzor|fdpic|kvkk|bfdi|nitda|odpc", "dpa|dpas", "public utilities commission",
    ),
    "authority.recourse": (
        "jams|bbb|truste|trustarc|icdr|verasafe|privacytrust|insights", "better business bureau*",
        "dispute resolution ..1 provider|mechanism|body|service|process|program|programme", "independent recourse mechanism",
        "international centre|center for dispute resolution", "watchdog",
    ),
    "authority.turn": (
        "responsible|competent|relevant|lead|in-charge ..3 for|is|us|supervisory", ("regulator|authority|body ..6 is|"
        "are"), "hears ..2 complaints",
        "tell|tells|there for you", "grievance|grievances|complaint|complaints ..6 to",
        "complain|complains|complaint|complaints|complaining|lodge|lodging",
        ("right|rights|entitled|may|can|contact|free|welcome ..8 contact|consult|turn|appeal|petition|apply|report|refer|"
         "approach|address|raise|concerns|concern|redress|seek|go|escalate|take|bring|speak|write"),
        "go|escalate|turn|write to ..3 regulator|authority|commissioner|commission|ombudsman|ico|cnil",
        "unsatisfied|dissatisfied|unhappy|satisfied|unresolved|concern|concerns", "contact details|information of|for",
        "list of", "contact|contacting|to your|the|a|any ..5 supervisory|protection ..1 authority|regulator|commissioner",
    ),
    "authority.dispute": (
        "shield|framework|frameworks|dpf|harbor|unresolved|resolved|satisfactorily|satisfaction|acknowledgment|acknowledgement",
    ),
}  # fmt: skip

_NAMED = (
    (
        lazy(r"(?<!Protection and )(?<!Australian )\b(?:UK )?Information Commissioner(?:['’]?s)?(?: Office)?|\bICO\b"),
        "UK-GDPR",
    ),
    (lazy(r"(?i)\b(?:office of the )?(?:federal )?privacy commissioner of canada\b"), "PIPEDA"),
    (lazy(r"(?i)\b(?:office of the )?australian information commissioner\b|\bOAIC\b"), "AU-PRIVACY"),
    (lazy(r"(?i)\bcommission d['’]acc[eè]s [aà] l['’]information\b"), "QC-25"),
    (lazy(r"(?i)\bcalifornia privacy protection agency\b|\bcalifornia attorney general\b"), "CCPA"),
    (lazy(r"(?i)\bfederal trade commission\b"), "FTC5"),
    (
        lazy(
            r"(?i)\b(?:virginia|colorado|connecticut|texas|utah|oregon|state)?['’]?s? ?(?:office of the )?attorney general\b"
        ),
        None,
    ),
    (lazy(r"(?i)\bcommission nationale de l['’]informatique(?: et des libert[eé]s)?|\bCNIL\b"), "GDPR"),
    (
        lazy(
            r"(?i)(?<!personal )\b(?:the )?(?:irish |office of the |ireland['’]?s )?data protection "
            r"commission(?:er)?(?: of ireland)?\b"
        ),
        "GDPR",
    ),
    (
        lazy(
            r"(?i)\bautoriteit persoonsgegevens\b|\bdutch data protection authority\b|\bAEPD\b|\bgarante\b|\bdatatilsynet\b"
        ),
        "GDPR",
    ),
    (lazy(r"(?i)\bpersonal data protection commission\b"), "PDPA-SG"),
    (lazy(r"(?i)\bdata protection board of india\b"), "DPDP-IN"),
    (lazy(r"(?i)\bfederal communications commission\b"), None),
    (lazy(r"\bANPD\b"), "LGPD"),
    (lazy(r"\bFDPIC\b"), "CH-FADP"),
    (lazy(r"\b(?:Roskomnadzor|KVKK|NITDA|ODPC)\b"), None),
    (lazy(r"\bBfDI\b"), "GDPR"),
)
_GENERIC = lazy(
    r"(?i)\b(?:your |the |a |an |any |our )?(?:\w+ ){0,2}(?:(?:data protection|supervisory|privacy|regulatory|competent|"
    r"national|local) )+(?:authorit(?:y|ies)|regulators?|commissioners?|agency|supervisor|ombudsman)\b"
    r"|\b(?:your|a|the|an) (?:eu )?DPAs?\b"
)
_COMPETENT = lazy(
    r"(?i)\b(?:responsible for us|competent|lead supervisory|body responsible|hears complaints|regulator)\b|Landesbeauftragte"
)
_ABOUT_COMPLAINTS = lazy(r"(?i)\b(?:complain\w*|concerns?|disputes?|inquir(?:y|ies))\b")
_BODY = lazy(
    r"\bJAMS\b|\bBBB(?: EU| National Programs?)?(?: (?:Privacy Shield|Safe Harbor))?\b|\bBetter Business Bureaus?\b|\bTRUSTe\b|"
    r"\bTrustArc\b|\bICDR(?:[-/]AAA)?\b|\bInternational Cent(?:re|er) for Dispute Resolution\b|\bVeraSafe\b|\bPrivacyTrust\b"
)
_SHIELD = lazy(r"(?i)\bprivacy[- ]shield\b")
_FRAMEWORK = lazy(r"(?i)\bdata privacy framework\b|\bDPF\b")
_NO_TURN = lazy(
    r"(?i)\b(?:we|our company)\b[^.;]{0,60}\b(?:disclose|share|notify|report|inform|provide|transfer|cooperate|co-operate|"
    r"commit\w*|comply|subject|adequate|decision|work|request\w* (?:by|from))\b|\bsubject to the (?:investigatory|jurisdiction|"
    r"enforcement|regulatory)|\bapproved by\b|\benforce[sd]?\b|\brequests? (?:by|from)\b"
)


NEEDS = frozenset({"authority.office", "authority.recourse"})
_EUROPEAN = lazy(r"(?i)\b(?:EU|EEA|European|member states?|supervisory authorit(?:y|ies))\b")


def detect(reading: Reading) -> Iterator[Statement]:
    """A statement for each authority that the clause lets people turn to."""
    if reading.clause.kind == "heading":
        return
    if not reading.has("authority.office") or not _turns(reading):
        if _hears_complaints(reading):
            yield _recourse(reading)
        return
    found = False
    for pattern, regime in _NAMED:
        at = pattern.search(reading.text)
        if at is not None:
            found = True
            yield Authority(kind="authority", name=" ".join(at[0].split()), regime=regime)
    if not found:
        at = _GENERIC.search(reading.text)
        if (
            at is not None
            or reading.says("right.authority")
            or (_COMPETENT.search(reading.text) and not reading.mentions("breach", "incident"))
        ):
            yield Authority(kind="authority", regime=_regime(reading))


def _turns(reading: Reading) -> bool:
    """Whether people may complain there; being told of breaches or of data is something else."""
    if not reading.says("authority.turn") and not reading.under("complaint", "complaints", "authority"):
        return False
    return reading.says("right.authority", "right.complaint") or not _NO_TURN.search(reading.text)


def _hears_complaints(reading: Reading) -> bool:
    """Whether the clause sends unresolved complaints about data to an independent body."""
    return (
        reading.has("authority.recourse")
        and reading.has("authority.dispute")
        and _ABOUT_COMPLAINTS.search(reading.text) is not None
    )


def _recourse(reading: Reading) -> Authority:
    """The body, with the framework under which it works where the clause or its headings name one."""
    at = _BODY.search(reading.text)
    around = (reading.text, *reading.clause.headings, "" if reading.before is None else reading.before.text)
    shield, framework = (any(pattern.search(words) for words in around) for pattern in (_SHIELD, _FRAMEWORK))
    return Authority(
        kind="authority",
        name=at[0] if at is not None else None,
        regime="DPF" if framework else "PRIVACY-SHIELD" if shield else None,
    )


def _regime(reading: Reading) -> str | None:
    """The law under which the authority stands, where the clause says it."""
    keys = reading.keys("regimes")
    if len(keys) == 1 and keys[0] in {"GDPR", "UK-GDPR", "LGPD", "PIPEDA", "CH-FADP"}:
        return keys[0]
    return "GDPR" if _EUROPEAN.search(reading.text) else None
