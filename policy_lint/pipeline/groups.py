"""Documents of one group satisfy the rules together: a cookie policy speaks for the privacy policy beside it.

A run that sees one of them reads the others unchanged from disk. A duty that none of them meets is reported once, at the first
document of the group that is in the run.

A structured document and the text that it names as its `source` hold the same words. In a run with both, findings stand at the
published text; the document is held to that text, and what it states that was not read in the prose counts for both.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from policy_lint import tracked
from policy_lint.errors import InputError
from policy_lint.pipeline.discovery import SKIPPED_FOLDERS, STRUCTURED, absolute, called, relative
from policy_lint.records import dataclass
from policy_lint.text.globs import matches
from policy_lint.text.source import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from policy_lint.config.effective import Effective
    from policy_lint.engine.facts import FactBook
    from policy_lint.engine.finding import Requirement
    from policy_lint.engine.verbs import CompiledRule
    from policy_lint.policy.policy import Policy


_HELD_TO_SOURCE = "document"
"""The pack whose rules hold a document to its source; no other document can answer for it."""


@dataclass(frozen=True, slots=True)
class Group:
    """The other documents of a document's group.

    Attributes:
        name: the group, and the configuration's folder.
        others: path of each as reports print it → what it says.
        roles: the roles of the others among the project's documents.
        leads: whether duties that no document meets are reported at this one.
        published: the document of the run whose words this one holds, so that findings stand there; empty: none.
    """

    name: str
    others: dict[str, Policy]
    roles: frozenset[str]
    leads: bool
    published: str = ""


class Groups:
    """The groups of a run; each document is read once."""

    def __init__(self, read: Callable[[str], Policy | None], run: tuple[str, ...]) -> None:
        self._read = read
        self._run = {absolute(path) for path in run}
        self._members: dict[tuple[Path, str], list[Path]] = {}
        self._policies: dict[Path, Policy | None] = {}

    def of(self, path: str, settings: Effective) -> Group | None:
        """The group that the configuration puts a document in; None where it puts it in none, or alone."""
        entry = settings.entry
        if entry is None or entry.group is None or settings.folder is None:
            return None
        here = absolute(path)
        listed = self._listed(settings.folder, entry.group, settings)
        others = {called(member): self._policy(member) for member in listed if member != here}
        there = {name: policy for name, policy in others.items() if policy is not None}
        running = [member for member in listed if member in self._run]
        first = next((member for member in running if self._published(member, running) is None), here)
        published = self._published(here, running)
        roles = frozenset(item.role for item in settings.documents if item.group == entry.group and item is not entry)
        return Group(entry.group, there, roles, first == here, called(published) if published is not None else "")

    def _listed(self, folder: Path, group: str, settings: Effective) -> list[Path]:
        """The files of a group, looked for once."""
        key = (folder, group)
        if key not in self._members:
            self._members[key] = group_files(folder, group, settings)
        return self._members[key]

    def _published(self, path: Path, running: list[Path]) -> Path | None:
        """The prose among the documents of the run that a structured document names as its source, where it can be judged."""
        policy = self._policy(path) if _is_structured(path) else None
        if policy is None or policy.published is None:
            return None
        source = absolute(path.parent / policy.published.path)
        there = source in running and not _is_structured(source) and self._policy(source) is not None
        return source if there else None

    def _policy(self, path: Path) -> Policy | None:
        if path not in self._policies:
            try:
                self._policies[path] = self._read(called(path))
            except InputError:
                self._policies[path] = None  # what is wrong with it is told where it is linted itself
        return self._policies[path]


def _is_structured(path: Path) -> bool:
    return path.name.lower().endswith(STRUCTURED)


def group_files(folder: Path, group: str, settings: Effective) -> list[Path]:
    """The files of a group: privacy policies first, then in the order of the configuration and of their paths."""
    entries = [entry for entry in settings.documents if entry.group == group]
    ranked = sorted(
        (min((entry.role != "privacy", index) for index, entry in fitting), path)
        for path in _files(folder)
        if (fitting := [item for item in enumerate(entries) if matches(relative(path, folder), [item[1].path])])
    )
    return [path for _, path in ranked]


def _files(folder: Path) -> Iterator[Path]:
    """Every file below a folder that is not hidden."""
    for top, folders, names in tracked.walk(str(folder)):
        folders[:] = sorted(name for name in folders if not name.startswith(".") and name not in SKIPPED_FOLDERS)
        yield from (Path(top) / name for name in sorted(names))


def facts_together(policy: Policy, group: Group) -> Policy:
    """The policy with what the others state, for inference; words that stand elsewhere have no place in this file."""
    statements = (
        replace(statement, span=Span(0, 0), section="", pointer="")
        for other in group.others.values()
        for statement in other.statements
    )
    return replace(policy, loose=(*policy.loose, *statements))


def judged_together(
    policy: Policy,
    requirements: tuple[Requirement, ...],
    rules: tuple[CompiledRule, ...],
    facts: FactBook,
    group: Group,
) -> tuple[Requirement, ...]:
    """The requirements of a document, with what another document of its group satisfies counted as met."""
    if group.published:
        because = f"reported at its source, {group.published}"
        return tuple(
            item
            if item.rule.pack == _HELD_TO_SOURCE or not item.findings
            else replace(item, findings=(), because=(*item.because, because))
            for item in requirements
        )
    together = replace(
        policy,
        sections=(*policy.sections, *(section for other in group.others.values() for section in other.sections)),
        loose=(*policy.loose, *(statement for other in group.others.values() for statement in other.loose)),
    )
    by_id = {rule.rule.id: rule for rule in rules}
    return tuple(_met(item, by_id[item.rule.id], together, facts, group) for item in requirements)


def _met(item: Requirement, rule: CompiledRule, together: Policy, facts: FactBook, group: Group) -> Requirement:
    """A requirement as the whole group answers it."""
    lacking = [finding for finding in item.findings if finding.cause in {"absent", "weak"}]
    if not lacking or len(lacking) < len(item.findings):
        return item
    try:
        ruling = rule.decide(together, facts)
    except (Exception, SystemExit):  # noqa: BLE001 - a stranger's check; its failure on the document alone is told already
        return item
    names = ", ".join(group.others)
    if not any(miss.cause in {"absent", "weak"} for miss in ruling.misses):
        return replace(item, verdict="met", findings=(), because=(*item.because, f"together with {names}"))
    if not group.leads:
        return replace(item, findings=(), because=(*item.because, f"reported once for the group `{group.name}`"))
    return item
