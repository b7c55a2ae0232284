"""Fields scored: the vocabulary keys and periods that were read, against those that a person wrote down for a document."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from policy_lint.engine.values import duration_days
from policy_lint.errors import UsageError, suggestion
from policy_lint.evaluation.corpus import Wrong, read_lines, text, texts
from policy_lint.evaluation.scoring import harmonic, share
from policy_lint.policy.markers import DURATION
from policy_lint.policy.vocabulary import TABLES
from policy_lint.records import dataclass

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from policy_lint.evaluation.corpus import Corpus
    from policy_lint.evaluation.readings import Reading


_DURATION = re.compile(DURATION.anchored)
_UNSPECIFIED = "personal-data"
"""The key of data of which the text names no category: it is no value to be found, on either side."""


@dataclass(frozen=True, slots=True)
class Field:
    """A field that is scored.

    Attributes:
        kind: the statements that have it.
        attribute: its name in them.
        key: its name in the file of annotations.
        table: the vocabulary of its values; empty: ISO 8601 durations.
    """

    kind: str
    attribute: str
    key: str
    table: str = ""

    @property
    def name(self) -> str:
        """The field as it is shown."""
        return f"{self.kind}.{self.attribute}"


FIELDS = (
    Field("collection", "data", "data", "data-categories"),
    Field("use", "purposes", "purposes", "purposes"),
    Field("disclosure", "recipients", "recipients", "recipients"),
    Field("retention", "period", "retention"),
)


@dataclass(frozen=True, slots=True)
class Annotated:
    """What a person wrote down for one document.

    Attributes:
        corpus: the corpus that it is in.
        id: its id there.
        values: field name → the keys or periods that the document names; empty: none.
    """

    corpus: str
    id: str
    values: dict[str, frozenset[str]]


@dataclass(frozen=True, slots=True)
class FieldMiss:
    """The values of a field in which a person and extraction differ for a document."""

    corpus: str
    id: str
    missed: tuple[str, ...]
    invented: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FieldScore:
    """One field over all annotated documents, micro-averaged: every value weighs the same.

    Attributes:
        field: kind and field.
        annotated: values that people wrote down, counted once a document.
        read: values that were read, counted once a document.
        right: those that are in both.
        misses: the documents in which they differ.
    """

    field: str
    annotated: int
    read: int
    right: int
    misses: tuple[FieldMiss, ...]

    @property
    def precision(self) -> float:
        """Of the values read, those that a person wrote down."""
        return share(self.right, self.read)

    @property
    def recall(self) -> float:
        """Of the values that a person wrote down, those read."""
        return share(self.right, self.annotated)

    @property
    def f1(self) -> float:
        """The harmonic mean of the two."""
        return harmonic(self.precision, self.recall)


def read_annotations(path: str, corpora: Sequence[Corpus]) -> list[Annotated]:
    """The annotations of the documents to score; those of other corpora and of documents left out are passed over.

    Raises:
        InputError: with every line that is wrong or names a document that its corpus does not have.
        UsageError: where none is of these documents.
    """
    known = {corpus.name: corpus for corpus in corpora}
    scored = {(corpus.name, document.id) for corpus in corpora for document in corpus.documents}

    def read(row: dict[str, Any]) -> Annotated:
        annotated = _annotated(row)
        corpus = known.get(annotated.corpus)
        if corpus is not None and annotated.id not in corpus.ids:
            raise Wrong(f"{corpus.name} has no document `{annotated.id}`{suggestion(annotated.id, corpus.ids)}")
        return annotated

    rows = [row for row in read_lines(path, read) if (row.corpus, row.id) in scored]
    if not rows:
        raise UsageError(f"`{path}` has none of the documents of {', '.join(known)}")
    return rows


def score_fields(rows: Sequence[Annotated], readings: Mapping[tuple[str, str], Reading]) -> tuple[FieldScore, ...]:
    """Score the fields.

    Args:
        rows: the annotations.
        readings: corpus and id → what was read.
    """
    return tuple(_score(field, rows, readings) for field in FIELDS)


def _score(field: Field, rows: Sequence[Annotated], readings: Mapping[tuple[str, str], Reading]) -> FieldScore:
    annotated = read = right = 0
    misses = []
    for row in rows:
        wanted, seen = row.values[field.name], _values(field, readings[row.corpus, row.id])
        annotated, read, right = annotated + len(wanted), read + len(seen), right + len(wanted & seen)
        if wanted != seen:
            misses.append(FieldMiss(row.corpus, row.id, tuple(sorted(wanted - seen)), tuple(sorted(seen - wanted))))
    return FieldScore(field.name, annotated, read, right, tuple(misses))


def _values(field: Field, reading: Reading) -> frozenset[str]:
    """The values of a field in all statements that are not denied."""
    values: set[str] = set()
    for item in reading.of_kind(field.kind):
        if item.value.stance == "denied":
            continue
        value: Any = getattr(item.value, field.attribute)
        if field.table:
            values |= set(value)
        elif value is not None:
            values.add(_period(value))
    return frozenset(values - {_UNSPECIFIED})


def _annotated(row: dict[str, Any]) -> Annotated:
    return Annotated(text(row, "corpus"), text(row, "doc"), {field.name: _checked(field, row) for field in FIELDS})


def _checked(field: Field, row: dict[str, Any]) -> frozenset[str]:
    values = texts(row, field.key)
    if not field.table:
        wrong = next((value for value in values if not _DURATION.search(value)), None)
        if wrong is not None:
            raise Wrong(f"`{wrong}` under `{field.key}` is no ISO 8601 duration such as P6M")
        return frozenset(map(_period, values))
    keys = TABLES[field.table].keys
    wrong = next((value for value in values if value not in keys), None)
    if wrong is not None:
        raise Wrong(f"there is no `{wrong}` among the {field.table}{suggestion(wrong, keys)}")
    return frozenset(value for value in values if value != _UNSPECIFIED)


def _period(duration: str) -> str:
    """A duration as the one way to write its length: a year is twelve months, a week seven days."""
    days = duration_days(duration)
    for unit, length in (("Y", 365.25), ("M", 30.4375), ("D", 1.0)):
        if days >= length and days % length == 0:
            return f"P{int(days // length)}{unit}"
    return duration
