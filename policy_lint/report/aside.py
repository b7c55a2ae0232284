"""What was set aside, why and by whom: nothing that was found is ever silent."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from policy_lint.report.harmless import harmless
from policy_lint.report.shown import set_aside
from policy_lint.report.view import counted

if TYPE_CHECKING:
    from policy_lint.engine.finding import Finding
    from policy_lint.pipeline.results import RunResult
    from policy_lint.report.view import View


def put_aside(result: RunResult, view: View) -> list[str]:
    """Decisions and comments one by one, with how many findings each set aside; the baseline as a number."""
    found = [(document.path, finding) for document in result.documents for finding in set_aside(document)]
    if not found:
        return []
    lines = [view.paint(f"Set aside: {counted(len(found), 'finding')}", "bold")]
    said = Counter(f"{path}: {why(finding)}" for path, finding in found if not known_before(finding))
    for text, number in said.items():
        times = f" ({number} findings)" if number > 1 else ""
        lines += view.wrap(harmless(text) + times, "  ", "    ")
    before = sum(known_before(finding) for _, finding in found)
    if before:
        lines += view.wrap(f"{before:,} known before, by the baseline (--no-baseline shows them)", "  ")
    return lines


def why(finding: Finding) -> str:
    """Why a finding was set aside, on one line."""
    aside = finding.suppressed
    if aside is None:
        return ""
    who = ", ".join(part for part in (aside.by, aside.role) if part)
    until = f", until {aside.until}" if aside.until else ""
    place = f" [{aside.place}]" if aside.place else ""
    by = f" by {who}" if who else ""
    return harmless(f"{finding.rule.id}: {aside.reason}{by}{until}: {aside.words or 'no reason given'}{place}")


def known_before(finding: Finding) -> bool:
    """Whether the baseline, or the revision that the run is compared with, set the finding aside."""
    return finding.suppressed is not None and finding.suppressed.how == "baseline"
