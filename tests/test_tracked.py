"""What was looked at is known again as long as it is the same, and by nothing else."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from policy_lint import tracked
from policy_lint.text.bounded import TooLarge, read_bounded
from tests.cli.test_cli_faults import link

if TYPE_CHECKING:
    from collections.abc import Callable

LOOKS: dict[str, Callable[[Path], object]] = {
    "bytes": read_bounded,
    "head": tracked.head,
    "file": tracked.is_file,
    "folder": tracked.is_folder,
    "there": tracked.is_there,
    "device": tracked.is_device,
    "installed": lambda path: tracked.installed_in(str(path)),
    "names": tracked.names_in,
    "walk": lambda path: list(tracked.walk(str(path))),
    "resolved": tracked.resolved,
    "real": tracked.real,
    "stamp": lambda path: tracked.saw("stamp", path),
}


def folder_with(make: Callable[[Path], object]) -> Callable[[Path], object]:
    def call(path: Path) -> None:
        path.mkdir()
        make(path / "a")

    return call


STATES: dict[str, Callable[[Path], object]] = {
    "nothing": lambda path: None,
    "file": lambda path: path.write_text("one"),
    "as long": lambda path: path.write_text("two"),
    "longer": lambda path: path.write_text("one and more"),
    "long": lambda path: path.write_text("x" * 5000 + "one"),
    "as long, and the same at its head": lambda path: path.write_text("x" * 5000 + "two"),
    "folder": lambda path: path.mkdir(),
    "with a file": folder_with(Path.touch),
    "with a folder": folder_with(Path.mkdir),
    "with a distribution": folder_with(lambda path: path.with_suffix(".dist-info").mkdir()),
    "with a link": folder_with(lambda path: link(path, path.parent.parent)),
    "link": lambda path: link(path, path.parent / "beside"),
    "link to nowhere": lambda path: link(path, path.parent / "nowhere"),
    "link to itself": lambda path: link(path, path),
}


def look(how: str, path: Path) -> object:
    try:
        return LOOKS[how](path)
    except (OSError, RuntimeError) as error:
        return type(error)


@pytest.mark.parametrize("how", LOOKS)
def test_a_look_that_would_see_something_else_is_no_longer_the_same(how: str, tmp_path: Path) -> None:
    (tmp_path / "beside").mkdir()
    noted: dict[str, tuple[object, list[tracked.Look]]] = {}
    path = tmp_path / "here"
    for name, make in STATES.items():
        make(path)
        with tracked.noting():
            noted[name] = look(how, path), tracked.noted()
        assert tracked.unchanged(noted[name][1]), name
        for seen, looks in noted.values():
            if tracked.unchanged(looks):
                assert seen == look(how, path), name
        if os.path.lexists(path):
            path.rename(tmp_path / f"was {name}")


def test_nothing_is_noted_unless_somebody_wants_it(tmp_path: Path) -> None:
    tracked.is_file(tmp_path)
    assert (tracked.wanted(), tracked.noted()) == (False, [])
    with tracked.noting():
        tracked.is_file(tmp_path)
        assert tracked.wanted()
        assert [(how, path) for how, path, _ in tracked.noted()] == [("kind", str(tmp_path))]
        assert tracked.noted() == []
    assert not tracked.wanted()


def test_what_changed_between_two_looks_is_never_the_same_again(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    with tracked.noting():
        for text in ("one", "two"):
            path.write_text(text)
            read_bounded(path)
        looks = tracked.noted()
    assert tracked.is_lost(looks)
    assert not tracked.unchanged(looks)


@pytest.mark.parametrize("lose", [tracked.lost, lambda: tracked.add([("bytes", "/a", "unknown")])])
def test_what_nobody_can_look_at_again_is_lost(lose: Callable[[], None]) -> None:
    with tracked.noting():
        lose()
        assert tracked.is_lost(tracked.noted())


def test_a_file_beyond_the_limit_is_not_read_to_its_end_to_know_it_again(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("x" * 100)
    with tracked.noting():
        with pytest.raises(TooLarge):
            read_bounded(path, 10)
        assert tracked.is_lost(tracked.noted())


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="a system with named pipes")
def test_a_pipe_is_never_the_same(tmp_path: Path) -> None:
    path = tmp_path / "pipe"
    os.mkfifo(path)
    with tracked.noting():
        tracked.saw("bytes", path)
        assert tracked.is_lost(tracked.noted())


def test_of_an_import_path_only_what_is_installed_there_counts(tmp_path: Path) -> None:
    with tracked.noting():
        tracked.installed_in(str(tmp_path))
        looks = tracked.noted()
    (tmp_path / "report.txt").touch()
    (tmp_path / "folder").mkdir()
    assert tracked.unchanged(looks)
    (tmp_path / "acme-1.0.dist-info").mkdir()
    assert not tracked.unchanged(looks)
