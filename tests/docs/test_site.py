"""What the documentation site makes by itself: a page for every rule and command, and text that stays text."""

from __future__ import annotations

import re
import sys
from html.parser import HTMLParser
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policy_lint.cli.main import COMMANDS
from policy_lint.engine.packs import find_packs
from policy_lint.engine.rulebook import load_rules

if TYPE_CHECKING:
    from collections.abc import Iterator

markdown: Any = pytest.importorskip("markdown")
HOOKS = Path(__file__).resolve().parents[2] / "docs" / "_hooks"


@pytest.fixture(scope="module", autouse=True)
def _hooks_importable() -> Iterator[None]:
    """MkDocs puts the folder of a hook on the path while it loads it."""
    sys.path.insert(0, str(HOOKS))
    yield
    sys.path.remove(str(HOOKS))


class Words(HTMLParser):
    """The text of a page as a browser shows it."""

    def __init__(self) -> None:
        super().__init__()
        self.words, self.tags = "", []  # type: str, list[str]

    def handle_starttag(self, tag: str, attrs: Any) -> None:
        self.tags.append(tag)

    def handle_data(self, data: str) -> None:
        self.words += data


def shown(text: str) -> Words:
    page = Words()
    page.feed(markdown.markdown(text, extensions=["tables", "attr_list", "admonition"]))
    page.close()
    return page


def test_every_rule_has_a_page_and_a_row_in_the_index() -> None:
    import rules_of

    pages = rules_of.pages()
    for compiled in load_rules(find_packs()).rules:
        rule = compiled.rule
        page = pages[f"rules/{rule.pack}/{rule.id}.md"]
        assert not rule.link or f"]({rule.link})" in page
        assert ("Not verified" in page) == (bool(rule.citation) and not rule.verified)
        assert f"]({rule.pack}/{rule.id}.md)" in pages["rules/all.md"]


def test_every_link_of_the_readme_leads_somewhere() -> None:
    root = HOOKS.parents[1]
    links = re.findall(r"\]\((?!https?://)([^)#]+)", (root / "README.md").read_text(encoding="utf-8"))
    assert len(links) > 10
    assert [link for link in links if not (root / link).exists()] == []


def test_every_command_has_a_page_with_its_options() -> None:
    import commands_of

    pages = commands_of.pages()
    assert {f"commands/{name}.md" for name in COMMANDS} < set(pages)
    assert "`--fail-on [error|warning|note|never]`" in pages["commands/lint.md"]
    assert "`-h, --help`" in pages["commands/lint.md"]


@pytest.mark.parametrize(
    "text", ["a_b_ *c* `d` [e](f) <b>g</b> & | {h}", "![x](y)", "# no heading", "&lt;", "<script>alert(1)</script>"]
)
def test_marks_of_a_text_are_shown_not_obeyed(text: str) -> None:
    from markdown_of import plain

    page = shown(f"Text {plain(text)}")
    assert page.words.strip() == f"Text {text}"
    assert page.tags == ["p"]


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cf", "Zs", "Zl", "Zp"]) | st.just(" ")))
def test_any_text_is_shown_as_it_is(text: str) -> None:
    from markdown_of import plain

    assert shown(f"Text: {plain(text)}").words.split() == f"Text: {text}".split()
