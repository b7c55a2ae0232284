"""The code blocks of a documentation page, as a reader would use them: files to write and commands to type."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterator

_FENCE = re.compile(
    r"^```(?P<kind>\w+)?(?: title=\"(?P<title>[^\"]+)\")?\n(?P<body>.*?)^```$", re.MULTILINE | re.DOTALL
)
_EXIT = re.compile(r"\s+# exit code (\d)$")


@dataclass(frozen=True)
class NewFile:
    """A file that the page shows in full."""

    path: str
    text: str


@dataclass
class Command:
    """A command line, its exit code, and lines of its output in order."""

    line: str
    code: int = 0
    shown: list[str] = field(default_factory=list)


Step: TypeAlias = NewFile | Command


def steps(page: str) -> Iterator[Step]:
    """What a reader does, from top to bottom.

    Raises:
        ValueError: on a block that nothing is done with; every block of the page has to be run.
    """
    for block in _FENCE.finditer(page):
        if block["title"]:
            yield NewFile(block["title"], block["body"])
        elif block["kind"] == "console" and block["body"].startswith("$ "):
            yield from _commands(block["body"])
        else:
            raise ValueError(f"neither a file nor commands: {block[0][:60]!r}")


def _commands(body: str) -> list[Command]:
    commands: list[Command] = []
    for line in body.splitlines():
        if line.startswith("$ "):
            ends = _EXIT.search(line)
            commands.append(Command(_EXIT.sub("", line[2:]), int(ends[1]) if ends else 0))
        else:
            commands[-1].shown.append(line)
    return commands
