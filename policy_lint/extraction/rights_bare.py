"""Opting out without a word on what of, which the sentence before says: “This counts as a sale. You may opt out.”."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policy_lint.text.lazy import lazy

if TYPE_CHECKING:
    from policy_lint.extraction.lexicon import Match, Reading

_BARE = lazy(
    r"(?i)(?:opt(?:ing)?[- ]?out|say no|unsubscribe|object|(?:switch|turn) (?:this|that|it|these) off)(?=\W*(?:\Z|[.,;:(])|"
    r"\W+(?:by|via|at|with|through|in|here|using|from (?:this|that|it|them)|of (?:this|that|it|these|them)|to (?:this|that)|"
    r"any|whenever|if|on|please|click|visit|see|go|use|link|form|page|contact|e-?mail|call|write|and)\b)"
)
"""Opting out without a word on what of."""
_TO_DO_SO = lazy(r"(?i)\W*to (?:opt|switch|turn|say|unsubscribe)\b")
_UNABLE = lazy(r"(?i)\b(?:cannot|can't|can’t|not|unable|no)\b")
_SUBJECTS = (
    (
        "opt-out-sale",
        lazy(r"(?i)\b(?:sale|sell\w*|sold|cross-context)\b|[\"“”']sharing[\"“”']|\bsharing\b[^.]{0,40}\bccpa\b"),
    ),
    (
        "opt-out-marketing",
        lazy(r"(?i)\b(?:newsletters?|promotion\w*|marketing|mailings?|special offers|commercial e-?mails?)\b"),
    ),
)
"""Right → what the sentence before speaks of."""


def opted_out_of_before(reading: Reading) -> tuple[str, Match] | None:
    """The right that a bare “opt out” gives by the clause before it, and where it stands."""
    at, before = reading.first("right.bare"), reading.before
    if at is None or before is None or not _BARE.match(reading.text, at.start):
        return None
    if not (reading.has("right.may", "right.strong", "right.do") or _TO_DO_SO.match(reading.text)):
        return None
    if _UNABLE.search(reading.text, 0, at.start):
        return None
    for right, subject in _SUBJECTS:
        if subject.search(before.text):
            return right, at
    return None
