"""A policy that was read from prose as the document that a person would keep."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policy_lint.policy.document import Dates, Document, Organisation, SectionSource
from policy_lint.policy.statements import Date, Identity

if TYPE_CHECKING:
    from policy_lint.policy.policy import Policy, Section
    from policy_lint.text.blocks import Block


def document_of(policy: Policy, *, source: str | None = None) -> Document:
    """The document with the policy's sections, texts and statements, and its short forms where they are known.

    Args:
        policy: a policy whose statements are known.
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
        sections=tuple(_section(section) for section in policy.sections),
    )


def _date(policy: Policy, what: str) -> str | None:
    values = (item.value for item in policy.of_kind("date"))
    return next((value.value for value in values if isinstance(value, Date) and value.what == what), None)


def _section(section: Section) -> SectionSource:
    return SectionSource(
        id=section.id,
        heading=section.heading.text if section.heading is not None else None,
        text="\n".join(_line(block) for block in section.blocks) + "\n" if section.blocks else None,
        statements=tuple(located.value for located in section.statements),  # type: ignore[misc]
        sections=tuple(_section(inner) for inner in section.sections),
    )


def _line(block: Block) -> str:
    """A block as plain block text."""
    if block.kind != "item":
        return block.text
    marker = block.marker if block.marker and block.marker != "*" else "-"
    return "  " * max(0, block.level - 1) + f"{marker} {block.text}"
