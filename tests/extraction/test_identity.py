"""Who the policy speaks for."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policy_lint.extraction.extract import extract
from policy_lint.extraction.names import cleaned, legal_form
from policy_lint.policy.statements import Identity
from policy_lint.reading.text import read_text
from policy_lint.text.source import Source
from tests.extraction.said import said

NAMED = {
    "Quillbox Inc. (“we”, “us” or “our”) runs this site.": "Quillbox Inc.",
    "Larkfield Bikes respects your privacy.": "Larkfield Bikes",
    "This privacy policy describes how Tarn Hosting collects your data.": "Tarn Hosting",
    "The data controller is Hollin Ceramics Ltd.": "Hollin Ceramics Ltd.",
    "Brindle Stables is committed to protecting your privacy.": "Brindle Stables",
    "At Orchard Software, we value your trust.": "Orchard Software",
    "This website is operated by Pomona GmbH.": "Pomona GmbH",
    "Company (referred to as either “the Company”, “We”, “Us” or “Our” in this Agreement) refers to Fennel Apps.": "Fennel Apps",
    "“We” means Gorse Telecom Pty Ltd.": "Gorse Telecom Pty Ltd.",
    "This policy sets out the privacy practices of Hazel & Co.": "Hazel & Co.",
    "Welcome to Sorrel Games!": "Sorrel Games",
    "Jane Alder built the Star Counter app as a Free app.": "Jane Alder",
    "This Privacy Notice explains how Bracken Radio uses personal information.": "Bracken Radio",
    "Rowan Media takes your privacy seriously.": "Rowan Media",
    "Heather Broadband values its customers.": "Heather Broadband",
    "© 2023 Thistle Networks, LLC": "Thistle Networks, LLC",
    "Controller: Willow Analytics AG": "Willow Analytics AG",
    "Thank you for choosing Juniper Mail.": "Juniper Mail",
    "Larch Foods, Inc. and its affiliates (collectively, “Larch”, “we”) process data.": "Larch Foods, Inc.",
    "Alder Press understands that privacy matters to you.": "Alder Press",
    "A.D. Whitebeam built the Tide Table app as a Free app.": "A.D. Whitebeam",
    "yarrowly GmbH": "yarrowly GmbH",
    "The Tide Table service is provided by Osier Works Ltd.": "Osier Works Ltd.",
}
UNNAMED = [
    "We respect your privacy.",
    "This privacy policy describes how we collect data.",
    "Our website is operated by us.",
    "Personal Information is collected when you register.",
    "Google Analytics collects information about your visit.",
    "California residents have rights.",
    "You may contact us.",
    "Cookies are small files.",
    "This Privacy Policy is effective as of 1 May 2024.",
    "The Company may share your data.",
    "Users are responsible for their accounts.",
    "If you do not agree, leave the site.",
    "Third parties may collect data.",
    "Your data is stored by us.",
    "Welcome to our website.",
    "Children under 13 may not register.",
    "The data controller is responsible for this.",
    "Privacy Policy",
    "Who are we?",
    "European Union law applies.",
    "Welcome to Pocket Ruler (“the App”).",
    "The Pocket Ruler App does not collect any personal information.",
    "Thank you for using Pocket Ruler!",
    "The terms of this Privacy Policy mean what they mean in our Terms and Conditions, which are accessible at Pocket Ruler.",
    "Coppermine is an analytics service provided by Coppermine Metrics Ltd.",
    "Northgate Mail is an email address management service provided by Northgate Inc.",
    "For questions on this Privacy Policy write to us at Jane@pocketruler.example.",
    "MODIFICATIONS TO THIS PRIVACY POLICY",
    "Questions Regarding Our Privacy Policy",
]


@pytest.mark.parametrize(("text", "name"), NAMED.items())
def test_the_organisation_that_speaks_is_named(text: str, name: str) -> None:
    assert name in [one.name for one in said(Identity, text)]


@pytest.mark.parametrize("text", UNNAMED)
def test_pronouns_and_common_words_are_no_names(text: str) -> None:
    assert not said(Identity, text)


@pytest.mark.parametrize(
    "title", ["Larkfield Privacy Policy", "Privacy Policy of Larkfield", "Larkfield’s Online Privacy Notice"]
)
def test_a_title_names_the_organisation(title: str) -> None:
    policy = extract(read_text(Source("policy.txt", f"{title}\n\nWe collect data.\n")))
    assert [getattr(one.value, "name", None) for one in policy.of_kind("identity")] == ["Larkfield"]


def test_who_has_a_policy_of_their_own_is_somebody_else() -> None:
    text = "If you want to read how Starlings Reviews process your data, you can find their Privacy Policy here."
    assert said(Identity, text) == []


def test_role_and_legal_form_are_read() -> None:
    (one,) = said(Identity, "The controller of your data is Pomona GmbH.")
    assert (one.name, one.legal_form, one.role) == ("Pomona GmbH", "GmbH", "controller")


def test_a_name_is_rid_of_what_stands_around_it() -> None:
    assert cleaned("Currently, Larkfield") == "Larkfield"
    assert cleaned("Quillbox Inc. Quillbox") == "Quillbox Inc."
    assert cleaned("The Privacy") == ""
    assert legal_form("Tarn S.r.l.") == "S.r.l"


@given(st.text())
def test_no_text_makes_it_fail(text: str) -> None:
    said(Identity, f"{text} Inc. (“we”) {text} Privacy Policy")
    cleaned(text)
