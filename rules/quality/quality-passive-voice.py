"""The share of sentences of the running text that are in the passive voice."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from policy_lint.api import FactBook, Miss, Policy, Rule, Span, fill, lazy, sentences, shorten

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

LEAST, SHARE = 10, 0.4
"""Sentences from which a share says something, and the share that is reported; the median of published policies is a fifth."""
IRREGULAR = (
    "given|made|held|kept|sent|taken|shown|sold|found|known|seen|put|done|told|written|paid|chosen|lost"
    "|bought|brought|built|drawn|sought|understood|bound|met"
)
NO_PASSIVE = (
    "interested|committed|located|concerned|dedicated|pleased|related|entitled|based|limited|need|indeed"
    "|advised|united|authorized|supposed|allowed|permitted|required"
)
PASSIVE = lazy(
    rf"\b(?:is|are|was|were|be|been|being|gets?|got)(?: (?:not|also|then|only|always|never|\w{{2,15}}ly)){{0,2}}"
    rf" (?!(?:{NO_PASSIVE})\b)(?:\w{{2,20}}ed|{IRREGULAR})\b",
    re.IGNORECASE,
)


def check(policy: Policy, _: FactBook, rule: Rule) -> Iterable[Miss]:
    """One finding with the share, at the first such sentence."""
    if policy.language.split("-")[0] != "en":
        return
    found = list(_sentences(policy))
    passive = [item for item in found if PASSIVE.search(item[1])]
    if len(found) >= LEAST and len(passive) >= SHARE * len(found):
        span, words, pointer = passive[0]
        count = f"{len(passive)} of {len(found)} sentences ({100 * len(passive) // len(found)} %)"
        yield Miss(
            span,
            "weak",
            fill(rule.message, {"count": count, "quote": shorten(words, 100)}),
            words,
            "passive",
            (),
            pointer,
        )


def _sentences(policy: Policy) -> Iterator[tuple[Span, str, str]]:
    """Whole sentences of paragraphs."""
    for section in policy.all_sections:
        for block in section.blocks:
            for start, end in sentences(block.text) if block.kind == "paragraph" else ():
                text = block.text[start:end]
                if text[-1:] in ".!?" and len(text.split()) >= 3:
                    yield block.content.span(start, end), text, section.pointer
