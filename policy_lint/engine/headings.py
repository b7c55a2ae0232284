"""Which sections stand under a heading, or in a document under a title, that holds one of some phrases."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeAlias

from policy_lint.engine.layout import BadPhrase, laid_out, phrase_set
from policy_lint.engine.values import BadTest
from policy_lint.engine.worked import worked
from policy_lint.text.tokens import cut

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from policy_lint.policy.policy import Policy, Section
    from policy_lint.text.phrases import PhraseSet

Scope: TypeAlias = Callable[["Policy"], frozenset[str] | None]
"""The ids of the sections that a predicate looks at; None: all of the document."""


def compile_under(phrases: tuple[str, ...]) -> Scope:
    """The scope of a predicate's ``under``.

    Raises:
        BadTest: where a phrase is not well formed.
    """
    if not phrases:
        return lambda _: None
    try:
        wanted = phrase_set(phrases)
    except BadPhrase as error:
        raise BadTest(str(error), ("under", error.number)) from None

    def scope(policy: Policy) -> frozenset[str] | None:
        kept = worked(policy)
        if phrases not in kept:
            kept[phrases] = _scope(policy, wanted())
        found: frozenset[str] | None = kept[phrases]
        return found

    return scope


def compile_aside(phrases: tuple[str, ...]) -> Callable[[Policy], frozenset[str]]:
    """The ids of the sections that a predicate's ``not_under`` leaves out; a title leaves out none, for all is of one kind then.

    Raises:
        BadTest: where a phrase is not well formed.
    """
    try:
        scope = compile_under(phrases)
    except BadTest as error:
        raise BadTest(str(error), ("not_under", *error.path[1:])) from None
    if not phrases:
        return lambda _: frozenset()
    return lambda policy: scope(policy) or frozenset()


def _scope(policy: Policy, wanted: PhraseSet) -> frozenset[str] | None:
    """The ids of the sections under such a heading; None where the title is one."""
    if policy.title is not None and wanted.occurs(cut(policy.title.text)):
        return None
    laid = laid_out(policy)
    heads = {id(text.section) for text, _ in laid.texts_with(wanted) if text.block is None}
    return frozenset(_under(heads, policy.sections, inside=False))


def _under(heads: set[int], sections: Iterable[Section], *, inside: bool) -> Iterator[str]:
    """The ids of the sections with such a heading, and of all sections below them."""
    for section in sections:
        within = inside or id(section) in heads
        if within:
            yield section.id
        yield from _under(heads, section.sections, inside=within)
