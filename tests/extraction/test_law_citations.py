"""Laws cited by number or by a name that no list has; and what only looks like a citation."""

from __future__ import annotations

import pytest

from policy_lint.policy.statements import Law
from tests.extraction.said import said


@pytest.mark.parametrize(
    "text",
    [
        "We rely on our legitimate interests, Art. 6(1)(f).",
        "Health data is only used with your consent (Article 9(2)(a)).",
        "There is a contract under Art. 28 with our host.",
        "The legal basis is Art. 6 para. 1 lit. b.",
        "We transfer data only where Article 49 permits it.",
    ],
)
def test_an_article_is_of_the_regulation(text: str) -> None:
    """Articles that privacy policies cite are those of the GDPR."""
    assert [law.regime for law in said(Law, text)] == ["GDPR"]


@pytest.mark.parametrize(
    ("text", "citation"),
    [
        ("Invoices are kept for ten years (§ 147 AO).", "§ 147 AO"),
        ("Applicants' data is used under section 26 BDSG.", "section 26 BDSG"),
        ("Calls are kept for five years as MiFID II demands.", "MiFID II"),
        ("Under the School Standards Act we keep reports for a year.", "School Standards Act"),
        ("The Commercial Gambling Ordinance asks for proof of age.", "Commercial Gambling Ordinance"),
    ],
)
def test_another_law_is_told_by_its_citation(text: str, citation: str) -> None:
    """A section of a code, or an Act by its title."""
    assert [(law.regime, law.citation) for law in said(Law, text)] == [("OTHER", citation)]


@pytest.mark.parametrize(
    "text",
    [
        "Article 6 - How we use cookies on this site.",
        "Article 12 of our Terms says who may join.",
        "See Article 28 of the Club Rules below.",
        "We act on your request at once.",
        "Enter your Discount Code at the till.",
        "We follow Applicable Law and This Code.",
        "Section 7 says how to write to us.",
    ],
)
def test_what_only_looks_like_a_citation_is_none(text: str) -> None:
    """The text's own numbers, and words that happen to be capital."""
    assert said(Law, text) == []
