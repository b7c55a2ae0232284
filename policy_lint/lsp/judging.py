"""One open document through the pipeline, with the text that the editor holds: what ``lint`` would say of it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from policy_lint.engine.packs import find_packs
from policy_lint.engine.rulebook import load_rules
from policy_lint.engine.selection import find_rule
from policy_lint.errors import InputError, Problem, UsageError
from policy_lint.pipeline.discovery import absolute, called, is_policy, shown
from policy_lint.pipeline.grounds import decisions_file
from policy_lint.pipeline.groups import group_files
from policy_lint.pipeline.project import Project
from policy_lint.pipeline.run import run
from policy_lint.records import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from policy_lint.engine.rule import Rule
    from policy_lint.pipeline.results import DocumentResult
    from policy_lint.pipeline.settings import Settings


@dataclass(frozen=True, slots=True)
class Judged:
    """What is known of one version of a document.

    Attributes:
        path: the file, absolute, with forward slashes.
        result: what was found; None where the document is no policy, or could not be read.
        problems: what is wrong with it, its configuration, or the rules.
        decisions: where decisions on its findings lie, or are to lie; None where its configuration can't be read.
        roles: whether the configuration says who may decide, so that a decision must name a role.
        group: the group of documents that it satisfies the rules with; None: it stands alone.
    """

    path: str
    result: DocumentResult | None = None
    problems: tuple[Problem, ...] = ()
    decisions: Path | None = None
    roles: bool = False
    group: tuple[Path, str] | None = None


def judge_text(path: str, texts: Mapping[Path, str], settings: Settings) -> Judged:
    """Judge a document as ``lint`` would if every open document were saved.

    Configuration, decisions, baseline and rules are read anew, so that what holds now is what counts.

    Args:
        path: the document, one of ``texts``.
        texts: absolute path → text, of every open document.
        settings: what the server was started with.
    """
    name = shown(str(absolute(path)))
    text = texts[absolute(path)]
    held = {
        name: held.encode("utf-8", "replace")
        for place, held in texts.items()
        for name in (shown(str(place)), called(place))  # as it is linted itself, and as its group names it
    }
    settings = replace(settings, paths=(name,), held=held)
    project = Project(settings)
    try:
        if not text.strip() or not is_policy(name, text, project.wants):
            return Judged(name)
        terms = project.terms_for(name)
        decisions = decisions_file(name, terms)
        entry, folder = terms.settings.entry, terms.settings.folder
        group = (folder, entry.group) if entry is not None and entry.group is not None and folder is not None else None
        # a duty that no document of the group meets is told at the first of them, as in a run over the project
        mates = group_files(*group, terms.settings) if group is not None else []
        others = [other for mate in mates if (other := shown(str(mate))) != name]
        result = run(replace(settings, paths=(name, *others)))
    except UsageError as error:
        return Judged(name, problems=(Problem(name, str(error)),))
    except InputError as error:
        return Judged(name, problems=error.problems)
    return Judged(
        name,
        next((document for document in result.documents if document.path == name), None),
        tuple(problem for problem in result.errors if problem.path not in others),
        decisions,
        bool(terms.settings.grants),
        group,
    )


def find_rule_in(judged: Iterable[Judged], name: str, settings: Settings) -> Rule:
    """The rule with this id or former id: one that found something, else one that could run.

    Raises:
        UsageError: where there is none.
    """
    for known in judged:
        if known.result is None:
            continue
        for requirement in known.result.requirements:
            if name in (requirement.rule.id, *requirement.rule.aliases):
                return requirement.rule
    return find_rule(load_rules(find_packs(settings.rule_folders, settings.trusted)).rules, name).rule
