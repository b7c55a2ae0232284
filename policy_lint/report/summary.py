"""The last line of the report: how much was read, found, and left undecided."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from policy_lint.engine.coverage import coverage
from policy_lint.engine.questions import questions
from policy_lint.pipeline.elsewhere import UNCHECKED
from policy_lint.policy.vocabulary import JURISDICTIONS
from policy_lint.report.harmless import harmless
from policy_lint.report.undecided import waiting
from policy_lint.report.view import counted
from policy_lint.sift.fixes import fixable

if TYPE_CHECKING:
    from policy_lint.pipeline.results import RunResult
    from policy_lint.report.view import View

NOTHING_READ = "no policy found: nothing was read"
_DECIDED = {"met", "weak", "missing"}


def summary(result: RunResult, view: View) -> list[str]:
    """The totals. It never says that a policy complies: a rule that found nothing proves nothing."""
    if not result.documents and not result.errors:
        return [NOTHING_READ]
    lines = [line for notice in result.notices for line in view.wrap(harmless(f"note: {notice}"), rest="  ")]
    lines += _elsewhere(result, view)
    lines += _coverage(result, view)
    if result.enforced is not None:
        lines += view.wrap(harmless(f"enforced: {result.enforced}"))
    return [*lines, *view.wrap(totals_text(result))]


def totals_text(result: RunResult) -> str:
    """“2 files: 8 errors, 1 note; 70 undecided until you answer 6 questions”."""
    documents = result.documents
    if not documents and not result.errors:
        return NOTHING_READ
    read = counted(len(documents), "file")
    skipped = sum(1 for document in documents if not document.judged)
    if skipped:
        read += f" ({skipped:,} not judged)"
    parts = [found_text(result)]
    open_findings = waiting(result)
    if open_findings:
        asked, _ = questions(open_findings)
        parts.append(f"{len(open_findings):,} undecided until you answer {counted(len(asked), 'question')}")
    parts += _fixable(result)
    if result.errors:
        parts.append(f"{counted(len(result.errors), 'problem')} with files or rules, see above")
    return f"{read}: {'; '.join(parts)}"


def _fixable(result: RunResult) -> list[str]:
    """How many findings could be mended, by which option."""
    found = [finding.fix for document in result.documents for finding in fixable(document.findings)]
    safe = sum(1 for fix in found if fix is not None and fix.safe)
    if not found:
        return []
    more = f"{len(found) - safe:,}{' more' if safe else ''} with --fix --unsafe-fixes" if safe < len(found) else ""
    return ["fixable: " + ", ".join(part for part in (f"{safe:,} with --fix" if safe else "", more) if part)]


def _elsewhere(result: RunResult, view: View) -> list[str]:
    """What a notice may say that was not supplied: which text points to it, and how many rules wait for it."""
    counts = Counter(
        (document.path, reason)
        for document in result.documents
        for requirement in document.requirements
        for reason in requirement.because
        if reason.startswith(UNCHECKED)
    )
    return [
        line
        for (path, reason), number in counts.items()
        for line in view.wrap(harmless(f"{path}: {reason} ({counted(number, 'rule')})"), rest="  ")
    ]


def _coverage(result: RunResult, view: View) -> list[str]:
    """How far the rules cover the law of every declared place."""
    places = {item.place: item for document in result.documents if document.judged for item in coverage(document.facts)}
    return [
        line
        for place, item in places.items()
        for line in view.wrap(f"{place} ({JURISDICTIONS.label(place)}): coverage {item.level}, {item.text}", rest="  ")
    ]


def found_text(result: RunResult) -> str:
    """“12 errors, 7 warnings, 3 notes”, or how many rules found nothing."""
    totals = result.totals
    shown = [counted(totals[name], name) for name in ("error", "warning", "note") if totals[name]]
    if shown:
        return ", ".join(shown)
    ran = {item.rule.id for document in result.documents for item in document.requirements if item.verdict in _DECIDED}
    return f"no findings by {counted(len(ran), 'rule')}; not legal advice"
