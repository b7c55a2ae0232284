"""Rules, policies and verdicts in one line each, for the tests of everything that judges."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from policy_lint.engine.examples import example_policy
from policy_lint.engine.facts import FactBook, FactValue
from policy_lint.engine.judge import Terms, judge
from policy_lint.engine.rule import ExampleDocument, Predicate, Rule
from policy_lint.engine.verbs import compile_rule
from policy_lint.reading.read import read_policy
from policy_lint.text.source import Source
from policy_lint.validation import validate

if TYPE_CHECKING:
    from collections.abc import Callable

    from policy_lint.engine.finding import Finding, Requirement
    from policy_lint.engine.verbs import CompiledRule
    from policy_lint.policy.policy import Policy

REQUIRED: dict[str, Any] = {
    "id": "a-rule",
    "topic": "cookies",
    "title": "A title",
    "regulation": "GDPR",
    "strength": "must",
    "severity": "error",
    "since": "0.1.0",
    "law_as_of": 2026,
    "message": "Nothing is said.",
    "remedy": "Say it.",
    "rationale": "People ask.",
}
"""A rule but for its verb."""


def rule(**more: Any) -> Rule:
    """A rule as its YAML file would give it."""
    return validate(Rule, {**REQUIRED, **more})


def compiled(function: Callable[..., Any] | None = None, /, **more: Any) -> CompiledRule:
    """A rule ready to run."""
    return compile_rule(rule(**more), function)


def predicate(**more: Any) -> Predicate:
    """A predicate as its YAML would give it."""
    return validate(Predicate, more)


def policy(*statements: dict[str, Any], **more: Any) -> Policy:
    """A structured policy with these statements, their quotes as its text."""
    return example_policy(validate(ExampleDocument, {"statements": list(statements), **more}))


def read(text: str, path: str = "x.policy.yaml") -> Policy:
    """A policy in the words of its file."""
    return read_policy(Source(path, text), None)


def facts(**known: Any) -> FactBook:
    """Facts that a document declares."""
    return FactBook({name: FactValue(value, "document") for name, value in known.items()})


def verdict(
    wanted: CompiledRule, text: Policy, book: FactBook | None = None, *, as_of: str = "2026-06-15", review: bool = False
) -> Requirement:
    """What one rule says of a policy."""
    (requirement,) = judge(text, [wanted], Terms(book or FactBook(), as_of, review))
    return requirement


def finding(wanted: CompiledRule, text: Policy, book: FactBook | None = None, **more: Any) -> Finding:
    """The only finding of one rule in a policy."""
    (found,) = verdict(wanted, text, book, **more).findings
    return found
