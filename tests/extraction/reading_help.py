"""Statements of a short policy text, for the tests of the detectors."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from policy_lint.extraction import clauses as clausing
from policy_lint.extraction.extract import extract
from policy_lint.reading.text import read_text
from policy_lint.text.source import Source

if TYPE_CHECKING:
    from collections.abc import Iterator

    from policy_lint.policy.policy import Section


@cache
def statements(text: str, kind: str) -> tuple[Any, ...]:
    """All statements of a kind in a plain-text policy."""
    policy = extract(read_text(Source("policy.txt", text)))
    return tuple(found for section in policy.sections for found in _all(section) if found.kind == kind)


def _all(section: Section) -> Iterator[Any]:
    yield from (located.value for located in section.statements)
    for inner in section.sections:
        yield from _all(inner)


def texts(text: str) -> list[clausing.Clause]:
    """All clauses of a plain-text policy."""
    found = clausing.clauses(read_text(Source("policy.txt", text)))
    return [clause for listed in found.values() for clause in listed]
