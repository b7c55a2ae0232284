"""The configuration as its user meets it: what `lint` does by it, and `policy-lint config`."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.config.conftest import Run

POLICY = "Privacy Policy\n\nWe collect your name and e-mail address to ship what you order. TODO: retention.\n" * 3


@pytest.fixture(autouse=True)
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    Path(".git").mkdir()
    Path("docs").mkdir()
    Path("docs/privacy.md").write_text(POLICY)
    Path("docs/legal.md").write_text(POLICY.replace("Privacy Policy", "How we treat your data"))
    return tmp_path


def configure(text: str, name: str = ".policy-lint.yaml") -> None:
    Path(name).write_text(text)


def documents(run: Run, *arguments: str) -> list[str]:
    result = run("lint", "--format", "json", "--fail-on", "never", *arguments)
    return [document["path"] for document in json.loads(result.stdout)["documents"]]


def findings(run: Run, *arguments: str) -> set[str]:
    result = run("lint", "--format", "json", "--fail-on", "never", *arguments)
    return {item["rule"] for document in json.loads(result.stdout)["documents"] for item in document["findings"]}


def test_a_walk_reads_the_configured_documents_and_passes_over_excluded_ones(run: Run) -> None:
    assert documents(run) == ["docs/privacy.md"]
    configure("documents: [{path: docs/legal.md}]\nexclude: [docs/privacy*]\n")
    assert documents(run) == ["docs/legal.md"]


def test_an_excluded_file_that_is_named_is_read_unless_exclusion_is_forced(run: Run) -> None:
    configure("exclude: [docs]\n")
    assert documents(run, "docs/privacy.md") == ["docs/privacy.md"]
    assert documents(run, "docs/privacy.md", "--force-exclude") == []


def test_the_configured_severity_decides_the_exit_code_and_the_flag_overrules_it(run: Run) -> None:
    configure("select: [quality-placeholder]\nfail-on: never\n")
    assert run("lint").exit_code == 0
    assert run("lint", "--fail-on", "note").exit_code == 1
    assert run("lint", "--isolated", "--select", "quality-placeholder").exit_code == 1


def test_select_and_facts_come_from_the_configuration_and_the_command_line_comes_first(run: Run) -> None:
    configure("select: [gdpr-legal-basis]\nfacts: {users_in: [US]}\n")
    assert findings(run) == set()
    assert "gdpr-legal-basis" in findings(run, "--fact", "users_in=EEA")
    assert findings(run, "--select", "quality-placeholder") == {"quality-placeholder"}


def test_a_table_in_pyproject_does_the_same(run: Run) -> None:
    configure('[tool.policy-lint]\nselect = ["quality-placeholder"]\n', "pyproject.toml")
    assert findings(run) == {"quality-placeholder"}


def test_a_broken_configuration_is_one_error_with_its_line_and_exit_code_2(run: Run) -> None:
    configure("select: [quality]\nfail-on: sometimes\n")
    result = run("lint")
    assert result.exit_code == 2
    assert result.stderr.startswith(".policy-lint.yaml:2:10: error: ")
    assert "Traceback" not in result.stderr


def test_a_rule_that_the_configuration_misspells_is_an_error(run: Run) -> None:
    configure("ignore: [quality-placeholdr]\n")
    result = run("lint")
    assert result.exit_code == 2
    assert "did you mean `quality-placeholder`?" in result.stderr


def test_enforce_asks_for_a_version_that_is_installed(run: Run) -> None:
    for wanted, said in (
        ("gdpr", "expected PACK@VERSION"),
        ("nobody@1", "no installed pack"),
        ("gdpr@9", "brings no configuration"),
    ):
        result = run("lint", "--enforce", wanted)
        assert (result.exit_code, said in result.stderr) == (2, True), result.stderr


def test_config_of_a_folder_shows_what_its_own_configuration_says(run: Run) -> None:
    configure("fail-on: note\n", "docs/.policy-lint.yaml")
    for folder in ("docs", "docs/", "docs/."):
        data = json.loads(run("config", folder, "--format", "json").stdout)
        assert data["settings"]["fail-on"] == {"value": "note", "origin": "docs/.policy-lint.yaml:1"}


@pytest.mark.parametrize("wrong", ["abc", "1.x", "1.2.3.4", "v1", "²"])
def test_a_rule_book_version_that_is_none_is_told(wrong: str, run: Run) -> None:
    for command in ("lint", "config", "facts", "baseline"):
        result = run(command, "docs/privacy.md", "--ruleset", wrong)
        assert (result.exit_code, f"expected a version such as 0.1, got `{wrong}`" in result.stderr) == (2, True)


def test_decisions_that_ran_out_are_told_whatever_rules_the_configuration_selects(run: Run) -> None:
    configure("select: [quality-placeholder]\n")
    Path(".policy-lint-decisions.yaml").write_text(
        "decisions:\n  - {rule: quality-placeholder, decision: accepted-risk, reason: a, by: b, date: 2025-01-01, until: 2026-01-31}\n"
    )
    assert "document-decision-expired" in run("lint", "--statistics").stdout
    assert "document-decision-expired" not in run("lint", "--select", "quality-placeholder", "--statistics").stdout
    configure("select: [quality-placeholder]\nignore: [document-decision-expired]\n")
    assert "document-decision-expired" not in run("lint", "--statistics").stdout


def test_config_shows_every_setting_and_where_it_was_set(run: Run) -> None:
    Path("base.yaml").write_text("lock: [quality-placeholder]\n")
    configure("extends: [./base.yaml]\nignore: [quality]\nfacts:\n  has_dpo: true\n")
    result = run("config", "docs/privacy.md")
    assert result.exit_code == 0
    lines = [" ".join(line.split()) for line in result.stdout.splitlines()]
    assert "fail-on error default" in lines
    assert "ignore.quality true .policy-lint.yaml:2" in lines
    assert "locked.quality-placeholder true base.yaml:1" in lines
    assert "facts.has_dpo true .policy-lint.yaml:4" in lines
    assert "rule `quality-placeholder` is locked" in result.stdout
    data = json.loads(run("config", "docs/privacy.md", "--format", "json").stdout)
    assert data["settings"]["facts.has_dpo"] == {"value": True, "origin": ".policy-lint.yaml:4"}
    assert "quality-placeholder" in data["rules"]
    assert "quality-vague-qualifiers" not in data["rules"]
