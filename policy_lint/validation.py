"""pydantic at the door: a type and plain data in, a value or every fault with its path out.

The rest of the program handles plain dataclasses. Validation is strict (a string is no boolean, ``1.0`` is no integer), and
the JSON Schema generated here says the same. Nothing imports this module on the prose path.
"""

from __future__ import annotations

import json
import re
from functools import cache
from typing import TYPE_CHECKING, Any, TypeVar

from pydantic import TypeAdapter, ValidationError
from pydantic.json_schema import GenerateJsonSchema

from policy_lint.errors import suggestion
from policy_lint.records import dataclass

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from pydantic_core import ErrorDetails

T = TypeVar("T")
Path = tuple[str | int, ...]
_HALF = re.compile("[\ud800-\udfff]")

_KINDS = {
    "string_type": "text",
    "int_type": "a whole number",
    "int_from_float": "a whole number",
    "bool_type": "true or false",
    "tuple_type": "a list",
    "list_type": "a list",
    "dict_type": "a mapping",
    "dataclass_type": "a mapping",
    "dataclass_exact_type": "a mapping",
    "mapping_type": "a mapping",
}


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing wrong with the data.

    Attributes:
        path: keys and indices from the root to the offending value, or to the offending key.
        message: what is wrong and what was expected.
        at_key: whether the key is meant rather than its value.
    """

    path: Path
    message: str
    at_key: bool = False


class Invalid(Exception):  # noqa: N818 - reads as what it says
    """The data does not fit the type; ``faults`` holds every reason, in the order of the data."""

    def __init__(self, faults: Sequence[Fault]) -> None:
        self.faults = tuple(faults)
        super().__init__("; ".join(fault.message for fault in faults))


@cache
def _adapter(target: Any) -> TypeAdapter[Any]:
    return TypeAdapter(target)


def validate(target: Callable[..., T], data: object) -> T:
    """Turn plain data (as a YAML or JSON parser gives it) into a value of the type.

    Raises:
        Invalid: with every fault found.
    """
    try:
        text = json.dumps(data, allow_nan=False)
    except (ValueError, RecursionError) as error:
        raise Invalid([Fault((), f"can't be written as JSON: {error}")]) from None
    if "\\ud" in text and (halves := list(_halves(data, ()))):
        raise Invalid(halves)
    try:
        return _adapter(target).validate_json(text, strict=True)  # type: ignore[no-any-return]
    except ValidationError as error:
        schema = _adapter(target).json_schema()
        raise Invalid(_faults(error.errors(include_url=False), data, schema)) from None


def _halves(data: object, path: Path) -> Iterator[Fault]:
    """Texts and keys with a lone surrogate: JSON can write one, no file of text can hold one."""
    message = "holds half a character: a `\\ud800` to `\\udfff` that has no partner"
    if isinstance(data, str):
        if _HALF.search(data):
            yield Fault(path, message)
    elif isinstance(data, dict):
        for key, value in data.items():
            if _HALF.search(str(key)):
                yield Fault((*path, key), message, at_key=True)
            else:
                yield from _halves(value, (*path, key))
    elif isinstance(data, list):
        for index, value in enumerate(data):
            yield from _halves(value, (*path, index))


def _faults(errors: Sequence[ErrorDetails], data: object, schema: Mapping[str, Any]) -> list[Fault]:
    """One fault an error; of the errors about the members of one union, only the ones that got furthest."""
    faults: dict[Path, tuple[int, Fault]] = {}
    order: list[Fault] = []
    for error in errors:
        walk = _Walk(schema, data)
        for element in error["loc"]:
            walk.step(element)
        fault = walk.fault(error)
        if walk.union is None:
            order.append(fault)
            continue
        depth, _ = faults.get(walk.union, (-1, fault))
        if len(walk.path) > depth:
            faults[walk.union] = (len(walk.path), fault)
    return order + [fault for _, fault in faults.values()]


class _Walk:
    """Follows an error's location through the data and the schema at once.

    pydantic's locations name union members too; the schema tells those from the data's own keys.
    """

    def __init__(self, root: Mapping[str, Any], data: object) -> None:
        self.root = root
        self.schema: Mapping[str, Any] = self._resolve(root)
        self.data: Any = data
        self.path: Path = ()
        self.union: Path | None = None
        self.above: Mapping[str, Any] = self.schema

    def _resolve(self, schema: Mapping[str, Any]) -> Mapping[str, Any]:
        """Follow references, and step over “or null”."""
        while True:
            if "$ref" in schema:
                schema = self.root["$defs"][schema["$ref"].rpartition("/")[2]]
                continue
            members = [member for member in schema.get("anyOf", ()) if member.get("type") != "null"]
            if len(members) != 1:
                return schema
            schema = members[0]

    def step(self, element: str | int) -> None:
        """Take one element of a location."""
        if (
            isinstance(element, str)
            and "discriminator" in self.schema
            and element in self.schema["discriminator"]["mapping"]
        ):
            self.schema = self._resolve({"$ref": self.schema["discriminator"]["mapping"][element]})
        elif isinstance(element, str) and "anyOf" in self.schema:
            self.union = self.path
            wanted = list if element.startswith(("tuple", "list")) else dict if isinstance(self.data, dict) else str
            kinds = {list: "array", dict: "object", str: "string"}
            for member in map(self._resolve, self.schema["anyOf"]):
                if member.get("type") == kinds[wanted]:
                    self.schema = member
        else:
            self.path = (*self.path, element)
            self._descend(element)

    def _descend(self, element: str | int) -> None:
        try:
            self.data = self.data[element]
        except (KeyError, IndexError, TypeError):
            self.data = None
        schema = self.above = self.schema
        if isinstance(element, int):
            inner = schema.get("items", {})
        else:
            inner = schema.get("properties", {}).get(element) or schema.get("additionalProperties") or {}
        self.schema = self._resolve(inner if isinstance(inner, dict) else {})

    def fault(self, error: ErrorDetails) -> Fault:
        """What to tell the user."""
        kind, context = error["type"], error.get("ctx", {})
        name = self.path[-1] if self.path else ""
        if kind in {"unexpected_keyword_argument", "extra_forbidden"}:
            valid = list(self.above.get("properties", ()))
            near = suggestion(str(name), valid)
            return Fault(
                self.path, f"unknown key `{name}`{near or '; expected one of: ' + ', '.join(valid)}", at_key=True
            )
        if kind in {"missing", "missing_argument"}:
            return Fault(self.path[:-1], f"missing key `{name}`")
        if kind == "union_tag_not_found":
            tag = str(context.get("discriminator", "")).strip("'")
            found = (
                f"missing key `{tag}`"
                if isinstance(self.data, dict)
                else f"expected a mapping, got {_named(self.data)}"
            )
            return Fault(self.path, found)
        if kind == "union_tag_invalid":
            tag = str(context["discriminator"]).strip("'")
            valid = list(self.schema["discriminator"]["mapping"])
            return Fault((*self.path, tag), _not_one_of(tag, context["tag"], valid))
        if kind == "literal_error":
            valid = self.schema.get("enum") or [self.schema.get("const")]
            return Fault(self.path, _not_one_of(self.schema.get("title", ""), self.data, valid))
        if kind in _KINDS:
            wanted = "text or a list of texts" if self.union is not None and self.path == self.union else _KINDS[kind]
            return Fault(self.path, f"expected {wanted}, got {_named(self.data)}")
        if kind == "shape":
            return Fault(self.path, f"{error['msg']}, got `{_shown(self.data)}`")
        return Fault(self.path, error["msg"][:1].lower() + error["msg"][1:])


def _not_one_of(name: str, value: object, valid: Sequence[Any]) -> str:
    near = suggestion(value, [str(item) for item in valid]) if isinstance(value, str) else ""
    listed = ", ".join(map(str, valid[:30])) + (", …" if len(valid) > 30 else "")
    what = f"unknown {name.lower()}" if name else "unexpected value"
    return f"{what} `{_shown(value)}`{near or '; expected one of: ' + listed}"


def _shown(value: object) -> str:
    text = value if isinstance(value, str) else json.dumps(value)
    return text if len(text) <= 60 else text[:59] + "…"


def _named(value: object) -> str:
    match value:
        case None:
            return "nothing"
        case bool():
            return f"`{json.dumps(value)}`"
        case str():
            return f"the text `{_shown(value)}`"
        case int() | float():
            return f"the number {value}"
        case list():
            return "a list"
        case _:
            return "a mapping"


class _Schema(GenerateJsonSchema):
    """pydantic's generator without the titles it makes up from field names."""

    def field_title_should_be_set(self, schema: Any) -> bool:  # noqa: ARG002
        return False


def json_schema(target: Any, *, title: str, name: str) -> dict[str, Any]:
    """The JSON Schema (2020-12) that accepts what :func:`validate` accepts."""
    schema = _adapter(target).json_schema(schema_generator=_Schema)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:policy-lint:schema:{name}",
        **schema,
        "title": title,
    }


def schema_validator(schema: Mapping[str, Any]) -> Any:
    """A jsonschema validator (draft 2020-12) in which ``1.0`` is no integer, as strict validation has it."""
    import jsonschema

    checker = jsonschema.Draft202012Validator.TYPE_CHECKER.redefine(
        "integer", lambda _, value: isinstance(value, int) and not isinstance(value, bool)
    )
    strict: Any = jsonschema.validators.extend(jsonschema.Draft202012Validator, type_checker=checker)  # type: ignore[no-untyped-call]
    return strict(schema)
