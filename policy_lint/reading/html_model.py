"""A web page as data: its elements, and the lines that a browser shows."""

from __future__ import annotations

from dataclasses import field

from policy_lint.reading.html_tags import HEADINGS
from policy_lint.records import dataclass


@dataclass(eq=False, slots=True)
class Element:
    """An element that makes lines of its own.

    Attributes:
        tag: its name.
        parent: the nearest such element around it, None for the page.
        attrs: its attributes, names in lower case.
        chars: characters of the text in it, that of the elements in it included.
        linked: how many of them stand in links.
        weight: how many of them read like a privacy policy.
        rows: rows of a table.
        columns: cells of a row, or of a table's longest row.
        layout: whether a table only places things side by side.
        kept: whether it is part of the policy.
    """

    tag: str
    parent: Element | None
    attrs: dict[str, str] = field(default_factory=dict)
    chars: int = 0
    linked: int = 0
    weight: float = 0
    rows: int = 0
    columns: int = 0
    layout: bool = False
    kept: bool = True

    @property
    def role(self) -> str:
        """What its author says it is for."""
        return self.attrs.get("role", "").lower()

    @property
    def is_heading(self) -> bool:
        """Whether it is one of ``h1`` to ``h6``."""
        return self.tag in HEADINGS


@dataclass(eq=False, slots=True)
class Line:
    """What stands between two breaks.

    Attributes:
        element: the innermost element.
        pieces: ``(start, end, bold)`` of its stretches of the file.
        blank: whether a blank line stands before it.
        heading: its level as a heading, 0 for other text.
        depth: how many lists it stands in.
        marker: the bullet or number of the item whose first line it is, else empty.
        cell: the table cell that it stands in.
        row: the table row.
        literal: whether white space in it counts.
        chars: its characters, white space apart where there is much of it.
        linked: how many of them stand in links.
        local: how many of them stand in links to places on the same page.
        weight: how many of them read like a privacy policy.
    """

    element: Element
    pieces: list[tuple[int, int, bool]]
    blank: bool = False
    heading: int = 0
    depth: int = 0
    marker: str = ""
    cell: Element | None = None
    row: Element | None = None
    literal: bool = False
    chars: int = 0
    linked: int = 0
    local: int = 0
    weight: float = 0

    @property
    def bold(self) -> bool:
        """Whether all of it is set in bold."""
        return all(bold for _, _, bold in self.pieces)


@dataclass(eq=False, slots=True)
class OpenTag:
    """A tag that is open, and what it switched on.

    Attributes:
        tag: its name.
        element: its element, None where it breaks no line.
        live: whether its end tag is still to come.
        bold: whether its words are set in bold.
        link: 1 where it links to another page, 2 to a place on the same one.
        mute: whether its words are not shown.
    """

    tag: str
    element: Element | None = None
    live: bool = True
    bold: bool = False
    link: int = 0
    mute: bool = False


@dataclass(frozen=True, slots=True)
class Page:
    """A page.

    Attributes:
        text: the file.
        lines: in order.
        elements: parents before children; the first is the page.
        title: where the words of its ``<title>`` stand.
    """

    text: str
    lines: list[Line]
    elements: list[Element]
    title: tuple[int, int] | None


def is_hidden(attrs: dict[str, str]) -> bool:
    """Whether an element with these attributes is not shown when the page opens."""
    style = attrs.get("style", "").replace(" ", "").lower()
    return (
        ("hidden" in attrs and attrs["hidden"] != "until-found")
        or attrs.get("aria-hidden", "").lower() == "true"
        or "display:none" in style
        or "visibility:hidden" in style
    )
