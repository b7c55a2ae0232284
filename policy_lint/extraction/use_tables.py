"""Uses in tables: a row under a header with a column for purposes or for legal bases."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policy_lint.extraction.bases import basis_in_cell
from policy_lint.extraction.purposes import purposes
from policy_lint.policy.statements import Use
from policy_lint.text.lazy import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from policy_lint.extraction.lexicon import Reading
    from policy_lint.policy.statements import Statement

_OF_BASES = lazy(r"\b(?:legal|lawful|ground)\b")
_OF_PURPOSES = lazy(r"\b(?:purposes?|why|use|uses|how we)\b")
_OF_DATA = lazy(r"\b(?:information|data|collect)\b")


def in_row(reading: Reading) -> Iterator[Statement]:
    """A table row under a header with a column for purposes or for legal bases."""
    header = reading.clause.header
    names: list[str] = []
    bases: list[str] = []
    tied: list[str] = []
    purposed = False
    for title, (start, end) in zip(header, reading.clause.cells, strict=False):
        lower = title.lower()
        if _OF_BASES.search(lower):
            bases += basis_in_cell(reading, start, end)
        elif _OF_PURPOSES.search(lower) and "who" not in lower:
            purposed = True
            names += purposes(reading, start, end)
        elif _OF_DATA.search(lower) and "who" not in lower:
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
