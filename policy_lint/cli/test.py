"""``policy-lint test``: every rule against its own examples."""

from __future__ import annotations

from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

import click

from policy_lint.cli import options
from policy_lint.cli.output import complain_of, terminal_view, write_out
from policy_lint.engine.messages import shorten
from policy_lint.errors import UsageError, suggestion
from policy_lint.report.harmless import harmless
from policy_lint.report.rule_page import example_lines
from policy_lint.report.view import counted

if TYPE_CHECKING:
    from collections.abc import Iterable

    from policy_lint.engine.examples import ExampleResult
    from policy_lint.engine.packs import Pack
    from policy_lint.engine.rule import Rule
    from policy_lint.report.view import View

ENOUGH = 3
"""Examples that pass, and examples that fail, from which a rule counts as tested."""

_SHOWN = 120
"""Characters of an example that are shown with its failure."""


@click.command(
    "test",
    short_help="Run the examples of rules.",
    epilog=options.examples(
        "policy-lint test",
        "policy-lint test quality gdpr",
        "policy-lint test our-rules",
    ),
)
@click.argument("packs", metavar="[PACK]...", nargs=-1)
@options.trust
@options.color
def command(packs: tuple[str, ...], trust: tuple[str, ...], color: str) -> int:
    """Run the examples of rules, each against its own rule alone.

    PACK is a pack's name or a folder of rule files; without any, all installed packs. Exit codes: 0 every example did
    what it should; 1 one did not, or a rule file is wrong; 2 there is no such pack.
    """
    from policy_lint.engine.examples import run_examples
    from policy_lint.engine.rulebook import load_rules

    book = load_rules(_chosen(packs, options.names(trust)))
    complain_of(book.problems)
    results = run_examples(book.rules)
    view = terminal_view(color)
    failed = [result for result in results if not result.ok]
    rules = {compiled.rule.id: compiled.rule for compiled in book.rules}
    lines = [
        line
        for name, group in groupby(failed, key=lambda result: result.rule)
        for line in _failures(rules[name], list(group), view)
    ]
    lines += _thin((compiled.rule for compiled in book.rules), view)
    total = f"{counted(len(book.rules), 'rule')}, {counted(len(results), 'example')}, {len(failed)} failed"
    if book.problems:
        total += f"; {counted(len(book.problems), 'problem')} in rule files, see above"
    write_out("\n".join([*lines, total]) + "\n")
    return 1 if failed or book.problems else 0


def _chosen(names: tuple[str, ...], trusted: tuple[str, ...]) -> list[Pack]:
    """The packs of these names and folders; all installed ones where none is named.

    Raises:
        UsageError: where there is no such pack or folder.
    """
    from policy_lint.engine.packs import find_packs

    installed = find_packs((), trusted)
    if not names:
        return installed
    by_name = {pack.name: pack for pack in installed}
    chosen: dict[str, Pack] = {}
    for name in names:
        if name in by_name:
            chosen[by_name[name].folder] = by_name[name]
        elif Path(name).is_dir():
            pack = next(pack for pack in find_packs([name]) if pack.folder == str(Path(name)))
            chosen[pack.folder] = pack
        else:
            hint = suggestion(name, by_name) or f"; the packs are {', '.join(by_name)}"
            raise UsageError(f"there is no rule pack or folder `{name}`{hint}")
    return list(chosen.values())


def _failures(rule: Rule, failed: list[ExampleResult], view: View) -> list[str]:
    """The examples of a rule that did not do what they should; what stopped all of them alike is said once."""
    examples = len(rule.examples.passing) + len(rule.examples.failing)
    first = failed[0]
    if 1 < len(failed) == examples and first.said and all(result.said == first.said for result in failed):
        text = f"{harmless(first.path)}: {rule.id}: none of its {examples} examples did what it should"
        lines = [view.paint(line, "error") for line in view.wrap(text, rest="  ")]
        return lines + [line for text in first.said for line in view.wrap(harmless(text), "    said: ")]
    return [line for result in failed for line in _failure(result, _words(rule, result), view)]


def _words(rule: Rule, result: ExampleResult) -> str:
    """How the example begins."""
    examples = rule.examples.passing if result.expected == "pass" else rule.examples.failing
    return shorten(" ".join(example_lines(examples[result.index - 1])), _SHOWN)


def _failure(result: ExampleResult, words: str, view: View) -> list[str]:
    """One example that did not do what it should, how it begins, and what its rule said."""
    wanted = "should pass but is reported" if result.expected == "pass" else "should fail but nothing is reported"
    if not result.ok and result.said and result.expected == "fail":
        wanted = "did not run"
    head = f"{harmless(result.path)}: {result.rule}: {result.expected} example {result.index} {wanted}"
    lines = [view.paint(line, "error") for line in view.wrap(head, rest="  ")]
    told = [("example", words), *(("said", text) for text in result.said)]
    return lines + [line for name, text in told for line in view.wrap(harmless(text), f"    {name}: ")]


def _thin(rules: Iterable[Rule], view: View) -> list[str]:
    """Rules with too few examples, as one note; what is decided by the sift has none."""
    thin = [
        rule.id
        for rule in rules
        if rule.sift is None and min(len(rule.examples.passing), len(rule.examples.failing)) < ENOUGH
    ]
    if not thin:
        return []
    text = f"fewer than {ENOUGH} pass or fail examples: {', '.join(thin)}"
    return view.wrap(text, "note: ", "  ")
