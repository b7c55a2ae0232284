"""The authorities that people can turn to."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policy_lint.policy.statements import Authority
from tests.extraction.said import said


@pytest.mark.parametrize(
    ("text", "regime"),
    [
        ("You may lodge a complaint with the Information Commissioner's Office.", "UK-GDPR"),
        ("You can complain to your local supervisory authority.", "GDPR"),
        ("You have the right to contact the CNIL.", "GDPR"),
        ("Contact your national data protection authority if you are not satisfied.", None),
        ("You may file a complaint with the Office of the Privacy Commissioner of Canada.", "PIPEDA"),
        ("Complaints can be made to the Irish Data Protection Commission.", "GDPR"),
        ("Australians may complain to the OAIC.", "AU-PRIVACY"),
        ("You may report your concerns to the ICO.", "UK-GDPR"),
        ("You may contact the Attorney General to submit a complaint.", None),
        ("You can raise a concern with the competent data protection regulator.", None),
        ("Californians may file a complaint with the California Privacy Protection Agency.", "CCPA"),
        ("You may turn to the data protection authority of your EU country.", "GDPR"),
        ("You are free to complain to the Federal Trade Commission.", "FTC5"),
        ("If we do not resolve it, you can refer the matter to the supervisory authority.", "GDPR"),
        ("You may petition the ANPD.", "LGPD"),
        ("A complaint may be lodged with the Dutch Autoriteit Persoonsgegevens.", "GDPR"),
        ("You also have a right to complain to a privacy regulator.", None),
        ("Complain to the Personal Data Protection Commission in Singapore.", "PDPA-SG"),
        ("You have the right to seek help from the data protection ombudsman.", None),
        ("If you are unhappy with our answer, you can contact the local data protection authority.", None),
    ],
)  # fmt: skip
def test_an_authority_to_complain_to_is_read_with_its_law(text: str, regime: str | None) -> None:
    assert [one.regime for one in said(Authority, text)] == [regime]


@pytest.mark.parametrize(
    "text",
    [
        "You may complain to our customer service.",
        "We will notify the supervisory authority of a breach within 72 hours.",
        "We disclose data to the competent authorities when the law requires it.",
        "We cooperate with law enforcement authorities.",
        "Please send complaints to our privacy officer.",
        "The transfer was approved by the data protection authority.",
        "We are subject to the investigatory powers of the Federal Trade Commission.",
        "We share data with tax authorities.",
        "The airport authority may scan your ticket.",
        "You may contact our data protection officer.",
        "Complaints are answered within a month.",
        "We have authority to act for you.",
        "Regulators may ask us for records.",
        "Our contracts follow the clauses approved by the supervisory authority.",
        "Public authorities may request data from us.",
        "We report crimes to the police.",
        "The court has sole authority.",
        "Your local dealer can help you.",
        "We inform regulators about incidents.",
        "Write to us if you have a complaint.",
    ],
)
def test_an_authority_that_is_merely_told_or_obeyed_is_none_to_turn_to(text: str) -> None:
    assert said(Authority, text) == []


@pytest.mark.parametrize(
    ("text", "name", "regime"),
    [
        ("Unresolved Privacy Shield complaints go to JAMS, a dispute resolution provider.", "JAMS", "PRIVACY-SHIELD"),
        ("We refer unresolved DPF complaints to the BBB.", "BBB", "DPF"),
        ("If your complaint is not resolved, turn to our independent dispute resolution provider.", None, None),
        ("If your privacy concern stays unresolved, contact TRUSTe.", "TRUSTe", None),
    ],
)
def test_an_independent_body_for_unresolved_complaints_is_one_to_turn_to(
    text: str, name: str | None, regime: str | None
) -> None:
    assert [(one.name, one.regime) for one in said(Authority, text)] == [(name, regime)]


@pytest.mark.parametrize(
    "text", ["The services of JAMS are free of charge.", "Disputes on these terms go to arbitration before JAMS."]
)
def test_a_body_for_other_disputes_is_none(text: str) -> None:
    assert said(Authority, text) == []


def test_a_named_authority_keeps_its_name() -> None:
    assert said(Authority, "You may complain to the ICO.")[0].name == "ICO"
    assert said(Authority, "You may complain to your local supervisory authority.")[0].name is None


@given(
    text=st.text(max_size=300),
    words=st.lists(
        st.sampled_from(("complaint", "authority", "supervisory", "ICO", "right", "lodge", "we", "notify", ".")),
        max_size=30,
    ),
)
def test_reading_never_raises(text: str, words: list[str]) -> None:
    said(Authority, text, " ".join(words), heading=text)


def test_authorities_known_by_a_short_name_are_read() -> None:
    (found,) = said(Authority, "You have the right to appeal our decision to Roskomnadzor.")
    assert found.name == "Roskomnadzor"
    (found,) = said(Authority, "In Switzerland you may lodge a complaint with the FDPIC.")
    assert found.regime == "CH-FADP"
