"""What is known of a policy's provider: every fact, where it came from, and the rules that it decides."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from policy_lint.engine.messages import shorten
from policy_lint.engine.questions import QUESTIONS
from policy_lint.policy.facts import FACT_NAMES
from policy_lint.report.harmless import harmless
from policy_lint.report.view import counted

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from policy_lint.engine.bearing import Bearing
    from policy_lint.engine.facts import FactBook, FactValue
    from policy_lint.report.view import View
    from policy_lint.text.source import Source

_NONE = "no rule asks for it"
_MOST_RULES = 6


def facts_text(path: str, facts: FactBook, bearing: Mapping[str, Bearing], source: Source, view: View) -> str:
    """The facts of one document for a person: those that are known, then those that rules wait for."""
    lines = [view.paint(harmless(path), "place")]
    for name, fact in facts.values.items():
        lines += view.wrap(f"{name}: {_value(fact)}  ({_origin(fact, source)})", "  ", "    ")
        if fact.quote:
            lines += view.wrap(f"“{harmless(shorten(fact.quote, 100))}”", "      ")
        lines += _decided(bearing.get(name), view)
    waiting = sorted(
        (name for name in FACT_NAMES if name not in facts.values and name in bearing and bearing[name].waiting),
        key=lambda name: (-len(bearing[name].waiting), name),
    )
    if waiting:
        lines += ["", view.paint("Not known, and what waits for it:", "bold")]
    for name in waiting:
        text, answer = QUESTIONS.get(name, ("", ""))
        lines += view.wrap(f"{name}: {text or 'true or false?'}  --fact {answer or f'{name}=true'}", "  ", "    ")
        lines += _rules("decides", bearing[name].waiting, view)
    return "\n".join(lines) + "\n"


def _value(fact: FactValue) -> str:
    values = (
        (*fact.value, *(place for place in fact.claimed if place not in fact.value))
        if isinstance(fact.value, tuple)
        else ()
    )
    return ", ".join(values) if isinstance(fact.value, tuple) else str(fact.value).lower()


def _origin(fact: FactValue, source: Source) -> str:
    """Where a fact came from, with its line where it has one."""
    line = f", line {source.position(fact.span.start)[0]}" if fact.span is not None else ""
    return f"{fact.origin}{line}"


def _decided(bearing: Bearing | None, view: View) -> Iterator[str]:
    if bearing is None or not bearing.any:
        yield from view.wrap(_NONE, "      ")
        return
    for word, rules in (
        ("switches on", bearing.on),
        ("switches off", bearing.off),
        ("with others, decides", bearing.waiting),
    ):
        yield from _rules(word, rules, view)


def _rules(word: str, rules: tuple[str, ...], view: View) -> list[str]:
    if not rules:
        return []
    more = f" and {len(rules) - _MOST_RULES} more" if len(rules) > _MOST_RULES else ""
    return view.wrap(
        f"{word} {counted(len(rules), 'rule')}: {', '.join(rules[:_MOST_RULES])}{more}", "      ", "        "
    )


def facts_data(path: str, facts: FactBook, bearing: Mapping[str, Bearing], source: Source) -> dict[str, Any]:
    """The same as plain data; facts that nobody knows are null."""
    data: dict[str, Any] = {}
    for name in FACT_NAMES:
        fact, part = facts.values.get(name), bearing.get(name)
        if fact is None and part is None:
            continue
        data[name] = {
            "value": None if fact is None else list(fact.value) if isinstance(fact.value, tuple) else fact.value,
            "origin": fact.origin if fact is not None else None,
            "quote": fact.quote or None if fact is not None else None,
            "line": source.position(fact.span.start)[0] if fact is not None and fact.span is not None else None,
            "switches_on": list(part.on) if part is not None else [],
            "switches_off": list(part.off) if part is not None else [],
            "waiting": list(part.waiting) if part is not None else [],
        }
    return {"path": path, "facts": data}
