"""Text folded for comparison, and quotes found again in the text that they were taken from.

Policies are copied from web pages and word processors: curly quotes, no-break spaces, soft hyphens and ligatures stand where
an author types plain ones. :func:`fold` evens that out character by character, so that offsets stay what they were.
"""

from __future__ import annotations

from bisect import bisect_right
from functools import lru_cache

from policy_lint.text.lazy import lazy

FILLER = "\u200b"
"""Stands for every invisible character in folded text; has no width, belongs to no word, and :func:`spell` drops it."""

INVISIBLE = "\u00ad\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff"
"""Soft hyphen, zero-width characters and direction marks."""

_SINGLE_QUOTES = "‘’‚‛′`´"
_DOUBLE_QUOTES = "“”„‟″«»"
_DASHES = "‐‑‒–—―−"
_SPACES = "\t\v\f\x1c\x1d\x1e\x1f\x85\u00a0\u1680\u2028\u2029\u202f\u205f\u3000" + "".join(
    map(chr, range(0x2000, 0x200B))
)
_EQUAL: dict[str, str | None] = {
    **dict.fromkeys(_SINGLE_QUOTES, "'"),
    **dict.fromkeys(_DOUBLE_QUOTES, '"'),
    **dict.fromkeys(_DASHES, "-"),
    **dict.fromkeys(_SPACES, " "),
    **dict.fromkeys(INVISIBLE, FILLER),
}
_EVEN = str.maketrans(_EQUAL)
_FOLD = str.maketrans({**_EQUAL, "İ": "i"})  # the only capital whose lower case is two characters
_WIDE = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st", "…": "..."}
_SPELL = str.maketrans({**_WIDE, FILLER: None})

BULLETS = "•◦▪·‣⁃●○■□▶►➢➤✓✔\uf0b7"
"""Characters that mark a list item wherever they start a line; a dash or asterisk needs a blank after it."""

# What the compare key does not take over as it is: a run of white space with the bullet that may follow, a bullet at the very
# start, an invisible character, a ligature. No two neighbours share a character, so a scan is linear.
_BULLET = rf"[{BULLETS}]|[-*+](?=\s)"
_UNEVEN = lazy(
    rf"(?P<blank>\s+)(?P<bullet>{_BULLET})?|\A(?P<first>{_BULLET})|(?P<filler>{FILLER}+)|(?P<wide>[{''.join(_WIDE)}])"
)
_MOST_FOUND = 64
"""Quotes of one text whose places are kept."""
_ROUGH = lazy(rf"  |[^\S ]|[{FILLER}{''.join(_WIDE)}]")
_ROUGH_STARTS = frozenset(["", " ", "-", "*", "+", *BULLETS])


def fold(text: str) -> str:
    """The text in lower case with quotes, dashes, spaces and invisible characters made equal; same length as ``text``.

    Ligatures stay one character here; :func:`spell` writes a folded word out.
    """
    return text.translate(_FOLD).lower()


def spell(folded: str) -> str:
    """A folded word as one would type it: ligatures written out, invisible characters dropped. Its length may differ."""
    return folded if folded.isascii() else folded.translate(_SPELL)


@lru_cache(maxsize=2048)
def squash(text: str) -> str:
    """The compare key: texts with equal keys say the same but for case, white space, bullets, quote marks and dashes."""
    even = text.translate(_EVEN)
    if even[:1] not in _ROUGH_STARTS and _ROUGH.search(even) is None:
        return even.strip().lower()  # as nearly all texts: single blanks, and nothing to leave out
    return _Key(text).text.strip().lower()


def locate(needle: str, haystack: str, occurrence: int = 1) -> tuple[int, int] | None:
    """Find a quote in the text that it was taken from.

    Runs of white space are equal, bullets at line starts and invisible characters do not count, quote marks and dashes of
    every shape are equal; case counts, for a quote is verbatim. Takes time linear in the length of both.

    Args:
        needle: the quote.
        haystack: the text.
        occurrence: which one, counted from 1 without overlaps.

    Returns:
        Start and end offsets in the haystack as it is, or None where it is not there so often or the needle is blank.
    """
    wanted = _Key(needle).text.strip()
    if not wanted:
        return None
    key = _key(haystack)
    places = key.places(wanted, occurrence)
    if not 1 <= occurrence <= len(places):
        return None
    found = places[occurrence - 1]
    return key.start(found), key.end(found + len(wanted) - 1)


class _Key:
    """A compare key that keeps case, and the way back from its offsets to those of the text."""

    def __init__(self, text: str) -> None:
        self._parts: list[str] = []
        self._starts: list[int] = []  # of each part: its offset in the key,
        self._places: list[int] = []  # its offset in the text,
        self._sizes: list[int] = []  # and its length in the text
        self._length = 0
        even = text.translate(_EVEN)
        done = 0
        for match in _UNEVEN.finditer(even):
            self._add(even[done : match.start()], done, match.start() - done)
            done = match.end()
            if match["blank"]:
                self._blank(match.start(), len(match["blank"]))
                if match["bullet"] and not _starts_line(match["blank"], match.start()):
                    done = match.start("bullet")  # a dash between words is text
            elif match["wide"]:
                self._add(_WIDE[match[0]], match.start(), 1)
        self._add(even[done:], done, len(even) - done)
        self.text = "".join(self._parts)
        self._found: dict[str, list[int]] = {}

    def places(self, wanted: str, least: int) -> list[int]:
        """Where another text stands, ascending and without overlaps: so many places, or all there are.

        They are kept, so that many quotes that differ by their number alone take the time of one.
        """
        if wanted not in self._found and len(self._found) >= _MOST_FOUND:
            self._found.clear()
        places = self._found.setdefault(wanted, [])
        while len(places) < least:
            place = self.text.find(wanted, places[-1] + len(wanted) if places else 0)
            while place >= 0 and not self.whole(place, place + len(wanted)):
                place = self.text.find(wanted, place + 1)
            if place < 0:
                break
            places.append(place)
        return places

    def _add(self, part: str, place: int, size: int) -> None:
        """Append a part of the key that stands for ``size`` characters of the text from ``place`` on."""
        if part:
            self._parts.append(part)
            self._starts.append(self._length)
            self._places.append(place)
            self._sizes.append(size)
            self._length += len(part)

    def _blank(self, place: int, size: int) -> None:
        """Append one blank for a run of white space, but none at the start nor after another, as round a bullet."""
        if self._parts and self._parts[-1] != " ":
            self._add(" ", place, size)

    def whole(self, start: int, stop: int) -> bool:
        """Whether a stretch of the key neither starts nor stops inside a character that the key writes out (“…”, “ﬁ”)."""
        first, last = bisect_right(self._starts, start) - 1, bisect_right(self._starts, stop - 1) - 1
        if len(self._parts[first]) != self._sizes[first] and self._starts[first] != start and self._parts[first] != " ":
            return False
        return len(self._parts[last]) == self._sizes[last] or self._starts[last] + len(self._parts[last]) == stop

    def start(self, offset: int) -> int:
        """Where in the text the key's character begins."""
        index = bisect_right(self._starts, offset) - 1
        return self._places[index] + min(offset - self._starts[index], self._sizes[index] - 1)

    def end(self, offset: int) -> int:
        """Where in the text the key's character ends."""
        index = bisect_right(self._starts, offset) - 1
        if len(self._parts[index]) != self._sizes[index]:  # a ligature: any letter of it is all of it
            return self._places[index] + self._sizes[index]
        return self._places[index] + offset - self._starts[index] + 1


def _starts_line(blank: str, place: int) -> bool:
    """Whether what follows a run of white space stands first in its line."""
    return not place or "\n" in blank or "\r" in blank


@lru_cache(maxsize=32)
def _key(text: str) -> _Key:
    """The key of a text; many quotes are looked for in the same one."""
    return _Key(text)
