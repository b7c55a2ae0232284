"""GitLab's Code Quality report: what changed in quality shows in the merge request.

Format: https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format. It has no field for what was set aside, so
each decision and each comment is an entry of its own, of severity ``info``, whose description says so. Its fingerprint is not the
finding's: a merge request that sets a finding aside shows one entry gone and another come, and not a finding mended.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any

from policy_lint.report.aside import known_before, why
from policy_lint.report.harmless import harmless
from policy_lint.report.json_report import dumps
from policy_lint.report.shown import set_aside, shown_findings
from policy_lint.report.view import counted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from policy_lint.engine.finding import Finding
    from policy_lint.pipeline.results import DocumentResult, RunResult
    from policy_lint.report.view import View

_SEVERITIES = {"error": "major", "warning": "minor", "note": "info"}


def render(result: RunResult, view: View) -> str:
    """An array with one entry a finding."""
    entries = [_entry(document, item) for document in result.documents for item in shown_findings(document, view)]
    if not view.quiet:
        entries += [entry for document in result.documents for entry in _aside(document)]
    if result.enforced is not None and result.documents:
        entries.append(_info(result.documents[0], "policy-lint-enforced", f"Enforced rule book: {result.enforced}", 1))
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


def _aside(document: DocumentResult) -> Iterator[dict[str, Any]]:
    """What was set aside in a document, why and by whom; what the baseline holds as a number."""
    found = set_aside(document)
    for finding in found:
        if not known_before(finding):
            line = document.policy.source.position(finding.span.start)[0]
            text = f"Set aside: {why(finding)}. It was: {finding.message}"
            yield _info(document, finding.rule.id, text, line, finding.fingerprint)
    before = sum(map(known_before, found))
    if before:
        text = f"Set aside: {counted(before, 'finding')} known before, by the baseline (--no-baseline shows them)"
        yield _info(document, "policy-lint-baseline", text, 1)


def _info(document: DocumentResult, name: str, text: str, line: int, *parts: str) -> dict[str, Any]:
    return {
        "description": harmless(text),
        "check_name": name,
        "fingerprint": _digest("info", document.path, name, *parts),
        "severity": "info",
        "location": {"path": document.path, "lines": {"begin": line}},
    }


def _digest(*parts: str) -> str:
    """GitLab wants a fingerprint to be unique in the report; ours is so within a document only."""
    return hashlib.sha256("\0".join(parts).encode(errors="replace")).hexdigest()[:32]
