"""Many short texts laid end to end in one row, so that a phrase is looked for in all of them at once.

A row numbers the words of its texts. Where a word stands is an integer with one bit for each of its places, and a phrase is
found by shifting and intersecting such integers, whose cost hardly depends on how often its words stand there.
:mod:`policy_lint.text.programs` says what a match is.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from functools import cache
from itertools import compress
from typing import TYPE_CHECKING

from policy_lint.text.chains import GLUED, JOINED
from policy_lint.text.tokens import SENTENCE_ENDS, SKIPPED, is_wordlike

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from policy_lint.text.chains import Chain, Choice
    from policy_lint.text.tokens import Tokens

ROW = 4096
"""Words of a row, more or less: enough that the work per phrase counts little, few enough that an integer stays small."""
_FEW = 20  # bits that are sooner taken one by one
_WORD, _PASSED, _END, _STOP = range(4)


class _Kinds(dict[str, int]):
    """Token → whether it is a word, a mark that is passed over, a sentence end or another mark; remembered, as tokens recur."""

    def __missing__(self, token: str) -> int:
        kind = (
            _WORD if is_wordlike(token) else _PASSED if token in SKIPPED else _END if token in SENTENCE_ENDS else _STOP
        )
        if kind != _WORD or len(self) < 20_000:
            self[token] = kind
        return kind


_KINDS = _Kinds()


class Row:
    """Texts laid end to end, each followed by one place that no word takes.

    Attributes:
        texts: the texts.
        owner: of each place, the number of its text.
        starts: offset of each word's first character in its text.
        ends: offset after each word's last character in its text.
        positions: word → its places in the row, ascending.
        marks: mark → the numbers of the texts that have it.
        joined: the words that follow the one before with nothing but passed marks in between.
        glued: those that follow it with nothing in between.
        heads: those that no word nor stop stands before in their text.
    """

    def __init__(self, texts: Sequence[Tokens]) -> None:
        self.texts = texts
        self.owner: list[int] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.marks: dict[str, set[int]] = {}
        words: list[str] = []
        flags = joined, glued, heads, same, free = bytearray(), bytearray(), bytearray(), bytearray(), bytearray()
        for number, tokens in enumerate(texts):
            self._lay(number, tokens, words, flags)
        self.joined, self.glued, self.heads, self._free = _number(joined), _number(glued), _number(heads), _number(free)
        self._taken = ((1 << len(words)) - 1) ^ self._free
        self._spans = {1: _number(same)}
        self._words: dict[str, int] = {}
        self._choices: dict[Choice, int] = {}
        places: defaultdict[str, list[int]] = defaultdict(list)
        for place, word in enumerate(words):
            places[word].append(place)
        places.pop("", None)
        self.positions: dict[str, list[int]] = dict(places)
        self._vocabulary = frozenset(places)
        self._sorted: list[str] = []

    def _lay(self, number: int, tokens: Tokens, words: list[str], flags: tuple[bytearray, ...]) -> None:
        """Append a text, stretch by stretch of words between two marks."""
        joined, glued, heads, same, free = flags
        texts, starts, ends = tokens.texts, tokens.starts, tokens.ends
        kinds = list(map(_KINDS.__getitem__, texts))
        before = len(words)
        first, passable, within = b"1", b"0", b"0"  # what is true of the next word
        start = 0
        for index in [*compress(range(len(kinds)), kinds), len(kinds)]:
            if index > start:
                words += texts[start:index]
                self.starts += starts[start:index]
                self.ends += ends[start:index]
                others = index - start - 1
                linked = b"1" * others
                joined += passable + linked
                glued += b"0" + linked
                heads += first + b"0" * others
                same += within + linked
                first, passable, within = b"0", b"1", b"1"
            if index < len(kinds):
                self.marks.setdefault(texts[index], set()).add(number)
                if kinds[index] != _PASSED:
                    first = passable = b"0"
                    if kinds[index] == _END:
                        within = b"0"
            start = index + 1
        free += b"0" * (len(words) - before) + b"1"
        for listed in (joined, glued, heads, same):
            listed += b"0"
        words.append("")
        self.starts.append(0)
        self.ends.append(0)
        self.owner += [number] * (len(words) - before)

    def holders(self, bits: int) -> list[int]:
        """The numbers of the texts that have any of the words, ascending: a carry runs into the free place of each."""
        owner = self.owner
        return [owner[place] for place in _places((bits + self._taken) & self._free)]

    def bits(self, choice: Choice) -> int:
        """Where a word of a choice stands."""
        found = self._choices.get(choice)
        if found is None:
            found = 0
            for word in choice.words & self._vocabulary:
                found |= self._words.get(word) or self._word(word)
            for prefix in choice.prefixes:
                for word in self._with_prefix(prefix):
                    found |= self._words.get(word) or self._word(word)
            self._choices[choice] = found
        return found

    def _word(self, word: str) -> int:
        """Where a word stands."""
        places = self.positions[word]
        if len(places) > _FEW:
            digits = bytearray(b"0") * (places[-1] + 1)
            for place in places:
                digits[place] = 49
            found = _number(digits)
        else:
            found = sum([1 << place for place in places])
        self._words[word] = found
        return found

    def _with_prefix(self, prefix: str) -> list[str]:
        """The different words that start with a prefix."""
        if not self._sorted:
            self._sorted = sorted(self._vocabulary)
        words = self._sorted
        first = bisect_left(words, prefix)
        return words[first : bisect_left(words, prefix + "\U0010ffff", first)]

    def _span(self, size: int) -> int:
        """The words that stand in one sentence with the one that many words before."""
        found = self._spans.get(size)
        if found is None:
            found = self._spans[size] = self._span(size - 1) & (self._spans[1] << (size - 1))
        return found

    def _before(self, bits: int, step: int) -> int:
        """The words from which one of the others is reached in a step."""
        if step == JOINED:
            return (bits & self.joined) >> 1
        if step == GLUED:
            return (bits & self.glued) >> 1
        spans = self._spans
        bits = (bits & spans[1]) >> 1
        for size in _doublings(step):
            bits |= (bits & (spans.get(size) or self._span(size))) >> size
        return bits

    def begin(self, chain: Chain, *, anchored: bool, steps: list[int] | None = None) -> tuple[int, list[int]]:
        """Find where a chain begins.

        Args:
            chain: the chain, without marks.
            anchored: whether it stands first in its text.
            steps: a counter for tests: grows by the words and places looked at.

        Returns:
            The places of the first words as bits, and of what each gap leads to, the last gap first.
        """
        memo, joined = self._choices, self.joined
        rests: list[int] = []
        rest = memo.get(chain.last)
        if rest is None:
            rest = self.bits(chain.last)
        for choice, step in chain.back:
            wanted = memo.get(choice)
            if wanted is None:
                wanted = self.bits(choice)
            if not wanted:
                return 0, rests
            if step == JOINED:
                rest = ((rest & joined) >> 1) & wanted
            else:
                if step >= 0:
                    rests.append(rest)
                rest = self._before(rest, step) & wanted
            if not rest:
                return 0, rests
        if anchored:
            rest &= self.heads
        if steps is not None:
            steps[0] += (len(self.owner) + rest.bit_count()) * (len(chain.back) + 1)
        return rest, rests

    @staticmethod
    def finish(chain: Chain, rest: int, rests: list[int]) -> tuple[list[int], list[int]]:
        """Places of the first words of a chain, ascending, and of the last words of the shortest match from each.

        Args:
            chain: the chain.
            rest: what :meth:`begin` gave first.
            rests: what it gave second.
        """
        starts = ends = _places(rest)
        if chain.near:
            return starts, [start + len(chain.back) for start in starts]
        left = rests[:]
        for _, step in reversed(chain.back):  # the nearest will do: what lies beyond it is reached no sooner
            ends = [end + 1 for end in ends] if step < 0 else _following(ends, left.pop(), step)
        return starts, ends

    def hits(self, chain: Chain) -> set[int]:
        """The numbers of the texts that have the marks of a chain and words of all its choices."""
        found = set.intersection(*(self.marks.get(mark, set()) for mark in chain.marks))
        for choice in chain.choices:
            if not found:
                break
            found &= set(self.holders(self.bits(choice)))
        return found


def rows(texts: Sequence[Tokens]) -> Iterator[Row]:
    """Texts in rows of bounded length, in order; a longer text is a row of its own."""
    first = words = 0
    for number, tokens in enumerate(texts):
        if words and words + len(tokens) > ROW:
            yield Row(texts[first:number])
            first, words = number, 0
        words += len(tokens)
    if first < len(texts):
        yield Row(texts[first:])


@cache
def _doublings(gap: int) -> tuple[int, ...]:
    """Shifts that together reach as far as a gap, each no farther than those before it have come."""
    shifts = []
    reached = 0
    while reached < gap:
        shift = min(reached + 1, gap - reached)
        shifts.append(shift)
        reached += shift
    return tuple(shifts)


def _number(digits: bytearray) -> int:
    """Bits, the lowest first, as a number."""
    digits.reverse()
    return int(digits, 2) if digits else 0


def _places(bits: int) -> list[int]:
    """Where the bits of a number are set, ascending."""
    places: list[int] = []
    while bits and len(places) < _FEW:
        place = bits.bit_length() - 1
        places.append(place)
        bits ^= 1 << place
    places.reverse()
    if not bits:
        return places
    digits = bin(bits)[:1:-1]
    most = []
    place = digits.find("1")
    while place >= 0:
        most.append(place)
        place = digits.find("1", place + 1)
    return most + places


def _following(places: list[int], bits: int, gap: int) -> list[int]:
    """The first set bit after each place, known to be no farther than a gap."""
    if len(places) > _FEW:
        targets = _places(bits)
        return [targets[bisect_right(targets, place)] for place in places]
    window = (2 << gap) - 1
    found = []
    for place in places:
        rest = (bits >> (place + 1)) & window
        found.append(place + (rest & -rest).bit_length())
    return found
