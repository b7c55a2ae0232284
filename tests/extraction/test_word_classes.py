"""Kinds of statement read by classes of words: new wordings of each class, and the likeliest false readings of them."""

from __future__ import annotations

import pytest

from policy_lint.policy.statements import (
    Authority,
    AutomatedDecision,
    BreachNotice,
    ChangeNotice,
    Children,
    Consent,
    Identity,
    Incentive,
    Notice,
    Request,
    Security,
)
from tests.extraction.said import said


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("Contractors must return all files once the work is done.", "vendor-obligations"),
        ("Suppliers act only on our instructions.", "vendor-obligations"),
        ("Please tell us when your phone number changes.", "individual-responsibility"),
        ("Keep your passcode to yourself.", "individual-responsibility"),
        ("You needn't tell us your date of birth.", "obligation-to-provide"),
        ("We ask for no more details than we need.", "data-minimisation"),
        ("When we say “member” we mean anyone with a card.", "definition"),
        ("Photos you post can be seen by anybody.", "user-generated-content"),
        ("We never teach AI models with your letters.", "llm-training"),
        ("The office is open Monday to Friday, 9 to 5.", "hours"),
        ("Last year we received 40 requests, granted 38 and refused 2.", "request-metrics"),
        ("Speeds may drop at peak hours because we prioritise traffic.", "network-management"),
        ("Your grievance will be looked into and settled within a week.", "complaint-handling"),
        ("This statement deals only with our shops.", "scope"),
    ],
)
def test_notices(text: str, topic: str) -> None:
    """A topic is told by any words of its class."""
    assert topic in {notice.topic for notice in said(Notice, text)}


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("We may use data for any other purpose disclosed to you.", "new-purpose"),
        ("Follow the on-screen instructions of your phone.", "controller-role"),
        ("We have to give you access to your file.", "obligation-to-provide"),
        ("The service is provided by a supplier of maps.", "vendor-obligations"),
    ],
)
def test_no_notices(text: str, topic: str) -> None:
    """Words of a class that say something else."""
    assert topic not in {notice.topic for notice in said(Notice, text)}


@pytest.mark.parametrize(
    "text",
    [
        "A computer program rejects loan applications that score too low.",
        "Your credit limit is calculated by an algorithm.",
        "Claims may be declined automatically.",
        "Our model decides whether your listing is shown.",
    ],
)
def test_machines_decide(text: str) -> None:
    """A machine, a verb of deciding, something at stake."""
    assert [one.stance for one in said(AutomatedDecision, text)] == ["affirmed"]


def test_people_decide() -> None:
    """A decision never left to a machine is denied to be automated."""
    text = "Decisions on tenants are never left to software alone."
    assert [one.stance for one in said(AutomatedDecision, text)] == ["denied"]


@pytest.mark.parametrize(
    "text",
    [
        "Our system automatically blocks spam comments.",
        "Your account is automatically assigned a number.",
        "The software computes the shipping cost.",
        "Backups are made by a program every night.",
    ],
)
def test_machines_that_decide_nothing(text: str) -> None:
    """What systems do by themselves is no decision on a person."""
    assert said(AutomatedDecision, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Let us see your shopping history and you get a voucher.",
        "Drivers who share their readings pay less.",
        "You receive a discount if you give us your birthday.",
        "You can leave our loyalty scheme at any time.",
    ],
)
def test_incentives(text: str) -> None:
    """A benefit for data."""
    assert said(Incentive, text)


@pytest.mark.parametrize(
    "text",
    [
        "We send you information about discounts and offers.",
        "Winners of the prize draw are told by mail.",
        "We share your information with credit agencies.",
        "Pay by gift card if you like.",
    ],
)
def test_no_incentives(text: str) -> None:
    """Benefits that are advertised or won."""
    assert said(Incentive, text) == []


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("We only read your steps once you have said yes.", "opt-in"),
        ("Advertising cookies are set solely on the basis of your consent.", "opt-in"),
        ("Your explicit agreement is needed for health data.", "express"),
        ("I agree that the clinic may ring me.", "express"),
        ("By handing us your card you agree to our use of the data.", "by-use"),
        ("With your permission we read your address book.", None),
    ],
)
def test_consent(text: str, mode: str | None) -> None:
    """How consent is asked for or given."""
    assert mode in [consent.mode for consent in said(Consent, text)]


@pytest.mark.parametrize(
    "text",
    [
        "We do not need your consent to send invoices.",
        "Ask your landlord's permission before you drill.",
        "If you do not agree, please do not use the app.",
        "You must never share a photo of another person without consent.",
    ],
)
def test_no_consent(text: str) -> None:
    """Consent that is not asked for, or not the reader's."""
    assert said(Consent, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "After a break-in we notify everybody affected within a week.",
        "Our customers get word of an incident from us within two days.",
        "We report serious leaks to the regulator.",
    ],
)
def test_breaches_are_told(text: str) -> None:
    """Whoever is told, of whatever it is called."""
    assert said(BreachNotice, text)


def test_the_law_on_breaches_is_no_promise() -> None:
    """What an Article deals with."""
    assert said(BreachNotice, "Article 33 of the GDPR governs how breaches are reported to authorities.") == []


@pytest.mark.parametrize(
    "text",
    [
        "Alterations take effect four weeks after they have been posted.",
        "The revised version goes up here.",
        "Guests are told of any amendments by letter.",
        "You will be asked to accept the new wording at your next visit.",
        "Big changes are announced by e-mail.",
    ],
)
def test_changes_are_told(text: str) -> None:
    """A changed text, and how people learn of it."""
    assert said(ChangeNotice, text)


@pytest.mark.parametrize(
    "text",
    [
        "You are told of changes to the delivery of your order.",
        "Changes of our prices take effect on the day they are posted.",
        "We revised this page on 3 March 2021 to name a new host.",
    ],
)
def test_other_changes(text: str) -> None:
    """Prices, orders, and what was changed in the past."""
    assert said(ChangeNotice, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Volunteers sign a confidentiality undertaking.",
        "Only employees who need your file can open it.",
        "Backups are made every night.",
        "Never share your PIN with anybody.",
        "Passwords are hashed.",
        "Nurses receive data protection training each year.",
    ],
)
def test_plain_security(text: str) -> None:
    """A measure without a word of security."""
    assert said(Security, text)


@pytest.mark.parametrize(
    "text",
    [
        "Only members can read the forum.",
        "You may sign the guest book.",
        "Our staff are glad to help.",
        "Change your mind at any time.",
    ],
)
def test_no_security(text: str) -> None:
    """The same words on other matters."""
    assert said(Security, text) == []


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("We have appointed Linden Rep Limited as our EU representative.", "representative"),
        ("We act purely as a processor for clinics.", "processor"),
        ("You are dealing with Fern Travel, a trading name of Oak Holdings Ltd.", None),
    ],
)
def test_identity_by_role(text: str, role: str | None) -> None:
    """A role or a trade name tells who speaks."""
    assert [identity.role for identity in said(Identity, text)] == [role]


@pytest.mark.parametrize(
    "text",
    [
        "The authority responsible for us is the state office for data protection.",
        "You may complain to the Secretary of the Department of Health.",
    ],
)
def test_authorities(text: str) -> None:
    """Offices by other names."""
    assert said(Authority, text)


def test_we_tell_the_regulator_ourselves() -> None:
    """Whom the operator reports to is no place to turn to."""
    assert said(Authority, "We will notify the competent regulator of a breach.") == []


def test_parents_may_ask() -> None:
    """A parent's say, and the child's data."""
    assert [one.audience for one in said(Children, "A parent may have the child's record deleted.")] == ["with-consent"]
    assert [one.audience for one in said(Children, "The game isn't for under-13s.")] == ["not-directed"]


@pytest.mark.parametrize(
    "text",
    [
        "You may have your file deleted. Write to rights@example.org.",
        "You can ask for a copy of your data. We answer within four weeks.",
        "If we cannot verify who you are, we will not act.",
        "You may ask for a copy of your data. A relative with written authority may ask in your place.",
    ],
)
def test_requests(text: str) -> None:
    """The sentence before gives the right; this one says how it is used."""
    assert said(Request, text)


@pytest.mark.parametrize(
    "text",
    [
        "Request a demo with the form below.",
        "The app is free of charge.",
        "We confirm your order within two days.",
        "Order a brochure by e-mail.",
    ],
)
def test_no_requests(text: str) -> None:
    """Other requests, other answers."""
    assert said(Request, text) == []


@pytest.mark.parametrize(
    ("text", "audience"),
    [
        ("The shop is meant for adults and not for children.", "not-directed"),
        ("We delete records of children under 13 as soon as we notice.", "not-knowingly"),
        ("Where needed, we ask parents for their consent.", "with-consent"),
    ],
)
def test_children(text: str, audience: str) -> None:
    """Positions on children in plain words."""
    assert [one.audience for one in said(Children, text)] == [audience]
