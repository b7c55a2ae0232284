"""Findings set aside: by comments, then decisions, then the baseline. None is dropped; each says why it does not count."""

from __future__ import annotations

from dataclasses import field, replace
from typing import TYPE_CHECKING

from policy_lint.engine.finding import SetAside
from policy_lint.records import dataclass
from policy_lint.sift import baseline as baselines
from policy_lint.sift import comments as remarks
from policy_lint.sift import decisions as decided

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from policy_lint.engine.finding import Finding
    from policy_lint.engine.rule import Rule
    from policy_lint.sift.baseline import Baseline, Entry
    from policy_lint.sift.comments import Comment
    from policy_lint.sift.decisions import Decision, Decisions
    from policy_lint.text.source import Source


def never(rule: Rule) -> bool:  # noqa: ARG001 - the signature of a choice of rules
    """No rule at all."""
    return False


@dataclass(frozen=True, slots=True)
class Grounds:
    """What may set the findings of one document aside.

    Attributes:
        decisions: the project's decisions, and the document's path relative to their file.
        baseline: what was accepted before, and the document's path relative to its file.
        today: the day on which decisions hold or have run out, ISO 8601.
        grants: role → rules whose findings it may accept, file by file.
        held: rules of an enforced rule book, whose findings nothing sets aside.
        before: rule and fingerprint of what was found at an earlier revision, and how that is called.
    """

    decisions: tuple[Decisions, str] | None = None
    baseline: tuple[Baseline, str] | None = None
    today: str = ""
    grants: tuple[Mapping[str, tuple[str, ...]], ...] = ()
    held: Callable[[Rule], bool] = never
    before: frozenset[tuple[str, str]] = frozenset()
    revision: str = ""


@dataclass(slots=True)
class Sifted:
    """The findings of a document, and what was used to set some aside."""

    findings: list[Finding] = field(default_factory=list)
    comments: set[Comment] = field(default_factory=set)
    decisions: set[Decision] = field(default_factory=set)
    entries: set[Entry] = field(default_factory=set)


def sift(
    findings: Iterable[Finding], source: Source, grounds: Grounds, *, comments_and_decisions: bool = True
) -> Sifted:
    """Set findings aside.

    Args:
        findings: all findings of a document, not merged yet.
        source: the document.
        grounds: what may set them aside.
        comments_and_decisions: False for an auditor, who wants to see what people set aside.
    """
    done = Sifted()
    listed = remarks.comments(source) if comments_and_decisions else []
    grounds = grounds if comments_and_decisions else replace(grounds, decisions=None)
    for finding in findings:
        why = _why(finding, source, grounds, listed, done) if not grounds.held(finding.rule) else None
        done.findings.append(finding if why is None else replace(finding, suppressed=why))
    return done


def _why(finding: Finding, source: Source, grounds: Grounds, listed: list[Comment], done: Sifted) -> SetAside | None:
    """The first ground on which a finding does not count; what is used is noted."""
    for comment in listed:
        if remarks.speaks_of(comment, finding, source):
            done.comments.add(comment)
            return remarks.aside(comment, source)
    if grounds.decisions is not None:
        decisions, path = grounds.decisions
        for decision, line in decisions.listed:
            if (
                decided.fits(decision, finding, path)
                and decided.holds(decision, grounds.today)
                and decided.may_decide(decision, finding.rule, grounds.grants)
            ):
                done.decisions.add(decision)
                return decided.aside(decision, f"{decisions.path}:{line}")
    if grounds.baseline is not None:
        baseline, path = grounds.baseline
        entry = baselines.entry_of(finding, path)
        if entry in baseline.entries:
            done.entries.add(entry)
            return baselines.aside(baseline)
    if (finding.rule.id, finding.fingerprint) in grounds.before:
        return SetAside("baseline", "baseline", place=grounds.revision)
    return None
