"""The judge: does a rule apply, is it satisfied, and if not, where is the nearest miss. Pure functions of a policy."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from typing import TYPE_CHECKING

from policy_lint.engine.facts import Decision, FactBook, decide
from policy_lint.engine.finding import Finding, Miss, Requirement
from policy_lint.engine.placing import place_of_absence
from policy_lint.errors import UntrustedPackError
from policy_lint.records import dataclass
from policy_lint.text.normalise import squash

if TYPE_CHECKING:
    from collections.abc import Iterable

    from policy_lint.engine.finding import FindingVerdict, RequirementVerdict
    from policy_lint.engine.rule import Rule, Severity
    from policy_lint.engine.verbs import CompiledRule, Ruling
    from policy_lint.policy.policy import Policy

_LOWER: dict[Severity, Severity] = {"error": "warning", "warning": "note", "note": "note"}
_NOT_EXTRACTED = "the statements of this text are not known; a structured document has them"
_NOT_ASKED = "a person must decide this; select the rule, or `review`, to see it"


@dataclass(frozen=True, slots=True)
class Terms:
    """What a judgement depends on beside the policy.

    Attributes:
        facts: what is known of the provider.
        as_of: the day whose law is judged by, ISO 8601.
        review: whether rules for manual review report.
        today: the day on the clock, by which texts are old; empty: ``as_of``.
    """

    facts: FactBook
    as_of: str
    review: bool = False
    today: str = ""


def judge(policy: Policy, rules: Iterable[CompiledRule], terms: Terms) -> list[Requirement]:
    """Judge a policy by every rule. Rules come out in the order in which they went in."""
    dated = replace(terms, facts=replace(terms.facts, today=terms.today or terms.as_of))
    return [_judge_one(policy, rule, dated) for rule in rules]


def _judge_one(policy: Policy, compiled: CompiledRule, terms: Terms) -> Requirement:
    rule = compiled.rule
    until = rule.in_force_until
    if until is not None and until < terms.as_of[: len(until)]:  # a year or a month lasts until its end
        return Requirement(rule, "not-applicable", because=(f"not in force after {until}",))
    decision = decide(rule.applies_when, terms.facts)
    if decision.truth is False:
        return Requirement(rule, "not-applicable", because=decision.because)
    if compiled.reads_statements and not policy.extracted:
        return Requirement(rule, "not-run", because=(_NOT_EXTRACTED,))
    if rule.review is not None and not terms.review:
        return Requirement(rule, "not-run", because=(_NOT_ASKED,))
    try:
        return _requirement(policy, rule, compiled.decide(policy, terms.facts), decision, terms)
    except UntrustedPackError as error:
        return Requirement(rule, "not-run", error=f"rule `{rule.id}` did not run: {error}")
    except (Exception, SystemExit) as error:  # noqa: BLE001 - a stranger's check may raise anything; it must stop nothing else
        return Requirement(rule, "not-run", error=f"rule `{rule.id}` failed: {type(error).__name__}: {_said(error)}")


def _said(error: BaseException) -> str:
    """The words of an error, whose own methods may fail too."""
    try:
        return str(error)[:1000]
    except Exception:  # noqa: BLE001 - a stranger's class
        return "it does not say why"


def _requirement(policy: Policy, rule: Rule, ruling: Ruling, decision: Decision, terms: Terms) -> Requirement:
    because = decision.because if decision.truth else tuple(f"applies or not by {name}" for name in decision.unknown)
    if not ruling.misses:
        return Requirement(rule, "met", ruling.evidence, because)
    seen: dict[str, int] = {}
    findings = tuple(_finding(policy, rule, miss, decision, terms, seen) for miss in ruling.misses)
    verdict: RequirementVerdict = "missing" if all(miss.cause == "absent" for miss in ruling.misses) else "weak"
    if decision.truth is None or rule.review is not None:
        verdict = "undecided"
    return Requirement(rule, verdict, ruling.evidence, because, findings)


def _finding(policy: Policy, rule: Rule, miss: Miss, decision: Decision, terms: Terms, seen: dict[str, int]) -> Finding:
    upcoming = rule.in_force_from is not None and rule.in_force_from > terms.as_of
    conditional = decision.truth is None
    severity = miss.severity or rule.severity
    if conditional:
        severity = _LOWER[severity]
    verdict: FindingVerdict = "review" if miss.cause == "review" else "conditional" if conditional else "violation"
    message = miss.message or rule.message
    if upcoming:
        severity, message = "note", f"Upcoming, from {rule.in_force_from}: {message}"
    if miss.cause == "review":
        severity = "note"
    span, pointer, section = (miss.span, miss.pointer, "") if miss.span else place_of_absence(policy, rule.topic)
    return Finding(
        rule=rule,
        severity=severity,
        verdict=verdict,
        cause=miss.cause,
        message=message,
        span=span,
        quote=miss.quote,
        pointer=pointer,
        fingerprint=_fingerprint(rule, miss.key or miss.quote or section, seen),
        related=miss.related,
        applies_because=decision.because,
        unknown=decision.unknown,
        fix=miss.fix,
    )


def _fingerprint(rule: Rule, evidence: str, seen: dict[str, int]) -> str:
    """A hash of rule, normalised evidence and occurrence: it survives moved and reflowed lines."""
    words = squash(evidence)
    seen[words] = seen.get(words, 0) + 1
    return hashlib.sha256(f"{rule.id}\0{words}\0{seen[words]}".encode(errors="replace")).hexdigest()[:16]


def applied_always(compiled: CompiledRule) -> CompiledRule:
    """The same rule with its applicability forced true, as its examples are judged."""
    from policy_lint.engine.rule import Applicability

    return replace(
        compiled, rule=replace(compiled.rule, applies_when=Applicability(), in_force_from=None, in_force_until=None)
    )
