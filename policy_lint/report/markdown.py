"""Markdown for a comment on a pull request: the totals, then each finding under its document, folded where there are many."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from policy_lint.engine.messages import shorten
from policy_lint.engine.questions import questions
from policy_lint.report.aside import why
from policy_lint.report.harmless import harmless
from policy_lint.report.shown import laws_of, set_aside, shown_findings
from policy_lint.report.summary import found_text
from policy_lint.report.undecided import waiting
from policy_lint.report.view import counted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from policy_lint.engine.finding import Finding
    from policy_lint.pipeline.results import DocumentResult, RunResult
    from policy_lint.report.view import View

_MARKS = {"error": "🔴", "warning": "🟠", "note": "🔵"}
_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~@&$])")
_MOST_CHARACTERS = 60_000
"""A comment on GitHub holds 65,536 characters."""


def render(result: RunResult, view: View) -> str:
    """The report; what would not fit into one comment is counted, not shown."""
    lines = ["### policy-lint", "", found_text(result)]
    if result.enforced is not None:
        lines += ["", f"enforced rule book: {plain(result.enforced)}"]
    for document in result.documents:
        lines += _document(document, view)
    lines += [f"- ⚠️ {plain(str(problem))}" for problem in result.errors]
    open_findings = waiting(result)
    if open_findings and not view.quiet:
        lines += ["", f"**{counted(len(open_findings), 'finding')} undecided until you say:**", ""]
        lines += [
            f"- {plain(question.text)} (decides {counted(question.decides, 'rule')}) `--fact {question.answer}`"
            for question in questions(open_findings)[0]
        ]
    return _fitted(lines)


def _document(document: DocumentResult, view: View) -> Iterator[str]:
    shown = shown_findings(document, view)
    aside = set_aside(document)
    if document.reason is not None:
        yield from ("", f"#### {plain(document.path)}", "", f"not judged: {plain(document.reason)}")
    elif shown or aside:
        yield from ("", f"#### {plain(document.path)}", "")
    for finding in shown:
        yield from _finding(document, finding)
    if aside and not view.quiet:
        yield from ("", f"<details><summary>{counted(len(aside), 'finding')} set aside</summary>", "")
        yield from (f"- {plain(why(finding))}" for finding in aside)
        yield from ("", "</details>")


def _finding(document: DocumentResult, finding: Finding) -> Iterator[str]:
    line = document.policy.source.position(finding.span.start)[0]
    doubt = " (undecided)" if finding.verdict == "conditional" else ""
    law = laws_of(finding)
    yield f"- {_MARKS[finding.severity]} **{finding.rule.id}**{doubt}, line {line}: {plain(finding.message)}"
    if finding.quote:
        yield f"  > {plain(shorten(finding.quote, 200))}"
        yield ""
    yield f"  {plain(finding.rule.remedy)}{f' *{plain(law)}*' if law else ''}"


def plain(text: str) -> str:
    """A stranger's text as Markdown that shows it and does nothing else: no markup, no link, no mention, no HTML."""
    return (
        _SPECIAL.sub(r"\\\1", harmless(text))
        .replace("\\@", "@\u200b")
        .replace("://", ":\u200b//")
        .replace("www.", "www\u200b.")
    )


def _fitted(lines: list[str]) -> str:
    """The lines that fit into a comment; a fold that was opened is closed."""
    room, kept = _MOST_CHARACTERS, list[str]()
    for line in lines:
        room -= len(line) + 1
        if room < 0:
            is_open = sum("<details>" in item for item in kept) > kept.count("</details>")
            left = f"… and {len(lines) - len(kept):,} more lines; `--format text` has all."
            return "\n".join([*kept, *(["</details>"] if is_open else []), "", left]) + "\n"
        kept.append(line)
    return "\n".join(kept) + "\n"
