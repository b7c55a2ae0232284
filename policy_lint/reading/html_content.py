"""Which part of a web page is the policy: menus, banners, footers and what is hidden are told from it.

When in doubt text is kept: a line of a menu in the policy does little harm, a lost section makes findings wrong. So nothing
is left out for its name alone where much of the policy stands in it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from policy_lint.reading.html_model import is_hidden
from policy_lint.reading.html_tags import HEADINGS, names
from policy_lint.reading.outline import is_dated
from policy_lint.text.lazy import lazy

if TYPE_CHECKING:
    from policy_lint.reading.html_model import Element, Line, Page

_AROUND = names("nav footer aside dialog menu search")
_ROLES = names(
    "navigation contentinfo complementary search dialog alertdialog menu menubar toolbar tooltip status alert"
)
_NAMES = names(
    "nav navbar navigation menu megamenu submenu footer colophon sidebar breadcrumb breadcrumbs newsletter subscribe signup"
    " login modal popup share sharing social related comment comments search skip advert adverts ads promo masthead topbar"
    " pagination pager toolbar cta tags author byline recommended trending copyright carousel offcanvas lightbox tooltip alert"
    " toast chat drawer reviews"
)
_BANNER = lazy(
    r"onetrust|optanon|cookiebot|cybot|cc-window|cookielaw|truste|evidon|didomi|usercentrics|osano|cmplz"
    r"|cookie[a-z]{0,20}[-_ ]?(?:[a-z]{1,20}[-_ ])?"
    r"(?:banner|bar|notice|consent|pop-?up|modal|message|alert|law|overlay|dialog|warning|prompt|disclaimer)"
    r"|(?:gdpr|consent|ccpa)[-_ ]?(?:banner|bar|notice|popup|modal|manager|overlay|message)"
)
_CAMEL = lazy(r"(?<=[a-z])(?=[A-Z])")
_WORD = lazy(r"[a-z]+")
_BUTTON = lazy(
    r"(?:skip|jump) (?:to|navigation)\b.*|(?:back|go|return|scroll|jump)? ?to (?:the )?top\b.*|page load link"
    r"|print(?: this page)?|loading\W*|close|menu|search|share|tweet|toggle navigation"
    r"|accept(?: all)?(?: cookies)?|decline|accept decline|home"
    r"|use website in a screen-reader mode|press alt\+1 for screen-reader mode|enable accessibility.*",
    re.IGNORECASE,
)
_CONTENTS = lazy(r"(?:table of )?contents:?|(?:quick|jump) links?:?|on this page:?", re.IGNORECASE)
_COOKIES = lazy(r"\b(?:we use|uses?|using|stores?) cookies\b", re.IGNORECASE)
_MOST = 0.5  # of the policy's words: what holds more is never left out, whatever it is called
_NAMED = 0.1  # the same for a form, and for a header that is a menu
_LINKED = 0.5  # of the characters: what is linked more is a menu, what weighs less is no policy
_ROOT, _MAIN = 0.95, 0.9  # of the policy's words: what the element that holds the policy must hold; one that says so
_SHOWN = 300  # characters of policy that make an element a part of it though it is hidden or called like a menu
_FEW = 200  # characters: a page with fewer is shown whole
_SMALL = 60  # characters of a line that may be a button
_ENTRIES = 3  # lines that link to places on the page, and so are its table of contents
_SLUGGED = frozenset(
    [*HEADINGS, "p", "li", "td", "th", "dt", "dd"]
)  # named for their words: <h2 id="how-we-share-data">
_UNDIVIDED = names("p li ul ol dl dt dd blockquote pre tr td th").union(HEADINGS)
"""What may hold most of a policy by chance: the rest of it stands around."""


def keep_policy(page: Page) -> list[Line]:
    """The lines of a page that are the policy. Takes time linear in the page."""
    total = page.elements[0].weight
    for element in page.elements[1:]:
        above = element.parent
        element.kept = above is not None and above.kept and not _left_out(element, total)
    lines = _inside([line for line in page.lines if line.element.kept], page)
    lines = _without_contents([line for line in lines if not _is_button(line, page.text)], page.text)
    return lines if sum(line.chars for line in lines) >= _FEW else page.lines


def _left_out(element: Element, total: float) -> bool:
    """Whether an element is no part of the policy."""
    share = element.weight / total if total else 0.0
    attrs = element.attrs
    if element.tag == "noscript":
        return share < _ROOT
    if element.tag in {"button", "option"}:
        above = element.parent
        return not (above is not None and above.is_heading) and not unfolds(element)
    if share >= _MOST:
        return False
    if element.tag in _AROUND or element.role in _ROLES:
        return True
    if element.tag == "form":
        return share < _NAMED
    if not attrs:
        return False
    called = f"{attrs.get('id', '')} {attrs.get('class', '')}"
    if _BANNER.search(called.lower()):
        return True
    menu = element.linked > element.chars * _LINKED
    policy = element.weight >= _SHOWN and element.weight > element.chars * _LINKED
    if is_hidden(attrs):
        return not policy
    if element.tag == "header":
        return share < _NAMED and menu
    if element.tag in _SLUGGED:
        return False
    words = _WORD.findall(_CAMEL.sub("-", called).lower())
    return not _NAMES.isdisjoint(words) and (menu or not policy)


def unfolds(element: Element) -> bool:
    """Whether a button shows and hides the text under it, which it heads."""
    return "aria-expanded" in element.attrs and element.attrs.get("aria-haspopup", "false") == "false"


def _inside(lines: list[Line], page: Page) -> list[Line]:
    """The lines of the element that holds the policy without menus at its ends, and what belongs to it before and after."""
    tops = _tops(lines, page.elements)
    prose = [index for index, line in enumerate(lines) if line.weight and id(line.element) in tops]
    if not prose:
        return lines
    kept = []
    for index, line in enumerate(lines):
        after = index > prose[-1]
        top = tops.get(id(line.element))
        if top is None:
            inside = _belongs(line, page.text, after=after)
        else:
            menu = top.tag not in _SLUGGED and not top.weight and top.linked > top.chars * _LINKED
            inside = prose[0] < index < prose[-1] or not menu
        if inside:
            kept.append(line)
    return kept


def _tops(lines: list[Line], elements: list[Element]) -> dict[int, Element]:
    """For each element (by ``id``) in the one that holds the policy: the child of that one that it stands in."""
    for element in elements:
        element.weight = 0
    for line in lines:
        line.element.weight += line.weight
    for element in reversed(elements):
        if element.parent is not None:
            element.parent.weight += element.weight
    root = elements[0]
    total = root.weight
    tops = {id(root): root}
    for element in elements[1:]:
        if element.parent is root and element.kept and element.tag not in _UNDIVIDED:
            main = element.tag in {"main", "article"} or element.role in {"main", "article"}
            if element.weight >= total * (_MAIN if main else _ROOT) > 0:
                root = element
                tops = {id(root): root}
                continue
        if id(element.parent) in tops:
            tops[id(element)] = element if element.parent is root else tops[id(element.parent)]
    return tops


def _belongs(line: Line, text: str, *, after: bool) -> bool:
    """Whether a line outside the element that holds the policy is part of it."""
    words = _shown(line, text)
    if line.weight > line.chars * _LINKED:
        return not _COOKIES.search(words)
    if line.linked > line.chars * _LINKED and not line.heading:
        return False
    if is_dated(words):
        return True
    return "@" in words if after else 0 < line.heading <= 2


def _is_button(line: Line, text: str) -> bool:
    """Whether a line only works the page: “Skip to content”."""
    return line.chars < _SMALL and not line.heading and _BUTTON.fullmatch(_shown(line, text)) is not None


def _without_contents(lines: list[Line], text: str) -> list[Line]:
    """The lines without the table of contents: lines one after another that link to places on the page."""
    kept: list[Line] = []
    start = 0
    while start < len(lines):
        end = start
        while end < len(lines) and not lines[end].heading and lines[end].local > lines[end].chars * 0.8:
            end += 1
        if end - start >= _ENTRIES:
            if kept and kept[-1].chars < _SMALL and _CONTENTS.fullmatch(_shown(kept[-1], text)):
                kept.pop()
            start = end
        end = max(end, start + 1)
        kept += lines[start:end]
        start = end
    return kept


def _shown(line: Line, text: str) -> str:
    """The words of a line as they are written, white space evened out."""
    return " ".join("".join(text[start:end] for start, end, _ in line.pieces[:20]).split())
