"""The command as a whole: help, versions, misspelt words, and every way to fail without a traceback."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from policy_lint import __version__
from policy_lint.cli import main
from tests.cli.conftest import BAD, CLEAN, Run

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def program(pack: Path, then: str = "main()") -> list[str]:
    """A Python program that runs the command with one pack installed."""
    lines = (
        "import sys",
        "from policy_lint.engine import packs",
        f"packs._installed = lambda: [('demo', {str(pack)!r}, True)]",
        "from policy_lint.cli.main import main",
        then,
    )
    return [sys.executable, "-c", "\n".join(lines)]


def shell(*arguments: str, pack: Path, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """The command in a process of its own, in the current folder."""
    return subprocess.run(
        [*program(pack), *arguments],
        capture_output=True,
        check=False,
        timeout=60,
        env={**os.environ, **environment},
    )


@pytest.mark.parametrize("option", ["--version", "-V"])
def test_version(run: Run, option: str) -> None:
    result = run(option)
    assert (result.exit_code, result.stdout) == (0, f"policy-lint {__version__}\n")


@pytest.mark.parametrize("option", ["--help", "-h"])
def test_help_lists_every_command_without_importing_any(run: Run, option: str) -> None:
    result = run(option)
    assert result.exit_code == 0
    assert all(f"\n  {name} " in result.stdout for name in main.COMMANDS)


@pytest.mark.parametrize("name", main.COMMANDS)
def test_every_command_has_help(run: Run, name: str) -> None:
    result = run(name, "-h")
    assert result.exit_code == 0
    assert result.stdout.startswith(f"Usage: policy-lint {name}")


def test_the_short_helps_agree() -> None:
    for name, text in main.COMMANDS.items():
        command = main.cli.get_command(None, name)  # type: ignore[arg-type]
        assert command is not None
        assert command.short_help == text


def test_no_command_is_a_usage_error_that_shows_the_help(run: Run) -> None:
    result = run()
    assert (result.exit_code, result.stdout) == (2, "")
    assert "Commands:" in result.stderr


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["lnt"], "there is no command `lnt`: did you mean `lint`?"),
        (["zzzz"], "there is no command `zzzz`; the commands are lint, "),
        (["p.txt"], "there is no command `p.txt`; to lint it: policy-lint lint p.txt"),
        (
            ["lint", "--slect", "x"],
            "there is no option `--slect`: did you mean `--select`? (see `policy-lint lint --help`)",
        ),
        (["--vresion"], "there is no option `--vresion`: did you mean `--version`? (see `policy-lint --help`)"),
        (["explain"], "missing argument 'RULE' (see `policy-lint explain --help`)"),
        (["lint", "-f", "jsn"], "there is no `jsn`: did you mean `json`?"),
        (["lint", "-f", "yml"], "there is no `yml`; expected one of text, json, jsonl"),
        (["lint", "--color", "blue"], "there is no `blue`; expected one of auto, always, never"),
        (["lint", "--fail-on", "errors"], "there is no `errors`: did you mean `error`?"),
        (["lint", "--show", "all"], "there is no `all`; expected one of conditional"),
        (["lint", "--jobs", "0"], "0 is not in the range x>=1"),
        (["lint", "--jobs", "many"], "'many' is not a valid integer"),
        (["lint", "--as-of", "2025-02-30"], "expected a date such as 2026-01-31, got `2025-02-30`"),
        (["lint", "--as-of", "20250228"], "expected a date such as 2026-01-31, got `20250228`"),
        (["lint", "--as-of"], "option '--as-of' requires an argument"),
    ],
)
def test_a_misspelt_word_is_told_what_was_meant(
    run: Run, put: Callable[..., str], arguments: list[str], message: str
) -> None:
    put("p.txt", "Privacy Policy")
    result = run(*arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith("policy-lint: error: ")
    assert message in result.stderr
    assert result.stderr.count("\n") == 1


def test_a_failure_of_ours_is_one_line(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise ZeroDivisionError("by \x1b[31mzero")

    monkeypatch.setattr("policy_lint.cli.asked.asked", fail)
    result = run("lint")
    assert result.exit_code == 2
    assert result.stderr == (
        "policy-lint: internal error: ZeroDivisionError: by ␛[31mzero; "
        "please report it (set POLICY_LINT_DEBUG=1 for the traceback)\n"
    )
    monkeypatch.setenv("POLICY_LINT_DEBUG", "1")
    assert "Traceback (most recent call last)" in run("lint").stderr


def test_an_interrupt_ends_quietly_with_130(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("policy_lint.cli.asked.asked", interrupt)
    result = run("lint")
    assert result.exit_code == 130
    assert result.output.strip() == ""


@pytest.mark.parametrize(
    "arguments", [["lint", "many", "-f", "json"], ["rules"], ["schema", "policy"], ["lint", "--help"]]
)
def test_a_reader_that_hangs_up_is_no_error(pack: Path, put: Callable[..., str], arguments: list[str]) -> None:
    for index in range(50):
        put(f"many/{index}.policy.yaml", CLEAN + "    # padding\n" * 50)
    with subprocess.Popen([*program(pack), *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()  # nobody reads
        complaints = process.stderr.read()
        code = process.wait(timeout=60)
    assert b"Traceback" not in complaints
    assert b"Broken pipe" not in complaints
    assert b"internal error" not in complaints
    assert code != -signal.SIGPIPE


def test_linting_prose_imports_nothing_that_it_does_not_need(
    pack: Path, put: Callable[..., str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("POLICY_LINT_DEBUG", "1")  # which lets the process end at leisure
    put("p.txt", "Privacy Policy\n\nWe collect names.\n")
    heavy = "{'pydantic', 'jsonschema', 'yaml', 'rich', 'jinja2', 'policy_lint.cli.schema'}"
    then = f"try:\n    main()\nfinally:\n    print(sorted({heavy} & set(sys.modules)))"
    for _ in range(2):  # the first fills the cache
        done = subprocess.run(
            [*program(pack, then), "lint", "p.txt", "--quiet"], capture_output=True, check=False, timeout=60
        )
    assert done.stdout.decode().endswith("[]\n"), done.stdout.decode() + done.stderr.decode()


def test_the_exit_code_reaches_the_shell(pack: Path, here: Path) -> None:
    assert shell("lint", pack=pack).returncode == 3
    assert shell("lint", "--allow-empty", pack=pack).returncode == 0
    assert shell("lint", "nowhere", pack=pack).returncode == 2
    assert shell("--version", pack=pack).returncode == 0


def test_an_old_encoding_of_the_terminal_breaks_nothing(pack: Path, put: Callable[..., str]) -> None:
    path = put("p.policy.yaml", BAD.replace("retention", "retention\ntitel: Ä"))
    old = {"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    done = shell("lint", path, pack=pack, **old)
    assert done.returncode == 2
    assert done.stderr.decode("ascii") == "p.policy.yaml:3:1: error: unknown key `titel`: did you mean `title`?\n"
    path = put("p.policy.yaml", CLEAN.replace("Privacy", "Datenschutz – “Ä”"))
    done = shell("lint", path, "--show", "conditional", pack=pack, **old)
    assert done.returncode == 0
    assert "Datenschutz \\u2013" in done.stdout.decode("ascii")
    done = shell("lint", path, "-f", "json", pack=pack, **old)
    assert "Datenschutz – “Ä”" in done.stdout.decode()


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")
@pytest.mark.parametrize(
    ("environment", "option", "coloured"),
    [
        ({}, "auto", True),
        ({"NO_COLOR": "1"}, "auto", False),
        ({"NO_COLOR": ""}, "auto", True),
        ({"TERM": "dumb"}, "auto", False),
        ({}, "never", False),
        ({"NO_COLOR": "1"}, "always", True),
    ],
)
def test_colour_is_for_terminals_unless_it_is_refused(
    pack: Path, put: Callable[..., str], environment: dict[str, str], option: str, coloured: bool
) -> None:
    import pty

    path = put("a.policy.yaml", BAD)
    ours, theirs = pty.openpty()
    done = subprocess.run(
        [*program(pack), "lint", path, "--color", option],
        stdout=theirs,
        check=False,
        timeout=60,
        env={**os.environ, "TERM": "xterm", **environment},
    )
    os.close(theirs)
    shown = os.read(ours, 65536)
    os.close(ours)
    assert done.returncode == 1
    assert (b"\x1b[1;31merror" in shown) is coloured


def test_the_exit_code_survives_a_reader_that_hangs_up(pack: Path, put: Callable[..., str]) -> None:
    path = put("a.policy.yaml", BAD)
    with subprocess.Popen([*program(pack), "lint", path], stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        process.stdout.close()
        assert process.wait(timeout=60) == 1
