"""Markdown → policy: sections by headings, blocks whose every character knows its place in the file."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from policy_lint.reading.inline import Aligner, Words
from policy_lint.reading.outline import is_dated, parts, policy, take_title
from policy_lint.reading.raw_html import html_blocks
from policy_lint.text.blocks import Block
from policy_lint.text.lazy import lazy
from policy_lint.text.lines import plain_kind
from policy_lint.text.mapping import MappedText
from policy_lint.text.normalise import BULLETS

if TYPE_CHECKING:
    from markdown_it.token import Token

    from policy_lint.policy.policy import Policy
    from policy_lint.text.source import Source

_LINE = lazy(r"[^\r\n]*(?:\r\n?|\n|\Z)")
_FRONT_MATTER = {"---": {"---", "..."}, "+++": {"+++"}}
_TITLE = lazy(r"title\s*[:=]\s*(['\"]?)(?P<title>[^\r\n]*\S)")
# Front matter that says when the text was changed, or from when it applies; the site shows it to readers.
_FRONT_DATE = lazy(
    r"(?:last_?mod(?:ified)?|last[_-](?:updated?|revised)|updated(?:_at)?|modified|effective(?:[_-]date)?)\s*[:=]\s*['\"]?"
    r"\d{4}-\d\d-\d\d\b",
    re.IGNORECASE,
)
# Lines that steer a site generator: Liquid tags, kramdown attributes, imports and exports of MDX.
_TAG_LINE = lazy(
    r"\s*(?:\{%[^%]*%\}\s*)+|\s*\{:[^{}]*\}\s*|import\s+[\w{*'\"][^;]*['\"];?\s*|export\s+(?:const|default|function|let)\b.*"
)
_EXPORT = lazy(r"export\s+(?:const|default|function|let)\b[^.]*[(\[{]\s*\Z")
_LONGEST_EXPORT = 200
"""Lines."""
_HEADING_ID = lazy(r"(?<=\S)\s*\{[:#][^{}]*\}\s*\Z")
_BOLD_LEVEL = 7  # below the six levels that Markdown has
_POSTAL = lazy(r"(?i)\bp\.?\s?o\.?\s?box\s\d|(?-i:\b[A-Z]{2,3})\s{1,3}\d{4,5}\s*\Z")
"""A line of an address in bold: “PO Box 12”, “Springfield IL 62704”."""
_BOLD_WORDS = 14


def read_markdown(source: Source) -> Policy:
    """Read a Markdown policy: sections by their headings, no statements yet. Any text can be read."""
    content = MappedText.of(source.text, 0, len(source.text))
    blocks, named = _Reader(content, front_matter=True).read()
    found = parts(blocks)
    tops = [part for part in found if part.heading is not None and part.level == 1]
    title = take_title(found, sure=len(tops) == 1)
    return policy(source, found, title or named)


def markdown_blocks(content: MappedText) -> tuple[Block, ...]:
    """The blocks of one section's Markdown text, headings included."""
    return tuple(_Reader(content, front_matter=False).read()[0])


class _Reader:
    """Walks the parser's tokens and collects blocks."""

    def __init__(self, content: MappedText, *, front_matter: bool) -> None:
        self._content = content
        self._front_matter = front_matter
        self._starts: list[int] = []
        self._blocks: list[Block] = []
        self._markers: list[str] = []  # of the list items that are open; empty once an item has its words
        self._levels: list[bool] = []
        self._heading = 0
        self._row: tuple[Aligner, list[MappedText]] | None = None

    def read(self) -> tuple[list[Block], MappedText | None]:
        """The blocks, and the title that the front matter gives."""
        from markdown_it import MarkdownIt  # costs 48 ms, so only when a Markdown file is read

        lines = [match[0] for match in _LINE.finditer(self._content.text)]
        place = 0
        for line in lines:
            self._starts.append(place)
            place += len(line)
        skipped, title = self._front(lines) if self._front_matter else (0, None)
        code = _code_lines(lines)
        text = "\n".join("" if index < skipped or index in code else _masked(line) for index, line in enumerate(lines))
        parser = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
        parser.disable(["code", "text_join"])  # an indented line is text; escapes and entities stay apart
        for token in parser.parse(text):
            self._take(token)
        return self._blocks, title

    def _front(self, lines: list[str]) -> tuple[int, MappedText | None]:
        """How many lines of front matter there are, and the title they give."""
        closers = _FRONT_MATTER.get(lines[0].rstrip()) if lines else None
        if not closers:
            return 0, None
        end = next((number for number, line in enumerate(lines[1:], 1) if line.rstrip() in closers), 0)
        title: MappedText | None = None
        for number in range(1, end):
            match = _TITLE.match(lines[number])
            if match and title is None:
                start = self._starts[number] + match.start("title")
                size = len(match["title"].removesuffix(match[1]) if match[1] else match["title"])
                title = self._content.slice(start, start + size)
            dated = _FRONT_DATE.match(lines[number])
            if dated:
                start = self._starts[number]
                self._blocks.append(Block("line", self._content.slice(start, start + dated.end())))
        return (end + 1 if end else 0), title

    def _take(self, token: Token) -> None:
        """Take one token of the parser."""
        kind = token.type
        if kind == "inline":
            self._inline(token)
        elif kind == "heading_open":
            self._heading = int(token.tag[1]) if not token.level else 0
        elif kind == "heading_close":
            self._heading = 0
        elif kind == "list_item_open":
            self._markers.append(token.info + token.markup)
        elif kind == "list_item_close":
            self._markers.pop()
        elif kind == "tr_open" and token.map:
            self._row = (self._aligner(token), [])
        elif kind == "tr_close" and self._row:
            cells, self._row = self._row[1], None
            if any(cell.text for cell in cells):
                self._blocks.append(Block("row", MappedText.join(cells, " | ")))
        elif kind == "fence" and token.map and not token.info.strip():
            self._fenced(token.map[0] + 1, token.content.count("\n"))
        elif kind == "html_block" and token.map:
            end = self._starts[token.map[1]] if token.map[1] < len(self._starts) else len(self._content.text)
            self._blocks.extend(html_blocks(self._content, self._starts[token.map[0]], end, len(self._markers)))

    def _aligner(self, token: Token) -> Aligner:
        """An aligner for the lines of a token."""
        first, last = token.map or (0, 0)
        return Aligner(self._content.text, self._starts, first, last)

    def _inline(self, token: Token) -> None:
        """Take running text: a heading, a cell, an item, a paragraph."""
        if self._row:
            aligner, cells = self._row
            cell = self._joined(aligner.lines(token, cell=True), token)
            # An empty one is found where its row begins; it stands after the cell before it.
            cells.append(cell if cell.text or not cells else cells[-1].slice(len(cells[-1].text), len(cells[-1].text)))
            return
        lines = self._aligner(token).lines(token)
        if self._heading:
            words = self._joined(lines, token)
            if words.text:
                self._blocks.append(Block("heading", words, self._heading))
        elif self._markers and self._markers[-1]:
            words = self._joined(lines, token)
            if words.text:
                self._blocks.append(Block("item", words, len(self._markers), self._markers[-1]))
                self._markers[-1] = ""
        else:
            self._paragraph(lines, token)

    def _paragraph(self, lines: list[Words], token: Token) -> None:
        """Take a paragraph: one block up to each line break that counts, and a heading for a first line in bold."""
        if token.level == 1 and lines[0].bold:
            bold = next((number for number, words in enumerate(lines) if words.hard or not words.bold), len(lines))
            count = bold + 1 if bold < len(lines) and lines[bold].bold else bold
            words = self._joined(lines[:count], token)
            if _is_heading(words.text, alone=count == len(lines)):
                self._blocks.append(Block("heading", words, _BOLD_LEVEL))
                lines = lines[count:]
        start = 0
        for number, line in enumerate(lines, 1):
            last = number == len(lines)
            if last or line.hard or lines[number].starts_with(BULLETS):
                self._plain(self._joined(lines[start:number], token))
                start = number

    def _fenced(self, first: int, count: int) -> None:
        """Take the lines between fences that name no language: an address or a list set as it stands."""
        for number in range(first, first + count):
            end = self._starts[number + 1] if number + 1 < len(self._starts) else len(self._content.text)
            words = self._content.slice(self._starts[number], end).strip()
            if words.text[:2] in {"- ", "* "} or (words.text and words.text[0] in BULLETS):
                item = words.slice(1, len(words.text)).strip()
                self._blocks.append(Block("item", item, len(self._markers) + 1, words.text[0]))
            elif words.text:
                self._blocks.append(Block("line", words))

    def _plain(self, words: MappedText) -> None:
        """Take words that are set as a paragraph; a bullet that Markdown does not know makes them an item all the same."""
        if words.text[:1] and words.text[0] in BULLETS:
            item = words.slice(1, len(words.text)).strip()
            if item.text:
                self._blocks.append(Block("item", item, len(self._markers) + 1, words.text[0]))
        elif words.text:
            self._blocks.append(Block(plain_kind(words.text), words))

    def _joined(self, lines: list[Words], token: Token) -> MappedText:
        """Lines as one text with one blank between them."""
        fallback = self._starts[token.map[0]] if token.map else 0
        mapped = [words.mapped(self._content, fallback) for words in lines]
        return MappedText.join([words for words in mapped if words.text] or mapped[:1])


def _masked(line: str) -> str:
    """A line as the parser shall see it: no line break, and nothing that only steers a site generator."""
    words = line.rstrip("\r\n")
    if _TAG_LINE.fullmatch(words):
        return ""
    if "{" in words and words.lstrip().startswith("#"):
        return _HEADING_ID.sub("", words)
    return words


def _code_lines(lines: list[str]) -> set[int]:
    """The lines of an export of MDX that runs over several lines: up to where its brackets are closed."""
    inside: set[int] = set()
    depth = 0
    for index, line in enumerate(lines):
        if depth == 0 and not _EXPORT.match(line):
            continue
        inside.add(index)
        depth += sum(line.count(mark) for mark in "([{") - sum(line.count(mark) for mark in ")]}")
        if depth < 0 or len(inside) > _LONGEST_EXPORT:
            return set()  # no code after all
    return inside if depth == 0 else set()


def _is_heading(text: str, *, alone: bool) -> bool:
    """Whether a line in bold is a heading; ``alone`` if it is a whole paragraph, not the first line of one."""
    count = len(text.split())
    if not 0 < count <= _BOLD_WORDS or is_dated(text) or not any(map(str.isalpha, text)) or _POSTAL.search(text):
        return False
    return text[-1] not in ".;,!" and (alone or text[-1] != ":") and "@" not in text
