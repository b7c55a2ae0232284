"""What other systems do differently, simulated: separators, drives, closed streams and pipes, no home, no timers, consoles."""

from __future__ import annotations

import errno
import os
import re
import signal
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from policy_lint.cli import output
from policy_lint.engine import watch
from policy_lint.errors import Problem
from policy_lint.pipeline import discovery
from policy_lint.report.formats import render
from policy_lint.report.view import View
from policy_lint.resources import cache_folder
from tests.cli.conftest import BAD, Run
from tests.cli.test_cli_faults import ROOT, Put, start
from tests.report.conftest import document, result

POSIX_ONLY = re.compile(
    r"\bos\.(?:get(?:e?[ug]id|pgid|groups|login)|set[ug]id|fork\w*|kill\w*|chown|fchmod|fchown|uname|mkfifo|nice|sync|wait\w*|"
    r"O_(?:NOFOLLOW|NONBLOCK|CLOEXEC|DIRECTORY))\b|\bsignal\.(?:SIG(?!INT|TERM|_)\w+|setitimer|alarm|pause|sigwait|pthread_\w+)"
    r"|^\s*(?:import|from) (?:fcntl|pwd|grp|termios|tty|pty|resource|syslog|posix)\b",
    re.MULTILINE,
)


def test_no_call_that_only_posix_has_stands_unguarded() -> None:
    found = {
        f"{file.relative_to(ROOT).as_posix()}: {match[0].strip()}"
        for folder in ("policy_lint", "rules")
        for file in (ROOT / folder).rglob("*.py")
        for match in POSIX_ONLY.finditer(file.read_text(encoding="utf-8"))
    }
    # Each behind a `hasattr`; the next tests take them away.
    assert found == {
        "policy_lint/engine/watch.py: signal.SIGALRM",
        "policy_lint/engine/watch.py: signal.setitimer",
        "policy_lint/cachefile.py: os.geteuid",
    }


def test_without_timers_and_users_checks_run_and_the_text_is_linted(
    run: Run, put: Put, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("setitimer", "SIGALRM", "ITIMER_REAL"):
        monkeypatch.delattr(signal, name, raising=False)
    monkeypatch.delattr(os, "geteuid", raising=False)
    assert watch.limited(lambda: 5) == 5
    for _ in range(2):  # the second is answered by the cache
        assert "error demo-retention" in run("lint", put("a.policy.yaml", BAD)).stdout


def test_paths_have_forward_slashes_where_the_system_has_others(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "sep", "\\")
    assert discovery.shown(".\\docs\\privacy.policy.yaml") == "docs/privacy.policy.yaml"
    assert discovery.shown("C:\\docs\\a.txt") == "C:/docs/a.txt"


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        ("C:/my docs/a#b.txt", '"uri": "file:///C:/my%20docs/a%23b.txt"'),
        ("/srv/a.txt", '"uri": "file:///srv/a.txt"'),
        ("docs/a.txt", '"uri": "docs/a.txt"'),
    ],
)
def test_a_path_from_a_drive_is_a_uri(path: str, uri: str) -> None:
    assert uri in render("sarif", result(document(path=path), errors=(Problem(path, "x"),)), View())


@pytest.mark.skipif(os.name != "posix", reason="a shell")
@pytest.mark.parametrize(
    ("command", "code"),
    [("explain ftc-sharing-denial-contradiction <&- >&-", 0), ("lint gone 2>&-", 2), ("lint - <&-", 2)],
)
def test_closed_streams_are_no_internal_error(here: Path, command: str, code: int) -> None:
    env = {**os.environ, "PYTHONPATH": str(ROOT)}
    shell = f"exec {sys.executable} -m policy_lint {command}"
    done = subprocess.run(shell, shell=True, cwd=here, env=env, capture_output=True, timeout=60, check=False)
    assert done.returncode == code
    assert b"internal error" not in done.stderr + done.stdout


@pytest.mark.parametrize("write", [lambda: output.write_out("x"), lambda: output.write_bytes(b"x")])
def test_a_reader_that_goes_away_is_no_error_on_windows_either(monkeypatch: pytest.MonkeyPatch, write: object) -> None:
    def refuse(*_: object) -> int:
        raise OSError(errno.EINVAL, "Invalid argument")

    gone = SimpleNamespace(encoding="utf-8", fileno=refuse, flush=lambda: None, buffer=SimpleNamespace(write=refuse))
    monkeypatch.setattr(sys, "stdout", gone)
    monkeypatch.setattr(output, "os", SimpleNamespace(name="nt", devnull=os.devnull, dup2=refuse))
    assert callable(write)
    write()
    unfit = OSError(errno.EINVAL, "Invalid argument", "a|b.txt")  # a name that Windows does not take
    assert not output.has_hung_up(unfit)


def test_without_a_home_nothing_is_kept_and_all_runs(run: Run, put: Put, monkeypatch: pytest.MonkeyPatch) -> None:
    def homeless() -> Path:
        raise RuntimeError("Could not determine home directory.")

    for name in ("POLICY_LINT_CACHE_DIR", "XDG_CACHE_HOME", "LOCALAPPDATA", "HOME", "USERPROFILE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(Path, "home", homeless)
    assert not cache_folder().exists()
    assert "error demo-retention" in run("lint", put("a.policy.yaml", BAD)).stdout


def test_a_windows_console_is_told_to_understand_colours(monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []
    console = SimpleNamespace(just_fix_windows_console=lambda: told.append("told"))
    monkeypatch.setattr(output, "import_module", {"colorama": console}.__getitem__)
    monkeypatch.setattr(output, "os", SimpleNamespace(name="nt", environ={}))
    output.terminal_view("always")
    output.terminal_view("never")
    assert told == ["told"]


@pytest.mark.parametrize(
    "command", [["--help"], ["lint", "--help"], ["explain", "demo-dnt"], ["rules"], ["lint", "é.txt"]]
)
def test_help_and_complaints_come_on_any_code_page(here: Path, command: list[str]) -> None:
    process = start(*command, cwd=here, stdout=-1, stderr=-1, env={"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"})
    out, said = process.communicate(timeout=60)
    assert b"internal error" not in said
    assert b"Traceback" not in said
    assert (out + said).isascii()
