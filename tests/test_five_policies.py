"""The five real policies: what must be found in them, on which words, and what must not be reported.

Lines are given by their words: a finding stands right when its line of the structured document holds them.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from policy_lint.pipeline.results import DocumentResult
from policy_lint.pipeline.run import Settings, run
from policy_lint.sift.merging import members

ROOT = Path(__file__).resolve().parents[1]
ALTRASTREAMS, ALLSTREAM, ALPINES, UNNAMED, NETSTREEM = (
    "000_07762455df4b5ac8",
    "001_91ec38c8308785aa",
    "002_9055cf8a41462f11",
    "003_d4aab5214b35a79f",
    "004_8fee7b1bae562186",
)


@cache
def results() -> dict[str, DocumentResult]:
    """Every policy's result, by seed name; nothing is declared beside what the documents hold."""
    result = run(Settings(paths=(str(ROOT / "policies"),), as_of="2026-11-22"))
    assert result.errors == ()
    return {Path(document.path).name.split(".")[0]: document for document in result.documents}


def findings(name: str) -> list[tuple[str, str, str]]:
    """Rule, verdict and line of every finding and merged member."""
    document = results()[name]
    source = document.policy.source
    return [
        (member.rule.id, member.verdict, source.line(source.position(finding.span.start)[0]))
        for finding in document.findings
        for member in members(finding)
    ]


@pytest.mark.parametrize("name", [ALTRASTREAMS, ALLSTREAM, ALPINES, UNNAMED, NETSTREEM])
def test_the_document_holds_the_seed_word_for_word_and_every_quote_stands_in_it(name: str) -> None:
    document = results()[name]
    assert document.policy.published is not None
    assert document.policy.published.text is not None
    assert not [rule for rule, _, _ in findings(name) if rule.startswith("document-")]
    assert all(statement.found for statement in document.policy.statements)


@pytest.mark.parametrize("path", sorted((ROOT / "seeds").iterdir()), ids=lambda path: path.name)
def test_each_seed_has_a_structured_document_that_names_it(path: Path) -> None:
    document = (ROOT / "policies" / f"{path.stem}.policy.yaml").read_text(encoding="utf-8")
    assert f"source: ../seeds/{path.name}" in document


@pytest.mark.parametrize(
    ("name", "rule", "verdict", "words"),
    [
        (ALPINES, "quality-duplicate-section", "violation", "Account Information: We store credentials"),
        (ALPINES, "quality-duplicate-section", "violation", "Location Information: We may collect your IP address"),
        (ALPINES, "quality-duplicate-section", "violation", "Under CalOPPA, we commit to:"),
        (ALPINES, "quality-unresolved-list", "violation", "Under CalOPPA, we commit to:"),
        (ALPINES, "quality-unresolved-list", "violation", "Yes. Cookies help us:"),
        (ALPINES, "caloppa-effective-date", "violation", "Alpines Internet Privacy Policy"),
        (ALPINES, "gdpr-retention-period", "conditional", ""),
        (ALPINES, "ccpa-contact-for-questions", "conditional", ""),
        (ALPINES, "gdpr-controller-identity-contact", "conditional", ""),
        (ALTRASTREAMS, "quality-inconsistent-contact", "violation", "833-488-1043"),
        (ALTRASTREAMS, "caloppa-dnt-response", "conditional", ""),
        (ALLSTREAM, "gdpr-legal-basis", "violation", ""),
        (ALLSTREAM, "gdpr-rights-access-rectify-erase", "violation", ""),
        (ALLSTREAM, "gdpr-third-country-transfers", "conditional", ""),
        (ALLSTREAM, "gdpr-controller-identity-contact", "violation", ""),
        (ALLSTREAM, "gdpr-complaint-to-authority", "violation", ""),
        (UNNAMED, "gdpr-controller-identity-contact", "conditional", ""),
        (UNNAMED, "gdpr-retention-period", "conditional", "such access. Personally"),
        (UNNAMED, "coppa-not-directed-statement", "conditional", ""),
        (UNNAMED, "caloppa-dnt-response", "conditional", ""),
        (NETSTREEM, "quality-placeholder", "violation", "[US/EU/other]"),
        (NETSTREEM, "quality-placeholder", "violation", "[contact@netstreem.com]"),
        (NETSTREEM, "quality-placeholder", "violation", "[+91 90412 76017]"),
        (NETSTREEM, "quality-collapsed-table", "violation", "PurposeLegal Basis"),
        (NETSTREEM, "gdpr-retention-period", "conditional", ""),
        (NETSTREEM, "coppa-not-directed-statement", "conditional", ""),
    ],
)
def test_a_known_defect_is_found_on_its_line(name: str, rule: str, verdict: str, words: str) -> None:
    found = [(found_verdict, line) for found_rule, found_verdict, line in findings(name) if found_rule == rule]
    assert any(found_verdict == verdict and words in line for found_verdict, line in found), found


@pytest.mark.parametrize(
    ("name", "rule"),
    [
        (ALPINES, "caloppa-dnt-response"),
        (ALPINES, "caloppa-third-party-tracking"),
        (ALPINES, "coppa-not-directed-statement"),
        (ALTRASTREAMS, "gdpr-retention-period"),
        (ALTRASTREAMS, "coppa-not-directed-statement"),
        (ALTRASTREAMS, "ftc-sharing-denial-contradiction"),
        (NETSTREEM, "ftc-sale-denial-contradiction"),
        (NETSTREEM, "gdpr-legal-basis"),
        (NETSTREEM, "quality-unresolved-list"),
    ],
)
def test_what_the_policy_does_say_is_not_reported(name: str, rule: str) -> None:
    assert rule not in [found for found, _, _ in findings(name)]


def test_with_nothing_declared_a_bare_policy_still_hears_of_the_usual_gaps(tmp_path: Path) -> None:
    """No children's clause, no Do Not Track statement, no retention period, a repeated section: a finding each."""
    bare = tmp_path / "bare.policy.yaml"
    section = "  - heading: What we collect\n    text: |\n      We collect your name and your email address when you write to us.\n"
    bare.write_text(f"schema: 1\nsections:\n{section}{section}", encoding="utf-8")
    (document,) = run(Settings(paths=(str(bare),))).documents
    found = {member.rule.id: member.verdict for finding in document.findings for member in members(finding)}
    assert found["coppa-not-directed-statement"] == "conditional"
    assert found["caloppa-dnt-response"] == "conditional"
    assert found["gdpr-retention-period"] == "conditional"
    assert found["quality-duplicate-section"] == "violation"
