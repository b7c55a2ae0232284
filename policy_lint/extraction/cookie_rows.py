"""Cookies in tables: a row for one cookie or one type of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policy_lint.extraction import cookies, tracking
from policy_lint.extraction.columns import is_of_cookies, roles
from policy_lint.extraction.vendors import VENDORS
from policy_lint.policy.statements import Cookies, Tracking
from policy_lint.text.lazy import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from policy_lint.extraction.lexicon import Cues, Reading
    from policy_lint.policy.statements import Statement

_TYPES = (
    ("essential", lazy(r"(?i)\b(?:essential|(?:strictly )?necessary|required|security|authentication|technical)\b")),
    ("functional", lazy(r"(?i)\b(?:functional(?:ity)?|preferences?|personali[sz]ation|customi[sz]ation)\b")),
    ("performance", lazy(r"(?i)\bperformance\b")),
    ("analytics", lazy(r"(?i)\b(?:analytics?|analytical|statistics|statistical)\b")),
    ("advertising", lazy(r"(?i)\b(?:advertising|advertisement|marketing|targeting|ads|remarketing|retargeting)\b")),
    ("social", lazy(r"(?i)\bsocial(?: media| networking)?\b")),
)  # fmt: skip
_LIFE = (("session", lazy(r"(?i)\bsession\b")), ("persistent", lazy(r"(?i)\bpersistent\b")))
_PIXEL = lazy(r"(?i)\b(?:pixels?|web beacons?)\b")
_NOT = lazy(r"(?i)\b(?:non-?|not |no )\Z")
_UNUSED = lazy(r"(?i)\b(?:not used|not set|none|do(?:es)? not use|never set)\b")
_ABOUT = frozenset({"purpose", "retention", "type", "basis"})


CUES: Cues = {}


def detect(reading: Reading) -> Iterator[Statement]:
    """The cookies that a row of a table of cookies tells of, by type, and the following of people where it names a pixel."""
    header = reading.clause.header
    if len(header) < 2 or not is_of_cookies(reading) or not _tells_of_cookies(header) or _UNUSED.search(reading.text):
        return
    if not any(isinstance(said, Cookies) and said.types for said in cookies.detect(reading)):
        yield Cookies(kind="cookies", types=_types(reading) or ("unspecified",))
    if _PIXEL.search(reading.text) and not [*tracking.detect(reading)]:
        yield Tracking(kind="tracking", party="third", technologies=("pixels",))


def _tells_of_cookies(header: tuple[str, ...]) -> bool:
    """Whether a header is that of a list of cookies: it tells their kind, what they are for or how long they last."""
    told = any(role in _ABOUT for role in roles(header)) or any("type" in title.lower() for title in header)
    return told and not any("opt" in title.lower().split() for title in header)


def _types(reading: Reading) -> tuple[str, ...]:
    """The types, from the cell of types, else from the first cell; how long one lasts only where nothing else is said."""
    cells = [*zip(reading.clause.header, reading.clause.cells, strict=False)]
    typed = [place for title, place in cells if "type" in title.lower() or "categor" in title.lower()]
    first = [cells[0][1]] if cells else []
    for patterns in (_TYPES, _LIFE):
        for start, end in (*typed, *first):
            found = [
                key for key, pattern in patterns
                if (match := pattern.search(reading.text, start, end)) and not _NOT.search(reading.text, start, match.start())
            ]  # fmt: skip
            if found:
                return tuple(found)
    return tuple(key for key, pattern in _TYPES if key in {"analytics", "advertising"} and _by_vendor(reading) == key)


def _by_vendor(reading: Reading) -> str:
    """The type of cookie that a vendor's product sets: its analytics or its advertisements."""
    kinds = [VENDORS[name.removeprefix("vendor.")][1] for name in reading.named("vendor.")]
    return next(
        ({"advertisers": "advertising"}.get(kind, kind) for kind in kinds if kind in {"analytics", "advertisers"}), ""
    )
