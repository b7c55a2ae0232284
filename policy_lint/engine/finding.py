"""What the judge says: a verdict for every rule, and a finding for every defect, each with its place and its reason."""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING, Literal, TypeAlias

from policy_lint.records import dataclass

if TYPE_CHECKING:
    from policy_lint.engine.rule import Rule, Severity
    from policy_lint.text.edits import Edit
    from policy_lint.text.source import Span

Cause: TypeAlias = Literal["absent", "weak", "contradiction", "defect", "review"]
FindingVerdict: TypeAlias = Literal["violation", "conditional", "review"]
RequirementVerdict: TypeAlias = Literal["met", "weak", "missing", "not-applicable", "undecided", "not-run"]


@dataclass(frozen=True, slots=True)
class Hit:
    """A place in the policy that answers a predicate.

    Attributes:
        span: where it stands.
        quote: its words.
        pointer: JSON pointer into a structured document, else empty.
        values: what was found there, for messages.
    """

    span: Span
    quote: str
    pointer: str = ""
    values: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Related:
    """Another place that a finding is about, and what it is."""

    span: Span
    message: str


@dataclass(frozen=True, slots=True)
class Fix:
    """Edits of the file that make a finding go away. Findings that go away together carry equal fixes.

    Attributes:
        edits: in order, not overlapping; at least one.
        safe: whether no word that a reader sees changes its meaning; others are made only where they are asked for.
    """

    edits: tuple[Edit, ...]
    safe: bool


@dataclass(frozen=True, slots=True)
class Miss:
    """One defect, as a verb or a Python check gives it to the judge.

    Attributes:
        span: where it stands; None: the judge finds the place of an absence.
        cause: absent (nothing said), weak (not enough said), contradiction, or another defect of the text.
        message: what is wrong; None: the rule's message.
        quote: the words that show it.
        key: what tells this defect from others of the same rule; the quote, where it is empty.
        related: other places.
        pointer: JSON pointer into a structured document.
        severity: how it is reported where that differs from the rule's severity.
        fix: how it can be mended; None where a person must.
    """

    span: Span | None
    cause: Cause = "defect"
    message: str | None = None
    quote: str = ""
    key: str = ""
    related: tuple[Related, ...] = ()
    pointer: str = ""
    severity: Severity | None = None
    fix: Fix | None = None


@dataclass(frozen=True, slots=True)
class SetAside:
    """Why a finding does not count: somebody decided so, or it was accepted before.

    Attributes:
        how: a decision in the decisions file, a comment in the text, or the baseline.
        reason: not-applicable (the rule does not bind us), accepted-risk (it does, and we live with it), false-positive
            (the tool is wrong), or baseline (known before, still to be mended).
        words: the reason in the words of whoever decided.
        by: who decided.
        role: in which role.
        date: when, ISO 8601.
        until: the last day on which it holds, ISO 8601.
        place: where it stands: ``path:line``.
    """

    how: Literal["decision", "comment", "baseline"]
    reason: Literal["not-applicable", "accepted-risk", "false-positive", "baseline"]
    words: str = ""
    by: str = ""
    role: str = ""
    date: str = ""
    until: str = ""
    place: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """One defect of one policy under one rule.

    Attributes:
        severity: as reported; one lower than the rule's where it is only conditional.
        unknown: the facts that would decide whether the rule applies.
        also: findings merged into this one: same topic, cause and place.
        suppressed: why it does not count; None where it does.
        fix: how it can be mended; None where a person must.
    """

    rule: Rule
    severity: Severity
    verdict: FindingVerdict
    cause: Cause
    message: str
    span: Span
    quote: str
    pointer: str
    fingerprint: str
    related: tuple[Related, ...] = ()
    applies_because: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()
    also: tuple[Finding, ...] = ()
    suppressed: SetAside | None = None
    fix: Fix | None = None


@dataclass(frozen=True, slots=True)
class Requirement:
    """What became of one rule in one policy.

    Attributes:
        evidence: the places that satisfy the rule, or that fall short.
        because: why the rule applies or does not, or what would decide it.
        findings: the defects found.
        error: why the rule could not run.
    """

    rule: Rule
    verdict: RequirementVerdict
    evidence: tuple[Hit, ...] = ()
    because: tuple[str, ...] = ()
    findings: tuple[Finding, ...] = field(default=())
    error: str | None = None
