"""Sections for those who work for the provider, or apply to: what is promised there is promised to them alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policy_lint.engine.worked import once
from policy_lint.text.phrases import compile_phrase
from policy_lint.text.tokens import cut

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from policy_lint.policy.policy import Policy, Section
    from policy_lint.text.source import Span

_HEADED = compile_phrase(
    "employees|employee|staff|workers|personnel|workforce|contractors|applicants|applicant|candidates|candidate|recruitment|recruiting"
    "|careers|jobs|job|employment|hiring"
)
_NOT_THEM = compile_phrase("share|sharing|disclose|disclosure|access|recipients|who|obligations|duties|training")
"""Headings on what is done by staff or shared with it, or on its duties."""


def of_staff(policy: Policy, offset: int) -> bool:
    """Whether a heading above a place of the text turns to employees or applicants."""
    return any(span.start <= offset < span.end for span in _staff_sections(policy))


@once
def _staff_sections(policy: Policy) -> list[Span]:
    return list(_headed(policy.sections, inside=False))


def _headed(sections: Iterable[Section], *, inside: bool) -> Iterator[Span]:
    """The spans of those sections; a section's own span ends where the first below it begins."""
    for section in sections:
        words = cut(section.heading.text) if section.heading is not None else None
        within = inside or (words is not None and bool(_HEADED.find(words)) and not _NOT_THEM.find(words))
        if within:
            yield section.span
        yield from _headed(section.sections, inside=within)
