"""HTML → tags and stretches of text, each with its place, as the standard ``html.parser`` finds them.

The parser is handed the page as one line of the same length, so that its column is the offset in the file, and without what it
would stumble over: a ``<`` that nothing closes, which it reads again and again, and what its releases read in different ways.
Entities are masked too: they are text here, and resolved with the words.
"""

from __future__ import annotations

from html.parser import HTMLParser
from typing import TYPE_CHECKING, Literal, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterator

EventKind: TypeAlias = Literal["text", "open", "close"]
Event: TypeAlias = tuple[EventKind, int, int, str, str]
"""What it is, its first character's offset and the one after its last, the tag's name in lower case, its attributes."""

_CODE = frozenset(["script", "style"])  # what stands in them is no text, even if they are never closed
_FRAMES = ("iframe", "noembed", "noframes")  # nor in them, where they are closed
# What is handed to the parser for what, always as long: a marked section is a comment up to the next “>” as
# in a browser, and a comment ends where every release says so.
_MASKS = (
    ("\n", " "),
    ("\0", "\ufffd"),
    ("İ", "\ufffd"),  # the one letter that is longer in lower case
    ("&", "+"),
    ("</ ", "<! "),
    ("<![", "<! "),
    ("<!-->", "<!  >"),
    ("<!--->", "<!   >"),
    ("--!>", " -->"),
    ("-- >", "-+ >"),
)


def events(text: str) -> Iterator[Event]:
    """The tags and texts of a page, in order; comments, declarations and what stands in scripts and styles are passed over.

    Any text is a page; takes time linear in it.
    """
    page = _masked(text)
    ends = {name: page.lower().rfind(f"</{name}>") for name in _FRAMES}
    found = _Events(text, 0, ends)
    found.feed(page)
    yield from found.made
    done = found.place
    if done < len(text) and not found.hidden:  # a quote is never closed: from there on quotes count for nothing
        found = _Events(text, done, ends)
        found.feed(page[done:].replace('"', " ").replace("'", " "))
        yield from found.made


def attributes(raw: str) -> dict[str, str]:
    """A tag's attributes, names in lower case; of doubles the first."""
    found = _Attributes()
    found.feed(f"<a {raw}>")
    return found.made


def _masked(text: str) -> str:
    """A page of the same length in which everything that starts with ``<`` ends, but for tags with a quote left open."""
    for odd, plain in _MASKS:
        text = text.replace(odd, plain)
    comments = text.rfind("-->") + 1
    text = text[:comments] + text[comments:].replace("<!--", "<!  ")
    tags = text.rfind(">") + 1
    return text[:tags] + text[tags:].replace("<", "+")


class _Events(HTMLParser):
    """Collects the tags and texts of a page that is fed in one piece.

    Attributes:
        made: what was found.
        hidden: whether an element is open in which nothing is text.
    """

    def __init__(self, text: str, start: int, ends: dict[str, int]) -> None:
        super().__init__(convert_charrefs=False)
        self.made: list[Event] = []
        self.hidden = False
        self._text = text
        self._start = start
        self._ends = ends

    @property
    def place(self) -> int:
        """The offset in the file of what is being read; once a page was fed, of what the parser waits to see closed."""
        return self._start + self.getpos()[1]

    def set_cdata_mode(self, elem: str, **_: bool) -> None:
        """Look for no tags up to the end of an element; each release of the parser has its own list of such elements."""
        if elem in _CODE or self.place < self._ends.get(elem, 0):
            self.hidden = True
            super().set_cdata_mode(elem)

    def handle_starttag(self, tag: str, attrs: object) -> None:
        """Take a start tag."""
        self.handle_startendtag(tag, attrs)
        if tag in _FRAMES:
            self.set_cdata_mode(tag)

    def handle_startendtag(self, tag: str, attrs: object) -> None:  # noqa: ARG002
        """Take a start tag, be it one that ends in a slash: in HTML that closes nothing."""
        start = self.place
        end = start + len(self.get_starttag_text() or "")
        self.made.append(("open", start, end, tag, self._text[start + 1 + len(tag) : end - 1]))

    def handle_endtag(self, tag: str) -> None:
        """Take an end tag."""
        self.hidden = False
        start = self.place
        self.made.append(("close", start, self._text.index(">", start) + 1, tag, ""))

    def handle_data(self, data: str) -> None:
        """Take text; the parser may cut it into pieces."""
        if self.hidden:
            return
        start = self.place
        end = start + len(data)
        if self.made and self.made[-1][0] == "text" and self.made[-1][2] == start:
            start = self.made.pop()[1]
        self.made.append(("text", start, end, "", ""))


class _Attributes(HTMLParser):
    """Collects the attributes of one tag."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.made: dict[str, str] = {}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        self.made = {name: value or "" for name, value in reversed(attrs)}
