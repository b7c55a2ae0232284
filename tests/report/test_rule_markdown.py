"""A rule's page as Markdown: all that the page for a terminal says, and nothing live but the link to the law."""

from __future__ import annotations

import re
from dataclasses import replace

from markdown_it import MarkdownIt

from policy_lint.report.rule_markdown import page_markdown
from tests.report.conftest import rule

HOSTILE = "<img src=x onerror=alert(1)> [a](http://x.example) ![b](c) **d** `e` | @team www.x.example\x1b[2J\u202e"


def test_a_strangers_rule_shows_its_text_and_does_nothing_else() -> None:
    hostile = replace(
        rule(), title=HOSTILE, message=HOSTILE, rationale=HOSTILE, remedy=HOSTILE, link=f"javascript:alert(1) {HOSTILE}"
    )
    page = page_markdown(hostile)
    shown = MarkdownIt("gfm-like", {"linkify": False}).render(page)
    assert not re.search(r"<(?!/?(?:h3|p|strong|ul|li|hr|br)\b)", shown)
    assert {"\x1b", "\u202e"}.isdisjoint(page)
    assert "&lt;img src=x onerror=alert(1)&gt;" in shown


def test_the_link_to_the_law_is_one() -> None:
    page = page_markdown(replace(rule(), link="https://example.org/law?a=1#art13"))
    assert "<https://example.org/law?a=1#art13>" in page
