"""The share of sentences of the running text that are in the passive voice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policy_lint.api import FactBook, MappedText, Miss, Policy, Rule, fill, lazy, sentences, shorten, wording

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

ACTIVE = lazy(r"[(:]|\b(?:we|you|they|i|who|which|that)\b")
"""What a sentence that is passive throughout has not."""
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
    rf" (?!(?:{NO_PASSIVE})\b)(?:\w{{2,20}}ed|{IRREGULAR})\b"
)


def check(policy: Policy, _: FactBook, rule: Rule) -> Iterable[Miss]:
    """One finding with the share, at the first such sentence in which nobody does anything."""
    if policy.language.split("-")[0] != "en":
        return
    found = list(_sentences(policy))
    passive = [item for item in found if PASSIVE.search(item[3])] if len(found) >= LEAST else []
    if len(found) >= LEAST and len(passive) >= SHARE * len(found):
        content, start, end, _lower, pointer = next(
            (item for item in passive if not ACTIVE.search(item[3])), passive[0]
        )
        span, words = content.span(start, end), content.text[start:end]
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


def _sentences(policy: Policy) -> Iterator[tuple[MappedText, int, int, str, str]]:
    """Whole sentences of paragraphs: the text and the place there, the words in lower case, the pointer."""
    for text in wording(policy).texts:
        for start, end in sentences(text.content.text) if text.kind == "paragraph" else ():
            words = text.lower[start:end]
            if words[-1:] in ".!?" and len(words.split(None, 2)) >= 3:
                yield text.content, start, end, words, text.section.pointer
