"""All cues and vocabulary words as one phrase set, built once, and what a clause holds of them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping
from functools import wraps
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar, cast

from policy_lint.extraction.above import stands_above
from policy_lint.extraction.cues import CueSet
from policy_lint.extraction.vocabulary_words import VocabularyWords
from policy_lint.records import cached_property, dataclass
from policy_lint.text.lazy import announce, lazy
from policy_lint.text.rows import rows

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from policy_lint.extraction.clauses import Clause
    from policy_lint.text.rows import Row
    from policy_lint.text.spotting import Hit

F = TypeVar("F", bound="Callable[..., Any]")
Cues = Mapping[str, tuple[str, ...]]
"""Cue name (``do-not-track.signal``) → the phrases that give it."""


_BACK = 200  # clauses looked back over; a bound that keeps long sections linear


class Match(NamedTuple):
    """A phrase found in a clause: offsets in the clause's own words, and for a vocabulary word its key."""

    start: int
    end: int
    key: str = ""


_MEANT = lazy(r"(?i)\b(?:it|them|th(?:is|ese|at|ose)|such|they (?:are|will be|may be))\b")
_DIGIT = lazy(r"\d")
_GET = dict.__getitem__  # past our own, for the some ten thousand questions of a document
_NEW = tuple.__new__  # past the constructor's own, for the some thousand matches of a document


def _is_within(one: Match, other: Match) -> bool:
    """Whether a match is a part of a longer one."""
    return other.start <= one.start and one.end <= other.end and (one.start, one.end) != (other.start, other.end)


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
        self._phrases = CueSet(names, "cues")
        self._words = VocabularyWords(tables)

    def check(self) -> None:
        """Compile every cue, which otherwise waits until a text has its rarest word.

        Raises:
            ValueError: where one is not well formed.
        """
        self._phrases.compile_all()

    def _cues_in(self, row: Row) -> list[Own]:
        """The cues of each text of a row."""
        names = self._names
        bits: dict[str, int] = {}
        hits: dict[str, list[Hit]] = {}
        marked: list[tuple[str, Hit]] = []
        for order, hit in self._phrases.hits(row):
            for name in names[order]:
                if name in bits:
                    bits[name] |= hit.bits
                    hits[name].append(hit)
                else:
                    bits[name] = hit.bits
                    hits[name] = [hit]
                if not hit.bits:
                    marked.append((name, hit))
        in_row = _InRow(row, hits)
        found = [Own(in_row, number) for number in range(len(row.texts))]
        unread: list[Match] = []
        put = dict.__setitem__
        for name, places in bits.items():
            for number in row.holders(places):
                put(found[number], name, unread)
        for name, hit in marked:
            for number in hit.holders(row):
                put(found[number], name, unread)
        return found

    def read(self, clause: Clause) -> Reading:
        """What the clause holds."""
        return next(self.read_all([clause]))

    def read_all(self, clauses: Sequence[Clause]) -> Iterator[Reading]:
        """What each clause holds, tied to the readings of its lead-in and of the clause before it where these came before."""
        announce({written: clause.text for clause in clauses for written in (clause.lower, clause.text)})
        cues = [own for row in rows([clause.tokens for clause in clauses]) for own in self._cues_in(row)]
        known: dict[int, Reading] = {}
        for clause, own in zip(clauses, cues, strict=True):
            reading = Reading(clause, own, self._words, known.get(id(clause.lead)), known.get(id(clause.before)))
            known[id(clause)] = reading
            yield reading


class Own(dict[str, list[Match]]):
    """The cues of a clause; where each stands is worked out when it is asked for, as of most it never is."""

    __slots__ = ("_in_row", "_number")

    def __init__(self, in_row: _InRow, number: int) -> None:
        super().__init__()
        self._in_row = in_row
        self._number = number

    def __getitem__(self, name: str) -> list[Match]:
        """The matches of a cue, in order."""
        return _GET(self, name) or self._listed(name)

    def get(self, name: str, default: Any = None) -> Any:
        """The matches of a cue, in order; the default where it has none."""
        return (_GET(self, name) or self._listed(name)) if name in self else default

    def items(self) -> Any:
        """The cues and their matches."""
        return [(name, self[name]) for name in self]

    def values(self) -> Any:
        """The matches of all cues."""
        return [self[name] for name in self]

    def __eq__(self, other: object) -> bool:
        """Whether the same cues stand at the same places."""
        return dict(self.items()) == (dict(other.items()) if isinstance(other, Own) else other)

    __hash__ = None

    def _listed(self, name: str) -> list[Match]:
        listed = self[name] = self._in_row.listed(name)[self._number]
        return listed


class _InRow:
    """Where cues stand in a row of clauses."""

    def __init__(self, row: Row, hits: dict[str, list[Hit]]) -> None:
        self._row = row
        self._hits = hits
        self._known: dict[str, dict[int, list[Match]]] = {}

    def listed(self, name: str) -> dict[int, list[Match]]:
        """The matches of a cue in each clause that has it."""
        known = self._known.get(name)
        if known is None:
            known = self._known[name] = {}
            for hit in self._hits[name]:
                for number, start, end in hit.spots(self._row):
                    match = _NEW(Match, (start, end, ""))
                    if number in known:
                        known[number].append(match)
                    else:
                        known[number] = [match]
            if len(self._hits[name]) > 1:
                for listed in known.values():
                    listed.sort()
        return known


@dataclass(frozen=True)
class Reading:
    """A clause with what was found in it.

    Attributes:
        clause: the clause.
        own: cue → matches in its own words.
        words: the vocabulary that its words are looked up in.
        lead: the reading of its lead-in.
        before: the reading of the clause before it in the section.
    """

    clause: Clause
    own: Mapping[str, list[Match]]
    words: VocabularyWords
    lead: Reading | None = None
    before: Reading | None = None

    @cached_property
    def text(self) -> str:
        """The clause's own words."""
        return self.clause.text

    @property
    def written(self) -> str:
        """The clause's own words as they are written, for the names in them."""
        return self.clause.words.text

    @cached_property
    def terms(self) -> Mapping[str, list[Match]]:
        """Table → vocabulary words in the clause's own words; “credit card processor” is a recipient and names no data."""
        found = {
            table: [_NEW(Match, (word.start, word.end, word.key)) for word in words]
            for table, words in self.words.find(self.clause.tokens).items()
        }
        data, others = found.get("data-categories"), found.get("recipients")
        if data and others:
            found["data-categories"] = [one for one in data if not any(_is_within(one, other) for other in others)]
        return found

    @cached_property
    def lower(self) -> str:
        """The clause's own words in lower case, of the same length."""
        return self.clause.lower

    @cached_property
    def has_digit(self) -> bool:
        """Whether a digit stands in the clause."""
        return _DIGIT.search(self.clause.text) is not None

    @cached_property
    def asks(self) -> bool:
        """Whether the clause is a question."""
        return self.clause.text.rstrip().endswith("?")

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

    def named(self, prefix: str) -> list[str]:
        """The cues in the clause's own words whose names start with a prefix."""
        return [name for name in self.own if name.startswith(prefix)]

    def says(self, *names: str) -> bool:
        """Whether any of the cues stands in the clause or in the lead-in that it completes."""
        return self.has(*names) or (self.lead is not None and self.lead.says(*names))

    def mentions(self, *parts: str) -> bool:
        """Whether the clause's own words hold any of some letters, given in lower case; what is soon known of most clauses."""
        lower = self.lower
        for part in parts:  # noqa: SIM110 - asked some ten times a clause
            if part in lower:
                return True
        return False

    def first(self, *names: str) -> Match | None:
        """The first match of any of the cues in the clause's own words."""
        own, first = self.own, None
        for name in names:
            if name in own and (first is None or own[name][0] < first):
                first = own[name][0]
        return first

    def near(self, name: str, low: int, high: int) -> list[Match]:
        """The matches of a cue that start at an offset from ``low`` up to, not including, ``high``; found without a scan."""
        found = self.own.get(name, [])
        return found[bisect_left(found, Match(low, 0)) : bisect_left(found, Match(high, 0))]

    def keys(self, table: str) -> tuple[str, ...]:
        """The keys of the vocabulary words in the clause's own words, in order, each once.

        A half of a sentence that speaks of “it” has the data of the nearest half before it that has any.
        """
        found = self.own_keys(table)
        if table == "data-categories" and not found and self.clause.goes_on and _MEANT.search(self.text):
            half = self
            while not found and half.clause.goes_on and half.before is not None:
                half = half.before
                found = half.own_keys(table)
        return found

    def own_keys(self, table: str) -> tuple[str, ...]:
        """The same of its own words alone."""
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
        return stands_above(self.clause.headings, words)


def remembered(function: F) -> F:
    """What a function makes of a reading, worked out once: several detectors ask. Nobody may change what it gives."""

    @wraps(function)
    def once(reading: Reading, *more: Any) -> Any:
        known, key = reading.known, (function, *more)
        if key not in known:
            known[key] = function(reading, *more)
        return known[key]

    return cast("F", once)
