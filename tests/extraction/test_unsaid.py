"""What a text does not say is not read into it, and what it denies is not read as done."""

from __future__ import annotations

import pytest

from policy_lint.policy.statements import (
    ChangeNotice,
    Children,
    Collection,
    Consent,
    Cookies,
    Disclosure,
    Request,
    Retention,
    Right,
    Sale,
    Security,
    Statement,
    Tracking,
    Use,
)
from tests.extraction.said import said


@pytest.mark.parametrize(
    "text",
    [
        "We won't rent your personal data to advertisers.",
        "We never sell your data to anyone.",
        "We do not sell or rent your details to third parties.",
        "Your e-mail address is not sold to anybody.",
        "We do not trade members' personal data with other companies.",
        "We are not in the business of selling your details to others.",
        "Harbour Choir does not lease or sell your contact details to third parties.",
        "No information will be sold to any other firm.",
        "We will not sell your photos to a third party.",
        "We don't sell personal information to data brokers.",
    ],
)
def test_a_denied_sale_denies_no_other_sharing(text: str) -> None:
    assert [one.stance for one in said(Sale, text)] == ["denied"]
    assert said(Disclosure, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "We do not sell or share your personal data with anyone.",
        "We never sell, share or disclose your data to third parties.",
        "We do not sell, trade or otherwise transfer your details to outside parties.",
        "We will not rent your address, nor will we disclose it to other companies.",
        "We do not sell or give your phone number to anyone.",
        "Your data is neither sold nor passed on to third parties.",
        "We do not sell personal data and will not disclose users' personal data to third parties.",
        "We do not sell or release your records to any third party.",
        "We don't rent or distribute your e-mail address to advertisers.",
        "Your details are never sold or made available to other companies.",
    ],
)
def test_a_sale_denied_beside_sharing_leaves_the_denied_sharing(text: str) -> None:
    assert [one.stance for one in said(Disclosure, text)] == ["denied"]


@pytest.mark.parametrize(
    ("text", "data"),
    [
        ("We do not store your credit card details.", "payment-card"),
        ("We never store raw card numbers.", "payment-card"),
        ("We never save your password.", "password"),
        ("We will not store your phone number.", "phone-number"),
        ("Card numbers are never stored on our servers.", "payment-card"),
        ("Your bank details are not kept by us.", "bank-account"),
        ("Passport numbers are not retained by us.", "passport-number"),
        ("Payment is handled by Stripe; we do not keep card numbers.", "payment-card"),
        ("The shop does not save your credit card number.", "payment-card"),
        ("We don't store your date of birth.", "date-of-birth"),
    ],
)
def test_what_is_not_kept_may_be_collected(text: str, data: str) -> None:
    assert said(Collection, text) == []
    assert [(one.stance, one.data) for one in said(Retention, text)] == [("denied", (data,))]


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("We do not store or collect your card number.", "denied"),
        ("We do not collect or store your card number.", "denied"),
        ("We will not save, request or collect your passport number.", "denied"),
        ("We do not store card details, but we collect your name.", "affirmed"),
        ("We do not keep your card number; we collect your postal address.", "affirmed"),
        ("No phone number is collected, stored or processed.", "denied"),
    ],
)
def test_a_verb_of_collecting_beside_one_of_keeping_tells_its_own(text: str, stance: str) -> None:
    assert [one.stance for one in said(Collection, text)] == [stance]


@pytest.mark.parametrize(
    "text",
    [
        "Your photos are stored locally on your device.",
        "Your workout history is saved in the app's local storage.",
        "All of your data (name, location, notes) is kept only on your phone and is not sent to us.",
        "Authentication tokens | Stored locally on your device in an encrypted file",
        "The app keeps your location and your contact list on your phone.",
        "Your name and your letters are kept locally on your own computer.",
        "Your search history remains on your device.",
        "Log files: local only, not transmitted.",
        "Health data is written to the health store on your phone.",
        "Your email address and your name are stored in your browser and never uploaded to our servers.",
        "Your bookmarks and your browsing history are held on your own device, and we have no access to them.",
        "The player saves your playlists, name and age locally.",
    ],
)
def test_what_stays_on_the_device_is_not_collected(text: str) -> None:
    assert [one for one in said(Collection, text) if one.stance != "denied"] == []


def test_a_list_of_what_stays_on_the_device_is_not_collected() -> None:
    assert (
        said(
            Collection,
            "The app stores everything locally on your phone:",
            "- your name",
            "- crash logs",
            "- IP address",
        )
        == []
    )


@pytest.mark.parametrize(
    "text",
    [
        "Your photos are stored locally on your device and synced to our cloud storage.",
        "We collect your location and the photos stored on your device.",
        "We may access the contact list that is stored on your phone.",
        "Your name is stored on your device and sent to our servers when you log in.",
        "We use cookies, stored on your computer, to collect your IP address.",
        "Your email address is collected by the app and cached on your phone.",
        "We receive your location from your device.",
        "We record the IP address of your computer.",
        "Your answers and your age are kept on the tablet until they are transmitted to us.",
        "We collect your device identifiers, browser type and location.",
    ],
)
def test_what_goes_on_from_the_device_is_collected(text: str) -> None:
    assert {one.stance for one in said(Collection, text)} == {"affirmed"}


@pytest.mark.parametrize(
    "text",
    [
        "You have the right to have inaccurate data corrected.",
        "You have the right to have your data corrected if it is incomplete.",
        "You may ask us to rectify your data where it is out of date.",
        "If you no longer want our newsletter, you can unsubscribe at any time.",
        "Should you wish to delete your account, write to us and we will erase your data.",
        "If you ask us to delete your personal data, we will do so within a month.",
        "Where applicable, you have the right to access your data.",
        "You have the right to erase your data; we will tell you if that is impossible.",
        "You may access your personal data, and we may charge a fee if you repeat it often.",
        "You have the right to object to this use, but we may go on in certain circumstances.",
        "You have the right to complain to the data protection authority, and we will help if we can.",
        "We will not discriminate against anyone if they exercise a right.",
    ],
)
def test_a_right_has_no_condition_that_is_not_its_own(text: str) -> None:
    assert {one.stance for one in said(Right, text)} == {"affirmed"}


@pytest.mark.parametrize(
    "text",
    [
        "In certain circumstances, you have the right to erase your data.",
        "You have the right to erase your personal data in certain circumstances.",
        "Subject to applicable law, you may request access to your personal data.",
        "You have the right to access your data, unless the law forbids it.",
        "Depending on where you live, you have the right to access and correct your data.",
        "You have the right to a copy of your data to the extent permitted by law.",
        "You may ask us to delete your data unless we must keep it by law.",
        "You have the right to object to processing in certain cases.",
        "We will delete your data upon your request, except where the law requires us to keep it, in certain cases.",
        "If the GDPR applies to you, you have the right to access your data.",
    ],
)
def test_a_right_keeps_its_own_condition(text: str) -> None:
    assert {one.stance for one in said(Right, text)} == {"conditional"}


def test_a_condition_is_that_of_one_member_of_a_list() -> None:
    text = (
        "You have the right to access your data; to data portability in certain circumstances; to object to processing."
    )
    assert {one.right: one.stance for one in said(Right, text)} == {
        "access": "affirmed",
        "portability": "conditional",
        "objection": "affirmed",
    }


@pytest.mark.parametrize(
    "text",
    [
        "We take all steps reasonably necessary to keep your data safe and no transfer takes place unless it is protected.",
        "When you enter your card number, we encrypt it in transit.",
        "In the event of a failure we have encrypted backups of your data.",
        "We encrypt your data, and we will tell you if there is a breach.",
        "Your data is stored in encrypted form and will not be shared without your consent.",
        "We use firewalls to protect your data; if you have questions, please contact us.",
        "We protect your data with encryption, although you should change your password if it is stolen.",
        "When you purchase something, your payment data is encrypted with TLS.",
    ],
)
def test_a_measure_has_no_condition_that_is_not_its_own(text: str) -> None:
    assert {one.stance for one in said(Security, text)} == {"affirmed"}


@pytest.mark.parametrize(
    "text",
    [
        "We encrypt your data where required by law.",
        "Your data is encrypted at rest if your administrator has switched that on.",
        "Where appropriate, we pseudonymise personal data to protect it.",
        "We encrypt personal data in transit when required.",
    ],
)
def test_a_measure_keeps_its_own_condition(text: str) -> None:
    assert {one.stance for one in said(Security, text)} == {"conditional"}


@pytest.mark.parametrize(
    "text",
    [
        "This policy describes how we collect, use, share, keep and erase your personal data.",
        "The purpose of this statement is to tell you how we process, retain, share and protect your data.",
        "The Data Protection Act establishes rules for gathering, storing and sharing personal information.",
        "Server-side access controls protect your data.",
        "Access management keeps your personal data safe.",
        "If you believe that we have collected such information, please contact us.",
        "If a parent suspects that we have gathered personal data of a child, please tell us.",
        "We need to share your personal data with our insurers.",
        "We may need to retain your personal data for tax purposes.",
        "We take into account your interests, rights and freedoms.",
        "Once we receive and verify your request, we will answer with your personal data.",
    ],
)
def test_no_collection(text: str) -> None:
    assert said(Collection, text) == []
    assert said(Retention, text) == [] or "retain your" in text
    assert said(Disclosure, text) == [] or "insurers" in text
    assert said(Right, text) == []


@pytest.mark.parametrize(
    ("text", "data"),
    [
        ("We need your name and postal address to deliver your order.", "name"),
        ("We need to know your date of birth.", "date-of-birth"),
        ("Our app accesses your location.", "location"),
        ("If you believe you must write to us, we collect your name.", "name"),
        ("If you register, we collect your email address.", "email-address"),
        ("We require you to give us your telephone number.", "phone-number"),
    ],
)
def test_a_collection(text: str, data: str) -> None:
    assert data in {key for one in said(Collection, text) for key in one.data}


@pytest.mark.parametrize(
    "text",
    [
        "Cookies are small files that reach your browser from a website you open.",
        "A cookie is a small text file that is placed on your computer.",
        "Cookies are pieces of information stored on the device of a visitor.",
        "Cookies are set by a website to remember its visitors.",
    ],
)
def test_an_explained_cookie_is_not_set(text: str) -> None:
    assert said(Cookies, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "We place cookies, which are small files, on your device.",
        "We use cookies, which are small text files sent to your browser.",
        "Cookies are set by our website to remember you.",
        "Cookies are used on this website.",
    ],
)
def test_a_cookie_of_ours_is_set(text: str) -> None:
    assert [one.stance for one in said(Cookies, text)] == ["affirmed"]


@pytest.mark.parametrize(
    "text",
    [
        "We will update the list of sub-processors and notify you of changes to it.",
        "We will inform you of material changes to our sub-processors 30 days before.",
        "In a merger you will be notified by email of any change of ownership.",
        "If control changes, we will notify you of such change.",
        "You will be notified of changes to the list of our vendors.",
        "This notice was last updated in May 2021.",
        "Changes of vendors are announced as our sub-processor change policy says.",
    ],
)
def test_no_change_of_the_policy(text: str) -> None:
    assert said(ChangeNotice, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "We will notify you of material changes to this policy 30 days before.",
        "If we change this privacy notice or our list of sub-processors, we will tell you by email.",
        "Any changes to this statement will be posted on this page.",
    ],
)
def test_a_change_of_the_policy(text: str) -> None:
    assert len(said(ChangeNotice, text)) == 1


def test_names_of_files_track_nobody() -> None:
    assert said(Tracking, "The file track_cache.json holds your settings.") == []
    assert [one.stance for one in said(Tracking, "We track your visits to other websites.")] == ["affirmed"]


def test_consent_is_not_asked_for_where_the_word_is_defined() -> None:
    assert (
        said(
            Consent,
            "Consent of the data subject means any freely given, specific and explicit indication of agreement.",
        )
        == []
    )
    assert said(Consent, "We ask for your explicit consent before we use your data.") != []


@pytest.mark.parametrize(
    "text",
    [
        "Audit logs reside in a separate database.",
        "Audit logs are deleted after 90 days.",
        "Secure payment and subscription management",
    ],
)
def test_no_measure(text: str) -> None:
    assert said(Security, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "We keep audit logs of all access to your data.",
        "Our systems undergo regular audits to protect your data.",
        "We protect your payment data by secure servers.",
    ],
)
def test_a_measure(text: str) -> None:
    assert [one.stance for one in said(Security, text)] == ["affirmed"]


def test_a_change_below_another_heading_is_that_of_the_heading() -> None:
    told = "You will be notified of any such change."
    assert said(ChangeNotice, "We are Acme.", "Business Transfers", told) == []
    assert (
        said(
            ChangeNotice,
            "We are Acme.",
            "Software Updates",
            "Your IP address and the current app version are sent to the shop.",
        )
        == []
    )
    assert said(ChangeNotice, "We are Acme.", "Changes to This Policy", told) != []


def test_deleting_what_a_child_gave_is_no_right_of_erasure() -> None:
    text = "If you believe that we have collected such information, contact us and we will delete it."
    assert said(Right, "We are Acme.", "Children's Privacy", text) == []
    asked = "You may ask us to delete your personal data."
    assert [one.right for one in said(Right, asked, heading="Your Rights")] == ["erasure"]


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("We collect your name and, if you agree, we share it.", "affirmed"),
        ("We collect your IP address; if you object, we stop.", "affirmed"),
        ("We collect your IP address, but we delete it if you object.", "affirmed"),
        ("If you subscribe, we collect your email address.", "conditional"),
        ("We collect your location if you switch it on.", "conditional"),
        ("We collect your date of birth unless you are a guest.", "conditional"),
    ],
)
def test_collecting_has_its_own_condition(text: str, stance: str) -> None:
    assert {one.stance for one in said(Collection, text)} == {stance}


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        (Use, "You are under no statutory or contractual obligation to give us your name."),
        (Disclosure, "If you do not want us to share your name with our sister shops, click here."),
        (Request, "Apps can never access your email address or your password."),
        (Request, "We log the DNS requests that your computer sends to our website."),
        (Request, "You can get a copy in the form and format that suits you."),
        (Children, "We do not use your child's drawing for marketing."),
        (Sale, "We may share data when selling, merging or moving all or parts of our business."),
    ],
)
def test_what_is_refused_optional_or_about_something_else_is_not_said(kind: type[Statement], text: str) -> None:
    assert said(kind, text) == []


def test_what_is_avoided_is_denied() -> None:
    assert [
        one.stance for one in said(Collection, "Posts are read first to avoid collecting personal information.")
    ] == ["denied"]


def test_those_inside_a_circle_are_not_denied_what_others_outside_are() -> None:
    found = said(
        Disclosure, "We will not disclose your address to others outside of Rook and our vendors and partners."
    )
    assert [(one.stance, one.recipients) for one in found] == [("denied", ("third-parties",))]
