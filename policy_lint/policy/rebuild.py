"""A policy that was read from prose as the document that a person would keep."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from policy_lint.policy.document import Dates, Document, Organisation, SectionSource
from policy_lint.policy.ids import assign_id
from policy_lint.policy.policy import Section
from policy_lint.policy.statements import Date, Identity
from policy_lint.text.source import Span

if TYPE_CHECKING:
    from policy_lint.policy.policy import LocatedStatement, Policy
    from policy_lint.text.blocks import Block


def with_title_heading(policy: Policy) -> Policy:
    """The policy with its title, and what the title says, as the heading of the first section.

    Headings and texts in order are then the whole text.
    """
    title = policy.title
    if title is None or policy.kind == "structured":
        return policy
    first = policy.sections[0] if policy.sections else None
    if first is not None and first.heading is None:
        span = Span(min(title.span().start, first.span.start), max(title.span().end, first.span.end))
        top = replace(first, heading=title, span=span, statements=(*_placed(policy.loose, first.id), *first.statements))
        return replace(policy, sections=(top, *policy.sections[1:]), loose=())
    taken = {section.id for section in policy.all_sections}
    name = assign_id(None, title.text, taken)
    top = Section(name, title, 1, title.span(), statements=_placed(policy.loose, name))
    return replace(policy, sections=(top, *policy.sections), loose=())


def _placed(statements: tuple[LocatedStatement, ...], section: str) -> tuple[LocatedStatement, ...]:
    """The statements as ones of the section."""
    return tuple(replace(located, section=section) for located in statements)


def document_of(policy: Policy, *, source: str | None = None) -> Document:
    """The document with the policy's sections, texts and statements, and its short forms where they are known.

    Args:
        policy: a policy whose statements are known; its title is taken from :func:`with_title_heading`.
        source: what the document's ``source`` shall say: the path of the published text relative to the document.
    """
    identities = (item.value for item in policy.of_kind("identity"))
    identity = next((value for value in identities if isinstance(value, Identity) and value.name), None)
    dates = {what: _date(policy, what) for what in ("effective", "updated")}
    return Document(
        schema=1,
        language=policy.language,
        source=source,
        title=policy.title.text if policy.title else None,
        organisation=Organisation(name=str(identity.name), legal_form=identity.legal_form) if identity else None,
        dates=Dates(**dates) if any(dates.values()) else None,
        sections=tuple(
            _section(section, None if policy.outlined else policy.source.text) for section in policy.sections
        ),
    )


def _date(policy: Policy, what: str) -> str | None:
    values = (item.value for item in policy.of_kind("date"))
    return next((value.value for value in values if isinstance(value, Date) and value.what == what), None)


def _section(section: Section, verbatim: str | None) -> SectionSource:
    """A section with its text: plain text as it stands in the file, marked-up text block by block."""
    if not section.blocks:
        text = None
    elif verbatim is not None:
        text = _lines(section, verbatim)
    else:
        text = "\n".join(_line(block) for block in section.blocks) + "\n"
    return SectionSource(
        id=section.id,
        heading=section.heading.text if section.heading is not None else None,
        text=text,
        statements=tuple(located.value for located in section.statements),  # type: ignore[misc]
        sections=tuple(_section(inner, verbatim) for inner in section.sections),
    )


def _lines(section: Section, text: str) -> str:
    """The lines of the file that hold a section's blocks, bullets, wraps and table rules included."""
    spans = [block.span for block in section.blocks]
    start = text.rfind("\n", 0, spans[0].start) + 1
    if section.heading is not None:
        start = max(start, section.heading.span().end)
    end = text.find("\n", spans[-1].end)
    return "\n".join(text[start : end if end >= 0 else len(text)].strip("\r\n").splitlines()) + "\n"


def _line(block: Block) -> str:
    """A block as plain block text."""
    if block.kind != "item":
        return block.text
    marker = block.marker if block.marker and block.marker != "*" else "-"
    return "  " * max(0, block.level - 1) + f"{marker} {block.text}"
