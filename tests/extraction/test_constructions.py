"""Ways of saying a thing that are not the first to come to mind: other verbs, nouns for verbs, labels, lists, other subjects.

One row a construction, and beside them what is built the same way and says something else.
"""

from __future__ import annotations

from typing import Any

import pytest

from policy_lint.policy.statements import STATEMENT_TYPES
from tests.extraction.said import said

SAID: list[tuple[str, str, dict[str, Any]]] = [
    # retention: other verbs of deleting, a noun for the verb, a label, an answer to a question
    ("retention", "Server logs are wiped after ten days.", {"period": "P10D"}),
    ("retention", "Camera footage is overwritten every 48 hours.", {"period": "PT48H"}),
    ("retention", "Search queries are scrubbed from our databases within a month.", {"period": "P1M"}),
    ("retention", "The storage duration is, in general, four years.", {"period": "P4Y"}),
    ("retention", "The retention term amounts to 18 months.", {"period": "P18M"}),
    ("retention", "Contracts: six years.", {"period": "P6Y"}),
    ("retention", "Support emails: up to 24 months.", {"period": "P24M"}),
    ("retention", "Enquiries: until settled.", {"criterion": "until settled"}),
    ("retention", "How long do you store my order history? For three years after the last order.", {"period": "P3Y"}),
    ("retention", "Your opt-out is stored for two years.", {"period": "P2Y"}),
    # rights: asking in the imperative, what “it” and “its” stand for, other subjects, what is done by us on request
    ("right", "Write to us and we will show you everything we have on file about you.", {"right": "access"}),
    ("right", "You may obtain an overview of the personal data that we process.", {"right": "access"}),
    ("right", "A patient whose chart is wrong may ask for its correction.", {"right": "rectification"}),
    ("right", "You may demand its erasure.", {"right": "erasure"}),
    ("right", "You can ask us to take your profile off our systems.", {"right": "erasure"}),
    ("right", "You are entitled to take it with you to another provider.", {"right": "portability"}),
    ("right", "Changed your mind? Or if you have changed your mind, tell us.", {"right": "withdraw-consent"}),
    ("right", "You can remove your consent whenever you like.", {"right": "withdraw-consent"}),
    ("right", "You may direct us to use your sensitive data only for the contract.", {"right": "limit-sensitive"}),
    ("right", "Residents of Utah may refuse profiling.", {"right": "opt-out-profiling"}),
    ("right", "You have the right not to be judged by software alone, and to have an employee check the outcome.",
     {"right": "human-review"}),
    ("right", "You may contest the result.", {"right": "human-review"}),
    ("right", "You may appeal if we refuse.", {"right": "appeal", "stance": "affirmed"}),
    ("right", "If we break the law you may take us to court.", {"right": "legal-recourse"}),
    ("right", "Any subscriber harmed by such a disclosure may bring a civil action.", {"right": "legal-recourse"}),
    ("right", "Use your rights freely: we will never hold that against you.", {"right": "non-discrimination"}),
    ("right", "Reply STOP to end the messages.", {"right": "opt-out-marketing"}),
    ("right", "The law entitles you to ask that your personal data not be sold.", {"right": "opt-out-sale"}),
    ("right", "Every data subject may turn to a supervisory authority.", {"right": "complaint"}),
    ("authority", "Members in Lyon can address the CNIL.", {"name": "CNIL"}),
    ("authority", "You may go to the Data Protection Board of India.", {"regime": "DPDP-IN"}),
    # transfers: a denied noun, what never leaves, whose rules
    ("transfer", "No transmission of your data to third countries takes place.", {"stance": "denied"}),
    ("transfer", "Your files never leave the EU.", {"stance": "denied"}),
    ("transfer", "Records are kept on servers in Canada and are not taken abroad.", {"stance": "denied"}),
    ("transfer", "For transfers to the United States we rely on the EU standard clauses, copies of which are obtainable from us.",
     {"safeguards": ("standard-contractual-clauses",), "copy_available": True}),
    # breaches: what happened and how we tell, in other words
    ("breach-notice", "If intruders break into our systems, you will hear from us by email within four days.",
     {"deadline": "P4D", "channels": ("email",)}),
    ("breach-notice", "Should your file fall into the wrong hands, we shall alert you by telephone.", {"channels": ("phone",)}),
    ("breach-notice", "The Company gives intimation of every personal data breach to each affected Data Principal.", {}),
    ("breach-notice", "When data has leaked we let you know promptly.", {"deadline": "promptly"}),
    # security
    ("security", "Old hard drives are put through the shredder.", {"measures": ("secure-destruction",)}),
    ("security", "Access to the files is reserved for the head nurse.", {"measures": ("access-control",)}),
    # consent: asked beforehand
    ("consent", "We will ask your permission before we read your contacts.", {"mode": "opt-in"}),
    ("consent", "We place statistics cookies only if you say yes.", {"mode": "opt-in"}),
    ("consent", "None of the boxes is pre-ticked.", {"mode": "opt-in"}),
    ("consent", "We use your picture only with your consent.", {"mode": "opt-in"}),
    ("consent", "If you change your mind, let us know.", {"withdrawal": True}),
    # children
    ("children", "Kids under twelve: please don't register.", {"audience": "not-directed"}),
    ("children", "The app is made for 5- to 7-year-olds.", {"audience": "directed"}),
    ("children", "The shop is offered to adults aged 18 or above.", {}),
    ("children", "Teens may join, provided that a parent has read this page and agrees.", {"audience": "with-consent"}),
    ("children", "Minors are not our audience.", {"audience": "not-directed"}),
    ("children", "Accounts found to belong to a child are closed.", {"audience": "not-knowingly"}),
    # signals: described, answered in the passive, set apart
    ("do-not-track", "Where a browser has asked for no tracking, nothing changes.", {"response": "ignores"}),
    ("do-not-track", "Do Not Track signals are not heeded.", {"response": "ignores"}),
    ("do-not-track", "Some browsers send a wish not to be tracked. We take no action when we receive one.",
     {"response": "ignores"}),
    ("do-not-track", "Browsers offer Do Not Track. We respect it.", {}),
    ("opt-out-signal", "Unlike DNT, which we ignore, the GPC header is acted upon.", {"response": "honours"}),
    ("opt-out-signal", "A Global Privacy Control signal counts as a request to opt out.", {"response": "honours"}),
    # changes
    ("change-notice", "We may revise our privacy rules without telling you.", {"stance": "denied"}),
    ("change-notice", "Material changes are announced by email.", {"channels": ("email",)}),
    ("change-notice", "Changes to this notice: look here again from time to time.", {}),
    # links, cookies, tracking
    ("third-party-links", "A click on a banner takes you off our site.", {}),
    ("third-party-links", "We have no say in what information other websites gather.", {"responsible": False}),
    ("cookies", "Cookies can be switched off in the settings of your browser.", {"controls": ("browser-settings",)}),
    ("tracking", "Web beacons are embedded in our newsletters.", {"party": "first", "technologies": ("pixels",)}),
    ("tracking", "Our partners build a picture of what you do across websites.", {"party": "third", "across_sites": True}),
    ("tracking", "There is no tracking of any kind in this game.", {"stance": "denied"}),
    ("tracking", "Visitors are not tracked.", {"stance": "denied"}),
    # sale
    ("sale", "No customer's address will be sold.", {"stance": "denied"}),
    ("sale", "We do not monetise your data.", {"stance": "denied"}),
    ("sale", "We never exchange addresses for money.", {"stance": "denied"}),
    ("sale", "Some of this counts as a “sale” in California.", {"stance": "affirmed"}),
    ("sale", "We let advertisers read your device ID so that they can show you ads elsewhere.", {"of": "sharing-for-ads"}),
    # contacts
    ("contact", "Our officer for data protection can be reached at info@firm.example.", {"role": "dpo"}),
    ("contact", "Write to eu-rep@firm.example.", {"role": "representative"}),
    ("contact", "If anything is unclear, ring us on +44 20 7946 0958.", {}),
    # recording, incentives, decisions
    ("recording", "In our stores you will be filmed.", {"what": ("video",)}),
    ("recording", "Video consultations are not recorded.", {"what": ("video",), "stance": "denied"}),
    ("recording", "Sessions on the terminal are captured.", {"what": ("sessions",)}),
    ("recording", "This line is being taped.", {"what": ("calls",)}),
    ("recording", "We measure latency on each line.", {"what": ("network-performance",)}),
    ("incentive", "We do not pay people for their data.", {"stance": "denied"}),
    ("incentive", "Complete the survey and we will send you a voucher.", {}),
    ("automated-decision", "Premiums are calculated by an algorithm.", {}),
    ("automated-decision", "Your application may be declined without any human involvement.", {}),
    ("automated-decision", "Eligibility is determined electronically.", {}),
    # collection, use, disclosure
    ("collection", "We take down your phone number.", {"data": ("phone-number",)}),
    ("collection", "Applicants send us a résumé and their email address.", {"data": ("email-address",)}),
    ("collection", "The app reads your contacts list.", {"data": ("contact-list",)}),
    ("collection", "We never see your password.", {"data": ("password",), "stance": "denied"}),
    ("use", "Date of birth: to verify your identity.", {"data": ("date-of-birth",)}),
    ("use", "Your date of birth allows us to verify your identity.", {"purposes": ("identity-verification",)}),
    ("disclosure", "We hand your address to the courier.", {"recipients": ("delivery-providers",)}),
    ("disclosure", "We hand over records to the authorities.", {"recipients": ("authorities",)}),
    ("tracking", "Pixels are set by our advertising partners.", {"party": "third"}),
    ("tracking", "Pixels are used by us and by our partners.", {"party": "first"}),
    ("sale", "We have no actual knowledge that we sell the data of minors under 16.", {"stance": "denied", "subjects": ("children",)}),
    ("sale", "The Provider does not commercialise personal data.", {"stance": "denied"}),
    ("transfer", "Your photos are stored in Singapore.", {"destinations": ("Singapore",)}),
    ("third-party-links", "This notice says nothing about pages run by others.", {"responsible": False}),
    ("automated-decision", "Premiums are set by an algorithm on the basis of your age, and you may be refused cover.",
     {"logic": "on the basis of your age, and you may be refused cover", "effects": "you may be refused cover"}),
    ("disclosure", "The Service Provider may share your address with couriers.", {"recipients": ("delivery-providers",)}),
    # found by trying more of the same
    ("retention", "Your photos live on our servers for 60 days.", {"period": "P60D"}),
    ("retention", "We get rid of chat logs after a month.", {"period": "P1M"}),
    ("retention", "We hang on to invoices for eight years.", {"period": "P8Y"}),
    ("right", "Tell us to stop emailing you.", {"right": "opt-out-marketing"}),
    ("right", "You can ask us to pause the processing of your data.", {"right": "restriction"}),
    ("right", "You may ask me to forget you altogether.", {"right": "erasure"}),
    ("right", "You are free to request a printout of what we hold.", {"right": "access"}),
    ("security", "Paper files are kept under lock and key.", {}),
    ("breach-notice", "If thieves or hackers get hold of your data, we will tell you.", {}),
    ("breach-notice", "If somebody steals your information we let you know at once.", {}),
    ("change-notice", "If this policy changes we will let you know by email.", {"channels": ("email",)}),
    ("consent", "By ticking the box you agree to the use of your data.", {"mode": "express"}),
    ("sale", "We make no money from your data.", {"stance": "denied"}),
    ("sale", "Your data is not for sale.", {"stance": "denied"}),
    ("tracking", "We do not follow you around the web.", {"stance": "denied"}),
    ("tracking", "My app has no trackers.", {"stance": "denied"}),
    ("contact", "Drop us a line at hello@app.example.", {"email": "hello@app.example"}),
    ("identity", "Hi! I’m Ada Quill and I make this app.", {"name": "Ada Quill"}),
    ("incentive", "In return for your email you get a discount.", {}),
    ("disclosure", "Your address goes to the courier.", {"recipients": ("delivery-providers",)}),
    ("collection", "I do not collect anything.", {"data": ("personal-data",), "stance": "denied"}),
    ("collection", "We bought your address from a list broker.", {"sources": ("third-party",)}),
    ("children", "This site is not for children.", {"audience": "not-directed"}),
    ("transfer", "We hold no data outside the UK.", {"stance": "denied"}),
    # who speaks, since when
    ("identity", "Responsible for data processing on these pages: Hafenrad GmbH, Kiel.", {"name": "Hafenrad GmbH", "role": "controller"}),
    ("identity", "Data Fiduciary: Moonlend Private Limited.", {"role": "controller"}),
    ("identity", "“The Bank” is a reference to Harbor County Bank, Inc.", {"legal_form": "Inc"}),
    ("identity", "Willow Dental, P.C., together with its staff, is required by law to give you this Notice.", {"name": "Willow Dental, P.C."}),
    ("date", "Date of the most recent revision: 3 May 2021.", {"what": "updated", "value": "2021-05-03"}),
    ("date", "This version has applied since 25/05/2019.", {"what": "effective", "value": "2019-05-25"}),
    ("date", "Effective date: 2022年8月5日", {"what": "effective", "value": "2022-08-05"}),
    ("date", "Status: June 2023", {"value": "2023-06"}),
    # requests
    ("request", "We respond within one month of receipt.", {"deadline": "P1M"}),
    ("request", "We confirm your request within 5 days and answer within 40 days.", {"deadline": "P40D"}),
    ("request", "For excessive requests we may charge a reasonable sum.", {"fee": "For excessive requests we may charge a reasonable sum"}),
    ("request", "Permission may be revoked by sending a letter.", {"channels": ("postal",)}),
    ("request", "We redress grievances within 15 days.", {"deadline": "P15D"}),
    ("request", "Before we answer a request we check that you are who you say you are.", {"verification": True}),
    # laws that are followed, and other matters
    ("law", "HIPAA obliges us to keep your chart private.", {"regime": "HIPAA", "applies": "claimed"}),
    ("law", "Our handling of school records is governed by FERPA.", {"regime": "FERPA", "applies": "claimed"}),
    ("notice", "We act solely as a processor.", {"topic": "controller-role"}),
    ("notice", "Contractors sign a promise of confidentiality.", {"topic": "vendor-obligations"}),
    ("notice", "We collect only what the task calls for.", {"topic": "data-minimisation"}),
    ("notice", "We never feed your notes into a machine-learning model.", {"topic": "llm-training", "stance": "denied"}),
    ("notice", "Job boards are not covered by this notice.", {"topic": "scope"}),
]  # fmt: skip
NOT_SAID = [
    ("retention", "Delivery: three days."),
    ("retention", "Response to data requests: 30 days."),
    ("retention", "Wipe the lens after use."),
    ("retention", "How long do you keep my data? See the table below."),
    ("retention", "Age: 18 years."),
    ("right", "Your rights as a tenant include access to the building."),
    ("right", "You rejected its deletion."),
    ("right", "Persons with access to your phone may see your data."),
    ("right", "Your data will not be shared."),
    ("right", "We may take you to court."),
    ("right", "Texting costs the usual rate."),
    ("authority", "We may have to write to the tax authority."),
    ("transfer", "If you leave the EU, roaming fees apply."),
    ("transfer", "No transmission over the radio is free of noise."),
    ("breach-notice", "You will hear from us when your order ships."),
    ("breach-notice", "If you lose your password, let us know."),
    ("breach-notice", "We will let you know when the data is ready."),
    ("security", "Our paper is printed on recycled documents."),
    ("consent", "You may not assign these terms without our prior written consent."),
    ("consent", "Set your browser to ask for your permission before it accepts cookies."),
    ("consent", "Before we can help we may ask you to verify your identity."),
    ("children", "We do not sell alcohol to anyone below the age of eighteen."),
    ("children", "Our hospital treats children."),
    ("do-not-track", "We do not want to be tracked by our rivals."),
    ("change-notice", "We collect what you write when making edits to a page."),
    ("change-notice", "We will tell you about changes to your order."),
    ("third-party-links", "The bus takes you to our office."),
    ("tracking", "To learn how beacons are used, see our partner's site."),
    ("sale", "We do not sell alcohol to minors."),
    ("sale", "Knowing what sells helps us."),
    ("transfer", "If you process payments in Singapore, fees apply."),
    ("transfer", "Your photos are stored in Ireland."),
    ("third-party-links", "We place ads on websites run by others."),
    ("sale", "Our old computers are for sale."),
    ("right", "Tell us to whom we should send it."),
    ("identity", "I am over 18."),
    ("disclosure", "The number goes to ten."),
    ("retention", "We get rid of typing errors after a month."),
    ("contact", "The Commissioner for Data Protection is the authority."),
    ("incentive", "Data is used to run the survey and hand out rewards."),
    ("recording", "Our cameras are for sale."),
    ("automated-decision", "Prices are set by our sales team."),
    ("collection", "We ask for your permission before we send you mail at your address."),
    ("collection", "Please look up our opening hours."),
    ("use", "Delivery: to your door."),
    ("use", "Question: to whom do I write?"),
    ("disclosure", "We shake hands with every customer."),
    ("disclosure", "You hand the form to us."),
    ("identity", "Who is responsible for paying: the sender."),
    ("identity", "The Trust means a lot to us."),
    ("date", "Version 2022年 of the app is out."),
    ("request", "Friend requests that you do not answer lapse after 30 days."),
    ("request", "We answer the door within a minute."),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "text", "fields"), SAID)
def test_a_statement_is_read_from_a_less_common_construction(kind: str, text: str, fields: dict[str, Any]) -> None:
    found = [{name: getattr(one, name) for name in fields} for one in said(STATEMENT_TYPES[kind], text)]
    assert fields in found


@pytest.mark.parametrize(("kind", "text"), NOT_SAID)
def test_what_is_built_alike_and_says_something_else_is_no_statement(kind: str, text: str) -> None:
    assert said(STATEMENT_TYPES[kind], text) == []


def test_items_under_the_operator_as_subject_are_no_imperatives() -> None:
    assert [one.stance for one in said(STATEMENT_TYPES["sale"], "We:", "- do not sell your data;")] == ["denied"]
    assert said(STATEMENT_TYPES["right"], "We:", "- do not sell your data;") == []


def test_a_place_that_says_whose_rules_they_are_is_no_destination() -> None:
    (found,) = said(
        STATEMENT_TYPES["transfer"], "Data sent to Brazil is protected by the EU standard contractual clauses."
    )
    assert getattr(found, "destinations", None) == ("Brazil",)
