"""What the extraction reads in a few words of prose: one kind of statement, without the places."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from policy_lint.extraction.extract import extract
from policy_lint.reading.text import read_text
from policy_lint.text.source import Source

if TYPE_CHECKING:
    from collections.abc import Iterator

    from policy_lint.policy.policy import LocatedStatement, Section
    from policy_lint.policy.statements import Statement

_Kind = TypeVar("_Kind", bound="Statement")


def said(kind: type[_Kind], *blocks: str, heading: str = "Privacy Notice") -> list[_Kind]:
    """The statements of a kind that are read in the blocks under a heading, in order."""
    policy = extract(read_text(Source("policy.txt", "\n\n".join([heading, *blocks]) + "\n")))
    return [one.value for section in policy.sections for one in _all(section) if isinstance(one.value, kind)]


def _all(section: Section) -> Iterator[LocatedStatement]:
    yield from section.statements
    for inner in section.sections:
        yield from _all(inner)
