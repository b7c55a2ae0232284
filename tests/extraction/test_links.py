"""Links to others and products of others: spoken of, answered for, ruled out."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policy_lint.policy.statements import ThirdPartyLinks
from tests.extraction.said import said


@pytest.mark.parametrize(
    "text",
    [
        "Our website contains links to other websites.",
        "This site may link to third-party sites.",
        "We are not responsible for the privacy practices of other websites.",
        "Our pages may include hyperlinks to external sites.",
        "If you follow a link to another site, its own policy applies; other sites are outside our care.",
        "We have no control over the content of third-party websites.",
        "Links to third-party services are offered for your convenience.",
        "Our app links to websites run by other companies.",
        "We do not endorse the content of linked websites.",
        "Third-party sites that we link to have their own privacy policies.",
        "We accept no liability for the privacy policies of external websites.",
        "You will find links to partner sites on our pages.",
        "Please read the privacy policies of the other sites we link to.",
        "When you click on links to other websites, you leave our site.",
        "Our newsletter has links to outside websites.",
        "We assume no responsibility for third parties' privacy practices on their websites.",
        "Our service may contain third-party links.",
        "Linked websites are not under our control.",
        "We cannot be held responsible for the content of third-party sites.",
        "This notice does not apply to third-party websites linked from ours.",
    ],
)
def test_links_to_others_are_read(text: str) -> None:
    assert said(ThirdPartyLinks, text)


@pytest.mark.parametrize(
    "text",
    [
        "We are responsible for your personal data.",
        "We share data with third parties.",
        "Click the link in our email to unsubscribe.",
        "We are not responsible for lost parcels.",
        "Use the link below to write to us.",
        "Other websites?",
        "Our privacy officer is responsible for this policy.",
        "We link your account to your phone number.",
        "Third parties may receive your information.",
        "You are responsible for your password.",
        "This policy applies to our website.",
        "The data controller is responsible for your information.",
        "We review our security each year.",
        "We read every message.",
        "Our services are offered in two languages.",
        "We have control over our servers.",
        "Our site has many pages.",
        "The link expires after a day.",
        "We include a form on our site.",
        "Do you link to other sites?",
    ],
)
def test_what_links_to_nobody_is_none(text: str) -> None:
    assert not said(ThirdPartyLinks, text)


def test_responsibility_disclaimed_is_told() -> None:
    (found,) = said(ThirdPartyLinks, "We are not responsible for the content of other websites.")
    assert found.responsible is False


def test_sites_without_links_are_denied() -> None:
    (found,) = said(ThirdPartyLinks, "We do not include third-party products or links on our website.")
    assert found.stance == "denied"


@given(
    st.lists(
        st.sampled_from(
            [
                "Our",
                "site",
                "links",
                "to",
                "other",
                "websites",
                "we",
                "are",
                "not",
                "responsible",
                "for",
                "privacy",
                "third-party",
                ",",
                ".",
                ";",
                "do",
                "not",
                "include",
            ]
        ),
        max_size=40,
    )
)
def test_any_words_are_read_without_error(words: list[str]) -> None:
    said(ThirdPartyLinks, " ".join(words))


@given(st.text(max_size=200))
def test_any_text_is_read_without_error(text: str) -> None:
    said(ThirdPartyLinks, text)
