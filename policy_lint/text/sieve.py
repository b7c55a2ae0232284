"""Which regular expressions can match a text at all, known from its words: one look-up a word for all patterns together.

Of a document's clauses most patterns match few, and to find that out by trying takes most of the time. What each pattern demands
(:mod:`policy_lint.text.required`) has a bit; a word has the bits of the demands that it meets, and a text those of all its words.
A pattern is not tried on a text that leaves one of its demands unmet. That changes no result, only what it takes to get it; so a
pattern is looked into only when it has been asked often, and only texts that many patterns are asked about are announced.
"""

from __future__ import annotations

import re
from functools import reduce
from operator import or_
from typing import TYPE_CHECKING

from policy_lint.text.letters import lowered

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

Demand = frozenset[str]
"""Words of which a text must have one, as :mod:`policy_lint.text.required` writes them."""

DIGIT = "#"
_WORD = re.compile(r"\w+|[^\w\s]")
_AT_ONCE = 16  # patterns whose demands are taken in
_MANY = 1 << 30
_KNOWN = 50_000  # words remembered; a policy has some thousand different ones


class _Words(dict[str, int]):
    """Word → the demands that it meets; worked out once, as words recur."""

    def __init__(self, bits: Mapping[str, int]) -> None:
        super().__init__()
        self._bits = bits

    def __missing__(self, word: str) -> int:
        bits = self._bits.get
        met = 0
        for written in {word, lowered(word)}:
            met |= bits(written, 0)
            for end in range(1, len(word) + 1):
                met |= bits(f"{written[:end]}*", 0) | bits(f"*{written[-end:]}", 0)
        if not word.isalpha() and any(map(str.isdigit, word)):
            met |= bits(DIGIT, 0)
        if len(self) < _KNOWN:
            self[word] = met
        return met


class _Unmet(dict[str, int]):
    """Text → the demands that it leaves unmet; none of a text that was not announced.

    Attributes:
        texts: the announced texts, each with itself or with the one that it is in other letters.
        words: word → the demands that it meets.
    """

    def __init__(self, texts: Mapping[str, str], words: _Words) -> None:
        super().__init__()
        self.texts = texts
        self.words = words

    def __missing__(self, text: str) -> int:
        whole = self.texts.get(text)
        if whole is None:
            return 0
        found = map(self.words.__getitem__, _WORD.findall(text)) if whole is text else (~self[whole],)
        unmet = self[text] = ~reduce(or_, found, 0)
        return unmet


class Sieve:
    """The demands of patterns, and what the announced texts leave unmet of them.

    Demands are taken in some at a time, since all words and texts are looked at anew for them.

    Attributes:
        unmet: text → bits of the demands that it leaves unmet.
    """

    def __init__(self) -> None:
        self._numbers: dict[Demand, int] = {}
        self._bits: dict[str, int] = {}
        self._waiting: list[tuple[tuple[Demand, ...], Callable[[int], None]]] = []
        self._looked = 0  # demands that words were looked at for
        self.unmet = _Unmet({}, _Words({}))

    def announce(self, texts: Mapping[str, str], expected: Iterable[Demand] = ()) -> None:
        """Tell of the texts that patterns will be asked about, in place of those before.

        Args:
            texts: the texts, each with itself; one in lower case, with the text itself: it has no words that this one has not.
            expected: what patterns are known to demand, some of which may be admitted later.
        """
        for demand in expected:
            self._number(demand)
        self._take_in(texts)

    def admit(self, demands: tuple[Demand, ...], then: Callable[[int], None]) -> None:
        """Take in a pattern's demands, and say so when they are.

        Args:
            demands: what the pattern demands.
            then: is given the bits of the demands: the pattern matches no text that leaves one of them unmet.
        """
        self._waiting.append((demands, then))
        if len(self._waiting) >= _AT_ONCE or all(self._numbers.get(demand, _MANY) < self._looked for demand in demands):
            self._take_in(self.unmet.texts)

    def _take_in(self, texts: Mapping[str, str]) -> None:
        """Number the demands that wait, and look at texts by what is known now."""
        waiting, self._waiting = self._waiting, []
        wanted = [sum([1 << number for number in set(map(self._number, demands))]) for demands, _ in waiting]
        if self._looked < len(self._numbers):
            self._looked = len(self._numbers)
            self.unmet = _Unmet(texts, _Words(self._bits))
        elif texts is not self.unmet.texts:
            self.unmet = _Unmet(texts, self.unmet.words)
        for (_, then), bits in zip(waiting, wanted, strict=True):
            then(bits)

    def _number(self, demand: Demand) -> int:
        """The number of a demand's bit."""
        number = self._numbers.get(demand)
        if number is None:
            number = self._numbers[demand] = len(self._numbers)
            for word in demand:
                self._bits[word] = self._bits.get(word, 0) | 1 << number
        return number
