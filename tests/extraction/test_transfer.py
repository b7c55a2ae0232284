"""Data that goes to other countries."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policy_lint.policy.statements import Transfer
from tests.extraction.said import said

SENT = [
    "We may transfer your personal data to countries outside the EEA.",
    "Your information is stored on servers located in the United States.",
    "Personal data is processed in other countries.",
    "Your data may be transferred to and maintained on computers located outside of your country.",
    "International data transfers are covered by standard contractual clauses.",
    "We rely on the EU-US Data Privacy Framework for such transfers.",
    "By using the service you consent to the transfer of your information to Canada.",
    "Our vendors may process your data in third countries.",
    "We transfer data to India and the Philippines.",
    "We have certified to the Privacy Shield.",
    "Your data will be exported to Singapore.",
    "Information we collect is hosted in the USA.",
    "Data may cross borders: we share information with affiliates in other countries.",
    "If you live abroad, your information will be transferred to the United Kingdom.",
    "We use binding corporate rules to move personal data within our group.",
    "Your personal information may be stored outside of the country in which you live.",
    "Cross-border transfers of personal data are made under approved safeguards.",
    "We ensure that transfers of personal data to a third country are subject to appropriate safeguards.",
    "We transmit your data to our offices in Japan.",
    "The adequacy decision of the Commission is the basis on which we send data there.",
    "We transfer data to countries that the Commission has deemed to provide adequate protection.",
    "Personal data is transferred where the recipient has agreed to standard contractual clauses.",
]
NOT_SENT = [
    "We may transfer your data if we merge with another company.",
    "You have the right to data portability.",
    "You may ask us to transmit your data to another controller.",
    "We do business around the clock.",
    "Our site is not intended for users outside Canada.",
    "The laws of your country may differ.",
    "We are a company based in Ohio.",
    "International Transfers.",
    "Residents of other countries may have other rights.",
    "We collect your country of residence.",
    "You can pay by bank transfer.",
    "Data is hosted in Germany.",
    "Contact the data protection authority of your country.",
    "We ship to many countries.",
    "Does my data leave the country?",
    "We transfer rights in the software to you.",
    "Our phone lines are open worldwide.",
    "Learn more about the Privacy Shield at the Department's site.",
    "We store your data securely.",
    "We respect privacy everywhere.",
    "Your data is safe and hosted in Europe.",
    "Residents Abroad: Your Privacy Rights and International Data Transfers",
    "If the law obliges us, we disclose data to national or international law enforcement.",
    "All records are kept in the EU.",
]


@pytest.mark.parametrize("text", SENT)
def test_what_sends_data_abroad_is_a_transfer(text: str) -> None:
    assert said(Transfer, text)


@pytest.mark.parametrize("text", NOT_SENT)
def test_other_transfers_and_other_talk_of_countries_are_none(text: str) -> None:
    assert not said(Transfer, text)


@pytest.mark.parametrize(
    ("text", "safeguard"),
    [
        ("We transfer data outside the EEA under standard contractual clauses.", "standard-contractual-clauses"),
        ("Transfers of data outside the UK rest on binding corporate rules.", "binding-corporate-rules"),
        ("We transfer data to countries with an adequacy decision and other countries.", "adequacy"),
        ("We comply with the Data Privacy Framework when we transfer data to the US.", "privacy-framework"),
    ],
)
def test_the_safeguard_is_named(text: str, safeguard: str) -> None:
    assert safeguard in said(Transfer, text)[0].safeguards


def test_the_destination_is_quoted_and_the_origin_is_not() -> None:
    (one,) = said(Transfer, "If you write from outside Japan, your data may be transferred to the United States.")
    assert one.destinations == ("the United States",)
    assert one.stance == "conditional"


def test_items_add_safeguards_to_their_lead_in() -> None:
    found = said(
        Transfer, "Data may be transferred to the United States, protected by:\n- Standard Contractual Clauses."
    )
    assert [one.safeguards for one in found][-1] == ("standard-contractual-clauses",)


def test_a_copy_of_the_safeguards_is_noted() -> None:
    (one,) = said(
        Transfer, "You may request a copy of the standard contractual clauses under which we transfer data abroad."
    )
    assert one.copy_available


def test_a_denial_is_one() -> None:
    (one,) = said(Transfer, "We do not transfer your personal data outside the European Union.")
    assert one.stance == "denied"


def test_what_cannot_be_done_without_a_transfer_affirms_it() -> None:
    (one,) = said(Transfer, "We could not run our shop without transferring your data to Canada.")
    assert one.stance == "affirmed"


@given(st.text())
def test_no_text_makes_it_fail(text: str) -> None:
    said(Transfer, f"We transfer data to {text} the United States {text}")


def test_where_a_company_sits_is_a_destination_under_a_heading_on_transfers() -> None:
    assert said(Transfer, "Northwind and its servers are based in Canada.") == []
    (found,) = said(Transfer, "Northwind and its servers are based in Canada.", heading="International transfers")
    assert found.destinations == ("Canada",)
