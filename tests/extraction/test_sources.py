"""Where data comes from besides the individual, and what only sounds like it."""

from __future__ import annotations

import pytest

from policy_lint.policy.statements import Collection
from tests.extraction.said import said


def _third(text: str) -> bool:
    return any("third-party" in one.sources for one in said(Collection, text))


@pytest.mark.parametrize(
    "text",
    [
        "We may get information about you from other users.",
        "Our partners provide us with data about you.",
        "We buy data from data brokers.",
        "Lenders and credit bureaus supply us with your credit score.",
        "We may receive your information when a friend invites you.",
        "We combine it with information from other sources.",
        "We may add to our records; we supplement this data with information from third parties.",
        "Measurement providers supply us with technical data.",
        "Third parties may share information about you with us.",
        "We may supplement the information you provide with information from others.",
        "We receive your name from the person who booked for you.",
        "Our advertising partners may send us data on the ads you clicked.",
        "We collect your health data from hospitals.",
        "We collect your data from social media networks.",
        "Employers give us information about their staff.",
        "We obtain your name from recruiters.",
        "Resellers and affiliates share your details with us.",
        "Banks send us data on your payments.",
        "We import your fitness data, synced from third-party apps.",
        "We acquire data from outside sources.",
    ],
)
def test_third_parties_as_a_source(text: str) -> None:
    assert _third(text)


@pytest.mark.parametrize(
    "text",
    [
        "We do not control information collected by third parties or other sources.",
        "This policy does not apply to information collected from other sources.",
        "This notice does not cover data gathered from third parties.",
        "Vendors provide us with data storage services.",
        "Suppliers provide us with information security.",
        "Our hosting company provides us with servers.",
        "We share your data with third parties who provide services to us.",
        "We do not collect information from third parties.",
        "You provide us with your name.",
        "We collect your name and address.",
        "We collect information you give us.",
        "We collect usage data from your device.",
        "Third parties may read their own cookies.",
        "Friends may see your profile.",
        "Our partners provide support.",
        "We gather statistics on visits.",
        "We ask you for your telephone number.",
        "We use a third-party host.",
        "The bank charges a fee.",
        "Employers must keep records.",
    ],
)
def test_no_third_party_as_a_source(text: str) -> None:
    assert not _third(text)
