"""Slips of the pen: two words that differ by one letter."""

from __future__ import annotations


def one_slip(one: str, other: str) -> bool:
    """Whether a letter is wrong, missing or too many, or two neighbours have changed places: an OSA distance of 1.

    For one word against some hundred; the library that measures any distance takes longer to import than this to answer.
    """
    if one == other or abs(len(one) - len(other)) > 1:
        return False
    start = 0
    while start < min(len(one), len(other)) and one[start] == other[start]:
        start += 1
    one, other = one[start:], other[start:]
    return (
        one[1:] == other[1:]
        or one[1:] == other
        or one == other[1:]
        or (one[:2] == other[1::-1] and one[2:] == other[2:])
    )
