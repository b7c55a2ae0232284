"""Statements found by the values of their fields and by what they say, so that a rule looks only at those that may be its own."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from typing import TYPE_CHECKING, Any, TypeAlias

from policy_lint.engine.said import parted
from policy_lint.engine.values import FIELD_TABLES, WORDS, BadTest, attribute_names, compile_where, wider_terms
from policy_lint.engine.worked import worked

if TYPE_CHECKING:
    from policy_lint.policy.policy import LocatedStatement, Policy
    from policy_lint.policy.vocabulary import Table

Statements: TypeAlias = tuple["LocatedStatement", ...]
Search: TypeAlias = Callable[["Policy", Mapping[str, str]], "list[LocatedStatement]"]
_Key: TypeAlias = tuple[str, str, frozenset[Any]]
"""Statement kind, attribute, and values of which the attribute must have one."""
_FEW = 3


def compile_search(kind: str, where: Mapping[str, Any], variables: frozenset[str] = frozenset()) -> Search:
    """Compile a search for the statements of a kind that fit a ``where``, in order; given the values of its variables.

    Raises:
        BadTest: on a field that the kind does not have, or a test that makes no sense, with the path in ``where``.
    """
    sayings, rest = parted(kind, where)
    try:
        test = compile_where(kind, rest, variables)
    except BadTest:
        compile_where(kind, where, variables)  # says where in the whole
        raise
    keys: list[_Key] | None = None

    def find(policy: Policy, bound: Mapping[str, str]) -> list[LocatedStatement]:
        nonlocal keys
        statements = policy.of_kind(kind)
        if len(statements) > _FEW:
            if keys is None:
                keys = _keys(kind, rest)
            for key in keys:
                narrowed = _with_value(policy, key)
                if len(narrowed) < len(statements):
                    statements = narrowed
        found = [statement for statement in statements if test(statement.value, bound)]
        for saying in sayings:
            if not found:
                break
            found = saying.among(policy, found)
        return found

    return find


def _keys(kind: str, where: Mapping[str, Any]) -> list[_Key]:
    """The fields of a ``where`` that must have one of some values."""
    names = attribute_names(kind)
    found = []
    for field, wanted in where.items():
        values = _values(wanted, FIELD_TABLES.get(names[field])) if field in names else None
        if values is not None:
            found.append((kind, names[field], values))
    return found


def _values(wanted: Any, table: Table | None) -> frozenset[Any] | None:
    """The values of which a field must have one to pass a test; None where it may have any."""
    if isinstance(wanted, Mapping):
        if isinstance(wanted.get("in"), (list, tuple)):
            return frozenset(wanted["in"])
        covered = wanted.get("covers")
        if table is not None and isinstance(covered, str) and covered in table:
            return wider_terms(table, covered)
        return None
    if isinstance(wanted, str) and (wanted in WORDS or wanted.startswith("$")):
        return None
    return frozenset({wanted}) if isinstance(wanted, Hashable) else None


def _with_value(policy: Policy, key: _Key) -> Statements:
    """The statements of a kind that have one of some values in a field, in order."""
    kept = worked(policy)
    found: Statements | None = kept.get(key)
    if found is None:
        kind, name, values = key
        places = _places(policy, kind, name)
        numbers = {number for value in values for number in places.get(value, ())}
        statements = policy.of_kind(kind)
        found = kept[key] = tuple([statements[number] for number in sorted(numbers)])
    return found


def _places(policy: Policy, kind: str, name: str) -> dict[Any, list[int]]:
    """Value of a field → the numbers of the statements of a kind that have it."""
    kept = worked(policy)
    key = (kind, name)
    found: dict[Any, list[int]] | None = kept.get(key)
    if found is None:
        found = kept[key] = {}
        for number, statement in enumerate(policy.of_kind(kind)):
            value = getattr(statement.value, name)
            for item in value if isinstance(value, tuple) else (value,):
                found.setdefault(item, []).append(number)
    return found
