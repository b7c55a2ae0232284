"""What `init` writes: the configuration, the first structured document and the hook, each only where there is none yet."""

from __future__ import annotations

import os
from dataclasses import field
from pathlib import Path
from typing import TYPE_CHECKING

from policy_lint.config.files import NAMES, PYPROJECT, nearest_config
from policy_lint.errors import InputError, UsageError
from policy_lint.pipeline.discovery import PROSE, STRUCTURED, called, project_root, relative
from policy_lint.records import dataclass
from policy_lint.report.view import counted
from policy_lint.setup import configuration, hook
from policy_lint.setup.changes import Change, Skipped, read_exactly
from policy_lint.setup.entries import entries

if TYPE_CHECKING:
    from policy_lint.setup.entries import Entry
    from policy_lint.setup.interview import Interview
    from policy_lint.setup.survey import Survey, Surveyed

_TO_ADD = "add what is missing by hand"


@dataclass(frozen=True, slots=True)
class Ground:
    """Where a project keeps its settings.

    Attributes:
        folder: the configuration's folder.
        config: the configuration that holds there; None where there is none yet.
        repository: the root of the git repository around it, for the hook; None where there is none.
    """

    folder: Path
    config: Path | None
    repository: Path | None


@dataclass()
class Plan:
    """What is to be done: files to write, files left alone, and what the user has to add to a file that stands already."""

    changes: list[Change] = field(default_factory=list)
    skipped: list[Skipped] = field(default_factory=list)
    to_add: list[str] = field(default_factory=list)


def ground(survey: Survey) -> Ground:
    """Where the settings belong: the working folder where all policies lie below it, else the folder around all of them."""
    folder = Path.cwd()
    if not all(document.place.is_relative_to(folder) for document in survey.documents):
        folder = Path(os.path.commonpath([document.place.parent for document in survey.documents]))
        folder = _repository(folder) or folder
    return Ground(folder, nearest_config(folder), _repository(folder))


def _repository(folder: Path) -> Path | None:
    return next((above for above in (folder, *folder.parents) if (above / ".git").exists()), None)


def check_writable(survey: Survey, around: Ground) -> None:
    """Find out before anything is asked that nothing could be written.

    Raises:
        UsageError: where a folder takes no files.
    """
    folders = {survey.first.place.parent, around.folder} if around.config is None else {survey.first.place.parent}
    for folder in sorted(folders):
        if not os.access(folder, os.W_OK):
            raise UsageError(f"can't write in the folder `{called(folder)}`: permission denied; nothing was written")


def plan(interview: Interview, around: Ground, *, pyproject: bool = False) -> Plan:
    """Everything that is to be written, validated.

    Raises:
        UsageError: where ``pyproject.toml`` is asked for and can't take the table.
        InputError: where it is no TOML.
    """
    made = Plan()
    written = _document(interview.survey, made)
    listed = entries(interview.survey, around.folder, written)
    if around.config is None:
        made.changes.append(_configuration(interview, around.folder, listed, pyproject=pyproject))
    else:
        name = called(around.config)
        made.skipped.append(Skipped(name, "exists already: left as it is"))
        made.to_add += _missing(interview, around.config, listed if written else ())
    _hook(around, [document.place for document in interview.survey.documents], made)
    return made


def _document(survey: Survey, made: Plan) -> dict[Path, Path]:
    """The structured document of the first policy, where it has none; as path → its source."""
    policy = survey.first
    if policy.structured:
        made.skipped.append(Skipped(policy.path, "is a structured document already"))
        return {}
    other = next((document for document in survey.documents if document.source == policy.place), None)
    stem = next(
        (policy.place.name[: -len(end)] for end in PROSE if policy.place.name.lower().endswith(end)), policy.place.name
    )
    there = [policy.place.with_name(f"{stem}{end}") for end in STRUCTURED]
    existing = other.place if other is not None else next((path for path in there if os.path.lexists(path)), None)
    if existing is not None:
        made.skipped.append(Skipped(called(existing), "exists already: left as it is"))
        return {}
    try:
        made.changes.append(_extracted(policy, there[0]))
    except InputError as error:
        made.skipped.append(Skipped(called(there[0]), f"can't be made of {policy.path}: {error.problems[0].message}"))
        return {}
    return {there[0]: policy.place}


def _extracted(policy: Surveyed, path: Path) -> Change:
    """The structured document of a text, read back to make sure that it validates."""
    from policy_lint.reading.structured import read_structured
    from policy_lint.report.document import document_yaml
    from policy_lint.text.source import Source

    text = document_yaml(policy.policy)
    read_structured(Source(str(path), text), root=project_root(str(path)))
    return Change(path, text, f"the words of {policy.path} and what they state, to read and correct")


def _configuration(interview: Interview, folder: Path, listed: tuple[Entry, ...], *, pyproject: bool) -> Change:
    """The configuration as a file of its own, or as a table of ``pyproject.toml``."""
    known = configuration.Known(interview.facts, interview.shown(), tuple(interview.open_questions()), listed)
    what = f"{counted(len(interview.facts), 'fact')}, {counted(len(listed), 'document')}"
    if not pyproject:
        change = Change(folder / NAMES[0], configuration.config_yaml(known), what)
    else:
        path = folder / PYPROJECT
        if not path.is_file():
            raise UsageError(f"there is no `{called(path)}`; without --pyproject a {NAMES[0]} is written")
        before = read_exactly(path)
        change = Change(path, configuration.with_table(before, known), f"[tool.policy-lint]: {what}", before)
    configuration.check_config(change.name, change.after)
    return change


def _missing(interview: Interview, config: Path, listed: tuple[Entry, ...]) -> list[str]:
    """What a configuration that stands already does not say yet."""
    given = interview.facts
    lines: list[str] = []
    if given:
        lines += ["facts:", *(f"  {name}: {configuration.yaml_value(value)}" for name, value in given.items())]
    if listed:
        lines += ["documents:", *(f"  - {configuration.entry_text(entry)}" for entry in listed)]
    return [f"{called(config)} is yours; {_TO_ADD}:", *(f"  {line}" for line in lines)] if lines else []


def _hook(around: Ground, places: list[Path], made: Plan) -> None:
    """The pre-commit hook, where the project lies in a git repository."""
    if around.repository is None:
        made.skipped.append(Skipped(hook.NAME, "not written: there is no git repository here"))
        return
    path = around.repository / hook.NAME
    folder = relative(around.folder, around.repository)
    lines = hook.hook_lines([relative(place, around.repository) for place in places], "" if folder == "." else folder)
    what = "the pre-commit hook; `pre-commit install` switches it on"
    if not os.path.lexists(path):
        made.changes.append(Change(path, hook.new_file(lines), what))
        return
    try:
        before = read_exactly(path)
        tree = hook.read_hooks(called(path), before)
    except InputError as error:
        made.skipped.append(Skipped(called(path), f"left as it is, for it can't be read: {error.problems[0].message}"))
        return
    if hook.has_hook(tree):
        made.skipped.append(Skipped(called(path), "has the hook already"))
        return
    after = hook.with_hook(tree, lines)
    if after is None:
        made.skipped.append(Skipped(called(path), "left as it is: no safe place for the hook was found"))
        made.to_add += [f"{called(path)}: add below `repos`:", *(f"  {line}" for line in lines)]
    else:
        made.changes.append(Change(path, after, what, before))
