"""An organisation that speaks of itself by its name is read as if it said “we”."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policy_lint.extraction.own_voice import in_our_voice, names_of
from policy_lint.policy.statements import Collection, Disclosure, Identity, Sale
from tests.extraction.said import said

TITLED = "Hollowbrook Privacy Notice"


def voiced(text: str, title: str = TITLED) -> str:
    """A text in the organisation's own voice, where it is the whole text."""
    names = names_of(title, [text])
    return text if names is None else in_our_voice(text, names)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Hollowbrook keeps your address.", "we keep your address."),
        ("Hollowbrook may also request your name.", "we may also request your name."),
        ("Hollowbrook does not sell it.", "we do not sell it."),
        ("At the door Hollowbrook asks for a ticket.", "At the door we ask for a ticket."),
        ("Hollowbrook Fibre Company (HFC) stores logs. HFC holds them.", "Hollowbrook Fibre Company (HFC) stores logs. we hold them."),
        ("Rook Ltd (“Rook”, “we”) prints maps. Rook collects names.", "Rook Ltd (“Rook”, “we”) prints maps. we collect names."),
    ],
)  # fmt: skip
def test_a_name_that_is_its_own_before_what_it_does_says_we(text: str, said: str) -> None:
    assert " ".join(voiced(text).split()) == said


@pytest.mark.parametrize(
    "text",
    [
        "Lanternmail keeps your address.",  # somebody else
        "Google stores what you ask.",
        "Write to Hollowbrook for a copy.",
        "The Consumer Data Act (CDA) requires notice. CDA requests are answered.",
        "Members and Hollowbrook share the costs.",
        "The Hollowbrook keeps growing.",
        "Your Website use is counted. Website stores count it.",
    ],
)
def test_others_and_names_that_do_nothing_stay(text: str) -> None:
    assert voiced(text) == text


@given(st.text(), st.sampled_from(["", TITLED]))
def test_the_text_keeps_its_length_whatever_it_is(text: str, title: str) -> None:
    whole = f"{text} Hollowbrook collects {text} Hollowbrook may not share {text}"
    assert len(voiced(whole, title)) == len(whole)


def test_statements_are_read_and_quoted_with_the_name() -> None:
    text = "Quillport requests your name and your phone number."
    found = said(Collection, text, heading="Quillport Privacy Policy")
    assert [(one.data, one.quote) for one in found] == [(("name", "phone-number"), text)]


def test_the_name_is_still_found_as_the_organisations() -> None:
    text = "Quillport Ltd (“Quillport”, “we”) runs inns. Quillport keeps information about its guests such as names."
    assert "Quillport Ltd" in {one.name for one in said(Identity, text)}


@pytest.mark.parametrize(
    "text",
    [
        "Please note that we do not sell your data.",
        "You should know that we do not sell or rent your address.",
        "Be assured that we have never sold a list of our guests.",
    ],
)
def test_that_we_do_not_sell_is_a_denied_sale(text: str) -> None:
    assert [(one.of, one.stance) for one in said(Sale, text)] == [("sale", "denied")]


def test_a_vendor_is_not_the_organisation() -> None:
    text = "Lanternmail stores your address for us. We share your name with Lanternmail."
    assert said(Disclosure, text, heading="Quillport Privacy Policy")
