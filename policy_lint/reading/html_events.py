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
_SILENT = frozenset(["script", "style", "iframe", "noembed", "noframes", "xmp"])  # their content is no HTML and not shown
_LITERAL = frozenset(["title", "textarea"])  # theirs has no tags
_ENDS = {name: re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE) for name in _SILENT | _LITERAL}


def events(text: str) -> Iterator[Event]:
    """The tags and texts of a page, in order; comments, declarations, scripts and styles are passed over."""
    place = done = 0  # where to look on; up to where the text has been handed out
    pattern = _TAG
    missing: set[str] = set()  # what does not occur from here on
    while (start := text.find("<", place)) >= 0:
        place = start + 1
        if not _NAME.match(text, start):
            end = _declaration(text, start, missing)
            if end > start:
                if done < start:
                    yield "text", done, start, "", ""
                place = done = end
            continue
        match = None if ">" in missing else pattern.match(text, start)
        if match is None and pattern is _TAG and ">" not in missing:
            pattern = _PLAIN_TAG  # a quote is never closed: from here on quotes count for nothing
            match = pattern.match(text, start)
        if match is None:
            missing.add(">")
            break
        if done < start:
            yield "text", done, start, "", ""
        name = match[2].lower()
        place = done = match.end()
        if match[1] or name not in _ENDS:
            yield "close" if match[1] else "open", start, done, name, match[3]
            continue
        close = None if name in missing else _ENDS[name].search(text, done)
        if close is None:
            missing.add(name)
            if name in _SILENT:  # as a browser has it; an open title would hide the policy, so that is passed over
                return
            continue
        yield "open", start, done, name, match[3]
        place = close.start()
        if name in _LITERAL and done < place:
            yield "text", done, place, "", ""
        done = place
    if done < len(text):
        yield "text", done, len(text), "", ""


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
