"""The page “Writing rules”, followed by a reader who types every command and writes every file, in an empty folder."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.docs.page_blocks import Command, NewFile, steps

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "rules" / "writing.md").read_text(encoding="utf-8")
PIP = """\
#!/bin/sh
shift
exec "{python}" -m pip install --quiet --disable-pip-version-check --upgrade --no-deps --no-build-isolation --target "{target}" "$@"
"""


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    """This policy-lint first on the path; `pip install` goes into a folder of the test, without network."""
    binaries, target = tmp_path / "bin", tmp_path / "installed"
    for folder in (binaries, target):
        folder.mkdir()
    for name, text in {
        "policy-lint": f'#!/bin/sh\nexec "{sys.executable}" -m policy_lint "$@"\n',
        "pip": PIP.format(python=sys.executable, target=target),
    }.items():
        (binaries / name).write_text(text)
        (binaries / name).chmod(0o755)
    kept = {key: value for key, value in os.environ.items() if not key.startswith(("COV_", "COVERAGE"))}
    return {
        **kept,
        "PATH": f"{binaries}{os.pathsep}{os.environ['PATH']}",
        "PYTHONPATH": f"{target}{os.pathsep}{ROOT}",
        "POLICY_LINT_CACHE_DIR": str(tmp_path / "cache"),
        "COLUMNS": "120",
    }


@pytest.mark.skipif(os.name == "nt", reason="the page's commands are for a POSIX shell")
def test_a_reader_of_the_page_gets_what_it_shows(tmp_path: Path, environment: dict[str, str]) -> None:
    here = tmp_path / "work"
    here.mkdir()
    for step in steps(PAGE):
        if isinstance(step, NewFile):
            path = here / step.path
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(step.text, encoding="utf-8")
        else:
            follow(step, here, environment)


def follow(step: Command, here: Path, environment: dict[str, str]) -> None:
    """Run a command; what the page shows of its output stands there, in this order."""
    done = subprocess.run(
        ["sh", "-c", step.line], cwd=here, env=environment, capture_output=True, text=True, check=False
    )
    output = done.stdout + done.stderr
    assert done.returncode == step.code, f"$ {step.line}\n{output}"
    place = 0
    for line in step.shown:
        found = output.find(line, place)
        assert found >= 0, f"$ {step.line}\nshows no {line!r} (in this order):\n{output}"
        place = found + len(line)


def test_the_page_shows_nothing_that_is_not_run() -> None:
    kinds = {type(step) for step in steps(PAGE)}
    assert kinds == {NewFile, Command}
