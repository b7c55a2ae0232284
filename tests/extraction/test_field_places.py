"""Where data, purposes and recipients stand: tables, headings, labels, lists of lists, sentences that point back."""

from __future__ import annotations

from typing import Any

import pytest

from policy_lint.extraction.extract import extract
from policy_lint.reading.read import read_policy
from policy_lint.text.source import Source


def statements(text: str, kind: str) -> list[Any]:
    """All statements of a kind in a Markdown policy."""
    policy = extract(read_policy(Source("policy.md", f"# Privacy\n\n{text}"), None))
    return [located.value for located in policy.statements if located.kind == kind]


def read(text: str, kind: str, field: str) -> set[str]:
    """The values of a field in the statements of a kind that are not denied; data of no category aside."""
    return {key for item in statements(text, kind) if item.stance != "denied" for key in getattr(item, field)} - {
        "personal-data"
    }


def table(header: str, *rows: str) -> str:
    """A section on collecting with a Markdown table."""
    lines = [header, " | ".join("---" for _ in header.split(" | ")), *rows]
    return "## What we collect\n\n" + "\n".join(f"| {line} |" for line in lines) + "\n"


@pytest.mark.parametrize(
    ("text", "data"),
    [
        (table("Category | Examples | Collected", "Identifiers | Name, e-mail address, phone number | Yes"),
         {"name", "email-address", "phone-number"}),
        (table("Kind of data | Examples", "Contact | Postal address, mobile number"), {"postal-address", "phone-number"}),
        (table("Data type | What this means | Source", "Technical | Your IP address and the browser you use | Automatic"),
         {"ip-address", "browser-type"}),
        (table("Category | Examples | Collected", "Identifiers | A real name, alias, passport number, or other similar identifiers | Yes"),
         set()),
        (table("Category | Examples | Collected", "Genetic | Genetic information, tissue samples | No"), set()),
        (("## What we collect\n\n“Personal information” means any information that you give us and that names you, including, among "
         "other things, your full name, postal address and phone number.\n"), {"name", "postal-address", "phone-number"}),
        (("## Words\n\n“Personal information” means any information that you give us and that names you, including your full name and "
         "phone number.\n"), set()),
        (("When you call up a page, we may gather certain information that does not identify you personally, such as the type of your "
         "browser and your IP address."), {"browser-type", "ip-address"}),
        ("Personal information does not identify you personally where it is only your zip code or your gender.", set()),
        (("We note how the portal is used. It is kept short. This information may include your IP address, the operating system and the "
         "time zone."), {"ip-address", "operating-system", "time-zone"}),
        ("We share what we know with agencies. This information may include your IP address and time zone.", set()),
        (("We collect some things automatically. Read more further below.\n\nDevice information: the hardware model and the operating "
         "system."), {"device-information", "operating-system"}),
        ("Write to our officer.\n\nContact information: name, post@example.org, postal address.\n", set()),
        ("## Information from your device we collect\n\n, including the time zone and the browser type.\n", {"time-zone", "browser-type"}),
        ("To sign up you will be asked to provide us with:\n\n- a username\n- your date of birth\n", {"username", "date-of-birth"}),
        ("A username and a password are required.", {"username", "password"}),
        ("Names and postal addresses are sourced from public registers.", {"name", "postal-address"}),
        ("You are prompted to enter your date of birth.", {"date-of-birth"}),
        ("Northwind stores your search history.", {"search-history"}),
        ("Cookies record the pages you view and the links you have followed.", {"pages-visited", "clickstream"}),
        ("We gather data on the networks from which you use our services, such as your IP address.", {"ip-address"}),
        ("We log the name and location of your internet provider.", {"internet-provider"}),
        ("We collect your date and place of birth and the files you request.", {"date-of-birth", "pages-visited"}),
        ("In dealing with us you may, from time to time, supply us with your name and e-mail address.", {"name", "email-address"}),
        ("The data that is collected, depending on how you use the portal, is your name and your age.", {"name", "age"}),
        ("We collect the language of your device, download errors and the search engine you used.",
         {"language-setting", "crash-data", "referring-url"}),
        ("We collect the type of computer, browser type and the content of your posts.", {"device-information", "browser-type", "user-content"}),
    ],
)  # fmt: skip
def test_data_is_found_in_tables_definitions_labels_and_after_what_points_back(text: str, data: set[str]) -> None:
    assert read(text, "collection", "data") - {"other-data"} == data


def test_what_is_not_collected_but_for_an_exception_in_brackets_is_collected_under_that_condition() -> None:
    text = "We do not collect any of the following:\n\n- signatures (other than on contracts with us)\n- passport numbers\n"
    found = {item.data: (item.stance, item.condition) for item in statements(text, "collection") if item.data}
    assert found == {
        ("signature",): ("conditional", "other than on contracts with us"),
        ("passport-number",): ("denied", None),
    }


@pytest.mark.parametrize(
    ("text", "purposes"),
    [
        ("## How we use your data\n\n### Personalisation\n\nPages look as you like them.\n", {"personalisation"}),
        ("## How we use your data\n\n### To prevent fraud\n\nWe look at odd payments.\n", {"fraud-prevention"}),
        ("## How we use your data\n\n### Do we send newsletters?\n\nNo.\n", set()),
        ("## Whom we share data with\n\n### To prevent fraud\n\nBanks.\n", set()),
        ("## Improving our services, such as:\n\n- Managing your account\n- Answering questions\n",
         {"account-management", "respond-to-inquiries"}),
        ("We may use personal information:\n\n- Maintaining records\n- To exercise legal claims\n", {"record-keeping", "legal-claims"}),
        ("We may use personal information:\n\n- Billing information\n", set()),
        (("We use your data to run our business and for the following purposes:\n\n- To meet our aims, for example:\n"
         "  - Auditing\n  - Accounting\n"), {"audit", "tax-compliance"}),
        ("We collect, use and disclose your information for the purposes below:\n\n- Personalization: Tailoring content to you.\n",
         {"personalisation"}),
        ("We will retain and use your data as far as we must to comply with the law, resolve disputes and enforce our policies.",
         {"legal-compliance", "legal-claims", "enforce-terms"}),
        ("We will retain your data as long as we must to resolve disputes.", set()),
        ("They may use your data to show you advertisements for goods and services of interest to you, which we permit.",
         {"targeted-advertising"}),
        ("We will share data if access, use, preservation or disclosure of it is needed to enforce our terms.", set()),
        ("We use your data to measure the performance of our campaigns.", {"analytics"}),
        ("We use your data to measure network performance.", {"performance-measurement"}),
        ("We may contact you by phone or e-mail later on to tell you about special offers.", {"direct-marketing"}),
        ("We employ cookies to count visitors.", {"analytics"}),
        ("We use your data to ensure that our rules are respected.", {"enforce-terms"}),
        ("We use your details to fill your orders.", {"order-fulfilment"}),
        ("How we use your data:\n\n- Marketing\n- Our services\n", {"marketing"}),
        ("Calls may be monitored or recorded for training and quality purposes.", {"training", "quality-assurance"}),
        ("We use your data to show advertisements tailored to you.", {"targeted-advertising"}),
        ("We process your data:\n\n- To protect somebody's vital interest.\n", {"safety"}),
        ("We use the data for internal analysis, testing and research.", {"analytics", "research-development"}),
        ("We use your data to find faults and to suggest friends.", {"troubleshooting", "product-recommendations"}),
        ("We need your address to deliver the goods.", {"order-fulfilment"}),
    ],
)  # fmt: skip
def test_purposes_are_found_as_headings_in_lists_of_lists_and_beside_keeping(text: str, purposes: set[str]) -> None:
    assert read(text, "use", "purposes") - {"promotions", "communication"} == purposes


@pytest.mark.parametrize(
    ("text", "recipients"),
    [
        ("- We may transfer your data only in the following cases:\n- To a bank that pays you out\n- To the police if they ask\n",
         {"financial-institutions", "authorities"}),
        ("You agree that we may disclose your data to our auditors.", {"professional-advisers"}),
        ("You agree that you disclose your data to auditors at your own risk.", set()),
        ("The lists that we license from third parties are shared with our clients.", {"customers"}),
        ("We provide services to our clients.", set()),
        ("Names are taken from publicly accessible sources.", set()),
        ("Your data is disclosed to duly authorised people.", {"employees"}),
        ("Categories of recipients:\n\n- Auditors\n- Courts\n", {"professional-advisers", "authorities"}),
        ("We share your data with hosting and payment providers.", {"cloud-providers", "payment-processors"}),
        ("We share your data with our agents and affiliated organizations.", {"service-providers", "affiliates"}),
    ],
)  # fmt: skip
def test_recipients_are_found_in_lists_opened_by_an_item_and_where_clients_get_the_data(
    text: str, recipients: set[str]
) -> None:
    assert read(text, "disclosure", "recipients") == recipients
