"""Golden reports: what `lint --format json` says of the five policies, whole. A change to a rule shows here what it does.

To take over a change after reading it: ``POLICY_LINT_UPDATE_GOLDEN=1 python -m pytest tests/test_golden_reports.py``.
"""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from policy_lint.cli.main import cli

ROOT = Path(__file__).resolve().parents[1]
POLICIES = sorted((ROOT / "policies").glob("*.policy.yaml"))


def reported(path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """The report on one policy, less what changes with every release."""
    monkeypatch.chdir(ROOT)
    name = path.relative_to(ROOT).as_posix()
    result = CliRunner().invoke(cli, ["lint", name, "--format", "json", "--as-of", "2026-11-22"])
    assert result.stderr == ""
    data: dict[str, Any] = json.loads(result.stdout)
    for key in ("tool", "ruleset", "config_hash"):
        del data[key]
    return data


@pytest.mark.parametrize("path", POLICIES, ids=lambda path: path.name.split("_")[0])
def test_the_report_is_the_one_that_was_read_and_accepted(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    golden = ROOT / "tests" / "golden" / path.name.replace(".policy.yaml", ".json")
    data = reported(path, monkeypatch)
    if os.environ.get("POLICY_LINT_UPDATE_GOLDEN"):
        golden.write_text(json.dumps(data, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    assert data == json.loads(golden.read_text(encoding="utf-8"))


def test_there_is_one_golden_report_a_policy() -> None:
    assert [path.stem for path in sorted((ROOT / "tests" / "golden").iterdir())] == [
        path.name.split(".")[0] for path in POLICIES
    ]
