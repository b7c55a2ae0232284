"""A rule's page as Markdown, as editors show it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from policy_lint.report.markdown import plain
from policy_lint.report.rule_page import fields, parts

if TYPE_CHECKING:
    from policy_lint.engine.rule import Rule

_LINK = re.compile(r"https?://[A-Za-z0-9._~:/?#@!$&*+,;=%-]+")


def page_markdown(rule: Rule) -> str:
    """The page as Markdown in which nothing but the link to the law is live."""
    rows = ", ".join(f"{name.lower()}: {plain(text)}" for name, text in fields(rule).items() if name != "Rule")
    blocks = [f"### {plain(rule.title)}", f"**{plain(rule.id)}** ({rows})"]
    for part in parts(rule):
        is_list = bool(part.bullet) or len(part.texts) > 1
        items = [_item(text) if is_list else _markdown(text) for text in part.texts]
        blocks += [f"**{part.title}**", "\n".join(items)]
    return "\n\n".join(blocks) + "\n"


def _item(text: str) -> str:
    """A list item; a condition comes as ``- …`` already and belongs below the line that says how conditions combine."""
    return f"  - {_markdown(text[2:])}" if text.startswith("- ") else f"- {_markdown(text)}"


def _markdown(text: str) -> str:
    return f"<{text}>" if _LINK.fullmatch(text) else plain(text.strip())
