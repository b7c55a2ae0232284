"""``policy-lint lint``: exit codes, options and where reports go."""

from __future__ import annotations

import json
import os
import stat
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.cli.conftest import BAD, CLEAN, EMPTY_SECTION, Run

if TYPE_CHECKING:
    from click.testing import Result

Put = Callable[..., str]
FORMATS = ["text", "json", "jsonl"]
DNT = ["--fact", "users_in=US-CA", "--fact", "engages_cross_site_tracking=yes"]


def reported(result: Result) -> list[tuple[str, str]]:
    """Rule and severity of every finding of a JSON report."""
    report = json.loads(result.stdout)
    return [(item["rule"], item["severity"]) for document in report["documents"] for item in document["findings"]]


@pytest.mark.parametrize("name", FORMATS)
class TestExitCodes:
    """The same in every format."""

    def test_0_without_findings(self, run: Run, put: Put, name: str) -> None:
        assert run("lint", put("a.policy.yaml", CLEAN), "-f", name).exit_code == 0

    def test_1_with_an_error(self, run: Run, put: Put, name: str) -> None:
        assert run("lint", put("a.policy.yaml", BAD), "-f", name).exit_code == 1

    def test_2_with_an_unreadable_input(self, run: Run, put: Put, name: str) -> None:
        result = run("lint", "nowhere.txt", put("a.policy.yaml", CLEAN), "-f", name)
        assert result.exit_code == 2
        assert result.stderr == "nowhere.txt: error: no such file or folder\n"

    def test_2_wins_over_1(self, run: Run, put: Put, name: str) -> None:
        assert run("lint", "nowhere.txt", put("a.policy.yaml", BAD), "-f", name).exit_code == 2

    def test_2_wins_over_3(self, run: Run, name: str) -> None:
        assert run("lint", "nowhere.txt", "-f", name).exit_code == 2

    def test_3_where_nothing_was_read(self, run: Run, put: Put, name: str) -> None:
        put("readme.txt", "nothing here")
        assert run("lint", "-f", name).exit_code == 3

    def test_0_where_nothing_was_read_and_that_is_allowed(self, run: Run, name: str) -> None:
        assert run("lint", "-f", name, "--allow-empty").exit_code == 0

    @pytest.mark.parametrize(("fail_on", "code"), [("error", 0), ("warning", 1), ("note", 1), ("never", 0)])
    def test_a_warning_fails_from_warning_on(self, run: Run, put: Put, name: str, fail_on: str, code: int) -> None:
        path = put("a.policy.yaml", EMPTY_SECTION)
        result = run("lint", path, "-f", name, "--fail-on", fail_on, "--ignore", "demo-dnt")
        assert result.exit_code == code

    def test_never_does_not_hide_unreadable_inputs(self, run: Run, name: str) -> None:
        assert run("lint", "nowhere.txt", "-f", name, "--fail-on", "never").exit_code == 2


def test_an_undecided_finding_counts_with_its_lowered_severity(run: Run, put: Put) -> None:
    path = put("a.policy.yaml", CLEAN)
    assert run("lint", path).exit_code == 0
    assert run("lint", path, "--fail-on", "warning").exit_code == 1
    assert run("lint", path, *DNT).exit_code == 1


def test_without_paths_the_current_folder_is_walked(run: Run, put: Put) -> None:
    put("docs/b.policy.yaml", CLEAN)
    put("docs/a.policy.json", '{"schema": 1, "sections": []}')
    put("docs/privacy-policy.txt", "Privacy Policy\n\nWe collect names.\n")
    put("docs/terms.txt", "Terms of use")
    report = json.loads(run("lint", "-f", "json").stdout)
    assert [document["path"] for document in report["documents"]] == [
        "docs/a.policy.json",
        "docs/b.policy.yaml",
        "docs/privacy-policy.txt",
    ]


def test_documents_are_reported_by_path_in_whatever_order_they_are_named(run: Run, put: Put) -> None:
    names = [put(f"{name}.policy.yaml", BAD) for name in "cab"]
    forward, backward = run("lint", *names, "-f", "json"), run("lint", *reversed(names), "-f", "json")
    assert forward.stdout == backward.stdout


@pytest.mark.parametrize("name", FORMATS)
def test_the_same_input_gives_the_same_bytes(run: Run, put: Put, name: str) -> None:
    for index in range(3):
        put(f"{index}.policy.yaml", BAD + "  - {heading: A}\n  - {heading: B}\n")
    first, second = run("lint", "-f", name, "--no-cache"), run("lint", "-f", name)
    assert first.stdout_bytes == second.stdout_bytes


def test_select_and_ignore_take_several_names_and_commas(run: Run, put: Put) -> None:
    path = put("a.policy.yaml", BAD + "  - {heading: Cookies}\n")
    assert reported(run("lint", path, "-f", "json", "--select", "demo-empty,retention")) == [
        ("demo-retention", "error"),
        ("demo-empty", "warning"),
    ]
    assert reported(run("lint", path, "-f", "json", "--select", "demo", "--ignore", "demo-dnt,demo-empty")) == [
        ("demo-retention", "error")
    ]
    assert reported(run("lint", path, "-f", "json", "--select", "old-dnt", "--select", "demo-empty")) == [
        ("demo-dnt", "warning"),
        ("demo-empty", "warning"),
    ]


@pytest.mark.parametrize("option", ["--select", "--ignore"])
def test_an_unknown_rule_is_a_usage_error(run: Run, put: Put, option: str) -> None:
    result = run("lint", put("a.policy.yaml", CLEAN), option, "demo-dmt")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "there is no rule, pack, topic or law `demo-dmt`: did you mean `demo-dnt`?" in result.stderr


@pytest.mark.parametrize(
    ("fact", "message"),
    [
        ("user_in=US", "there is no fact `user_in`: did you mean `users_in`?"),
        ("colour=red", "there is no fact `colour`; `policy-lint schema policy` lists them"),
        ("users_in=US-CAL", "`users_in`: unknown jurisdiction `US-CAL`: did you mean `US-CA`?"),
        ("users_in=california", "`users_in`: unknown jurisdiction `california`: did you mean `US-CA`?"),
        ("users_in=US,12345", "`users_in`: unknown jurisdiction `12345`; expected a code such as US-CA, EEA, UK"),
        ("users_in=", "`users_in` has no value; expected KEY=VALUE, such as users_in=US-CA,EEA"),
        ("sells_data", "`sells_data` has no value; expected KEY=VALUE, such as sells_data=true"),
        ("sells_data=perhaps", "`sells_data` is true or false (or yes or no), not `perhaps`"),
    ],
)
def test_a_wrong_fact_is_a_usage_error(run: Run, put: Put, fact: str, message: str) -> None:
    result = run("lint", put("a.policy.yaml", CLEAN), "--fact", fact)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == f"policy-lint: error: --fact: {message}\n"


def test_contradicting_facts_are_a_usage_error(run: Run) -> None:
    result = run("lint", "--fact", "sells_data=yes", "--fact", "sells_data=no")
    assert result.exit_code == 2
    assert "`sells_data` is given as both true and false" in result.stderr


def facts_of(result: Result) -> dict[str, Any]:
    """Facts of the first document of a JSON report: name → value and origin."""
    facts = json.loads(result.stdout)["documents"][0]["facts"]
    return {name: (fact["value"], fact["origin"]) for name, fact in facts.items()}


def test_facts_add_up_and_those_given_singly_win_over_the_file(run: Run, put: Put) -> None:
    path = put("a.policy.yaml", CLEAN.replace("sections", "facts: {sells_data: true, uses_cookies: true}\nsections"))
    file = put("facts.yaml", "users_in: [UK]\nsells_data: false\n")
    result = run(
        "lint",
        path,
        "-f",
        "json",
        "--facts",
        file,
        "--fact",
        "users_in=US,EEA",
        "--fact",
        "users_in=US",
        "--fact",
        "has_dpo=No",
    )
    assert facts_of(result) == {
        "users_in": (["US", "EEA"], "command line"),
        "sells_data": (False, "command line"),
        "uses_cookies": (True, "document"),
        "has_dpo": (False, "command line"),
    }


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("facts.yaml", "user_in: [US]\n", "facts.yaml:1:1: error: unknown key `user_in`: did you mean `users_in`?"),
        ("facts.yaml", "users_in: US\n", "facts.yaml:1:11: error: expected a list, got the text `US`"),
        ("facts.yaml", "sells_data: 'yes'\n", "facts.yaml:1:13: error: expected true or false, got the text `yes`"),
        (
            "facts.json",
            '{"users_in": ["US-CAL"]}',
            "facts.json:1:15: error: unknown jurisdiction `US-CAL`: did you mean `US-CA`?",
        ),
        (
            "facts.yaml",
            "has_dpo: true\nhas_dpo: true\n",
            "facts.yaml:2:1: error: duplicate key `has_dpo`, first on line 1",
        ),
        ("facts.yaml", "- a\n", "facts.yaml:1:1: error: expected a mapping, got a list"),
        ("facts.yaml", "a: [\n", "facts.yaml:2:1: error: YAML syntax: "),
    ],
)
def test_a_wrong_file_of_facts_is_told_with_its_place(
    run: Run, put: Put, name: str, content: str, message: str
) -> None:
    result = run("lint", put("a.policy.yaml", CLEAN), "--facts", put(name, content))
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith(message)


def test_a_missing_file_of_facts(run: Run) -> None:
    result = run("lint", "--facts", "nowhere.yaml")
    assert (result.exit_code, result.stderr) == (2, "nowhere.yaml: error: no such file or directory\n")


def test_the_day_of_the_law_is_reported(run: Run, put: Put) -> None:
    path = put("a.policy.yaml", CLEAN)
    report = json.loads(run("lint", path, "-f", "json", "--as-of", "2013-12-31", *DNT).stdout)
    assert report["as_of"] == "2013-12-31"
    assert [item["severity"] for item in report["documents"][0]["findings"]] == ["note"]
    assert report["documents"][0]["findings"][0]["message"].startswith("Upcoming, from 2014-01-01: ")


def test_standard_input_is_read_under_a_name(run: Run) -> None:
    result = run("lint", "-", "--stdin-filename", "docs/a.policy.yaml", given=BAD)
    assert result.exit_code == 1
    assert "docs/a.policy.yaml:2:8 error demo-retention" in result.stdout
    assert run("lint", "-", given="Privacy Policy\n\nText.\n").exit_code == 0


def test_a_name_for_standard_input_needs_standard_input(run: Run) -> None:
    result = run("lint", "--stdin-filename", "a.txt")
    assert result.exit_code == 2
    assert "`-` (standard input) is not among the PATHS" in result.stderr


def test_options_that_are_accepted(run: Run, put: Put) -> None:
    assert run("lint", put("a.policy.yaml", CLEAN), "--jobs", "4", "--time-checks", "--no-cache").exit_code == 0


def test_what_the_clock_alone_brings_about_fails_a_run_only_with_time_checks(run: Run, put: Put, pack: Path) -> None:
    """It is reported all the same; and beside a finding of the text it changes nothing."""
    text = (pack / "demo-retention.yaml").read_text(encoding="utf-8")
    put("mine/my-clock.yaml", text.replace("id: demo-retention", "id: my-clock\nclock: true"))
    path = put("a.policy.yaml", BAD)
    only = ("--rules", "mine", "--select", "mine", "-f", "json")
    quiet = run("lint", path, *only)
    assert (quiet.exit_code, json.loads(quiet.stdout)["summary"]["error"]) == (0, 1)
    assert run("lint", path, *only, "--time-checks").exit_code == 1
    assert run("lint", path, "--rules", "mine").exit_code == 1


def test_no_cache_keeps_nothing(run: Run, put: Put, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = put("a.policy.yaml", CLEAN)
    monkeypatch.setenv("POLICY_LINT_CACHE_DIR", str(tmp_path / "cache"))
    assert run("lint", path, "--no-cache").exit_code == 0
    assert not (tmp_path / "cache").exists()
    assert run("lint", path).exit_code == 0
    assert any((tmp_path / "cache").iterdir())


def test_a_folder_of_rules_is_loaded_beside_the_packs(run: Run, put: Put, pack: Path) -> None:
    text = (pack / "demo-retention.yaml").read_text(encoding="utf-8")
    put("mine/my-rule.yaml", text.replace("id: demo-retention", "id: my-rule"))
    result = run("lint", put("a.policy.yaml", BAD), "-f", "json", "--rules", "mine", "--select", "mine")
    assert reported(result) == [("my-rule", "error")]
    assert "the rule folder `yours` does not exist" in run("lint", "--rules", "yours").stderr


def test_only_an_installed_pack_can_be_trusted(run: Run) -> None:
    result = run("lint", "--trust", "dem")
    assert result.exit_code == 2
    assert "there is no rule pack `dem` to trust: did you mean `demo`?" in result.stderr


class TestOutputs:
    """The n-th ``--output`` belongs to the n-th ``--format``; files are written whole or not at all."""

    def test_each_report_goes_to_its_own_place(self, run: Run, put: Put, here: Path) -> None:
        path = put("a.policy.yaml", BAD)
        result = run("lint", path, "-f", "json", "-o", "r.json", "-f", "jsonl", "-o", "r.jsonl", "-f", "text")
        assert result.exit_code == 1
        assert result.stdout.startswith("a.policy.yaml")
        assert json.loads((here / "r.json").read_text())["documents"] == [json.loads((here / "r.jsonl").read_text())]

    def test_an_output_without_a_format_takes_text(self, run: Run, put: Put, here: Path) -> None:
        result = run("lint", put("a.policy.yaml", BAD), "-o", "report.txt", "--color", "always")
        assert result.stdout == ""
        assert (here / "report.txt").read_text().startswith("a.policy.yaml  “No retention”")

    def test_a_dash_is_standard_output(self, run: Run, put: Put) -> None:
        assert run("lint", put("a.policy.yaml", CLEAN), "-f", "json", "-o", "-").stdout.startswith("{")

    @pytest.mark.parametrize(
        ("arguments", "message"),
        [
            (["-o", "a", "-o", "b"], "--output b has no --format: the n-th --output belongs to the n-th --format"),
            (["-f", "json", "-f", "text"], "two reports would go to standard output"),
            (["-f", "json", "-o", "x", "-f", "text", "-o", "./x"], "two reports would go to `./x`"),
            (["-o", "nowhere/r.txt"], "can't write `nowhere/r.txt`: no such file or directory"),
            (["-o", "folder"], "can't write `folder`: is a directory"),
            (["-o", "a.policy.yaml"], "--output `a.policy.yaml` is one of the linted files; it would be overwritten"),
        ],
    )
    def test_what_does_not_fit_is_a_usage_error(
        self, run: Run, put: Put, here: Path, arguments: list[str], message: str
    ) -> None:
        (here / "folder").mkdir()
        result = run("lint", put("a.policy.yaml", CLEAN), *arguments)
        assert (result.exit_code, result.stdout) == (2, "")
        assert message in result.stderr
        assert (here / "a.policy.yaml").read_text() == CLEAN

    def test_a_file_keeps_its_mode_and_leaves_no_scratch_behind(self, run: Run, put: Put, here: Path) -> None:
        target = here / put("out.txt", "old")
        target.chmod(0o640)
        assert run("lint", put("a.policy.yaml", CLEAN), "-o", "out.txt").exit_code == 0
        assert stat.S_IMODE(target.stat().st_mode) == 0o640
        assert sorted(path.name for path in here.iterdir()) == ["a.policy.yaml", "out.txt"]

    def test_a_link_stays_a_link(self, run: Run, put: Put, here: Path) -> None:
        put("real.txt", "old")
        (here / "link.txt").symlink_to("real.txt")
        assert run("lint", put("a.policy.yaml", CLEAN), "-o", "link.txt").exit_code == 0
        assert (here / "link.txt").is_symlink()
        assert (here / "real.txt").read_text() != "old"

    def test_a_device_is_written_to_not_replaced(self, run: Run, put: Put) -> None:
        assert run("lint", put("a.policy.yaml", CLEAN), "-o", os.devnull).exit_code == 0
        assert not Path(os.devnull).is_file()


def test_json_lines_are_written_as_documents_are_judged_in_order_of_path(
    run: Run, put: Callable[..., str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A run over many thousands can be read while it goes on."""
    from policy_lint.pipeline import run as module

    names = [
        put(f"{letter}.txt", "Privacy Policy\n\nWe collect your name to ship what you order from us.\n" * 8)
        for letter in "cab"
    ]
    before = run("lint", "--format", "json", *names)
    told: list[str] = []
    kept = module._handed_over

    def handed_over(result: Any, give: Any) -> Any:
        left = kept(result, give)
        told.append(result.path)
        assert (left.requirements, left.policy.sections) == ((), ())
        return left

    monkeypatch.setattr(module, "_handed_over", handed_over)
    result = run("lint", "--format", "jsonl", *names)
    lines = [json.loads(line) for line in result.stdout.splitlines()]
    assert [item["path"] for item in lines] == told == sorted(names)
    assert lines == json.loads(before.stdout)["documents"]
    assert result.exit_code == before.exit_code
