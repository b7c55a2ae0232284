"""A document of a corpus as extraction reads it: its statements, and whether they answer a label."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from policy_lint.engine.values import compile_where
from policy_lint.errors import InputError, Problem
from policy_lint.evaluation.labels import LABEL_SETS
from policy_lint.extraction.extract import extract
from policy_lint.reading.read import read_policy
from policy_lint.records import dataclass
from policy_lint.text.bounded import read_bounded
from policy_lint.text.decoding import decode
from policy_lint.text.source import Source

if TYPE_CHECKING:
    from collections.abc import Iterable

    from policy_lint.engine.values import StatementTest
    from policy_lint.policy.statements import Statement


@dataclass(frozen=True, slots=True)
class Found:
    """A statement that was read, with its place.

    Attributes:
        kind: the statement's kind.
        value: the statement.
        quotes: its words: one text, or the fragments that make the clause.
        line: where it begins in the file, counted from 1.
    """

    kind: str
    value: Statement
    quotes: tuple[str, ...]
    line: int


@dataclass(frozen=True)
class Reading:
    """Everything that was read in one document, in order."""

    found: tuple[Found, ...]

    def of_kind(self, kind: str) -> Iterable[Found]:
        """The statements of a kind."""
        return (item for item in self.found if item.kind == kind)


def read_document(path: str) -> Reading:
    """Read a document as ``policy-lint extract`` does.

    Raises:
        InputError: where it can't be read.
    """
    try:
        data = read_bounded(Path(path))
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise InputError([Problem(path, reason.lower())]) from None
    policy = read_policy(Source(path, decode(data, path)), None)
    if policy.kind != "structured":
        policy = extract(policy)
    return Reading(
        tuple(
            Found(item.kind, item.value, _quotes(item.value), policy.source.position(item.span.start)[0])
            for item in policy.statements
        )
    )


def answers(corpus: str, label: str, reading: Reading) -> list[Found]:
    """The statements that answer a label of a corpus, in the order of the label's answers."""
    return [item for kind, test in _tests(corpus, label) for item in reading.of_kind(kind) if test(item.value, {})]


@cache
def _tests(corpus: str, label: str) -> list[tuple[str, StatementTest]]:
    return [(asked.kind, compile_where(asked.kind, asked.where)) for asked in LABEL_SETS[corpus].labels[label]]


def _quotes(statement: Statement) -> tuple[str, ...]:
    quote = statement.quote
    return () if quote is None else (quote,) if isinstance(quote, str) else quote
