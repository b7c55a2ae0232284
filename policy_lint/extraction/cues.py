"""The cues of all detectors as one set: in a clause only those are tried whose words stand there, in order and near enough."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from policy_lint.text.phrases import Phrase
    from policy_lint.text.tokens import Tokens

_Alternatives = tuple[tuple[str, ...], ...]
_FAR = 10_000
_KNOWN = 50_000  # tokens remembered; a policy has some thousand different ones


class _Entry(NamedTuple):
    """A phrase, the elements it needs in order by number, how many words may stand before each, and all its elements."""

    order: int
    phrase: Phrase
    needed: tuple[int, ...]
    reach: tuple[int, ...]
    elements: tuple[int, ...]


class CueSet:
    """Many phrases to be looked for in one clause after another.

    An element of a phrase (``collect|gather*``) is known by its number. A clause's tokens say where which element stands, once
    for all phrases that share it; a phrase is tried where all that it needs stand in order and within its gaps.
    """

    def __init__(self, phrases: Iterable[Phrase]) -> None:
        self._numbers: dict[_Alternatives, int] = {}
        entries = [self._entry(order, phrase) for order, phrase in enumerate(phrases)]
        self._elements = tuple(self._numbers)
        self._simple = tuple(all(len(words) == 1 and words[0] != "*" for words in one) for one in self._elements)
        self._known: dict[str, tuple[int, ...]] = {}
        self._by_element: dict[int, list[_Entry]] = {}
        self._always: list[_Entry] = []
        uses: dict[int, int] = {}
        for entry in entries:
            for number in set(entry.needed):
                uses[number] = uses.get(number, 0) + 1
        rarity = {number: _commonness(self._elements[number], count) for number, count in uses.items()}
        for entry in entries:
            if entry.needed:
                self._by_element.setdefault(min(entry.needed, key=rarity.__getitem__), []).append(entry)
            else:
                self._always.append(entry)

    def _entry(self, order: int, phrase: Phrase) -> _Entry:
        """What is known of a phrase beforehand; an element that any word fills is needed, but looked for by the phrase alone."""
        needed: list[int] = []
        reach: list[int] = []
        numbers: list[int] = []
        far = 0
        for element in phrase.elements:
            number = self._numbers.setdefault(element.alternatives, len(self._numbers))
            numbers.append(number)
            far += element.gap or 0
            if element.optional or any(words[0] == "*" for words in element.alternatives):
                far += max(map(len, element.alternatives))
                continue
            needed.append(number)
            reach.append(far)
            far = max(map(len, element.alternatives)) - 1
        return _Entry(order, phrase, tuple(needed), tuple(reach), tuple(numbers))

    @cached_property
    def _exact(self) -> dict[str, tuple[int, ...]]:
        """Token → the elements that it may start."""
        found: dict[str, list[int]] = {}
        for number, words in enumerate(self._elements):
            for first in {word[0] for word in words if not word[0].endswith("*")}:
                found.setdefault(first, []).append(number)
        return {token: tuple(numbers) for token, numbers in found.items()}

    @cached_property
    def _prefixes(self) -> dict[str, tuple[tuple[str, int], ...]]:
        """First letter → the prefixes that start with it, and their elements."""
        found: dict[str, list[tuple[str, int]]] = {}
        for number, words in enumerate(self._elements):
            for first in {word[0] for word in words if word[0].endswith("*") and word[0] != "*"}:
                found.setdefault(first[0], []).append((first[:-1], number))
        return {letter: tuple(pairs) for letter, pairs in found.items()}

    def _starts(self, token: str) -> tuple[int, ...]:
        """The elements that a token may start; remembered, since words recur."""
        known = self._known.get(token)
        if known is None:
            prefixed = {number for prefix, number in self._prefixes.get(token[0], ()) if token.startswith(prefix)}
            known = tuple(sorted(prefixed.union(self._exact.get(token, ()))))
            if len(self._known) < _KNOWN:
                self._known[token] = known
        return known

    def find(self, tokens: Tokens) -> Iterator[tuple[Phrase, list[tuple[int, int]]]]:
        """The phrases that occur, in their order, each with its matches."""
        places: dict[int, list[int]] = {}
        for position, token in enumerate(tokens.texts):
            for number in self._known.get(token) or self._starts(token):
                listed = places.get(number)
                if listed is None:
                    places[number] = [position]
                else:
                    listed.append(position)
        tried = [
            entry for number in places for entry in self._by_element.get(number, ()) if _near(entry, places, tokens)
        ]
        tried += self._always
        tried.sort()
        for entry in tried:
            self._remember(entry, places, tokens)
            matches = entry.phrase.find(tokens)
            if matches:
                yield entry.phrase, matches

    def _remember(self, entry: _Entry, places: dict[int, list[int]], tokens: Tokens) -> None:
        """Tell the phrase where its elements stand, which it would otherwise look up word by word."""
        for number in entry.elements:
            element = self._elements[number]
            if self._simple[number] and element not in tokens.memo:
                tokens.memo[element] = [(position, position) for position in places.get(number, ())]


def _commonness(words: _Alternatives, uses: int) -> float:
    """A guess at how often an element stands in a text: many alternatives, short words, prefixes."""
    return sum(4.0 if len(word[0]) < 4 else 1.5 if word[0].endswith("*") else 1.0 for word in words) + uses / 1000


def _near(entry: _Entry, places: dict[int, list[int]], tokens: Tokens) -> bool:
    """Whether each element that a phrase needs stands somewhere after the one before it, no farther than the phrase allows."""
    needed = entry.needed
    before = places.get(needed[0])
    if before is None:
        return False
    if len(needed) == 1:
        return True
    words = tokens.words_before
    for index in range(1, len(needed)):
        after = places.get(needed[index])
        if after is None:
            return False
        far = entry.reach[index] + 1
        reached = []
        at = 0
        last = -_FAR
        for place in after:
            while at < len(before) and before[at] < place:
                last = before[at]
                at += 1
            if last >= 0 and words[place] - words[last] <= far:
                reached.append(place)
        if not reached:
            return False
        before = reached
    return True
