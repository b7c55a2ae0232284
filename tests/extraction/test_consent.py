"""Consent: how it is given, and that it can be withdrawn."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policy_lint.policy.statements import Consent
from tests.extraction.said import said


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("By using our site you consent to this policy.", "by-use"),
        ("We ask for your explicit consent before we use your location.", "express"),
        ("Consent may be implied from your conduct.", "implied"),
        ("We only send offers on an opt-in basis.", "opt-in"),
        ("We offer an opt-out mechanism.", "opt-out"),
        ("Your use of the service constitutes your consent to these practices.", "by-use"),
        ("With your express permission we share your photos.", "express"),
        ("You are deemed to have given implied consent.", "implied"),
        ("We use it only if you opt in.", "opt-in"),
        ("Follow the opt-out instructions.", "opt-out"),
        ("When you visit our pages, you agree to our use of cookies.", "by-use"),
        ("We need your written consent for that.", "express"),
        ("You can revoke your consent at any time.", None),
        ("Consent can be withdrawn.", None),
        ("You may withdraw your permission later.", None),
        ("By submitting your data you consent to its processing.", "by-use"),
        ("We require affirmative consent.", "express"),
        ("You have opted in to our newsletter.", "opt-in"),
        ("Unless we have your unambiguous consent, we do not publish it.", "express"),
        ("You expressly agree to the transfer.", "express"),
    ],
)  # fmt: skip
def test_the_way_of_consenting_is_read(text: str, mode: str | None) -> None:
    assert [one.mode for one in said(Consent, text)] == [mode]


@pytest.mark.parametrize(
    "text",
    [
        "We keep your data for a year.",
        "We sell your data.",
        "We comply with the law.",
        "A parent must give express consent.",
        "We use cookies.",
        "You may contact us.",
        "We never share data.",
        "Your agent needs written permission.",
        "We value your trust.",
        "This policy explains our practices.",
        "We update our site often.",
        "Your continued use after changes means that you accept them.",
        "You may order goods.",
        "We protect your data.",
        "We opened a shop.",
        "We ask you to pay.",
        "Options are listed below.",
        "Partners get reports.",
        "We log visits.",
        "Our terms apply.",
    ],
)
def test_what_is_no_consent_to_processing_says_nothing(text: str) -> None:
    assert said(Consent, text) == []


@pytest.mark.parametrize("text", ["You can revoke your consent at any time.", "Consent can be withdrawn."])
def test_withdrawal_is_read(text: str) -> None:
    assert [one.withdrawal for one in said(Consent, text)] == [True]


@pytest.mark.parametrize(
    "text",
    [
        "You may opt out of our newsletter at any time.",
        "If you no longer want promotional emails, click the unsubscribe link.",
        "You can stop all collection of data by the app by uninstalling it.",
    ],
)
def test_leaving_a_mailing_list_is_withdrawing_what_was_presumed(text: str) -> None:
    assert [(one.mode, one.withdrawal) for one in said(Consent, text)] == [("opt-out", True)]


@pytest.mark.parametrize(
    "text", ["You may not opt out of service messages.", "We opted for a newsletter.", "Uninstall the app if it fails."]
)
def test_what_ends_no_use_of_data_is_no_withdrawal(text: str) -> None:
    assert said(Consent, text) == []


def test_consent_that_cannot_be_withdrawn_is_not_said_to_be() -> None:
    assert said(Consent, "You cannot withdraw your consent.") == []


def test_a_condition_other_than_consent_itself_is_kept() -> None:
    assert said(Consent, "If bank details are involved, we ask for your express consent.")[0].stance == "conditional"
    assert said(Consent, "We use it with your explicit consent.")[0].stance == "affirmed"


@given(
    text=st.text(max_size=300),
    words=st.lists(
        st.sampled_from(("consent", "by", "using", "you", "express", "withdraw", "opt-in", "not", ".")), max_size=30
    ),
)
def test_reading_never_raises(text: str, words: list[str]) -> None:
    said(Consent, text, " ".join(words), heading=text)


@pytest.mark.parametrize(
    "text",
    [
        "You may withdraw your consent at any time by writing to us or by using our form.",
        "When you use a plug-in, its maker's terms cover what you provide or consent to hand over.",
        "By using the forum, you agree to assume these risks.",
        "By browsing here you accept all of the risk that messages get lost.",
        "Your use of the portal is covered by a data processing agreement with your employer.",
    ],
)
def test_use_that_is_no_way_of_consenting_is_left_alone(text: str) -> None:
    assert "by-use" not in [one.mode for one in said(Consent, text)]


def test_use_of_a_product_by_name_can_be_taken_for_consent() -> None:
    (found,) = said(Consent, "Use of the Northwind app constitutes your consent to this notice.")
    assert found.mode == "by-use"


def test_implied_consent_under_a_heading_on_canada_holds_there() -> None:
    (found,) = said(Consent, "Your consent may also be implied by what you do.", heading="Residents of Canada")
    assert (found.mode, found.condition) == ("implied", "Residents of Canada")


def test_a_use_where_consent_was_given_is_no_consent_by_use() -> None:
    found = said(Consent, "If you tell us your student number, we will use it only where you consent.")
    assert [one for one in found if one.mode == "by-use"] == []
