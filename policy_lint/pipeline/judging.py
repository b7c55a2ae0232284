"""One document read and judged by the rules that hold for it: what can be done in a process of its own."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from policy_lint.engine.inference import fact_book
from policy_lint.engine.judge import Terms, judge
from policy_lint.errors import InputError, Problem
from policy_lint.pipeline.discovery import project_root
from policy_lint.pipeline.elsewhere import stated_elsewhere
from policy_lint.pipeline.groups import Group, Groups, facts_together, judged_together
from policy_lint.pipeline.inputs import read_input
from policy_lint.pipeline.results import DocumentResult
from policy_lint.pipeline.revision import at_revision
from policy_lint.reading.read import read_policy
from policy_lint.records import dataclass
from policy_lint.text.decoding import decode
from policy_lint.text.source import Source

if TYPE_CHECKING:
    from policy_lint.pipeline.project import DocumentTerms, Project
    from policy_lint.pipeline.settings import Settings
    from policy_lint.policy.policy import Policy


@dataclass(frozen=True, slots=True)
class Judged:
    """What became of a document.

    Attributes:
        result: its findings neither set aside nor merged; None where it could not be read.
        before: rule and fingerprint of what was found at the revision that the run is compared with.
        problems: why it could not be read.
    """

    result: DocumentResult | None
    before: frozenset[tuple[str, str]] = frozenset()
    problems: tuple[Problem, ...] = ()


class Judging:
    """Judges the documents of a run, one after another.

    Attributes:
        settings: what the run is asked to do.
        project: what holds for its documents.
        paths: the documents.
        as_of: the day whose law is judged by.
    """

    def __init__(self, settings: Settings, project: Project, paths: tuple[str, ...], as_of: str) -> None:
        self.settings, self.project, self.paths, self.as_of = settings, project, paths, as_of
        self._groups = Groups(partial(_read_other, settings), paths)

    def judge(self, path: str) -> Judged:
        """Read and judge one document; nothing that is wrong with it, or with its configuration, is raised.

        Raises:
            UsageError: where the configuration or the caller names a rule that does not exist.
        """
        settings = self.settings
        try:
            terms = self.project.terms_for(settings.named(path))
            name, data = read_input(path, settings.stdin_name, settings.held, settings.max_size)
            group = self._groups.of(path, terms.settings)
            result = _judge(name, data, settings, terms, self.as_of, group)
            before = frozenset() if result.reason else _before(path, settings, terms, self.as_of, group)
        except InputError as error:
            return Judged(None, problems=tuple(error.problems))
        return Judged(result, before)


def read_document(name: str, data: bytes, *, configured: bool = False) -> tuple[Policy, str | None]:
    """A document with its statements, and why it is not to be judged, where it is not.

    Args:
        name: the file as reports print it.
        data: its bytes.
        configured: whether the project names it among its documents.

    Raises:
        InputError: where a structured document does not validate.
    """
    policy = read_policy(Source(name, decode(data, name)), project_root(name))
    if policy.kind == "structured" and policy.language == "en":
        return policy, None
    from policy_lint.extraction.extract import extract
    from policy_lint.extraction.gate import gate

    reason = gate(policy, declared=configured)
    return (policy if reason or policy.kind == "structured" else extract(policy)), reason


def _read_other(settings: Settings, path: str) -> Policy | None:
    """Another document of a group; None where it is no policy that says anything."""
    policy, reason = read_document(*read_input(path, "", settings.held, settings.max_size), configured=True)
    return policy if reason is None or policy.extracted else None


def _judge(
    name: str, data: bytes, settings: Settings, terms: DocumentTerms, as_of: str, group: Group | None
) -> DocumentResult:
    """One document read and judged; its findings neither set aside nor merged."""
    policy, reason = read_document(name, data, configured=terms.settings.entry is not None)
    shown = facts_together(policy, group) if group else policy
    facts = fact_book(shown, settings.facts, terms.facts, terms.enforced)
    requirements = (
        ()
        if reason is not None
        else tuple(judge(policy, terms.plan.rules, Terms(facts, as_of, terms.review, settings.today)))
    )
    if group is not None:
        dated = replace(facts, today=settings.today or as_of)  # the group is asked on the same day as the document
        requirements = judged_together(policy, requirements, terms.plan.rules, dated, group)
    requirements = stated_elsewhere(policy, requirements, group.roles if group is not None else ())
    findings = tuple(finding for requirement in requirements for finding in requirement.findings)
    digest = hashlib.sha256(data).hexdigest()
    return DocumentResult(name, policy, digest, facts, requirements, findings, reason, terms.settings.fail_on)


def _before(
    path: str, settings: Settings, terms: DocumentTerms, as_of: str, group: Group | None
) -> frozenset[tuple[str, str]]:
    """Rule and fingerprint of what was found in the document as it was at the revision that the run is compared with."""
    data = at_revision(path, settings.diff_base) if settings.diff_base and path != "-" else None
    if data is None:
        return frozenset()
    try:
        earlier = _judge(path, data, settings, terms, as_of, group)
    except InputError:  # it could not be read then: all that is found now is new
        return frozenset()
    return frozenset((finding.rule.id, finding.fingerprint) for finding in earlier.findings)
