"""Plain text → blocks: which lines belong together, what is an item, a table row, a line on its own.

Two kinds of text meet here. Text copied from a web page has one paragraph a line, however long; text written for a terminal
is wrapped at some width. A line is joined to the one before only on evidence in its own neighbourhood, so a section comes out
the same whether it is read alone or within its file.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from policy_lint.records import dataclass
from policy_lint.text.blocks import Block, BlockKind
from policy_lint.text.gaps import Gaps, gaps
from policy_lint.text.lazy import lazy
from policy_lint.text.mapping import MappedText
from policy_lint.text.markers import Marker, marker
from policy_lint.text.normalise import INVISIBLE

if TYPE_CHECKING:
    from collections.abc import Iterable

_LINE = lazy(r"[^\r\n]*(?:\r\n?|\n|\Z)")
_RULE = lazy(r"[-_=*~–—](?:[ \t]*[-_=*~–—]){2,}")
_TABLE_RULE = lazy(r"(?=[^-–—=]*[-–—=])[\s|:+=–—-]*\|[\s|:+=–—-]*")
_ADDRESS = lazy(r"(?:https?://|www\.)\S|\S{1,64}@\S|[\w-]{1,63}\.(?:com|org|net|io|eu|co)\b")
_CLOSERS = "\"'”’)]»*_"
_OPENERS = "\"'“‘([«*_"

SHORT_LINE = 12
"""Words from which a stretch without final punctuation is running text rather than a line of its own."""
_NARROWEST, _WIDEST = 60, 130  # characters at which people and programs wrap text
_RUNNING = 40  # characters from which a stretch is long enough to have been wrapped
_UNFINISHED = lazy(
    r"an?|the|of|to|in|on|at|by|for|from|with|without|and|or|nor|but|as|than|that|which|who|whose|if|when|where|our|your|its"
    r"|their|his|her|any|all|such|this|these|those|is|are|was|were|be|been|may|can|will|shall|must|not"
)  # words that no line ends with unless it goes on


@dataclass(frozen=True, slots=True)
class Chunk:
    """A block, and how it stood in the text; what tells a heading from a line.

    Attributes:
        block: the block.
        whole: its words with the marker before them.
        marker: the marker, None where there is none.
        lines: how many lines it was joined from.
        after_blank: whether a blank line stands before it, or nothing.
        underline: the character that underlines it, else empty.
    """

    block: Block
    whole: MappedText
    marker: Marker | None
    lines: int
    after_blank: bool
    underline: str = ""

    @property
    def kind(self) -> BlockKind:
        """The block's kind."""
        return self.block.kind


@dataclass(slots=True)
class _Line:
    """One line that is neither blank nor a rule: indent in columns, words without marker, and how wide it is."""

    words: MappedText
    whole: MappedText
    indent: int
    marker: Marker | None
    after_blank: bool
    underline: str = ""
    row: bool = False
    gaps: Gaps = ()  # between the cells of a row that has no bars
    width: int = 0  # at which the text around it is wrapped; 0 where it is not

    @property
    def size(self) -> int:
        """Columns that it takes."""
        return self.indent + len(self.whole.text)

    @property
    def open(self) -> bool:
        """Whether nothing says that it ends here."""
        return self.words.text.rstrip(_CLOSERS)[-1:] not in {*".!?:;…"}

    @property
    def lower(self) -> bool:
        """Whether it begins like the middle of a sentence."""
        return not self.marker and self.words.text.lstrip(_OPENERS)[:1].islower()


def split_blocks(content: MappedText) -> tuple[Block, ...]:
    """The blocks of one section's plain text: paragraphs, lines, items and rows; no headings, those are told by context."""
    return tuple(chunk.block for chunk in split_chunks(content))


def split_chunks(content: MappedText) -> list[Chunk]:
    """The blocks of a plain text, each with how it stood there. Takes time linear in the text."""
    chunks: list[Chunk] = []
    depths = _Depths()
    for group in _groups(_lines(content)):
        first = group[0]
        if first.row:
            cells = _parted(first.whole, first.gaps) if first.gaps else _cells(first.words)
            if cells:
                row = Block("row", MappedText.join(cells, " | "))
                chunks.append(Chunk(row, first.whole, None, 1, first.after_blank))
            continue
        text = MappedText.join(line.words for line in group)
        level = depths.level(first)
        kind: BlockKind = "item" if first.marker else plain_kind(text.text)
        block = Block(kind, text, level, first.marker.text if first.marker else "")
        whole = MappedText.join([first.whole, *(line.words for line in group[1:])])
        chunks.append(Chunk(block, whole, first.marker, len(group), first.after_blank, group[-1].underline))
    return chunks


def _lines(content: MappedText) -> list[_Line]:
    """The lines that carry words, each with what it starts with and the width that its neighbours are wrapped at."""
    lines: list[_Line] = []
    blank, bare = True, False  # bare: the line before is a bullet whose words come on this one
    for match in _LINE.finditer(content.text):
        stripped = match[0].strip().strip(INVISIBLE).strip()
        if not stripped or _RULE.fullmatch(stripped):
            if stripped and lines and not blank and stripped[0] in "=-":
                lines[-1].underline = stripped[0]
            blank = True
            continue
        if _TABLE_RULE.fullmatch(stripped):
            continue
        place = match[0].index(stripped)
        start = match.start() + place
        whole = content.slice(start, start + len(stripped))
        if bare:
            lines[-1].words = whole
            bare = blank = False
            continue
        found = _likely(marker(stripped), lines, blank=blank)
        words = whole.slice(len(found.text), len(stripped)).strip() if found else whole
        lines.append(_Line(words, whole, len(match[0][:place].expandtabs(4)), found, blank))
        bare, blank = bool(found) and not words.text, False
    _find_rows(lines)
    _find_widths(lines)
    return lines


def _likely(found: Marker | None, lines: list[_Line], *, blank: bool) -> Marker | None:
    """The marker, unless a wrapped sentence just happens to go on with it: “children under the age of / 13. We do not”."""
    if not found or not found.numbers or found.numbers[-1] == 1 or blank or not lines:
        return found
    before = lines[-1]
    if before.marker or not before.open or before.size < _RUNNING:
        return found
    series = next(
        (line.marker for line in reversed(lines[-200:]) if line.marker and line.marker.style == found.style), None
    )
    return found if series and found.follows(series) else None


def _find_rows(lines: list[_Line]) -> None:
    """Mark table rows: two bars or more, or one where the line before or after has one too."""
    bars = [0 if line.marker else line.whole.text.count("|") for line in lines]
    for index, line in enumerate(lines):
        near = (index and not line.after_blank and bars[index - 1]) or (
            index + 1 < len(lines) and not lines[index + 1].after_blank and bars[index + 1]
        )
        line.row = bars[index] > 1 or bool(bars[index] and near)
    _find_gaps(lines)


def _find_gaps(lines: list[_Line]) -> None:
    """Mark the rows of tables without bars, run by run up to a blank line, an item or a row with bars."""
    start = 0
    for end in range(1, len(lines) + 1):
        if end < len(lines) and not (lines[end].after_blank or lines[end].marker or lines[end].row):
            continue
        run = lines[start:end]
        if len(run) > 1 and not run[0].marker and not run[0].row and _has_gap(run):
            found = gaps([line.whole.text for line in run], [line.indent for line in run])
            for line, places in zip(run, found, strict=True):
                line.row, line.gaps = bool(places), places
        start = end


def _has_gap(run: list[_Line]) -> bool:
    """Whether a tab or two blanks stand in a line."""
    return any("\t" in line.whole.text or "  " in line.whole.text for line in run)


def _find_widths(lines: list[_Line]) -> None:
    """Tell each line the width that its run (up to the next blank line), or else the whole text, is wrapped at."""
    whole = _width(lines)
    start = 0
    for end in range(1, len(lines) + 1):
        if end == len(lines) or lines[end].after_blank:
            width = whole or _width(lines[start:end])
            for line in lines[start:end]:
                line.width = width
            start = end


def _width(lines: list[_Line]) -> int:
    """The width of the longest line if the lines are plainly wrapped: one near that width breaks off in mid-sentence; else 0."""
    width = max((line.size for line in lines if not line.row), default=0)
    if not _NARROWEST <= width <= _WIDEST:
        return 0
    plain = any(a.size > width - 20 and a.open and b.lower and not b.after_blank for a, b in pairwise(lines))
    return width if plain else 0


def _groups(lines: Iterable[_Line]) -> list[list[_Line]]:
    """Lines that make up one block each."""
    groups: list[list[_Line]] = []
    size = 0
    for line in lines:
        if groups and not (line.after_blank or line.marker or line.row) and _continues(groups[-1][-1], size, line):
            groups[-1].append(line)
            size += len(line.words.text)
        else:
            groups.append([line])
            size = len(line.words.text)
    return groups


def _continues(before: _Line, size: int, line: _Line) -> bool:
    """Whether a line goes on with the block before it, which has ``size`` characters so far."""
    if before.row or before.underline:
        return False
    words = before.words.text
    address = _ADDRESS.match(line.words.text)
    if line.lower and before.open and not (address and size < _RUNNING):
        last = words.rsplit(maxsplit=1)[-1].lower()
        return size >= _RUNNING or last[-1] in ",-–—&/" or bool(_UNFINISHED.fullmatch(last))
    if not line.width:
        return False
    needed = before.size + 1 + len(line.words.text.split(maxsplit=1)[0])
    return needed > (line.width - 2 if before.open else line.width)


def _parted(line: MappedText, places: Gaps) -> list[MappedText]:
    """The cells of a table row that gaps part."""
    edges = [0, *(edge for place in places for edge in place), len(line.text)]
    return [line.slice(start, end) for start, end in zip(edges[::2], edges[1::2], strict=True)]


def _cells(line: MappedText) -> list[MappedText]:
    """The cells of a table row; the bars at its ends open no cell of their own."""
    cells, start = [], 0
    for part in line.text.split("|"):
        cells.append(line.slice(start, start + len(part)).strip())
        start += len(part) + 1
    while cells and not cells[0].text:
        cells.pop(0)
    while cells and not cells[-1].text:
        cells.pop()
    return cells


def plain_kind(text: str) -> BlockKind:
    """The kind of a block without marker: a line on its own, or running text."""
    short = text.rstrip(_CLOSERS)[-1:] not in {*".!?…"} and len(text.split(maxsplit=SHORT_LINE)) < SHORT_LINE
    return "line" if short else "paragraph"


class _Depths:
    """How deep each item stands: a stack of the indents of the list so far."""

    def __init__(self) -> None:
        self._indents: list[int] = []

    def level(self, line: _Line) -> int:
        """The level of an item, 1 the outermost; 0 for a line without marker, which ends the list unless indented."""
        if not line.marker:
            if self._indents and line.indent <= self._indents[0]:
                self._indents.clear()
            return 0
        while self._indents and self._indents[-1] > line.indent:
            self._indents.pop()
        if not self._indents or self._indents[-1] < line.indent:
            self._indents.append(line.indent)
        return max(len(self._indents), len(line.marker.numbers))
