"""Which condition of a clause is that of a statement: “you can object, and we will stop unless …” leaves the right as it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policy_lint.extraction.stance import carried_condition, conditions, phrase
from policy_lint.text.lazy import lazy

if TYPE_CHECKING:
    import re

    from policy_lint.extraction.lexicon import Match, Reading

_PARTS = lazy(
    r"(?i);|\.\s| (?:and|but|so),? \Z|,? (?:and|but|or|so) (?:no|nothing|nobody|we|you|they|it|this|these)\b|,? (?:and|but) "
    r"(?:\w+ly |also )?(?:will|may|can|must|shall|should|is|are|does|do|have|has)\b|"
    r", (?:we|you|they|it|this|however|please|although|though)\b"
)
"""Between what is said and a condition: the condition belongs to the next part of the clause."""
NONE_OF_A_RIGHT = lazy(
    r"(?i)(?:if|where|when|as) applicable\b|(?:if|when|where|should|once|after|upon)\b(?: (?:you|they|users?|individuals|"
    r"someone))?(?: (?:do|have|ever|also|no longer))?(?: (?:submit|make|send|exercise|request|ask|delete|opt|contact|object|"
    r"unsubscrib|withdr[ae]w|clos|remov|decid)\w*| not (?:want|wish)| (?:want|wish)\w*| would (?:like|prefer))\b|"
    r"(?:if|where|when) (?:it|they|this|such|the|your|that|any|these)?(?: \w+){0,3}? ?(?:is|are|was|were|be)? ?(?:\w+ )?"
    r"(?:in(?:complete|accurate|correct)|wrong|out[- ]of[- ]date|outdated|erroneous|unlawful)\b"
)
"""Conditions that are none of a right's: its use (“if you ask us to delete …”), what it is of (“if it is incomplete”)."""
NONE_OF_A_MEASURE = lazy(
    r"(?i)(?:in (?:the event|case) of|in the event (?:that )?(?:a|any|there)|when(?:ever)? you|(?:if|when) you (?:enter|submit|"
    r"pay|send|transmit|log|sign)|when (?:it is )?(?:needed|necessary))\b"
)
"""What a measure is there for, and when it is seen at work: no condition of it."""
_OPENING = 40
"""Characters before a condition that opens the clause: “Please note that, if …”."""


def condition_of(reading: Reading, at: Match | None, *, barred: re.Pattern[str] | None = None) -> str | None:
    """The condition that bears on what is said at a match, in the words of the text.

    Args:
        reading: the clause.
        at: the words that say it; None: any condition of the clause bears on it.
        barred: how words begin that are no condition of such a statement.
    """
    for cue in conditions(reading):
        if barred is not None and barred.match(reading.text, cue.start) is not None:
            continue
        if at is None or _bears_on(reading.text, cue, at):
            return phrase(reading.text, cue.start)
    carried = None if conditions(reading) else carried_condition(reading)
    return None if carried is None or (barred is not None and barred.match(carried)) else carried


def _bears_on(text: str, cue: Match, at: Match) -> bool:
    """Whether a condition is that of what is said at a match."""
    bracket = text.rfind("(", 0, cue.start)
    if bracket >= 0 and ")" not in text[bracket : cue.start]:
        return bracket < at.start < cue.start or _is_next(text, at.end, bracket)
    if cue.start >= at.end:
        return _PARTS.search(text, at.end, cue.start) is None
    if cue.end > at.start:
        return True
    return ";" not in text[cue.end : at.start] or _opens(text, cue)


def _is_next(text: str, end: int, bracket: int) -> bool:
    """Whether brackets stand right after words: no other member of the list is between."""
    return bracket >= end and not any(mark in text[end:bracket] for mark in ",;")


def _opens(text: str, cue: Match) -> bool:
    """Whether a condition opens the clause, and so bears on all of it."""
    return cue.start <= _OPENING and ";" not in text[: cue.start]
