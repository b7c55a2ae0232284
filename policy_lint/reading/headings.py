"""Which blocks of a plain text are headings, and how deep each stands.

Plain text does not say. A heading is told by its shape (numbered, capitals, title case, a question) and by what follows: it
heads text. A line of an address, a label before a value, or the lead-in of a list looks alike and heads nothing.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from policy_lint.reading.levels import levels
from policy_lint.reading.outline import is_dated
from policy_lint.records import dataclass
from policy_lint.text.lazy import lazy

if TYPE_CHECKING:
    from policy_lint.text.lines import Chunk

_LONGEST = 14  # words; a question may be longer
_LONGEST_QUESTION = 20
_NUMBERED = frozenset({"1.", "1)", "A.", "I.", "1.1", "1.1.1", "1.1.1.1", "1.1.1.1.1"})
_PART = lazy(
    r"(?:section|article|part|chapter|appendix|annex|schedule)\s{1,4}(?:\d{1,3}|[IVX]{1,5}|[A-Z])\b", re.IGNORECASE
)
_ADDRESS = lazy(r"@|https?:|www\.|\d{5}|\(\d{3}\)|\d{3}[ -]\d{4}")
_SPOKEN = lazy(r"(?:we|you|please|if|this|these|it|they|by|yes|no|thank|i|and|or)\b", re.IGNORECASE)
_SMALL = lazy(
    r"an?|and|as|at|by|for|from|if|in|into|is|it|its|of|on|or|our|over|per|than|that|the|their|them|these|this|to|under|up|via"
    r"|vs|with|we|you|your|us|do|not|are",
    re.IGNORECASE,
)  # words that title case may leave small
_ASKING = lazy(
    r"(?:what|how|why|when|where|who|whom|whose|which|do|does|did|is|are|can|could|will|would|should|may|have|has|under|in|with"
    r"|to|for)\b",
    re.IGNORECASE,
)
_WORD = lazy(r"[^\W_][\w'’-]*")
_PARTED = lazy(r":\s|;")


@dataclass(frozen=True, slots=True)
class Heading:
    """A block that is a heading: its index, and its level, 1 the highest."""

    index: int
    level: int


def find_headings(chunks: list[Chunk]) -> list[Heading]:
    """The headings among the blocks of a plain text, in order. Takes time linear in their number."""
    styles = _numbered(chunks)
    for index in range(len(chunks) - 2, -1, -1):  # from the end: whether a block heads text hangs on the next one
        if not styles[index]:
            styles[index] = _unnumbered(chunks, styles, index)
    for index in range(1, len(chunks)):
        if styles[index] in {"title", "sentence"} and _belongs_above(chunks, styles, index):
            styles[index] = ""
    found = [index for index, style in enumerate(styles) if style]
    return [Heading(index, level) for index, level in zip(found, levels(chunks, styles, found), strict=True)]


def _numbered(chunks: list[Chunk]) -> list[str]:
    """The style of each numbered block that is a heading, and "" for all others.

    Items of a list stand one below the other; a heading has text below. Where two headings do (an empty section), they are
    told by their numbers, which go on from the heading before.
    """
    styles = [""] * len(chunks)
    likely = [_looks_numbered(chunk) for chunk in chunks]
    siblings = [_are_siblings(a, b) for a, b in pairwise(chunks)]
    last: dict[str, int] = {}  # style → number of the last heading
    index = 0
    while index < len(chunks):
        end = index  # the last of the run of siblings that starts here
        while end < len(siblings) and siblings[end]:
            end += 1
        marker = chunks[index].marker
        if marker and marker.numbers and all(likely[index : end + 1]) and end + 1 < len(chunks):
            goes_on = len(marker.numbers) == 1 and marker.numbers[0] == last.get(marker.style, 0) + 1 > 1
            if index == end or (goes_on and end - index < 3):
                for member in range(index, end + 1):
                    styles[member] = marker.style
                last[marker.style] = marker.numbers[-1] + end - index
        index = end + 1
    return styles


def _are_siblings(a: Chunk, b: Chunk) -> bool:
    """Whether two neighbours are successive numbers of one series."""
    return bool(a.marker and b.marker and b.marker.follows(a.marker))


def _looks_numbered(chunk: Chunk) -> bool:
    """Whether a numbered block has the words of a heading."""
    if not chunk.marker or chunk.marker.style not in _NUMBERED or chunk.lines > 2:
        return False
    text = chunk.block.text
    count = len(text.split())
    if not text or not count or text[-1] in ";," or not text.lstrip("“\"'(")[:1].isupper():
        return False
    if text[-1] == "?":
        return count <= _LONGEST_QUESTION
    if text[-1] in ".!":
        return count <= 8 and _is_title(text) and text.count(". ") == 0
    return count <= _LONGEST


def _unnumbered(chunks: list[Chunk], styles: list[str], index: int) -> str:
    """The style of a block without number if it is a heading, else ""; the styles after it are known."""
    chunk = chunks[index]
    style = _shape(chunk)
    if not style or style in {"=", "-", "part"}:
        return style
    after, heads = chunks[index + 1], styles[index + 1]
    if heads:
        first = index == 0
        if (after.marker and after.marker.numbers and after.marker.numbers[-1] != 1) or style == "label":
            return style if first or style == "caps" else ""
        return style if first or style in {"caps", "title"} else ""
    if style == "label":
        return (
            style if after.kind == "paragraph" or (after.kind == "line" and len(after.block.text.split()) > 5) else ""
        )
    if after.kind != "line" or style == "caps":
        return style
    text = after.block.text
    if text.endswith(":") or is_dated(text):
        return style
    if style != "title" or (
        index and chunks[index - 1].kind == "line" and not styles[index - 1] and not chunk.after_blank
    ):
        return ""
    table = index + 2 < len(chunks) and chunks[index + 2].kind == "line" and not chunks[index + 2].after_blank
    labelled = ": " in text.replace("\u00a0", " ")
    return style if labelled or not table or chunk.block.text.lower().startswith(("contact", "how to contact")) else ""


def _shape(chunk: Chunk) -> str:
    """The style that a block without number would have as a heading: by its words alone, "" if it can be none."""
    text = chunk.block.text
    words = _WORD.findall(text)
    if chunk.marker or chunk.kind == "row" or not words or len(words) > _LONGEST_QUESTION:
        return ""
    if chunk.underline and chunk.lines == 1:
        return chunk.underline
    if chunk.lines > 1 or _ADDRESS.search(text) or is_dated(text):
        return ""
    if text[-1] == "?":
        asks = _ASKING.match(words[0]) or _is_title(text)
        return "title" if asks and text.count("?") == 1 and ". " not in text and text[0].isupper() else ""
    if chunk.kind != "line" or len(words) > _LONGEST or not text.lstrip("“\"'([")[:1].isupper():
        return ""
    if _PART.match(text):
        return "part"
    if text[-1] == ":":
        return "label" if len(words) > 1 and _is_title(text) else ""
    if text.isupper():
        return "caps" if sum(map(str.isalpha, text)) > 3 else ""
    if _PARTED.search(text) or text[-1] in ",-–—" or words[-1].lower() in {"or", "and"}:
        return ""
    if _is_title(text):
        return "title"
    return "" if _SPOKEN.match(words[0]) else "sentence"


def _is_title(text: str) -> bool:
    """Whether all words but small ones have a capital: “Storage of Personal Information (Paper Files)”."""
    words = [word for word in _WORD.findall(text) if not _SMALL.fullmatch(word)]
    return bool(words) and all(word[0].isupper() or word[0].isdigit() for word in words)


def _belongs_above(chunks: list[Chunk], styles: list[str], index: int) -> bool:
    """Whether a would-be heading goes on with what stands right above it: an address, a table, a list without bullets."""
    before, chunk = chunks[index - 1], chunks[index]
    if styles[index - 1] or is_dated(before.block.text):
        return False
    text = before.block.text
    if text[-1:] in (";", ","):
        return True
    if before.kind != "line":
        return False
    return styles[index] == "sentence" or not chunk.after_blank
