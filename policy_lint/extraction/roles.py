"""Who does what a verb says: the operator, the reader, or a third party. Read off the words right before the verb."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from policy_lint.extraction.lexicon import remembered
from policy_lint.text.lazy import lazy

if TYPE_CHECKING:
    from policy_lint.extraction.lexicon import Match, Reading

Role = Literal["operator", "individual", "third-party"]

_WORDS = lazy(r"[^\W_]+(?:['’][^\W_]+)*")
_REACH = 120  # characters looked at before a verb


def _set(words: str) -> frozenset[str]:
    """The words of a table below."""
    return frozenset(words.split())


# Words that may stand between a subject and its verb: auxiliaries, adverbs, negations, and verbs in a row.
_BETWEEN = _set(
    "may might will would can could do does did shall should must not never to also are is be been being have has had having "
    "only or and either neither nor then sometimes otherwise further ever directly indirectly automatically knowingly "
    "voluntarily willingly currently generally typically often agree agrees agreed required obligated obliged permitted "
    "prohibited forbidden bound allowed authorized authorised entitled unable able choose chooses chose chosen decide elect "
    "elects opt want wants wish wishes prefer request requests consent from collect collects collected collecting use uses "
    "used using store stores process processes access accesses accessing retain keep sell sells selling rent share shares "
    "shared sharing disclose discloses provide provides provided transfer transfers trade submit submits submitted receive "
    "receives transmit don't doesn't don’t doesn’t won't cannot can't intentionally publicly freely expressly specifically "
    "affirmatively contractually legally post posts upload enter send give place places set sets decline declines refuse "
    "refuses fail asked"
)
_READER = _set(
    "you user users visitor visitors customer customers member members individual individuals consumer consumers he she"
)
_THEM = _set(
    "they who party parties provider providers vendor vendors partner partners advertiser advertisers network networks agent "
    "agents contractor contractors recipient recipients affiliate affiliates employee employees companies processor processors "
    "operators businesses persons websites sites others subcontractors carriers platforms banks publishers sponsors whom anyone "
    "google facebook authorities browser browsers site advertisements servers server"
)
_OURS = frozenset({"we", "i"})
_NAMED = frozenset({"provider", "network"})
# “Our sites do not respond”: these are the operator when they are its own.
_OWNED = _set(
    "site sites website websites platforms network networks companies affiliates businesses employees agents servers server"
)
_OWNERS = frozenset({"our", "this", "the"})
# A site is the operator's unless one of these stands before it: “Northwind websites”, but “other websites”.
_SITES = _set("site sites website websites server servers")
_FOREIGN = _set(
    "ad other third party parties these such many most some external outside linked their those unaffiliated certain"
)
_OF_OBJECT = _set("about from of by identify identifies to concerning")
_PASSIVE = frozenset({"is", "are", "be", "been"})


@remembered
def role(reading: Reading, verb: Match) -> Role:
    """Who does what the verb says; the operator where the text names nobody, as in the passive."""
    window = reading.text[max(0, verb.start - _REACH) : verb.start]
    stop = max(map(window.rfind, ".;:!?"))
    words = _WORDS.findall(window[stop + 1 :].lower())
    for index in range(len(words) - 1, -1, -1):
        word = words[index]
        if word in _OURS:
            return "operator"
        if word in _READER:
            return "operator" if _is_object(words, index) else "individual"
        if word in _THEM:
            if "from" in words[max(0, index - 2) : index] and any(one in _PASSIVE for one in words[index + 1 :]):
                return "operator"  # “what we buy from third parties is shared”
            own = index and (
                _is_own(word, words[index - 1]) or (word in _NAMED and _is_named(window[stop + 1 :], index))
            )
            return "operator" if own else "third-party"
        if word not in _BETWEEN:
            return "operator"
    return "operator"


def _is_own(word: str, before: str) -> bool:
    """Whether sites, companies or agents are the operator's own."""
    return (word in _OWNED and before in _OWNERS) or (word in _SITES and before not in _FOREIGN)


def _is_named(text: str, index: int) -> bool:
    """Whether a word is the end of a name that the operator gave itself: “the Provider”, “the Service Provider”."""
    written = _WORDS.findall(text)[: index + 1]
    if not written[-1][0].isupper():
        return False
    before = written[-3:-1]
    return bool(before[-1].lower() == "the" or (before[-1] == "Service" and before[0].lower() == "the"))


def _is_object(words: list[str], index: int) -> bool:
    """“Information about you is shared”: the reader as an object before a passive."""
    before = words[index - 1] if index else ""
    passive = any(word in _PASSIVE for word in words[index + 1 : index + 4])
    return before in _OF_OBJECT or (passive and before in {"our", "other"})
