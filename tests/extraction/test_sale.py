"""Sale of personal data: denied, affirmed, and what is no sale of the operator's data at all."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policy_lint.engine.inference import infer
from policy_lint.extraction.extract import extract
from policy_lint.policy.policy import Policy
from policy_lint.policy.statements import Sale
from policy_lint.reading.read import read_policy
from policy_lint.text.source import Source
from tests.extraction.said import said


@pytest.mark.parametrize(
    "text",
    [
        "We do not sell your personal information.",
        "We never sell personal data to anyone.",
        "Your information is not sold to third parties.",
        "We will not sell, rent or lease your data.",
        "We have not sold personal information in the preceding twelve months.",
        "We don't sell your contact details.",
        "No personal information is sold.",
        "At no time will we sell your data.",
        "We do not and will not sell customer data.",
        "It is not our practice to sell personal information.",
        "We are not in the business of selling your information.",
        "Neither we nor our affiliates sell your personal information.",
        "We do not sell your data for money.",
        "Your email address will never be sold.",
        "Except as part of a merger, we do not sell personal data.",
        "We do not sell personal information of minors.",
        "We do not knowingly sell the personal information of children.",
        "The data we hold is never sold to others.",
        "We haven't sold any personal information this year.",
        "Northwind does not sell personal data.",
    ],
)
def test_a_denial_of_sale_is_denied(text: str) -> None:
    found = said(Sale, text)
    assert [one.stance for one in found if one.of == "sale"] == ["denied"], found


@pytest.mark.parametrize(
    "text",
    [
        "We may sell your personal information to data brokers.",
        "We sell the following categories of personal information:",
        "In the last twelve months we sold identifiers to advertisers.",
        "We have sold personal information to third parties.",
        "Our use of cookies may be considered a sale of data under California law.",
        "Such disclosures could be deemed a sale under the CCPA.",
        "We sell your data only if you allow it.",
        "Some of your information may be sold to marketers.",
        "We share data with networks in ways that constitute a sale.",
        "We sell lists of subscriber names.",
        "Your details may be sold to selected companies.",
        "We will sell your information unless you object.",
        "We sell aggregated data to publishers.",
        "We collect and sell browsing information.",
        "Geolocation data is sold to research firms.",
        "The company sells contact data to its clients.",
        "We sell inferences that we draw about you to advertisers.",
        "We occasionally sell customer lists.",
        "We reserve the option to sell data that we gather.",
        "We rent or sell your information to third parties for their marketing.",
    ],
)
def test_a_sale_is_read(text: str) -> None:
    found = said(Sale, text)
    assert any(one.of == "sale" and one.stance != "denied" for one in found), found


@pytest.mark.parametrize(
    "text",
    [
        "We share cookie data with networks and other third parties who may use it, among other things, for targeted advertising.",
        "We may share your information with service providers to advertise on third party websites to you after your visit.",
    ],
)
def test_data_shared_for_ads_elsewhere_is_sharing_for_ads(text: str) -> None:
    assert [one.of for one in said(Sale, text)] == ["sharing-for-ads"]


@pytest.mark.parametrize(
    "text",
    [
        "You have the right to opt out of the sale of your personal information.",
        "Do Not Sell My Personal Information",
        "You may direct us not to sell your data.",
        "We sell furniture and garden tools.",
        "We may sell our business or its assets.",
        "Residents can ask businesses to stop selling their data.",
        "You can request that we do not sell your information.",
        "Right to opt out of sale",
        "To opt out of the sale of your data, visit this page.",
        "A sale means any exchange of data for value.",
        "If a business sells personal information, it must say so.",
        "Do we sell your personal information?",
        "We share data with service providers.",
        "Companies that sell personal information must offer a link.",
        "The sale of tickets is handled by our box office.",
        "You have the right to know whether we sell your information.",
        "The winter sale starts in January.",
        "Our products are sold in shops.",
        "You sell your old phone and wipe its data.",
        "Buyers and sellers exchange messages on our platform.",
    ],
)
def test_what_is_no_statement_on_sale_is_none(text: str) -> None:
    assert not said(Sale, text)


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("We do not share personal information for cross-context behavioral advertising.", "denied"),
        ("We share identifiers for cross-context behavioral advertising.", "affirmed"),
        ("We may share your data for targeted advertising.", "affirmed"),
        ("We have not shared personal information for cross-context behavioral advertising.", "denied"),
    ],
)
def test_sharing_for_ads_is_told_from_sale(text: str, stance: str) -> None:
    (found,) = [one for one in said(Sale, text) if one.of == "sharing-for-ads"]
    assert found.stance == stance


def test_a_denial_keeps_its_exception() -> None:
    (found,) = said(Sale, "We do not sell your data without your consent.")
    assert (found.stance, found.exceptions) == ("denied", ("without your consent",))


@given(
    st.lists(
        st.sampled_from(
            [
                "We",
                "sell",
                "sold",
                "sale",
                "do",
                "not",
                "your",
                "information",
                "data",
                "opt",
                "out",
                "of",
                "right",
                "to",
                "if",
                ",",
                ".",
                ";",
                "share",
                "targeted",
                "advertising",
            ]
        ),
        max_size=40,
    )
)
def test_any_words_are_read_without_error(words: list[str]) -> None:
    said(Sale, " ".join(words))


@given(st.text(max_size=200))
def test_any_text_is_read_without_error(text: str) -> None:
    said(Sale, text)


@pytest.mark.parametrize(
    "text", ["We do not sell or share personal information.", "We do not “sell” or “share” your data."]
)
def test_the_pair_of_selling_and_sharing_is_denied_and_is_no_link(text: str) -> None:
    assert [one.stance for one in said(Sale, text) if one.of == "sale"] == ["denied"]


@pytest.mark.parametrize(
    ("text", "limit"),
    [
        (
            "We do not sell your personal data in the ordinary meaning of the word.",
            "in the ordinary meaning of the word",
        ),
        ("We never sell your information for cash.", "for cash"),
        ("We do not sell data through our sponsors that identifies you.", "that identifies you"),
        ("We do not sell your personal data.", None),
    ],
)
def test_a_denial_keeps_the_sense_it_is_limited_to(text: str, limit: str | None) -> None:
    (found,) = said(Sale, text)
    assert (found.stance, found.condition) == ("denied", limit)


def test_a_denial_about_children_speaks_of_their_data_alone() -> None:
    (found,) = said(Sale, "We do not knowingly sell personal information of consumers under 16.")
    assert (found.stance, found.subjects) == ("denied", ("children",))


@pytest.mark.parametrize(
    "text",
    [
        "We allow advertising networks to place cookies on your device in order to show you targeted advertisements.",
        "We permit our interest-based advertising partners to collect device identifiers on our pages.",
    ],
)
def test_letting_others_gather_data_for_targeted_ads_is_sharing_for_ads(text: str) -> None:
    assert [one.of for one in said(Sale, text)] == ["sharing-for-ads"]


@pytest.mark.parametrize(
    "text",
    [
        "We do allow partners to show ads, but they collect nothing.",
        "You can allow networks to collect data for targeted ads in your browser.",
        "We show ads on our pages.",
        "We form groups of users who share certain interests and use them to serve personalized advertising.",
    ],
)
def test_ads_without_data_let_out_are_no_sharing(text: str) -> None:
    assert not said(Sale, text)


def _policy(text: str) -> Policy:
    return extract(read_policy(Source("policy.md", text), None))


def test_nothing_for_sale_is_a_denial() -> None:
    policy = _policy("# Privacy Policy\n\nWe collect your name. Nobody buys data from us; there is nothing for sale.\n")
    assert [item.value.stance for item in policy.of_kind("sale")] == ["denied"]


def test_definitions_and_questions_show_no_fact() -> None:
    shared = "We share your name with service providers."
    assert "shares_with_third_parties" in infer(_policy(f"# Privacy Policy\n\n{shared}\n"))
    text = "Service Provider means any person who processes the data that we share with them."
    asked = "Do we receive information from third parties?"
    policy = _policy(f"# Privacy Policy\n\n{text}\n\n{asked}\n\nWe collect your name.\n")
    assert not {"shares_with_third_parties", "obtains_data_indirectly"} & infer(policy).keys()
