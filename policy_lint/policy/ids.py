"""Section ids: short, stable names made from headings."""

from __future__ import annotations

import re
import unicodedata

from policy_lint.text.lazy import lazy

_LONGEST = 60
_NUMBER = lazy(
    r"\s*(?:(?:section|article|part|chapter)\s+)?(?:\(?\d{1,3}(?:\.\d{1,3}){0,5}[.):]{0,2}|\(?[a-z][.)]|\(?[ivx]{1,6}[.)])(?=\s|$)",
    re.IGNORECASE,
)
_APOSTROPHES = lazy(r"['’‘]")
_OTHER = lazy(r"[^a-z0-9]+")


def slug(heading: str) -> str:
    """A kebab-case name for a heading, at most 60 characters; “section” where it has no letter.

    The number before the words is left out, so that a section keeps its name when others are put in before it.
    """
    match = _NUMBER.match(heading)
    words = heading[match.end() :] if match and heading[match.end() :].strip() else heading
    plain = unicodedata.normalize("NFKD", _APOSTROPHES.sub("", words[: 4 * _LONGEST]))
    name = _OTHER.sub("-", plain.encode("ascii", "ignore").decode().lower()).strip("-")
    if len(name) > _LONGEST:
        name = (name[: _LONGEST + 1].rpartition("-")[0] or name)[:_LONGEST]
    return name or "section"


def assign_id(wanted: str | None, heading: str | None, taken: set[str]) -> str:
    """Choose the id of a section and add it to those taken.

    Args:
        wanted: the id that the document gives, None where it gives none.
        heading: the section's heading, None for text before the first one.
        taken: ids in use; changed.

    Returns:
        ``wanted``, else the slug of the heading, else “preamble”; with -2, -3 … where that is taken.
    """
    base = wanted or ("preamble" if heading is None else slug(heading))
    name = base if base not in taken else f"{base}-{_free(base, taken)}"
    taken.add(name)
    return name


def _free(base: str, taken: set[str]) -> int:
    """The number that makes the base free; found by halving, so that thousands of equal headings cost little."""
    low, high = 1, 2
    while f"{base}-{high}" in taken:
        low, high = high, high * 2
    while high - low > 1:
        middle = (low + high) // 2
        if f"{base}-{middle}" in taken:
            low = middle
        else:
            high = middle
    return high
