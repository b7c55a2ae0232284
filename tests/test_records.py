"""Our ``dataclass`` against that of the standard library: the same to whoever uses the class."""

from __future__ import annotations

import copy
import dataclasses
import inspect
import pickle
import subprocess
import sys
from dataclasses import field
from functools import cached_property
from pathlib import Path
from typing import Any, ClassVar

import pydantic
import pytest

from policy_lint import records


def shapes(dataclass: Any) -> dict[str, Any]:
    """The same classes, made by one or the other."""

    @dataclass(frozen=True, slots=True)
    class Frozen:
        """Doc."""

        WHAT: ClassVar[str] = "no field"
        first: int
        second: str = "two"
        third: tuple[int, ...] = field(default=(), repr=False)
        fourth: dict[str, int] = field(default_factory=dict, compare=False, metadata={"description": "some"})

        @property
        def whole(self) -> str:
            return f"{self.first} {self.second}"

    @dataclass(frozen=True, slots=True)
    class Below(Frozen):
        fifth: str | None = None

    @dataclass(frozen=True, slots=True, kw_only=True)
    class Named:
        optional: str = ""
        needed: int  # type: ignore[misc]  # a type checker does not see that all are named

    @dataclass(frozen=True)
    class Roomy:
        first: int

        @cached_property
        def double(self) -> int:
            return 2 * self.first

    @dataclass(slots=True)
    class Open:
        first: list[int]

        def __post_init__(self) -> None:
            self.first.append(0)

    @dataclass(eq=False, slots=True)
    class Single:
        first: int

    @dataclass(frozen=True, slots=True)
    class Empty:
        pass

    @dataclass(frozen=True, slots=True)
    class Own:
        first: int

        def __repr__(self) -> str:
            return "own"

        def __hash__(self) -> int:
            return 7

        def __eq__(self, other: object) -> bool:
            return True

    return {name: value for name, value in locals().items() if isinstance(value, type)}


OURS, THEIRS = shapes(records.dataclass), shapes(dataclasses.dataclass)
MADE: list[tuple[str, Any]] = [
    ("Frozen", lambda make: make(1)),
    ("Frozen", lambda make: make(1, "x", third=(3,), fourth={"a": 1})),
    ("Below", lambda make: make(1, fifth="five")),
    ("Named", lambda make: make(needed=3)),
    ("Roomy", lambda make: make(4)),
    ("Open", lambda make: make([1])),
    ("Single", lambda make: make(1)),
    ("Empty", lambda make: make()),
    ("Own", lambda make: make(1)),
]


def outcome(call: Any) -> Any:
    try:
        return call()
    except Exception as error:  # noqa: BLE001 - the error is what is compared
        return type(error), str(error)


@pytest.mark.parametrize(("name", "make"), MADE)
def test_an_instance_is_that_of_the_standard_library(name: str, make: Any) -> None:
    ours, theirs = make(OURS[name]), make(THEIRS[name])
    for ask in (
        repr, dataclasses.asdict, dataclasses.astuple, lambda one: [getattr(one, item.name) for item in dataclasses.fields(one)],
        lambda one: outcome(lambda: one == copy.deepcopy(one)), lambda one: outcome(lambda: one == 1),
        lambda one: outcome(lambda: setattr(one, "first", [2]) if hasattr(one, "first") else None),
        lambda one: outcome(lambda: delattr(one, "first") if hasattr(one, "first") else None),
        lambda one: dataclasses.asdict(dataclasses.replace(one)), lambda one: type(one).__match_args__,
        lambda one: type(one).__doc__ == inspect.getdoc(type(one)),
    ):  # fmt: skip
        assert ask(make(OURS[name])) == ask(make(THEIRS[name]))
    assert outcome(lambda: hash(make(OURS[name])) == hash(make(OURS[name]))) == outcome(
        lambda: hash(make(THEIRS[name])) == hash(make(THEIRS[name]))
    )
    if name in {"Frozen", "Below", "Named", "Empty", "Roomy"}:
        assert hash(ours) == hash(theirs)
    assert ours == make(OURS[name]) or name == "Single"
    assert ours != theirs or name == "Own"


@pytest.mark.parametrize(("name", "make"), MADE)
def test_the_first_instances_are_as_those_after_them(name: str, make: Any) -> None:
    kind = shapes(records.dataclass)[name]
    made = [make(kind) for _ in range(40)]
    assert len({repr(one) for one in made}) == 1
    assert name == "Single" or all(one == made[-1] for one in made)
    first, last = (outcome(lambda: kind(no=1)) for _ in range(2))
    assert first == last == outcome(lambda: shapes(dataclasses.dataclass)[name](no=1))


@pytest.mark.parametrize(
    ("name", "given", "named"),
    [("Frozen", (), {}), ("Frozen", (1, 2, 3, 4, 5), {}), ("Named", (1,), {}), ("Named", (), {"no": 1})],
)
def test_wrong_arguments_are_told_alike(name: str, given: tuple[int, ...], named: dict[str, int]) -> None:
    ours, theirs = (outcome(lambda kind=kind: kind[name](*given, **named)) for kind in (OURS, THEIRS))
    assert ours == theirs
    assert ours[0] is TypeError


def test_classes_look_alike_from_outside() -> None:
    for name, ours in OURS.items():
        theirs = THEIRS[name]
        assert [
            (item.name, item.type, item.default, item.repr, item.compare, item.kw_only, dict(item.metadata))
            for item in dataclasses.fields(ours)
        ] == [
            (item.name, item.type, item.default, item.repr, item.compare, item.kw_only, dict(item.metadata))
            for item in dataclasses.fields(theirs)
        ]
        assert getattr(ours, "__slots__", None) == getattr(theirs, "__slots__", None)
        assert hasattr(ours, "__hash__") == hasattr(theirs, "__hash__")
        assert dataclasses.is_dataclass(ours)


def test_what_is_worked_out_once_is_kept_in_a_class_without_slots() -> None:
    one = OURS["Roomy"](2)
    assert (one.double, one.__dict__) == (4, {"first": 2, "double": 4})


def test_a_default_that_is_made_is_made_for_each() -> None:
    one, two = OURS["Frozen"](1), OURS["Frozen"](1)
    one.fourth["a"] = 1
    assert two.fourth == {}


@records.dataclass(frozen=True, slots=True)
class Sent:
    """At the top of a module, where pickle finds it."""

    first: int
    below: tuple[Sent, ...] = ()


def test_instances_are_pickled_and_copied() -> None:
    one = Sent(1, (Sent(2),))
    assert pickle.loads(pickle.dumps(one)) == one == copy.copy(one) == copy.deepcopy(one)


def test_instances_are_taken_apart_by_match() -> None:
    match Sent(1, (Sent(2),)):
        case Sent(first, (Sent(inner),)):
            assert (first, inner) == (1, 2)


def test_pydantic_validates_them() -> None:
    adapter = pydantic.TypeAdapter(Sent)
    assert adapter.validate_python({"first": 1, "below": [{"first": 2}]}) == Sent(1, (Sent(2),))
    with pytest.raises(pydantic.ValidationError):
        adapter.validate_python({"first": "x"})


def test_nothing_is_compiled_until_an_instance_is_made() -> None:
    program = (
        "import builtins, policy_lint.policy.statements, policy_lint.engine.rule as rule\n"
        "real, made = builtins.exec, []\n"
        "print(rule.Rule.__init__.__name__, rule.Rule.__init__.__code__.co_varnames[:2])\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], check=True, capture_output=True, text=True, cwd=Path(__file__).parents[1]
    )
    assert "'values'" in done.stdout


def worker(cached: type[cached_property[int]]) -> Any:
    """A frozen class with a value that is worked out, and counts how often."""

    @records.dataclass(frozen=True)
    class Worker:
        done: list[int]

        @cached  # type: ignore[untyped-decorator]  # one or the other
        def value(self) -> int:
            """How often it was worked out."""
            self.done.append(1)
            return len(self.done)

    return Worker


@pytest.mark.parametrize("cached", [cached_property, records.cached_property])
def test_a_value_is_worked_out_once_and_is_the_instances_own(cached: type[cached_property[int]]) -> None:
    made = worker(cached)
    one, other = made([]), made([1])
    assert (one.value, one.value, other.value) == (1, 1, 2)
    assert vars(one) == {"done": [1], "value": 1}
    assert one == made([1])
    assert copy.copy(one).value == 1
    assert (made.value.__doc__, isinstance(made.value, cached)) == ("How often it was worked out.", True)


def test_a_value_that_could_not_be_worked_out_is_tried_again() -> None:
    class Late:
        ready = False

        @records.cached_property
        def value(self) -> int:
            if not self.ready:
                raise LookupError("not yet")
            return 7

    late = Late()
    with pytest.raises(LookupError, match="not yet"):
        _ = late.value
    late.ready = True
    assert late.value == 7
