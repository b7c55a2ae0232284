"""SARIF 2.1.0, which GitHub, GitLab, Azure and editors read: rules with their help, results with fingerprints.

Standard: https://docs.oasis-open.org/sarif/sarif/v2.1.0/. A finding that was set aside is a result with a suppression; an
undecided one (only where asked for) is of kind ``open``, one for a person to look at of kind ``review``.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from policy_lint import __version__
from policy_lint.report.harmless import harmless
from policy_lint.report.json_report import dumps
from policy_lint.report.law import law
from policy_lint.report.shown import is_shown, laws_of
from policy_lint.sift.merging import members

if TYPE_CHECKING:
    from policy_lint.engine.finding import Finding, Fix, SetAside
    from policy_lint.engine.rule import Rule
    from policy_lint.errors import Problem
    from policy_lint.pipeline.results import DocumentResult, RunResult
    from policy_lint.report.view import View
    from policy_lint.text.source import Source, Span

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_ROOT = "%SRCROOT%"
_FILLED_IN = re.compile(r"\{[\w.]+\}")
_DRIVE = re.compile(r"[A-Za-z]:/")
_KINDS = {"violation": "fail", "conditional": "open", "review": "review"}
_PRECISION = {"high": "high", "medium": "medium", "low": "low"}


def render(result: RunResult, view: View) -> str:
    """The run as one SARIF log."""
    listed = [
        (document, finding)
        for document in result.documents
        for finding in document.findings
        if finding.suppressed is not None or is_shown(finding, view)
    ]
    rules = {finding.rule.id: finding.rule for _, finding in sorted(listed, key=lambda item: item[1].rule.id)}
    places = {name: index for index, name in enumerate(rules)}
    run = {
        "tool": {"driver": _driver(rules, result.ruleset)},
        "originalUriBaseIds": {_ROOT: {"description": {"text": "The folder in which policy-lint ran."}}},
        "invocations": [_invocation(result)],
        "columnKind": "unicodeCodePoints",
        "artifacts": [
            {"location": _location(document.path), "hashes": {"sha-256": document.sha256}}
            for document in result.documents
        ],
        "results": [_result(document, finding, places) for document, finding in listed],
        "properties": {"asOf": result.as_of, "configHash": result.config_hash, "enforced": result.enforced},
    }
    return dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, indent=1) + "\n"


def _driver(rules: dict[str, Rule], ruleset: str) -> dict[str, Any]:
    return {
        "name": "policy-lint",
        "semanticVersion": __version__,
        "rules": [_rule(rule) for rule in rules.values()],
        "properties": {"ruleset": ruleset},
    }


def _rule(rule: Rule) -> dict[str, Any]:
    """A rule as the viewer shows it beside a result."""
    message = _FILLED_IN.sub("…", rule.message)
    parts = [message, f"Remedy: {rule.remedy}", f"Why: {rule.rationale}", f"Law: {law(rule)}"]
    described: dict[str, Any] = {
        "id": rule.id,
        "name": "".join(part.capitalize() for part in rule.id.split("-")),
        "shortDescription": {"text": harmless(rule.title)},
        "fullDescription": {"text": harmless(message)},
        "help": {"text": "\n\n".join(map(harmless, parts))},
        "defaultConfiguration": {"level": rule.severity},
        "properties": {
            "tags": [rule.topic, rule.pack, rule.regulation],
            "precision": _PRECISION.get(rule.confidence, "medium"),
            "problem.severity": "recommendation" if rule.severity == "note" else rule.severity,
            "strength": rule.strength,
            "verified": rule.verified,
        },
    }
    if rule.link:
        described["helpUri"] = rule.link
    if rule.aliases:
        described["deprecatedIds"] = list(rule.aliases)
    return described


def _invocation(result: RunResult) -> dict[str, Any]:
    notices: list[dict[str, Any]] = [{"level": "note", "message": {"text": harmless(text)}} for text in result.notices]
    return {
        "executionSuccessful": not result.errors,
        "toolExecutionNotifications": [_notification(problem) for problem in result.errors] + notices,
    }


def _notification(problem: Problem) -> dict[str, Any]:
    physical: dict[str, Any] = {"artifactLocation": _location(problem.path)}
    if problem.line is not None:
        physical["region"] = {"startLine": problem.line, "startColumn": problem.column or 1}
    return {
        "level": "error",
        "message": {"text": harmless(problem.message)},
        "locations": [{"physicalLocation": physical}],
    }


def _result(document: DocumentResult, finding: Finding, places: dict[str, int]) -> dict[str, Any]:
    source = document.policy.source
    kind = _KINDS[finding.verdict]
    law_text = laws_of(finding)
    message = f"{finding.message} {finding.rule.remedy}" + (f" ({law_text})" if law_text else "")
    made: dict[str, Any] = {
        "ruleId": finding.rule.id,
        "ruleIndex": places[finding.rule.id],
        "kind": kind,
        "level": finding.severity if kind == "fail" else "none",
        "message": {"text": harmless(message)},
        "locations": [{"physicalLocation": _physical(document.path, source, finding.span)}],
        "partialFingerprints": {"policyLint/v1": finding.fingerprint},
        "properties": {
            "severity": finding.severity,
            "verdict": finding.verdict,
            "cause": finding.cause,
            "appliesBecause": list(finding.applies_because),
            "unknown": list(finding.unknown),
            "also": [member.rule.id for member in finding.also],
        },
    }
    if finding.pointer:
        made["locations"][0]["logicalLocations"] = [{"fullyQualifiedName": finding.pointer, "kind": "element"}]
    if finding.related:
        made["relatedLocations"] = [
            {
                "id": number,
                "message": {"text": harmless(item.message)},
                "physicalLocation": _physical(document.path, source, item.span),
            }
            for number, item in enumerate(finding.related, 1)
        ]
    fixes = [_fix(document.path, source, member.fix) for member in members(finding) if member.fix is not None]
    if fixes:
        made["fixes"] = list({str(fix): fix for fix in fixes}.values())
    if finding.suppressed is not None:
        made["suppressions"] = [_suppression(finding.suppressed)]
    return made


def _fix(path: str, source: Source, fix: Fix) -> dict[str, Any]:
    """What `--fix` tries, or with `--unsafe-fixes` would; the words are those of the file, as nothing else would mend it."""
    how = (
        "policy-lint lint --fix" if fix.safe else "policy-lint lint --fix --unsafe-fixes: may change what the text says"
    )
    replacements = [
        {"deletedRegion": _region(source, edit.span), **({"insertedContent": {"text": edit.text}} if edit.text else {})}
        for edit in fix.edits
    ]
    changes = [{"artifactLocation": _location(path), "replacements": replacements}]
    return {"description": {"text": how}, "artifactChanges": changes}


def _suppression(aside: SetAside) -> dict[str, Any]:
    said = ", ".join(part for part in (aside.reason, aside.by, aside.date and f"on {aside.date}", aside.words) if part)
    return {
        "kind": "inSource" if aside.how == "comment" else "external",
        "status": "accepted",
        "justification": harmless(said),
        "properties": {"reason": aside.reason, "by": aside.by, "role": aside.role, "until": aside.until},
    }


def _physical(path: str, source: Source, span: Span) -> dict[str, Any]:
    return {"artifactLocation": _location(path), "region": _region(source, span)}


def _region(source: Source, span: Span) -> dict[str, int]:
    (line, column), (end_line, end_column) = source.position(span.start), source.position(span.end)
    return {"startLine": line, "startColumn": column, "endLine": end_line, "endColumn": end_column}


def _location(path: str) -> dict[str, str]:
    """A path as a URI: relative to the working folder, or absolute where it lies elsewhere."""
    if path.startswith("/"):
        return {"uri": f"file://{quote(path)}"}
    if _DRIVE.match(path):
        return {"uri": f"file:///{quote(path, safe='/:')}"}
    return {"uri": quote(path), "uriBaseId": _ROOT}
