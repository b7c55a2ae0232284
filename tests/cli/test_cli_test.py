"""``policy-lint test``: rules against their own examples."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.cli.conftest import RULES, Run

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

NOTE = "note: fewer than 3 pass or fail examples: demo-dnt, demo-empty, demo-repeated, demo-retention\n"


def wrong(name: str = "my-rule") -> str:
    """A rule whose examples are the wrong way round."""
    text = RULES["demo-dnt"].replace("demo-dnt", name).replace("aliases: [old-dnt]\n", "")
    return text.replace("  pass:", "  x:").replace("  fail:", "  pass:").replace("  x:", "  fail:")


def test_all_packs_are_tested_where_none_is_named(run: Run) -> None:
    result = run("test")
    assert (result.exit_code, result.stdout) == (0, f"{NOTE}4 rules, 3 examples, 0 failed\n")


def test_a_pack_is_named_by_name_or_by_folder(run: Run, pack: Path) -> None:
    assert run("test", "demo").stdout == run("test", str(pack)).stdout == run("test", "demo", str(pack)).stdout


def test_an_unknown_pack_is_a_usage_error(run: Run) -> None:
    result = run("test", "dem")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == "policy-lint: error: there is no rule pack or folder `dem`: did you mean `demo`?\n"
    assert "there is no rule pack or folder `xyzzy`; the packs are demo" in run("test", "xyzzy").stderr


def test_a_folder_without_rules_is_a_usage_error(run: Run, here: Path) -> None:
    (here / "none").mkdir()
    result = run("test", "none")
    assert result.exit_code == 2
    assert "holds no rule file" in result.stderr


def test_failures_name_rule_example_and_what_was_said(run: Run, put: Callable[..., str]) -> None:
    put("mine/my-rule.yaml", wrong())
    result = run("test", "mine")
    assert result.exit_code == 1
    assert result.stdout == (
        "mine/my-rule.yaml: my-rule: pass example 1 should pass but is reported\n"
        "    example: You can refuse cookies.\n"
        "    said: The policy does not say how it responds to Do Not Track.\n"
        "mine/my-rule.yaml: my-rule: fail example 1 should fail but nothing is reported\n"
        "    example: We do not respond to Do Not Track.\n"
        "note: fewer than 3 pass or fail examples: my-rule\n"
        "1 rule, 2 examples, 2 failed\n"
    )


def test_a_rule_that_does_not_run_and_an_example_that_does_not_load(run: Run, put: Callable[..., str]) -> None:
    text = (
        RULES["demo-empty"].replace("demo-empty", "crash").replace("forbid: {blocks: {empty: true}}", "check: crash.py")
    )
    put("mine/crash.yaml", text + "examples: {pass: [A policy.], fail: [{statements: [{kind: cookie}]}]}\n")
    put("mine/crash.py", "def check(policy, facts, rule):\n    raise RuntimeError('boom')\n")
    result = run("test", "mine")
    assert result.exit_code == 1
    assert "said: rule `crash` failed: RuntimeError: boom\n" in result.stdout
    assert (
        "fail example 1 did not run\n    example: (a document that says nothing on it)\n    said: the example does not load: "
        in result.stdout
    )


def test_what_stops_every_example_alike_is_said_once(run: Run, put: Callable[..., str]) -> None:
    text = (
        RULES["demo-empty"].replace("demo-empty", "crash").replace("forbid: {blocks: {empty: true}}", "check: crash.py")
    )
    put("mine/crash.yaml", text + "examples: {pass: [A policy., Another.], fail: [A third.]}\n")
    put("mine/crash.py", "def check(policy, facts, rule):\n    raise RuntimeError('boom')\n")
    lines = run("test", "mine").stdout.splitlines()
    assert lines[0] == "mine/crash.yaml: crash: none of its 3 examples did what it should"
    assert [line for line in lines if "boom" in line] == ["    said: rule `crash` failed: RuntimeError: boom"]


def test_a_rule_file_that_does_not_validate_fails(run: Run, put: Callable[..., str]) -> None:
    put("mine/my-rule.yaml", "id: my-rule\n")
    result = run("test", "mine")
    assert result.exit_code == 1
    assert "mine/my-rule.yaml:1:1: error: missing key `topic`\n" in result.stderr
    assert "0 rules, 0 examples, 0 failed; " in result.stdout
    assert "problems in rule files, see above\n" in result.stdout


def test_a_check_of_a_stranger_runs_only_when_trusted(run: Run) -> None:
    assert "there is no rule pack `x` to trust" in run("test", "--trust", "x").stderr
