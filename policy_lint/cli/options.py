"""Options that several commands share, and values that need more than click's own types."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Any, TypeVar

import click

from policy_lint.errors import Problem, UsageError
from policy_lint.pipeline.discovery import shown

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

F = TypeVar("F", bound="Callable[..., Any]")


def rule_folders(function: F) -> F:
    """``--rules FOLDER``."""
    return click.option(
        "--rules", "folders", metavar="FOLDER", multiple=True, help="Also load the rules in this folder; repeatable."
    )(function)


def trust(function: F) -> F:
    """``--trust PACK``."""
    return click.option(
        "--trust", metavar="PACK", multiple=True, help="Let the Python checks of this installed pack run; repeatable."
    )(function)


def color(function: F) -> F:
    """``--color``."""
    return click.option(
        "--color",
        type=click.Choice(["auto", "always", "never"]),
        default="auto",
        show_default=True,
        help="Colours; auto: on a terminal, unless NO_COLOR is set.",
    )(function)


def names(values: Iterable[str]) -> tuple[str, ...]:
    """The values of a repeatable, comma-separated option."""
    return tuple(name.strip() for value in values for name in value.split(",") if name.strip())


class IsoDate(click.ParamType[str]):
    """A day, as 2026-01-31."""

    name = "date"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Check that there is such a day."""
        try:
            if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", str(value)):
                return date.fromisoformat(str(value)).isoformat()
        except ValueError:
            pass
        self.fail(f"expected a date such as 2026-01-31, got `{value}`", param, ctx)


def is_or_are(problems: Iterable[Problem]) -> Problem | None:
    """The first problem, if any."""
    return next(iter(problems), None)


def file_name(path: str) -> str:
    """A path as messages print it.

    Raises:
        UsageError: where it is empty.
    """
    if not path:
        raise UsageError("a file name is empty")
    return shown(path)
