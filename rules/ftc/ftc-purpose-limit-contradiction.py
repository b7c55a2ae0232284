"""“We only use data for the purpose for which it was collected” beside “secondary purposes” or “any purpose”."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from policy_lint.api import (
    FactBook,
    Hit,
    Miss,
    Phrase,
    Policy,
    Related,
    Rule,
    Span,
    Tokens,
    compile_phrase,
    fill,
    sentences,
    shorten,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

DATA = "data|information|details"
PROMISES = [
    compile_phrase(text)
    for text in (
        (
            f"only|solely|exclusively use|process ..4 {DATA} ..3 for ..2 purpose|purposes ..6 collected|provided|gave"
            f"|given|obtained|submitted"
        ),
        (
            f"use|process|used|processed ..4 {DATA} ..3 only|solely|exclusively for ..2 purpose|purposes ..6 collected"
            f"|provided|gave|given|obtained|submitted"
        ),
        (
            f"{DATA} ..4 used|processed only|solely|exclusively for ..2 purpose|purposes ..6 collected|provided|gave|given"
            f"|obtained|submitted"
        ),
        (
            f"not|never|won't use|process ..4 {DATA} ..4 for any? other purpose|purposes ..3 than ..10 collected|provided"
            f"|gave|given|obtained|submitted"
        ),
        (
            f"not|never|won't use|process ..4 {DATA} ..4 for any purpose|purposes other than ..10 collected|provided|gave"
            f"|given|obtained|submitted"
        ),
    )
]
OTHERS = [
    compile_phrase(text)
    for text in (
        "for ..1 secondary purpose|purposes",
        "we ..12 use|process ..6 for any purpose|purposes|reason",
        "we ..12 use|process ..6 for ..2 other business|commercial|lawful|legitimate purpose|purposes",
        "we ..12 use|process ..6 for other purposes|reasons",
        "we ..12 use|process ..6 as we see|deem fit|appropriate",
    )
]
EXCUSED = compile_phrase(
    "not|never|nor|without|unless|consent|permission|vendors|vendor|providers|provider|contractors|third-party|third-parties|partners"
    "|aggregate|aggregated|anonymous|anonymised|anonymized|de-identified|deidentified|compatible|disclosed|described|notified"
)
NOT_OURS = compile_phrase(
    "vendors|vendor|providers|provider|contractors|third-party|third-parties|partners|processors|they|them|who|payment|card|such|this|these"
    "|cookies|children"
)
"""Words by which a promise is on what others do, or on some of the data only."""


class Said(NamedTuple):
    """A sentence and where it stands."""

    span: Span
    words: str
    pointer: str


def check(policy: Policy, _: FactBook, rule: Rule) -> Iterable[Miss | Hit]:
    """One finding, at the purposes that the promise rules out; a promise that nothing breaks is the evidence."""
    promise = next(_said(policy, PROMISES, NOT_OURS), None)
    if promise is None:
        return
    other = next(_said(policy, OTHERS, EXCUSED), None)
    if other is None:
        yield Hit(*promise)
        return
    message = fill(rule.message, {"first.quote": shorten(promise.words), "second.quote": shorten(other.words)})
    related = (Related(promise.span, "the promise"),)
    yield Miss(other.span, "contradiction", message, other.words, related=related, pointer=other.pointer)


def _said(policy: Policy, wanted: list[Phrase], unless: Phrase) -> Iterator[Said]:
    """Sentences that hold one of the phrases and none of what excuses it."""
    for section in policy.all_sections:
        for block in section.blocks:
            tokens = Tokens(block.text)
            if not any(phrase.find(tokens) for phrase in wanted):
                continue
            for start, end in sentences(block.text):
                words = block.text[start:end]
                inside = Tokens(words)
                if any(phrase.find(inside) for phrase in wanted) and not unless.find(inside):
                    yield Said(block.content.span(start, end), words, section.pointer)
