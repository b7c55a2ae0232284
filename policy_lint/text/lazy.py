"""Regular expressions compiled when they are first used: a cold run pays only for those that its text asks for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from policy_lint.text.kept_patterns import compiled

if TYPE_CHECKING:
    import re

_METHODS = ("search", "match", "fullmatch", "finditer", "findall", "sub", "subn", "split", "pattern", "flags", "groups")


class _Lazy:
    """Stands for a pattern; from the first use on its methods are the pattern's own, so that a call costs no detour."""

    def __init__(self, pattern: str, flags: int) -> None:
        self._written = (pattern, flags)

    def __getattr__(self, name: str) -> Any:
        if name not in _METHODS:
            raise AttributeError(name)
        pattern = compiled(*self._written)
        for method in _METHODS:
            setattr(self, method, getattr(pattern, method))
        return getattr(pattern, name)

    def __repr__(self) -> str:
        return f"lazy({self._written[0]!r})"


def lazy(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """A pattern that is compiled when it is first used. A wrong one raises only then: a test compiles all there are."""
    return cast("re.Pattern[str]", _Lazy(pattern, flags))
