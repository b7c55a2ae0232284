"""Tables without bars: cells that a tab parts, or blanks that stand at the same place in line after line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policy_lint.text.lazy import lazy

if TYPE_CHECKING:
    from collections.abc import Sequence

_TAB = lazy(r" *\t[ \t]*")
_BLANKS = lazy(r" {2,}")
_FEWEST = 3
"""Lines in which blanks stand at the same place before they part columns; in two it may be chance."""
_LABEL = lazy(r"[^\t]{0,60}:\s*\t")
"""“Phone:<tab>555-0100”: a label and its value, no row."""
_MOST = 12  # columns of a table

Gaps = tuple[tuple[int, int], ...]
"""Where the gaps between the cells of a line start and end."""


def gaps(texts: Sequence[str], indents: Sequence[int]) -> list[Gaps]:
    """The gaps of each of some lines that no blank line parts, empty where a line is no row of a table.

    Args:
        texts: the lines without what surrounds them.
        indents: the column at which each starts.
    """
    found = _by_tabs(texts)
    return found if any(found) else _by_blanks(texts, indents)


def _by_tabs(texts: Sequence[str]) -> list[Gaps]:
    """The gaps that tabs make, where a neighbour has as many."""
    spans = [
        tuple((match.start(), match.end()) for match in _TAB.finditer(text))
        if "\t" in text and not _LABEL.match(text)
        else ()
        for text in texts
    ]
    return [
        mine if 0 < len(mine) < _MOST and any(len(mine) == len(other) for other in _beside(spans, index)) else ()
        for index, mine in enumerate(spans)
    ]


def _by_blanks(texts: Sequence[str], indents: Sequence[int]) -> list[Gaps]:
    """The gaps that blanks make, where the cells after them stand below each other in enough lines."""
    if not all("  " in text for text in texts[:_FEWEST]) or len(texts) < _FEWEST:
        return [()] * len(texts)
    spans = [tuple((match.start(), match.end()) for match in _BLANKS.finditer(text)) for text in texts]
    columns = {tuple(indent + end for _, end in listed) for listed, indent in zip(spans, indents, strict=True)}
    whole = len(columns) == 1 and 0 < len(spans[0]) < _MOST
    return list(spans) if whole else [()] * len(texts)


def _beside(spans: Sequence[Gaps], index: int) -> list[Gaps]:
    """The gaps of the line before and of the line after."""
    return [*spans[max(0, index - 1) : index], *spans[index + 1 : index + 2]]
