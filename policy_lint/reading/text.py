"""Plain text → policy: headings told from lines, and each section's text split as a section on its own would be."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from policy_lint.reading.headings import find_headings
from policy_lint.reading.outline import Part, policy, take_title
from policy_lint.text.lines import split_blocks, split_chunks
from policy_lint.text.mapping import MappedText

if TYPE_CHECKING:
    from policy_lint.policy.policy import Policy
    from policy_lint.text.source import Source


def read_text(source: Source) -> Policy:
    """Read a plain-text policy: sections by their headings, no statements yet. Any text can be read."""
    whole = MappedText.of(source.text, 0, len(source.text))
    chunks = split_chunks(whole)
    headings = find_headings(chunks)
    spans = [chunks[heading.index].whole.span() for heading in headings]
    ends = [*(span.start for span in spans), len(source.text)]
    # A section's blocks are those of its text alone, so that a structured document with the same text has the same blocks.
    found = [Part(None, 1, split_blocks(whole.slice(0, ends[0])))]
    for heading, span, end in zip(headings, spans, ends[1:], strict=True):
        body = split_blocks(whole.slice(span.end, end))
        found.append(Part(chunks[heading.index].whole, heading.level, body))
    return replace(policy(source, found, take_title(found)), outlined=False)
