"""What a name, an address or a right means by where it stands: under a heading, behind a label, below a line of others."""

from __future__ import annotations

import pytest

from policy_lint.extraction.extract import extract
from policy_lint.policy.statements import (
    ChangeNotice,
    Consent,
    Contact,
    Identity,
    Notice,
    Request,
    Retention,
    Right,
    Transfer,
)
from policy_lint.reading.markdown import read_markdown
from policy_lint.text.source import Source
from tests.extraction.said import said


def _read(kind: str, text: str) -> list[object]:
    policy = extract(read_markdown(Source("policy.md", f"# Privacy\n\n{text}\n")))
    return [one.value for one in policy.of_kind(kind)]


def _names(text: str) -> list[str | None]:
    return [one.name for one in _read("identity", text) if isinstance(one, Identity)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("## 1. Controller\n\nIda Brandt\nEmail: ida@brandt.example", "Ida Brandt"),
        ("## Data controller\n\nIda Brandt, Birkenweg 7, 79098 Freiburg", "Ida Brandt"),
        ("## Address of the controller\n\nIda Brandt\n79098 Freiburg, Germany", "Ida Brandt"),
        ("## Who is the controller?\n\nMoss & Daughters Bakery\nPhone: +44 20 7946 0958", "Moss & Daughters Bakery"),
        ("## Data Fiduciary\n\nTeal Apps Private Limited", "Teal Apps Private Limited"),
        ("## Controller (Art. 4 GDPR)\n\nTeal Apps UG", "Teal Apps UG"),
        ("Controller: Ida Brandt, Birkenweg 7, 79098 Freiburg", "Ida Brandt"),
        ("**Legal Entity:** Teal Apps Ltd\n**Registered address:** 5 Mall Road, Lahore 54000", "Teal Apps Ltd"),
        ("Registered name: Teal Apps", "Teal Apps"),
        ("The controller of your data is Teal Studio, 5 Quay Road, Leeds.", "Teal Studio"),
        ("This text is issued by Teal sp. z o.o. (hereinafter ‘the Operator’).", "Teal sp. z o.o."),
        ("Teal Apps, located at 9 Dock Street, Hull (hereafter “we”), writes this.", "Teal Apps"),
        ("I, Ida Brandt, am the data controller.", "Ida Brandt"),
        ("In this notice “the Trust” means Moss Learning Trust.", "Moss Learning Trust"),
        ("The legal entity behind the club is Moss Rowing Trust.", "Moss Rowing Trust"),
        ("Moss Rowing Club (“the Club”) keeps a list of members.", "Moss Rowing Club"),
    ],
)
def test_place_and_label_name_who_speaks(text: str, name: str) -> None:
    assert name in _names(text)


@pytest.mark.parametrize(
    "text",
    [
        "The app is operated by [LEGAL NAME], a company registered in Ireland.",
        "It is run by a partnership established in Pakistan.",
        "**Recipient:** Brevvo Inc. (error reports).\n\n[Brevvo Privacy Policy](https://brevvo.example/privacy)",
        "- Brevvo: sends our mail. [Brevvo Privacy Policy](https://brevvo.example/privacy)",
        "## Controller\n\nThe controller is the person in the imprint.",
        "## Controller\n\nOur company decides how data is used.",
        "The list is managed by our host (the Association of Mailers allows it).",
        "The law of 2007, No. 188, is followed by us.",
        "The GmbH, Donaustraße 1, 1220 Wien, is ours.",
    ],
)
def test_countries_vendors_and_forms_are_nobodys_name(text: str) -> None:
    assert _names(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "## Complaints\n\n**Data Protection Commission**\n6 Pembroke Row, Dublin 2, Ireland\nWebsite: www.dpc.example",
        "You can contact the supervisory authority at:\n\n- Phone: 0303 555 0113\n- Website: www.authority.example",
        "Complain to the ICO:\n\nInformation Commissioner's Office\n6 Dock Row\nHull HU9 5AF\n\nHelpline: 0303 555 0113",
        "If that does not help, you may turn to the Information Commissioner:\n\nEmail: help@commissioner.example",
    ],
)
def test_the_address_of_an_authority_is_not_the_operators(text: str) -> None:
    assert _read("contact", text) == []


@pytest.mark.parametrize(
    "text",
    [
        "You may complain to the supervisory authority, but please contact us first:\n\nEmail: hello@teal.example",
        "You may complain to the supervisory authority:\n\nOur data protection officer is at dpo@teal.example.",
        "Complaints\n\nLodge a complaint with our Grievance Officer at:\n\nEmail: officer@teal.example",
    ],
)
def test_our_own_address_near_an_authority_stays_ours(text: str) -> None:
    assert _read("contact", text)


def test_the_support_desk_is_not_the_officer_above_it() -> None:
    text = (
        "- **Data Protection Officer:** privacy@teal.example\n- **Customer Support Email:** help@teal.example\n"
        "- **Technical support:** fix@teal.example"
    )
    found = [one for one in _read("contact", text) if isinstance(one, Contact)]
    assert [one.role for one in found] == ["dpo", "general", "general"]


def test_a_label_is_no_part_of_an_officers_name() -> None:
    text = "**Grievance Officer**\n\n**Name:** Omar Sheikh **Organisation:** Teal **Email:** omar@teal.example"
    assert {one.name for one in _read("contact", text) if isinstance(one, Contact) and one.email} == {"Omar Sheikh"}


@pytest.mark.parametrize(
    ("text", "postal"),
    [
        ("Our registered office is at 71–75 Quay Street, London, WC2H 9JQ.", "71–75 Quay Street, London, WC2H 9JQ"),
        ("The registered office is 12-14 Mill Lane, Leeds, LS1 4AB.", "12-14 Mill Lane, Leeds, LS1 4AB"),
        (
            "Our address is 6 Pembroke Street, Dublin 2, D02 RD28, Ireland.",
            "6 Pembroke Street, Dublin 2, D02 RD28, Ireland",
        ),
    ],
)
def test_an_address_is_read_whole(text: str, postal: str) -> None:
    assert [one.postal for one in said(Contact, text)] == [postal]


@pytest.mark.parametrize(
    ("text", "rights"),
    [
        ("You may request access, correction, deletion, portability, restriction, or objection.",
         "access rectification erasure portability restriction objection"),
        ("Users can ask for access, rectification or erasure of their data.", "access rectification erasure"),
        ("To request access or deletion, use the form.", "access erasure"),
        ("You may seek correction and erasure of your personal data.", "rectification erasure"),
        ("You have the right to raise the matter with the Information Commissioners Office.", "complaint"),
        ("Everything we hold of you can be requested for deletion at any time.", "erasure"),
        ("We hold your letters, which you can ask us to delete at any time.", "erasure"),
    ],
)  # fmt: skip
def test_rights_that_a_sentence_lets_one_request(text: str, rights: str) -> None:
    assert {one.right for one in said(Right, text)} == {*rights.split()}


@pytest.mark.parametrize(
    "text",
    [
        "This notice describes how we collect, use, keep and delete your personal data.",
        "Write to us to exercise all relevant rights, queries or complaints at the address below.",
        "You may not request access or deletion of other people's data.",
        "You may request a quote, a call or a visit.",
    ],
)
def test_what_is_told_or_listed_beside_rights_is_none(text: str) -> None:
    assert said(Right, text) == []


def test_the_way_of_withdrawing_consent_names_no_other_right() -> None:
    text = "You can withdraw your consent by telephone, email or post (see Contact Details below)."
    assert [one.right for one in said(Right, text)] == ["withdraw-consent"]


def test_the_condition_of_one_right_is_not_the_next_ones() -> None:
    text = "1. The right to erasure, unless the law tells us to keep it.\n2. The right to complain to the ICO."
    found = [one for one in _read("right", text) if isinstance(one, Right)]
    assert [(one.right, one.stance) for one in found] == [("erasure", "conditional"), ("complaint", "affirmed")]


def test_what_is_promised_for_children_is_no_right_of_the_reader() -> None:
    text = "## Children\n\nIf you believe we hold such data, please contact us at once, and we will delete it."
    assert _read("right", text) == []


def test_actions_that_a_sentence_announces_are_rights() -> None:
    text = (
        "You can take the following actions at any time by writing to us:\n\n- see what personal data we hold about you;\n"
        "- object to the processing of your data;\n- withdraw any consents you have given us."
    )
    found = [one.right for one in _read("right", text) if isinstance(one, Right)]
    assert found == ["access", "objection", "withdraw-consent"]


def test_a_list_below_a_heading_on_rights_gives_them() -> None:
    text = "## Your Privacy Rights\n\n### Opt-Out\n\n- Unsubscribe from email communications"
    assert [one.right for one in _read("right", text) if isinstance(one, Right)] == ["opt-out-marketing"]


def test_the_steps_below_how_to_delete_an_account_are_its_channel() -> None:
    text = "To delete your account:\n\n1. Go to Settings → Account\n2. Press the red button"
    assert [one.channels for one in _read("request", text) if isinstance(one, Request)] == [("account",)]


def test_identity_is_verified_where_requests_are_spoken_of() -> None:
    text = "## Your rights\n\nYou may request erasure of your data. We may verify identity before acting."
    assert any(one.verification for one in _read("request", text) if isinstance(one, Request))
    text = "## Sign-in\n\nThe partner services will authenticate your identity."
    assert _read("request", text) == []


def test_an_answer_within_the_time_of_the_law_is_a_promise() -> None:
    text = "## Your rights\n\nWe will respond within the time required by applicable law."
    assert len(_read("request", text)) == 1


@pytest.mark.parametrize(
    ("text", "data"),
    [
        ("Payment information: handled by our bank (we do not store card numbers).", ("payment-card",)),
        ("No medical data is stored on paper; however, we may email you.", ("health-data",)),
        ("Your IP address is not stored; it is used only for the lookup and then dropped.", ("ip-address",)),
        ("We never hold anyone's password.", ("password",)),
    ],
)
def test_what_is_not_kept_is_the_object_of_the_denial(text: str, data: tuple[str, ...]) -> None:
    assert [(one.stance, one.data) for one in said(Retention, text)] == [("denied", data)]


@pytest.mark.parametrize(
    ("text", "period", "criterion"),
    [
        (
            "We keep these records for 8 years (or until a patient is 25 years of age).",
            "P8Y",
            "until a patient is 25 years of age",
        ),
        ("Backups are overwritten every 30 days.", "P30D", None),
        ("Recordings are wiped at the end of each term.", None, "at the end of each term"),
        (
            "We retain some records according to regulatory and statutory duties.",
            None,
            "regulatory and statutory duties",
        ),
    ],
)
def test_periods_and_what_ends_them(text: str, period: str | None, criterion: str | None) -> None:
    assert [(one.period, one.criterion, one.data) for one in said(Retention, text)] == [(period, criterion, ())]


def test_a_label_under_a_heading_on_retention_needs_no_known_data() -> None:
    text = "## Retention\n\n- **Audit events**: 12 months hot, then archived for up to 6 years.\n- **Reply**: within 30 days"
    found = [one.period for one in _read("retention", text) if isinstance(one, Retention)]
    assert found == ["P12M", "P6Y"]


@pytest.mark.parametrize(
    "text",
    [
        "This notice describes how we collect, use, store, share, retain and delete your personal data.",
        "For your letters to us, which we hold, we will respond within the time required by law.",
        "We comply with our duties by storing and destroying data securely and by not retaining excessive amounts of data.",
        "Removing a session in the app deletes its data from your device once the sync is done.",
        "We do not share your browsing history or saved passwords.",
        "We review our list of suppliers every 6 months.",
    ],
)
def test_what_is_told_promised_or_done_on_the_device_is_no_retention(text: str) -> None:
    assert said(Retention, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "## Business transfers\n\n- In a merger your data may be transferred\n- You will be notified of any such change",
        "If our assets are sold, your data may go along. We will notify you of any such change.",
        "This notice was last updated in April 2018.",
        "The list is at /legal/sub-processors; material changes are notified per our sub-processor policy.",
        "## Updates\n\nWe send product updates by email.",
        "We will let you know about price changes by email.",
    ],
)
def test_changes_of_the_business_or_a_date_are_no_notice_of_the_policys(text: str) -> None:
    assert _read("change-notice", text) == []


@pytest.mark.parametrize(
    ("text", "channels"),
    [
        ("We will notify you of any changes by:\n\n- Posting the new Privacy Policy in the app", ("app",)),
        ("We will notify you of any changes by:\n\n- Sending an email", ("email",)),
        ("We announce changes to this policy through an in-app notification.", ("app",)),
        ("If we change how your data is used, we will tell you by email.", ("email",)),
        ("If this policy changes, the date at the top of the page changes with it.", ("in-policy",)),
        ("When we amend this notice, we revise its effective date.", ("in-policy",)),
    ],
)
def test_how_people_learn_of_a_changed_policy(text: str, channels: tuple[str, ...]) -> None:
    assert channels in [one.channels for one in _read("change-notice", text) if isinstance(one, ChangeNotice)]


@pytest.mark.parametrize(
    ("text", "mode", "withdrawal"),
    [
        ("By joining you consent to our holding your data.", "by-use", None),
        ("If you decide to join the network and therefore consent to our holding your data, read on.", "by-use", None),
        ("You can manage cookie preferences through our cookie consent banner.", None, True),
        ("The app reads steps with your permission. This is optional and can be turned off in Settings.", None, True),
    ],
)
def test_consent_by_joining_and_its_end_in_settings(text: str, mode: str | None, withdrawal: bool | None) -> None:
    assert (mode, withdrawal) in [(one.mode, one.withdrawal) for one in said(Consent, text)]


@pytest.mark.parametrize(
    "text",
    [
        "Consent means any freely given and unambiguous sign of a person's wishes.",
        "This complies with the legislation that requires websites to obtain explicit consent for cookies.",
        "Filling in your birthday is optional and can be turned off.",
    ],
)
def test_what_the_law_calls_consent_is_not_how_it_is_given_here(text: str) -> None:
    assert said(Consent, text) == []


@pytest.mark.parametrize(
    ("text", "destinations"),
    [
        ("Data goes to Kenya under the standard contractual clauses and the UK Addendum.", ("Kenya",)),
        ("Transfers rest on the standard contractual clauses or the UK IDTA.", ()),
        ("We use the International Data Transfer Agreement issued by the UK ICO.", ()),
    ],
)
def test_whose_rules_protect_data_is_no_destination(text: str, destinations: tuple[str, ...]) -> None:
    assert {name for one in said(Transfer, text) for name in one.destinations} == {*destinations}


def test_the_home_of_users_is_no_destination() -> None:
    assert said(Transfer, "For users in the UK and EU, we process your data based on contract or consent.") == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("## Who we are\n\nHarbour Care Home is a family-owned home near Whitby.", "Harbour Care Home"),
        ("## About us\n\nThe Moss Rowing Trust is registered in Scotland.", "Moss Rowing Trust"),
        ("This website is managed by Teal Apps.", "Teal Apps"),
    ],
)
def test_who_presents_itself(text: str, name: str) -> None:
    assert name in _names(text)


@pytest.mark.parametrize(
    "text",
    [
        "- Password (managed by Brevvo; we never see it)",
        "- Our surveys are currently administered by Brevvo Polls.",
        "## Cookies\n\nHarbour Maps is a tool that shows where we are.",
    ],
)
def test_who_manages_something_for_us_is_not_us(text: str) -> None:
    assert _names(text) == []


def test_a_code_a_town_and_a_country_below_address_are_one() -> None:
    text = "## Address of the controller\n\nIda Brandt\n79098 Freiburg, Baden, Germany"
    assert len([one for one in _read("contact", text) if isinstance(one, Contact) and one.postal]) == 1


@pytest.mark.parametrize(
    ("text", "rights"),
    [
        ("You can request full data export or deletion by contacting us.", {"portability", "erasure"}),
        ("You may request earlier deletion subject to the law.", {"erasure"}),
        ("You have the right to:\n\n- Opt out of non-essential analytics", set()),
        ("You have the right to:\n\n- Opt out of the sale of your data", {"opt-out-sale"}),
        ("Account data is deleted within 30 days of the closure of your account.", set()),
        ("You may request a copy of the menu or deletion of a song.", set()),
    ],
)
def test_rights_by_name_alone(text: str, rights: set[str]) -> None:
    assert {one.right for one in _read("right", text) if isinstance(one, Right)} == rights


@pytest.mark.parametrize(
    ("text", "period", "criterion"),
    [
        ("Account data is deleted within [30] days of closure unless the law requires otherwise.", "P30D", None),
        ("Chat history: retained while account is active.", None, "while account is active"),
    ],
)
def test_a_draft_names_its_period_and_an_exception_ends_nothing(
    text: str, period: str | None, criterion: str | None
) -> None:
    assert [(one.period, one.criterion) for one in said(Retention, text)] == [(period, criterion)]


def test_round_the_clock_monitoring_is_no_opening_time() -> None:
    assert said(Notice, "Monitoring: 24/7 security monitoring and alerting.") == []
    assert [one.topic for one in said(Notice, "Our help line is open 24/7.")] == ["hours"]
