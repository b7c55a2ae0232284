"""A rule's page: what it asks for, why, whom it binds, and how to do better."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from policy_lint.engine.questions import QUESTIONS
from policy_lint.policy.facts import FACT_NAMES, FACT_TABLES, LIST_FACTS, Facts
from policy_lint.policy.vocabulary import REGIMES
from policy_lint.report.harmless import harmless
from policy_lint.report.law import cited

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from policy_lint.engine.rule import AlsoCited, ExampleDocument, Rule
    from policy_lint.report.view import View

_SOURCES = {
    "official": "an official text",
    "reproduction": "a verbatim reproduction",
    "secondary": "a secondary source",
    "none": "no text",
}
_DECIDABLE = {
    "text": "from the text alone",
    "facts": "from the text and facts about the provider",
    "manual": "by a person; the rule shows where to look",
}


@dataclass(frozen=True, slots=True)
class Part:
    """A heading and the paragraphs or items below it; ``bullet`` is what text puts before each."""

    title: str
    texts: tuple[str, ...]
    bullet: str = ""


def page_text(rule: Rule, view: View) -> str:
    """The page for a terminal."""
    rows = [line for name, text in fields(rule).items() for line in view.wrap(harmless(text), f"{name + ':':<12}")]
    blocks = [[view.paint(line, "bold") for line in view.wrap(harmless(rule.title))], rows]
    for part in parts(rule):
        lines = [line for text in part.texts for line in view.wrap(harmless(text), f"  {part.bullet}")]
        blocks.append([view.paint(part.title, "bold"), *lines])
    return "\n\n".join("\n".join(block) for block in blocks) + "\n"


def parts(rule: Rule) -> list[Part]:
    """The parts of the page that have something to say."""
    listed = (
        _part("What is wrong", [rule.message]),
        _part("Why", [rule.rationale]),
        _part("Law", _law(rule)),
        _part("Applies when", _applies(rule)),
        _part("Avoid", _quotes(rule.examples.failing), "x "),
        _part("Prefer", _quotes(rule.examples.passing), "+ "),
        _part("Remedy", [rule.remedy]),
        _part("Related", rule.related, "- "),
    )
    return [part for part in listed if part.texts]


def _part(title: str, texts: Iterable[str], bullet: str = "") -> Part:
    return Part(title, tuple(texts), bullet)


def fields(rule: Rule) -> dict[str, str]:
    """What the rule is called and how it is judged, where there is something to say."""
    rows = {
        "Rule": rule.id,
        "Pack": rule.pack,
        "Topic": rule.topic,
        "Severity": rule.severity,
        "Confidence": rule.confidence,
        "Decided": _DECIDABLE[rule.decidable],
        "Since": rule.since,
        "Formerly": ", ".join(rule.aliases),
    }
    return {name: text for name, text in rows.items() if text}


def _law(rule: Rule) -> Iterator[str]:
    strength = rule.strength.replace("-", " ")
    yield f"{cited(rule.regulation, rule.citation)}: {strength}"
    if rule.citation:
        yield REGIMES.label(rule.regulation)
    for other in rule.also:
        yield f"also {cited(other.regulation, other.citation)} ({_wording(other)})"
    if rule.citation:
        yield f"{_wording(rule)}; the law as of {rule.law_as_of}"
    if rule.reviewed:
        yield f"last reviewed by a person: {rule.reviewed}"
    if rule.in_force_from or rule.in_force_until:
        since = f"from {rule.in_force_from}" if rule.in_force_from else ""
        until = f"until {rule.in_force_until}" if rule.in_force_until else ""
        yield f"in force {' '.join(part for part in (since, until) if part)}"
    if rule.link:
        yield rule.link


def _wording(duty: Rule | AlsoCited) -> str:
    read = f"read in {_SOURCES[duty.source]}"
    return f"wording verified, {read}" if duty.verified else f"wording not verified, {read}"


def _applies(rule: Rule) -> Iterator[str]:
    """Whom the rule binds, in words."""
    when = rule.applies_when
    groups = [("every one of", when.all), ("at least one of", when.any), ("none of", when.none)]
    given = [(name, conditions) for name, conditions in groups if conditions]
    if not given:
        yield "always"
    for index, (name, conditions) in enumerate(given):
        if len(given) > 1 or len(conditions) > 1 or name == "none of":
            yield f"{'and ' if index else ''}{name}:"
        for condition in conditions:
            yield f"- {condition_text(condition)}"


def condition_text(condition: Mapping[str, bool | str]) -> str:
    """A condition on a fact, as a sentence or as question and answer."""
    ((name, wanted),) = condition.items()
    if name in LIST_FACTS:
        if wanted == "any":
            return f"it is known that there are some ({name})"
        table = FACT_TABLES[name]
        subject = "users in" if name == "users_in" else "falls under"
        return f"{subject} {table.label(str(wanted))} ({name}={wanted})"
    text = QUESTIONS[name][0] if name in QUESTIONS else _descriptions().get(name, name)
    return f"{text} {'Yes' if wanted else 'No'} ({name}={str(wanted).lower()})"


def _descriptions() -> dict[str, str]:
    """Fact → what it means."""
    fields: Any = Facts.__dataclass_fields__
    return {name: fields[name].metadata["description"] for name in FACT_NAMES}


def _quotes(examples: Iterable[str | ExampleDocument]) -> Iterator[str]:
    """The words of examples."""
    for example in examples:
        if isinstance(example, str):
            yield f"“{example.strip()}”"
            continue
        texts = [text for section in example.sections for text in _section_texts(section)]
        texts += [text for statement in example.statements for text in _statement_texts(statement)]
        shown = " … ".join(texts)
        yield f"“{shown}”" if shown else "a document that says nothing on it"


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
