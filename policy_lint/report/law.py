"""The law behind a rule, in a few words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policy_lint.policy.vocabulary import REGIMES
from policy_lint.report.harmless import harmless

if TYPE_CHECKING:
    from policy_lint.engine.rule import Rule


def cited(regulation: str, citation: str) -> str:
    """The law and where it says so; a citation that begins with the law's name is not preceded by it again."""
    if not citation:
        return REGIMES.label(regulation)
    named = citation.replace("-", " ").startswith(regulation.replace("-", " "))
    return citation if named else f"{regulation}, {citation}"


def law(rule: Rule) -> str:
    """Law, place, strength, and whether the wording was read; a rule that rests on no law has no wording."""
    parts = [cited(rule.regulation, rule.citation), rule.strength.replace("-", " ")]
    if rule.citation and not rule.verified:
        parts.append("wording not verified")
    return harmless(" · ".join(parts))
