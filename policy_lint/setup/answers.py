"""What a person types in answer to a question, as the value of a fact: yes and no, codes, and the names of places."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from policy_lint.errors import UsageError, suggestion
from policy_lint.policy.facts import FACT_TABLES
from policy_lint.policy.vocabulary import JURISDICTIONS, STATE_ACTS

if TYPE_CHECKING:
    from policy_lint.policy.vocabulary import Table

_YES, _NO = frozenset({"yes", "y", "true"}), frozenset({"no", "n", "false"})
UNKNOWN = frozenset({"", "unknown", "u", "?", "don't know", "dont know", "not sure"})
_NONE = frozenset({"none", "no", "n"})
_ALSO = {
    "eu": "EEA", "european union": "EEA", "usa": "US", "u.s.": "US", "america": "US", "united states of america": "US",
    "gb": "UK", "great britain": "UK", "britain": "UK", "england": "UK", "scotland": "UK", "wales": "UK",
    "czech republic": "CZ", "turkey": "TR", "korea": "KR", "republic of korea": "KR", "the netherlands": "NL", "uae": "AE",
    "viet nam": "VN", "québec": "CA-QC", "washington dc": "US-DC", "washington, d.c.": "US-DC",
}  # fmt: skip
"""What people write for a place beside its code and its name, in lower case."""


def parse_answer(fact: str, text: str) -> bool | tuple[str, ...] | None:
    """The value that an answer gives to a fact; None leaves it open.

    Raises:
        UsageError: where the answer makes no sense; its message says what would.
    """
    said = " ".join(text.split())
    folded = said.casefold()
    if folded in UNKNOWN:
        return None
    table = FACT_TABLES.get(fact)
    if table is not None:
        if table is STATE_ACTS and folded in _NONE:
            return ()
        words = [word.strip() for word in re.split(r"[,;]", said) if word.strip()]
        return tuple(dict.fromkeys(code_of(table, word) for word in words)) or None
    if folded in _YES:
        return True
    if folded in _NO:
        return False
    raise UsageError(f"`{said}` is neither yes nor no; `unknown`, or Enter alone, leaves it open")


def code_of(table: Table, word: str) -> str:
    """The code of a place or act that is given by code or name, in any case.

    Raises:
        UsageError: where the table has none; its message says what may have been meant.
    """
    folded = word.casefold()
    names = {_name(term.label): term.key for term in table}
    codes = {key.casefold(): key for key in table.keys}
    if table is STATE_ACTS:
        folded = folded.removeprefix("us-")
    code = codes.get(folded) or names.get(folded) or (_ALSO.get(folded) if table is JURISDICTIONS else None)
    if code is not None:
        return code
    state = f"US-{word.upper()}"
    if table is JURISDICTIONS and state in table:
        hint = f": did you mean `{state}` ({table.label(state)})?"
    else:
        hint = suggestion(word, [*table.keys, *(term.label for term in table)])
    example = (
        "codes or names, such as US-CA, Germany, EEA" if table is JURISDICTIONS else "codes, such as VA, CO, or none"
    )
    raise UsageError(f"there is no {table.name} `{word}`{hint or f'; expected {example}'}")


def _name(label: str) -> str:
    """What a table's term is called in an answer: “virginia” for its privacy act."""
    return label.removesuffix(" privacy act").casefold()


def shown_value(fact: str, value: bool | tuple[str, ...]) -> str:
    """A value as a person reads it back: “California (US-CA)”, “yes”."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    table = FACT_TABLES[fact]
    return ", ".join(f"{table.label(code)} ({code})" for code in value) or "none"
