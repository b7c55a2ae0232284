"""``lint --fix``, ``--unsafe-fixes`` and ``--diff`` as they are called."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Run

Put = Callable[..., str]
ROOT = Path(__file__).resolve().parents[2]
GOLDEN = ROOT / "tests" / "data" / "fixes_of_the_seeds.diff"
KEPT = "We keep your account data for as long as you have an account, and delete it within thirty days of its end."
GOOD = (
    "Privacy Policy\r\n\r\nThis privacy policy says what personal data we collect about you and how we use it.\r\n\r\n"
    f"{KEPT}\r\n\r\nWe share your name and address with couriers, who bring the goods to you.\r\n"
)
BAD = GOOD.replace(f"{KEPT}\r\n", f"{KEPT}\r\n\r\n{KEPT}\r\n")
NEAR = GOOD.replace(f"{KEPT}\r\n", f"{KEPT}\r\n\r\n{KEPT.upper()}\r\n")
ONLY = ("--select", "demo-repeated")


def test_fix_mends_the_file_and_says_so(run: Run, put: Put, here: Path) -> None:
    name = put("privacy.txt", BAD)
    result = run("lint", name, "--fix", *ONLY, "--fail-on", "note")
    assert (here / name).read_bytes().decode() == GOOD
    assert result.stderr == "fixed 1 finding in 1 file\n"
    assert result.exit_code == 0
    again = run("lint", name, "--fix", *ONLY)
    assert again.stderr == "nothing to fix\n"
    assert (here / name).read_bytes().decode() == GOOD


def test_without_fix_the_summary_says_what_could_be_mended(run: Run, put: Put, here: Path) -> None:
    put("a.txt", BAD)
    put("b.txt", NEAR)
    assert "; fixable: 1 with --fix, 1 more with --fix --unsafe-fixes\n" in run("lint", "a.txt", "b.txt", *ONLY).stdout
    assert "; fixable: 1 with --fix --unsafe-fixes\n" in run("lint", "b.txt", *ONLY).stdout
    assert (here / "a.txt").read_bytes().decode() == BAD


def test_unsafe_fixes_are_made_only_where_they_are_asked_for(run: Run, put: Put, here: Path) -> None:
    name = put("privacy.txt", NEAR)
    result = run("lint", name, "--fix", *ONLY, "--fail-on", "note")
    assert (result.exit_code, result.stderr) == (1, "nothing to fix; 1 more with --unsafe-fixes\n")
    assert (here / name).read_bytes().decode() == NEAR
    result = run("lint", name, "--fix", "--unsafe-fixes", *ONLY, "--fail-on", "note")
    assert (result.exit_code, result.stderr) == (0, "fixed 1 finding in 1 file\n")
    assert (here / name).read_bytes().decode() == GOOD


def test_diff_shows_the_change_writes_nothing_and_can_be_applied(run: Run, put: Put, here: Path) -> None:
    name = put("privacy.txt", BAD)
    result = run("lint", name, "--diff", *ONLY)
    assert (result.exit_code, result.stderr) == (1, "would fix 1 finding in 1 file\n")
    assert (here / name).read_bytes().decode() == BAD
    assert [line for line in result.stdout_bytes.decode().split("\n") if line.startswith("-")] == [
        "--- privacy.txt",
        f"-{KEPT}\r",
        "-\r",
    ]
    subprocess.run(["git", "apply", "-p0", "-"], cwd=here, input=result.stdout_bytes, check=True)
    assert (here / name).read_bytes().decode() == GOOD
    assert run("lint", name, "--diff", *ONLY).exit_code == 0


def test_diff_marks_a_last_line_without_break(run: Run, put: Put, here: Path) -> None:
    name = put("privacy.txt", BAD.replace(f"{KEPT}\r\n\r\n{KEPT}", KEPT).rstrip() + f"\r\n\r\n{KEPT}")
    diff = run("lint", name, "--diff", *ONLY).stdout_bytes
    assert b"\\ No newline at end of file" in diff
    subprocess.run(["git", "apply", "-p0", "-"], cwd=here, input=diff, check=True)
    assert (here / name).read_bytes().decode() == GOOD.rstrip()


def test_standard_input_comes_out_mended_and_the_report_goes_to_standard_error(run: Run, put: Put) -> None:
    result = run("lint", "-", "--fix", *ONLY, given=BAD.encode())
    assert result.stdout_bytes.decode() == GOOD
    assert result.stderr.splitlines()[-1] == "fixed 1 finding in 1 file"
    assert run("lint", "-", "--fix", *ONLY, given=GOOD.encode()).stdout_bytes.decode() == GOOD
    assert run("lint", "-", "--fix", *ONLY, given=b"\xff\x00\xfe").stdout_bytes == b"\xff\x00\xfe"
    assert run("lint", "-", "--fix", "-q", *ONLY, given=BAD.encode()).stderr == ""


def test_what_would_get_in_each_other_s_way_is_refused(run: Run, put: Put) -> None:
    name = put("privacy.txt", BAD)
    result = run("lint", "-", "--fix", "-f", "json", given=BAD)
    assert (result.exit_code, result.stdout) == (2, "")
    assert "give the report an --output of its own" in result.stderr
    assert "--diff shows the changes alone" in run("lint", name, "--diff", "-f", "json").stderr


def test_a_file_that_is_not_utf_8_is_not_rewritten_and_that_is_said(run: Run, put: Put, here: Path) -> None:
    data = BAD.encode("utf-16")
    name = put("privacy.txt", data)
    result = run("lint", name, "--fix", *ONLY)
    assert (here / name).read_bytes() == data
    assert result.stderr.startswith("privacy.txt: not fixed: the file is not UTF-8")


def test_what_cannot_be_written_is_told_and_the_file_stays(
    run: Run, put: Put, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    name = put("privacy.txt", BAD)

    def refuse(self: Path, target: Path) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "replace", refuse)
    result = run("lint", name, "--fix", *ONLY)
    assert (result.exit_code, result.stderr) == (
        2,
        "policy-lint: error: can't write `privacy.txt`: permission denied\n",
    )
    assert (here / name).read_bytes().decode() == BAD
    assert [path.name for path in here.iterdir()] == ["privacy.txt"]


def test_reports_on_what_is_left_are_written_too(run: Run, put: Put, here: Path) -> None:
    name = put("privacy.txt", BAD)
    run("lint", name, "--fix", *ONLY, "-f", "json", "-o", "report.json")
    assert '"findings": []' in (here / "report.json").read_text()


def test_the_five_seeds_are_mended_as_was_read_and_accepted(tmp_path: Path) -> None:
    """The real command, in a process of its own, on copies: the diff is the golden one, and nothing is left to mend."""
    for seed in (ROOT / "seeds").iterdir():
        (tmp_path / seed.name).write_bytes(seed.read_bytes())
    command = [sys.executable, "-m", "policy_lint", "lint", ".", "--select", "quality", "--today", "2026-11-22"]

    def call(*more: str) -> subprocess.CompletedProcess[bytes]:
        return subprocess.run([*command, *more], cwd=tmp_path, capture_output=True, check=False)

    diff = call("--diff", "--unsafe-fixes").stdout
    if os.environ.get("POLICY_LINT_UPDATE_GOLDEN"):
        GOLDEN.write_bytes(diff)
    assert diff == GOLDEN.read_bytes()
    fixed = call("--fix", "--unsafe-fixes")
    assert fixed.returncode in {0, 1}, fixed.stderr
    last = call("--diff", "--unsafe-fixes")
    assert (last.returncode, last.stdout, last.stderr) == (0, b"", b"nothing to fix\n")
