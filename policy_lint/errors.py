"""What can go wrong, said so that a person can act on it.

Every error that a user can cause is a :class:`PolicyLintError`; nothing else may reach a terminal as a message, and no
traceback ever does.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from policy_lint.records import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong with an input, and its place there.

    Attributes:
        path: the input as the user named it, with forward slashes.
        message: what is wrong, what was expected, and what to do.
        line: 1-based, or None where the input as a whole is meant.
        column: 1-based, in code points, or None.
    """

    path: str
    message: str
    line: int | None = None
    column: int | None = None

    def __str__(self) -> str:
        place = "".join(f":{part}" for part in (self.line, self.column) if part is not None)
        return f"{self.path}{place}: {self.message}"


class PolicyLintError(Exception):
    """An error with a message meant for the user."""


class InputError(PolicyLintError):
    """An input file that can't be read or does not validate; carries every problem found in it."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(map(str, self.problems)))


class UsageError(PolicyLintError):
    """A command line or configuration that asks for something that does not exist or does not fit."""


class UntrustedPackError(PolicyLintError):
    """A rule of a stranger's pack brings Python code, which nobody has allowed to run."""


def suggestion(wrong: str, valid: Iterable[str]) -> str:
    """Return “: did you mean `x`?” for the nearest valid name, or an empty string where none is near."""
    from difflib import get_close_matches  # here, for a run that goes well never asks

    folded = {name.casefold(): name for name in valid}
    near = get_close_matches(wrong.casefold(), list(folded), n=1, cutoff=0.6)
    return f": did you mean `{folded[near[0]]}`?" if near else ""
