"""What a reader can choose by: the laws and packs of a run, numbered, so that no stranger's name becomes part of the markup."""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING

from policy_lint.records import dataclass
from policy_lint.sift.merging import members

if TYPE_CHECKING:
    from collections.abc import Iterable

    from policy_lint.engine.rule import Rule
    from policy_lint.pipeline.results import RunResult


@dataclass(frozen=True, slots=True)
class Filters:
    """Law and pack → number, in the order in which they are offered."""

    regimes: dict[str, int] = field(default_factory=dict)
    packs: dict[str, int] = field(default_factory=dict)

    def regimes_of(self, rules: Iterable[Rule]) -> str:
        """The numbers of the laws of some rules, as an attribute holds them."""
        return _joined({self.regimes[rule.regulation] for rule in rules})

    def packs_of(self, rules: Iterable[Rule]) -> str:
        """The numbers of the packs of some rules, as an attribute holds them."""
        return _joined({self.packs[rule.pack] for rule in rules})


def filters_of(result: RunResult) -> Filters:
    """The laws and packs that the rules of a run come from, by name."""
    rules = [requirement.rule for document in result.documents for requirement in document.requirements]
    rules += [
        member.rule for document in result.documents for finding in document.findings for member in members(finding)
    ]
    return Filters(_numbered(rule.regulation for rule in rules), _numbered(rule.pack for rule in rules))


def _numbered(names: Iterable[str]) -> dict[str, int]:
    return {name: number for number, name in enumerate(sorted(set(names), key=lambda name: (name.lower(), name)))}


def _joined(numbers: set[int]) -> str:
    return " ".join(map(str, sorted(numbers)))
