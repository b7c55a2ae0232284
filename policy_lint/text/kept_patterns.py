"""Regular expressions compiled in an earlier run: a cold start would spend a sixth of its time on compiling them again.

Kept is what the standard library's compiler makes of a pattern: a list of numbers, which the engine checks when it is given them
(``_sre.compile`` refuses a program that is not sound). It holds for one build of Python alone, so that build is part of the
file's name. Before a program is kept it is compared with what ``re.compile`` gives; whatever can't be kept, or read again, is
compiled. Beside a program stands what the pattern demands of a text, where that was asked. Only :func:`keep_new` writes.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import re
import sys
from array import array
from importlib import import_module
from typing import TYPE_CHECKING, Any

from policy_lint import __version__
from policy_lint.cachefile import read_own, write_own
from policy_lint.resources import cache_folder

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from policy_lint.text.sieve import Demand

_PARTS = 5
MOST = 4_000_000
"""Bytes of programs; more are those of earlier states of a checkout, and all are made anew."""
_new: dict[str, re.Pattern[str]] = {}
_new_demands: dict[str, tuple[Demand, ...]] = {}
_known: dict[Path, _Programs] = {}  # by the folder that they are kept in


class _Programs:
    """The programs in a file: key → place, words, flags, groups and their names, and what the pattern demands if it is known."""

    def __init__(self, path: Path) -> None:
        self.places: dict[str, Sequence[Any]] = {}
        self.words = b""
        data = read_own(path)
        if data is not None:
            head, _, self.words = data.partition(b"\n")
            with contextlib.suppress(ValueError):  # not what we wrote
                self.places = json.loads(head)

    def pattern(self, key: str, pattern: str) -> re.Pattern[str]:
        """A pattern from its program.

        Raises:
            Exception: whatever goes wrong where there is none, or it is not sound.
        """
        start, end, flags, groups, names = self.places[key][:_PARTS]
        program = array("I")
        program.frombytes(self.words[start:end])
        return _from_program(pattern, program.tolist(), flags, groups, names)

    def demands(self, key: str) -> tuple[Demand, ...] | None:
        """What a pattern demands; None where that is not known."""
        kept = self.places.get(key, ())[_PARTS:]
        return tuple(map(frozenset, kept[0])) if kept else None

    def with_more(self, more: dict[str, re.Pattern[str]], demands: dict[str, tuple[Demand, ...]]) -> bytes:
        """The file's content with further patterns and demands."""
        places, words = (dict(self.places), bytearray(self.words)) if len(self.words) < MOST else ({}, bytearray())
        for key, pattern in more.items():
            with contextlib.suppress(Exception):  # another Python whose compiler works otherwise
                program, flags, groups, names = _program(pattern)
                if _from_program(pattern.pattern, program, flags, groups, names) == pattern:
                    start = len(words)
                    words += array("I", program).tobytes()
                    places[key] = (start, len(words), flags, groups, names)
        for key, found in demands.items():
            if key in places:
                places[key] = (*places[key][:_PARTS], [sorted(demand) for demand in found])
        return json.dumps(places).encode() + b"\n" + bytes(words)


def compiled(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """What ``re.compile`` gives, from what is kept if it is there."""
    key = _key(pattern, flags)
    with contextlib.suppress(Exception):  # none, or unsound: it is compiled
        return _programs().pattern(key, pattern)
    made = re.compile(pattern, flags)
    _new[key] = made
    return made


def demands_of(pattern: str, flags: int = 0) -> tuple[Demand, ...]:
    """What a pattern demands of a text (:mod:`policy_lint.text.required`), from what is kept if it is there."""
    found = kept_demands(pattern, flags)
    if found is None:
        from policy_lint.text.required import demands

        found = _new_demands[_key(pattern, flags)] = demands(pattern, flags)
    return found


def kept_demands(pattern: str, flags: int = 0) -> tuple[Demand, ...] | None:
    """What a pattern demands, where that was worked out before."""
    with contextlib.suppress(Exception):
        return _programs().demands(_key(pattern, flags))
    return None


def all_kept_demands() -> list[Demand]:
    """What all patterns demand of which that is kept, in an order of its own."""
    with contextlib.suppress(Exception):
        programs = _programs()
        return [demand for key in programs.places for demand in programs.demands(key) or ()]
    return []


def keep_new() -> None:
    """Keep what had to be compiled in this process; a cache that can't be written costs time only."""
    if _new or _new_demands:
        with contextlib.suppress(OSError):
            write_own(_file(), _programs().with_more(_new, _new_demands))
        _known.clear()
        _new.clear()
        _new_demands.clear()


def _key(pattern: str, flags: int) -> str:
    return f"{int(flags)} {pattern}"


def _programs() -> _Programs:
    known = _known.get(folder := cache_folder())
    if known is None:
        known = _known[folder] = _Programs(_file())
    return known


def _file() -> Path:
    build = hashlib.sha256(f"{sys.version} {sys.byteorder} {array('I').itemsize} {__version__}".encode()).hexdigest()
    return cache_folder() / f"patterns-{build[:16]}.bin"


def _program(pattern: re.Pattern[str]) -> tuple[list[int], int, int, dict[str, int]]:
    """Program, flags, groups and their names, as ``re.compile`` works them out."""
    inner: Any = import_module("re._compiler")
    tree = import_module("re._parser").parse(pattern.pattern, pattern.flags)
    return inner._code(tree, pattern.flags), pattern.flags, pattern.groups, dict(pattern.groupindex)  # noqa: SLF001


def _from_program(pattern: str, program: list[int], flags: int, groups: int, names: dict[str, int]) -> re.Pattern[str]:
    engine: Any = import_module("_sre")
    called: list[str | None] = [None] * (groups + 1)
    for name, number in names.items():
        called[number] = name
    made: re.Pattern[str] = engine.compile(pattern, flags, program, groups, names, tuple(called))
    return made
