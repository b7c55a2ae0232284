"""The entries of ``documents``: every policy with its role, those that belong together in one group."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policy_lint.pipeline.discovery import relative
from policy_lint.records import dataclass
from policy_lint.setup.roles import SATELLITES, slug

if TYPE_CHECKING:
    from pathlib import Path

    from policy_lint.setup.survey import Survey, Surveyed


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of ``documents``; ``path`` is relative to the configuration's folder."""

    path: str
    role: str
    group: str | None = None


def entries(survey: Survey, folder: Path, written: dict[Path, Path]) -> tuple[Entry, ...]:
    """The documents of the project.

    Args:
        survey: the policies.
        folder: the configuration's folder.
        written: structured documents that are to be written → the text that each is the document of.
    """
    groups = _groups(survey, folder, written)
    found: list[Entry] = []
    for document in survey.documents:
        found.append(Entry(relative(document.place, folder), document.role, groups.get(document.place)))
        found += [
            Entry(relative(path, folder), document.role, groups.get(document.place))
            for path, source in written.items()
            if source == document.place
        ]
    return tuple(found)


def _groups(survey: Survey, folder: Path, written: dict[Path, Path]) -> dict[Path, str]:
    """Document → its group, for those that have company."""
    lead: dict[Path, Path] = {}
    policies = [document for document in survey.privacy_policies if document.role == "privacy"]
    places = {document.place for document in survey.documents}
    for document in survey.documents:
        if document.source in places and document.source is not None:
            lead[document.place] = document.source
        elif document.role in SATELLITES:
            spoken_for = _policy_of(document, policies)
            if spoken_for is not None:
                lead[document.place] = spoken_for.place
    leaders = dict.fromkeys([*(_root(lead, place) for place in lead.values()), *written.values()])
    names: dict[Path, str] = {}
    for leader in leaders:
        wanted = slug(leader.parent.name if leader.parent != folder else leader.name.partition(".")[0])
        taken = set(names.values())
        names[leader] = next(
            name
            for number in range(len(leaders) + 1)
            if (name := f"{wanted}-{number + 1}" if number else wanted) not in taken
        )
    return names | {place: names[_root(lead, leader)] for place, leader in lead.items()}


def _root(lead: dict[Path, Path], place: Path) -> Path:
    """The text at the end of a chain of sources; a chain that leads back ends where it began."""
    seen = {place}
    while (above := lead.get(place)) is not None and above not in seen:
        place = above
        seen.add(place)
    return place


def _policy_of(document: Surveyed, policies: list[Surveyed]) -> Surveyed | None:
    """The privacy policy that a notice beside it speaks for: the only one of its folder, else the only one there is."""
    beside = [policy for policy in policies if policy.place.parent == document.place.parent] or policies
    return beside[0] if len(beside) == 1 else None
