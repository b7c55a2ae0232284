"""Automated decisions and profiling: made or not, by what logic, with what effects."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policy_lint.extraction.stance import condition, is_denied
from policy_lint.policy.statements import AutomatedDecision
from policy_lint.text.lazy import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from policy_lint.extraction.lexicon import Cues, Reading
    from policy_lint.policy.statements import Statement

_MACHINE = (
    "machine|machines|software|computer|computers|algorithm|algorithms|program|programme|system|systems|model|models|engine|ai|tool|"
    "bot|scorecard|automation|robot"
)
_DECIDES = (
    "approves|approve|declines|decline|rejects|reject|refuses|refuse|decides|decide|determines|determine|denies|deny|grants|grant|weighs|"
    "weigh|assesses|assess|scores|score|ranks|rank|rates|rate|sets|blocks|evaluates|evaluate|suspends|adds|accepts|accept"
)
_DECIDED = (
    "approved|declined|rejected|refused|decided|determined|denied|granted|assessed|scored|ranked|rated|evaluated|blocked|suspended|"
    "deactivated|allotted|assigned|priced|generated|calculated|computed|set|held|terminated|accepted|offered|withheld|flagged"
)
_AT_STAKE = (
    "application|applications|loan|loans|credit|creditworthiness|eligibility|eligible|claim|claims|premium|premiums|candidate|candidates|"
    "applicant|applicants|mortgage|limit|limits|shift|shifts|quote|quotes|insurance|tenancy|tenancies|invoice|instalments|cv|cvs|"
    "payment|payments|transfer|transfers|listing|purchase|refusal|account|accounts|salary|score|points"
)

CUES: Cues = {
    # Says by itself that a machine decides on people.
    "automated.told": (
        f"{_AT_STAKE} ..8 {_DECIDED} ..2 automatically|electronically|algorithmically",
        f"{_AT_STAKE} ..6 automatically|electronically|algorithmically {_DECIDED}",
        f"{_AT_STAKE} ..10 {_DECIDED} ..6 by|through|using|with ..3 {_MACHINE}|automated",
        f"{_MACHINE} ..10 {_DECIDES} ..8 {_AT_STAKE}", f"{_MACHINE} ..3 {_DECIDES} ..4 whether",
        f"automated|automatic ..1 check|checks|screening|assessment|scoring|evaluation|underwriting ..20 {_DECIDED}",
        "scoring ..12 likelihood|probability|creditworthiness|payment",
        (f"no|without|nobody|none ..3 human|person|people|one|employee|officer ..6 looks|look|checks|involved|"
         f"involvement|reviews|"
        f"intervention|intervenes ..14 {_AT_STAKE}|decision|answer|result"),
        (f"{_AT_STAKE}|decision|answer|result ..20 without|nobody|no ..4 human|person|people|one|employee|officer|"
        f"checks|involvement|"
        "intervention|officer's"),
    ),
    # That people decide, after all.
    "automated.by-people": (
        (f"decision|decisions ..10 never|not ..4 left|made|taken|exclusively|solely|only|entrusted ..4 {_MACHINE}|"
        f"automated|automatically"),
        f"no decision|decisions ..14 {_MACHINE}|automated|automatically",
        "decision|decisions ..10 made|taken by people|humans|staff|person|human|employee|somebody",
        "person|human|people|somebody|someone|employee|officer ..3 always ..2 makes|make|takes|take|decides|decide|signs|has",
        f"never|not ..3 exclusively|solely|only|alone ..2 {_MACHINE}|automated",
    ),

    "automated.decision": (
        ("automated|automatic|automatically|computer|computerised|algorithmic ..3 decision|decisions|decision-making|"
         "decisionmaking|decisioning"),
        "decision|decisions|decision-making ..8 automated|automatic|automatically|algorithm|algorithms",
        "we|system|systems|software ..3 decide|decides|decided ..2 automatically", "automatically decide|decides|decided",
        "automated individual", "algorithm|algorithms|algorithmic ..4 decision|decisions|decide",
        "automated processing|profiling ..12 decision|decisions|legal|significant|significantly",
        "profiling ..8 decision|decisions|decision-making", "profiling ..3 legal|significant effects|effect",
        "automatically|automated ..8 determine|decide|assess|evaluate ..8 eligible|eligibility|creditworthiness|apply|qualify",
        (
            "assessed|evaluated|scored|approved|rejected|refused|declined|determined|decided automatically|"
            "electronically|algorithmically"
        ),
        ("computed|calculated|determined|set|decided|priced|scored|rated|assessed|carried ..3 by ..3 algorithm|"
         "algorithms|computer|machine|software"),
        ("decision|decisions|decide|decides|decided|determined|approve|approves|approved|reject|rejects|rejected|block|blocks|blocked|refuse|"
         "refused|decline|declined ..14 without ..3 human|anyone|person|staff|somebody|employee|people"),
        "automatically assessed|evaluated|scored|approved|rejected|refused|declined",
    ),
    "automated.made": (
        ("use|uses|used|make|makes|made|take|takes|taken|carry|carried|engage|engages|conduct|perform|apply|subject|"
         "involve|involves|rely|employ|base|place|undertake|undertaken|may|occur|performed|exist|existence|based|making|"
         "using|have|process|decide|decides"),
    ),
    "automated.right": (
        "right|rights|object|opt|request|ask|contest|challenge|entitled|human", "opt-out",
    ),
    "automated.other": (
        "racial|ethnic|criminal profiling", "profiling cookies", "cookies ..3 profiling", "opt out|opt-out ..6 profiling",
    ),
}  # fmt: skip

_WITHOUT = lazy(r"(?i)\bwithout (?:\w+ ){0,2}\Z")
_BY_MACHINE = lazy(
    r"(?i)\bby (?:an? |our |the )?(?:\w+ ){0,2}(?:algorithms?|computer|machine|software)\b"
    r"|\bwithout (?:any |a |\w+ )?(?:human|anyone|person|staff|somebody|employee|people)\b|\b(?:electronically|algorithmically)\b"
)
_LOGIC = lazy(
    r"(?i)\b(?:logic|based on (?:your|the|information|data|factors|our)|on the basis of (?:your|the|data|information)|"
    r"(?:computed|calculated|scored|determined|set) (?:\w+ ){0,4}(?:from|using)|algorithms? (?:that|which|to)|taking into "
    r"account|we consider)\b[^.;]*"
)
_NOT_HERE = lazy(
    r"(?i)\b(?:do|does|is|are|will) (?:currently |at present )?not (?:be )?(?:currently |at present )?(?:take place|used|"
    r"carried out|made|performed|occur|exist)|\b(?:do|does|will) not (?:currently )?(?:use|employ|rely on|engage in|undertake|"
    r"apply) (?:\w+ ){0,3}automated (?:individual )?(?:decision|processing)"
)
"""That the operator does not decide so; said even of a right that follows from it."""
_NONE = lazy(r"(?i)\bthere (?:is|are) no\b|\bno (?:solely |fully |purely )?automat|\bno (?:\w+ )?decisions?\b")
_EFFECTS = lazy(
    r"(?i)\b(?:legal(?:ly)?(?: or similarly)? (?:significant )?effects?|similarly significant|significant(?:ly)? (?:effects?|"
    r"affects?)|consequences?|you (?:can|may|might|could|will) be (?:refused|denied|declined|rejected|charged|offered))\b[^.;]*"
)


NEEDS = frozenset({"automated.decision", "automated.told", "automated.by-people"})
_ON_PEOPLE = lazy(
    r"(?i)\bdecisions?\b[^.]{0,200}\b(?:legal|effects?|about|concern\w*|affect\w*|you|applicants?|tenants?|customers?|people|eligib\w+|credit|final|"
    r"hir\w+|loans?|claims?)\b|\b(?:software|automat\w*|algorithm\w*|machine|computer)\b[^.]{0,200}\bdecisions?\b"
)
"""What a decision left to people is about: not where to put a comma."""
_ASSISTED = lazy(
    r"(?i)\bno binding effect\b|\b(?:read|check|review|decide)s? (?:on )?(?:every|each|all)\b|\bonly (?:helps?|"
    r"assists?|suggests?)\b"
)
"""Words by which people still look at each case."""
_NOT_ON_PEOPLE = lazy(
    r"(?i)\b(?:spam|virus\w*|malware|cookies?|advert\w*|ads?|browsers?|backups?|deleted|uploads?|traffic|firewalls?|emails?|comments?|"
    r"hack\w*|attack\w*|shipping|tax(?:es)?|encrypt\w*|log-?in attempts?|identifiers?|ids?|assigned a|passwords?)\b"
)
"""What systems do by themselves that is no decision on somebody."""
_MAY_OBJECT = lazy(r"(?i)\bright\b|\bobject\b|\bsubject to\b[^.]{0,200}\bif\b")
_BY_US = lazy(r"(?i)\b(?:we|our|us|decisions?|i)\b")


def detect(reading: Reading) -> Iterator[Statement]:
    """A statement where the clause says that decisions are, or are not, made by machine."""
    if reading.clause.kind == "heading" or reading.has("automated.other") or reading.asks:
        return
    if reading.has("automated.by-people") and _ON_PEOPLE.search(reading.text):
        yield AutomatedDecision(kind="automated-decision", stance="denied")
        return
    at = reading.first("automated.decision", "automated.told")
    if at is None or (
        not reading.has("automated.decision")
        and (_NOT_ON_PEOPLE.search(reading.text) or _ASSISTED.search(reading.text))
    ):
        return
    absent = _NOT_HERE.search(reading.text) is not None
    denied = (
        absent
        or _NONE.search(reading.text) is not None
        or any(is_denied(reading, one) for one in reading.own.get("automated.decision", ())[:20])
    )
    asked = next(
        (one for one in reading.own.get("automated.right", ()) if not _WITHOUT.search(reading.text, 0, one.start)), None
    )
    if (_is_led_by_right(reading) and not absent) or (
        not denied and ((asked is not None and asked.start < at.end) or not _made(reading))
    ):
        return
    if denied and _MAY_OBJECT.search(reading.text[: at.start]):
        return
    logic, effects = _LOGIC.search(reading.text), _EFFECTS.search(reading.text)
    when = None if denied else condition(reading)
    yield AutomatedDecision(
        kind="automated-decision",
        logic=" ".join(logic[0].split()) if logic and not denied else None,
        effects=" ".join(effects[0].split()) if effects and not denied else None,
        stance="denied" if denied else "conditional" if when else "affirmed",
        condition=when,
    )


def _is_led_by_right(reading: Reading) -> bool:
    """Whether a lead-in grants rights, so that the clause is one of them."""
    return any(lead.has("right.strong") for lead in reading.leads)


def _made(reading: Reading) -> bool:
    """Whether the operator is said to decide so."""
    if reading.has("automated.told"):
        return True
    if reading.says("automated.made") and _BY_US.search(reading.text):
        return True
    if _BY_MACHINE.search(reading.text) is not None:
        return True
    return reading.under("automated", "profiling") and reading.has("automated.made")
