"""All cues and vocabulary words as one phrase set, built once, and what a clause holds of them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from policy_lint.extraction.cues import CueSet
from policy_lint.extraction.vocabulary_words import VocabularyWords
from policy_lint.text.phrases import compile_phrase

if TYPE_CHECKING:
    from collections.abc import Iterable

    from policy_lint.extraction.clauses import Clause
    from policy_lint.text.phrases import Phrase

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
        phrases: dict[str, Phrase] = {}
        self._names: dict[str, list[str]] = {}
        for group in cues:
            for name, texts in group.items():
                for text in texts:
                    phrases.setdefault(text, compile_phrase(text))
                    names = self._names.setdefault(text, [])
                    if name not in names:
                        names.append(name)
        self._phrases = CueSet(phrases.values())
        self._words = VocabularyWords(tables)

    def read(self, clause: Clause) -> Reading:
        """What the clause holds."""
        cues: dict[str, list[Match]] = {}
        for phrase, spots in self._phrases.find(clause.tokens):
            for name in self._names[phrase.text]:
                cues.setdefault(name, []).extend(Match(*spot) for spot in spots)
        return Reading(
            clause,
            {name: sorted(found) for name, found in cues.items()},
            {
                table: [Match(word.start, word.end, word.key) for word in found]
                for table, found in self._words.find(clause.tokens).items()
            },
        )


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

    def near(self, name: str, low: int, high: int) -> list[Match]:
        """The matches of a cue that start at an offset from ``low`` up to, not including, ``high``; found without a scan."""
        found = self.own.get(name, [])
        return found[bisect_left(found, Match(low, 0)) : bisect_left(found, Match(high, 0))]

    def keys(self, table: str) -> tuple[str, ...]:
        """The keys of the vocabulary words in the clause's own words, in order, each once."""
        return tuple(dict.fromkeys(match.key for match in self.terms.get(table, ())))

    @cached_property
    def leads(self) -> tuple[Reading, ...]:
        """The lead-ins, the nearest first."""
        return () if self.lead is None else (self.lead, *self.lead.leads)

    def under(self, *words: str) -> bool:
        """Whether a heading above the clause holds one of the words (whole words, any case)."""
        padded = [
            " " + " ".join("".join(c if c.isalnum() else " " for c in h.lower()).split()) + " "
            for h in self.clause.headings
        ]
        return any(f" {word} " in heading for heading in padded for word in words)
