"""Edits of a file's text: which characters become which others, and the text that comes of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from policy_lint.text.mapping import MappedText
    from policy_lint.text.source import Span

_OPENERS = tuple("&\\'\"")
"""Characters that the file may have as an escape or entity that begins with the same character."""


@dataclass(frozen=True, slots=True, order=True)
class Edit:
    """Characters of a file and what is to stand there; an empty span inserts, an empty text takes out."""

    span: Span
    text: str


def edited(text: str, edits: Iterable[Edit]) -> str:
    """The text with every edit made; they may not overlap."""
    parts: list[str] = []
    done = 0
    for edit in sorted(edits):
        parts += [text[done : edit.span.start], edit.text]
        done = edit.span.end
    return "".join([*parts, text[done:]])


def edit_in(content: MappedText, start: int, end: int, text: str, source: str) -> Edit | None:
    """An edit of some characters of a block; None where the file has them in other characters: escapes, entities, marks.

    Args:
        content: the block's words.
        start: offset of the first character in the words.
        end: offset after the last one.
        text: what is to stand there.
        source: the file's text.
    """
    span = content.span(start, end)
    if content.text[start:end][-1:] in _OPENERS and content.place(end) != span.end:
        return None  # what stands for the last character goes on in the file
    return Edit(span, text) if source[span.start : span.end] == content.text[start:end] else None
