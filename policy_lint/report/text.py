"""The report that a person reads in a terminal: findings by file with the line they are about, then open questions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policy_lint.engine.questions import QUESTIONS
from policy_lint.report.aside import put_aside
from policy_lint.report.frame import frame
from policy_lint.report.harmless import harmless
from policy_lint.report.law import law
from policy_lint.report.shown import shown_findings
from policy_lint.report.statistics import statistics
from policy_lint.report.summary import summary
from policy_lint.report.undecided import undecided
from policy_lint.report.view import counted

if TYPE_CHECKING:
    from policy_lint.engine.finding import Finding
    from policy_lint.pipeline.results import DocumentResult, RunResult
    from policy_lint.report.view import View

_MOST_ALSO = 5
_INDENT = "  "


def render(result: RunResult, view: View) -> str:
    """The whole report."""
    if view.statistics:
        blocks = [block for block in (statistics(result, view),) if block]
    else:
        blocks = [block for document in result.documents for block in _document(document, view)]
    if not view.quiet:
        blocks += [
            block
            for block in (
                put_aside(result, view) if not view.statistics else [],
                undecided(result, view) if not view.statistics else [],
                summary(result, view),
            )
            if block
        ]
    return "\n\n".join("\n".join(block) for block in blocks) + "\n" if blocks else ""


def _document(document: DocumentResult, view: View) -> list[list[str]]:
    """A heading for the file and a block for each of its findings; nothing where it has none."""
    path = harmless(document.path)
    if document.reason is not None:
        return [view.wrap(f"{path}: not judged: {harmless(document.reason)}", rest=_INDENT)]
    shown = shown_findings(document, view)
    if not shown:
        return []
    title = f"  “{harmless(document.policy.title.text)}”" if document.policy.title else ""
    head = view.wrap(f"{path}{title}  {counted(len(shown), 'finding')}", rest=_INDENT)
    return [[view.paint(line, "place") for line in head], *(_finding(finding, document, view) for finding in shown)]


def _finding(finding: Finding, document: DocumentResult, view: View) -> list[str]:
    """One finding: where, how grave, what; the line; the law, the reason, the remedy, and what was merged into it."""
    source = document.policy.source
    role = "undecided" if finding.verdict == "conditional" else finding.severity
    lines = _head(finding, document, view, role)
    lines += frame(source, finding.span, view, role=role)
    for related in finding.related[:1]:
        lines += frame(source, related.span, view, role="note", mark="-", label=harmless(related.message))
    if len(finding.related) > 1:
        others = [source.position(item.span.start)[0] for item in finding.related[1:]]
        lines += _line("and", "line " + ", ".join(map(str, dict.fromkeys(others))), view)
    lines += _line("law", law(finding.rule), view)
    if finding.applies_because:
        lines += _line("why", "; ".join(map(harmless, finding.applies_because)), view)
    if finding.unknown:
        lines += _line("if", "; ".join(map(_question, finding.unknown)), view)
    lines += _line("fix", harmless(finding.rule.remedy), view, "fix")
    return lines + _also(finding, view)


def _head(finding: Finding, document: DocumentResult, view: View, role: str) -> list[str]:
    """``path:line:column severity rule  message``, on one line where it fits."""
    line, column = document.policy.source.position(finding.span.start)
    place = f"{harmless(document.path)}:{line}:{column}"
    grade = _grade(finding)
    rule, message = view.link(finding.rule.id, finding.rule.link, finding.rule.path), harmless(finding.message)
    shown = [view.paint(place, "place"), view.paint(grade, role), rule]
    lead = len(f"{place} {grade} {finding.rule.id}")
    if lead + 2 + len(message) <= view.width:
        return [f"{' '.join(shown)}  {message}"]
    if lead <= view.width:
        return [" ".join(shown), *view.wrap(message, _INDENT)]
    return [shown[0], f"{_INDENT}{shown[1]} {rule}", *view.wrap(message, _INDENT)]


def _grade(finding: Finding) -> str:
    if finding.verdict == "conditional":
        return f"undecided ({finding.severity})"
    return "review" if finding.verdict == "review" else finding.severity


def _question(fact: str) -> str:
    text = QUESTIONS.get(fact, ("", ""))[0]
    return f"{fact}: {text}" if text else fact


def _line(name: str, text: str, view: View, role: str = "dim") -> list[str]:
    """A labelled line; the label in colour, which wrapping must not count."""
    first, *rest = view.wrap(text, f"{_INDENT}{name + ': ':<5}")
    label = f"{_INDENT}{name}:"
    return [_INDENT + view.paint(f"{name}:", role) + first[len(label) :], *rest]


def _also(finding: Finding, view: View) -> list[str]:
    """Other rules that say the same of the same place."""
    lines: list[str] = []
    for member in finding.also[:_MOST_ALSO]:
        if member.suppressed is None:
            lines += _line("also", f"{_grade(member)} {member.rule.id} · {law(member.rule)}", view)
    left = len(finding.also) - _MOST_ALSO
    if left > 0:
        lines += _line("also", f"{left} more (--format json has all)", view)
    return lines
