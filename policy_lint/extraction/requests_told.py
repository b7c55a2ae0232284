"""What is said about requests in sentences that don't name them: the one before did, or the heading.

“You may have your file deleted. Write to us at …”; “We answer within four weeks”; “Somebody you trust can ask for you.”
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from policy_lint.extraction.lexicon import remembered
from policy_lint.extraction.rights import given
from policy_lint.text.lazy import lazy

if TYPE_CHECKING:
    from policy_lint.extraction.lexicon import Cues, Reading

_PAPERS = (
    "passport|identity-card|id-card|identity-document|id-document|driving-licence|driver's-license|photo-id|"
    "proof-of-identity"
)
_HELPERS = (
    "agent|agents|lawyer|solicitor|attorney|relative|friend|representative|representatives|someone|somebody|person|family|spouse|"
    "carer|guardian|executor"
)
_REPLY = "respond|reply|answer|act|react|comply|responds|replies|answers|deal|sort|finish|action"

ANSWERS: Cues = {
    # That it is really the person; enough by itself.
    "request.surely": (
        "before|until ..3 answer|respond|act|reply|comply|release|disclose|deal ..8 identity|who",
        "sure|certain|satisfied|satisfy|know|establish ..4 you are you|really|who",
        "can't|cannot|unable|not|couldn't ..3 verify|authenticate|establish ..2 you|who|identity|requester",
        "you ..1 really|actually you|who", f"copy|scan|photo|photograph ..4 {_PAPERS}",
    ),
    # That it is really the person, where a request is spoken of.
    "request.sure": (
        "confirm|establish|check|prove|verify|satisfy ..4 who you|they|he|she are|is",
        "confirm|establish|check|prove|verify that|it's|it ..3 it|you|really ..1 you|yourself",
        f"see|show|present|produce|bring|enclose|attach|provide|send|ask ..6 {_PAPERS}",
        "match|matches|matching|compare ..14 records|file|hold", "verify|authenticate requester|requesters|requestor|requestors",
        "ask|asked|asking ..3 log|sign in", "identity ..3 confirmed|verified|checked|proven|established|proved",
        "data|details|pieces|points|questions|items ..6 match|confirm ..6 identity|records|file", "security questions",
        "confirm|give|answer two|three|several|some ..2 pieces|points|items|questions",
    ),
    # Who may ask in somebody's stead.
    "request.stand-in": (
        f"{_HELPERS} ..8 act|ask|request|apply|write|exercise ..4 your|his|their ..1 behalf|place|name|stead",
        f"{_HELPERS} ..8 act|ask|apply|write for you|them|him",
        f"authorise|authorize|appoint|name|designate|instruct|nominate ..3 {_HELPERS} ..8 behalf|place|stead|ask|request",
        f"{_HELPERS} ..4 with|holding|having ..2 written|signed ..1 authority|permission|authorisation|authorization|mandate",
        "power of attorney",
    ),
    # The same, enough by itself.
    "request.proxy": (
        f"{_HELPERS} ..6 act|ask ..3 you|behalf|place|name ..12 power|authority|mandate|permission|authorisation|authorization",
    ),
    # The word that an answer comes.
    "request.reply": (
        f"we|i|us|you|it|he|she|practice|company|officer|team|ombudsman ..4 {_REPLY}", ("you ..3 get|have|receive|hear "
        "..4 answer|reply|response|back|us"),
        "get|come|be|write|writes|writing back to? ..1 you|within|in|inside", "usually|within|inside|law gives us",
        "has|have ..3 days|weeks|month|months to act|answer|reply|respond", ("take|takes|extend|extended ..6 month|"
        "months|days|weeks"),
    ),
    "request.prompt": (
        (f"we|i ..3 {_REPLY} ..6 within|in ..4 time|period|timeframe|timescale|timelines|deadlines ..4 law|legislation|gdpr|"
         "statute|prescribed"),
        f"we|i ..3 {_REPLY} ..6 undue|promptly|immediately|soon|delay|once|speedily|quickly|timely|forthwith",
    ),
    "request.free": (
        "costs you nothing", "on the house", "no fee", "without ..1 charge|fee", "fee of", "free of charge", "charge ..4 fee",
        "fee is|are|be payable|due|charged", "is|are no charge|cost|fee", "at no ..1 cost|charge",
    ),
}  # fmt: skip

READING = lazy(
    r"(?i)\b(?:review|read|see|refer to|consult|visit|access)\b[^.;]{0,60}\b(?:privacy|cookie)s? (?:policy|policies|notice|"
    r"statement)"
)
IDENTITY = lazy(
    r"(?i)(?<!services will )(?<!services may )\b(?:verify|confirm|prove|proof of|validate|establish|authenticate)"
    r"(?: (?:your|the|their|its|his|[\w]+['’]s?))? identity\b"
)
STEPS = lazy(
    r"(?i)\W*(?:how )?to (?:access|update|correct|delete|remove|change|modify|withdraw|revoke|object|erase|opt|unsubscribe|"
    r"deactivate|close|cancel|export|download)\b[^.;:]{0,80}\b(?:accounts?|data|information|profile|details|consents?|emails?)\b"
    r"[^.;:]{0,40}:\W*\Z"
)
"""What introduces the steps by which a right is used: “To delete your account:”."""
_NEAR = 3
"""Sentences before in which a request may have been spoken of."""
_HEADINGS = (
    "rights",
    "right",
    "request",
    "requests",
    "access",
    "choices",
    "complaints",
    "grievances",
    "exercising",
    "exercise",
)
_IMPERATIVE = lazy(
    r"(?i)\W*(?:(?:to do (?:so|this|that)|for (?:this|that)|if you (?:wish|want|would like) to do so|in (?:that|this|either) "
    r"case|simply|just|please|kindly|you can do (?:so|this|that)|this can be done)\W+)*"
    r"(?:(?:write|e-?mail(?! (?:marketing|campaigns?|newsletters?|communications?|messages|is|"
    r"are|may|will)\b)|call|ring|phone|"
    r"contact|click|use|visit|log|send|fill|tap|drop|text|reply|go|tell|submit|message|by|via|through|using|from|in|under)\b)"
)
_BY = lazy(
    r"(?i)\b(?:by|via|through|using|contact|e-?mail(?! (?:address|list))|call|write|ring|phone|click|tap|mail|under)\b"
)
_TO_READ = lazy(
    r"(?i)\b(?:(?:more|further|additional) (?:information|details)|learn more|read|review|for example|for instance|"
    r"cookies?|browsers?)\b"
)
_FREE_OTHERWISE = lazy(
    r"(?i)\b(?:services?|app|application|jams|policy|account|registration|delivery|shipping|membership|complaints?|"
    r"different prices)\b"
)
_LONGEST = 400
"""Characters of a sentence in which what stands after “by” is still how the right is used."""
_NOT_ASKED = frozenset({"complaint", "legal-recourse", "non-discrimination", "opt-out-marketing"})
"""Rights that are used elsewhere, or need no request."""


@remembered
def on_requests(reading: Reading) -> bool:
    """Whether requests are spoken of: by the clause, by one just before it, or by the heading."""
    if reading.says("request.about", "right.request") or reading.under(*_HEADINGS):
        return True
    for number, earlier in enumerate(reading.earlier()):
        if number == _NEAR:
            break
        if given(earlier) or earlier.has("request.exercise", "right.request"):
            return True
    return False


def told_how(reading: Reading) -> bool:
    """Whether the clause says how a right is used that it gives itself, or that the clause before it gives."""
    if len(reading.text) > _LONGEST:
        return False
    own = {right: at for right, at in given(reading).items() if right not in _NOT_ASKED}
    if own:
        told = _BY.search(reading.text, min(at.start for at in own.values())) is not None
    else:
        before = reading.before
        told = (
            before is not None
            and before.clause.kind != "heading"
            and _IMPERATIVE.match(reading.text) is not None
            and bool(given(before).keys() - {"complaint", "legal-recourse", "non-discrimination"})
        )
    return told and _TO_READ.search(reading.text) is None


def is_of_a_request(reading: Reading) -> bool:
    """Whether what is free, or costs a fee, is the answer to a request."""
    return on_requests(reading) and not _FREE_OTHERWISE.search(reading.text)


def promised(reading: Reading) -> bool:
    """Whether requests are promised a speedy answer without a period."""
    return reading.has("request.prompt") and on_requests(reading)
