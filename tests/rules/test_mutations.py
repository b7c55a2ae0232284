"""Mutation: a rule that is decided from the text fires once what satisfies it is deleted, and is silent where it is restored.

For rules that ask for something, the sentences that are a passing example's evidence are deleted until the rule fires. For rules
that forbid something or compare, a failing example is inserted into a policy on which the rule is silent.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from policy_lint.engine.examples import AS_OF, example_policy
from policy_lint.engine.facts import FactBook
from policy_lint.engine.judge import Terms, applied_always, judge
from policy_lint.engine.packs import find_packs
from policy_lint.engine.rulebook import load_rules
from policy_lint.extraction.extract import extract
from policy_lint.reading.text import read_text
from policy_lint.text.source import Source

if TYPE_CHECKING:
    from policy_lint.engine.finding import Requirement
    from policy_lint.engine.verbs import CompiledRule

PLAIN = "About this page\n\nThe shop is open from Monday to Friday. Parcels leave the house every evening.\n"
"""Words on which no rule that forbids or compares has anything to say."""
DELETIONS = 12

RULES = [
    item
    for item in load_rules(pack for pack in find_packs() if pack.trusted).rules
    if item.rule.decidable == "text" and item.rule.review is None and item.rule.sift is None
]
ASKING = [item for item in RULES if item.rule.verb in {"require", "each"}]
FORBIDDING = [item for item in RULES if item.rule.verb not in {"require", "each"}]


def judged(rule: CompiledRule, text: str) -> Requirement:
    """What a rule says of a text, its applicability forced."""
    policy = extract(read_text(Source("example.txt", text)))
    (requirement,) = judge(policy, [applied_always(rule)], Terms(FactBook(), AS_OF, review=True))
    return requirement


def without_evidence(text: str, requirement: Requirement) -> str:
    """The text without the lines' stretches that satisfy the rule."""
    for span in sorted({hit.span for hit in requirement.evidence}, reverse=True):
        text = text[: span.start] + text[span.end :]
    return text


def fires_when_deleted(rule: CompiledRule, example: str) -> bool:
    """Whether the rule, silent on an example, fires once its evidence is gone."""
    requirement = judged(rule, example)
    if requirement.findings:
        return False
    text = example
    for _ in range(DELETIONS):
        shorter = without_evidence(text, requirement)
        if shorter == text:
            return False
        text, requirement = shorter, judged(rule, shorter)
        if requirement.findings:
            return True
    return False


@pytest.mark.parametrize("rule", ASKING, ids=lambda item: item.rule.id)
def test_a_rule_fires_once_what_satisfies_it_is_deleted(rule: CompiledRule) -> None:
    prose = [example for example in rule.rule.examples.passing if isinstance(example, str)]
    assert prose, "needs a passing example in prose"
    assert any(fires_when_deleted(rule, example) for example in prose)


@pytest.mark.parametrize("rule", FORBIDDING, ids=lambda item: item.rule.id)
def test_a_rule_fires_once_a_violation_is_inserted_and_is_silent_before(rule: CompiledRule) -> None:
    assert not judged(rule, PLAIN).findings
    prose = [example for example in rule.rule.examples.failing if isinstance(example, str)]
    if prose:
        whole = (
            rule.rule.forbid is not None and rule.rule.forbid.document is not None
        )  # a figure of the text as a whole
        assert any(judged(rule, example if whole else f"{PLAIN}\n{example}\n").findings for example in prose)
    else:
        assert any(
            judge(example_policy(example), [applied_always(rule)], Terms(FactBook(), AS_OF, review=True))[0].findings
            for example in rule.rule.examples.failing
        )
