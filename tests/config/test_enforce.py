"""``--enforce PACK@VERSION``: a central rule book from an installed distribution, which nothing local can loosen."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from policy_lint.report.formats import FORMATS

if TYPE_CHECKING:
    from tests.config.conftest import Run

POLICY = (
    "# Privacy Policy\n\nThis privacy policy explains how we collect, use and share your personal information when you use our shop. "
    "We collect your name and your e-mail address when you order from our shop, and use them to ship what you order.\n\n"
    "We keep your personal data as long as necessary.\n"
)
CENTRAL = """\
select: [gdpr-retention-period, gdpr-complaint-to-authority]
severity: {gdpr-complaint-to-authority: error}
facts: {users_in: [EEA], collects_online: true}
exclude: [drafts/**]
roles: {counsel: [all]}
"""
LOOSE = """\
select: [quality]
ignore: [gdpr]
severity: {gdpr: note}
fail-on: never
facts: {users_in: [PK], collects_online: false}
exclude: ["**"]
roles: {developer: [all]}
"""
DECISIONS = """\
decisions:
  - {rule: gdpr-retention-period, decision: accepted-risk, reason: later, by: Ann, role: counsel, date: 2026-01-01}
"""
AS = "acme@1.4.0"


@pytest.fixture(autouse=True)
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository, and a distribution ``acme`` 1.4.0 on the import path."""
    installed = tmp_path / "site"
    pack, facts = installed / "acme_policy", installed / "acme_policy-1.4.0.dist-info"
    pack.mkdir(parents=True)
    facts.mkdir()
    (pack / "__init__.py").write_text("")
    (pack / ".policy-lint.yaml").write_text(CENTRAL)
    (facts / "METADATA").write_text("Metadata-Version: 2.1\nName: acme-policy\nVersion: 1.4.0\n")
    (facts / "entry_points.txt").write_text("[policy_lint.rules]\nacme = acme_policy\n")
    monkeypatch.syspath_prepend(str(installed))
    folder = tmp_path / "work"
    (folder / "drafts").mkdir(parents=True)
    (folder / ".git").mkdir()
    (folder / "privacy.md").write_text(POLICY)
    (folder / "drafts" / "privacy.md").write_text(POLICY)
    monkeypatch.chdir(folder)
    return folder


def report(run: Run, *arguments: str) -> dict[str, Any]:
    data: dict[str, Any] = json.loads(run("lint", "--format", "json", *arguments).stdout)
    return data


def found(data: dict[str, Any]) -> dict[str, str]:
    return {
        item["rule"]: item["severity"]
        for document in data["documents"]
        for item in document["findings"]
        if item["rule"].startswith("gdpr-") and item["suppressed"] is None
    }


def test_nothing_local_loosens_it(run: Run) -> None:
    alone = report(run, "--enforce", AS, "--isolated")
    expected = {"gdpr-complaint-to-authority": "error", "gdpr-retention-period": "error"}
    assert found(alone) | expected == found(alone)
    Path(".policy-lint.yaml").write_text(LOOSE)
    Path(".policy-lint-decisions.yaml").write_text(DECISIONS)
    assert run("baseline").exit_code == 0
    assert run("lint").exit_code == 3, "without it, every policy is excluded"
    data = report(run, "--enforce", AS)
    assert {item["path"] for item in data["documents"]} == {"privacy.md", ".policy-lint-decisions.yaml"}
    assert found(data) == expected
    facts = data["documents"][-1]["facts"]
    assert (facts["users_in"]["value"], facts["users_in"]["origin"]) == (["EEA", "PK"], "enforced rule book")
    assert facts["collects_online"]["value"] is True
    assert data["enforced"] == AS
    said = " ".join(data["notices"])
    for part in ("2 rules are locked", "`fail-on: never` would loosen", "`exclude` does not count", "stay error"):
        assert part in said
    assert run("lint", "--enforce", AS).exit_code == 1
    loose = ("--fail-on", "never", "--ignore", "gdpr", "--fact", "users_in=PK", "--select", "quality")
    asked = run("lint", "--enforce", AS, "--statistics", *loose)
    assert asked.exit_code == 1
    assert "gdpr-retention-period" in asked.stdout


def test_a_decision_on_it_is_told_to_be_nobodys(run: Run) -> None:
    Path(".policy-lint-decisions.yaml").write_text(DECISIONS)
    said = run("lint", "--enforce", AS, "--quiet").stdout
    assert "Ann (counsel) may not accept findings of `gdpr-retention-period`" in said
    assert "document-decision-unauthorised" not in run("lint", "--isolated", "--select", "all", "--quiet").stdout


def test_the_environment_enforces_and_config_shows_it(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    Path(".policy-lint.yaml").write_text(LOOSE)
    monkeypatch.setenv("POLICY_LINT_ENFORCE", AS)
    shown = json.loads(run("config", "privacy.md", "--format", "json").stdout)["settings"]
    assert shown["enforce"]["value"] == AS
    assert shown["fail-on"] == {"value": "error", "origin": "enforced rule book"}
    assert shown["enforced facts.users_in"]["value"] == ["EEA"]


@pytest.mark.parametrize("name", FORMATS)
def test_every_report_names_it(name: str, run: Run) -> None:
    shown = run("lint", "--enforce", AS, "--format", name).stdout.replace("\u200b", "")  # Markdown mentions nobody
    assert AS in shown
    assert AS not in run("lint", "--format", name).stdout


def test_a_pack_that_is_only_extended_says_who_may_accept_what(run: Run) -> None:
    Path(".policy-lint.yaml").write_text("extends: [acme]\nroles: {developer: [all]}\n")
    Path(".policy-lint-decisions.yaml").write_text(DECISIONS.replace("counsel", "developer"))
    assert "Ann (developer) may not accept" in run("lint", "--quiet").stdout
    Path(".policy-lint-decisions.yaml").write_text(DECISIONS)
    assert "may not accept" not in run("lint", "--quiet").stdout
