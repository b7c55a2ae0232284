"""Whether edits change no more than they say: the file read before and after, and everything else compared."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from policy_lint.errors import InputError
from policy_lint.reading.read import read_policy
from policy_lint.text.edits import edited
from policy_lint.text.normalise import squash
from policy_lint.text.source import Source, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from policy_lint.policy.policy import Policy
    from policy_lint.text.edits import Edit
    from policy_lint.text.mapping import MappedText

_NUMBER = re.compile(r"\A\W{0,8}\d{1,3}(?:\.\d{1,3}){0,5}[.):]?\s*")


def intact(policy: Policy, edits: Sequence[Edit], root: str | None, *, words: bool) -> bool:
    """Whether the edited file reads as before but for the edits.

    Prose keeps its headings and blocks and their words, less those whose lines were taken out. A structured document still
    validates, its statements are the same and are still found, and it agrees with the published text if it did.

    Args:
        policy: the document as it was read.
        edits: what is to be changed; not overlapping.
        root: the folder that a structured document's source may not leave.
        words: whether words must stay the same, numbers at their start and invisible characters apart; prose whose words
            may change may come to be read in another way, as broken bullets that are mended become a list.
    """
    text = edited(policy.source.text, edits)
    try:
        after = read_policy(Source(policy.source.path, text), root)
    except InputError:
        return False
    if not after.source.text.strip():
        return False
    if policy.kind == "prose" and not words:
        return True
    gone = [edit.span for edit in edits if not edit.text]
    if list(_outline(policy, gone, words=words)) != list(_outline(after, [], words=words)):
        return False
    return policy.kind == "prose" or _same_document(policy, after, edits)


def _outline(policy: Policy, gone: list[Span], *, words: bool) -> Iterator[tuple[str, str]]:
    """Kind and words of every heading and block that was not taken out whole."""
    index = 0
    gone = sorted(gone)
    for kind, content in _contents(policy):
        span = content.span()
        while index < len(gone) and gone[index].end < span.end:
            index += 1
        if index < len(gone) and gone[index].start <= span.start < span.end <= gone[index].end:
            continue
        yield kind, _NUMBER.sub("", squash(content.text), count=1) if words else ""


def _contents(policy: Policy) -> Iterator[tuple[str, MappedText]]:
    for section in policy.all_sections:
        if section.heading is not None:
            yield "heading", section.heading
        for block in section.blocks:
            yield block.kind, block.content


def _same_document(before: Policy, after: Policy, edits: Sequence[Edit]) -> bool:
    """Whether a structured document differs by nothing but the edited words."""
    said = [
        [(item.value, item.found, item.section, item.pointer) for item in policy.statements]
        for policy in (before, after)
    ]
    if said[0] != said[1] or before.declared != after.declared or _size(after) - _size(before) != _growth(edits):
        return False
    return not _agrees(before) or _agrees(after)


def _size(policy: Policy) -> int:
    """Characters of the words that a reader sees."""
    title = len(policy.title.text) if policy.title is not None else 0
    return title + sum(len(content.text) for _, content in _contents(policy))


def _growth(edits: Sequence[Edit]) -> int:
    return sum(len(edit.text) - (edit.span.end - edit.span.start) for edit in edits)


def _agrees(policy: Policy) -> bool:
    """Whether a document agrees with the published text that it names."""
    published = policy.published
    return published is not None and published.text is not None and published.text.split() == published.restored.split()
