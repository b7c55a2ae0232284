"""Who sees data without being given it: other users, the public, and whom a list of recipients names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policy_lint.extraction import recipients
from policy_lint.text.lazy import lazy

if TYPE_CHECKING:
    from policy_lint.extraction.lexicon import Reading

_VIEWERS = lazy(
    r"(?i)\b(?:disclosed|visible|shown|available|displayed|viewed) (?:to|by) (?:all|other) (?:[\w’']+ ){0,6}?users\b|"
    r"\b(?:other|all|fellow) (?:\w+ )?(?:users|members|players|participants|visitors)\b(?: \w+){0,4}? (?:see|view|read|access|"
    r"find)\b"
)
_MADE_PUBLIC = lazy(
    r"(?i)\b(?:reviews?|comments?|posts?|profiles?|content|information|data|names?|usernames?)\b[^.;]{0,80}? "
    r"(?:(?:is|are|be|becomes?) (?:\w+ )?public(?:ly)?|made public)\b(?! (?:interest|record|authorit|sector|domain)| by\b)|"
    r"\b(?:we|and) (?:may |will )?publish (?:your|the) (?:\w+ ){0,2}?(?:names?|comments?|reviews?|content|photos?)\b"
)
_WORD_LENGTH = 9  # of “recipient” itself


def onlookers(reading: Reading) -> list[str]:
    """The recipients that a clause names as those who see data, or as “the recipients are …”."""
    found: list[str] = []
    if reading.mentions("other ", "fellow ", " all ") and _VIEWERS.search(reading.text):
        found.append("other-users")
    if reading.mentions(" public") and _MADE_PUBLIC.search(reading.text):
        found.append("public")
    if reading.has("share.recipients"):
        after = reading.own["share.recipients"][0].start + _WORD_LENGTH
        found.extend(match.key for match in recipients.named(reading) if match.start >= after)
    return found
