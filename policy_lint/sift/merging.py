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
    for finding in findings:
        key = (finding.rule.topic, finding.cause, finding.span) if finding.cause != "defect" else (finding.fingerprint, finding.rule.id)
        groups.setdefault(key, []).append(finding)
    merged = []
    for group in groups.values():
        lead, *others = sorted(group, key=_weight)
        merged.append(replace(lead, also=tuple(others)) if others else lead)
    return sorted(merged, key=lambda finding: (finding.span.start, finding.span.end, finding.rule.id, finding.fingerprint))


def members(finding: Finding) -> tuple[Finding, ...]:
    """The finding and all that were merged into it."""
    return (finding, *finding.also)


def _weight(finding: Finding) -> tuple[int, int, str]:
    """A definite finding leads a conditional one, then the more severe one, then the rule's name."""
    return _VERDICTS.index(finding.verdict), SEVERITIES.index(finding.severity), finding.rule.id
