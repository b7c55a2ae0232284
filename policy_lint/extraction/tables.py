"""Tables in a policy's text: rows under a header, and rows whose cells run together because the table was lost in copying."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from policy_lint.text.lazy import lazy
from policy_lint.text.tokens import Tokens

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from policy_lint.text.blocks import Block

_SEAM = lazy(r"(?<=[a-z?)\]]{2})(?=[A-Z][a-z]{2}[a-z-])")  # “PurposeLegal”, “backups)Contractual”
_HEADER = lazy(r"[A-Z][\w ,/&'’()-]{2,80}")
_COLUMN = lazy(
    r"(?i)purpose|basis|bases|ground|data|information|categor|why|reason|recipient|retention|type|activit|shared|source|example"
)
_BAR = " | "


def table_headers(blocks: Sequence[Block]) -> list[tuple[str, ...] | None]:
    """For each block the header of the table that it is a row of: empty for the header itself, None outside tables."""
    headers: list[tuple[str, ...] | None] = []
    current: tuple[str, ...] | None = None
    kind = ""
    for index, block in enumerate(blocks):
        if block.kind == "row":
            headers.append(current if kind == "row" and current is not None else ())
            if kind != "row":
                current = tuple(block.text.split(_BAR))
            kind = "row"
        elif kind == "lost" and current is not None and len(seams(block.text)) >= len(current) - 1:
            headers.append(current)
        elif (cells := _lost_header(block, blocks[index + 1 : index + 2])) is not None:
            headers.append(())
            current, kind = cells, "lost"
        else:
            headers.append(None)
            current, kind = None, ""
    return headers


def _lost_header(block: Block, following: Iterable[Block]) -> tuple[str, ...] | None:
    """The cells of a header whose row has no bars, if the next line has as many seams."""
    if block.kind != "line" or not _HEADER.fullmatch(block.text):
        return None
    found = seams(block.text)
    if not found or not _COLUMN.search(block.text):
        return None
    if not any(after.kind != "row" and len(seams(after.text)) >= len(found) for after in following):
        return None
    return tuple(block.text[start:end].strip() for start, end in _between(block.text, found))


def seams(text: str) -> list[int]:
    """Where cells that have run together touch."""
    return [match.start() for match in _SEAM.finditer(text)]


def cells_of(block: Block, header: tuple[str, ...] | None) -> tuple[tuple[int, int], ...]:
    """The cells of a block, as start and end offsets; none outside a table."""
    if header is None:
        return ()
    if block.kind == "row":
        cells, start = [], 0
        for part in block.text.split(_BAR):
            cells.append((start, start + len(part)))
            start += len(part) + len(_BAR)
        return tuple(cells)
    found = seams(block.text)
    return tuple(_between(block.text, found[-(len(header) - 1) :] if header else found))


def _between(text: str, places: Iterable[int]) -> list[tuple[int, int]]:
    """The stretches that the places part a text into."""
    edges = [0, *places, len(text)]
    return list(pairwise(edges))


def tokens_of(text: str, places: Iterable[int]) -> Tokens:
    """The tokens of a text in which a word also ends at each of the places; offsets are those of the text."""
    parts: list[str] = []
    last = 0
    cuts = list(places)
    for place in cuts:
        parts.append(text[last:place])
        last = place
    parts.append(text[last:])
    tokens = Tokens(" ".join(parts))
    for offsets, shift in ((tokens.starts, 0), (tokens.ends, -1)):
        for index, offset in enumerate(offsets):
            added = sum(place + number <= offset + shift for number, place in enumerate(cuts))
            offsets[index] = offset - added
    tokens.text = text
    return tokens
