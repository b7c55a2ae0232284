"""A policy's texts laid in rows, in which the phrases of every rule are looked for."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from policy_lint.engine.wording import wording
from policy_lint.engine.worked import once
from policy_lint.text.kept_phrases import is_told
from policy_lint.text.phrases import PhraseSet, compile_phrase
from policy_lint.text.rows import rows
from policy_lint.text.tokens import cut_by_sentences

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from policy_lint.engine.wording import Text
    from policy_lint.policy.policy import Policy
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


class BadPhrase(ValueError):  # noqa: N818 - reads as what it says
    """A phrase that is not well formed; ``number`` is its own among those written."""

    def __init__(self, message: str, number: int) -> None:
        super().__init__(message)
        self.number = number


def phrase_set(written: Sequence[str]) -> Callable[[], PhraseSet]:
    """Phrases as a set, made when they are first looked for: a cold run asks few of all there are.

    Raises:
        BadPhrase: where one is not well formed.
    """
    for number, text in enumerate(written):
        if not is_told(text):
            try:
                compile_phrase(text)
            except ValueError as error:
                raise BadPhrase(str(error), number) from None
    return cache(lambda: PhraseSet(map(compile_phrase, written)))
