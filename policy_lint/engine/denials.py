"""What denials themselves except: “we never share it, except with our auditors” contradicts no sharing with auditors."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policy_lint.engine.staff import of_staff
from policy_lint.text.lazy import lazy

if TYPE_CHECKING:
    from policy_lint.engine.finding import Hit
    from policy_lint.policy.policy import Policy

_LEADS = lazy(r"\A(?:(?:except|unless|other than|to|with|for|by|as|when|if|where)(?:\s+|\Z)){1,3}")
"""Words that an exception starts with, and that the clause it excepts does not share."""
_MOST_DENIALS = 200
"""Denials with different exceptions that a statement is compared with; what all of those except counts as excepted."""


def denials_of(policy: Policy, hits: tuple[Hit, ...]) -> list[tuple[Hit, tuple[str, ...]]]:
    """Statements with what they themselves except: the first with each list of exceptions, up to the first without any.

    Those in parts for staff are kept apart. Their number is bounded, so that the time stays linear where each excepts
    something else.
    """
    exceptions: dict[tuple[object, str], list[str]] = {}
    for item in policy.statements:
        named = [_LEADS.sub("", words.lower().strip()) for words in item.value.exceptions]
        if any(named):
            exceptions.setdefault((item.span, item.pointer), []).extend(filter(None, named))
    first: dict[tuple[tuple[str, ...], bool], Hit] = {}
    for hit in hits:
        own = tuple(exceptions.get((hit.span, hit.pointer), ())), of_staff(policy, hit.span.start)
        first.setdefault(own, hit)
        if own == ((), False) or len(first) == _MOST_DENIALS:
            break
    return [(hit, own) for (own, _), hit in first.items()]


def pairs_of(policy: Policy, ones: tuple[Hit, ...], others: tuple[Hit, ...]) -> list[tuple[Hit, Hit]]:
    """Each of the second hits with the first one that stands in a part for the same people and does not except it."""
    denials = denials_of(policy, ones)
    contradicted: dict[tuple[str, bool], Hit | None] = {}
    found = []
    for other in others:
        said = other.quote.lower(), of_staff(policy, other.span.start)
        if said not in contradicted:
            contradicted[said] = next(
                (
                    one
                    for one, excepted in denials
                    if not names_one(excepted, said[0]) and of_staff(policy, one.span.start) == said[1]
                ),
                None,
            )
        if (one := contradicted[said]) is not None:
            found.append((one, other))
    return found


def names_one(exceptions: tuple[str, ...], said: str) -> bool:
    """Whether one of the exceptions names what is said."""
    return any(exception in said or (said and said in exception) for exception in exceptions)
