"""How far several places lie from what a rule misses: the order in which a reader would call them near."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

from policy_lint.engine.channel import CHANNELS, is_beside, merits, reaches
from policy_lint.engine.foreign import follows_law, is_foreign, names_own, stands_abroad, with_model
from policy_lint.engine.placing import headed
from policy_lint.engine.predicates import NOTHING
from policy_lint.engine.quoted import JOINT, announces, is_label, points, whole, without_stray
from policy_lint.engine.several import rights_at
from policy_lint.engine.worked import worked
from policy_lint.text.menus import is_menu

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from policy_lint.engine.finding import Hit
    from policy_lint.engine.predicates import Compiled
    from policy_lint.policy.policy import Policy
    from policy_lint.text.source import Span

_RIGHTS = "rights"
_REDRESS = CHANNELS | {"complaint"}
"""Topics on which it does not matter how many other rights are named."""
_LEAD = 5
"""Words up to which a lead-in to an address is its label."""
_SAYS = 12
"""Words beyond which a lead-in says whom to turn to, wherever the address stands."""
_GLANCE = 400
"""Characters of a list beyond which no further item is shown."""
_NOWHERE = 1_000
"""More than the synonyms of any topic: what stands under no heading of it comes last."""

Asked: TypeAlias = "tuple[str | None, Compiled]"
"""A kind of statement that a requirement asks for, after the part that it belongs to."""
Measure: TypeAlias = "Callable[[Candidate], Any]"
"""How far a place lies from what is missing, in one respect."""


class Candidate(NamedTuple):
    """A place that may be shown.

    Attributes:
        hit: the place.
        topic: whose headings it should stand under.
        order: number of its alternative, where that belongs to a part: the first that is missing is shown first.
        part: of the requirement; None where the rule has no parts, or the alternative is for all.
        about: the topic of the statements sought.
        full: whether it deals with several rights rather than touching one.
    """

    hit: Hit
    topic: str
    order: int = 0
    part: str | None = None
    about: str = ""
    full: bool = False


def nearest_of(
    policy: Policy, candidates: Sequence[Candidate], places: frozenset[str], asked: Sequence[Asked] = ()
) -> Candidate | None:
    """The nearest of several places; None where all are menus or questions, which say nothing.

    Args:
        policy: the policy.
        candidates: the places, in the order of the rule's alternatives and of the text.
        places: those whose people the rule protects.
        asked: each kind of statement that the requirement asks for.
    """
    said = [
        one._replace(hit=hit) if hit is not one.hit else one
        for one in candidates
        if not ((hit := without_stray(one.hit)).quote.rstrip().endswith("?") or is_menu(hit.quote))
    ]
    if len(said) < 2:
        return said[0] if said else None
    mixed = {one.order for one in said if one.about != _RIGHTS or one.topic in _REDRESS}
    said = [
        one._replace(full=True) if one.order not in mixed and rights_at(policy, one.hit) > 0 else one for one in said
    ]
    chosen = _least(said, _measures(policy, said, places, asked))
    if names_own(chosen.hit.quote, places):  # of several addresses, theirs
        return chosen
    return chosen._replace(hit=_with_items(chosen, said))


def _least(said: list[Candidate], measures: Iterable[Measure]) -> Candidate:
    """The first of those that are least by the first measure, of equal ones by the next, and so on.

    Measures are made as they are asked for: where one place is left, the others are never worked out.
    """
    for measure in measures:
        sizes = [measure(one) for one in said]
        least = min(sizes)
        said = [one for one, size in zip(said, sizes, strict=True) if size == least]
        if len(said) == 1:
            break
    return said[0]


def _measures(
    policy: Policy, said: Sequence[Candidate], places: frozenset[str], asked: Sequence[Asked]
) -> Iterator[Measure]:
    """What makes a place lie farther from what is missing, the gravest first; without those that are the same for all."""
    full = any(one.full for one in said)
    modelled = with_model(places)  # where a list of rights comes near as well
    known: dict[object, Any] = worked(policy).setdefault(_measures, {})  # many rules ask of one place

    def faults(one: Candidate) -> tuple[bool, ...]:
        beyond = modelled if one.full else places
        span = one.hit.span
        key = (span.start, span.end, one.hit.quote, one.topic in CHANNELS, beyond)
        found: tuple[bool, ...] | None = known.get(key)
        if found is None:
            found = known[key] = _faults(policy, one, beyond)
        return found

    def within(one: Candidate) -> int:
        key = (one.topic, one.hit.span.start)
        found: int | None = known.get(key)
        if found is None:
            found = known[key] = _within(policy, *key)
        return found

    yield faults
    yield lambda one: one.order
    if full:
        yield lambda one: not one.full
        yield lambda one: is_foreign(one.hit.quote, places)
        yield lambda one: turns_elsewhere(policy, one.hit, places)
        yield lambda one: -rights_at(policy, one.hit) if one.full else 0
    if not CHANNELS.isdisjoint([one.topic for one in said]):
        yield lambda one: _merits(policy, one, within(one) < _NOWHERE)
    yield lambda one: within(one) == _NOWHERE
    if asked:
        fulfilled = Counter(
            (part, start)
            for part, kind in asked
            for start in {hit.span.start for hit in kind.match(policy, NOTHING).hits}
        )
        yield lambda one: -fulfilled[one.part, one.hit.span.start]
    yield within
    yield lambda one: points(one.hit.quote)
    if places:
        yield lambda one: not names_own(one.hit.quote, places)


def _merits(policy: Policy, one: Candidate, headed_so: bool) -> int:
    """How well a place serves as the organisation's own channel, the best least; 0 where none is looked for."""
    if one.topic not in CHANNELS or sends_elsewhere(one):
        return 0
    return -(merits(policy, one.hit) + headed_so)


def _faults(policy: Policy, one: Candidate, places: frozenset[str]) -> tuple[bool, ...]:
    """What keeps a place from being shown where there is a better one, the gravest first."""
    return (
        is_foreign(one.hit.quote, places),
        sends_elsewhere(one),
        turns_elsewhere(policy, one.hit, places),
        says_nothing(policy, one),
        announces(one.hit.quote),
    )


def _within(policy: Policy, topic: str, start: int) -> int:
    """The number of the synonym by which a heading above a place names a topic, the least; :data:`_NOWHERE` under none."""
    kept = worked(policy)
    key = (_within, topic)
    spans: list[tuple[int, Span]] | None = kept.get(key)
    if spans is None:
        spans = kept[key] = [(number, section.span) for number, section in headed(policy, topic)]
    return next((number for number, span in spans if span.start <= start < span.end), _NOWHERE)


def says_nothing(policy: Policy, one: Candidate) -> bool:
    """Whether a place says nothing by itself; a lead-in that an address follows does (“Write to our officer at:”)."""
    quote = one.hit.quote
    if not is_label(quote):
        return False
    length = len(quote.split()) if quote.rstrip().endswith(":") else 0
    leads = length > _SAYS or (length > _LEAD and reaches(policy, one.hit))
    return not (leads and one.topic in CHANNELS)


def sends_elsewhere(one: Candidate) -> bool:
    """Whether a place tells whom to turn to, but on another matter or outside the organisation."""
    return one.topic in CHANNELS and is_beside(one.hit.quote)


def turns_elsewhere(policy: Policy, hit: Hit, places: frozenset[str]) -> bool:
    """Whether a place turns to the people of other places, by naming them or in any other way."""
    return bool(places) and (
        is_foreign(hit.quote, places)
        or follows_law(hit.quote.rpartition(JOINT)[2], places)
        or stands_abroad(policy, hit.span.start, places)
    )


def _with_items(chosen: Candidate, said: Iterable[Candidate]) -> Hit:
    """A place in a list with the other items of it that answer, as many as are read at a glance."""
    lead, joint, _ = chosen.hit.quote.rpartition(JOINT)
    if not joint or whole(chosen.hit) != (lead, -1):
        return chosen.hit
    inside = [one.hit for one in said if one.order == chosen.order and whole(one.hit) == (lead, -1)]
    items = list(dict.fromkeys(hit.quote.rpartition(JOINT)[2] for hit in inside))
    words = lead
    for item in items:
        if words is not lead and len(words) + len(item) > _GLANCE:
            break
        words += joint + item
    return replace(min(inside, key=lambda hit: hit.span.start), quote=words)
