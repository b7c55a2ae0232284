"""Read → judge → sift: one file after another; what is wrong with one stops no other."""

from __future__ import annotations

import hashlib
import json
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING

from policy_lint import __version__
from policy_lint.engine.inference import fact_book
from policy_lint.engine.judge import Terms, judge
from policy_lint.errors import InputError, Problem
from policy_lint.pipeline.discovery import find_documents, project_root
from policy_lint.pipeline.elsewhere import stated_elsewhere
from policy_lint.pipeline.grounds import Aside
from policy_lint.pipeline.groups import Group, Groups, facts_together, judged_together
from policy_lint.pipeline.inputs import read_input
from policy_lint.pipeline.project import Project
from policy_lint.pipeline.results import DocumentResult, RunResult
from policy_lint.pipeline.revision import at_revision, check_revision
from policy_lint.pipeline.settings import Settings
from policy_lint.policy.policy import Policy
from policy_lint.reading.read import read_policy
from policy_lint.sift.merging import merge
from policy_lint.text.decoding import decode
from policy_lint.text.source import Source

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from policy_lint.engine.facts import FactBook
    from policy_lint.pipeline.project import DocumentTerms

    Progress = Callable[[int, int, str], None]

__all__ = ["Settings", "run"]


def run(
    settings: Settings, progress: Progress | None = None, told: Callable[[DocumentResult], None] | None = None
) -> RunResult:
    """Lint everything that the settings name.

    Args:
        settings: what to lint.
        progress: told before each file how many are done, how many there are, and which is next.
        told: given each document as soon as it is judged, in order of path; the result then keeps of it only what the exit
            code needs, so that a run over many thousands takes no more memory than one over a few.

    Raises:
        UsageError: where the settings ask for something that does not exist.
        InputError: where the enforced rule book's configuration is wrong.
    """
    project = Project(settings)
    enforced = project.enforced
    if settings.diff_base:
        check_revision(settings.diff_base)
    found = find_documents(settings.paths, project.wants, force_exclude=settings.force_exclude, held=settings.held)
    today = settings.today or datetime.now(UTC).astimezone().date().isoformat()
    as_of = settings.as_of or today
    aside = Aside(settings, project, today)
    groups = Groups(partial(_read_other, settings.held), found.paths)
    errors = [*found.problems]
    documents: list[DocumentResult] = []
    notices: dict[str, None] = {}
    if not found.paths:
        project.terms_for(".")  # what the caller or the configuration misspelt is told even where nothing is read
    for done, path in enumerate(sorted(found.paths) if told is not None else found.paths):
        if progress is not None:
            progress(done, len(found.paths), _named(path, settings))
        try:
            result = _lint(path, settings, project, aside, groups, as_of)
        except InputError as error:
            errors += error.problems
        else:
            documents.append(_handed_over(result, told))
            notices |= dict.fromkeys(project.terms_for(_named(path, settings)).plan.notices)
            errors += _rule_errors(result)
    documents += [_handed_over(result, told) for result in aside.files()]
    stale = len(aside.stale())
    if stale:
        notices[f"{stale} baseline entries are mended; `policy-lint baseline --prune` takes them out"] = None
    return RunResult(
        tuple(documents),
        tuple(dict.fromkeys([*project.problems, *errors])),
        as_of,
        __version__,
        _config_hash(settings, project),
        tuple(notices),
        enforced.name if enforced is not None else None,
    )


def _handed_over(result: DocumentResult, told: Callable[[DocumentResult], None] | None) -> DocumentResult:
    """The document, given to whoever wants each at once; what is left of it then is its findings."""
    if told is None:
        return result
    told(result)
    return replace(result, policy=Policy(Source(result.path, ""), result.policy.kind, ()), requirements=())


def _named(path: str, settings: Settings) -> str:
    return settings.stdin_name if path == "-" else path


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


def known_facts(path: str, settings: Settings, project: Project) -> tuple[Policy, FactBook, DocumentTerms]:
    """A document, what is known of its provider, and what holds for it.

    Raises:
        InputError: where the document or its configuration can't be read, or it is no policy that could be judged.
    """
    terms = project.terms_for(_named(path, settings))
    policy, reason = read_document(
        *read_input(path, settings.stdin_name, limit=settings.max_size), configured=terms.settings.entry is not None
    )
    if reason is not None:
        raise InputError([Problem(policy.source.path, f"not judged: {reason}")])
    return policy, fact_book(policy, settings.facts, terms.facts, terms.enforced), terms


def _read_other(held: Mapping[str, bytes], path: str) -> Policy | None:
    """Another document of a group; None where it is no policy that says anything."""
    policy, reason = read_document(*read_input(path, "", held), configured=True)
    return policy if reason is None or policy.extracted else None


def _lint(path: str, settings: Settings, project: Project, aside: Aside, groups: Groups, as_of: str) -> DocumentResult:
    """One document through read, judge and sift."""
    terms = project.terms_for(_named(path, settings))
    name, data = read_input(path, settings.stdin_name, settings.held, settings.max_size)
    group = groups.of(path, terms.settings)
    result = _judge(name, data, settings, terms, as_of, group)
    if result.reason is not None:
        return result
    before = _before(path, settings, terms, as_of, group)
    findings = aside.sift(_named(path, settings), result.findings, result.policy.source, terms, before)
    return replace(result, findings=tuple(merge(findings)))


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


def _rule_errors(result: DocumentResult) -> Iterator[Problem]:
    """Rules that failed to run, as errors of theirs."""
    for requirement in result.requirements:
        if requirement.error:
            yield Problem(requirement.rule.path, f"{requirement.error} (while linting {result.path})")


def _config_hash(settings: Settings, project: Project) -> str:
    """A digest of everything beside documents and day that the findings depend on."""
    asked = [settings.select, settings.ignore, sorted(settings.facts.items()), settings.rule_folders, settings.trusted]
    parts = [asked, settings.ruleset, settings.enforce, project.fingerprint]
    return hashlib.sha256(json.dumps(parts, default=str).encode()).hexdigest()[:16]
