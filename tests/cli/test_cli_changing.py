"""What changes, vanishes or is refused while it is read or written: what was read is judged, what was there stays whole."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from policy_lint.cli import fixes, output
from policy_lint.errors import UsageError
from policy_lint.pipeline import discovery
from policy_lint.pipeline import run as pipeline
from policy_lint.pipeline.inputs import read_input
from policy_lint.text import bounded
from tests.cli.conftest import BAD, Run
from tests.cli.test_cli_faults import ROOT, Put

LONG = (
    "Privacy Policy\n\nThis privacy policy says what personal data we collect about you and how we use it. We collect your name, "
    "your address and your email address. You can ask us for a copy of your personal data, and we answer within one month. We "
    "keep your account data for as long as you have an account, and delete it within thirty days of its end."
)


@pytest.mark.parametrize("after", ["", "x: [", "schema: 1\n" * 500, None])
def test_a_file_that_changes_after_it_was_read_is_judged_and_shown_as_it_was(
    run: Run, put: Put, here: Path, monkeypatch: pytest.MonkeyPatch, after: str | None
) -> None:
    put("a.policy.yaml", BAD)
    expected = {form: run("lint", "a.policy.yaml", "-f", form).stdout for form in ("text", "json", "html", "sarif")}

    def changing(path: str, *more: Any) -> tuple[str, bytes]:
        read = read_input(path, *more)
        if after is None:
            (here / path).unlink()
        else:
            put(path, after)
        return read

    monkeypatch.setattr(pipeline, "read_input", changing)
    for form, before in expected.items():
        put("a.policy.yaml", BAD)
        result = run("lint", "a.policy.yaml", "-f", form)
        assert (result.exit_code, result.stdout) == (1, before)


def test_a_folder_that_vanishes_while_it_is_walked_is_passed_over(
    run: Run, put: Put, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put("docs/a/a.policy.yaml", BAD)
    put("docs/b/b.policy.yaml", BAD)
    real = os.walk

    def walking(top: str, **more: Any) -> Iterator[Any]:
        for found in real(top, **more):
            shutil.rmtree(here / "docs" / "b", ignore_errors=True)
            yield found

    monkeypatch.setattr(discovery.os, "walk", walking)  # type: ignore[attr-defined]
    result = run("lint", "docs")
    assert result.stderr in {"", "docs/b: error: no such file or directory\n"}  # gone before or after it was listed
    assert "docs/a/a.policy.yaml:2:8 error demo-retention" in result.stdout


def test_what_may_not_be_read_is_told_and_the_others_are_linted(
    run: Run, put: Put, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As a user without the right would see it; root, whom CI may run as, has it."""
    put("docs/closed/a.policy.yaml", BAD)
    put("docs/b.policy.yaml", BAD)
    put("docs/c.policy.yaml", BAD)
    real_scan, real_read = os.scandir, bounded.read_bounded

    def scan(path: str) -> Any:
        if str(path).endswith("closed"):
            raise PermissionError(13, "Permission denied", path)
        return real_scan(path)

    def read(path: Path, limit: int) -> bytes:
        if path.name == "b.policy.yaml":
            raise PermissionError(13, "Permission denied", str(path))
        return real_read(path, limit)

    monkeypatch.setattr(os, "scandir", scan)
    monkeypatch.setattr("policy_lint.pipeline.inputs.read_bounded", read)
    result = run("lint", "docs")
    assert result.exit_code == 2
    assert sorted(result.stderr.splitlines()) == [
        "docs/b.policy.yaml: error: permission denied",
        "docs/closed: error: permission denied",
    ]
    assert "docs/c.policy.yaml:2:8 error demo-retention" in result.stdout


def test_a_file_that_changes_while_it_is_fixed_is_left_as_it_is(
    run: Run, put: Put, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    quality = ("--rules", str(ROOT / "rules" / "quality"), "--select", "quality-trailing-white-space", "--fix")
    bad = f"{LONG} \nWe share it with couriers. \n"
    put("privacy.txt", bad)
    mend = fixes.mend  # type: ignore[attr-defined]

    def changed(*asked: Any, **more: Any) -> Any:
        mended = mend(*asked, **more)
        put("privacy.txt", "somebody else's")
        return mended

    monkeypatch.setattr(fixes, "mend", changed)
    result = run("lint", "privacy.txt", *quality)
    assert result.exit_code == 2
    assert "`privacy.txt` changed while it was being fixed; it was left as it is" in result.stderr
    assert (here / "privacy.txt").read_text(encoding="utf-8") == "somebody else's"
    monkeypatch.setattr(fixes, "mend", mend)
    put("privacy.txt", bad)
    run("lint", "privacy.txt", *quality)
    assert (here / "privacy.txt").read_text(encoding="utf-8") == bad.replace(" \n", "\n")


@pytest.mark.parametrize("error", [KeyboardInterrupt, OSError(28, "No space left on device"), MemoryError])
@pytest.mark.parametrize("there", [True, False])
def test_a_write_that_is_cut_short_leaves_what_was_there(
    here: Path, monkeypatch: pytest.MonkeyPatch, error: Any, there: bool
) -> None:
    if there:
        (here / "b.json").write_bytes(b"before")

    def cut_short(_: int) -> None:
        raise error

    monkeypatch.setattr(output.os, "fsync", cut_short)  # type: ignore[attr-defined]
    with pytest.raises((KeyboardInterrupt, UsageError, MemoryError)):
        output.write_file("b.json", "after" * 1000)
    assert {file.name: file.read_bytes() for file in here.iterdir()} == ({"b.json": b"before"} if there else {})


def test_what_a_killed_process_left_is_no_obstacle_and_no_policy(run: Run, put: Put, here: Path) -> None:
    put(f".b.json.{os.getpid()}.tmp", "half of")
    put(".a.policy.yaml.99999.tmp", "half of")
    output.write_file("b.json", "whole")
    assert (here / "b.json").read_text(encoding="utf-8") == "whole"
    assert run("lint", ".").exit_code == 3  # nothing was read
