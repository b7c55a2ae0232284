"""What HTML's tags mean for the lines that a browser shows; a tag in no table here changes nothing."""

from __future__ import annotations


def names(words: str) -> frozenset[str]:
    """A table written as words with blanks between them."""
    return frozenset(words.split())


HEADINGS = {f"h{level}": level for level in range(1, 7)}
"""Name of each heading → its level."""

TRACKED = names("a b strong span label")
"""Break no line, but it matters what stands in them."""

MARGIN = names(
    "p ul ol dl table blockquote pre hr section article main header footer nav aside form fieldset details summary figure"
    " address"
).union(HEADINGS)
"""A blank line stands before and after them."""

CLOSES_P = MARGIN | names("div li dt dd center menu dir")
"""End a paragraph that is open."""

LISTS = names("ul ol menu dir")
"""Hold items."""

CELLS = ("td", "th", "caption")
"""Stand in a table and hold text."""

TABLE = names("td th caption tr table")
"""What a table is made of."""

BARRIERS = names("td th caption table button")
"""An end tag inside them closes nothing outside."""

BLOCKS = (
    CLOSES_P
    | TABLE
    | names("thead tfoot dialog button noscript search legend option figcaption hgroup listing marquee")
)
"""Make lines of their own."""

FOREIGN = names("svg math select title")
"""Not shown as text, and ended by the next tag that makes lines of its own if they were left open."""

OPAQUE = FOREIGN | names("object video audio canvas textarea datalist template iframe noembed noframes del strike s")
"""Not shown as text, or struck through."""
