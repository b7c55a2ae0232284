"""Whether work grows in step with the text: seconds of the processor over doubling sizes of odd texts, by stage and format.

``python benchmarks/growth.py read|extract|judge txt|md|html [--size 5000] [NAME…]`` prints a line for every text: its times at
one, two and four times the size, marked ``GROWS`` where they grow much faster than the text. It found what was quadratic.
"""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from policy_lint.engine.inference import fact_book
from policy_lint.engine.judge import Terms, judge
from policy_lint.engine.packs import find_packs
from policy_lint.engine.rulebook import load_rules
from policy_lint.extraction.extract import extract
from policy_lint.reading.read import read_policy
from policy_lint.text.source import Source

if TYPE_CHECKING:
    from collections.abc import Callable

    from policy_lint.policy.policy import Policy

_SAID = "We collect your email address and share it with partners for advertising. "
ATOMS = {
    "letters": "a", "blanks": " ", "no-break spaces": "\u00a0", "lines": "a\n", "carriage returns": "We collect data.\r",
    "paragraphs": f"{_SAID}\n\n", "headings": "1. Heading\n\n", "bullets": "- we collect data\n", "brackets": "(", "colons": "a:",
    "lead-ins": "We use your data to:\n", "listed": "name, ", "and": "name and ", "not": "not ", "may": "we may ", "dashes": "-",
    "full stops": ".", "initials": "a. ", "abbreviations": "e.g. ", "at": "a@", "mail": "a@b.com ", "address": "https://a/",
    "digits": "1", "phones": "(555) 123-4567 ", "dates": "January 1, 2020 ", "periods": "for 12 months and ", "quotes": '"',
    "bars": "|a", "rows": "| data | use |\n", "tabs": "a\tb\n", "names": "Acme ", "firms": "Acme Inc. ", "zero width": "\u200b",
    "streets": "12 Main Street, Springfield, IL 62704 ", "accents": "\u0301", "overrides": "\u202ea", "emoji": "😀",
    "if": "if you ask, ", "except": "We do not share data except with partners unless ", "underscores": "_", "stars": "*a ",
    "square": "[", "links": "[a](", "quoted": "> ", "less": "<", "tags": "<a ", "comments": "<!--", "declarations": "<!",
    "nested": "<div>", "inline": "<b><i>a", "list items": "<ul><li>a", "tables": "<table><tr><td>", "entities": "&amp",
    "crossed": "<div><p></div>", "definitions": "[a]: x\n", "underlined": "a\n---\n", "numbered": "1. ", "escapes": "\\",
    "fences": "```\n", "contradictions": "We do not sell your data.\n\nWe sell your personal data to partners.\n\n",
    "repeats": f"{_SAID * 3}\n\n",
}  # fmt: skip


def _stage(name: str, suffix: str) -> tuple[Callable[[str], Policy | str], Callable[[Policy | str], object]]:
    """What is prepared of a text, and what is timed."""

    def read(text: str) -> Policy:
        return read_policy(Source(f"x.{suffix}", text), None)

    if name == "read":
        return (lambda text: text), read  # type: ignore[return-value]
    if name == "extract":
        return read, extract  # type: ignore[return-value]
    rules = load_rules(find_packs()).rules

    def judged(policy: Policy) -> object:
        return judge(policy, rules, Terms(fact_book(policy, {}, {}), "2026-01-01"))

    return (lambda text: extract(read(text))), judged  # type: ignore[return-value]


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("stage", choices=["read", "extract", "judge"])
    parser.add_argument("suffix", choices=["txt", "md", "html"])
    parser.add_argument("names", nargs="*", default=[])
    parser.add_argument("--size", type=int, default=5000)
    given = parser.parse_args()
    prepare, work = _stage(given.stage, given.suffix)
    work(prepare("Privacy Policy\n\nWe collect data."))  # what is made once is not counted
    for name in given.names or ATOMS:
        times = []
        for factor in (1, 2, 4):
            text = "Privacy Policy\n\n" + ATOMS[name] * (given.size * factor // len(ATOMS[name]))
            ready = prepare(text)
            start = time.process_time()
            work(ready)
            times.append(time.process_time() - start)
        grows = times[2] > 0.1 and times[2] > 3 * times[1]
        print(f"{'GROWS' if grows else 'ok':5}  {name:16}  {'  '.join(f'{value:8.3f}' for value in times)}", flush=True)


if __name__ == "__main__":
    main()
