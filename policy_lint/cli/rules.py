"""``policy-lint rules``: which rules there are."""

from __future__ import annotations

from dataclasses import asdict
from itertools import groupby
from typing import TYPE_CHECKING, Any

import click

from policy_lint.cli import options
from policy_lint.cli.output import complain_of, terminal_view, write_out
from policy_lint.report.harmless import harmless
from policy_lint.report.view import counted

if TYPE_CHECKING:
    from collections.abc import Iterable

    from policy_lint.engine.rule import Rule
    from policy_lint.report.view import View

_METADATA = (
    "id", "pack", "topic", "title", "severity", "strength", "confidence", "decidable", "regulation", "citation", "also",
    "link", "source", "verified", "since", "in_force_from", "in_force_until", "law_as_of", "reviewed", "aliases",
    "applies_when", "message", "remedy", "rationale", "related",
)  # fmt: skip
_SEVERITY_WIDTH, _LAW_WIDTH, _LEAST_TITLE = 7, 12, 24


@click.command(
    "rules",
    short_help="List the rules.",
    epilog=options.examples(
        "policy-lint rules --select GDPR",
        "policy-lint rules --select retention,children",
        "policy-lint rules --format json",
    ),
)
@options.text_or_json
@options.selection
@options.rule_folders
@options.color
def command(form: str, select: tuple[str, ...], ignore: tuple[str, ...], folders: tuple[str, ...], color: str) -> int:
    """List the rules by pack: id, severity, law and title. JSON has everything but how a rule is decided."""
    from policy_lint.engine.packs import find_packs
    from policy_lint.engine.rulebook import load_rules
    from policy_lint.engine.selection import select_rules

    book = load_rules(find_packs(folders))
    complain_of(book.problems)
    chosen = select_rules(book.rules, options.names(select), options.names(ignore))
    rules = sorted((item.rule for item in chosen), key=lambda rule: (rule.pack, rule.id))
    if form == "json":
        from policy_lint.report.json_report import dumps

        write_out(dumps([metadata(rule) for rule in rules], indent=2) + "\n", utf8=True)
    else:
        write_out(table(rules, terminal_view(color)))
    return 2 if book.problems else 0


def metadata(rule: Rule) -> dict[str, Any]:
    """What is known of a rule, as plain data."""
    plain = asdict(rule)
    if not rule.applies_when.unless:
        del plain["applies_when"]["unless"]  # the rare exception stands only where there is one
    examples = {"pass": len(rule.examples.passing), "fail": len(rule.examples.failing)}
    return {name: plain[name] for name in _METADATA} | {"verb": rule.verb, "examples": examples}


def table(rules: Iterable[Rule], view: View) -> str:
    """The rules in columns, pack by pack; where the terminal is narrow the title stands on a line of its own."""
    listed = list(rules)
    column = max((len(rule.id) for rule in listed), default=0)
    lead = 2 + column + 2 + _SEVERITY_WIDTH + 2 + _LAW_WIDTH + 2
    blocks = []
    for pack, group in groupby(listed, key=lambda rule: rule.pack):
        lines = [view.paint(harmless(pack), "bold")]
        for rule in group:
            severity = view.paint(f"{rule.severity:<{_SEVERITY_WIDTH}}", rule.severity)
            name = view.link(rule.id, rule.link, rule.path) + " " * (column - len(rule.id))
            row = f"  {name}  {severity}  {rule.regulation:<{_LAW_WIDTH}}"
            title = harmless(rule.title)
            if lead + max(_LEAST_TITLE, min(len(title), 60)) <= view.width:
                first, *rest = view.wrap(title, " " * lead)
                lines += [f"{row}  {first.lstrip()}", *rest]
            else:
                lines += [row.rstrip(), *view.wrap(title, "      ")]
        blocks.append("\n".join(lines))
    packs = len(blocks)
    return "\n\n".join([*blocks, f"{counted(len(listed), 'rule')} in {counted(packs, 'pack')}"]) + "\n"
