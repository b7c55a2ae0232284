"""A policy as everything after reading sees it: sections, blocks and statements, each with its place in the file."""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING, Literal

from policy_lint.policy.facts import Facts
from policy_lint.records import cached_property, dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator

    from policy_lint.policy.statements import Statement
    from policy_lint.text.blocks import Block
    from policy_lint.text.mapping import MappedText
    from policy_lint.text.source import Source, Span


@dataclass(frozen=True, slots=True)
class LocatedStatement:
    """A statement and where it stands.

    Attributes:
        value: the statement.
        span: the stretch of the file that says so; where the quote was not found, the statement's own node.
        quoted: the words found, as they stand in the text; empty where the statement has no quote or it was not found.
        section: id of the section.
        pointer: JSON pointer into the structured document; empty for prose.
        found: False where a quote was given but does not stand in the section.
    """

    value: Statement
    span: Span
    quoted: str
    section: str
    pointer: str = ""
    found: bool = True

    @property
    def kind(self) -> str:
        """The statement kind."""
        return str(self.value.kind)  # type: ignore[attr-defined]


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with the blocks, statements and sub-sections under it.

    Attributes:
        id: stable name; unique in the policy.
        heading: the heading's words, None for text before the first heading.
        level: depth, 1 the outermost.
        span: from the heading to the end of the section's own text.
        pointer: JSON pointer into the structured document; empty for prose.
    """

    id: str
    heading: MappedText | None
    level: int
    span: Span
    blocks: tuple[Block, ...] = ()
    statements: tuple[LocatedStatement, ...] = ()
    sections: tuple[Section, ...] = ()
    pointer: str = ""

    @property
    def contents(self) -> tuple[MappedText, ...]:
        """The words of the heading, where there is one, and of each block."""
        heading = () if self.heading is None else (self.heading,)
        return (*heading, *(block.content for block in self.blocks))

    def walk(self) -> Iterator[Section]:
        """This section and all below it, in order."""
        yield self
        for section in self.sections:
            yield from section.walk()


@dataclass(frozen=True, slots=True)
class Published:
    """The published text that a structured document names as its source.

    Attributes:
        path: as the document names it.
        text: its text, None where it could not be read.
        problem: why it could not be read, else empty.
        span: where the document names it.
        restored: headings and texts of the document, in order, that should give ``text`` back.
    """

    path: str
    text: str | None
    problem: str
    span: Span
    restored: str


@dataclass(frozen=True)
class Policy:
    """A policy that was read.

    Attributes:
        source: the file.
        kind: how it was written; no rule asks.
        title: the policy's title with its place, None where it has none.
        declared: facts that the document declares.
        fact_spans: where each declared fact stands.
        sections: the outermost sections.
        loose: statements that stand outside any section (short forms at the top of a structured document).
        extracted: whether the statements are known; False for prose that nobody has extracted yet.
        outlined: whether headings and their levels are marked up; False where they are guessed from plain lines.
    """

    source: Source
    kind: Literal["prose", "structured"]
    sections: tuple[Section, ...]
    title: MappedText | None = None
    language: str = "en"
    declared: Facts = field(default_factory=Facts)
    fact_spans: dict[str, Span] = field(default_factory=dict)
    loose: tuple[LocatedStatement, ...] = ()
    published: Published | None = None
    extracted: bool = True
    outlined: bool = True

    @cached_property
    def all_sections(self) -> tuple[Section, ...]:
        """Every section at every depth, in order."""
        return tuple(inner for section in self.sections for inner in section.walk())

    @cached_property
    def blocks(self) -> tuple[Block, ...]:
        """Every block but headings, in order."""
        return tuple(block for section in self.all_sections for block in section.blocks)

    @cached_property
    def statements(self) -> tuple[LocatedStatement, ...]:
        """Every statement, in order."""
        return (*self.loose, *(statement for section in self.all_sections for statement in section.statements))

    @cached_property
    def _by_kind(self) -> dict[str, tuple[LocatedStatement, ...]]:
        """Statements indexed once, so that a rule looks only at its own."""
        kinds: dict[str, list[LocatedStatement]] = {}
        for statement in self.statements:
            kinds.setdefault(statement.kind, []).append(statement)
        return {kind: tuple(found) for kind, found in kinds.items()}

    def of_kind(self, kind: str) -> tuple[LocatedStatement, ...]:
        """The statements of one kind, in order."""
        return self._by_kind.get(kind, ())

    @cached_property
    def section_by_id(self) -> dict[str, Section]:
        """Section id → section."""
        return {section.id: section for section in self.all_sections}
