"""The whole report as data: a page a document, an overview of several, and what holds for the run."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from policy_lint import __version__
from policy_lint.engine.coverage import coverage
from policy_lint.engine.questions import QUESTIONS, questions
from policy_lint.policy.vocabulary import JURISDICTIONS
from policy_lint.records import dataclass
from policy_lint.report.html.filters import filters_of
from policy_lint.report.html.kinds import FAMILIES, family_of
from policy_lint.report.html.matrix import DECIDED, VERDICTS, matrix_of
from policy_lint.report.html.notes import GRADES, notes_of
from policy_lint.report.html.places import Places
from policy_lint.report.html.words import words_of

if TYPE_CHECKING:
    from policy_lint.engine.coverage import Coverage
    from policy_lint.engine.questions import Question
    from policy_lint.errors import Problem
    from policy_lint.pipeline.results import DocumentResult, RunResult
    from policy_lint.report.html.filters import Filters
    from policy_lint.report.html.matrix import Duty, Regime
    from policy_lint.report.html.notes import Note
    from policy_lint.report.html.places import Place
    from policy_lint.report.html.words import Words
    from policy_lint.report.view import View


@dataclass(frozen=True, slots=True)
class Known:
    """A fact: its question, its value in words, where it came from, and the words in the text that show it."""

    name: str
    question: str
    value: str
    origin: str
    quote: str
    place: Place | None


@dataclass(frozen=True, slots=True)
class Asked:
    """A question, and the notes that wait for its answer."""

    text: str
    answer: str
    decides: int
    notes: tuple[Note, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """One document.

    Attributes:
        anchor: id of the page.
        name: its title, else its path.
        reason: why it was not judged; empty where it was.
        grades: how many notes have each grade.
        verdicts: how many requirements have each verdict.
        families: key, label and number of statements of each family that the text has statements of.
    """

    anchor: str
    name: str
    path: str
    sha256: str
    reason: str
    notes: tuple[Note, ...]
    words: Words
    regimes: tuple[Regime, ...]
    facts: tuple[Known, ...]
    coverage: tuple[tuple[str, Coverage], ...]
    asked: tuple[Asked, ...]
    grades: Counter[str]
    verdicts: Counter[str]
    families: tuple[tuple[str, str, int], ...]

    @property
    def bars(self) -> list[tuple[str, float, float]]:
        """Verdict, beginning and width, in hundredths of all requirements that apply or may apply."""
        shown = (*DECIDED, "undecided")
        total = sum(self.verdicts[name] for name in shown)
        listed, start = [], 0.0
        for name in shown:
            width = 100 * self.verdicts[name] / total if total else 0.0
            if width:
                listed.append((name, round(start, 2), round(width, 2)))
            start += width
        return listed

    def target(self, duty: Duty) -> str:
        """Where a cell leads: to its place in the text, or to the note on what is said nowhere."""
        nowhere = {note.number: note.anchor for note in self.words.nowhere}
        return nowhere.get(duty.notes[0], duty.target) if duty.notes else duty.target

    def regime(self, code: str) -> Regime | None:
        """What became of the requirements of one law, where they apply."""
        return next((regime for regime in self.regimes if regime.code == code and not regime.idle), None)


@dataclass(frozen=True, slots=True)
class Report:
    """A whole run."""

    pages: tuple[Page, ...]
    problems: tuple[Problem, ...]
    notices: tuple[str, ...]
    enforced: str
    filters: Filters
    as_of: str
    ruleset: str
    config_hash: str
    version: str
    quiet: bool
    undecided: bool
    grades: tuple[str, ...] = GRADES

    @property
    def verdicts(self) -> dict[str, tuple[str, str]]:
        """Verdict → sign and words."""
        return VERDICTS

    @property
    def regimes(self) -> list[str]:
        """The laws that are known to apply to some document."""
        found = {regime.code for page in self.pages for regime in page.regimes if regime.binds}
        return [code for code in self.filters.regimes if code in found]


def report_of(result: RunResult, view: View) -> Report:
    """Everything that the page shows."""
    filters = filters_of(result)
    return Report(
        pages=tuple(_page(document, f"d{index}", filters, view) for index, document in enumerate(result.documents)),
        problems=result.errors,
        notices=result.notices,
        enforced=result.enforced or "",
        filters=filters,
        as_of=result.as_of,
        ruleset=result.ruleset,
        config_hash=result.config_hash,
        version=__version__,
        quiet=view.quiet,
        undecided=view.conditional,
    )


def _page(document: DocumentResult, anchor: str, filters: Filters, view: View) -> Page:
    policy = document.policy
    places = Places(anchor, policy.source)
    notes = notes_of(document, places, filters, view)
    regimes = matrix_of(document, places, filters)
    facts = _facts(document, places)
    families = Counter(family_of(item.kind).key for item in policy.statements)
    return Page(
        anchor=anchor,
        name=policy.title.text if policy.title is not None else document.path,
        path=document.path,
        sha256=document.sha256,
        reason=document.reason or "",
        notes=tuple(notes),
        words=words_of(policy, notes, places),  # after all that asks for places
        regimes=tuple(regimes),
        facts=tuple(facts),
        coverage=tuple((JURISDICTIONS.label(item.place), item) for item in coverage(document.facts)),
        asked=tuple(_asked(document, notes)),
        grades=Counter(note.grade for note in notes),
        verdicts=Counter(item.verdict for item in document.requirements),
        families=tuple((item.key, item.label, families[item.key]) for item in FAMILIES if families[item.key]),
    )


def _facts(document: DocumentResult, places: Places) -> list[Known]:
    listed = []
    for name, fact in document.facts.values.items():
        value = ", ".join(fact.value) if isinstance(fact.value, tuple) else "yes" if fact.value else "no"
        claimed = [place for place in fact.claimed if not isinstance(fact.value, tuple) or place not in fact.value]
        if claimed:
            value += f"; by the text also {', '.join(claimed)}"
        question = QUESTIONS.get(name, ("", ""))[0]
        place = places.of(fact.span) if fact.span is not None else None
        listed.append(Known(name, question, value, fact.origin, fact.quote, place))
    return listed


def _asked(document: DocumentResult, notes: list[Note]) -> list[Asked]:
    """The questions that decide most, each with its notes; what is left stands under the last."""
    numbers = {id(finding): note for finding, note in zip(document.findings, notes, strict=True)}
    waiting = [finding for finding in document.findings if finding.suppressed is None]
    found, others = questions(waiting)

    def asked(question: Question) -> Asked:
        listed = tuple(numbers[id(finding)] for finding in question.findings)
        return Asked(question.text, question.answer, question.decides, listed)

    listed = [asked(question) for question in found]
    if others:
        listed.append(Asked("Other questions", "", 0, tuple(numbers[id(finding)] for finding in others)))
    return listed
