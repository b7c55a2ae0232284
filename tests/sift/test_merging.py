"""Merging: nothing is lost, the leader is the weightiest, and the order is fixed."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policy_lint.sift.merging import members, merge
from policy_lint.text.source import Span
from tests.engine.makers import compiled, finding, policy

if TYPE_CHECKING:
    from policy_lint.engine.finding import Finding

BASE = finding(compiled(require={"statement": "sale"}), policy())


def made(
    rule: str, topic: str, severity: str, verdict: str, cause: str, start: int, end: int, fingerprint: str = "f"
) -> Finding:
    own = replace(BASE.rule, id=rule, topic=topic)
    given = {"severity": severity, "verdict": verdict, "cause": cause, "fingerprint": fingerprint}
    return replace(BASE, rule=own, span=Span(start, start + end), **given)  # type: ignore[arg-type]


SEVERITIES, VERDICTS = ["error", "warning", "note"], ["violation", "conditional", "review"]
one = st.builds(
    made,
    st.sampled_from(["a", "b", "c"]),
    st.sampled_from(["cookies", "sale"]),
    st.sampled_from(SEVERITIES),
    st.sampled_from(VERDICTS),
    st.sampled_from(["absent", "weak", "contradiction", "defect", "review"]),
    st.integers(0, 2),
    st.integers(0, 2),
    st.sampled_from(["f", "g"]),
)
lists = st.lists(one, max_size=12)


@given(lists)
def test_nothing_is_lost_and_nothing_made_up(findings: list[Finding]) -> None:
    assert Counter(repr(bare(member)) for lead in merge(findings) for member in members(lead)) == Counter(
        map(repr, findings)
    )


def bare(found: Finding) -> Finding:
    return replace(found, also=())


@given(lists)
def test_the_definite_then_the_most_severe_leads(findings: list[Finding]) -> None:
    for lead in merge(findings):
        weights = [
            (VERDICTS.index(found.verdict), SEVERITIES.index(found.severity), found.rule.id) for found in members(lead)
        ]
        assert weights == sorted(weights)


@given(lists)
def test_only_findings_of_one_topic_cause_and_place_are_merged(findings: list[Finding]) -> None:
    merged = merge(findings)
    for lead in merged:
        assert (
            len({(found.rule.topic, found.cause, found.span) for found in members(lead) if found.cause != "defect"})
            <= 1
        )
    groups = [(lead.rule.topic, lead.cause, lead.span) for lead in merged if lead.cause != "defect"]
    assert len(groups) == len(set(groups))


@given(lists)
def test_a_defect_of_the_text_stands_for_itself(findings: list[Finding]) -> None:
    """Two phrases at one place are two things to mend."""
    leads = [(lead.rule.id, lead.fingerprint) for lead in merge(findings) if lead.cause == "defect"]
    assert sorted(leads) == sorted(
        {(found.rule.id, found.fingerprint) for found in findings if found.cause == "defect"}
    )


@given(lists)
def test_the_order_is_by_place_then_rule(findings: list[Finding]) -> None:
    order = [(lead.span.start, lead.rule.id) for lead in merge(findings)]
    assert order == sorted(order)


@given(lists.flatmap(lambda found: st.tuples(st.just(found), st.permutations(found))))
def test_the_order_in_which_findings_come_in_does_not_show(both: tuple[list[Finding], list[Finding]]) -> None:
    def shown(findings: list[Finding]) -> list[object]:
        return [
            (lead.rule.id, lead.span.start, lead.severity, lead.verdict, lead.cause, len(lead.also))
            for lead in merge(findings)
        ]

    assert Counter(shown(both[0])) == Counter(shown(both[1]))


@given(lists)
def test_merging_twice_changes_nothing(findings: list[Finding]) -> None:
    assert merge(merge(findings)) == merge(findings)


@pytest.mark.parametrize(
    ("verdicts", "severities", "leader"),
    [
        (("violation", "violation"), ("warning", "error"), 1),
        (("conditional", "violation"), ("error", "note"), 1),
        (("review", "conditional"), ("error", "note"), 1),
        (("violation", "violation"), ("error", "error"), 0),
    ],
)
def test_who_leads(verdicts: tuple[str, str], severities: tuple[str, str], leader: int) -> None:
    pair = [
        made(name, "sale", severity, verdict, "absent", 0, 1)
        for name, verdict, severity in zip("ab", verdicts, severities, strict=True)
    ]
    (lead,) = merge(pair)
    assert lead.rule.id == "ab"[leader]
    assert [member.rule.id for member in lead.also] == ["ab"[1 - leader]]
