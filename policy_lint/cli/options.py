"""Options that several commands share, and values that need more than click's own types."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Any, TypeVar

import click

from policy_lint.errors import suggestion

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

F = TypeVar("F", bound="Callable[..., Any]")


def examples(*lines: str) -> str:
    """The end of a command's help: command lines to copy, which click is not to wrap."""
    return "\b\nExamples:\n" + "\n".join(f"  {line}" for line in lines)


def complete_rules(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[str]:
    """What a shell offers where rules are named: ids, and where several may be chosen packs, topics and laws too."""
    from policy_lint.engine.packs import find_packs
    from policy_lint.engine.rulebook import load_rules

    del ctx  # a name click wants
    names: set[str] = set()
    for compiled in load_rules(find_packs()).rules:
        rule = compiled.rule
        names |= {rule.id, *rule.aliases}
        if param.name != "rule":
            names |= {rule.pack, rule.topic, rule.regulation}
    before, comma, begun = incomplete.rpartition(",") if param.name != "rule" else ("", "", incomplete)
    return [f"{before}{comma}{name}" for name in sorted(names) if name.casefold().startswith(begun.casefold())]


def selection(function: F) -> F:
    """``--select`` and ``--ignore``."""
    ignore = click.option(
        "--ignore",
        metavar="NAME",
        multiple=True,
        shell_complete=complete_rules,
        help="Not these; repeatable, or with commas.",
    )
    select = click.option(
        "--select",
        metavar="NAME",
        multiple=True,
        shell_complete=complete_rules,
        help="Only these rules, packs, topics or laws; repeatable, or with commas.",
    )
    return select(ignore(function))


def text_or_json(function: F) -> F:
    """``--format``, for commands that print for a person or for a program."""
    return click.option(
        "-f",
        "--format",
        "form",
        type=OneOf(["text", "json"]),
        default="text",
        show_default=True,
        help="Output format.",
    )(function)


def rule_folders(function: F) -> F:
    """``--rules FOLDER``."""
    return click.option(
        "--rules",
        "folders",
        metavar="FOLDER",
        multiple=True,
        help="Also load the rules in this folder, and let their Python checks run; repeatable.",
    )(function)


def trust(function: F) -> F:
    """``--trust PACK``."""
    return click.option(
        "--trust", metavar="PACK", multiple=True, help="Let the Python checks of this installed pack run; repeatable."
    )(function)


def given_facts(function: F) -> F:
    """``--fact`` and ``--facts``."""
    one = click.option(
        "--fact",
        "pairs",
        metavar="KEY=VALUE",
        multiple=True,
        help="What is known of the provider: users_in=US,EEA; repeatable.",
    )
    file = click.option(
        "--facts", "facts_file", metavar="FILE", type=click.Path(), help="A YAML or JSON mapping of facts."
    )
    return one(file(function))


def project(function: F) -> F:
    """``--config``, ``--isolated``, ``--enforce`` and ``--ruleset``: where the project's settings come from."""
    for option in (
        click.option(
            "--ruleset",
            metavar="VERSION",
            type=Version(),
            default="",
            help="Rules that came after this version do not run.",
        ),
        click.option(
            "--enforce",
            metavar="PACK@VERSION",
            default="",
            envvar="POLICY_LINT_ENFORCE",
            help="An installed central rule book that no configuration, decision or baseline here may loosen.",
        ),
        click.option("--isolated", is_flag=True, help="Read no configuration."),
        click.option(
            "--config", metavar="FILE", default="", help="This configuration in the place of the nearest one."
        ),
    ):
        function = option(function)
    return function


def aside(function: F) -> F:
    """``--baseline``, ``--no-baseline``, ``--diff-base`` and ``--no-decisions``: what sets findings aside."""
    for option in (
        click.option("--no-decisions", is_flag=True, help="Let no decision and no comment set a finding aside."),
        click.option("--diff-base", metavar="REV", default="", help="Report only what is new since this git revision."),
        click.option("--no-baseline", is_flag=True, help="Report what the baseline holds, too."),
        click.option("--baseline", metavar="FILE", default="", help="The baseline. [default: as configured]"),
    ):
        function = option(function)
    return function


def fixes(function: F) -> F:
    """``--fix``, ``--unsafe-fixes`` and ``--diff``: what is mended in the files."""
    for option in (
        click.option("--diff", is_flag=True, help="Show what --fix would change, as a unified diff; write nothing."),
        click.option(
            "--unsafe-fixes", is_flag=True, help="With --fix or --diff: also what may change what the text says."
        ),
        click.option("--fix", is_flag=True, help="Mend what can be mended safely; report what is left."),
    ):
        function = option(function)
    return function


def max_size(function: F) -> F:
    """``--max-size BYTES``."""
    return click.option(
        "--max-size",
        metavar="BYTES",
        type=click.IntRange(min=1),
        help="Read no input larger than this. [default: 20000000]",
    )(function)


def color(function: F) -> F:
    """``--color``."""
    return click.option(
        "--color",
        type=OneOf(["auto", "always", "never"]),
        default="auto",
        show_default=True,
        help="Colours; auto: on a terminal, unless NO_COLOR is set.",
    )(function)


def names(values: Iterable[str]) -> tuple[str, ...]:
    """The values of a repeatable, comma-separated option."""
    return tuple(name.strip() for value in values for name in value.split(",") if name.strip())


class OneOf(click.Choice[str]):
    """One of a few words; a misspelt one is told which was meant."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Check that the word is one of them."""
        if value not in self.choices:
            hint = suggestion(str(value), self.choices) or f"; expected one of {', '.join(self.choices)}"
            raise click.BadParameter(f"there is no `{value}`{hint}", ctx, param)
        return str(value)


class Version(click.ParamType[str]):
    """A version of the rules, as 0.1 or 1.2.3; empty: all of them."""

    name = "version"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Check that it is numbers with points."""
        text = str(value)
        if re.fullmatch(r"(?:[0-9]+(?:\.[0-9]+){0,2})?", text, re.ASCII):
            return text
        raise click.BadParameter(f"expected a version such as 0.1, got `{text}`", ctx, param)


class IsoDate(click.ParamType[str]):
    """A day, as 2026-01-31."""

    name = "date"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Check that there is such a day."""
        text = str(value)
        try:
            if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
                return date.fromisoformat(text).isoformat()
        except ValueError:
            pass
        raise click.BadParameter(f"expected a date such as 2026-01-31, got `{text}`", ctx, param)
