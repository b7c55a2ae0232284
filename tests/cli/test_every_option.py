"""Every option of every command is given to the real command by some test, and those here change what comes of it."""

from __future__ import annotations

import json
import re
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
import pytest

from policy_lint.cli.main import COMMANDS, cli
from policy_lint.report.formats import FORMATS
from tests.cli.conftest import BAD, CLEAN, RULES

if TYPE_CHECKING:
    from tests.cli.conftest import Run

TESTS = Path(__file__).resolve().parents[1]
SOURCES = {path: path.read_text(encoding="utf-8") for path in sorted(TESTS.rglob("*.py"))}
FACTS = "sells_data: true\n"
CORPUS = "opp115"
LSP: dict[str, tuple[tuple[str, ...], str]] = {
    "--select": (("demo",), "select=('demo',)"),
    "--ignore": (("demo",), "ignore=('demo',)"),
    "--fact": (("sells_data=yes",), "facts={'sells_data': True}"),
    "--facts": (("facts.yaml",), "facts={'sells_data': True}"),
    "--show": (("conditional",), "conditional=True"),
    "--as-of": (("2026-01-31",), "as_of='2026-01-31'"),
    "--today": (("2026-01-31",), "today='2026-01-31'"),
    "--baseline": (("b.json",), "baseline='b.json'"),
    "--no-baseline": ((), "no_baseline=True"),
    "--diff-base": (("main",), "diff_base='main'"),
    "--no-decisions": ((), "no_decisions=True"),
    "--rules": (("extra",), "rule_folders=('extra',)"),
    "--trust": (("demo",), "trusted=('demo',)"),
    "--config": (("c.yaml",), "config='c.yaml'"),
    "--isolated": ((), "isolated=True"),
    "--enforce": (("demo@1",), "enforce='demo@1'"),
    "--ruleset": (("0.1",), "ruleset='0.1'"),
    "--stdio": ((), "Settings("),
}
"""Option of ``lsp`` → its value, and what the server is then started with."""
CHANGES: dict[tuple[str, str], tuple[str, str, str]] = {
    ("lint", "--output"): ("lint bad.policy.yaml", "--output made", "[made] bad.policy.yaml “No retention” 1 finding"),
    ("lint", "--cache"): ("lint bad.policy.yaml", "--no-cache --cache", "No retention"),
    ("init", "--facts"): ("init bad.policy.yaml --dry-run", "--facts facts.yaml", "+ sells_data: true"),
    ("init", "--color"): ("init bad.policy.yaml --dry-run", "--color always", "\x1b["),
    ("baseline", "--trust"): ("baseline bad.policy.yaml", "--trust demo", ".policy-lint-baseline.json: 2 findings"),
    ("extract", "--output"): ("extract notice.md", "--output made", "[made] # yaml-language-server"),
    ("extract", "--stdin-filename"): ("extract -", "--stdin-filename notice.md", "source: notice.md"),
    ("test", "--color"): ("test extra", "--color always", "\x1b["),
    ("new", "--severity"): ("new rule ours/no-fax", "--severity error", "[ours/no-fax.yaml] severity: error"),
    ("config", "--color"): ("config bad.policy.yaml", "--color always", "\x1b["),
    ("merge", "--format"): ("merge report.json", "--format csv", "report,path,title"),
    ("merge", "--output"): ("merge report.json", "--output made", "[made] "),
    ("evaluate", "--color"): ("evaluate opp115", "--color always", "\x1b["),
}
"""Command and option → a command line, what is added to it, and what is said or written then (``[file]``) and not before."""
SAME = {("baseline", "--trust"), ("lint", "--cache")}
"""What changes nothing here: trust lets Python checks run, which are tested where they are; the cache is on anyway."""


def options_of(name: str) -> list[str]:
    """The long names of a command's options; ``--help`` is everyone's."""
    command: click.Command = import_module(f"policy_lint.cli.{name}").command
    return [option for parameter in command.params for option in parameter.opts if option.startswith("--")]


EVERY = [(name, option) for name in COMMANDS for option in options_of(name)]


@pytest.mark.parametrize(("command", "option"), EVERY)
def test_some_test_gives_the_option_to_the_command(command: str, option: str) -> None:
    if (command, option) in CHANGES or (command == "lsp" and option in LSP):
        return
    quoted = re.compile(rf"[\"' ]{re.escape(option)}[\"'= ]")
    named = re.compile(rf"[\"' ]{command}[\"' ]")
    given = [
        path for path, text in SOURCES.items() if path != Path(__file__) and quoted.search(text) and named.search(text)
    ]
    assert given, f"no test gives {option} to `{command}`"


def test_the_lists_name_nothing_that_is_gone() -> None:
    assert {*CHANGES, *(("lsp", option) for option in LSP)} <= set(EVERY)


@pytest.fixture
def workplace(here: Path, run: Run) -> Path:
    """Files that the command lines name."""
    (here / "bad.policy.yaml").write_text(BAD)
    (here / "facts.yaml").write_text(FACTS)
    (here / "notice.md").write_text(
        "# Privacy Policy\n\nWe collect your name and your e-mail address to ship orders.\n"
    )
    (here / "extra").mkdir()
    (here / "extra" / "more.yaml").write_text(
        RULES["demo-empty"].replace("demo-empty", "more") + "examples: {pass: [], fail: [Privacy Policy]}\n"
    )
    (here / CORPUS / "docs").mkdir(parents=True)
    (here / CORPUS / "docs" / "a.yaml").write_text(CLEAN)
    (here / CORPUS / "labels.jsonl").write_text(json.dumps({"id": "a", "doc": "docs/a.yaml", "labels": {"dnt": True}}))
    (here / "report.json").write_text(run("lint", "bad.policy.yaml", "--format", "json").stdout)
    return here


def came_of(run: Run, here: Path, line: str) -> str:
    """Everything that a command line says and writes."""
    before = {path for path in here.rglob("*") if path.is_file()}
    given = (here / "notice.md").read_text() if " - " in f"{line} " else None
    done = run(*line.split(), given=given)
    assert done.exit_code in {0, 1}, done.output
    said = done.output
    for path in sorted({path for path in here.rglob("*") if path.is_file()} - before):
        text = path.read_text(encoding="utf-8")
        said += "".join(f"[{path.relative_to(here).as_posix()}] {part}\n" for part in text.splitlines())
        path.unlink()
    return re.sub(r" +", " ", said)


@pytest.mark.parametrize(("command", "option"), EVERY)
def test_the_environment_names_an_option_as_the_command_line_does(command: str, option: str) -> None:
    loaded = cli.get_command(click.Context(cli), command)
    assert loaded is not None
    (parameter,) = [item for item in loaded.params if option in item.opts]
    assert f"POLICY_LINT_{command}_{option[2:]}".replace("-", "_").upper() in (parameter.envvar or ())


def test_formats_facts_and_folders_come_from_the_environment_too(
    workplace: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("POLICY_LINT_LINT_FORMAT", "json")
    monkeypatch.setenv("POLICY_LINT_LINT_OUTPUT", "made")
    monkeypatch.setenv("POLICY_LINT_LINT_FACTS", "facts.yaml")
    monkeypatch.setenv("POLICY_LINT_LINT_RULES", "extra")
    assert run("lint", "bad.policy.yaml").stdout == ""
    report = json.loads((workplace / "made").read_text())["documents"][0]
    assert report["facts"]["sells_data"]["value"] is True
    assert "more" in {item["rule"] for item in report["requirements"]}
    monkeypatch.setenv("POLICY_LINT_LINT_FORMAT", "jsn")
    assert "did you mean `json`? (set by POLICY_LINT_LINT_FORMAT)" in run("lint", "bad.policy.yaml").stderr


@pytest.mark.parametrize(
    ("line", "begun", "offered"),
    [
        ("explain", "demo-d", ["demo-dnt"]),
        ("explain", "retention", []),
        ("lint --select", "ret", ["retention"]),
        ("lint --select", "retention,demo-e", ["retention,demo-empty"]),
        ("rules --ignore", "calo", ["CalOPPA"]),
    ],
)
def test_a_shell_completes_rules_packs_topics_and_laws(
    line: str, begun: str, offered: list[str], run: Run, here: Path
) -> None:
    from click.shell_completion import ShellComplete

    found = ShellComplete(cli, {}, "policy-lint", "_POLICY_LINT_COMPLETE").get_completions(line.split(), begun)
    assert [item.value for item in found] == offered


@pytest.mark.parametrize("key", CHANGES, ids=" ".join)
def test_the_option_does_what_it_says(key: tuple[str, str], workplace: Path, run: Run) -> None:
    line, more, words = CHANGES[key]
    before = came_of(run, workplace, line)
    after = came_of(run, workplace, f"{line} {more}")
    assert words in after, after
    assert (words not in before) is (key not in SAME)


@pytest.mark.parametrize("option", LSP)
def test_the_server_is_started_with_what_its_options_say(
    option: str, workplace: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("pygls")
    started: list[Any] = []
    monkeypatch.setattr("policy_lint.lsp.stdio.serve", lambda settings, view: started.append((settings, view)))
    values, expected = LSP[option]
    assert run("lsp", option, *values).exit_code == 0
    assert expected in repr(started[0])
    assert run("lsp").exit_code == 0
    assert (expected in repr(started[1])) is (option == "--stdio")


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_goes_to_standard_output_and_byte_for_byte_the_same_to_a_file(
    name: str, workplace: Path, run: Run
) -> None:
    line = ("lint", "bad.policy.yaml", "--as-of", "2026-11-22", "--format", name)
    shown = run(*line)
    written = run(*line, "--output", "made")
    assert (shown.exit_code, written.exit_code, written.stdout) == (1, 1, "")
    assert (workplace / "made").read_bytes() == shown.stdout_bytes
    assert b"retention" in shown.stdout_bytes
    everything = [part for form in FORMATS for part in ("--format", form, "--output", f"all.{form}")]
    assert run("lint", "bad.policy.yaml", "--as-of", "2026-11-22", *everything).exit_code == 1
    assert (workplace / f"all.{name}").read_bytes() == shown.stdout_bytes
