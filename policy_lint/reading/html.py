"""HTML → policy: the policy found in its web page, sections by their headings, every word at its place in the file."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from policy_lint.reading.headings import find_headings
from policy_lint.reading.html_content import keep_policy
from policy_lint.reading.html_page import read_page
from policy_lint.reading.html_words import words_of
from policy_lint.reading.outline import is_dated, parts, policy, take_title
from policy_lint.reading.text import read_text
from policy_lint.text.blocks import Block
from policy_lint.text.lines import Chunk, plain_kind, split_chunks
from policy_lint.text.mapping import MappedText
from policy_lint.text.markers import marker

if TYPE_CHECKING:
    from collections.abc import Iterator

    from policy_lint.policy.policy import Policy
    from policy_lint.reading.html_page import Element, Line
    from policy_lint.reading.outline import Part
    from policy_lint.text.source import Source

_TAG = re.compile(r"</?[a-zA-Z][^<>]{0,1000}>")
_POLICY = re.compile(r"privacy|policy|notice|statement|data protection", re.IGNORECASE)
_SEPARATOR = re.compile(r"\s+[|–—·»:-]\s+|\s*[|»]\s*")
_SPOKEN = re.compile(r"(?:we|you|please|if|by|yes|no|thank|i|it|they)\b", re.IGNORECASE)
_BOLD_LEVEL, _BARE_LEVEL = 7, 10  # below the six levels that HTML has
_BOLD_WORDS, _HEADING_WORDS = 14, 40
_LONGEST_CELL = 1500
_BATCH = 40  # lines looked at together: slicing their joined text costs its length for each
_UNHEADED = 400  # words without a marked heading, from which on unmarked ones are looked for


def read_html(source: Source) -> Policy:
    """Read a policy that is or stands in a web page: sections by their headings, no statements yet. Any text can be read."""
    if not _TAG.search(source.text):
        return read_text(source)
    page = read_page(source.text)
    lines = keep_policy(page)
    chunks = _headed(list(_chunks(source.text, lines)))
    found = parts(chunks)
    title = _take_heading(found)
    if title is None and page.title:
        title = _page_title(words_of(source.text, [page.title]))
    return policy(source, found, title)


def _chunks(text: str, lines: list[Line]) -> Iterator[Chunk]:
    """The lines as blocks."""
    index = 0
    while index < len(lines):
        line = lines[index]
        table = _data_table(line)
        if table is not None:
            end = index
            while end < len(lines) and lines[end].row is line.row and _data_table(lines[end]) is table:
                end += 1
            row = _row(text, lines[index:end])
            if row:
                yield Chunk(row, row.content, None, 1, True)
            index = end
            continue
        end = index + 1
        if not line.heading and not line.marker and not line.literal:
            while (
                end < len(lines) and end - index < _BATCH
                and not lines[end].blank and lines[end].element is line.element and not lines[end].marker
                and not lines[end].heading and lines[end].cell is line.cell
            ):
                end += 1
        elif line.heading:
            while end < len(lines) and lines[end].heading and lines[end].element is line.element:
                end += 1
        yield from _run(text, lines[index:end])
        index = end


def _run(text: str, lines: list[Line]) -> Iterator[Chunk]:
    """The blocks of lines that stand together."""
    first = lines[0]
    words = [words_of(text, [piece[:2] for piece in line.pieces], literal=line.literal) for line in lines]
    if not any(word.text for word in words):
        return
    if first.heading:
        whole = MappedText.join([word for word in words if word.text])
        if len(whole.text.split()) <= _HEADING_WORDS:
            yield Chunk(Block("heading", whole, first.heading), whole, None, 1, True)
            return
        words = [whole]
    if first.literal:
        yield from split_chunks(words[0])
        return
    plain: list[MappedText] = []
    for line, word in zip(lines, words, strict=False):
        if not word.text:
            continue
        if all(piece[2] for piece in line.pieces) and _is_title(word.text):
            yield from _plain(plain, first)
            plain = []
            yield Chunk(Block("heading", word, _BOLD_LEVEL), word, None, 1, True)
        else:
            plain.append(word)
    yield from _plain(plain, first)


def _plain(words: list[MappedText], first: Line) -> Iterator[Chunk]:
    """The blocks of plain lines that stand together."""
    if not words:
        return
    if first.marker:
        block = Block("item", words[0], max(1, first.depth), first.marker)
        yield Chunk(block, words[0], None, 1, first.blank)
        words = words[1:]
    if len(words) > 1:
        yield from split_chunks(MappedText.join(words, "\n"))
        return
    for word in words:
        found = marker(word.text)
        rest = word.slice(len(found.text), len(word.text)).strip() if found else word
        if not rest.text:
            continue
        kind = "item" if found else plain_kind(rest.text)
        block = Block(kind, rest, first.depth + 1 if found else 0, found.text if found else "")
        yield Chunk(block, word, found, 1, first.blank)


def _is_title(text: str) -> bool:
    """Whether a line in bold is a heading."""
    count = len(text.split())
    if not 0 < count <= _BOLD_WORDS or is_dated(text) or not any(map(str.isalpha, text)) or "@" in text:
        return False
    if text[-1] in ".!":
        return count <= 10 and not _SPOKEN.match(text)
    return text[-1] not in ";,"


def _data_table(line: Line) -> Element | None:
    """The table of which a line is data, None outside and where a table only places things."""
    if line.cell is None or line.row is None:
        return None
    table = line.row.parent
    while table is not None and table.tag != "table":
        table = table.parent
    if table is None or table.layout or table.rows < 2 or table.columns < 2:
        return None
    return None if line.cell.chars > _LONGEST_CELL else table


def _row(text: str, lines: list[Line]) -> Block | None:
    """A row of a table."""
    cells: list[MappedText] = []
    last = None
    for line in lines:
        words = words_of(text, [piece[:2] for piece in line.pieces])
        if not words.text:
            continue
        if line.cell is last and cells:
            cells[-1] = MappedText.join([cells[-1], words])
        else:
            cells.append(words)
        last = line.cell
    return Block("row", MappedText.join(cells, " | ")) if cells else None


def _headed(chunks: list[Chunk]) -> list[Block]:
    """The blocks, with headings that nothing marks found where many words stand without one."""
    blocks: list[Block] = []
    start = 0
    for index in range(len(chunks) + 1):
        if index < len(chunks) and chunks[index].kind != "heading":
            continue
        stretch = chunks[start:index]
        found = {}
        if sum(len(chunk.block.text.split()) for chunk in stretch) > _UNHEADED:
            found = {heading.index: heading.level for heading in find_headings(stretch)}
        for number, chunk in enumerate(stretch):
            level = found.get(number)
            blocks.append(chunk.block if level is None else Block("heading", chunk.whole, _BARE_LEVEL + level))
        if index < len(chunks):
            blocks.append(chunks[index].block)
        start = index + 1
    return blocks


def _take_heading(found: list[Part]) -> MappedText | None:
    """The title, where a heading is one."""
    tops = [part for part in found if part.heading is not None and part.level == 1]
    return take_title(found, sure=len(tops) == 1)


def _page_title(words: MappedText) -> MappedText | None:
    """The part of a page's ``<title>`` that names the policy, else all of it."""
    start = 0
    for match in [*_SEPARATOR.finditer(words.text), None]:
        end = match.start() if match else len(words.text)
        if _POLICY.search(words.text, start, end):
            return words.slice(start, end).strip()
        start = match.end() if match else end
    return words if words.text else None
