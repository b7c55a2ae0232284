"""``policy-lint explain``: a rule's page: what it asks for, why, whom it binds, and how to do better."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

import click

from policy_lint.cli import options
from policy_lint.cli.output import complain_of, terminal_view, write_out
from policy_lint.report import rule_page
from policy_lint.report.harmless import harmless

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from policy_lint.engine.rule import ExampleDocument, Rule
    from policy_lint.report.view import View

_WIDEST = 100
_BULLET = re.compile(r"\s*(?:[-•*]|\d{1,3}[.)])\s+")


@click.command(
    "explain",
    short_help="Show what a rule asks for, and why.",
    epilog=options.examples(
        "policy-lint explain gdpr-retention-period",
        "policy-lint explain --rules our-rules no-fax-numbers",
    ),
)
@click.argument("rule", shell_complete=options.complete_rules)
@options.rule_folders
@options.color
def command(rule: str, folders: tuple[str, ...], color: str) -> int:
    """Show what a rule asks for, why, whom it binds, and examples of what fails and what passes.

    RULE is a rule's id, or a former one. The same page stands on the documentation site.
    """
    from policy_lint.engine.packs import find_packs
    from policy_lint.engine.rulebook import load_rules
    from policy_lint.engine.selection import find_rule

    book = load_rules(find_packs(folders))
    complain_of(book.problems)
    found = find_rule(book.rules, rule).rule
    view = terminal_view(color)
    write_out(page(found, replace(view, width=min(view.width, _WIDEST))))
    return 0


def page(rule: Rule, view: View) -> str:
    """The page of a rule."""
    parts = [
        [view.paint(line, "bold") for line in view.wrap(harmless(rule.title))],
        [
            line
            for name, text in rule_page.fields(rule).items()
            for line in view.wrap(harmless(text), f"{name + ':':<12}")
        ],
        _part("What is wrong", rule_page.wrong(rule), view),
        _part("Why", [rule.rationale], view),
        [*_part("Law", rule_page.rests_on(rule), view), *_link(rule)],
        _part("The same duty in", rule_page.same_duty(rule), view, bullet="- "),
        _part("Applies when", rule_page.applies_lines(rule), view),
        _examples("Avoid", rule.examples.failing, view, bullet="x"),
        _examples("Prefer", rule.examples.passing, view, bullet="+"),
        _part("Remedy", [rule.remedy], view),
        _part("Near miss", [text for text in [rule_page.near_miss(rule)] if text], view),
        _part("Related", rule.related, view, bullet="- "),
    ]
    return "\n\n".join("\n".join(part) for part in parts if part) + "\n"


def _part(title: str, texts: Iterable[str], view: View, bullet: str = "") -> list[str]:
    """A heading with indented paragraphs or items; nothing where there are none."""
    lines = [line for text in texts for line in _item(text, f"  {bullet}", view)]
    return [view.paint(title, "bold"), *lines] if lines else []


def _item(text: str, lead: str, view: View) -> list[str]:
    """A paragraph; what follows a bullet of its own is indented below it."""
    hanging = lead + " " * (2 if text.startswith("- ") else 0)
    return view.wrap(harmless(text), lead, " " * len(hanging))


def _link(rule: Rule) -> Iterator[str]:
    """The official text's address, never broken over lines, so that a terminal opens it."""
    if rule.link:
        yield f"  {harmless(rule.link)}"


def _examples(title: str, examples: Iterable[str | ExampleDocument], view: View, bullet: str) -> list[str]:
    """Examples with their line breaks; an empty line keeps examples of several lines apart."""
    blocks = [_example(example, bullet, view) for example in examples]
    if not blocks:
        return []
    apart = [""] if any(len(block) > 1 for block in blocks) else []
    lines = [line for index, block in enumerate(blocks) for line in [*(apart if index else []), *block]]
    return [view.paint(title, "bold"), *lines]


def _example(example: str | ExampleDocument, bullet: str, view: View) -> list[str]:
    lines: list[str] = []
    for line in rule_page.example_lines(example):
        if not line:
            lines.append("")
            continue
        lead = " " * 4 if lines else f"  {bullet} "
        marker = _BULLET.match(line)
        lines += view.wrap(harmless(line), lead, " " * (4 + (len(marker[0]) if marker else 0)))
    return lines
