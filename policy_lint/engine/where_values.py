"""Are the values that a rule's ``where`` asks for values that a statement can have? Asked once, when a rule file is validated.

A misspelt key would compile and never match: the rule would be silent, or report everybody.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Annotated, Any, Literal, get_args, get_origin, get_type_hints

from policy_lint.engine.rule import Items, Predicate, Rule
from policy_lint.engine.values import WORDS, attribute_names
from policy_lint.errors import suggestion
from policy_lint.policy.markers import Key
from policy_lint.policy.statements import STATEMENT_TYPES

Fault = tuple[tuple[str | int, ...], str]


def value_faults(rule: Rule) -> Iterator[Fault]:
    """Every value in the rule's predicates that no statement can have, with its path in the rule."""
    yield from _walk(rule, ())


def _walk(node: Any, path: tuple[str | int, ...]) -> Iterator[Fault]:
    """Through the rule's dataclasses to everything that has a ``where``."""
    if isinstance(node, tuple):
        for index, item in enumerate(node):
            yield from _walk(item, (*path, index))
    elif is_dataclass(node):
        if isinstance(node, Predicate | Items) and node.statement in STATEMENT_TYPES:
            yield from _mapping(str(node.statement), node.where, (*path, "where"))
        for item in fields(node):
            yield from _walk(getattr(node, item.name), (*path, item.metadata.get("alias", item.name)))


def _mapping(kind: str, where: Mapping[str, Any], path: tuple[str | int, ...]) -> Iterator[Fault]:
    names = attribute_names(kind)
    for key, wanted in where.items():
        if key in {"any", "all", "none"}:
            for index, inner in enumerate(wanted):
                yield from _mapping(kind, inner, (*path, key, index))
        elif key in names:
            allowed = _allowed(kind, names[key])
            if allowed:
                yield from _test(wanted, allowed, (*path, key))


def _test(wanted: Any, allowed: tuple[str, ...], path: tuple[str | int, ...]) -> Iterator[Fault]:
    if isinstance(wanted, Mapping):
        if "not" in wanted:
            yield from _test(wanted["not"], allowed, (*path, "not"))
        for operator in ("in", "other-than"):
            for index, item in enumerate(wanted.get(operator, ())):
                yield from _test(item, allowed, (*path, operator, index))
    elif isinstance(wanted, str) and wanted not in WORDS and not wanted.startswith("$") and wanted not in allowed:
        near = suggestion(wanted, allowed) or "; expected one of " + ", ".join(allowed[:20]) + (
            ", …" if len(allowed) > 20 else ""
        )
        yield path, f"`{wanted}` is no value of this field{near}"


@cache
def _allowed(kind: str, name: str) -> tuple[str, ...]:
    """The closed set of values of a field; empty where any text or number may stand."""
    return tuple(_closed(get_type_hints(STATEMENT_TYPES[kind], include_extras=True)[name]))


def _closed(hint: Any) -> Iterator[str]:
    """The literals and vocabulary keys in a type."""
    if get_origin(hint) is Annotated:
        for mark in hint.__metadata__:
            if isinstance(mark, Key):
                yield from mark.table.keys
    elif get_origin(hint) is Literal:
        yield from (str(value) for value in get_args(hint))
    else:
        for inner in get_args(hint):
            yield from _closed(inner)
