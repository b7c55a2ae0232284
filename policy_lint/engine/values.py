"""Tests of a field's value, compiled to closures: the right-hand side of ``where``."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import fields
from functools import cache
from typing import TYPE_CHECKING, Any, TypeAlias

from policy_lint.engine.layout import BadPhrase, phrase_set
from policy_lint.errors import suggestion
from policy_lint.policy.markers import DURATION
from policy_lint.policy.statements import STATEMENT_TYPES, Statement
from policy_lint.policy.vocabulary import TABLES, Table
from policy_lint.text.lazy import lazy
from policy_lint.text.tokens import cut

if TYPE_CHECKING:
    from policy_lint.text.phrases import PhraseSet

ValueTest: TypeAlias = Callable[[Any], bool]
StatementTest: TypeAlias = Callable[[Statement, Mapping[str, str]], bool]

FIELD_TABLES: dict[str, Table] = {
    "data": TABLES["data-categories"],
    "purposes": TABLES["purposes"],
    "recipients": TABLES["recipients"],
    "measures": TABLES["measures"],
}
"""Fields whose keys have wider terms, which ``covers`` climbs."""


def _is_said(value: Any) -> bool:
    """Whether a field holds anything; zero is something, ``false`` is not."""
    return value is not None and value is not False and value not in ((), "")


WORDS: dict[str, ValueTest] = {
    "present": _is_said,
    "non-empty": _is_said,
    "absent": lambda value: not _is_said(value),
}
"""Tests that are a single word."""
_OPERATORS = ("in", "not", "other-than", "says", "covers", "within", "lt", "lte", "gt", "gte")
_DURATION = lazy(DURATION.anchored)
_DAYS = {"Y": 365.25, "M": 30.4375, "W": 7.0, "D": 1.0, "H": 1 / 24, "MIN": 1 / 1440, "S": 1 / 86400}


class BadTest(ValueError):  # noqa: N818 - reads as what it says
    """A test that can't be compiled; ``path`` leads to it inside the ``where`` mapping."""

    def __init__(self, message: str, path: tuple[str | int, ...] = ()) -> None:
        super().__init__(message)
        self.path = path


@cache
def attribute_names(kind: str) -> dict[str, str]:
    """Field name as written in a document → attribute of the statement's class."""
    return {item.metadata.get("alias", item.name): item.name for item in fields(STATEMENT_TYPES[kind])}


def compile_where(kind: str, where: Mapping[str, Any], variables: frozenset[str] = frozenset()) -> StatementTest:
    """Compile the ``where`` of a predicate on statements of one kind.

    A denied statement fits only where ``stance`` is asked for.

    Raises:
        BadTest: on a field that the kind does not have, or a test that makes no sense.
    """
    test = _compile_mapping(kind, where, variables)
    if _mentions_stance(where):
        return test
    return lambda statement, bound: statement.stance != "denied" and test(statement, bound)


def _mentions_stance(where: Mapping[str, Any]) -> bool:
    inner = [item for key in ("any", "all", "none") for item in where.get(key, ())]
    return "stance" in where or any(_mentions_stance(item) for item in inner)


def _compile_mapping(kind: str, where: Mapping[str, Any], variables: frozenset[str]) -> StatementTest:
    names = attribute_names(kind)
    tests: list[StatementTest] = []
    for key, wanted in where.items():
        if key in {"any", "all", "none"}:
            tests.append(_compile_group(kind, key, wanted, variables))
        elif key in names:
            try:
                tests.append(_compile_field(names[key], wanted, variables))
            except BadTest as error:
                raise BadTest(str(error), (key, *error.path)) from None
        else:
            near = suggestion(key, [*names, "any", "all", "none"]) or "; it has " + ", ".join(names)
            raise BadTest(f"a {kind} statement has no field `{key}`{near}", (key,))
    return _every(tests)


def _every(tests: list[StatementTest]) -> StatementTest:
    """All tests as one; asked for every statement of a kind by every rule on it."""
    if len(tests) == 1:
        return tests[0]

    def every(statement: Statement, bound: Mapping[str, str]) -> bool:
        for test in tests:  # noqa: SIM110 - a generator would cost as much as the tests
            if not test(statement, bound):
                return False
        return True

    return every


def _compile_group(kind: str, key: str, wanted: Any, variables: frozenset[str]) -> StatementTest:
    if not isinstance(wanted, (list, tuple)) or not all(isinstance(item, Mapping) for item in wanted):
        raise BadTest(f"`{key}` takes a list of mappings", (key,))
    inner: list[StatementTest] = []
    for index, item in enumerate(wanted):
        try:
            inner.append(_compile_mapping(kind, item, variables))
        except BadTest as error:
            raise BadTest(str(error), (key, index, *error.path)) from None
    if key == "none":
        return lambda statement, bound: not any(test(statement, bound) for test in inner)
    combine = any if key == "any" else all
    return lambda statement, bound: combine(test(statement, bound) for test in inner)


def _compile_field(name: str, wanted: Any, variables: frozenset[str]) -> StatementTest:
    covering = isinstance(wanted, Mapping) and set(wanted) == {"covers"}
    reference = wanted["covers"] if covering else wanted
    if isinstance(reference, str) and reference.startswith("$"):
        variable = reference[1:]
        if variable not in variables:
            raise BadTest(f"`${variable}` is not bound; `each … as` binds a name", ("covers",) if covering else ())
        table = FIELD_TABLES.get(name) if covering else None
        return lambda statement, bound: any(
            str(item) == bound[variable] or (table is not None and table.covers(item, bound[variable]))
            for item in _items(getattr(statement, name))
        )
    test = compile_test(wanted, FIELD_TABLES.get(name))
    return lambda statement, _: test(getattr(statement, name))


def _items(value: Any) -> tuple[Any, ...]:
    """The values of a field: many, one, or none."""
    return value if isinstance(value, tuple) else () if value is None else (value,)


def compile_test(wanted: Any, table: Table | None = None) -> ValueTest:
    """Compile one test: a plain value, a word such as ``present``, or a mapping with operators.

    On a list field a plain value means “is one of”.
    """
    if isinstance(wanted, str) and wanted in WORDS:
        return WORDS[wanted]
    if isinstance(wanted, (list, tuple)):
        raise BadTest("a list is no test; `{in: […]}` takes one of several values")
    if not isinstance(wanted, Mapping):
        return lambda value: wanted in value if isinstance(value, tuple) else value == wanted
    tests = [_compile_operator(operator, operand, table) for operator, operand in wanted.items()]
    if not tests:
        raise BadTest(f"an empty test; expected one of {', '.join(_OPERATORS)}")
    return tests[0] if len(tests) == 1 else lambda value: all(test(value) for test in tests)


def _compile_operator(operator: str, operand: Any, table: Table | None) -> ValueTest:
    match operator:
        case "in":
            wanted = _listed(operator, operand)
            return lambda value: bool(wanted & set(value)) if isinstance(value, tuple) else value in wanted
        case "other-than":
            unwanted = _listed(operator, operand)
            return lambda value: bool(set(_items(value)) - unwanted)
        case "says":
            return _compile_words(operand)
        case "not":
            try:
                inner = compile_test(operand, table)
            except BadTest as error:
                raise BadTest(str(error), ("not", *error.path)) from None
            return lambda value: not inner(value)
        case "covers" | "within":
            if table is None:
                raise BadTest(f"`{operator}` needs a field of data, purposes, recipients or measures", (operator,))
            if not isinstance(operand, str) or operand not in table:
                raise BadTest(f"unknown {table.name} `{operand}`{suggestion(str(operand), table.keys)}", (operator,))
            terms = narrower_terms(table, operand) if operator == "within" else wider_terms(table, operand)
            return lambda value: not terms.isdisjoint(value)
        case "lt" | "lte" | "gt" | "gte":
            return _compile_comparison(operator, operand)
        case _:
            near = suggestion(operator, _OPERATORS) or "; expected one of " + ", ".join(_OPERATORS)
            raise BadTest(f"unknown test `{operator}`{near}", (operator,))


def wider_terms(table: Table, key: str) -> frozenset[str]:
    """A key of a table and every wider one: what must be said for the key to be spoken of."""
    return frozenset(table.lineage(key))


def narrower_terms(table: Table, key: str) -> frozenset[str]:
    """A key of a table and every one that it includes."""
    return frozenset(other for other in table.keys if table.covers(key, other))


def _compile_words(operand: Any) -> ValueTest:
    """A test whether a text, or fragments of one in a row, hold one of some phrases."""
    phrases = compile_said(operand)

    def holds(value: Any) -> bool:
        said = joined(value)
        return bool(said) and phrases().occurs(cut(said))

    return holds


def joined(value: Any) -> str:
    """The text of a field, or its fragments in a row."""
    return value if isinstance(value, str) else " ".join(map(str, _items(value)))


def compile_said(operand: Any) -> Callable[[], PhraseSet]:
    """The phrases of a test ``says``.

    Raises:
        BadTest: where there is none, or one is not well formed.
    """
    written = operand if isinstance(operand, (list, tuple)) else (operand,)
    if not written or not all(isinstance(item, str) for item in written):
        raise BadTest("`says` takes a phrase or a list of phrases", ("says",))
    try:
        return phrase_set(tuple(written))
    except BadPhrase as error:
        raise BadTest(str(error), ("says",)) from None


def _listed(operator: str, operand: Any) -> frozenset[Any]:
    """The values that an operator lists."""
    if not isinstance(operand, (list, tuple)) or any(isinstance(item, (list, tuple, Mapping)) for item in operand):
        raise BadTest(f"`{operator}` takes a list of values", (operator,))
    return frozenset(operand)


def _compile_comparison(operator: str, operand: Any) -> ValueTest:
    limit = _magnitude(operand)
    if limit is None:
        raise BadTest(f"`{operator}` takes a number, a duration or a date, not `{operand}`", (operator,))

    def compare(value: Any) -> bool:
        size = _magnitude(value)
        if size is None or isinstance(size, str) != isinstance(limit, str):
            return False
        below, equal = size < limit, size == limit  # type: ignore[operator]
        return {"lt": below, "lte": below or equal, "gt": not below and not equal, "gte": not below}[operator]

    return compare


def _magnitude(value: Any) -> float | str | None:
    """A number as it is, a duration in days, a date as text (ISO dates sort as they stand)."""
    if isinstance(value, bool) or value is None:
        return None
    if isinstance(value, (int, float)):
        return float(value)
    text = str(value)
    if _DURATION.search(text):
        return duration_days(text)
    return text if re.fullmatch(r"[0-9]{4}(?:-[0-9]{2}){0,2}", text) else None


def duration_days(duration: str) -> float:
    """The length of an ISO 8601 duration in days, a year taken as 365.25 days and a month as a twelfth of it."""
    date, _, time = duration[1:].partition("T")
    units = [(number, unit) for number, unit in re.findall(r"([0-9]+)([YMWD])", date)]
    units += [(number, "MIN" if unit == "M" else unit) for number, unit in re.findall(r"([0-9]+)([HMS])", time)]
    return sum(int(number) * _DAYS[unit] for number, unit in units)
