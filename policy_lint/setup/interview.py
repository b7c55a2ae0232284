"""The few questions that decide the most rules, asked one after another: each answer changes which comes next."""

from __future__ import annotations

from dataclasses import field, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from policy_lint.engine.inference import fact_book
from policy_lint.engine.judge import Terms, judge
from policy_lint.engine.questions import MOST_QUESTIONS, Question, questions
from policy_lint.pipeline.elsewhere import stated_elsewhere
from policy_lint.policy.vocabulary import JURISDICTIONS
from policy_lint.records import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator

    from policy_lint.engine.facts import FactValue
    from policy_lint.engine.finding import Finding
    from policy_lint.setup.survey import Survey, Surveyed

PLACES, ALL = "users_in", "all"


@dataclass()
class Interview:
    """What is known so far, and what to ask next.

    Attributes:
        survey: the policies.
        facts: what was answered, or given beforehand.
        left_open: facts that were asked for and are not known.
        asked: how many questions were asked.
    """

    survey: Survey
    facts: dict[str, Any]
    left_open: dict[str, None] = field(default_factory=dict)
    asked: int = 0

    def ask(self) -> Question | None:
        """The question that decides most, given what is known; None where nothing waits, or enough was asked."""
        if self.asked >= MOST_QUESTIONS:
            return None
        found, _ = questions(self._waiting(), 1)
        if not found:
            return None
        self.asked += 1
        question = found[0]
        if question.fact not in self.facts or not self.wholes():
            return question
        wholes = " and ".join(f"{JURISDICTIONS.label(code)} ({code})" for code in self.wholes())
        return replace(question, text=f"Which parts of {wholes}?", answer=f"{question.fact}=US-CA,CA-QC or {ALL}")

    def answer(self, fact: str, value: bool | tuple[str, ...] | None) -> None:
        """Keep an answer; None leaves the fact open. Only places are asked for twice: of a whole, for its parts."""
        again = fact in self.facts
        if value is None or again:
            self.left_open[fact] = None
        if again and isinstance(value, tuple):
            kept = (code for code in self.facts[fact] if not any(JURISDICTIONS.covers(code, part) for part in value))
            self.facts[fact] = tuple(dict.fromkeys((*kept, *value)))
        elif value is not None:
            self.facts[fact] = value

    def wholes(self) -> dict[str, tuple[str, ...]]:
        """The places that were named as a whole (US) → their parts that a rule asks for and nobody spoke of (US-CA)."""
        named = self.facts.get(PLACES, ())
        wanted: dict[str, dict[str, None]] = {}
        for code in self._places_asked_for():
            lineage = JURISDICTIONS.lineage(code)
            if code not in named:
                for whole in (place for place in lineage if place in named):
                    wanted.setdefault(whole, {})[code] = None
        return {whole: tuple(wanted[whole]) for whole in named if whole in wanted}

    def every_part(self) -> tuple[str, ...]:
        """The wholes that were named, each with all of its parts that a rule asks for."""
        return tuple(place for whole, parts in self.wholes().items() for place in (whole, *parts))

    def _places_asked_for(self) -> list[str]:
        """The places that the rules know, in the table's order."""
        asked = {
            str(condition[PLACES])
            for document in self.survey.privacy_policies
            for item in document.terms.plan.rules
            for condition in item.rule.applies_when.conditions
            if PLACES in condition
        }
        return [code for code in JURISDICTIONS.keys if code in asked]

    def open_questions(self) -> list[Question]:
        """What is still to be said, in the order in which it decides most; facts that nobody knew among them."""
        return questions(self._conditional())[0]

    def shown(self) -> dict[str, tuple[FactValue, Surveyed]]:
        """The facts that the texts show and nobody gave: name → value with its words, and the document that shows it first."""
        found: dict[str, tuple[FactValue, Surveyed]] = {}
        for document in self.survey.documents:
            for name, fact in fact_book(document.policy, self.facts, document.terms.facts).values.items():
                if fact.origin == "inferred":
                    found.setdefault(name, (fact, document))
        return found

    def _waiting(self) -> Iterator[Finding]:
        """The undecided findings that some fact which nobody was asked for yet would decide."""
        for finding in self._conditional():
            unknown = tuple(name for name in finding.unknown if name not in self.left_open)
            if unknown:
                yield replace(finding, unknown=unknown)

    def _conditional(self) -> Iterator[Finding]:
        today = datetime.now(UTC).astimezone().date().isoformat()
        for document in self.survey.privacy_policies:
            facts = fact_book(document.policy, self.facts, document.terms.facts)
            terms = document.terms
            requirements = judge(document.policy, terms.plan.rules, Terms(facts, today, terms.review, today))
            roles = [other.role for other in self.survey.documents if other is not document]
            for requirement in stated_elsewhere(document.policy, tuple(requirements), roles):
                yield from (finding for finding in requirement.findings if finding.verdict == "conditional")
