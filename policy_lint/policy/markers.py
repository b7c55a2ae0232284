"""Annotations that narrow a field's type where the type system can't.

They hold plain data, so that the model imports in no time; pydantic is asked for only when :mod:`policy_lint.validation`
builds a schema (pydantic calls ``__get_pydantic_core_schema__`` on annotation metadata).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from policy_lint.records import dataclass

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
    from pydantic.json_schema import JsonSchemaValue
    from pydantic_core import CoreSchema

    from policy_lint.policy.vocabulary.table import Table


FORBID_EXTRA = {"extra": "forbid"}
"""``__pydantic_config__`` of every class that people write: an unknown key is an error, never ignored."""


@dataclass(frozen=True, slots=True)
class Key:
    """A string that must be a key of ``table``."""

    table: Table

    def __get_pydantic_core_schema__(self, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        """A literal of the table's keys: an ``enum`` in JSON Schema."""
        from pydantic_core import core_schema

        return core_schema.literal_schema(list(self.table.keys))

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        """An ``enum`` under the table's name, which error messages use."""
        return {"title": self.table.name, **handler(schema)}


@dataclass(frozen=True, slots=True)
class Shape:
    """A string that must match ``pattern`` as a whole; ``name`` is what an error message calls it.

    ``pattern`` is written without anchors and in the part of the syntax that Python and ECMA 262 share.
    """

    name: str
    pattern: str
    example: str

    @property
    def anchored(self) -> str:
        r"""The pattern as JSON Schema has it. ``(?!\n)``: Python's ``$`` also matches before a last line break."""
        return f"^(?:{self.pattern})$(?!\\n)"

    def __get_pydantic_core_schema__(self, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        """A string schema followed by a check with Python's own ``re``, the engine that jsonschema uses too."""
        from pydantic_core import PydanticCustomError, core_schema

        compiled = re.compile(self.anchored)

        def check(value: str) -> str:
            if not compiled.search(value):
                raise PydanticCustomError(
                    "shape", "expected {name}, such as {example}", {"name": self.name, "example": self.example}
                )
            return value

        return core_schema.no_info_after_validator_function(check, core_schema.str_schema(strict=True))

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        """The same, as a JSON Schema ``pattern``."""
        return {"type": "string", "pattern": self.anchored, "examples": [self.example]}


@dataclass(frozen=True, slots=True)
class FormatVersion:
    """The one version of a file format. A ``Literal`` would also take ``true`` and ``1.0``, which equal 1 in Python."""

    number: int

    def __get_pydantic_core_schema__(self, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        """A strict integer followed by a comparison."""
        from pydantic_core import PydanticCustomError, core_schema

        def check(value: int) -> int:
            if value != self.number:
                message = "expected {number}, the only version of this format"
                raise PydanticCustomError("version", message, {"number": self.number})
            return value

        return core_schema.no_info_after_validator_function(check, core_schema.int_schema(strict=True))

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        """The same, as a constant."""
        return {"type": "integer", "const": self.number}


@dataclass(frozen=True, slots=True)
class TaggedBy:
    """Tells the members of a union of dataclasses apart by one of their fields."""

    tag: str

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """The schema of a pydantic discriminated union."""
        from pydantic import Discriminator

        return Discriminator(self.tag).__get_pydantic_core_schema__(source, handler)


DURATION = Shape(
    "an ISO 8601 duration",
    r"P(?=[0-9T])(?:[0-9]+Y)?(?:[0-9]+M)?(?:[0-9]+W)?(?:[0-9]+D)?(?:T(?=[0-9])(?:[0-9]+H)?(?:[0-9]+M)?(?:[0-9]+S)?)?",
    "P7Y",
)
CALENDAR_DATE = Shape(
    "an ISO 8601 date",
    r"[0-9]{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)?",
    "2025-01-31",
)
IDENTIFIER = Shape("a kebab-case name", r"[a-z0-9]+(?:-[a-z0-9]+)*", "data-retention")
