"""Which of several places a finding points at: the one that a reader would call nearest to what is missing."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from policy_lint.engine.finding import Miss
from policy_lint.engine.foreign import is_foreign, places_of, with_model
from policy_lint.engine.messages import fill, shorten
from policy_lint.engine.predicates import NOTHING, compile_predicate
from policy_lint.engine.quoted import announces
from policy_lint.engine.ranking import Candidate, nearest_of, says_nothing, sends_elsewhere, turns_elsewhere
from policy_lint.engine.values import BadTest
from policy_lint.errors import suggestion
from policy_lint.records import dataclass

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from policy_lint.engine.finding import Hit
    from policy_lint.engine.predicates import Compiled
    from policy_lint.engine.ranking import Asked
    from policy_lint.engine.rule import Predicate, Rule
    from policy_lint.policy.policy import Policy

_NAMING = frozenset({"transfer"})
"""Kinds of statements of which some say that something is done, and others name what is asked: the safeguard."""
_TOPICS = {
    "authority": "complaint",
    "collection": "collection",
    "contact": "contact",
    "cookies": "cookies",
    "disclosure": "disclosure",
    "retention": "retention",
    "right": "rights",
    "security": "security",
    "transfer": "transfer",
    "use": "use",
}
"""Statement kind → the topic of its headings, for rules with parts on several matters."""


@dataclass(frozen=True, slots=True)
class Places:
    """The alternatives that may be shown for what is missing, each with the part of the requirement that it belongs to."""

    alternatives: tuple[tuple[str | None, str, Compiled], ...]
    """Part, topic of the statements sought, predicate."""

    def candidates(self, policy: Policy, present: Collection[str], topic: str) -> Iterator[Candidate]:
        """What there is, but for what belongs to a part that is not missing."""
        for number, (part, about, alternative) in enumerate(self.alternatives):
            if part is None or part not in present:
                outcome = alternative.match(policy, NOTHING)
                if outcome.satisfied:
                    own = about if part is not None and about else topic
                    yield from (
                        Candidate(hit, own, number if part is not None else 0, part, about) for hit in outcome.hits
                    )


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
            found.append((one.part, _TOPICS.get(one.statement or "", ""), compile_predicate(one)))
        except BadTest as error:
            raise BadTest(str(error), (*where, *error.path)) from None
    return Places(tuple(found))


def compile_asked(predicate: Predicate | None, part: str | None = None) -> tuple[Asked, ...]:
    """Each kind of statement that a requirement asks for, by itself, where some of them only touch what others name."""
    if predicate is None:
        return ()
    within = predicate.part or part
    if predicate.statement is not None:
        if predicate.statement not in _NAMING:
            return ()
        return ((within, compile_predicate(replace(predicate, at_least=1))),)
    return tuple(one for inner in predicate.any or predicate.all or () for one in compile_asked(inner, within))


def miss_of_absence(
    policy: Policy,
    rule: Rule,
    places: tuple[Places | None, Places | None],
    more: str,
    present: Collection[str] = (),
    asked: Sequence[Asked] = (),
) -> Miss:
    """The miss where what a rule requires is not there: weak where something falls short, else absent at the near miss.

    Args:
        policy: the policy.
        rule: the rule that misses something.
        places: what falls short, and what is near.
        more: what is said after the rule's message.
        present: the named parts of the requirement that are not missing.
        asked: each kind of statement that the requirement asks for.
    """
    said = f"{rule.message}{more}"
    weak, near = places
    short = _shown(policy, rule, weak, present, asked) if rule.weak is not None else None
    doubtful = short is not None and _is_doubtful(policy, rule, short)
    close = _shown(policy, rule, near, present, asked) if short is None or doubtful else None
    if close is not None and _is_poor(policy, close, rule):
        close = None
    # What is said to everybody comes before what falls short for others.
    if short is not None and rule.weak is not None and not (doubtful and _is_nearer(policy, rule, close, short)):
        words = fill(f"{said} {rule.weak.message}", {"quote": shorten(short.hit.quote)})
        return Miss(short.hit.span, "weak", words, short.hit.quote, "weak", (), short.hit.pointer, rule.weak.severity)
    message = said if more else None
    if close is not None:
        other = close.hit
        return Miss(other.span, "absent", message, other.quote, key="absent", pointer=other.pointer)
    return Miss(None, "absent", message, key="absent")


def _shown(
    policy: Policy, rule: Rule, places: Places | None, present: Collection[str], asked: Sequence[Asked]
) -> Candidate | None:
    found = list(places.candidates(policy, present, rule.topic)) if places is not None else []
    return nearest_of(policy, found, places_of(rule), asked) if found else None


def _is_doubtful(policy: Policy, rule: Rule, short: Candidate) -> bool:
    """Whether what falls short may be said to others than those whom the rule protects, or on another matter."""
    return sends_elsewhere(short) or (not short.full and turns_elsewhere(policy, short.hit, places_of(rule)))


def _is_nearer(policy: Policy, rule: Rule, close: Candidate | None, short: Candidate) -> bool:
    """Whether a near miss is to be shown before a doubtful place that falls short."""
    if close is None or close.part != short.part:
        return False
    abroad = not short.full and turns_elsewhere(policy, short.hit, places_of(rule))
    return abroad or (sends_elsewhere(short) and not sends_elsewhere(close))


def _is_poor(policy: Policy, one: Candidate, rule: Rule) -> bool:
    """Whether a place says too little, or to others, to be shown where nothing of what it says is quoted against it."""
    quote = one.hit.quote
    return (
        says_nothing(policy, one)
        or announces(quote)
        or is_foreign(quote, with_model(places_of(rule)) if one.full else places_of(rule))
    )


def nearest(policy: Policy, hits: Sequence[Hit], topic: str, places: frozenset[str] = frozenset()) -> Hit | None:
    """The hit to show for a topic; None where all are menus or questions, which say nothing.

    What is for everybody, or for the people of the rule's places, comes before what touches the matter for others; sentences
    before labels and lead-ins; what says something before what says where it is said; the organisation's own channel before
    outside bodies and channels for other matters; the part that the rule names first before the next; what answers several times
    over (a list of rights) before a passing word; a channel for privacy with an address in the contact section before one
    without; what meets more of what is asked; and, among equals, what stands under a heading of the topic before the rest, its
    first synonyms first. Otherwise the order of the hits stays, which is that of the rule's alternatives and of the text. Of a
    list the items that answer are shown together.
    """
    found = nearest_of(policy, [Candidate(hit, topic, about=topic) for hit in hits], places)
    return found.hit if found else None
