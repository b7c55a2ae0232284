"""Whose a line of a contact block is: the operator's, one of its desks', or an authority's that people may turn to."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from policy_lint.extraction.lexicon import remembered
from policy_lint.text.lazy import lazy

if TYPE_CHECKING:
    from policy_lint.extraction.lexicon import Reading

OFFICES = ("contact.dpo", "contact.representative", "contact.grievance", "contact.privacy-officer")
"""The offices that a contact block may be of."""
_BACK = 6
_LINES = frozenset({"line", "item", "heading", "row"})
_FEW = 20
"""Words up to which a line names an authority, its address perhaps behind it, rather than speaks of one."""
_OURS = lazy(r"(?i)\b(?:us|our|we)\b")
WITH_US = lazy(r"(?i)\b(?:contact|write to|e-?mail|reach|call) (?:us|our)\b")
"""Before an authority is named: “contact our officer at …, or complain to the authority”."""
_DESK = lazy(
    r"(?i)(?:\A|[\s(/])(?:(?:customer|general|technical|tech|user|client|product|app|sales|press|media|billing|commercial|business|member)"
    r"[\s/&-]{1,3}){0,3}(?:support|help ?desk|helpline|sales|press|billing|care|service|services|enquiries|inquiries|info)"
    r"(?: (?:e-?mail|address|contact|team|phone|line))*\s*[:–—-]\W{0,4}\Z"
)
_SPAN = 60


@remembered
def is_of_authority(reading: Reading) -> bool:
    """Whether the block that the clause stands in is the address of an authority.

    The line above names one (“Data Protection Commission”), or the sentence above introduces it (“You may complain to the
    ombudsman:”).
    """
    if reading.has(*OFFICES) or _OURS.search(reading.text):
        return False
    for line in islice(reading.earlier(), _BACK):
        if line.has(*OFFICES) or WITH_US.search(line.text):
            return False
        names_it = line.clause.ends_open or (line.clause.kind in _LINES and len(line.text.split()) <= _FEW)
        if names_it and line.has("contact.others"):
            return line.has("authority.office")
        if not names_it or line.clause.kind == "heading":
            return False
    return False


def is_of_desk(reading: Reading, start: int) -> bool:
    """Whether the label right before a way to reach somebody is of another desk than the officer named above: “Support:”."""
    return _DESK.search(reading.text, max(0, start - _SPAN), start) is not None
