"""The words of a line of HTML, as a browser shows them, each at its place in the file."""

from __future__ import annotations

import html
from typing import TYPE_CHECKING

from policy_lint.text.lazy import lazy
from policy_lint.text.mapping import MappedText
from policy_lint.text.normalise import INVISIBLE

if TYPE_CHECKING:
    from collections.abc import Iterable

    from policy_lint.text.mapping import Segment

# What does not stand in the text as it does in the file. Every quantifier is bounded or possessive.
_UNEVEN = lazy(
    rf"(?P<blank>[ \t\n\r\f]{{2,}}+|[\t\n\r\f])|(?P<entity>&(?:#[xX]?[0-9a-fA-F]{{1,8}}|[a-zA-Z][a-zA-Z0-9]{{1,31}});?)"
    rf"|(?P<nothing>[{INVISIBLE}\x00]+)"
)
_DROPPED = {*INVISIBLE, "\x00"}


def words_of(text: str, pieces: Iterable[tuple[int, int]], *, literal: bool = False) -> MappedText:
    """The pieces of a file as one text: white space made one blank, entities resolved, nothing invisible, no blank ends.

    Args:
        text: the file.
        pieces: ``(start, end)`` of each; at least one.
        literal: whether white space stays as it is, as in ``<pre>``.
    """
    found = _Words(text, literal=literal)
    first = 0
    for start, end in pieces:
        first = first or start
        found.take(start, end)
    return found.mapped(first)


class _Words:
    """Collects text and the places of its characters."""

    def __init__(self, text: str, *, literal: bool) -> None:
        self._text = text
        self._literal = literal
        self._parts: list[str] = []
        self._segments: list[Segment] = []
        self._length = 0
        self._blank = True  # whether a blank now would be a second one, or the first character

    def take(self, start: int, end: int) -> None:
        """Append a stretch of the file."""
        done = start
        for match in _UNEVEN.finditer(self._text, start, end):
            place = match.start()
            kind = match.lastgroup
            if kind == "blank" and self._literal:
                continue
            if kind == "blank" and self._text[place] == " ":
                place += 1  # the first blank of a run stands for all of it
            self._raw(done, place)
            done = match.end()
            if kind == "blank" and not self._blank:
                self._append(" ")
                self._blank = True
            elif kind == "entity":
                self._entity(match[0], place)
        self._raw(done, end)

    def _raw(self, start: int, end: int) -> None:
        """Append characters as they are in the file."""
        if self._blank and not self._literal and start < end and self._text[start] == " ":
            start += 1
        if start < end:
            if (
                self._segments
                and sum(self._segments[-1][1:]) == start
                and self._segments[-1][0] + self._segments[-1][2] == self._length
            ):
                here, there, size = self._segments[-1]
                self._segments[-1] = (here, there, size + end - start)
            else:
                self._segments.append((self._length, start, end - start))
            part = self._text[start:end]
            self._append(part)
            self._blank = part[-1] == " "

    def _append(self, part: str) -> None:
        self._parts.append(part)
        self._length += len(part)

    def _entity(self, piece: str, place: int) -> None:
        """Append what an entity stands for; each of its characters is at the entity's place."""
        value = html.unescape(piece)
        if value == piece:
            self._raw(place, place + len(piece))
            return
        rest = 0  # “&ampere” stands for “&ere”: what follows the entity is text
        while rest < len(value) - 1 and value[-1 - rest] == piece[-1 - rest]:
            rest += 1
        for character in value[: len(value) - rest]:
            if character in _DROPPED or (character in " \t\n\r\f" and self._blank and not self._literal):
                continue
            self._segments.append((self._length, place, 1))
            self._append(" " if character in "\t\n\r\f" and not self._literal else character)
            self._blank = character in " \t\n\r\f"
        if rest:
            self._raw(place + len(piece) - rest, place + len(piece))

    def mapped(self, fallback: int) -> MappedText:
        """What was collected."""
        text = "".join(self._parts)
        whole = MappedText(text, tuple(self._segments) or ((0, fallback, 0),))
        return whole.strip() if text else whole
