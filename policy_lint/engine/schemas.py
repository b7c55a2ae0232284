"""The JSON Schemas of what people write, generated from the model: policy documents and rules.

``python -m policy_lint.engine.schemas`` writes them to ``schemas/``; a test fails while the files there are stale.
"""

from __future__ import annotations

import json
from dataclasses import fields
from typing import TYPE_CHECKING, Any

from policy_lint.engine.predicates import BLOCK_TESTS, DOCUMENT_FIELDS, PREDICATE_KEYS
from policy_lint.engine.rule import VERBS, Rule
from policy_lint.policy.document import Document
from policy_lint.policy.facts import FACT_NAMES, FACT_TABLES, LIST_FACTS, Facts
from policy_lint.policy.statements import STATEMENT_TYPES
from policy_lint.validation import json_schema

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

Schema = dict[str, Any]

_LOADER_SET = ("pack", "path")
_WORDS = {
    "present": "The field has a value.",
    "non-empty": "The list names something.",
    "absent": "The field has no value.",
}
_OPERATORS = {
    "in": "One of these values.",
    "not": "The test in here does not hold.",
    "other-than": "Some value is none of these.",
    "says": "The words hold one of these phrases; `quote` is the statement's, with its lead-in.",
    "covers": "This key or a wider one stands in the list; $item in `each`.",
    "within": "This key or a narrower one stands in the list.",
    "lt": "Less than this number, duration or date.",
    "lte": "At most this number, duration or date.",
    "gt": "More than this number, duration or date.",
    "gte": "At least this number, duration or date.",
}


def build() -> dict[str, Schema]:
    """Name → schema."""
    return {"policy": policy_schema(), "rule": rule_schema()}


def policy_schema() -> Schema:
    """The schema of ``*.policy.yaml``."""
    return described(
        json_schema(Document, title="policy-lint policy document", name="policy"),
        "A privacy policy with its words and what they state side by side, as policy-lint reads it.",
    )


def rule_schema() -> Schema:
    """The schema of ``rules/<pack>/<rule>.yaml``, narrowed so that an editor completes predicates."""
    schema = described(
        json_schema(Rule, title="policy-lint rule", name="rule"),
        "One rule of policy-lint: the law it comes from, how it is decided, what it tells the author of a policy.",
    )
    for name in _LOADER_SET:
        del schema["properties"][name]
    schema["allOf"] = [_exactly_one(VERBS)]
    definitions: dict[str, Schema] = schema["$defs"]
    predicate, items = definitions["Predicate"], definitions["Items"]
    kinds = {"enum": list(STATEMENT_TYPES), "type": "string"}
    predicate["properties"]["statement"]["anyOf"][0] = kinds
    predicate["allOf"] = [_exactly_one(PREDICATE_KEYS), *(_where_of(kind) for kind in STATEMENT_TYPES)]
    predicate["properties"]["document"]["anyOf"][0] = _tests_of(DOCUMENT_FIELDS)
    items["properties"]["statement"] |= kinds
    items["allOf"] = [_where_of(kind, with_field=True) for kind in STATEMENT_TYPES]
    definitions["BlockTest"]["allOf"] = [_exactly_one([name.replace("_", "-") for name in BLOCK_TESTS])]
    definitions["Consistent"]["properties"]["never"] |= {"minItems": 2, "maxItems": 2}
    for group in definitions["Applicability"]["properties"].values():
        group["items"] = {"$ref": "#/$defs/FactCondition"}
    definitions["FactCondition"] = _fact_condition()
    definitions["Test"] = _test()
    definitions |= {f"where-{kind}": _where(kind) for kind in STATEMENT_TYPES}
    return schema


def described(schema: Schema, description: str) -> Schema:
    """The schema with title and description up front."""
    head = {name: schema.pop(name) for name in ("$schema", "$id", "title")}
    return {**head, **schema, "description": description}


def _exactly_one(names: Iterable[str]) -> Schema:
    """Exactly one of the keys has a value; null counts as none, as it does for the loader."""
    return {"oneOf": [{"required": [name], "properties": {name: {"not": {"type": "null"}}}} for name in names]}


def _where_of(kind: str, *, with_field: bool = False) -> Schema:
    """If the statement is of this kind, ``where`` has its fields only."""
    then: Schema = {"where": {"$ref": f"#/$defs/where-{kind}"}}
    if with_field:
        then["field"] = {"enum": list(_field_descriptions(kind))}
    return {
        "if": {"required": ["statement"], "properties": {"statement": {"const": kind}}},
        "then": {"properties": then},
    }


def _field_descriptions(kind: str) -> dict[str, str]:
    """The fields of a statement kind as they are written, with what they mean."""
    return {
        item.metadata.get("alias", item.name): item.metadata.get("description", "The statement kind.")
        for item in fields(STATEMENT_TYPES[kind])
    }


def _where(kind: str) -> Schema:
    described = _field_descriptions(kind)
    nested = {"type": "array", "items": {"$ref": f"#/$defs/where-{kind}"}}
    groups = {
        "any": {"description": "One of these holds.", **nested},
        "all": {"description": "Every one of these holds.", **nested},
        "none": {"description": "Not one of these holds.", **nested},
    }
    tests = {name: {"description": text, "$ref": "#/$defs/Test"} for name, text in described.items()}
    return {
        "description": f"Tests of the fields of a {kind} statement.",
        "type": "object",
        "additionalProperties": False,
        "properties": tests | groups,
    }


def _tests_of(names: Iterable[str]) -> Schema:
    return {
        "type": "object",
        "additionalProperties": False,
        "properties": {name: {"$ref": "#/$defs/Test"} for name in names},
    }


def _test() -> Schema:
    """The right-hand side of ``where``: a value, a word, or a mapping of operators."""
    operators: Schema = {name: {"description": text} for name, text in _OPERATORS.items()}
    operators["in"]["type"] = operators["other-than"]["type"] = "array"
    operators["says"] |= {"type": ["string", "array"], "items": {"type": "string"}, "minItems": 1}
    operators["not"]["$ref"] = "#/$defs/Test"
    return {
        "description": "A value that the field must have or hold; present, non-empty or absent; or a mapping of operators.",
        "anyOf": [
            *({"const": word, "description": text} for word, text in _WORDS.items()),
            {"type": ["string", "number", "boolean", "null"]},
            {"type": "object", "additionalProperties": False, "minProperties": 1, "properties": operators},
        ],
    }


def _fact_condition() -> Schema:
    """One fact and the value it must have."""
    described = {item.name: item.metadata["description"] for item in fields(Facts)}
    keys = {name: table.keys for name, table in FACT_TABLES.items()}
    return {
        "description": "One fact and the value that it must have.",
        "type": "object",
        "additionalProperties": False,
        "minProperties": 1,
        "maxProperties": 1,
        "properties": {
            name: {"description": described[name]}
            | ({"enum": ["any", *keys[name]]} if name in LIST_FACTS else {"type": "boolean"})
            for name in FACT_NAMES
        },
    }


def written(schema: Schema) -> str:
    """A schema as its file has it."""
    return json.dumps(schema, indent=1, ensure_ascii=False) + "\n"


def write(folder: Path) -> list[Path]:
    """Write every schema to a folder."""
    paths = []
    for name, schema in build().items():
        path = folder / f"{name}.schema.json"
        path.write_text(written(schema), encoding="utf-8", newline="\n")
        paths.append(path)
    return paths


if __name__ == "__main__":
    from policy_lint.resources import data_folder

    write(data_folder() / "schemas")
