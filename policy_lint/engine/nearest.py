"""Which of several places a finding points at: the one that a reader would call nearest to what is missing."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from policy_lint.engine.finding import Miss
from policy_lint.engine.foreign import is_foreign, places_of
from policy_lint.engine.messages import fill, shorten
from policy_lint.engine.placing import headed
from policy_lint.engine.predicates import NOTHING, compile_predicate
from policy_lint.engine.values import BadTest
from policy_lint.errors import suggestion
from policy_lint.records import dataclass
from policy_lint.text.lazy import lazy
from policy_lint.text.menus import is_menu

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from policy_lint.engine.finding import Hit
    from policy_lint.engine.predicates import Compiled
    from policy_lint.engine.rule import Predicate, Rule
    from policy_lint.policy.policy import Policy

_FRAGMENT = 4
"""Words below which a quote that does not end like a sentence is a label."""
_BARE = 3
"""Words below which a quote is a label however it ends, unless it holds an address or a number."""
_ENDS = (".", "!", ";", "”", '"', ")")
_NOWHERE = 1_000
"""More than the synonyms of any topic: what stands under no heading of it comes last."""
_JOINT = " … "
"""What stands between a lead-in and the item that completes it."""
_LEADS = lazy(r"\b(?:following|follows|below)\b[^.!?]*[.!?]\s*$")
_ANNOUNCES = lazy(
    r"^(?:(?:this|these|those|the|our|following) )+(?:\w+ ){0,3}?(?:policy|policies|notice|statement|sections?|page|document)"
    r"(?: also| further)? (?:explains?|describes?|outlines?|tells?|sets? out|covers?|provides?|informs?|details?)\b",
    re.IGNORECASE,
)
"""What a policy says about itself (“This policy also explains how you can …”): it is no place where that is said."""


@dataclass(frozen=True, slots=True)
class Places:
    """The alternatives that may be shown for what is missing, each with the part of the requirement that it belongs to."""

    alternatives: tuple[tuple[str | None, Compiled], ...]

    def hits(self, policy: Policy, present: Collection[str]) -> Iterator[Hit]:
        """What there is, but for what belongs to a part that is not missing."""
        for part, alternative in self.alternatives:
            if part is None or part not in present:
                outcome = alternative.match(policy, NOTHING)
                if outcome.satisfied:
                    yield from outcome.hits


def compile_places(predicate: Predicate, path: tuple[str | int, ...], parts: Collection[str]) -> Places:
    """Compile ``near_miss`` or the condition of ``weak``.

    Args:
        predicate: the predicate, or `any` of several; each may name the part of the requirement that it belongs to.
        path: where it stands in the rule.
        parts: the names of the parts of the requirement.

    Raises:
        BadTest: with the path to what can't be compiled, or to the name of a part that the requirement has not.
    """
    several = predicate.any if predicate.part is None else None
    found = []
    for index, one in enumerate(several or (predicate,)):
        where = (*path, "any", index) if several else path
        if one.part is not None and one.part not in parts:
            raise BadTest(
                f"the requirement has no part `{one.part}`{suggestion(one.part, tuple(parts))}", (*where, "part")
            )
        try:
            found.append((one.part, compile_predicate(one)))
        except BadTest as error:
            raise BadTest(str(error), (*where, *error.path)) from None
    return Places(tuple(found))


def miss_of_absence(
    policy: Policy, rule: Rule, weak: Places | None, near: Places | None, more: str, present: Collection[str] = ()
) -> Miss:
    """The miss where what a rule requires is not there: weak where something falls short, else absent at the near miss.

    Args:
        policy: the policy.
        rule: the rule that misses something.
        weak: what falls short.
        near: what is near.
        more: what is said after the rule's message.
        present: the named parts of the requirement that are not missing.
    """
    said = f"{rule.message}{more}"
    hit = _shown(policy, rule, weak, present)
    if hit is not None and rule.weak is not None:
        words = fill(f"{said} {rule.weak.message}", {"quote": shorten(hit.quote)})
        return Miss(hit.span, "weak", words, hit.quote, "weak", (), hit.pointer, rule.weak.severity)
    hit = _shown(policy, rule, near, present)
    message = said if more else None
    if hit is not None and not _is_poor(hit.quote, rule):
        return Miss(hit.span, "absent", message, hit.quote, key="absent", pointer=hit.pointer)
    return Miss(None, "absent", message, key="absent")


def _shown(policy: Policy, rule: Rule, places: Places | None, present: Collection[str]) -> Hit | None:
    hits = list(places.hits(policy, present)) if places is not None else []
    return nearest(policy, hits, rule.topic, places_of(rule)) if hits else None


def _is_poor(quote: str, rule: Rule) -> bool:
    """Whether a place says too little, or to others, to be shown where nothing of what it says is quoted against it."""
    return _is_label(quote) or bool(_ANNOUNCES.search(quote)) or is_foreign(quote, places_of(rule))


def nearest(policy: Policy, hits: Sequence[Hit], topic: str, places: frozenset[str] = frozenset()) -> Hit | None:
    """The hit to show for a topic; None where all are menus or questions, which say nothing.

    What is for everybody, or for the people of the rule's places, comes before what is for others; sentences before labels and
    lead-ins; what says something before what says where it is said; and, among equals, what stands under a heading of the
    topic before the rest, its first synonyms first. Otherwise the order of the hits stays, which is that of the rule's
    alternatives and of the text.
    """
    said = [hit for hit in map(_without_stray, hits) if not (hit.quote.rstrip().endswith("?") or is_menu(hit.quote))]
    if len(said) < 2:
        return said[0] if said else None
    spans = [(number, section.span) for number, section in headed(policy, topic)]

    def distance(hit: Hit) -> tuple[bool, bool, bool, int]:
        within = min((number for number, span in spans if span.start <= hit.span.start < span.end), default=_NOWHERE)
        return is_foreign(hit.quote, places), _is_label(hit.quote), bool(_ANNOUNCES.search(hit.quote)), within

    return min(said, key=distance)


def _without_stray(hit: Hit) -> Hit:
    """A place without the words before an item that are no lead-in of it: a sentence that has ended, or a menu."""
    fragments = hit.quote.split(_JOINT)
    while len(fragments) > 1 and _is_stray(fragments[0]):
        del fragments[0]
    return replace(hit, quote=_JOINT.join(fragments))


def _is_stray(lead: str) -> bool:
    return is_menu(lead) or (lead.endswith((".", "!")) and not _LEADS.search(lead))


def _is_label(quote: str) -> bool:
    words = quote.strip()
    count = len(words.split())
    if words.endswith(":"):
        return True
    if count < _BARE:
        return not ("@" in words or "/" in words or any(letter.isdigit() for letter in words))
    return count < _FRAGMENT and not words.endswith(_ENDS)
