"""Families of words: the many ways to name one kind of data, one purpose, one recipient, and what only looks like them."""

from __future__ import annotations

from typing import Any

import pytest

from policy_lint.extraction.extract import extract
from policy_lint.reading.read import read_policy
from policy_lint.text.source import Source
from tests.extraction.reading_help import statements


def marked(text: str, kind: str) -> list[Any]:
    """The statements of a kind in a policy with Markdown headings."""
    policy = extract(read_policy(Source("policy.md", text), None))
    return [located.value for located in policy.statements if located.kind == kind]


def values(text: str, kind: str, field: str) -> set[str]:
    """The values of a field in the statements of a kind that are not denied; data of no category aside."""
    found = marked(text, kind) if text.startswith("#") else statements(f"Privacy\n\n{text}\n", kind)
    return {key for item in found if item.stance != "denied" for key in getattr(item, field)} - {"personal-data"}


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("We record which town and country you connect from, your preferred language and the pages you looked at.", "coarse-location language-setting pages-visited"),
        ("We collect details of your visits to our website.", "website-usage"),
        ("We collect information on how you use our website.", "website-usage"),
        ("We log how often you open the app and the levels you completed: playtime and scores.", "app-usage"),
        ("We collect information relating to your use of the mobile application.", "app-usage"),
        ("We collect the address of the sites you visited before ours.", "referring-url"),
        ("We keep the subject line and the contents of any email that you write to us.", "email-content"),
        ("We collect topics that interest you and your leisure activities.", "interests"),
        ("We ask about your preferences in receiving marketing from us.", "marketing-preferences"),
        ("We collect your trade history and the order number.", "transaction-history"),
        ("We hold your tax identification and your source of wealth.", "financial-data tax-id"),
        ("We collect your skills, your career history and your area of expertise.", "professional-data"),
        ("We collect the number of children in your household and your family composition.", "household-data"),
        ("We store the annotations and markings that you add.", "user-content"),
        ("We collect your chat history with other players.", "message-content"),
        ("We collect memory usage, processor speed and free disk space.", "device-information"),
        ("We collect your IMSI and the SIM card number.", "device-identifiers"),
        ("We collect whether you clicked on one of our ads.", "ad-interactions"),
        ("We collect page load times and latency.", "service-performance"),
        ("We collect login attempts and your sign-in history.", "connection-logs"),
        ("We collect the playback history and the songs you listen to.", "viewing-history"),
        ("The app reads and collects your phone contacts.", "contact-list"),
        ("We collect your blood group and your smoking status.", "health-data"),
        ("We collect test scores and your academic progress.", "education-data"),
        ("We collect your Telegram username and who you follow.", "social-media-data"),
        ("We keep the support emails that you have sent.", "support-communications"),
        ("We hold a scan of your ID and other identity papers.", "government-id"),
        ("We collect your wallet address and the payment status.", "payment-data"),
        ("We collect poll answers and quiz results.", "survey-responses"),
        ("We collect the recording of your call.", "support-recordings"),
    ],
)  # fmt: skip
def test_data_are_read_in_many_words(text: str, named: str) -> None:
    assert values(text, "collection", "data") == set(named.split())


@pytest.mark.parametrize(
    ("text", "spared"),
    [
        ("We collect project names and the names of your folders.", "name"),
        ("We collect the disk space that is left for photo storage.", "photo"),
        ("We keep school records until 25 years of age.", "age"),
        ("We collect the addresses of the websites you have seen.", "postal-address"),
        ("We at x:age collect your telephone number.", "age"),
        ("We collect and log information automatically.", "server-logs"),
        ("We collect the data in countries where we store it, outside of your country of residence.", "coarse-location"),
        ("We collect your primary account number for card payments.", "user-id"),
        ("We obtain data from ad networks, data exchanges and agencies.", "network-identifiers"),
        ("When you place orders, telephone numbers are collected.", "call-records"),
        ("Your name is collected when you tell members of the team about your visit, and data on it.", "website-usage"),
        ("We collect your name, whether or not you are on Instagram.", "social-media-data"),
        ("We collect your number depending on your privacy settings.", "user-preferences"),
        ("We collect your name and may send you other communications.", "communications"),
    ],
)  # fmt: skip
def test_what_only_looks_like_data_is_none(text: str, spared: str) -> None:
    assert spared not in values(text, "collection", "data")


@pytest.mark.parametrize(
    ("item", "named"),
    [
        ("Sync status: upload and download status", "service-usage"),
        ("Task information: to-do items, due dates", "user-content"),
        ("Government IDs", "government-id"),
        ("Annotations and markings", "user-content"),
        ("Customer support emails", "support-communications"),
        ("The country or state from which you reach us", "coarse-location"),
        ("What you click on and how long you stay", "access-times clickstream"),
    ],
)
def test_items_below_a_collecting_lead(item: str, named: str) -> None:
    assert values(f"We collect:\n\n- {item}\n- other things", "collection", "data") >= set(named.split())


@pytest.mark.parametrize(
    ("item", "named"),
    [
        ("To protect us against legal liability", "protect-rights"),
        ("To prevent or look into wrongdoing", "fraud-prevention"),
        ("Store and sync recordings and other media", "service-delivery"),
        ("Manage team access and roles", "service-delivery"),
        ("Display routes on maps", "service-delivery"),
        ("Enable you to compare prices", "service-delivery"),
        ("delivering the orders", "order-fulfilment"),
        ("app updates", "service-notices"),
        ("tailoring", "personalisation"),
        ("ad performance tracking", "analytics"),
        ("keep you logged in", "remember-preferences"),
        ("deal with complaints", "respond-to-inquiries"),
        ("credit checking", "credit-check"),
        ("for any other purpose with your permission", "consented-purpose"),
        ("for the purposes for which you give it", "collected-purpose"),
        ("to limit and stop abuse of the platform", "fraud-prevention"),
        ("to process donations", "payment-processing"),
        ("to seek your views", "surveys"),
        ("to fundraise", "marketing"),
        ("safeguarding children", "safety"),
    ],
)
def test_items_below_a_lead_of_uses(item: str, named: str) -> None:
    found = values(f"We use your data for the following purposes:\n\n- {item}\n- anything else", "use", "purposes")
    assert set(named.split()) <= found


@pytest.mark.parametrize(
    ("text", "spared"),
    [
        ("We use your data to market our services on the basis of our legitimate interest.", "direct-marketing"),
        ("We use your data to maintain our own accounts and records.", "account-management"),
        ("If you want to opt out of ad targeting, use the switch.", "targeted-advertising"),
        ("We use your data to provide location-based services.", "personalisation"),
        ("We use your data to perform their functions.", "surveys"),
    ],
)
def test_what_only_looks_like_a_purpose_is_none(text: str, spared: str) -> None:
    assert spared not in values(text, "use", "purposes")


@pytest.mark.parametrize(
    ("item", "named"),
    [
        ("To protect us against legal liability", "protect-rights"),
        ("To prevent or look into possible wrongdoing", "fraud-prevention"),
        ("To fulfil the purpose for which you provide it", "collected-purpose"),
    ],
)
def test_items_below_a_lead_of_disclosures_say_what_for(item: str, named: str) -> None:
    assert named in values(f"We may disclose your data:\n\n- {item}\n- to a court", "disclosure", "purposes")


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("We share your data with the other members of the Northwind Group.", "affiliates"),
        ("We share your data with social media and networking sites.", "social-networks"),
        ("Courts, regulatory agencies or security authorities abroad may be entitled to access your personal data.", "authorities"),
        ("We pass your address to a billing company.", "payment-processors"),
        ("We share your data with prosecutors.", "authorities"),
        ("We share your data with our licensors.", "partners"),
        ("We disclose your data to a collection firm.", "debt-collectors"),
        ("We share your data with a data compiler.", "data-brokers"),
        ("We share your data with freelancers.", "installers"),
    ],
)  # fmt: skip
def test_recipients_are_read_in_many_words(text: str, named: str) -> None:
    assert named in values(text, "disclosure", "recipients")


def test_members_of_a_group_are_no_users() -> None:
    assert "other-users" not in values("We share it with other members of our group.", "disclosure", "recipients")


def test_a_heading_that_says_something_leads_what_stands_below() -> None:
    text = (
        "# Policy\n\n## Others. We may also disclose your data:\n\n1.1. to our subsidiaries;\n\n1.2. to our auditors;\n"
    )
    assert values(text, "disclosure", "recipients") == {"affiliates", "professional-advisers"}


@pytest.mark.parametrize("heading", ["How we use your data:", "What we collect:"])
def test_a_heading_that_only_asks_leads_nothing(heading: str) -> None:
    [said] = marked(f"# Policy\n\n## {heading}\n\nWe collect your name.\n", "collection")
    assert said.quote == "We collect your name."


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("The Operator accesses the data that the user has entered, i.e. name and e-mail address.", "email-address name"),
        ("The Operator accesses your name.", "name"),
        ("The network holds information about its people: addresses and telephone numbers.", "phone-number postal-address"),
        ("The federation stores your date of birth.", "date-of-birth"),
        ("The Operator stores information about a user's visit.", "website-usage"),
        ("The Operator gathers information about the individual's activity.", "service-usage"),
        ("The app may ask for permission to use your camera and your location.", "location photo"),
        ("The application requires access to your contacts and photos.", "contact-list photo"),
        ("We use cookies and device data to gather information about the pages you view.", "pages-visited"),
    ],
)  # fmt: skip
def test_who_takes_data_may_be_told_in_the_third_person(text: str, named: str) -> None:
    assert values(text, "collection", "data") == set(named.split())


@pytest.mark.parametrize(
    "text",
    [
        "You may request access to your contact details on your phone.",
        "The app does not ask for permission to use your contacts.",
        "You can withdraw the permission for the app to access your location.",
    ],
)
def test_a_permission_that_is_not_asked_for_collects_nothing(text: str) -> None:
    assert not values(text, "collection", "data")


def test_what_cannot_be_done_without_data_is_what_it_is_for() -> None:
    [said] = statements("Privacy\n\nWithout processing your data we cannot answer your questions.\n", "use")
    assert (said.stance, said.purposes) == ("affirmed", ("respond-to-inquiries",))


@pytest.mark.parametrize(
    "lead",
    [
        "When you open an account, you may provide:",
        "They will process some or all of the following, where needed for the tasks:",
    ],
)
def test_leads_that_end_in_what_is_given(lead: str) -> None:
    assert values(f"# Data we handle\n\n{lead}\n\n- names\n- email addresses\n", "collection", "data") == {
        "name",
        "email-address",
    }


def test_uses_below_a_heading_on_security_among_headings_of_uses() -> None:
    text = "# Policy\n\n## How we use your data\n\n### Security\n\n- Prevent fraud\n- Enforce our terms\n"
    assert values(text, "use", "purposes") >= {"fraud-prevention", "enforce-terms"}


def test_data_below_a_heading_that_tells_the_occasion() -> None:
    text = "# Policy\n\n## What data we collect\n\n### When you contact us:\n\n- Email address\n- Name\n"
    assert values(text, "collection", "data") == {"email-address", "name"}
