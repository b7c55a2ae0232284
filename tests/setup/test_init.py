"""`policy-lint init`: what it finds, asks and writes; what it writes validates, and lint runs on it."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeAlias

import pytest
import yaml
from click.testing import CliRunner, Result

from policy_lint.cli import init
from policy_lint.cli.main import cli
from policy_lint.reading.structured import read_structured
from policy_lint.text.source import Source

PRIVACY = """# Privacy Policy of Example Rovers Ltd

Last updated: 1 March 2026

We collect your email address and device identifiers when you visit our website. We use cookies.

We share your email address with advertising partners for targeted advertising.

## Your rights

You can ask for a copy of your data by writing to privacy@rovers.example. Residents of the EEA have rights under the GDPR.
"""
COOKIES = """# Cookie Policy

This page belongs to our Privacy Policy. We use cookies to measure visits and to remember your settings, and so do our partners.

You can refuse cookies in your browser. If you refuse them, some pages of our shop may no longer remember what you chose there.
"""
FACTS = ("--fact", "users_in=US-CA,DE", "--fact", "ccpa_business=true")
Init: TypeAlias = Callable[..., Result]


@pytest.fixture(autouse=True)
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A git repository with a privacy policy and a cookie policy."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "120")
    Path(".git").mkdir()
    Path("site").mkdir()
    Path("site/privacy.md").write_text(PRIVACY)
    Path("site/cookies.md").write_text(COOKIES)
    return tmp_path


@pytest.fixture
def run() -> Init:
    return lambda *arguments, **more: CliRunner().invoke(cli, list(arguments), **more)


@pytest.fixture
def talk(run: Init, monkeypatch: pytest.MonkeyPatch) -> Init:
    """The command as somebody at a terminal answers it, one line a question."""
    monkeypatch.setattr(init, "_interactive", lambda: True)
    return lambda *arguments, answers: run("init", *arguments, input=answers)


def files() -> dict[str, bytes]:
    return {path.as_posix(): path.read_bytes() for path in sorted(Path().rglob("*")) if path.is_file()}


def config() -> dict[str, Any]:
    data: dict[str, Any] = yaml.safe_load(Path(".policy-lint.yaml").read_text(encoding="utf-8"))
    return data


def linted(run: Init, *arguments: str) -> dict[str, list[str]]:
    data = json.loads(run("lint", "--format", "json", *arguments).stdout)
    return {document["path"]: [item["rule"] for item in document["findings"]] for document in data["documents"]}


def test_without_a_terminal_it_asks_nothing_and_writes_three_files(run: Init) -> None:
    before = files()
    result = run("init", *FACTS)
    assert result.exit_code == 0, result.output
    assert set(files()) - set(before) == {".policy-lint.yaml", ".pre-commit-config.yaml", "site/privacy.policy.yaml"}
    assert {name: text for name, text in files().items() if name in before} == before
    assert config() == {
        "facts": {"users_in": ["US-CA", "DE"], "ccpa_business": True},
        "documents": [
            {"path": "site/cookies.md", "role": "cookies", "group": "site"},
            {"path": "site/privacy.md", "role": "privacy", "group": "site"},
            {"path": "site/privacy.policy.yaml", "role": "privacy", "group": "site"},
        ],
    }
    assert "codes or names" not in result.output
    assert "policy-lint lint " in result.output
    assert "policy-lint baseline" in result.output


def test_it_shows_what_the_text_shows_with_its_words(run: Init) -> None:
    result = run("init", "--dry-run")
    assert "uses_cookies: yes  “We use cookies" in result.output
    assert "(site/cookies.md:3)" in result.output


def test_a_cookie_policy_that_says_nothing_of_privacy_is_found_by_its_name_and_words(run: Init) -> None:
    Path("site/cookies.md").write_text(COOKIES.replace("This page belongs to our Privacy Policy. ", ""))
    Path("site/cookies-howto.md").write_text("# Cookies in our code\n\nCall `set_cookie`.\n" * 20)
    run("init", *FACTS)
    assert {item["path"]: item["role"] for item in config()["documents"]} == {
        "site/privacy.md": "privacy",
        "site/privacy.policy.yaml": "privacy",
        "site/cookies.md": "cookies",
    }


def test_what_it_writes_validates_and_is_linted(run: Init) -> None:
    run("init", *FACTS)
    assert run("schema", "config", "--check", ".policy-lint.yaml").exit_code == 0
    assert run("schema", "policy", "--check", "site/privacy.policy.yaml").exit_code == 0
    result = run("lint")
    assert result.exit_code == 1, result.output
    assert result.stderr == ""
    [local] = yaml.safe_load(Path(".pre-commit-config.yaml").read_text())["repos"]
    assert local["hooks"][0]["entry"] == "policy-lint lint --allow-empty"


def test_the_document_says_the_same_as_the_text_and_nothing_is_found_twice(run: Init) -> None:
    Path("site/cookies.md").unlink()
    alone = linted(run, "site/privacy.md", *FACTS)["site/privacy.md"]
    run("init", *FACTS)
    assert linted(run) == {"site/privacy.md": alone, "site/privacy.policy.yaml": []}
    assert sorted(linted(run, "site/privacy.policy.yaml")["site/privacy.policy.yaml"]) == sorted(alone)


def test_a_document_that_drifts_from_its_text_is_told_though_findings_stand_at_the_text(run: Init) -> None:
    run("init", *FACTS)
    Path("site/privacy.md").write_text(PRIVACY.replace("email address", "postal address"))
    assert linted(run)["site/privacy.policy.yaml"] == ["document-matches-source"]


def test_what_is_corrected_in_the_document_counts_for_the_text(run: Init) -> None:
    run("init", *FACTS)
    rule = "gdpr-rights-access-rectify-erase"
    assert rule in linted(run)["site/privacy.md"]
    path = Path("site/privacy.policy.yaml")
    more = "".join(f"  - {{kind: right, right: {right}, how: by email}}\n" for right in ("rectification", "erasure"))
    path.write_text(path.read_text() + more)
    assert rule not in linted(run)["site/privacy.md"]


def test_a_second_run_changes_nothing(run: Init) -> None:
    run("init", *FACTS)
    before = files()
    result = run("init", "--yes")
    assert result.exit_code == 0
    assert files() == before
    assert "Nothing to write" in result.output
    assert result.output.count("exists already: left as it is") == 2
    assert "has the hook already" in result.output


def test_a_dry_run_shows_everything_and_writes_nothing(run: Init) -> None:
    before = files()
    result = run("init", "--dry-run", *FACTS)
    assert files() == before
    for line in (
        "+++ .policy-lint.yaml",
        "+  users_in: [US-CA, DE]",
        "+++ site/privacy.policy.yaml",
        "+++ .pre-commit-config.yaml",
    ):
        assert line in result.output
    assert "dry run: nothing was written" in result.output


def test_it_asks_at_most_six_questions_and_each_answer_changes_the_next(talk: Init) -> None:
    result = talk(answers="Germany, us-ca\nyes\n\nno\nunknown\n\n")
    assert result.exit_code == 0, result.output
    assert "1. Where are your users?" in result.output
    assert "→ Germany (DE), California (US-CA)" in result.output
    assert "2. Do you meet a threshold of the CCPA" in result.output
    assert "6. " in result.output
    assert "7. " not in result.output
    facts = config()["facts"]
    assert facts["users_in"] == ["DE", "US-CA"]
    assert facts["ccpa_business"] is True
    assert list(facts.values()).count(False) == 1
    assert len(facts) == 3, "what was left open stays open"


def test_where_no_californian_is_served_no_question_is_about_california(talk: Init) -> None:
    assert "CCPA" not in talk(answers="Germany\n\n\n\n\n\n").output.partition("Written")[0]


def test_of_a_whole_the_parts_are_asked_for_once_and_take_its_place(talk: Init) -> None:
    result = talk("--dry-run", answers="USA, EU\n\n\n\n\n\n")
    assert "2. Which parts of United States (US)?" in result.output
    assert result.output.count("Which parts") == 1
    assert "users_in: Where are your users? Name the parts" in result.output
    result = talk("--dry-run", answers="USA, EU\nCalifornia, Texas\n\n\n\n\n")
    assert "+  users_in: [EEA, US-CA, US-TX]" in result.output
    talk(answers="USA, EU\nall\n\n\n\n\n")
    places = config()["facts"]["users_in"]
    assert {"US", "EEA", "US-CA", "US-TX"} < set(places)


def test_all_means_nothing_before_a_whole_is_named(talk: Init) -> None:
    assert "there is no jurisdiction `all`" in talk("--dry-run", answers="all\n\n\n\n\n\n\n").output


def test_an_answer_that_makes_no_sense_is_asked_for_again(talk: Init) -> None:
    result = talk(answers="Germny\nGermany\nperhaps\n\n\n\n\n\n\n")
    assert "did you mean `Germany`?" in result.output
    assert "`perhaps` is neither yes nor no" in result.output
    assert config()["facts"] == {"users_in": ["DE"]}


def test_who_breaks_off_has_written_nothing(talk: Init) -> None:
    before = files()
    result = talk(answers="Germany\n")
    assert result.exit_code == 130
    assert "nothing was written" in result.output
    assert files() == before


@pytest.mark.parametrize("option", ["--yes", "-y"])
def test_yes_asks_nothing(talk: Init, option: str) -> None:
    assert "codes or names" not in talk(option, answers="").output
    assert config()["facts"] == {}


@pytest.mark.skipif(sys.platform == "win32", reason="no pseudo-terminals")
def test_a_real_terminal_is_asked() -> None:
    import pty

    near, far = pty.openpty()
    program = "from policy_lint.cli.main import main; main()"
    process = subprocess.Popen(
        [sys.executable, "-c", program, "init"], stdin=far, stdout=far, stderr=far, close_fds=True
    )
    os.close(far)
    os.write(near, b"Germany\n" + b"\n" * 5)
    said = b""
    try:
        while chunk := os.read(near, 4096):
            said += chunk
    except OSError:  # the other end has closed
        pass
    assert process.wait(60) == 0, said.decode()
    os.close(near)
    assert "Germany (DE)" in said.decode()
    assert config()["facts"] == {"users_in": ["DE"]}


def test_a_table_is_added_to_pyproject_and_the_rest_stays_byte_for_byte(run: Init) -> None:
    before = b"# ours\r\n[project]\r\nname = 'x'  # \xc3\xa4"
    Path("pyproject.toml").write_bytes(before)
    result = run("init", "--pyproject", *FACTS)
    assert result.exit_code == 0, result.output
    after = Path("pyproject.toml").read_bytes()
    assert after.startswith(before + b"\r\n\r\n[tool.policy-lint")
    assert b"\n" not in after.replace(b"\r\n", b"")
    table = tomllib.loads(after.decode())["tool"]["policy-lint"]
    assert table["facts"] == {"users_in": ["US-CA", "DE"], "ccpa_business": True}
    assert [entry["role"] for entry in table["documents"]] == ["cookies", "privacy", "privacy"]
    assert not Path(".policy-lint.yaml").exists()
    assert "pyproject.toml" in run("config", "site/privacy.md").output
    assert linted(run)["site/privacy.policy.yaml"] == []


def test_pyproject_is_asked_for_and_there_is_none_or_it_is_broken(run: Init) -> None:
    before = files()
    result = run("init", "--pyproject")
    assert (result.exit_code, files()) == (2, before)
    assert "there is no `pyproject.toml`" in result.stderr
    Path("pyproject.toml").write_text("[project\n")
    before = files()
    result = run("init", "--pyproject")
    assert (result.exit_code, files()) == (2, before)
    assert "no table can be added" in result.stderr


def test_a_configuration_that_stands_already_is_left_and_what_it_lacks_is_told(talk: Init) -> None:
    Path(".policy-lint.yaml").write_text("fail-on: warning\n")
    result = talk("--fact", "has_dpo=true", answers="")
    assert result.exit_code == 0
    assert Path(".policy-lint.yaml").read_text() == "fail-on: warning\n"
    assert "codes or names" not in result.output, "an answer would have nowhere to go"
    assert "has_dpo: true" in result.output
    assert "{path: site/privacy.policy.yaml, role: privacy, group: site}" in result.output


def test_a_broken_configuration_stops_everything(run: Init) -> None:
    Path(".policy-lint.yaml").write_text("fact: {}\n")
    before = files()
    result = run("init")
    assert (result.exit_code, files()) == (2, before)
    assert ".policy-lint.yaml:1:1: error:" in result.stderr


def test_no_policy_says_what_was_looked_for_and_how_to_name_one(run: Init, tmp_path: Path) -> None:
    Path("empty").mkdir()
    Path("empty/readme.md").write_text("# Readme\n\nSee our privacy policy.\n")
    result = run("init", "empty")
    assert result.exit_code == 3
    assert "empty/readme.md: passed over: " in result.stderr
    assert "no privacy policy found in `empty`" in result.stderr
    assert "policy-lint init PATH" in result.stderr


def test_a_path_that_does_not_exist_and_standard_input(run: Init) -> None:
    assert "no such file or folder" in run("init", "nowhere").stderr
    assert "`-` is standard input" in run("init", "-").stderr


def test_a_folder_that_takes_no_files_is_told_before_anything_is_asked(
    talk: Init, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "access", lambda *_: False)
    result = talk(answers="")
    assert result.exit_code == 2
    assert "can't write in the folder" in result.stderr
    assert "Where are your users" not in result.output


def test_what_was_written_before_a_file_fails_is_told(run: Init) -> None:
    Path(".policy-lint.yaml").mkdir()
    result = run("init")
    assert result.exit_code == 2
    assert "site/privacy.policy.yaml  the words of" in result.stdout
    assert "can't write `" in result.stderr
    assert not Path(".pre-commit-config.yaml").exists()


def test_hooks_that_cannot_be_read_are_left_alone(run: Init) -> None:
    Path(".pre-commit-config.yaml").write_text("repos: [\n")
    result = run("init")
    assert result.exit_code == 0
    assert ".pre-commit-config.yaml  left as it is, for it can't be read" in result.output
    assert Path(".policy-lint.yaml").exists()


def test_without_a_repository_there_is_no_hook(run: Init) -> None:
    Path(".git").rmdir()
    assert "there is no git repository here" in run("init").output
    assert not Path(".pre-commit-config.yaml").exists()


def test_from_elsewhere_the_settings_stand_at_the_policys_repository(
    run: Init, project: Path, monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> None:
    monkeypatch.chdir(tmp_path_factory.mktemp("elsewhere"))
    result = run("init", str(project / "site"))
    assert result.exit_code == 0, result.output
    assert (project / ".policy-lint.yaml").exists()
    assert (project / ".pre-commit-config.yaml").exists()
    assert list(Path().iterdir()) == []


def test_a_subfolder_is_linted_by_a_hook_at_the_root(run: Init, project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(project / "site")
    assert run("init").exit_code == 0
    [local] = yaml.safe_load((project / ".pre-commit-config.yaml").read_text())["repos"]
    assert local["hooks"][0]["args"] == ["./site"]
    assert (project / "site/.policy-lint.yaml").exists()


def test_a_structured_policy_needs_no_other(run: Init) -> None:
    run("extract", "site/privacy.md", "-o", "site/main.policy.yaml")
    result = run("init")
    assert "site/main.policy.yaml  exists already" in result.output
    assert {entry["group"] for entry in config()["documents"]} == {"site"}
    Path("site/privacy.md").unlink()
    Path(".policy-lint.yaml").unlink()
    assert "site/main.policy.yaml  is a structured document already" in run("init").output


def test_two_policies_are_no_group(run: Init) -> None:
    Path("site/cookies.md").rename("cookies.md")
    Path("app").mkdir()
    Path("app/privacy.md").write_text(PRIVACY.replace("Rovers", "Riders"))
    run("init")
    groups = {entry["path"]: entry.get("group") for entry in config()["documents"]}
    assert groups["site/privacy.md"] is None
    assert groups["app/privacy.md"] == groups["app/privacy.policy.yaml"] == "app"
    assert groups["cookies.md"] is None, "which of the two it speaks for is not known"


HOSTILE = "\x1b[31m \"a\" 'b' \\ {c: [*]}? # d\u202e 😀 $(touch x)"


@pytest.mark.parametrize("name", [f"privacy {HOSTILE}.md", "-privacy\nnotice: x.md"])
@pytest.mark.parametrize("form", [".policy-lint.yaml", "pyproject.toml"])
def test_hostile_names(run: Init, name: str, form: str) -> None:
    Path("site/privacy.md").rename(f"site/{name}")
    Path("site/cookies.md").unlink()
    Path("pyproject.toml").write_text("")
    result = run("init", *(["--pyproject"] if form == "pyproject.toml" else []))
    assert result.exit_code == 0, result.output
    assert not set(result.output) & set("\x1b\u202e")
    documents = linted(run)
    twin = f"site/{name.removesuffix('.md')}.policy.yaml"
    assert set(documents) == {f"site/{name}", twin}
    assert documents[twin] == [], "the configuration names both as they are called"
    assert documents[f"site/{name}"]
    hooks = yaml.safe_load(Path(".pre-commit-config.yaml").read_text())["repos"][0]["hooks"]
    assert re.search(hooks[0]["files"], f"site/{name}")
    assert read_structured(Source(twin, Path(twin).read_text())).title is not None


@pytest.mark.skipif(sys.platform in {"win32", "darwin"}, reason="file names are text there")
def test_a_name_that_is_no_text_is_passed_over(run: Init) -> None:
    Path(os.fsdecode(b"site/privacy-\xff.md")).write_text(PRIVACY)
    result = run("init")
    assert result.exit_code == 0, result.output
    assert "its name is not UTF-8" in result.output
    assert "site/privacy.md" in Path(".policy-lint.yaml").read_text()


def test_a_name_that_is_hostile_in_a_policy_comes_harmless_into_comments(run: Init) -> None:
    Path("site/privacy.md").write_text(PRIVACY.replace("We use cookies.", "We use\u2028facts: {x: 1} \x1b[2J cookies."))
    assert run("init").exit_code == 0
    assert "\x1b" not in Path(".policy-lint.yaml").read_text()
    assert config()["facts"] == {}
