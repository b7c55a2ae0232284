"""Kept patterns are what ``re.compile`` gives; whatever is wrong with what is kept, it is compiled."""

from __future__ import annotations

import hashlib
import json
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policy_lint.cachefile import read_own, write_own
from policy_lint.text import kept_patterns
from policy_lint.text.kept_patterns import all_kept_demands, compiled, demands_of, keep_new, kept_demands
from tests.text.test_lazy import PATTERNS

WRITTEN = [
    (r"", 0),
    (r"a(?P<one>b)|(c)(?P<two>d)?", 0),
    (r"(?i)straße|[^\W\d_]{2,4}+", re.IGNORECASE),
    (r"^\s*(?:x|y)*?$", re.MULTILINE | re.DOTALL),
    ("\ud800|\U0010ffff", 0),
    (r"(?<!\w)(?P<n>a)(?(n)b|c)(?P=n)", re.VERBOSE),
]


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("POLICY_LINT_CACHE_DIR", str(tmp_path / "cache"))
    monkeypatch.setattr(kept_patterns, "_new", {})
    monkeypatch.setattr(kept_patterns, "_new_demands", {})
    monkeypatch.setattr(kept_patterns, "_known", {})
    return tmp_path / "cache"


def the_file(cache: Path) -> Path:
    (file,) = cache.glob("patterns-*.bin")
    return file


def alike(one: re.Pattern[str], other: re.Pattern[str]) -> bool:
    return (one, one.pattern, one.flags, one.groups, dict(one.groupindex)) == (
        other, other.pattern, other.flags, other.groups, dict(other.groupindex)
    )  # fmt: skip


def test_a_pattern_comes_back_as_it_was(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for pattern, flags in WRITTEN:
        assert alike(compiled(pattern, flags), re.compile(pattern, flags))
    keep_new()
    assert the_file(cache).stat().st_mode & 0o077 == 0
    expected = [re.compile(pattern, flags) for pattern, flags in WRITTEN]
    with monkeypatch.context() as patched:
        patched.setattr(re, "compile", None)  # nothing is compiled any more
        assert all(alike(compiled(*written), made) for written, made in zip(WRITTEN, expected, strict=True))
    found = compiled(*WRITTEN[1]).search("xcd")
    assert found is not None
    assert (found["two"], found.lastgroup, found.span(2)) == ("d", "two", (1, 2))


def test_what_a_pattern_demands_is_kept_beside_it(cache: Path) -> None:
    asked, never = r"\b(?:we|i) sells?\b", r"\bkeep\b"
    compiled(asked)
    compiled(never)
    keep_new()
    assert kept_demands(asked) is None
    found = demands_of(asked)
    keep_new()
    assert found == (frozenset({"sell", "sells"}), frozenset({"we", "i"}))
    assert kept_demands(asked) == found == demands_of(asked)
    assert kept_demands(never) is None
    assert set(all_kept_demands()) == set(found)
    assert alike(compiled(asked), re.compile(asked))


def test_every_pattern_of_ours_can_be_kept() -> None:
    written = {(pattern.pattern, int(pattern.flags)) for _, pattern in PATTERNS}
    kept_patterns._new.update({f"{flags} {pattern}": re.compile(pattern, flags) for pattern, flags in written})
    keep_new()
    assert len(written) > 300
    assert {f"{flags} {pattern}" for pattern, flags in written} <= kept_patterns._programs().places.keys()
    for pattern, flags in written:
        assert alike(kept_patterns._programs().pattern(f"{flags} {pattern}", pattern), re.compile(pattern, flags))


@given(st.text(max_size=30), st.integers(0, 400), st.integers(0, 255))
def test_whatever_befalls_the_file_the_pattern_is_right(text: str, place: int, byte: int) -> None:
    folder = kept_patterns._file().parent
    compiled(*WRITTEN[1])
    keep_new()
    file = the_file(folder)
    whole = file.read_bytes()
    file.write_bytes(whole[: place % len(whole)] + bytes([byte]) + whole[place % len(whole) + 1 :])
    kept_patterns._known.clear()
    ours, theirs = compiled(*WRITTEN[1]).search(text), re.compile(*WRITTEN[1]).search(text)
    assert (ours and ours.span()) == (theirs and theirs.span())
    file.write_bytes(whole)
    kept_patterns._known.clear()
    kept_patterns._new.clear()


@pytest.mark.parametrize(
    "head",
    [
        "",
        "[]",
        "{",
        '{"0 a": 1}',
        '{"0 a": [0, 4, 32, 0, {}]}',
        '{"0 a": [0, 3, 32, 0, {}]}',
        '{"0 a": [9, 99, 0, -1, 7]}',
    ],
)
def test_an_unsound_program_is_not_run(cache: Path, head: str) -> None:
    write_own(kept_patterns._file(), head.encode() + b"\n" + b"\xff" * 8)
    assert alike(compiled("a"), re.compile("a"))


def test_another_build_of_python_has_a_file_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    here = kept_patterns._file()
    monkeypatch.setattr("sys.version", "4.0")
    assert kept_patterns._file() != here


def test_a_compiler_that_works_otherwise_keeps_nothing(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept_patterns, "_program", lambda _: ([1], 32, 0, {}))
    compiled("ab+c")
    keep_new()
    head = (read_own(the_file(cache)) or b"").partition(b"\n")[0]
    assert json.loads(head) == {}
    assert alike(compiled("ab+c"), re.compile("ab+c"))


def test_the_file_does_not_grow_for_ever(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept_patterns, "MOST", 1_000)
    for number in range(40):
        compiled(f"pattern number {number}")
        keep_new()
    assert the_file(cache).stat().st_size < 10_000
    assert hashlib.sha256(the_file(cache).read_bytes().partition(b"\n")[2]).hexdigest()


def test_a_cache_that_cannot_be_written_costs_time_only(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv("POLICY_LINT_CACHE_DIR", str(tmp_path / "file"))
    compiled("a")
    keep_new()
    assert alike(compiled("a"), re.compile("a"))
