"""The policy document as people write it: ``*.policy.yaml``. What is read from prose takes the same form."""

from __future__ import annotations

from dataclasses import field
from typing import Annotated, Literal, TypeAlias

from policy_lint.policy.facts import Facts
from policy_lint.policy.markers import FORBID_EXTRA, IDENTIFIER, FormatVersion, Shape
from policy_lint.policy.statements import CalendarDate, TaggedStatement
from policy_lint.records import dataclass

LANGUAGE = Shape("a language code", r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*", "en")
SectionId: TypeAlias = Annotated[str, IDENTIFIER]


@dataclass(frozen=True, slots=True, kw_only=True)
class Organisation:
    """Short form of the first ``identity`` statement."""

    __pydantic_config__ = FORBID_EXTRA

    name: str = field(metadata={"description": "The organisation's name as the text gives it."})
    legal_form: str | None = field(default=None, metadata={"description": "The legal form: Inc., GmbH, Ltd."})


@dataclass(frozen=True, slots=True, kw_only=True)
class Dates:
    """Short form of the first ``date`` statements."""

    __pydantic_config__ = FORBID_EXTRA

    effective: CalendarDate | None = field(default=None, metadata={"description": "When the policy takes effect."})
    updated: CalendarDate | None = field(default=None, metadata={"description": "When it was last changed."})


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionSource:
    """A section: its heading, its words, and what they state."""

    __pydantic_config__ = FORBID_EXTRA

    id: SectionId | None = field(
        default=None,
        metadata={"description": "A stable name for the section; made from the heading where it is not given."},
    )
    heading: str | None = field(
        default=None,
        metadata={
            "description": "The heading as printed. A section without one holds the text before the first heading."
        },
    )
    text: str | None = field(
        default=None, metadata={"description": "The section's words, verbatim, as plain block text."}
    )
    statements: tuple[TaggedStatement, ...] = field(
        default=(), metadata={"description": "What the words state, one statement a clause or list item."}
    )
    sections: tuple[SectionSource, ...] = field(default=(), metadata={"description": "Sub-sections, in order."})


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A privacy policy as a structured document."""

    __pydantic_config__ = FORBID_EXTRA

    schema: Annotated[int, FormatVersion(1)] = field(metadata={"description": "Version of this format."})
    language: Annotated[str, LANGUAGE] = field(
        default="en", metadata={"description": "BCP 47 code of the text's language."}
    )
    source: str | None = field(
        default=None,
        metadata={
            "description": "Path of the published text, relative to this file; headings and texts must give it back."
        },
    )
    format: Literal["text", "markdown"] = field(
        default="text", metadata={"description": "How section texts are marked up."}
    )
    title: str | None = field(default=None, metadata={"description": "The policy's title."})
    organisation: Organisation | None = field(
        default=None, metadata={"description": "Short form of the first identity statement."}
    )
    dates: Dates | None = field(default=None, metadata={"description": "Short form of the first date statements."})
    facts: Facts | None = field(
        default=None, metadata={"description": "What is known of the provider; decides which rules apply."}
    )
    sections: tuple[SectionSource, ...] = field(
        metadata={"description": "The text and its statements, section by section."}
    )
