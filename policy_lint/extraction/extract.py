"""Prose → statements: every detector over every clause, each statement with the words that say it."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from importlib import import_module
from itertools import islice
from typing import TYPE_CHECKING, Any

from policy_lint.extraction.clauses import Clause, clauses
from policy_lint.extraction.label_rows import answered
from policy_lint.extraction.lexicon import Lexicon, Reading
from policy_lint.extraction.own_name import without_own_names
from policy_lint.policy.policy import LocatedStatement, Policy, Section

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from policy_lint.policy.statements import Statement

DETECTORS = (
    "do_not_track", "disclosure", "sale", "tracking", "cookies", "cookie_rows", "answer_rows", "third_party_links",
    "collection", "use", "recording", "incentive", "notice", "complaint_channel",
    "rights", "requests", "authority", "automated_decision", "consent", "children", "law",
    "retention", "security", "breach_notice", "transfer", "change_notice", "date", "identity", "contact",
)  # fmt: skip
"""Modules with ``CUES`` and ``detect(reading) -> Iterator[Statement]``, one or a few statement kinds each.

One may have ``NEEDS`` as well: a set of cues without any of which ``detect`` finds nothing in a clause, so that it is not asked.
"""

TABLES = (
    "data-categories", "purposes", "recipients", "measures", "legal-bases", "rights", "regimes", "safeguards", "technologies",
    "cookie-types", "channels",
)  # fmt: skip


@cache
def _detectors() -> tuple[Any, ...]:
    return tuple(import_module(f"policy_lint.extraction.{name}") for name in DETECTORS)


@cache
def _asked() -> tuple[tuple[Any, frozenset[str] | None], ...]:
    """What each detector finds, and the cues that it needs for that."""
    return tuple((module.detect, getattr(module, "NEEDS", None)) for module in _detectors())


@cache
def _needed() -> tuple[frozenset[str], tuple[tuple[Any, frozenset[str] | None], ...]]:
    """All cues that detectors need, and the detectors that need none: most clauses have none, and ask only these."""
    needs = [needs for _, needs in _asked() if needs is not None]
    return frozenset().union(*needs), tuple((detect, needs) for detect, needs in _asked() if needs is None)


@cache
def lexicon() -> Lexicon:
    """The phrases of all detectors, compiled once."""
    shared = import_module("policy_lint.extraction.stance")
    return Lexicon((module.CUES for module in (shared, *_detectors())), TABLES)


def extract(policy: Policy) -> Policy:
    """The policy with its statements read from the text. Deterministic; never raises on any text."""
    found = clauses(policy)
    title = policy.title
    above = [] if title is None else [Clause(title, "", (title.text,), "heading")]
    read = _readings([*(clause for listed in found.values() for clause in listed), *above])
    readings = {name: list(islice(read, len(listed))) for name, listed in found.items()}
    sections = without_own_names(_section(section, readings) for section in policy.sections)
    loose = tuple(located for reading in read for located in _of_title(reading, sections))
    return replace(policy, sections=sections, loose=loose, extracted=True)


def _of_title(reading: Reading, sections: Iterable[Section]) -> Iterator[LocatedStatement]:
    """What only the title says: the organisation (“Acme Privacy Policy” above text that says “we”), the law, the date."""
    inner = [one for section in sections for one in section.walk()]
    named = any(located.kind == "identity" for one in inner for located in one.statements)
    wanted = {"law", "date"} if named else {"law", "date", "identity"}
    return (located for located in _statements(reading, set()) if located.kind in wanted)


def _readings(listed: Iterable[Clause]) -> Iterator[Reading]:
    """Clauses with their cues, each tied to the readings of its lead-in and of the clause before it."""
    return lexicon().read_all(list(listed))


def _section(section: Section, readings: dict[str, list[Reading]]) -> Section:
    return replace(
        section,
        statements=tuple(_all_statements(readings[section.id])),
        sections=tuple(_section(inner, readings) for inner in section.sections),
    )


def _all_statements(readings: Iterable[Reading]) -> Iterator[LocatedStatement]:
    """What is read in clauses, one after another; what both halves of a sentence say is said once."""
    seen: set[Statement] = set()
    for reading in readings:
        if not reading.clause.goes_on:
            seen = set()
        yield from _statements(reading, seen)


def _statements(reading: Reading, seen: set[Statement]) -> Iterator[LocatedStatement]:
    """What all detectors read in one clause and nobody has seen; a row that is a label and its answer says that alone."""
    denial = answered(reading)
    if denial is not None:
        yield _located(reading, denial)
        return
    cues = reading.own.keys()
    needed, always = _needed()
    for detect, needs in always if cues.isdisjoint(needed) else _asked():
        if needs is not None and cues.isdisjoint(needs):
            continue
        for statement in detect(reading):
            if statement not in seen:
                seen.add(statement)
                yield _located(reading, statement)


def _located(reading: Reading, statement: Statement) -> LocatedStatement:
    """The statement with its quote: the clause, after the lead-in that it completes."""
    clause = reading.clause
    if statement.quote is not None:
        quote = statement.quote
    else:
        words = " ".join(clause.quoted.text.split())
        quote = words if clause.lead is None else (" ".join(clause.lead.quoted.text.split()), words)
    quoted = quote if isinstance(quote, str) else " … ".join(quote)
    return LocatedStatement(replace(statement, quote=quote), clause.quoted.span(), quoted, clause.section)
