"""What may stand where in a policy document: asked of the same dataclasses that the JSON Schema is written from."""

from __future__ import annotations

import types as python_types
from dataclasses import fields, is_dataclass
from functools import cache
from typing import TYPE_CHECKING, Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from policy_lint.policy.document import Document
from policy_lint.policy.markers import FormatVersion, Key, TaggedBy
from policy_lint.policy.statements import STATEMENT_TYPES
from policy_lint.records import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable

    from policy_lint.policy.vocabulary.table import Table


@dataclass(frozen=True, slots=True)
class Value:
    """The type of what stands at a place.

    Attributes:
        record: the class whose fields the keys of a mapping are; None: no mapping.
        tagged: whether it is a statement, whose kind says which class it is.
        is_list: whether it is a list of such.
        table: the vocabulary that its text must come from.
        words: the other values that it may take.
    """

    record: Any = None
    tagged: bool = False
    is_list: bool = False
    table: Table | None = None
    words: tuple[str, ...] = ()

    @property
    def is_mapping(self) -> bool:
        """Whether it has keys."""
        return self.tagged or self.record is not None


@dataclass(frozen=True, slots=True)
class Field:
    """A key of a mapping: its name as it is written, what it means, and what may stand there."""

    name: str
    meaning: str
    value: Value


DOCUMENT = Value(Document)
KIND = Field("kind", "What the statement is about.", Value(words=tuple(STATEMENT_TYPES)))


def fields_of(value: Value, kind: str | None = None) -> dict[str, Field]:
    """The keys of a mapping; of a statement whose kind is not known, only the kind."""
    if value.tagged:
        record: Any = STATEMENT_TYPES.get(kind or "")
        return {"kind": KIND} | ({} if record is None else _fields(record))
    return dict(_fields(value.record)) if value.record is not None else {}


def value_at(path: Iterable[str], kind: str | None = None) -> Value | None:
    """What may stand below keys from the root, list indices left out; None where there is no such place.

    Args:
        path: the keys.
        kind: the kind of the statement on the path, where one is.
    """
    value = DOCUMENT
    for key in path:
        found = fields_of(value, kind).get(key)
        if found is None:
            return None
        value = found.value
    return value


def kind_of(data: Any, path: Iterable[str | int]) -> str | None:
    """The kind of the innermost mapping on a path through the data that says one."""
    kind = None
    for step in path:
        if isinstance(data, dict) and isinstance(data.get("kind"), str):
            kind = data["kind"]
        try:
            data = data[step]
        except (KeyError, IndexError, TypeError):
            break
    return data["kind"] if isinstance(data, dict) and isinstance(data.get("kind"), str) else kind


def kind_meaning(kind: str) -> str:
    """What a statement kind is for."""
    return (STATEMENT_TYPES[kind].__doc__ or "").partition("\n\n")[0]


@cache
def _fields(record: Any) -> dict[str, Field]:
    hints = get_type_hints(record, include_extras=True)
    return {
        (name := item.metadata.get("alias", item.name)): (
            KIND if name == "kind" else Field(name, item.metadata.get("description", ""), _value(hints[item.name]))
        )
        for item in fields(record)
    }


def _value(hint: Any) -> Value:
    """The type as an editor needs it."""
    origin, arguments = get_origin(hint), get_args(hint)
    if origin is Annotated:
        return _annotated(hint)
    if origin is Literal:
        return Value(words=tuple(map(str, arguments)))
    if origin in (Union, python_types.UnionType):
        known = [_value(item) for item in arguments if item is not type(None)]
        return next((item for item in known if item != Value()), Value())
    if origin is tuple:
        inner = _value(arguments[0])
        return Value(inner.record, inner.tagged, True, inner.table, inner.words)
    if hint is bool:
        return Value(words=("true", "false"))
    return Value(hint) if is_dataclass(hint) else Value()


def _annotated(hint: Any) -> Value:
    for marker in hint.__metadata__:
        match marker:
            case Key(table):
                return Value(table=table)
            case TaggedBy():
                return Value(tagged=True)
            case FormatVersion(number):
                return Value(words=(str(number),))
    return _value(hint.__origin__)
