"""The reference of every JSON Schema: what stands where, which values it takes, what it means."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from markdown_of import code, joined, plain, table

from policy_lint.engine.topics import TOPICS
from policy_lint.policy.vocabulary import TABLES
from policy_lint.resources import data_folder

if TYPE_CHECKING:
    from collections.abc import Iterator

Schema = dict[str, Any]

_TITLES = {
    "policy": ("Policy document", "`*.policy.yaml`; [how to write it](../document.md)"),
    "rule": ("Rule", "`rules/<pack>/<rule>.yaml`; [how to write one](../rules/writing.md)"),
    "config": ("Configuration", "`.policy-lint.yaml`; [what it is for](../configuration.md)"),
    "report": ("JSON report", "`--format json`; [the other formats](../outputs.md)"),
}
_SHOWN = 12
_PASSED_OVER = ("where-",)  # the tests of a statement's fields repeat the fields


def pages() -> dict[str, str]:
    """Path → Markdown."""
    return {f"reference/{name}-schema.md": _page(name) for name in _TITLES}


def _page(name: str) -> str:
    schema: Schema = json.loads(data_folder().joinpath("schemas", f"{name}.schema.json").read_text(encoding="utf-8"))
    title, on = _TITLES[name]
    common = _common(schema)
    shared = ("## Fields of every statement { #every-statement }", _fields({"properties": common})) if common else ()
    parts = [
        text
        for key, inner in sorted(schema.get("$defs", {}).items(), key=lambda item: _heading(*item).lower())
        if not key.startswith(_PASSED_OVER)
        for text in (
            f"## {_heading(key, inner)} {{ #{key} }}",
            plain(inner.get("description", "")),
            _own(inner, common),
        )
    ]
    return joined(
        f"# {title}: schema",
        f"{on}. The schema itself: [{name}.schema.json](../schemas/{name}.schema.json), JSON Schema 2020-12; `policy-lint schema {name}` "
        "prints it.",
        plain(schema.get("description", "")),
        _fields(schema),
        *shared,
        *parts,
    )


def _common(schema: Schema) -> Schema:
    """The fields that all statement kinds share; empty in a schema without statements."""
    kinds = [inner["properties"] for key, inner in schema.get("$defs", {}).items() if _heading(key, inner) != key]
    if not kinds:
        return {}
    return {name: value for name, value in kinds[0].items() if all(kind.get(name) == value for kind in kinds)}


def _own(schema: Schema, common: Schema) -> str:
    """The fields of a definition; those of every statement are named once."""
    if "const" not in schema.get("properties", {}).get("kind", {}):
        return _fields(schema)
    own = {name: value for name, value in schema["properties"].items() if name not in common}
    return joined(
        _fields({**schema, "properties": own}), "and the [fields of every statement](#every-statement)."
    ).rstrip()


def _heading(key: str, schema: Schema) -> str:
    kind = schema.get("properties", {}).get("kind", {})
    return str(kind["const"]) if isinstance(kind, dict) and "const" in kind else key


def _fields(schema: Schema) -> str:
    properties = schema.get("properties")
    if not properties:
        return "" if "type" not in schema and "enum" not in schema else f"Value: {_type(schema)}"
    required = schema.get("required", ())
    rows = [
        (code(name) + (" *required*" if name in required else ""), _type(inner), plain(inner.get("description", "")))
        for name, inner in properties.items()
        if isinstance(inner, dict)
    ]
    return table(("key", "value", "meaning"), rows)


def _type(schema: Schema) -> str:
    """A value's type in a few words, with links to what is defined elsewhere."""
    if "$ref" in schema:
        key = schema["$ref"].rsplit("/", 1)[-1]
        return f"[{key}](#{key})" if not key.startswith(_PASSED_OVER) else "tests of fields"
    if "const" in schema:
        return code(json.dumps(schema["const"], ensure_ascii=False))
    if "enum" in schema:
        return _values(schema["enum"])
    for joint in ("anyOf", "oneOf"):
        if joint in schema:
            return ", or ".join(dict.fromkeys(_alternatives(schema[joint])))
    kind = schema.get("type")
    if kind == "array":
        return f"list of {_type(schema.get('items', {}))}"
    names = kind if isinstance(kind, list) else [kind or "any value"]
    text = ", or ".join("nothing" if name == "null" else {"object": "mapping"}.get(name, name) for name in names)
    return f"{text} ({code(str(schema['examples'][0]))})" if schema.get("examples") else text


def _alternatives(choices: list[Schema]) -> Iterator[str]:
    for choice in choices:
        if choice.get("type") != "null":
            yield _type(choice)


def _values(values: list[Any]) -> str:
    """The values, or the vocabulary's table that they are."""
    keys = set(values)
    for name, terms in [*TABLES.items(), ("topics", TOPICS)]:
        if len(values) > _SHOWN and keys == set(terms.keys):
            return f"a key of [{name}](vocabulary.md#{name})"
    shown = ", ".join(code(str(value)) for value in values[:_SHOWN])
    return f"{shown} … ({len(values)} in all)" if len(values) > _SHOWN else shown
