"""GitLab's Code Quality report: what changed in quality shows in the merge request.

Format: https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any

from policy_lint.report.harmless import harmless
from policy_lint.report.json_report import dumps
from policy_lint.report.shown import shown_findings

if TYPE_CHECKING:
    from policy_lint.engine.finding import Finding
    from policy_lint.pipeline.results import DocumentResult, RunResult
    from policy_lint.report.view import View

_SEVERITIES = {"error": "major", "warning": "minor", "note": "info"}


def render(result: RunResult, view: View) -> str:
    """An array with one entry a finding."""
    entries = [_entry(document, item) for document in result.documents for item in shown_findings(document, view)]
    entries += [
        {
            "description": harmless(problem.message),
            "check_name": "policy-lint-error",
            "fingerprint": _digest(problem.path, problem.message, str(problem.line)),
            "severity": "blocker",
            "location": {"path": problem.path, "lines": {"begin": problem.line or 1}},
        }
        for problem in result.errors
    ]
    return dumps(entries, indent=1) + "\n"


def _entry(document: DocumentResult, finding: Finding) -> dict[str, Any]:
    position = document.policy.source.position
    return {
        "description": harmless(f"{finding.message} {finding.rule.remedy}"),
        "check_name": finding.rule.id,
        "fingerprint": _digest(document.path, finding.fingerprint),
        "severity": _SEVERITIES[finding.severity],
        "location": {
            "path": document.path,
            "lines": {"begin": position(finding.span.start)[0], "end": position(finding.span.end)[0]},
        },
    }


def _digest(*parts: str) -> str:
    """GitLab wants a fingerprint to be unique in the report; ours is so within a document only."""
    return hashlib.sha256("\0".join(parts).encode(errors="replace")).hexdigest()[:32]
