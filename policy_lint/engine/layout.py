"""A policy's texts laid in rows, in which the phrases of every rule are looked for."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from policy_lint.engine.wording import wording
from policy_lint.engine.worked import once
from policy_lint.text.phrases import PhraseSet
from policy_lint.text.rows import rows
from policy_lint.text.tokens import cut_by_sentences

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from policy_lint.engine.wording import Text
    from policy_lint.policy.policy import Policy
    from policy_lint.text.phrases import Phrase
    from policy_lint.text.tokens import Tokens


class Layout:
    """The headings and blocks of a policy.

    Attributes:
        texts: all of them, in order.
        tokens: the tokens of each.
    """

    def __init__(self, policy: Policy) -> None:
        self.texts = wording(policy).texts
        self.tokens: list[Tokens] = [cut_by_sentences(text.content.text) for text in self.texts]
        self._rows = list(rows(self.tokens))

    def with_any(self, phrases: PhraseSet) -> Iterator[tuple[int, list[tuple[int, int]]]]:
        """The numbers of the texts that hold one of the phrases, in order, each with the places."""
        first = 0
        for row in self._rows:
            found = phrases.find_in_row(row)
            for number in sorted(found):
                yield first + number, found[number]
            first += len(row.texts)

    def texts_with(self, phrases: PhraseSet) -> Iterator[tuple[Text, Tokens]]:
        """The texts that hold one of the phrases, in order, each with its tokens."""
        return ((self.texts[number], self.tokens[number]) for number, _ in self.with_any(phrases))


laid_out = once(Layout)


def phrase_set(phrases: Iterable[Phrase]) -> Callable[[], PhraseSet]:
    """Phrases as a set, made when they are first looked for: a cold run asks few of all there are."""
    return cache(lambda: PhraseSet(phrases))
