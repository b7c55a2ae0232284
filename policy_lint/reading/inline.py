"""The words of a Markdown paragraph, each at its place in the file.

markdown-it says on which lines a paragraph stands, not in which columns its words do. The parser's tokens are walked along the
source from left to right: each consumes the stretch that it was made from, so the place of every word is known exactly.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from policy_lint.text.lazy import lazy
from policy_lint.text.mapping import MappedText, Segment

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from markdown_it.token import Token

_BREAK = lazy(r"\r\n?|\n")
_REACH = 2_000  # characters searched for a word that is not where it should be: a bound keeps hostile text linear
_BOLD_TAG = lazy(r"<(/?)(?:b|strong)\s*>", re.IGNORECASE)
_STRUCK_TAG = lazy(r"<(/?)(?:del|s|strike)\s*>", re.IGNORECASE)
_BREAK_TAG = lazy(r"<br\b", re.IGNORECASE)


class Words:
    """Text put together from pieces of a larger text.

    Attributes:
        bold: whether all of it is set in bold.
        hard: whether a line break that counts follows it.
    """

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._segments: list[Segment] = []
        self._length = 0
        self.bold = True
        self.hard = False

    def add(self, text: str, place: int | None, size: int | None = None, *, bold: bool = False) -> None:
        """Append a piece.

        Args:
            text: the piece.
            place: its offset in the larger text, None where it stands nowhere there.
            size: how many of its characters stand there one by one; all where not given.
            bold: whether it is set in bold.
        """
        if place is not None and text:
            self._segments.append((self._length, place, len(text) if size is None else size))
        self._parts.append(text)
        self._length += len(text)
        self.bold = self.bold and (bold or not text.strip())

    def add_resolved(self, text: str, place: int) -> None:
        """Append what an entity stands for: each of its characters is the whole entity."""
        for character in text:
            self.add(character, place)

    @property
    def ends_blank(self) -> bool:
        """Whether it is empty or ends in white space."""
        return not self._length or self._parts[-1][-1:].isspace()

    def starts_with(self, characters: str) -> bool:
        """Whether its first character but white space is one of these."""
        first = next((part.lstrip() for part in self._parts if part.strip()), "")
        return bool(first) and first[0] in characters

    def mapped(self, content: MappedText, fallback: int = 0) -> MappedText:
        """The text without white space at its ends, mapped to the file that ``content``, the larger text, is mapped to."""
        segments = [
            (here + inner, there, length)
            for here, place, size in self._segments
            for inner, there, length in content.slice(place, place + size).segments
            if length
        ]
        return MappedText("".join(self._parts), tuple(segments) or ((0, content.place(fallback), 0),)).strip()


def _change(tag: re.Match[str] | None) -> int:
    """What a tag adds to the number of its kind that are open."""
    return 0 if tag is None else -1 if tag[1] else 1


class Aligner:
    """Walks tokens of running text along their source."""

    def __init__(self, text: str, line_starts: Sequence[int], first: int, last: int) -> None:
        """Start at a line.

        Args:
            text: the whole text.
            line_starts: offset of the first character of each of its lines.
            first: number of the first line, from 0.
            last: number of the line after the last.
        """
        self._text = text
        self._starts = line_starts
        self._first = first
        self._end = line_starts[last] if last < len(line_starts) else len(text)
        self._cursor = line_starts[first]

    def lines(self, token: Token, *, cell: bool = False) -> list[Words]:
        """The lines of an ``inline`` token; ``cell`` where it shares its line with others, as a table cell does."""
        source = token.content.split("\n")
        found = [Words()]
        strong = 0
        if not cell:
            self._enter(source, self._first)
        children = token.children or []
        for index, child in self._said(children):
            kind, words = child.type, found[-1]
            if kind == "text":
                self._add(words, child.content, bold=bool(strong))
            elif kind == "text_special":
                self._special(words, child, bold=bool(strong))
            elif kind == "code_inline":
                self._skip(child.markup)
                self._add(words, child.content, bold=bool(strong))
                self._skip(child.markup)
            elif kind in {"softbreak", "hardbreak"}:
                words.hard = kind == "hardbreak"
                found.append(Words())
                self._next_line(None if cell else source)
            elif kind == "html_inline":
                self._skip(child.content)
                tag = _BOLD_TAG.match(child.content)
                strong += _change(tag)
                if _BREAK_TAG.match(child.content):
                    words.hard = True
                    found.append(Words())
            elif kind == "image":
                self._skip("![")
                self._skip_label()
                self._skip_target(bracketed=False)
            elif kind == "link_close":
                after = children[index + 1].content if index + 1 < len(children) else ""
                self._close_link(child, bracketed=after.startswith("["))
            elif kind == "link_open":
                self._skip("<" if child.markup == "autolink" else "[")
            else:
                strong += {"strong_open": 1, "strong_close": -1}.get(kind, 0)
                self._skip(child.markup)
        return found

    def _said(self, children: Sequence[Token]) -> Iterator[tuple[int, Token]]:
        """The tokens with their numbers, but for words that are struck through: they are not said any more."""
        struck = 0
        for index, child in enumerate(children):
            if struck and child.type in {"text", "code_inline", "text_special"}:
                self._skip(child.markup if child.type == "text_special" else child.content)
                continue
            if child.type == "html_inline":
                struck = max(0, struck + _change(_STRUCK_TAG.match(child.content)))
            struck += {"s_open": 1, "s_close": -1}.get(child.type, 0)
            yield index, child

    def _enter(self, source: list[str], line: int) -> None:
        """Put the cursor where the words of a line begin, after list and quote marks."""
        number = line - self._first
        end = self._starts[line + 1] if line + 1 < len(self._starts) else len(self._text)
        raw = self._text[self._starts[line] : end].rstrip()
        words = source[number].rstrip() if number < len(source) else ""
        self._cursor = self._starts[line] + (len(raw) - len(words) if words and raw.endswith(words) else 0)

    def _next_line(self, source: list[str] | None) -> None:
        """Go on after the next line break."""
        found = _BREAK.search(self._text, self._cursor, self._end)
        if not found:
            return
        self._cursor = found.end()
        line = bisect_right(self._starts, self._cursor) - 1
        if source is not None and self._cursor == self._starts[line] < self._end:
            self._enter(source, line)

    def _find(self, piece: str) -> int:
        """Offset of a piece at the cursor or soon after it, -1 where it is not there."""
        if self._text.startswith(piece, self._cursor):
            return self._cursor
        return self._text.find(piece, self._cursor, min(self._end, self._cursor + len(piece) + _REACH))

    def _skip(self, piece: str) -> None:
        """Go on after a piece of markup."""
        place = self._find(piece) if piece else -1
        if place >= 0:
            self._cursor = place + len(piece)

    def _add(self, words: Words, piece: str, *, bold: bool) -> None:
        """Append words; character by character where the parser changed them (a bar in a table, a code span over two lines)."""
        place = self._find(piece)
        if place >= 0:
            words.add(piece, place, bold=bold)
            self._cursor = place + len(piece)
            return
        for character in piece:
            place = self._text.find(character, self._cursor, min(self._end, self._cursor + 16))
            if place < 0 or (character == " " and place > self._cursor):
                words.add(character, None, bold=bold)
            else:
                words.add(character, place, bold=bold)
                self._cursor = place + 1

    def _special(self, words: Words, token: Token, *, bold: bool) -> None:
        """Append what an escape or an entity stands for."""
        place = self._find(token.markup)
        if place < 0:
            words.add(token.content, None, bold=bold)
        elif token.content == token.markup:  # a backslash before a letter is a backslash
            words.add(token.content, place, bold=bold)
        elif token.info == "escape":
            words.add(token.content, place + 1, bold=bold)
        else:
            words.add_resolved(token.content, place)
        self._cursor = place + len(token.markup) if place >= 0 else self._cursor

    def _close_link(self, token: Token, *, bracketed: bool) -> None:
        """Go on after a link."""
        if token.markup == "autolink":
            self._skip(">")
        else:
            self._skip_target(bracketed=bracketed)

    def _skip_label(self) -> None:
        """Go on to the bracket that closes the description of an image."""
        depth = 1
        for place in range(self._cursor, self._end):
            character = self._text[place]
            if self._text[place - 1] != "\\":
                depth += {"[": 1, "]": -1}.get(character, 0)
            if not depth:
                self._cursor = place
                return

    def _skip_target(self, *, bracketed: bool) -> None:
        """Go on after ``](address "title")``, ``][label]`` or ``]``; ``bracketed`` if text with a bracket of its own follows."""
        if not self._text.startswith("]", self._cursor):
            return
        self._cursor += 1
        following = self._text[self._cursor : self._cursor + 1]
        if following == "[" and not bracketed:
            self._skip("]")
        elif following == "(":
            self._cursor = _after_target(self._text, self._cursor + 1, self._end)


def _after_target(text: str, start: int, end: int) -> int:
    """Offset after the parenthesis that closes a link; ``start`` where it is not closed."""
    depth, place = 1, start
    if text.startswith("<", place):
        place = max(place, text.find(">", place, end))
    while place < end:
        character = text[place]
        if character == "\\":
            place += 1
        elif character in "\"'" and text[place - 1].isspace():
            place = max(place, text.find(character, place + 1, end))
        elif character in "()":
            depth += 1 if character == "(" else -1
            if not depth:
                return place + 1
        place += 1
    return start
