"""Children: for whom the service is, and whose data is not knowingly collected."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policy_lint.policy.statements import Children
from tests.extraction.said import said


@pytest.mark.parametrize(
    ("text", "audience"),
    [
        ("Our shop is not intended for children under 16.", "not-directed"),
        ("We do not knowingly gather data of persons below thirteen (13) years of age.", "not-knowingly"),
        ("You must be at least 18 years old to open an account.", "not-directed"),
        ("Children may only use the site with the consent of a parent.", "with-consent"),
        ("If we find out that a minor has sent us data, we erase it at once.", "not-knowingly"),
        ("Persons under 13 are not allowed to register.", "not-directed"),
        ("This game is designed for kids between 6 and 12.", "directed"),
        ("Nobody under the age of 16 may use the service.", "not-directed"),
        ("We never intentionally collect information from minors.", "not-knowingly"),
        ("Parents who believe that their child gave us information may contact us to have it removed.", "not-knowingly"),
        ("We ask for verifiable parental consent before we collect data from a child.", "with-consent"),
        ("The service targets adults and is not meant for minors.", "not-directed"),
        ("No one under fourteen may submit personal data to us.", "not-directed"),
        ("We do not target people younger than 18.", "not-directed"),
        ("By using the app you confirm that you are over 18.", "not-directed"),
        ("Our site is for a general audience and does not attract children.", "not-directed"),
        ("We do not collect personal data of children under 13 without the approval of their parents.", "with-consent"),
        ("If you are under 16, please do not send us any information.", "not-directed"),
        ("Users must be 13 or older.", "not-directed"),
        ("We do not solicit data from children.", "not-knowingly"),
        ("Our website does not address minors.", "not-directed"),
    ],
)  # fmt: skip
def test_the_position_on_children_is_read(text: str, audience: str) -> None:
    assert [one.audience for one in said(Children, text)] == [audience]


@pytest.mark.parametrize(
    "text",
    [
        "We make minor changes to this policy from time to time.",
        "We may ask for the number of your children.",
        "Our toys are loved everywhere.",
        "We fight child abuse.",
        "You may cancel within 14 days.",
        "We keep logs for 18 months.",
        "Prices start at 16 dollars.",
        "We have been in business for over 18 years.",
        "Minor errors are corrected at once.",
        "We support a charity for child care.",
        "The parent company may receive your data.",
        "We share data with our parent.",
        "Our office is open from 13 to 18.",
        "Section 16 applies.",
        "We are a small family firm.",
        "Contact us at 18 Main Street.",
        "Your spouse and dependents are insured.",
        "We collect your age and gender.",
        "We use data of adults.",
        "Young companies grow fast.",
    ],
)
def test_words_and_numbers_that_only_look_like_children_say_nothing(text: str) -> None:
    assert said(Children, text) == []


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("We do not knowingly collect data from children under 13.", 13),
        ("Persons under the age of sixteen may not use the service.", 16),
        ("You must be eighteen (18) or older.", 18),
        ("We do not knowingly collect data from children.", None),
    ],
)
def test_the_age_is_read_in_figures_and_in_words(text: str, age: int | None) -> None:
    assert [one.age for one in said(Children, text)] == [age]


def test_what_is_done_with_a_childs_data_is_the_remedy() -> None:
    found = said(Children, "If we learn that a child under 13 gave us data, we will delete it promptly.")
    assert found[0].remedy == "we will delete it promptly"


def test_what_parents_may_ask_for_is_theirs() -> None:
    found = said(
        Children, "Parents may review the information of their child and request its deletion.", heading="Children"
    )
    assert found[0].parental_rights == ("access", "erasure")


@given(
    text=st.text(max_size=300),
    words=st.lists(
        st.sampled_from(
            ("children", "under", "13", "not", "knowingly", "collect", "parents", "consent", "delete", "if", ".")
        ),
        max_size=30,
    ),
)
def test_reading_never_raises(text: str, words: list[str]) -> None:
    said(Children, text, " ".join(words), heading=text)
