"""Purposes are found where data is used, legal bases where they are given as the ground of a processing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policy_lint.extraction.extract import extract
from policy_lint.policy.statements import Use
from policy_lint.reading.markdown import read_markdown
from policy_lint.text.source import Source
from tests.extraction.reading_help import statements
from tests.extraction.said import said

HEADED = "How we use your information\n\n"


@pytest.mark.parametrize(
    ("text", "purposes"),
    [
        ("We use your information to improve our services.", {"service-improvement"}),
        ("We use the data we collect for marketing.", {"marketing"}),
        ("We process your data in order to process payments.", {"payment-processing"}),
        ("Your information is used to personalize your experience.", {"personalisation"}),
        ("We collect your email address to send you newsletters.", {"direct-marketing"}),
        ("We use cookies to remember your preferences.", {"remember-preferences"}),
        (HEADED + "- Verify your identity\n- Prevent fraud\n", {"identity-verification", "fraud-prevention"}),
        (HEADED + "- Billing: Send invoices and process payments\n- Safety: Respond to emergencies\n", {"billing", "payment-processing", "emergency"}),
        ("We use information to:\n\n- answer your questions\n- run surveys\n", {"respond-to-inquiries", "surveys"}),
        ("We use this information to maintain your account; authenticate you; and develop new products.",
         {"account-management", "identity-verification", "research-development"}),
        ("We may use your data for the following purposes:\n\nTo comply with applicable law;\n\nTo resolve technical issues.\n",
         {"legal-compliance", "troubleshooting"}),
        ("This data helps us analyse trends.", {"analytics"}),
        ("We use your address to deliver the service and to bill you.", {"service-delivery", "billing"}),
        ("We use your profile to show you relevant ads.", {"targeted-advertising"}),
        ("We use recordings to train our staff.", {"training"}),
        ("We use personal data to set up and deliver our services.", {"service-setup", "service-delivery"}),
        ("Your data will be used to conduct market research.", {"market-research"}),
        ("We process information to keep our network secure and to manage our networks.", {"security", "network-management"}),
        ("We use your information to administer contests.", {"promotions"}),
        ("We use your phone number to notify you about service updates.", {"service-notices"}),
        ("Cookies\n\nPerformance cookies: Help us understand how visitors interact with the site\n", {"analytics"}),
    ],
)  # fmt: skip
def test_the_purposes_of_a_use_are_found(text: str, purposes: set[str]) -> None:
    found = {key for statement in statements(text, "use") for key in statement.purposes}
    assert purposes <= found
    assert len(found - purposes) <= 1  # a neighbouring purpose may be read into it


@pytest.mark.parametrize(
    "text",
    [
        "We collect your name and email address.",
        "We may share your information with vendors for billing.",
        "We disclose personal information to comply with a court order.",
        "We do not sell your information.",
        "We use encryption to protect your information.",
        "You have the right to object to marketing.",
        "You may opt out of marketing emails at any time.",
        "We may update this policy to reflect changes in legal requirements.",
        "If we plan to use your data for a new purpose, we will ask for your consent.",
        "We require our vendors to use the information only for billing.",
        "We are committed to protecting your privacy.",
        "This policy explains how we use your information.",
        "Personal data means any information that can be used to identify you.",
        "Payment is due within thirty days.",
        "Our website contains advertising.",
        "We retain your data for as long as necessary to provide the service.",
        "Our service is not directed to children.",
        "Please contact us for customer support.",
        "These websites may collect data about you to improve their advertising.",
        "We store your data in the United States.",
        "The club has a procedure in order to deal with complaints.",
        "We follow a clear process for answering your enquiries.",
    ],
)
def test_a_mention_of_a_purpose_is_no_use(text: str) -> None:
    assert [statement for statement in statements(text, "use") if statement.purposes] == []


@pytest.mark.parametrize(
    ("text", "bases"),
    [
        ("Our legal basis for this processing is your consent.", {"consent"}),
        ("We process your data because it is necessary for the performance of a contract with you.", {"contract"}),
        ("We process personal data to comply with our legal obligations.", {"legal-obligation"}),
        ("We rely on our legitimate interests to send you offers.", {"legitimate-interests"}),
        ("The processing is based on Art. 6 (1) (f) GDPR.", {"legitimate-interests"}),
        ("The legal basis is Article 6(1)(b) GDPR.", {"contract"}),
        ("The legal basis for this use is Art. 6 para. 1 lit. a GDPR.", {"consent"}),
        ("We process your health data with your explicit consent.", {"consent"}),
        ("Processing is necessary to protect your vital interests.", {"vital-interests"}),
        ("Processing is necessary for a task carried out in the public interest.", {"public-task"}),
        ("We process your data if you have given your consent or if we have a legitimate interest.", {"consent", "legitimate-interests"}),
        ("We may process your personal information because:\n\n- We need to perform a contract with you\n- The law gives us a legal obligation\n",
         {"contract", "legal-obligation"}),
        ("How we use data\n\nPurposeLegal Basis\nSend invoices to customersContractual necessity\nShow adverts on pagesOpt-in consent\n",
         {"contract", "consent"}),
        ("We handle your order data on the basis of our legitimate interests.", {"legitimate-interests"}),
        ("We use your address because we need it to perform our agreement with you.", {"contract"}),
        ("We collect your health data only with your explicit consent.", {"consent"}),
        (("We use your data only where: we need it to provide you the service; it serves our legitimate interests; you have given "
          "consent; or we must comply with a legal obligation."),
         {"consent", "contract", "legal-obligation", "legitimate-interests"}),
        (("Legal grounds\n\nContractual obligations with you: this covers the activities told of under numbers two, three and four "
          "of this page.\n"), {"contract"}),
        ("LEGAL BASES FOR PROCESSING\n\nWe need to process it to offer our services.\n", {"contract"}),
        ("We process invoices in reliance on our legitimate business interests and for compliance with our legal obligations.",
         {"legal-obligation", "legitimate-interests"}),
        ("Processing is necessary for compliance with legal obligations (for example, our duty to keep books).", {"legal-obligation"}),
        ("We process it for our legitimate interests, where your fundamental rights do not override them.", {"legitimate-interests"}),
        ("We have a statutory duty to process your tax number and your salary.", {"legal-obligation"}),
        ("Purpose | Data | Legal basis\n---|---|---\nBilling | Name | Contract\nSecurity | IP address | Legitimate interests\n",
         {"contract", "legitimate-interests"}),
    ],
)  # fmt: skip
def test_the_legal_bases_of_a_processing_are_found(text: str, bases: set[str]) -> None:
    assert {key for statement in statements(text, "use") for key in statement.legal_bases} == bases


@pytest.mark.parametrize(
    "text",
    [
        "You may withdraw your consent at any time.",
        "We will not share your data without your consent.",
        "By using our website, you consent to this policy.",
        "Parents must give consent before we collect data of a child.",
        "Our vendors are bound by contract to keep your information confidential.",
        "We may disclose your information to comply with the law.",
        "We use standard contractual clauses when we transfer data.",
        "Your service contract runs for two years.",
        "We process data to enforce our contracts.",
        "We comply with privacy laws.",
        "You can object to processing that is based on legitimate interests.",
        "If this changes, we will ask for your consent.",
        "We will retain and use your information as necessary to comply with our legal obligations and resolve disputes.",
        "We keep your invoices for ten years because we have a legal obligation to do so.",
        "We may hold on to data where we have a legal obligation to keep it.",
        "By downloading our app you consent to the collection and use of your information.",
        "You have the right to erasure where we process your data on the basis of your consent.",
        "Where we rely on legitimate interests, you have the right to object.",
        "You have the following rights:\n\n- Objection to processing that rests on our legitimate interests\n",
        "If we ask you to provide personal data to perform a contract with you, we will say whether you must.",
        "If you fail to provide data that we need under a contract with you, we may cancel it.",
        "We may use automated decision-making where it is necessary for entering into a contract.",
        "We share your data with your consent.",
        "We will seek your consent before we collect health data.",
        "We use your data to improve our services, to comply with legal obligations and to advertise our shop.",
        "We are required by law to inform you of our legitimate aims and to provide information.",
        "We share data with insurers who have a legitimate interest in it.",
        "We require recipients to use the information only for performing the contract.",
        "Your consent can be withdrawn without affecting the lawfulness of processing before.",
        "We delete your data once our contractual obligations have been performed.",
    ],
)
def test_a_mention_of_consent_contract_or_law_is_no_legal_basis(text: str) -> None:
    assert [statement for statement in statements(text, "use") if statement.legal_bases] == []


def _in_markdown(text: str) -> set[str]:
    """The legal bases of a Markdown policy."""
    policy = extract(read_markdown(Source("policy.md", text)))
    return {key for found in policy.of_kind("use") for key in getattr(found.value, "legal_bases", ())}


def test_headings_that_are_bare_names_of_grounds_give_them_below_a_heading_that_announces_legal_bases() -> None:
    grounds = "\n\n### Your consent\n\nYou told us so.\n\n### Vital interests:\n\nIn an emergency.\n\n### Contracts we offer\n\nMany.\n"
    assert _in_markdown("# Notice\n\n## Our legal basis for processing your data" + grounds) == {
        "consent",
        "vital-interests",
    }
    assert _in_markdown("# Notice\n\n## What we believe in" + grounds) == set()


def test_a_use_that_is_ruled_out_is_denied() -> None:
    (statement,) = statements("We do not use your data for marketing.", "use")
    assert (statement.stance, statement.purposes) == ("denied", ("marketing",))


def test_vendors_that_may_not_use_data_are_the_actors_of_the_denial() -> None:
    (statement,) = statements(
        "We do not permit our vendors to use this information for their own marketing purposes.", "use"
    )
    assert (statement.stance, statement.actor) == ("denied", "third-party")


def test_only_makes_a_use_exclusive() -> None:
    (statement,) = statements("We use your phone number only for billing.", "use")
    assert statement.exclusive


def test_each_part_between_semicolons_is_quoted_with_its_lead_in() -> None:
    found = statements("We use this data to manage your account; prevent fraud; and send newsletters.", "use")
    assert [statement.quote for statement in found] == [
        "We use this data to manage your account",
        ("We use this data to", "prevent fraud"),
        ("We use this data to", "send newsletters."),
    ]


@given(st.text(max_size=300))
def test_no_text_raises(text: str) -> None:
    statements.__wrapped__(text, "use")


def test_a_basis_given_after_the_purpose_is_tied_to_it() -> None:
    told = "We use your address to send newsletters. We keep it for two years."
    found = statements(f"{told} The legal basis for this processing is Art. 6 (1) lit. f GDPR.", "use")
    assert (found[-1].purposes, found[-1].legal_bases) == (found[0].purposes, ("legitimate-interests",))
    assert found[0].purposes


def test_a_basis_without_a_purpose_before_it_has_none() -> None:
    (found,) = statements("The legal basis for the processing is Art. 6 (1) lit. f GDPR.", "use")
    assert (found.purposes, found.legal_bases) == ((), ("legitimate-interests",))


@pytest.mark.parametrize(
    "text",
    [
        "We study how visitors find their way through our pages so that we can arrange them better.",
        "We may contact our members to invite them to events.",
        "The readings from the meter in your cellar enable us to spot leaks early.",
        "Your postcode tells us which branch is nearest to you.",
        "The reasons why we hold your details are to send receipts and to thank you.",
        "Location data is processed so as to show you stations nearby and to share your trip with friends.",
    ],
)
def test_frames_tell_of_uses(text: str) -> None:
    assert said(Use, text)


@pytest.mark.parametrize(
    "text",
    [
        "The reasons for our decision are told to you in writing.",
        "The leaflet tells you how to install the app.",
        "We look at every request within a month.",
        "You use the data in the app to plan your day.",
    ],
)
def test_what_resembles_a_use_tells_of_none(text: str) -> None:
    assert not said(Use, text)


def test_what_is_not_promotional_is_no_marketing() -> None:
    found = said(Use, "Having opted out, you still get non-promotional messages about your account.")
    assert all("direct-marketing" not in use.purposes for use in found)


def test_each_basis_of_a_list_is_tied_to_the_purpose_in_its_lead_in() -> None:
    lead = "Our lawful bases for using what you tell us for marketing are:"
    found = [(one.purposes, one.legal_bases) for one in said(Use, f"{lead}\n- Consent\n- Legitimate interests")]
    assert (("marketing",), ("consent",)) in found
    assert (("marketing",), ("legitimate-interests",)) in found


@pytest.mark.parametrize(
    ("text", "bases"),
    [
        ("Our lawful basis for handling the orders of our guests is contract.", ("contract",)),
        ("The legal grounds for keeping your file on our computers are contract and consent.", ("consent", "contract")),
        ("The lawful basis on which we print your name on the ticket is your consent.", ("consent",)),
    ],
)
def test_a_basis_may_stand_far_from_its_name(text: str, bases: tuple[str, ...]) -> None:
    assert [one.legal_bases for one in said(Use, text) if one.legal_bases] == [bases]
