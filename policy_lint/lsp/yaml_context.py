"""Where in a YAML file the cursor stands, while the file is being typed and need not parse: told from lines and indentation."""

from __future__ import annotations

import re
from dataclasses import field
from typing import TYPE_CHECKING, Any

from policy_lint.records import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_KEY = re.compile(r"([A-Za-z_][A-Za-z0-9_-]*):(?=\s|$)[ \t]*")
_DASH = re.compile(r"-(?:[ \t]+|$)")
_BLOCK_SCALAR = re.compile(r"[|>][-+0-9]{0,2}[ \t]*(?:#.*)?$")
_BARE = re.compile(r"[A-Za-z0-9_-]*\Z")


@dataclass(frozen=True, slots=True)
class Context:
    """The cursor's surroundings.

    Attributes:
        path: the keys above, from the root; list indices left out.
        key: the key whose value is being typed; None: a key, or an item of a list, is.
        prefix: what of the word stands before the cursor.
        siblings: the other keys of the same mapping.
        kind: the kind of the statement that it lies in; empty where it says none, or it lies in none.
        in_item: whether the word is the first of a list item.
        flow: whether it stands in a list in square brackets.
        listed: the words that stand in the same list already.
    """

    path: tuple[str, ...]
    key: str | None = None
    prefix: str = ""
    siblings: frozenset[str] = frozenset()
    kind: str = ""
    in_item: bool = False
    flow: bool = False
    listed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Line:
    """A line taken apart: the columns of its dashes, its key with its column, and what follows."""

    dashes: tuple[int, ...]
    key: str | None
    column: int
    rest: str
    words: bool = False
    """Whether it is a line of a block scalar, blank, or a comment: no structure."""


@dataclass(slots=True)
class _Around:
    """What stands around a column of a line: keys above, keys beside, and the kind of the statement that it lies in."""

    path: list[str] = field(default_factory=list)
    siblings: dict[str, str] = field(default_factory=dict)
    kind: str = ""

    def beside(self, line: _Line, *, own: bool) -> None:
        """Take in a key of the same mapping (own), or of one above."""
        if own and line.key is not None:
            self.siblings[line.key] = line.rest
        if line.key == "kind" and not self.kind:
            self.kind = line.rest.partition("#")[0].strip().strip("'\"")

    def context(self, key: str | None, prefix: str, **more: Any) -> Context:
        """The context of a word with these surroundings."""
        siblings = frozenset(self.siblings) - {key}
        return Context(tuple(self.path), key, prefix, siblings, self.kind, **more)


def context_at(lines: Sequence[str], number: int, column: int) -> Context | None:
    """What is being typed at a place; None where it is free text or a comment.

    Args:
        lines: the file's lines without their breaks.
        number: the cursor's line, from 0.
        column: the cursor's column in code points, from 0.
    """
    before = lines[number][:column]
    read = list(_read([*lines[:number], before, *lines[number + 1 :]], number))
    here = read[number]
    if here.words:
        return None
    opened = _flow_above(read, lines, number) if here.key is None else None
    if opened is not None:
        return _in_flow(read, opened, f"{read[opened].rest} {' '.join(lines[opened + 1 : number])} {before}")
    if here.key is not None:
        if here.rest.startswith("[") or _BARE.fullmatch(here.rest) is None:
            return _in_flow(read, number, here.rest)
        return _around(read, number, here.column).context(here.key, here.rest)
    if _BARE.fullmatch(here.rest) is None:
        return None
    listed = _items(read, number, here.dashes[-1]) if here.dashes else ()
    around = _around(read, number, here.column)
    return around.context(None, here.rest, in_item=bool(here.dashes), listed=listed)


def _in_flow(read: Sequence[_Line], number: int, text: str) -> Context | None:
    """The cursor in the value behind a key, which is no bare word: a list in brackets, or nothing that can be completed."""
    line = read[number]
    inner = text.lstrip()
    if not inner.startswith("[") or "]" in inner or set(inner) & set("\"'{#"):
        return None
    *listed, word = (part.strip() for part in inner[1:].split(","))
    if _BARE.fullmatch(word) is None:
        return None
    return _around(read, number, line.column).context(line.key, word, flow=True, listed=tuple(listed))


def _flow_above(read: Sequence[_Line], lines: Sequence[str], number: int) -> int | None:
    """The line whose key opens a list in brackets that is still open before a line."""
    for index in range(number - 1, -1, -1):
        if read[index].key is not None and not read[index].words:
            text = " ".join([read[index].rest, *lines[index + 1 : number]])
            return index if text.startswith("[") and "]" not in text else None
    return None


def _read(lines: Sequence[str], cursor: int) -> Iterator[_Line]:
    """Every line taken apart; those of block scalars are told by their indentation."""
    scalar: int | None = None
    for number, text in enumerate(lines):
        indent = len(text) - len(text.lstrip(" "))
        blank = not text.strip()
        if scalar is not None and (indent > scalar or (blank and number != cursor)):
            yield _Line((), None, indent, "", words=True)
            continue
        scalar = None
        if (blank and number != cursor) or text.lstrip().startswith("#") or text.startswith(("---", "...")):
            yield _Line((), None, indent, "", words=True)
            continue
        line = _taken_apart(text, indent)
        if _BLOCK_SCALAR.match(line.rest):
            scalar = line.column if line.key is not None else line.dashes[-1] if line.dashes else indent
        yield line


def _taken_apart(text: str, indent: int) -> _Line:
    at = indent
    dashes = []
    while (dash := _DASH.match(text, at)) is not None:
        dashes.append(at)
        at = dash.end()
    key = _KEY.match(text, at)
    if key is None:
        return _Line(tuple(dashes), None, at, text[at:])
    return _Line(tuple(dashes), key[1], at, text[key.end() :])


def _around(read: Sequence[_Line], number: int, column: int) -> _Around:
    """What stands above and beside a column of a line."""
    found = _Around()
    limit, at_dash, own = column, False, True
    for index in range(number, -1, -1):
        line = read[index]
        if line.key is not None and index != number:
            if line.column < limit or (at_dash and line.column == limit):
                found.path.insert(0, line.key)
                limit, at_dash, own = line.column, False, False
            elif line.column == limit:
                found.beside(line, own=own)
        for dash in reversed(line.dashes):
            if dash < limit:
                limit, at_dash, own = dash, True, False
    for line in read[number + 1 :]:
        if not line.words and (line.dashes or line.column < column):
            break
        if line.key is not None and line.column == column:
            found.beside(line, own=True)
    return found


def _items(read: Sequence[_Line], number: int, dash: int) -> tuple[str, ...]:
    """The other bare items of the list that a dash belongs to."""
    found: list[str] = []
    for step in (-1, 1):
        index = number + step
        while 0 <= index < len(read):
            line = read[index]
            if not line.words and (line.dashes[-1:] != (dash,) or line.key is not None):
                break
            if not line.words:
                found.append(line.rest.strip())
            index += step
    return tuple(found)
