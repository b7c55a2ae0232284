"""The built wheel, in an empty environment and from another folder: what a user gets."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    command = [
        sys.executable,
        "-m",
        "pip",
        "wheel",
        "-q",
        "--no-deps",
        "--no-build-isolation",
        "-w",
        str(folder),
        str(ROOT),
    ]
    subprocess.run(command, check=True, capture_output=True)
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def environment(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An environment of its own with the wheel and its dependencies."""
    folder = tmp_path_factory.mktemp("environment")
    subprocess.run([sys.executable, "-m", "venv", str(folder)], check=True)
    subprocess.run(
        [str(folder / "bin" / "pip"), "install", "-q", "--disable-pip-version-check", str(wheel)], check=True
    )
    return folder / "bin" / "policy-lint"


def run(command: Path, *arguments: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    clean = {key: value for key, value in os.environ.items() if not key.startswith(("COV_", "COVERAGE", "PYTHON"))}
    return subprocess.run([str(command), *arguments], cwd=cwd, capture_output=True, text=True, env=clean, check=False)


def test_the_wheel_holds_every_rule_and_schema(wheel: Path) -> None:
    shipped = set(zipfile.ZipFile(wheel).namelist())
    for folder in ("rules", "schemas"):
        for path in (ROOT / folder).rglob("*.*"):
            if "__pycache__" not in path.parts:
                assert f"policy_lint/_data/{path.relative_to(ROOT).as_posix()}" in shipped


def test_the_wheel_holds_what_the_html_report_is_made_of(wheel: Path) -> None:
    shipped = set(zipfile.ZipFile(wheel).namelist())
    parts = [
        path for path in (ROOT / "policy_lint" / "report" / "html").rglob("*.*") if path.suffix not in {".py", ".pyc"}
    ]
    assert len(parts) > 5
    assert {path.relative_to(ROOT).as_posix() for path in parts} <= shipped


def test_the_installed_command_lints_from_another_folder_as_the_checkout_does(
    environment: Path, tmp_path: Path
) -> None:
    policies = str(ROOT / "policies")
    installed = run(environment, "lint", policies, "--format", "json", "--as-of", "2026-11-22", cwd=tmp_path)
    assert installed.returncode == 1, installed.stderr
    assert installed.stderr == ""
    report = json.loads(installed.stdout)
    assert len(report["documents"]) == 5
    assert report["errors"] == []
    here = run(
        Path(sys.executable).with_name("policy-lint"),
        "lint",
        policies,
        "--format",
        "json",
        "--as-of",
        "2026-11-22",
        cwd=tmp_path,
    )
    assert here.stdout == installed.stdout


def test_the_installed_command_explains_and_tests_its_rules(environment: Path, tmp_path: Path) -> None:
    assert "22575" in run(environment, "explain", "caloppa-dnt-response", cwd=tmp_path).stdout
    tested = run(environment, "test", cwd=tmp_path)
    assert tested.returncode == 0, tested.stdout + tested.stderr
    assert json.loads(run(environment, "schema", "policy", cwd=tmp_path).stdout)["title"]
