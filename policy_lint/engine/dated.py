"""The dates of which a policy says that it takes effect or was changed on them, found once for all rules on dates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policy_lint.engine.wording import wording
from policy_lint.engine.worked import once
from policy_lint.extraction.dates import FoundDate, find_dates
from policy_lint.text.lazy import lazy

if TYPE_CHECKING:
    from policy_lint.engine.wording import Text
    from policy_lint.policy.policy import Policy

_CUES = (
    *("updat", "revis", "modif", "chang", "amend", "review", "edit", "post", "publish", "issue", "version", "last"),
    *("effect", "force", "valid", "appl"),
)
"""One of these is in whatever says it (:mod:`policy_lint.extraction.dates`)."""
_YEAR = lazy(r"(?:19|20)\d\d|/\s?\d\d")


@once
def dates_said(policy: Policy) -> list[tuple[Text, list[FoundDate]]]:
    """The headings and blocks with such a date, in order, each with its own."""
    found = []
    for text in wording(policy).having(*_CUES):
        if _YEAR.search(text.content.text):
            dates = [date for date in find_dates(text.content.text) if date.says]
            if dates:
                found.append((text, dates))
    return found
