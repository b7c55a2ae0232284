"""``policy-lint lint``: read, judge, sift and report."""

from __future__ import annotations

import contextlib
import os
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from policy_lint.cli import options
from policy_lint.cli.output import complain_of, terminal_view, write_file, write_out
from policy_lint.errors import UsageError
from policy_lint.report.formats import FORMATS, render
from policy_lint.report.view import View

if TYPE_CHECKING:
    from collections.abc import Iterator

    from policy_lint.pipeline.results import DocumentResult, RunResult

_RANKS = {"note": 0, "warning": 1, "error": 2, "never": 3}
_CACHE = "POLICY_LINT_CACHE_DIR"
CLEAN, FINDINGS, UNREADABLE, NOTHING_READ = 0, 1, 2, 3


@dataclass(frozen=True, slots=True)
class Target:
    """A report to write: its format, and the file it goes to; None: standard output."""

    format: str
    file: str | None


@click.command("lint", short_help="Lint privacy policies.")
@click.argument("paths", nargs=-1, type=click.Path())
@click.option(
    "-f",
    "--format",
    "formats",
    type=options.OneOf(list(FORMATS)),
    multiple=True,
    help="Output format; repeatable. [default: text]",
)
@click.option(
    "-o",
    "--output",
    "outputs",
    metavar="FILE",
    multiple=True,
    help="Write there instead; the n-th belongs to the n-th --format.",
)
@options.selection
@click.option(
    "--fact",
    "pairs",
    metavar="KEY=VALUE",
    multiple=True,
    help="What is known of the provider: users_in=US,EEA; repeatable.",
)
@click.option("--facts", "facts_file", metavar="FILE", type=click.Path(), help="A YAML or JSON mapping of facts.")
@click.option(
    "--fail-on",
    type=options.OneOf(["error", "warning", "note", "never"]),
    help="The least severity that makes the exit code 1. [default: as configured, else error]",
)
@click.option("--show", type=options.OneOf(["conditional"]), multiple=True, help="Show undecided findings in full.")
@click.option(
    "--as-of", metavar="DATE", type=options.IsoDate(), help="The day whose law is judged by. [default: today]"
)
@click.option(
    "--time-checks",
    is_flag=True,
    help="Let findings that depend on the date alone fail the run too (no rule has such findings yet).",
)
@click.option(
    "--jobs", metavar="N", type=click.IntRange(min=1), help="Accepted; files are read one after another for now."
)
@click.option("--no-cache", is_flag=True, help="Neither use nor keep compiled rules.")
@click.option(
    "--stdin-filename", metavar="NAME", help="What `-`, standard input, is called; its suffix says how to read it."
)
@options.rule_folders
@options.trust
@click.option("--ruleset", metavar="VERSION", default="", help="Rules that came after this version do not run.")
@click.option("--config", metavar="FILE", default="", help="This configuration in the place of the nearest one.")
@click.option("--isolated", is_flag=True, help="Read no configuration.")
@click.option(
    "--enforce",
    metavar="PACK@VERSION",
    default="",
    envvar="POLICY_LINT_ENFORCE",
    help="An installed central rule book that no configuration, decision or baseline here may loosen.",
)
@click.option(
    "--force-exclude", is_flag=True, help="Pass over excluded files even where they are named, as a hook does."
)
@click.option("--allow-empty", is_flag=True, help="Exit 0 instead of 3 where nothing was read.")
@options.color
@click.option("-q", "--quiet", is_flag=True, help="Findings only: no questions, no summary.")
def command(paths: tuple[str, ...], **given: Any) -> int:
    """Lint privacy policies.

    A file named is linted; a folder is walked for *.policy.yaml, *.policy.json and texts that call themselves a privacy
    policy or notice; `-` is standard input. Without PATHS: the current folder.

    Exit codes: 0 nothing at or above --fail-on; 1 findings; 2 usage, or an input that could not be read; 3 nothing was read.
    """
    targets = report_targets(given["formats"], given["outputs"])
    with _without_cache() if given["no_cache"] else contextlib.nullcontext():
        result = _in_order(_run(paths or (".",), given))
    complain_of(result.errors)
    _write(
        result, targets, terminal_view(given["color"], conditional="conditional" in given["show"], quiet=given["quiet"])
    )
    return exit_code(result, allow_empty=given["allow_empty"])


@contextlib.contextmanager
def _without_cache() -> Iterator[None]:
    """A cache folder below which nothing can be read or kept."""
    before = os.environ.get(_CACHE)
    os.environ[_CACHE] = os.devnull
    try:
        yield
    finally:
        if before is None:
            del os.environ[_CACHE]
        else:
            os.environ[_CACHE] = before


def report_targets(formats: tuple[str, ...], outputs: tuple[str, ...]) -> list[Target]:
    """Which report goes where.

    Raises:
        UsageError: where outputs and formats do not match up.
    """
    formats = formats or ("text",)
    if len(outputs) > len(formats):
        extra = outputs[len(formats)]
        raise UsageError(f"--output {extra} has no --format: the n-th --output belongs to the n-th --format")
    files: list[str | None] = [None if name == "-" else name for name in outputs]
    files += [None] * (len(formats) - len(outputs))
    targets = [Target(name, file) for name, file in zip(formats, files, strict=True)]
    seen: set[Path | None] = set()
    for target in targets:
        place = Path(target.file).resolve() if target.file is not None else None
        if place in seen:
            where = f"`{target.file}`" if target.file is not None else "standard output"
            raise UsageError(f"two reports would go to {where}; give each --format an --output of its own")
        seen.add(place)
    return targets


def _run(paths: tuple[str, ...], given: dict[str, Any]) -> RunResult:
    """Hand the command line to the pipeline."""
    from policy_lint.cli.given_facts import given_facts
    from policy_lint.pipeline.run import Settings, run

    name = given["stdin_filename"]
    if name is not None and "-" not in paths:
        raise UsageError("--stdin-filename is given, but `-` (standard input) is not among the PATHS")
    settings = Settings(
        paths=paths,
        select=options.names(given["select"]),
        ignore=options.names(given["ignore"]),
        facts=given_facts(given["pairs"], given["facts_file"]),
        as_of=given["as_of"] or "",
        rule_folders=given["folders"],
        trusted=options.names(given["trust"]),
        fail_on=given["fail_on"] or "",
        **{name: given[name] for name in ("ruleset", "config", "isolated", "enforce", "force_exclude")},
    )
    return run(replace(settings, stdin_name=name) if name else settings)


def _in_order(result: RunResult) -> RunResult:
    """The same result in the fixed order of reports: by path, then place."""
    return replace(
        result,
        documents=tuple(sorted(result.documents, key=lambda document: document.path)),
        errors=tuple(
            sorted(result.errors, key=lambda item: (item.path, item.line or 0, item.column or 0, item.message))
        ),
    )


def _write(result: RunResult, targets: list[Target], view: View) -> None:
    """Write every report; a file never takes the place of a policy that was linted."""
    linted = {Path(document.path).resolve() for document in result.documents}
    for target in targets:
        if target.file is None:
            write_out(render(target.format, result, view), utf8=FORMATS[target.format].utf8)
            continue
        if Path(target.file).resolve() in linted:
            raise UsageError(f"--output `{target.file}` is one of the linted files; it would be overwritten")
        write_file(target.file, render(target.format, result, View(conditional=view.conditional, quiet=view.quiet)))


def exit_code(result: RunResult, *, allow_empty: bool) -> int:
    """The exit code of a run, the same for every format."""
    if result.errors:
        return UNREADABLE
    if not result.documents:
        return CLEAN if allow_empty else NOTHING_READ
    return FINDINGS if any(map(_fails, result.documents)) else CLEAN


def _fails(document: DocumentResult) -> bool:
    """Whether a document has a finding at or above the severity that fails the run."""
    severities = (
        member.severity
        for finding in document.findings
        for member in (finding, *finding.also)
        if member.suppressed is None
    )
    return any(_RANKS[severity] >= _RANKS[document.fail_on] for severity in severities)
