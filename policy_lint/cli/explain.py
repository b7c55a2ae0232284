"""``policy-lint explain``: a rule's page: what it asks for, why, whom it binds, and how to do better."""

from __future__ import annotations

from dataclasses import replace

import click

from policy_lint.cli import options
from policy_lint.cli.output import complain_of, terminal_view, write_out
from policy_lint.report.rule_page import page_text

_WIDEST = 100


@click.command("explain", short_help="Show what a rule asks for, and why.")
@click.argument("rule")
@options.rule_folders
@options.color
def command(rule: str, folders: tuple[str, ...], color: str) -> int:
    """Show what a rule asks for, why, whom it binds, and examples of what fails and what passes."""
    from policy_lint.engine.packs import find_packs
    from policy_lint.engine.rulebook import load_rules
    from policy_lint.engine.selection import find_rule

    book = load_rules(find_packs(folders))
    complain_of(book.problems)
    found = find_rule(book.rules, rule).rule
    view = terminal_view(color)
    write_out(page_text(found, replace(view, width=min(view.width, _WIDEST))))
    return 0
