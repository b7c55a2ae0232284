"""What each column of a table holds, told from its header: who receives data, what for, where, for how long."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from policy_lint.extraction.above import stands_above
from policy_lint.text.lazy import lazy

if TYPE_CHECKING:
    from policy_lint.extraction.lexicon import Reading

_ROLES = (
    ("sale", lazy(r"\b(?:sold|sells?|selling)\b")),
    ("source", lazy(r"\bsources?\b|\bhow (?:we|it is|they are) (?:collect|obtain|get|gather)")),
    ("basis", lazy(r"\b(?:legal|lawful|grounds?|basis|bases)\b")),
    ("policy", lazy(r"\b(?:polic(?:y|ies)|links?|urls?|more information|learn more|opt[ -]?out|contact|e-?mail)\b")),
    ("retention", lazy(
        r"\b(?:retention|retain\w*|how long|duration|storage (?:period|time|term|limit)|kept|lifetime|life ?span|expir\w+|"
        r"time limit|deletion (?:period|time))\b"
    )),
    ("location", lazy(
        r"\b(?:locations?|located|countr(?:y|ies)|regions?|jurisdictions?|territor\w+|residency|data cent(?:er|re)|"
        r"hosted in|place of processing|where (?!we|you|the)\w+)\b"
    )),
    ("purpose", lazy(r"\b(?:purposes?|why|reasons?|functions?|use|uses|used for|how we (?:use|process))\b")),
    ("recipient", lazy(
        r"\b(?:recipients?|providers?|vendors?|(?:sub-?)?processors?|sub-?contractors?|suppliers?|third[- ]part(?:y|ies)|"
        r"partners?|with whom|to whom|shared? with|disclosed? to|who (?:we share|receives?|gets|has access))\b"
    )),
    ("cookie", lazy(r"\b(?:cookies?|trackers?|pixels?)\b")),
    ("answer", lazy(r"\A(?:(?:is it|are they|we|do we) )?(?:collect|collected|shared?|transmitted|sent|transmission)\??\Z")),
    ("data", lazy(r"\b(?:data|information|collect\w*|categor\w*|details)\b")),
    ("name", lazy(r"\b(?:services?|compan(?:y|ies)|name|tools?|platforms?|part(?:y|ies)|entit\w+|organi[sz]ations?|"
                  r"integrations?|apps?|software|sdks?|librar(?:y|ies)|systems?|products?)\b")),
)  # fmt: skip
"""Role of a column → what its title says, in lower case; the first that fits."""
_GIVEN = lazy(r"\b(?:data|information|details)\b.{0,12}\b(?:shared|sent|disclosed|processed|transferred|accessed)\b")
_WHY = lazy(r"\bwhy\b|\bpurposes?\b|\bwhat (?:they|it) do(?:es)?\b|\bservices? (?:provided|performed)\b")
_HOW = lazy(r"\bhow (?:to|you|do i|can i)\b")
_OF_OTHERS = lazy(
    r"\b(?:rights?|terms?|definitions?|meaning|versions?|changes?|revision|requests? (?:type|received))\b"
)
"""In a header: rows on rights, words, versions or requests, which are no rows on data."""
_SHARING = (
    "third party", "third parties", "share", "shared", "sharing", "sub processors", "subprocessors", "processors",
    "service providers", "providers", "vendors", "partners", "disclose", "disclosure", "recipients", "who receives",
    "who gets", "who sees", "work with", "who has access", "who we use", "suppliers",
    "integrations", "external services", "processor", "sdks",
)  # fmt: skip
"""Words of headings under which a column of names is one of recipients."""
_TITLE = 24
_PHRASE = 8
"""Words up to which a cell may be a column's title, and up to which one that ends in a full stop may be."""


@lru_cache(maxsize=512)
def _role(title: str) -> str:
    """What a column with a title holds; empty where the title tells nothing of that kind."""
    lower = title.lower().strip(" *:")
    if _HOW.search(lower):
        return ""
    if _WHY.search(lower):
        return "purpose"
    if _GIVEN.search(lower) and "with" not in lower:
        return "data"
    return next((role for role, pattern in _ROLES if pattern.search(lower)), "")


@lru_cache(maxsize=256)
def roles(header: tuple[str, ...]) -> tuple[str, ...]:
    """What each column under a header holds; nothing that is known where the first row is no header, but tells something."""
    if is_aside(header):
        return ("",) * len(header)
    told = any(
        len(title.split()) > _TITLE or (title.endswith(".") and len(title.split()) > _PHRASE) for title in header
    )
    return ("",) * len(header) if told else tuple(map(_role, header))


@lru_cache(maxsize=256)
def is_aside(header: tuple[str, ...]) -> bool:
    """Whether a header is that of a table on rights, words, versions or requests."""
    first = header[0].lower() if header else ""
    return _OF_OTHERS.search(first) is not None and "data" not in first and "information" not in first


def cell(reading: Reading, *wanted: str) -> tuple[int, int] | None:
    """The first cell of a row whose column holds one of what is wanted, as offsets."""
    for role, place in zip(roles(reading.clause.header), reading.clause.cells, strict=False):
        if role in wanted:
            return place
    return None


def is_of_cookies(reading: Reading) -> bool:
    """Whether a row stands in a table of cookies."""
    known = _names_cookies(reading.clause.header)
    return reading.under("cookie", "cookies") if known is None else known


@lru_cache(maxsize=256)
def _names_cookies(header: tuple[str, ...]) -> bool | None:
    """Whether a header is that of a table of cookies; None where it is one if it stands under a heading on cookies."""
    listed = roles(header)
    if "cookie" in listed or any("cookie" in title.lower() for title in header):
        return True
    return None if "retention" in listed or "recipient" not in listed else False


def recipient_cell(reading: Reading) -> tuple[int, int] | None:
    """The first cell of a row where it names who receives data: a table of vendors, not one of data or of cookies."""
    header = reading.clause.header
    if len(header) < 2 or not reading.clause.cells:
        return None
    listed = roles(header)
    if is_aside(header) or is_of_cookies(reading) or not {"purpose", "location", "data", "policy"} & set(listed[1:]):
        return None
    if listed[0] == "recipient" or (
        (listed[0] == "name" or not header[0])
        and "recipient" not in listed
        and stands_above(reading.clause.headings[-2:], _SHARING)
    ):
        return reading.clause.cells[0]
    return None
