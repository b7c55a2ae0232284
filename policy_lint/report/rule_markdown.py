"""A rule's page as Markdown, as editors show it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from policy_lint.report import rule_page
from policy_lint.report.markdown import plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from policy_lint.engine.rule import ExampleDocument, Rule

_LINK = re.compile(r"https?://[A-Za-z0-9._~:/?#@!$&*+,;=%-]+")


def page_markdown(rule: Rule) -> str:
    """The page as Markdown in which nothing but the link to the law is live."""
    fields = rule_page.fields(rule)
    rows = ", ".join(f"{name.lower()}: {plain(text)}" for name, text in fields.items() if name != "Rule")
    parts = (
        ("What is wrong", map(plain, rule_page.wrong(rule))),
        ("Why", [plain(rule.rationale)]),
        ("Law", [*map(plain, rule_page.rests_on(rule)), *_link(rule)]),
        ("The same duty in", _items(rule_page.same_duty(rule))),
        ("Applies when", rule_page.applies_lines(rule, plain, nested=True)),
        ("Avoid", _examples(rule.examples.failing)),
        ("Prefer", _examples(rule.examples.passing)),
        ("Remedy", [plain(rule.remedy)]),
        ("Near miss", [plain(text) for text in [rule_page.near_miss(rule)] if text]),
        ("Related", _items(rule.related)),
    )
    blocks = [f"### {plain(rule.title)}", f"**{plain(rule.id)}** ({rows})"]
    for title, texts in parts:
        lines = list(texts)
        if lines:
            blocks += [f"**{title}**", ("\n" if lines[0].startswith("- ") else "\\\n").join(lines)]
    return "\n\n".join(blocks) + "\n"


def _items(texts: Iterable[str]) -> Iterator[str]:
    return (f"- {plain(text)}" for text in texts)


def _link(rule: Rule) -> Iterator[str]:
    if rule.link:
        yield f"<{rule.link}>" if _LINK.fullmatch(rule.link) else plain(rule.link)


def _examples(examples: Iterable[str | ExampleDocument]) -> Iterator[str]:
    """Examples as items; the lines of one stay apart."""
    for example in examples:
        yield "- " + "\\\n  ".join(plain(line.strip()) for line in rule_page.example_lines(example) if line.strip())
