"""Patterns that wait to be compiled."""

from __future__ import annotations

import pkgutil
import re
from importlib import import_module

import pytest

import policy_lint
from policy_lint.text import lazy as module
from policy_lint.text.lazy import lazy

PATTERNS = [
    (f"{name}.{attribute}", pattern)
    for name in sorted(info.name for info in pkgutil.walk_packages(policy_lint.__path__, "policy_lint."))
    if name.startswith(("policy_lint.text", "policy_lint.extraction", "policy_lint.reading", "policy_lint.engine"))
    for attribute, value in sorted(vars(import_module(name)).items())
    for pattern in (value if isinstance(value, tuple) else (value,))
    if isinstance(pattern, module._Lazy)
]


@pytest.mark.parametrize(("name", "pattern"), PATTERNS, ids=lambda value: value if isinstance(value, str) else "")
def test_every_pattern_that_waits_can_be_compiled(name: str, pattern: re.Pattern[str]) -> None:
    assert pattern.fullmatch("\0") is None or pattern.pattern, name


def test_a_pattern_does_what_a_compiled_one_does() -> None:
    waiting, compiled = lazy(r"(?P<word>[a-z]+) ", re.IGNORECASE), re.compile(r"(?P<word>[a-z]+) ", re.IGNORECASE)
    text = "Say it again. "
    assert [match["word"] for match in waiting.finditer(text)] == [match["word"] for match in compiled.finditer(text)]
    assert waiting.sub("-", text, count=1) == compiled.sub("-", text, count=1)
    assert waiting.split(text) == compiled.split(text)
    assert waiting.search(text, 4, 7) is not None
    assert (waiting.pattern, waiting.flags, waiting.groups) == (compiled.pattern, compiled.flags, compiled.groups)


def test_a_wrong_pattern_is_told_when_it_is_used() -> None:
    waiting = lazy("(")
    with pytest.raises(re.error):
        waiting.search("text")


def test_nothing_but_a_pattern_is_promised() -> None:
    assert not hasattr(lazy("a"), "nothing_of_the_kind")
