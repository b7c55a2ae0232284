"""How people learn that the policy changed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policy_lint.policy.statements import ChangeNotice
from tests.extraction.said import said

CHANGES = [
    "We may update this privacy policy from time to time.",
    "This notice is subject to change.",
    "We reserve the right to amend this statement at any time.",
    "We will notify you of any changes to this policy by email.",
    "If we make material changes to this notice, we will post a notice on our homepage.",
    "Please check this page regularly for changes to our privacy policy.",
    "Your continued use of the site after changes to this policy means that you accept them.",
    "Any changes to this policy take effect when they are posted.",
    "The revised policy will be published on our website.",
    "We may modify our privacy practices and will tell you when we do.",
    "We will give thirty days' notice before we revise this policy.",
    "When we change this policy, we will revise the date at the top.",
    "Changes to this privacy statement will be announced in the app.",
    "If our policy changes, registered users will be told by e-mail.",
    "We encourage you to review this privacy notice periodically for updates.",
    "This policy may be changed without notice.",
    "We can alter these terms; the new version of the policy will be on this page.",
    "Should we decide to change our privacy policy, we will post those changes here.",
    "You will be informed of significant changes in this policy through your account.",
    "Amendments to this policy are sent by post.",
    "Your continued use of the platform after the publication of changes constitutes acceptance of them.",
    "If you do not agree with the amendments, please stop using the platform.",
    "Legal developments may make it necessary to adapt this data protection declaration.",
    "If we alter anything important, you will get an e-mail from us a fortnight beforehand.",
    "Where appropriate, we may notify you of modifications by text message.",
    "Depending on how serious the change is, we tell you on the website or by letter.",
    "We will let you know about changes to how we handle your information before they happen.",
    "Alterations will be communicated in our newsletter.",
    "In the event of major modifications we shall obtain your consent anew.",
    "Material amendments require renewed consent.",
    "We shall not reduce your rights under this notice unless you explicitly consent.",
    "Only the version published at the time of your visit applies.",
    "You will always find the newest version here.",
    "Substantial changes: a banner on the website for two weeks.",
    "Changes are binding once they have been published.",
    "If the changes are minor, we only post them on the website.",
    "We will not make changes that weaken your protection without asking you first.",
    "We shall give a month's written notice of any variation of this policy.",
    "We keep this privacy notice under regular review.",
    "By continuing to browse after this notice was revised, you accept the new text.",
]
NO_CHANGES = [
    "You can update your information at any time.",
    "We use your email address to send product updates.",
    "This policy was last updated on 3 May 2023.",
    "Your browser lets you change its settings.",
    "If our business changes hands, your data may be transferred.",
    "Google may change its privacy policy.",
    "You may correct or amend your personal data.",
    "We will notify you of a data breach.",
    "We collect your name.",
    "How will I know about changes to this policy?",
    "Please read this policy carefully.",
    "Change your password often.",
    "You have the right to have your data amended.",
    "We may contact you by email.",
    "We keep our records up to date.",
    "Cookies can be deleted.",
    "We update our software regularly.",
    "This policy describes our practices.",
    "You may change your mind.",
    "Our prices may change.",
    "We will notify you of changes to our prices a month in advance.",
    "Please inform us of any changes to your personal details.",
    "If ownership changes, we will inform you.",
    "We keep you informed of our latest updates.",
    "If you change your mind, let us know.",
    "If we refuse the change that you ask for, we will tell you why.",
    "The newest version of the app will be downloaded on its own.",
    "Any change of controller will be communicated to you in writing.",
    "Please tell us when your circumstances change.",
    "We do not agree to requests to change or delete such records.",
    "However, should that change, we will ask for permission first.",
    "Take the time to read this notice carefully.",
]


@pytest.mark.parametrize("text", CHANGES)
def test_what_says_that_the_policy_changes_is_a_change_notice(text: str) -> None:
    assert said(ChangeNotice, text)


@pytest.mark.parametrize("text", NO_CHANGES)
def test_changes_of_something_else_are_none(text: str) -> None:
    assert not said(ChangeNotice, text)


@pytest.mark.parametrize(
    ("text", "channels"),
    [
        ("We will notify you of changes to this policy by email.", ("email",)),
        ("Changes to this policy will be posted on our website.", ("website",)),
        ("We will announce changes by posting the new policy on this page.", ("in-policy",)),
        ("We will notify you of changes to this policy via email or a notice on our website.", ("email", "website")),
        ("Notice of changes to this policy is sent by postal mail.", ("postal",)),
        ("We may change this policy.", ()),
    ],
)
def test_the_channels_are_told_apart(text: str, channels: tuple[str, ...]) -> None:
    assert said(ChangeNotice, text)[0].channels == channels


def test_use_after_a_change_may_count_as_acceptance() -> None:
    (one,) = said(ChangeNotice, "By continuing to use the site after changes to this policy you agree to them.")
    assert one.by_use


@pytest.mark.parametrize(
    ("text", "by_use"),
    [
        ("Your continued use of the app will be subject to the revised privacy policy.", None),
        ("After a change of this policy, continued access to the shop is governed by the new version.", None),
        ("Your continued use after changes to this policy constitutes acceptance and is subject to them.", True),
    ],
)
def test_use_that_the_new_text_merely_governs_is_not_taken_for_consent(text: str, by_use: bool | None) -> None:
    (one,) = said(ChangeNotice, text)
    assert one.by_use is by_use


def test_material_changes_and_time_in_advance_are_read() -> None:
    (one,) = said(
        ChangeNotice, "We will notify you of material changes to this policy by email 30 days before they take effect."
    )
    assert one.material_only
    assert one.advance == "P30D"


def test_a_refusal_to_notify_is_denied() -> None:
    (one,) = said(ChangeNotice, "We do not notify users of changes to this policy.")
    assert one.stance == "denied"


@pytest.mark.parametrize(
    "text",
    [
        "We may revise this policy without notice to you.",
        "This policy may be changed without prior notice.",
        "Changes to this statement are made without notifying users.",
    ],
)
def test_a_change_without_notice_is_a_denial_and_names_no_channel(text: str) -> None:
    (found,) = said(ChangeNotice, text)
    assert (found.stance, found.channels) == ("denied", ())


def test_a_change_without_notice_that_is_announced_all_the_same_is_affirmed() -> None:
    (found,) = said(ChangeNotice, "We may change this policy without notice, by posting the new policy on this page.")
    assert (found.stance, found.channels) == ("affirmed", ("in-policy",))


def test_items_complete_their_lead_in() -> None:
    found = said(
        ChangeNotice,
        "We will notify you of any material changes to this policy by:\n- Sending an email to you\n- Posting the policy on our website",
    )
    assert [one.channels for one in found][-2:] == [("email",), ("website",)]


@given(st.text())
def test_no_text_makes_it_fail(text: str) -> None:
    said(ChangeNotice, f"We may change this policy {text} and notify you {text}", heading=text or "Changes")


@pytest.mark.parametrize(
    ("text", "channel"),
    [
        ("We will announce the next version of this notice on our blog.", "website"),
        ("A new version of this policy applies upon its publication.", "in-policy"),
    ],
)
def test_a_blog_and_publication_are_ways_to_tell(text: str, channel: str) -> None:
    assert [one.channels for one in said(ChangeNotice, text)] == [(channel,)]


@pytest.mark.parametrize(
    "text",
    [
        "We do not promise that we will tell you of changes to this policy.",
        "We are not obliged to inform you of changes to this notice.",
        "We have no duty to tell users of changes to this statement.",
    ],
)
def test_what_is_not_promised_is_denied(text: str) -> None:
    assert [found.stance for found in said(ChangeNotice, text)] == ["denied"]


def test_that_a_policy_may_change_is_no_promise_to_tell() -> None:
    text = "We may revise this policy, and we do not promise that we will tell you of changes."
    assert [found.stance for found in said(ChangeNotice, text)] == ["affirmed", "denied"]


@pytest.mark.parametrize(
    "text",
    [
        "This policy may change when our shop does. We'll tell you if we make an important change.",
        "This notice was revised in May 2024. If we make changes to it, we will bring those changes to your attention.",
    ],
)
def test_the_next_sentence_promises_to_tell_people(text: str) -> None:
    *_, told = said(ChangeNotice, text)
    assert (told.stance, told.channels) == ("affirmed", ())


@pytest.mark.parametrize(
    "answer", ["We put a note on the log-in page.", "We will tell you by e-mail.", "You will hear from us."]
)
def test_an_answer_tells_how_people_learn_of_a_change(answer: str) -> None:
    assert said(ChangeNotice, f"How will I know that this policy has changed?\n\n{answer}")


def test_an_answer_to_another_question_does_not() -> None:
    assert not said(ChangeNotice, "How will I know that my order was sent?\n\nWe will tell you by e-mail.")
