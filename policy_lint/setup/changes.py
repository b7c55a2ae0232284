"""Files to be written: what they hold now, what they are to hold, and the difference between the two."""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING

from policy_lint.errors import InputError, Problem
from policy_lint.pipeline.discovery import called
from policy_lint.records import dataclass
from policy_lint.report.harmless import harmless
from policy_lint.text.bounded import read_bounded

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Change:
    """A file to be written.

    Attributes:
        path: the file.
        after: what it is to hold, line breaks as they are to be written.
        what: what it is, in a few words.
        before: what it holds; None where it does not exist.
    """

    path: Path
    after: str
    what: str
    before: str | None = None

    @property
    def name(self) -> str:
        """The file as reports call it."""
        return called(self.path)


@dataclass(frozen=True, slots=True)
class Skipped:
    """A file that is not written, and why."""

    name: str
    why: str


def difference(change: Change) -> Iterator[str]:
    """A unified diff of the change, fit for a terminal."""
    before = change.before
    lines = difflib.unified_diff(
        before.splitlines() if before is not None else [],
        change.after.splitlines(),
        change.name if before is not None else "/dev/null",
        change.name,
        lineterm="",
    )
    yield from map(harmless, lines)


def read_exactly(path: Path) -> str:
    """A file's text, every line break and mark of it, so that writing it back gives the same bytes.

    Raises:
        InputError: where it can't be read or is not UTF-8.
    """
    try:
        return read_bounded(path).decode()
    except OSError as error:
        raise InputError([Problem(called(path), (error.strerror or "can't be read").lower())]) from None
    except UnicodeDecodeError as error:
        raise InputError([Problem(called(path), f"not valid UTF-8 at byte {error.start}")]) from None


def newline_of(text: str) -> str:
    """The line break that a text uses."""
    return "\r\n" if "\r\n" in text else "\n"
