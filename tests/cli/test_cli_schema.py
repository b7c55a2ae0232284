"""``policy-lint schema``: the schemas as they are checked in, and files checked against them."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from policy_lint.cli.schema import NAMES
from policy_lint.engine import schemas
from policy_lint.resources import data_folder
from tests.cli.conftest import BAD, CLEAN, RULES, Run

Put = Callable[..., str]
ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("name", NAMES)
def test_the_checked_in_schema_is_printed(run: Run, name: str) -> None:
    result = run("schema", name)
    assert result.exit_code == 0
    assert result.stdout == (ROOT / "schemas" / f"{name}.schema.json").read_text(encoding="utf-8")
    schema = json.loads(result.stdout)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert schema["title"]
    assert schema["description"]


def test_a_schema_that_is_missing_is_an_incomplete_installation(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("policy_lint.cli.schema.data_folder", lambda: tmp_path)
    result = run("schema", "rule")
    assert result.exit_code == 2
    assert "the installation is incomplete" in result.stderr


def test_check_and_files_belong_together(run: Run) -> None:
    assert "--check needs a FILE to check" in run("schema", "rule", "--check").stderr
    assert "`a.yaml`: to check a file, give --check" in run("schema", "rule", "a.yaml").stderr


def test_files_that_fit(run: Run, put: Put, pack: Path) -> None:
    result = run(
        "schema",
        "policy",
        "--check",
        put("a.policy.yaml", CLEAN),
        put("b.policy.json", '{"schema": 1, "sections": []}'),
    )
    assert (result.exit_code, result.stdout) == (0, "2 files fit the policy schema\n")
    result = run("schema", "rule", "--check", *(str(pack / f"{name}.yaml") for name in RULES))
    assert (result.exit_code, result.stdout) == (0, "4 files fit the rule schema\n")
    assert run("lint", put("c.policy.yaml", BAD), "-f", "json", "-o", "r.json").exit_code == 1
    assert run("schema", "report", "--check", "r.json").stdout == "1 file fits the report schema\n"


@pytest.mark.parametrize(
    ("name", "content", "messages"),
    [
        ("policy", CLEAN.replace("1", "1.0"), ["1:9: expected a whole number, got the number 1.0"]),
        ("policy", CLEAN.replace("title", "titel"), ["2:1: unknown key `titel`: did you mean `title`?"]),
        ("policy", "schema: 1\n", ["1:1: missing key `sections`"]),
        ("policy", CLEAN + "title: x\n", ["5:1: duplicate key `title`, first on line 2"]),
        (
            "policy",
            "schema: 1\nsections:\n  - statements:\n      - {kind: cookies, types: [session, sesion], contrls: []}\n",
            [
                "4:42: unknown value `sesion`: did you mean `session`?",
                "4:51: unknown key `contrls`: did you mean `controls`?",
            ],
        ),
        (
            "policy",
            "schema: 1\nsections:\n  - statements:\n      - {kind: cookie}\n      - {quote: x}\n      - 3\n      - {kind: do-not-track}\n",
            [
                "4:16: unknown kind `cookie`: did you mean `cookies`?",
                "5:9: missing key `kind`",
                "6:9: expected a mapping, got the number 3",
                "7:9: missing key `response`",
            ],
        ),
        (
            "policy",
            "schema: 3\nlanguage: x\nsections:\n  - {id: A b, heading: [1], text: }\n  - {heading: {}, sections: yes}\n",
            [
                "1:9: expected 1, got the number 3",
                "2:11: `x` has the wrong form, such as en",
                "4:10: `A b` has the wrong form, such as data-retention",
                "4:24: expected text, got a list",
                "5:15: expected text, got a mapping",
                "5:29: expected a list, got the text `yes`",
            ],
        ),
        (
            "rule",
            RULES["demo-dnt"].replace("require:", "forbid: {statement: law}\nrequire:"),
            ["1:1: expected exactly one of require, forbid"],
        ),
        (
            "rule",
            RULES["demo-dnt"].replace("statement: do-not-track", "statement: do-not-trak"),
            ["19:22: unknown value `do-not-trak`: did you mean `do-not-track`?"],
        ),
        (
            "rule",
            RULES["demo-dnt"].replace(
                "{statement: do-not-track}", "{statement: do-not-track, where: {respons: ignores}}"
            ),
            ["19:44: unknown key `respons`: did you mean `response`?"],
        ),
        (
            "rule",
            RULES["demo-dnt"].replace("{statement: cookies}", "{where: {}}"),
            ["20:12: expected exactly one of statement, document"],
        ),
        (
            "rule",
            RULES["demo-dnt"].replace("users_in: US-CA", "users_in: US-CAL"),
            ["unknown value `US-CAL`: did you mean `US-CA`?"],
        ),
        ("rule", RULES["demo-dnt"] + "pack: mine\n", ["unknown key `pack`"]),
    ],
    ids=lambda value: str(value)[:20],
)
def test_problems_are_told_with_their_place(run: Run, put: Put, name: str, content: str, messages: list[str]) -> None:
    result = run("schema", name, "--check", put("x.yaml", content))
    assert (result.exit_code, result.stderr) == (1, "")
    lines = result.stdout.splitlines()
    assert len(lines) == len(messages), result.stdout
    for line, message in zip(lines, messages, strict=True):
        assert line.startswith("x.yaml:")
        assert message in line
        assert len(line) < 400


def test_a_file_that_can_not_be_read_is_2_and_the_others_are_checked(run: Run, put: Put) -> None:
    result = run("schema", "policy", "--check", "nowhere.yaml", put("x.yaml", "schema: 2\nsections: []\n"))
    assert result.exit_code == 2
    assert result.stderr == "nowhere.yaml: error: no such file or directory\n"
    assert result.stdout == "x.yaml:1:9: expected 1, got the number 2\n"


def test_the_checked_in_schemas_are_not_stale() -> None:
    for name, schema in schemas.build().items():
        file = data_folder() / "schemas" / f"{name}.schema.json"
        assert file.read_text(encoding="utf-8") == schemas.written(schema), "run: python -m policy_lint.engine.schemas"


def test_the_schemas_are_written_where_they_are_asked_for(tmp_path: Path) -> None:
    assert [path.name for path in schemas.write(tmp_path)] == ["policy.schema.json", "rule.schema.json"]


def test_every_rule_and_policy_of_the_repository_fits_its_schema(run: Run) -> None:
    rules = sorted(map(str, (ROOT / "rules").glob("*/*.yaml")))
    policies = sorted(map(str, (ROOT / "policies").glob("*.policy.yaml")))
    result = run("schema", "rule", "--check", *rules)
    assert (result.exit_code, result.stdout) == (0, f"{len(rules)} files fit the rule schema\n")
    result = run("schema", "policy", "--check", *policies)
    assert (result.exit_code, result.stdout) == (0, f"{len(policies)} files fit the policy schema\n")
