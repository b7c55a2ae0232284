"""Structured documents (``*.policy.yaml``, ``*.policy.json``) → :class:`~policy_lint.policy.policy.Policy`."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING

from policy_lint.errors import InputError
from policy_lint.policy.document import Document
from policy_lint.policy.facts import Facts
from policy_lint.policy.ids import assign_id
from policy_lint.policy.policy import LocatedStatement, Policy, Section
from policy_lint.policy.statements import Date, Identity
from policy_lint.reading.checked import check_tree
from policy_lint.reading.published import read_published
from policy_lint.reading.quotes import find_quote
from policy_lint.text.lines import split_blocks
from policy_lint.text.mapping import MappedText
from policy_lint.text.source import Span

if TYPE_CHECKING:
    from policy_lint.policy.document import SectionSource
    from policy_lint.policy.statements import Statement
    from policy_lint.reading.tree import Path, Tree
    from policy_lint.text.blocks import Block
    from policy_lint.text.source import Source


def load_tree(source: Source) -> Tree:
    """Read a YAML or JSON file by its suffix."""
    if source.path.lower().endswith(".json"):
        from policy_lint.reading.json_tree import load_json

        return load_json(source)
    from policy_lint.reading.yaml_tree import load_yaml

    return load_yaml(source)


def load_document(tree: Tree) -> Document:
    """Validate what a tree holds.

    Raises:
        InputError: with every problem of the file at once.
    """
    document, problems = check_tree(Document, tree)
    if document is None or problems:
        raise InputError(problems)
    return document


def read_structured(source: Source, *, root: str | None = None) -> Policy:
    """Read a structured policy.

    Args:
        source: the file.
        root: folder that the document's ``source`` may not leave; None: it is not read at all.

    Raises:
        InputError: with every problem of the file at once.
    """
    tree = load_tree(source)
    document = load_document(tree)
    reader = _Reader(tree, document)
    sections = tuple(reader.section(section, ("sections", index), 1) for index, section in enumerate(document.sections))
    published = None
    if document.source is not None and root is not None:
        published = read_published(
            source, document.source, tree.span(("source",)), restored_text(document.sections), root
        )
    return Policy(
        source=source,
        kind="structured",
        sections=sections,
        title=tree.text(("title",)) if document.title is not None else None,
        language=document.language,
        declared=document.facts or Facts(),
        fact_spans={name: tree.span(("facts", name)) for name in (field.name for field in fields(Facts))},
        loose=reader.short_forms(sections),
        published=published,
    )


def restored_text(sections: tuple[SectionSource, ...]) -> str:
    """Headings and texts in order: what the published text must say."""
    parts: list[str] = []
    for section in sections:
        parts += [part for part in (section.heading, section.text) if part]
        parts.append(restored_text(section.sections))
    return "\n".join(part for part in parts if part)


class _Reader:
    """Turns the validated document into sections with places."""

    def __init__(self, tree: Tree, document: Document) -> None:
        self.tree = tree
        self.document = document
        self.ids: set[str] = set()

    def section(self, section: SectionSource, path: Path, level: int) -> Section:
        """One section and those below it."""
        name = assign_id(section.id, section.heading, self.ids)
        heading = self.tree.text((*path, "heading")) if section.heading is not None else None
        content = self.tree.text((*path, "text")) if section.text is not None else None
        words = [part for part in (heading, content) if part is not None and part.text]
        spans = [part.span() for part in words] or [self.tree.span(path)]
        return Section(
            id=name,
            heading=heading,
            level=level,
            span=Span(min(span.start for span in spans), max(span.end for span in spans)),  # the text may come first
            blocks=self._blocks(content) if content is not None else (),
            statements=tuple(
                self._statement(
                    statement, (*path, "statements", index), name, MappedText.join(words, "\n") if words else None
                )
                for index, statement in enumerate(section.statements)
            ),
            sections=tuple(
                self.section(inner, (*path, "sections", index), level + 1)
                for index, inner in enumerate(section.sections)
            ),
            pointer=_pointer(path),
        )

    def _blocks(self, content: MappedText) -> tuple[Block, ...]:
        if self.document.format == "markdown":
            from policy_lint.reading.markdown import markdown_blocks

            return markdown_blocks(content)
        return split_blocks(content)

    def _statement(self, statement: Statement, path: Path, section: str, words: MappedText | None) -> LocatedStatement:
        """A statement at its quote; where the quote is not found, at its own node."""
        if statement.quote is not None and words is not None:
            spot = find_quote(words, statement.quote, statement.occurrence)
            if spot is not None:
                span, quoted = spot
                return LocatedStatement(statement, span, quoted, section, _pointer(path))
        place = (*path, "quote") if statement.quote is not None else path
        return LocatedStatement(statement, self.tree.span(place), "", section, _pointer(path), statement.quote is None)

    def short_forms(self, sections: tuple[Section, ...]) -> tuple[LocatedStatement, ...]:
        """``organisation`` and ``dates`` as statements, where no section states them itself."""
        stated = [statement.value for section in sections for inner in section.walk() for statement in inner.statements]
        forms: list[LocatedStatement] = []
        organisation, dates = self.document.organisation, self.document.dates
        if organisation is not None and not any(isinstance(value, Identity) and value.name for value in stated):
            identity = Identity(kind="identity", name=organisation.name, legal_form=organisation.legal_form)
            forms.append(self._short_form(identity, ("organisation", "name"), organisation.name))
        for what in ("effective", "updated"):
            value = getattr(dates, what, None)
            if value is not None and not any(isinstance(item, Date) and item.what == what for item in stated):
                precision = {4: "year", 7: "month"}.get(len(value), "day")
                date = Date(kind="date", what=what, value=value, precision=precision)  # type: ignore[arg-type]
                forms.append(self._short_form(date, ("dates", what), value))
        return tuple(forms)

    def _short_form(self, statement: Statement, path: Path, quoted: str) -> LocatedStatement:
        return LocatedStatement(statement, self.tree.span(path), quoted, "", _pointer(path))


def _pointer(path: Path) -> str:
    """The path as a JSON pointer (RFC 6901)."""
    return "".join("/" + str(step).replace("~", "~0").replace("/", "~1") for step in path)
