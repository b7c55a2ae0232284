"""What is told to be a menu of the page, and what is not."""

from __future__ import annotations

import pytest

from policy_lint.text.menus import is_menu

STORE = "Log In Careers Find a Store Gift Cards New Arrivals Shoes Jackets Bags Outlet Running Tennis Football Order Status Returns"


@pytest.mark.parametrize(
    "text",
    [
        STORE,
        "Suite Tools for building apps in any cloudSample Automation Software to speed up all servicesSample Operations Planning of networks",
        (
            f"{STORE} Help Size Guide Track Your Order Exchanges Newsletter Boys Girls Men Women Gear Sale Team Sports Golf Swim Yoga By"
            " continuing, you agree to the Terms."
        ),
    ],
)
def test_labels_in_a_row_are_a_menu(text: str) -> None:
    assert is_menu(text)


@pytest.mark.parametrize(
    "text",
    [
        "We share your name with Example Hosting Inc., Sample Payments Ltd and Test Analytics GmbH so that they can serve you.",
        "Example Company, Attn: Privacy Officer, 100 Main Street, Suite 200, Springfield, Illinois 62701, United States of America",
        "THE COMPANY COLLECTS YOUR NAME AND ADDRESS AND KEEPS THEM FOR AS LONG AS YOUR ACCOUNT IS OPEN WITH US",
        "Name, Address, Date of Birth, Passport Number, Driver's Licence, Phone Number, Email Address, Bank Account, Photograph, Tax Number",
        "Federal Trade Commission Act and the Gramm Leach Bliley Act of the United States Congress govern Example Bank.",
        "Contact Us",
    ],
)
def test_a_sentence_an_address_and_a_list_are_none(text: str) -> None:
    assert not is_menu(text)
