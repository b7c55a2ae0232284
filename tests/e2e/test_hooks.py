"""The real pre-commit runs the hooks that ship, in a repository of its own: a bad policy is not committed, a good one is."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]
HOOKS = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
BAD = (
    "# Privacy Policy\n\nWe collect your name and [insert data here] when you order from our shop, and we ship what you order.\n"
    * 2
)
GOOD = BAD.replace("[insert data here]", "address")
SHIPPED = ("policy_lint", "rules", "schemas", "pyproject.toml", "README.md", "LICENSE", ".pre-commit-hooks.yaml")


def git(*arguments: str, cwd: Path, check: bool = True) -> subprocess.CompletedProcess[str]:
    identity = ("-c", "user.name=a", "-c", "user.email=a@b.example", "-c", "protocol.file.allow=always")
    clean = {
        key: value for key, value in os.environ.items() if not key.startswith(("COV_", "COVERAGE", "GIT_", "PYTHON"))
    }
    environment = {**clean, "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"}
    return subprocess.run(
        ["git", *identity, *arguments], cwd=cwd, check=check, capture_output=True, text=True, env=environment
    )


@pytest.fixture(scope="module")
def hooks(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project as a repository that pre-commit can install hooks from."""
    folder = tmp_path_factory.mktemp("hooks")
    for name in SHIPPED:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, folder / name)
    git("init", "-q", ".", cwd=folder)
    git("add", "-A", cwd=folder)
    git("commit", "-qm", "hooks", cwd=folder)
    return folder


@pytest.fixture(scope="module")
def repository(hooks: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A repository whose commits the hooks look at; their environment is made once."""
    folder = tmp_path_factory.mktemp("repository")
    revision = git("rev-parse", "HEAD", cwd=hooks).stdout.strip()
    settings = {"repos": [{"repo": str(hooks), "rev": revision, "hooks": [{"id": hook["id"]} for hook in HOOKS]}]}
    (folder / ".pre-commit-config.yaml").write_text(yaml.safe_dump(settings))
    (folder / ".policy-lint.yaml").write_text("select: [quality-placeholder]\nexclude: [drafts]\n")
    git("init", "-q", ".", cwd=folder)
    subprocess.run([sys.executable, "-m", "pre_commit", "install"], cwd=folder, check=True, capture_output=True)
    return folder


def commit(repository: Path, name: str, text: str) -> subprocess.CompletedProcess[str]:
    path = repository / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(text)
    git("add", "-A", cwd=repository)
    return git("commit", "-m", "change", cwd=repository, check=False)


def test_a_bad_policy_is_not_committed_a_mended_one_is_and_drafts_are_passed_over(repository: Path) -> None:
    blocked = commit(repository, "privacy.md", BAD)
    said = blocked.stdout + blocked.stderr
    assert blocked.returncode != 0, said
    assert "privacy.md:3:" in said
    assert "quality-placeholder" in said
    passed = commit(repository, "privacy.md", GOOD)
    assert passed.returncode == 0, passed.stdout + passed.stderr
    assert "no findings by" in passed.stdout + passed.stderr, "a passing hook shows what it has to say"
    draft = commit(repository, "drafts/privacy-draft.md", BAD)
    assert draft.returncode == 0, draft.stdout + draft.stderr


@pytest.mark.parametrize(
    ("path", "seen"),
    [
        ("legal/privacy-policy.md", True),
        ("acme.policy.yaml", True),
        ("Cookie_Notice.HTML", True),
        ("data-protection.txt", True),
        ("src/privacy.py", False),
        ("readme.md", False),
    ],
)
def test_the_hook_for_changed_files_sees_policies_only(path: str, seen: bool) -> None:
    assert bool(re.search(HOOKS[0]["files"], path)) is seen


def test_the_commands_of_hooks_action_and_templates_have_options_that_exist() -> None:
    from click import Context

    from policy_lint.cli.lint import command

    known = {name for option in command.get_params(Context(command)) for name in (*option.opts, *option.secondary_opts)}
    texts = [hook["entry"] for hook in HOOKS]
    texts += [(ROOT / name).read_text(encoding="utf-8") for name in ("action.yml", "templates/gitlab-ci.yml")]
    for text in texts:
        for line in text.splitlines():
            if "policy-lint lint" in line or '/policy-lint" lint' in line:
                assert set(re.findall(r"--[a-z-]+", line)) <= known, line


def test_the_action_passes_inputs_as_variables_only() -> None:
    action = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
    scripts = [step["run"] for step in action["runs"]["steps"] if "run" in step]
    assert scripts
    assert not any("${{" in script for script in scripts)
