"""What was worked out of phrases in an earlier run: their most telling words, and the chains by which they are looked for.

A lint of a short text takes some thousand phrases to pieces, which takes longer than to look for them. What comes of them is kept
in the user's cache, for one state of the code that works it out; whatever is not there, or can't be read, is worked out again.
Only :func:`keep_phrases` writes.
"""

from __future__ import annotations

import contextlib
import hashlib
import marshal
import os
import sys
from typing import TYPE_CHECKING

from policy_lint import __version__
from policy_lint.cachefile import read_own, write_own
from policy_lint.resources import cache_folder
from policy_lint.text import chains
from policy_lint.text.chains import choice_of, linked

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence
    from pathlib import Path

    from policy_lint.text.chains import Chain

MOST = 60_000
"""Phrases kept; where there are more, most are of rules that are gone, and all are worked out anew."""
WORTH = 40
"""New phrases from which it takes less to write the file than to work them out once more."""
_BY = ("chains", "kept_phrases", "normalise", "phrases", "programs", "sentences", "tokens")
"""The modules that take phrases to pieces: in a checkout they change while our version does not."""
_HERE = os.path.dirname(str(chains.__file__))  # noqa: PTH120 - as text: asked at every start
_Flat = tuple[str, tuple[int, ...], tuple[str, ...]]
"""A chain: its choices in order, a blank between two; the steps between them; the marks that it names."""


class _Phrases:
    """The phrases in a file.

    Attributes:
        told: phrase → the first words of its most telling element, a bar between two.
        chains: phrase → its chains, where that takes more than to read its text.
        new: how many were added.
    """

    def __init__(self, path: Path) -> None:
        self.told: dict[str, str] = {}
        self.chains: dict[str, tuple[_Flat, ...]] = {}
        self.new = 0
        state, _, data = (read_own(path) or b"").partition(b"\n")
        if state == _state():
            with contextlib.suppress(ValueError, EOFError, TypeError):  # not what we wrote
                self.told, self.chains = marshal.loads(data)  # noqa: S302 - no other user can have written it


_LOADED: list[_Phrases] = []  # one for the process, wherever it was read: a phrase comes to the same in every folder


def told_by(text: str, work_out: Callable[[], Collection[str]]) -> list[str]:
    """The first words of the most telling element of a phrase, worked out where they are not kept."""
    phrases = _phrases()
    found = phrases.told.get(text)
    if found is None:
        found = phrases.told[text] = "|".join(work_out())
        phrases.new += 1
    return found.split("|") if found else []


def is_told(text: str) -> bool:
    """Whether the most telling words of a phrase are kept, which says that it is well formed."""
    return text in _phrases().told


def chains_of(text: str, work_out: Callable[[], Sequence[Chain]]) -> Sequence[Chain]:
    """The chains of a phrase, worked out where they are not kept."""
    phrases = _phrases()
    flat = phrases.chains.get(text)
    if flat is not None:
        return [linked([*map(choice_of, words.split())], steps, marks) for words, steps, marks in flat]
    found = work_out()
    phrases.chains[text] = tuple(
        [(" ".join([choice.written for choice in way.choices]), way.steps, way.marks) for way in found]
    )
    phrases.new += 1
    return found


def keep_phrases() -> None:
    """Keep what was worked out in this process; a cache that can't be written costs time only."""
    phrases = _phrases()
    path = _file()
    if phrases.new >= WORTH or (phrases.new and not path.exists()):
        fits = max(len(phrases.told), len(phrases.chains)) <= MOST
        data = marshal.dumps((phrases.told, phrases.chains) if fits else ({}, {}))
        with contextlib.suppress(OSError):
            write_own(path, _state() + b"\n" + data)
        phrases.new = 0


def _phrases() -> _Phrases:
    if not _LOADED:
        _LOADED.append(_Phrases(_file()))
    return _LOADED[0]


def _file() -> Path:
    """The file of this installation."""
    place = hashlib.sha256(f"{sys.version}\0{_HERE}".encode(errors="replace")).hexdigest()
    return cache_folder() / f"phrases-{place[:12]}.bin"


def _state() -> bytes:
    """What tells one state of the code from another."""
    stamps = []
    for name in _BY:
        status = os.stat(os.path.join(_HERE, f"{name}.py"))  # noqa: PTH116, PTH118
        stamps.append(f"{status.st_size} {status.st_mtime_ns}")
    return hashlib.sha256("\0".join([__version__, *stamps]).encode()).hexdigest().encode()
