"""``policy-lint schema``: the JSON Schemas, and files checked against them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import click

from policy_lint.cli import options
from policy_lint.cli.output import complain_of, write_out
from policy_lint.errors import InputError, PolicyLintError, UsageError
from policy_lint.report.harmless import harmless
from policy_lint.report.view import counted
from policy_lint.resources import data_folder

if TYPE_CHECKING:
    from policy_lint.errors import Problem

NAMES = ("policy", "rule", "config", "decisions", "report")


@click.command(
    "schema",
    short_help="Print a JSON Schema, or check files against it.",
    epilog=options.examples(
        "policy-lint schema policy > policy.schema.json",
        "policy-lint schema policy --check privacy.policy.yaml",
        "policy-lint schema config --check .policy-lint.yaml",
    ),
)
@click.argument("name", type=options.OneOf(NAMES), metavar="policy|rule|config|decisions|report")
@click.option("--check", is_flag=True, help="Check the FILES against the schema instead of printing it.")
@click.argument("files", nargs=-1, type=click.Path(), metavar="[FILE]...")
def command(name: str, check: bool, files: tuple[str, ...]) -> int:
    """Print the JSON Schema (2020-12) of policy documents, rules, configurations, decisions or the JSON report.

    With --check FILE…: check YAML or JSON files against it, and print every problem as path:line:column: message. Exit
    codes: 0 all fit; 1 some do not; 2 a file can't be read.
    """
    if check != bool(files):
        raise UsageError("--check needs a FILE to check" if check else f"`{files[0]}`: to check a file, give --check")
    text = schema_text(name)
    if not check:
        write_out(text, utf8=True)
        return 0
    from policy_lint.cli.schema_check import Checker

    checker = Checker(json.loads(text))
    found: list[Problem] = []
    unreadable: list[Problem] = []
    for file in files:
        try:
            found += checker.problems(file)
        except InputError as error:
            unreadable += error.problems
    complain_of(unreadable)
    lines = [harmless(str(problem)) for problem in found]
    if not found and not unreadable:
        fits = "fits" if len(files) == 1 else "fit"
        lines = [f"{counted(len(files), 'file')} {fits} the {name} schema"]
    write_out("".join(f"{line}\n" for line in lines))
    return 2 if unreadable else 1 if found else 0


def schema_text(name: str) -> str:
    """A checked-in schema.

    Raises:
        PolicyLintError: where the installation lacks it.
    """
    path = data_folder() / "schemas" / f"{name}.schema.json"
    try:
        return path.read_text(encoding="utf-8")
    except OSError:
        raise PolicyLintError(f"the installation is incomplete: {path} is missing; install policy-lint again") from None
