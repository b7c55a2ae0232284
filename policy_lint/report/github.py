"""Workflow commands of GitHub Actions: a finding becomes an annotation on its line of the pull request.

Format: https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands. GitHub shows ten annotations of
each level a step; SARIF has no such limit.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from policy_lint.report.aside import why
from policy_lint.report.harmless import harmless
from policy_lint.report.law import law
from policy_lint.report.shown import set_aside, shown_findings

if TYPE_CHECKING:
    from collections.abc import Mapping

    from policy_lint.engine.finding import Finding
    from policy_lint.pipeline.results import DocumentResult, RunResult
    from policy_lint.report.view import View

_LEVELS = {"error": "error", "warning": "warning", "note": "notice"}


def render(result: RunResult, view: View) -> str:
    """A line for every finding, and one for every input that could not be read."""
    lines = [_finding(document, item) for document in result.documents for item in shown_findings(document, view)]
    for document in result.documents:
        aside = set_aside(document)
        if aside:
            said = "; ".join(why(item) for item in aside)
            lines.append(_command("notice", {"file": document.path, "title": "policy-lint: set aside"}, said))
    if result.enforced is not None:
        lines.append(_command("notice", {"title": "policy-lint: enforced"}, f"enforced rule book: {result.enforced}"))
    for problem in result.errors:
        place = {"file": problem.path, "line": problem.line, "col": problem.column, "title": "policy-lint"}
        lines.append(_command("error", place, problem.message))
    return "".join(f"{line}\n" for line in lines)


def _finding(document: DocumentResult, finding: Finding) -> str:
    source = document.policy.source
    (line, column), (end_line, end_column) = source.position(finding.span.start), source.position(finding.span.end)
    place: dict[str, object] = {"file": document.path, "line": line, "endLine": max(line, end_line), "col": column}
    if end_line == line and end_column > column:
        place["endColumn"] = end_column
    place["title"] = finding.rule.id
    return _command(_LEVELS[finding.severity], place, f"{finding.message} {finding.rule.remedy} ({law(finding.rule)})")


def _command(level: str, place: Mapping[str, object], message: str) -> str:
    properties = ",".join(f"{name}={_property(str(value))}" for name, value in place.items() if value is not None)
    return f"::{level} {properties}::{_data(message)}"


def _data(text: str) -> str:
    """A message as the runner reads it; line breaks and what moves a terminal's cursor are gone already."""
    return harmless(text).replace("%", "%25")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
