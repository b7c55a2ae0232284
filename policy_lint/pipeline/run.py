"""Read → judge → sift: every file in its turn; what is wrong with one stops no other."""

from __future__ import annotations

import contextlib
import gc
import hashlib
import json
from dataclasses import replace
from typing import TYPE_CHECKING

from policy_lint import __version__
from policy_lint.engine.inference import fact_book
from policy_lint.errors import InputError, Problem
from policy_lint.pipeline.discovery import find_documents
from policy_lint.pipeline.grounds import Aside
from policy_lint.pipeline.inputs import read_input
from policy_lint.pipeline.judging import Judged, Judging, read_document
from policy_lint.pipeline.project import Project
from policy_lint.pipeline.results import DocumentResult, RunResult
from policy_lint.pipeline.revision import check_revision
from policy_lint.pipeline.settings import Settings, today
from policy_lint.sift.merging import merge

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterator

    from policy_lint.engine.facts import FactBook
    from policy_lint.pipeline.project import DocumentTerms
    from policy_lint.policy.policy import Policy

    Progress = Callable[[int, int, str], None]

__all__ = ["Settings", "run"]


def run(
    settings: Settings,
    progress: Progress | None = None,
    told: Callable[[DocumentResult], None] | None = None,
    project: Project | None = None,
) -> RunResult:
    """Lint everything that the settings name.

    Args:
        settings: what to lint.
        progress: told before each file how many are done, how many there are, and which is next.
        told: given each document as soon as it is judged, in order of path; the result then keeps of it only what the exit
            code depends on, so that a run over many thousands takes no more memory than one over a few.
        project: what the settings come to, where the caller holds it.

    Raises:
        UsageError: where the settings ask for something that does not exist.
        InputError: where the enforced rule book's configuration is wrong.
    """
    project = project or Project(settings)
    enforced = project.enforced
    if settings.diff_base:
        check_revision(settings.diff_base)
    found = find_documents(settings.paths, project.wants, force_exclude=settings.force_exclude, held=settings.held)
    day = settings.today or today()
    as_of = settings.as_of or day
    aside = Aside(settings, project, day)
    errors = [*found.problems]
    documents: list[DocumentResult] = []
    notices: dict[str, None] = {}
    if not found.paths:
        project.terms_for(".")  # what the caller or the configuration misspelt is told even where nothing is read
    paths = tuple(sorted(found.paths)) if told is not None else found.paths
    with contextlib.closing(_judged(Judging(settings, project, paths, as_of))) as judged:
        for done, path in enumerate(paths):
            if done == 1 and not gc.isenabled():  # as a command that may be short leaves it
                gc.freeze()  # what all documents share stays to the end
                gc.enable()
            if progress is not None:
                progress(done, len(paths), settings.named(path))
            try:
                result = _sifted(settings.named(path), next(judged), project, aside)
            except InputError as error:
                errors += error.problems
            else:
                documents.append(_handed_over(result, told))
                notices |= dict.fromkeys(project.terms_for(settings.named(path)).plan.notices)
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


def _judged(judging: Judging) -> Generator[Judged]:
    """Each document of a run read and judged, in order: here, or in processes beside this one."""
    jobs = judging.settings.jobs_for(len(judging.paths))
    if jobs == 1 or "-" in judging.paths:  # standard input is this process's own
        yield from map(judging.judge, judging.paths)
    else:
        from policy_lint.pipeline.parallel import in_processes

        yield from in_processes(judging, jobs)


def _sifted(name: str, judged: Judged, project: Project, aside: Aside) -> DocumentResult:
    """A document with its findings set aside and merged.

    Raises:
        InputError: where the document, or what sets findings aside, can't be read.
    """
    result = judged.result
    if result is None:
        raise InputError(judged.problems)
    if result.reason is not None:
        return result
    findings = aside.sift(name, result.findings, result.policy.source, project.terms_for(name), judged.before)
    return replace(result, findings=tuple(merge(findings)))


def _handed_over(result: DocumentResult, told: Callable[[DocumentResult], None] | None) -> DocumentResult:
    """The document, given to whoever wants each at once, and what is left of it then."""
    if told is None:
        return result
    told(result)
    return result.told()


def known_facts(path: str, settings: Settings, project: Project) -> tuple[Policy, FactBook, DocumentTerms]:
    """A document, what is known of its provider, and what holds for it.

    Raises:
        InputError: where the document or its configuration can't be read, or it is no policy that could be judged.
    """
    terms = project.terms_for(settings.named(path))
    policy, reason = read_document(
        *read_input(path, settings.stdin_name, limit=settings.max_size), configured=terms.settings.entry is not None
    )
    if reason is not None:
        raise InputError([Problem(policy.source.path, f"not judged: {reason}")])
    return policy, fact_book(policy, settings.facts, terms.facts, terms.enforced), terms


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
