"""Letters in lower case, as regular expressions see them."""

from __future__ import annotations

_ODD = "ſıİ\u212aΣς"
_REGULAR = str.maketrans(_ODD, "siikσσ")
"""Letters that a regular expression takes for others where it ignores case, and that ``lower`` treats otherwise."""


def lowered(text: str) -> str:
    """The text in lower case, of the same length: whatever matches it where case is ignored, matches this."""
    if not text.isascii() and any(odd in text for odd in _ODD):
        text = text.translate(_REGULAR)
    return text.lower()
