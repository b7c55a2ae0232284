"""The store: what was stored comes back, what is broken counts as nothing, and nothing is written anywhere else."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policy_lint.engine.store import read_store, stamp, write_store
from policy_lint.resources import cache_folder

if TYPE_CHECKING:
    from pathlib import Path

KEY, OTHER = "0" * 32, "1" * 32
data = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=5,
)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("POLICY_LINT_CACHE_DIR", str(tmp_path / "cache"))
    return tmp_path / "cache"


@given(data)
def test_what_was_stored_comes_back(value: Any) -> None:
    write_store("any", KEY, value)
    assert read_store("any", KEY) == value
    assert read_store("any", OTHER) is None
    assert read_store("other", KEY) is None


def test_a_name_has_one_file_and_others_keep_theirs(folder: Path) -> None:
    for name, key in (("a", KEY), ("a-b", KEY), ("a", OTHER)):
        write_store(name, key, name)
    assert sorted(path.name for path in folder.iterdir()) == [f"a-{OTHER}.json", f"a-b-{KEY}.json"]
    assert (read_store("a", KEY), read_store("a", OTHER), read_store("a-b", KEY)) == (None, "a", "a-b")


def test_files_are_readable_by_their_owner_alone(folder: Path) -> None:
    write_store("a", KEY, 1)
    (file,) = folder.iterdir()
    assert file.stat().st_mode & 0o077 == 0


@pytest.mark.parametrize("name", ["../outside", "../../outside", "/tmp/outside", "a/b", "a\0b", ".."])
def test_a_name_can_not_lead_out_of_the_folder(folder: Path, name: str) -> None:
    """A pack's name comes from whoever packaged it."""
    write_store(name, KEY, 1)
    assert read_store(name, KEY) == 1
    assert [path.parent for path in folder.parent.rglob("*.json")] == [folder]


@pytest.mark.parametrize("content", [b"", b"{", b"\xff", b"[" * 100_000])
def test_a_broken_file_counts_as_none(folder: Path, content: bytes) -> None:
    write_store("a", KEY, 1)
    (folder / f"a-{KEY}.json").write_bytes(content)
    assert read_store("a", KEY) is None


def test_a_folder_that_can_not_be_written_is_no_error(folder: Path) -> None:
    folder.write_text("a file")
    write_store("a", KEY, 1)
    assert read_store("a", KEY) is None


def test_a_stamp_changes_with_a_file_and_with_what_else_matters(tmp_path: Path) -> None:
    file = tmp_path / "a"
    stamps = [stamp([str(file)])]
    for text in ("", "x"):
        file.write_text(text)
        stamps.append(stamp([str(file)]))
    stamps += [stamp([str(file)], "more"), stamp([str(file)], "mo", "re"), stamp([])]
    assert len(set(stamps)) == len(stamps)
    assert stamp([str(file)]) == stamps[2]
    os.utime(file, ns=(1, 1))
    assert stamp([str(file)]) != stamps[2]


@pytest.mark.parametrize(
    ("variables", "place"),
    [
        ({"POLICY_LINT_CACHE_DIR": "/c", "XDG_CACHE_HOME": "/x"}, "/c"),
        ({"XDG_CACHE_HOME": "/x", "LOCALAPPDATA": "/l"}, "/x/policy-lint"),
        ({"LOCALAPPDATA": "/l"}, "/l/policy-lint"),
        ({"HOME": "/h"}, "/h/.cache/policy-lint"),
    ],
)
def test_the_folder_is_the_chosen_one_else_the_platforms(
    monkeypatch: pytest.MonkeyPatch, variables: dict[str, str], place: str
) -> None:
    for name in ("POLICY_LINT_CACHE_DIR", "XDG_CACHE_HOME", "LOCALAPPDATA"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert cache_folder().as_posix() == place
