"""Laws: which are named, and whether the policy claims to follow them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policy_lint.policy.statements import Law
from tests.extraction.said import said


@pytest.mark.parametrize(
    ("text", "regime"),
    [
        ("We comply with the GDPR.", "GDPR"),
        ("Under CalOPPA, we agree to the following.", "CalOPPA"),
        ("Our service is COPPA compliant.", "COPPA"),
        ("The CCPA gives you the right to know.", "CCPA"),
        ("We process your data in accordance with the General Data Protection Regulation.", "GDPR"),
        ("We handle health records as required by HIPAA.", "HIPAA"),
        ("California Civil Code Section 1798.83 permits residents to request a notice.", "CA-STL"),
        ("We adhere to the Privacy Shield Principles.", "PRIVACY-SHIELD"),
        ("We follow the CAN-SPAM Act.", "CAN-SPAM"),
        ("Residents of California can ask us once a year which third parties received their data for direct marketing purposes.", "CA-STL"),
        ("Residents of some states, such as Virginia under the Virginia Consumer Data Protection Act, may have more rights.", "VCDPA"),
        ("Pursuant to PIPEDA you may ask for access.", "PIPEDA"),
        ("Our gateway is PCI compliant.", "PCI-DSS"),
        ("The Fair Information Practices are the backbone of privacy law.", "FIPS"),
        ("If you live in Brazil, you have rights under the LGPD.", "LGPD"),
        ("California residents have the right to delete their data and to opt out of its sale.", "CCPA"),
        ("If you are a California resident under 18 you may ask us to remove what you posted.", "CA-MINORS"),
        ("California law requires us to say how we answer Do Not Track signals.", "CalOPPA"),
        ("Your California privacy rights are explained here.", "CA-STL"),
        ("We meet the requirements of the UK GDPR.", "UK-GDPR"),
        ("Some schools are bound by FERPA.", "FERPA"),
    ],
)  # fmt: skip
def test_a_law_is_read_by_its_name_or_by_what_it_gives_californians(text: str, regime: str) -> None:
    assert [one.regime for one in said(Law, text)] == [regime]


@pytest.mark.parametrize(
    ("text", "applies"),
    [
        ("We comply with the GDPR.", "claimed"),
        ("Under CalOPPA, we agree to the following.", "claimed"),
        ("Our service is COPPA compliant.", "claimed"),
        ("The CCPA gives you the right to know.", "claimed"),
        ("We process your data in accordance with the General Data Protection Regulation.", "claimed"),
        ("We handle health records as required by HIPAA.", "claimed"),
        ("California Civil Code Section 1798.83 permits residents to request a notice.", "claimed"),
        ("We adhere to the Privacy Shield Principles.", "claimed"),
        ("We follow the CAN-SPAM Act.", "claimed"),
        ("Residents of some states, such as Virginia under the Virginia Consumer Data Protection Act, may have more rights.", "mentioned"),
        ("Pursuant to PIPEDA you may ask for access.", "claimed"),
        ("The Fair Information Practices are the backbone of privacy law.", "mentioned"),
        ("If you live in Brazil, you have rights under the LGPD.", "claimed"),
        ("We meet the requirements of the UK GDPR.", "claimed"),
        ("Some schools are bound by FERPA.", "mentioned"),
    ],
)  # fmt: skip
def test_a_law_is_claimed_where_the_text_follows_it_or_gives_rights_under_it(text: str, applies: str) -> None:
    assert [one.applies for one in said(Law, text)] == [applies]


@pytest.mark.parametrize(
    "text",
    [
        "This agreement is governed by the laws of California.",
        "Our office is in San Diego, California.",
        "We comply with all applicable laws.",
        "You must be 18.",
        "We keep your data safe.",
        "Contact us by mail.",
        "The courts of Los Angeles, California have jurisdiction.",
        "We act fairly.",
        "Your rights are listed below.",
        "We share data with partners.",
        "We use cookies.",
        "The law may change.",
        "We obey court orders.",
        "Ask us anything.",
        "We ship to Canada.",
        "Virginia is a customer of ours.",
        "We are based in Europe.",
        "Data protection matters to us.",
        "Children love our toys.",
        "We do not sell data.",
    ],
)
def test_places_and_law_in_general_name_no_law(text: str) -> None:
    assert said(Law, text) == []


@pytest.mark.parametrize(
    ("heading", "regime", "applies"),
    [
        ("Your California Privacy Rights", "CA-STL", "claimed"),
        ("Privacy Notice for California Consumers", "CCPA", "claimed"),
        ("GDPR Compliance", "GDPR", "claimed"),
        ("Children's Online Privacy Protection Act", "COPPA", "mentioned"),
    ],
)
def test_a_heading_names_a_law(heading: str, regime: str, applies: str) -> None:
    found = said(Law, "We explain what we do.", heading.upper(), "Some words stand here.", "CONTACT US", "Write to us.")
    assert [(one.regime, one.applies) for one in found] == [(regime, applies)]


def test_a_law_named_twice_in_a_sentence_is_one_statement_with_its_citation() -> None:
    found = said(Law, "We comply with the GDPR (General Data Protection Regulation).")
    assert [(one.regime, one.citation) for one in found] == [("GDPR", "GDPR")]


@given(
    text=st.text(max_size=300),
    words=st.lists(
        st.sampled_from(("California", "residents", "rights", "GDPR", "comply", "under", "1798.83", ".")), max_size=30
    ),
)
def test_reading_never_raises(text: str, words: list[str]) -> None:
    said(Law, text, " ".join(words), heading=text)
