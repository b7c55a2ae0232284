"""Rights: what the reader may ask for, and what only sounds like it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policy_lint.policy.statements import Right
from tests.extraction.said import said


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("You have the right to obtain a copy of the data we keep about you.", "access"),
        ("Upon request we will tell you which personal details we hold.", "access"),
        ("Users may view their personal information at any time by signing in.", "access"),
        ("To see the records we keep on you, write to our privacy office.", "access"),
        ("You are entitled to be told what information is stored about you.", "access"),
        ("If any of your details are wrong, let us know and we will fix them.", "rectification"),
        ("You may ask us to rectify inaccurate personal data.", "rectification"),
        ("Please email us to update your contact information.", "rectification"),
        ("You can edit your profile in the account settings.", "rectification"),
        ("You may request erasure of your personal data.", "erasure"),
        ("If you want us to remove your information, send us a message.", "erasure"),
        ("Members can close their accounts through the settings page.", "erasure"),
        ("You have the right to be forgotten.", "erasure"),
        ("Consumers may ask that a business delete their personal information.", "erasure"),
        ("You have a right to receive your data in a machine-readable format.", "portability"),
        ("You may ask us to transfer your data to another provider.", "portability"),
        ("You can demand that we restrict the processing of your data.", "restriction"),
        ("You may object to the processing of your data on grounds relating to your situation.", "objection"),
        ("You can prevent us from using your details for marketing.", "objection"),
        ("Individuals can raise objections to our handling of their information.", "objection"),
        ("If you object to our use of your data, write to our privacy desk.", "objection"),
        ("If you no longer agree you can inform us of your objection.", "objection"),
        ("You have the right to have us wipe your data.", "erasure"),
        ("Send us a request and we will remove all your data.", "erasure"),
        ("Your consent is voluntary and you may retract it any time.", "withdraw-consent"),
        ("Camera permission can be revoked in the settings of your phone.", "withdraw-consent"),
        ("You can withdraw your consent whenever you like.", "withdraw-consent"),
        ("Consent may be revoked at any time by writing to us.", "withdraw-consent"),
        ("You have the right to opt out of the sale of your personal information.", "opt-out-sale"),
        ("California residents may direct us not to sell their data.", "opt-out-sale"),
        ("You may limit our use of sensitive personal information.", "limit-sensitive"),
        ("We will not treat you differently or discriminate against you for using these rights.", "non-discrimination"),
        ("You can unsubscribe from our newsletter with the link in every mail.", "opt-out-marketing"),
        ("If you no longer wish to get promotional emails, click the link at the bottom.", "opt-out-marketing"),
        ("You may appeal our decision to deny your request.", "appeal"),
        ("You have the right to ask for human intervention.", "human-review"),
        ("You have the right not to be subject to a decision based solely on automated processing.", "opt-out-profiling"),
        ("You may lodge a complaint with your data protection authority.", "complaint"),
        ("You can complain to the Information Commissioner's Office.", "complaint"),
        ("You have a right to a judicial remedy.", "legal-recourse"),
        ("You have the right to know what personal information we collect.", "know"),
        ("Residents may request that we disclose the categories of personal information collected.", "know"),
        ("Our customers are welcome to inspect their personal data at our office.", "access"),
        ("You may at any moment ask for the correction of your data.", "rectification"),
        ("You can have your personal data deleted.", "erasure"),
        ("We offer you the opportunity to correct your information.", "rectification"),
        ("Every user is able to delete their account.", "erasure"),
        ("The app gives you the ability to delete certain information about you.", "erasure"),
        ("The information that was collected may be withdrawn by the user at any time.", "withdraw-consent"),
        ("If your phone is not one of ours, you may opt out of such emails with the link at their end.", "opt-out-marketing"),
        ("You may ask us to review decisions taken by automated means.", "human-review"),
        ("If you would like to challenge the outcome of an automated check, write to us.", "human-review"),
        ("If your card is stolen, promptly contact Fennel Bank to update the details we have on file.", "rectification"),
    ],
)  # fmt: skip
def test_a_right_is_read_in_a_sentence_that_gives_it(text: str, right: str) -> None:
    assert [one.right for one in said(Right, text)] == [right]


@pytest.mark.parametrize(
    "text",
    [
        "We delete your data after two years.",
        "Only trained staff have access to your information.",
        "We reserve the right to change this policy.",
        "We may update your information from public sources.",
        "Our vendors may access personal data to provide their services.",
        "You can access our website without giving us your name.",
        "We will correct errors on our site.",
        "We may disclose your data if we have a legal right to do so.",
        "All rights reserved.",
        "You may update your browser to the latest version.",
        "Please review our cookie policy for more information.",
        "We limit access to your personal information to those who need it.",
        "Third parties may collect information about your visits.",
        "We store your data until it is deleted.",
        "You may not copy any content of this site.",
        "We process your data because the law requires it.",
        "You should change your password regularly.",
        "We protect your data against unauthorized access.",
        "You can see more information about cookies on the next page.",
        "We sell shoes and clothing.",
        "We may remove content that violates our terms.",
        "Law enforcement may request access to your records.",
        "If we learn that a child gave us data we delete it.",
        "Parents can review the information of their child.",
        "Other members can view your profile.",
        "Advertisers cannot see your personal information.",
        "Our ability to delete data depends on backups.",
        "You may not opt out of messages about your account.",
        "You may withdraw money at any branch.",
    ],
)
def test_what_others_do_or_the_operator_keeps_is_no_right(text: str) -> None:
    assert said(Right, text) == []


@pytest.mark.parametrize(
    ("item", "right"),
    [
        ("Access: ask for a copy of your data", "access"),
        ("Rectification: have mistakes put right", "rectification"),
        ("Deletion – have your data removed", "erasure"),
        ("The right to portability", "portability"),
        ("Restrict processing", "restriction"),
        ("Object to how we use your data", "objection"),
        ("Withdraw your consent", "withdraw-consent"),
        ("Opt out of sale", "opt-out-sale"),
        ("Unsubscribe from marketing", "opt-out-marketing"),
        ("Non-discrimination", "non-discrimination"),
        ("Lodge a complaint with a supervisory authority", "complaint"),
        ("Appeal our decision", "appeal"),
    ],
)
def test_an_item_of_a_list_of_rights_is_a_right(item: str, right: str) -> None:
    assert [one.right for one in said(Right, "You have the following rights:", f"- {item}")] == [right]


def test_items_under_you_may_are_rights_and_share_its_condition() -> None:
    found = said(
        Right, "Depending on where you live, you may:", "- Access or correct your data", "- Delete your account"
    )
    assert [(one.right, one.stance) for one in found] == [
        ("access", "conditional"),
        ("rectification", "conditional"),
        ("erasure", "conditional"),
    ]


def test_a_sentence_that_names_several_rights_gives_a_statement_each() -> None:
    text = "You have the right to access, rectify or erase your data, to restrict or object to its use, and to data portability."
    assert {one.right for one in said(Right, text)} == {
        "access", "rectification", "erasure", "restriction", "objection", "portability",
    }  # fmt: skip


def test_rights_stand_under_the_law_that_the_text_names() -> None:
    assert said(Right, "Under the CCPA, you may request deletion of your data.")[0].regimes == ("CCPA",)
    assert said(Right, "You may erase your data.", heading="Your GDPR rights")[0].regimes == ("GDPR",)


def test_how_a_right_is_used_is_kept_in_the_words_of_the_text() -> None:
    assert said(Right, "You can correct your details by calling our help desk.")[0].how == "by calling our help desk"


def test_what_a_right_does_not_reach_is_its_exception() -> None:
    found = said(Right, "You may delete your data, except invoices that we must keep.")
    assert found[0].exceptions == ("invoices that we must keep",)


def test_these_rights_stand_under_the_condition_of_the_sentence_before() -> None:
    found = said(
        Right, "Residents of certain states may have more rights. These rights may include the right to delete data."
    )
    assert [(one.right, one.stance) for one in found] == [("erasure", "conditional")]


def test_limiting_both_use_and_disclosure_includes_sensitive_data() -> None:
    found = said(Right, "You may request that we limit the use and disclosure of your personal information.")
    assert "limit-sensitive" in [one.right for one in found]
    found = said(Right, "You may ask us to restrict the processing of your data.")
    assert [one.right for one in found] == ["restriction"]


def test_objecting_to_decisions_by_machine_is_both_an_objection_and_an_opt_out_of_them() -> None:
    found = said(Right, "You have the right:", "- to object to decisions that rest solely on automated processing")
    assert [one.right for one in found] == ["objection", "opt-out-profiling"]


@given(
    text=st.text(max_size=300),
    words=st.lists(
        st.sampled_from(
            (
                "right",
                "to",
                "delete",
                "access",
                "your",
                "data",
                "you",
                "may",
                "we",
                "request",
                ".",
                ":",
                "not",
                "complaint",
            )
        ),
        max_size=30,
    ),
)
def test_reading_never_raises(text: str, words: list[str]) -> None:
    said(Right, text, " ".join(words), heading=text)


def test_rights_in_the_words_of_translated_laws_are_read() -> None:
    items = "You have the right to:\n\n- obtain information on the processing of your personal data;\n- demand clarification or destruction of data."
    assert [one.right for one in said(Right, items)] == ["access", "rectification", "erasure"]


@pytest.mark.parametrize(
    "text",
    [
        "You have the right, under Art. 15 GDPR, to request information about your personal data processed by us.",
        "You have the right to obtain: information on how we process your data, as well as a copy of the personal data stored.",
    ],
)
def test_asking_for_the_data_that_is_processed_is_access(text: str) -> None:
    assert "access" in [one.right for one in said(Right, text)]
