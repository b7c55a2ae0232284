"""Tables that answer yes and no: which categories of data are disclosed, and which are sold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policy_lint.extraction.collected_data import data_between
from policy_lint.extraction.columns import is_of_cookies, roles
from policy_lint.policy.statements import Disclosure, Sale
from policy_lint.text.lazy import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from policy_lint.extraction.lexicon import Cues, Reading
    from policy_lint.policy.statements import Statement

CUES: Cues = {}

_YES = lazy(r"(?i)\W*yes\b[^|]{0,60}")
_DISCLOSED = lazy(r"(?i)\b(?:shared?|disclosed?)\b(?!.*\b(?:with|to)\b)")


def detect(reading: Reading) -> Iterator[Statement]:
    """What the cells of a row answer with “yes” under “Sold?” and “Disclosed?”."""
    header = reading.clause.header
    if len(header) < 3 or is_of_cookies(reading):
        return
    for title, role, (start, end) in zip(header, roles(header), reading.clause.cells, strict=False):
        if not _YES.fullmatch(reading.text, start, end):
            continue
        if role == "sale":
            yield Sale(kind="sale")
        elif role in {"answer", "data", ""} and _DISCLOSED.search(title):
            yield Disclosure(kind="disclosure", data=data_between(reading, *reading.clause.cells[0], label=False))
