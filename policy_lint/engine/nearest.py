"""Which of several places a finding points at: the one that a reader would call nearest to what is missing."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from policy_lint.engine.channel import CHANNELS, is_beside, merits, reaches
from policy_lint.engine.finding import Miss
from policy_lint.engine.foreign import follows_law, is_foreign, names_own, places_of, stands_abroad, with_model
from policy_lint.engine.messages import fill, shorten
from policy_lint.engine.placing import headed
from policy_lint.engine.predicates import NOTHING, compile_predicate
from policy_lint.engine.quoted import JOINT, announces, is_label, points, whole, without_stray
from policy_lint.engine.several import rights_at
from policy_lint.engine.values import BadTest
from policy_lint.errors import suggestion
from policy_lint.records import dataclass
from policy_lint.text.menus import is_menu

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from policy_lint.engine.finding import Hit
    from policy_lint.engine.predicates import Compiled
    from policy_lint.engine.rule import Predicate, Rule
    from policy_lint.policy.policy import Policy

_RIGHTS = "rights"
_NAMING = frozenset({"transfer"})
"""Kinds of statements of which some say that something is done, and others name what is asked: the safeguard."""
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


Asked: TypeAlias = "tuple[str | None, Compiled]"
"""A kind of statement that a requirement asks for, after the part that it belongs to."""


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
    short, close = (_shown(policy, rule, one, present, asked) for one in places)
    if close is not None and _is_poor(policy, close, rule):
        close = None
    if short is not None and rule.weak is not None:
        hit = short.hit
        elsewhere = (
            close is not None
            and close.part == short.part
            and ((_turns(policy, hit, places_of(rule))[1] and not short.full) or _is_beside(short) > _is_beside(close))
        )
        if not elsewhere:  # what is said to everybody comes before what falls short for others
            words = fill(f"{said} {rule.weak.message}", {"quote": shorten(hit.quote)})
            return Miss(hit.span, "weak", words, hit.quote, "weak", (), hit.pointer, rule.weak.severity)
    message = said if more else None
    if close is not None:
        other = close.hit
        return Miss(other.span, "absent", message, other.quote, key="absent", pointer=other.pointer)
    return Miss(None, "absent", message, key="absent")


def _shown(
    policy: Policy, rule: Rule, places: Places | None, present: Collection[str], asked: Sequence[Asked]
) -> Candidate | None:
    found = list(places.candidates(policy, present, rule.topic)) if places is not None else []
    return _nearest(policy, found, places_of(rule), asked) if found else None


def _is_poor(policy: Policy, one: Candidate, rule: Rule) -> bool:
    """Whether a place says too little, or to others, to be shown where nothing of what it says is quoted against it."""
    quote = one.hit.quote
    return (
        _is_label(policy, one)
        or announces(quote)
        or is_foreign(quote, with_model(places_of(rule)) if one.full else places_of(rule))
    )


def _is_label(policy: Policy, one: Candidate) -> bool:
    """Whether a place says nothing by itself; a lead-in that an address follows does (“Write to our officer at:”)."""
    quote = one.hit.quote
    length = len(quote.split()) if quote.rstrip().endswith(":") else 0
    leads = length > _SAYS or (length > _LEAD and reaches(policy, one.hit))
    return is_label(quote) and not (leads and one.topic in CHANNELS)


def _is_beside(one: Candidate) -> bool:
    """Whether a place tells whom to turn to, but on another matter or outside the organisation."""
    return one.topic in CHANNELS and is_beside(one.hit.quote)


def _turns(policy: Policy, hit: Hit, places: frozenset[str]) -> tuple[bool, bool]:
    """Whether a place turns to the people of other places by naming them; whether it does so in that or any other way."""
    named = is_foreign(hit.quote, places)
    return named, named or (
        bool(places)
        and (follows_law(hit.quote.rpartition(JOINT)[2], places) or stands_abroad(policy, hit.span.start, places))
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
    found = _nearest(policy, [Candidate(hit, topic, about=topic) for hit in hits], places)
    return found.hit if found else None


def _nearest(
    policy: Policy, candidates: Sequence[Candidate], places: frozenset[str], asked: Sequence[Asked] = ()
) -> Candidate | None:
    said = [
        one._replace(hit=hit)
        for one in candidates
        if not ((hit := without_stray(one.hit)).quote.rstrip().endswith("?") or is_menu(hit.quote))
    ]
    if len(said) < 2:
        return said[0] if said else None
    fulfilled = Counter(
        (part, start) for part, one in asked for start in {hit.span.start for hit in one.match(policy, NOTHING).hits}
    )
    spans = {
        topic: [(number, section.span) for number, section in headed(policy, topic)]
        for topic in {one.topic for one in said}
    }

    mixed = {one.order for one in said if one.about != _RIGHTS or one.topic in _REDRESS}
    said = [one._replace(full=one.order not in mixed and rights_at(policy, one.hit) > 0) for one in said]

    def distance(one: Candidate) -> tuple[int, ...]:
        hit = one.hit
        within = min(
            (number for number, span in spans[one.topic] if span.start <= hit.span.start < span.end), default=_NOWHERE
        )
        beside = _is_beside(one)
        reached = merits(policy, hit) + (within < _NOWHERE) if one.topic in CHANNELS and not beside else 0
        named, turned = _turns(policy, hit, places)
        modelled = with_model(places) if one.full else places  # where a list of rights comes near as well
        named_beyond, turned_beyond = (named, turned) if modelled == places else _turns(policy, hit, modelled)
        return (
            named_beyond,
            beside,
            turned_beyond,
            _is_label(policy, one),
            announces(hit.quote),
            one.order,
            not one.full,
            named,
            turned,
            -(rights_at(policy, hit) if one.full else 0),
            -reached,
            within >= _NOWHERE,
            -fulfilled[one.part, hit.span.start],
            within,
            points(hit.quote),
            not names_own(hit.quote, places),
        )

    chosen = min(said, key=distance)
    if names_own(chosen.hit.quote, places):  # of several addresses, theirs
        return chosen
    return chosen._replace(hit=_with_items(chosen, said))


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
