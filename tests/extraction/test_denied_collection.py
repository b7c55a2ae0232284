"""What an operator says that it leaves alone, and denials that are of something else."""

from __future__ import annotations

import pytest

from policy_lint.policy.statements import Collection, Disclosure
from tests.extraction.said import said


def _denied(text: str) -> list[Collection]:
    return [one for one in said(Collection, text) if one.stance == "denied"]


@pytest.mark.parametrize(
    ("text", "data"),
    [
        ("We do not collect any data.", "personal-data"),
        ("Our app does not collect or transmit any information.", "personal-data"),
        ("We do not collect any data that allows direct identification.", "personal-data"),
        ("We do not access your photos.", "photo"),
        ("The app does not track your location.", "location"),
        ("We do not access your credit card details.", "payment-card"),
        ("We do not have access to your login credentials.", "login-credentials"),
        ("We don't read your email address.", "email-address"),
        ("We never read your password.", "password"),
        ("The game does not record your IP address.", "ip-address"),
        ("We do not hold your date of birth.", "date-of-birth"),
        ("We do not upload your contact list.", "contact-list"),
        ("The service does not monitor your browsing history.", "browsing-history"),
        ("We do not scan your name.", "name"),
        ("The operator does not have access to your password.", "password"),
        ("We will not store or collect your phone number.", "phone-number"),
        ("We never record your IP address.", "ip-address"),
        ("We do not collect your precise location.", "precise-location"),
        ("No personal data is collected.", "personal-data"),
        ("We do not collect your gender.", "gender"),
    ],
)
def test_data_left_alone(text: str, data: str) -> None:
    assert [key for one in _denied(text) for key in one.data] == [data]


@pytest.mark.parametrize(
    "text",
    [
        "Our agents do not have any right to use information we receive.",
        "We never share information we receive from you.",
        "We cannot guarantee the security of information transmitted to us.",
        "We will never ask for your password in an unsolicited call.",
        "You may choose not to store your password.",
        "You will not have access to your data after that.",
        "Please do not upload health data.",
        "You may not access the email address of other users.",
        "We do not store your IP address for longer than a week.",
        "These cookies do not store your name.",
        "Do Not Track is a preference that you can set in your browser.",
        "You can enable or disable Do Not Track in the preferences of your browser.",
        "Staff who do not need it have no access to your email address.",
        "We do not store your name in cookies.",
        "We do not respond to Do Not Track signals.",
        "We do not control how third parties collect data.",
        "We could not access your name without your permission.",
        "If you do not store your password, you must enter it again.",
        "We do not track your location on an ongoing basis.",
        "Vendors do not have access to or control over your name.",
    ],
)
def test_denials_of_something_else(text: str) -> None:
    assert _denied(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Our agents do not have any right to use information we share with them.",
        "Data is stored on servers that are not accessible to the public.",
        "You can select not to share it.",
        "We use it for uses not previously disclosed in our notice.",
    ],
)
def test_no_denial_of_sharing(text: str) -> None:
    assert [one for one in said(Disclosure, text) if one.stance == "denied"] == []


@pytest.mark.parametrize(
    "text",
    [
        "Please do not send us your passport number by e-mail.",
        "Please do not e-mail us confidential details such as bank account or social security numbers.",
        "Never send us your credit card number.",
        "Do not include your social security number in a message to us.",
        "You should not submit your health data through this form.",
        "Please avoid sending us your date of birth.",
        "Please refrain from providing your religion to our staff.",
        "We ask you not to send us your password.",
        "Unless we request it for a check of identity, we ask that you not send us any fingerprints or health data.",
    ],
)
def test_what_people_are_asked_to_keep_to_themselves_is_not_collected(text: str) -> None:
    assert said(Collection, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "You may provide us with your passport number.",
        "When you send us an e-mail, we collect your name.",
        "We collect your email address; please do not send us your card number.",
    ],
)
def test_what_they_give_all_the_same_is(text: str) -> None:
    assert said(Collection, text)


def test_what_hosts_leave_alone_is_no_denial_of_the_operators() -> None:
    (one,) = said(Collection, "Third-party hosts of embedded maps do not collect personal data for us.")
    assert (one.stance, one.actor) == ("denied", "third-party")


_MEANT = "Personal information includes, for example, a name or a passport number."


@pytest.mark.parametrize(
    "denial",
    [
        "We do not knowingly collect personal information from children.",
        "The game does not collect personal information.",
    ],
)
def test_a_word_explained_after_a_denial_tells_of_no_collection(denial: str) -> None:
    assert not [one for one in said(Collection, f"{denial} {_MEANT}") if "passport-number" in one.data]


@pytest.mark.parametrize(
    "before",
    [
        "We do not collect personal information unless you give it to us.",
        "We collect personal information when you enrol.",
    ],
)
def test_a_word_explained_after_what_is_collected_does(before: str) -> None:
    assert [one for one in said(Collection, f"{before} {_MEANT}") if "passport-number" in one.data]
