"""HTML inside Markdown → blocks: the words between the tags, each at its place; comments, scripts and styles are no words."""

from __future__ import annotations

import html
from typing import TYPE_CHECKING

from policy_lint.reading.inline import Words
from policy_lint.text.blocks import Block
from policy_lint.text.lazy import lazy
from policy_lint.text.lines import plain_kind
from policy_lint.text.mapping import MappedText

if TYPE_CHECKING:
    from collections.abc import Iterator

# Neither alternative reads past the next “<”, so unclosed tags cost no more than their length.
_TAG = lazy(r"<(/?)([a-zA-Z][\w-]{0,40})(?:[\s/][^<>]*)?>|<!--|<[!?/][^<>]*>")
_PIECE = lazy(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|\w{1,31});|\s+|[^\s&]+|&")
_INLINE = lazy(
    r"a|abbr|b|bdi|bdo|cite|code|del|em|font|i|img|ins|kbd|mark|q|s|small|span|strong|sub|sup|time|u|var|wbr"
)
_SILENT = frozenset(["script", "style", "template"])


def html_blocks(content: MappedText, start: int, end: int, depth: int = 0) -> list[Block]:
    """The blocks of a stretch of HTML.

    Args:
        content: the text that it stands in.
        start: its offset there.
        end: the offset after it.
        depth: how many lists it stands in.
    """
    reader = _Reader(content, depth)
    for place, stop, tag, closing in _pieces(content.text, start, end):
        if tag is None:
            reader.words(place, stop)
        else:
            reader.tag(tag, closing=closing)
    reader.flush()
    return reader.blocks


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int, str | None, bool]]:
    """Stretches between tags as (start, end, None, False), tags as (start, end, name, whether closing)."""
    place = start
    while match := _TAG.search(text, place, end):
        yield place, match.start(), None, False
        place = match.end()
        name = (match[2] or "").lower()
        if match[0] == "<!--":
            close = text.find("-->", place, end)
            place = close + 3 if close >= 0 else end
        elif name in _SILENT and not match[1]:
            close = text.lower().find(f"</{name}", place, end) if place < end else -1
            place = close if close >= 0 else end
        elif name:
            yield match.start(), match.end(), name, bool(match[1])
    yield place, end, None, False


class _Reader:
    """Collects words up to the next tag that ends a block."""

    def __init__(self, content: MappedText, depth: int) -> None:
        self.blocks: list[Block] = []
        self._content = content
        self._words = Words()
        self._depth = depth
        self._item = False
        self._heading = 0
        self._cells: list[MappedText] | None = None

    def words(self, start: int, end: int) -> None:
        """Append words; white space becomes one blank, entities what they stand for."""
        for match in _PIECE.finditer(self._content.text, start, end):
            piece = match[0]
            if piece.isspace():
                if not self._words.ends_blank:
                    self._words.add(" ", match.start())
            elif piece[0] == "&" and len(piece) > 1:
                self._words.add_resolved(html.unescape(piece), match.start())
            else:
                self._words.add(piece, match.start())

    def tag(self, name: str, *, closing: bool) -> None:
        """Take a tag; one that is set inside a line changes nothing."""
        if _INLINE.fullmatch(name):
            return
        if name in {"td", "th"}:
            self._cell()
            return
        self.flush()
        if name in {"ul", "ol"}:
            self._depth = max(0, self._depth + (-1 if closing else 1))
        elif name == "tr":
            self._cells = None if closing else []
        elif name == "li":
            self._item = not closing
        elif len(name) == 2 and name[0] == "h" and name[1] in "123456":
            self._heading = 0 if closing else int(name[1])

    def _cell(self) -> None:
        """End a cell of a table row."""
        words = self._words.mapped(self._content)
        self._words = Words()
        if words.text:
            self._cells = [*(self._cells or []), words]

    def flush(self) -> None:
        """End a block."""
        if self._cells is not None:
            self._cell()
            if self._cells:
                self.blocks.append(Block("row", MappedText.join(self._cells, " | ")))
            self._cells = None
            return
        words = self._words.mapped(self._content)
        self._words = Words()
        if not words.text:
            return
        if self._heading:
            self.blocks.append(Block("heading", words, self._heading))
        elif self._item:
            self.blocks.append(Block("item", words, max(1, self._depth), "-"))
            self._item = False
        else:
            self.blocks.append(Block(plain_kind(words.text), words))
