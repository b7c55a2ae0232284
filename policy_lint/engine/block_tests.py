"""Predicates on a text's blocks: what is repeated, empty, left hanging, or phrased in a given way."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, TypeVar

from policy_lint.engine.finding import Hit, Related
from policy_lint.text.normalise import squash
from policy_lint.text.phrases import compile_phrase
from policy_lint.text.sentences import sentences
from policy_lint.text.source import Span
from policy_lint.text.tokens import Tokens

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from policy_lint.engine.rule import PhraseTest, Repeated
    from policy_lint.policy.policy import Policy, Section
    from policy_lint.text.blocks import Block
    from policy_lint.text.phrases import Phrase

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Repeat:
    """A stretch of text and the earlier one that it repeats."""

    hit: Hit
    earlier: Related


def repeated(policy: Policy, test: Repeated) -> Iterator[Repeat]:
    """Text that says again what stands further up.

    Sections are compared first; the blocks of a repeated section are not reported once more. Candidates of nearly equal
    length are compared by normalised edit similarity (rapidfuzz); equal ones are found by hash alone.
    """
    done: set[Span] = set()
    if "section" in test.kinds:
        sections = [(section, squash(_own_text(section))) for section in policy.all_sections]
        for section, first in _pairs([(s, words) for s, words in sections if len(words.split()) >= 2 * test.min_words], test.similarity):
            yield Repeat(_hit(section.span, policy), _earlier(first.span, "the same section stands here first"))
            done.update(block.span for block in section.blocks)
    blocks = [
        (block, squash(block.text))
        for block in policy.blocks
        if block.kind in test.kinds and block.span not in done
    ]
    worth = [(block, words) for block, words in blocks if len(words.split()) >= test.min_words]
    for block, first in _pairs(worth, test.similarity):
        yield Repeat(Hit(block.span, block.text), _earlier(first.span, "first stated here"))


def _pairs(items: list[tuple[T, str]], similarity: float) -> Iterator[tuple[T, T]]:
    """Each item that repeats an earlier one, with that one."""
    kept: list[tuple[T, str]] = []
    exact: dict[str, T] = {}
    for item, words in items:
        first = exact.get(words)
        if first is None and similarity < 1:
            first = _nearest(words, kept, similarity)
        if first is not None:
            yield item, first
        else:
            exact[words] = item
            kept.append((item, words))


def _nearest(words: str, kept: list[tuple[T, str]], similarity: float) -> T | None:
    """The first kept text that is similar enough; only those of fitting length are compared at all.

    Texts that differ in a number or a name say different things in the same form (“retained for 7 years” beside “for 12
    months”), so figures must agree.
    """
    from rapidfuzz.fuzz import ratio

    figures = _figures(words)
    for item, other in kept:
        shorter, longer = sorted((len(words), len(other)))
        if shorter >= 40 and shorter >= longer * similarity and figures == _figures(other):
            if ratio(words, other, score_cutoff=similarity * 100):
                return item
    return None


def _figures(words: str) -> tuple[str, ...]:
    return tuple(word for word in words.split() if any(character.isdigit() for character in word))


def _own_text(section: Section) -> str:
    heading = section.heading.text if section.heading else ""
    return "\n".join([heading, *(block.text for block in section.blocks)]) if section.blocks else ""


def _hit(span: Span, policy: Policy) -> Hit:
    first = policy.source.text[span.start : span.end].strip().splitlines()
    return Hit(span, first[0].strip() if first else "")


def _earlier(span: Span, message: str) -> Related:
    return Related(span, message)


def empty_sections(policy: Policy) -> Iterator[Hit]:
    """Headings with nothing below them: no block, no sub-section.

    A document's title that only heads the sections after it is no empty section.
    """
    sections = policy.all_sections
    for index, section in enumerate(sections):
        if section.heading is None or section.blocks or section.sections:
            continue
        if index == 0 and len(sections) > 1:
            continue
        yield Hit(section.heading.span(), section.heading.text, section.pointer)


def unfinished_lists(policy: Policy) -> Iterator[Hit]:
    """Lead-ins (“Cookies help us:”) that neither an item nor a row nor a line follows in their section."""
    for section in policy.all_sections:
        for index, block in enumerate(section.blocks):
            if block.kind not in {"paragraph", "line"} or not block.text.rstrip().endswith(":"):
                continue
            after = section.blocks[index + 1] if index + 1 < len(section.blocks) else None
            same = after is not None and squash(after.text) == squash(block.text)
            if (after is None and not section.sections) or same or (after is not None and _is_lead_in(after)):
                yield Hit(_last_sentence(block), _last_words(block), section.pointer)


def _is_lead_in(block: Block) -> bool:
    """Whether the next block is itself a lead-in; “Email:” under “contact us at:” is a label, not a lead-in."""
    return block.kind == "paragraph" and block.text.rstrip().endswith(":")


def _last_words(block: Block) -> str:
    start, end = (sentences(block.text) or [(0, len(block.text))])[-1]
    return block.text[start:end]


def _last_sentence(block: Block) -> Span:
    start, end = (sentences(block.text) or [(0, len(block.text))])[-1]
    return block.content.span(start, end)


@cache
def _compiled(phrases: tuple[str, ...]) -> tuple[Phrase, ...]:
    return tuple(compile_phrase(phrase) for phrase in phrases)


def phrased(policy: Policy, test: PhraseTest) -> Iterator[Hit]:
    """Places that hold one of the phrases, in a sentence that holds none of ``unless``."""
    wanted, excused = _compiled(test.any), _compiled(test.unless)
    for block in _texts(policy, test.kinds):
        tokens = Tokens(block.text)
        spots = sorted(spot for phrase in wanted for spot in phrase.find(tokens))
        if not spots:
            continue
        bounds = sentences(block.text)
        last = -1
        for start, end in spots:
            if start < last:
                continue
            sentence = next((bound for bound in bounds if bound[0] <= start < bound[1]), (0, len(block.text)))
            inside = Tokens(block.text[slice(*sentence)])
            if not any(phrase.find(inside) for phrase in excused):
                yield Hit(block.content.span(start, end), block.text[slice(*sentence)])
            last = end


def _texts(policy: Policy, kinds: Iterable[str]) -> Iterator[Block]:
    """Blocks of the kinds, headings among them where asked for."""
    from policy_lint.text.blocks import Block

    wanted = set(kinds)
    for section in policy.all_sections:
        if "heading" in wanted and section.heading is not None:
            yield Block("heading", section.heading, section.level)
        yield from (block for block in section.blocks if block.kind in wanted)
