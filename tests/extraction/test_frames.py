"""Statements told in frames: from the other end, as nouns, as labels, as short answers; and what is built alike and says none."""

from __future__ import annotations

from typing import Any

import pytest

from policy_lint.policy.statements import STATEMENT_TYPES
from tests.extraction.said import said

SAID: list[tuple[str, str, dict[str, Any]]] = [
    # disclosure: who gets, sees or learns data, where it goes, that nobody does, a short answer
    ("disclosure", "The restaurant receives your name.", {"data": ("name",)}),
    ("disclosure", "Employers are told only whether you attended.", {"recipients": ("employers",)}),
    ("disclosure", "Your order ends up with the courier.", {"recipients": ("delivery-providers",)}),
    ("disclosure", "A copy of the form is handed to the tax office.", {"recipients": ("authorities",)}),
    ("disclosure", "Your nickname is visible to other players.", {"recipients": ("other-users",)}),
    ("disclosure", "We tell the hotel your name and arrival time.", {"data": ("name",)}),
    ("disclosure", "We send your address to Postfix GmbH.", {"data": ("postal-address",)}),
    ("disclosure", "Nobody outside the clinic ever sees your notes.", {"stance": "denied"}),
    ("disclosure", "No advertiser learns who you are.", {"stance": "denied"}),
    ("disclosure", "Your file never leaves the practice.", {"stance": "denied"}),
    ("disclosure", "Do you share my file with insurers? Only if you sign the form.", {"recipients": ("insurers",)}),
    ("disclosure", "Do you pass on my data? No, never.", {"stance": "denied"}),
    # use: a clear frame whose purpose has no name, labels, models trained, what is shown
    ("use", "Meter readings are used for the yearly statement.", {"purposes": ()}),
    ("use", "We use your height so that the saddle can be set.", {"purposes": ()}),
    ("use", "Your telephone number lets the driver ring you.", {"data": ("phone-number",)}),
    ("use", "Our models are not trained on your notes.", {"stance": "denied"}),
    ("use", "The site shows no personalised advertising.", {"stance": "denied", "purposes": ("targeted-advertising",)}),
    ("use", "Purpose: newsletter dispatch | Basis: consent", {"purposes": ("direct-marketing",), "legal_bases": ("consent",)}),
    ("use", "The guest list rests on our legitimate interest in knowing who is on the premises.", {"legal_bases": ("legitimate-interests",)}),
    ("use", "For training purposes we store recordings of lessons.", {"purposes": ("training",)}),
    ("use", "To save you time, the shop stores your size.", {"purposes": ()}),
    ("use", "We will ring you about your repair.", {"purposes": ()}),
    # retention: any verb by which data lasts or ends, events, labels, rules
    ("retention", "Minutes with your remarks and records of votes are archived for six years.", {"period": "P6Y"}),
    ("retention", "We wipe everything within 30 days of closing.", {"period": "P30D"}),
    ("retention", "Your address is struck off the list after two years.", {"period": "P2Y"}),
    ("retention", "Posts stay up until the author takes them down.", {"criterion": "until the author takes them down"}),
    ("retention", "Drafts disappear once the form is posted.", {"criterion": "once the form is posted"}),
    ("retention", "How long will you store my form? As long as the matter requires.", {"vague": True}),
    ("retention", "Photos: 14 d.", {"period": "P14D"}),
    # sale: let or swapped, paid for by others, denied for all of it, answered in a word, called so by a law
    ("sale", "We sometimes lease our subscriber list to publishers.", {"stance": "affirmed"}),
    ("sale", "Publishers pay us a sum for each subscriber's address.", {"stance": "affirmed"}),
    ("sale", "None of these details will be rented out.", {"stance": "denied"}),
    ("sale", "Selling data is not our business.", {"stance": "denied"}),
    ("sale", "Sale of member data: none.", {"stance": "denied"}),
    ("sale", "We never swap or trade members' addresses.", {"stance": "denied"}),
    ("sale", "Do you sell my data? No.", {"stance": "denied"}),
    ("sale", "What our ad tags do might be a sale in the eyes of that law.", {"stance": "affirmed"}),
    # transfer: moved to a place, held or seen in one, denied as a noun, one framework in one sentence
    ("transfer", "Copies of the forms are forwarded to our branch in Nairobi.", {"destinations": ("Nairobi",)}),
    ("transfer", "Our database stands in Texas.", {"destinations": ("Texas",)}),
    ("transfer", "Staff in India may look at your ticket.", {"destinations": ("India",)}),
    ("transfer", "No export of data to other countries is planned.", {"stance": "denied"}),
    ("transfer", "Your data never leaves Switzerland.", {"stance": "denied"}),
    ("transfer", "We adhere to the EU-U.S. Data Privacy Framework.", {"safeguards": ("privacy-framework",)}),
    # collection: others tell us, a machine notes it, we ask, it never reaches us
    ("collection", "Your bank tells us your name and postal address.", {"sources": ("third-party",)}),
    ("collection", "The server notes your IP address each time.", {"data": ("ip-address",)}),
    ("collection", "We ask how many people live in your flat.", {}),
    ("collection", "The game does not ask players for their e-mail address.", {"stance": "denied"}),
    ("collection", "Your bank details never touch our systems.", {"stance": "denied"}),
    # tracking, cookies, links, recording
    ("tracking", "Google can see that you visited our shop.", {"party": "third"}),
    ("tracking", "We do not let outside companies follow you from our shop to other sites.", {"stance": "denied", "party": "third"}),
    ("cookies", "This site manages entirely without cookies.", {"stance": "denied"}),
    ("cookies", "Session cookies vanish once the browser is shut.", {"types": ("session",)}),
    ("cookies", "Limit ad tracking in the settings of your phone.", {"controls": ("device-settings",)}),
    ("third-party-links", "What you type there falls under Acme's privacy policy.", {"responsible": False}),
    ("third-party-links", "We are not liable for what sellers on those pages do.", {"responsible": False}),
    ("recording", "Conversations on the order line get recorded.", {"what": ("calls",)}),
    ("recording", "Chats with our advisers are archived.", {"what": ("chats",)}),
    # somebody that no list of recipients knows; and what only a name tells
    ("disclosure", "Your nickname will be shared with the captain of your team.", {"data": ("name",)}),
    ("disclosure", "Our members' ages may be disclosed to those clubs.", {"stance": "affirmed"}),
    ("disclosure", "We will provide Regional Rowing Alba with your personal data.", {"data": ("personal-data",)}),
    ("disclosure", "Nothing touches our till: your card is passed directly to Stripe.", {"recipients": ("payment-processors",)}),
    ("use", "These figures are used to improve Rowlog and for nothing else.", {"purposes": ("service-improvement",)}),
    ("disclosure", "Rowlog may disclose your contact details where a claim has to be brought.", {"stance": "affirmed"}),
    ("right", "You can receive information about the origin, recipients and purpose of your stored data at any time.", {"right": "access"}),
    ("collection", "There is no central server that stores your location.", {"stance": "denied"}),
    ("collection", "We hold no copy of your personal data.", {"stance": "denied"}),
    ("change-notice", "For a purpose not covered by this notice we will provide you with a new notice.", {"stance": "affirmed"}),
    ("right", "You may un-subscribe from the newsletter at any time.", {"right": "opt-out-marketing"}),
    ("right", "We send a newsletter on Fridays. You can opt out at any time.", {"right": "opt-out-marketing"}),
    ("consent", "If you choose to join the club, you agree to our handling of your data.", {"mode": "by-use"}),
    ("security", "Paper forms stand in a locked cabinet and no copies go home with us.", {"stance": "affirmed"}),
]  # fmt: skip

SILENT: list[tuple[str, str]] = [
    ("disclosure", "You will receive your data within a month."),
    ("disclosure", "Visitors can read this policy on every page."),
    ("disclosure", "The authority receives complaints about data."),
    ("disclosure", "Your data goes to our servers."),
    ("disclosure", "We send a newsletter to everyone."),
    ("disclosure", "Everyone has the right to see the data."),
    ("disclosure", "We pass the savings on to you."),
    ("use", "You may use your data for whatever you like."),
    ("use", "For a complaint about how we handle your data, we would like to hear from you."),
    ("use", "The information is used in accordance with this policy."),
    ("use", "To learn more about your data, we ask you to read on."),
    ("use", "To exercise your rights, we need your name."),
    ("use", "We are not required to provide the data for free."),
    ("retention", "You can delete your account at any time."),
    ("retention", "If you ask, we delete your data within a month."),
    ("retention", "Gift cards expire after one year."),
    ("retention", "The link we mail you works for an hour."),
    ("retention", "The company has been in business for ten years."),
    ("retention", "We keep you informed for the duration of the project."),
    ("sale", "The shop sells shoes."),
    ("sale", "We may sell our business."),
    ("sale", "You can opt out of the sale of your data."),
    ("sale", 'In this notice, "sell" has the meaning given in the CCPA.'),
    ("sale", "If we ever begin to sell data, we will update this notice."),
    ("sale", "We met at a trade show."),
    ("transfer", "We are based in Canada."),
    ("transfer", "Residents of Virginia have more rights."),
    ("transfer", "This policy is governed by the law of Ohio."),
    ("transfer", "California consumers may contact us."),
    ("transfer", "You can reach us in Toronto."),
    ("collection", "We take your privacy seriously."),
    ("collection", "Please tell us if your address changes."),
    ("collection", "We see to it that data is safe."),
    ("tracking", "To track your parcel, enter its number."),
    ("tracking", "You can follow us on Twitter."),
    ("cookies", "If you browse without cookies, some features may not work."),
    ("third-party-links", "For more information, see their privacy policy."),
    ("recording", "We may log phone numbers."),
    ("disclosure", "Reports shall be shared with us within a day."),
    ("disclosure", "We provide Members with tips on data protection."),
    ("disclosure", "The data is used to:\n\n- Assist with support enquiries."),
    ("collection", "We do not purchase profiles from other companies."),
    ("collection", "Your records are not processed for any further purposes."),
    ("collection", "We have no say in how those networks use it."),
    ("transfer", "Personal data, as used in US privacy law, is anything that names a person."),
    ("right", "Read on to see how we treat your personal data."),
    ("transfer", "You care how information is used and shared, and your trust in us is no matter of course."),
    ("collection", "If you would like to submit a complaint about your personal data, write to the office."),
    ("cookies", "We do not use cookies for marketing purposes."),
    ("tracking", "We use session cookies to run the shop."),
    ("collection", "We do not collect excessive amounts of personal data."),
    ("security", "Your training data is as old as your account."),
    ("disclosure", "None of your information is used for advertising to third parties."),
    ("disclosure", "Members are advised to use social media platforms with care for their personal details."),
    ("disclosure", "Subscribers are given the opportunity to leave, in compliance with the law on data."),
    ("transfer", "We may disclose your records to the authorities in Norway."),
    ("transfer", "For members in the UK and Norway, we process your data as told above."),
    ("collection", "We note your library card number."),
    ("cookies", "We do not use cookies to find out who you are."),
    ("notice", "That means that your records may leave your province."),
    ("notice", "We keep records as long as we need them to settle accounts, resolve disputes and enforce our terms."),
    ("use", "We use acceptable means to protect your records."),
    ("tracking", "We monitor the gate for suspicious activity."),
    ("tracking", "You have the right to obtain your records and use them across other services."),
    ("tracking", "If you agree to access to your device (e.g. by fingerprinting), the basis is your consent."),
    ("disclosure", "With TLS the data you send us cannot be read by third parties."),
    ("collection", "If we do not receive an answer, account information is deleted."),
    ("retention", "We will send a reminder by e-mail at least 14 days prior to deletion of your data."),
    ("retention", "Restricted data is, apart from being stored, processed only for the rights of another legal person."),
    ("right", "The map is on by default, yet you can opt out at any time."),
    ("tracking", "The planner tracks prices of the items on your list."),
    ("disclosure", "We check who you are before we disclose your records to you."),
    ("collection", "If any detail we hold on you is out of date, please email desk@rowlog.example."),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "text", "fields"), SAID)
def test_a_frame_says_it(kind: str, text: str, fields: dict[str, Any]) -> None:
    found = said(STATEMENT_TYPES[kind], text)
    assert any(all(getattr(one, name) == value for name, value in fields.items()) for one in found), found


@pytest.mark.parametrize(("kind", "text"), SILENT)
def test_what_is_built_alike_says_none(kind: str, text: str) -> None:
    assert said(STATEMENT_TYPES[kind], text) == []
