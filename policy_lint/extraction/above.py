"""Words in the headings above a clause."""

from __future__ import annotations

from functools import lru_cache


@lru_cache(maxsize=2048)
def stands_above(headings: tuple[str, ...], words: tuple[str, ...]) -> bool:
    """Whether headings hold one of some words; the clauses of a section ask the same."""
    above = _padded(headings)
    return any(f" {word} " in above for word in words)


@lru_cache(maxsize=256)
def _padded(headings: tuple[str, ...]) -> str:
    """The words of headings in lower case, a blank on either side of each and more between two headings."""
    return " . ".join(
        f" {' '.join(''.join(c if c.isalnum() else ' ' for c in heading.lower()).split())} " for heading in headings
    )
