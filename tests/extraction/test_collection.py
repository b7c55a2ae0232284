"""What is collected is found in sentences, lists and tables, and nothing is invented where data is merely mentioned."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.extraction.reading_help import statements

HEADED = "Information we collect\n\n"


@pytest.mark.parametrize(
    ("text", "data"),
    [
        ("We collect your name and email address.", {"name", "email-address"}),
        ("We may gather IP addresses and browser types when you browse our pages.", {"ip-address", "browser-type"}),
        ("Your date of birth is collected at registration.", {"date-of-birth"}),
        ("We also receive demographic data from our partners.", {"demographic-data"}),
        ("You may be asked to provide your telephone number and billing address.", {"phone-number", "billing-address"}),
        ("When you open an account, you give us your full name and password.", {"name", "password"}),
        ("We collect information such as device type, operating system and language settings.",
         {"device-information", "operating-system", "language-setting"}),
        ("Our servers automatically record log data and referring pages.", {"server-logs", "referring-url"}),
        ("We obtain your credit history from bureaus.", {"credit-information"}),
        ("We collect demographic and interest data about subscribers.", {"demographic-data", "interests"}),
        ("The app collects your precise location.", {"precise-location"}),
        ("We log DNS queries and the websites visited over our network.", {"dns-queries", "browsing-history"}),
        ("The types of data collected are: cookie data and usage data.", {"cookie-data", "service-usage"}),
        ("We collect the pages that you visit and the date and time of your visit.", {"pages-visited", "access-times"}),
        (HEADED + "- Name and postal address\n- Payment details\n", {"name", "postal-address", "payment-data"}),
        (HEADED + "Contact data: email, fax number, phone number.\n", {"email-address", "contact-details", "phone-number"}),
        ("We may collect:\n\n- Account data: usernames, passwords\n- Order history\n", {"username", "password", "transaction-history"}),
        ("We collect information about you.\n\nThis information may include your age, gender and income.\n",
         {"age", "gender", "income"}),
        ("We capture voice recordings or prints.", {"voice-recordings", "voice-print"}),
        ("Information we receive about you includes your nationality.", {"nationality"}),
        ("Category of data | What we collect | Purpose\n---|---|---\nBilling | Credit card number | Billing you\n", {"payment-card"}),
        ("Category | Examples | Collected\n---|---|---\nSign-up | Username, date of birth | Yes\n", {"username", "date-of-birth"}),
        ("Information from third parties\n\n- Banking partners: name, home address if you use their login\n", {"name", "postal-address"}),
        ("We collect credentials like your username and password.", {"username", "password"}),
    ],
)  # fmt: skip
def test_the_data_that_a_text_collects_is_found(text: str, data: set[str]) -> None:
    found = {key for statement in statements(text, "collection") for key in statement.data}
    assert found == data


@pytest.mark.parametrize(
    "text",
    [
        "We use your email address to send you our newsletter.",
        "We share your name with our partners.",
        "You can contact us by email or phone.",
        "Please send us a letter to our postal address.",
        "You have the right to access the information that we hold.",
        "You may request that we delete your email address.",
        "We do not sell the personal information we collect.",
        "We protect the information we collect with encryption.",
        "The information we collect is kept for two years.",
        "This policy explains how we collect and use personal information.",
        "Personal data means any information, such as a name, by which a person can be identified.",
        "If a child has provided us with personal information, please write to us.",
        "If we learn that we have collected personal information from a child, we delete it.",
        "Our employees are trained to keep passwords confidential.",
        "We may change this policy at any time.",
        "Advice on strong passwords is given on our website.",
        "Our website has links to other sites, and we are not responsible for what they do with cookies.",
        "We store backups in a secure data centre.",
        "Cookies are small text files.",
        "You should never share your password with anyone.",
        "By accepting this policy, you consent to our collection of personal information.",
    ],
)
def test_a_mention_of_data_is_no_collection(text: str) -> None:
    assert statements(text, "collection") == ()


@pytest.mark.parametrize(
    ("text", "data"),
    [
        ("We do not collect sensitive information.", {"sensitive-data"}),
        ("We never collect your precise location.", {"precise-location"}),
        ("We don't collect biometric data.", {"biometric-data"}),
        ("The app does not collect any personal information.", {"personal-data"}),
    ],
)
def test_what_is_not_collected_is_denied(text: str, data: set[str]) -> None:
    (statement,) = statements(text, "collection")
    assert statement.stance == "denied"
    assert set(statement.data) == data


def test_what_is_not_collected_from_children_is_left_to_the_childrens_clause() -> None:
    assert statements("We do not knowingly collect personal information from children under 13.", "collection") == ()


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("We collect your name directly from you.", "individual"),
        ("You may be asked to provide your email address.", "individual"),
        ("We automatically collect IP addresses.", "device"),
        ("We collect crash reports from your device.", "device"),
        ("We obtain contact information from third parties.", "third-party"),
        ("We receive your email address from other companies.", "third-party"),
        ("We may collect credit information from credit bureaus.", "third-party"),
        ("We collect contact details from publicly available sources.", "public"),
    ],
)
def test_where_the_data_comes_from_is_told(text: str, source: str) -> None:
    assert any(source in statement.sources for statement in statements(text, "collection"))


@pytest.mark.parametrize(
    ("text", "context"),
    [
        ("We collect information when you visit our website.", "website-visit"),
        ("We collect information when you use our services.", "service-use"),
        ("We collect your name when you register on our site.", "registration"),
        ("We collect your address when you place an order.", "order"),
        ("We collect information when you contact us.", "communication"),
        ("We collect data in the following instances:\n\n- When you respond to a survey\n", "survey"),
        ("We collect data in the following instances:\n\n- When you create an account to use our services\n", "account-creation"),
    ],
)  # fmt: skip
def test_when_data_is_collected_is_told(text: str, context: str) -> None:
    found = [key for statement in statements(text, "collection") for key in statement.contexts]
    assert found == [context]


def test_data_collected_by_third_parties_is_theirs() -> None:
    (statement,) = statements("Third parties may collect your IP address.", "collection")
    assert statement.actor == "third-party"


def test_a_heading_can_make_its_list_conditional() -> None:
    found = statements(
        "Information We Collect\n\nSensitive Data (If Applicable)\n\n- Health data\n- Server logs\n", "collection"
    )
    assert {statement.stance for statement in found} == {"conditional"}


@given(st.text(max_size=300))
def test_no_text_raises(text: str) -> None:
    statements.__wrapped__(text, "collection")


@pytest.mark.parametrize(
    "text",
    [
        "We do not gather or keep:\n\n- DNS queries\n- IP addresses\n",
        HEADED + "Northwind does not process sensitive data, including information about religious beliefs.\n",
    ],
)
def test_what_a_lead_in_or_the_clause_withholds_is_not_collected(text: str) -> None:
    found = statements(text, "collection")
    assert found
    assert all(one.stance == "denied" for one in found)
