"""What is left of a document when it was told still decides the exit code."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from policy_lint.engine.finding import SetAside
from policy_lint.engine.rule import SEVERITIES
from tests.report.conftest import document, finding, rule

if TYPE_CHECKING:
    from policy_lint.engine.finding import Finding

_RANKS = ["note", "warning", "error", "never"]
ONE = st.builds(
    lambda severity, clock, aside: finding(
        rule=rule("clocked" if clock else "plain", clock=clock),
        severity=severity,
        suppressed=SetAside("baseline", "baseline") if aside else None,
    ),
    st.sampled_from(SEVERITIES),
    st.booleans(),
    st.booleans(),
)
MERGED = st.builds(lambda first, also: replace(first, also=tuple(also)), ONE, st.lists(ONE, max_size=2))


@given(st.lists(MERGED, max_size=6), st.sampled_from(_RANKS), st.booleans())
def test_a_document_fails_by_its_gravest_finding_that_counts_also_when_it_was_told(
    findings: list[Finding], fail_on: str, time_checks: bool
) -> None:
    """Ten thousand documents with forty findings each would not fit in memory: two are enough."""
    whole = replace(document(*findings), fail_on=fail_on)
    counting = [
        item
        for first in findings
        for item in (first, *first.also)
        if item.suppressed is None and (time_checks or not item.rule.clock)
    ]
    left = whole.told()
    assert whole.fails(time_checks=time_checks) == any(
        _RANKS.index(item.severity) >= _RANKS.index(fail_on) for item in counting
    )
    assert left.fails(time_checks=time_checks) == whole.fails(time_checks=time_checks)
    assert (left.path, left.judged, left.policy.source.text, left.requirements) == (whole.path, whole.judged, "", ())
    assert len(left.findings) <= 2
