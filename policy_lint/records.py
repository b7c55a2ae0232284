"""``dataclass`` as in the standard library, for a program that starts often: a method is made when it is first called.

The standard library writes, parses and compiles six methods for every class, which takes longer than a short lint; most classes
of this program are never made an instance of in a run. Here a class gets its fields at once, an ``__init__`` of its own after
some instances (the first are filled field by field), comparison and hash when they are first asked for. For whoever looks from
outside (``fields``, ``replace``, ``asdict``, ``match``, pickle, pydantic, a type checker) it is a dataclass. Not for ordered
classes, ``InitVar`` and ``field(init=False)``.

``cached_property`` is the standard library's too, without the lock that Python 3.11 takes for each value, and without making a
dictionary of an instance's attributes, which slows down all of them.
"""

from __future__ import annotations

import dataclasses
from functools import partial
from operator import attrgetter
from types import MemberDescriptorType
from typing import TYPE_CHECKING, Any, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from dataclasses import dataclass
    from functools import cached_property
else:

    def dataclass(
        *, frozen: bool = False, slots: bool = False, kw_only: bool = False, eq: bool = True
    ):  # the signature is that of the standard library's, which a type checker sees
        """What ``dataclasses.dataclass`` does with these parameters."""

        def decorate(cls: type) -> type:
            own = set(cls.__dict__)
            cls.__doc__ = cls.__doc__ or cls.__name__
            made = dataclasses.dataclass(init=False, repr=False, eq=False, slots=slots, kw_only=kw_only)(cls)
            for name, method in _methods(made, frozen=frozen, slots=slots, eq=eq).items():
                if name not in own or (name == "__hash__" and made.__hash__ is None):
                    setattr(made, name, method)
            return made

        return decorate

    class cached_property:  # noqa: N801 - named as the standard library's, which a type checker sees
        """What ``functools.cached_property`` does, on frozen instances too; two threads may both work a value out."""

        def __init__(self, work_out: Callable[[Any], Any]) -> None:
            self._work_out = work_out
            self.__doc__ = work_out.__doc__

        def __set_name__(self, owner: type, name: str) -> None:
            self._name = name

        def __get__(self, instance: Any, owner: type | None = None) -> Any:
            if instance is None:
                return self
            value = self._work_out(instance)
            _set(instance, self._name, value)
            return value


__all__ = ["cached_property", "dataclass"]

_set = object.__setattr__  # past the refusal of a frozen class

_Step: TypeAlias = tuple[str, Any, Any, Any, Any]
"""Of a field: its name, whether it must be named, its default, what makes it, and what sets it."""
_FEW = 16
"""Instances that are sooner filled field by field than an ``__init__`` is compiled."""


def _methods(cls: type, *, frozen: bool, slots: bool, eq: bool) -> dict[str, Any]:
    """The methods of a class."""
    methods: dict[str, Any] = {
        "__init__": _filling(cls, frozen=frozen),
        "__repr__": _repr,
    }
    if eq:
        methods["__eq__"] = _later(cls, "__eq__", partial(_equal, cls))
        methods["__hash__"] = _later(cls, "__hash__", partial(_hash, cls)) if frozen else None
    if frozen:
        methods |= {"__setattr__": _refuse_set, "__delattr__": _refuse_delete}
        if slots:
            methods |= {"__getstate__": _state, "__setstate__": _restore}
    return methods


def _later(cls: type, name: str, make: Callable[[], Any]) -> Any:
    """A method that puts the real one in its place."""

    def method(self: Any, *values: Any, **named: Any) -> Any:
        made = make()
        setattr(cls, name, made)
        return made(self, *values, **named)

    method.__name__ = name
    return method


def _filling(cls: type, *, frozen: bool) -> Any:
    """An ``__init__`` that fills the first instances field by field, then puts the real one in its place."""
    seen = 0
    plan: list[_Step] = []

    def method(self: Any, *values: Any, **named: Any) -> Any:
        nonlocal seen
        seen += 1
        if not plan:
            plan.extend(_plan(cls))
        if seen > _FEW or not _fill(self, plan, values, named):  # where the arguments are wrong, the real one says so
            made = _init(cls, frozen=frozen)
            setattr(cls, "__init__", made)  # noqa: B010 - a type checker would take it for a mistake
            return made(self, *values, **named)
        if hasattr(cls, "__post_init__"):
            self.__post_init__()
        return None

    method.__name__ = "__init__"
    return method


def _plan(cls: type) -> Iterator[_Step]:
    """How each field is filled."""
    for field in dataclasses.fields(cls):
        slot = getattr(cls, field.name, None)
        put = slot.__set__ if isinstance(slot, MemberDescriptorType) else None
        yield field.name, field.kw_only, field.default, field.default_factory, put


def _fill(self: Any, plan: list[_Step], values: tuple[Any, ...], named: dict[str, Any]) -> bool:
    """Set every field from the arguments; whether they were those of the class."""
    taken = used = 0
    for name, only_named, default, make, put in plan:
        if taken < len(values) and not only_named:
            if name in named:
                return False
            value = values[taken]
            taken += 1
        elif name in named:
            value = named[name]
            used += 1
        elif default is not dataclasses.MISSING:
            value = default
        elif make is not dataclasses.MISSING:
            value = make()
        else:
            return False
        if put is not None:
            put(self, value)
        else:
            object.__setattr__(self, name, value)
    return taken == len(values) and used == len(named)


def _init(cls: type, *, frozen: bool) -> Any:
    """The ``__init__`` of a class."""
    given: dict[str, Any] = {"_set": object.__setattr__, "_none": dataclasses.MISSING}
    plain: list[str] = []
    named: list[str] = []
    body: list[str] = []
    for field in dataclasses.fields(cls):
        name = field.name
        value, default = name, ""
        if field.default_factory is not dataclasses.MISSING:
            given[f"_make_{name}"] = field.default_factory
            value, default = f"_make_{name}() if {name} is _none else {name}", "=_none"
        elif field.default is not dataclasses.MISSING:
            given[f"_default_{name}"] = field.default
            default = f"=_default_{name}"
        (named if field.kw_only else plain).append(name + default)
        slot = getattr(cls, name, None)
        if isinstance(slot, MemberDescriptorType):
            given[f"_set_{name}"] = slot.__set__
            body.append(f"_set_{name}(self, {value})")
        else:
            body.append(f"_set(self, {name!r}, {value})" if frozen else f"self.{name} = {value}")
    if hasattr(cls, "__post_init__"):
        body.append("self.__post_init__()")
    arguments = ", ".join(["self", *plain, *(["*", *named] if named else [])])
    # The lines hold no names but those of our own fields.
    exec(f"def __init__({arguments}):\n " + "\n ".join(body or ["pass"]), given)  # noqa: S102
    made = given["__init__"]
    made.__qualname__ = f"{cls.__qualname__}.__init__"
    return made


def _values(cls: type) -> Callable[[Any], tuple[Any, ...]]:
    """What gives the values of an instance that are compared."""
    names = [field.name for field in dataclasses.fields(cls) if field.compare]
    if len(names) > 1:
        return attrgetter(*names)
    return lambda self: tuple([getattr(self, name) for name in names])


def _equal(cls: type) -> Any:
    values = _values(cls)
    return lambda self, other: values(self) == values(other) if other.__class__ is self.__class__ else NotImplemented


def _hash(cls: type) -> Any:
    values = _values(cls)
    return lambda self: hash(values(self))


def _repr(self: Any) -> str:
    shown = (field.name for field in dataclasses.fields(self) if field.repr)
    return f"{type(self).__qualname__}({', '.join(f'{name}={getattr(self, name)!r}' for name in shown)})"


def _refuse_set(_: Any, name: str, __: Any) -> None:
    raise dataclasses.FrozenInstanceError(f"cannot assign to field {name!r}")


def _refuse_delete(_: Any, name: str) -> None:
    raise dataclasses.FrozenInstanceError(f"cannot delete field {name!r}")


def _state(self: Any) -> list[Any]:
    return [getattr(self, field.name) for field in dataclasses.fields(self)]


def _restore(self: Any, state: list[Any]) -> None:
    for field, value in zip(dataclasses.fields(self), state, strict=True):
        object.__setattr__(self, field.name, value)
