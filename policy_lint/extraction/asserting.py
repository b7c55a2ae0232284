"""Whether a verb of sharing says that it is done, where no known recipient does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policy_lint.text.lazy import lazy

if TYPE_CHECKING:
    from policy_lint.extraction.lexicon import Match, Reading

_BEFORE = 80  # characters in which “we may” stands before it
_MAY = lazy(r"\b[A-Z][\w.&’'-]* (?:may|will|might) (?:also |only |sometimes |occasionally )?\Z")
"""“Acme may disclose your details where …”: the operator by its name."""
_WILL_BE = lazy(r"(?i)\b(?:will|may|can|might|shall|must) (?:\w+ )?be (?:\w+ )?\Z")
_FOR_SOMETHING = lazy(r"(?i) (?:only )?for (?!the (?:purposes?|following)\b|(?:as|so) )\w")
_WITH_SOMEBODY = lazy(
    r"(?i)(?: (?:[\w’'-]+)){0,5}? (?:with|to) (?!(?:us|me|you|your consent|our consent|care|the following|others?['’]|"
    r"(?:the )?(?:purposes?|aim|intention|consent|exception|same|law))\b)(?:\w|“)"
)


def asserts(reading: Reading, verb: Match) -> bool:
    """“We may share …”, “it will be shared with the owner”, “sharing it with coaches” as an item; not “explains how we share”."""
    if reading.has("share.scope"):
        return False
    if ends_at(reading, "share.modal", verb):
        return True
    before = reading.text[max(0, verb.start - 40) : verb.start]
    if _MAY.search(before) is not None and reading.terms.get("data-categories"):
        return True
    done = _WILL_BE.search(before) is not None
    if not _WITH_SOMEBODY.match(reading.text, verb.end):
        return done and _FOR_SOMETHING.match(reading.text, verb.end) is not None
    return done or (reading.clause.kind == "item" and not before.strip())


def ends_at(reading: Reading, name: str, verb: Match) -> bool:
    """Whether a cue such as “we may share” ends with the verb."""
    return any(match.end == verb.end for match in reading.near(name, verb.start - _BEFORE, verb.end))
