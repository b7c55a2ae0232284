"""Results made by hand, so that every part of a report can be asked for."""

from __future__ import annotations

from typing import Any

from policy_lint.engine.facts import FactBook, FactValue
from policy_lint.engine.finding import Finding, Hit, Related, Requirement, SetAside
from policy_lint.engine.rule import Predicate, Rule
from policy_lint.errors import Problem
from policy_lint.pipeline.results import DocumentResult, RunResult
from policy_lint.policy.policy import Policy
from policy_lint.text.mapping import MappedText
from policy_lint.text.source import Source, Span

AGREED = SetAside(
    "decision", "accepted-risk", "agreed", "Ada", "counsel", "2026-01-01", "2027-01-01", "decisions.yaml:3"
)

TEXT = """Privacy Policy

We keep data for ever.
We collect your name.

We collect your name.
"""


def rule(name: str = "demo-retention", **more: Any) -> Rule:
    """A rule."""
    given: dict[str, Any] = {
        "id": name,
        "topic": "retention",
        "title": "No retention period",
        "regulation": "CCPA",
        "citation": "1798.100(a)(3)",
        "strength": "must",
        "severity": "error",
        "since": "0.1.0",
        "law_as_of": 2026,
        "message": "The policy gives no period.",
        "remedy": "State the period.",
        "rationale": "Because.",
        "pack": "demo",
        "require": Predicate(statement="retention"),
    }
    return Rule(**(given | more))


def finding(words: str = "for ever", text: str = TEXT, **more: Any) -> Finding:
    """A finding on the first occurrence of some words."""
    start = text.index(words) if words else 0
    given: dict[str, Any] = {
        "rule": rule(),
        "severity": "error",
        "verdict": "violation",
        "cause": "absent",
        "message": "The policy gives no period.",
        "span": Span(start, start + len(words)),
        "quote": words,
        "pointer": "",
        "fingerprint": "0123456789abcdef",
    }
    return Finding(**(given | more))


def conditional(name: str, topic: str, *unknown: str, **more: Any) -> Finding:
    """An undecided finding."""
    return finding(rule=rule(name, topic=topic), verdict="conditional", severity="warning", unknown=unknown, **more)


def document(*findings: Finding, path: str = "p.txt", text: str = TEXT, **more: Any) -> DocumentResult:
    """What was found in a document."""
    source = Source(path, text)
    title = MappedText.of(text, 0, text.index("\n"))
    requirements = [Requirement(item.rule, "missing", findings=(item,)) for item in findings]
    met = Requirement(rule("demo-met"), "met", (Hit(Span(0, 7), "Privacy"),), ("users_in is US (document)",))
    given: dict[str, Any] = {
        "path": path,
        "policy": Policy(source, "prose", (), title=title),
        "sha256": "ab" * 32,
        "facts": FactBook({"sells_data": FactValue(True, "inferred", "for ever", Span(0, 7))}),
        "requirements": (*requirements, met),
        "findings": findings,
    }
    return DocumentResult(**(given | more))


def result(*documents: DocumentResult, errors: tuple[Problem, ...] = ()) -> RunResult:
    """A run."""
    return RunResult(documents, errors, "2026-11-21", "0.1.0", "0011223344556677")


def related(words: str, message: str) -> Related:
    """Another place: the last occurrence of some words."""
    start = TEXT.rindex(words)
    return Related(Span(start, start + len(words)), message)
