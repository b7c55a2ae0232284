"""Where an absence is reported: at the heading of its topic, else at the title, else at the top."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from policy_lint.engine.topics import TOPICS
from policy_lint.engine.worked import once, worked
from policy_lint.text.lazy import lazy
from policy_lint.text.source import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from policy_lint.policy.policy import Policy, Section

_WORD = lazy(r"\w+")
_CONTACT = lazy(r"\W*(?:\d[\d.]*\W*)?contacts?(?: information| details| data| lists?)\W*", re.IGNORECASE)


def place_of_absence(policy: Policy, topic: str) -> tuple[Span, str, str]:
    """The span, JSON pointer and section id at which to report that nothing is said on a topic."""
    kept = worked(policy)
    key = (place_of_absence, topic)
    if key not in kept:
        kept[key] = _place(policy, topic)
    found: tuple[Span, str, str] = kept[key]
    return found


def _place(policy: Policy, topic: str) -> tuple[Span, str, str]:
    section = next((found for _, found in headed(policy, topic) if not _lists_contacts(policy, found)), None)
    if section is not None and section.heading is not None:
        return section.heading.span(), section.pointer, section.id
    if policy.title is not None:
        return policy.title.span(), "/title" if policy.kind == "structured" else "", ""
    for section in policy.all_sections[:1]:
        if section.heading is not None:
            return section.heading.span(), section.pointer, section.id
    return Span(0, 0), "", ""


def _lists_contacts(policy: Policy, section: Section) -> bool:
    """Whether a heading names contacts but nobody can be reached by what stands below: data (“Contact information”) is meant."""
    if not policy.extracted or section.heading is None or _CONTACT.fullmatch(section.heading.text.strip()) is None:
        return False
    return not any(one.kind == "contact" for inner in section.walk() for one in inner.statements)


def headed(policy: Policy, topic: str) -> Iterator[tuple[int, Section]]:
    """The sections whose headings name the topic, each after the number of the synonym by which it does; its first ones first."""
    term = TOPICS.by_key.get(topic)
    for number, synonym in enumerate(term.synonyms if term else ()):
        wanted = f" {_words(synonym)} "
        for section, words in _headings(policy):
            if wanted in words:
                yield number, section


@once
def _headings(policy: Policy) -> list[tuple[Section, str]]:
    """Every section with a heading, and the words of that alone."""
    return [
        (section, f" {_words(section.heading.text)} ") for section in policy.all_sections if section.heading is not None
    ]


def _words(text: str) -> str:
    return " ".join(_WORD.findall(text.lower()))
