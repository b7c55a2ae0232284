"""Requests: through which channels, how fast, by whom and at what cost."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policy_lint.policy.statements import Request
from tests.extraction.said import said


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        ("To exercise your rights, email privacy@example.com.", {"channels": ("email",)}),
        ("You may submit a request by calling 1-800-555-0199.", {"channels": ("phone",)}),
        ("We will answer your request within 45 days.", {"deadline": "P45D"}),
        ("We respond to all requests within one month.", {"deadline": "P1M"}),
        ("To delete your data, log in to your account.", {"channels": ("account",)}),
        ("Send your request in writing to our postal address.", {"channels": ("postal",)}),
        ("Before we act on a request, we will verify your identity.", {"verification": True}),
        ("You may use an authorized agent to submit a request on your behalf.", {"agent": True}),
        ("We may charge a reasonable fee for further copies of your request.", {"fee": "We may charge a reasonable fee for further copies of your request"}),
        ("Requests are free of charge.", {"fee": "Requests are free of charge"}),
        ("You can make a request through our web form.", {"channels": ("form",)}),
        ("To opt out of marketing, use the unsubscribe link.", {"channels": ("unsubscribe-link",)}),
        ("We will process opt-out requests within ten business days.", {"deadline": "P10D"}),
        ("To access your data, call us or visit our website.", {"channels": ("phone", "website")}),
        ("If you wish to correct your data, please contact us at help@example.org.", {"channels": ("email",)}),
        ("We need proof of identity before we answer a request.", {"verification": True}),
        ("We reply to access requests within 30 calendar days.", {"deadline": "P30D"}),
        ("You can submit a request in person at any of our stores.", {"channels": ("in-person",)}),
        ("We act on verifiable requests within 6 weeks.", {"deadline": "P6W", "verification": True}),
    ],
)  # fmt: skip
def test_a_clause_on_requests_gives_what_it_says_of_them(text: str, fields: dict[str, object]) -> None:
    names = ("channels", "deadline", "verification", "agent", "fee")
    found = [{name: value for name in names if (value := getattr(one, name))} for one in said(Request, text)]
    assert found == [fields]


@pytest.mark.parametrize(
    "text",
    [
        "We store data for 45 days.",
        "You can order by phone.",
        "We send newsletters by email.",
        "Our website uses cookies.",
        "Shipping is free.",
        "We charge your card monthly.",
        "We verify payments.",
        "Our agents are trained.",
        "Your account is protected by a password.",
        "Call us to place an order.",
        "We mail catalogues.",
        "Visit our stores.",
        "Delivery takes 3 days.",
        "We collect your email address and phone number.",
        "We will post changes on our website.",
        "Please read the privacy policy of each website.",
        "We log visits.",
        "Your order is confirmed by email.",
        "Fees are listed on the price page.",
        "The form shows your name.",
    ],
)
def test_channels_and_periods_of_other_things_are_no_requests(text: str) -> None:
    assert said(Request, text) == []


def test_the_channels_in_a_list_under_a_sentence_on_requests_are_read() -> None:
    found = said(
        Request, "To exercise these rights, contact us at:", "- Email: privacy@example.com", "- Phone: 800-555-0199"
    )
    assert [one.channels for one in found] == [("email",), ("phone",)]


@pytest.mark.parametrize(
    ("period", "deadline"),
    [
        ("45 days", "P45D"), ("forty-five (45) days", "P45D"), ("one month", "P1M"), ("a month", "P1M"), ("two weeks", "P2W"),
        ("72 hours", "PT72H"), ("ten business days", "P10D"), ("30 calendar days", "P30D"),
    ],
)  # fmt: skip
def test_a_time_to_answer_is_a_duration(period: str, deadline: str) -> None:
    assert [one.deadline for one in said(Request, f"We respond to your request within {period}.")] == [deadline]


@given(
    text=st.text(max_size=300),
    words=st.lists(
        st.sampled_from(
            ("request", "within", "45", "days", "email", "call", "fee", "verify", "agent", "we", "respond", ".")
        ),
        max_size=30,
    ),
)
def test_reading_never_raises(text: str, words: list[str]) -> None:
    said(Request, text, " ".join(words), heading=text)
