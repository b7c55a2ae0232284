"""Findings counted by rule: how many, how grave, and how many of them can be mended."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from policy_lint.report.harmless import harmless
from policy_lint.report.shown import is_shown
from policy_lint.sift.fixes import fixable
from policy_lint.sift.merging import members

if TYPE_CHECKING:
    from policy_lint.engine.rule import Rule
    from policy_lint.pipeline.results import RunResult
    from policy_lint.report.view import View

_LEAST_TITLE = 24


def statistics(result: RunResult, view: View) -> list[str]:
    """One line a rule, the most frequent first; findings that were merged count under each of their rules."""
    found = [
        member
        for document in result.documents
        for finding in document.findings
        for member in members(finding)
        if is_shown(member, view)
    ]
    rules: dict[str, Rule] = {finding.rule.id: finding.rule for finding in found}
    counts = Counter((finding.rule.id, finding.severity) for finding in found)
    safe, unsafe = (Counter(finding.rule.id for finding in fixable(found, safe=wanted)) for wanted in (True, False))
    number = max((len(f"{count:,}") for count in counts.values()), default=0)
    name = max(map(len, rules), default=0)
    lines = []
    for (rule, severity), count in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
        mended = "--fix" if safe[rule] else "unsafe" if unsafe[rule] else ""
        linked = view.link(rule, rules[rule].link, rules[rule].path) + " " * (name - len(rule))
        row = f"{count:>{number},}  {view.paint(f'{severity:<7}', severity)}  {mended:<6}  {linked}"
        lead = number + len("  warning  unsafe  ") + name + 2
        title = harmless(rules[rule].title)
        lines += (
            [f"{row}  {line.strip()}" if not index else line for index, line in enumerate(view.wrap(title, " " * lead))]
            if lead + _LEAST_TITLE <= view.width
            else [row.rstrip()]
        )
    return lines
