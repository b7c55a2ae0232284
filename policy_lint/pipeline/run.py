"""Read → judge → sift: one file after another; what is wrong with one stops no other."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from policy_lint import __version__
from policy_lint.engine.inference import fact_book
from policy_lint.engine.judge import Terms, judge
from policy_lint.engine.packs import find_packs
from policy_lint.engine.rulebook import load_rules
from policy_lint.engine.selection import select_rules, wants_review
from policy_lint.errors import InputError, Problem
from policy_lint.pipeline.discovery import find_documents, project_root
from policy_lint.pipeline.inputs import read_input
from policy_lint.pipeline.results import DocumentResult, RunResult
from policy_lint.reading.read import read_policy
from policy_lint.sift.merging import merge
from policy_lint.text.decoding import decode
from policy_lint.text.source import Source

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from policy_lint.engine.verbs import CompiledRule


@dataclass(frozen=True, slots=True)
class Settings:
    """What a run is asked to do.

    Attributes:
        paths: files and folders; ``-`` is standard input.
        select: rules, packs, topics or laws to run; empty: all.
        ignore: those not to run.
        facts: facts given on the command line.
        as_of: the day whose law is judged by; empty: today.
        stdin_name: what standard input is called, for its suffix and in reports.
        rule_folders: folders with further rules.
        trusted: packs whose Python checks may run.
    """

    paths: tuple[str, ...]
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    facts: Mapping[str, Any] = field(default_factory=dict)
    as_of: str = ""
    stdin_name: str = "stdin.txt"
    rule_folders: tuple[str, ...] = ()
    trusted: tuple[str, ...] = ()


def run(settings: Settings) -> RunResult:
    """Lint everything that the settings name.

    Raises:
        UsageError: where the settings ask for something that does not exist.
    """
    book = load_rules(find_packs(settings.rule_folders, settings.trusted))
    rules = select_rules(book.rules, settings.select, settings.ignore)
    found = find_documents(settings.paths)
    as_of = settings.as_of or datetime.now(UTC).astimezone().date().isoformat()
    review = wants_review(book.rules, settings.select)
    errors = [*book.problems, *found.problems]
    documents: list[DocumentResult] = []
    for path in found.paths:
        try:
            result = _lint(path, settings, rules, as_of, review=review)
        except InputError as error:
            errors += error.problems
        else:
            documents.append(result)
            errors += _rule_errors(result)
    return RunResult(tuple(documents), tuple(dict.fromkeys(errors)), as_of, __version__, _config_hash(settings))


def _lint(path: str, settings: Settings, rules: list[CompiledRule], as_of: str, *, review: bool) -> DocumentResult:
    """One document through read, judge and sift."""
    name, data = read_input(path, settings.stdin_name)
    policy = read_policy(Source(name, decode(data, name)), project_root(name))
    reason = None
    if policy.kind == "prose":
        from policy_lint.extraction.extract import extract
        from policy_lint.extraction.gate import gate

        reason = gate(policy)
        policy = policy if reason else extract(policy)
    facts = fact_book(policy, settings.facts)
    if reason is not None:
        return DocumentResult(name, policy, hashlib.sha256(data).hexdigest(), facts, (), (), reason)
    requirements = tuple(judge(policy, rules, Terms(facts, as_of, review)))
    findings = merge(finding for requirement in requirements for finding in requirement.findings)
    return DocumentResult(name, policy, hashlib.sha256(data).hexdigest(), facts, requirements, tuple(findings))


def _rule_errors(result: DocumentResult) -> Iterator[Problem]:
    """Rules that failed to run, as errors of theirs."""
    for requirement in result.requirements:
        if requirement.error:
            yield Problem(requirement.rule.path, f"{requirement.error} (while linting {result.path})")


def _config_hash(settings: Settings) -> str:
    """A digest of everything beside documents and day that the findings depend on."""
    parts = [settings.select, settings.ignore, sorted(settings.facts.items()), settings.rule_folders, settings.trusted]
    return hashlib.sha256(json.dumps(parts, default=str).encode()).hexdigest()[:16]
