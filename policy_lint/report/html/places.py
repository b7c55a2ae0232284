"""The places of a document that its report links to: each stretch of the file once, numbered as it is asked for."""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING

from policy_lint.records import dataclass

if TYPE_CHECKING:
    from policy_lint.text.source import Source, Span


@dataclass(frozen=True, slots=True)
class Place:
    """A link to a place.

    Attributes:
        anchor: id of the element there.
        number: what the pieces of text that it covers are marked with.
        line: 1-based.
    """

    anchor: str
    number: int
    line: int


@dataclass(slots=True)
class Places:
    """The places asked for so far.

    Attributes:
        page: id of the document's page, which begins the id of everything on it.
        source: the document's file.
        spans: place → its number.
    """

    page: str
    source: Source
    spans: dict[Span, int] = field(default_factory=dict)

    def of(self, span: Span) -> Place:
        """The place of a stretch of the file."""
        number = self.spans.setdefault(span, len(self.spans))
        return Place(self.anchor(number), number, self.source.position(span.start)[0])

    def anchor(self, number: int) -> str:
        """The id of the element where a place begins."""
        return f"{self.page}-p{number}"
