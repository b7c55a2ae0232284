"""What is no English privacy policy is not judged: one result that says why, and not one finding of an absence."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from policy_lint.cli.main import cli
from policy_lint.pipeline.run import Settings, run

NOT_FOUND = "<html><head><title>404 Not Found</title></head><body><h1>Page not found</h1><p>The page you asked for is gone.</p></body></html>"
GERMAN = (
    "Datenschutzerklärung\n\nWir freuen uns über Ihren Besuch auf unserer Website. Der Schutz Ihrer personenbezogenen Daten ist uns"
    " wichtig. Wir erheben und verwenden Ihre Daten nur, soweit das für die Nutzung unserer Seite nötig ist. Sie haben das Recht,"
    " Auskunft über die gespeicherten Daten zu verlangen, und Sie können Ihre Einwilligung jederzeit widerrufen.\n"
)
SHORT = (
    "Privacy Policy\n\nWe collect your name and your email address when you write to us, and we use them to answer you. We do not"
    " sell your personal information. We share it with the company that hosts our website. We keep your messages for two years."
    " You may ask us to delete them: write to privacy@acme.example. We do not respond to Do Not Track signals. Our website is not"
    " directed to children under 13.\n"
)


@pytest.mark.parametrize(("name", "text", "word"), [("p.html", NOT_FOUND, "page"), ("p.txt", GERMAN, "German")])
def test_an_error_page_and_a_german_policy_are_not_judged(name: str, text: str, word: str, tmp_path: Path) -> None:
    (tmp_path / name).write_text(text, encoding="utf-8")
    result = run(Settings(paths=(str(tmp_path / name),)))
    (document,) = result.documents
    assert not document.judged
    assert word in str(document.reason)
    assert (document.findings, document.requirements, result.errors) == ((), (), ())


def test_the_report_says_why_and_the_exit_code_is_that_of_no_finding(tmp_path: Path) -> None:
    path = tmp_path / "p.html"
    path.write_text(NOT_FOUND, encoding="utf-8")
    shown = CliRunner().invoke(cli, ["lint", str(path)])
    assert shown.exit_code == 0
    assert "not judged" in shown.stdout
    (document,) = json.loads(CliRunner().invoke(cli, ["lint", str(path), "--format", "json"]).stdout)["documents"]
    assert document["judged"] is False
    assert document["reason"]
    assert document["findings"] == []


def test_a_short_policy_is_judged_by_what_it_states(tmp_path: Path) -> None:
    path = tmp_path / "p.txt"
    path.write_text(SHORT, encoding="utf-8")
    (document,) = run(Settings(paths=(str(path),), facts={"users_in": ("US-CA", "EEA")})).documents
    assert document.judged
    reported = {finding.rule.id for requirement in document.requirements for finding in requirement.findings}
    assert "gdpr-legal-basis" in reported
    assert not reported & {
        "caloppa-dnt-response",
        "coppa-not-directed-statement",
        "gdpr-retention-period",
        "ftc-sale-denial-contradiction",
    }
