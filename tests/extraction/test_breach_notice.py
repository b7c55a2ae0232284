"""How people learn of a data breach."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policy_lint.policy.statements import BreachNotice
from tests.extraction.said import said

TOLD = [
    "If a data breach occurs, we will notify you by email.",
    "We will inform affected users of any security breach without undue delay.",
    "In the event of a breach of security, customers will be alerted.",
    "We notify individuals within 72 hours of a personal data breach.",
    "Should your information be compromised, we will tell the people affected.",
    "In case of a security incident we will contact you promptly.",
    "You will be notified if your data is compromised.",
    "We will notify you and the regulator of a suspected data breach where the law requires it.",
    "If our systems suffer a data breach, we will post a notice on our website for all users.",
    "Affected individuals will be informed of unauthorized access to their information.",
    "If there is a breach of confidentiality, we will advise you as soon as possible.",
    "We will report a data breach to the supervisory authority within 72 hours.",
    "A notification will be sent to users after a security breach.",
    "Upon discovery of a breach of security, we will give notice to the persons affected.",
    "When information is stolen, we let customers know and notify the authorities.",
    "We may notify you electronically if a security breach occurs.",
    "Users will be informed via text message of any data breach.",
    "In the event that personal data is hacked, we will notify each user.",
    "We have a plan to inform our members of a privacy breach.",
    "If we learn of a security systems breach, we may attempt to notify you.",
]
NOT_TOLD = [
    "Please notify us of any data breach.",
    "We use firewalls to prevent data breaches.",
    "You must inform us if your account security has been breached.",
    "If you breach these terms, we will notify you.",
    "A breach of this agreement ends your licence.",
    "We are not liable for breaches of security.",
    "We will notify you of changes to this policy.",
    "Contact us if you suspect a security incident.",
    "We keep records of security incidents.",
    "We train staff to spot a data breach.",
    "You may complain to the regulator.",
    "What happens if there is a data breach?",
    "We encrypt data.",
    "We will notify you when your order ships.",
    "Users should report a security incident to us at once.",
    "Our contract with vendors covers breaches.",
    "We collect information about you.",
    "No one can rule out a breach of security.",
    "We post notices on our site.",
    "Data may be lost.",
]


@pytest.mark.parametrize("text", TOLD)
def test_what_says_that_people_are_told_is_a_breach_notice(text: str) -> None:
    assert said(BreachNotice, text)


@pytest.mark.parametrize("text", NOT_TOLD)
def test_other_talk_of_breaches_and_other_notices_are_none(text: str) -> None:
    assert not said(BreachNotice, text)


def test_channel_and_deadline_are_read() -> None:
    (one,) = said(BreachNotice, "If a data breach occurs, we will notify users via email within 3 days.")
    assert (one.channels, one.deadline) == (("email",), "P3D")


def test_business_days_stay_in_words() -> None:
    (one,) = said(BreachNotice, "After a data breach we will notify users within one business day.")
    assert one.deadline == "within one business day"


def test_an_item_completes_the_lead_in_that_names_the_breach() -> None:
    found = said(
        BreachNotice,
        "Should a data breach occur, we will take these steps:\n- We will notify the users by email within 7 days",
    )
    assert [(one.channels, one.deadline) for one in found][-1] == (("email",), "P7D")


@given(st.text())
def test_no_text_makes_it_fail(text: str) -> None:
    said(BreachNotice, f"If a data breach occurs {text} we notify you within {text} days")
