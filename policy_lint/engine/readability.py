"""How hard a policy's running text is to read: Flesch reading ease and sentence length.

Counted on paragraphs alone, for lists, tables, headings and addresses have no sentences. Flesch reading ease is 206.835 less
1.015 times the mean number of words a sentence and 84.6 times the mean number of syllables a word (R. Flesch, A new readability
yardstick, 1948): everyday English scores 60 to 70, legal prose 30.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from policy_lint.engine.worked import once
from policy_lint.extraction.contacts import find_contacts
from policy_lint.records import dataclass
from policy_lint.text.lazy import lazy
from policy_lint.text.menus import is_menu
from policy_lint.text.sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Iterator

    from policy_lint.policy.policy import Policy
    from policy_lint.text.blocks import Block
    from policy_lint.text.source import Span

LEAST_WORDS, LEAST_SENTENCES, MOST_WORDS = 60, 5, 200
"""Below the first two, an average says nothing; no sentence has more words than the last, but the menus of a page do."""

_SOME_WORDS = 8
"""Words from which a sentence shows whether words are long."""
_ITEMS = lazy(r"[•●▪◦■\uf000-\uf0ff]|;\s+(?:and |or )?[A-Z][a-z]|\so\s[A-Z]")
"""What tells that a list was copied into one line: its bullets, or items with a capital after a semicolon."""
_COMMON = (
    "the of and to we you your our is are for or that this with may a an by on as be from not will any it have has"
)
_ENGLISH = frozenset(_COMMON.split())
_IN_ENGLISH = lazy(rf"\b(?:{_COMMON.replace(' ', '|')})\b", re.IGNORECASE)
_TELLING, _RARE = 12, 10
"""Words from which a sentence shows its language, and how seldom the commonest English words stand in one of another."""
_TERMS = lazy(
    r"\W*(?:website |general )?terms (?:of (?:use|service)|(?:and|&) conditions)(?: of use)?\W*$", re.IGNORECASE
)
"""Headings of another document on the same page."""
_WORD = lazy(r"[^\W\d_]+(?:['’-][^\W\d_]+){0,4}")
_VOWELS = lazy(r"[aeiouyàáâäèéêëìíîïòóôöùúûü]+")
_SILENT = lazy(r"(?<=[^aeiouyls])e$|(?<=[^aeiouy][^aeiouy])es$|(?<=[^aeiouytd])ed$|(?<=[aeiouy][^aeiouy])ely$")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the running text, with how many words and syllables it has."""

    span: Span
    text: str
    words: int
    syllables: int
    pointer: str


@dataclass(frozen=True, slots=True)
class Readability:
    """The figures of a text.

    Attributes:
        ease: Flesch reading ease.
        grade: Flesch-Kincaid grade level: years of school in the United States.
        length: mean number of words a sentence.
        longest: the sentence with the most words.
        heaviest: the sentence with the longest words, by syllables a word.
    """

    ease: float
    grade: float
    length: float
    longest: Sentence
    heaviest: Sentence


@once
def readability(policy: Policy) -> Readability | None:
    """The figures; None where the text is not English or too short for an average."""
    if policy.language.split("-")[0] != "en":
        return None
    found = list(_running_text(policy))
    words, count = sum([item.words for item in found]), len(found)
    if words < LEAST_WORDS or count < LEAST_SENTENCES:
        return None
    length = words / count
    syllables = sum([item.syllables for item in found]) / words
    ease = 206.835 - 1.015 * length - 84.6 * syllables
    longest = max(found, key=lambda item: item.words).located()
    heaviest = max(found, key=lambda item: (item.words >= _SOME_WORDS, item.syllables / item.words)).located()
    return Readability(ease, 0.39 * length + 11.8 * syllables - 15.59, length, longest, heaviest)


class _Counted(NamedTuple):
    """A sentence whose place nobody has asked for yet."""

    block: Block
    start: int
    end: int
    words: int
    syllables: int
    pointer: str

    def located(self) -> Sentence:
        """The sentence with its place."""
        span = self.block.content.span(self.start, self.end)
        return Sentence(span, self.block.text[self.start : self.end], self.words, self.syllables, self.pointer)


def _running_text(policy: Policy) -> Iterator[_Counted]:
    """Sentences of paragraphs: no headings, lists, tables, addresses or lead-ins, no other language, no terms of use."""
    terms = {
        inner.id
        for section in policy.sections
        if section.heading is not None and _TERMS.match(section.heading.text) and len(policy.sections) > 1
        for inner in section.walk()
    }
    for section in policy.all_sections:
        if section.id in terms:
            continue
        for block in section.blocks:
            whole = block.content.text
            if block.kind != "paragraph" or whole.rstrip().endswith(":") or ";" in whole[-2:]:
                continue
            contacts = [contact.start for contact in find_contacts(whole)]
            for start, end in sentences(whole):
                if contacts and any(start <= contact < end for contact in contacts):
                    continue
                text = whole[start:end]
                if text.rstrip("\"'”’)]")[-1:] not in ".!?" or _ITEMS.search(text):
                    continue
                words = _WORD.findall(text)
                if len(words) >= _TELLING and not _is_english(text, len(words)):
                    continue
                if 3 <= len(words) <= MOST_WORDS and not is_menu(text):
                    yield _Counted(block, start, end, len(words), sum(map(_syllables, words)), section.pointer)


def _is_english(text: str, words: int) -> bool:
    """Whether the commonest English words stand in a sentence of so many words: else it is a passage in another language."""
    apart = sum(
        map(_ENGLISH.__contains__, text.lower().split())
    )  # most are found so, and in most sentences they are enough
    return apart * _RARE >= words or len(_IN_ENGLISH.findall(text)) * _RARE >= words


@lru_cache(maxsize=20_000)
def _syllables(word: str) -> int:
    """Syllables of an English word: its groups of vowels, without a silent ending."""
    bare = _SILENT.sub(lambda match: "ly" if match[0] == "ely" else "", word.lower())
    return max(1, len(_VOWELS.findall(bare)))
