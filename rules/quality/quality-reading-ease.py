"""How hard the running text is to read: Flesch reading ease and sentence length."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policy_lint.api import FactBook, Miss, Policy, Rule, readability, shorten

if TYPE_CHECKING:
    from collections.abc import Iterable

HARDEST = 30.0
"""Flesch reading ease below which a text is “very difficult” in Flesch's own scale."""
LONGEST_MEAN = 30.0
"""Words a sentence, on average, from which a text is reported however short its words are."""


def check(policy: Policy, _: FactBook, __: Rule) -> Iterable[Miss]:
    """One finding with the figures, at the longest sentence."""
    found = readability(policy)
    if found is None or (found.ease >= HARDEST and found.length < LONGEST_MEAN):
        return
    longest = found.longest
    message = (
        f"The running text has a Flesch reading ease of {found.ease:.0f} (below {HARDEST:.0f} is very difficult),"
        f" a Flesch-Kincaid grade of {found.grade:.0f}"
        f" and sentences of {found.length:.0f} words on average; the longest has {longest.words}:"
        f" “{shorten(longest.text, 100)}”"
    )
    yield Miss(longest.span, "weak", message, longest.text, key="reading-ease", pointer=longest.pointer)
