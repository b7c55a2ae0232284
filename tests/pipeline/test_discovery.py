"""Which files a run reads, and how they are named."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from policy_lint.pipeline.discovery import find_documents, project_root, shown


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def lay(*names: str, text: str = "x") -> None:
    for name in names:
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_text(text)


def test_a_named_file_is_read_whatever_it_is_called() -> None:
    lay("a.bin", ".hidden/b.txt")
    assert find_documents(["a.bin", ".hidden/b.txt"]).paths == ("a.bin", ".hidden/b.txt")


def test_a_folder_is_walked_for_policies_in_the_order_of_their_paths() -> None:
    lay(
        "docs/b.policy.yaml",
        "docs/a.policy.json",
        "docs/in/C.POLICY.YML",
        "docs/config.yaml",
        "docs/data.json",
        "docs/code.py",
    )
    lay("docs/privacy-policy.txt", "docs/Privacy Notice.md", "docs/readme.md")
    lay("docs/about.text", text="Our data protection policy")
    assert find_documents(["docs"]).paths == (
        "docs/Privacy Notice.md",
        "docs/a.policy.json",
        "docs/about.text",
        "docs/b.policy.yaml",
        "docs/in/C.POLICY.YML",
        "docs/privacy-policy.txt",
    )


def test_prose_is_known_by_its_first_four_kilobytes() -> None:
    lay("docs/early.txt", text=" " * 4000 + "Privacy Statement")
    lay("docs/late.txt", text=" " * 4100 + "Privacy Statement")
    Path("docs/latin.txt").write_bytes(b"\xe9 privacy_policy")
    assert find_documents(["docs"]).paths == ("docs/early.txt", "docs/latin.txt")


def test_hidden_and_foreign_folders_are_passed_over() -> None:
    lay(
        "docs/.git/a.policy.yaml",
        "docs/node_modules/b.policy.yaml",
        "docs/in/site-packages/c.policy.yaml",
        "docs/d.policy.yaml",
    )
    assert find_documents(["docs"]).paths == ("docs/d.policy.yaml",)
    assert find_documents(["docs/.git"]).paths == ("docs/.git/a.policy.yaml",)


def test_doubles_are_read_once_under_their_first_name(here: Path) -> None:
    lay("docs/a.policy.yaml")
    arguments = [
        "docs/a.policy.yaml",
        "./docs/a.policy.yaml",
        "docs",
        ".",
        str(here / "docs"),
        "docs/../docs/a.policy.yaml",
        "-",
        "-",
    ]
    assert find_documents(arguments).paths == ("docs/a.policy.yaml", "-")


def test_what_does_not_exist_is_a_problem_and_stops_nothing() -> None:
    lay("a.txt")
    found = find_documents(["./gone.txt", "a.txt", "a\0b"])
    assert found.paths == ("a.txt",)
    assert [str(problem) for problem in found.problems] == [
        "gone.txt: no such file or folder",
        "a\0b: no such file or folder",
    ]


def test_a_dash_is_standard_input_and_a_file_of_that_name_is_a_file() -> None:
    lay("-")
    assert find_documents(["-"]).paths == ("-",)
    assert find_documents(["./-"]).paths == ("./-",)


@pytest.mark.parametrize(
    ("path", "name"), [("./a", "a"), ("a/b", "a/b"), ("./", "./"), ("../a", "../a"), (str(Path("a", "b")), "a/b")]
)
def test_paths_are_shown_with_forward_slashes_and_without_a_leading_dot(path: str, name: str) -> None:
    assert shown(path) == name


def test_links_that_lead_in_a_circle_end_nothing() -> None:
    lay("docs/a.policy.yaml")
    Path("docs/again").symlink_to("..")
    Path("docs/self.policy.yaml").symlink_to("self.policy.yaml")
    Path("docs/privacy.txt").symlink_to("nowhere")
    found = find_documents(["docs", "docs/self.policy.yaml"])
    assert found.paths == ("docs/a.policy.yaml", "docs/self.policy.yaml")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the platform has no named pipes")
def test_a_pipe_in_a_folder_is_not_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    lay("docs/a.policy.yaml")
    os.mkfifo("docs/pipe.txt")

    def wait(*_: object, **__: object) -> None:
        raise AssertionError("opened, which would wait for a writer")

    monkeypatch.setattr(Path, "open", wait)
    assert find_documents(["docs"]).paths == ("docs/a.policy.yaml",)


def test_a_file_that_can_not_be_looked_into_is_no_policy(monkeypatch: pytest.MonkeyPatch) -> None:
    lay("docs/a.txt", text="privacy policy")

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("policy_lint.tracked.head", refuse)
    assert find_documents(["docs"]).paths == ()


def test_a_folder_that_can_not_be_read_is_a_problem(monkeypatch: pytest.MonkeyPatch) -> None:
    lay("docs/open/a.policy.yaml", "docs/shut/b.policy.yaml")
    scandir = os.scandir

    def refuse(path: str) -> object:
        if path.endswith("shut"):
            raise PermissionError(13, "Permission denied", path)
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refuse)
    found = find_documents(["docs"])
    assert found.paths == ("docs/open/a.policy.yaml",)
    assert [str(problem) for problem in found.problems] == ["docs/shut: permission denied"]


@pytest.mark.parametrize("mark", [".git", "pyproject.toml", ".policy-lint.yaml"])
def test_a_project_begins_at_the_nearest_mark_above_a_file(here: Path, mark: str) -> None:
    lay("outer/.git", f"outer/inner/{mark}", "outer/inner/docs/a.yaml")
    assert project_root("outer/inner/docs/a.yaml") == str((here / "outer" / "inner").resolve())
    assert project_root("outer/b.yaml") == str((here / "outer").resolve())


def test_a_file_without_a_project_is_its_own_folder(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("policy_lint.pipeline.discovery.PROJECT_MARKS", ("no-such-mark",))
    assert project_root("docs/a.yaml") == str((here / "docs").resolve())
