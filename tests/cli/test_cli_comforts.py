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
from policy_lint.cli.progress import Progress, bar
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


def test_a_rule_that_no_law_asks_for_leads_to_its_own_file(tmp_path: Path) -> None:
    file = tmp_path / "a rule\x1b;\u202e.yaml"
    linked = View(links=True).link("quality-a", None, str(file))
    assert linked == f"\x1b]8;;{file.as_uri()}\x1b\\quality-a\x1b]8;;\x1b\\"
    assert all("!" <= character <= "~" for character in file.as_uri())
    assert View(links=True).link("quality-a", "file:///etc/passwd", "") == "quality-a"
    assert View().link("quality-a", None, str(file)) == View(links=True).link("quality-a", None, "") == "quality-a"


EVENT = {"repository": {"private": False}}


@pytest.mark.parametrize(
    ("environment", "event", "warned"),
    [
        ({"GITHUB_ACTIONS": "true"}, EVENT, True),
        ({"GITHUB_ACTIONS": "true", "POLICY_LINT_PUBLIC": "1"}, EVENT, False),
        ({"GITHUB_ACTIONS": "true"}, {"repository": {"private": True}}, False),
        ({"GITHUB_ACTIONS": "true"}, {"schedule": "0 0 * * *"}, False),
        ({"GITHUB_ACTIONS": "true"}, "no event", False),
        ({"GITLAB_CI": "true", "CI_PROJECT_VISIBILITY": "public"}, None, True),
        ({"GITLAB_CI": "true", "CI_PROJECT_VISIBILITY": "internal"}, None, False),
        ({}, EVENT, False),
    ],
)
def test_in_the_ci_of_a_public_repository_reports_are_said_to_be_public(
    environment: dict[str, str], event: object, warned: bool, run: Run, put: Put, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("GITHUB_ACTIONS", "GITLAB_CI", "CI_PROJECT_VISIBILITY", "GITHUB_EVENT_PATH", "POLICY_LINT_PUBLIC"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    if event is not None:
        monkeypatch.setenv(
            "GITHUB_EVENT_PATH", put("event.json", event if isinstance(event, str) else json.dumps(event))
        )
    for form in ("json", "jsonl"):
        result = run("lint", put("p.policy.yaml", CLEAN), "--format", form)
        assert result.exit_code == 0
        assert ("this repository is public" in result.stderr) is warned


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
    assert shown(stream) == "\r\x1b[K[########............] 120 of 300 files  a␛[31m.txt\r\x1b[K"


@pytest.mark.parametrize(("done", "total", "filled"), [(0, 0, 0), (0, 9, 0), (1, 3, 6), (9, 9, 20), (10, 9, 20)])
def test_the_bar_fills_with_the_run(done: int, total: int, filled: int) -> None:
    assert bar(done, total) == f"[{'#' * filled}{'.' * (20 - filled)}]"


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
