"""What data is used for, as against the occasion on which it is given, its name, and its ground."""

from __future__ import annotations

import pytest

from policy_lint.policy.statements import Disclosure, Use
from tests.extraction.said import said


def _purposes(text: str) -> set[str]:
    return {key for one in said(Use, text, heading="How we use your data") for key in one.purposes}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "We use your data, when you answer a survey or join a contest, to send you newsletters.",
            {"direct-marketing"},
        ),
        ("When you subscribe to our newsletter, we use your address to prevent fraud.", {"fraud-prevention"}),
        ("We use your data for research, optimization and other purposes.", {"research-development"}),
        ("We use your data to check your qualifications.", {"eligibility"}),
        ("We use your data to enrol you in discount and rebate programs.", {"loyalty-programme"}),
        ("We use your location to determine which laws apply.", {"legal-compliance"}),
        ("We use cookies to save your password.", {"remember-preferences"}),
    ],
)
def test_purposes(text: str, wanted: set[str]) -> None:
    assert wanted <= _purposes(text)


@pytest.mark.parametrize(
    ("text", "unwanted"),
    [
        ("We may use the information we collect when you answer a survey in the following ways:", "surveys"),
        ("We may use your data when you respond to a marketing communication.", "marketing"),
        ("We use your data when you sign up for our newsletter.", "direct-marketing"),
        ("We use your credit card and other billing information.", "billing"),
        ("We use your data to respond to legal requests.", "respond-to-inquiries"),
        ("PII, as used in privacy law and information security, can identify a person.", "security"),
        ("We process your data with your consent or for our legitimate business interests.", "any-business-purpose"),
        ("We process your data with your consent or for our legitimate business interests.", "consented-purpose"),
    ],
)
def test_no_purposes(text: str, unwanted: str) -> None:
    assert unwanted not in _purposes(text)


@pytest.mark.parametrize(
    "text",
    [
        "We have not enabled Google AdSense on our site.",
        "This policy explains under what circumstances we may disclose data to third parties.",
        "The law permits you to request information on the disclosure of your data to a third-party for its marketing.",
    ],
)
def test_no_recipients(text: str) -> None:
    assert said(Disclosure, text) == []
