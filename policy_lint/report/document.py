"""A policy that was read from prose, written as a document: YAML for its author to keep, JSON with places for programs."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

from policy_lint.engine.inference import infer
from policy_lint.engine.messages import shorten
from policy_lint.policy.facts import LIST_FACTS
from policy_lint.policy.plain import to_plain, to_yaml
from policy_lint.policy.rebuild import document_of, with_title_heading
from policy_lint.report.harmless import harmless

if TYPE_CHECKING:
    from collections.abc import Iterator

    from policy_lint.engine.facts import FactValue
    from policy_lint.policy.policy import LocatedStatement, Policy, Section
    from policy_lint.text.source import Source

_SCHEMA_LINE = "# yaml-language-server: $schema=policy.schema.json"


def document_yaml(policy: Policy) -> str:
    """The document as YAML, with the facts that the text shows as comments for the author to declare."""
    name = os.path.basename(policy.source.path)  # noqa: PTH119 - the path may be of another system
    text = to_yaml(document_of(with_title_heading(policy), source=name))
    facts = infer(policy)
    if not facts:
        return f"{_SCHEMA_LINE}\n{text}"
    comments = "\n".join(_fact_lines(facts, policy.source))
    head, _, rest = text.partition("sections:\n")
    return f"{_SCHEMA_LINE}\n{head}{comments}\nsections:\n{rest}"


def _fact_lines(facts: dict[str, FactValue], source: Source) -> Iterator[str]:
    """Facts as commented-out YAML, each with the words that show it."""
    yield "# The text shows these facts. Declare those that hold, and add what it does not say (`policy-lint lint` asks)."
    yield "# facts:"
    for name, fact in facts.items():
        shown = (
            f"[{', '.join(fact.value)}]"
            if name in LIST_FACTS and isinstance(fact.value, tuple)
            else str(fact.value).lower()
        )
        place = f", line {source.position(fact.span.start)[0]}" if fact.span else ""
        yield f"#   {name}: {shown}  # “{harmless(shorten(fact.quote, 80))}”{place}"


def document_json(policy: Policy, path: str) -> dict[str, Any]:
    """The document as plain data, each statement with its place in the file."""
    titled = with_title_heading(policy)
    data: dict[str, Any] = to_plain(document_of(titled))
    for section, plain in zip(titled.sections, data["sections"], strict=True):
        _add_places(section, plain, policy.source)
    return {"path": path, **data}


def _add_places(section: Section, plain: dict[str, Any], source: Source) -> None:
    """Give each statement of a section, and of those below it, its place."""
    for located, statement in zip(section.statements, plain.get("statements", ()), strict=True):
        statement.update(_place(located, source))
    for inner, below in zip(section.sections, plain.get("sections", ()), strict=True):
        _add_places(inner, below, source)


def _place(located: LocatedStatement, source: Source) -> dict[str, Any]:
    return {
        "span": [located.span.start, located.span.end],
        "line": source.position(located.span.start)[0],
        "end_line": source.position(max(located.span.start, located.span.end - 1))[0],
        "section": located.section,
    }
