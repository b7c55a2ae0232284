"""Retention told in a frame: something is kept, or ends, and how long or until what stands beside it.

“Minutes are archived for six years”, “everything is wiped within a month”, “posts stay up until you take them down”. What is kept
need not be data that the vocabulary knows, and the verb is any of those by which things last or end.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from policy_lint.extraction.data_words import NOUNS, data_spot
from policy_lint.extraction.lexicon import Match
from policy_lint.extraction.roles import role
from policy_lint.text.lazy import lazy

if TYPE_CHECKING:
    import re
    from collections.abc import Sequence

    from policy_lint.extraction.durations import FoundDuration
    from policy_lint.extraction.lexicon import Reading

_ENDS = (
    r"delet\w+|eras(?:e|es|ed|ing)|destroy(?:s|ed|ing)?|wip(?:e|es|ed|ing)|purg(?:e|es|ed|ing)|remov(?:e|es|ed|ing)|shred(?:s|"
    r"ded)?|scrub(?:s|bed)?|bin(?:s|ned)?|trash(?:es|ed)?|discard(?:s|ed)?|dispos(?:e|es|ed) of|throw(?:s|n)? \w*(?: ?them| "
    r"?it)? ?(?:out|away)|thrown (?:out|away)|cleared|clears?(?: (?:it|them|this|that|these))? (?:out|it|them|the|all|our|"
    r"your)|drop(?:s|ped)?|struck|strike[sn]?|expunged?|anonymi[sz]\w+|pseudonymi[sz]\w+|de-identif\w+|overwrit\w+|rotat(?:e|"
    r"es|ed)|vanish(?:es)?|disappear(?:s)?|(?:is|are|be|it['’]s) gone|goes? away|forget(?:s)?|forgotten|self-destructs?|"
    r"culled?|weeded|burn(?:ed|t)|pulped|tak(?:e|es|en) (?:it |them )?down|lapses?|get(?:s|ting)? rid of|eliminat(?:e|es|ed)|"
    r"cleans(?:e|es|ed)|obliterated|unpublished|auto-delet\w+|ages? out|rolls? off|expires?|cut off|made unreadable|"
    r"irreversibly \w+ed"
)
_LASTS = (
    r"kept|keeps?|retain\w*|stor(?:e|es|ed)|holds?|held|saved?|saves|preserv(?:e|es|ed)|archiv(?:e|es|ed)|filed?|files|logs?|"
    r"logged|records?|recorded|remains?|stays?|lingers?|lives?|lies?|lasts?|persists?|rests?|survives?|sits?|cached?|caches|"
    r"hangs? on to|remembers?|remembered|taped|maintain(?:s|ed)?|(?:is|are|be) (?:on file|still around|still there)|warehoused|"
    r"backed up|conserved|stockpiled|parked"
)
_VERB = lazy(
    rf"(?i)\b(?:(?P<ends>{_ENDS})|(?P<lasts>{_LASTS}))\b(?! (?:you|us) (?:informed|updated|posted|logged)| in touch| (?:in|"
    rf"on)to your)"
)
_EVENT = lazy(
    r"(?i)\b(?:(?:not )?(?:until|till)|as soon as|the (?:moment|minute|day|instant)|once|when(?:ever)?|(?:for )?(?:as|so) long "
    r"as|(?<!based )(?<!depending )upon|after|following (?:the |your |our )?(?:closure|end|termination|completion|expiry|"
    r"expiration|withdrawal|cancellation|conclusion|last|receipt|deletion)|on (?:expiry|completion|termination|closure|"
    r"resignation|request of the)|at the (?:end|close|latest|conclusion) of|no longer than|for good|for ?ever|indefinitely|"
    r"permanently(?! (?:delet|eras|remov|destroy))|in perpetuity|throughout|for the (?:duration|life|term|lifetime|length|"
    r"rest) of|if you (?:close|delete|leave|cancel|uninstall|unsubscribe|stop)|immediately after)\b[^.;]*"
)
_VAGUE = lazy(
    r"(?i)\b(?:necessary|needed?|needs?|required|requires?|reasonable|appropriate|relevant|useful|(?:the )?purposes?|"
    r"legitimate)\b"
)
_LASTING = lazy(
    r"(?i)(?:not )?(?:until|till|(?:for )?(?:as|so) long as|no longer than|for |indefinitely|permanently|throughout|in perp)"
)
_PRONOUN = lazy(
    r"(?i)\b(?:it|they|them|this|these|those|both|everything|anything|all|the (?:rest|same|lot)|what|which|each|all of (?:it|"
    r"this|them))(?:['’]s)?\b"
)
_BARRED = lazy(
    r"(?i)\b(?:from your (?:device|phone|computer|browser)|"
    r"you (?:can|may|could|must|might|delete|erase|remove|should|have to|need to|are able to|want|wish|choose)|on "
    r"request|upon (?:your )?request|your request|requests?|if you ask|ask(?:s|ed)? (?:us|me)|right to|respond|reply|replies|"
    r"within \w+ days of (?:receiving|receipt)|cookies?|gift|coupons?|vouchers?|points|offers?|trial|guarantee|warrant\w+|"
    r"promotions?|discounts?|passwords? (?:expires?|must)|child(?:ren)?|parents?|minors?|under (?:the age|1[368])|objections? "
    r"(?:is|are|within)|complain\w*|appeal\w*|(?:policy|notice|statement|terms|page)\b[^.;]{0,40}\b(?:updated|revised|"
    r"effective|change)|at any time|please|how to|learn|before we|aware|refuse|would(?:n['’]t)?|recover|choices?|consequences?|"
    r"browser|safe|secure|confidential|accurate|up[- ]to[- ]date|liable|responsible|password link|link we|link (?:expires|is "
    r"valid)|breach\w*|give notice|(?:contractors?|vendors?|processors?|providers?|recipients?|they) (?:must|shall|are obliged|"
    r"are required))\b"
)
_RULE = lazy(
    r"(?i)\b(?:deletion|retention|erasure|storage|archiving|destruction|expiry|disposal)[ -](?:concept|plan|schedule|policy|"
    r"policies|calendar|table|rules?|dates?|periods?|times?|terms?|limits?|deadlines?)\b"
)
_SET = lazy(
    r"(?i)\b(?:depends?|laid down|set(?:s)? (?:out|down|by)?|governs?|governed|appl(?:y|ies)|defin\w+|follow\w*|varies|vary|"
    r"differ\w*|according|under|in line|list\w*|determin\w+|ends?|expires?|elapsed?|prescrib\w+)\b"
)
_LABEL = lazy(
    rf"(?i)\W*(?:\d+[.)] )?(?:[\w’'/&-]+ ){{0,5}}?(?:{NOUNS}|books?|cctv|lists?|files?)(?: \([^)]{{1,40}}\))?\s?(?::|–|—|\||-)\s?"
)
_ANY_LABEL = lazy(r"(?i)\W*(?:[\w’'/&-]+ ){0,4}[\w’'/&-]+\s?:\s?")
_TIME_LABEL = lazy(
    r"(?i)(?:\A|[|.;•,(] ?)\W*(?:storage|retention|storage period|retention period|kept(?: for)?|stored(?: for)?|keep|deletion|"
    r"erasure|deleted(?: after)?|duration(?: of storage)?|storage (?:time|duration|limit)|how long|retained(?: for)?|held "
    r"for)\s?[:|–—]?\s"
)
_NOT_KEPT = lazy(
    r"(?i)\b(?:requests?|respon\w+|deliver\w*|cookies?|age|updated?|notice|delay|reply|answer\w*|guarantee|warranty|lifetime|"
    r"expiry)\b"
)
_LONG_ASKED = lazy(
    r"(?i)\bhow long\b[^?]{0,80}\b(?:keep|store|hold|retain|save|hang|archive|kept|stored|held|retained|stay|remain|live)\b"
)
_BEFORE, _AFTER, _TIME = 90, 60, 100
"""Characters from a verb back to what is kept, on to it, and to the time."""


_TIMES = (
    "til", "soon as", " long as", "the mo", "the minute", "the day", "the instant", "once", "when", "upon", "after",
    "following", " on ", "at the", "no longer", "for good", "ever", "indefinitely", "permanently", "perpetuity",
    "throughout", "for the", "if you", "immediately", "deletion", "retention", "erasure", "storage", "archiving",
    "destruction", "expiry", "disposal",
)  # fmt: skip


class Kept(NamedTuple):
    """How long something is kept, as a frame tells: a verb, the words of an event, and whether they only set some limit."""

    verb: Match
    criterion: str | None
    vague: bool


def kept(reading: Reading, periods: Sequence[FoundDuration]) -> Kept | None:
    """What a frame tells of keeping; None where no frame is whole."""
    if reading.asks or reading.has("process.right"):
        return None
    if _is_label(reading, periods):
        return Kept(Match(0, 1), None, vague=False)
    before = reading.before
    if before is not None and before.asks and _LONG_ASKED.search(before.text):
        return _answered(reading, periods)
    if not (periods or reading.mentions(*_TIMES)) or _BARRED.search(reading.text):
        return None
    rule = _RULE.search(reading.text)
    if rule is not None and not periods and _SET.search(reading.text) and data_spot(reading, 0, len(reading.text)):
        return Kept(Match(rule.start(), rule.end()), None, vague=True)
    return next(
        (found for verb in _VERB.finditer(reading.text) if (found := _lasting(reading, verb, periods)) is not None),
        None,
    )


def _answered(reading: Reading, periods: Sequence[FoundDuration]) -> Kept | None:
    """“How long do you hold on to it? As long as the matter requires”."""
    if len(reading.text.split()) > _ANSWER_WORDS or _ELSEWHERE.search(reading.text):
        return None
    event = _EVENT.search(reading.text)
    vague = not periods and (event is None or _VAGUE.search(event[0]) is not None)
    return Kept(Match(0, 1), None if vague or event is None else _words(event[0]), vague)


def _lasting(reading: Reading, verb: re.Match[str], periods: Sequence[FoundDuration]) -> Kept | None:
    """How long, or until what, data is kept as a verb says; None where it is not said of data or no time stands beside it."""
    at = Match(verb.start(), verb.end())
    if role(reading, at) == "individual" or not _has_data(reading, at):
        return None
    if any(verb.start() - _TIME < one.end and one.start < verb.end() + _TIME for one in periods):
        return Kept(at, None, vague=False)
    event = _EVENT.search(reading.text, verb.end(), verb.end() + 4 * _TIME)
    if event is None and verb["ends"]:
        event = _EVENT.match(reading.text, 0, verb.start())
    if event is None or event.start() > verb.end() + _TIME or len(event[0].split()) < 2:
        return None
    if verb["lasts"] and not _LASTING.match(event[0]):
        return None
    vague = _VAGUE.search(event[0]) is not None
    return Kept(at, None if vague else _words(event[0]), vague)


def _words(text: str) -> str:
    """The words of an event, up to where another clause begins."""
    return " ".join(_REST.split(text, maxsplit=1)[0].split()).strip(" ,:")


_REST = lazy(r", (?=(?:the|your|all|it|they|we|any|this|and|but|so|whichever|unless|except)\b)")


_ANSWER_WORDS = 30
_ELSEWHERE = lazy(r"(?i)\b(?:see|below|above|table|section|click|refer|contact|ask|write)\b")


def _has_data(reading: Reading, verb: Match) -> bool:
    """Whether data, or a word for what was just told of, stands beside a verb."""
    low = max(0, verb.start - _BEFORE)
    if data_spot(reading, low, verb.start) or data_spot(reading, verb.end, verb.end + _AFTER):
        return True
    before = reading.before
    if before is None or not (data_spot(before, 0, len(before.text)) or before.has("keep.what")):
        return _ALL.search(reading.text, low, verb.end + _AFTER) is not None
    return _PRONOUN.search(reading.text, low, verb.end + _NEXT) is not None


_NEXT = 14
_ALL = lazy(r"(?i)\b(?:everything|all of it|all (?:your )?content|calls?|conversations?|the lot)\b")


def _is_label(reading: Reading, periods: Sequence[FoundDuration]) -> bool:
    """“Visitor book: one month”, “Storage: 10 years”: a label right before a period."""
    if not periods:
        return False
    head = reading.text[: periods[0].start]
    if _NOT_KEPT.search(head):
        return False
    for found in _TIME_LABEL.finditer(head):
        if len(head[found.end() :].split()) <= 3:
            return True
    short = len(reading.text.split()) <= _LINE and not reading.text[periods[-1].end :].strip(" .;)")
    if not short:
        return False
    label = _LABEL.match(head)
    if label is not None and len(head[label.end() :].split()) <= 2:
        return True
    before = reading.before
    led = (
        before is not None
        and len(before.text.split()) <= _LINE
        and _LABEL.match(before.text) is not None
        and before.has_digit
    )
    other = _ANY_LABEL.match(head)
    return led and other is not None and len(head[other.end() :].split()) <= 2


_LINE = 12
