"""Do Not Track, and opt-out signals such as Global Privacy Control: what the operator does when a browser sends one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policy_lint.extraction.roles import role
from policy_lint.extraction.stance import is_denied
from policy_lint.policy.statements import DoNotTrack, OptOutSignal
from policy_lint.text.lazy import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from policy_lint.extraction.lexicon import Cues, Match, Reading
    from policy_lint.policy.statements import SignalResponse, Statement

CUES: Cues = {
    "dnt.signal": ("do not track", "don't track", "donottrack", "dnt"),
    # The signal without its name.
    "dnt.described": (
        (
            "browser|browsers|device ..8 wish|request|requests|ask|asks|asked|say|says|tell|tells|preference ..4 not "
            "to? be tracked|followed"
        ),
        "browser|browsers|device|header ..8 ask|asks|asked|request|requests|requested ..2 no tracking",
        "tracking refusal|refusals",
        "signal|signals|request|requests|setting ..3 not to be tracked|followed",
    ),
    "gpc.signal": (
        "global privacy control|controls", "gpc", "opt out preference signal|signals", "opt out signal|signals",
        "universal opt out mechanism|mechanisms|signal|signals", "browser-based opt out signal|signals",
        "privacy preference signal|signals",
    ),
    "signal.such": (
        "such|these|those|this|the|any signal|signals|request|requests|header|headers|mechanism",
        "receive|get|see|detect ..2 one|them|it",
        "respect|honor|honour|ignore|heed|obey|follow|recognise|recognize them|it|those",
        "such|these|those|this|the|any mechanisms|setting|settings|preference|preferences|feature|features",
    ),
    "signal.answer": (
        "respond|responds|responding|response|honor*|honour*|recogni*|react|reacts", "act|acts|acting|acted on|upon",
        "comply|complies|support|supports|process|processes|detect|detects",
        "alter|alters|change|changes|modify|modifies|adjust|vary",
        "ignore|ignores|ignoring|ignored|disregard|disregards|disregarded",
        "heeded|obeyed|respected|supported",
        "counts|counted|qualifies|regarded|taken ..6 as",
        "opts ..6 out", "opt the|your|that ..2 out", "listens for",
        "take|takes|taking ..2 action", "heed|heeds|follow|follows|accept|accepts|respect|respects|obey|obeys|observe|observes",
        "treat|treats ..14 as", "look|looks|listen for", "take|takes into account",
        "configured|set|equipped up? to ..1 respond|recognize|honor", "take|takes steps", "monitor|monitors for|signals",
        "interpret|interprets", "adhere|adheres|answer|answers|acknowledge|acknowledges",
        "affected|influenced|altered|changed by", "participate|participates in",
    ),
    "signal.ignored": (
        "ignore|ignores|ignoring|ignored|disregard|disregards|disregarded", "take|takes no action|steps", "no response",
        "not affected|influenced|altered|changed", "nothing|little ..1 changes",
    ),
    # “If your browser sends a signal, we will not load …”: what is left undone is the answer.
    "signal.withheld": (
        "not|never|won't use|utilize|utilise|employ|track|load|place|set|collect|gather|share|sell|store|record|run",
        "disable|disables|stop|stops|refrain|refrains ..6 cookies|analytics|tracking|advertising|scripts|tags",
    ),
    "signal.sent": (
        "if|when|where|whenever ..14 send|sends|sending|sent|enable|enabled|set|configured|on|detect|detects|turn|turned",
    ),
    "signal.partial": (
        "may|might not", "some|certain|all ..1 browsers|signals|parties|services|sites|requests|browser", "partially", "in part",
        "some of our|these|the", "not always|all",
    ),
    "signal.question": (
        "how|whether|what ..4 should|to respond|interpret|honor|do|comply|mean",
        "if|whether|how|what we ..2 respond|honor|recognize|react|treat",
        "how|whether ..8 respond|responds|honor|honors|interpret|recognize|answers",
    ),
}  # fmt: skip

_NAME = lazy(r"[Nn]ot[- ]Track|NOT[- ]TRACK|-not-|DNT|dnt|[Nn]o[Tt]?-?[Tt]rack(?=[A-Z])|do-not|Don['’]t Track")
_CALLED = lazy(
    r"(?i)[\W_]*(?:signal|request|setting|header|feature|option|mechanism|preference|technolog|browser|function|instruction)"
)
_SET = lazy(
    r"(?i)\b(?:browser|device|setting|preference|option)s?\b[^.;]{0,60}?\b(?:to|for|as|at|on|says?|requests?)\W*\Z"
)
"""Before the name: “your browser is set to do not track”."""
_APART = lazy(r"(?i)\b(?:unlike|whereas|while|in contrast|but|however)\b")
_QUOTES = frozenset("\"'“‘«")
_BACK = 3
"""Clauses back in which the signal that “such signals” means may be named."""


NEEDS = frozenset({"dnt.signal", "dnt.described", "gpc.signal", "signal.such"})


def detect(reading: Reading) -> Iterator[Statement]:
    """A statement where a signal is named: the answer, or that none is stated."""
    if reading.clause.kind == "heading" or reading.asks:
        return
    if _speaks_of(reading, "dnt.signal"):
        yield DoNotTrack(kind="do-not-track", response=_response(reading, "dnt.signal"))
    if _speaks_of(reading, "gpc.signal"):
        yield OptOutSignal(kind="opt-out-signal", response=_response(reading, "gpc.signal"))


def names_signal(reading: Reading) -> bool:
    """Whether Do Not Track is named as a signal; “we do not track you” names none."""
    return reading.has("dnt.described") or any(
        _NAME.search(reading.text, match.start, match.end) is not None
        or _CALLED.match(reading.text, match.end) is not None
        or reading.text[max(0, match.start - 1) : match.start] in _QUOTES
        or _SET.search(reading.text, max(0, match.start - 80), match.start) is not None
        for match in reading.own.get("dnt.signal", ())
    )


def _speaks_of(reading: Reading, signal: str) -> bool:
    """Whether the signal is named, in the clause or shortly before an answer to “such signals”."""
    if names_signal(reading) if signal == "dnt.signal" else reading.has(signal):
        return True
    if not reading.has("signal.such") or _response(reading) == "unstated":
        return False
    earlier = reading.before
    for _ in range(_BACK):
        if earlier is None:
            return False
        if names_signal(earlier) if signal == "dnt.signal" else earlier.has(signal):
            return True
        if earlier.has("dnt.signal", "gpc.signal"):
            return False
        earlier = earlier.before
    return False


def _response(reading: Reading, signal: str | None = None) -> SignalResponse:
    """What the operator does; what browsers offer and what nobody has settled is no answer."""
    asked = reading.own.get("signal.question", ())
    answers = [
        answer
        for answer in reading.own.get("signal.answer", ())
        if role(reading, answer) == "operator"
        and not any(other.start <= answer.start < other.end for other in asked)
        and _is_to(reading, answer, signal)
    ]
    ignored = any(_is_to(reading, match, signal) for match in reading.own.get("signal.ignored", ()))
    if not answers:
        if ignored and not asked:
            return "ignores"
        return "honours" if _withholds(reading) else "unstated"
    denied = [is_denied(reading, answer) for answer in answers]
    if any(denied):
        return "partial" if _is_partial(reading) else "ignores"
    if ignored:
        return "ignores"
    return "partial" if _is_partial(reading) else "honours"


def _is_to(reading: Reading, answer: Match, signal: str | None) -> bool:
    """Whether an answer is to one signal where a clause sets two apart: “unlike DNT, which we ignore, GPC is acted upon”."""
    if (
        signal is None
        or not reading.has("dnt.signal")
        or not reading.has("gpc.signal")
        or not _APART.search(reading.text)
    ):
        return True
    other = "gpc.signal" if signal == "dnt.signal" else "dnt.signal"
    last, others = (
        max((match.start for match in reading.own[name] if match.start < answer.start), default=-1)
        for name in (signal, other)
    )
    return last > others


def _withholds(reading: Reading) -> bool:
    """“When it is on, we load no analytics”: the operator leaves something undone where the signal comes."""
    if not reading.has("signal.sent") or reading.has("signal.question"):
        return False
    names = reading.own.get("dnt.signal", ())
    return any(
        role(reading, left) == "operator" and not any(name.start < left.end and left.start < name.end for name in names)
        for left in reading.own.get("signal.withheld", ())
    )


def _is_partial(reading: Reading) -> bool:
    """“May not respond to all signals”: neither one nor the other."""
    return reading.has("signal.partial")
