"""Conditional findings under few questions: none is lost, and what decides most is asked first."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from policy_lint.engine.questions import MOST_QUESTIONS, QUESTIONS, questions
from policy_lint.policy.facts import FACT_NAMES
from tests.engine.makers import compiled, finding, policy

if TYPE_CHECKING:
    from policy_lint.engine.finding import Finding

FACTS = [
    "users_in",
    "sells_data",
    "has_dpo",
    "uses_cookies",
    "sends_marketing",
    "seeks_cpni_approval",
    "shares_for_ads",
    "collects_online",
]
BASE = finding(compiled(require={"statement": "sale"}), policy())


def made(rule: int, verdict: str, unknown: list[str]) -> Finding:
    return replace(BASE, rule=replace(BASE.rule, id=f"rule-{rule}"), verdict=verdict, unknown=tuple(unknown))  # type: ignore[arg-type]


one = st.builds(
    made,
    st.integers(0, 5),
    st.sampled_from(["conditional", "conditional", "conditional", "violation"]),
    st.lists(st.sampled_from(FACTS), max_size=3, unique=True),
)
lists = st.lists(one, max_size=14)


@given(lists)
def test_every_conditional_finding_is_under_one_question_or_in_the_rest(findings: list[Finding]) -> None:
    asked, rest = questions(findings)
    shown = [found for question in asked for found in question.findings] + rest
    conditional = [found for found in findings if found.verdict == "conditional"]
    assert Counter(map(id, shown)) == Counter(map(id, conditional))


@given(lists)
def test_at_most_six_questions_and_no_fact_twice(findings: list[Finding]) -> None:
    asked, rest = questions(findings)
    assert len(asked) <= MOST_QUESTIONS
    assert len({question.fact for question in asked}) == len(asked)
    if len(asked) < MOST_QUESTIONS:
        assert not any(found.unknown for found in rest)


@given(lists)
def test_each_question_is_the_one_that_decides_most_of_what_is_left(findings: list[Finding]) -> None:
    asked, _ = questions(findings)
    left = [found for found in findings if found.verdict == "conditional"]
    for question in asked:
        counts = Counter(fact for found in left for fact in found.unknown)
        assert len(question.findings) == max(counts.values())
        assert all(question.fact in found.unknown for found in question.findings)
        left = [found for found in left if question.fact not in found.unknown]
    sizes = [len(question.findings) for question in asked]
    assert sizes == sorted(sizes, reverse=True)


@given(lists)
def test_the_order_of_findings_changes_no_question(findings: list[Finding]) -> None:
    forwards, backwards = questions(findings)[0], questions(reversed(findings))[0]
    assert [(question.fact, question.decides) for question in forwards] == [
        (question.fact, question.decides) for question in backwards
    ]


def test_a_question_counts_the_rules_that_wait_for_it_merged_ones_included() -> None:
    lead = made(1, "conditional", ["users_in"])
    lead = replace(lead, also=(made(2, "conditional", ["users_in"]), made(3, "conditional", ["has_dpo"])))
    asked, _ = questions([lead, made(1, "conditional", ["users_in"]), made(4, "violation", ["users_in"])])
    assert [(question.fact, question.decides, len(question.findings)) for question in asked] == [("users_in", 2, 2)]


def test_equal_counts_are_told_apart_by_the_rules_they_decide_then_by_name() -> None:
    lead = replace(made(1, "conditional", ["sells_data", "has_dpo"]), also=(made(2, "conditional", ["sells_data"]),))
    assert questions([lead])[0][0].fact == "sells_data"
    assert questions([made(1, "conditional", ["sells_data", "has_dpo"])])[0][0].fact == "has_dpo"


def test_a_question_says_what_to_answer() -> None:
    asked, _ = questions(
        [
            made(1, "conditional", ["users_in"]),
            made(2, "conditional", ["exclusively_online_direct"]),
            made(3, "conditional", ["has_dpo"]),
        ]
    )
    answers = {question.fact: (question.text, question.answer) for question in asked}
    assert answers["users_in"] == ("Where are your users?", "users_in=US-CA,EEA")
    assert answers["has_dpo"] == ("Do you have a data protection officer?", "has_dpo=true")
    assert answers["exclusively_online_direct"] == (
        "Do you operate only online, in a direct relationship with your customers?",
        "exclusively_online_direct=true",
    )


def test_every_fact_has_a_question_in_words() -> None:
    assert set(QUESTIONS) == set(FACT_NAMES)
