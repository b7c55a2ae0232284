"""Reads a web page: which tags are open at each word, and where a browser breaks lines.

Tags may be left open, closed twice or crossed; what a browser would repair is repaired here as far as lines and lists depend
on it. No recursion, and every step costs the same however deep the tags nest.
"""

from __future__ import annotations

import re

from policy_lint.reading.html_events import attributes, events
from policy_lint.reading.html_model import Element, Line, OpenTag, Page, is_hidden
from policy_lint.reading.html_tags import (
    BARRIERS,
    BLOCKS,
    CELLS,
    CLOSES_P,
    FOREIGN,
    HEADINGS,
    LISTS,
    MARGIN,
    OPAQUE,
    TABLE,
    TRACKED,
)
from policy_lint.text.lazy import lazy

_BOLD = lazy(r"(?<![\w-])(?:bold|strong|font-weight:\s?(?:bold|[6-9]00))\b", re.IGNORECASE)
_NUMBER = lazy(r"\s*[\divxIVX§.():]{1,8}\s*")  # before bold words, is as good as bold
_PRIVACY = ("privacy", "personal", "information", " data", "cookie", "third part", "collect", "disclos")
_LEAST_PROSE = 40  # characters from which a line is prose
_OTHER_PROSE = 0.3  # what a character of prose weighs that has no such word


def read_page(text: str) -> Page:
    """Read a page; any text is one. Takes time linear in the text."""
    return _Builder(text).read()


class _Builder:
    """Follows the tags and collects lines."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._root = Element("body", None)
        self._elements = [self._root]
        self._lines: list[Line] = []
        self._stack = [OpenTag("body", self._root)]
        self._places: dict[str, list[int]] = {}  # name → where on the stack it is open
        self._blocks = [0]  # where on the stack elements are,
        self._barriers = [0]  # those that end tags do not pass,
        self._lists = [0]  # and lists
        self._counters: list[int] = []  # of each open list the number of its last item, -1 for bullets
        self._bold = self._mute = self._heading = 0
        self._links: list[int] = []
        self._line = Line(self._root, [])
        self._blank, self._breaks = True, 0  # whether a blank line is due; line breaks since the last words
        self._marker = ""
        self._title: tuple[int, int] | None = None

    def read(self) -> Page:
        """The page."""
        for kind, start, end, name, raw in events(self._text):
            if kind == "text":
                self._words(start, end)
            elif kind == "open":
                self._start(name, raw)
            else:
                self._end(name)
        self._flush()
        for element in reversed(self._elements):
            above = element.parent
            if above is not None:
                above.chars += element.chars
                above.linked += element.linked
                above.weight += element.weight
        return Page(self._text, self._lines, self._elements, self._title)

    def _words(self, start: int, end: int) -> None:
        """Take a stretch of text."""
        if self._mute:
            if self._title is None and self._mute == 1 and self._stack[-1].tag == "title":
                self._title = (start, end)
            return
        words = self._text[start:end]
        line = self._line
        if words.isspace():
            if line.pieces:
                line.pieces.append((start, end, True))
            return
        if not line.pieces:
            self._begin(line)
        line.pieces.append((start, end, self._bold > 0 or _NUMBER.fullmatch(words) is not None))
        size = len(words) if len(words) < 80 else len(" ".join(words.split()))
        line.chars += size
        if self._links:
            line.linked += size
            line.local += size if self._links[-1] == 2 else 0

    def _begin(self, line: Line) -> None:
        """Note where a line stands."""
        places = self._places
        line.element = self._stack[self._blocks[-1]].element or self._root
        line.blank = self._blank or self._breaks > 1
        line.heading = self._heading
        line.depth = len(self._counters)
        line.marker, self._marker = self._marker, ""
        cells = [places[tag][-1] for tag in CELLS if places.get(tag)]
        if cells:
            line.cell = self._stack[max(cells)].element
            line.row = self._stack[places["tr"][-1]].element if places.get("tr") else None
        line.literal = bool(places.get("pre"))

    def _flush(self, *, blank: bool = False) -> None:
        """End the line; ``blank`` where a blank line follows it."""
        line = self._line
        if not line.pieces:
            self._blank = self._blank or blank
            return
        self._lines.append(line)
        self._line = Line(self._root, [])
        self._blank, self._breaks = blank, 0
        size = line.chars - line.linked
        if size >= _LEAST_PROSE:
            words = self._text[line.pieces[0][0] : line.pieces[-1][1]].lower()
            line.weight = size if any(word in words for word in _PRIVACY) else size * _OTHER_PROSE
        element = line.element
        element.chars += line.chars
        element.linked += line.linked
        element.weight += line.weight

    def _start(self, name: str, raw: str) -> None:
        """Take a start tag."""
        if name in OPAQUE:
            if not raw.endswith("/"):
                self._push(OpenTag(name, mute=True))
        elif name in TRACKED:
            self._push(self._inline(name, raw))
        elif name == "br":
            self._flush()
            self._breaks += 1
        elif name in BLOCKS or "-" in name:
            self._block(name, raw)

    def _inline(self, name: str, raw: str) -> OpenTag:
        """What a tag that breaks no line switches on."""
        tag = OpenTag(name)
        if name in {"b", "strong"}:
            tag.bold = True
        elif name == "a":
            if self._places.get("a"):
                self._end("a")
            href = attributes(raw).get("href") if "href" in raw.lower() else None
            if href is not None and not href.lower().startswith(("mailto:", "tel:")):
                tag.link = 2 if href.startswith("#") and len(href) > 1 else 1
        elif name == "span" and raw:
            attrs = attributes(raw)
            tag.mute = is_hidden(attrs)
            tag.bold = _BOLD.search(f"{attrs.get('class', '')} {attrs.get('style', '')}") is not None
        return tag

    def _block(self, name: str, raw: str) -> None:
        """Take the start tag of an element that makes lines of its own."""
        if self._mute and self._stack[-1].tag in FOREIGN:
            self._pop_to(len(self._stack) - 1)
        self._imply(name)
        self._flush(blank=name in MARGIN)
        if name == "hr":
            return
        element = Element(name, self._stack[self._blocks[-1]].element, attributes(raw) if raw else {})
        self._elements.append(element)
        if name in LISTS:
            start = element.attrs.get("start", "")
            first = int(start) if start.isascii() and start.isdigit() and len(start) < 6 else 1
            self._counters.append(first - 1 if name == "ol" else -1)
        elif name == "li":
            self._marker = "-"
            if self._counters and self._counters[-1] >= 0:
                self._counters[-1] += 1
                self._marker = f"{self._counters[-1]}."
        elif name in HEADINGS or name in TABLE:
            self._heading = HEADINGS.get(name, self._heading)
            self._table(name)
        self._push(OpenTag(name, element))

    def _table(self, name: str) -> None:
        """Count the rows and columns of the table that is open; one that holds tables or headings only places things."""
        places = self._places
        table = self._stack[places["table"][-1]].element if places.get("table") else None
        if table is None:
            return
        if name == "table" or (name in HEADINGS and table.rows > 1):
            table.layout = True
        elif name == "tr":
            table.rows += 1
        elif name in {"td", "th"} and places.get("tr"):
            row = self._stack[places["tr"][-1]].element
            if row is not None:
                row.columns += 1
                table.columns = max(table.columns, row.columns)

    def _imply(self, name: str) -> None:
        """Close what a start tag closes without saying so."""
        barrier = self._barriers[-1]
        if name in CLOSES_P:
            self._close_above("p", barrier)
        if name in HEADINGS:
            self._end_heading()
        elif name == "li":
            self._close_above("li", max(barrier, self._lists[-1]))
        elif name in {"dt", "dd"}:
            floor = max(barrier, *self._places.get("dl", [])[-1:], 0)
            self._close_above("dt", floor)
            self._close_above("dd", floor)
        elif name in {"tr", "td", "th", "thead", "tfoot"}:
            cell = name in {"td", "th"}
            floor = max([0, *self._places.get("table", [])[-1:], *(self._places.get("tr", [])[-1:] if cell else [])])
            for inner in CELLS if cell else (*CELLS, "tr"):
                self._close_above(inner, floor)

    def _close_above(self, name: str, floor: int) -> None:
        """Close the innermost element of a name if it stands above a place on the stack."""
        places = self._places.get(name)
        if places and places[-1] > floor:
            self._pop_to(places[-1])

    def _end_heading(self) -> None:
        """Close the heading that is open, whatever its level."""
        if self._heading:
            places = [self._places[tag][-1] for tag in HEADINGS if self._places.get(tag)]
            if places and max(places) > self._barriers[-1]:
                self._pop_to(max(places))

    def _end(self, name: str) -> None:
        """Take an end tag; one that closes nothing is passed over."""
        if name in HEADINGS:
            self._end_heading()
            return
        places = self._places.get(name)
        if not places:
            if name == "p":  # a browser makes an empty paragraph of it
                self._flush(blank=True)
            return
        place = places[-1]
        tag = self._stack[place]
        if tag.element is None and place < self._blocks[-1]:
            places.pop()  # crossed tags: what was switched on ends, the element that is open goes on
            self._switch_off(tag)
        elif (place > self._barriers[-1] or name in BARRIERS or name == "tr") and not (
            name == "li" and place < self._lists[-1]
        ):
            self._pop_to(place)

    def _push(self, tag: OpenTag) -> None:
        """Open a tag."""
        place = len(self._stack)
        self._stack.append(tag)
        self._places.setdefault(tag.tag, []).append(place)
        if tag.element is not None:
            self._blocks.append(place)
            if tag.tag in BARRIERS:
                self._barriers.append(place)
            elif tag.tag in LISTS:
                self._lists.append(place)
        self._bold += tag.bold
        self._mute += tag.mute
        if tag.link:
            self._links.append(tag.link)

    def _switch_off(self, tag: OpenTag) -> None:
        """End what a tag switched on."""
        tag.live = False
        self._bold -= tag.bold
        self._mute -= tag.mute
        if tag.link:
            self._links.pop()

    def _pop_to(self, place: int) -> None:
        """Close everything on the stack from a place on."""
        while len(self._stack) > place:
            tag = self._stack.pop()
            if not tag.live:
                continue
            self._switch_off(tag)
            self._places[tag.tag].pop()
            if tag.element is None:
                continue
            self._flush(blank=tag.tag in MARGIN)
            self._blocks.pop()
            if tag.tag in BARRIERS:
                self._barriers.pop()
            elif tag.tag in LISTS:
                self._lists.pop()
                self._counters.pop()
            elif tag.tag in HEADINGS:
                self._heading = 0
            elif tag.tag == "li":
                self._marker = ""
