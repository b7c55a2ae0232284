"""What each fact decides: the rules that it switches on or off, and those that wait for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policy_lint.engine.facts import condition_truth, decide
from policy_lint.records import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable

    from policy_lint.engine.facts import FactBook
    from policy_lint.engine.rule import Applicability, Rule


@dataclass(frozen=True, slots=True)
class Bearing:
    """What one fact does to the rules that ask for it.

    Attributes:
        on: rules that apply, one of whose conditions the fact fulfils.
        off: rules that do not apply because of it.
        waiting: rules that may apply, and wait for it.
    """

    on: tuple[str, ...] = ()
    off: tuple[str, ...] = ()
    waiting: tuple[str, ...] = ()

    @property
    def any(self) -> bool:
        """Whether a rule asks for the fact at all."""
        return bool(self.on or self.off or self.waiting)


def bearings(rules: Iterable[Rule], facts: FactBook) -> dict[str, Bearing]:
    """Fact → what it decides, over the facts that some rule asks for."""
    found: dict[str, dict[str, list[str]]] = {}
    for rule in rules:
        decision = decide(rule.applies_when, facts)
        for name, part in _parts(rule.applies_when, facts, decision.truth).items():
            if part != "waiting" or name in decision.unknown:
                found.setdefault(name, {}).setdefault(part, []).append(rule.id)
    return {name: Bearing(**{part: tuple(ids) for part, ids in parts.items()}) for name, parts in found.items()}


def _parts(when: Applicability, facts: FactBook, truth: bool | None) -> dict[str, str]:
    """Fact → its part in the decision: on, off or waiting; a fact that did not matter is left out."""
    excuses = [name for name, held in (condition_truth(item, facts) for item in when.unless) if held]
    if excuses:
        return dict.fromkeys(excuses, "off")
    parts: dict[str, str] = {}
    for condition, wanted in [(item, True) for item in (*when.all, *when.any)] + [(item, False) for item in when.none]:
        name, held = condition_truth(condition, facts)
        if truth is None and held is None:
            parts[name] = "waiting"
        elif truth is True and held is wanted:
            parts.setdefault(name, "on")
        elif truth is False and held is (not wanted):
            parts.setdefault(name, "off")
    return parts
