"""Globs over paths with forward slashes: ``*`` and ``?`` stay within a folder, ``**`` crosses folders."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from policy_lint.text.lazy import lazy

if TYPE_CHECKING:
    from collections.abc import Iterable

_PART = lazy(r"\*\*/|\*\*|\*|\?|[^*?]+")
_MEANS = {"**/": r"(?:[^/]+/)*", "**": r".*", "*": r"[^/]*", "?": r"[^/]"}


def matches(path: str, globs: Iterable[str]) -> bool:
    """Whether a path, relative to where the globs were written, fits one of them; a folder stands for all below it."""
    return any(_compiled(glob).fullmatch(path) is not None for glob in globs)


@cache
def _compiled(glob: str) -> re.Pattern[str]:
    bare = glob.removeprefix("./").rstrip("/")
    pattern = "".join(_MEANS.get(part) or re.escape(part) for part in _PART.findall(bare))
    return re.compile(f"(?:{pattern})(?:/.*)?", re.DOTALL)
