"""The report for programs, as ``schemas/report.schema.json`` describes it."""

from __future__ import annotations

import json
import re
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from policy_lint import __version__
from policy_lint.engine.coverage import coverage

if TYPE_CHECKING:
    from collections.abc import Mapping

    from policy_lint.engine.facts import FactValue
    from policy_lint.engine.finding import Finding, Hit, Requirement
    from policy_lint.errors import Problem
    from policy_lint.pipeline.results import DocumentResult, RunResult
    from policy_lint.report.view import View
    from policy_lint.text.source import Source, Span

_ESCAPED = re.compile(
    "[\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff\U000e0000-\U000e007f]"
)


def render(result: RunResult, view: View) -> str:  # noqa: ARG001 - every format has this signature
    """The whole run as one JSON object."""
    return dumps(report(result), indent=2) + "\n"


def dumps(data: object, indent: int | None = None) -> str:
    """JSON with its letters as they are; controls, lone surrogates and what turns a line around are escaped."""
    return _ESCAPED.sub(_escape, json.dumps(data, ensure_ascii=False, indent=indent, allow_nan=False))


def _escape(match: re.Match[str]) -> str:
    return json.dumps(match[0])[1:-1]


def report(result: RunResult) -> dict[str, Any]:
    """The run as plain data."""
    totals = result.totals
    return {
        "schema": 1,
        "tool": {"name": "policy-lint", "version": __version__},
        "ruleset": result.ruleset,
        "as_of": result.as_of,
        "config_hash": result.config_hash,
        "enforced": result.enforced,
        "notices": list(result.notices),
        "documents": [document_data(document) for document in result.documents],
        "errors": [error_data(problem) for problem in result.errors],
        "summary": {
            "documents": len(result.documents),
            **{name: totals[name] for name in ("error", "warning", "note", "conditional", "suppressed")},
        },
    }


def document_data(document: DocumentResult) -> dict[str, Any]:
    """One document as plain data."""
    policy = document.policy
    return {
        "path": document.path,
        "kind": policy.kind,
        "sha256": document.sha256,
        "title": policy.title.text if policy.title is not None else None,
        "language": policy.language,
        "judged": document.judged,
        "reason": document.reason,
        "facts": _facts(document.facts.values, policy.source),
        "coverage": [asdict(item) for item in coverage(document.facts)],
        "requirements": [_requirement(requirement, policy.source) for requirement in document.requirements],
        "findings": [_finding(finding, policy.source) for finding in document.findings],
    }


def error_data(problem: Problem) -> dict[str, Any]:
    """One input that could not be read, or a rule that could not run."""
    return {"path": problem.path, "line": problem.line, "column": problem.column, "message": problem.message}


def _facts(values: Mapping[str, FactValue], source: Source) -> dict[str, Any]:
    return {
        name: {
            "value": list(fact.value) if isinstance(fact.value, tuple) else fact.value,
            "origin": fact.origin,
            "quote": fact.quote or None,
            "line": source.position(fact.span.start)[0] if fact.span is not None else None,
            **({"claimed": list(fact.claimed)} if fact.claimed else {}),
        }
        for name, fact in values.items()
    }


def _requirement(requirement: Requirement, source: Source) -> dict[str, Any]:
    return {
        "rule": requirement.rule.id,
        "verdict": requirement.verdict,
        "evidence": [_evidence(hit, source) for hit in requirement.evidence],
        "because": [*requirement.because, *([requirement.error] if requirement.error else [])],
    }


def _evidence(hit: Hit, source: Source) -> dict[str, Any]:
    return {
        "line": source.position(hit.span.start)[0],
        "end_line": source.position(hit.span.end)[0],
        "quote": hit.quote,
    }


def _finding(finding: Finding, source: Source) -> dict[str, Any]:
    rule = finding.rule
    return {
        "rule": rule.id,
        "topic": rule.topic,
        "title": rule.title,
        "severity": finding.severity,
        "verdict": finding.verdict,
        "cause": finding.cause,
        "strength": rule.strength,
        "confidence": rule.confidence,
        "verified": rule.verified,
        "regulation": rule.regulation,
        "citation": rule.citation,
        "message": finding.message,
        "remedy": rule.remedy,
        **_place(finding.span, source),
        "pointer": finding.pointer,
        "quote": finding.quote,
        "related": [{**_start(item.span, source), "message": item.message} for item in finding.related],
        "also": [_member(member, source) for member in finding.also],
        "applies_because": list(finding.applies_because),
        "unknown": list(finding.unknown),
        "fingerprint": finding.fingerprint,
        "suppressed": asdict(finding.suppressed) if finding.suppressed is not None else None,
        "fix": _fix(finding, source),
    }


def _fix(finding: Finding, source: Source) -> dict[str, Any] | None:
    """The edits that `--fix` tries, by place; the offsets count characters of the file without its byte-order mark."""
    if finding.fix is None:
        return None
    edits = [
        {**_place(edit.span, source), "start": edit.span.start, "end": edit.span.end, "text": edit.text}
        for edit in finding.fix.edits
    ]
    return {"safe": finding.fix.safe, "edits": edits}


def _member(finding: Finding, source: Source) -> dict[str, Any]:
    """A finding that was merged into another: what is its own."""
    return {
        "rule": finding.rule.id,
        "regulation": finding.rule.regulation,
        "citation": finding.rule.citation,
        "severity": finding.severity,
        "verdict": finding.verdict,
        "message": finding.message,
        "applies_because": list(finding.applies_because),
        "unknown": list(finding.unknown),
        "fingerprint": finding.fingerprint,
        "suppressed": asdict(finding.suppressed) if finding.suppressed is not None else None,
        "fix": _fix(finding, source),
    }


def _start(span: Span, source: Source) -> dict[str, int]:
    line, column = source.position(span.start)
    return {"line": line, "column": column}


def _place(span: Span, source: Source) -> dict[str, int]:
    end_line, end_column = source.position(span.end)
    return {**_start(span, source), "end_line": end_line, "end_column": end_column}
