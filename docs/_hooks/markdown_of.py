"""Pieces of Markdown out of plain text: nothing of the text is taken for markup."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_MARKS = re.compile(r"([\\`*_{}\[\]#|])")


def plain(text: str) -> str:
    """The text on one line, with every mark escaped."""
    return _escaped(" ".join(text.split()))


def _escaped(text: str) -> str:
    return _MARKS.sub(r"\\\1", text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"))


def with_code(text: str) -> str:
    """Like :func:`plain`, but what stands between backticks is code."""
    parts = " ".join(text.split()).split("`")
    if len(parts) % 2 == 0:
        return plain(text)
    return "".join(code(part) if index % 2 else _escaped(part) for index, part in enumerate(parts) if part)


def code(text: str) -> str:
    """The text as code."""
    return f"`{text}`"


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table; cells are Markdown already."""
    lines = [f"| {' | '.join(head)} |", f"|{' --- |' * len(head)}"]
    return "\n".join([*lines, *(f"| {' | '.join(row)} |" for row in rows)])


def fenced(lines: Iterable[str], kind: str = "text") -> str:
    """Lines as they stand."""
    text = "\n".join(lines)
    fence = "`" * max([3, *(len(run) + 1 for run in re.findall(r"`+", text))])
    return f"{fence}{kind}\n{text}\n{fence}"


def indented(text: str, depth: int = 4) -> str:
    """A block inside another one."""
    return "\n".join(" " * depth + line if line else "" for line in text.split("\n"))


def joined(*blocks: str) -> str:
    """Blocks with an empty line between them."""
    return "\n\n".join(block for block in blocks if block) + "\n"
