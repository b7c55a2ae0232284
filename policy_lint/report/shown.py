"""Which findings a report lists one by one: those that count, and the undecided ones where they are asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policy_lint.sift.merging import members

if TYPE_CHECKING:
    from policy_lint.engine.finding import Finding
    from policy_lint.pipeline.results import DocumentResult
    from policy_lint.report.view import View


def is_shown(finding: Finding, view: View) -> bool:
    """Whether a finding is listed: it was not set aside, and is definite unless the view wants the undecided ones too."""
    return finding.suppressed is None and (view.conditional or finding.verdict != "conditional")


def shown_findings(document: DocumentResult, view: View) -> list[Finding]:
    """The findings of a document that a report lists, in the order of the text."""
    return [finding for finding in document.findings if is_shown(finding, view)]


def set_aside(document: DocumentResult) -> list[Finding]:
    """Every finding of a document that somebody set aside, merged ones on their own."""
    return [member for finding in document.findings for member in members(finding) if member.suppressed is not None]


def laws_of(finding: Finding) -> str:
    """The citation of a finding and of those merged into it, each once; empty where no law asks for it."""
    cited = [member.rule for member in members(finding) if member.rule.citation]
    return "; ".join(dict.fromkeys(f"{rule.regulation} {rule.citation}".removeprefix("QUALITY ") for rule in cited))
