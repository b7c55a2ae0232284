"""Decisions on findings: ``.policy-lint-decisions.yaml``, one file that code owners can guard.

Three different things may be decided: the rule does not bind us (not-applicable), it does and we live with the risk
(accepted-risk), or the tool is wrong (false-positive). Each decision has who made it, in which role, and until when it holds.
"""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING, Annotated, Any, Literal, TypeAlias

from policy_lint.engine.finding import SetAside
from policy_lint.engine.kept import load_kept, parse_yaml
from policy_lint.engine.selection import named
from policy_lint.policy.markers import CALENDAR_DATE, FORBID_EXTRA, IDENTIFIER, Shape
from policy_lint.records import dataclass
from policy_lint.text.globs import matches
from policy_lint.text.normalise import squash

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from policy_lint.engine.finding import Finding

NAME = ".policy-lint-decisions.yaml"
Words: TypeAlias = Annotated[
    str, Shape("a text that is not empty", r"(?:.|\n)*[^\s](?:.|\n)*", "counsel's memo of May")
]


def _key(description: str, **more: Any) -> Any:
    return field(metadata={"description": description}, **more)


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """One decision on the findings of one rule."""

    __pydantic_config__ = FORBID_EXTRA

    rule: Annotated[str, IDENTIFIER] = _key("The rule's id.")
    path: Words = _key("Glob of the documents, relative to this file; all where it is not given.", default="**")
    fingerprint: str | None = _key("One finding only, by the fingerprint that JSON reports give it.", default=None)
    quote: str | None = _key("Findings only whose quote holds these words.", default=None)
    decision: Literal["not-applicable", "accepted-risk", "false-positive"] = _key(
        "not-applicable: the rule does not bind us; accepted-risk: it does, and we live with it; "
        "false-positive: the tool is wrong."
    )
    reason: Words = _key("Why, in a sentence that an auditor can follow.")
    by: Words = _key("Who decided.")
    role: Words | None = _key("In which role; the configuration says which role may accept which rules.", default=None)
    date: Annotated[str, CALENDAR_DATE] = _key("When it was decided.")
    until: Annotated[str, CALENDAR_DATE] | None = _key("The last day on which it holds.", default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionsFile:
    """All decisions of a project."""

    __pydantic_config__ = FORBID_EXTRA

    decisions: tuple[Decision, ...] = _key("The decisions.", default=())


@dataclass(frozen=True, slots=True)
class Decisions:
    """The decisions of a file.

    Attributes:
        path: the file as reports print it.
        folder: what its globs are relative to.
        listed: the decisions, each with its line.
    """

    path: str
    folder: Path
    listed: tuple[tuple[Decision, int], ...]

    def __len__(self) -> int:
        return len(self.listed)


def load_decisions(path: Path, shown: str) -> Decisions:
    """Read and validate a decisions file.

    Raises:
        InputError: with every problem of the file.
    """
    kept = load_kept(path, shown, DecisionsFile, {DecisionsFile: {"decisions": Decision}}, parse_yaml)
    lines = (kept.lines.get(f"decisions.{index}", 1) for index in range(len(kept.value.decisions)))
    return Decisions(shown, path.parent, tuple(zip(kept.value.decisions, lines, strict=True)))


def fits(decision: Decision, finding: Finding, path: str) -> bool:
    """Whether a decision speaks of a finding in a document; the path is relative to the decisions file."""
    rule = finding.rule
    if decision.rule not in (rule.id, *rule.aliases) or not matches(path, [decision.path]):
        return False
    if decision.fingerprint is not None and decision.fingerprint != finding.fingerprint:
        return False
    return decision.quote is None or squash(decision.quote) in squash(finding.quote)


def holds(decision: Decision, today: str) -> bool:
    """Whether a decision has not run out; a month or a year lasts until its end."""
    return decision.until is None or today[: len(decision.until)] <= decision.until


def may_decide(decision: Decision, rule: Any, grants: Iterable[Mapping[str, Iterable[str]]]) -> bool:
    """Whether the decision's role may accept findings of a rule: any may where no role is configured.

    Args:
        decision: the decision.
        rule: the rule.
        grants: role → rules that it may accept, file by file: the first that gives the rule to any role decides.
    """
    said = [grant for grant in grants if grant]
    for roles in said:
        entitled = {role.casefold() for role, names in roles.items() if named(rule, names)}
        if entitled:
            return (decision.role or "").casefold() in entitled
    return not said


def aside(decision: Decision, place: str) -> SetAside:
    """What a finding says of the decision that set it aside."""
    return SetAside(
        "decision",
        decision.decision,
        decision.reason,
        decision.by,
        decision.role or "",
        decision.date,
        decision.until or "",
        place,
    )
