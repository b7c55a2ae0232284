"""What ships for CI: valid by the vendored schemas of GitHub and GitLab, and its shell steps run as the runners run them."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]
BAD = (
    "# Privacy Policy\n\nWe collect your name and [insert data here] when you order from our shop, and we ship what you order.\n"
    * 2
)
SHIPPED = ("policy_lint", "rules", "schemas", "pyproject.toml", "README.md", "LICENSE")
INSTRUCTIONS = {"FROM", "WORKDIR", "COPY", "RUN", "USER", "ENTRYPOINT", "CMD"}
EXAMPLES = re.findall(r"```yaml\n(.*?)```", (ROOT / "docs" / "ci.md").read_text(encoding="utf-8"), re.DOTALL)


def check(schema: str, file: Path, *more: str) -> None:
    """Validate a file by a schema that check-jsonschema brings along; nothing is fetched."""
    pytest.importorskip("check_jsonschema")
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", f"vendor.{schema}", *more, str(file)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def example(start: str) -> str:
    (text,) = [str(text) for text in EXAMPLES if text.startswith(start)]
    return text


def test_the_action_and_its_workflow_are_valid(tmp_path: Path) -> None:
    check("github-actions", ROOT / "action.yml")
    for workflow in (ROOT / ".github" / "workflows").glob("*.yml"):
        check("github-workflows", workflow)
    documented = tmp_path / "policy-lint.yml"
    documented.write_text(example("# .github/workflows/"), encoding="utf-8")
    check("github-workflows", documented)
    (step,) = [
        item for item in yaml.safe_load(documented.read_text())["jobs"]["policy-lint"]["steps"] if "with" in item
    ]
    assert set(step["with"]) <= set(action()["inputs"])


def test_the_gitlab_template_and_its_inclusion_are_valid(tmp_path: Path) -> None:
    check("gitlab-ci", ROOT / "templates" / "gitlab-ci.yml", "--data-transform", "gitlab-ci")
    included = tmp_path / ".gitlab-ci.yml"
    raw = example("# .gitlab-ci.yml").replace("<the raw URL of templates/gitlab-ci.yml>", "https://example.org/t.yml")
    included.write_text(raw, encoding="utf-8")
    check("gitlab-ci", included, "--data-transform", "gitlab-ci")


def test_pre_commit_accepts_the_hooks_and_the_documented_configuration(tmp_path: Path) -> None:
    documented = tmp_path / ".pre-commit-config.yaml"
    documented.write_text(
        example("# .pre-commit-config").replace("<the URL of this repository>", "https://example.org/r")
    )
    for command, file in (("validate-manifest", ROOT / ".pre-commit-hooks.yaml"), ("validate-config", documented)):
        subprocess.run([sys.executable, "-m", "pre_commit", command, str(file)], check=True, capture_output=True)


def action() -> Any:
    return yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))


def environment(step: Any, inputs: dict[str, str], source: Path) -> dict[str, str]:
    """The variables of a step, with the expressions that stand for inputs resolved as the runner does."""
    given = {name: item["default"] for name, item in action()["inputs"].items()} | inputs
    values = {f"inputs.{name}": value for name, value in given.items()} | {"github.action_path": str(source)}
    return {
        name: re.sub(r"\$\{\{ ([\w.-]+) \}\}", lambda match: values[match[1]], text)
        for name, text in step.get("env", {}).items()
    }


def runner(tmp_path: Path) -> dict[str, str]:
    clean = {key: text for key, text in os.environ.items() if not key.startswith(("COV_", "COVERAGE", "PYTHON"))}
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    return {**clean, "PATH": path, "RUNNER_TEMP": str(tmp_path / "runner"), "POLICY_LINT_PUBLIC": "1"}


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A runner's folder in which the action's first step has installed policy-lint from the action's own source."""
    base = tmp_path_factory.mktemp("action")
    source = base / "source"
    source.mkdir()
    for name in SHIPPED:
        whole = ROOT / name
        if whole.is_dir():
            shutil.copytree(whole, source / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(whole, source / name)
    step = next(item for item in action()["runs"]["steps"] if item.get("name") == "Install policy-lint")
    shell = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]]
    done = subprocess.run(
        shell, cwd=base, env=runner(base) | environment(step, {}, source), capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return base


@pytest.mark.parametrize(
    ("inputs", "code", "rules"),
    [
        ({}, 1, {"quality-placeholder"}),
        (
            {"paths": "site docs", "arguments": "--fail-on never", "sarif-file": "out/a b.sarif"},
            0,
            {"quality-placeholder"},
        ),
        ({"paths": "$(touch pwned)", "arguments": "; touch pwned"}, 2, set()),
        ({"enforce": "nobody@1.0"}, 2, set()),
    ],
)
def test_the_action_lints_writes_sarif_and_runs_nothing_from_its_inputs(
    inputs: dict[str, str], code: int, rules: set[str], installed: Path, tmp_path: Path
) -> None:
    for folder in ("site", "docs", "out"):
        (tmp_path / folder).mkdir()
    (tmp_path / "site" / "privacy.md").write_text(BAD, encoding="utf-8")
    (tmp_path / ".policy-lint.yaml").write_text("select: [quality-placeholder]\n", encoding="utf-8")
    step = next(item for item in action()["runs"]["steps"] if item.get("name") == "Lint")
    shell = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]]
    variables = runner(installed) | environment(step, inputs, installed)
    done = subprocess.run(shell, cwd=tmp_path, env=variables, capture_output=True, text=True, check=False)
    assert done.returncode == code, done.stdout + done.stderr
    assert not (tmp_path / "pwned").exists()
    if rules:
        log = json.loads((tmp_path / inputs.get("sarif-file", "policy-lint.sarif")).read_text(encoding="utf-8"))
        assert {item["ruleId"] for item in log["runs"][0]["results"]} == rules
        assert "::error file=site/privacy.md,line=3" in done.stdout


def test_the_gitlab_job_writes_its_report_where_gitlab_looks_for_it(tmp_path: Path) -> None:
    job = yaml.safe_load((ROOT / "templates" / "gitlab-ci.yml").read_text(encoding="utf-8"))["policy-lint"]
    install, lint = job["script"]
    assert install == "pip install --quiet policy-lint"
    (tmp_path / "privacy.md").write_text(BAD, encoding="utf-8")
    variables = runner(tmp_path) | job["variables"] | {"POLICY_LINT_ARGUMENTS": "--select quality-placeholder"}
    done = subprocess.run(["sh", "-ec", lint], cwd=tmp_path, env=variables, capture_output=True, text=True, check=False)
    assert done.returncode == 1, done.stderr
    report = json.loads((tmp_path / job["artifacts"]["reports"]["codequality"]).read_text(encoding="utf-8"))
    assert [item["location"]["path"] for item in report] == ["privacy.md", "privacy.md"]
    assert "quality-placeholder" in done.stdout


def test_the_image_copies_what_the_wheel_is_made_of_and_drops_its_rights() -> None:
    text = (ROOT / "Dockerfile").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line.strip() and not line.startswith("#")]
    assert {line.split()[0] for line in lines} == INSTRUCTIONS
    ignored = {line.strip("/") for line in (ROOT / ".dockerignore").read_text(encoding="utf-8").split()}
    assert not ignored & {*SHIPPED, "*", "*.md", "policies"}
    names = [line.split()[0] for line in lines]
    assert names.index("USER") < names.index("ENTRYPOINT")
    assert json.loads(lines[names.index("ENTRYPOINT")].partition(" ")[2]) == ["policy-lint"]
