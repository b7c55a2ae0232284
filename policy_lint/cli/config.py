"""``policy-lint config``: the settings that hold for a file, and where each was set."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from policy_lint.cli import options
from policy_lint.cli.asked import asked
from policy_lint.cli.output import terminal_view, write_out
from policy_lint.config.enforced import ENFORCED
from policy_lint.report.harmless import cells, harmless

if TYPE_CHECKING:
    from collections.abc import Iterator

    from policy_lint.pipeline.project import DocumentTerms
    from policy_lint.report.view import View

DEFAULT = "default"
_MAPPED = ("severity", "facts", "roles")
_LISTED = ("ignore", "locked", "exclude", "rules", "trust")
_PLAIN = ("select", "fail-on", "regimes", "ruleset", "decisions", "baseline")


@click.command(
    "config",
    short_help="Show the settings that hold for a file.",
    epilog=options.examples(
        "policy-lint config docs/privacy.md",
        "policy-lint config . --format json",
    ),
)
@click.argument("file", type=click.Path())
@options.text_or_json
@options.project
@options.color
def command(file: str, form: str, color: str, **given: Any) -> int:
    """Show the settings that hold for a FILE (it need not exist) or a folder, and where each was set.

    The nearest `.policy-lint.yaml` or `pyproject.toml` with a table [tool.policy-lint] above the file holds for it; nothing
    is inherited that it does not name under `extends`.
    """
    from policy_lint.pipeline.project import Project

    project = Project(asked((file,), given))
    terms = project.terms_for(file)
    rows = list(_rows(terms, project.enforced.name if project.enforced is not None else ""))
    if form == "json":
        from policy_lint.report.json_report import dumps

        settings = {name: {"value": value, "origin": origin} for name, value, origin in rows}
        rules = {item.rule.id: item.rule.severity for item in terms.plan.rules}
        write_out(dumps({"file": file, "settings": settings, "rules": rules}, indent=1) + "\n", utf8=True)
    else:
        write_out("\n".join(_text(rows, terms, terminal_view(color))) + "\n")
    return 0


def _rows(terms: DocumentTerms, enforced: str) -> Iterator[tuple[str, Any, str]]:
    """Setting, value, and where it was set."""
    settings, origins = terms.settings, terms.settings.origins
    if enforced:
        yield "enforce", enforced, "command line"
    for name in _PLAIN:
        value = getattr(settings, name.replace("-", "_"))
        if value or name == "fail-on":
            yield name, list(value) if isinstance(value, tuple) else value, origins.get(name, DEFAULT)
    for name in _LISTED:
        for item in getattr(settings, name):
            yield f"{name}.{item}", True, origins.get(f"{name}.{item}", DEFAULT)
    for name in _MAPPED:
        for key, value in getattr(settings, name).items():
            yield f"{name}.{key}", list(value) if isinstance(value, tuple) else value, origins[f"{name}.{key}"]
    for key, value in terms.enforced.items():
        yield f"enforced facts.{key}", list(value) if isinstance(value, tuple) else value, ENFORCED
    if settings.entry is not None:
        yield "document.role", settings.entry.role, f"documents: {settings.entry.path}"
        if settings.entry.group:
            yield "document.group", settings.entry.group, f"documents: {settings.entry.path}"


def _text(rows: list[tuple[str, Any, str]], terms: DocumentTerms, view: View) -> Iterator[str]:
    """A table of settings, then what they come to."""
    shown = [(harmless(name), harmless(_value(value)), harmless(origin)) for name, value, origin in rows]
    widths = [max(cells(row[column]) for row in shown) for column in (0, 1)]
    for name, value, origin in shown:
        gaps = [" " * (width - cells(text) + 2) for width, text in zip(widths, (name, value), strict=True)]
        yield f"{view.paint(name, 'bold')}{gaps[0]}{value}{gaps[1]}{view.paint(origin, 'dim')}"
    yield ""
    yield from view.wrap(f"{len(terms.plan.rules):,} rules run")
    for notice in terms.plan.notices:
        yield from view.wrap(harmless(f"note: {notice}"), rest="  ")


def _value(value: Any) -> str:
    if isinstance(value, list):
        return ", ".join(map(str, value))
    return str(value).lower() if isinstance(value, bool) else str(value)
