"""Rights said with any verb of a class, on any thing of a class, by any reader; and what sounds like it but gives none."""

from __future__ import annotations

import pytest

from policy_lint.policy.statements import Right
from tests.extraction.said import said


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("Just tell us and we will show you everything we keep on you.", "access"),
        ("If you call our office, I can send you everything we know about you.", "access"),
        ("Tenants may look at their file during office hours.", "access"),
        ("Passengers can find out which of their data was passed to the airline.", "access"),
        ("There is a small charge for subject access requests.", "access"),
        ("A request for access has to be signed.", "access"),
        ("You have the right to ask for a list of the companies that received your details.", "know"),
        ("A request to know must say who is asking.", "know"),
        ("You are free to have spelling errors in your entry fixed.", "rectification"),
        ("Donors can have their records brought up to date.", "rectification"),
        ("Where our notes are wrong, you may have them put right.", "rectification"),
        ("You may question the accuracy of what is written in your record.", "rectification"),
        ("You can wipe your listening history from the settings.", "erasure"),
        ("Shoppers may have their photos taken down.", "erasure"),
        ("You're free to empty your account whenever you like.", "erasure"),
        ("For requests to delete, use the form in the footer.", "erasure"),
        ("You can take your records with you to another dentist.", "portability"),
        ("Subscribers may export all their notes as JSON.", "portability"),
        ("You can ask us to put our use of your data on hold.", "restriction"),
        ("Clients may have disputed records frozen.", "restriction"),
        ("You may lodge an objection at any stage.", "objection"),
        ("You may take that consent back.", "withdraw-consent"),
        ("We rely on your explicit agreement, which you may revoke.", "withdraw-consent"),
        ("If you change your mind, there is a toggle in the menu.", "withdraw-consent"),
        ("You may leave the rewards scheme at any till.", "withdraw-consent"),
        ("You can tell us to quit sharing your details with other firms.", "opt-out-sale"),
        ("You can instruct us not to rent your information.", "opt-out-sale"),
        ("Each mail has an unsubscribe link in its last line.", "opt-out-marketing"),
        ("You may end the text messages at any time.", "opt-out-marketing"),
        ("You can object to our use of your address for direct marketing.", "opt-out-marketing"),
        ("You can demand that an officer look at the rejection again.", "human-review"),
        ("Applicants may put their side of the story and state their view.", "human-review"),
        ("We will never give you a worse service because you exercised your rights.", "non-discrimination"),
        ("You won't lose your bonus for asking us to delete your data.", "non-discrimination"),
        ("People who disagree with our answer may appeal to us by e-mail.", "appeal"),
        ("You may seek compensation through the courts.", "legal-recourse"),
        ("You may bring your grievance to the Information Regulator.", "complaint"),
        ("If that does not help, you can turn to the state office for data protection.", "complaint"),
        ("You may submit unresolved complaints to VeraSafe.", "complaint"),
    ],
)
def test_a_right_is_read_in_any_words_of_its_class(text: str, right: str) -> None:
    """Each verb of a class, with each thing it may be done to, gives the right."""
    assert right in {statement.right for statement in said(Right, text)}


def test_a_list_of_names_with_articles_gives_each() -> None:
    """“Correction (Art. 16), deletion (Art. 17)” are rights by their numbers."""
    given = {
        statement.right
        for statement in said(Right, "In short: correction (Art. 16), deletion (Art. 17), blocking (Art. 18).")
    }
    assert given == {"rectification", "erasure", "restriction"}


def test_a_colon_may_stand_between_rights_and_their_names() -> None:
    """“The following rights, where the law gives them: access, …”."""
    given = {
        statement.right
        for statement in said(Right, "You have these rights, where your law gives them: access, erasure, portability.")
    }
    assert given == {"access", "erasure", "portability"}


@pytest.mark.parametrize(
    ("texts", "right"),
    [
        ("The law counts this as a sale. You may opt out with one click.", "opt-out-sale"),
        ("We send a newsletter every month. You can unsubscribe at any time.", "opt-out-marketing"),
    ],
)
def test_a_bare_opt_out_is_of_what_came_before(texts: str, right: str) -> None:
    """What is opted out of stands in the sentence before."""
    assert [statement.right for statement in said(Right, texts)] == [right]


@pytest.mark.parametrize(
    "text",
    [
        "We wipe the logs of our servers every night.",
        "You may not receive our newsletter after that.",
        "Our staff can look at your file when you call.",
        "A request for the disclosure of your information by the police may not be told to you.",
        "The app lets you access your content on all your devices.",
        "We use your information for a limited purpose.",
        "You may see ads by Google on the site.",
        "Empty the cache of your browser if the page looks odd.",
        "Whoever uses the map can take a screenshot.",
        "We may bring legal action to defend our rights.",
        "A request to access the camera is shown by your phone.",
        "Our prices are the same for all customers, and we answer each request.",
        "E-mail us if you wish to take part.",
        "A sale starts on Monday. You may pay at the till.",
    ],
)
def test_what_only_sounds_like_a_right_is_none(text: str) -> None:
    """The operator's own acts, other requests, and things that are not the reader's data."""
    assert said(Right, text) == []


GIVEN_BY_THE_SENTENCE = [
    ("Every customer may once a year ask us for a list of the data that we store about him.", "access"),
    ("We will tell you on request which of your data are on file.", "access"),
    ("A printout of your records can be obtained at reception.", "access"),
    ("You can ask where we got your data from and to whom we passed it on.", "know"),
    ("You are entitled to be told what happens to your data.", "know"),
    ("If your details are wrong, we'll put them right as soon as you tell us.", "rectification"),
    ("We'll wipe your data when you ask us to.", "erasure"),
    ("Deletion of your account can be requested from support.", "erasure"),
    ("Ask that we stop using it temporarily.", "restriction"),
    ("Mailings by post can be stopped whenever you like.", "opt-out-marketing"),
    ("Every newsletter has a link at its foot by which you can leave the list.", "opt-out-marketing"),
    ("Permission once given may be revoked at any time.", "withdraw-consent"),
    ("Should you no longer wish to be profiled, say so.", "opt-out-profiling"),
    ("Have the refusal looked at by a member of our credit team.", "human-review"),
    ("Exercising these rights will not affect the quality of our service.", "non-discrimination"),
    ("If we turn down your request, you may appeal.", "appeal"),
    ("You may have the right to confirm whether we process your data, and to correct inaccuracies.", "rectification"),
    ("You may have the right to learn what data we hold, and to have your data erased.", "erasure"),
]


@pytest.mark.parametrize(("text", "right"), GIVEN_BY_THE_SENTENCE)
def test_a_sentence_gives_a_right_by_itself(text: str, right: str) -> None:
    assert right in {found.right for found in said(Right, text)}


@pytest.mark.parametrize(
    "text",
    [
        "A tool notifies us when a user meets an error so that we can fix it.",
        "We won't open your contact list unless told by you to do so.",
        "We decide which messages to show to which members.",
        "You may not use the service in connection with marketing schemes.",
        "A pixel can tell us whether or not you have opened an e-mail.",
        "We will use no information that you submit for direct marketing.",
        "Consent was withdrawn by two users last year.",
        "We close an account that nobody has used for a year.",
        "We exercise these rights, which we reserve the right to modify.",
    ],
)
def test_what_resembles_a_right_gives_none(text: str) -> None:
    assert not said(Right, text)
