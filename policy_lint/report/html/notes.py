"""Findings as notes for the margin: what, by which law, why, what to do, and who set it aside."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policy_lint.engine.questions import QUESTIONS
from policy_lint.records import dataclass
from policy_lint.report.law import law
from policy_lint.report.shown import is_shown
from policy_lint.sift.merging import members

if TYPE_CHECKING:
    from policy_lint.engine.finding import Cause, Finding, SetAside
    from policy_lint.pipeline.results import DocumentResult
    from policy_lint.report.html.filters import Filters
    from policy_lint.report.html.places import Place, Places
    from policy_lint.report.view import View

GRADES = ("error", "warning", "note", "review", "undecided", "aside")
"""How a note is graded, the gravest first; what was set aside keeps its severity in words."""


@dataclass(frozen=True, slots=True)
class Member:
    """One rule's part in a note."""

    rule: str
    grade: str
    severity: str
    law: str
    aside: SetAside | None


@dataclass(frozen=True, slots=True)
class Note:
    """A finding as its note shows it.

    Attributes:
        anchor: id of the note.
        number: as it is called on its page, from 1.
        grade: one of :data:`GRADES`.
        shown: whether it is in view before the reader chooses.
        cause: why it was found.
        place: where it belongs.
        asks: facts that would decide it, each with its question.
        related: other places, and what each is.
        regimes: numbers of the laws of its rules.
        packs: numbers of their packs.
    """

    anchor: str
    number: int
    grade: str
    severity: str
    shown: bool
    cause: Cause
    place: Place
    rule: str
    title: str
    message: str
    law: str
    link: str
    remedy: str
    rationale: str
    why: tuple[str, ...]
    asks: tuple[str, ...]
    related: tuple[tuple[Place, str], ...]
    also: tuple[Member, ...]
    aside: SetAside | None
    regimes: str
    packs: str


def notes_of(document: DocumentResult, places: Places, filters: Filters, view: View) -> list[Note]:
    """Every finding of a document, in the order of the text."""
    return [_note(finding, number, places, filters, view) for number, finding in enumerate(document.findings, 1)]


def grade_of(finding: Finding) -> str:
    """The grade of a finding on its own."""
    if finding.suppressed is not None:
        return "aside"
    if finding.verdict == "conditional":
        return "undecided"
    return "review" if finding.verdict == "review" else finding.severity


def _note(finding: Finding, number: int, places: Places, filters: Filters, view: View) -> Note:
    rule = finding.rule
    rules = [member.rule for member in members(finding)]
    return Note(
        anchor=f"{places.page}-f{number}",
        number=number,
        grade=grade_of(finding),
        severity=finding.severity,
        shown=finding.suppressed is not None or is_shown(finding, view),
        cause=finding.cause,
        place=places.of(finding.span),
        rule=rule.id,
        title=rule.title,
        message=finding.message,
        law=law(rule),
        link=_web(rule.link),
        remedy=rule.remedy,
        rationale=rule.rationale,
        why=finding.applies_because,
        asks=tuple(_question(fact) for fact in finding.unknown),
        related=tuple((places.of(item.span), item.message) for item in finding.related),
        also=tuple(
            Member(member.rule.id, grade_of(member), member.severity, law(member.rule), member.suppressed)
            for member in finding.also
        ),
        aside=finding.suppressed,
        regimes=filters.regimes_of(rules),
        packs=filters.packs_of(rules),
    )


def _question(fact: str) -> str:
    text = QUESTIONS.get(fact, ("", ""))[0]
    return f"{fact}: {text}" if text else fact


def _web(link: str | None) -> str:
    """A link that leads to a web page; a rule pack may come from a stranger, and other schemes can run things."""
    return link if link is not None and link.startswith(("https://", "http://")) else ""
