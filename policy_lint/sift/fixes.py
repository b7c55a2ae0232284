"""Which fixes of a document's findings are made: those of findings that count, safe ones unless asked, none over another."""

from __future__ import annotations

from bisect import bisect_left, insort
from typing import TYPE_CHECKING

from policy_lint.sift.merging import members

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from policy_lint.engine.finding import Finding, Fix
    from policy_lint.text.edits import Edit


def fixable(findings: Iterable[Finding], *, safe: bool | None = None) -> Iterator[Finding]:
    """The findings that count and carry a fix, merged ones on their own.

    Args:
        findings: of a document, merged or not.
        safe: only those whose fix is safe, or is not; None: all.
    """
    for finding in findings:
        for member in members(finding):
            if member.fix is not None and member.suppressed is None and safe in {None, member.fix.safe}:
                yield member


def compatible(fixes: Iterable[Fix]) -> list[Fix]:
    """The fixes that can be made together: of equal ones one, and of those about the same characters the first."""
    chosen: list[Fix] = []
    taken: list[Edit] = []  # in order, not overlapping
    for fix in dict.fromkeys(fixes):
        if fix.edits and not any(_meets(edit, taken) for edit in fix.edits):
            chosen.append(fix)
            for edit in fix.edits:
                insort(taken, edit)
    return chosen


def _meets(edit: Edit, taken: list[Edit]) -> bool:
    """Whether an edit touches one of those taken; what stands side by side is left to the next pass."""
    index = bisect_left(taken, edit)
    near = taken[max(0, index - 1) : index + 1]
    return any(one.span.start <= edit.span.end and edit.span.start <= one.span.end for one in near)
