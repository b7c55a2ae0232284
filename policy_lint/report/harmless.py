"""A stranger's text made fit for a terminal: nothing in it moves the cursor, changes colours or turns the line around."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from policy_lint.text.lazy import lazy

if TYPE_CHECKING:
    import re

_BREAKS = "\t\n\v\f\r\x1c\x1d\x1e\x85\u2028\u2029"
_UNSEEN = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
_SPECIAL = lazy(
    "[\x00-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff"
    "\U000e0000-\U000e007f]"
)


def harmless(text: str) -> str:
    """The text on one line, with controls shown as pictures (␛), invisible characters left out and the others as �."""
    return _SPECIAL.sub(_shown, text)


def _shown(match: re.Match[str]) -> str:
    character = match[0]
    if character in _BREAKS:
        return " "
    if character in _UNSEEN:
        return ""
    if character < "\x20":
        return chr(0x2400 + ord(character))
    return "␡" if character == "\x7f" else "�"


def cells(text: str) -> int:
    """How many columns of a terminal the text takes."""
    return len(text) if text.isascii() else sum(map(_cell, text))


def _cell(character: str) -> int:
    if unicodedata.category(character) in {"Mn", "Me"}:
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
