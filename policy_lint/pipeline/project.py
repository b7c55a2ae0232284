"""The project around the documents: which configuration holds for which file, and the rules that come of it."""

from __future__ import annotations

from dataclasses import field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from policy_lint import tracked
from policy_lint.config.chain import load_chain
from policy_lint.config.effective import Effective, effective
from policy_lint.config.enforced import Enforced, load_enforced, tightened
from policy_lint.config.files import nearest_config
from policy_lint.config.plan import Plan, plan
from policy_lint.engine.packs import find_packs
from policy_lint.engine.rulebook import RuleBook, load_rules
from policy_lint.engine.selection import wants_review
from policy_lint.errors import InputError, UsageError
from policy_lint.pipeline.discovery import absolute, called, project_root, relative
from policy_lint.records import cached_property, dataclass
from policy_lint.text.globs import matches

if TYPE_CHECKING:
    from collections.abc import Mapping

    from policy_lint.config.files import ConfigFile
    from policy_lint.pipeline.settings import Settings


@dataclass(frozen=True, slots=True)
class DocumentTerms:
    """What holds for one document.

    Attributes:
        settings: what the configuration says.
        plan: the rules that judge it.
        facts: facts configured for it.
        enforced: those that the enforced rule book knows.
        review: whether rules for manual review report.
    """

    settings: Effective
    plan: Plan
    facts: dict[str, Any]
    review: bool
    enforced: Mapping[str, Any] = field(default_factory=dict)


class Project:
    """Configurations, rule books and plans, each worked out once."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._nearest: dict[Path, Path | None] = {}
        self._chains: dict[Path | None, tuple[ConfigFile, ...]] = {}
        self._books: dict[tuple[object, ...], RuleBook] = {}
        self._terms: dict[tuple[Path | None, str], DocumentTerms] = {}
        self._last: tuple[str, DocumentTerms | None] = ("", None)

    @cached_property
    def enforced(self) -> Enforced | None:
        """The central rule book, where one is enforced."""
        return load_enforced(self._settings.enforce, find_packs((), ()))

    def chain(self, folder: Path) -> tuple[ConfigFile, ...]:
        """The configuration files that hold for a folder, the base first.

        Raises:
            InputError: where one of them can't be read or does not validate.
            UsageError: where the file that the caller names does not exist.
        """
        path = self._configuration(folder)
        if path not in self._chains:
            self._chains[path] = self._load(path) if path is not None else ()
        return self._chains[path]

    def _configuration(self, folder: Path) -> Path | None:
        if self._settings.isolated:
            return None
        if not self._settings.config:
            if folder not in self._nearest:
                self._nearest[folder] = nearest_config(folder)
            return self._nearest[folder]
        path = Path(self._settings.config)
        if not tracked.is_file(path):
            raise UsageError(f"the configuration `{self._settings.config}` does not exist")
        return absolute(path)

    def _load(self, path: Path) -> tuple[ConfigFile, ...]:
        return load_chain(path, called(path), _root(path.parent), find_packs((), ()))

    def settings_for(self, path: str) -> Effective:
        """What the configuration says of a file or a folder."""
        place = absolute(path)
        chain = self.chain(place if tracked.is_folder(place) else place.parent)
        return effective(chain, relative(place, chain[-1].folder) if chain else "")

    def wants(self, path: str) -> bool | None:
        """Whether the configuration counts a file among the documents (True), excludes it (False), or says nothing."""
        try:
            settings = self.settings_for(path)
        except InputError:
            return None  # its documents are read, and what is wrong with the configuration is told of each
        folder = settings.folder or (Path(project_root(path)) if self.enforced is not None else None)
        if folder is None:
            return None
        place = relative(Path(path), folder)
        central = self.enforced.settings if self.enforced is not None else settings
        if matches(place, central.exclude):
            return False
        return True if settings.entry is not None else None

    def terms_for(self, path: str) -> DocumentTerms:
        """What holds for a document.

        Raises:
            InputError: where its configuration is wrong.
            UsageError: where the configuration or the caller names a rule that does not exist.
        """
        last, terms = self._last  # a document is asked about when it is judged, sifted and told
        if terms is None or last != path:
            settings = self.settings_for(path)
            key = (settings.folder, repr(settings))
            if key not in self._terms:
                self._terms[key] = self._plan(settings)
            terms = self._terms[key]
            self._last = (path, terms)
        return terms

    def _plan(self, settings: Effective) -> DocumentTerms:
        asked, central = self._settings, self.enforced.settings if self.enforced is not None else None
        book = self.book_for(settings)
        fail_on: Any = asked.fail_on or settings.fail_on
        pinned = replace(settings, ruleset=asked.ruleset or settings.ruleset, fail_on=fail_on)
        chosen = plan(book.rules, pinned, asked.select, asked.ignore, enforced=central)
        if central is not None:
            pinned, vain = tightened(pinned, central)
            chosen = replace(chosen, notices=(*chosen.notices, *vain))
        review = wants_review(book.rules, asked.select or settings.select)
        return DocumentTerms(pinned, chosen, dict(settings.facts), review, central.facts if central is not None else {})

    def book_for(self, settings: Effective) -> RuleBook:
        """The rules that a configuration can choose from."""
        # Nor may an extended pack's configuration name a folder of its own: what is named here is trusted to run code.
        for folder in settings.rules:
            inside(Path(folder), settings.folder or Path.cwd(), "rules")
        folders = (*settings.rules, *self._settings.rule_folders)
        trusted = (*settings.trust, *self._settings.trusted)
        key = (folders, trusted)
        if key not in self._books:
            self._books[key] = load_rules(find_packs(folders, trusted))
        return self._books[key]

    @property
    def fingerprint(self) -> list[str]:
        """All configurations that were applied, for a digest."""
        return sorted(repr(file.config) for chain in self._chains.values() for file in chain)

    @property
    def problems(self) -> list[Any]:
        """What is wrong with the rule files that were loaded."""
        return [problem for book in self._books.values() for problem in book.problems]


def inside(path: Path, folder: Path, setting: str) -> Path:
    """A path that a configuration in a folder names, links followed: rules hold code, and a baseline is written.

    Raises:
        UsageError: where it lies outside the project.
    """
    try:
        lies_inside = tracked.resolved(path).is_relative_to(tracked.resolved(_root(folder)))
    except (OSError, RuntimeError, ValueError):  # links in a circle, a NUL in the name
        lies_inside = False
    if not lies_inside:
        raise UsageError(f"`{setting}: {called(path)}` lies outside the project; name it on the command line to use it")
    return path


def _root(folder: Path) -> Path:
    """The folder that nothing may lead out of: the repository's, else the working folder, else the configuration's own."""
    for candidate in (folder, *folder.parents):
        if tracked.is_there(candidate / ".git"):
            return candidate
    here = Path.cwd()
    return here if folder.is_relative_to(here) else folder
