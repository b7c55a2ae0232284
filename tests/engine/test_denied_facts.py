"""Denials in the text: a rule that hangs on a fact that nobody knows and the text denies is not reported."""

from __future__ import annotations

from typing import Any

import pytest

from policy_lint.engine.denied_facts import denied_facts
from policy_lint.engine.inference import fact_book
from tests.engine.makers import compiled, facts, policy, verdict

NO_SALE = {"kind": "sale", "stance": "denied", "quote": "We do not sell your personal information."}
A_SALE = {"kind": "sale", "quote": "We sell some of your data to list brokers."}
REQUIRE = {"require": {"statement": "retention"}}
ON_SALES = {"applies_when": {"all": [{"sells_data": True}]}}
ON_EITHER = {"applies_when": {"any": [{"sells_data": True}, {"shares_for_ads": True}]}}


def test_an_open_fact_that_the_text_denies_drops_the_rule_and_is_quoted() -> None:
    said = verdict(compiled(**REQUIRE, **ON_SALES), policy(NO_SALE))
    assert (said.verdict, said.findings) == ("not-applicable", ())
    assert said.because == ("the text denies sells_data: “We do not sell your personal information.”",)


def test_a_declared_fact_counts_more_than_a_denial() -> None:
    assert verdict(compiled(**REQUIRE, **ON_SALES), policy(NO_SALE), facts(sells_data=True)).verdict == "missing"


def test_another_fact_that_is_open_keeps_the_rule_open() -> None:
    said = verdict(compiled(**REQUIRE, **ON_EITHER), policy(NO_SALE))
    assert (said.verdict, said.findings[0].unknown) == ("undecided", ("sells_data", "shares_for_ads"))


def test_a_rule_on_those_who_do_not_sell_stays_open() -> None:
    where = {"applies_when": {"all": [{"sells_data": False}]}}
    assert verdict(compiled(**REQUIRE, **where), policy(NO_SALE)).verdict == "undecided"


def test_a_denial_makes_no_fact_false() -> None:
    assert "sells_data" not in fact_book(policy(NO_SALE)).values


@pytest.mark.parametrize(
    ("statement", "denied"),
    [
        (NO_SALE, {"sells_data", "sells_sensitive_data", "sells_biometric_data"}),
        (NO_SALE | {"quote": "We do not sell biometric information."}, {"sells_biometric_data"}),
        (NO_SALE | {"quote": "We never sell sensitive data."}, {"sells_sensitive_data"}),
        (NO_SALE | {"quote": "We do not sell your e-mail address."}, set()),
        (NO_SALE | {"quote": "We do not sell personal data without your consent."}, set()),
        (NO_SALE | {"quote": "Passing data to vendors is not considered a sale of personal data."}, set()),
        (NO_SALE | {"quote": "We are not in the business of selling your personal data."}, set()),
        (NO_SALE | {"quote": "Should we go out of business, we will not sell your personal data."}, set()),
        (NO_SALE | {"quote": "We do not sell student data that we get through schools."}, set()),
        (NO_SALE | {"condition": "in the traditional sense"}, set()),
        (NO_SALE | {"except": ["as described below"]}, set()),
        (
            NO_SALE | {"subjects": ["children"], "quote": "We do not knowingly sell data of consumers under 16."},
            {"actual_knowledge_sells_u16"},
        ),
        (NO_SALE | {"of": "sharing-for-ads", "quote": "We do not share data for targeted ads."}, {"shares_for_ads"}),
        (
            {"kind": "collection", "data": ["personal-data"], "stance": "denied"}
            | {"quote": "We do not receive any information from third parties."},
            {"obtains_data_indirectly"},
        ),
        (
            {"kind": "collection", "data": ["personal-data"], "stance": "denied"}
            | {"quote": "We do not collect any information."},
            set(),
        ),
        (
            {"kind": "automated-decision", "stance": "denied", "quote": "We make no automated decisions."},
            {"automated_decisions", "profiles_significant_decisions"},
        ),
        (
            {"kind": "incentive", "stance": "denied", "quote": "We do not offer financial incentives."},
            {"offers_financial_incentive"},
        ),
        (
            {"kind": "transfer", "stance": "denied", "quote": "We do not transfer your data outside the EEA."},
            {"transfers_outside_eea"},
        ),
        (
            {"kind": "transfer", "stance": "denied", "quote": "Your data never leaves Canada."},
            {"processes_outside_canada"},
        ),
        ({"kind": "cookies", "stance": "denied", "quote": "Our app does not use cookies."}, {"uses_cookies"}),
        ({"kind": "cookies", "stance": "denied", "quote": "We do not use third-party cookies."}, set()),
        (
            {
                "kind": "tracking",
                "across_sites": True,
                "stance": "denied",
                "quote": "We do not track you across sites.",
            },
            {"engages_cross_site_tracking"},
        ),
        (A_SALE, set()),
    ],
)
def test_which_words_deny_which_facts(statement: dict[str, Any], denied: set[str]) -> None:
    assert set(denied_facts(policy(statement))) == denied


def test_a_denial_beside_the_contrary_denies_nothing() -> None:
    assert denied_facts(policy(NO_SALE, A_SALE)) == {}


def test_a_question_is_no_contrary() -> None:
    asked = {"kind": "collection", "sources": ["third-party"], "quote": "Do we receive data from third parties?"}
    answer = {"kind": "collection", "data": ["personal-data"], "stance": "denied"}
    answer |= {"quote": "We do not receive any information from third parties."}
    assert set(denied_facts(policy(asked, answer))) == {"obtains_data_indirectly"}
