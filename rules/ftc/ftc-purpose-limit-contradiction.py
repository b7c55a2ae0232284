"""“We only use data for the purpose for which it was collected” beside “secondary purposes” or “any purpose”."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policy_lint.api import FactBook, Hit, Miss, Policy, Rule, clash, compile_phrase, sentences_with

if TYPE_CHECKING:
    from collections.abc import Iterable

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


def check(policy: Policy, _: FactBook, rule: Rule) -> Iterable[Miss | Hit]:
    """One finding, at the purposes that the promise rules out; a promise that nothing breaks is the evidence."""
    promise = next(sentences_with(policy, PROMISES, [NOT_OURS]), None)
    if promise is None:
        return
    other = next(sentences_with(policy, OTHERS, [EXCUSED]), None)
    if other is None:
        yield promise
        return
    yield clash(rule, promise, other, "the promise")
