"""``policy-lint baseline``: accept the findings of today, so that only new ones are reported; take out what is mended."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from policy_lint.cli import options
from policy_lint.cli.asked import asked
from policy_lint.cli.output import complain_of, write_file, write_out
from policy_lint.report.harmless import harmless
from policy_lint.report.view import counted

if TYPE_CHECKING:
    from policy_lint.pipeline.results import RunResult
    from policy_lint.pipeline.settings import Settings
    from policy_lint.sift.baseline import Entry


@click.command(
    "baseline",
    short_help="Accept today's findings, so that only new ones are reported.",
    epilog=options.examples(
        "policy-lint baseline docs",
        "policy-lint baseline --prune",
    ),
)
@click.argument("paths", nargs=-1, type=click.Path())
@click.option("--prune", is_flag=True, help="Only take out entries whose findings are mended; accept nothing new.")
@options.selection
@options.given_facts
@options.project
@click.option("--baseline", metavar="FILE", default="", help="The file to write. [default: as configured]")
@options.rule_folders
@options.trust
@options.max_size
def command(paths: tuple[str, ...], prune: bool, **given: Any) -> int:
    """Write every finding of PATHS (the current folder by default) into the baseline; `lint` then reports only new ones.

    Entries survive moved and reflowed lines. Those on documents that are not among PATHS stay as they are. Exit codes: 0
    written; 2 an input could not be read, and nothing was written.
    """
    from policy_lint.pipeline.run import run

    settings = asked(paths or (".",), given)
    result = run(replace(settings, no_baseline=True))
    if result.errors:
        complain_of(result.errors)
        return 2
    for file, (entries, linted) in sorted(_by_file(result, settings).items()):
        write_out(f"{harmless(_write(file, entries, linted, prune=prune))}\n")
    return 0


def _by_file(result: RunResult, settings: Settings) -> dict[Path, tuple[set[Entry], set[str]]]:
    """Baseline → the entries of the documents that it holds for, and their paths."""
    from policy_lint.pipeline.discovery import relative
    from policy_lint.pipeline.grounds import Aside
    from policy_lint.pipeline.project import Project
    from policy_lint.sift.baseline import entry_of
    from policy_lint.sift.merging import members

    project = Project(settings)
    aside = Aside(settings, project, "")
    found: dict[Path, tuple[set[Entry], set[str]]] = {}
    for document in result.documents:
        file = aside.baseline_file(document.path, project.terms_for(document.path))
        path = relative(Path(document.path), file.parent)
        entries, linted = found.setdefault(file, (set(), set()))
        linted.add(path)
        for finding in document.findings:
            entries |= {entry_of(member, path) for member in members(finding) if member.suppressed is None}
    return found


def _write(file: Path, entries: set[Entry], linted: set[str], *, prune: bool) -> str:
    """Write one baseline, and say what became of it."""
    from policy_lint.pipeline.discovery import called
    from policy_lint.sift.baseline import load_baseline, written

    before = load_baseline(file, called(file)).entries if file.is_file() else frozenset()
    kept = {entry for entry in before if entry[0] not in linted and (not prune or (file.parent / entry[0]).exists())}
    now = kept | (entries & before if prune else entries)
    write_file(str(file), written(now))
    gone, new = len(before - now), len(now - before)
    changes = ", ".join(f"{number} {word}" for number, word in ((new, "new"), (gone, "taken out")) if number)
    return f"{called(file)}: {counted(len(now), 'finding')}{f' ({changes})' if changes else ''}"
