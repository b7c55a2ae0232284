"""Whether a place deals with the rights of people or touches one in passing."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, NamedTuple

from policy_lint.engine.placing import headed
from policy_lint.engine.predicates import hit_of
from policy_lint.engine.quoted import whole
from policy_lint.engine.worked import once

if TYPE_CHECKING:
    from policy_lint.engine.finding import Hit
    from policy_lint.policy.policy import Policy

_SEVERAL = (3, 5)
"""Rights from which a sentence or a list deals with them rather than touching one, and sets them out in full."""
_OF_THE_DATA = frozenset(
    {"access", "know", "rectification", "erasure", "restriction", "portability", "objection", "withdraw-consent"}
)
"""Rights that laws of data protection have in common."""


class Rights(NamedTuple):
    """How many rights the places of a policy name.

    Attributes:
        wholes: in each sentence or list.
        starts: where each place stands that has a right of those that laws of data protection have in common.
        sections: where each place stands that is in one of several rights, headed so.
    """

    wholes: Counter[tuple[str, int]]
    starts: frozenset[int]
    sections: frozenset[int]


def rights_at(policy: Policy, hit: Hit) -> int:
    """How far a place deals with rights: 0 in passing, 1 in a sentence, list or section of several, 2 in full."""
    found = _rights(policy)
    if hit.span.start not in found.starts:
        return 0
    count = found.wholes[whole(hit)]
    return max(sum(count >= enough for enough in _SEVERAL), hit.span.start in found.sections)


@once
def _rights(policy: Policy) -> Rights:
    headings = {section.id for _, top in headed(policy, "rights") for section in top.walk()}
    kinds: defaultdict[str, set[str]] = defaultdict(set)
    places: defaultdict[str, set[int]] = defaultdict(set)
    wholes: Counter[tuple[str, int]] = Counter()
    starts: set[int] = set()
    for one in policy.of_kind("right"):
        kind = getattr(one.value, "right", "")
        wholes[whole(hit_of(one))] += 1
        if kind in _OF_THE_DATA:
            starts.add(one.span.start)
        if kind in _OF_THE_DATA and one.section in headings:
            kinds[one.section].add(kind)
            places[one.section].add(one.span.start)
    several = (name for name, named in kinds.items() if len(named) >= _SEVERAL[0])
    return Rights(wholes, frozenset(starts), frozenset(start for name in several for start in places[name]))
