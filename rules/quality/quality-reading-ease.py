"""How hard the running text is to read: Flesch reading ease and sentence length."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policy_lint.api import FactBook, Miss, Policy, Rule, readability, shorten

if TYPE_CHECKING:
    from collections.abc import Iterable

EASIEST = 50.0
"""Flesch reading ease from which a text is easy enough."""
LONGEST_MEAN = 25.0


def check(policy: Policy, _: FactBook, __: Rule) -> Iterable[Miss]:
    """One finding with the figures, at the longest sentence."""
    found = readability(policy)
    if found is None or (found.ease >= EASIEST and found.length < LONGEST_MEAN):
        return
    longest = found.longest
    message = (
        f"The running text has a Flesch reading ease of {found.ease:.0f} ({EASIEST:.0f} or more is wanted) and sentences of"
        f" {found.length:.0f} words on average (fewer than {LONGEST_MEAN:.0f} are wanted); the longest has {longest.words}:"
        f" “{shorten(longest.text, 100)}”"
    )
    yield Miss(longest.span, "weak", message, longest.text, key="reading-ease", pointer=longest.pointer)
