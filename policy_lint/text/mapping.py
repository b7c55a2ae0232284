"""Text taken out of a file, that still knows where each of its characters stands there.

A block's text differs from the file's: wrapped lines are joined, Markdown marks dropped, YAML escapes resolved. A
:class:`MappedText` keeps the text and a list of segments ``(offset here, offset in the file, length)``; characters between
segments (the blank that joins two lines) belong to no place of their own.
"""

from __future__ import annotations

import sys
from bisect import bisect_right
from typing import TYPE_CHECKING

from policy_lint.records import dataclass
from policy_lint.text.source import Span

if TYPE_CHECKING:
    from collections.abc import Iterable

Segment = tuple[int, int, int]


_LAST = sys.maxsize
"""Beside an offset, what makes it come behind the segment that begins there: they are compared as tuples, without a function."""


@dataclass(frozen=True, slots=True)
class MappedText:
    """A text and the place of its characters in a file.

    Attributes:
        text: the characters.
        segments: ``(offset in text, offset in file, length)``, ordered by the first, not overlapping; at least one, which
            may have length 0 and then says where an empty text stands.
    """

    text: str
    segments: tuple[Segment, ...]

    @classmethod
    def of(cls, source: str, start: int, end: int) -> MappedText:
        """The characters of ``source`` from ``start`` to ``end``, unchanged."""
        return cls(source[start:end], ((0, start, end - start),))

    @classmethod
    def join(cls, parts: Iterable[MappedText], separator: str = " ") -> MappedText:
        """The parts one after another with ``separator`` between them; at least one part."""
        texts: list[str] = []
        segments: list[Segment] = []
        length = 0
        for index, part in enumerate(parts):
            if index:
                texts.append(separator)
                length += len(separator)
            segments.extend((here + length, there, size) for here, there, size in part.segments)
            texts.append(part.text)
            length += len(part.text)
        return cls("".join(texts), tuple(segments))

    def slice(self, start: int, end: int) -> MappedText:
        """The characters from ``start`` to ``end`` (offsets in this text)."""
        kept = []
        first = max(0, bisect_right(self.segments, (start, _LAST)) - 1)
        for index in range(first, len(self.segments)):  # by index: copying the rest would make many slices quadratic
            here, there, size = self.segments[index]
            if here >= end:
                break
            left, right = max(here, start), min(here + size, end)
            if left < right:
                kept.append((left - start, there + left - here, right - left))
        return MappedText(self.text[start:end], tuple(kept) or ((0, self.place(start), 0),))

    def strip(self) -> MappedText:
        """Without white space at either end."""
        stripped = self.text.strip()
        if len(stripped) == len(self.text):
            return self
        start = len(self.text) - len(self.text.lstrip())
        return self.slice(start, start + len(stripped))

    def place(self, offset: int) -> int:
        """The file offset of a character; between two segments, the end of the one before."""
        here, there, size = self._segment(offset)
        return there + max(0, min(offset - here, size))

    def span(self, start: int = 0, end: int | None = None) -> Span:
        """The stretch of the file from the first to the last character of a part of this text."""
        stop = len(self.text) if end is None else end
        first = self.place(start)
        if stop <= start:
            return Span(first, first)
        here, there, size = self._segment(stop - 1)
        if stop - 1 >= here + size:  # what stands between two segments has no place of its own
            return Span(first, max(first, there + size))
        return Span(first, max(first, there + max(0, stop - 1 - here) + 1))

    def _segment(self, offset: int) -> Segment:
        """The segment that a character stands in, else the one before it, else the first."""
        segments = self.segments
        if len(segments) == 1:  # as most texts have
            return segments[0]
        return segments[max(0, bisect_right(segments, (offset, _LAST)) - 1)]
