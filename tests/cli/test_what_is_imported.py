"""Start-up is a feature: what a lint of a text file may not import, and what an answer from the cache may not."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

NEVER_FOR_PROSE = {
    "pydantic", "jsonschema", "jsonschema_rs", "rich", "markdown_it", "rapidfuzz", "yaml", "jinja2", "pygls", "asyncio", "multiprocessing",
    "concurrent", "sqlite3", "policy_lint.reading.markdown", "policy_lint.reading.html", "policy_lint.validation",
}  # fmt: skip
NEVER_FROM_THE_CACHE = {
    *NEVER_FOR_PROSE, "policy_lint.engine", "policy_lint.extraction", "policy_lint.reading", "policy_lint.policy", "policy_lint.config",
}  # fmt: skip
POLICY = """Privacy Policy

What we collect

We collect your name and your email address to send you our letter. We do not sell your data. We keep your personal information
until you leave us, and we use cookies to remember what you have read. You have the right to ask us for a copy of your data, to
have it corrected and to have it deleted; write to us at the address below. We share your data with the company that prints our
letter, and with nobody else.
"""
SCRIPT = """
import sys
from policy_lint.cli.main import main
try:
    main()
except SystemExit:
    print(*sys.modules, file=sys.stderr)
"""


def imported(*arguments: str) -> set[str]:
    """The modules that a command imports in a process of its own, which does not end at once where it is to be looked into."""
    root = str(Path(__file__).parents[2])
    unmeasured = {
        name: value for name, value in os.environ.items() if not name.startswith("COV")
    }  # which imports on its own
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, *arguments],
        check=True, capture_output=True, text=True, env={**unmeasured, "PYTHONPATH": root, "POLICY_LINT_DEBUG": "1"},
    )  # fmt: skip
    return set(done.stderr.split())


def tops(modules: set[str]) -> set[str]:
    """The modules with all packages that they lie in."""
    return {
        ".".join(parts[:count]) for parts in (name.split(".") for name in modules) for count in range(1, len(parts) + 1)
    }


@pytest.fixture
def policy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("POLICY_LINT_CACHE_DIR", str(tmp_path / "cache"))
    Path("privacy.txt").write_text(POLICY)
    imported("lint", "privacy.txt")  # which compiles the rules
    Path("privacy.txt").write_text(POLICY + "\nThat is all.\n")
    return "privacy.txt"


def test_prose_is_linted_without_model_parser_or_terminal(policy: str) -> None:
    found = tops(imported("lint", policy))
    assert "policy_lint.extraction" in found
    assert sorted(found & NEVER_FOR_PROSE) == []
    assert "phonenumbers" not in found  # nothing in the text looks like a number


def test_an_unchanged_file_is_answered_without_reader_rules_or_model(policy: str) -> None:
    imported("lint", policy)
    found = tops(imported("lint", policy))
    assert "policy_lint.pipeline.kept_runs" in found
    assert sorted(found & NEVER_FROM_THE_CACHE) == []


def test_the_collector_rests_for_one_file_and_works_for_many(policy: str) -> None:
    script = """
import atexit, gc, os, sys
from policy_lint.cli.main import main
real = os._exit
def ended(code):
    print(gc.isenabled(), gc.get_freeze_count() > 10_000, code, file=sys.stderr)
    real(code)
os._exit = ended
main()
"""
    root = str(Path(__file__).parents[2])

    def ran(*arguments: str) -> str:
        return subprocess.run(
            [sys.executable, "-c", script, "lint", "--jobs", "1", "-q", *arguments],
            check=False, capture_output=True, text=True, env={**os.environ, "PYTHONPATH": root},
        ).stderr  # fmt: skip

    Path("other.txt").write_text(POLICY)
    assert ran(policy) == "False False 0\n"
    assert ran(policy, "other.txt") == "True True 0\n"
    assert ran("nowhere.txt").splitlines()[-1] == "False False 2"
