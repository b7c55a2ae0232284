"""The texts of a policy end to end, so that a rule finds those worth a closer look without reading every one.

Most rules look for words that most texts do not have. Looking for a word in all of a policy at once takes microseconds; a
regular expression tried in each of its texts takes milliseconds.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from policy_lint.engine.worked import once
from policy_lint.records import cached_property
from policy_lint.text.lazy import lazy
from policy_lint.text.letters import lowered

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable, Iterator

    from policy_lint.policy.policy import Policy, Section
    from policy_lint.text.blocks import Block
    from policy_lint.text.mapping import MappedText

_WORD = lazy(r"\w+")


class Text(NamedTuple):
    """A heading or block.

    Attributes:
        section: its section.
        content: its words.
        block: the block; None for a heading.
        lower: its words in lower case (:func:`lowered`).
    """

    section: Section
    content: MappedText
    block: Block | None
    lower: str

    @property
    def kind(self) -> str:
        """The kind of block that it is."""
        return "heading" if self.block is None else self.block.kind


class Wording:
    """The texts of a policy.

    Attributes:
        texts: every heading and block, in order.
        whole: all of them in lower case, one a line.
    """

    def __init__(self, policy: Policy) -> None:
        self.texts: list[Text] = []
        for section in policy.all_sections:
            if section.heading is not None:
                self.texts.append(Text(section, section.heading, None, lowered(section.heading.text)))
            self.texts += [Text(section, block.content, block, lowered(block.content.text)) for block in section.blocks]
        self.whole = "\n".join([text.lower for text in self.texts])
        self._starts: list[int] = []
        start = 0
        for text in self.texts:
            self._starts.append(start)
            start += len(text.lower) + 1

    def numbers(self, parts: Iterable[str]) -> list[int]:
        """The numbers of the texts that have one of some parts of words, in lower case; ascending."""
        found: set[int] = set()
        whole, starts = self.whole, self._starts
        for part in parts:
            place = whole.find(part)
            while place >= 0:
                number = bisect_right(starts, place) - 1
                found.add(number)
                place = whole.find(part, starts[number + 1]) if number + 1 < len(starts) else -1
        return sorted(found)

    def having(self, *parts: str) -> Iterator[Text]:
        """The texts that have one of some parts of words, in lower case; in order."""
        return (self.texts[number] for number in self.numbers(parts))

    def matching(self, pattern: re.Pattern[str]) -> list[int]:
        """The numbers of the texts in which a pattern, written in lower case, is found; it knows no end of a text."""
        found = []
        match = pattern.search(self.whole)
        while match is not None:
            number = bisect_right(self._starts, match.start()) - 1
            found.append(number)
            if number + 1 == len(self._starts):
                break
            match = pattern.search(self.whole, self._starts[number + 1])
        return found

    @cached_property
    def words(self) -> list[list[str]]:
        """Of each text its words, in lower case."""
        return [_WORD.findall(text.lower) for text in self.texts]

    @cached_property
    def places(self) -> dict[str, list[int]]:
        """Word in lower case → the numbers of the texts that have it, ascending."""
        found: dict[str, list[int]] = {}
        for number, words in enumerate(self.words):
            for word in set(words):
                if (numbers := found.get(word)) is None:
                    found[word] = [number]
                else:
                    numbers.append(number)
        return found


wording = once(Wording)
