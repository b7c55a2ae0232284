"""A line of the policy cut where a highlight, or the place of a finding, begins or ends."""

from __future__ import annotations

from bisect import bisect_right
from itertools import pairwise
from typing import TYPE_CHECKING

from policy_lint.records import cached_property, dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from policy_lint.text.mapping import MappedText
    from policy_lint.text.source import Span


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a line over which nothing changes.

    Attributes:
        text: the words.
        over: numbers of the marks that cover it, in order.
        begins: numbers of the marks that begin with it.
        ends: numbers of the marks that end with it.
    """

    text: str
    over: tuple[int, ...] = ()
    begins: tuple[int, ...] = ()
    ends: tuple[int, ...] = ()


class Line:
    """A heading or block, and where its characters stand in the file."""

    def __init__(self, content: MappedText) -> None:
        self.text = content.text
        self.start = content.span().start
        self._segments = sorted((there, here, size) for here, there, size in content.segments if size)

    @cached_property
    def end(self) -> int:
        """Where the line ends in the file."""
        return max((there + size for there, _, size in self._segments), default=self.start)

    def stretch(self, span: Span) -> tuple[int, int] | None:
        """The part of the text that a stretch of the file covers; None where they do not meet."""
        first = max(0, bisect_right(self._segments, span.start, key=_there) - 1)
        last = bisect_right(self._segments, max(span.start, span.end - 1), key=_there) - 1
        while first <= last and self._segments[first][0] + self._segments[first][2] <= span.start:
            first += 1
        if first > last:
            return None
        there, here, _ = self._segments[first]
        start = here + max(0, span.start - there)
        there, here, size = self._segments[last]
        end = here + min(size, max(span.end, span.start + 1) - there)
        return (start, end) if start < end else None

    def pieces(self, marks: Iterable[tuple[int, Span]]) -> list[Piece]:
        """The line in pieces; together they give its text back."""
        found = [(number, stretch) for number, span in marks if (stretch := self.stretch(span)) is not None]
        begins, ends = _by_edge(found, 0), _by_edge(found, 1)
        cuts = sorted({0, len(self.text), *begins, *ends})
        over: dict[int, None] = {}
        listed = []
        for start, end in pairwise(cuts):
            for number in ends.get(start, ()):
                over.pop(number, None)
            over.update(dict.fromkeys(begins.get(start, ())))
            listed.append(
                Piece(self.text[start:end], tuple(sorted(over)), tuple(begins.get(start, ())), tuple(ends.get(end, ())))
            )
        return listed


def assign(lines: Sequence[Line], marks: Sequence[Span]) -> list[list[int]]:
    """For every line the numbers of the marks that stand on it; a mark that meets none stands on the line before it.

    Lines and marks are walked side by side, so that many of both cost their sum and not their product.
    """
    found: list[list[int]] = [[] for _ in lines]
    if not lines:
        return found
    in_file = sorted(range(len(lines)), key=lambda index: (lines[index].start, index))
    waiting = sorted(range(len(marks)), key=lambda number: (marks[number], number), reverse=True)
    active: list[int] = []
    placed: set[int] = set()
    for index in in_file:
        line = lines[index]
        while waiting and marks[waiting[-1]].start < line.end:
            active.append(waiting.pop())
        active = [number for number in active if max(marks[number].end, marks[number].start + 1) > line.start]
        for number in active:
            if line.stretch(marks[number]) is not None:
                found[index].append(number)
                placed.add(number)
    starts = [lines[index].start for index in in_file]
    for number in sorted(set(range(len(marks))) - placed):
        before = max(0, bisect_right(starts, marks[number].start) - 1)
        found[in_file[before]].append(number)
    return found


def _there(segment: tuple[int, int, int]) -> int:
    return segment[0]


def _by_edge(found: Iterable[tuple[int, tuple[int, int]]], edge: int) -> dict[int, list[int]]:
    edges: dict[int, list[int]] = {}
    for number, stretch in found:
        edges.setdefault(stretch[edge], []).append(number)
    return edges
