"""A vendor's own policy: where Acme Analytics speaks of itself, its name names no recipient."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from policy_lint.extraction.vendors import VENDORS
from policy_lint.policy.statements import Disclosure, Identity
from policy_lint.text.lazy import lazy

if TYPE_CHECKING:
    from collections.abc import Iterable

    from policy_lint.policy.policy import LocatedStatement, Section

_WORD = lazy(r"[^\W_]+")
_FORMS = frozenset(
    {"inc", "llc", "ltd", "limited", "gmbh", "corp", "corporation", "company", "co", "oü", "ag", "sa", "bv"}
)


class _Own(NamedTuple):
    """The organisation's names: all that are read as its own, and of these the sure ones."""

    every: frozenset[tuple[str, ...]]
    sure: frozenset[tuple[str, ...]]


def without_own_names(sections: Iterable[Section]) -> tuple[Section, ...]:
    """The sections without what they say of the organisation itself as somebody who receives data."""
    listed = tuple(sections)
    said = [
        (_words(value.name), value.role)
        for section in listed
        for inner in section.walk()
        for located in inner.statements
        if isinstance(value := located.value, Identity) and value.name and value.role in {None, "controller"}
    ]
    named = [words for words, _ in said if words]
    # A name said once, in passing, may be a vendor's that nobody knows: “managed by Acme”.
    sure = {words for words, role in said if words and (role or named.count(words) > 1)} | set(named[:1])
    own = _Own(frozenset(named), frozenset(sure))
    if not named or not any(_is_ours(name, own) for name in _named(listed)):
        return listed
    return tuple(_section(section, own) for section in listed)


def _is_ours(name: str, own: _Own) -> bool:
    """Whether a recipient's name is the organisation's."""
    return _is_own(_words(name), own.every if name.lower() in VENDORS else own.sure)


def _named(sections: Iterable[Section]) -> set[str]:
    """All names of recipients."""
    return {
        name
        for section in sections
        for inner in section.walk()
        for located in inner.statements
        if isinstance(value := located.value, Disclosure)
        for name in value.names
    }


def _words(name: str) -> tuple[str, ...]:
    """The words of a name without its legal form."""
    words = [word.lower() for word in _WORD.findall(name)]
    while words and words[-1] in _FORMS:
        words.pop()
    return tuple(words)


def _is_own(name: tuple[str, ...], own: Iterable[tuple[str, ...]]) -> bool:
    """Whether a vendor's name is the organisation's, shorter (“Acme” of Acme Analytics) or longer (“Acme Pay” of Acme)."""
    return bool(name) and any(name[: len(other)] == other[: len(name)] for other in own)


def _section(section: Section, own: _Own) -> Section:
    kept = (_statement(located, own) for located in section.statements)
    return replace(
        section,
        statements=tuple(located for located in kept if located is not None),
        sections=tuple(_section(inner, own) for inner in section.sections),
    )


def _statement(located: LocatedStatement, own: _Own) -> LocatedStatement | None:
    """The statement without the organisation among its recipients; None where it named nobody else."""
    value = located.value
    if not isinstance(value, Disclosure):
        return located
    others = tuple(name for name in value.names if not _is_ours(name, own))
    if len(others) == len(value.names):
        return located
    if not others and not any(name.lower() in VENDORS for name in value.names):
        return None
    itself = {VENDORS[name.lower()][1] for name in value.names if name not in others and name.lower() in VENDORS}
    kept = {VENDORS[name.lower()][1] for name in others if name.lower() in VENDORS}
    recipients = tuple(key for key in value.recipients if key in kept or key not in itself)
    if not recipients and not others:
        return None
    return replace(located, value=replace(value, names=others, recipients=recipients))
