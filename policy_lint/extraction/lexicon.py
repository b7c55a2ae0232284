"""All cues and vocabulary words as one phrase set, built once, and what a clause holds of them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache, wraps
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar, cast

from policy_lint.extraction.cues import CueSet
from policy_lint.extraction.vocabulary_words import VocabularyWords

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from policy_lint.extraction.clauses import Clause

F = TypeVar("F", bound="Callable[..., Any]")
Cues = Mapping[str, tuple[str, ...]]
"""Cue name (``do-not-track.signal``) → the phrases that give it."""


_BACK = 200  # clauses looked back over; a bound that keeps long sections linear


class Match(NamedTuple):
    """A phrase found in a clause: offsets in the clause's own words, and for a vocabulary word its key."""

    start: int
    end: int
    key: str = ""


_NEW = tuple.__new__  # past the constructor's own, for the some thousand matches of a document


class Lexicon:
    """The phrases of all detectors and of the vocabulary tables.

    Cues are named; vocabulary words are found per table and resolved to keys, the longest word winning where two overlap.
    """

    def __init__(self, cues: Iterable[Cues], tables: Iterable[str]) -> None:
        names: dict[str, dict[str, None]] = {}
        for group in cues:
            for name, texts in group.items():
                for text in texts:
                    names.setdefault(text, {})[name] = None
        self._names = tuple(map(tuple, names.values()))  # by the number of the phrase
        self._phrases = CueSet(names)
        self._words = VocabularyWords(tables)

    def check(self) -> None:
        """Compile every cue, which otherwise waits until a text has its rarest word.

        Raises:
            ValueError: where one is not well formed.
        """
        self._phrases.compile_all()

    def read(self, clause: Clause) -> Reading:
        """What the clause holds."""
        return next(self.read_all([clause]))

    def read_all(self, clauses: Sequence[Clause]) -> Iterator[Reading]:
        """What each clause holds, tied to the readings of its lead-in and of the clause before it where these came before."""
        cues: list[dict[str, list[Match]]] = [{} for _ in clauses]
        several: list[list[Match]] = []
        for order, spots in self._phrases.find_all([clause.tokens for clause in clauses]):
            for name in self._names[order]:
                for number, start, end in spots:
                    own = cues[number]
                    listed = own.get(name)
                    if listed is None:
                        own[name] = [_NEW(Match, (start, end, ""))]
                    else:
                        if len(listed) == 1:
                            several.append(listed)
                        listed.append(_NEW(Match, (start, end, "")))
        for listed in several:
            listed.sort()
        known: dict[int, Reading] = {}
        for clause, own in zip(clauses, cues, strict=True):
            terms = {
                table: [Match(word.start, word.end, word.key) for word in found]
                for table, found in self._words.find(clause.tokens).items()
            }
            reading = Reading(clause, own, terms, known.get(id(clause.lead)), known.get(id(clause.before)))
            known[id(clause)] = reading
            yield reading


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

    @cached_property
    def text(self) -> str:
        """The clause's own words."""
        return self.clause.text

    @cached_property
    def known(self) -> dict[Any, Any]:
        """What :func:`remembered` has worked out on this reading."""
        return {}

    def has(self, *names: str) -> bool:
        """Whether any of the cues stands in the clause's own words."""
        own = self.own
        for name in names:  # noqa: SIM110 - asked some hundred times a clause
            if name in own:
                return True
        return False

    def says(self, *names: str) -> bool:
        """Whether any of the cues stands in the clause or in the lead-in that it completes."""
        return self.has(*names) or (self.lead is not None and self.lead.says(*names))

    def first(self, *names: str) -> Match | None:
        """The first match of any of the cues in the clause's own words."""
        own, first = self.own, None
        for name in names:
            listed = own.get(name)
            if listed is not None and (first is None or listed[0] < first):
                first = listed[0]
        return first

    def near(self, name: str, low: int, high: int) -> list[Match]:
        """The matches of a cue that start at an offset from ``low`` up to, not including, ``high``; found without a scan."""
        found = self.own.get(name, [])
        return found[bisect_left(found, Match(low, 0)) : bisect_left(found, Match(high, 0))]

    def keys(self, table: str) -> tuple[str, ...]:
        """The keys of the vocabulary words in the clause's own words, in order, each once."""
        return tuple(dict.fromkeys(match.key for match in self.terms.get(table, ())))

    def earlier(self) -> Iterator[Reading]:
        """The clauses before it in its section, the nearest first: as many as words can still mean."""
        above = self.before
        for _ in range(_BACK):
            if above is None:
                return
            yield above
            above = above.before

    @cached_property
    def leads(self) -> tuple[Reading, ...]:
        """The lead-ins, the nearest first."""
        return () if self.lead is None else (self.lead, *self.lead.leads)

    def under(self, *words: str) -> bool:
        """Whether a heading above the clause holds one of the words (whole words, any case)."""
        above = _padded(self.clause.headings)
        return any(f" {word} " in above for word in words)


def remembered(function: F) -> F:
    """What a function makes of a reading, worked out once: several detectors ask. Nobody may change what it gives."""

    @wraps(function)
    def once(reading: Reading, *more: Any) -> Any:
        known, key = reading.known, (function, *more)
        if key not in known:
            known[key] = function(reading, *more)
        return known[key]

    return cast("F", once)


@lru_cache(maxsize=256)
def _padded(headings: tuple[str, ...]) -> str:
    """The words of headings in lower case, a blank on either side of each and more between two headings."""
    return " . ".join(
        f" {' '.join(''.join(c if c.isalnum() else ' ' for c in heading.lower()).split())} " for heading in headings
    )
