"""Plain data back to the rule's dataclasses, without pydantic: the way from the cache of compiled packs."""

from __future__ import annotations

from dataclasses import fields
from functools import cache
from typing import TYPE_CHECKING, Any

from policy_lint.engine.rule import (
    AlsoCited,
    Applicability,
    BlockTest,
    Consistent,
    Each,
    ExampleDocument,
    Examples,
    Items,
    PhraseTest,
    Predicate,
    Repeated,
    Rule,
    Weak,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

# Where a field holds another dataclass (or a list of them). A test revives every built-in rule and compares, so that a new
# field can't be forgotten here.
_NESTED: dict[type[Any], dict[str, type[Any]]] = {
    Rule: {
        "also": AlsoCited, "applies_when": Applicability, "require": Predicate, "forbid": Predicate, "each": Each,
        "consistent": Consistent, "review": Predicate, "near_miss": Predicate, "weak": Weak, "examples": Examples,
    },
    Predicate: {"blocks": BlockTest, "any": Predicate, "all": Predicate, "none": Predicate},
    BlockTest: {"repeated": Repeated, "phrase": PhraseTest},
    Each: {"of": Items, "require": Predicate},
    Consistent: {"never": Predicate},
    Weak: {"when": Predicate},
    Examples: {"passing": ExampleDocument, "failing": ExampleDocument},
}  # fmt: skip


@cache
def _attributes(target: Any) -> dict[str, str]:
    """Key in the data → attribute."""
    return {item.metadata.get("alias", item.name): item.name for item in fields(target)}


def revive(target: Any, data: Any, dataclasses: Mapping[type[Any], dict[str, type[Any]]] = _NESTED) -> Any:
    """Build a dataclass from data that was validated before it was stored.

    Args:
        target: the dataclass.
        data: plain data.
        dataclasses: class → field → the dataclass that it holds, or a list of them.
    """
    if not isinstance(data, dict):
        return data
    names, nested = _attributes(target), dataclasses.get(target, {})
    arguments: dict[str, Any] = {}
    for key, value in data.items():
        name = names[key]
        inner = nested.get(name)
        if isinstance(value, list):
            value = tuple(
                [revive(inner, item, dataclasses) if isinstance(item, dict) else item for item in value]
                if inner is not None
                else value
            )
        elif inner is not None and isinstance(value, dict):
            value = revive(inner, value, dataclasses)
        arguments[name] = value
    return target(**arguments)
