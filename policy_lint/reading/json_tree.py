"""JSON with positions: a recursive reader over the standard library's string scanner."""

from __future__ import annotations

import json
from json.decoder import JSONDecodeError, scanstring  # type: ignore[attr-defined]
from typing import TYPE_CHECKING, Any

from policy_lint.reading.tree import MAX_CHARACTERS, MAX_DEPTH, Path, Place, Tree, fail, problem_at
from policy_lint.text.lazy import lazy
from policy_lint.text.source import Span

if TYPE_CHECKING:
    from policy_lint.errors import InputError, Problem
    from policy_lint.text.source import Source

_BLANK = lazy(r"[ \t\r\n]*")
_LITERAL = lazy(r"true|false|null|-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?")


def load_json(source: Source) -> Tree:
    """Read a JSON file.

    Raises:
        InputError: on a syntax error or a file beyond the limits.
    """
    if len(source.text) > MAX_CHARACTERS:
        raise fail(
            source, 0, f"the file has {len(source.text):,} characters, more than the limit of {MAX_CHARACTERS:,}"
        )
    reader = _Reader(source)
    data = reader.value((), None)
    reader.skip()
    if reader.at < len(source.text):
        raise reader.error("expected the end of the file")
    return Tree(source, data, reader.places, tuple(reader.problems), reader.texts)


class _Reader:
    """One pass over the text; ``at`` is the next character."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.text = source.text
        self.at = 0
        self.places: dict[Path, Place] = {}
        self.texts: dict[Path, tuple[str, Span]] = {}
        self.problems: list[Problem] = []

    def error(self, message: str, at: int | None = None) -> InputError:
        """A syntax error, here unless another place is given."""
        return fail(self.source, self.at if at is None else at, f"JSON syntax: {message}")

    def skip(self) -> None:
        """Over white space."""
        match = _BLANK.match(self.text, self.at)
        self.at = match.end() if match else self.at

    def take(self, mark: str) -> bool:
        """Take a punctuation mark if it stands here."""
        self.skip()
        if self.text.startswith(mark, self.at):
            self.at += 1
            return True
        return False

    def value(self, path: Path, key: Span | None) -> Any:
        """The value that stands here."""
        if len(path) > MAX_DEPTH:
            raise fail(self.source, self.at, f"nested deeper than {MAX_DEPTH} levels")
        self.skip()
        start = self.at
        if self.take("{"):
            data: Any = self._object(path)
        elif self.take("["):
            data = self._array(path)
        elif self.text.startswith('"', start):
            data = self._string()
            self.texts[path] = ('"', Span(start, self.at))
        else:
            data = self._literal()
        self.places[path] = Place(Span(start, self.at), key)
        return data

    def _string(self) -> str:
        try:
            text, self.at = scanstring(self.text, self.at + 1, True)
        except JSONDecodeError as error:
            raise self.error(error.msg, error.pos) from None
        return str(text)

    def _literal(self) -> Any:
        match = _LITERAL.match(self.text, self.at)
        if not match or not match.group():
            raise self.error("expected a value")
        self.at = match.end()
        try:
            return json.loads(match.group())
        except ValueError as error:
            raise self.error(str(error), match.start()) from None

    def _array(self, path: Path) -> list[Any]:
        items: list[Any] = []
        if self.take("]"):
            return items
        while True:
            items.append(self.value((*path, len(items)), None))
            if self.take("]"):
                return items
            if not self.take(","):
                raise self.error("expected `,` or `]`")

    def _object(self, path: Path) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.take("}"):
            return data
        while True:
            self.skip()
            start = self.at
            if not self.text.startswith('"', start):
                raise self.error("expected a key in double quotes")
            name = self._string()
            span = Span(start, self.at)
            if not self.take(":"):
                raise self.error("expected `:`")
            if name in data:
                self.problems.append(self._duplicate(path, name, start))
                kept, self.places, self.texts = (self.places, self.texts), {}, {}
                self.value((*path, name), span)  # read past it; its places are not those of the data
                self.places, self.texts = kept
            else:
                data[name] = self.value((*path, name), span)
            if self.take("}"):
                return data
            if not self.take(","):
                raise self.error("expected `,` or `}`")

    def _duplicate(self, path: Path, name: str, start: int) -> Problem:
        line, _ = self.source.position(self.places[(*path, name)].value.start)
        return problem_at(self.source, start, f"duplicate key `{name}`, first on line {line}")
