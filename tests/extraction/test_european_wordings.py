"""How policies under the GDPR word things, many of them in English translated from another language."""

from __future__ import annotations

import pytest

from policy_lint.policy.statements import (
    Authority,
    Collection,
    Consent,
    Contact,
    Retention,
    Right,
    Security,
    Transfer,
    Use,
)
from tests.extraction.said import said

_BASES = "Legal basis of processing"

CONTRACT = [
    "The legal basis is our contract with you.",
    "Legal basis: contract.",
    "Your data is processed for purposes of contract implementation.",
    "To carry out our obligations arising from any contracts entered into between you and us.",
    "Our processing of your account data rests on the contract that you conclude with us when you register.",
    "We do this because it is necessary to meet our contractual obligations to you.",
    "We use your personal information to carry out the contract between us.",
    "We process these data for the initiation and handling of the contract of sale.",
]
INTERESTS = [
    "The storage of log files serves to safeguard our predominantly legitimate interests in a correct presentation of our offer.",
    (
        "where it is necessary for our legitimate interests (or those of a third party) and your interests and fundamental "
        "rights do not override those interests."
    ),
    "For our legitimate interests, such as keeping our records up to date.",
]
DUTY = [
    "The processing is required by law.",
    "Compliance with legal obligations to which the controller is subject, such as tax law.",
    "fulfilling obligations imposed on us by law",
    "we process your invoices because accounting legislation requires us to do so.",
    "In order to fulfil the duties arising from tax and accounting regulations.",
]


@pytest.mark.parametrize("text", CONTRACT)
def test_a_contract_is_the_ground(text: str) -> None:
    assert any("contract" in one.legal_bases for one in said(Use, text, heading=_BASES))


@pytest.mark.parametrize("text", INTERESTS)
def test_an_interest_is_the_ground(text: str) -> None:
    assert any("legitimate-interests" in one.legal_bases for one in said(Use, text, heading=_BASES))


@pytest.mark.parametrize("text", DUTY)
def test_a_legal_duty_is_the_ground(text: str) -> None:
    assert any("legal-obligation" in one.legal_bases for one in said(Use, text, heading=_BASES))


@pytest.mark.parametrize(
    "text",
    [
        "We use your data as necessary to enforce our agreements.",
        "We require subprocessors to protect your data by separate data processing agreements.",
        "We collect data in order to comply with house style requirements.",
        "We may disclose your data if the law requires us to.",
    ],
)
def test_what_only_mentions_a_contract_or_the_law_is_no_ground(text: str) -> None:
    assert not any(one.legal_bases for one in said(Use, text, heading="How we use your data"))


def test_in_order_to_processes_no_orders() -> None:
    assert all(
        "order-fulfilment" not in one.purposes for one in said(Use, "We process your data in order to detect fraud.")
    )


SAFEGUARDS = {
    "We have concluded the EU standard contractual clauses with the provider.": "standard-contractual-clauses",
    "We use approved contractual clauses with our US providers.": "standard-contractual-clauses",
    "An appropriate level of data protection is guaranteed by the conclusion of EU model clauses.": "standard-contractual-clauses",
    (
        "Where we send data to suppliers abroad, we may use specific contracts approved by the European Commission which give "
        "it the same protection it has in Europe."
    ): "standard-contractual-clauses",
    "For Switzerland there is a decision of the European Commission on the adequacy of protection.": "adequacy",
    "The provider has joined the EU-US Data Privacy Framework.": "privacy-framework",
    "Transfers outside the EU take place under the guarantees provided for in Articles 45 and 46 of the Regulation.": "unspecified",
    "Transfers are made on the basis of Article 46 GDPR.": "unspecified",
    "We have put in place appropriate safeguards for such transfers.": "unspecified",
    "Transfers to third countries are only made if there are adequate guarantees in place.": "unspecified",
    (
        "Whenever we transfer your data out of the EEA, we ensure a similar degree of protection is afforded to it by one of "
        "the following safeguards."
    ): "unspecified",
}  # fmt: skip
SENT = [
    "Your data may be processed outside the European Economic Area.",
    "Some of our service providers are based outside the EEA.",
    "Data may be passed on to recipients outside the European Union.",
    "Our group companies, which may be located outside the European Economic Area, may access your data.",
    "It may also be processed by staff operating outside the EEA who work for us or for one of our suppliers.",
    "Personal data may be disclosed to recipients in non-EU countries.",
]


@pytest.mark.parametrize(("text", "safeguard"), SAFEGUARDS.items())
def test_a_safeguard_is_named_under_a_heading_on_transfers(text: str, safeguard: str) -> None:
    assert any(safeguard in one.safeguards for one in said(Transfer, text, heading="International transfers"))


@pytest.mark.parametrize("text", SENT)
def test_data_goes_abroad(text: str) -> None:
    assert said(Transfer, text, heading="International transfers")


@pytest.mark.parametrize(
    "text",
    [
        "We take appropriate measures against burglars.",
        "We hold a certification of our kitchens.",
        "Your explicit consent is kept on file.",
        "Our shop is outside the town.",
        "Please see our Privacy Shield Notice.",
        "We no longer take part in the Privacy Shield.",
    ],
)
def test_a_heading_on_transfers_makes_none_of_what_speaks_of_other_things(text: str) -> None:
    assert not said(Transfer, text, heading="International transfers")


RIGHTS = {
    "You have the right to obtain information about your stored data free of charge.": "access",
    "You are entitled to information on your personal data stored by us.": "access",
    "You can ask us to correct wrong data.": "rectification",
    "You may request that incomplete data be completed.": "rectification",
    "You can demand the immediate correction of incorrect data.": "rectification",
    "You have the right to have your data corrected, blocked or deleted.": "restriction",
    "You can ask us to block your data.": "restriction",
    "You may demand that the use of your personal data be limited.": "restriction",
    "You may request the limitation of the processing.": "restriction",
    "You can ask for the processing to be frozen while we check accuracy.": "restriction",
    "You may obtain and reuse your data for your own purposes across different services.": "portability",
    "You can move, copy or transfer your data.": "portability",
    "You may ask us to provide a third party you choose with your data.": "portability",
    "You may contradict the processing of your data at any time.": "objection",
    "You may challenge our use of your data where we rely on legitimate interests.": "objection",
    "You can tell us to stop using your data for direct marketing.": "objection",
    "If we process your data on the basis of legitimate interests, you can object.": "objection",
    "You have the right to recall your consent.": "withdraw-consent",
    "If processing is based on consent, you can take it back whenever you like.": "withdraw-consent",
    "You may instruct us at any time not to use your data to send you offers.": "opt-out-marketing",
    "You can update your marketing preferences at any time.": "opt-out-marketing",
    "You have the right to say no to profiling for marketing.": "objection",
    "You have the right to refuse the processing of your data.": "objection",
    "Data portability means you can take your data with you.": "portability",
    "You can obtain a digital copy of your data to use elsewhere.": "portability",
    "We will hand over your data in a structured format at your request.": "portability",
    "You have the right to ask us to put our processing on hold.": "restriction",
    "You can request a temporary halt to the processing of your data.": "restriction",
    "You can ask us whether we hold data about you.": "access",
    "You can make a subject access request.": "access",
    "If your details change, please tell us so we can update them.": "rectification",
    "Please let us know if the information we hold is inaccurate.": "rectification",
    "It's your right to have errors in your data fixed.": "rectification",
    "You can ask us to get rid of your data.": "erasure",
    "We'll delete your data if you ask us to.": "erasure",
    "To delete your account, go to settings.": "erasure",
    "You may terminate your consent at any time.": "withdraw-consent",
    "You can stop marketing by changing your settings.": "opt-out-marketing",
    "To stop receiving messages, text STOP.": "opt-out-marketing",
    "You may bring the matter before the President of the Personal Data Protection Office.": "complaint",
    "You have the possibility of turning to the supervisory authority.": "complaint",
    "If you believe that the processing infringes the law, you can address the data protection authority.": "complaint",
}


@pytest.mark.parametrize(("text", "right"), RIGHTS.items())
def test_a_right_is_read(text: str, right: str) -> None:
    assert right in {one.right for one in said(Right, text, heading="Your rights")}


@pytest.mark.parametrize(
    "text",
    [
        "We may block your access if you break the rules.",
        "You may object to a song that another user plays.",
        "We stop using the data for statistics after a year.",
        "We correct wrong data in our price lists.",
        "You can move on to the next page.",
        "We may challenge a claim before the courts.",
        "We put all orders on hold if a card is refused.",
        "We get rid of old records every year.",
        "We reject the processing of incomplete forms.",
        "Take a copy of the receipt with you.",
        "We check whether we hold data of yours before we answer.",
        "If your plans change, call the hotel.",
        "Our terms go to the next page.",
    ],
)
def test_what_resembles_a_right_is_none(text: str) -> None:
    assert not said(Right, text)


@pytest.mark.parametrize(
    "text",
    [
        "You can change your cookie settings at any time.",
        "You can switch these cookies off at any time in our cookie preference centre.",
        "You may at any time withdraw the authorisation granted.",
    ],
)
def test_consent_can_be_taken_back(text: str) -> None:
    assert any(one.withdrawal for one in said(Consent, text))


def test_the_settings_of_a_browser_take_no_consent_back() -> None:
    assert not said(Consent, "You can block cookies in the settings of your browser.")


@pytest.mark.parametrize(
    "text",
    [
        "The criterion used to determine the period of storage is the statutory retention period.",
        "Your profile stays on our system until you ask us to remove it.",
        "In deciding how long to keep data, we consider its amount, nature and sensitivity.",
        "The data shall be erased or blocked as soon as the purpose of storage ceases to apply.",
        "The duration of storage is governed by the statutory obligations to keep records.",
        "We observe the retention periods of the Commercial Code.",
        "When we don't need your information any more, we will delete it.",
        "All data you gave us remain with us until you close the account.",
        "Retention: 5 years from the end of the contract.",
        "Your CV is kept for two years from our last contact with you.",
    ],
)
def test_how_long_data_is_kept_is_read(text: str) -> None:
    assert said(Retention, text, heading="Retention")


@pytest.mark.parametrize(
    ("text", "postal"),
    [
        ("The controller is Muster GmbH, Musterweg 3, 10115 Berlin, Germany.", "Musterweg 3, 10115 Berlin, Germany"),
        ("Our office can be reached by post at 4-6 Rue Neuve L-1234, Luxembourg.", "4-6 Rue Neuve L-1234, Luxembourg"),
        (
            "Responsible for data processing is: Beispiel KG, Hafen 22a, 48155 Münster",
            "Beispiel KG, Hafen 22a, 48155 Münster",
        ),
        (
            "Controller: Esempio S.p.A., Corso Como 3, 20121 Milano, Italy",
            "Esempio S.p.A., Corso Como 3, 20121 Milano, Italy",
        ),
        ("Controller: Firma s.r.o., Vodickova 36, 110 00 Praha, Czechia", "Firma s.r.o., Vodickova 36, 110 00 Praha"),
        ("The controller is Firma Sp. z o.o., Prosta 5, 00-950 Warszawa.", "Prosta 5, 00-950 Warszawa"),
    ],
)
def test_an_address_on_the_continent_is_street_number_code_and_town(text: str, postal: str) -> None:
    assert any((one.postal or "").startswith(postal) for one in said(Contact, text))


@pytest.mark.parametrize(
    "text",
    [
        "We use the analytics service of Vendor Ltd., Seeweg 12, 8002 Zürich.",
        "The controller shipped order 12, 10115 items in all.",
        "The controller changed this policy on May 12, 2021 Acme Privacy.",
    ],
)
def test_figures_and_the_addresses_of_vendors_are_none(text: str) -> None:
    assert not said(Contact, text)


@pytest.mark.parametrize(
    "text",
    [
        "We share cookie data with publishers via a secure data platform.",
        "Where we share data with such companies, we take all steps reasonably necessary to ensure it is treated securely.",
    ],
)
def test_a_word_on_security_in_passing_where_data_is_shared_is_no_measure(text: str) -> None:
    assert not said(Security, text, heading="Sharing")
    assert not said(Authority, text)


ALL = {"access", "rectification", "erasure", "restriction", "objection", "portability", "withdraw-consent", "complaint"}


@pytest.mark.parametrize(
    "blocks",
    [
        [
            (
                "As a data subject you have the following rights:\n- Right to information (Art. 15 GDPR)\n- Right to correction\n"
                "- Right to deletion\n- Right to restriction of processing\n- Right to data transferability (Art. 20 GDPR)\n"
                "- Right of objection\n- Right of revocation of consent\n- Right of appeal to a supervisory authority"
            )
        ],
        [
            (
                "You may:\n- ask for a copy of your data\n- ask us to fix mistakes\n- ask us to erase your data\n- ask us to limit what we "
                "do with your data\n- object to how we use your data\n- ask us to move your data to someone else\n- take back your "
                "consent\n- complain to the regulator"
            )
        ],
        [
            "Access: you can ask what data we hold about you.",
            "Rectification: you can have wrong data put right.",
            "Erasure: you can have data erased.",
            "Restriction: you can limit our use of data.",
            "Portability: you can have your data moved.",
            "Objection: you can object.",
            "Consent: you can withdraw consent at any time.",
            "Complaint: you can complain to the supervisory authority.",
        ],
        [
            (
                "- Request access to your personal data.\n- Request correction of the personal data that we hold about you.\n"
                "- Request erasure of your personal data.\n- Object to processing of your personal data.\n- Request restriction of "
                "processing of your personal data.\n- Request the transfer of your personal data to a third party.\n- Withdraw "
                "consent at any time.\n- Complain to the supervisory authority."
            )
        ],
        [
            (
                "Users have the right to do the following:\n- Withdraw their consent.\n- Object to processing of their Data.\n- Access "
                "their Data.\n- Verify and seek rectification.\n- Restrict the processing of their Data.\n- Have their Data deleted.\n"
                "- Receive their Data and have it transferred to another controller.\n- Lodge a complaint."
            )
        ],
    ],
)
def test_a_list_of_rights_is_read_however_it_is_laid_out(blocks: list[str]) -> None:
    assert {one.right for one in said(Right, *blocks, heading="Your legal rights")} >= ALL


@pytest.mark.parametrize(
    "text",
    [
        "Your data may be provided to us by your employer.",
        "Other users may give us information about you.",
        "When you connect through a social network, that network shares your profile information with us.",
        "We get data from data brokers and marketing partners.",
        "Personal data may come from third party sources, such as analytics providers.",
        "Our affiliates may share data about you with us.",
        "We may be given your details by a friend who recommends our service.",
        "The information is supplied to us by other companies.",
        "We supplement our records with data bought from commercial providers.",
        "Advertisers, partners and publishers provide us with data on your activities outside our site.",
    ],
)
def test_what_others_hand_over_is_collected_from_them(text: str) -> None:
    assert any("third-party" in one.sources for one in said(Collection, text))


@pytest.mark.parametrize(
    "text",
    [
        "Third parties provide us with hosting.",
        "Users provide us with feedback on the menu.",
        "We combine eggs from third farms.",
        "Your employer may block the site.",
        "We provide your data to partners who work with us.",
        "Vendors provide us with information technology and keep data for us.",
        "We may combine the data from you and share it with other companies.",
    ],
)
def test_what_is_no_data_is_not_handed_over(text: str) -> None:
    assert not any("third-party" in one.sources for one in said(Collection, text))


@pytest.mark.parametrize(
    "text",
    [
        "We process your information for our legitimate interests and those of third parties while applying safeguards.",
        "We do this on the basis that it is in our legitimate interests to keep improving.",
        "With your consent, we send you newsletters.",
        "We rely on consent for marketing e-mails.",
        "It is necessary to comply with our obligations under tax legislation.",
        "This is necessary so that we can keep to our contract with you.",
    ],
)
def test_a_ground_is_given_in_a_sentence_of_its_own(text: str) -> None:
    assert any(one.legal_bases for one in said(Use, text))


@pytest.mark.parametrize(
    "text",
    [
        "Consent to Collection and Processing The site may be run from another country.",
        "By using the site you consented to its terms.",
        "We also use the data to run our business, which includes planning, meeting our legal obligations, and hiring.",
    ],
)
def test_a_title_and_a_member_of_a_list_are_no_ground(text: str) -> None:
    assert not any(one.legal_bases for one in said(Use, text))


def test_a_text_that_describes_rights_does_not_give_them() -> None:
    assert not said(Right, "This notice describes your rights to access, correct, or restrict our use of your data.")


def test_what_the_operator_may_do_is_no_right_of_the_readers() -> None:
    assert not said(
        Right, "- Delete your account if you break the rules.\n- Restrict your data.", heading="Rights we reserve"
    )


def test_a_sale_of_the_business_is_no_transfer_abroad() -> None:
    assert not said(Transfer, "We will give notice of this transfer in our policy.", heading="Business transfers")


def test_protection_that_a_country_may_not_offer_is_no_safeguard() -> None:
    (one,) = said(Transfer, "We send data to countries abroad that may not offer the same level of protection of data.")
    assert one.safeguards == ()


def test_an_address_below_an_authority_is_the_authoritys() -> None:
    found = said(
        Contact, "You may contact the Office of the Information Commissioner:\n- Box 5218, Amtsweg 2, 10115 Berlin"
    )
    assert found == []


@pytest.mark.parametrize(
    "text",
    [
        "California law permits residents to request and obtain information about the personal information we disclosed to others.",
        "You may ask us to delete data where there is no other ground for processing.",
    ],
)
def test_what_names_data_or_processing_in_passing_is_neither_access_nor_objection(text: str) -> None:
    assert not {one.right for one in said(Right, text)} & {"access", "objection"}
