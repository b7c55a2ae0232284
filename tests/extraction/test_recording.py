"""What is recorded or monitored is told from call records and other words that only look like it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.extraction.reading_help import statements


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Calls to our help line may be recorded.", "calls"),
        ("We may record telephone calls for training.", "calls"),
        ("We monitor phone calls to assure quality.", "calls"),
        ("Your conversations with our agents are recorded.", "calls"),
        ("Telephone conversations may be monitored.", "calls"),
        ("We keep recordings of support calls.", "calls"),
        ("Call recording takes place on all lines.", "calls"),
        ("We record chats with our support team.", "chats"),
        ("Live chats are monitored and stored.", "chats"),
        ("We keep chat transcripts for a year.", "chats"),
        ("We may monitor or record that communication.", "communications"),
        ("Your communications with us may be recorded.", "communications"),
        ("We may keep a record of the transaction.", "transactions"),
        ("Our shops use CCTV.", "video"),
        ("Video surveillance is in place in our offices.", "video"),
        ("Security cameras watch the entrance.", "video"),
        ("We use session replay on our website.", "sessions"),
        ("Our tools track mouse movements.", "sessions"),
        ("Heatmaps show where visitors click.", "sessions"),
        ("We monitor network performance.", "network-performance"),
        ("We may measure the performance of your connection.", "network-performance"),
    ],
)
def test_what_is_recorded_is_found(text: str, what: str) -> None:
    assert what in {key for statement in statements(text, "recording") for key in statement.what}


@pytest.mark.parametrize(
    "text",
    [
        "We collect call records.",
        "Service usage includes call detail records.",
        "The app reads your call history.",
        "We collect call logs.",
        "Session cookies expire when you close the browser.",
        "Please call us with questions.",
        "We keep billing records for seven years.",
        "You can record your workouts in the app.",
        "We record your preferences.",
        "Our network is fast.",
        "A transaction is completed when you pay.",
        "We monitor our systems for intrusions.",
        "Chat with us at any time.",
        "The phone number is recorded in your account.",
        "We communicate with you by email.",
        "We collect video content that you upload.",
        "Log files record the time of your visit.",
        "Employees are monitored by their managers.",
        "Public records are used to verify your identity.",
        "Your session ends after an hour.",
    ],
)
def test_other_records_are_no_recording(text: str) -> None:
    assert statements(text, "recording") == ()


def test_a_denied_recording_is_denied() -> None:
    (statement,) = statements("We do not record telephone calls.", "recording")
    assert statement.stance == "denied"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("We offer a discount in exchange for your email address and other information.", True),
        ("We may offer financial incentives for the collection of personal information.", True),
        ("You receive points in return for sharing your data.", True),
        ("A price or service difference may apply.", True),
        ("The value of your information is related to the incentive.", True),
        ("We offer discounts at the end of the season.", False),
        ("You can pay by card or with a coupon.", False),
        ("We send gift cards on birthdays.", False),
        ("We process payments.", False),
        ("Our prices may change.", False),
    ],
)
def test_an_incentive_is_an_advantage_for_data(text: str, found: bool) -> None:
    assert bool(statements(text, "incentive")) == found


def test_a_denied_incentive_is_denied() -> None:
    (statement,) = statements("We do not offer financial incentives.", "incentive")
    assert statement.stance == "denied"


@given(st.text(max_size=300))
def test_no_text_raises(text: str) -> None:
    statements.__wrapped__(text, "recording")
    statements.__wrapped__(text, "incentive")


def test_a_record_that_holds_a_telephone_number_is_no_recorded_call() -> None:
    assert not statements("Our records hold your name, address and telephone number.", "recording")
    assert statements("We may record telephone communications with our help desk.", "recording")
