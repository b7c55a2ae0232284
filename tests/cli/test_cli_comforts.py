"""Help with examples, options from the environment, completion, counts by rule, links, and a line on long runs."""

from __future__ import annotations

import io
import json
import os
import re
import shlex
import subprocess
import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

import click
import pytest

from policy_lint.cli import output
from policy_lint.cli.main import COMMANDS, cli
from policy_lint.cli.progress import Progress
from policy_lint.engine.packs import find_packs
from policy_lint.engine.rulebook import load_rules
from policy_lint.report.view import View
from tests.cli.conftest import BAD, CLEAN, Run

Put = Callable[..., str]


def examples(help_text: str) -> list[str]:
    """The command lines at the end of a help text."""
    return re.findall(r"^    (policy-lint .*)$", help_text.partition("Examples:")[2], re.MULTILINE)


@pytest.mark.parametrize("name", ["", *COMMANDS])
def test_every_help_ends_with_examples_that_parse(run: Run, name: str) -> None:
    result = run(*([name] if name else []), "-h")
    assert result.exit_code == 0, result.stderr
    found = examples(result.stdout)
    assert len(found) >= 2
    for line in found:
        words = shlex.split(line.partition(" > ")[0])[1:]
        command: click.Command = import_module(f"policy_lint.cli.{words[0]}").command
        command.make_context(words[0], words[1:], parent=click.Context(cli, **cli.context_settings))


def test_rules_named_in_examples_exist() -> None:
    known = {item.rule.id for item in load_rules(find_packs()).rules}
    text = "".join(import_module(f"policy_lint.cli.{name}").command.epilog for name in COMMANDS)
    named = set(re.findall(r"policy-lint explain ([a-z][\w-]+)", text))
    assert named
    assert named <= known


def test_h_and_version_are_short_and_long(run: Run) -> None:
    assert run("lint", "-h").stdout == run("lint", "--help").stdout
    assert run("-V").stdout == run("--version").stdout
    assert re.fullmatch(r"policy-lint \d+\.\d+\.\d+\n", run("-V").stdout)


def test_an_option_comes_from_the_environment_and_the_command_line_wins(
    run: Run, put: Put, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = put("a.policy.yaml", BAD)
    assert run("lint", path).exit_code == 1
    monkeypatch.setenv("POLICY_LINT_LINT_FAIL_ON", "never")
    assert run("lint", path).exit_code == 0
    assert run("lint", path, "--fail-on", "error").exit_code == 1
    monkeypatch.setenv("POLICY_LINT_LINT_SELECT", "demo-empty demo-dnt")
    assert run("lint", path, "--fail-on", "error").exit_code == 0


def test_a_wrong_value_in_the_environment_is_told_with_its_name(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("POLICY_LINT_LINT_FAIL_ON", "nver")
    assert "did you mean `never`? (set by POLICY_LINT_LINT_FAIL_ON)" in run("lint").stderr
    assert "set by" not in run("lint", "--fail-on", "nver").stderr


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_knows_commands_and_options(shell: str) -> None:
    def complete(words: str, position: str) -> str:
        given = {
            "_POLICY_LINT_COMPLETE": f"{shell}_complete", "COMP_WORDS": words, "COMP_CWORD": position if shell != "fish" else words.split()[-1],
        }  # fmt: skip
        code = "from policy_lint.cli.main import main; main()"
        done = subprocess.run(
            [sys.executable, "-c", code], env={**os.environ, **given}, capture_output=True, text=True, check=False
        )
        return done.stdout

    assert "explain" in complete("policy-lint ex", "1")
    assert "--fail-on" in complete("policy-lint lint --fail", "2")


def test_statistics_count_findings_by_rule(run: Run, put: Put) -> None:
    twice = "We keep your name and address for ten years.\\n\\n"
    text = BAD + f'  - {{heading: A}}\n  - {{heading: B}}\n  - {{heading: C, text: "{twice * 2}"}}\n'
    result = run("lint", put("a.policy.yaml", text), "--statistics")
    rows = [line.split(maxsplit=3) for line in result.stdout.partition("\n\n")[0].splitlines()]
    assert [row[:3] for row in rows] == [
        ["2", "warning", "demo-empty"],
        ["1", "note", "demo-repeated"],
        ["1", "error", "demo-retention"],
    ]
    assert result.stdout.splitlines()[-1].startswith("1 file: 1 error, 2 warnings, 1 note")
    assert json.loads(run("lint", "a.policy.yaml", "--statistics", "-f", "json").stdout)["documents"][0]["findings"]


def test_statistics_say_what_can_be_mended(run: Run, put: Put) -> None:
    said = "We keep your account data for as long as you have an account, and delete it at its end."
    rest = "This privacy policy says what personal data we collect about you and how we use it. We share your name with couriers."
    path = put("a.txt", f"Privacy Policy\n\n{rest}\n\n{said}\n\n{said}\n")
    assert "1  note     --fix   demo-repeated" in run("lint", path, "--statistics", "--select", "demo-repeated").stdout


def test_statistics_of_nothing_are_the_summary_alone(run: Run, put: Put) -> None:
    result = run("lint", put("a.policy.yaml", CLEAN), "--statistics", "--select", "demo-empty")
    assert result.stdout.startswith("1 file: no findings by 1 rule")


LINK = "\x1b]8;;https://example.org/law\x1b\\demo-dnt\x1b]8;;\x1b\\"


class Screen(io.TextIOWrapper):
    """A terminal."""

    def isatty(self) -> bool:
        return True


def screen() -> Screen:
    return Screen(io.BytesIO(), encoding="utf-8")


@pytest.mark.parametrize(
    ("color", "environment", "linked"),
    [
        ("auto", {"TERM": "xterm"}, True),
        ("auto", {"TERM": "dumb"}, False),
        ("always", {"TERM": "dumb"}, False),
        ("auto", {"TERM": "xterm", "NO_COLOR": "1"}, False),
        ("always", {"TERM": "xterm", "NO_COLOR": "1"}, True),
        ("never", {"TERM": "xterm"}, False),
    ],
)
def test_rules_are_links_on_a_terminal_that_is_to_have_colours(
    color: str, environment: dict[str, str], linked: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(sys, "stdout", screen())
    assert output.terminal_view(color).links is linked


def test_no_link_goes_into_a_pipe_or_a_file(run: Run, put: Put, here: Path) -> None:
    path = put("a.policy.yaml", CLEAN)
    dnt = ("--fact", "users_in=US-CA", "--fact", "engages_cross_site_tracking=yes", "--color", "always")
    assert "\x1b]8" not in run("lint", path, *dnt).stdout
    run("lint", path, *dnt, "-f", "text", "-o", "report.txt")
    assert "\x1b" not in (here / "report.txt").read_text()


def test_a_link_is_a_plain_web_address_or_none() -> None:
    view = View(links=True)
    assert view.link("demo-dnt", "https://example.org/law") == LINK
    for target in (None, "", "javascript:x", "https://a\x1b\\", "https://a b", "file:///etc/passwd", "https://ü"):
        assert view.link("demo-dnt", target) == "demo-dnt"
    assert View().link("demo-dnt", "https://example.org/law") == "demo-dnt"


class Clock:
    """A clock that is put forward by hand."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    made = Clock()
    monkeypatch.setattr("time.monotonic", made)
    return made


def shown(stream: Screen) -> str:
    stream.flush()
    assert isinstance(stream.buffer, io.BytesIO)
    return stream.buffer.getvalue().decode()


def test_a_long_run_is_told_from_the_second_second_on_and_the_line_goes_away(
    clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TERM", "xterm")
    stream = screen()
    monkeypatch.setattr(sys, "stderr", stream)
    with Progress() as told:
        told(0, 300, "first.txt")
        clock.now = 1.5
        told(120, 300, "a\x1b[31m.txt")
        told(121, 300, "too soon.txt")
    assert shown(stream) == "\r\x1b[K120 of 300 files  a␛[31m.txt\r\x1b[K"


@pytest.mark.parametrize(
    ("term", "wanted", "terminal"), [("dumb", True, True), ("xterm", False, True), ("xterm", True, False)]
)
def test_nothing_is_told_where_nobody_watches(
    term: str, wanted: bool, terminal: bool, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TERM", term)
    stream = screen()
    monkeypatch.setattr(Screen, "isatty", lambda self: terminal)
    monkeypatch.setattr(sys, "stderr", stream)
    with Progress(wanted=wanted) as told:
        clock.now = 9.0
        told(1, 2, "a.txt")
    assert shown(stream) == ""
