"""Automated decisions: made, or said not to be."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policy_lint.policy.statements import AutomatedDecision
from tests.extraction.said import said


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("We make automated decisions about your credit.", "affirmed"),
        ("We do not use automated decision-making.", "denied"),
        ("No decisions are made solely by automated means, including profiling.", "denied"),
        ("Our systems decide automatically whether to grant a loan: this is an automated decision.", "affirmed"),
        ("We use automated decision making, including profiling, to set prices.", "affirmed"),
        ("Automated decision-making does not take place.", "denied"),
        ("We never take decisions based solely on automated processing.", "denied"),
        ("We may use algorithms to make decisions about your application.", "affirmed"),
        ("Some decisions are taken by automated processing that has legal effects.", "affirmed"),
        ("Your data will not be used for automated individual decision-making.", "denied"),
        ("We engage in automated decision-making to detect fraud.", "affirmed"),
        ("We carry out profiling that leads to decisions on your insurance.", "affirmed"),
        ("Neither we nor our partners use automated decision-making.", "denied"),
        ("We don't make any decisions by purely automatic means: no automated decisions are taken.", "denied"),
        ("Applications are subject to an automated decision by our scoring engine.", "affirmed"),
        ("We rely on automated decisions when you apply for a card.", "affirmed"),
        ("There is no automated decision-making.", "denied"),
        ("We do not carry out automated decisions with legal effects.", "denied"),
        ("We perform automated decision-making based on your payment history.", "affirmed"),
        ("We do not subject you to automated decisions.", "denied"),
    ],
)  # fmt: skip
def test_automated_decisions_are_affirmed_or_denied(text: str, stance: str) -> None:
    assert [one.stance for one in said(AutomatedDecision, text)] == [stance]


@pytest.mark.parametrize(
    "text",
    [
        "We collect data by automated means.",
        "Our servers automatically record your IP address.",
        "You have the right not to be subject to automated decisions.",
        "We use automated tools to scan for viruses.",
        "Your subscription renews automatically.",
        "We decide on your request within a month.",
        "Cookies are stored automatically.",
        "You may ask for human review of an automated decision.",
        "We oppose racial profiling.",
        "Automatic updates keep the app safe.",
        "We make decisions about our products.",
        "Emails are sent automatically.",
        "You can opt out of profiling.",
        "Automated decisions",
        "You may object to automated processing.",
        "Logs are deleted automatically.",
        "Our chat bot answers automatically.",
        "The board decides on changes.",
        "Do we use automated decision-making?",
        "Our machine sorts letters.",
    ],
)
def test_automatic_machinery_and_rights_are_no_decisions(text: str) -> None:
    assert said(AutomatedDecision, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "We do not use solely automated decision-making, as a rule, that has legal effects.",
        "Automated decision-making currently does not take place in our shop.",
    ],
)
def test_a_machine_that_does_not_decide_is_denied(text: str) -> None:
    assert [one.stance for one in said(AutomatedDecision, text)] == ["denied"]


def test_the_logic_and_the_effects_are_kept_in_the_words_of_the_text() -> None:
    found = said(
        AutomatedDecision, "We make automated decisions based on your payment history, with legal effects for you."
    )
    assert found[0].logic == "based on your payment history, with legal effects for you"
    assert found[0].effects == "legal effects for you"


@given(
    text=st.text(max_size=300),
    words=st.lists(
        st.sampled_from(("automated", "decision", "profiling", "we", "not", "use", "right", ".")), max_size=30
    ),
)
def test_reading_never_raises(text: str, words: list[str]) -> None:
    said(AutomatedDecision, text, " ".join(words), heading=text)
