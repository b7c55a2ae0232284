"""Regular expressions compiled when they are first used: a cold run pays only for those that its text asks for."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, cast

from policy_lint.text.kept_patterns import all_kept_demands, compiled, demands_of, kept_demands
from policy_lint.text.sieve import Sieve

if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Mapping

_METHODS = ("search", "match", "fullmatch", "finditer", "findall", "sub", "subn", "split", "pattern", "flags", "groups")
_SIEVED = {"search": lambda: None, "match": lambda: None, "finditer": lambda: iter(())}
"""The methods that are not called on a text without what the pattern demands, and what they would give."""
_OFTEN = 60
"""Texts that a pattern is tried on before it is looked into: to know what it demands takes as long as some hundred tries."""
_sieve = Sieve()
_expected: list[bool] = []


class _Lazy:
    """Stands for a pattern; from the first use on its methods are the pattern's own, so that a call costs no detour.

    One that is asked often is then tried only on texts that have what it demands.
    """

    def __init__(self, pattern: str, flags: int) -> None:
        self._written = (pattern, flags)

    def __getattr__(self, name: str) -> Any:
        if name not in _METHODS:
            raise AttributeError(name)
        pattern = compiled(*self._written)
        for method in _METHODS:
            setattr(self, method, getattr(pattern, method))
        if kept_demands(*self._written) is not None:
            self._look_into(pattern)
        else:
            self._count(pattern)
        return getattr(self, name)

    def _count(self, pattern: re.Pattern[str]) -> None:
        """Look into it when it has been tried often."""
        tried = 0

        def counted(method: Callable[..., Any]) -> Callable[..., Any]:
            def call(text: str, *bounds: int) -> Any:
                nonlocal tried
                tried += 1
                if tried == _OFTEN:
                    self._look_into(pattern)
                return method(text, *bounds)

            return call

        for method in _SIEVED:
            setattr(self, method, counted(getattr(pattern, method)))

    def _look_into(self, pattern: re.Pattern[str]) -> None:
        """As soon as its demands are taken in, try it only where they are met."""
        _sieve.admit(demands_of(*self._written), partial(self._try_where_met, pattern))

    def _try_where_met(self, pattern: re.Pattern[str], wanted: int) -> None:
        for name, nothing in _SIEVED.items():
            method = getattr(pattern, name)
            setattr(self, name, _where_met(wanted, method, nothing) if wanted else method)

    def __repr__(self) -> str:
        return f"lazy({self._written[0]!r})"


def _where_met(wanted: int, method: Callable[..., Any], nothing: Callable[[], Any]) -> Callable[..., Any]:
    """A pattern's method that is called only on texts that have what it demands; of a part of a text that is not known."""

    def call(text: str, *bounds: int) -> Any:
        if wanted & _sieve.unmet[text] and len(bounds) < 2:
            return nothing()
        return method(text, *bounds)

    return call


def lazy(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """A pattern that is compiled when it is first used. A wrong one raises only then: a test compiles all there are."""
    return cast("re.Pattern[str]", _Lazy(pattern, flags))


def announce(texts: Mapping[str, str]) -> None:
    """Tell of the texts that many patterns will be asked about next, as whole texts; each text before is forgotten.

    Args:
        texts: each with itself; one in lower case, with the text itself.
    """
    expected = [] if _expected else all_kept_demands()
    _expected.append(True)
    _sieve.announce(texts, expected)
