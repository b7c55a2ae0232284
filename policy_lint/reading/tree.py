"""Plain data read from YAML or JSON, with the place in the file of every key and value."""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING, Any

from policy_lint.errors import InputError, Problem
from policy_lint.records import dataclass

if TYPE_CHECKING:
    from policy_lint.text.mapping import MappedText
    from policy_lint.text.source import Source, Span

Path = tuple[str | int, ...]

MAX_DEPTH = 100
"""Levels of nesting that a policy, a rule or a configuration can need, and then some."""
MAX_NODES = 200_000
"""Values in one file after aliases are written out."""
MAX_CHARACTERS = 20_000_000
"""Characters in one structured file."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a value stands: its own span, and its key's where it has one."""

    value: Span
    key: Span | None = None


@dataclass(frozen=True, slots=True)
class Tree:
    """What a structured file holds.

    Attributes:
        source: the file.
        data: dicts, lists, strings, numbers, booleans and None.
        places: path of keys and indices → place; the root has the empty path.
        problems: what is wrong with the file though it could be read (duplicate keys, unknown tags).
        texts: path of each string → the string with the place of its characters.
    """

    source: Source
    data: Any
    places: dict[Path, Place] = field(repr=False)
    problems: tuple[Problem, ...] = ()
    texts: dict[Path, tuple[str, Span]] = field(default_factory=dict, repr=False)

    def span(self, path: Path, *, key: bool = False) -> Span:
        """Where a path stands, or where its nearest ancestor does if the path is not in the file."""
        while path not in self.places:
            path = path[:-1]
        place = self.places[path]
        return place.key if key and place.key is not None else place.value

    def problem(self, path: Path, message: str, *, key: bool = False) -> Problem:
        """A problem at the place of a path."""
        return problem_at(self.source, self.span(path, key=key).start, message)

    def text(self, path: Path) -> MappedText:
        """The string at a path, with the place of each of its characters."""
        from policy_lint.reading.scalars import align

        style, span = self.texts[path]
        value: Any = self.data
        for step in path:
            value = value[step]
        return align(self.source.text, span, style, value)


def problem_at(source: Source, offset: int, message: str) -> Problem:
    """A problem at an offset of a file."""
    line, column = source.position(offset)
    return Problem(source.path, message, line, column)


def fail(source: Source, offset: int, message: str) -> InputError:
    """The error that ends reading at an offset of a file."""
    return InputError([problem_at(source, offset, message)])
