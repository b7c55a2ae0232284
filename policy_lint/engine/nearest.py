"""Which of several places a finding points at: the one that a reader would call nearest to what is missing."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from policy_lint.engine.finding import Miss
from policy_lint.engine.foreign import follows_law, is_foreign, names_own, places_of, stands_abroad
from policy_lint.engine.messages import fill, shorten
from policy_lint.engine.placing import headed
from policy_lint.engine.predicates import NOTHING, compile_predicate
from policy_lint.engine.values import BadTest
from policy_lint.errors import suggestion
from policy_lint.records import dataclass
from policy_lint.text.lazy import lazy
from policy_lint.text.menus import is_menu, is_title

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from policy_lint.engine.finding import Hit
    from policy_lint.engine.predicates import Compiled
    from policy_lint.engine.rule import Predicate, Rule
    from policy_lint.policy.policy import Policy

_FRAGMENT = 4
"""Words below which a quote that does not end like a sentence is a label."""
_HEADING = 10
"""Words below which a quote with all its words in capitals (“Right to Access and Correct”) is a heading."""
_BARE = 3
"""Words below which a quote is a label however it ends, unless it holds an address or a number."""
_ENDS = (".", "!", ";", "”", '"', ")")
_RIGHTS = "rights"
_SEVERAL = (3, 5)
"""Rights from which a sentence or a list deals with them rather than touching one, and sets them out in full."""
_GLANCE = 400
"""Characters of a list beyond which no further item is shown."""
_SHORT = 24
"""Words up to which an item is read as one with its list; a longer one speaks for itself."""
_NOWHERE = 1_000
"""More than the synonyms of any topic: what stands under no heading of it comes last."""
_JOINT = " … "
"""What stands between a lead-in and the item that completes it."""
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
_LEADS = lazy(r"\b(?:following|follows|below)\b[^.!?]*[.!?]\s*$")
_SPEAKS = lazy(r"(?:You|We|If|As|To|Please|Should|In|Our|The|This|These|Where|When|For|However|Such)\b[^.!?]*[.!?]\s*$")
"""An item that is a sentence with its own subject."""
_ANNOUNCES = lazy(
    r"^(?:(?:this|these|those|the|our|following) )+(?:\w+ ){0,3}?(?:policy|policies|notice|statement|sections?|page|document)"
    r"(?: also| further)? (?:explains?|describes?|outlines?|tells?|sets? out|covers?|provides?|informs?|details?)\b",
    re.IGNORECASE,
)
"""What a policy says about itself (“This policy also explains how you can …”): it is no place where that is said."""
_POINTS = lazy(
    r"\b(?:described|explained|discussed|detailed|set (?:out|forth)) (?:\w+ ){0,3}?(?:below|above)\b"
    r"|\bsee\b[^.!?]{0,80}\b(?:below|above)\b|\bin the (?:\S+ ){1,6}section\b"
    r"|\b(?:check|see|refer to|consult|read) the section\b",
    re.IGNORECASE,
)
"""Words that send the reader to another place, where more is said."""


class Candidate(NamedTuple):
    """A place that may be shown.

    Attributes:
        hit: the place.
        topic: whose headings it should stand under.
        order: number of its alternative, where that belongs to a part: the first that is missing is shown first.
        part: of the requirement; None where the rule has no parts, or the alternative is for all.
        about: the topic of the statements sought.
    """

    hit: Hit
    topic: str
    order: int = 0
    part: str | None = None
    about: str = ""


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
    short, close = _shown(policy, rule, weak, present), _shown(policy, rule, near, present)
    if close is not None and _is_poor(close.hit, rule):
        close = None
    if short is not None and rule.weak is not None:
        hit = short.hit
        elsewhere = close is not None and close.part == short.part and _is_foreign(policy, hit, places_of(rule))
        if not elsewhere:  # what is said to everybody comes before what falls short for others
            words = fill(f"{said} {rule.weak.message}", {"quote": shorten(hit.quote)})
            return Miss(hit.span, "weak", words, hit.quote, "weak", (), hit.pointer, rule.weak.severity)
    message = said if more else None
    if close is not None:
        other = close.hit
        return Miss(other.span, "absent", message, other.quote, key="absent", pointer=other.pointer)
    return Miss(None, "absent", message, key="absent")


def _shown(policy: Policy, rule: Rule, places: Places | None, present: Collection[str]) -> Candidate | None:
    found = list(places.candidates(policy, present, rule.topic)) if places is not None else []
    return _nearest(policy, found, places_of(rule)) if found else None


def _is_poor(hit: Hit, rule: Rule) -> bool:
    """Whether a place says too little, or to others, to be shown where nothing of what it says is quoted against it."""
    return _is_label(hit.quote) or bool(_ANNOUNCES.search(hit.quote)) or is_foreign(hit.quote, places_of(rule))


def _is_foreign(policy: Policy, hit: Hit, places: frozenset[str]) -> bool:
    """Whether a place turns to the people of other places by its words, or by the headings above it."""
    return bool(places) and (
        is_foreign(hit.quote, places)
        or follows_law(hit.quote.rpartition(_JOINT)[2], places)
        or stands_abroad(policy, hit.span.start, places)
    )


def nearest(policy: Policy, hits: Sequence[Hit], topic: str, places: frozenset[str] = frozenset()) -> Hit | None:
    """The hit to show for a topic; None where all are menus or questions, which say nothing.

    What is for everybody, or for the people of the rule's places, comes before what is for others; sentences before labels and
    lead-ins; what says something before what says where it is said; the part that the rule names first before the next; what
    answers several times over (a list of rights) before a passing word; and, among equals, what stands under a heading of the
    topic before the rest, its first synonyms first. Otherwise the order of the hits stays, which is that of the rule's
    alternatives and of the text. Of a list the items that answer are shown together.
    """
    found = _nearest(policy, [Candidate(hit, topic, about=topic) for hit in hits], places)
    return found.hit if found else None


def _nearest(policy: Policy, candidates: Sequence[Candidate], places: frozenset[str]) -> Candidate | None:
    said = [
        one._replace(hit=hit)
        for one in candidates
        if not ((hit := _without_stray(one.hit)).quote.rstrip().endswith("?") or is_menu(hit.quote))
    ]
    if len(said) < 2:
        return said[0] if said else None
    answers = Counter((one.order, _whole(one.hit)) for one in said)
    spans = {
        topic: [(number, section.span) for number, section in headed(policy, topic)]
        for topic in {one.topic for one in said}
    }

    def distance(one: Candidate) -> tuple[int, ...]:
        hit = one.hit
        within = min(
            (number for number, span in spans[one.topic] if span.start <= hit.span.start < span.end), default=_NOWHERE
        )
        count = answers[one.order, _whole(hit)] if one.about == _RIGHTS else 0
        return (
            is_foreign(hit.quote, places),
            _is_foreign(policy, hit, places),
            _is_label(hit.quote),
            bool(_ANNOUNCES.search(hit.quote)),
            one.order,
            -sum(count >= several for several in _SEVERAL),
            within,
            bool(_POINTS.search(hit.quote)),
            not names_own(hit.quote, places),
        )

    chosen = min(said, key=distance)
    if names_own(chosen.hit.quote, places):  # of several addresses, theirs
        return chosen
    return chosen._replace(hit=_with_items(chosen, said))


def _whole(hit: Hit) -> tuple[str, int]:
    """What tells the sentence, or the list of short items, that a place is of from others."""
    lead, joint, item = hit.quote.rpartition(_JOINT)
    alone = len(item.split()) > _SHORT or _SPEAKS.match(item)
    return (lead, -1) if joint and not alone else ("", hit.span.start)


def _with_items(chosen: Candidate, said: Iterable[Candidate]) -> Hit:
    """A place in a list with the other items of it that answer, as many as are read at a glance."""
    lead, joint, _ = chosen.hit.quote.rpartition(_JOINT)
    if not joint or _whole(chosen.hit) != (lead, -1):
        return chosen.hit
    inside = [one.hit for one in said if one.order == chosen.order and _whole(one.hit) == (lead, -1)]
    items = list(dict.fromkeys(hit.quote.rpartition(_JOINT)[2] for hit in inside))
    words = lead
    for item in items:
        if words is not lead and len(words) + len(item) > _GLANCE:
            break
        words += joint + item
    return replace(min(inside, key=lambda hit: hit.span.start), quote=words)


def _without_stray(hit: Hit) -> Hit:
    """A place without the words before an item that are no lead-in of it: a sentence that has ended, or a menu."""
    if _JOINT not in hit.quote:
        return hit
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
    if words.endswith(_ENDS):
        return False
    return count < _FRAGMENT or (count < _HEADING and is_title(words))
