"""The example harness: every rule's own `pass` and `fail` examples, each judged by that rule alone."""

from __future__ import annotations

import json
from dataclasses import asdict, replace
from typing import TYPE_CHECKING, Any

from policy_lint.engine.facts import FactBook
from policy_lint.engine.judge import Terms, applied_always, judge
from policy_lint.errors import InputError
from policy_lint.extraction.extract import extract
from policy_lint.policy.policy import Published
from policy_lint.reading.structured import read_structured
from policy_lint.reading.text import read_text
from policy_lint.records import dataclass
from policy_lint.text.source import Source, Span

if TYPE_CHECKING:
    from collections.abc import Iterable

    from policy_lint.engine.rule import ExampleDocument
    from policy_lint.engine.verbs import CompiledRule
    from policy_lint.policy.policy import Policy

AS_OF = "9999-12-31"
"""Examples are judged after every duty has come into force; those of a rule on the clock, on the last day of its year."""


@dataclass(frozen=True, slots=True)
class ExampleResult:
    """One example and what its rule said.

    Attributes:
        expected: ``pass`` or ``fail``.
        index: position in the rule's list, from 1.
        ok: whether the rule did what is expected.
        said: the messages it gave, or why it could not run.
    """

    rule: str
    path: str
    expected: str
    index: int
    ok: bool
    said: tuple[str, ...]


def run_examples(rules: Iterable[CompiledRule]) -> list[ExampleResult]:
    """Judge every example of every rule."""
    results = []
    for compiled in rules:
        examples = compiled.rule.examples
        for expected, items in (("pass", examples.passing), ("fail", examples.failing)):
            results += [_run(compiled, expected, index, item) for index, item in enumerate(items, 1)]
    return results


def _run(compiled: CompiledRule, expected: str, index: int, example: str | ExampleDocument) -> ExampleResult:
    rule = compiled.rule
    try:
        policy = example_policy(example)
    except InputError as error:
        return ExampleResult(rule.id, rule.path, expected, index, False, (f"the example does not load: {error}",))
    as_of = f"{rule.law_as_of}-12-31" if rule.clock else AS_OF
    ((requirement),) = judge(policy, [applied_always(compiled)], Terms(FactBook(), as_of, review=True))
    if requirement.verdict == "not-run":
        said = requirement.error or f"the rule did not run: {requirement.because[0]}"
        return ExampleResult(rule.id, rule.path, expected, index, False, (said,))
    said_all = tuple(finding.message for finding in requirement.findings)
    return ExampleResult(rule.id, rule.path, expected, index, bool(said_all) == (expected == "fail"), said_all)


def example_policy(example: str | ExampleDocument) -> Policy:
    """The policy that an example stands for: prose read as a policy is, statements with their quotes as text."""
    if isinstance(example, str):
        return extract(read_text(Source("example.txt", example)))
    given: dict[str, Any] = {key: value for key, value in asdict(example).items() if value}
    published = given.pop("published", None)
    statements = given.pop("statements", None)
    if statements is not None:
        given["sections"] = [*given.get("sections", ()), {"text": _quotes(statements), "statements": list(statements)}]
    given.setdefault("sections", [])
    policy = read_structured(Source("example.policy.json", json.dumps({"schema": 1, **given})))
    if published is None:
        return policy
    restored = "\n".join(
        str(part) for section in given["sections"] for part in (section.get("heading"), section.get("text")) if part
    )
    return replace(policy, published=Published("published.txt", published, "", Span(0, 0), restored))


def _quotes(statements: Iterable[dict[str, Any]]) -> str:
    """The words of the statements, a line each, as the section's text."""
    lines = []
    for statement in statements:
        quote = statement.get("quote") or ""
        lines.append(quote if isinstance(quote, str) else "\n".join(map(str, quote)))
    return "\n".join(line for line in lines if line)
