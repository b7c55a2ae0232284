"""Tables with the columns of an inventory of data and a single row."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from policy_lint.api import FactBook, Miss, Policy, Rule, fill, lazy, shorten

if TYPE_CHECKING:
    from collections.abc import Iterable

BAR = " | "
LEAST = 3
"""Columns from which a table is an inventory rather than a list in two columns."""
COLUMN = lazy(
    r"(?i)\b(?:purposes?|(?:legal )?bas[ei]s|grounds?|data|information|categor(?:y|ies)|types?|reasons?|why|recipients?|retention"
    r"|(?:shared|stored|collected|kept|receive[ds]?|disclosed)|sources?|collects?|uses?|examples?)\b"
)
"""What the columns of an inventory are headed."""
ASPECTS = 2
"""Columns that must be headed so."""
SUBJECT = lazy(r"(?i)\b(?:data|information|categor(?:y|ies))\b")
HEADING = 60
"""Characters of the head of a column; what is longer is no head."""


def check(policy: Policy, facts: FactBook, rule: Rule) -> Iterable[Miss]:  # noqa: ARG001 - the signature is the contract
    """One finding a table, at its row."""
    for kind, run in groupby(policy.blocks, key=lambda block: block.kind):
        rows = list(run) if kind == "row" else []
        if len(rows) != 2:
            continue
        header, row = rows
        heads = header.text.split(BAR)
        aspects = sum(COLUMN.search(head) is not None for head in heads)
        same = len(row.text.split(BAR)) == len(heads) >= LEAST and max(map(len, heads)) <= HEADING
        if same and aspects >= ASPECTS and SUBJECT.search(header.text):
            message = fill(rule.message, {"quote": shorten(row.text)})
            yield Miss(row.span, "defect", message, row.text)
