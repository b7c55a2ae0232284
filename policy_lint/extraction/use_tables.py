"""Uses in tables: a row under a header with a column for purposes or for legal bases."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from policy_lint.extraction.bases import basis_in_cell
from policy_lint.extraction.purposes import purposes
from policy_lint.policy.statements import Use

if TYPE_CHECKING:
    from collections.abc import Iterator

    from policy_lint.extraction.lexicon import Reading
    from policy_lint.policy.statements import Statement


def in_row(reading: Reading) -> Iterator[Statement]:
    """A table row under a header with a column for purposes or for legal bases."""
    header = reading.clause.header
    names: list[str] = []
    bases: list[str] = []
    tied: list[str] = []
    purposed = False
    for title, (start, end) in zip(header, reading.clause.cells, strict=False):
        lower = title.lower()
        if re.search(r"\b(?:legal|lawful|ground)\b", lower):
            bases += basis_in_cell(reading, start, end)
        elif re.search(r"\b(?:purposes?|why|use|uses|how we)\b", lower) and "who" not in lower:
            purposed = True
            names += purposes(reading, start, end)
        elif re.search(r"\b(?:information|data|collect)\b", lower) and "who" not in lower:
            tied += [
                match.key
                for match in reading.terms.get("data-categories", ())
                if start <= match.start and match.end <= end
            ]
    if purposed and not names and not bases:
        names = ["other-purpose"]
    if names or bases:
        yield Use(
            kind="use",
            purposes=tuple(dict.fromkeys(names)),
            legal_bases=tuple(dict.fromkeys(bases)),
            data=tuple(dict.fromkeys(tied)),
        )
