"""Periods of time in a text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policy_lint.extraction.durations import find_durations

PERIODS = {
    "for seven (7) years": "P7Y",
    "after 12 months": "P12M",
    "a 90-day window": "P90D",
    "a period of two weeks": "P2W",
    "for up to 18 months": "P18M",
    "for one year": "P1Y",
    "kept a year": "P1Y",
    "within 24 hours": "PT24H",
    "thirty (30) days": "P30D",
    "between 6 to 12 months": "P12M",
    "3-5 years": "P5Y",
    "forty-eight hours": "PT48H",
    "twenty one days": "P21D",
    "30 calendar days": "P30D",
    "two business days": "P2D",
    "365 days after your visit": "P365D",
    "an additional five years": "P5Y",
    "24 Months": "P24M",
    "10\u00a0years": "P10Y",
    "six-month": "P6M",
    "ninety (90) days": "P90D",
    "5 to 7 working days": "P7D",
    "for [1] year": "P1Y",
    "plus [12 / 24] months": "P24M",
    "within {90} days": "P90D",
}
NONE = [
    "children under 13 years of age",
    "sixteen years old",
    "open 24 hours a day",
    "365 days a year",
    "anyone under the age of 13 years",
    "the years ahead",
    "section 7.2 years",
    "2,000 years",
    "in 2024",
    "day by day",
    "12 monthly issues",
    "our daysack",
    "18 years or older",
    "at any time",
    "two cookies",
    "[number] months",
    "hourly backups",
    "version 3 yearly",
    "24 hours per day",
    "$30 days",
    "",
]


@pytest.mark.parametrize(("text", "value"), PERIODS.items())
def test_a_period_is_found_in_figures_and_in_words(text: str, value: str) -> None:
    assert [found.value for found in find_durations(text)] == [value]


@pytest.mark.parametrize("text", NONE)
def test_ages_hours_of_service_and_bare_words_are_no_periods(text: str) -> None:
    assert find_durations(text) == []


def test_several_periods_come_in_order_with_their_places() -> None:
    text = "Logs for 30 days, invoices for ten (10) years."
    assert [(text[one.start : one.end], one.value) for one in find_durations(text)] == [
        ("30 days", "P30D"),
        ("ten (10) years", "P10Y"),
    ]


def test_business_days_are_marked() -> None:
    assert [one.working for one in find_durations("one business day or 3 days")] == [True, False]


@given(st.text())
def test_no_text_makes_the_search_fail(text: str) -> None:
    for found in find_durations(text):
        assert 0 <= found.start < found.end <= len(text)
