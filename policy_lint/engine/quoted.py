"""What a quote is by its words alone: a label, an announcement, a pointer to another place, an item after a stray lead-in."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from policy_lint.text.lazy import lazy
from policy_lint.text.menus import is_menu, is_title

if TYPE_CHECKING:
    from policy_lint.engine.finding import Hit

JOINT = " … "
"""What stands between a lead-in and the item that completes it."""
_FRAGMENT = 4
"""Words below which a quote that does not end like a sentence is a label."""
_HEADING = (14, 10)
"""Words below which a quote with all its words in capitals (“Right to Access and Correct”) is a heading; in a list or a row."""
_BARE = 3
"""Words below which a quote is a label however it ends, unless it holds an address or a number."""
_ENDS = (".", "!", ";", "”", '"', ")")
_SHORT = 24
"""Words up to which an item is read as one with its list; a longer one speaks for itself."""
_LEADS = lazy(r"\b(?:following|follows|below)\b[^.!?]*[.!?]\s*$")
_SPEAKS = lazy(
    r"(?:You|We|If|As|To|Please|Should|In|Our|The(?! right)|This|These|Where|When|For|However|Such)\b[^.!?]*[.!?]\s*$"
)
"""An item that is a sentence with its own subject."""
_ANNOUNCES = lazy(
    r"^(?:(?:this|these|those|the|our|following) )+(?:\w+ ){0,3}?(?:policy|policies|notice|statement|sections?|page|document)"
    r"(?: also| further)? (?:explains?|describes?|outlines?|tells?|sets? out|covers?|provides?|informs?|details?)\b",
    re.IGNORECASE,
)
"""What a policy says about itself (“This policy also explains how you can …”): it is no place where that is said."""
_POINTS = lazy(
    r"\b(?:described|explained|discussed|detailed|set (?:out|forth)) (?:\w+ ){0,3}?(?:below|above)\b|"
    r"\bsee\b[^.!?]{0,80}\b(?:below|above)\b|\bin the (?:\S+ ){1,6}section\b|\b(?:check|see|refer to|consult|read) the "
    r"section\b",
    re.IGNORECASE,
)
"""Words that send the reader to another place, where more is said."""


@lru_cache(maxsize=1024)
def announces(quote: str) -> bool:
    """Whether a policy says here what it deals with, not what it has to say."""
    return bool(_ANNOUNCES.search(quote))


@lru_cache(maxsize=1024)
def points(quote: str) -> bool:
    """Whether readers are sent to another place, where more is said."""
    return bool(_POINTS.search(quote))


def whole(hit: Hit) -> tuple[str, int]:
    """What tells the sentence, or the list of short items, that a place is of from others."""
    lead, joint, item = hit.quote.rpartition(JOINT)
    alone = len(item.split()) > _SHORT or _SPEAKS.match(item)
    return (lead, -1) if joint and not alone else ("", hit.span.start)


def without_stray(hit: Hit) -> Hit:
    """A place without the words before an item that are no lead-in of it: a sentence that has ended, or a menu."""
    if JOINT not in hit.quote:
        return hit
    fragments = hit.quote.split(JOINT)
    while len(fragments) > 1 and _is_stray(fragments[0]):
        del fragments[0]
    return replace(hit, quote=JOINT.join(fragments))


def _is_stray(lead: str) -> bool:
    return is_menu(lead) or (lead.endswith((".", "!")) and not _LEADS.search(lead))


@lru_cache(maxsize=1024)
def is_label(quote: str) -> bool:
    """Whether a quote is a heading, a lead-in or a word or two rather than something said."""
    words = quote.strip()
    count = len(words.split())
    if words.endswith(":"):
        return True
    if count < _BARE:
        return not ("@" in words or "/" in words or any(letter.isdigit() for letter in words))
    if words.endswith(_ENDS):
        return False
    return count < _FRAGMENT or (count < _HEADING[JOINT in words] and is_title(words))
