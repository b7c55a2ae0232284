"""Files of the cache come back as they were written, or not at all; a table is made anew when what it is made from changes."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policy_lint import cachefile
from policy_lint.cachefile import kept_table, read_own, write_own
from policy_lint.extraction import cues, vocabulary_words
from policy_lint.extraction.extract import TABLES, lexicon


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("POLICY_LINT_CACHE_DIR", str(tmp_path / "cache"))
    return tmp_path / "cache"


def makers(cache: Path, *parts: str, made: Any = None) -> tuple[Any, int]:
    calls: list[int] = []

    def build() -> Any:
        calls.append(1)
        return {"a": [list(parts)]} if made is None else made

    return kept_table("some", parts, (makers, kept_table), build), len(calls)


def test_a_table_is_made_once_and_comes_back_the_same(cache: Path) -> None:
    assert makers(cache, "x", "\ud800") == ({"a": [["x", "\ud800"]]}, 1)
    assert makers(cache, "x", "\ud800") == ({"a": [["x", "\ud800"]]}, 0)
    assert makers(cache, "y") == ({"a": [["y"]]}, 1)
    assert makers(cache, "x", "\ud800")[1] == 1
    assert len(list(cache.iterdir())) == 1


def test_a_table_is_made_anew_when_the_code_or_the_version_changes(
    cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    makers(cache, "x")
    with monkeypatch.context() as patched:
        patched.setattr(cachefile, "__version__", "0.0.0")
        assert makers(cache, "x")[1] == 1
    makers(cache, "x")
    real = os.stat
    monkeypatch.setattr(os, "stat", lambda path, **more: real(__file__ if path == cachefile.__file__ else path, **more))
    assert makers(cache, "x")[1] == 1


@pytest.mark.parametrize("cut", [0, 10, 64, 65, 100, -1])
def test_a_broken_table_is_made_anew(cache: Path, cut: int) -> None:
    expected = makers(cache, "x")[0]
    (file,) = cache.iterdir()
    file.write_bytes(file.read_bytes()[:cut])
    assert makers(cache, "x") == (expected, 1)
    assert makers(cache, "x") == (expected, 0)


def test_without_a_cache_a_table_is_made(monkeypatch: pytest.MonkeyPatch, cache: Path) -> None:
    monkeypatch.setenv("POLICY_LINT_CACHE_DIR", os.devnull)
    assert makers(cache, "x")[1] == makers(cache, "x")[1] == 1


def test_what_is_kept_of_cues_and_vocabulary_is_what_is_made() -> None:
    texts = lexicon()._phrases._phrases
    for _ in range(2):  # made, then kept
        kept = cues.CueSet(texts, "cues")
        made = cues.CueSet(texts)
        assert kept._waiting == made._waiting
        assert kept._awaited.exact == made._awaited.exact
        assert {
            key: list(map(tuple, listed)) for key, listed in kept._awaited.prefixes.items()
        } == made._awaited.prefixes
        assert list(kept._waiting) == list(made._waiting)
        seeds = vocabulary_words.VocabularyWords(TABLES)._seeds
        assert {
            key: [(tuple(words), table, term) for words, table, term in listed] for key, listed in seeds.items()
        } == (vocabulary_words._seeds(TABLES))


@given(st.binary(max_size=200), st.integers(0, 300), st.binary(min_size=1, max_size=3))
def test_bytes_come_back_as_they_were_or_not_at_all(
    tmp_path_factory: pytest.TempPathFactory, data: bytes, at: int, other: bytes
) -> None:
    file = tmp_path_factory.mktemp("own") / "below" / "file"
    assert read_own(file) is None
    write_own(file, data)
    assert read_own(file) == data
    assert file.stat().st_mode & 0o077 == 0
    whole = file.read_bytes()
    file.write_bytes(whole[:at] + other + whole[at:])
    assert read_own(file) in {None, data}
    assert [path.name for path in file.parent.iterdir()] == ["file"]


def test_a_file_that_cannot_be_written_leaves_what_was_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_own(tmp_path / "file", b"before")

    def refuse(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(OSError, match="No space"):
        write_own(tmp_path / "file", b"after")
    assert read_own(tmp_path / "file") == b"before"
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == ["file"]
