"""Findings and problems → diagnostics."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lsprotocol import types

from policy_lint.report.harmless import harmless
from policy_lint.report.shown import laws_of, shown_findings
from policy_lint.text.source import Span

if TYPE_CHECKING:
    from policy_lint.engine.finding import Finding
    from policy_lint.errors import Problem
    from policy_lint.lsp.judging import Judged
    from policy_lint.lsp.places import Places
    from policy_lint.report.view import View

SOURCE = "policy-lint"
UNREADABLE, NOT_JUDGED = "unreadable", "not-judged"
_SEVERITIES = {
    "error": types.DiagnosticSeverity.Error,
    "warning": types.DiagnosticSeverity.Warning,
    "note": types.DiagnosticSeverity.Information,
}
_LINK = re.compile(r"https?://[^\s<>\"]+")


def diagnostics(judged: Judged, places: Places, uri: str, view: View) -> list[types.Diagnostic]:
    """What an editor is to show of a document: what is wrong with the file, then the findings that a report would list."""
    shown = [_problem(problem, judged.path, places) for problem in judged.problems]
    if judged.result is None:
        return shown
    if judged.result.reason is not None:
        return [*shown, _at_start(places, f"not judged: {judged.result.reason}", NOT_JUDGED)]
    return [*shown, *(_finding(finding, places, uri) for finding in shown_findings(judged.result, view))]


def finding_range(finding: Finding, places: Places) -> types.Range:
    """Where a finding is shown."""
    return places.range(finding.span)


def _finding(finding: Finding, places: Places, uri: str) -> types.Diagnostic:
    law, rule = laws_of(finding), finding.rule
    doubt = f" (undecided: it depends on {', '.join(finding.unknown)})" if finding.verdict == "conditional" else ""
    lines = [f"{finding.message}{doubt}", rule.remedy, law]
    return types.Diagnostic(
        range=finding_range(finding, places),
        message="\n".join(harmless(line) for line in lines if line),
        severity=_SEVERITIES[finding.severity],
        code=rule.id,
        code_description=types.CodeDescription(rule.link) if rule.link and _LINK.fullmatch(rule.link) else None,
        source=SOURCE,
        related_information=[
            types.DiagnosticRelatedInformation(types.Location(uri, places.range(other.span)), harmless(other.message))
            for other in finding.related
        ]
        or None,
        data={"fingerprint": finding.fingerprint},
    )


def _problem(problem: Problem, path: str, places: Places) -> types.Diagnostic:
    """A problem at its place, or on the first line where it lies in another file."""
    if problem.path != path or problem.line is None or problem.line > places.source.line_count:
        return _at_start(places, problem.message if problem.path == path else str(problem), UNREADABLE)
    start = places.source.offset(problem.line, problem.column or 1)
    return types.Diagnostic(
        range=places.range(Span(start, start)),
        message=harmless(problem.message),
        severity=types.DiagnosticSeverity.Error,
        code=UNREADABLE,
        source=SOURCE,
    )


def _at_start(places: Places, message: str, code: str) -> types.Diagnostic:
    severity = types.DiagnosticSeverity.Information if code == NOT_JUDGED else types.DiagnosticSeverity.Error
    whole_line = Span(0, len(places.source.line(1)))
    return types.Diagnostic(places.range(whole_line), harmless(message), severity, code, source=SOURCE)
