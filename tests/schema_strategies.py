"""Hypothesis strategies for what our generated schemas accept, and for small damages to it."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING, Any

from hypothesis import strategies as st

if TYPE_CHECKING:
    from collections.abc import Mapping

EXAMPLES = {
    "P": ["P7Y", "P12M", "PT24H", "P1Y6M", "P30D"],
    "[0-9]{4}": ["2025", "2025-01", "2025-01-31"],
    "[a-z0-9]+": ["data-retention", "a", "cookies-2"],
    "[a-z]{2,3}": ["en", "de", "pt-BR"],
}
junk = st.recursive(
    st.none() | st.booleans() | st.integers(-3, 3) | st.sampled_from([1.0, 0.5, 1e300]) | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=6), inner, max_size=2),
    max_leaves=4,
)
texts = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=20)


def values(schema: Mapping[str, Any], root: Mapping[str, Any], depth: int = 3) -> st.SearchStrategy[Any]:
    """Values that fit a schema."""
    if "$ref" in schema:
        return values(root["$defs"][schema["$ref"].rpartition("/")[2]], root, depth)
    if "const" in schema:
        return st.just(schema["const"])
    if "enum" in schema:
        return st.sampled_from(schema["enum"])
    for key in ("anyOf", "oneOf"):
        if key in schema:
            return st.one_of([values(member, root, depth) for member in schema[key]])
    match schema.get("type"):
        case "string":
            for prefix, examples in EXAMPLES.items():
                if schema.get("pattern", "").startswith(f"^(?:{prefix}"):
                    return st.sampled_from(examples)
            return texts
        case "array":
            return st.lists(values(schema["items"], root, depth - 1), max_size=2 if depth > 0 else 0)
        case "object":
            return _objects(schema, root, depth)
        case "integer":
            return st.integers(0, 20)
        case "boolean":
            return st.booleans()
        case "null":
            return st.none()
    return junk


@st.composite
def _objects(draw: st.DrawFn, schema: Mapping[str, Any], root: Mapping[str, Any], depth: int) -> dict[str, Any]:
    required = set(schema.get("required", ()))
    optional = [name for name in schema["properties"] if name not in required]
    chosen = required | set(draw(st.lists(st.sampled_from(optional), max_size=4, unique=True)) if optional else [])
    return {
        name: draw(values(schema["properties"][name], root, depth)) for name in schema["properties"] if name in chosen
    }


@st.composite
def damaged(draw: st.DrawFn, sound: Any) -> Any:
    """The value with one node replaced, removed or added; the result may still be sound."""
    value = copy.deepcopy(sound)
    spots: list[tuple[Any, Any]] = []

    def walk(node: Any) -> None:
        items = node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ()
        for key, inner in items:
            spots.append((node, key))
            walk(inner)

    walk(value)
    if not spots:
        return draw(junk)
    node, key = draw(st.sampled_from(spots))
    match draw(st.sampled_from(["replace", "remove", "add"])):
        case "replace":
            node[key] = draw(junk)
        case "remove":
            del node[key]
        case _ if isinstance(node, dict):
            node[draw(st.sampled_from(["kind", "data", "retension", "quote", "x"]))] = draw(junk)
    return value
