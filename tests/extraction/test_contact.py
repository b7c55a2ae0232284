"""How the organisation can be reached."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policy_lint.policy.statements import Contact
from tests.extraction.said import said

REACHED = {
    "Contact us at privacy@quillbox.example.": "email",
    "Email: help@larkfield.example": "email",
    "If you have questions, write to data [at] tarn [dot] example.": "email",
    "You can reach us by email: [email protected]": "email",
    "Call us at (555) 010-0199 with questions.": "phone",
    "Phone: +1 (415) 555-0132": "phone",
    "Our toll-free number is 1-800-555-0199.": "phone",
    "To opt out, call 415-555-0101.": "phone",
    "Questions? Telephone us on +44 20 7946 0958.": "phone",
    "Write to us at Quillbox Inc., 12 Harbor Street, Springfield, IL 62701.": "postal",
    "Our address is 4 Mill Lane, Stoke ST4 2AB.": "postal",
    "Send requests by mail to P.O. Box 991, Denver, CO 80202.": "postal",
    "Our registered office is at Lindenstraße 5, 10117 Berlin.": "postal",
    "Contact us through our form at www.quillbox.example/contact.": "url",
    "To reach us, use the contact form at https://tarn.example/contact.": "url",
    "Please direct complaints to complaints@hollin.example.": "email",
    "Our data protection officer can be reached at dpo@tarn.example.": "email",
    "Parents can contact us at kids@pomona.example.": "email",
    "E-mail us: info@brindle.example": "email",
    "Mail: privacy@gorse.example": "email",
    "To reach us by phone, our number is 020 7946 0958.": "phone",
}
UNREACHED = [
    "Contact us with any questions.",
    "We collect your email address and phone number.",
    "The supervisory authority can be called on +353 57 868 4800.",
    "Read Google's policy at https://policies.google.com/privacy.",
    "You may lodge a complaint with the ICO at casework@ico.example.",
    "Section 22575 applies.",
    "Your account number is 12345678.",
    "We may email you.",
    "Opt out at www.aboutads.info.",
    "We were founded in 1999.",
    "Cookies expire after 365 days.",
    "The price is $1,200.50.",
    "We log IP addresses such as 192.168.10.21.",
    "Write a review.",
    "Effective 01/02/2023",
    "Visit our website for news.",
    "You can call your bank.",
    "We store your address.",
    "Who can I contact?",
    "The Federal Trade Commission is at 600 Pennsylvania Avenue, Washington, DC 20580.",
]


@pytest.mark.parametrize(("text", "field"), REACHED.items())
def test_a_way_to_reach_the_organisation_is_a_contact(text: str, field: str) -> None:
    assert [one for one in said(Contact, text) if getattr(one, field)]


@pytest.mark.parametrize("text", UNREACHED)
def test_figures_and_addresses_of_others_are_none(text: str) -> None:
    assert not said(Contact, text)


def test_a_number_stays_as_printed() -> None:
    assert [one.phone for one in said(Contact, "Phone: +1 (415) 555-0132")] == ["+1 (415) 555-0132"]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Our data protection officer can be reached at dpo@tarn.example.", "dpo"),
        ("Our EU representative under Article 27 GDPR is at rep@tarn.example.", "representative"),
        ("Contact the Grievance Officer at grievance@tarn.example.", "grievance-officer"),
        ("For questions on your privacy write to ask@tarn.example.", "privacy"),
        ("For orders write to shop@tarn.example.", "general"),
    ],
)
def test_the_role_is_whom_it_reaches(text: str, role: str) -> None:
    assert [one.role for one in said(Contact, text)] == [role]


def test_a_line_after_the_officers_title_is_the_officers() -> None:
    found = said(Contact, "Data Protection Officer\nEmail: office@tarn.example", heading="Contact us")
    assert [one.role for one in found if one.email] == ["dpo"]


def test_an_officer_may_be_referred_to_without_an_address() -> None:
    assert [one.role for one in said(Contact, "You may contact our Data Protection Officer at any time.")] == ["dpo"]


def test_an_authority_named_after_our_address_does_not_take_it_away() -> None:
    text = "Please contact our Data Protection Officer at desk@tarn.example, or complain to the supervisory authority."
    assert [(one.role, one.email) for one in said(Contact, text)] == [("dpo", "desk@tarn.example")]
    assert said(Contact, "Complain to the supervisory authority at mail@authority.example.") == []


def test_an_address_over_several_lines_is_one() -> None:
    found = said(
        Contact, "Mailing Address:\nQuillbox Inc.\n12 Harbor Street\nSpringfield, IL 62701", heading="Contact us"
    )
    assert [one.postal for one in found if one.postal] == ["Quillbox Inc., 12 Harbor Street, Springfield, IL 62701"]


def test_a_street_below_is_located_at_is_an_address() -> None:
    found = said(Contact, "Elm Media is located at:\nElm Media\n36 3rd Ave, S.\n\nWe respect your privacy.")
    assert [one.postal for one in found] == ["Elm Media, 36 3rd Ave, S."]
    assert not said(Contact, "Our shop sells:\n12 Street maps")


def test_two_addresses_in_a_sentence_are_two_contacts() -> None:
    found = said(Contact, "Contact us at a@tarn.example or b@tarn.example.")
    assert [one.email for one in found] == ["a@tarn.example", "b@tarn.example"]


@given(st.text())
def test_no_text_makes_it_fail(text: str) -> None:
    said(Contact, f"Contact us at {text} a@tarn.example {text}", text, "Springfield, IL 62701")
