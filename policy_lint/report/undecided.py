"""Findings whose rule may or may not apply: a few questions, and under each what depends on the answer, by topic."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policy_lint.engine.questions import questions
from policy_lint.engine.rule import SEVERITIES
from policy_lint.engine.topics import TOPICS
from policy_lint.report.view import counted
from policy_lint.sift.merging import members

if TYPE_CHECKING:
    from collections.abc import Iterable

    from policy_lint.engine.finding import Finding
    from policy_lint.engine.questions import Question
    from policy_lint.pipeline.results import RunResult
    from policy_lint.report.view import View

_TOPIC_WIDTH = 26
_MOST_TOPICS = 5


def waiting(result: RunResult) -> list[Finding]:
    """The undecided findings of a run, in order."""
    return [
        finding
        for document in result.documents
        for finding in document.findings
        if finding.verdict == "conditional" and finding.suppressed is None
    ]


def undecided(result: RunResult, view: View) -> list[str]:
    """The questions that decide most, with one line a topic below; topics are left out where findings stand in full."""
    found = waiting(result)
    if not found:
        return []
    asked, others = questions(found)
    lines = [view.paint("Undecided until you say:", "bold")]
    for question in asked:
        lines += _question(question, view)
        if not view.conditional:
            lines += _topics(question.findings, view)
    if others:
        left = f"{counted(len(others), 'finding')} under other questions"
        lines += view.wrap(left if view.conditional else f"{left} (--show conditional)", "  + ")
    return lines


def _question(question: Question, view: View) -> list[str]:
    """The question, what it decides and how to answer it; the answer on a line of its own where it does not fit."""
    decides = f"decides {counted(question.decides, 'rule')}"
    answer = f"--fact {question.answer}"
    painted = view.paint(question.text, "undecided")
    if len(f"? {question.text}  {decides}  {answer}") <= view.width:
        return [f"? {painted}  {decides}  {view.paint(answer, 'bold')}"]
    first, *rest = view.wrap(f"{question.text}  {decides}", "? ", "  ")
    return [first.replace(question.text, painted), *rest, f"    {view.paint(answer, 'bold')}"]


def _topics(findings: Iterable[Finding], view: View) -> list[str]:
    """One line a topic, the gravest first: what it is about, and the rules as far as there is room; the rest as a number."""
    by_topic: dict[str, dict[str, None]] = {}
    gravest: dict[str, int] = {}
    for finding in findings:
        topic = finding.rule.topic
        gravest[topic] = min(gravest.get(topic, len(SEVERITIES)), SEVERITIES.index(finding.severity))
        by_topic.setdefault(topic, {}).update(dict.fromkeys(member.rule.id for member in members(finding)))
    ranked = sorted(by_topic, key=lambda topic: (gravest[topic], -len(by_topic[topic]), topic))
    most = _MOST_TOPICS if len(ranked) > _MOST_TOPICS + 1 else len(ranked)
    labels = {topic: TOPICS.label(topic) for topic in ranked[:most]}
    column = min(_TOPIC_WIDTH, max(map(len, labels.values())))
    lines = [
        f"    {label:<{column}}  {_listed(list(by_topic[topic]), view.width - 6 - max(column, len(label)))}"
        for topic, label in labels.items()
    ]
    if most < len(ranked):
        lines.append(f"    and {len(ranked) - most} more topics (--show conditional)")
    return lines


def _listed(names: list[str], room: int) -> str:
    """As many names as there is room for, and how many there are beyond."""
    for shown in range(len(names), 1, -1):
        left = len(names) - shown
        text = ", ".join(names[:shown]) + (f", +{left}" if left else "")
        if len(text) <= room:
            return text
    return names[0] + (f", +{len(names) - 1}" if len(names) > 1 else "")
