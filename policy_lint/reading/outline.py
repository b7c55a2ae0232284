"""From a flat run of headings and blocks to nested sections; every prose reader ends here."""

from __future__ import annotations

import re
from dataclasses import field
from typing import TYPE_CHECKING

from policy_lint.policy.ids import assign_id
from policy_lint.policy.policy import Policy, Section
from policy_lint.records import dataclass
from policy_lint.text.lazy import lazy
from policy_lint.text.source import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from policy_lint.text.blocks import Block
    from policy_lint.text.mapping import MappedText
    from policy_lint.text.source import Source

_POLICY_WORD = lazy(r"\b(?:privacy|policy|policies|notice|statement|terms|data protection)\b", re.IGNORECASE)
_SECTION_WORD = lazy(
    r"(?:what|how|who|why|when|where|which|about|changes|updates|amendments|scope|purpose|introduction|overview|contact|does|do"
    r"|is|your|our|this|the|summary|information|acceptance|consent|agreement)\b",
    re.IGNORECASE,
)  # “What this privacy policy covers” is the first section, not the title
_DATED = lazy(
    r"(?:(?:this (?:policy|notice) (?:was|is) )?(?:last |date )*(?:updated|modified|revised|effective|reviewed|amended)\b"
    r"|(?:effective|version|revision|date)\b.{0,20}\d|\w{3,9} \d{1,2},? \d{4}$|\d{1,2} \w{3,9} \d{4}$)",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Part:
    """A heading and the blocks up to the next one.

    Attributes:
        heading: None for text before the first heading.
        level: depth in the text's own count, 1 the highest; gaps do no harm.
        blocks: the blocks under it.
    """

    heading: MappedText | None = None
    level: int = 1
    blocks: tuple[Block, ...] = field(default=())


def is_dated(text: str) -> bool:
    """Whether a line says when the policy took effect or was changed; such a line is no heading."""
    return bool(_DATED.match(text.lstrip("*_([ ")))


def parts(blocks: Iterable[Block]) -> list[Part]:
    """Cut a run of blocks at its headings (blocks of kind ``heading``)."""
    made = [Part()]
    bodies: list[list[Block]] = [[]]
    for block in blocks:
        if block.kind == "heading":
            made.append(Part(block.content, block.level))
            bodies.append([])
        else:
            bodies[-1].append(block)
    for part, body in zip(made, bodies, strict=True):
        part.blocks = tuple(body)
    return made


def take_title(found: list[Part], *, sure: bool = False) -> MappedText | None:
    """Take the document's title off the parts, where the first heading is one; its text goes before the first section.

    The first heading is the title if nothing stands before it and it is named like a policy, or has no text of its own but a
    date: “Introduction” with text under it is a section.

    Args:
        found: the parts; the first is changed where it is the title.
        sure: whether the first heading is the title whatever its words, as the only one of the highest level is.
    """
    first = next((index for index, part in enumerate(found) if part.heading or part.blocks), None)
    if first is None:
        return None
    part = found[first]
    if not part.heading or part.heading.text[:1].isdigit() or (sure and part.level > 1):
        return None
    text = part.heading.text
    after = [other.level for other in found[first + 1 :]]
    # A heading that has sub-headings, and later siblings, is the first part of several rather than the title.
    alone = bool(after) and (after[0] == part.level or part.level not in after)
    bare = alone and all(is_dated(block.text) for block in part.blocks)
    named = _POLICY_WORD.search(text) and not _SECTION_WORD.match(text)
    if not (sure or bare or named):
        return None
    found[first] = Part(None, 1, part.blocks)
    return part.heading


def policy(source: Source, found: Iterable[Part], title: MappedText | None) -> Policy:
    """The policy that the parts make up: sections nested by level, with their ids; no statements yet."""
    return Policy(source, "prose", tuple(_nested(found)), title=title, extracted=False)


def _nested(found: Iterable[Part]) -> Iterator[Section]:
    """The outermost sections; a part goes under the nearest one before it that has a lower level."""
    roots: list[_Node] = []
    stack: list[_Node] = []
    taken: set[str] = set()
    for part in found:
        if part.heading is None and not part.blocks:
            continue
        while stack and (part.heading is None or stack[-1].part.level >= part.level):
            stack.pop()
        name = assign_id(None, part.heading.text if part.heading else None, taken)
        node = _Node(part, name, len(stack) + 1)
        (stack[-1].below if stack else roots).append(node)
        if part.heading is not None:  # nothing goes under the text before the first heading
            stack.append(node)
    return (root.section() for root in roots)


@dataclass(slots=True)
class _Node:
    """A section in the making."""

    part: Part
    id: str
    level: int
    below: list[_Node] = field(default_factory=list)

    def section(self) -> Section:
        """The section with all below it; as deep as headings nest, which the readers bound."""
        spans = [block.span for block in self.part.blocks]
        if self.part.heading is not None:
            spans.insert(0, self.part.heading.span())
        span = Span(spans[0].start, max(place.end for place in spans))
        below = tuple(node.section() for node in self.below)
        return Section(self.id, self.part.heading, self.level, span, self.part.blocks, sections=below)
