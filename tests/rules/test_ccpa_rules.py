"""CCPA rules that a Python check decides: what the facts and the day of the report change."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import pytest

from policy_lint.engine.examples import example_policy
from policy_lint.engine.facts import FactBook, FactValue
from policy_lint.engine.judge import Terms, applied_always, judge
from policy_lint.engine.packs import find_packs
from policy_lint.engine.rulebook import load_rules

if TYPE_CHECKING:
    from policy_lint.engine.finding import Finding
    from policy_lint.engine.verbs import CompiledRule

METHODS = "ccpa-two-request-methods"
UPDATED = "ccpa-updated-within-12-months"


@cache
def rules() -> dict[str, CompiledRule]:
    return {one.rule.id: applied_always(one) for one in load_rules(find_packs()).rules if one.rule.pack == "ccpa"}


def findings(rule: str, text: str, as_of: str = "2026-06-15", **known: bool) -> tuple[Finding, ...]:
    book = FactBook({name: FactValue(value, "document") for name, value in known.items()})
    (requirement,) = judge(example_policy(text), [rules()[rule]], Terms(book, as_of))
    assert requirement.error is None
    return requirement.findings


def policy(requests: str) -> str:
    return f"Privacy Policy\nWe sell internet access.\nRequests\n{requests}\n"


class TestTwoRequestMethods:
    @pytest.mark.parametrize(
        "number", ["1-800-555-0199", "(888) 555-0123", "+1 844 555 0175", "1-877-EXAMPLE", "toll-free"]
    )
    def test_a_toll_free_number_and_a_second_way_suffice(self, number: str) -> None:
        assert not findings(METHODS, policy(f"To make a request, call {number} or write to privacy@example.net."))

    @pytest.mark.parametrize("number", ["(415) 555-0123", "+44 20 7946 0958", "us"])
    def test_any_other_number_does_not(self, number: str) -> None:
        (found,) = findings(METHODS, policy(f"To make a request, call {number} or write to privacy@example.net."))
        assert found.cause == "weak"
        assert found.message.endswith(
            "is there, but no toll-free number, which only a business that deals online alone may leave out."
        )

    def test_a_toll_free_number_alone_is_one_method(self) -> None:
        (found,) = findings(METHODS, policy("To make a request, call us at 1-800-555-0199."))
        assert found.message.endswith("is there, but no second way.")

    def test_an_address_is_enough_for_a_business_that_is_known_to_work_online_only(self) -> None:
        text = policy("To make a request, write to privacy@example.net.")
        assert not findings(METHODS, text, exclusively_online_direct=True)
        assert findings(METHODS, text, exclusively_online_direct=False)
        assert findings(METHODS, text)

    def test_even_that_business_must_give_one(self) -> None:
        (found,) = findings(METHODS, policy("We love to hear from you."), exclusively_online_direct=True)
        assert found.cause == "absent"

    def test_it_points_at_the_words_that_are_most_surely_on_requests(self) -> None:
        text = policy(
            "You can opt out of our newsletter by clicking the link in each message.\n"
            "To exercise your rights under the CCPA, submit a request to privacy@example.net."
        )
        (found,) = findings(METHODS, text)
        assert found.quote.startswith("To exercise your rights")


class TestUpdatedWithinTwelveMonths:
    @pytest.mark.parametrize(
        ("date", "as_of", "stale"),
        [
            ("June 15, 2025", "2026-06-15", False),
            ("June 14, 2025", "2026-06-15", True),
            ("June 2025", "2026-06-30", False),  # it may have been the last day of that month
            ("May 2025", "2026-06-01", True),
            ("February 29, 2024", "2025-02-28", False),
            ("June 15, 2026", "2026-06-15", False),
        ],
    )
    def test_a_date_is_stale_a_year_after_it_as_precisely_as_it_is_known(
        self, date: str, as_of: str, stale: bool
    ) -> None:
        assert bool(findings(UPDATED, f"Privacy Policy\nLast updated: {date}\nWe collect names.\n", as_of)) is stale

    def test_the_newest_date_counts(self) -> None:
        text = "Privacy Policy\nEffective May 1, 2021. Last updated: June 1, 2026.\nWe collect names.\n"
        assert not findings(UPDATED, text)

    def test_an_update_in_the_future_is_a_defect_but_a_coming_effective_date_is_none(self) -> None:
        (found,) = findings(UPDATED, "Privacy Policy\nLast updated: July 1, 2026\nWe collect names.\n")
        assert found.message.endswith("lies after the day of this report, 2026-06-15.")
        assert not findings(
            UPDATED, "Privacy Policy\nLast updated: June 1, 2026\nEffective: July 1, 2026\nWe collect names.\n"
        )

    def test_a_policy_without_a_date_is_another_rules(self) -> None:
        assert not findings(UPDATED, "Privacy Policy\nWe collect names.\n")
