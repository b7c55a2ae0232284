"""The edit that adds a decision on a finding to the project's decisions file; who decided, and why, is left to fill in."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, NamedTuple

from policy_lint.errors import InputError
from policy_lint.reading.yaml_tree import load_yaml
from policy_lint.text.source import Source

if TYPE_CHECKING:
    from policy_lint.engine.finding import Finding

_FILL_IN = {
    "decision": "accepted-risk # or not-applicable, or false-positive",
    "reason": '"" # why, in a sentence that an auditor can follow',
    "by": '"" # who decided',
}


class Insertion(NamedTuple):
    """Text to put in the place of a stretch of the decisions file."""

    start: int
    end: int
    text: str


def entry(finding: Finding, path: str, today: str, *, role: bool) -> list[str]:
    """The lines of a decision on one finding, without indentation.

    The reason and who decided are empty: a decisions file with such an entry does not validate, so that nothing is set aside
    before somebody has said why.

    Args:
        finding: what is to be set aside.
        path: the document, relative to the decisions file.
        today: the day of the decision, ISO 8601.
        role: whether a decision must say in which role it was made.
    """
    keys = {
        "rule": finding.rule.id,
        "path": json.dumps(path, ensure_ascii=False),
        "fingerprint": json.dumps(finding.fingerprint),
        **_FILL_IN,
        **({"role": '"" # in which role'} if role else {}),
        "date": json.dumps(today),
    }
    return [f"{'  ' if index else '- '}{key}: {value}" for index, (key, value) in enumerate(keys.items())]


def insertion(text: str, lines: list[str]) -> Insertion | None:
    """Where an entry goes in a decisions file; None where the file does not parse, or holds its list in brackets.

    Args:
        text: the file as it is; empty where there is none.
        lines: the entry.
    """
    end = len(text)
    fresh = f"{_break(text)}decisions:\n{_indented(lines, 2)}"
    if not _has_values(text):
        return Insertion(end, end, fresh)
    try:
        tree = load_yaml(Source("", text))
    except InputError:
        return None
    if not isinstance(tree.data, dict):
        return None
    if "decisions" not in tree.data:
        return Insertion(end, end, fresh)
    listed, span = tree.data["decisions"], tree.span(("decisions",))
    if not listed:
        key = tree.span(("decisions",), key=True)
        return Insertion(key.end, max(span.end, key.end), f":\n{_indented(lines, 2).rstrip()}")
    if not isinstance(listed, list) or text[span.start] != "-":
        return None
    column = tree.source.position(span.start)[1] - 1
    last = text.find("\n", span.end)
    at = end if last < 0 else last + 1
    return Insertion(at, at, f"{_break(text[:at])}{_indented(lines, column)}")


def _has_values(text: str) -> bool:
    return any(line.strip() and not line.lstrip().startswith(("#", "---", "...")) for line in text.splitlines())


def _break(text: str) -> str:
    return "\n" if text and not text.endswith("\n") else ""


def _indented(lines: list[str], columns: int) -> str:
    return "".join(f"{' ' * columns}{line}\n" for line in lines)
