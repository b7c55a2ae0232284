"""How hard the running text is to read: Flesch reading ease and sentence length."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from policy_lint.api import FactBook, Miss, Policy, Rule, Span, find_contacts, sentences, shorten

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

HARDEST = 30.0
"""Flesch reading ease below which a text is “very difficult” in Flesch's own scale."""
LONGEST_MEAN = 30.0
"""Words a sentence, on average, from which a text is reported however short its words are."""
LEAST_WORDS, LEAST_SENTENCES, MOST_WORDS = 60, 5, 200
"""Below the first two, an average says nothing; no sentence has more words than the last, but the menus of a page do."""

WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+){0,4}")
VOWELS = re.compile(r"[aeiouyàáâäèéêëìíîïòóôöùúûü]+")
SILENT = re.compile(r"(?<=[^aeiouyls])e$|(?<=[^aeiouy][^aeiouy])es$|(?<=[^aeiouytd])ed$|(?<=[aeiouy][^aeiouy])ely$")


@dataclass(frozen=True)
class Sentence:
    """A sentence of the running text."""

    span: Span
    text: str
    words: int
    syllables: int
    pointer: str


def check(policy: Policy, _: FactBook, __: Rule) -> Iterable[Miss]:
    """One finding with the figures, at the longest sentence."""
    if policy.language.split("-")[0] != "en":
        return
    found = list(_running_text(policy))
    words, count = sum(item.words for item in found), len(found)
    if words < LEAST_WORDS or count < LEAST_SENTENCES:
        return
    mean = words / count
    ease = 206.835 - 1.015 * mean - 84.6 * sum(item.syllables for item in found) / words
    if ease >= HARDEST and mean < LONGEST_MEAN:
        return
    grade = 0.39 * mean + 11.8 * sum(item.syllables for item in found) / words - 15.59
    longest = max(found, key=lambda item: item.words)
    message = (
        f"The running text has a Flesch reading ease of {ease:.0f} (below {HARDEST:.0f} is very difficult), a"
        f" Flesch-Kincaid grade of"
        f" {grade:.0f} and sentences of {mean:.0f} words on average; the longest has {longest.words}:"
        f" “{shorten(longest.text, 100)}”"
    )
    yield Miss(longest.span, "weak", message, longest.text, key="reading-ease", pointer=longest.pointer)


def _running_text(policy: Policy) -> Iterator[Sentence]:
    """Sentences of paragraphs: no headings, lists, tables, addresses or lead-ins."""
    for section in policy.all_sections:
        for block in section.blocks:
            if block.kind != "paragraph" or block.text.rstrip().endswith(":") or ";" in block.text[-2:]:
                continue
            contacts = find_contacts(block.text)
            for start, end in sentences(block.text):
                text = block.text[start:end]
                if any(start <= contact.start < end for contact in contacts):
                    continue
                words = WORD.findall(text)
                if 3 <= len(words) <= MOST_WORDS and text.rstrip("\"'”’)]")[-1:] in ".!?":
                    syllables = sum(map(_syllables, words))
                    yield Sentence(block.content.span(start, end), text, len(words), syllables, section.pointer)


def _syllables(word: str) -> int:
    """Syllables of an English word: its groups of vowels, without a silent ending."""
    bare = SILENT.sub(lambda match: "ly" if match[0] == "ely" else "", word.lower())
    return max(1, len(VOWELS.findall(bare)))
