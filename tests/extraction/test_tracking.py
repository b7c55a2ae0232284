"""Tracking: who follows whom, with what, and what is no tracking."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policy_lint.policy.statements import Tracking
from tests.extraction.said import said


@pytest.mark.parametrize(
    "text",
    [
        "We track your activity on our website.",
        "We use web beacons to see which pages are read.",
        "We use cookies and similar technologies.",
        "We place pixels in our newsletters.",
        "We monitor how users move through our site and track their visits.",
        "We use device fingerprinting to recognise you.",
        "We collect information about your online activities over time and across different websites.",
        "We track users with tags and scripts.",
        "Our emails contain tracking pixels.",
        "We employ session replay tools.",
        "We use local storage to follow your visit.",
        "Our pages use pixel tags and clear GIFs.",
        "We log and track IP addresses.",
        "We use flash cookies on our video pages.",
        "We track your browsing behavior.",
        "We use an SDK to record your usage.",
        "We use software development kits in our app.",
        "We track your usage of the app.",
        "We use heat maps to see where visitors click.",
        "We utilize web bugs in messages.",
    ],
)
def test_tracking_by_the_operator_is_read(text: str) -> None:
    assert [one.party for one in said(Tracking, text) if one.stance != "denied"] == ["first"]


@pytest.mark.parametrize(
    "text",
    [
        "Third parties may track your activity on our site.",
        "Advertisers may use web beacons on our pages.",
        "We allow third parties to collect information about your online activities over time and across websites.",
        "Our partners track your visits to other sites.",
        "Ad networks use cookies to show interest-based ads.",
        "We permit third-party tracking on our pages.",
        "Advertising partners may place pixels on our site.",
        "These vendors use cookies and similar technologies.",
        "We let advertisers track your browsing.",
        "Third-party ad servers collect data about your visits to this and other websites.",
        "Other companies may place pixels on our pages.",
        "Our vendors use device fingerprinting.",
        "Advertisers track users across sites.",
        "We enable partners to track your activity.",
        "Third-party tracking takes place in our app.",
        "Ad networks may use web beacons here.",
        "Our analytics providers use pixels.",
        "We authorize third parties to track your browsing.",
        "Networks may track your movements across apps.",
        "Publishers and partners may set web beacons in our emails.",
    ],
)
def test_tracking_by_others_is_read(text: str) -> None:
    assert [one.party for one in said(Tracking, text)] == ["third"]


@pytest.mark.parametrize(
    "text",
    [
        "We do not track your activity across websites.",
        "We do not permit third-party behavioral tracking.",
        "We never track your browsing.",
        "We do not use web beacons.",
        "We don't allow third parties to track your activities.",
        "We do not use fingerprinting.",
        "Our site does not use tracking pixels.",
        "We do not allow advertisers to track users.",
        "We do not track you over time and across sites.",
        "Third parties do not track your visits here.",
        "No third-party tracking takes place on our site.",
        "We will not track your online activity.",
        "We do not monitor your activity on other pages.",
        "Our app does not track you.",
        "We do not use pixels.",
        "We do not place web beacons in our emails.",
        "Our emails do not contain tracking pixels.",
        "We do not track visitors.",
        "We don't use session replay.",
        "We never use fingerprinting.",
    ],
)
def test_a_denial_of_tracking_is_denied(text: str) -> None:
    found = said(Tracking, text)
    assert found
    assert {one.stance for one in found} == {"denied"}


@pytest.mark.parametrize(
    "text",
    [
        "You can track your order.",
        "We keep track of complaints.",
        "Do Not Track is a browser setting.",
        "We monitor network performance.",
        "We use strong passwords.",
        "We read your letters with care.",
        "Do we track you?",
        "You may track your progress in the app.",
        "We use your data to answer you.",
        "Our staff use laptops.",
        "Tag your photos with names.",
        "The courier lets you track the package.",
        "We collect your name.",
        "Our track record is long.",
        "Please follow us on the web.",
        "The beacon on our tower is lit at night.",
        "We set prices once a year.",
        "We store data on servers.",
        "We use information from surveys.",
        "Other websites are run by others.",
    ],
)
def test_what_follows_nobody_is_no_tracking(text: str) -> None:
    assert not said(Tracking, text)


def test_the_technologies_are_named() -> None:
    (found,) = said(Tracking, "We use cookies, web beacons and local storage.")
    assert set(found.technologies) == {"cookies", "pixels", "local-storage"}


def test_across_sites_is_told() -> None:
    (found,) = said(Tracking, "We track your activity over time and across different websites.")
    assert found.across_sites


@given(
    st.lists(
        st.sampled_from(
            [
                "We",
                "track",
                "you",
                "third",
                "parties",
                "cookies",
                "web",
                "beacons",
                "across",
                "sites",
                "do",
                "not",
                "your",
                "activity",
                ",",
                ".",
                ";",
                "allow",
                "pixels",
            ]
        ),
        max_size=40,
    )
)
def test_any_words_are_read_without_error(words: list[str]) -> None:
    said(Tracking, " ".join(words))


@given(st.text(max_size=200))
def test_any_text_is_read_without_error(text: str) -> None:
    said(Tracking, text)


@pytest.mark.parametrize(
    "text",
    [
        "Our advertising partners may use these tools in our app to gather data on your online activities over time and across websites.",
        "We and ad networks may use cookies to collect information about your use of our pages and other online services over time.",
    ],
)
def test_partners_who_use_our_pages_to_gather_data_elsewhere_follow_across_sites(text: str) -> None:
    assert [(one.party, one.across_sites) for one in said(Tracking, text)] == [("third", True)]
