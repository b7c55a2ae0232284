"""HTML → tags and stretches of text, each with its place: a tokeniser that takes any text, in time linear in its length.

The standard ``html.parser`` needs seconds for a run of unclosed tags or comments, raises on ``<![`` and reads comments and
scripts differently from one Python release to the next. Here every ``<`` is looked at once: what is closed by no ``>`` is
text, and a search that found nothing is not made again.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterator

EventKind: TypeAlias = Literal["text", "open", "close"]
Event: TypeAlias = tuple[EventKind, int, int, str, str]
"""What it is, its first character's offset and the one after its last, the tag's name in lower case, its attributes."""

# Possessive throughout: a tag is read or given up in one pass. A “>” inside a quoted value ends no tag.
_TAG = re.compile(r"<(/?)([a-zA-Z][^\s/>]*+)((?:[^>\"'=]++|=\s*+(?:\"[^\"]*+\"|'[^']*+')?+|[\"'])*+)>")
_PLAIN_TAG = re.compile(r"<(/?)([a-zA-Z][^\s/>]*+)([^>]*+)>")
_NAME = re.compile(r"</?[a-zA-Z]")
_ATTRIBUTE = re.compile(r"([^\s\"'<>/=]+)(?:\s*+=\s*+(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+)))?")
_CODE = frozenset(["script", "style"])
_LITERAL = frozenset(["title", "textarea"])  # their text has no tags
_ENDS = {
    name: re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE)
    for name in [*_CODE, *_LITERAL, "iframe", "noembed", "noframes", "xmp"]
}


def events(text: str) -> Iterator[Event]:
    """The tags and texts of a page, in order; comments, declarations, scripts and styles are passed over."""
    place = done = 0  # where to look on; up to where the text has been handed out
    missing: set[str] = set()  # what does not occur from here on
    while (start := text.find("<", place)) >= 0:
        match = _tag(text, start, missing)
        end = match.end() if match else _declaration(text, start, missing)
        if end == start:  # mere text
            place = start + 1
            continue
        if done < start:
            yield "text", done, start, "", ""
        place = done = end
        if match is None:
            continue
        name = match[2].lower()
        if match[1] or name not in _ENDS:
            yield "close" if match[1] else "open", start, end, name, match[3]
            continue
        close = _end_of(name, text, end, missing)
        if name in _LITERAL and close > end:
            yield "open", start, end, name, match[3]
            yield "text", end, close, "", ""
        place = done = close
    if done < len(text):
        yield "text", done, len(text), "", ""


def _tag(text: str, start: int, missing: set[str]) -> re.Match[str] | None:
    """The tag that starts at a ``<``, None where that is mere text or starts a declaration."""
    if ">" in missing or not _NAME.match(text, start):
        return None
    match = None if "quote" in missing else _TAG.match(text, start)
    if match is None:  # a quote is never closed: from here on quotes count for nothing
        missing.add("quote")
        match = _PLAIN_TAG.match(text, start)
    if match is None:
        missing.add(">")
    return match


def _end_of(name: str, text: str, start: int, missing: set[str]) -> int:
    """Where the end tag of an element stands in which no other tag counts.

    One that is never closed would hide the rest of the page. So it does for a script or style, which is no text; any other
    is passed over.
    """
    found = None if name in missing else _ENDS[name].search(text, start)
    if found is None:
        missing.add(name)
        return len(text) if name in _CODE else start
    return found.start()


def _declaration(text: str, start: int, missing: set[str]) -> int:
    """Where a comment, declaration or processing instruction ends; ``start`` where the ``<`` is mere text."""
    if text.startswith("<!--", start):
        if text.startswith((">", "->"), start + 4):
            return text.index(">", start + 4) + 1
        if "-->" not in missing:
            end = text.find("-->", start + 4)
            if end >= 0:
                return end + 3
            missing.add("-->")
    elif text[start + 1 : start + 2] not in {"!", "?", "/"}:
        return start
    if ">" not in missing:
        end = text.find(">", start)
        if end >= 0:
            return end + 1
        missing.add(">")
    return start


def attributes(raw: str) -> dict[str, str]:
    """A tag's attributes, names in lower case; of doubles the first. Entities in values stay as written."""
    found: dict[str, str] = {}
    for name, double, single, bare in _ATTRIBUTE.findall(raw):
        found.setdefault(name.lower(), double or single or bare)
    return found
