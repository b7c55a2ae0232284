"""Findings about setting aside: comments that are published, decisions that are unused, expired, or not theirs to make."""

from __future__ import annotations

import hashlib
from collections import Counter
from typing import TYPE_CHECKING

from policy_lint.engine.finding import Finding
from policy_lint.engine.messages import fill, shorten
from policy_lint.records import dataclass
from policy_lint.sift.comments import comments
from policy_lint.sift.decisions import holds, may_decide
from policy_lint.text.source import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from policy_lint.engine.rule import Rule, SiftTest
    from policy_lint.sift.comments import Comment
    from policy_lint.sift.decisions import Decision, Decisions
    from policy_lint.text.source import Source


def on_comments(source: Source, used: set[Comment], rules: Mapping[SiftTest, Rule]) -> Iterator[Finding]:
    """A finding for each comment in a document that sets findings aside, or means to."""
    rule = rules.get("comment")
    if rule is None:
        return
    seen: Counter[str] = Counter()
    for comment in comments(source):
        effect = "sets findings aside" if comment in used else "sets nothing aside any more"
        quote = source.text[comment.span.start : comment.span.end]
        seen[quote] += 1
        yield _finding(rule, comment.span, quote, {"quote": shorten(quote), "effect": effect}, seen[quote])


@dataclass(frozen=True, slots=True)
class Checked:
    """What decisions are held against.

    Attributes:
        unused: those that set nothing aside though all that they speak of was linted.
        today: ISO 8601.
        grants: role → rules whose findings it may accept, file by file.
        held: rules of an enforced rule book, whose findings nobody may accept.
    """

    unused: set[Decision]
    today: str
    grants: tuple[Mapping[str, tuple[str, ...]], ...]
    held: Callable[[Rule], bool]


def on_decisions(
    decisions: Decisions, source: Source, checked: Checked, by_id: Mapping[str, Rule], rules: Mapping[SiftTest, Rule]
) -> Iterator[Finding]:
    """Findings on a decisions file.

    Args:
        decisions: the decisions.
        source: the file.
        checked: what they are held against.
        by_id: rule's id or former id → rule.
        rules: what is tested → the rule that asks for it, for the rules that run.
    """
    for decision, line in decisions.listed:
        test: SiftTest | None = None
        rule = by_id.get(decision.rule)
        if not holds(decision, checked.today):
            test = "expired-decision"
        elif rule is not None and (checked.held(rule) or not may_decide(decision, rule, checked.grants)):
            test = "unauthorised-decision"
        elif decision in checked.unused or rule is None:
            test = "unused-decision"
        if test is not None and test in rules:
            start = source.offset(line)
            words = {
                "rule": decision.rule,
                "until": decision.until or "",
                "by": decision.by,
                "role": decision.role or "no role",
                "effect": ", for the enforced rule book lets nobody" if rule is not None and checked.held(rule) else "",
            }
            yield _finding(rules[test], Span(start, start + len(source.line(line))), source.line(line).strip(), words)


def _finding(rule: Rule, span: Span, quote: str, words: dict[str, str], occurrence: int = 1) -> Finding:
    key = f"{rule.id}\0{quote}\0{sorted(words.items())}\0{occurrence}"
    digest = hashlib.sha256(key.encode(errors="replace")).hexdigest()[:16]
    return Finding(rule, rule.severity, "violation", "defect", fill(rule.message, words), span, quote, "", digest)
