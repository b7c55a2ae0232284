"""How deep each heading of a plain text stands, judged by its style and by which style came first."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from policy_lint.text.lines import Chunk

_RANK = {"part": 0, "=": 0, "caps": 1, "-": 1, "title": 3, "sentence": 3, "label": 4}
_NUMBER = 2  # rank of every numbered style


def levels(chunks: list[Chunk], styles: list[str], found: list[int]) -> list[int]:
    """The level of each heading, 1 the highest.

    Args:
        chunks: the blocks of the text.
        styles: the heading style of each block, "" for those that are no heading.
        found: the indexes of the headings.
    """
    kinds = _kinds(chunks, styles, found)
    last = {kind: position for position, kind in enumerate(kinds)}
    restarts = {
        kind
        for kind in set(kinds)
        if sum(kind == other and _number(chunks[index]) == 1 for other, index in zip(kinds, found, strict=True)) > 1
    }
    stack: list[str] = []
    result = []
    for position, kind in enumerate(kinds):
        if kind in stack:
            del stack[stack.index(kind) + 1 :]
        else:
            while stack and _outranks(kind, stack[-1], restarts, goes_on=last[stack[-1]] > position):
                stack.pop()
            stack.append(kind)
        result.append(len(stack))
    _nest_parallel(chunks, kinds, found, result)
    return result


def _kinds(chunks: list[Chunk], styles: list[str], found: list[int]) -> list[str]:
    """Style of each heading, where a series of numbers inside another one of the same style is a style of its own."""
    places: dict[tuple[str, int], int] = {}  # style and number → where it stands last
    for index in found:
        places[styles[index], _number(chunks[index])] = index
    kinds = []
    open_series: dict[str, list[int]] = {}  # style → last number of each series inside the other
    for index in found:
        style, number = styles[index], _number(chunks[index])
        if not number or "." in style[:-1]:  # a dotted number says itself how deep it stands
            kinds.append("title" if style == "sentence" else style)
            continue
        series = open_series.setdefault(style, [0])
        while len(series) > 1 and number != series[-1] + 1 and number == series[-2] + 1:
            series.pop()
        if number == 1 and series[-1] and len(series) < 3 and places.get((style, series[-1] + 1), -1) > index:
            series.append(1)
        series[-1] = number
        kinds.append(style + "'" * (len(series) - 1))
    return kinds


def _number(chunk: Chunk) -> int:
    """The last number of a heading's marker, 0 without one."""
    return chunk.marker.numbers[-1] if chunk.marker and chunk.marker.numbers else 0


def _depth(kind: str) -> int:
    """How deep a numbered style stands by its own account: 1.1 below 1."""
    return kind.count("1") + kind.count("'")


def _outranks(kind: str, other: str, restarts: set[str], *, goes_on: bool) -> bool:
    """Whether a heading of a style not seen in this branch ends the section of the style that is open.

    Args:
        kind: the style of the new heading.
        other: the style of the open section.
        restarts: numbered styles that count from 1 more than once: each time inside a section without number.
        goes_on: whether the open style occurs again later.
    """
    rank, open_rank = _RANK.get(kind, _NUMBER), _RANK.get(other, _NUMBER)
    if rank == open_rank == _NUMBER:
        return kind[0] == other[0] == "1" and _depth(kind) < _depth(other)
    if rank == _NUMBER:
        return kind not in restarts and _depth(kind) <= 1
    if open_rank == _NUMBER:
        return rank < open_rank and not goes_on
    return rank < open_rank


def _nest_parallel(chunks: list[Chunk], kinds: list[str], found: list[int], result: list[int]) -> None:
    """Put parallel headings under the bare heading before them.

    “Information We Collect”, at once followed by “Personal Information”, and later by “Usage Information” and “Technical
    Information”, heads these three, though all look alike.
    """
    position = 0
    while position + 2 < len(found):
        head = position
        position += 1
        if found[head] + 1 != found[position] or kinds[head] != kinds[position] or kinds[head] not in {"title", "caps"}:
            continue
        words = chunks[found[position]].block.text.lower().split()
        end = position + 1
        while end < len(found) and kinds[end] == kinds[head]:
            others = chunks[found[end]].block.text.lower().split()
            if len(others) != len(words) or others[-1] != words[-1]:
                break
            end += 1
        if end - position > 1:
            for member in range(position, end):
                result[member] += 1
            position = end
