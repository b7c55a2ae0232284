"""A scalar's value beside its source: where does each character of a YAML or JSON string stand in the file?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from policy_lint.text.mapping import MappedText, Segment

if TYPE_CHECKING:
    from policy_lint.text.source import Span

_ESCAPE_LENGTHS = {"x": 4, "u": 6, "U": 10}


def align(text: str, span: Span, style: str, value: str) -> MappedText:
    """Map a scalar's value to the file.

    Args:
        text: the file's text.
        span: where the scalar stands, quotes and block indicator included.
        style: the YAML style: ``|``, ``>``, ``'``, ``"`` or empty for a plain scalar; JSON strings are ``"``.
        value: the scalar's value.
    """
    if style == "|":
        return _literal(text, span, value)
    start = span.start + (1 if style in {"'", '"'} else 0)
    if style != ">" and text.startswith(value, start):
        return MappedText(value, ((0, start, len(value)),))
    if style == ">":
        start = _after_line(text, span.start)
    return _folded(text, start, span.end, style, value)


def _after_line(text: str, offset: int) -> int:
    """The offset after the line break that follows ``offset``."""
    while offset < len(text) and text[offset] not in "\r\n":
        offset += 1
    return offset + (2 if text.startswith("\r\n", offset) else 1)


def _literal(text: str, span: Span, value: str) -> MappedText:
    """A ``|`` block: line by line, each after its indentation."""
    header_end = _after_line(text, span.start)
    digits = [character for character in text[span.start : header_end] if character.isdigit()]
    lines = value.split("\n")
    segments: list[Segment] = []
    here, there = 0, header_end
    indent = _indent(text, header_end, span.end) if not digits else _parent_indent(text, span.start) + int(digits[0])
    for line in lines:
        offset = there
        while offset - there < indent and offset < len(text) and text[offset] == " ":
            offset += 1
        segments.append((here, min(offset, len(text)), len(line)))
        here += len(line) + 1
        there = _after_line(text, there)
    return MappedText(
        value, tuple(segment for segment in segments if segment[2]) or ((0, min(header_end, len(text)), 0),)
    )


def _indent(text: str, start: int, end: int) -> int:
    """Blanks before the first line that has anything else."""
    while start < end:
        stop = _after_line(text, start)
        line = text[start:stop].rstrip("\r\n")
        if line.strip(" "):
            return len(line) - len(line.lstrip(" "))
        start = stop
    return 0


def _parent_indent(text: str, offset: int) -> int:
    """Indentation of the mapping or list that the block stands in: an explicit indentation counts from there."""
    start = max(text.rfind("\n", 0, offset), text.rfind("\r", 0, offset)) + 1
    line = text[start:offset]
    if line.strip() and not line.strip(" -"):  # an item of a list itself
        return line.rindex("-")
    return len(line) - len(line.lstrip(" -"))


def _folded(text: str, start: int, end: int, style: str, value: str) -> MappedText:
    """Any other scalar: both sides walked together; a run of white space with line breaks folds into one place."""
    segments: list[Segment] = []
    there = start
    for here, character in enumerate(value):
        size = 1
        if style == '"' and text.startswith("\\", there):
            there = _skip_continuation(text, there)
        if style == '"' and text.startswith("\\", there):
            size = _escape_length(text, there)
        elif style == "'" and text.startswith("''", there):
            size = 2
        elif text[there : there + 1] != character:
            if character.isspace():
                there = _skip_blank(text, there, end)
                continue
            there = _skip_blank(text, there, end)
        if there >= end:
            break
        if (
            segments
            and size == 1
            and segments[-1][0] + segments[-1][2] == here
            and segments[-1][1] + segments[-1][2] == there
        ):
            segments[-1] = (segments[-1][0], segments[-1][1], segments[-1][2] + 1)
        else:
            segments.append((here, there, 1))
        there += size
    return MappedText(value, tuple(segments) or ((0, start, 0),))


def _skip_blank(text: str, offset: int, end: int) -> int:
    while offset < end and text[offset] in " \t\r\n":
        offset += 1
    return offset


def _skip_continuation(text: str, offset: int) -> int:
    """Past a backslash at the end of a line, which joins two lines without a blank."""
    while text.startswith(("\\\n", "\\\r"), offset):
        offset += 1
        while offset < len(text) and text[offset] in " \t\r\n":
            offset += 1
    return offset


def _escape_length(text: str, offset: int) -> int:
    """Characters that one escape takes; a JSON surrogate pair counts as one."""
    size = _ESCAPE_LENGTHS.get(text[offset + 1 : offset + 2], 2)
    if (
        size == 6
        and text[offset + 2 : offset + 4].lower() in {"d8", "d9", "da", "db"}
        and text.startswith("\\u", offset + 6)
    ):
        return 12
    return size
