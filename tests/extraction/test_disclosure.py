"""Disclosure: the recipients a clause names, those it rules out, and what only sounds like sharing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policy_lint.policy.statements import Disclosure
from tests.extraction.said import said


@pytest.mark.parametrize(
    ("text", "recipient"),
    [
        ("We share your details with our service providers.", "service-providers"),
        ("We share your data with our service providers.", "service-providers"),
        ("We share your data with our web hosting provider.", "cloud-providers"),
        ("Your records may be disclosed to law enforcement.", "authorities"),
        ("We pass your delivery address on to couriers.", "delivery-providers"),
        ("Order data is transferred to our affiliates.", "affiliates"),
        ("We may provide aggregated information to advertisers.", "advertisers"),
        ("We may give your name and address to credit reporting agencies.", "credit-agencies"),
        ("Customer information may be received by our marketing partners.", "partners"),
        ("Your information will be disclosed where a court order obliges us.", "authorities"),
        ("We will release account records when we are legally required to do so.", "authorities"),
        ("We may disclose your data in response to a subpoena.", "authorities"),
        ("Should our company be merged, your personal data may be transferred to the new owner.", "business-transfer"),
        ("If we sell all of our assets, customer information will be among what is transferred.", "business-transfer"),
        ("In the event of bankruptcy, the personal data we hold may pass to a third party.", "business-transfer"),
        ("We use Google Analytics to count visits.", "analytics"),
        ("Card details are processed by Stripe.", "payment-processors"),
        ("Our pages are hosted on Amazon Web Services.", "cloud-providers"),
        ("Advertising networks may collect information through our pages.", "advertisers"),
        ("We employ third-party vendors to run our mail room.", "service-providers"),
        ("Data is made available to researchers at universities.", "researchers"),
        ("We share information with outside companies that help us print catalogues.", "third-parties"),
        ("Payments are handled by a certified gateway.", "payment-processors"),
        ("We will turn over your information to the police if a judge so orders.", "authorities"),
    ],
)
def test_a_recipient_that_data_goes_to_is_read(text: str, recipient: str) -> None:
    found = said(Disclosure, text)
    assert any(recipient in one.recipients and one.stance != "denied" for one in found), found


@pytest.mark.parametrize(
    "text",
    [
        "We do not share your personal information with third parties.",
        "We never disclose your email address to anyone.",
        "Your information will not be shared with other companies.",
        "We won't lend your personal data to advertisers.",
        "We do not sell, trade or otherwise transfer your data to outside parties.",
        "We will not give your phone number to any third party.",
        "No personal information is disclosed to third parties.",
        "Your details are shared with no one.",
        "Under no circumstances will we disclose your records to third parties.",
        "Neither your name nor your address is shared with our partners.",
        "Your data is never passed on to third parties.",
        "We don't provide advertisers with information that identifies you.",
        "It is our policy not to disclose personal information to third parties.",
        "At no time do we share your data with anybody.",
        "We do not, without your consent, share your information with third parties.",
        "Except as required by law, we do not disclose your information to third parties.",
        "We have not disclosed your personal information to third parties.",
        "We do not allow third parties to collect information about you on our pages.",
        "Advertisers do not receive information about you from us.",
        "Personal information is not made available to third parties.",
    ],
)
def test_a_denial_of_sharing_is_denied(text: str) -> None:
    assert any(one.stance == "denied" for one in said(Disclosure, text)), said(Disclosure, text)


@pytest.mark.parametrize(
    "text",
    [
        "We do not only share your data with partners, we also tell you so.",
        "We do not prevent advertisers from collecting information.",
        "If you do not want us to share your information with partners, write to us.",
        "You may ask us not to share your information with third parties.",
        "This policy does not apply to information collected by third parties.",
        "Our vendors are required not to disclose your information.",
        "Please do not share your password with anyone.",
        "Never reveal your password to anybody.",
        "You do not have to provide information to us.",
        "We share your information with partners, but they may not use it for other ends.",
        "We do not want third parties to suffer, and we share data with our affiliates.",
        "Whether or not you agree, we share data with our affiliates.",
        "We share data with processors, including but not limited to hosting providers.",
        "You can choose not to share your location with other users.",
        "Such businesses may have a policy not to disclose customer data to third parties.",
        "Do Not Track Disclosures",
        "We do not have access to or control over the cookies that advertisers and third parties use.",
        "Northwind does not have access to the information that you give to these third parties.",
        "If you would prefer that your information is not shared with third parties, change your settings.",
        "You may visit our site without disclosing your personal data to us or others.",
        "We cannot guarantee that third parties will not access your information.",
        "This includes not sharing your password.",
        "Service providers may not disclose your personal information.",
        "We do not collect your name. We share usage data with analytics providers.",
    ],
)
def test_a_negation_of_something_else_is_no_denial_of_sharing(text: str) -> None:
    assert not any(one.stance == "denied" for one in said(Disclosure, text)), said(Disclosure, text)


@pytest.mark.parametrize(
    "text",
    [
        "You may share your recipes with other users.",
        "This notice explains how we collect, use and share information.",
        "How do we share your information with third parties?",
        "You provide information to us when you register.",
        "We keep records for as long as the law requires.",
        "We obtain information from advertisers and social networks.",
        "We provide customers with fast service.",
        "Please send your request to our office.",
        "We protect your data with firewalls.",
        "You can share our articles with your friends.",
        "Information you submit to us is stored on our servers.",
        "We retain data to comply with legal obligations.",
        "The third parties mentioned above have their own rules.",
        "Contact us to report a problem.",
        "We value your trust and our shared history.",
        "Our employees are trained in data protection.",
        "We will tell you about changes to this notice.",
        "We have merged our two support desks.",
        "We received your letter.",
        "Children should not give us their names.",
        "If we share your data, we will tell you first.",
    ],
)
def test_what_shares_no_data_names_no_recipient(text: str) -> None:
    assert not [one for one in said(Disclosure, text) if one.recipients and one.stance != "denied"], text


@pytest.mark.parametrize(
    ("item", "recipients"),
    [
        ("Service providers: companies that print and post our letters", ("service-providers",)),
        ("Advertisers", ("advertisers",)),
        ("Legal reasons: when a court order tells us to", ("authorities",)),
        ("Business transfers: in connection with a merger or a sale of assets", ("business-transfer",)),
        ("Hosting: cloud platforms (AWS, Azure)", ("cloud-providers",)),
        ("our affiliates and subsidiaries", ("affiliates",)),
        ("Auditors and regulators", ("professional-advisers", "regulators")),
    ],
)
def test_an_item_under_a_lead_in_on_sharing_names_its_recipient(item: str, recipients: tuple[str, ...]) -> None:
    (found,) = said(Disclosure, "We may share your information with:", f"- {item}")
    assert found.recipients == recipients


def test_an_item_under_a_denying_lead_in_is_denied_or_silent() -> None:
    found = said(Disclosure, "We do not share your information with:", "- advertisers", "- data brokers")
    assert found
    assert all(one.stance == "denied" for one in found)


def test_a_list_of_data_is_no_list_of_recipients() -> None:
    lead = "We may collect, use and share the following information:"
    assert not said(Disclosure, lead, "- bank account and card number", "- name of your employer")


def test_a_label_under_a_heading_on_sharing_names_its_recipient() -> None:
    (found,) = said(Disclosure, "Law enforcement: only on a valid warrant.", heading="Who we share your data with")
    assert found.recipients == ("authorities",)


def test_the_cell_under_a_heading_of_recipients_names_them() -> None:
    table = "Data | Stored by | Shared with\nName | Our auditors | Advertisers"
    assert {one.recipients for one in said(Disclosure, table)} <= {("advertisers",)}


def test_only_makes_it_exclusive() -> None:
    (found,) = said(Disclosure, "We only share your information with our affiliates.")
    assert found.exclusive


def test_names_are_kept_as_written() -> None:
    (found,) = said(Disclosure, "Billing data is sent to Stripe and PayPal.")
    assert found.names == ("Stripe", "PayPal")
    assert found.recipients == ("payment-processors",)


def test_a_common_noun_is_no_vendor() -> None:
    assert not said(Disclosure, "The stripe on your card is read by our till, and our heap of cards is small.")


def test_a_condition_is_quoted() -> None:
    (found,) = said(Disclosure, "We share your data with partners if you ask us to.")
    assert (found.stance, found.condition) == ("conditional", "if you ask us to")


def test_a_denial_keeps_its_exception_and_tells_who_is_excepted() -> None:
    denied, excepted = said(Disclosure, "We do not share your data with third parties except our affiliates.")
    assert (denied.stance, denied.exceptions) == ("denied", ("our affiliates",))
    assert excepted.recipients == ("affiliates",)


@given(
    st.lists(
        st.sampled_from(
            [
                "We",
                "share",
                "do",
                "not",
                "with",
                "third",
                "parties",
                ";",
                ":",
                ",",
                ".",
                "unless",
                "except",
                "(",
                ")",
                "data",
                "you",
                "-",
                "•",
                "|",
            ]
        ),
        max_size=40,
    )
)
def test_any_words_are_read_without_error(words: list[str]) -> None:
    said(Disclosure, " ".join(words))


@given(st.text(max_size=200))
def test_any_text_is_read_without_error(text: str) -> None:
    said(Disclosure, text)


@pytest.mark.parametrize(
    "text",
    [
        "You may opt out of the sale or sharing of your personal information to third parties.",
        "You can learn whether we sell or share personal information to third parties.",
        "You can limit personalised advertisements on the Google Ads Settings page.",
        "Our browser asks websites not to sell or share data about your visit.",
    ],
)
def test_what_may_be_asked_or_chosen_is_no_disclosure(text: str) -> None:
    assert said(Disclosure, text) == []


def test_a_vendor_that_speaks_of_itself_names_no_recipient() -> None:
    blocks = ("We use Matomo to count visits.", "Stripe stores card numbers.")
    own = "This notice explains how Matomo Cloud Ltd (“we”) handles data."
    assert [one.names for one in said(Disclosure, own, *blocks)] == [("Stripe",)]
    other = "This notice explains how Northwind Ltd (“we”) handles data."
    assert [one.names for one in said(Disclosure, other, *blocks)] == [("Matomo",), ("Stripe",)]


def test_access_that_we_have_given_is_sharing() -> None:
    found = said(Disclosure, "We have given our service providers access to your data.")
    assert any("service-providers" in one.recipients and one.stance == "affirmed" for one in found), found


def test_a_duty_of_others_not_to_disclose_is_denied_for_them_not_for_the_operator() -> None:
    found = said(
        Disclosure, "Our couriers see your data to bring your order and are obliged not to disclose it to anyone."
    )
    assert [(one.stance, one.actor) for one in found if one.stance == "denied"] == [("denied", "third-party")]
    (own,) = said(Disclosure, "We are obliged not to disclose your data to anyone.")
    assert (own.stance, own.actor) == ("denied", "controller")


@pytest.mark.parametrize(
    "text",
    [
        "We do not disclose your personal data to third parties in exchange for money.",
        "We never rent or otherwise disclose your data for monetary consideration.",
        "Trainers will not copy any personal information shared during a lesson.",
    ],
)
def test_a_denial_of_a_price_or_of_another_act_denies_no_disclosure(text: str) -> None:
    assert [one for one in said(Disclosure, text) if one.stance == "denied"] == []


@pytest.mark.parametrize(
    ("text", "subjects"),
    [
        ("We do not knowingly disclose the personal information of those under 16.", ("children",)),
        ("We do not share information about children with anyone.", ("children",)),
        ("We do not share a minor's personal data with third parties.", ("children",)),
        ("We do not share personal information with third parties.", ()),
    ],
)
def test_a_denial_about_children_speaks_of_their_data_alone(text: str, subjects: tuple[str, ...]) -> None:
    (found,) = said(Disclosure, text)
    assert (found.stance, found.subjects) == ("denied", subjects)


@pytest.mark.parametrize(
    "text",
    [
        "On request we share your file with you.",
        "We pass your records on to you when you ask.",
        "You may have asked that your photograph not be shared, and then we took it down.",
    ],
)
def test_what_goes_to_the_reader_or_was_asked_not_to_go_is_no_disclosure(text: str) -> None:
    assert said(Disclosure, text) == []


def test_what_may_be_disclosed_for_something_is_disclosed_though_nobody_is_named() -> None:
    text = "Unless a member asks that it not be shared, a member's name may be disclosed for mailing lists."
    assert [(found.stance, found.data) for found in said(Disclosure, text)] == [("conditional", ("name",))]
