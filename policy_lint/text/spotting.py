"""A phrase looked for in a row of texts: all its matches, the same that :class:`policy_lint.text.programs.Phrase` finds."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from policy_lint.text.chains import chain_of, chains
from policy_lint.text.kept_phrases import chains_of

if TYPE_CHECKING:
    from policy_lint.text.chains import Chain
    from policy_lint.text.programs import Phrase
    from policy_lint.text.rows import Row

Spot = tuple[int, int, int]
"""Where a phrase stands: the number of the text, and start and end offsets there."""


class Ways(NamedTuple):
    """The ways to read a phrase: whether it stands first in its text, its chains, and those that name marks."""

    anchored: bool
    plain: tuple[Chain, ...]
    marked: tuple[Chain, ...] = ()
    phrase: Phrase | None = None

    def hit(self, row: Row, steps: list[int] | None = None) -> Hit | None:
        """Where the phrase stands in a row, worked out as far as it takes to know in which texts; None where in none."""
        ways = self.plain
        if len(ways) == 1 and not self.marked:
            rest, rests = row.begin(ways[0], anchored=self.anchored, steps=steps)
            return Hit(rest, ((ways[0], rest, rests),)) if rest else None
        found = []
        bits = 0
        for way in ways:
            rest, rests = row.begin(way, anchored=self.anchored, steps=steps)
            if rest:
                bits |= rest
                found.append((way, rest, rests))
        begun = Hit(bits, tuple(found))
        if self.phrase is None or not self.marked:
            return begun if bits else None
        spots = self._with_marks(self.phrase, row, begun.spots(row), steps)
        return Hit(0, (), spots) if spots else None

    def spots(self, row: Row, steps: list[int] | None = None) -> list[Spot]:
        """The matches in a row: leftmost first, as short as they can be, none over another."""
        found = self.hit(row, steps)
        return found.spots(row) if found is not None else []

    def _with_marks(self, phrase: Phrase, row: Row, spots: list[Spot], steps: list[int] | None) -> list[Spot]:
        """The matches, those in texts where the phrase may stand with a mark that it names found token by token."""
        asked: set[int] = set().union(*(row.hits(way) for way in self.marked))
        kept = [spot for spot in spots if spot[0] not in asked]
        kept += [(text, *place) for text in asked for place in phrase.find(row.texts[text], steps)]
        return sorted(kept)


class Hit:
    """A phrase that stands in a row.

    Attributes:
        bits: where its matches begin, and where others would that overlap with one before them; 0 where its texts were
            searched for marks.
    """

    __slots__ = ("_begun", "_spots", "bits")

    def __init__(
        self, bits: int, begun: tuple[tuple[Chain, int, list[int]], ...], spots: list[Spot] | None = None
    ) -> None:
        self.bits = bits
        self._begun = begun
        self._spots = spots

    def holders(self, row: Row) -> list[int]:
        """The numbers of the texts that hold it, of a phrase whose texts were searched for marks."""
        return [] if self.bits else list(dict.fromkeys(number for number, _, _ in self.spots(row)))

    def spots(self, row: Row) -> list[Spot]:
        """The matches: leftmost first, as short as they can be, none over another."""
        if self._spots is None:
            self._spots = self._worked_out(row)
        return self._spots

    def _worked_out(self, row: Row) -> list[Spot]:
        if len(self._begun) == 1:
            starts, ends = row.finish(*self._begun[0])
        else:
            shortest: dict[int, int] = {}
            for begun in self._begun:
                for start, end in zip(*row.finish(*begun), strict=True):
                    shortest[start] = min(end, shortest.get(start, end))
            starts = sorted(shortest)
            ends = [shortest[start] for start in starts]
        owner, begins, finishes = row.owner, row.starts, row.ends
        spots: list[Spot] = []
        free = 0
        for start, end in zip(starts, ends, strict=True):
            if start >= free:
                spots.append((owner[start], begins[start], finishes[end]))
                free = end + 1
        return spots


def ways_of(phrase: Phrase) -> Ways:
    """All ways to read a phrase."""
    chain = chain_of(phrase.text) if phrase.plain else None
    if chain is not None:
        return Ways(phrase.anchored, (chain,))
    ways = chains_of(phrase.text, lambda: chains(phrase))
    plain = tuple([way for way in ways if not way.marks])
    return Ways(phrase.anchored, plain, tuple([way for way in ways if way.marks]), phrase)
