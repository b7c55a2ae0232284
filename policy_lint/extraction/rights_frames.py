"""Who may ask: the words that make an act or a name a right of the reader's, and those that make it someone else's."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from policy_lint.text.lazy import lazy

if TYPE_CHECKING:
    from policy_lint.extraction.lexicon import Match, Reading

_NO_RIGHT = lazy(
    r"(?i)(?:reserv\w*(?:\W+\w+){0,2}|\bwe(?:\W+\w+){0,2}|\bour|\bits|property|intellectual|\ball|\ball the|copy|not|\bno|any "
    r"third part\w+'?|protect\w*|civil|human|violat\w+(?:\W+\w+){0,3}|assert\w*(?:\W+\w+){0,2}|proprietary|"
    r"defend\w*(?:\W+\w+){0,2}|own)\W+(?:all|any|the|a|sole|other|certain|legal)?\W*$"
)
"""What stands before “right” where it is not the reader's."""
_TOLD = lazy(
    r"(?i)\b(?:describ|explain|outlin|summari[sz])\w*(?: (?:what|how|the|to|you|about|of)){0,3} (?:your|their)\W*\Z"
)
"""Before “rights” where the text only says that it tells of them: “this notice describes your rights to …”."""
_OTHER_ASKER = lazy(
    r"(?i)\b(?:we|they|it|who|which|companies|partners|providers?|part(?:y|ies)|employees|enforcement|authorities|agency|"
    r"agencies|government|advertisers|court|other (?:users?|visitors?|members?|people)|vendors?)(?: [\w’'/-]+){0,3}\s*$|"
    r"\bother\W*$"
)
"""A subject other than the reader right before a frame: “other users may”, “law enforcement requests”."""
_OFFER = lazy(r"(?i)provid|offer|giv|allow|enabl|permit|let")
OTHER_DATA = lazy(
    r"(?i)\b(?:more|further|additional|other|general|cookies?|browser|browsing|services?|sites?|websites?|apps?|features|"
    r"content on|pages?|because|unless|that we|policy|policies|terms|not|mind|collection or|products?|offers|password to|"
    r"location|safeguards?|mechanisms?|list of|our (?:\w+ )?(?:information|data))\b"
)
"""Between a verb and “information”: then it is not the reader's data that is meant."""
_UNLESS = lazy(r"(?i),? (?:unless|except)\b")
_AIM = lazy(r"(?i)(?:\A\W*|\b(?:to|by|for|or|and) |, )\W*$")
_THEN_WE = (
    r"(?:(?:\A|[,;:] )(?:just |then |simply |please |so )*|\bplease )(?:ask|tell|write|e-?mail|call|ring|contact|message|let|"
    r"drop|send)\b[^.;:?]{0,80}?\band (?:we|i)(?:['’]ll| will| shall| can)\b"
)
"""What we do because the reader asks: “write to us and we will …”."""
_IF_ASKED = (
    r"\b(?:if|once|as soon as|the moment|the minute) you (?:ask|request|contact|e-?mail|write|drop|ring|call|phone|message|"
    r"text|tell|let us|get in touch|say so|want us|wish us|would like us|instruct|direct)\b"
)
_ASKED = lazy(
    r"(?i)" + _THEN_WE + r"|" + _IF_ASKED + r"[^.;:?]{0,60}?[, ](?:we|i)(?:['’](?:ll|d)| will| shall| can| are happy "
    r"to| am happy to)\b"
)
ON_REQUEST = lazy(r"(?i)\b(?:(?:up)?on|at) (?:your |written |receiving a )?request\b|" + _IF_ASKED + r"|" + _THEN_WE)
BY_US = lazy(
    r"(?i)\b(?:ask|request|requests|requesting|require|direct|want|like|have|instruct|tell|"
    r"demand)\w*\W+(?:\w+\W+){0,6}?(?:that\W+)?(?:we|us|it|them|they|companies|businesses|\w+)\W*(?:\w+\W+){0,2}$"
)
_BREAK = lazy(
    r"(?i)(?<!that )(?<!until )(?<!how )(?<!whether )(?<!what )(?<!which )(?<!why )(?<!data )(?<!information )\b(?:we|"
    r"our service providers|third parties|they|companies) (?:may|will|would|can|could|must|do|are|have|use|collect|"
    r"process|share|disclose|need|receive|cannot|reserve)\b(?! not sell)"
    r"|\bwe reserve\b"
)
_REFUSED = lazy(r"(?i)\b(?:not|cannot|can't|unable|never|won't|without|don't|choose not|declin\w+)\b")
_TO_PLACE = lazy(
    r"(?i) (?:in)?to (?:the|our|a|an|its|this|any|certain|your) (?:\w+ ){0,2}(?:building|buildings|premises|house|flat|"
    r"offices?|property|rooms?|courts?|internet|network|club|venue)\b"
)
"""After “access” where it is not to data: “access to the building”."""
_YOU = lazy(r"(?i)you\b")
_AGAIN = lazy(r"(?:,|;| and| or) (?:and |or )?to (?!be\b)")
_NEAR = 60
"""Characters before an act in which a refusal is its own: “you may not unsubscribe”."""
_LONGEST = 900
"""Characters of a sentence in which “you may” still says what the reader may do with his data; longer ones are terms of use."""
MOST = 20
"""Matches of one cue that are looked at in a clause: no real sentence has more."""
_CONSEQUENCE = lazy(r"(?i)\byou(?: also)? (?:may|might|will|would|could)(?: also)?(?: still)? not?\Z")
"""“You may not receive our offers”: what comes of something, not what may be asked."""
_LIST = 8
"""Words of a list of names between “requests for” and one of them."""
_NAMES_ONLY = lazy(
    r"(?i)\W*(?:(?:to|for|of|or|and|the|a|an|your|access|information|correction|rectification|deletion|erasure|objections?|"
    r"opt[- ]out|delete|correct|know|disclosure|restriction|portability|removal|appeals?|withdraw\w*)\b\W*){0,8}"
)
"""What may stand between “requests for” and a right's name: other names."""
_OTHER_REQUEST = lazy(
    r"(?i)\b(?:law enforcement|government\w*|courts?|police|authorit\w+|subpoena\w*|agency|agencies|third part\w+|friends?|"
    r"download|install\w*|software|device|camera|microphone|location|the app)\b"
)
_NO_REQUEST = lazy(r"(?i)disclosure|notice|complain")
"""Names of rights that, asked for, mean something else: “a request for disclosure” by the police."""
_ENDED = lazy(
    r"(?i)(?:\W*\Z|\W*[.,;:()]|\W+(?:or|and|request|requests|twice|once|your|of your|of personal|personal|under|must|may|can|"
    r"will|shall|are|is|we|by|via|through|use|using|please|see|should|have|has|had|was|were|need|needs|requires?|if|when|once|"
    r"unless|who|which|at|free|within|in|from|with|on|to (?:us|our|the|privacy))\b)"
)
"""What follows a right's name where it ends there, not “a request to access the site”."""
_FREE = frozenset({"non-discrimination", "opt-out-sale"})
"""Rights whose wordings say by themselves that they are the reader's."""
_STOP = lazy(r"[.?!:] ")
_LISTING = lazy(r"(?i)\A[^.?!:]*:(?= )")
"""Before the first name of a list: “these rights, depending on where you live: access, …”."""
TELLS = lazy(
    r"(?i)\b(?:(?:describ|explain|outlin|summari[sz])\w*|covers?|details|informs?)"
    r"\b[^.;]{0,60}?\b(?:how|why|what|when) (?:we|it|they)\b"
)
"""“This policy describes how we collect, keep and delete data”."""
_DONE = lazy(r"(?i)\b(?:is|are|was|were|will be) ")
"""“Account data is deleted within 30 days”: what is done, not what to do."""
_WHEN_ASKED = lazy(r"(?i)\b(?:(?:up)?on|at) (?:your |written )?request\b|" + _IF_ASKED)


def framed(reading: Reading, right: str, act: Match) -> bool:
    """Whether the clause lets the reader do or ask it."""
    if right in _FREE:
        return True
    if right == "opt-out-marketing" and reading.has("right.may", "right.wish", "right.do", "right.strong", "right.ask"):
        if _CONSEQUENCE.search(reading.text, max(0, act.start - 30), act.start + 3):
            return False
        main = max(0, reading.text.rfind(", you ", 0, act.start))  # “if it is not ours, you may …” refuses nothing
        return not _refused(reading, max(main, act.start - _NEAR), act)
    text = reading.text
    frames = (("right.strong", 60), ("right.ask", 30), ("right.may", 14), ("right.wish", 30))
    for name, reach in frames[:2] if right == "know" or len(text) > _LONGEST else frames:
        for frame in nearest(reading, name, act):
            if not is_readers(reading, name, frame):
                continue
            between = text[frame.end : act.start]
            broken = _BREAK.search(between) and not ON_REQUEST.search(text)
            if len(between.split()) <= reach and not broken and not _refused(reading, frame.start, act):
                return True
    asked = _ASKED.search(text, 0, act.start)
    if asked is not None and not _refused(reading, asked.end(), act):
        return True
    after = text[act.end :]
    if _WHEN_ASKED.search(after):
        return True
    done = _DONE.search(text, act.start, act.end) is not None
    if (
        right != "know"
        and not done
        and reading.has("right.do")
        and _AIM.search(text[max(0, act.start - 20) : act.start])
    ):
        return not _refused(reading, 0, act) and not (
            _BREAK.search(text[: act.start]) or TELLS.search(text, 0, act.start)
        )
    return False


def named(reading: Reading, name: Match) -> bool:
    """Whether a name follows “the right to” within the same breath."""
    text = reading.text
    for frame in nearest(reading, "right.request", name):
        if (
            text[frame.end : name.start].count(" ") <= _LIST
            and frame.end <= name.start
            and _NAMES_ONLY.fullmatch(text, frame.end, name.start)
            and not _OTHER_REQUEST.search(text)
            and _ENDED.match(text, name.end)
            and not _NO_REQUEST.match(text, name.start)
            and is_readers(reading, "right.ask", frame)
        ):
            return True
    for frame in nearest(reading, "right.strong", name):
        if frame.end > name.start or not is_readers(reading, "right.strong", frame):
            continue
        between = text[frame.end : name.start]
        if (
            len(between.split()) <= 45
            and not _BREAK.search(between)
            and not _STOP.search(
                _LISTING.sub("", between) if "rights" in text[frame.start : frame.end].lower() else between
            )
        ):
            other = _UNLESS.match(text, name.end) is None and OTHER_DATA.search(text[name.end : name.end + 12])
            return not other and not _TO_PLACE.match(text, name.end)
    return False


def nearest(reading: Reading, name: str, at: Match) -> list[Match]:
    """The matches of a cue that start no later than another match, the nearest ones."""
    found = reading.own.get(name, [])
    last = bisect_right(found, at.start, key=lambda match: match.start)
    return found[max(0, last - MOST) : last]


def is_readers(reading: Reading, name: str, frame: Match) -> bool:
    """Whether it is the reader whom a frame speaks of."""
    before = reading.text[max(0, frame.start - 80) : frame.start]
    if name == "right.strong":
        return _NO_RIGHT.search(before) is None and _TOLD.search(before) is None
    if name == "right.may" and _YOU.match(reading.text, frame.start):
        return True
    if name in {"right.ask", "right.may"} and not _OFFER.match(reading.text, frame.start):
        return _OTHER_ASKER.search(before) is None or BY_US.search(before) is not None
    return True


def _refused(reading: Reading, start: int, act: Match) -> bool:
    """“You may not be able to delete”."""
    again = list(_AGAIN.finditer(reading.text, start, act.start))  # “the right not to be …, and to have …”
    start = again[-1].start() if again else start
    return _REFUSED.search(reading.text, start, act.start) is not None and "discriminat" not in reading.text.lower()
