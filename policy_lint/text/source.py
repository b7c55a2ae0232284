"""A file's text, and the way from an offset to a line and column."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from policy_lint.records import cached_property
from policy_lint.text.lazy import lazy

_LINE_BREAK = lazy(r"\r\n|\r|\n")


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of a file's text: offsets in code points, the end exclusive."""

    start: int
    end: int


@dataclass(frozen=True)
class Source:
    """A file as it was read.

    Attributes:
        path: as the user named it, with forward slashes.
        text: the decoded text, line breaks as in the file.
    """

    path: str
    text: str

    @cached_property
    def _starts(self) -> list[int]:
        """Offset of the first character of each line."""
        return [0, *(match.end() for match in _LINE_BREAK.finditer(self.text))]

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column of an offset, both counted from 1 in code points; the offset may stand at the end of the text."""
        line = bisect_right(self._starts, max(0, min(offset, len(self.text))))
        return line, max(0, min(offset, len(self.text))) - self._starts[line - 1] + 1

    def offset(self, line: int, column: int = 1) -> int:
        """The offset of a line and column, both counted from 1."""
        return self._starts[line - 1] + column - 1

    def line(self, number: int) -> str:
        """The text of a line, counted from 1, without its line break."""
        start = self._starts[number - 1]
        end = self._starts[number] if number < len(self._starts) else len(self.text)
        return self.text[start:end].rstrip("\r\n")

    @property
    def line_count(self) -> int:
        """How many lines the text has; at least one."""
        return len(self._starts)
