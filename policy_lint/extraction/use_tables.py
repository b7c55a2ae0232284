"""Uses in tables: a row under a header with a column for purposes or for legal bases."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policy_lint.extraction.bases import basis_in_cell
from policy_lint.extraction.collection_rows import is_uncollected, stays
from policy_lint.extraction.columns import is_aside, is_of_cookies, recipient_cell, roles
from policy_lint.extraction.purpose_cells import aims
from policy_lint.policy.statements import Use
from policy_lint.text.lazy import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from policy_lint.extraction.lexicon import Reading
    from policy_lint.policy.statements import Statement

_ELSEWHERE = lazy(r"(?i)\W*(?:(?:n/?a|none|not applicable|tbd|yes|no)\W*|(?:please )?(?:see|refer to) [^|]{0,120})?")
"""A cell that names no purpose: nothing, or where to read of it."""


def in_row(reading: Reading) -> Iterator[Statement]:
    """A table row under a header with a column for purposes or for legal bases."""
    header = reading.clause.header
    if is_aside(header) or (header and (is_uncollected(reading) or stays(reading))):
        return
    names: list[str] = []
    bases: list[str] = []
    tied: list[str] = []
    purposed = False
    for role, title, (start, end) in zip(roles(header), header, reading.clause.cells, strict=False):
        if "who" in title.lower():
            continue
        if role == "basis":
            bases += basis_in_cell(reading, start, end)
        elif role == "purpose":
            purposed = purposed or _ELSEWHERE.fullmatch(reading.text, start, end) is None
            names += aims(reading, start, end)
        elif role == "data":
            tied += [
                match.key
                for match in reading.terms.get("data-categories", ())
                if start <= match.start and match.end <= end
            ]
    if purposed and not names and not bases and not _says_more(reading):
        names = ["other-purpose"]
    if names or bases:
        yield Use(
            kind="use",
            purposes=tuple(dict.fromkeys(names)),
            legal_bases=tuple(dict.fromkeys(bases)),
            data=tuple(dict.fromkeys(tied)),
        )


def _says_more(reading: Reading) -> bool:
    """Whether a row tells of cookies, a vendor or a permission of the device, and only beside it what for."""
    first = reading.clause.header[0].lower()
    return "permission" in first or is_of_cookies(reading) or recipient_cell(reading) is not None
