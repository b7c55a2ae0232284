"""How long data is kept."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policy_lint.policy.statements import Retention
from tests.extraction.said import said

KEPT = [
    "We retain your personal information for as long as your account is open.",
    "Your data is stored for 24 months and then erased.",
    "Data collected for a contract between the Owner and the User shall be retained until it has been performed.",
    "We keep call records for ninety days.",
    "Invoices are kept for ten years because tax law requires it.",
    "Personal data will be deleted once it is no longer needed for these purposes.",
    "We will hold your information only as long as necessary.",
    "The retention period depends on the type of data.",
    "We may retain copies of your information in our backup systems.",
    "Log files are automatically deleted after 14 days.",
    "Some residual information may remain in our archives.",
    "We store IP addresses for no longer than one week.",
    "Your records are maintained for the duration of the contract.",
    "We save chat transcripts for six months.",
    "After you close your account we keep your details for a further year.",
    "We retain personal data to comply with our legal obligations and resolve disputes.",
    "The criteria used to determine how long we keep data are set out below.",
    "Information is kept until you withdraw your consent.",
    "We preserve recordings of calls for up to 90 days.",
    "Usage data is anonymised after 26 months.",
    "We may keep your messages indefinitely.",
    "Data that is outdated or unnecessary is securely destroyed.",
    "We retain applicants’ data for a limited period.",
    "Screen recordings are deleted within a week of the session.",
    "The retention time for these logs is 30 days.",
    "Our retention period comes to an end six years after your last order.",
    "We use your details for as long as they are necessary for the booking.",
    "We do not store any personal data.",
    "No personal information is ever kept on our servers.",
    "Details that you give us as a customer will be kept for as long as you shop with us.",
    "The data is stored temporarily in a log file.",
    "The information that our survey tool collects is maintained indefinitely.",
    "Data you send when you contact us is deleted once your question has been answered.",
    "We store it only insofar as this information is needed for the booking.",
    "Retention period: for the time necessary to send the parcel.",
    "A longer storage period may be needed where data serves as evidence.",
    "Your data will be deleted upon deletion of your account.",
]
NOT_KEPT = [
    "We may disclose what you tell us in order to preserve our legal rights.",
    "We keep you informed about our services.",
    "We will keep your password confidential.",
    "Cookies are small text files that are stored on your device.",
    "You can delete your account at any time.",
    "You have the right to request deletion of your personal data.",
    "Please keep this notice for your records.",
    "We will answer your request within 30 days.",
    "If we learn that a child under 13 gave us data, we will delete it.",
    "We maintain security measures to protect your data.",
    "We store information on servers in Ohio.",
    "Visit one of our stores to learn more.",
    "We hold our partners responsible for your data.",
    "We collect your name and address.",
    "How long do we keep your data?",
    "We review this policy every 12 months.",
    "You may ask us to erase your information.",
    "We maintain high standards of privacy.",
    "We retain the right to change this policy.",
    "The vendors that we retain may see your data.",
    "This notice describes how we collect, use and retain information.",
    "We use the data to improve our app.",
    "We do not collect or store card numbers.",
    "We do not use stored user settings for marketing.",
    "We may hold messages on your behalf, such as drafts.",
    "We may disclose any information we store in connection with your account.",
    "We will remove your details from our lists within 10 days of receiving your request.",
    "You must give 30 days notice before we delete nothing.",
    "We process requests for deletion within 45 days.",
    "Session cookies expire when you close your browser.",
    "A session cookie is deleted once you close the window.",
]


@pytest.mark.parametrize("text", KEPT)
def test_what_says_how_long_data_is_kept_is_retention(text: str) -> None:
    assert said(Retention, text)


@pytest.mark.parametrize("text", NOT_KEPT)
def test_what_keeps_something_else_or_deletes_on_request_is_no_retention(text: str) -> None:
    assert not said(Retention, text)


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("We keep billing records for seven (7) years.", "P7Y"),
        ("Technical logs are retained for 12 months.", "P12M"),
        ("Recordings are erased after a period of two weeks.", "P2W"),
        ("We store location data for up to 18 months.", "P18M"),
    ],
)
def test_the_period_is_given_as_a_duration(text: str, period: str) -> None:
    assert [one.period for one in said(Retention, text)] == [period]


@pytest.mark.parametrize(
    ("heading", "block", "period"),
    [
        ("Retention period", "180 days.", "P180D"),
        ("Storage period", "Up to 4 months past the end of the contract.", "P4M"),
        ("How long do we keep your parcels' data?", "Generally, this period varies from 3 to 7 years.", "P7Y"),
        ("Data retention", "Chat transcripts and their ratings: 90 days.", "P90D"),
        ("Retention schedule", "Six years after your last visit.", "P6Y"),
    ],
)
def test_a_period_under_a_heading_on_periods_is_one(heading: str, block: str, period: str) -> None:
    assert [one.period for one in said(Retention, block, heading=heading)] == [period]


@pytest.mark.parametrize(
    ("heading", "block"),
    [
        ("Returns", "30 days."),
        ("Delivery time", "Up to 5 days."),
        ("How long do we keep your data?", "Every year we hold a summer party to which we invite all of our customers and their families."),
        ("Retention period", "We will answer within 30 days."),
    ],
)  # fmt: skip
def test_a_period_of_something_else_is_none(heading: str, block: str) -> None:
    assert not [one for one in said(Retention, block, heading=heading) if one.period]


def test_items_without_data_are_periods_of_their_lead_in() -> None:
    found = said(
        Retention,
        "We store the data named above for these periods:\n"
        "- for the later of 18 months from the day of the call or until your question is settled\n- two years",
    )
    assert [one.period for one in found if one.period] == ["P18M", "P2Y"]


@pytest.mark.parametrize(
    ("text", "criterion"),
    [
        ("We delete your data once your complaint has been settled.", "once your complaint has been settled"),
        ("Messages are erased when you leave our website.", "when you leave our website"),
        ("Your data will be permanently deleted upon closure of the account.", "upon closure of the account"),
        ("Comments are kept indefinitely.", "indefinitely"),
        ("Messages are permanently retained.", "permanently retained"),
        ("Data sent when you write to us is deleted as soon as it is no longer needed.", None),
    ],
)
def test_the_criterion_is_what_ends_the_keeping(text: str, criterion: str | None) -> None:
    assert said(Retention, text)[0].criterion == criterion


@pytest.mark.parametrize(
    ("text", "criterion"),
    [
        (
            "If you close your account, your personal data will be removed from our systems.",
            "If you close your account",
        ),
        ("Sign-in data is kept until manually deleted in the settings.", "until manually deleted in the settings"),
    ],
)
def test_the_end_of_an_account_ends_the_keeping(text: str, criterion: str) -> None:
    assert [one.criterion for one in said(Retention, text)] == [criterion]


def test_keeping_nothing_at_all_is_denied_of_all_data() -> None:
    assert [(one.stance, one.data) for one in said(Retention, "We never store your personal information.")] == [
        ("denied", ("personal-data",))
    ]


@pytest.mark.parametrize(
    "text",
    [
        "If you are not logged in, we do not store personal data.",
        "We never store personal information of anyone under the age of 13.",
        "We do not link the records we store to personal information.",
    ],
)
def test_keeping_nothing_under_a_condition_is_not_keeping_nothing(text: str) -> None:
    assert not [one for one in said(Retention, text) if one.data == ("personal-data",)]


def test_criterion_start_and_data_are_told_apart() -> None:
    (one,) = said(
        Retention,
        "Account information: retained while your account is active and for 3 years after closure.",
        heading="Data Retention",
    )
    assert (one.data, one.period, one.criterion, one.starts) == (
        ("account-information",),
        "P3Y",
        "while your account is active",
        "after closure",
    )


def test_as_long_as_necessary_is_vague() -> None:
    (one,) = said(Retention, "We keep your data for as long as necessary to run our services.")
    assert one.vague
    assert one.criterion is None
    assert one.period is None


def test_a_denial_names_what_is_not_kept() -> None:
    (one,) = said(Retention, "We do not store credit card numbers.")
    assert one.stance == "denied"
    assert one.data


def test_a_limit_is_no_denial() -> None:
    (one,) = said(Retention, "We do not retain your data longer than necessary.")
    assert one.stance == "affirmed"
    assert one.vague


def test_items_complete_their_lead_in() -> None:
    found = said(Retention, "We retain your data as follows:\n- Billing records: 7 years\n- Technical logs: 90 days")
    assert [one.period for one in found if one.period] == ["P7Y", "P90D"]


@given(st.text())
def test_no_text_makes_it_fail(text: str) -> None:
    said(Retention, f"We retain data {text} for 3 years {text}")
