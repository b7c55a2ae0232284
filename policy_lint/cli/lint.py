"""``policy-lint lint``: read, judge, sift and report."""

from __future__ import annotations

import contextlib
import os
from dataclasses import astuple, replace
from typing import TYPE_CHECKING, Any

import click

from policy_lint import tracked
from policy_lint.cli import options
from policy_lint.cli.output import complain_of, terminal_view
from policy_lint.cli.targets import AtOnce, goes_at_once, rendered, report_targets, write_reports
from policy_lint.errors import UsageError
from policy_lint.pipeline.kept_runs import LARGEST, Reported, keep, kept, key_of
from policy_lint.pipeline.settings import today
from policy_lint.report.formats import FORMATS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from policy_lint.cli.targets import Target
    from policy_lint.pipeline.results import RunResult
    from policy_lint.report.view import View

_CACHE = "POLICY_LINT_CACHE_DIR"
_LEFT: list[object] = []
"""What a run leaves behind: a command that ends with it does not take rules and findings apart, which takes some milliseconds."""
CLEAN, FINDINGS, UNREADABLE, NOTHING_READ = 0, 1, 2, 3


@click.command(
    "lint",
    short_help="Lint privacy policies.",
    epilog=options.examples(
        "policy-lint lint",
        "policy-lint lint privacy.md --fact users_in=US-CA,EEA",
        "policy-lint lint docs --format sarif --output lint.sarif --format text",
        "policy-lint lint privacy.md --diff",
    ),
)
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
@options.given_facts
@click.option(
    "--fail-on",
    type=options.OneOf(["error", "warning", "note", "never"]),
    help="The least severity that makes the exit code 1. [default: as configured, else error]",
)
@click.option("--show", type=options.OneOf(["conditional"]), multiple=True, help="Show undecided findings in full.")
@click.option(
    "--as-of", metavar="DATE", type=options.IsoDate(), help="The day whose law is judged by. [default: today]"
)
@click.option("--today", metavar="DATE", type=options.IsoDate(), help="The day on the clock. [default: the system's]")
@options.aside
@click.option(
    "--time-checks",
    is_flag=True,
    help="Let findings that depend on the date alone, such as that a policy is old, fail the run too.",
)
@click.option(
    "--jobs",
    metavar="N",
    type=click.IntRange(min=1),
    help="Processes that read and judge. [default: one for a few files, one a core for many]",
)
@options.fixes
@click.option(
    "--cache/--no-cache",
    default=True,
    help="Whether to use and keep results of equal runs, and compiled rules. [default: --cache]",
)
@click.option(
    "--stdin-filename", metavar="NAME", help="What `-`, standard input, is called; its suffix says how to read it."
)
@options.rule_folders
@options.trust
@options.project
@click.option(
    "--force-exclude", is_flag=True, help="Pass over excluded files even where they are named, as a hook does."
)
@options.max_size
@click.option("--allow-empty", is_flag=True, help="Exit 0 instead of 3 where nothing was read.")
@options.color
@click.option("--statistics", is_flag=True, help="Count the findings by rule instead of listing them; text only.")
@click.option("-q", "--quiet", is_flag=True, help="Findings only: no questions, no summary.")
def command(paths: tuple[str, ...], **given: Any) -> int:
    """Lint privacy policies.

    A file named is linted; a folder is walked for *.policy.yaml, *.policy.json and texts that call themselves a privacy
    policy or notice; `-` is standard input. Without PATHS: the current folder.

    Exit codes: 0 nothing at or above --fail-on; 1 findings; 2 usage, or an input that could not be read; 3 nothing was read.
    """
    targets = report_targets(given["formats"], given["outputs"])
    view = terminal_view(given["color"], conditional="conditional" in given["show"], quiet=given["quiet"])
    view = replace(view, statistics=given["statistics"])
    if given["diff"] and (given["formats"] or given["outputs"]):
        raise UsageError("--diff shows the changes alone; give --format and --output without it")
    if given["unsafe_fixes"] and not (given["fix"] or given["diff"]):
        raise UsageError("--unsafe-fixes says which fixes are made: give it with --fix or --diff")
    paths = paths or (".",)
    if given["cache"] and not (given["fix"] or given["diff"]):
        return _kept_or_made(paths, given, targets, view)
    with contextlib.nullcontext() if given["cache"] else _without_cache():
        if given["fix"] or given["diff"]:
            return _mended(paths, given, targets, view)
        made, _ = _made(paths, given, targets, view)
    return _told(made, targets)


def _kept_or_made(paths: tuple[str, ...], given: dict[str, Any], targets: list[Target], view: View) -> int:
    """What an equal run reported, if all that it looked at is as it was; else a run, kept for the next."""
    key = key_of(paths, {**given, "jobs": None}, astuple(view), given["today"] or today())
    found = kept(key)
    if found is not None:
        write_reports(found.texts, targets)
        return found.code
    with tracked.noting():
        made, lasting = _made(paths, given, targets, view)
        if lasting:
            keep(key, made, tracked.noted())
    code = _told(made, targets)
    from policy_lint.text.kept_patterns import keep_new
    from policy_lint.text.kept_phrases import keep_phrases

    keep_new()
    keep_phrases()
    return code


def _made(paths: tuple[str, ...], given: dict[str, Any], targets: list[Target], view: View) -> tuple[Reported, bool]:
    """Make a run; JSON lines are written at once.

    Returns:
        What it reports, and whether that may be kept: where nothing went wrong, and it is not too long.
    """
    from policy_lint.cli.asked import asked
    from policy_lint.cli.progress import Progress
    from policy_lint.pipeline.project import Project
    from policy_lint.pipeline.run import run

    at_once = AtOnce(LARGEST, given["enforce"]) if goes_at_once(targets) else None
    settings = asked(paths, given)
    with Progress(wanted=not given["quiet"]) as progress:
        project = Project(settings)
        result = in_order(run(settings, progress, at_once, project))
    _LEFT.extend((project, result))
    complain_of(result.errors)
    texts = rendered(result, targets, view) if at_once is None else at_once.written
    code = exit_code(result, allow_empty=given["allow_empty"], time_checks=given["time_checks"])
    return Reported(texts or (), code), texts is not None and not result.errors


def _told(made: Reported, targets: list[Target]) -> int:
    """Write the reports of a run that was made; the exit code."""
    at_once = goes_at_once(targets)
    write_reports(() if at_once else made.texts, [] if at_once else targets)
    return made.code


def _mended(paths: tuple[str, ...], given: dict[str, Any], targets: list[Target], view: View) -> int:
    """Mend files, or show what would be mended."""
    from policy_lint.cli.asked import asked
    from policy_lint.cli.fixes import fixed, previewed

    settings, changes = asked(paths, given), False
    if given["diff"]:
        result, changes = previewed(settings, view, unsafe=given["unsafe_fixes"])
    else:
        result, targets = fixed(settings, targets, view, unsafe=given["unsafe_fixes"])
    result = in_order(result)
    complain_of(result.errors)
    code = exit_code(result, allow_empty=given["allow_empty"], time_checks=given["time_checks"])
    if given["diff"]:
        return code if code in {UNREADABLE, NOTHING_READ} else FINDINGS if changes else CLEAN
    write_reports(rendered(result, targets, view), targets)
    return code


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


def in_order(result: RunResult) -> RunResult:
    """The same result in the fixed order of reports: by path, then place."""
    return replace(
        result,
        documents=tuple(sorted(result.documents, key=lambda document: document.path)),
        errors=tuple(
            sorted(result.errors, key=lambda item: (item.path, item.line or 0, item.column or 0, item.message))
        ),
    )


def exit_code(result: RunResult, *, allow_empty: bool, time_checks: bool = False) -> int:
    """The exit code of a run, the same for every format. What the clock alone brings about counts only with ``time_checks``."""
    if result.errors:
        return UNREADABLE
    if not result.documents:
        return CLEAN if allow_empty else NOTHING_READ
    return FINDINGS if any(document.fails(time_checks=time_checks) for document in result.documents) else CLEAN
