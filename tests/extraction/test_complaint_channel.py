"""How to complain to the operator is told from the right to complain to an authority."""

from __future__ import annotations

import pytest

from tests.extraction.reading_help import statements


def channels(text: str) -> int:
    return sum(statement.topic == "complaint-channel" for statement in statements(text, "notice"))


@pytest.mark.parametrize(
    "text",
    [
        "If you have a complaint about how we treat your data, please contact us.",
        "You may complain to us by e-mail or by post.",
        "Questions or complaints about how we treat your data can be directed to Hollin Ceramics at the address above.",
        "Readers with concerns about this statement should first contact Hollin Ceramics at desk@example.org.",
        "Complaints about your personal data can be sent to our data protection officer.",
        "Please send any complaint to our Privacy Officer at 12 Mill Lane.",
        "Our Grievance Officer receives complaints at grievance@example.net.",
        "If you are unhappy with how we handled your request, write to us first.",
        "Should you have concerns about our use of your data, let us know.",
        "Contact us with any questions, comments or complaints.",
        "We investigate every complaint and tell you the outcome.",
        "We will acknowledge your complaint within 30 days.",
        "All complaints are investigated by a person who was not involved.",
        "Use our complaints form to tell us what went wrong.",
        "Our complaints procedure is on our website.",
        "Before you turn to the Information Commissioner, please raise your complaint with us.",
        "You may complain to our privacy team, and then to the supervisory authority.",
        "Write to our Grievance Officer if you have a grievance.",
        "Grievances may be addressed to the officer named below.",
        "If you are dissatisfied with our answer, you can e-mail our data protection officer.",
        "Complaints: please write to us at the address above.",
        "If you disagree with a decision of ours, tell us and a manager will look at it again.",
        "To make a complaint, call us on 555-0100.",
        "If you have concerns about these practices, you should contact our district office.",
        "We welcome your questions and concerns.",
        "We would prefer it if you contact us first.",
        "If you have concerns, we urge you to first try to resolve them directly with us.",
        "If you have questions or concerns about this policy, please send an e-mail to privacy@example.net.",
        "For questions or complaints about our handling of personal data (i) in Britain contact Hollin Ltd, 1 Kiln Lane, Leeds.",
        "To make a complaint, or to learn more of our practices, our Privacy Officer can be reached at desk@example.net.",
        "Should you be not satisfied with the processing of your data, we urge you to inform us.",
        "If you have any concerns about this notice, please get in touch.",
        "Concerns regarding our practices should be addressed to: desk@example.net",
        "If you feel that our shop is not following this notice, you may contact us at desk@example.net.",
        "To report a privacy issue, please contact desk@example.net.",
        "For concerns about your information, we can be contacted at desk@example.net.",
    ],
)
def test_a_way_to_complain_to_the_operator(text: str) -> None:
    assert channels(text) == 1


@pytest.mark.parametrize(
    "text",
    [
        "You have the right to lodge a complaint with a supervisory authority.",
        "Concerns about data that we process for a customer should be directed to that customer.",
        "If you believe that a child has given us data, please contact us.",
        "If you have a complaint, please lodge it with the supervisory authority.",
        "You may complain to the Information Commissioner's Office.",
        "You can lodge a complaint with our supervisory authority, the CNIL.",
        "You may complain to your local regulator at any time.",
        "Handling any complaint that you submit to the desk of our shop.",
        "If a picture is wrong, ask the owner of the gallery that concerns you, or you may contact us.",
        "If you are not satisfied, you may turn to the Data Protection Board.",
        "We are not responsible for the practices of other sites.",
        "We use your data to answer your questions.",
        "We keep data to resolve disputes and to enforce our agreements.",
        "Disputes are settled by binding arbitration.",
        "Contact us to have your data deleted.",
        "We collect your name, your address and the content of your messages.",
        "Send notices of copyright infringement and complaints about them to our agent.",
        "Do you have a complaint?",
        "We use recordings to train our staff.",
        "We are concerned with the safety of children.",
        "Billing complaints go to the shop where you bought the goods.",
        "The Commission handles complaints about breaches of the law.",
        "You have the right to object to the processing.",
        "We disclose data to the authorities where the law demands it.",
        "Our officers are trained every year.",
        "Our data may be sold as a going concern; please contact us for details of the sale.",
        "For concerns about data that we process for a business customer, please direct them to that customer.",
        "If you have concerns, you may contact your supervisory authority.",
    ],
)
def test_what_is_no_such_way(text: str) -> None:
    assert channels(text) == 0
