"""Rare categories, purposes and recipients: words that only count in a list, labels, tables, and parties that get nothing."""

from __future__ import annotations

import pytest

from tests.extraction.reading_help import statements

HEADED = "Information we collect\n\n"


def read(text: str, kind: str, field: str) -> set[str]:
    """The values of a field in the statements of a kind that are not denied."""
    return {key for item in statements(text, kind) if item.stance != "denied" for key in getattr(item, field)}


@pytest.mark.parametrize(
    ("text", "data"),
    [
        ("We collect your name, job function, company and phone.", {"name", "professional-data", "company-name", "phone-number"}),
        ("We record your IP address, browser, carrier and language.",
         {"ip-address", "browser-type", "internet-provider", "language-setting"}),
        ("We log your IP, browser version and platform.", {"ip-address", "browser-type", "operating-system"}),
        ("The app collects your calendar entries, contacts and photos.", {"calendar-data", "contact-list", "photo"}),
        ("We collect device identifiers, crashes and telemetry.", {"device-identifiers", "crash-data", "diagnostic-data"}),
        ("We collect booking details and purchase data.", {"transaction-history"}),
        ("We may collect facsimile numbers and residence addresses.", {"contact-details", "postal-address"}),
        ("We collect your Android advertising ID and the device manufacturer.", {"advertising-id", "device-information"}),
        ("We collect the watch history and search strings of members.", {"viewing-history", "search-history"}),
        ("We collect disability status and medical details of guests.", {"health-data"}),
        ("We collect your job history and school name.", {"professional-data", "education-data"}),
        ("We collect entry and exit pages and mouse clicks.", {"referring-url", "clickstream"}),
        (HEADED + "Device information: hardware model, operating system and time zone.\n",
         {"device-information", "operating-system", "time-zone"}),
        (HEADED + "- Personal details: name, phone number and other details you share with us\n", {"name", "phone-number"}),
        ("Personal data processed: email address; time zone; postal address.", {"email-address", "time-zone", "postal-address"}),
        ("Usage information\n\nExamples include the browser version, the time zone and referring pages.\n",
         {"browser-type", "time-zone", "referring-url"}),
        ("You will be required to submit a copy of your passport and a signature.", {"passport-number", "signature"}),
        ("We ask members who join the club to provide a username and a home address.", {"username", "postal-address"}),
        ("At the till, credit card and billing information may be required.", {"payment-card", "payment-data"}),
        ("Information needed to use the service may include your age and gender.\n", set()),
        (HEADED + "The information needed to open an account may include your age and gender.\n", {"age", "gender"}),
        ("Your browser transmits the referring page and your IP address.", {"referring-url", "ip-address"}),
        ("We never collect your name or home address. This information is collected only when you sign up.",
         {"name", "postal-address"}),
        ("What sorts of personal information do we hold?\n\n- Your nationality and passport number\n", {"nationality", "passport-number"}),
    ],
)  # fmt: skip
def test_rare_words_for_data_are_found_where_data_is_listed(text: str, data: set[str]) -> None:
    assert read(text, "collection", "data") == data


@pytest.mark.parametrize(
    ("text", "absent"),
    [
        ("We collect your email address so that the company contacts you.", "contact-list"),
        ("We collect data about the platform.", "operating-system"),
        ("We collect your name when you phone us.", "phone-number"),
        ("We collect your name if this interests you.", "interests"),
        ("We collect addresses by text message.", "message-content"),
        ("Web beacons are electronic images that collect your IP address.", "photo"),
        ("We collect the name of any person who is age 18 or older.", "age"),
        ("We use IP addresses to study trends and gather demographic information.", "demographic-data"),
        ("When you submit sensitive information on our site, your information is encrypted.", "sensitive-data"),
        (
            "The technologies we use may include:\n\n- Cookies, small files that hold your preferences\n",
            "user-preferences",
        ),
        (
            "Personal data\n\nA person is identified by examples such as a name, a nationality or a signature.\n",
            "nationality",
        ),
        ("We log your internet service provider.", "service-address"),
        ("We collect the unique ID number of your phone.", "government-id"),
        ("We share your name, phone and company with partners.", "company-name"),
        ("Anonymous data is sent to our vendors to help them improve: crash reports, IP addresses.", "crash-data"),
        ("You may contact us about your profile, phone or company.", "phone-number"),
        ("We do not collect your language, carrier or time zone.", "language-setting"),
        ("To use the app you do not have to enter your name.", "name"),
        ("We ask that you not send us your religion or union membership.", "religion"),
        ("Our vendors respect interests, privacy and security.", "interests"),
        ("Read our tips on contacts, calendars and photos.", "contact-list"),
        ("Our carrier, our platform and our browser are our own.", "browser-type"),
    ],
)
def test_common_words_name_no_data_outside_a_list_of_data(text: str, absent: str) -> None:
    assert absent not in read(text, "collection", "data")


def test_a_row_whose_answer_is_no_is_denied() -> None:
    table = "Category | Collected\n---|---\nBiometric information | No\nBrowsing history | Yes\n"
    assert read(table, "collection", "data") == {"browsing-history"}
    denied = [item for item in statements(table, "collection") if item.stance == "denied"]
    assert [item.data for item in denied] == [("biometric-data",)]


def test_a_denial_that_ends_where_the_individual_gives_data_is_conditional() -> None:
    (found,) = statements("We do not collect your name unless you provide it voluntarily.", "collection")
    assert (found.stance, found.condition) == ("conditional", "unless you provide it voluntarily")


@pytest.mark.parametrize(
    ("text", "purposes"),
    [
        ("We use your data for internal purposes, such as customer support.", {"customer-support"}),
        ("We use your data for various purposes.", {"any-business-purpose"}),
        ("We use your data for various purposes:\n\n- To provide customer support\n", {"customer-support"}),
        ("We use your address in compliance with the law.", set()),
        ("We use your address to comply with the law.", {"legal-compliance"}),
        ("To learn more about how we use your data for marketing, see our help page.", set()),
        ("For more details on the use of data for security, see section 6.", set()),
        ("Your data may be used by other members to send you unsolicited messages.", set()),
        ("Data is deleted when it is no longer needed for billing.", set()),
        ("Only employees who need your data to process payments may open it.", set()),
        ("We may need to disclose your data to comply with a legal process.", set()),
        ("We use your email address to communicate with you about updates.", {"service-notices"}),
        ("We use log data to understand who visits our pages.", {"analytics"}),
        ("How we use your data\n\nThe paper studies log data to measure the popularity of its articles.\n", {"analytics"}),
        ("We use cookies to provide advertisements about goods and services.", {"advertising"}),
        ("We use your name to personalise our service.", {"personalisation"}),
    ],
)  # fmt: skip
def test_a_purpose_is_what_data_is_used_for(text: str, purposes: set[str]) -> None:
    assert read(text, "use", "purposes") == purposes


@pytest.mark.parametrize(
    ("text", "recipients"),
    [
        ("We disclose data to protect the safety of our users, third parties and the public.", set()),
        ("We share data with our affiliates to protect the rights of third parties.", {"affiliates"}),
        ("We share the name of your internet service provider with our affiliates.", {"affiliates"}),
        ("We share data with our vendors. These third parties receive your address.", {"service-providers"}),
        ("This policy does not cover the use of your data by third parties.", set()),
        ("We encourage you to read how third parties receive your data.", set()),
        ("You have the right to request the categories of third parties with whom we share data.", set()),
        ("We are not responsible for what third parties do with data that you give them.", set()),
        ("Messages that you post in chat rooms are shared with others.", {"public"}),
        ("We let other companies place ads on our site, and these companies may collect information about you.", {"advertisers"}),
        ("Only staff who handle orders are granted access to your information.", {"employees"}),
        ("We will not share your data except in the following circumstances:\n\n- To our insurers and auditors\n",
         {"insurers", "professional-advisers"}),
        ("We may share the data that we collect with:\n\n- Couriers\n- Banks\n", {"delivery-providers", "financial-institutions"}),
        ("We send your messages to your communication partner.", set()),
        ("We share your data with our business partners.", {"partners"}),
    ],
)  # fmt: skip
def test_a_recipient_is_who_gets_data(text: str, recipients: set[str]) -> None:
    assert read(text, "disclosure", "recipients") == recipients


@pytest.mark.parametrize("kind", ["collection", "use", "disclosure"])
def test_a_long_list_is_read_whole(kind: str) -> None:
    text = (
        "We collect, use and share "
        + ", ".join(["your name", "phone", "company"] * 700)
        + " with our vendors for billing."
    )
    assert all(item.kind == kind for item in statements(text, kind))


@pytest.mark.parametrize(
    ("text", "rights"),
    [
        ("Your rights\n\n- Access, correction and deletion\n", {"access", "rectification", "erasure"}),
        (
            "Your rights\n\n- Portability / restriction / objection to profiling\n",
            {"portability", "restriction", "objection"},
        ),
        ("Our offices\n\n- Access, correction and deletion\n", set()),
        ("Your rights\n\n- Doors, parking, lifts\n", set()),
    ],
)
def test_a_list_of_names_below_a_heading_on_rights_gives_these_rights(text: str, rights: set[str]) -> None:
    assert {item.right for item in statements(text, "right")} == rights


@pytest.mark.parametrize("label", ["No advertising networks: we run none", "No data brokers"])
def test_a_label_that_begins_with_no_names_who_gets_nothing(label: str) -> None:
    found = statements(f"Whom we share your data with\n\n- {label}\n- Couriers: your address\n", "disclosure")
    assert [item.stance for item in found] == ["denied", "affirmed"]


@pytest.mark.parametrize(
    "text",
    [
        "We send records to countries outside of the European Union or Norway.",
        "Whenever we transfer personal data out of Norway, a contract protects it.",
        "We transfer personal data abroad under contracts approved for use in Norway.",
        "Copies of records from Iceland and Norway are flown overseas.",
    ],
)
def test_a_destination_is_no_place_that_data_leaves(text: str) -> None:
    (sent,) = statements(text, "transfer")
    assert sent.destinations == ()


def test_data_that_a_sentence_goes_on_to_exclude_is_not_collected() -> None:
    assert read("We collect your user name, but no postal address.", "collection", "data") == {"username"}
    assert read("We do not collect your gender. This data is held by your school.", "collection", "data") == set()


@pytest.mark.parametrize(
    "heading", ["What we don't collect", "3. Information We Do Not Collect", "What Rowlog does not collect"]
)
def test_items_below_a_heading_that_denies_are_denied(heading: str) -> None:
    found = statements(f"{heading}\n\n- Your location\n- Your contact list\n", "collection")
    assert [(item.stance, item.data) for item in found] == [("denied", ("location",)), ("denied", ("contact-list",))]


@pytest.mark.parametrize(
    ("item", "kind"),
    [
        ("Sell your data", "sale"),
        ("Share your data with advertisers", "disclosure"),
        ("Track you on other sites", "tracking"),
    ],
)
def test_what_stands_below_what_we_never_do_is_denied(item: str, kind: str) -> None:
    assert {one.stance for one in statements(f"What we never do\n\n- {item}\n", kind)} == {"denied"}


@pytest.mark.parametrize(
    "heading",
    ["What happens if you do not consent", "Why we do not ask", "What we collect", "Sharing"],
)
def test_other_headings_deny_nothing_of_their_items(heading: str) -> None:
    assert {one.stance for one in statements(f"{heading}\n\n- Share your data with advertisers\n", "disclosure")} <= {
        "affirmed"
    }


def test_a_sentence_with_a_subject_of_its_own_is_not_denied_by_its_heading() -> None:
    (found,) = statements("What we don't collect\n\nWe collect your user name.\n", "collection")
    assert found.stance == "affirmed"
