"""The policies of a project as `init` finds them: read as a run reads them, each with its role."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policy_lint.errors import InputError
from policy_lint.extraction.gate import gate
from policy_lint.pipeline.discovery import absolute, find_documents, is_cookie_policy
from policy_lint.pipeline.inputs import read_input
from policy_lint.pipeline.judging import read_document
from policy_lint.records import dataclass
from policy_lint.setup.roles import SATELLITES, role_of

if TYPE_CHECKING:
    from pathlib import Path

    from policy_lint.pipeline.project import DocumentTerms, Project
    from policy_lint.pipeline.settings import Settings
    from policy_lint.policy.policy import Policy


@dataclass(frozen=True, slots=True)
class Surveyed:
    """A policy of the project.

    Attributes:
        path: as reports print it.
        policy: with its statements.
        role: its role among the project's documents.
        terms: what holds for it as the project stands.
    """

    path: str
    policy: Policy
    role: str
    terms: DocumentTerms

    @property
    def place(self) -> Path:
        """The file, from the root."""
        return absolute(self.path)

    @property
    def structured(self) -> bool:
        """Whether it is a structured document."""
        return self.policy.kind == "structured"

    @property
    def source(self) -> Path | None:
        """The text that a structured document names as its source."""
        published = self.policy.published
        return absolute(self.place.parent / published.path) if published is not None else None


@dataclass(frozen=True, slots=True)
class Survey:
    """What was found.

    Attributes:
        documents: the policies, in the order of their paths.
        passed_over: files that look like policies and are not taken: path and why.
    """

    documents: tuple[Surveyed, ...]
    passed_over: tuple[tuple[str, str], ...]

    @property
    def privacy_policies(self) -> tuple[Surveyed, ...]:
        """The privacy policies, one for each text: a structured document whose source is here too is left out."""
        places = {document.place for document in self.documents}
        own = [document for document in self.documents if document.source not in places]
        return tuple(document for document in own if document.role == "privacy") or tuple(own)

    @property
    def first(self) -> Surveyed:
        """The policy to begin with: nearest to the top, a text before a structured document."""
        return min(self.privacy_policies, key=lambda found: (found.path.count("/"), found.structured, found.path))


def survey(settings: Settings, project: Project) -> Survey:
    """Find and read the policies that the settings name, as a run does.

    Raises:
        InputError: where a path does not exist, or a configuration is broken.
    """

    def wanted(path: str) -> bool | None:
        said = project.wants(path)
        return True if said is None and is_cookie_policy(path) else said

    found = find_documents(settings.paths, wanted)
    if found.problems:
        raise InputError(found.problems)
    documents: list[Surveyed] = []
    passed_over: list[tuple[str, str]] = []
    for path in found.paths:
        terms = project.terms_for(path)
        try:
            document = _read(path, terms, settings.max_size)
        except InputError as error:
            passed_over.append((path, error.problems[0].message))
            continue
        if isinstance(document, str):
            passed_over.append((path, document))
        else:
            documents.append(document)
    return Survey(tuple(documents), tuple(passed_over))


def _read(path: str, terms: DocumentTerms, limit: int) -> Surveyed | str:
    """One document, or why it is not taken."""
    try:
        path.encode()
    except UnicodeEncodeError:
        return "its name is not UTF-8, so that no configuration could name it"
    entry = terms.settings.entry
    policy, reason = read_document(*read_input(path, "", limit=limit), configured=entry is not None)
    title = policy.title.text if policy.title is not None else ""
    role = entry.role if entry is not None else role_of(title, path)
    if reason is not None and role in SATELLITES and gate(policy, declared=True) is None:
        policy, reason = read_document(
            *read_input(path, "", limit=limit), configured=True
        )  # a cookie policy need not say “privacy”
    if reason is not None:
        return reason
    return Surveyed(path, policy, role if role is not None else "privacy", terms)
