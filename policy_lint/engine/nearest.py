"""Which of several places a finding points at: the one that a reader would call nearest to what is missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policy_lint.engine.finding import Miss
from policy_lint.engine.messages import fill, shorten
from policy_lint.engine.placing import headed
from policy_lint.engine.predicates import NOTHING
from policy_lint.text.menus import is_menu

if TYPE_CHECKING:
    from collections.abc import Sequence

    from policy_lint.engine.finding import Hit
    from policy_lint.engine.predicates import Compiled
    from policy_lint.engine.rule import Rule
    from policy_lint.policy.policy import Policy

_FRAGMENT = 4
"""Words below which a quote that does not end like a sentence is a label."""
_ENDS = (".", "!", ";", "”", '"', ")")


def miss_of_absence(policy: Policy, rule: Rule, weak: Compiled | None, near: Compiled | None, more: str) -> Miss:
    """The miss where what a rule requires is not there: weak where something falls short, else absent at the near miss.

    Args:
        policy: the policy.
        rule: the rule that misses something.
        weak: the compiled predicate of what falls short.
        near: that of the near miss.
        more: what is said after the rule's message.
    """
    said = f"{rule.message}{more}"
    hit = _shown(policy, weak, rule.topic)
    if hit is not None and rule.weak is not None:
        words = fill(f"{said} {rule.weak.message}", {"quote": shorten(hit.quote)})
        return Miss(hit.span, "weak", words, hit.quote, "weak", (), hit.pointer, rule.weak.severity)
    hit = _shown(policy, near, rule.topic)
    message = said if more else None
    if hit is not None:
        return Miss(hit.span, "absent", message, hit.quote, key="absent", pointer=hit.pointer)
    return Miss(None, "absent", message, key="absent")


def _shown(policy: Policy, part: Compiled | None, topic: str) -> Hit | None:
    outcome = part.match(policy, NOTHING) if part is not None else None
    return nearest(policy, outcome.hits, topic) if outcome is not None and outcome.satisfied else None


def nearest(policy: Policy, hits: Sequence[Hit], topic: str) -> Hit | None:
    """The hit to show for a topic; None where all are menus or questions, which say nothing.

    Sentences come before labels and lead-ins, and, among equals, what stands under a heading of the topic before the rest;
    otherwise the order of the hits stays, which is that of the rule's alternatives and of the text.
    """
    said = [hit for hit in hits if not (hit.quote.rstrip().endswith("?") or is_menu(hit.quote))]
    if len(said) < 2:
        return said[0] if said else None
    spans = [section.span for section in headed(policy, topic)]

    def distance(hit: Hit) -> tuple[bool, bool]:
        within = any(span.start <= hit.span.start < span.end for span in spans)
        return _is_label(hit.quote), not within

    return min(said, key=distance)


def _is_label(quote: str) -> bool:
    words = quote.strip()
    return words.endswith(":") or (len(words.split()) < _FRAGMENT and not words.endswith(_ENDS))
