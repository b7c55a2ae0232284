"""An open document is judged as `lint` would judge it, by its unsaved text."""

from __future__ import annotations

from pathlib import Path

import pytest

from policy_lint.lsp.judging import judge_text
from policy_lint.pipeline.results import DocumentResult
from policy_lint.pipeline.run import run
from policy_lint.pipeline.settings import Settings
from policy_lint.resources import data_folder

POLICIES = sorted([*(data_folder() / "policies").glob("*.yaml"), *(data_folder() / "seeds").glob("*.txt")])[:6:2]
DAY = Settings((), as_of="2026-03-01", today="2026-03-01")


def shown(result: DocumentResult | None) -> list[tuple[str, str, int, int, bool]]:
    assert result is not None
    return [
        (item.rule.id, item.severity, item.span.start, item.span.end, item.suppressed is None)
        for item in result.findings
    ]


@pytest.mark.parametrize("path", POLICIES, ids=lambda path: path.name)
def test_the_same_is_found_as_by_lint(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    (linted,) = run(Settings((str(path),), as_of="2026-03-01", today="2026-03-01")).documents
    judged = judge_text(str(path), {path: text}, DAY)
    assert judged.problems == ()
    assert shown(judged.result) == shown(linted)


def test_a_decision_and_a_baseline_hold_in_the_editor(tmp_path: Path) -> None:
    source = next(path for path in POLICIES if path.suffix == ".txt" or path.name.endswith(".yaml"))
    text = source.read_text(encoding="utf-8").replace("source: ", "# source: ")
    policy = tmp_path / source.name
    before = judge_text(str(policy), {policy: text}, DAY)
    assert before.result is not None
    name = next(item.rule.id for item in before.result.findings if item.verdict == "violation")
    (tmp_path / ".policy-lint.yaml").write_text("exclude: []\n", encoding="utf-8")
    (tmp_path / ".policy-lint-decisions.yaml").write_text(
        f"decisions:\n  - {{rule: {name}, decision: accepted-risk, reason: agreed, by: Ada, date: 2026-01-01}}\n",
        encoding="utf-8",
    )
    after = judge_text(str(policy), {policy: text}, DAY)
    assert after.decisions == tmp_path / ".policy-lint-decisions.yaml"
    assert after.result is not None
    assert [item for item in after.result.findings if item.rule.id == name and item.suppressed is None] == []


@pytest.mark.parametrize(
    ("name", "text", "judged"),
    [
        ("privacy-policy.md", "Nothing that speaks of it.", True),
        ("page.md", "Our privacy policy.", True),
        ("README.md", "A library.", False),
        ("main.py", "privacy policy", False),
        ("a.policy.yaml", "schema: 1\nsections: []\n", True),
        ("a.yaml", "schema: 1\nsections: []\n", False),
        ("privacy.md", " \n", False),
    ],
)
def test_what_a_walk_would_pass_over_is_left_alone(tmp_path: Path, name: str, text: str, judged: bool) -> None:
    (tmp_path / name).write_text(text, encoding="utf-8")
    found = judge_text(str(tmp_path / name), {tmp_path / name: text}, DAY)
    assert (found.result is not None) is judged
    if text.strip():
        assert bool(run(Settings((str(tmp_path),), today="2026-03-01")).documents) is judged
