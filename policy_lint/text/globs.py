"""Globs over paths with forward slashes: ``*`` and ``?`` stay within a folder, ``**`` crosses folders.

Globs stand in a stranger's configuration, so they are no regular expressions: ``*a*a*a*a*b`` would backtrack for minutes. All
ways to match are followed at once, in time linear in glob times path.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from policy_lint.text.lazy import lazy

if TYPE_CHECKING:
    from collections.abc import Iterable

_PART = lazy(r"\*\*/|\*{2,}|\*|\?|[^*?]")


def matches(path: str, globs: Iterable[str]) -> bool:
    """Whether a path, relative to where the globs were written, fits one of them; a folder stands for all below it."""
    return any(_fits(_parts(glob), path) for glob in globs)


@cache
def _parts(glob: str) -> tuple[str, ...]:
    bare = glob.removeprefix("./").rstrip("/")
    parts: list[str] = []
    for part in _PART.findall(bare):
        written = "**" if part.startswith("**") and part != "**/" else part
        if not (parts and parts[-1] == written and written in {"*", "**", "**/"}):  # twice the same says nothing more
            parts.append(written)
    return tuple(parts)


def _fits(parts: tuple[str, ...], path: str) -> bool:
    """Follow all ways to match: the places in the glob that the characters so far can lead to.

    A negative place ``~n`` is within the name of a folder that the ``**/`` at ``n`` stands for.
    """
    size = len(parts)
    at = _ahead(parts, {0})
    for character in path:
        slash = character == "/"
        if slash and size in at:
            return True  # the glob is a folder above
        following = set()
        for place in at:
            if place < 0:
                following.add(~place if slash else place)
                continue
            part = parts[place] if place < size else ""
            if part == character or (part == "?" and not slash):
                following.add(place + 1)
            elif part == "**" or (part == "*" and not slash):
                following.add(place)
            elif part == "**/" and not slash:
                following.add(~place)
        if not following:
            return False
        at = _ahead(parts, following)
    return size in at


def _ahead(parts: tuple[str, ...], at: set[int]) -> set[int]:
    """The places with those behind parts that may stand for nothing."""
    found = set(at)
    for place in at:
        while 0 <= place < len(parts) and parts[place] in {"*", "**", "**/"}:
            place += 1
            found.add(place)
    return found
