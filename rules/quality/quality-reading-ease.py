"""How hard the running text is to read: Flesch reading ease and sentence length."""

from __future__ import annotations

from math import floor
from typing import TYPE_CHECKING

from policy_lint.api import FactBook, Miss, Policy, Rule, readability, shorten

if TYPE_CHECKING:
    from collections.abc import Iterable

HARDEST = 30.0
"""Flesch reading ease below which a text is “very difficult” in Flesch's own scale."""
LONGEST_MEAN = 30.0
"""Words a sentence, on average, from which a text is reported however short its words are."""
SHORT_MEAN = 20.0
"""Words a sentence, on average, below which it is not the length of the sentences that makes a text hard."""


def check(policy: Policy, _: FactBook, __: Rule) -> Iterable[Miss]:
    """One finding with the figures, at the longest sentence, or where sentences are short, at the one with the longest words."""
    found = readability(policy)
    if found is None or (found.ease >= HARDEST and found.length < LONGEST_MEAN):
        return
    if found.length < SHORT_MEAN:
        shown = found.heaviest
        example = f"; its words are long, as in “{shorten(shown.text, 100)}”"
    else:
        shown = found.longest
        example = f"; the longest in running text has {shown.words}: “{shorten(shown.text, 100)}”"
    message = (
        f"The running text has a Flesch reading ease of {floor(found.ease)} (below {HARDEST:.0f} is very difficult),"
        f" a Flesch-Kincaid grade of {found.grade:.0f}"
        f" and sentences of {found.length:.0f} words on average{example}"
    )
    yield Miss(shown.span, "weak", message, shown.text, key="reading-ease", pointer=shown.pointer)
