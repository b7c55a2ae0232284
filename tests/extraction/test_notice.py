"""Statements without a kind of their own are told by topic."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.extraction.reading_help import statements


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("This privacy policy explains how we handle your data.", "scope"),
        ("This policy applies to all users of our app.", "scope"),
        ("This notice does not apply to job applicants.", "scope"),
        ("We are committed to protecting your privacy.", "commitment"),
        ("We take your privacy seriously.", "commitment"),
        ("No method of transmission over the internet is 100% secure.", "commitment"),
        ("Personal data means any information about a person.", "definition"),
        ("We will ask for your consent before we use your data for a new purpose.", "new-purpose"),
        ("We only use your data for the purpose for which it was collected.", "purpose-limitation"),
        ("We will not use your data for any other purpose without telling you.", "purpose-limitation"),
        ("We never refuse service to those who decline to share optional information.", "service-refusal"),
        ("We will give you a choice if our use is materially different from what we stated when we collected it.", "retroactive-change"),
        ("We require our vendors to protect your information.", "vendor-obligations"),
        ("Our service providers are contractually obliged to keep your data confidential.", "vendor-obligations"),
        ("You should also read the partner's privacy policy.", "partner-policy"),
        ("We do not use your content to train AI models.", "llm-training"),
        ("If you do not provide the data, we cannot deliver the service.", "obligation-to-provide"),
        ("You are not obliged to provide this information.", "obligation-to-provide"),
        ("We only collect the data that we need.", "data-minimisation"),
        ("We take steps to keep your information accurate.", "data-accuracy"),
        ("We do not use paper records.", "paper-records"),
        ("You are responsible for keeping your password confidential.", "individual-responsibility"),
        ("We will investigate all complaints.", "complaint-handling"),
        ("Any dispute is settled by binding arbitration.", "arbitration"),
        ("These data protection rules cover our online shop and our branches.", "scope"),
        ("It does not extend to websites of other operators.", "scope"),
        ("In this notice we set out which data we hold.", "scope"),
        ('In this policy, "the Trust" is the Alder Heritage Trust.', "definition"),
        ("A web beacon is an invisible graphic of one pixel.", "definition"),
        ("By personal data we understand whatever can be traced back to you.", "definition"),
        ("We treat your details with the utmost care and in confidence.", "commitment"),
        ("The protection of your data is of particular importance to us.", "commitment"),
        ("The school decides which data is entered; we store it for them.", "controller-role"),
        ("Supplying your number is voluntary.", "obligation-to-provide"),
        ("Should you decline to furnish an address, we will be unable to ship.", "obligation-to-provide"),
        ("Nobody will be turned away because they keep optional details to themselves or refuse them.", "service-refusal"),
        ("Wrong entries are corrected without delay.", "data-accuracy"),
        ("We do not ask for more than the task requires.", "data-minimisation"),
        ("You can browse our pages without telling us who you are.", "data-minimisation"),
        ("Your address serves only to send the parcel.", "purpose-limitation"),
        ("We will not use what you tell us for anything else.", "purpose-limitation"),
        ("Should we wish to put your data to another use, you will hear from us first.", "new-purpose"),
        ("A new version will not apply to information that we hold already.", "retroactive-change"),
        ("Our courier is contractually forbidden to use your address for its own ends.", "vendor-obligations"),
        ("We have concluded a data processing agreement with the host.", "vendor-obligations"),
        ("What these firms do with your data is set out in their notices.", "partner-policy"),
        ("Comments appear with your user name.", "user-generated-content"),
        ("Grievances are acknowledged within two days.", "complaint-handling"),
        ("You are asked to tell us when your details change.", "individual-responsibility"),
        ("Never lend your password to anyone.", "individual-responsibility"),
        ("We process your data in accordance with the GDPR.", "legal-compliance-claim"),
        ("The society adheres to the Data Protection Act.", "legal-compliance-claim"),
    ],
)  # fmt: skip
def test_a_topic_is_found(text: str, topic: str) -> None:
    assert topic in {statement.topic for statement in statements(text, "notice")}


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("We collect your name.", "scope"),
        ("The privacy policy of that site was updated.", "scope"),
        ("We may change this policy from time to time.", "scope"),
        ("We share data with vendors.", "vendor-obligations"),
        ("We collect data by automated means.", "definition"),
        ("Employees are trained on the importance of privacy.", "commitment"),
        ("We use your data to send newsletters.", "purpose-limitation"),
        ("We use your data for several purposes.", "new-purpose"),
        ("You may refuse cookies.", "service-refusal"),
        ("We train our employees.", "llm-training"),
        ("We may provide information to partners.", "partner-policy"),
        ("You can provide your name.", "obligation-to-provide"),
        ("We collect information when you register.", "data-minimisation"),
        ("You can correct your name in your account.", "data-accuracy"),
        ("We keep billing records.", "paper-records"),
        ("Passwords are stored encrypted.", "individual-responsibility"),
        ("You can contact us by email.", "complaint-handling"),
        ("We update our software.", "retroactive-change"),
        ("You have the right to access your data.", "access-times-and-place"),
        ("We use cookies.", "advertising-practice"),
    ],
)
def test_a_topic_is_not_read_into_other_words(text: str, topic: str) -> None:
    assert topic not in {statement.topic for statement in statements(text, "notice")}


def test_a_clause_of_a_vendor_contract_is_a_duty_of_vendors() -> None:
    found = statements(
        "Contracts with these companies include clauses to ensure:\n\n- Data is kept confidential\n", "notice"
    )
    assert [statement.topic for statement in found] == ["vendor-obligations"]


def test_what_is_not_done_is_denied() -> None:
    found = statements("We do not use paper records.", "notice")
    assert {statement.stance for statement in found if statement.topic == "paper-records"} == {"denied"}


@given(st.text(max_size=300))
def test_no_text_raises(text: str) -> None:
    statements.__wrapped__(text, "notice")


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("We may disclose your data to comply with the law.", "legal-compliance-claim"),
        ("We share data where we must in order to follow a court order under the Act.", "legal-compliance-claim"),
        ("The data disclosed is limited to the following:", "scope"),
        ("We need enough information to be sure of your identity.", "commitment"),
        ("Visit our privacy centre.", "commitment"),
        ("Where the law requires it, we give information to the police.", "obligation-to-provide"),
        ("We keep data only as long as the purposes for which it was collected require.", "purpose-limitation"),
        ("Our offices cover the whole of the county.", "scope"),
        ("Users must not resell the content.", "vendor-obligations"),
        ("Another user may see your name and your photos.", "individual-responsibility"),
    ],
)
def test_a_topic_is_not_found(text: str, topic: str) -> None:
    assert topic not in {statement.topic for statement in statements(text, "notice")}
