"""HTML → policy: the policy found in its web page, sections by their headings, every word at its place in the file."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from policy_lint.reading.html_blocks import blocks_of
from policy_lint.reading.html_content import keep_policy
from policy_lint.reading.html_page import read_page
from policy_lint.reading.html_words import words_of
from policy_lint.reading.outline import parts, policy, take_title
from policy_lint.reading.text import read_text
from policy_lint.text.lazy import lazy

if TYPE_CHECKING:
    from policy_lint.policy.policy import Policy
    from policy_lint.reading.outline import Part
    from policy_lint.text.mapping import MappedText
    from policy_lint.text.source import Source

_TAG = lazy(r"</?[a-zA-Z][^<>]{0,1000}>")
_POLICY = lazy(r"privacy|policy|notice|statement|data protection", re.IGNORECASE)
_SEPARATOR = lazy(r"\s[|–—·»:-]\s|[|»]")
_BEFORE_TITLE = 60  # words that may stand before the title: a line of a menu, a date


def read_html(source: Source) -> Policy:
    """Read a policy that is a web page or stands in one: sections by their headings, no statements yet.

    Any text can be read, in time linear in its length; one without tags is read as plain text.
    """
    if not _TAG.search(source.text):
        return read_text(source)
    page = read_page(source.text)
    found = parts(blocks_of(source.text, keep_policy(page)))
    named = _page_title(words_of(source.text, [page.title])) if page.title else None
    return policy(source, found, _title(found, named))


def _title(found: list[Part], named: MappedText | None) -> MappedText | None:
    """The title: the only ``<h1>`` or the first heading that names a policy, else what the page's ``<title>`` says.

    Args:
        found: the parts; the one that the title heads loses its heading.
        named: the part of the page's ``<title>`` that may be the title.
    """
    tops = sum(part.heading is not None and part.level == 1 for part in found)
    words = 0
    for index, part in enumerate(found):
        if part.heading is not None:
            sure = tops == 1 and part.level == 1
            if sure or _POLICY.search(part.heading.text):
                rest = found[index:]
                title = take_title(rest, sure=sure)
                if title is not None:
                    found[index:] = rest
                    return title
            words += len(part.heading.text.split())
        words += sum(len(block.text.split()) for block in part.blocks)
        if words > _BEFORE_TITLE:
            break
    if named is not None and _POLICY.search(named.text):
        return named
    return take_title(found) or named


def _page_title(words: MappedText) -> MappedText | None:
    """The part of a page's ``<title>`` that names the policy, else all of it."""
    start = 0
    for match in [*_SEPARATOR.finditer(words.text), None]:
        end = match.start() if match else len(words.text)
        if _POLICY.search(words.text, start, end):
            return words.slice(start, end).strip()
        start = match.end() if match else end
    return words if words.text else None
