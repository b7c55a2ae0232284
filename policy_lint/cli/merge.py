"""``policy-lint merge``: many JSON reports as one overview."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from policy_lint import __version__
from policy_lint.cli import options
from policy_lint.cli.output import complain_of, write_file, write_out
from policy_lint.cli.schema import schema_text
from policy_lint.errors import InputError, Problem, UsageError
from policy_lint.pipeline.discovery import shown
from policy_lint.text.bounded import read_bounded

if TYPE_CHECKING:
    from collections.abc import Mapping

    from policy_lint.report.merged.overview import Overview

_LONGEST = 200
LARGEST = 200_000_000
"""Bytes of one report; that of a thousand policies has some forty million."""


@click.command(
    "merge",
    short_help="Make one overview of many JSON reports.",
    epilog=options.examples(
        "policy-lint merge reports/*.json",
        "policy-lint merge web.json app.json --format html --output overview.html",
    ),
)
@click.argument("files", metavar="REPORT...", nargs=-1, required=True, type=click.Path())
@click.option(
    "-f",
    "--format",
    "form",
    type=options.OneOf(["text", "html", "csv"]),
    default="text",
    show_default=True,
    help="Output format.",
)
@click.option("-o", "--output", metavar="FILE", help="Write there instead of to standard output.")
def command(files: tuple[str, ...], form: str, output: str | None) -> int:
    """Make one overview of the reports that `lint --format json` wrote, over many repositories say: one row a document.

    A report is called by its file's name without suffix; where two have the same, by their paths. Exit codes: 0 all were
    merged; 2 a file is no report, or can't be read; the others are merged all the same.
    """
    from policy_lint.report.merged.overview import overview

    paths = list({Path(file).resolve(): file for file in files}.values())
    if output is not None and Path(output).resolve() in {Path(path).resolve() for path in paths}:
        raise UsageError(f"--output `{output}` is one of the reports; it would be overwritten")
    reader = Reader()
    reports: dict[str, dict[str, Any]] = {}
    problems: list[Problem] = []
    for path in paths:
        try:
            reports[path] = reader.read(path)
        except InputError as error:
            problems += error.problems
    complain_of(problems)
    if not reports:
        return 2
    called = names(paths)
    merged = overview([(called[path], report) for path, report in reports.items()], _laws())
    text = _rendered(merged, form)
    if output is None or output == "-":
        write_out(text, utf8=form != "text")
    else:
        write_file(output, text)
    return 2 if problems else 0


def _rendered(merged: Overview, form: str) -> str:
    if form == "html":
        from policy_lint.report.merged.page import as_html

        return as_html(merged)
    from policy_lint.report.merged.tables import as_csv, as_text

    return as_csv(merged) if form == "csv" else as_text(merged)


def names(paths: list[str]) -> dict[str, str]:
    """Path → what its report is called: the file's name without suffix, or the whole path where another has that name."""
    stems = [Path(path).stem for path in paths]
    return {
        path: stem if stems.count(stem) == 1 else shown(path).removesuffix(".json")
        for path, stem in zip(paths, stems, strict=True)
    }


def _laws() -> dict[str, str]:
    """Id and former ids of every installed rule → code of its law."""
    from policy_lint.engine.packs import find_packs
    from policy_lint.engine.rulebook import load_rules

    rules = [item.rule for item in load_rules(find_packs()).rules]
    return {name: rule.regulation for rule in rules for name in (*rule.aliases, rule.id)}


class Reader:
    """Reads reports and holds them to the schema."""

    def __init__(self) -> None:
        from policy_lint.validation import schema_validator

        self._validator = schema_validator(json.loads(schema_text("report")))

    def read(self, path: str) -> dict[str, Any]:
        """A report as plain data.

        Raises:
            InputError: with one problem, where the file can't be read or does not fit the schema.
        """
        name = shown(path)
        try:
            data = json.loads(read_bounded(Path(path), LARGEST), parse_constant=_refused)
        except OSError as error:
            raise InputError([Problem(name, (error.strerror or "can't be read").lower())]) from None
        except (ValueError, RecursionError) as error:
            reason = "it is nested too deeply" if isinstance(error, RecursionError) else str(error)
            raise InputError([Problem(name, f"no JSON report of policy-lint: {reason}")]) from None
        fault = next(self._validator.iter_errors(data), None)
        if fault is not None:
            where = "".join(f"/{step}" for step in fault.absolute_path)
            message = fault.message if len(fault.message) <= _LONGEST else f"{fault.message[: _LONGEST - 1]}…"
            place = f" at {where}" if where else ""
            raise InputError([Problem(name, f"no JSON report of policy-lint{place}: {message}{_other_version(data)}")])
        report: dict[str, Any] = data
        return report


def _refused(constant: str) -> object:
    raise ValueError(f"{constant} is no JSON")


def _other_version(data: Mapping[str, Any] | object) -> str:
    """That another version wrote it, where it says so."""
    tool = data.get("tool") if isinstance(data, dict) else None
    version = tool.get("version") if isinstance(tool, dict) else None
    if not isinstance(version, str) or version == __version__:
        return ""
    return f" (written by policy-lint {version[:40]}, this is {__version__})"
