"""Phrases: readable patterns over tokens, matched in time linear in the text.

A phrase is a line of elements with white space between them::

    retain|keep|store ..6 as long as
    ^ last? updated|revised|modified on? :? ..2 20*

======== =========================================================================================================
``word``   this word, whatever its case; ``third-party`` also matches “third party”, and the other way round
``a|b``    one of these words; an alternative may have a hyphen, but no blank
``wor*``   any word that starts so; ``*`` alone is any word
``e?``     the element may be missing (not the last: a phrase ends as early as it can)
``..N``    up to N words (at most 30) may stand between its neighbours; punctuation is not counted; never across ``. ! ?``
``^``      first: what follows stands first in the text
``:``      a punctuation mark, bare or in double quotes: ``;`` ``"?"`` ``"|"``
======== =========================================================================================================

A phrase has at most 40 elements, 8 of them optional.

Between two elements commas, quotes, brackets, dashes and slashes are passed over; a colon, a semicolon or a full stop is not.
Matches are found leftmost first, each as short as it can be, and do not overlap.
"""

from __future__ import annotations

from functools import lru_cache

from policy_lint.text.chains import is_plain
from policy_lint.text.kept_phrases import is_told
from policy_lint.text.lazy import lazy
from policy_lint.text.normalise import fold
from policy_lint.text.programs import Alternative, Element, Phrase, PhraseSet
from policy_lint.text.tokens import Tokens

__all__ = ["WIDEST_GAP", "Phrase", "PhraseSet", "compile_phrase"]

WIDEST_GAP = 30
"""Words that a gap may span."""
LONGEST, MOST_OPTIONAL = 40, 8
"""Elements of a phrase: it takes time in proportion to them, and to the square of the optional. Built-in ones have up to ten."""
_GAP = lazy(r"\.\.(\d{1,4})")
_WORDS = lazy(r"[a-z0-9]+\*?(?:\|[a-z0-9]+\*?)*+")  # what needs no cutting
_MARKS = frozenset(".!?;:,()…[]\"'/-&%$€£")


def compile_phrase(text: str) -> Phrase:
    """Compile a phrase.

    Raises:
        ValueError: where it is not well formed; the message says what and how to write it.
    """
    if is_told(text):  # found to be well formed before
        return Phrase(text, _read, anchored=text.split(maxsplit=1)[0] == "^")
    if text.count("?") <= MOST_OPTIONAL and text.count(" ") < LONGEST and is_plain(text):  # read when somebody asks
        return Phrase(text, _read, anchored=text[0] == "^")
    return Phrase(text, _read(text), anchored=text.split()[:1] == ["^"])


def _read(text: str) -> tuple[Element, ...]:
    """The places of a phrase, in order.

    Raises:
        ValueError: where it is not well formed.
    """
    words = text.split()
    anchored = bool(words) and words[0] == "^"
    elements: list[Element] = []
    gap: int | None = None
    for word in words[anchored:]:
        if word[0] == "." and (found := _GAP.fullmatch(word)):
            gap = _gap(text, int(found[1]), gap, first=not elements)
            continue
        try:
            elements.append(_element(word, gap))
        except ValueError as error:
            raise _wrong(text, str(error)) from None
        gap = None
    if len(elements) > LONGEST or sum(element.optional for element in elements) > MOST_OPTIONAL:
        limits = f"at most {LONGEST} elements, {MOST_OPTIONAL} of them optional"
        raise _wrong(text, f"a phrase has {limits}; write several")
    if gap is not None:
        raise _wrong(text, "it ends with a gap; a gap stands between two elements")
    if not elements or all(element.optional for element in elements):
        raise _wrong(text, "it has no element that must be there")
    if elements[-1].optional:
        raise _wrong(text, "its last element is optional, which changes nothing: leave it out")
    return tuple(elements)


def _wrong(text: str, why: str) -> ValueError:
    """An error that quotes the phrase."""
    return ValueError(f"phrase `{text}`: {why}")


def _gap(text: str, size: int, before: int | None, *, first: bool) -> int:
    """The size of a gap that may stand where it does."""
    if first or before is not None:
        raise _wrong(text, "a gap stands between two elements")
    if size > WIDEST_GAP:
        raise _wrong(text, f"a gap is at most {WIDEST_GAP} words")
    return size


@lru_cache(maxsize=20_000)
def _element(word: str, gap: int | None) -> Element:
    """The element that a word of a phrase stands for; phrases share most of them.

    Raises:
        ValueError: the message says what is wrong with it.
    """
    if _WORDS.fullmatch(word):  # as nearly all are
        return Element(tuple([(part,) for part in word.split("|")]), gap=gap)
    optional = len(word) > 1 and word.endswith("?")
    body = word[:-1] if optional else word
    if len(body) == 3 and body[0] == body[2] == '"':
        return Element(((fold(body[1]),),), optional, gap)
    return Element(tuple([alternative(part) for part in body.split("|")]), optional, gap)


def alternative(part: str) -> Alternative:
    """The tokens of one alternative, cut just as a text is.

    Raises:
        ValueError: the message says what is wrong with it.
    """
    prefix = part.endswith("*")
    body = part[:-1] if prefix else part
    if _WORDS.fullmatch(part):
        return (part,)
    if not body and prefix:
        return ("*",)
    if part in _MARKS:
        return (fold(part),)
    if not body:
        raise ValueError("an alternative is empty; quote a bar that is meant as a mark")
    if any(mark in body for mark in '*?^"|'):
        raise ValueError(f"`{part}`: `*` and `?` stand at the end of a word, `^` at the start of a phrase")
    parted = body.endswith("-") and prefix  # “non-*”: any word after “non”
    if len(body) > 1 and not prefix:
        body = body.removesuffix(".")  # the last stop of “u.s.” and “inc.” is no part of the token
    tokens = Tokens(body.removesuffix("-") if parted else body)
    words = [token for token, wordlike in zip(tokens.texts, tokens.wordlike, strict=True) if wordlike]
    if not words or len(words) != len(tokens) or (len(words) > 1 and "-" not in fold(body)):
        raise ValueError(f"`{part}` is no single word: write its words apart")
    if parted:
        return (*words, "*")
    return (*words[:-1], words[-1] + "*") if prefix else tuple(words)
