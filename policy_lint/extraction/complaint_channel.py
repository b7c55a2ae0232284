"""How to complain to the operator itself: to whom, by which way, and what then happens.

A complaint to an authority is a right (:mod:`policy_lint.extraction.rights`); this is the operator's own desk, which some laws
want named beside it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from policy_lint.extraction.stance import is_denied
from policy_lint.policy.statements import Notice
from policy_lint.text.lazy import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from policy_lint.extraction.lexicon import Cues, Match, Reading
    from policy_lint.policy.statements import Statement

_COMPLAINT = "complain|complains|complaint|complaints|complaining|grievance|grievances"
_TROUBLE = f"{_COMPLAINT}|concern|concerns|unhappy|dissatisfied|unsatisfied|dissatisfaction|disagree"
_BREACH = "report|reporting ..3 violation|violations|breach|breaches|infringement ..4 policy|notice|statement|privacy"
_ISSUE = "report|reporting ..3 privacy issue|issues|problem|problems|incident|incidents|violation|violations"
_UNKEPT = (
    "believe|feel|think|suspect|consider ..6 we|us|our|company ..6 not|failed|violated|breached|infringed|mishandled|misused"
    " ..4 adhered|adhering|complied|complying|comply|followed|following|abided|respected|honored|honoured|policy|notice|privacy"
    "|rights|law|laws|principles|information|data"
)
_NOUN = "complaint|complaints|grievance|grievances"
_UNHAPPY = "not ..2 satisfied|happy|content with ..24 data|information|privacy|processing"
_REACH = (
    "contact|contacting|write|writing|email|e-mail|emailing|call|calling|reach|tell|notify|inform|address|addressed|send|sent"
    "|directed|submit|submitted"
)
_US = "us|our|me"
_DESK = "officer|dpo|office|desk|team|department|coordinator|manager|ombudsman|committee|cell|person|representative|address|form"

CUES: Cues = {
    "complaint.to-us": (
        f"{_COMPLAINT} ..6 to|with ..2 {_US}",
        f"{_TROUBLE} ..24 {_REACH} ..5 {_US}",
        f"{_TROUBLE} ..24 let us know", f"{_TROUBLE} ..24 please|should|may|can first? contact|email|e-mail|write|call|send",
        f"{_TROUBLE} ..16 can|may|should|must ..2 be ..1 directed|addressed|sent|submitted|made|raised",
        f"{_NOUN} ..20 contact|email|e-mail|write|call",
        f"{_NOUN} ..30 data|information|privacy ..30 please ..1 contact|email|e-mail|write|call|send",
        f"{_NOUN} ..30 {_DESK} ..3 be? reached|contacted|available|reachable",
        f"{_NOUN} ..24 please ..3 file|lodge|raise|submit|direct|address ..4 directly|with|to|at",
        f"{_UNHAPPY} ..30 inform|tell|contact|write|notify|email|e-mail|call ..3 {_US}", f"{_UNHAPPY} ..24 let us know",
        f"{_TROUBLE} ..24 get in touch", f"{_TROUBLE} ..24 we|us|officer ..3 be? contacted|reached",
        "hear|answer|address your ..4 concerns|complaints",
        f"welcome ..6 {_TROUBLE}", f"{_TROUBLE} ..24 resolve|raise|settle|discuss ..8 with us",
        "contact|tell|ask|write ..2 us ..1 first", "first contact|tell|ask|write|raise ..6 us",
        f"{_REACH} ..12 {_US} ..24 {_TROUBLE}",
        f"{_COMPLAINT} ..24 {_REACH} ..6 {_DESK}",
        f"{_COMPLAINT} ..6 to|with ..6 {_DESK}",
        f"{_REACH} ..8 {_DESK} ..20 {_COMPLAINT}",
        f"{_DESK} ..6 receives|handles|answers|deals|investigates|reviews ..4 {_COMPLAINT}",
        (
            "complaint|complaints|grievance|grievances ..1 procedure|process|form|officer|desk|team|department|redressal|redress"
            "|cell"
        ),
        f"we ..6 investigate|handle|respond|resolve|acknowledge|address|answer|review|consider|treat ..6 {_COMPLAINT}",
        f"{_COMPLAINT} ..8 investigated|handled|answered|acknowledged|resolved|addressed|reviewed",
        f"{_COMPLAINT} ..8 by email|e-mail|phone|post|mail",
        f"{_BREACH} ..24 {_REACH} ..5 {_US}", f"{_REACH} ..5 {_US} ..24 {_BREACH}",
        f"{_ISSUE} ..16 contact|email|e-mail|write|call",
        f"not ..2 satisfied|happy|content|pleased ..24 {_REACH}|inform ..5 {_US}",
        f"{_COMPLAINT} ..16 file|submit|direct|raise|bring|address|send|report ..3 directly? to|with|at us",
        f"{_COMPLAINT} ..30 officer|dpo|office|team can|may be ..1 reached|contacted",
        f"{_UNKEPT} ..24 {_REACH} ..5 {_US}", f"{_REACH} ..5 {_US} ..16 {_UNKEPT}",
    ),
    "complaint.elsewhere": (
        "authority|authorities|regulator|regulators|commissioner|commissioner's|commission|ico|cnil|ombudsman|board|agency|dpa",
    ),
    "complaint.other": (
        "third party|parties complaints", "going concern",
        "copyright|trademark|infringement|dmca", "billing|service complaint|complaints",
        "complaints ..4 against ..3 employees|staff|members",
        (
            "directed|direct|addressed|sent|send ..4 to the|that|your|such|this|their ..2 customer|controller|employer|business|"
            "merchant|publisher|administrator|organization|organisation"
        ),
    ),
}  # fmt: skip

_OUR_AUTHORITY = lazy(
    r"(?i)\A[\w’'-]*\W+(?:[\w’'-]+\W+){0,3}(?:supervisory|authorit|regulator|commissioner|data protection authorit)"
)
_WAY_TO_US = lazy(r"(?i)\b(?:us|me|we)\b|\bour (?!(?:\w+ ){0,2}(?:supervisory|regulator|authorit))")
_CONCERNS = lazy(r"(?i)[^.]{0,12}?\b(?:that|which|it|this) concerns\b")
"""The verb: “the page that concerns you”."""
_PURPOSE = lazy(
    r"(?i)\W*(?:dealing with|handling|managing|responding to|processing|investigating|answering)\b[^@]{0,200}\Z"
)
"""Complaints among the purposes of use: “Dealing with any complaint that you submit”."""
_ADDRESS = lazy(r"@|https?://|www\.|\d{3}")


NEEDS = frozenset({"complaint.to-us"})


def detect(reading: Reading) -> Iterator[Statement]:
    """A statement where the clause says how to complain to the operator."""
    if (
        reading.clause.kind == "heading"
        or reading.has("complaint.other")
        or reading.asks
        or _PURPOSE.match(reading.text)
    ):
        return
    found = next((match for match in reading.own.get("complaint.to-us", ()) if _is_ours(reading, match)), None)
    if found is not None and not is_denied(reading, found):
        yield Notice(kind="notice", topic="complaint-channel")


def _is_ours(reading: Reading, match: Match) -> bool:
    """Whether the complaint goes to the operator, and not only to an authority that is “ours” too."""
    if _CONCERNS.match(reading.text, max(0, match.start - 12)):
        return False
    if _OUR_AUTHORITY.match(reading.text[match.end - 1 :]):
        return False
    if not reading.has("complaint.elsewhere"):
        return True
    words = reading.text[match.start : match.end]
    return _WAY_TO_US.search(words) is not None or (
        _ADDRESS.search(reading.text) is not None and not reading.has("right.authority")
    )
