"""``[tool.policy-lint]`` of a ``pyproject.toml`` as a tree: the standard parser's data, with the line of every key.

The standard library's parser keeps no places; they are found again by a walk over the lines, which is exact for keys that
stand on a line of their own and falls back to the nearest key above for what is nested in one line.
"""

from __future__ import annotations

import re
import tomllib
from typing import TYPE_CHECKING, Any

from policy_lint.reading.tree import Place, Tree, fail
from policy_lint.text.source import Span

if TYPE_CHECKING:
    from policy_lint.reading.tree import Path
    from policy_lint.text.source import Source

TABLE: tuple[str, str] = ("tool", "policy-lint")
_HEADER = re.compile(r"\s*(\[\[?)([^\]]+)\]\]?")
_KEY = re.compile(r"\s*([\w-]+|\"[^\"]*\"|'[^']*')\s*=")
_PLACE = re.compile(r"\(at line (\d+), column (\d+)\)")


def load_toml(source: Source) -> Tree | None:
    """The table's tree, or None where the file has no such table.

    Raises:
        InputError: where the file is no TOML.
    """
    try:
        data: Any = tomllib.loads(source.text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        said = _PLACE.search(str(error))
        offset = _offset(source.text, int(said[1]), int(said[2])) if said else len(source.text)
        raise fail(source, offset, f"not TOML: {_PLACE.sub('', str(error)).strip().lower()}") from None
    for step in TABLE:
        data = data.get(step) if isinstance(data, dict) else None
    if data is None:
        return None
    return Tree(source, data, {(): Place(Span(0, 0)), **dict(_places(source.text))})


def _offset(text: str, line: int, column: int) -> int:
    lines = text.split("\n")
    return min(len(text), sum(len(part) + 1 for part in lines[: line - 1]) + column - 1)


def _places(text: str) -> list[tuple[Path, Place]]:
    """Path of a key below our table → where it stands."""
    places: list[tuple[Path, Place]] = []
    counts: dict[Path, int] = {}
    table: Path | None = None
    offset = 0
    for line in text.splitlines(keepends=True):
        header, key = _HEADER.match(line), _KEY.match(line)
        if header:
            table = _below(tuple(part.strip().strip("\"'") for part in header[2].split(".")))
            if table and header[1] == "[[":
                counts[table] = counts.get(table, -1) + 1
                table = (*table, counts[table])
            if table is not None:
                places.append((table, Place(Span(offset, offset + len(line.rstrip())))))
        elif key and table is not None:
            start = offset + key.start(1)
            span = Span(start, offset + key.end(1))
            places.append(
                ((*table, key[1].strip("\"'")), Place(Span(offset + key.end(), offset + len(line.rstrip())), span))
            )
        offset += len(line)
    return places


def _below(path: tuple[str, ...]) -> Path | None:
    return path[len(TABLE) :] if path[: len(TABLE)] == TABLE else None
