"""What several rules ask of one policy, worked out once.

Kept for the policy that was asked for last alone: a run judges one document after another, and its results hold their policies
longer than anybody asks for this.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

    from policy_lint.policy.policy import Policy

T = TypeVar("T")

_LAST: list[tuple[Policy, dict[object, Any]]] = []


def worked(policy: Policy) -> dict[object, Any]:
    """What was worked out of a policy so far, by whatever tells one result from another."""
    last = _LAST[0] if _LAST else None
    if last is None or last[0] is not policy:
        last = (policy, {})
        _LAST[:] = [last]
    return last[1]


def once(function: Callable[[Policy], T]) -> Callable[[Policy], T]:
    """A function of a policy that is called once for each, however many rules ask."""

    def asked(policy: Policy) -> T:
        kept = worked(policy)
        if asked not in kept:
            kept[asked] = function(policy)
        found: T = kept[asked]
        return found

    asked.__doc__ = function.__doc__
    return asked
