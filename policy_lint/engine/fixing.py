"""Fixes as rules write them: words of blocks and what is to stand there."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from policy_lint.engine.finding import Fix
from policy_lint.text.edits import edit_in

if TYPE_CHECKING:
    from collections.abc import Iterable

    from policy_lint.policy.policy import Policy
    from policy_lint.text.mapping import MappedText

Change: TypeAlias = "tuple[MappedText, int, int, str]"
"""Some words, the offsets in them from which and up to which they change, and what is to stand there."""


def fix_of(policy: Policy, changes: Iterable[Change], *, safe: bool) -> Fix | None:
    """A fix that makes all the changes; None where there are none, or one can't be made in the file as it stands.

    Args:
        policy: the policy.
        changes: what is to change; a place may come up twice, as a title that is a heading too.
        safe: whether no word that a reader sees changes its meaning.
    """
    edits = [edit_in(content, start, end, text, policy.source.text) for content, start, end, text in changes]
    made = [edit for edit in edits if edit is not None]
    return Fix(tuple(sorted(dict.fromkeys(made))), safe) if made and len(made) == len(edits) else None


def cased(word: str, like: str) -> str:
    """The word in the capitals of another: “RECIEVE” → “RECEIVE”, “Recieve” → “Receive”."""
    if like.isupper() and len(like) > 1:
        return word.upper()
    return word[:1].upper() + word[1:] if like[:1].isupper() else word
