"""Where a statement's quote stands in its section."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policy_lint.text.lazy import lazy
from policy_lint.text.normalise import BULLETS, locate
from policy_lint.text.source import Span

if TYPE_CHECKING:
    from policy_lint.text.mapping import MappedText

_BULLET = lazy(rf"(?<=[\r\n])[^\S\r\n]*(?:[{BULLETS}]|[-*+‐‑‒–—―−](?=\s))")
_BREAK = str.maketrans("\r\n", "  ")


def find_quote(words: MappedText, quote: str | tuple[str, ...], occurrence: int = 1) -> tuple[Span, str] | None:
    """Find a quote, or its fragments one after another.

    ``occurrence`` counts the last fragment: lead-ins come before it once. The span is that of the last fragment, the most
    specific one; the words are those of all fragments, joined by “ … ”.
    """
    fragments = (quote,) if isinstance(quote, str) else quote
    start, found = 0, None
    texts: list[str] = []
    for number, fragment in enumerate(fragments, 1):
        which = occurrence if number == len(fragments) else 1
        text = words.text
        spot = locate(fragment, text[start:], which)
        if spot is None:  # a dash between words was wrapped to the start of a line, where it looks like a bullet
            text = text.translate(_BREAK)
            spot = locate(fragment, text[start:], which)
        if spot is None:
            return None
        found = (start + spot[0], start + spot[1])
        texts.append(" ".join(_BULLET.sub(" ", text[found[0] : found[1]]).split()))
        start = found[1]
    if found is None:
        return None
    span = words.span(*found)
    return Span(span.start, span.end), " … ".join(texts)
