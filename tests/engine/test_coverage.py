"""What is said of a place's coverage is what the rules hold."""

from __future__ import annotations

from policy_lint.engine.coverage import _COVERED, coverage, covered
from policy_lint.engine.facts import FactBook, FactValue
from policy_lint.engine.packs import find_packs
from policy_lint.engine.rulebook import load_rules
from policy_lint.policy.vocabulary import JURISDICTIONS


def places_of_rules() -> set[str]:
    """Every place that a built-in rule's applicability names."""
    book = load_rules(pack for pack in find_packs() if pack.trusted)
    conditions = [
        condition
        for item in book.rules
        for group in ("all", "any")
        for condition in getattr(item.rule.applies_when, group)
    ]
    named = {str(condition["users_in"]) for condition in conditions if "users_in" in condition} - {"any"}
    acts = {
        f"US-{condition['state_act_controller']}" for condition in conditions if "state_act_controller" in condition
    }
    return named | (acts - {"US-any"})


def test_a_place_that_a_rule_names_is_covered() -> None:
    assert {place for place in places_of_rules() if covered(place).level == "none"} == set()


def test_a_place_with_an_entry_of_its_own_is_a_place_and_a_rule_names_it() -> None:
    assert set(_COVERED) <= set(JURISDICTIONS.keys)


def test_a_place_without_rules_says_so() -> None:
    assert covered("CH").level == "none"
    assert covered("AU").text == "no rule covers the law of Australia"


def test_a_part_has_the_coverage_of_its_whole() -> None:
    assert covered("DE").level == "full"
    assert covered("DE").text.startswith("as all of European Economic Area: ")
    assert covered("US-AL").level == "partial"


def test_every_declared_and_claimed_place_gets_a_line_once() -> None:
    facts = FactBook({"users_in": FactValue(("US-CA", "CH"), "document", claimed=("EEA", "US-CA"))})
    assert [(item.place, item.level) for item in coverage(facts)] == [
        ("US-CA", "full"),
        ("CH", "none"),
        ("EEA", "full"),
    ]
    assert coverage(FactBook()) == []
