"""The lines of a web page → blocks: headings however they are marked, items, rows of tables, paragraphs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from policy_lint.reading.headings import find_headings
from policy_lint.reading.html_content import unfolds
from policy_lint.reading.html_words import words_of
from policy_lint.reading.outline import is_dated
from policy_lint.text.blocks import Block
from policy_lint.text.lazy import lazy
from policy_lint.text.lines import Chunk, plain_kind, split_chunks
from policy_lint.text.mapping import MappedText
from policy_lint.text.markers import Marker, marker

if TYPE_CHECKING:
    from collections.abc import Iterator

    from policy_lint.reading.html_model import Element, Line

_SPOKEN = lazy(r"(?:we|you|please|if|by|yes|no|thank|i|it|they)\b", re.IGNORECASE)
_TITLED = lazy(r"(?:title|heading|headline|subhead|question)s?(?:__?\w{1,20})?\Z")
_MARKED, _BOLD, _BARE = 6, 7, 9  # levels: of role="heading" at most, of a line in bold, of one that nothing marks
_OUTERMOST = frozenset(["1.", "1)", "(1)", "I.", "A.", "bullet"])  # styles of numbers that no others stand above
_TITLE_WORDS = 14
_HEADING_WORDS = 40  # from which on the words in a heading's tag are text
_LONGEST_CELL = 1500  # characters: a table with more in a cell only places things
_TOGETHER = 40  # lines that are cut together: cutting their joined text costs its length for each
_UNHEADED = 400  # words without a marked heading, from which on headings that nothing marks are looked for
_ANSWER = 60  # characters that make a term of a definition list a heading


def blocks_of(text: str, lines: list[Line]) -> list[Block]:
    """The blocks of the lines of a page, headings included. Takes time linear in them.

    Args:
        text: the file.
        lines: what to read of it.
    """
    return _headed(list(_chunks(text, lines)))


def _chunks(text: str, lines: list[Line]) -> Iterator[Chunk]:
    """The lines as blocks, each with how it stood there."""
    index = 0
    while index < len(lines):
        line = lines[index]
        table = _data_table(line)
        end = index + 1
        while end < len(lines) and _goes_on(line, lines[end], end - index, table):
            end += 1
        run = lines[index:end]
        if table is not None:
            yield from _row(text, run)
        else:
            listed = index > 0 and bool(lines[index - 1].marker)
            yield from _run(text, run, lines[end] if end < len(lines) else None, listed=listed)
        index = end


def _goes_on(first: Line, line: Line, count: int, table: Element | None) -> bool:
    """Whether a line is looked at together with those before it: rows, headings, and lines that no margin parts."""
    if table is not None:
        return line.row is first.row and _data_table(line) is table
    if line.element is not first.element:
        return False
    if first.heading or line.heading:
        return bool(first.heading and line.heading)
    return not (line.blank or line.marker or first.literal) and count < _TOGETHER


def _data_table(line: Line) -> Element | None:
    """The table of which a line is data, None outside and where a table only places things."""
    if line.cell is None or line.row is None or line.cell.chars > _LONGEST_CELL:
        return None
    table = line.row.parent
    while table is not None and table.tag in {"thead", "tfoot", "form"}:
        table = table.parent
    if table is None or table.tag != "table" or table.layout or table.role in {"presentation", "none"}:
        return None
    return table if table.rows > 1 and table.columns > 1 else None


def _row(text: str, lines: list[Line]) -> Iterator[Chunk]:
    """A row of a table, its cells joined."""
    cells: list[list[MappedText]] = []
    cell = None
    for line in lines:
        words = _words(text, line)
        if words.text:
            if line.cell is not cell or not cells:
                cells.append([])
            cells[-1].append(words)
            cell = line.cell
    if cells:
        row = MappedText.join((MappedText.join(cell) for cell in cells), " | ")
        yield Chunk(Block("row", row), row, None, 1, True)


def _words(text: str, line: Line) -> MappedText:
    """The words of a line."""
    return words_of(text, [(start, end) for start, end, _ in line.pieces], literal=line.literal)


def _run(text: str, lines: list[Line], after: Line | None, *, listed: bool) -> Iterator[Chunk]:
    """The blocks of lines that stand together; ``after`` is the line after them, ``listed`` if an item stands before them."""
    first = lines[0]
    if first.literal:
        yield from split_chunks(_words(text, first))
        return
    found = [(line, words) for line in lines if (words := _words(text, line)).text]
    if not found:
        return
    if first.heading:
        whole = MappedText.join(words for _, words in found)
        if len(whole.text.split()) <= _HEADING_WORDS and not is_dated(whole.text):
            yield Chunk(Block("heading", whole, first.heading), whole, None, 1, True)
            return
    plain: list[MappedText] = []
    top = first
    for index, (line, words) in enumerate(found):
        following = found[index + 1][0] if index + 1 < len(found) else after
        level = 0 if line.marker and listed else _level(line, words.text, following, alone=len(found) == 1)
        if level:
            yield from _plain(plain, top)
            plain = []
            yield Chunk(Block("heading", words, level), words, None, 1, True)
        else:
            if not plain:
                top = line
            plain.append(words)
    yield from _plain(plain, top)


def _level(line: Line, text: str, following: Line | None, *, alone: bool) -> int:
    """The level of a line as a heading though no ``h1`` to ``h6`` marks it, 0 where it is none.

    Args:
        line: the line.
        text: its words.
        following: the line after it.
        alone: whether it is all that its element holds in one piece.
    """
    if following is None or not _is_title(text) or (line.marker and following.marker):
        return 0
    element = line.element
    if element.tag == "dt":
        return _BOLD + 1 if following.element.tag != "dt" and following.chars >= _ANSWER else 0
    if element.role == "heading":
        level = element.attrs.get("aria-level", "2")
        return min(int(level), _MARKED) if level in {*"123456789"} else 2
    if line.bold:
        found = marker(text)
        return _BOLD + (1 if found and found.style not in _OUTERMOST else 0)
    if not alone or line.marker:
        return 0
    classes = element.attrs.get("class", "").lower().split() if element.attrs else ()
    if element.tag in {"summary", "legend"} or unfolds(element) or any(map(_TITLED.search, classes)):
        return _BOLD
    return 0


def _is_title(text: str) -> bool:
    """Whether the words may be a heading where their look says so."""
    count = len(text.split())
    if not 0 < count <= _TITLE_WORDS or is_dated(text) or not any(map(str.isalpha, text)) or "@" in text:
        return False
    if text[-1] in ".!":
        return not _SPOKEN.match(text)
    return text[-1] not in ";,"


def _plain(words: list[MappedText], first: Line) -> Iterator[Chunk]:
    """The blocks of lines without a look of their own; the first may be an item's."""
    if words and first.marker:
        yield from _item(words[0], first)
        words = words[1:]
    if len(words) > 1:
        yield from split_chunks(MappedText.join(words, "\n"))
    elif words:
        yield from _paragraph(words[0], first)


def _item(words: MappedText, line: Line) -> Iterator[Chunk]:
    """An item of a list; a bullet or number that is written out is no part of its words."""
    found = marker(words.text)
    rest = words.slice(len(found.text), len(words.text)).strip() if found else words
    shown = line.marker
    if found and rest.text:
        words, shown = rest, found.text if found.numbers else line.marker
    number = found or (Marker(shown, "1.", (int(shown[:-1]),)) if shown != "-" else Marker(shown, "bullet"))
    yield Chunk(Block("item", words, max(1, line.depth), shown), words, number, 1, line.blank)


def _paragraph(words: MappedText, line: Line) -> Iterator[Chunk]:
    """A line on its own: an item where a bullet or number starts it."""
    found = marker(words.text)
    rest = words.slice(len(found.text), len(words.text)).strip() if found else words
    if found and rest.text:
        block = Block("item", rest, line.depth + 1, found.text)
        yield Chunk(block, words, found, 1, line.blank)
    elif not found:
        yield Chunk(Block(plain_kind(words.text), words), words, None, 1, line.blank)


def _headed(chunks: list[Chunk]) -> list[Block]:
    """The blocks, with the headings that nothing marks.

    Where many words stand without a marked heading all are looked for that a plain text may have, else only numbered ones.
    """
    blocks: list[Block] = []
    start = 0
    for index in range(len(chunks) + 1):
        if index < len(chunks) and chunks[index].kind != "heading":
            continue
        stretch = chunks[start:index]
        bare = sum(chunk.block.text.count(" ") for chunk in stretch) > _UNHEADED
        levels: dict[int, int] = {}
        if bare or any(chunk.marker and chunk.marker.numbers for chunk in stretch):
            levels = {found.index: found.level for found in find_headings(stretch)}
        for number, chunk in enumerate(stretch):
            if number in levels and (bare or (chunk.marker and chunk.marker.numbers)):
                blocks.append(Block("heading", chunk.whole, _BARE + levels[number]))
            else:
                blocks.append(chunk.block)
        if index < len(chunks):
            blocks.append(chunks[index].block)
        start = index + 1
    return blocks
