"""Straight and curly apostrophes or quotation marks in one text, each often enough to be no slip."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from policy_lint.api import FactBook, Miss, Policy, Related, Rule, Span, fill, shorten

if TYPE_CHECKING:
    from collections.abc import Iterable

LEAST, SHARE = 5, 0.2
"""Number and share from which the rarer form counts."""
FORMS = (
    (re.compile(r"(?<=[A-Za-z])'(?=[a-z])"), re.compile(r"(?<=[A-Za-z])’(?=[a-z])")),
    (re.compile(r"(?<!\w)\"(?=\w)"), re.compile(r"“(?=\w)")),
)
"""Straight and curly form of the apostrophe inside a word, and of the opening quotation mark."""


def check(policy: Policy, _: FactBook, rule: Rule) -> Iterable[Miss]:
    """One finding, at the first mark of the rarer form."""
    worst: list[list[tuple[Span, str, str]]] = []
    for pair in FORMS:
        found: list[list[tuple[Span, str, str]]] = [[], []]
        for section in policy.all_sections:
            for block in section.blocks:
                for form, places in zip(pair, found, strict=True):
                    places += [
                        (
                            block.content.span(*match.span()),
                            block.text[max(0, match.start() - 15) : match.end() + 15],
                            section.pointer,
                        )
                        for match in form.finditer(block.text)
                    ]
        few, many = sorted(found, key=len)
        if len(few) >= LEAST and len(few) >= SHARE * (len(few) + len(many)):
            worst = max(worst, [few, many], key=lambda two: len(two[0]) if two else 0)
    if worst:
        span, words, pointer = worst[0][0]
        message = fill(
            rule.message, {"count": f"{len(worst[0])} of {len(worst[0]) + len(worst[1])}", "quote": shorten(words, 60)}
        )
        yield Miss(span, "defect", message, words, "quotes", (Related(worst[1][0][0], "the other form"),), pointer)
