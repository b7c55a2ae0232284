"""A policy's text as clauses: sentences, and list items and table rows with the lead-in that they complete.

A clause is what a statement is read from. “We do not share your data with:” says nothing alone, and “advertisers” under it
says nothing alone; the item is read with its lead-in, and quoted with it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from policy_lint.text.sentences import sentences
from policy_lint.text.tokens import Tokens

if TYPE_CHECKING:
    from collections.abc import Iterator

    from policy_lint.policy.policy import Policy, Section
    from policy_lint.text.blocks import Block
    from policy_lint.text.mapping import MappedText


@dataclass(frozen=True)
class Clause:
    """A sentence, an item's sentence, or a heading.

    Attributes:
        words: the clause's own words.
        section: id of the section.
        headings: the headings above it, the outermost first, its own section's last.
        kind: the kind of its block; ``heading`` for a section's heading itself.
        lead: the sentence that introduces the list it stands in.
        before: the clause before it in the same section, for what “this” and “such data” refer to.
    """

    words: MappedText
    section: str
    headings: tuple[str, ...]
    kind: str
    lead: Clause | None = None
    before: Clause | None = field(default=None, repr=False)

    @property
    def text(self) -> str:
        """The clause's own words as text."""
        return self.words.text

    @cached_property
    def tokens(self) -> Tokens:
        """The clause's own words, tokenised once."""
        return Tokens(self.words.text)

    @property
    def heading(self) -> str:
        """The nearest heading, empty where there is none."""
        return self.headings[-1] if self.headings else ""


def clauses(policy: Policy) -> dict[str, list[Clause]]:
    """The clauses of each section, by section id, in the order of the text; a section's heading comes first."""
    found: dict[str, list[Clause]] = {}
    for section in policy.sections:
        _section(section, (), found)
    return found


def _section(section: Section, above: tuple[str, ...], found: dict[str, list[Clause]]) -> None:
    heading = section.heading
    headings = (*above, heading.text) if heading is not None else above
    found[section.id] = list(_clauses(section, headings))
    for inner in section.sections:
        _section(inner, headings, found)


def _clauses(section: Section, headings: tuple[str, ...]) -> Iterator[Clause]:
    """One section's clauses, each knowing the one before."""
    before: Clause | None = None
    if section.heading is not None:
        before = Clause(section.heading, section.id, headings, "heading")
        yield before
    leads: dict[int, Clause] = {}  # depth → the lead-in of the list at that depth; 0 is running text
    for block in section.blocks:
        depth = block.level if block.kind == "item" else 0
        lead = _lead(leads, depth, block, before)
        for start, end in _parts(block):
            clause = Clause(block.content.slice(start, end), section.id, headings, block.kind, lead, before)
            yield clause
            before = clause
        if before is not None:
            leads[depth] = before
            for deeper in [level for level in leads if level > depth]:
                del leads[deeper]


def _parts(block: Block) -> list[tuple[int, int]]:
    """The sentences of a block; a table row is one clause."""
    if block.kind == "row":
        return [(0, len(block.text))]
    return sentences(block.text) or [(0, len(block.text))]


def _lead(leads: dict[int, Clause], depth: int, block: Block, before: Clause | None) -> Clause | None:
    """What introduces a block: for an item the lead-in above its list, for a line or “To …;” paragraph a lead-in that ends in
    a colon or that earlier members of the same run completed.
    """
    if block.kind == "item":
        above = [level for level in leads if level < depth]
        candidate = leads[max(above)] if above else None
        return candidate
    candidate = leads.get(0)
    if candidate is None or before is None or block.kind == "row":
        return None
    if candidate.text.rstrip().endswith(":"):
        return candidate
    # Unmarked lists: each member ends in “;” or follows one that does.
    if candidate.lead is not None and candidate.text.rstrip().endswith((";", "; or", "; and", ",")):
        return candidate.lead
    return None
