"""The five seeds as prose beside their hand-written documents: what is extracted, and what is reported, is the same."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from policy_lint.engine.inference import fact_book
from policy_lint.engine.judge import Terms, judge
from policy_lint.engine.packs import find_packs
from policy_lint.engine.rulebook import load_rules
from policy_lint.engine.verbs import CompiledRule
from policy_lint.extraction.extract import extract
from policy_lint.policy.facts import FACT_NAMES
from policy_lint.policy.policy import Policy
from policy_lint.policy.statements import MAIN_FIELDS
from policy_lint.reading.read import read_policy
from policy_lint.report.document import document_yaml
from policy_lint.text.source import Source

ROOT = Path(__file__).resolve().parents[1]
NAMES = [path.stem for path in sorted((ROOT / "seeds").iterdir())]
EXPLAINED: dict[tuple[str, str], str] = {}
"""(seed, rule) → why the seed's text and its document differ in it. None does."""


@cache
def rules() -> tuple[CompiledRule, ...]:
    return load_rules(find_packs()).rules


@cache
def twin(name: str) -> Policy:
    path = ROOT / "policies" / f"{name}.policy.yaml"
    return read_policy(Source(str(path), path.read_text(encoding="utf-8")), str(ROOT))


@cache
def prose(name: str) -> Policy:
    path = ROOT / "seeds" / f"{name}.txt"
    return extract(read_policy(Source(str(path), path.read_text(encoding="utf-8")), None))


def facts(policy: Policy) -> set[tuple[str, str, str]]:
    """What a policy states: kind, stance and each value of the main field."""
    stated: set[tuple[str, str, str]] = set()
    for located in policy.statements:
        value = getattr(located.value, MAIN_FIELDS[located.kind])
        values = value if isinstance(value, tuple) and value else (value,)
        stated |= {(located.kind, located.value.stance, str(item)) for item in values}
    return stated


def reported(policy: Policy, declared: Policy) -> set[tuple[str, str]]:
    """Rule and verdict of every finding, with the facts that the document declares."""
    given = {
        name: getattr(declared.declared, name) for name in FACT_NAMES if getattr(declared.declared, name) is not None
    }
    terms = Terms(fact_book(policy, given), "2026-11-22")
    return {(one.rule.id, one.verdict) for requirement in judge(policy, rules(), terms) for one in requirement.findings}


def test_at_least_95_of_100_statements_are_found_and_95_of_100_found_are_right() -> None:
    found = right = written = extracted = 0
    for name in NAMES:
        by_hand, by_program = facts(twin(name)), facts(prose(name))
        both = by_hand & by_program
        print(f"{name}\n  missed: {sorted(by_hand - both)}\n  invented: {sorted(by_program - both)}")
        found, right = found + len(both), right + len(both)
        written, extracted = written + len(by_hand), extracted + len(by_program)
    assert found / written >= 0.95, f"{found} of {written} found"
    assert right / extracted >= 0.95, f"{right} of {extracted} right"


@pytest.mark.parametrize("name", NAMES)
def test_text_and_document_are_told_the_same(name: str) -> None:
    on_text, on_document = reported(prose(name), twin(name)), reported(twin(name), twin(name))
    differing = {rule for rule, _ in on_text ^ on_document}
    assert differing == {rule for seed, rule in EXPLAINED if seed == name}


@pytest.mark.parametrize("name", NAMES)
def test_the_document_made_of_a_text_is_told_the_same_as_the_text(name: str) -> None:
    text = document_yaml(prose(name))
    made = read_policy(Source(str(ROOT / "seeds" / f"{name}.policy.yaml"), text), str(ROOT))
    assert reported(made, made) == reported(prose(name), made)
