"""What became of every requirement, by law: the cells of the matrix, and the list in which each is explained."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from policy_lint.engine.facts import decide
from policy_lint.engine.topics import TOPICS
from policy_lint.policy.vocabulary import REGIMES
from policy_lint.records import dataclass
from policy_lint.report.law import law
from policy_lint.sift.merging import members

if TYPE_CHECKING:
    from policy_lint.engine.finding import Finding, Requirement
    from policy_lint.pipeline.results import DocumentResult
    from policy_lint.report.html.filters import Filters
    from policy_lint.report.html.places import Place, Places

VERDICTS = {
    "met": ("✓", "met"),
    "weak": ("~", "weak"),
    "missing": ("✕", "missing"),
    "undecided": ("?", "undecided"),
    "not-applicable": ("–", "not applicable"),
    "not-run": ("·", "not run"),
}
"""Verdict → the sign in its cell, so that no colour has to be told apart, and its words."""
DECIDED = ("met", "weak", "missing")
_MOST_PLACES = 12
_TOPIC_ORDER = {term.key: number for number, term in enumerate(TOPICS.terms)}


@dataclass(frozen=True, slots=True)
class Duty:
    """A requirement and what became of it.

    Attributes:
        anchor: id of its entry in the list.
        verdict: a key of :data:`VERDICTS`.
        title: the defect that its rule looks for.
        because: why it applies or not, what would decide it, or why it could not run.
        evidence: the places that satisfy it or fall short, with their words.
        more: how many further places there are.
        notes: numbers of its findings on the page.
        target: id of the element that its cell leads to: what falls short, what satisfies it, else its entry.
        light: number of the place that the cell lights up; empty where it leads to none.
        aside: whether every one of its findings was set aside.
        applies: whether its law is known to apply, or not; None where it would be met whatever the answer.
    """

    anchor: str
    rule: str
    verdict: str
    title: str
    topic: str
    law: str
    because: tuple[str, ...]
    evidence: tuple[tuple[Place, str], ...]
    more: int
    notes: tuple[int, ...]
    target: str
    light: str
    aside: bool
    pack: int
    applies: bool | None

    @property
    def sign(self) -> str:
        """The sign in its cell."""
        return VERDICTS[self.verdict][0]

    @property
    def words(self) -> str:
        """The verdict in words."""
        maybe = ", should it apply" if self.verdict == "met" and self.applies is None else ""
        return VERDICTS[self.verdict][1] + maybe + (", set aside" if self.aside else "")


@dataclass(frozen=True, slots=True)
class Regime:
    """A law and its requirements.

    Attributes:
        number: as the filter knows it.
    """

    code: str
    name: str
    number: int
    duties: tuple[Duty, ...]

    @property
    def counts(self) -> Counter[str]:
        """How many requirements have each verdict."""
        return Counter(duty.verdict for duty in self.duties)

    @property
    def decided(self) -> int:
        """How many requirements apply and were decided."""
        return sum(self.counts[name] for name in DECIDED)

    @property
    def idle(self) -> bool:
        """Whether none of its requirements applies."""
        return self.counts["not-applicable"] == len(self.duties)

    @property
    def binds(self) -> bool:
        """Whether one of its requirements is known to apply."""
        return any(duty.applies for duty in self.duties)


def matrix_of(document: DocumentResult, places: Places, filters: Filters) -> list[Regime]:
    """The laws that apply, those that may, those that do not, each by name; the requirements of each by topic."""
    found: dict[str, list[tuple[int, Finding]]] = {}
    for number, finding in enumerate(document.findings, 1):
        for member in members(finding):
            found.setdefault(member.rule.id, []).append((number, member))
    by_law: dict[str, list[Duty]] = {}
    ordered = sorted(
        enumerate(document.requirements),
        key=lambda pair: (_TOPIC_ORDER.get(pair[1].rule.topic, len(_TOPIC_ORDER)), pair[1].rule.id),
    )
    for index, requirement in ordered:
        duty = _duty(
            requirement,
            index,
            found.get(requirement.rule.id, []),
            places,
            filters.packs[requirement.rule.pack],
            decide(requirement.rule.applies_when, document.facts).truth,
        )
        by_law.setdefault(requirement.rule.regulation, []).append(duty)
    regimes = [
        Regime(code, REGIMES.label(code), filters.regimes[code], tuple(duties)) for code, duties in by_law.items()
    ]
    return sorted(regimes, key=lambda regime: (regime.idle, not regime.binds, regime.number))


def _duty(
    requirement: Requirement,
    index: int,
    found: list[tuple[int, Finding]],
    places: Places,
    pack: int,
    applies: bool | None,
) -> Duty:
    rule = requirement.rule
    anchor = f"{places.page}-r{index}"
    evidence = tuple((places.of(hit.span), hit.quote) for hit in requirement.evidence[:_MOST_PLACES])
    short = [places.of(member.span) for _, member in found]
    lead = next(iter([*(place for place, _ in evidence), *short] if requirement.verdict == "met" else short), None)
    if lead is None and evidence:
        lead = evidence[0][0]
    return Duty(
        anchor=anchor,
        rule=rule.id,
        verdict=requirement.verdict,
        title=rule.title,
        topic=TOPICS.label(rule.topic),
        law=law(rule),
        because=(*requirement.because, *([requirement.error] if requirement.error else [])),
        evidence=evidence,
        more=max(0, len(requirement.evidence) - _MOST_PLACES),
        notes=tuple(dict.fromkeys(number for number, _ in found)),
        target=lead.anchor if lead is not None else anchor,
        light=str(lead.number) if lead is not None else "",
        aside=bool(found) and all(member.suppressed is not None for _, member in found),
        pack=pack,
        applies=applies,
    )
