"""Statements without a kind of their own are told by topic."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.extraction.reading_help import statements


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("This privacy policy explains how we handle your data.", "scope"),
        ("This policy applies to all users of our app.", "scope"),
        ("This notice does not apply to job applicants.", "scope"),
        ("We are committed to protecting your privacy.", "commitment"),
        ("We take your privacy seriously.", "commitment"),
        ("No method of transmission over the internet is 100% secure.", "commitment"),
        ("Personal data means any information about a person.", "definition"),
        ("We will ask for your consent before we use your data for a new purpose.", "new-purpose"),
        ("We only use your data for the purpose for which it was collected.", "purpose-limitation"),
        ("We will not use your data for any other purpose without telling you.", "purpose-limitation"),
        ("We never refuse service to those who decline to share optional information.", "service-refusal"),
        ("We will give you a choice if our use is materially different from what we stated when we collected it.", "retroactive-change"),
        ("We require our vendors to protect your information.", "vendor-obligations"),
        ("Our service providers are contractually obliged to keep your data confidential.", "vendor-obligations"),
        ("You should also read the partner's privacy policy.", "partner-policy"),
        ("We do not use your content to train AI models.", "llm-training"),
        ("If you do not provide the data, we cannot deliver the service.", "obligation-to-provide"),
        ("You are not obliged to provide this information.", "obligation-to-provide"),
        ("We only collect the data that we need.", "data-minimisation"),
        ("We take steps to keep your information accurate.", "data-accuracy"),
        ("We do not use paper records.", "paper-records"),
        ("You are responsible for keeping your password confidential.", "individual-responsibility"),
        ("We will investigate all complaints.", "complaint-handling"),
        ("Any dispute is settled by binding arbitration.", "arbitration"),
    ],
)  # fmt: skip
def test_a_topic_is_found(text: str, topic: str) -> None:
    assert topic in {statement.topic for statement in statements(text, "notice")}


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("We collect your name.", "scope"),
        ("The privacy policy of that site was updated.", "scope"),
        ("We may change this policy from time to time.", "scope"),
        ("We share data with vendors.", "vendor-obligations"),
        ("We collect data by automated means.", "definition"),
        ("Employees are trained on the importance of privacy.", "commitment"),
        ("We use your data to send newsletters.", "purpose-limitation"),
        ("We use your data for several purposes.", "new-purpose"),
        ("You may refuse cookies.", "service-refusal"),
        ("We train our employees.", "llm-training"),
        ("We may provide information to partners.", "partner-policy"),
        ("You can provide your name.", "obligation-to-provide"),
        ("We collect information when you register.", "data-minimisation"),
        ("You can correct your name in your account.", "data-accuracy"),
        ("We keep billing records.", "paper-records"),
        ("Passwords are stored encrypted.", "individual-responsibility"),
        ("You can contact us by email.", "complaint-handling"),
        ("We update our software.", "retroactive-change"),
        ("You have the right to access your data.", "access-times-and-place"),
        ("We use cookies.", "advertising-practice"),
    ],
)
def test_a_topic_is_not_read_into_other_words(text: str, topic: str) -> None:
    assert topic not in {statement.topic for statement in statements(text, "notice")}


def test_a_clause_of_a_vendor_contract_is_a_duty_of_vendors() -> None:
    found = statements(
        "Contracts with these companies include clauses to ensure:\n\n- Data is kept confidential\n", "notice"
    )
    assert [statement.topic for statement in found] == ["vendor-obligations"]


def test_what_is_not_done_is_denied() -> None:
    found = statements("We do not use paper records.", "notice")
    assert {statement.stance for statement in found if statement.topic == "paper-records"} == {"denied"}


@given(st.text(max_size=300))
def test_no_text_raises(text: str) -> None:
    statements.__wrapped__(text, "notice")
