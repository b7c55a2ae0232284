"""Blocks: the headings, paragraphs, list items, lines and table rows that a text is made of."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from policy_lint.records import dataclass

if TYPE_CHECKING:
    from policy_lint.text.mapping import MappedText
    from policy_lint.text.source import Span

BlockKind: TypeAlias = Literal["heading", "paragraph", "line", "item", "row"]


@dataclass(frozen=True, slots=True)
class Block:
    """One block of text.

    Attributes:
        kind: ``heading``; ``paragraph`` (running text: a sentence or more); ``line`` (a short line on its own that is no
            sentence, such as “Phone: 555-0100”); ``item`` (of a list); ``row`` (of a table, cells joined with “ | ”).
        content: the words, without bullet or heading marks, wrapped lines joined by one blank.
        level: of a heading, 1 the highest; of an item, 1 for the outermost list; else 0.
        marker: the bullet or number of an item, the number of a heading, else empty.
    """

    kind: BlockKind
    content: MappedText
    level: int = 0
    marker: str = ""

    @property
    def text(self) -> str:
        """The words."""
        return self.content.text

    @property
    def span(self) -> Span:
        """Where the words stand in the file."""
        return self.content.span()
