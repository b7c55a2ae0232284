"""What sets findings aside in a run: the decisions and baselines of the project, each read once, and what came of them."""

from __future__ import annotations

import hashlib
from dataclasses import field
from pathlib import Path
from typing import TYPE_CHECKING

from policy_lint import tracked
from policy_lint.engine.facts import FactBook
from policy_lint.engine.selection import named
from policy_lint.pipeline.discovery import absolute, called, project_root, relative
from policy_lint.pipeline.project import inside
from policy_lint.pipeline.results import DocumentResult
from policy_lint.policy.policy import Policy
from policy_lint.records import dataclass
from policy_lint.sift import baseline as baselines
from policy_lint.sift import decisions as decided
from policy_lint.sift.aside import Grounds, Sifted, never, sift
from policy_lint.sift.housekeeping import Checked, on_comments, on_decisions
from policy_lint.text.bounded import read_bounded
from policy_lint.text.decoding import decode
from policy_lint.text.globs import matches
from policy_lint.text.source import Source

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from policy_lint.engine.finding import Finding
    from policy_lint.engine.rule import Rule, SiftTest
    from policy_lint.pipeline.project import DocumentTerms, Project
    from policy_lint.pipeline.settings import Settings
    from policy_lint.sift.baseline import Baseline, Entry
    from policy_lint.sift.decisions import Decision, Decisions


@dataclass(slots=True)
class _Kept:
    """One decisions file or baseline and what was used of it."""

    terms: DocumentTerms
    spoken_of: set[Decision] = field(default_factory=set)
    used: set[Decision] = field(default_factory=set)


class Aside:
    """The grounds of every document of a run."""

    def __init__(self, settings: Settings, project: Project, today: str) -> None:
        self._settings, self._project, self._today = settings, project, today
        self._decisions: dict[Path, tuple[Decisions, _Kept] | None] = {}
        self._baselines: dict[Path, Baseline | None] = {}
        self._entries_used: set[Entry] = set()
        self._entries_checked: set[Entry] = set()

    def sift(
        self,
        path: str,
        findings: Iterable[Finding],
        source: Source,
        terms: DocumentTerms,
        before: frozenset[tuple[str, str]] = frozenset(),
    ) -> list[Finding]:
        """The findings of a document, those set aside marked, and those about comments that do so.

        Args:
            path: the document.
            findings: all that was found in it, not merged yet.
            source: its text.
            terms: what holds for it.
            before: rule and fingerprint of what was found at the revision that the run is compared with.

        Raises:
            InputError: where the decisions file or the baseline is wrong.
        """
        decisions, baseline = self._decisions_for(path, terms), self._baseline_for(path, terms)
        place = absolute(path)
        grounds = Grounds(
            (decisions[0], relative(place, decisions[0].folder)) if decisions is not None else None,
            (baseline, relative(place, baseline.folder)) if baseline is not None else None,
            self._today,
            terms.settings.grants,
            self._held(),
            before,
            self._settings.diff_base,
        )
        honoured = not self._settings.no_decisions
        done = sift(findings, source, grounds, comments_and_decisions=honoured)
        self._note(done, grounds, terms)
        rules = _sift_rules(terms)
        return [*done.findings, *(on_comments(source, done.comments, rules) if honoured else ())]

    def _held(self) -> Callable[[Rule], bool]:
        """The rules of the enforced rule book."""
        enforced = self._project.enforced
        if enforced is None:
            return never
        names = (*enforced.settings.select, *enforced.settings.locked)
        return lambda rule: named(rule, names)

    def _note(self, done: Sifted, grounds: Grounds, terms: DocumentTerms) -> None:
        """Remember what a document made of decisions and baseline."""
        if grounds.decisions is not None:
            decisions, path = grounds.decisions
            entry = self._decisions[decisions.folder / Path(decisions.path).name]
            if entry is not None:
                run = {name for item in terms.plan.rules for name in (item.rule.id, *item.rule.aliases)}
                entry[1].used |= done.decisions
                entry[1].spoken_of |= {
                    item for item, _ in decisions.listed if item.rule in run and matches(path, [item.path])
                }
        if grounds.baseline is not None:
            baseline, path = grounds.baseline
            self._entries_used |= done.entries
            self._entries_checked |= {item for item in baseline.entries if item[0] == path}

    def stale(self) -> set[Entry]:
        """Entries of baselines on documents that were linted whose findings are gone."""
        return self._entries_checked - self._entries_used

    def _decisions_for(self, path: str, terms: DocumentTerms) -> tuple[Decisions, _Kept] | None:
        file = decisions_file(path, terms)
        if file not in self._decisions:
            loaded = decided.load_decisions(file, called(file)) if tracked.is_file(file) else None
            self._decisions[file] = (loaded, _Kept(terms)) if loaded is not None else None
        return self._decisions[file]

    def _baseline_for(self, path: str, terms: DocumentTerms) -> Baseline | None:
        if self._settings.no_baseline:
            return None
        file = self.baseline_file(path, terms)
        if file not in self._baselines:
            there = tracked.is_file(file) or bool(self._settings.baseline)
            self._baselines[file] = baselines.load_baseline(file, called(file)) if there else None
        return self._baselines[file]

    def baseline_file(self, path: str, terms: DocumentTerms) -> Path:
        """Where the baseline of a document lies, or is to lie."""
        asked = self._settings.baseline
        return absolute(asked) if asked else _beside(path, terms, terms.settings.baseline, baselines.NAME)

    def files(self) -> Iterator[DocumentResult]:
        """The decisions files as documents of their own, each with the findings on its decisions."""
        for file, entry in self._decisions.items():
            if entry is None or self._settings.no_decisions:
                continue
            decisions, kept = entry
            data = read_bounded(file)
            source = Source(decisions.path, decode(data, decisions.path))
            walked = any(
                tracked.is_folder(given) and file.is_relative_to(absolute(given)) for given in self._settings.paths
            )
            unused = {item for item in kept.spoken_of - kept.used if walked or not set("*?") & set(item.path)}
            book = self._project.book_for(kept.terms.settings)
            by_id = {name: item.rule for item in book.rules for name in (item.rule.id, *item.rule.aliases)}
            checked = Checked(unused, self._today, kept.terms.settings.grants, self._held())
            found = on_decisions(decisions, source, checked, by_id, _sift_rules(kept.terms))
            findings = tuple(found)
            if findings:
                yield DocumentResult(
                    decisions.path,
                    Policy(source, "structured", ()),
                    hashlib.sha256(data).hexdigest(),
                    FactBook({}),
                    (),
                    findings,
                    None,
                    kept.terms.settings.fail_on,
                )


def decisions_file(path: str, terms: DocumentTerms) -> Path:
    """Where the decisions on a document's findings lie, or are to lie."""
    return _beside(path, terms, terms.settings.decisions, decided.NAME)


def _beside(path: str, terms: DocumentTerms, configured: str, usual: str) -> Path:
    """A file of the project: where it is configured, else beside the configuration, else at the project's root."""
    folder = terms.settings.folder or Path(project_root(path))
    file = absolute(folder / (configured or usual))
    return inside(file, folder, "baseline" if usual == baselines.NAME else "decisions")


def _sift_rules(terms: DocumentTerms) -> dict[SiftTest, Rule]:
    return {item.rule.sift: item.rule for item in terms.plan.rules if item.rule.sift is not None}
