"""Files checked against a JSON Schema, with the place of every fault and in plain words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from policy_lint.cli.trees import load_file
from policy_lint.errors import suggestion
from policy_lint.validation import schema_validator

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from jsonschema.exceptions import ValidationError

    from policy_lint.errors import Problem
    from policy_lint.reading.tree import Tree

_LONGEST = 200
_MOST_LISTED = 30
_TYPES = {
    "string": "text",
    "array": "a list",
    "object": "a mapping",
    "integer": "a whole number",
    "number": "a number",
    "boolean": "true or false",
    "null": "nothing",
}


class Checker:
    """One schema. Whole numbers are as strict as the loader has them: ``1.0`` is none."""

    def __init__(self, schema: dict[str, Any]) -> None:
        self.validator = schema_validator(schema)

    def problems(self, name: str) -> list[Problem]:
        """What does not fit in a file, in the order of the file.

        Raises:
            InputError: where the file can't be read.
        """
        tree = load_file(name)
        found = list(tree.problems)
        for error in self.validator.iter_errors(tree.data):
            for inner in _narrowed(error):
                found += _problems(tree, inner)
        ordered = sorted(found, key=lambda problem: (problem.line or 0, problem.column or 0, problem.message))
        return list(dict.fromkeys(ordered))


def _problems(tree: Tree, error: ValidationError) -> Iterator[Problem]:
    """An error at its place: an unknown key at that key, an unknown kind at the kind."""
    schema: Any = error.schema
    path = tuple(error.absolute_path)
    if error.validator == "additionalProperties" and isinstance(error.instance, dict):
        known = list(schema.get("properties", ()))
        for key in error.instance:
            if key not in known:
                yield tree.problem((*path, key), f"unknown key `{key}`{_near(key, known)}", key=True)
    elif error.validator == "oneOf" and "discriminator" in schema and isinstance(error.instance, dict):
        tag = schema["discriminator"]["propertyName"]
        if tag in error.instance:
            value = str(error.instance[tag])
            yield tree.problem(
                (*path, tag), f"unknown {tag} `{value}`{_near(value, list(schema['discriminator']['mapping']))}"
            )
        else:
            yield tree.problem(path, f"missing key `{tag}`")
    else:
        yield tree.problem(path, _message(error))


def _narrowed(error: ValidationError) -> Iterator[ValidationError]:
    """An error as it is, or for a union those of the one member that the data comes nearest to."""
    branches: dict[object, list[ValidationError]] = {}
    for inner in error.context or ():
        branches.setdefault(inner.schema_path[0], []).append(inner)
    schema: Any = error.schema
    if "discriminator" in schema:
        tagged = _tagged(schema, error.instance)
        branches = {index: branch for index, branch in branches.items() if index == tagged}
    if not branches or ("discriminator" not in schema and _is_choice_of_keys(branches.values())):
        yield error
        return
    for inner in min(branches.values(), key=_distance):
        yield from _narrowed(inner)


def _tagged(schema: Mapping[str, Any], instance: object) -> int | None:
    """Which member of a union the data says that it is."""
    mapping = schema["discriminator"]["mapping"]
    tag = instance.get(schema["discriminator"]["propertyName"]) if isinstance(instance, dict) else None
    wanted = mapping.get(tag) if isinstance(tag, str) else None
    return next((index for index, member in enumerate(schema["oneOf"]) if member.get("$ref") == wanted), None)


def _is_choice_of_keys(branches: Iterable[Sequence[ValidationError]]) -> bool:
    """Whether all fail only because a key is missing or null: an “exactly one of these keys”."""
    return all(error.validator in {"required", "not"} for branch in branches for error in branch)


def _distance(branch: Sequence[ValidationError]) -> tuple[bool, int, int]:
    """How far data is from a member of a union: another type, shallow errors, many errors."""
    other_type = any(error.validator in {"type", "const"} and not error.path for error in branch)
    return other_type, -max(len(error.path) for error in branch), len(branch)


def _message(error: ValidationError) -> str:
    """What is wrong, in the loader's words where there are such."""
    wanted: Any = error.validator_value
    match error.validator:
        case "oneOf" if not isinstance(error.instance, dict):
            return f"expected a mapping, got {_shown(error.instance)}"
        case "oneOf" if _is_choice_of_keys([error.context or ()]):
            return f"expected exactly one of {', '.join(member['required'][0] for member in wanted)}"
        case "required":
            missing = re.match(r"'(.*)' is a required property", error.message)
            return f"missing key `{missing[1]}`" if missing else error.message
        case "type":
            names = [_TYPES[name] for name in ([wanted] if isinstance(wanted, str) else wanted)]
            return f"expected {' or '.join(names)}, got {_shown(error.instance)}"
        case "enum" if isinstance(error.instance, str):
            return f"unknown value `{_cut(error.instance)}`{_near(error.instance, list(map(str, wanted)))}"
        case "const" | "enum":
            listed = [wanted] if error.validator == "const" else wanted
            return f"expected {', '.join(map(str, listed[:_MOST_LISTED]))}, got {_shown(error.instance)}"
        case "pattern":
            schema: Any = error.schema
            example = f", such as {schema['examples'][0]}" if schema.get("examples") else ""
            return f"`{_cut(str(error.instance))}` has the wrong form{example}"
    return _cut(error.message, _LONGEST)


def _near(wrong: str, known: Sequence[str]) -> str:
    """A suggestion, or what there is."""
    more = ", …" if len(known) > _MOST_LISTED else ""
    return suggestion(wrong, known) or f"; expected one of: {', '.join(known[:_MOST_LISTED])}{more}"


def _shown(value: object) -> str:
    match value:
        case None:
            return "nothing"
        case bool():
            return f"`{str(value).lower()}`"
        case str():
            return f"the text `{_cut(value)}`"
        case int() | float():
            return f"the number {value}"
    return "a list" if isinstance(value, list) else "a mapping"


def _cut(text: str, limit: int = 60) -> str:
    return text if len(text) <= limit else f"{text[: limit - 1]}…"
