"""Uses told in a clear frame whose purpose the vocabulary may not know: “we use your height so that the saddle fits”.

A frame has a doer of ours or a passive, data for its object or subject, and an aim after it. That the data is used is then said,
whatever for; the purposes are those that are known, and none where none is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from policy_lint.extraction.bases import basis_in_cell
from policy_lint.extraction.data_words import data_spot
from policy_lint.extraction.lexicon import Match
from policy_lint.extraction.processing import purpose_start
from policy_lint.extraction.purpose_cells import aims
from policy_lint.extraction.purposes import purposes
from policy_lint.extraction.roles import role
from policy_lint.text.lazy import lazy

if TYPE_CHECKING:
    from policy_lint.extraction.lexicon import Reading

_OBJECT, _SUBJECT, _BEHIND = 48, 72, 110
"""Characters from a verb to its object, from a subject to its verb, and from there to the aim."""
_LABELLED = lazy(
    r"(?i)(?:\A|[|.;•] ?)\W*(?:purposes?(?: of (?:the )?(?:processing|collection|use))?|use of (?:the |your "
    r")?(?:personal )?(?:data|information)|aims?|what for|used? for|reasons?|(?P<ground>(?:legal |lawful )?(?:bas[ie]s|"
    r"grounds?)(?: (?:for|of) (?:the )?processing)?))\s?[:|–—]\s*(?P<told>[^|.;]{3,200})"
)
"""“Purpose: billing | Basis: contract”: a line that has the form of a table."""
_SET_BY = lazy(r"(?i)\b(?:use|uses|using|their|placed?|set|by|via|through|keeping|accept\w*|block\w*)\b")
_FRONT = lazy(
    r"(?i)\W*(?P<aim>(?:(?P<to>to|in order (?:to|that)|so that|with (?:a view|the (?:aim|goal|purpose|intention)) (?:to|"
    r"of))|for) (?!(?:more|further|example|instance|this|these|those|the (?:avoidance|definition)|each|all|any|learn|"
    r"find|opt|exercise|unsubscribe|contact|see|read|access|delete|verify|us\b|as long|up to|\d|you\b|users?|visitors|"
    r"residents|california))[^,.;:]{3,110}?),? (?=(?:we|i|the|our|this|it|visits?|calls?|your)\b)"
)
_NEXT = lazy(
    r"(?i)\W*(?:[\w’']+ ){0,3}|(?:\W*\b(?:from|of|in|on|about|by) (?:the|your|our|their|a|an) [\w’']+){1,2} (?:[\w’']+ )?"
)
_HOW = lazy(
    r"(?i)(?: at)? (?:how|which|when) (?:many |often |much )?(?:\w+ ){0,2}(?:you|visitors|readers|users|people|customers|players|"
    r"members|calls|guests|students|shoppers|visits)\b"
)
_IN_AIM = lazy(r"(?i)\b(?:to|for|so) \w+[^.;]{0,80}(?:,| and| or) (?:\w+ ){0,12}to \Z")
_FIRST_WORD = lazy(r"[^\W_]+")
_STILL = lazy(
    r"(?i)\bopt(?:ed)?[- ](?:out|in)\b[^.;:]{0,60}\b(?:we|i) (?:\w+ )?still (?:\w+ ){0,2}(?:send|contact|e-?mail|write)\b"
)
"""“Having opted out, you may still get messages …”."""
_LINE, _ARTICLE = 600, 16
"""Characters of a line of labels, and what a stop inside “Art. 6(1)(b)” may cut off."""
_AIM = lazy(
    r"(?i)(?:[^.;:]{0,70}?)\b(?:(?:in order|so as|solely|only|just|exclusively|merely|also) (?:to|for)|to (?!(?:us|our|you|"
    r"your|the|third|any|an?|this|be|it|them|which|whom|date|other|others|these|those|such|my|its|their|make sure|law|do so|"
    r"provide|access|ensure|protect|safeguard|keep|contact or|identify you|prevent unauthori)\b)[a-z]+|for (?!(?:as|up|\d|a "
    r"period|more|example|instance|at least|longer|any|the (?:period|duration|time|purposes? (?:set|described|stated|listed|of "
    r"this))|you\b|this|these|those|its|their|which|what|legal|all|other|such|one|two|three|four|five|six|seven|ten|several|"
    r"many|a (?:limited|long|short|further|certain|reasonable))\b)[a-z]+|so (?:that|we|you|our|your)\b|because (?:we|you|our|"
    r"your|otherwise|without)\b)"
)
_PLACED = lazy(r"(?i) (?:on|in|by) (?:the|our|your|a) (?!(?:same|manner|way|event|case|following|context|absence|basis|policy|"
               r"notice|course|eea|eu|us|uk|united)\b)\w+")  # fmt: skip
_REFERS = lazy(
    r"(?i)\b(?:in accordance with|as (?:described|set out|outlined|stated|permitted|required|necessary|explained|specified)|"
    r"pursuant|in compliance|subject to|to the extent|contact us|opt[- ]out|your rights?|requests?|responsible|liable|"
    r"reasonable|if you have (?:any|a)|(?:questions?|complaints?|concerns?|information|worried) (?:about|on|regarding) how|"
    r"unable|revoked|so long as|(?:not|n['’]t) (?:\w+ )?(?:required?|needed)|used to (?:\w+ ){0,2}identif\w+|not to provide|"
    r"choose not|stated above|(?:stated|following|these|those|those|specific|such) (?:purposes?|reasons?)|purposes? for which|"
    r"password|confidential|learn|find out more|encrypt\w*|secur(?:e|ity)\w*|safeguards?|firewalls?|precautions?|seriously|"
    r"while (?:running|using|visiting)|asked (?:whether|if))\b"
)


def frame(reading: Reading) -> Match | None:
    """The verb of a frame that says that data is used; None where no frame is whole."""
    if reading.own.keys().isdisjoint(_FRAMES) or reading.has("process.right", "process.child"):
        return None
    found = _framed(reading)
    if found is None or _REFERS.search(reading.text) is not None:
        return None
    shared = reading.first(
        "process.share"
    )  # what is shared in the end is an aim: “to show you stations and share your trip”
    return found if shared is None or _IN_AIM.search(reading.text, found.end, shared.start) else None


_FRAMES = frozenset(
    {"use.reason-is", "use.acting", "use.acted-on", "use.letting", "use.made", "use.training", "use.showing"}
)
"""Cues of which a frame has one."""


def _framed(reading: Reading) -> Match | None:
    """The same of a clause that may speak of something else."""
    text = reading.text
    for verb in reading.own.get("use.acting", ()):
        found = data_spot(reading, verb.end, verb.end + _OBJECT) or _behaviour(reading, verb)
        if found is not None and _AIM.match(text, found.end, found.end + _BEHIND):
            return verb
    for verb in reading.own.get("use.acted-on", ()):
        found = data_spot(reading, max(0, verb.start - _SUBJECT), verb.start)
        if found is None or role(reading, verb) == "third-party":
            continue
        used = text[verb.start : verb.end].lower().endswith("used")
        if _AIM.match(text, verb.end, verb.end + _BEHIND) or (used and _PLACED.match(text, verb.end)):
            return verb
    for verb in reading.own.get("use.letting", ()):
        found = data_spot(reading, max(0, verb.start - _OBJECT), verb.start)
        if found is not None and role(reading, verb) != "individual" and _NEXT.fullmatch(text, found.end, verb.start):
            return verb
    return reading.first("use.reason-is") or _made(reading)


def _behaviour(reading: Reading, verb: Match) -> Match | None:
    """What people do, where it is looked at: “we study how visitors find their way”."""
    found = _HOW.match(reading.text, verb.end)
    return Match(found.start(), found.end()) if found is not None else None


def _made(reading: Reading) -> Match | None:
    """Models trained, advertisements shown, use made: words that say it whatever stands beside them."""
    for verb in reading.own.get("use.made", ()):
        if data_spot(reading, verb.start, verb.end + _OBJECT) is not None:
            return verb
    for name in ("use.training", "use.showing"):
        for verb in reading.own.get(name, ()):
            if role(reading, verb) == "operator":
                return verb
    return None


def labelled(reading: Reading) -> tuple[tuple[str, ...], tuple[str, ...]] | None:
    """The purposes and the bases that labels of the clause head; None where it has no such label."""
    if not reading.mentions(":", "|"):
        return None
    named: dict[str, None] = {}
    bases: dict[str, None] = {}
    labels = list(_LABELLED.finditer(reading.text[:_LINE]))
    for found in labels:
        if found["ground"] is None:
            named.update(dict.fromkeys(aims(reading, found.start("told"), found.end("told"))))
        else:
            bases.update(dict.fromkeys(basis_in_cell(reading, found.start("told"), found.end("told") + _ARTICLE)))
    return (tuple(named), tuple(bases)) if labels else None


def fronted(reading: Reading) -> tuple[Match, tuple[str, ...]] | None:
    """“For training we store recordings”, “to save time, the shop stores your size”: what for stands before the verb."""
    if not reading.has("use.for-which", "use.cookies-do") or reading.has("process.right", "process.share"):
        return None
    if _REFERS.search(reading.text):
        return None
    for verb in reading.own.get("use.for-which", ()):
        opened = _FRONT.match(reading.text)
        if opened is None or opened.end() > verb.end:
            continue
        named = purposes(reading, 0, opened.end("aim"))
        data = data_spot(reading, opened.end(), len(reading.text))
        if data is not None and (named or opened["to"] is not None):
            return Match(verb.end - 1, verb.end), named
    for verb in reading.own.get("use.cookies-do", ()):
        named = purposes(reading, verb.start)
        subject = _SET_BY.search(reading.text, 0, verb.start) is None
        if named and subject and role(reading, verb) != "individual":
            return verb, named
    return None


def aim_start(reading: Reading, after: int) -> int:
    """Where the purpose of a clause begins after an offset; its end where it gives none."""
    found = reading.near("use.aim", after, len(reading.text))
    return min(purpose_start(reading, after), found[0].start if found else len(reading.text))


def handled(reading: Reading) -> Match | None:
    """A verb of handling data on the way to a purpose, with the data right beside it; None where there is none."""
    if not reading.has("use.handling") or reading.has("process.right", "process.child", "process.share"):
        return None
    if _REFERS.search(reading.text):
        return None
    for verb in reading.own.get("use.handling", ()):
        first = _FIRST_WORD.match(reading.text, verb.start)
        end = first.end() if first is not None else verb.start
        if role(reading, verb) != "operator":
            continue
        if data_spot(reading, end, end + _OBJECT) or data_spot(reading, max(0, verb.start - _SUBJECT), verb.start):
            return verb
    return None


def message(reading: Reading) -> Match | None:
    """The words by which the operator says that it writes to or calls people, other than of changes, breaches or requests."""
    if reading.has("process.share") or (
        reading.has("use.reaching-on", "process.right") and _STILL.search(reading.text) is None
    ):
        return None
    return reading.first("use.reaching")
