"""Baseline and decisions through the command line."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from tests.config.conftest import Run

POLICY = """# Privacy Policy

We collect your name and [insert data here] to ship what you order from our shop, and we keep it as long as necessary.

We collect your e-mail address and use it to write to you about TODO and about new things in the shop.
"""
NAME = ".policy-lint-baseline.json"


@pytest.fixture(autouse=True)
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path(".git").mkdir()
    Path(".policy-lint.yaml").write_text("select: [quality-placeholder, document]\n")
    Path("privacy.md").write_text(POLICY)


def report(run: Run, *arguments: str) -> dict[str, Any]:
    result = run("lint", "--format", "json", *arguments)
    data: dict[str, Any] = json.loads(result.stdout)
    return data


def counts(run: Run, *arguments: str) -> tuple[int, int]:
    summary = report(run, *arguments)["summary"]
    return summary["error"] + summary["warning"], summary["suppressed"]


def test_after_a_baseline_only_new_findings_are_reported_and_moved_lines_change_nothing(run: Run) -> None:
    assert counts(run) == (2, 0)
    assert run("baseline").stdout == f"{NAME}: 2 findings (2 new)\n"
    assert (run("lint").exit_code, counts(run)) == (0, (0, 2))
    Path("privacy.md").write_text("Intro.\n\n" + POLICY.replace("We collect your e-mail", "We\ncollect your e-mail"))
    assert counts(run) == (0, 2)
    Path("privacy.md").write_text(POLICY + "\nWe share it with [company name].\n")
    assert (run("lint").exit_code, counts(run)) == (1, (1, 2))
    assert counts(run, "--no-baseline") == (3, 0)


def test_a_mended_finding_is_stale_and_pruned(run: Run) -> None:
    run("baseline")
    Path("privacy.md").write_text(POLICY.replace("[insert data here]", "address"))
    assert "1 baseline entries are mended" in run("lint").stdout
    Path("privacy.md").write_text(POLICY.replace("[insert data here]", "address") + "\nMore [company name].\n")
    assert run("baseline", "--prune").stdout == f"{NAME}: 1 finding (1 taken out)\n"
    assert counts(run) == (1, 1)


def test_entries_on_other_documents_stay(run: Run) -> None:
    Path("b-privacy-policy.md").write_text(POLICY)
    run("baseline")
    Path("privacy.md").write_text(POLICY.replace("TODO", "it"))
    assert run("baseline", "privacy.md").stdout == f"{NAME}: 3 findings (1 taken out)\n"


def test_a_decision_sets_aside_what_it_names_and_an_auditor_sees_it(run: Run) -> None:
    Path(".policy-lint-decisions.yaml").write_text(
        "decisions:\n  - {rule: quality-placeholder, quote: TODO, decision: accepted-risk, reason: soon, by: Ada, date: 2026-01-01}\n"
    )
    assert counts(run) == (1, 1)
    assert "quality-placeholder: accepted-risk by Ada: soon [.policy-lint-decisions.yaml:2]" in " ".join(
        run("lint").stdout.split()
    )
    assert counts(run, "--no-decisions") == (2, 0)


def test_expired_and_unused_decisions_are_findings_in_their_file(run: Run) -> None:
    Path(".policy-lint-decisions.yaml").write_text(
        "decisions:\n"
        "  - {rule: quality-placeholder, decision: accepted-risk, reason: soon, by: Ada, date: 2026-01-01, until: 2026-02-01}\n"
        "  - {rule: document-quote-found, decision: false-positive, reason: no, by: Ada, date: 2026-01-01}\n"
    )
    documents = {item["path"]: item for item in report(run, "--today", "2026-03-01")["documents"]}
    found = [(item["rule"], item["line"]) for item in documents[".policy-lint-decisions.yaml"]["findings"]]
    assert found == [("document-decision-expired", 2), ("document-decision-unused", 3)]
    assert counts(run, "--today", "2026-02-01")[1] == 2


def test_a_hook_that_sees_one_file_calls_no_decision_on_others_unused(run: Run) -> None:
    Path("b-privacy-policy.md").write_text(POLICY.replace("TODO", "it").replace("[insert data here]", "it"))
    Path(".policy-lint-decisions.yaml").write_text(
        "decisions:\n  - {rule: quality-placeholder, decision: false-positive, reason: no, by: Ada, date: 2026-01-01}\n"
    )
    assert [item["path"] for item in report(run, "b-privacy-policy.md")["documents"]] == ["b-privacy-policy.md"]


def test_a_comment_works_and_is_told_of(run: Run) -> None:
    Path("privacy.md").write_text(
        POLICY.replace(
            "We collect your e-mail", "<!-- policy-lint ignore: quality-placeholder: known -->\nWe collect your e-mail"
        )
    )
    (document,) = report(run)["documents"]
    assert [(item["rule"], (item["suppressed"] or {}).get("how")) for item in document["findings"]] == [
        ("quality-placeholder", None),
        ("document-ignore-comment", None),
        ("quality-placeholder", "comment"),
    ]


@pytest.mark.parametrize("name", [NAME, ".policy-lint-decisions.yaml"])
def test_a_broken_file_is_one_error_and_exit_code_2(run: Run, name: str) -> None:
    Path(name).write_text("{[")
    result = run("lint")
    assert result.exit_code == 2
    assert result.stderr.startswith(f"{name}:1:")
    assert "Traceback" not in result.stderr


def test_no_baseline_is_written_while_an_input_is_unreadable(run: Run) -> None:
    Path("broken.policy.yaml").write_text("schema: 7\n")
    assert run("baseline").exit_code == 2
    assert not Path(NAME).exists()


def git(*arguments: str) -> None:
    subprocess.run(
        ["git", "-c", "user.name=a", "-c", "user.email=a@b.example", *arguments], check=True, capture_output=True
    )


def test_only_what_a_change_introduced_is_reported(run: Run) -> None:
    Path(".git").rmdir()
    git("init", "-q", ".")
    git("add", "-A")
    git("commit", "-qm", "before")
    Path("privacy.md").write_text("Intro.\n\n" + POLICY + "\nWe share it with [company name].\n")
    Path("new-privacy-policy.md").write_text(POLICY)
    assert counts(run, "--diff-base", "HEAD") == (3, 2)
    assert counts(run, "--diff-base", "HEAD", "privacy.md") == (1, 2)


def test_a_file_that_was_only_renamed_or_moved_brings_nothing_new(run: Run) -> None:
    Path(".git").rmdir()
    git("init", "-q", ".")
    git("add", "-A")
    git("commit", "-qm", "before")
    Path("pages").mkdir()
    git("mv", "privacy.md", "pages/privacy-Ünïcode.md")
    assert counts(run, "--diff-base", "HEAD", "pages") == (0, 2)
    moved = Path("pages/privacy-Ünïcode.md")
    moved.write_text(moved.read_text() + "\nWe share it with [company name].\n")
    assert counts(run, "--diff-base", "HEAD", "pages") == (1, 2)


def test_a_revision_that_git_does_not_know_is_told(run: Run) -> None:
    result = run("lint", "--diff-base", "nonsense")
    assert result.exit_code == 2
    assert "--diff-base: git knows no revision `nonsense` here" in result.stderr
