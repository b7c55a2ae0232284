"""How text that is repeated can be taken out: the later one, line by line, with the blank line that set it apart.

A structured document is left alone: its statements are about the words that would go.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from policy_lint.engine.finding import Fix
from policy_lint.reading.read import HTML
from policy_lint.text.edits import Edit
from policy_lint.text.source import Span

if TYPE_CHECKING:
    from policy_lint.engine.repeats import Repeat
    from policy_lint.policy.policy import Policy
    from policy_lint.text.blocks import Block

_NEAR = 200
_BLANK_LINE = re.compile(r"(?:\r\n|\r|\n)[ \t]*(?:\r\n|\r|\n)\Z")
_BREAK = re.compile(r"\r\n|\r|\n")
_BEFORE = re.compile(r"[\s|#*_>]{0,20}")
_AFTER = re.compile(r"[\s|#*_]{0,20}")
_POINTS = re.compile(
    r"\b(?:this(?! (?:privacy )?(?:policy|notice|statement|site|website|service|app))|these|those|such|it|its|they|them|their"
    r"|above|below|follow|following|here|herein|same|also|both|either|another|otherwise|foregoing|aforementioned)\b",
    re.IGNORECASE,
)
"""Words that point to what stands round a sentence, so that the same sentence elsewhere says something else."""


def removal(policy: Policy, repeat: Repeat) -> Fix | None:
    """The fix that takes the repeated text out, or None where its lines hold something else too.

    Safe is only what leaves the same said in the same place: equal words, and either the earlier ones stand just above, or a
    whole section is repeated, or a paragraph that points to nothing round it.
    """
    if policy.kind != "prose" or policy.source.path.lower().endswith(HTML):
        return None
    text = policy.source.text
    first, last = _ends(repeat)
    if first is None or last is None:
        return None
    earlier = text[repeat.earlier.span.start : repeat.earlier.span.end]
    exact = earlier.split() == text[repeat.hit.span.start : repeat.hit.span.end].split()
    lines = _lines(text, first, last, repeat)
    return Fix((Edit(lines, ""),), safe=exact and _alone(repeat)) if lines is not None else None


def _ends(repeat: Repeat) -> tuple[int | None, int | None]:
    """Where the repeated words begin and end; a section with others below it can't go."""
    if repeat.block is not None:
        return repeat.block.span.start, repeat.block.span.end
    section = repeat.section
    if section.sections or not section.blocks:
        return None, None
    start = section.heading.span().start if section.heading is not None else section.blocks[0].span.start
    return start, section.blocks[-1].span.end


def _alone(repeat: Repeat) -> bool:
    """Whether the words say the same wherever they stand, and leave no heading without text."""
    block = repeat.block
    if block is None or repeat.near:
        return True
    return block.kind == "paragraph" and len(repeat.section.blocks) > 1 and not _POINTS.search(block.text)


def _lines(text: str, first: int, last: int, repeat: Repeat) -> Span | None:
    """The lines from the first to the last word, with one side's blank lines where both sides have some."""
    start = max(text.rfind("\n", 0, first), text.rfind("\r", 0, first)) + 1
    end = _line_end(text, last)
    before = text[start:first]
    marker = _marker(repeat)
    if marker and before.rstrip().endswith(marker):
        before = before.rstrip().removesuffix(marker)
    if not _BEFORE.fullmatch(before) or not _AFTER.fullmatch(text[last:end]):
        return None
    after = _blank_after(text, end)
    opens = not start or bool(_BLANK_LINE.search(text[max(0, start - _NEAR) : start]))
    if opens and (after > end or after == len(text)):
        end = after
    if end == len(text):  # what was the last line but one now ends the file, as the last one did
        kept = len(text[:start].rstrip())
        if not _BREAK.search(text[last:end]):
            return Span(kept, end)
        break_ = _BREAK.match(text[kept:])
        start = kept + (break_.end() if break_ else 0)
    return Span(start, end)


def _marker(repeat: Repeat) -> str:
    """The bullet or number before the first word."""
    block: Block | None = repeat.block
    return block.marker if block is not None else ""


def _line_end(text: str, offset: int) -> int:
    """Past the line break that ends the line, or the end of the text."""
    found = _BREAK.search(text, offset)
    return found.end() if found else len(text)


def _blank_after(text: str, offset: int) -> int:
    """Past the blank lines that follow."""
    while offset < len(text):
        end = _line_end(text, offset)
        if text[offset:end].strip():
            break
        offset = end
    return offset
