"""Sentences for the people of one place, which say nothing to those whom a rule of another place protects."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from policy_lint.engine.worked import once, worked
from policy_lint.policy.vocabulary import JURISDICTIONS, REGIMES
from policy_lint.text.lazy import lazy

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from policy_lint.engine.rule import Rule
    from policy_lint.policy.policy import Policy, Section
    from policy_lint.text.source import Span

_CALLED = {
    "Swiss": "CH", "Californian": "US-CA", "Californians": "US-CA", "Nevadans": "US-NV", "Brazilian": "BR", "Canadian": "CA",
    "Australian": "AU", "European Union": "EEA", "EU": "EEA", "EEA": "EEA", "Europe": "EEA", "European": "EEA", "UK": "UK",
    "Québec": "CA-QC", "USA": "US", "Brasil": "BR", "BRASIL": "BR", "Canadians": "CA", "Europeans": "EEA", "British": "UK",
}  # fmt: skip
"""Other names of places."""
_NAMES = {term.label: term.key for term in JURISDICTIONS} | _CALLED
# Each begins with a letter of its own, behind which no other may stand: so all other letters of a text are passed over.
_NAMED = lazy(
    "(?:"
    + "|".join(rf"{name[0]}(?<!\w{name[0]}){name[1:]}" for name in sorted(_NAMES, key=lambda name: (-len(name), name)))
    + r")\b"
)
_BEFORE = lazy(
    r"(?:^in|\b(?:residents?|citizens?|consumers?|customers?|users?|individuals?|people) (?:of|in|from)"
    r"|\b(?:located|resid(?:e|es|ing)|live|lives|living|are|based) in)(?: the)?(?: state of)? $",
    re.IGNORECASE,
)
_AFTER = lazy(
    r"(?:['’]s?)? ?(?:(?:residents?|citizens?|consumers?|minors?|users?|customers?|individuals"
    r"|(?:civil|revised|consumer|privacy|data|online|federal|law|laws|territory)\b)|:)",
    re.IGNORECASE,
)
_LAWS = {"CCPA": "US-CA", "CPRA": "US-CA", "GDPR": "EEA", "LGPD": "BR", "PIPEDA": "CA", "VCDPA": "US-VA"}
"""Laws by whose names headings turn to the people of a place."""
_LAW = lazy(rf"\b(?:{'|'.join(_LAWS)})\b(?! compliance)")
_GRANTED = lazy(
    rf"\b[Uu]nder (?:the )?({'|'.join(_LAWS)})\b|\b({'|'.join(_LAWS)}) (?:grants|gives|provides|affords|allows)\b"
)
"""What such a law gives."""
_EUROPE = frozenset({"Europe", "European", "GDPR", "EU", "European Union", "EEA"})
"""Names that the people of the United Kingdom are often meant by as well."""
_MODEL = frozenset({"EEA", "UK", "CH"})
"""Where the law holds that those of other places are modelled on."""
_NOT_THERE = lazy(r"\b(?:not|non|outside|other than|except)\b", re.IGNORECASE)
_AROUND = 48
"""Characters before a name in which it is said that people live there."""


def is_foreign(quote: str, places: frozenset[str]) -> bool:
    """Whether a sentence turns to the people of other places than those given, and names none of these."""
    names, turned = _named(quote) if places else ((), False)
    return turned and not _names_own(names, places)


@lru_cache(maxsize=1024)
def _named(quote: str) -> tuple[tuple[str, ...], bool]:
    """The places that a sentence names, and whether it turns to the people of one; many rules ask of one sentence."""
    named = list(_NAMED.finditer(quote))
    turned = any(
        _AFTER.match(quote, match.end()) or _BEFORE.search(quote[max(0, match.start() - _AROUND) : match.start()])
        for match in named
    )
    return tuple(dict.fromkeys([match.group() for match in named])), turned


def with_model(places: frozenset[str]) -> frozenset[str]:
    """The places with those of the law that laws outside the United States follow: its lists of rights come nearest there."""
    if not places or any(JURISDICTIONS.covers("US", place) for place in places):
        return places
    return places | _MODEL


def names_own(quote: str, places: frozenset[str]) -> bool:
    """Whether a sentence or an address names one of the places."""
    return bool(places) and _names_own(_named(quote)[0], places)


def follows_law(quote: str, places: frozenset[str]) -> bool:
    """Whether a sentence says what the law of other places than those given grants (“Under the GDPR you may …”)."""
    named = [match[1] or match[2] for match in _GRANTED.finditer(quote)] if places else []
    return bool(named) and not _names_own(named, places)


def stands_abroad(policy: Policy, offset: int, places: frozenset[str]) -> bool:
    """Whether a heading above a place of the text turns to the people of other places than those given."""
    kept = worked(policy)
    key = (stands_abroad, places)
    if key not in kept:
        kept[key] = list(_abroad(policy.sections, places, inside=False))
    spans: list[Span] = kept[key]
    return any(span.start <= offset < span.end for span in spans)


def turned_to(policy: Policy, section: Section) -> frozenset[str]:
    """The places to whose people the headings of a section and of those above it turn; laws stand for their places."""
    return _heads(policy)[section.id]


@once
def _heads(policy: Policy) -> dict[str, frozenset[str]]:
    """The places that the headings of each section and of those above it name."""
    found: dict[str, frozenset[str]] = {}
    above = [(section, frozenset[str]()) for section in policy.sections]
    while above:
        section, given = above.pop()
        head = section.heading.text if section.heading is not None else ""
        said = (head, head.title()) if head.isupper() else (head,)
        names = [name for one in said for pattern in (_NAMED, _LAW) for name in pattern.findall(one)]
        found[section.id] = given | {_LAWS.get(name) or _NAMES[name] for name in names}
        above += [(inner, found[section.id]) for inner in section.sections]
    return found


def _abroad(sections: Iterable[Section], places: frozenset[str], *, inside: bool) -> Iterator[Span]:
    """The spans of the sections for the people of other places; a section's own span ends where the first below it begins."""
    for section in sections:
        head = section.heading.text if section.heading is not None else ""
        within = _is_headed_abroad(head, places, inside=inside)
        if within:
            yield section.span
        yield from _abroad(section.sections, places, inside=within)


def _is_headed_abroad(heading: str, places: frozenset[str], *, inside: bool) -> bool:
    """Whether a heading turns to others; one that names the rule's own places, or those who do not live elsewhere, ends that."""
    said = (heading, heading.title()) if heading.isupper() else (heading,)  # “CALIFORNIA RESIDENTS”
    names = [name for one in said for pattern in (_NAMED, _LAW) for name in pattern.findall(one)]
    if not names:
        return inside
    if _NOT_THERE.search(heading) or _names_own(names, places):
        return False
    return bool(_LAW.search(heading)) or any(is_foreign(one, places) for one in said)


def _names_own(names: Iterable[str], places: frozenset[str]) -> bool:
    """Whether some name is of one of the places, of a part or of a whole of one."""
    keys = {key for name in names for key in (_LAWS.get(name) or _NAMES[name], *(("UK",) if name in _EUROPE else ()))}
    return any(JURISDICTIONS.covers(key, place) or JURISDICTIONS.covers(place, key) for key in keys for place in places)


def places_of(rule: Rule) -> frozenset[str]:
    """The places whose people the laws of a rule protect; empty where no law of a place is behind it."""
    laws = (rule.regulation, *(also.regulation for also in rule.also))
    return frozenset(place for law in laws if (place := getattr(REGIMES.by_key.get(law), "place", None)) is not None)
