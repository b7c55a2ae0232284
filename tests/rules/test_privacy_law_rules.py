"""The rules on the laws of Europe, the United Kingdom, Canada, India, Pakistan and Brazil."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from policy_lint.engine.examples import run_examples
from policy_lint.engine.facts import FactBook
from policy_lint.engine.judge import Terms, applied_always, judge
from policy_lint.engine.packs import find_packs
from policy_lint.engine.rulebook import load_rules
from policy_lint.extraction.extract import extract
from policy_lint.reading.text import read_text
from policy_lint.text.source import Source

if TYPE_CHECKING:
    from policy_lint.engine.finding import Finding
    from policy_lint.engine.verbs import CompiledRule

ROOT = Path(__file__).resolve().parents[2]
SEEDS = sorted((ROOT / "seeds").glob("*.txt"))
PACKS = {"gdpr", "uk", "canada", "india", "pakistan", "brazil"}


@cache
def rules() -> dict[str, CompiledRule]:
    return {rule.rule.id: rule for rule in load_rules(find_packs()).rules if rule.rule.pack in PACKS}


def findings(text: str, rule: str, as_of: str = "2026-11-22") -> list[Finding]:
    """What a rule reports on a text; the law is taken to apply."""
    always = applied_always(rules()[rule]) if as_of == "2026-11-22" else rules()[rule]
    (requirement,) = judge(extract(read_text(Source("policy.txt", text))), [always], Terms(FactBook(), as_of))
    assert requirement.error is None
    return list(requirement.findings)


def test_every_pack_has_its_rules() -> None:
    counts = {pack: sum(rule.rule.pack == pack for rule in rules().values()) for pack in PACKS}
    assert counts == {"gdpr": 26, "uk": 3, "canada": 11, "india": 7, "pakistan": 2, "brazil": 1}


def test_every_example_holds() -> None:
    assert [result for result in run_examples(rules().values()) if not result.ok] == []


@pytest.mark.parametrize("side", ["passing", "failing"])
def test_every_rule_is_shown_in_prose(side: str) -> None:
    few = {
        name: sum(isinstance(example, str) for example in getattr(compiled.rule.examples, side))
        for name, compiled in rules().items()
    }
    assert {name: count for name, count in few.items() if count < 3} == {}


def test_what_was_not_read_is_no_error() -> None:
    assert [rule.rule.id for rule in rules().values() if not rule.rule.verified and rule.rule.severity == "error"] == []


@pytest.mark.parametrize("text", ["", " ", "\n", "x", ":", "[", "1.", "[[[[[", "{{", "a@b", "\u00ad", "İ"])
def test_no_rule_fails_on_scraps(text: str) -> None:
    for rule in rules():
        assert len(findings(text, rule)) <= 1


def test_indian_rules_are_notes_until_they_are_in_force() -> None:
    text = "Privacy policy\n\nOur service is not directed to children under 13.\n"
    (before,) = findings(text, "dpdp-children", "2027-05-12")
    (after,) = findings(text, "dpdp-children", "2027-05-13")
    assert before.severity == "note"
    assert before.message.startswith("Upcoming, from 2027-05-13: ")
    assert not after.message.startswith("Upcoming")


class TestSeeds:
    """What the rules say of real policies."""

    def test_a_cnic_without_a_reason_is_found_where_it_is_named(self) -> None:
        (finding,) = findings(SEEDS[2].read_text(encoding="utf-8"), "pk-cnic-purpose-and-handling")
        assert "CNIC" in finding.quote

    def test_a_reason_for_identity_documents_is_seen(self) -> None:
        assert findings(SEEDS[0].read_text(encoding="utf-8"), "pk-cnic-purpose-and-handling") == []

    def test_portability_in_a_list_of_rights_is_seen(self) -> None:
        assert findings(SEEDS[0].read_text(encoding="utf-8"), "gdpr-rights-restriction-portability") == []
