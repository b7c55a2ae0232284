"""Findings of one topic, cause and place shown as one, as the last step of sift: the most severe leads, none is lost."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from policy_lint.engine.rule import SEVERITIES

if TYPE_CHECKING:
    from collections.abc import Iterable

    from policy_lint.engine.finding import Finding

_VERDICTS = ("violation", "conditional", "review")


def merge(findings: Iterable[Finding]) -> list[Finding]:
    """Merge, and put in the fixed order: line and column (by offset), then rule."""
    groups: dict[tuple[object, ...], list[Finding]] = {}
    for member in (replace(member, also=()) for finding in findings for member in members(finding)):
        alone = member.cause == "defect"  # a defect of the text is its own
        key = (member.fingerprint, member.rule.id) if alone else (member.rule.topic, member.cause, member.span)
        key = (*key, member.suppressed is None)  # what was set aside hides nothing that counts
        groups.setdefault(key, []).append(member)
    merged = []
    for group in groups.values():
        lead, *others = sorted(group, key=_weight)
        merged.append(replace(lead, also=tuple(others)) if others else lead)
    return sorted(
        merged, key=lambda finding: (finding.span.start, finding.rule.id, finding.span.end, finding.fingerprint)
    )


def members(finding: Finding) -> tuple[Finding, ...]:
    """The finding and all that were merged into it."""
    return (finding, *finding.also)


def _weight(finding: Finding) -> tuple[object, ...]:
    """A definite finding leads a conditional one, then the more severe one; then whatever tells them apart."""
    verdict, severity = _VERDICTS.index(finding.verdict), SEVERITIES.index(finding.severity)
    return verdict, severity, finding.rule.id, finding.span, finding.fingerprint
