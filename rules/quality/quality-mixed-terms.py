"""Three words for personal data in one policy, without a word on whether they mean the same."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from policy_lint.api import FactBook, Miss, Policy, Related, Rule, Span, fill, lazy, wording

if TYPE_CHECKING:
    from collections.abc import Iterable

LEAST = 3
"""How often each of the terms must stand in the text."""
TERMS = {
    "personal data": lazy(r"\bpersonal data\b", re.IGNORECASE),
    "personal information": lazy(r"\bpersonal information\b", re.IGNORECASE),
    "personally identifiable information": lazy(r"(?i:\bpersonally identifiable information\b)|\bPII\b"),
}
WRITTEN = (("personal data",), ("personal information",), ("personally identifiable information", "pii"))
"""The terms in lower case."""
ANY = r"(?:personal data|personal information|personally identifiable information|PII)"
EQUATED = lazy(
    rf"{ANY}[^.]{{0,60}}(?:\(|“|\"|‘|\bor\b|also|referred to|synonym|same (?:meaning|thing|as)|means)[^.]{{0,40}}{ANY}"
    rf"|interchangeabl[^.]{{0,100}}{ANY}|{ANY}[^.]{{0,100}}interchangeabl",
    re.IGNORECASE,
)


def check(policy: Policy, _: FactBook, rule: Rule) -> Iterable[Miss]:
    """One finding, at the first use of the term that is used least."""
    whole = wording(policy).whole
    if any(sum(map(whole.count, words)) < LEAST for words in WRITTEN):
        return
    uses: dict[str, list[tuple[Span, str, str]]] = {term: [] for term in TERMS}
    for section in policy.all_sections:
        for block in section.blocks:
            if EQUATED.search(block.text):
                return
            for term, pattern in TERMS.items():
                found = pattern.finditer(block.text)
                uses[term] += [(block.content.span(*match.span()), match[0], section.pointer) for match in found]
    if any(len(found) < LEAST for found in uses.values()):
        return
    rarest = min(uses, key=lambda term: len(uses[term]))
    span, words, pointer = uses[rarest][0]
    counts = ", ".join(f"“{term}” {len(found)} times" for term, found in uses.items())
    related = tuple(
        Related(found[0][0], f"“{term}” stands here first") for term, found in uses.items() if term != rarest
    )
    yield Miss(span, "weak", fill(rule.message, {"quote": counts}), words, "terms", related, pointer)
