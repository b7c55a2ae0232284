"""How a report is to look: what it shows, how wide, and whether in colour."""

from __future__ import annotations

import contextlib
import re
from pathlib import Path

from policy_lint.records import dataclass

NARROWEST, WIDEST, USUAL = 60, 120, 100

_WEB = re.compile(r"https?://[!-~]{1,2000}")
_CODES = {
    "bold": "1",
    "dim": "2",
    "error": "1;31",
    "warning": "1;33",
    "note": "1;36",
    "undecided": "1;35",
    "place": "1",
    "gutter": "34",
    "fix": "32",
}


@dataclass(frozen=True, slots=True)
class View:
    """What a person asked to see.

    Attributes:
        width: columns of the terminal, from 60 to 120.
        colour: whether to write ANSI colours.
        conditional: whether undecided findings are shown in full.
        quiet: findings only: no questions, no summary.
        links: whether rules are links that a terminal opens.
        statistics: findings counted by rule instead of listed.
    """

    width: int = USUAL
    colour: bool = False
    conditional: bool = False
    quiet: bool = False
    links: bool = False
    statistics: bool = False

    def paint(self, text: str, role: str) -> str:
        """The text in the colour of a role, where there are colours."""
        return f"\x1b[{_CODES[role]}m{text}\x1b[0m" if self.colour and text else text

    def link(self, text: str, target: str | None, file: str = "") -> str:
        """The text as a link (OSC 8), where links are wanted and there is something to lead to.

        Args:
            text: what is shown.
            target: a web address; anything else is none.
            file: a file of this machine, which is led to where there is no web address.
        """
        if not self.links:
            return text
        if not (target and _WEB.fullmatch(target)):
            target = _file_uri(file) if file else None
        return f"\x1b]8;;{target}\x1b\\{text}\x1b]8;;\x1b\\" if target else text

    def wrap(self, text: str, first: str = "", rest: str | None = None) -> list[str]:
        """The text in lines no wider than the view, the first and the others each with their lead."""
        import textwrap

        lead = " " * len(first) if rest is None else rest
        return textwrap.wrap(
            text, self.width, initial_indent=first, subsequent_indent=lead, break_on_hyphens=False
        ) or [first.rstrip()]


def _file_uri(file: str) -> str | None:
    """The address of a file; None where it can't have one."""
    with contextlib.suppress(OSError, ValueError):
        return Path(file).absolute().as_uri()
    return None


def fit_width(columns: int) -> int:
    """A width that can be read, whatever the terminal says."""
    return max(NARROWEST, min(WIDEST, columns))


def counted(number: int, noun: str) -> str:
    """“1 file”, “2 files”."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"
