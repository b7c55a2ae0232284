"""All cues and vocabulary words as one phrase set, built once, and what a clause holds of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from typing import TYPE_CHECKING

from policy_lint.policy.vocabulary import TABLES
from policy_lint.text.phrases import PhraseSet, compile_phrase
from policy_lint.text.tokens import Tokens

if TYPE_CHECKING:
    from collections.abc import Iterable

    from policy_lint.extraction.clauses import Clause

Cues = Mapping[str, tuple[str, ...]]
"""Cue name (``do-not-track.signal``) → the phrases that give it."""


@dataclass(frozen=True, slots=True, order=True)
class Match:
    """A phrase found in a clause: offsets in the clause's own words, and for a vocabulary word its key."""

    start: int
    end: int
    key: str = ""


class Lexicon:
    """The phrases of all detectors and of the vocabulary tables.

    Cues are named; vocabulary words are found per table and resolved to keys, the longest word winning where two overlap.
    """

    def __init__(self, cues: Iterable[Cues], tables: Iterable[str]) -> None:
        phrases = {}
        self._names: dict[str, list[tuple[str, str]]] = {}
        for group in cues:
            for name, texts in group.items():
                for text in texts:
                    phrases.setdefault(text, compile_phrase(text))
                    self._names.setdefault(text, []).append(("cue", name))
        for table in tables:
            for term in TABLES[table]:
                for word in term.synonyms:
                    text = plural(word)
                    phrases.setdefault(text, compile_phrase(text))
                    self._names.setdefault(text, []).append((table, term.key))
        self._phrases = PhraseSet(phrases)

    def read(self, clause: Clause) -> Reading:
        """What the clause holds."""
        cues: dict[str, list[Match]] = {}
        terms: dict[str, list[Match]] = {}
        for text, spots in self._phrases.find(clause.tokens).items():
            for group, name in self._names[text]:
                if group == "cue":
                    cues.setdefault(name, []).extend(Match(*spot) for spot in spots)
                else:
                    terms.setdefault(group, []).extend(Match(*spot, name) for spot in spots)
        return Reading(
            clause,
            {name: sorted(found) for name, found in cues.items()},
            {table: _longest(found) for table, found in terms.items()},
        )


@cache
def plural(word: str) -> str:
    """A synonym as a phrase that takes each of its words in the singular or the plural."""
    tokens = Tokens(word)
    return " ".join(_numbers(token) for token, wordlike in zip(tokens.texts, tokens.wordlike, strict=True) if wordlike)


_SMALL = frozenset({"this", "its", "has", "was", "is", "us", "as", "of", "and", "the", "for", "with", "your", "our", "their", "other"})


def _numbers(word: str) -> str:
    """Singular and plural of one word, as alternatives."""
    if len(word) < 3 or not word.isalpha() or word in _SMALL or word.endswith("s"):
        return word
    if word.endswith("y") and word[-2] not in "aeiou":
        return f"{word}|{word[:-1]}ies"
    return f"{word}|{word}{'es' if word.endswith(('x', 'ch', 'sh')) else 's'}"


def _longest(found: list[Match]) -> list[Match]:
    """Matches that no longer match covers, in order."""
    kept: list[Match] = []
    for match in sorted(found, key=lambda match: (match.start - match.end, match.start, match.key)):
        if not any(match.start < other.end and other.start < match.end for other in kept):
            kept.append(match)
    return sorted(kept)


@dataclass(frozen=True)
class Reading:
    """A clause with what was found in it.

    Attributes:
        clause: the clause.
        own: cue → matches in its own words.
        terms: table → vocabulary words in its own words.
        lead: the reading of its lead-in.
        before: the reading of the clause before it in the section.
    """

    clause: Clause
    own: Mapping[str, list[Match]]
    terms: Mapping[str, list[Match]]
    lead: Reading | None = None
    before: Reading | None = None

    @property
    def text(self) -> str:
        """The clause's own words."""
        return self.clause.text

    def has(self, *names: str) -> bool:
        """Whether any of the cues stands in the clause's own words."""
        return any(name in self.own for name in names)

    def says(self, *names: str) -> bool:
        """Whether any of the cues stands in the clause or in the lead-in that it completes."""
        return self.has(*names) or (self.lead is not None and self.lead.says(*names))

    def first(self, *names: str) -> Match | None:
        """The first match of any of the cues in the clause's own words."""
        return min((found for name in names for found in self.own.get(name, ())), default=None)

    def keys(self, table: str) -> tuple[str, ...]:
        """The keys of the vocabulary words in the clause's own words, in order, each once."""
        return tuple(dict.fromkeys(match.key for match in self.terms.get(table, ())))

    @cached_property
    def leads(self) -> tuple[Reading, ...]:
        """The lead-ins, the nearest first."""
        return () if self.lead is None else (self.lead, *self.lead.leads)

    def under(self, *words: str) -> bool:
        """Whether a heading above the clause holds one of the words (whole words, any case)."""
        padded = [" " + " ".join("".join(c if c.isalnum() else " " for c in h.lower()).split()) + " " for h in self.clause.headings]
        return any(f" {word} " in heading for heading in padded for word in words)
