"""Offsets of a text ↔ positions of the protocol: lines from 0, columns in the code units that client and server agreed on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol import types

from policy_lint.records import dataclass
from policy_lint.text.source import Source, Span

if TYPE_CHECKING:
    from pygls.workspace import PositionCodec

MARK = "\ufeff"
"""A byte-order mark that an editor left in the text. The reader drops it, the editor counts it."""


@dataclass(frozen=True)
class Places:
    """The places of one text.

    Attributes:
        source: the text as it was read, without byte-order mark.
        codec: how the client counts columns; UTF-16 unless it offered another unit.
        marked: whether the editor's text begins with a byte-order mark.
    """

    source: Source
    codec: PositionCodec
    marked: bool = False

    def position(self, offset: int) -> types.Position:
        """Where an offset stands."""
        line, column = self.source.position(offset)
        before = self.source.line(line)[: column - 1]
        return types.Position(line - 1, self.codec.client_num_units(self._lead(line) + before))

    def range(self, span: Span) -> types.Range:
        """Where a stretch of text stands; an empty one is drawn over the word that begins there."""
        end = span.end
        if end <= span.start:
            line, column = self.source.position(span.start)
            rest = self.source.line(line)[column - 1 :]
            end = span.start + (len(rest) - len(rest.lstrip(_WORD)) or min(1, len(rest)))
        return self.exact(Span(span.start, end))

    def exact(self, span: Span) -> types.Range:
        """Where a stretch of text stands, an empty one too: the place of an edit."""
        return types.Range(self.position(span.start), self.position(span.end))

    def offset(self, position: types.Position) -> int:
        """The offset of a position; one beyond its line or the text is drawn in to the end of it, as the protocol has it."""
        if position.line >= self.source.line_count:
            return len(self.source.text)
        number = position.line + 1
        lead, line = self._lead(number), self.source.line(number)
        units = position.character - self.codec.client_num_units(lead)
        column = 0
        for character in line:
            units -= self.codec.client_num_units(character)
            if units < 0:
                break
            column += 1
        return self.source.offset(number, column + 1)

    def _lead(self, line: int) -> str:
        return MARK if self.marked and line == 1 else ""


_WORD = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_"


def places_of(path: str, text: str, codec: PositionCodec) -> Places:
    """The places of what an editor holds."""
    return Places(Source(path, text.removeprefix(MARK)), codec, text.startswith(MARK))
