"""Quotes of statements that do not stand in the text of their section."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policy_lint.api import FactBook, LocatedStatement, Miss, Policy, Rule, fill, shorten

if TYPE_CHECKING:
    from collections.abc import Iterable


def check(policy: Policy, _: FactBook, rule: Rule) -> Iterable[Miss]:
    """One finding for every statement whose quote is not found."""
    for statement in policy.statements:
        if not statement.found:
            quote = _quote(statement)
            message = fill(rule.message, {"quote": shorten(quote)})
            yield Miss(statement.span, "defect", message, quote, pointer=statement.pointer)


def _quote(statement: LocatedStatement) -> str:
    """The quote as the document has it, fragments joined by an ellipsis."""
    quote = statement.value.quote or ""
    return quote if isinstance(quote, str) else " … ".join(quote)
