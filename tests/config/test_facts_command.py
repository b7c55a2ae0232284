"""`policy-lint facts`: every fact, where it came from, and the rules that hang on it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policy_lint.engine.bearing import bearings
from policy_lint.engine.facts import FactBook, FactValue, decide
from policy_lint.engine.rule import Applicability, Rule
from policy_lint.validation import validate
from tests.engine.makers import REQUIRED

if TYPE_CHECKING:
    from tests.config.conftest import Run


@pytest.fixture(autouse=True)
def policy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path(".git").mkdir()
    Path("privacy.md").write_text(
        "# Privacy Policy\n\nWe use cookies to remember you.\n\nIf you live in California, the CCPA gives you the rights below.\n"
        "We collect your name and address to ship what you order, and share them with the carrier that brings it to you.\n"
    )


def facts(run: Run, *arguments: str) -> dict[str, Any]:
    result = run("facts", "privacy.md", "--format", "json", *arguments)
    assert result.exit_code == 0, result.stderr
    (document,) = json.loads(result.stdout)
    shown: dict[str, Any] = document["facts"]
    return shown


def test_an_inferred_fact_shows_the_words_and_the_line(run: Run) -> None:
    fact = facts(run)["uses_cookies"]
    assert (fact["value"], fact["origin"], fact["line"]) == (True, "inferred", 3)
    assert "use cookies" in fact["quote"]


def test_a_given_fact_switches_rules_on_and_others_off(run: Run) -> None:
    given_fact = facts(run, "--fact", "users_in=EEA")["users_in"]
    assert given_fact["origin"] == "command line"
    assert "gdpr-legal-basis" in given_fact["switches_on"]
    assert "pipeda-retention-and-destruction" not in given_fact["switches_on"]
    elsewhere = facts(run, "--fact", "users_in=IN")["users_in"]
    assert "gdpr-legal-basis" in elsewhere["switches_off"]


def test_what_is_not_known_is_listed_with_what_waits_for_it(run: Run) -> None:
    unknown = facts(run, "--isolated")["audience_general"]
    assert unknown["value"] is None
    assert unknown["waiting"]


def test_a_person_reads_values_origins_and_questions(run: Run) -> None:
    text = run("facts", "privacy.md", "--fact", "has_dpo=true").stdout
    assert "  has_dpo: true  (command line)" in text
    assert "Not known, and what waits for it:" in text
    assert "--fact audience_general=true" in " ".join(text.split())


def test_what_is_no_policy_says_so(run: Run) -> None:
    Path("404.html").write_text("<h1>404</h1><p>Page not found</p>")
    result = run("facts", "404.html")
    assert result.exit_code == 2
    assert result.stderr.startswith("404.html: error: not judged: ")


def test_a_file_that_is_not_there_is_one_line_and_exit_code_2(run: Run) -> None:
    result = run("facts", "gone.md")
    assert (result.exit_code, result.stderr) == (2, "gone.md: error: no such file or directory\n")


NAMES = ("sells_data", "has_dpo", "uses_cookies")
CONDITIONS = st.lists(
    st.builds(lambda name, value: {name: value}, st.sampled_from(NAMES), st.booleans()), max_size=3
).map(tuple)
BOOKS = st.dictionaries(st.sampled_from(NAMES), st.booleans().map(lambda value: FactValue(value, "document"))).map(
    FactBook
)


@given(CONDITIONS, CONDITIONS, CONDITIONS, BOOKS)
def test_a_rules_facts_and_its_decision_agree(all_of: Any, any_of: Any, none_of: Any, book: FactBook) -> None:
    when = Applicability(all=all_of, any=any_of, none=none_of)
    rule = validate(Rule, {**REQUIRED, "id": "a", "require": {"statement": "children"}})
    from dataclasses import replace

    found = bearings([replace(rule, applies_when=when)], book)
    decision = decide(when, book)
    parts = {part for bearing in found.values() for part in ("on", "off", "waiting") if getattr(bearing, part)}
    assert parts <= {{True: "on", False: "off", None: "waiting"}[decision.truth]}
    if decision.truth is None:
        assert {name for name, bearing in found.items() if bearing.waiting} == set(decision.unknown)
    if decision.truth is False:
        assert parts == {"off"}
