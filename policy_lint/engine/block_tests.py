"""Predicates on a text's blocks: what is empty, left hanging, or phrased in a given way."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from policy_lint.engine.finding import Hit
from policy_lint.engine.layout import laid_out
from policy_lint.engine.wording import wording
from policy_lint.text.lazy import lazy
from policy_lint.text.letters import lowered
from policy_lint.text.menus import is_menu
from policy_lint.text.normalise import squash
from policy_lint.text.phrases import PhraseSet
from policy_lint.text.sentences import sentences
from policy_lint.text.tokens import cut

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterable, Iterator, Sequence

    from policy_lint.policy.policy import Policy, Section
    from policy_lint.text.blocks import Block
    from policy_lint.text.phrases import Phrase

_NUMBERED = lazy(
    r"(?:(?:Section|Part|Article|SECTION|PART|ARTICLE) )?(?:\d{1,3}(?:\.\d{1,3}){0,5}|[IVX]{1,5}|[A-Z])[.):](?=\s)"
    r"|\d{1,3}(?:\.\d{1,3}){1,5}(?=\s)"
)
_OWN_SECTION = lazy(
    r"(?:how to )?contact(?:ing)?(?: us| information| details)?\W*$|(?:policy )?(?:changes|updates|amendments) (?:to|in|of)\b"
    r"|children\W{0,3}s?\b|(?:data|information) security\b|security\W*$|do not track\b|third[ -]party (?:links|websites)\b"
    r"|(?:data )?retention\b|international (?:data )?transfers?\b|governing law\b|your (?:privacy )?rights\W*$"
    r"|how we (?:use|share|protect)\b|links to (?:other|external|third)\b",
    re.IGNORECASE,
)
_ALONE = lazy(
    r"(?:table of )?contents\W*$|on this page\W*$|(?:our )?privacy (?:policy|notice|statement)\W*$|.*:\W*$|.*\b(?:signif(?:y|"
    r"ies)|constitutes?|you (?:agree|accept|consent))\b|.*:\s?\S*\d\S*\W*$|(?:business |calendar )?(?:days|hours|weeks|months|"
    r"years|percent|%)\W*$|.*\b(?:you|we|it|they|this|that) (?:can|may|will|must|should|do|does|is|are|have|has)\b.*\.\s*$",
    re.IGNORECASE,
)
"""Headings below which nothing need stand: of a list of links, a line of an address, a label, a figure, a sentence."""
_INVERTED = 3
"""Empty headings of one level, each above a higher one, from which a page may have the two levels the wrong way round."""
_PAGES = (".html", ".htm", ".xhtml")
_REACHES = lazy(r"\b(?:contact|write|writing|reach|e-?mail|address|call|office)\b", re.IGNORECASE)


def empty_sections(policy: Policy) -> Iterator[Hit]:
    """Headings with nothing below them: no block, no sub-section.

    A document's title that only heads the sections after it is no empty section, nor is a heading that plain text may well
    have set above those that follow it; nor one of a level that a page sets above a higher one throughout (titles in h5, the
    labels below them in h4): what it announces stands below those.
    """
    sections = policy.all_sections
    inverted = _inverted_levels(sections)
    # A document made from prose has the title as a section of its own, above the first one that prose has.
    title = policy.title.text if policy.title is not None else None
    top = int(
        bool(sections)
        and not sections[0].blocks
        and sections[0].heading is not None
        and sections[0].heading.text == title
    )
    for index, section in enumerate(sections):
        if section.heading is None or section.blocks or section.sections or (index <= top and len(sections) > top + 1):
            continue
        if policy.kind == "prose" and _ALONE.match(section.heading.text.lstrip("0123456789.) ")):
            continue
        if _is_over(policy, index) and not (section.level in inverted and _stands_lower(sections, index)):
            yield Hit(section.heading.span(), section.heading.text, section.pointer)


def _inverted_levels(sections: Sequence[Section]) -> frozenset[int]:
    """The levels whose empty headings mostly stand right above a higher heading with text below it."""
    counts: dict[int, list[bool]] = {}
    for index, section in enumerate(sections):
        if section.heading is not None and not section.blocks and not section.sections:
            counts.setdefault(section.level, []).append(_stands_lower(sections, index))
    return frozenset(level for level, low in counts.items() if sum(low) >= _INVERTED and sum(low) * 2 > len(low))


def _stands_lower(sections: Sequence[Section], index: int) -> bool:
    """Whether the next heading stands higher than that of a section, and has text below it."""
    after = sections[index + 1] if index + 1 < len(sections) else None
    return after is not None and after.level < sections[index].level and bool(after.blocks)


def unfinished_lists(policy: Policy) -> Iterator[Hit]:
    """Lead-ins (“Cookies help us:”) that nothing follows in their section; of equal ones in a row, the first."""
    sections = policy.all_sections
    for number, section in enumerate(sections):
        first = _trailing_lead_in(section)
        if first is None or section.sections or not _is_over(policy, number, announced=True):
            continue
        start, end = (sentences(first.text) or [(0, len(first.text))])[-1]
        if number + 1 < len(sections) and any(block.kind == "item" for block in section.blocks):
            continue  # the list that it announces may well have been set above it
        if number + 1 == len(sections) or section.heading is None or not _REACHES.search(first.text[start:end]):
            yield Hit(first.content.span(start, end), first.text[start:end], section.pointer)


def _trailing_lead_in(section: Section) -> Block | None:
    """The lead-in that ends a section, the first of equal ones in a row; “Email:” is a label, and no lead-in."""
    found = None
    key = ""
    for block in reversed(section.blocks):
        text = block.text.rstrip()
        if is_menu(text):
            break
        if not text.endswith(":") or len(text.split()) < 3 or block.kind == "row" or (found and squash(text) != key):
            break
        found, key = block, squash(text)
    return found


def _is_over(policy: Policy, index: int, *, announced: bool = False) -> bool:
    """Whether the heading after a section begins something else, rather than standing below that section's heading.

    Structured documents and Markdown say how headings nest. In other prose a heading ends the section before it for certain only
    if it stands higher, goes on with the numbers of that section or the one above, or heads what every policy has a section for:
    many pages set “Definitions” and the terms below it in one size. So it does where a list was ``announced``: what follows often
    is its first item (“We collect:” above “Account data”).
    """
    sections = policy.all_sections
    section = sections[index]
    following = sections[index + 1].heading if index + 1 < len(sections) else None
    if following is None:
        return True
    page = policy.kind == "prose" and policy.source.path.lower().endswith(_PAGES)
    if section.heading is not None and _begins_listing(section.heading.text, following.text):
        return False
    marked = policy.outlined and (not page or sections[index + 1].level < section.level)
    if marked and not (announced and sections[index + 1].level >= section.level):
        return True
    if section.heading is None:
        return False
    level = sections[index + 1].level
    peer = next((other for other in sections[index::-1] if other.level <= level and other.heading is not None), section)
    before, after = (_NUMBERED.match(heading.text) for heading in (peer.heading or following, following))
    if before and after and peer.level == level:
        return (
            after[0].rstrip(". ").count(".") <= before[0].rstrip(". ").count(".")
            and after[0][0].isdigit() == before[0][0].isdigit()
        )
    if before and not after:  # a heading without a number, where its like have one, stands below them
        return False
    return bool(_OWN_SECTION.match(following.text.lstrip("0123456789.) ")))


def _begins_listing(above: str, below: str) -> bool:
    """Whether the numbers say that a heading is the first below another one, whatever the levels are (“III.” above “A.”)."""
    before, after = _NUMBERED.match(above), _NUMBERED.match(below)
    if before is None or after is None:
        return False
    numbers = after[0].rstrip(".): ")
    return numbers in {"A", "a", "1", "I"} or numbers == f"{before[0].rstrip('.): ')}.1"


def phrased(
    policy: Policy,
    wanted: PhraseSet,
    excused: Callable[[], PhraseSet],
    kinds: Container[str],
    within: frozenset[str] | None = None,
) -> Iterator[Hit]:
    """Places that hold one of the wanted phrases, in a sentence without an excused one; all, or in the sections of these ids."""
    laid = laid_out(policy)
    for number, spots in laid.with_any(wanted):
        text = laid.texts[number]
        if text.kind not in kinds or (within is not None and text.section.id not in within):
            continue
        said = text.content.text
        bounds = sentences(said)
        last = -1
        for start, end in spots:
            if start < last:
                continue
            sentence = next((bound for bound in bounds if bound[0] <= start < bound[1]), (0, len(said)))
            words = said[slice(*sentence)]
            if not excused().occurs(cut(words)):
                yield Hit(text.content.span(start, end), words)
            last = end


def verbatim(policy: Policy, words: str) -> Iterator[Hit]:
    """Places that hold the words as they stand, capitals and marks included; only white space may differ."""
    parts = words.split()
    pattern = re.compile(r"(?<!\w)" + r"\s+".join(map(re.escape, parts)) + r"(?!\w)")
    for text in wording(policy).having(lowered(max(parts, key=len))):
        for found in pattern.finditer(text.content.text):
            yield Hit(text.content.span(*found.span()), found[0])


def sentences_with(policy: Policy, wanted: Iterable[Phrase], unless: Iterable[Phrase] = ()) -> Iterator[Hit]:
    """Sentences outside headings that hold one of the phrases and none of those that excuse it, in order."""
    wished, excused = _set_of(tuple(wanted)), _set_of(tuple(unless))
    for text, _ in laid_out(policy).texts_with(wished):
        if text.block is None:
            continue
        for start, end in sentences(text.content.text):
            words = text.content.text[start:end]
            inside = cut(words)
            if wished.occurs(inside) and not excused.occurs(inside):
                yield Hit(text.content.span(start, end), words, text.section.pointer)


@lru_cache(maxsize=256)
def _set_of(phrases: tuple[Phrase, ...]) -> PhraseSet:
    """Phrases as a set; a rule asks with the same ones for policy after policy."""
    return PhraseSet(phrases)
