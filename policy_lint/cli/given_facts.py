"""Facts about the provider given on the command line: ``--fact KEY=VALUE`` and ``--facts FILE``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from policy_lint.errors import UsageError, suggestion
from policy_lint.policy.facts import FACT_NAMES, FACT_TABLES, LIST_FACTS

if TYPE_CHECKING:
    from collections.abc import Iterable

_TRUE, _FALSE = ("true", "yes"), ("false", "no")


def given_facts(pairs: Iterable[str], file: str | None) -> dict[str, Any]:
    """The facts of the file, with those given one by one in their place.

    Raises:
        UsageError: on a fact, place or act that does not exist, or a value that does not fit.
        InputError: where the file can't be read or does not validate.
    """
    facts = _from_file(file) if file is not None else {}
    facts.update(parse_facts(pairs))
    return facts


def parse_facts(pairs: Iterable[str]) -> dict[str, Any]:
    """``KEY=VALUE`` pairs as facts; several of one list add up.

    Raises:
        UsageError: on the first pair that makes no sense.
    """
    facts: dict[str, Any] = {}
    for pair in pairs:
        name, equals, text = pair.partition("=")
        name, text = name.strip(), text.strip()
        if name not in FACT_NAMES:
            hint = suggestion(name, FACT_NAMES)
            raise UsageError(f"--fact: there is no fact `{name}`{hint or '; `policy-lint schema policy` lists them'}")
        if not equals or not text:
            example = (
                "users_in=US-CA,EEA" if name == "users_in" else f"{name}={'VA,CO' if name in LIST_FACTS else 'true'}"
            )
            raise UsageError(f"--fact: `{name}` has no value; expected KEY=VALUE, such as {example}")
        value = _codes(name, text) if name in LIST_FACTS else _boolean(name, text)
        if name in LIST_FACTS:
            facts[name] = tuple(dict.fromkeys((*facts.get(name, ()), *value)))  # type: ignore[misc]
        elif facts.setdefault(name, value) != value:
            raise UsageError(f"--fact: `{name}` is given as both true and false")
    return facts


def _boolean(name: str, text: str) -> bool:
    if text.lower() in _TRUE:
        return True
    if text.lower() in _FALSE:
        return False
    raise UsageError(f"--fact: `{name}` is true or false (or yes or no), not `{text}`")


def _codes(name: str, text: str) -> tuple[str, ...]:
    table = FACT_TABLES[name]
    codes = tuple(code.strip() for code in text.split(",") if code.strip())
    for code in codes:
        if code not in table.by_key:
            hint = suggestion(code, table.keys) or _by_label(code, table)
            example = "US-CA, EEA, UK" if name == "users_in" else ", ".join(table.keys[:3])
            raise UsageError(
                f"--fact: `{name}`: unknown {table.name} `{code}`{hint or f'; expected a code such as {example}'}"
            )
    return codes


def _by_label(name: str, table: Any) -> str:
    """A suggestion for a place that was written out."""
    labels = {term.label.casefold(): term.key for term in table}
    key = labels.get(name.casefold())
    return f": did you mean `{key}`?" if key else ""


def _from_file(name: str) -> dict[str, Any]:
    """The facts in a YAML or JSON file."""
    from policy_lint.cli.trees import load_file
    from policy_lint.errors import InputError
    from policy_lint.policy.facts import Facts
    from policy_lint.reading.checked import check_tree

    facts, problems = check_tree(Facts, load_file(name))
    if facts is None or problems:
        raise InputError(problems)
    return {fact: getattr(facts, fact) for fact in FACT_NAMES if getattr(facts, fact) is not None}
