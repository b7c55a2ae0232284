"""Where a sentence turns: from what is done to what is not, or to a second act of the operator's.

“We keep logs, but we do not keep what you wrote”, “we keep your letters and we share your address with couriers”: each half is
read alone, so that neither lends the other its data, its recipients or its negation. A sentence is cut only where one half
denies and the other does not, or where “we” and a verb of processing stand on both sides; “we store your name and may share
it” stays whole.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from policy_lint.text.lazy import lazy

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

_DENIES = r"(?:not|never|no|neither|nor|none|nothing|nobody|cannot|\w+n['’]t)"
_DENIAL = lazy(
    rf"(?i)\b(?<!or )(?<![\"“‘]){_DENIES}\b(?! (?:only|merely|just|simply|(?:be |necessarily )?limited|necessarily|later|longer|"
    r"less|more|matter|exceeding|hesitate))"
)
_SIGNS = (" no", "No", "NO", "n't", "n’t", "ever", "EVER", "ither", "cannot")
"""Without any of these letters nothing is denied: most sentences are passed over in a microsecond."""
_AUXILIARY = r"(?:(?:do|does|did|will|shall|would|may|can|could|must|have|has|never|cannot|\w+n['’]t)\b)"
_SUBJECT = r"(?:we|i|it|they|this|these|those|our|none of|no one|nobody)\b"
_CONTRAST = lazy(
    rf"(?i)[,;]?\s+(?:but|yet|however|whereas)[\s,]+(?:(?={_SUBJECT})|(?P<same>(?={_AUXILIARY}"
    r"|(?:not|no)\b(?! (?:limited|only)))))|;\s+(?:however,?\s+)?(?=(?:we|i)\b)"
    r"|,?\s+(?:although|though|while|whereas)\s+(?=(?:we|i|it|they)\b)"
)
"""A conjunction of contrast before a new subject, a bare denial (“but not your name”), or a verb of the same subject."""
_ADDED = lazy(
    rf"(?i),?\s+and\s+(?P<again>(?=(?:we|i)\b))?(?=(?:(?:we|i) )?(?:{_AUXILIARY} ?(?:also )?(?:not|never)\b|never\b|\w+n['’]t\b)"
    r"|only (?:use|share|collect|disclose|process|store|keep)\b)"
)
"""An “and” before what is not done, or only done."""
_VERBS = r"(?:collect|gather|obtain|use|share|disclose|transfer|keep|retain|store|process|sell|delete|encrypt|anonymi[sz]e)s?"
_WE_DO = rf"we (?:(?:also|only|may|will|then|do|might|can|automatically|sometimes) ){{0,3}}{_VERBS}\b"
_NEXT = lazy(rf"(?i)(?:(?P<alone>,)|[,;]?\s+and|;)\s+(?={_WE_DO})")
_ACT = lazy(rf"(?i)\b{_WE_DO}")
_FIRST = lazy(rf"(?i)\W*{_WE_DO}")
"""“We keep your letters, and we share your address with …”: two acts, each with data of its own."""
_LIST = 3
"""Semicolons of a sentence that is a list: its parts are items."""
_OURS = lazy(r"(?i)\b(?:we|i)\b")
_OTHERS = lazy(
    r"(?i)\b(?:they|you|users?|customers|visitors|providers?|partners?|vendors?|part(?:y|ies)|companies|agents)\b"
)
_WITHIN = lazy(r"(?i)\b(?:if|when|where|whether|that|which|who|what|because|unless|until|how|why)\b")
"""An “and” after one of these, without a comma between, goes on with the subordinate clause."""
_CONCEDES = lazy(r"(?i)\W*(?:while|although|though|whereas|even though)\b")
_MAIN = lazy(r"(?i),\s+(?=(?:we|i|our|it|they|this|the|these|no)\b)")
"""After a concession that opens the sentence: where the main clause begins."""
_BACK = lazy(r"(?i)\b(?:such|those|these)\b")
_WORD = lazy(r"\w+(?:['’]\w+)*")
_UNFINISHED = lazy(
    r"(?i)\b(?:sell|share|disclose|collect|use|store|rent|process|retain|keep|transfer|trade|access|not|will|may|do|can)\W*\Z"
)
"""“We collect, but do not share, your name”: the first half lacks its object."""
_LEAST = 4  # words of a half
_FAR = 400  # characters in which a subject is looked for


def halves(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The parts of a sentence, given by its bounds, between which it turns; mostly one. Linear in the sentence."""
    begin = start
    turns, acts = _places(text, start, end), _acts(text, start, end)
    for place, following in pairwise((*sorted({*turns, *acts}), end)):
        left = text[begin:place]
        if (place in acts or _denies(left) is not _denies(text[place:following])) and _stands_alone(left):
            yield begin, place
            begin = place
    yield begin, end


def _acts(text: str, start: int, end: int) -> list[int]:
    """Offsets at which the sentence goes on to a second act of the operator's."""
    if text.find(" we ", start + 1, end) < 0:  # the second one
        return []
    first = _ACT.search(text, start, end)
    if first is None or _WITHIN.search(text, max(start, text.rfind(",", start, first.start())), first.start()):
        return []  # “if we sell …, we will disclose …” is one act
    opens = _FIRST.match(text, start, end) is not None
    return [_begin(match) for match in _NEXT.finditer(text, first.end(), end) if opens or match["alone"] is None]


def _places(text: str, start: int, end: int) -> list[int]:
    """Offsets at which the sentence may turn: before the conjunction, so that the second half is no imperative."""
    if not any(text.find(letters, start, end) >= 0 for letters in _SIGNS) or _DENIAL.search(text, start, end) is None:
        return []
    listed = text.count(";", start, end) >= _LIST
    found = set()
    for match in _CONTRAST.finditer(text, start, end):
        if not (listed and match[0][0] == ";") and (match["same"] is None or _is_ours(text, start, match.start())):
            found.add(_begin(match))
    for match in _ADDED.finditer(text, start, end):
        if match["again"] is not None or _is_ours(text, start, match.start()):
            found.add(_begin(match))
    opening = _CONCEDES.match(text, start, end)
    main = _MAIN.search(text, opening.end(), end) if opening else None
    if main and _DENIAL.search(text, start, main.end()) is None and _BACK.search(text, main.end(), end) is None:
        found.add(main.end())
    return sorted(found)


def _begin(match: re.Match[str]) -> int:
    """Where the conjunction begins, after the comma and the blanks before it."""
    return match.end() - len(match[0].lstrip(" ,;\t\r\n"))


def _is_ours(text: str, start: int, end: int) -> bool:
    """Whether the subject of the words before a conjunction, which its second half goes on with, is the operator."""
    left = text[max(start, end - _FAR) : end]
    ours, others = _OURS.search(left), _OTHERS.search(left)
    return (
        ours is not None
        and (others is None or ours.start() <= others.start())
        and _WITHIN.search(left, max(map(left.rfind, ",;")) + 1) is None
    )


def _denies(part: str) -> bool:
    return _DENIAL.search(part) is not None


def _stands_alone(part: str) -> bool:
    """Whether a half has words enough to say something by itself, and its verb has its object."""
    return len(_WORD.findall(part)) >= _LEAST and _UNFINISHED.search(part) is None
