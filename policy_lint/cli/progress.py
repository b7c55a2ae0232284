"""A bar on standard error that says how far a long run is: on a terminal only, from the second second on, gone at the end."""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING

from policy_lint.cli.output import is_live
from policy_lint.report.harmless import harmless

if TYPE_CHECKING:
    from types import TracebackType
    from typing import Self

_PATIENCE, _PAUSE = 1.0, 0.1
_WIDEST, _BAR = 40, 20


def bar(done: int, total: int) -> str:
    """How much of the whole is done, as a bar: ``[#####...............]``."""
    filled = _BAR * min(done, total) // total if total > 0 else 0
    return f"[{'#' * filled}{'.' * (_BAR - filled)}]"


class Progress:
    """Called with how many files are done, how many there are, and the next one; writes nothing where nobody watches."""

    def __init__(self, *, wanted: bool = True) -> None:
        self._live = wanted and is_live(sys.stderr)
        self._due = time.monotonic() + _PATIENCE
        self._written = False

    def __call__(self, done: int, total: int, path: str) -> None:
        """Say that the file at ``path`` is next."""
        now = time.monotonic() if self._live else 0.0
        if self._live and now >= self._due:
            self._due = now + _PAUSE
            self._written = True
            name = harmless(path)
            name = name if len(name) <= _WIDEST else f"…{name[1 - _WIDEST :]}"
            self._write(f"\r\x1b[K{bar(done, total)} {done:,} of {total:,} files  {name}")

    def _write(self, text: str) -> None:
        sys.stderr.write(text.encode(sys.stderr.encoding or "utf-8", "replace").decode(sys.stderr.encoding or "utf-8"))
        sys.stderr.flush()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Take the line away."""
        if self._written:
            self._write("\r\x1b[K")
