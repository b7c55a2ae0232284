"""`policy-lint new rule`: what it writes works at once, and nothing is overwritten."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.config.conftest import Run


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def test_a_new_rule_validates_and_its_examples_pass(run: Run) -> None:
    made = run("new", "rule", "our-rules/complaint-named", "--regulation", "GDPR", "--topic", "complaint")
    assert (made.exit_code, made.stdout.splitlines()[0]) == (0, "wrote our-rules/complaint-named.yaml")
    tested = run("test", "our-rules")
    assert tested.exit_code == 0, tested.stdout
    assert "1 rule, 2 examples, 0 failed" in tested.stdout
    assert "fewer than 3 pass or fail examples: complaint-named" in tested.stdout
    assert run("schema", "rule", "--check", "our-rules/complaint-named.yaml").exit_code == 0


def test_a_rule_is_never_overwritten(run: Run) -> None:
    run("new", "rule", "ours/a")
    Path("ours/a.yaml").write_text("mine")
    result = run("new", "rule", "ours/a")
    assert (result.exit_code, Path("ours/a.yaml").read_text()) == (2, "mine")
    assert "exists already" in result.stderr


@pytest.mark.parametrize("place", ["no-folder", "ours/Not_Kebab", "ours/", "/"])
def test_a_place_that_is_none_is_told_with_an_example(run: Run, place: str) -> None:
    result = run("new", "rule", place)
    assert result.exit_code == 2
    assert "such as our-rules/no-fax-numbers" in result.stderr


def test_a_misspelt_topic_is_told(run: Run) -> None:
    assert "did you mean `complaint`?" in run("new", "rule", "a/b", "--topic", "complain").stderr
