"""What a rule's page says, in plain texts: the terminal wraps them, the documentation site sets them as Markdown."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from policy_lint.engine.questions import QUESTIONS
from policy_lint.engine.topics import TOPICS
from policy_lint.policy.facts import FACT_TABLES, LIST_FACTS
from policy_lint.policy.vocabulary import REGIMES
from policy_lint.records import dataclass
from policy_lint.report.law import cited
from policy_lint.report.predicate_words import predicate_words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from policy_lint.engine.rule import AlsoCited, ExampleDocument, Rule

SOURCES = {
    "official": "an official text",
    "reproduction": "a verbatim reproduction",
    "secondary": "a secondary source",
    "none": "no text",
}
STRENGTHS = {
    "must": "must: a law requires it",
    "should": "should: guidance, or a duty that may be met elsewhere",
    "good-practice": "good practice",
}
DECIDABLE = {
    "text": "from the text alone",
    "facts": "from the text and facts about the provider",
    "manual": "by a person; the rule shows where to look",
}
_QUOTED_FIELD, _FIELD = re.compile(r"“\{[\w.]+\}”"), re.compile(r"\{[\w.]+\}")


@dataclass(frozen=True, slots=True)
class Group:
    """Conditions on facts, and how many of them must hold; ``lead`` is empty for a single one."""

    lead: str
    conditions: tuple[str, ...]


def pattern(message: str) -> str:
    """A rule's message with an ellipsis where a finding has its own words."""
    return _FIELD.sub("…", _QUOTED_FIELD.sub("“…”", message))


def fields(rule: Rule) -> dict[str, str]:
    """Name → value of what stands at the page's head; empty values are left out."""
    topic = TOPICS.label(rule.topic)
    rows = {
        "Rule": rule.id,
        "Pack": rule.pack,
        "Topic": rule.topic if topic.lower() == rule.topic.replace("-", " ") else f"{rule.topic} ({topic})",
        "Severity": rule.severity,
        "Strength": STRENGTHS[rule.strength],
        "Confidence": rule.confidence,
        "Decided": DECIDABLE[rule.decidable],
        "Clock": "fails a run only with --time-checks" if rule.clock else "",
        "Since": rule.since,
        "Formerly": ", ".join(rule.aliases),
    }
    return {name: text for name, text in rows.items() if text}


def wrong(rule: Rule) -> Iterator[str]:
    """What the rule reports: an absence or a defect, and what falls short."""
    yield pattern(rule.message)
    if rule.each is not None and rule.each.none_met:
        yield f"Where it holds for none: {pattern(rule.each.none_met)}"
    if rule.weak is not None:
        yield f"Where it falls short: {pattern(rule.weak.message)}"


def rests_on(rule: Rule) -> Iterator[str]:
    """The law, how far its wording was read, and since when it binds; a rule that rests on no law has no wording."""
    yield cited(rule.regulation, rule.citation)
    if not rule.citation:
        return
    yield REGIMES.label(rule.regulation)
    yield wording(rule)
    since = f" from {rule.in_force_from}" if rule.in_force_from else ""
    until = f" until {rule.in_force_until}" if rule.in_force_until else ""
    yield (
        f"in force{since}{until}; the law as of {rule.law_as_of}"
        if since or until
        else f"the law as of {rule.law_as_of}"
    )
    if rule.reviewed:
        yield f"last compared with its source: {rule.reviewed}"


def same_duty(rule: Rule) -> Iterator[str]:
    """Other laws with the same duty."""
    for other in rule.also:
        yield f"{cited(other.regulation, other.citation)} ({wording(other)})"


def wording(duty: Rule | AlsoCited) -> str:
    """Whether the law's operative words were read, and in which kind of text."""
    if duty.verified:
        return f"wording verified, read in {SOURCES[duty.source]}"
    return f"wording NOT VERIFIED, read in {SOURCES[duty.source]}: check it before you rely on it"


def applies(rule: Rule) -> list[Group]:
    """Whom the rule binds, in words; empty: everyone, always."""
    when = rule.applies_when
    named = [
        ("every one of", when.all),
        ("at least one of", when.any),
        ("none of", when.none),
        ("unless it is known that", when.unless),
    ]
    given = [(name, conditions) for name, conditions in named if conditions]
    groups = []
    for index, (name, conditions) in enumerate(given):
        lead = f"{'and ' if index and not name.startswith('unless') else ''}{name}"
        single = len(given) == 1 and len(conditions) == 1 and name in ("every one of", "at least one of")
        groups.append(Group("" if single else lead, tuple(condition_text(item) for item in conditions)))
    return groups


def applies_lines(rule: Rule, shown: Callable[[str], str] = str, *, nested: bool = False) -> Iterator[str]:
    """The same as a list, line by line: “always”, or conditions as items under what leads them.

    Args:
        rule: the rule.
        shown: what makes a condition fit for where it is shown.
        nested: whether a lead is an item too, with its conditions below it.
    """
    groups = applies(rule)
    if not groups:
        yield "always"
    for group in groups:
        if group.lead:
            yield f"{'- ' if nested else ''}{group.lead}:"
        yield from (f"{'  ' if nested and group.lead else ''}- {shown(text)}" for text in group.conditions)


def condition_text(condition: Mapping[str, bool | str]) -> str:
    """A condition on a fact, as a sentence or as question and answer."""
    ((name, wanted),) = condition.items()
    if name in LIST_FACTS:
        if wanted == "any":
            return f"it is known that there are some ({name})"
        table = FACT_TABLES[name]
        subject = "users in" if name == "users_in" else "falls under"
        return f"{subject} {table.label(str(wanted))} ({name}={wanted})"
    return f"{QUESTIONS[name][0]} {'Yes' if wanted else 'No'} ({name}={str(wanted).lower()})"


def near_miss(rule: Rule) -> str:
    """Where the finding of an absence stands; empty for a rule that reports a place of its own."""
    if rule.near_miss is not None:
        return f"The finding stands at the nearest thing said: {predicate_words(rule.near_miss)}."
    if rule.require is not None or rule.each is not None:
        return f"The finding stands at a heading on this topic ({TOPICS.label(rule.topic)}), else at the title."
    return ""


def example_lines(example: str | ExampleDocument) -> list[str]:
    """The words of an example, line by line; a line break of the example is one here, and one empty line stays."""
    texts = [example] if isinstance(example, str) else list(_words_of(example))
    lines: list[str] = []
    for line in "\n".join(texts).strip().splitlines():
        text = line.rstrip()
        if text or (lines and lines[-1]):
            lines.append(text)
    return lines or ["(a document that says nothing on it)"]


def _words_of(example: ExampleDocument) -> Iterator[str]:
    if example.title:
        yield example.title
    for section in example.sections:
        yield from _section_texts(section)
    for statement in example.statements:
        yield from _statement_texts(statement)
    if example.published:
        yield f"Published: {' / '.join(line.strip() for line in example.published.splitlines() if line.strip())}"


def _section_texts(section: Mapping[str, Any]) -> Iterator[str]:
    for key in ("heading", "text"):
        if isinstance(section.get(key), str) and section[key].strip():
            yield section[key].strip()
    for inner in section.get("sections") or ():
        if isinstance(inner, dict):
            yield from _section_texts(inner)


def _statement_texts(statement: Mapping[str, Any]) -> Iterator[str]:
    quote = statement.get("quote")
    if isinstance(quote, str):
        yield quote
    elif isinstance(quote, (list, tuple)):
        yield " ".join(map(str, quote))
