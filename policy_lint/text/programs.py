"""Token programs: what a phrase is compiled to, and how it is found in time linear in the text.

:mod:`policy_lint.text.phrases` says how a phrase is written.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import deque
from typing import TYPE_CHECKING

from policy_lint.records import cached_property, dataclass
from policy_lint.text.chains import telling_words
from policy_lint.text.kept_phrases import told_by
from policy_lint.text.spotting import ways_of
from policy_lint.text.tokens import SENTENCE_ENDS, is_wordlike

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, KeysView, Mapping

    from policy_lint.text.rows import Row
    from policy_lint.text.spotting import Ways
    from policy_lint.text.tokens import Tokens

_FAILED = 1 << 60

Alternative = tuple[str, ...]  # tokens right after one another; a last one that ends in "*" is a prefix


@dataclass(frozen=True, slots=True)
class Element:
    """One place of a phrase.

    Attributes:
        alternatives: what may stand there.
        optional: whether it may be missing.
        gap: how many words may stand before it; None where it must follow at once.
    """

    alternatives: tuple[Alternative, ...]
    optional: bool = False
    gap: int | None = None

    def occurrences(self, tokens: Tokens) -> list[tuple[int, int]]:
        """Where it stands: positions of its first and last token, ascending."""
        found = tokens.memo.get(self.alternatives)
        if found is None:
            if len(self.alternatives) == 1:
                found = _occurrences(self.alternatives[0], tokens)
            else:
                found = sorted(
                    {place for alternative in self.alternatives for place in _occurrences(alternative, tokens)}
                )
            tokens.memo[self.alternatives] = found
        return found


def _positions(word: str, tokens: Tokens) -> list[int]:
    """Where a token or, with an asterisk, a prefix stands."""
    return tokens.with_prefix(word[:-1]) if word[-1] == "*" else tokens.index.get(word, [])


def _occurrences(alternative: Alternative, tokens: Tokens) -> list[tuple[int, int]]:
    """Where all tokens of an alternative stand in a row."""
    last = len(alternative) - 1
    firsts = _positions(alternative[0], tokens)
    for offset, token in enumerate(alternative[1:], 1):
        if not firsts:
            break
        following = set(_positions(token, tokens))
        firsts = [position for position in firsts if position + offset in following]
    return [(position, position + last) for position in firsts]


class Phrase:
    """A compiled phrase.

    Attributes:
        text: as it was written.
        anchored: whether it stands first in the text.
        plain: whether it is words and gaps, read when they are asked for (:func:`policy_lint.text.chains.is_plain`).
    """

    def __init__(
        self, text: str, elements: tuple[Element, ...] | Callable[[str], tuple[Element, ...]], *, anchored: bool
    ) -> None:
        """Take the places, or of a plain phrase what reads them off its text, as few phrases are asked for them."""
        self.text = text
        self._places = elements
        self.anchored = anchored
        self.plain = not isinstance(elements, tuple)

    def __repr__(self) -> str:
        return f"Phrase({self.text!r})"

    @cached_property
    def elements(self) -> tuple[Element, ...]:
        """Its places, in order."""
        return self._places if isinstance(self._places, tuple) else self._places(self.text)

    @cached_property
    def _crosses(self) -> bool:
        """Whether it names a sentence end; otherwise a match lies within one sentence."""
        return any(token in SENTENCE_ENDS for one in self.elements for words in one.alternatives for token in words)

    def find(self, tokens: Tokens, steps: list[int] | None = None) -> list[tuple[int, int]]:
        """Find the phrase.

        Args:
            tokens: the text.
            steps: a counter for tests: its first number grows by the work done, in visits of occurrences.

        Returns:
            Start and end offsets of the matches in the text.
        """
        placed = self._placed(tokens)
        if placed is None:
            return []
        found: list[tuple[int, int]] = []
        free = 0  # the first token that no match has taken
        for region in self._regions(tokens, placed):
            if steps is not None:
                steps[0] += sum(map(len, region)) + 1
            for start, end in sorted(self._ends(tokens, region).items()):
                if start >= free:
                    found.append((tokens.starts[start], tokens.ends[end]))
                    free = end + 1
        return found

    def _placed(self, tokens: Tokens) -> list[list[tuple[int, int]]] | None:
        """The occurrences of each element; None as soon as one that can't be missing does not occur."""
        placed = []
        for element in self.elements:
            places = element.occurrences(tokens)
            if not places and not element.optional:
                return None
            placed.append(places)
        return placed

    def _regions(self, tokens: Tokens, placed: list[list[tuple[int, int]]]) -> Iterator[list[list[tuple[int, int]]]]:
        """The occurrences in each sentence that has the rarest element; all at once for a phrase across sentences."""
        if self._crosses:
            yield placed
            return
        needed = [places for places, element in zip(placed, self.elements, strict=True) if not element.optional]
        rarest = min(needed, key=len)
        sentence = tokens.sentence
        for number in sorted({sentence[start] for start, _ in rarest}):
            first, last = bisect_left(sentence, number), bisect_left(sentence, number + 1)
            region = [places[bisect_left(places, (first, 0)) : bisect_left(places, (last, 0))] for places in placed]
            if all(places or one.optional for places, one in zip(region, self.elements, strict=True)):
                yield region

    def _ends(self, tokens: Tokens, region: list[list[tuple[int, int]]]) -> dict[int, int]:
        """Position of each token that a match starts with → position of the last token of the shortest match from there.

        Goes from the last element to the first: the shortest rest of a match after an occurrence is the shortest among the
        occurrences of the next element that it reaches, a window that only moves left as the occurrence does.
        """
        last = len(self.elements) - 1
        rests: list[list[int]] = [[end for _, end in region[last]]]  # of the elements seen so far, the nearest first
        for index in range(last - 1, -1, -1):
            best = [_FAILED] * len(region[index])
            gap: int | None = None
            for ahead in range(index + 1, last + 1):
                element = self.elements[ahead]
                gap = element.gap if gap is None else gap + (element.gap or 0)
                self._reach(tokens, region[index], best, region[ahead], rests[ahead - index - 1], gap)
                if not element.optional:
                    break
            rests.insert(0, best)
        ends: dict[int, int] = {}
        for index, element in enumerate(self.elements):
            for (start, _), end in zip(region[index], rests[index], strict=True):
                first = not self.anchored or (not tokens.words_before[start] and not tokens.stops_before[start])
                if end != _FAILED and first:
                    ends[start] = min(end, ends.get(start, _FAILED))
            if not element.optional:
                break
        return ends

    @staticmethod
    def _reach(
        tokens: Tokens,
        places: list[tuple[int, int]],
        best: list[int],
        targets: list[tuple[int, int]],
        rests: list[int],
        gap: int | None,
    ) -> None:
        """Lower ``best`` of each place to the least of the rests of the targets that it reaches over ``gap``.

        A sliding-window minimum: places are taken from the last to the first; the window holds targets with falling start
        and, for only those can still be the least, rising rest.
        """
        window: deque[int] = deque()
        following = len(targets)
        order = sorted(range(len(places)), key=lambda index: places[index][1], reverse=True)
        for index in order:
            after = places[index][1] + 1
            while following and targets[following - 1][0] >= after:
                following -= 1
                while window and rests[window[-1]] >= rests[following]:
                    window.pop()
                window.append(following)
            while window and not _reaches(tokens, after, targets[window[0]][0], gap):
                window.popleft()
            if window:
                best[index] = min(best[index], rests[window[0]])


def _reaches(tokens: Tokens, after: int, start: int, gap: int | None) -> bool:
    """Whether what lies between two elements, from ``after`` to before ``start``, may lie there; ever less with distance."""
    if gap is None:
        return tokens.stops_before[start] == tokens.stops_before[after]
    return (
        tokens.sentence[start] == tokens.sentence[after]
        and tokens.words_before[start] - tokens.words_before[after] <= gap
    )


class PhraseSet:
    """Many phrases to be looked for in one text after another.

    A phrase is tried only in texts that have one of the words of its most telling element.
    """

    def __init__(self, phrases: Mapping[str, Phrase] | Iterable[Phrase]) -> None:
        """Take phrases by name, or by their own text."""
        pairs = phrases.items() if hasattr(phrases, "items") else ((phrase.text, phrase) for phrase in phrases)
        self.phrases: dict[str, Phrase] = dict(pairs)
        self._order = {name: number for number, name in enumerate(self.phrases)}
        self._by_word: dict[str, list[str]] = {}
        self._ways: dict[str, Ways] = {}  # of the phrases that were looked for
        self._needs: dict[str, list[frozenset[str]]] = {}
        self._always: list[str] = []  # every element has a prefix: nothing to look up
        for name, phrase in self.phrases.items():
            words = _telling(phrase)
            for word in words:
                self._by_word.setdefault(word, []).append(name)
            if not words:
                self._always.append(name)

    def find_in_row(self, row: Row) -> dict[int, list[tuple[int, int]]]:
        """Number of each text of a row that holds a phrase → start and end of all matches in it, in order."""
        found: dict[int, list[tuple[int, int]]] = {}
        for name in self._possible(row.positions.keys()):
            for text, start, end in self._ways_of(name).spots(row):
                found.setdefault(text, []).append((start, end))
        for spots in found.values():
            spots.sort()
        return found

    def occurs(self, tokens: Tokens) -> bool:
        """Whether any of the phrases occurs."""
        return bool(self.phrases) and any(
            self.phrases[name].find(tokens) for name in self._possible(tokens.index.keys())
        )

    def find(self, tokens: Tokens) -> dict[str, list[tuple[int, int]]]:
        """Name of each phrase that occurs → its matches, in the order of the phrases."""
        names = sorted(self._possible(tokens.index.keys()), key=self._order.__getitem__)
        found = ((name, self.phrases[name].find(tokens)) for name in names)
        return {name: matches for name, matches in found if matches}

    def _possible(self, words: KeysView[str]) -> list[str]:
        """The phrases that a text may hold: it has a word of the most telling element, and one for each other place."""
        names = set(self._always)
        for word in words & self._by_word.keys():
            names.update(self._by_word[word])
        return [name for name in names if not any(map(words.isdisjoint, self._needed(name)))]

    def _needed(self, name: str) -> list[frozenset[str]]:
        """Words of which a text must have one, for each place of a phrase that can be read in one way alone."""
        needed = self._needs.get(name)
        if needed is None:
            ways = self._ways_of(name)
            needed = self._needs[name] = ways.plain[0].needed if len(ways.plain) == 1 and not ways.marked else []
        return needed

    def _ways_of(self, name: str) -> Ways:
        """The ways to read a phrase."""
        ways = self._ways.get(name)
        if ways is None:
            ways = self._ways[name] = ways_of(self.phrases[name])
        return ways


def _telling(phrase: Phrase) -> Collection[str]:
    """First tokens of the alternatives of the element that is rarest by its looks: few alternatives, long words."""
    return told_by(phrase.text, lambda: _most_telling(phrase))


def _most_telling(phrase: Phrase) -> Collection[str]:
    if phrase.plain:
        return telling_words(phrase.text)
    best: list[set[str]] = []
    for element in phrase.elements:
        firsts = {words[0] for words in element.alternatives}
        if not element.optional and all(word[-1] != "*" and is_wordlike(word) for word in firsts):  # a row has no marks
            best.append(firsts)
    return max(best, key=lambda firsts: min(map(len, firsts)) / len(firsts) ** 0.5, default=set())
