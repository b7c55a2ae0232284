"""Three-valued applicability: Kleene's logic, places within places, open and closed lists, precedence, inference."""

from __future__ import annotations

import itertools
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policy_lint.engine.examples import example_policy
from policy_lint.engine.facts import FactBook, FactValue, Truth, conjunction, decide, disjunction, negation
from policy_lint.engine.inference import fact_book, infer
from policy_lint.engine.rule import Applicability, ExampleDocument

truths: st.SearchStrategy[Truth] = st.sampled_from([True, False, None])
ORDER = {False: 0, None: 1, True: 2}


@given(st.lists(truths, min_size=1))
def test_and_is_the_least_and_or_the_greatest_of_its_parts(values: list[Truth]) -> None:
    assert conjunction(values) is min(values, key=lambda value: ORDER[value])
    assert disjunction(values) is max(values, key=lambda value: ORDER[value])


@given(st.lists(truths))
def test_de_morgan(values: list[Truth]) -> None:
    assert negation(conjunction(values)) is disjunction(negation(value) for value in values)


@given(st.lists(truths, max_size=4), st.lists(truths, max_size=4))
def test_learning_a_fact_never_changes_a_known_answer(known: list[Truth], later: list[bool]) -> None:
    """Kleene's logic is monotone: what is decided while some facts are unknown stays decided."""
    answers = iter(itertools.cycle(later or [True]))
    learnt = [next(answers) is True if value is None else value for value in known]
    for combine in (conjunction, disjunction):
        if combine(known) is not None:
            assert combine(learnt) is combine(known)


def places(*codes: str, origin: Any = "document", claimed: tuple[str, ...] = ()) -> FactBook:
    return FactBook({"users_in": FactValue(codes, origin, claimed=claimed)})


@pytest.mark.parametrize(
    ("book", "wanted", "truth"),
    [
        (places("US-CA"), "US-CA", True),
        (places("US-CA"), "US", True),
        (places("US"), "US-CA", None),
        (places("US"), "EEA", False),
        (places("DE"), "EEA", True),
        (places("EEA"), "FR", None),
        (places("CA"), "CA-QC", None),
        (places("CA"), "US-CA", False),
        (places(), "any", False),
        (places("IN"), "any", True),
        (places("US-CA", origin="inferred"), "US-CA", True),
        (places("US-CA", origin="inferred"), "EEA", None),
        (places("IN", claimed=("EEA",)), "EEA", True),
        (FactBook(), "US", None),
    ],
)
def test_a_place_is_in_a_list_when_it_or_a_part_of_it_is(book: FactBook, wanted: str, truth: Truth) -> None:
    assert book.truth("users_in", wanted) is truth


def test_a_rule_without_conditions_always_applies() -> None:
    assert decide(Applicability(), FactBook()).truth is True


def test_an_undecided_rule_names_the_facts_that_would_decide_it() -> None:
    when = Applicability(
        all=({"collects_online": True}, {"sells_data": True}), any=({"users_in": "US-CA"}, {"users_in": "US-NV"})
    )
    book = FactBook({"collects_online": FactValue(value=True, origin="document")})
    decision = decide(when, book)
    assert decision.truth is None
    assert decision.unknown == ("sells_data", "users_in")


def test_a_decided_rule_names_the_facts_that_decided_it() -> None:
    when = Applicability(all=({"sells_data": True},), none=({"users_in": "EEA"},))
    yes = FactBook(
        {
            "sells_data": FactValue(value=True, origin="inferred", quote="we sell"),
            "users_in": FactValue(("US",), "document"),
        }
    )
    assert decide(when, yes).because == ("sells_data is true (inferred, from “we sell”)",)
    no = FactBook({"users_in": FactValue(("FR",), "command line")})
    assert decide(when, no).truth is False


def policy(*statements: dict[str, Any]) -> Any:
    return example_policy(ExampleDocument(statements=statements))


@pytest.mark.parametrize(("commercial", "truth"), [(None, True), (True, True), (False, False)])
def test_unless_takes_a_rule_out_only_where_its_fact_is_known(commercial: bool | None, truth: bool) -> None:
    known = {"users_in": FactValue(("CA",), "document")}
    if commercial is not None:
        known["is_commercial_operator"] = FactValue(commercial, "document")
    when = Applicability(all=({"users_in": "CA"},), unless=({"is_commercial_operator": False},))
    decision = decide(when, FactBook(known))
    assert decision.truth is truth
    assert decision.unknown == ()
    assert any("is_commercial_operator" in reason for reason in decision.because) is not truth


def test_the_first_origin_that_knows_a_fact_has_the_last_word() -> None:
    shop = policy({"kind": "cookies", "types": ["essential"], "quote": "We use essential cookies."})
    assert fact_book(shop).values["uses_cookies"].origin == "inferred"
    assert fact_book(shop, configured={"uses_cookies": False}).values["uses_cookies"] == FactValue(
        value=False, origin="configuration"
    )
    both = fact_book(shop, given={"uses_cookies": True}, configured={"uses_cookies": False})
    assert both.values["uses_cookies"].origin == "command line"


def test_a_claimed_law_makes_its_place_true_whatever_is_declared() -> None:
    shop = policy({"kind": "law", "regime": "GDPR", "applies": "claimed", "quote": "We comply with the GDPR."})
    book = fact_book(shop, given={"users_in": ("IN",)})
    assert book.truth("users_in", "EEA") is True
    assert book.truth("users_in", "IN") is True
    assert book.truth("users_in", "BR") is False


def test_a_law_that_is_only_mentioned_shows_nothing() -> None:
    shop = policy({"kind": "law", "regime": "GDPR", "applies": "mentioned", "quote": "including the GDPR"})
    assert "users_in" not in infer(shop)


@pytest.mark.parametrize(
    ("statement", "fact"),
    [
        ({"kind": "sale", "of": "sale"}, "sells_data"),
        ({"kind": "sale", "of": "sharing-for-ads"}, "shares_for_ads"),
        ({"kind": "cookies"}, "uses_cookies"),
        ({"kind": "tracking", "party": "first", "across_sites": True}, "engages_cross_site_tracking"),
        ({"kind": "disclosure", "recipients": ["payment-processors"]}, "shares_with_third_parties"),
        ({"kind": "collection", "data": ["cnic"]}, "collects_government_id"),
        ({"kind": "collection", "data": ["health-data"]}, "collects_sensitive_data"),
        ({"kind": "collection", "sources": ["third-party"]}, "obtains_data_indirectly"),
        ({"kind": "use", "legal_bases": ["consent"]}, "relies_on_consent"),
        ({"kind": "use", "purposes": ["direct-marketing"]}, "sends_marketing"),
        ({"kind": "contact", "role": "dpo", "email": "dpo@x.org"}, "has_dpo"),
    ],
)
def test_inference_switches_on_and_a_denial_shows_nothing(statement: dict[str, Any], fact: str) -> None:
    words = {"quote": "Some words."}
    shown = infer(policy({**statement, **words}))
    assert shown[fact].value is True
    assert shown[fact].quote == "Some words."
    assert fact not in infer(policy({**statement, **words, "stance": "denied"}))


def test_the_tracking_of_others_is_not_the_operators_own() -> None:
    shop = policy({"kind": "tracking", "party": "third", "across_sites": True, "quote": "Networks follow you."})
    assert "engages_cross_site_tracking" not in infer(shop)
