"""Rights in few words, of which something above says that they are rights.

“This counts as a sale. You may opt out.” is told by the sentence before, “Access, correction, deletion” by the heading.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from policy_lint.extraction.lexicon import Match
from policy_lint.text.lazy import lazy

if TYPE_CHECKING:
    from policy_lint.extraction.lexicon import Reading

_BARE = lazy(
    r"(?i)(?:opt(?:ing)?[- ]?out|say no|unsubscribe|object|(?:switch|turn) (?:this|that|it|these) off)(?=\W*(?:\Z|[.,;:(])|"
    r"\W+(?:by|via|at|with|through|in|here|using|from (?:this|that|it|them)|of (?:this|that|it|these|them)|to (?:this|that)|"
    r"any|whenever|if|on|please|click|visit|see|go|use|link|form|page|contact|e-?mail|call|write|and)\b)"
)
"""Opting out without a word on what of."""
_TO_DO_SO = lazy(r"(?i)\W*to (?:opt|switch|turn|say|unsubscribe)\b")
_UNABLE = lazy(r"(?i)\b(?:cannot|can't|can’t|not|unable|no)\b")
_SUBJECTS = (
    (
        "opt-out-sale",
        lazy(r"(?i)\b(?:sale|sell\w*|sold|cross-context)\b|[\"“”']sharing[\"“”']|\bsharing\b[^.]{0,40}\bccpa\b"),
    ),
    (
        "opt-out-marketing",
        lazy(r"(?i)\b(?:newsletters?|promotion\w*|marketing|mailings?|special offers|commercial e-?mails?)\b"),
    ),
)
"""Right → what the sentence before speaks of."""


def opted_out_of_before(reading: Reading) -> tuple[str, Match] | None:
    """The right that a bare “opt out” gives by the clause before it, and where it stands."""
    at, before = reading.first("right.bare"), reading.before
    if at is None or before is None or not _BARE.match(reading.text, at.start):
        return None
    if not (reading.has("right.may", "right.strong", "right.do") or _TO_DO_SO.match(reading.text)):
        return None
    if _UNABLE.search(reading.text, 0, at.start):
        return None
    for right, subject in _SUBJECTS:
        if subject.search(before.text):
            return right, at
    return None


_SEPARATOR = lazy(r"(?i)[,;/&]|\b(?:and|or)\b")
_TO = lazy(r"(?i)\W*(?:to )?")
_NAMES = {
    "access": lazy(r"(?i)(?:data )?access\b"),
    "know": lazy(r"(?i)(?:information|know(?:ledge)?|be informed)\b"),
    "rectification": lazy(r"(?i)(?:rectif\w+|correct\w*|amend\w*|updat\w+)\b"),
    "erasure": lazy(
        r"(?i)(?:(?:earlier|early|immediate|full|complete|permanent|account|data) )?"
        r"(?:erasure|erase|delet\w+|removal|(?:be )?forgotten)\b"
    ),
    "portability": lazy(r"(?i)(?:data )?portability\b|(?:(?:a|full|complete) )?(?:data )?export\b"),
    "restriction": lazy(r"(?i)restrict(?:ion)?\b"),
    "objection": lazy(r"(?i)object(?:ion)?\b"),
    "withdraw-consent": lazy(r"(?i)withdraw(?:al)?(?: of)?(?: your| their)? consent\b"),
    "opt-out-sale": lazy(r"(?i)opt[ -]?out of (?:the )?(?:sales?|selling|sharing)\b"),
    "non-discrimination": lazy(r"(?i)non[- ]?discrimination\b"),
    "complaint": lazy(r"(?i)complaints? (?:to|with) (?:a|an|the|your) (?:\w+ )?(?:authority|regulator|commissioner)\b"),
}
"""Right → the noun or verb that names it in a list of nothing but rights."""
_WORDS = 6
"""Words that a member of such a list has at most: “objection to legitimate-interest processing”."""


def enumerated(reading: Reading) -> dict[str, Match]:
    """The rights of an item that only lists their names: “Access, correction, deletion”; none where it says more."""
    found: dict[str, Match] = {}
    cuts = [match.span() for match in _SEPARATOR.finditer(reading.text)]
    bounds = zip([0, *(end for _, end in cuts)], [*(start for start, _ in cuts), len(reading.text)], strict=True)
    parts = [(start, end) for start, end in bounds if reading.text[start:end].strip(" .*")]
    if not 1 < len(parts) <= len(_NAMES):
        return {}
    for start, end in parts:
        opened = _TO.match(reading.text, start, end)
        first = opened.end() if opened is not None else start
        known = next(
            ((right, name) for right, names in _NAMES.items() if (name := names.match(reading.text, first, end))), None
        )
        if known is None or len(reading.text[first:end].split()) > _WORDS:
            return {}
        found[known[0]] = Match(known[1].start(), known[1].end())
    return found


_REQUESTED = lazy(
    r"(?i)\b(?:you|users?|individuals?|(?:data )?(?:subjects?|principals?)|customers?|members?|residents|visitors|"
    r"consumers?|to)\b(?P<before>[^.;:?]{0,40}?)\s"
    r"(?:request|ask (?:us )?for|seek|demand|exercise)\s+(?:(?:your |the )?rights? (?:of|to)\s+)?"
    r"(?=(?P<listed>[^.;:?()]+))"
)
_NO_REQUEST = lazy(r"(?i)\b(?:not|cannot|can['’]t|never)\b")
_OF = lazy(
    r"(?i)\W*(?:\Z|(?:of|to) (?:the |your |their |any )?(?:personal )?(?:data|information|account|it)\b|(?:of|to) (?:your|the)\b)"
)


def requested_by_name(reading: Reading) -> dict[str, Match]:
    """The rights that a sentence lets the reader request by nothing but their names: “you may request access or deletion”."""
    asked = _REQUESTED.search(reading.text)
    if asked is None or _NO_REQUEST.search(asked["before"]):
        return {}
    found: dict[str, Match] = {}
    start, last = asked.span("listed")
    for end, after in [*(cut.span() for cut in _SEPARATOR.finditer(reading.text, start, last)), (last, last)]:
        if reading.text[start:end].strip():
            opened = _TO.match(reading.text, start, end)
            first = opened.end() if opened is not None else start
            known = next(
                ((right, name) for right, names in _NAMES.items() if (name := names.match(reading.text, first, end))),
                None,
            )
            if known is None:
                break
            found[known[0]] = Match(known[1].start(), known[1].end())
            if not _OF.match(reading.text, known[1].end(), end):
                break
        start = after
    if len(found) == 1 and not (
        found.keys() & _ALONE and _WAY.match(reading.text, max(one.end for one in found.values()))
    ):
        return {}
    return found


_ALONE = frozenset({"erasure", "rectification", "portability", "restriction"})
"""Rights whose name alone, asked for, can mean nothing else."""
_WAY = lazy(r"(?i)\W*(?:\Z|(?:by|via|through|at any time|subject to|under|in writing)\b)")
_ANY_OPT_OUT = lazy(r"(?i)opt[- ]?out (?:by|at|via|here|any|easily)\b")
_ON_MARKETING = lazy(
    r"(?i)\b(?:market\w*|promot\w*|newsletters?|e-?mails?|mailings?|messages?|communications?|offers?|sms|texts?|advert\w*|ads?|"
    r"notifications?|calls?|subscri\w+|contact(?:ed|ing)?|updates|surveys?)\b"
)


def names_no_messages(reading: Reading, act: Match) -> bool:
    """Whether neither an “opt out” nor what stands around it speaks of messages: “on by default, but you can opt out”."""
    return _ANY_OPT_OUT.match(reading.text, act.start) is not None and not _is_on_marketing(reading)


def _is_on_marketing(reading: Reading) -> bool:
    """Whether a bare “opt out” is one of messages: by its clause, the one before or one that leads to it, or the heading."""
    near = (reading, *reading.leads, *([reading.before] if reading.before is not None else []))
    return (
        any(_ON_MARKETING.search(one.text) for one in near) or _ON_MARKETING.search(reading.clause.heading) is not None
    )
