"""What a run gives: one result a document, errors for what could not be read, and the totals."""

from __future__ import annotations

from collections import Counter
from dataclasses import field, replace
from typing import TYPE_CHECKING

from policy_lint.engine.facts import FactBook
from policy_lint.engine.rule import SEVERITIES
from policy_lint.policy.policy import Policy
from policy_lint.records import cached_property, dataclass
from policy_lint.sift.merging import members
from policy_lint.text.source import Source

if TYPE_CHECKING:
    from collections.abc import Iterator

    from policy_lint.engine.finding import Finding, Requirement
    from policy_lint.errors import Problem


@dataclass(frozen=True)
class DocumentResult:
    """What was found in one document.

    Attributes:
        path: as the user named it, with forward slashes.
        sha256: digest of the file's bytes.
        requirements: every rule's verdict, in order of rule id.
        findings: merged, in the order of the text.
        reason: why the document was not judged; None where it was.
        fail_on: the least severity that fails the run, by the caller or the document's configuration.
    """

    path: str
    policy: Policy
    sha256: str
    facts: FactBook
    requirements: tuple[Requirement, ...]
    findings: tuple[Finding, ...]
    reason: str | None = None
    fail_on: str = "error"

    @property
    def judged(self) -> bool:
        """Whether rules were applied."""
        return self.reason is None

    def fails(self, *, time_checks: bool) -> bool:
        """Whether a finding that nothing sets aside fails the run.

        Args:
            time_checks: whether what the clock alone brings about counts.
        """
        return any(self.is_failed_by(member) and (time_checks or not member.rule.clock) for member in self._counting())

    def is_failed_by(self, finding: Finding) -> bool:
        """Whether a finding is as grave as what fails the run."""
        return self.fail_on in SEVERITIES[SEVERITIES.index(finding.severity) :]

    def told(self) -> DocumentResult:
        """What is left of it when it was told: what the exit code depends on, the gravest finding with and without the clock."""
        gravest: dict[bool, Finding] = {}
        for member in self._counting():
            known = gravest.setdefault(member.rule.clock, member)
            if SEVERITIES.index(member.severity) < SEVERITIES.index(known.severity):
                gravest[member.rule.clock] = member
        nothing = Policy(Source(self.path, ""), self.policy.kind, ())
        return replace(self, policy=nothing, facts=FactBook(), requirements=(), findings=tuple(gravest.values()))

    def _counting(self) -> Iterator[Finding]:
        """Its findings, those merged into others too, that nothing sets aside."""
        for finding in self.findings:
            yield from (member for member in members(finding) if member.suppressed is None)


@dataclass(frozen=True)
class RunResult:
    """A whole run.

    Attributes:
        as_of: the day whose law was judged by.
        ruleset: the version of the rules.
        config_hash: digest of everything beside the documents that the result depends on.
        notices: what the user should know though it is no error.
        enforced: the central rule book that nothing local may loosen, as ``PACK@VERSION``.
    """

    documents: tuple[DocumentResult, ...]
    errors: tuple[Problem, ...]
    as_of: str
    ruleset: str
    config_hash: str
    notices: tuple[str, ...] = field(default=())
    enforced: str | None = None

    @cached_property
    def totals(self) -> Counter[str]:
        """Findings that count, by severity, merged ones once; conditional ones under ``conditional`` alone.

        ``suppressed`` counts every finding that was set aside, merged or not.
        """
        totals: Counter[str] = Counter()
        for document in self.documents:
            for finding in document.findings:
                if finding.suppressed is None:
                    totals["conditional" if finding.verdict == "conditional" else finding.severity] += 1
                totals["suppressed"] += sum(1 for member in members(finding) if member.suppressed is not None)
        return totals
