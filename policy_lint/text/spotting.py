"""A phrase looked for in a row of texts: all its matches, the same that :class:`policy_lint.text.programs.Phrase` finds."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from policy_lint.text.chains import chains

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

    def spots(self, row: Row, steps: list[int] | None = None) -> list[Spot]:
        """The matches in a row: leftmost first, as short as they can be, none over another."""
        ways = self.plain
        if len(ways) == 1:
            starts, ends = row.run(ways[0], anchored=self.anchored, steps=steps)
        else:
            shortest: dict[int, int] = {}
            for way in ways:
                for start, end in zip(*row.run(way, anchored=self.anchored, steps=steps), strict=True):
                    shortest[start] = min(end, shortest.get(start, end))
            starts = sorted(shortest)
            ends = [shortest[start] for start in starts]
        spots: list[Spot] = []
        if starts:
            owner, begins, finishes = row.owner, row.starts, row.ends
            free = 0
            for start, end in zip(starts, ends, strict=True):
                if start >= free:
                    spots.append((owner[start], begins[start], finishes[end]))
                    free = end + 1
        return spots if self.phrase is None or not self.marked else self._with_marks(self.phrase, row, spots, steps)

    def _with_marks(self, phrase: Phrase, row: Row, spots: list[Spot], steps: list[int] | None) -> list[Spot]:
        """The matches, those in texts where the phrase may stand with a mark that it names found token by token."""
        asked: set[int] = set().union(*(row.hits(way) for way in self.marked))
        kept = [spot for spot in spots if spot[0] not in asked]
        kept += [(text, *place) for text in asked for place in phrase.find(row.texts[text], steps)]
        return sorted(kept)


def ways_of(phrase: Phrase) -> Ways:
    """All ways to read a phrase."""
    ways = chains(phrase)
    plain = tuple(way for way in ways if not way.marks)
    return Ways(phrase.anchored, plain, tuple(way for way in ways if way.marks), phrase)
