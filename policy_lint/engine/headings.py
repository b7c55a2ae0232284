"""Which sections stand under a heading, or in a document under a title, that holds one of some phrases."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeAlias

from policy_lint.engine.values import BadTest
from policy_lint.text.phrases import compile_phrase
from policy_lint.text.tokens import Tokens

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from policy_lint.policy.policy import Policy, Section
    from policy_lint.text.phrases import Phrase

Scope: TypeAlias = Callable[["Policy"], frozenset[str] | None]
"""The ids of the sections that a predicate looks at; None: all of the document."""


def compile_under(phrases: tuple[str, ...]) -> Scope:
    """The scope of a predicate's ``under``.

    Raises:
        BadTest: where a phrase is not well formed.
    """
    compiled: list[Phrase] = []
    for index, phrase in enumerate(phrases):
        try:
            compiled.append(compile_phrase(phrase))
        except ValueError as error:
            raise BadTest(str(error), ("under", index)) from None

    def scope(policy: Policy) -> frozenset[str] | None:
        if not compiled or (policy.title is not None and _holds(compiled, policy.title.text)):
            return None
        return frozenset(_under(compiled, policy.sections, inside=False))

    return scope


def _under(phrases: Iterable[Phrase], sections: Iterable[Section], *, inside: bool) -> Iterator[str]:
    """The ids of the sections with such a heading, and of all sections below them."""
    for section in sections:
        within = inside or (section.heading is not None and _holds(phrases, section.heading.text))
        if within:
            yield section.id
        yield from _under(phrases, section.sections, inside=within)


def _holds(phrases: Iterable[Phrase], heading: str) -> bool:
    tokens = Tokens(heading)
    return any(phrase.find(tokens) for phrase in phrases)
