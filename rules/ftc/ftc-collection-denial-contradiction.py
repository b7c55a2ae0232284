"""“We do not collect your precise location” beside a list of collected data that has it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from policy_lint.api import (
    DATA,
    FactBook,
    LocatedStatement,
    Miss,
    Policy,
    Rule,
    clash,
    compile_phrase,
    cut,
    hit_of,
    of_staff,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

TOLD_ELSEWHERE = frozenset(
    {
        "personal-data",
        "other-data",
        "children-data",
        "aggregate-data",
        "deidentified-data",
        "sensitive-data",
        "cookie-data",
        "password",
        "login-credentials",
    }
)
"""Too wide to clash; what counts as sensitive differs from law to law; and a password is denied of a sign-in through others."""
LIMITS = compile_phrase(
    "unless|except|without|until|if|when|where|while|other|beyond|knowingly|automatically|additional|such|this|these|through|via|from|only|visitors"
    "|than|continuously|currently|directly|child|children|minors|intentionally|as|ourselves|extension|self-hosted|during|for|by|any-longer|in|allow|permit|dnt|do-not-track|providers|third-party|third-parties|specific|detailed"
)
"""Words by which a denial speaks of one occasion, purpose, place or kind of people."""

DEFINED = compile_phrase(
    "means|mean|refers|defined|definition|any|examples information|data|details? that|which|such|include*"
)
"""What a kind of data is, which is not to say that it is collected."""
GONE = compile_phrase("delete|deleted|deletes|erase|erased|remove|removed")
TAKEN = compile_phrase(
    "collect*|gather*|request*|ask*|obtain*|receive*|capture*|record*|log|logged|logging|track*|process*|access*|use|used|require*"
    "|need*|acquire*|solicit*|take|taken"
)
"""Verbs of collecting; what is said to be neither kept nor stored may well have been collected."""


def check(policy: Policy, _: FactBook, rule: Rule) -> Iterable[Miss]:
    """One finding a denial, at the first collection of the very data."""
    collected = [
        item
        for item in policy.of_kind("collection")
        if item.value.stance == "affirmed"
        and _is_ours(item)
        and not any(said.find(cut(item.quoted)) for said in (GONE, DEFINED))
    ]
    for denial in policy.of_kind("collection"):
        words = cut(denial.quoted)
        if denial.value.stance != "denied" or not _is_ours(denial) or LIMITS.find(words):
            continue
        if GONE.find(words) or not TAKEN.find(words):
            continue
        if (
            "|" in denial.quoted
        ):  # “Biometric data | No”: whether not collected or not sold, only the head of the column says
            continue
        staff = of_staff(policy, denial.span.start)
        other = next(
            (
                item
                for item in collected
                if item.section != denial.section
                and _shared(denial, item)
                and of_staff(policy, item.span.start) == staff
            ),
            None,
        )
        if other is not None:
            yield clash(rule, hit_of(denial), hit_of(other), "the denial")


def _is_ours(item: LocatedStatement) -> bool:
    """Whether a statement is on what the provider does, to everybody, without condition or exception."""
    value: Any = item.value
    return value.actor == "controller" and not (value.condition or value.exceptions or value.subjects)


def _shared(denial: LocatedStatement, item: LocatedStatement) -> bool:
    """Whether a statement collects data of a kind that the other denies."""
    denied: Any = denial.value
    value: Any = item.value
    return any(DATA.covers(wide, key) for wide in denied.data if wide not in TOLD_ELSEWHERE for key in value.data)
