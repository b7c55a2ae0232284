"""Documents of one group satisfy the rules together, whichever of them a run sees."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from policy_lint.pipeline.elsewhere import pointers
from policy_lint.reading.markdown import read_markdown
from policy_lint.text.source import Source
from tests.engine.makers import REQUIRED

if TYPE_CHECKING:
    from tests.config.conftest import Run

PRIVACY = """# Privacy Policy

We collect your name and e-mail address to ship what you order from our shop. We share them with the carrier that brings it to you.

You may ask us for a copy of your data at any time.
"""
COOKIES = """# Cookie Policy

We use cookies to remember you. We do not respond to Do Not Track signals, because there is no common standard for them yet.

You can complain to the supervisory authority of your country about how we use cookies and other personal data.
"""
CONFIG = """\
select: [gdpr-complaint-to-authority, caloppa-dnt-response, gdpr-legal-basis]
facts: {users_in: [EEA, US-CA], engages_cross_site_tracking: true, is_commercial_operator: true}
documents:
  - {path: site/cookies.md, role: cookies, group: site}
  - {path: site/privacy.md, role: privacy, group: site}
"""


@pytest.fixture(autouse=True)
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path(".git").mkdir()
    Path("site").mkdir()
    Path("site/privacy.md").write_text(PRIVACY)
    Path("site/cookies.md").write_text(COOKIES)
    Path(".policy-lint.yaml").write_text(CONFIG)


def report(run: Run, *arguments: str) -> dict[str, dict[str, Any]]:
    data = json.loads(run("lint", "--format", "json", *arguments).stdout)
    return {document["path"]: document for document in data["documents"]}


def found(document: dict[str, Any]) -> list[str]:
    return [item["rule"] for item in document["findings"]]


def test_a_duty_met_elsewhere_in_the_group_is_no_finding(run: Run) -> None:
    documents = report(run)
    assert found(documents["site/privacy.md"]) == ["gdpr-legal-basis"]
    assert found(documents["site/cookies.md"]) == []
    verdicts = {item["rule"]: item for item in documents["site/privacy.md"]["requirements"]}
    assert verdicts["caloppa-dnt-response"]["verdict"] == "met"
    assert "together with site/cookies.md" in verdicts["caloppa-dnt-response"]["because"]


@pytest.mark.parametrize("name", ["site/privacy.md", "site/cookies.md"])
def test_a_hook_that_sees_one_of_them_reports_the_group(run: Run, name: str) -> None:
    documents = report(run, name)
    assert list(documents) == [name]
    assert found(documents[name]) == ["gdpr-legal-basis"]


def test_without_a_group_each_document_stands_alone(run: Run) -> None:
    Path(".policy-lint.yaml").write_text(CONFIG.replace(", group: site", ""))
    documents = report(run)
    assert "caloppa-dnt-response" in found(documents["site/privacy.md"])
    assert "gdpr-legal-basis" in found(documents["site/cookies.md"])


def test_facts_are_inferred_from_the_whole_group(run: Run) -> None:
    document = report(run, "site/privacy.md")["site/privacy.md"]
    assert document["facts"]["uses_cookies"]["value"] is True
    assert document["facts"]["uses_cookies"]["line"] == 1


def test_a_document_that_is_named_is_judged_though_it_says_little_about_data(run: Run) -> None:
    Path("site/cookies.md").write_text(
        "# Terms\n\n" + "The goods stay ours until they are paid for, and our liability is limited. " * 8
    )
    assert report(run)["site/cookies.md"]["judged"] is True
    Path("site/cookies.md").write_text("404 not found")
    assert report(run)["site/cookies.md"]["judged"] is False


def test_a_group_is_asked_on_the_day_of_the_run(run: Run) -> None:
    Path("site/privacy.md").write_text(f"Last updated: 1 March 2020\n\n{PRIVACY}")
    Path(".policy-lint.yaml").write_text(CONFIG.replace("[gdpr-c", "[ccpa-updated-within-12-months, gdpr-c"))
    document = report(run, "--fact", "ccpa_business=true")["site/privacy.md"]
    assert "ccpa-updated-within-12-months" in found(document), "a rule by the clock is not met by a group without a day"


def with_twin(run: Run, source: str = "privacy.md") -> None:
    """A structured document of the privacy policy in its group."""
    run("extract", "site/privacy.md", "-o", "site/a.policy.yaml")
    text = Path("site/a.policy.yaml").read_text()
    Path("site/a.policy.yaml").write_text(text.replace("source: privacy.md", f"source: {source}"))
    Path(".policy-lint.yaml").write_text(CONFIG + "  - {path: site/a.policy.yaml, group: site}\n")


def test_what_is_found_in_a_document_and_its_source_stands_at_the_source(run: Run) -> None:
    with_twin(run)
    documents = report(run)
    assert {path: found(document) for path, document in documents.items()} == {
        "site/a.policy.yaml": [],
        "site/cookies.md": [],
        "site/privacy.md": ["gdpr-legal-basis"],
    }
    verdicts = {item["rule"]: item for item in documents["site/a.policy.yaml"]["requirements"]}
    assert verdicts["gdpr-legal-basis"]["because"][-1] == "reported at its source, site/privacy.md"


def test_a_document_whose_source_leads_the_group_in_no_run_reports_itself(run: Run) -> None:
    with_twin(run)
    assert found(report(run, "site/a.policy.yaml")["site/a.policy.yaml"]) == ["gdpr-legal-basis"]
    documents = report(run, "site/cookies.md", "site/a.policy.yaml")
    assert [rule for document in documents.values() for rule in found(document)] == ["gdpr-legal-basis"]


@pytest.mark.parametrize("source", ["a.policy.yaml", "nowhere.md", "../site/cookies.policy.yaml"])
def test_a_source_that_is_no_text_of_the_run_takes_no_finding_away(run: Run, source: str) -> None:
    with_twin(run, source)
    documents = report(run)
    assert [rule for document in documents.values() for rule in found(document)] == ["gdpr-legal-basis"]


NO_COOKIES = PRIVACY + "\nHow we use cookies is explained in our Cookie Policy.\n"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (NO_COOKIES, "Cookie Policy"),
        (
            PRIVACY + "\nPlease see the Children's Privacy Notice for what we do for families.\n",
            "Children's Privacy Notice",
        ),
        (PRIVACY + "\nCalifornians may refer to our California Privacy Notice.\n", "California Privacy Notice"),
        (NO_COOKIES + "\n## Cookies\n\nWe set some.\n", "Cookie Policy"),
        (NO_COOKIES + "\n## Cookie policy\n\nWe set none.\n", None),
        (PRIVACY + "\nTheir cookie policy is theirs. Accept cookies. This cookie policy applies.\n", None),
    ],
)
def test_a_pointer_names_a_notice_that_the_text_does_not_hold(text: str, words: str | None) -> None:
    policy = read_markdown(Source("p.md", text))
    assert list(pointers(policy).values()) == ([words] if words else [])


def test_a_duty_of_a_notice_that_was_not_supplied_is_undecided_and_no_finding(run: Run) -> None:
    Path(".policy-lint.yaml").write_text(
        "select: [cookies, gdpr-legal-basis]\nfacts: {users_in: [EEA], uses_cookies: true}\n"
    )
    Path("rules").mkdir()
    rule = {
        **REQUIRED,
        "id": "cookies-told",
        "topic": "cookies",
        "require": {"statement": "cookies", "where": {"controls": "non-empty"}},
    }
    Path("rules/cookies-told.yaml").write_text(json.dumps(rule))
    Path("site/privacy.md").write_text(PRIVACY)
    assert "cookies-told" in found(report(run, "site/privacy.md", "--rules", "rules")["site/privacy.md"])
    Path("site/privacy.md").write_text(NO_COOKIES)
    document = report(run, "site/privacy.md", "--rules", "rules")["site/privacy.md"]
    assert "cookies-told" not in found(document)
    (verdict,) = [item for item in document["requirements"] if item["rule"] == "cookies-told"]
    assert verdict["verdict"] == "undecided"
    assert "stated elsewhere, not checked" in " ".join(verdict["because"])
    text = run("lint", "site/privacy.md", "--rules", "rules").stdout
    assert "site/privacy.md: stated elsewhere, not checked: the text points to “Cookie Policy”" in text
