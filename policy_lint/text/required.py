r"""Words that a text must have for a regular expression to match: what to look up before a search.

``\b(?:we|i) (?:sell|rent)s?\b`` matches no text without “we” or “i”, and none without “sell”, “sells”, “rent” or “rents”. Such
*demands* are read from the pattern's syntax tree: all ways through it are walked at once, each as the word that it stands in
and the most telling word that it has passed. What is not understood demands nothing, so that a demand may be weaker than it
could be, never stronger: repetitions are walked until nothing new comes of them, look-arounds and back references are passed
over, classes count only as “letters”, “no letters” or “a digit”.

A demand is a set of words of which the text has one as its whole ``\w+``: ``sell`` in capitals or not, ``Sell`` only so;
``sell*`` is the beginning of one, ``*ing`` the end of one, ``:`` itself, and ``#`` any digit.
"""

from __future__ import annotations

import re
from contextlib import suppress
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Any

from policy_lint.text.letters import lowered
from policy_lint.text.sieve import DIGIT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from policy_lint.text.sieve import Demand

_Way = tuple[str, str]
"""The word that a way stands in, as far as it is known, with a star for letters that may stand before or after; and the most
telling word that it has passed, empty for none."""

_Tree = Any
"""What the standard library's parser makes of a pattern, or of a part: pairs of the kind of a node and what belongs to it."""
_ASCII = 128
_MOST = 300  # ways followed at once
_TURNS = 4  # of a repetition
_KEPT = 3  # demands of a pattern
_SHARE = 90  # per cent of texts above which a demand rules out too little
_LISTED = 12  # characters of a class that are followed one by one
_RANGE = 3_000  # characters of a range looked at
_PUNCTUATION = range(0x2000, 0x2070)
_PER_CENT = {
    "to": 48, "the": 36, "we": 34, "your": 33, "you": 32, "and": 32, "of": 30, "information": 30, "or": 20, "may": 19, "our": 18,
    "for": 15, "with": 15, "in": 14, "a": 14, "personal": 13, "data": 13, "that": 13, "use": 12, "this": 11, "is": 11, "by": 10,
    "on": 9, "us": 9, "not": 9, "as": 9, "privacy": 9, "if": 8, "services": 8, "have": 8, "from": 8, "are": 8, "be": 7,
    "service": 7, "any": 7, "other": 7, "provide": 7, "collect": 7, "at": 7, "about": 6, "policy": 6, "such": 6, "third": 6,
    "cookies": 6, "will": 6, "can": 6, "it": 5, "do": 5, "address": 5, "email": 5, "when": 5,
}  # fmt: skip
"""Of a hundred clauses, those that have one of the commonest words."""
_MARKS = {
    ".": 90, ",": 50, "-": 15, ":": 12, "(": 10, ")": 10, ";": 8, "'": 8, "’": 8, "/": 6, "“": 5, "”": 5, '"': 5, DIGIT: 20,
}  # fmt: skip
_WHOLE = {1: 2.0, 2: 1.0, 3: 0.5}
_PARTLY = {1: 60.0, 2: 25.0, 3: 4.0}
"""The same by the number of letters: of other words, of those that begin or end so."""
_RARE = 0.15
_CASED = 4  # for so many of a word, one with such capitals
_NOTED = (ord("*"), ord(DIGIT))
_OPEN = ("", "*")  # no letter known: at the edge of a word; anywhere


def demands(pattern: str, flags: int = 0) -> tuple[Demand, ...]:
    """What a text must have for a pattern to match; nothing where that can't be told, or would hardly rule out a text."""
    with suppress(Exception):  # a wrong pattern, or a Python that parses otherwise
        tree = import_module("re._parser").parse(pattern, flags)
        if not tree.state.flags & (re.ASCII | re.LOCALE):
            walk = _Walk()
            walk.top(tree, cased=not tree.state.flags & re.IGNORECASE)
            return tuple(walk.kept())
    return ()


class _Walk:
    """A walk through a pattern's tree.

    Attributes:
        ways: the ways to where it stands.
        found: the demands so far.
    """

    def __init__(self) -> None:
        self.ways: set[_Way] = {("*", "")}
        self.found: list[Demand] = []

    def top(self, tree: _Tree, *, cased: bool) -> None:
        """Walk what every match passes: what all ways have passed since is a demand."""
        for kind, value in _joined(tree):
            if kind == "SUBPATTERN":
                inner = _is_cased(value, cased=cased)
                self.ways = self.ways if inner == cased else _mixed(self.ways)
                self.top(value[-1], cased=inner)
                self.ways = self.ways if inner == cased else _mixed(self.ways)
            else:
                self.ways = _step(kind, value, self.ways, cased=cased)
            if all(word in _OPEN for word, _ in self.ways):
                self._demand()

    def kept(self) -> list[Demand]:
        """The demands that rule out most, each once."""
        self.ways = _lost(self.ways)
        self._demand()
        costs = {demand: sum(map(_share, demand)) for demand in self.found}
        return sorted((one for one in costs if costs[one] < _SHARE), key=lambda one: (costs[one], sorted(one)))[:_KEPT]

    def _demand(self) -> None:
        passed = frozenset([best for _, best in self.ways])
        if "" not in passed:
            self.found.append(passed)
            self.ways = {(word, "") for word, _ in self.ways}


def _joined(tree: _Tree) -> Iterator[tuple[str, Any]]:
    """The nodes of a tree; plain letters that follow each other as one, a word."""
    letters = ""
    for kind, value in tree:
        if str(kind) == "LITERAL" and value < _ASCII and chr(value).isalpha():
            letters += chr(value)
            continue
        if letters:
            yield "WORD", letters
            letters = ""
        yield str(kind), value
    if letters:
        yield "WORD", letters


def _follow(tree: _Tree, ways: set[_Way], *, cased: bool) -> set[_Way]:
    """The ways after what every way passes in turn."""
    for kind, value in _joined(tree):
        ways = _step(kind, value, ways, cased=cased)
    return ways


def _step(kind: str, value: Any, ways: set[_Way], *, cased: bool) -> set[_Way]:
    """The ways after a node."""
    if kind == "WORD":
        letters = value if cased else value.lower()
        ways = {(word if word[-1:] == "*" != word else word + letters, best) for word, best in ways}
    elif kind == "LITERAL":
        ways = _character(value, ways, cased=cased)
    elif kind == "IN":
        ways = _class(value, ways, cased=cased)
    elif kind == "BRANCH":
        ways = set().union(*[_follow(tree, ways, cased=cased) for tree in value[1]])
    elif kind == "SUBPATTERN":
        inner = _is_cased(value, cased=cased)
        ways = _follow(value[-1], ways, cased=cased) if inner == cased else _otherwise(value[-1], ways, cased=inner)
    elif kind == "ATOMIC_GROUP":
        ways = _follow(value, ways, cased=cased)
    elif kind in {"MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"}:
        ways = _repeated(value, ways, cased=cased)
    elif kind == "AT":
        ways = ways if str(value) == "AT_NON_BOUNDARY" else _parted(ways)
    elif kind == "ASSERT_NOT" and _is_no_letter(value[1]):
        ways = _parted(ways)
    elif kind not in {"ASSERT", "ASSERT_NOT"}:
        ways = _lost(ways)
    return ways if len(ways) <= _MOST else _fewer(ways)


def _is_cased(group: Any, *, cased: bool) -> bool:
    """Whether case counts in a group: “(?i:…)”, “(?-i:…)”."""
    return (cased and not group[1] & re.IGNORECASE) or bool(group[2] & re.IGNORECASE)


def _otherwise(tree: _Tree, ways: set[_Way], *, cased: bool) -> set[_Way]:
    """The ways after a group in which case counts as it does not outside, or the other way round."""
    return _mixed(_follow(tree, _mixed(ways), cased=cased))


def _mixed(ways: set[_Way]) -> set[_Way]:
    """The ways where case counts from now on, or no more: of the word that has begun nothing more is followed."""
    return {(word if word in _OPEN else f"{word.rstrip('*').lower()}*", best) for word, best in ways}


def _repeated(repetition: tuple[int, int, _Tree], ways: set[_Way], *, cased: bool) -> set[_Way]:
    """The ways after a repetition: after each number of turns, or wherever more may lead."""
    least, most, tree = repetition
    known, after = set(ways), set(ways) if least == 0 else set()
    for turn in range(1, min(most, _TURNS) + 1):
        before, ways = ways, _follow(tree, ways, cased=cased)
        if ways == before:  # and so after all turns that follow
            return ways | after
        if ways <= known:
            return known | after
        known |= ways
        if turn >= least:
            after |= ways
    return after if most <= _TURNS else after | _lost(ways)


def _character(code: int, ways: set[_Way], *, cased: bool) -> set[_Way]:
    """The ways after a character."""
    letter = _is_letter(code)
    if letter is None:
        return _lost(ways)
    if not letter:
        ways = _parted(ways)
        return ways if chr(code).isspace() or code in _NOTED else _passed(ways, chr(code))
    character = chr(code) if cased else lowered(chr(code))
    if not character.isascii() or character == "_":
        return _lettered(ways)
    if character.isdigit():
        ways = _passed(ways, DIGIT)
    return {(word if word[-1:] == "*" != word else word + character, best) for word, best in ways}


def _class(items: list[tuple[Any, Any]], ways: set[_Way], *, cased: bool) -> set[_Way]:
    """The ways after a character of a class."""
    kinds = [str(kind) for kind, _ in items]
    if all(kind == "LITERAL" for kind in kinds) and len(items) <= _LISTED:
        return set().union(*[_character(code, ways, cased=cased) for _, code in items])
    if kinds[0] == "NEGATE":
        names = {str(name) for kind, name in items[1:] if str(kind) == "CATEGORY"}
        if "CATEGORY_NOT_WORD" in names:
            return _lettered(ways)
        return _parted(ways) if "CATEGORY_WORD" in names else _lost(ways)
    if all(str(value) == "CATEGORY_DIGIT" or value == (ord("0"), ord("9")) for _, value in items):
        return _lettered(_passed(ways, DIGIT))
    letters = {one for kind, value in items for one in _letters(str(kind), value)}
    return _lettered(ways) if letters == {True} else _parted(ways) if letters == {False} else _lost(ways)


def _letters(kind: str, value: Any) -> set[bool | None]:
    """Whether what a class holds is letters."""
    if kind == "LITERAL":
        return {_is_letter(value)}
    if kind == "RANGE" and value[1] - value[0] < _RANGE:
        return set(map(_is_letter, range(value[0], value[1] + 1)))
    if str(value) in {"CATEGORY_WORD", "CATEGORY_DIGIT"}:
        return {True}
    return {False} if str(value) in {"CATEGORY_SPACE", "CATEGORY_NOT_WORD"} else {None}


def _is_letter(code: int) -> bool | None:
    """Whether a character, and whatever is taken for it where case is ignored, is of words; None where unsure."""
    if chr(code).isalnum() or code == ord("_"):
        return True
    return False if code < 0x100 or code in _PUNCTUATION else None


def _is_no_letter(tree: Any) -> bool:
    r"""Whether a look-around says that no letter stands here: “(?<![\w-])”, “(?!\w)”."""
    if len(tree) != 1 or str(tree[0][0]) != "IN" or str(tree[0][1][0][0]) == "NEGATE":
        return False
    return any(str(value) == "CATEGORY_WORD" for _, value in tree[0][1])


def _parted(ways: set[_Way]) -> set[_Way]:
    """The ways where a word ends or begins."""
    return {("", _better(best, word)) for word, best in ways}


def _lettered(ways: set[_Way]) -> set[_Way]:
    """The ways after letters that nothing is known of."""
    return {(word if word[-1:] == "*" else f"{word}*", best) for word, best in ways}


def _lost(ways: set[_Way]) -> set[_Way]:
    """The ways after something that nothing is known of."""
    return {("*", _better(best, f"{word.rstrip('*')}*")) for word, best in ways}


def _passed(ways: set[_Way], mark: str) -> set[_Way]:
    """The ways after one more thing that the text must have."""
    return {(word, _better(best, mark)) for word, best in ways}


def _fewer(ways: set[_Way]) -> set[_Way]:
    """Ways that are too many, told apart by what they have passed, or not at all."""
    ways = _lost(ways)
    return ways if len(ways) <= _MOST else {("*", "")}


def _better(one: str, other: str) -> str:
    """The more telling of two words; what may stand anywhere in a word is too costly to look for."""
    if not other or other[0] == other[-1] == "*":
        return one
    return other if not one or _share(other) < _share(one) else one


@cache
def _share(word: str) -> float:
    """A guess at the clauses of a hundred that have a word, or one that begins or ends so."""
    if word in _MARKS or not (word[-1].isalnum() or word[0].isalnum()):
        return _MARKS.get(word, 1)
    letters = word.strip("*")
    if letters != letters.lower():
        return _share(word.lower()) / _CASED
    if letters == word:
        return _PER_CENT.get(word) or _WHOLE.get(len(word), _RARE)
    if word[0] == "*":
        known = [share for common, share in _PER_CENT.items() if common.endswith(letters)]
    else:
        known = [share for common, share in _PER_CENT.items() if common.startswith(letters)]
    return sum(known, _PARTLY.get(len(letters), 2 * _RARE))
