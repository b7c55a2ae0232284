"""Telephone numbers: what is read without the library is what the library reads, and its package stays whole."""

from __future__ import annotations

import subprocess
import sys

import phonenumbers
import pytest
from hypothesis import given
from hypothesis import strategies as st

from policy_lint.extraction.telephone import international

BETWEEN = r"[ .-]{1,3}"
NUMBER = rf"(\+?1[ .-]{{0,3}})?(\( ?[0-9]{{3}} ?\)[ .-]{{0,3}}|[0-9]{{3}}{BETWEEN})[0-9]{{3}}{BETWEEN}[0-9]{{4}}"


def by_library(printed: str, region: str) -> str:
    try:
        number = phonenumbers.parse(f"+{printed[2:]}" if printed.startswith("00") else printed, region)
    except phonenumbers.NumberParseException:
        return ""
    fits = phonenumbers.is_possible_number(number)
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164) if fits else ""


@given(st.from_regex(NUMBER, fullmatch=True), st.sampled_from(["US", "GB"]))
def test_an_american_number_is_read_as_the_library_reads_it(printed: str, region: str) -> None:
    assert international(printed, region, trusted=True) == by_library(printed, region)


@pytest.mark.parametrize(
    ("printed", "trusted", "expected"),
    [
        ("(415) 555-2671", True, "+14155552671"),
        ("1-800-555-0142", True, "+18005550142"),
        ("0049 30 901820", True, "+4930901820"),
        ("+44 20 7946 0958", True, "+442079460958"),
        ("123 456 7890 123 456", True, ""),
        ("555-123-4567", False, ""),
    ],
)
def test_numbers_are_given_in_international_form(printed: str, trusted: bool, expected: str) -> None:
    assert international(printed, "US", trusted=trusted) == expected


def test_the_package_can_be_imported_in_whole_afterwards() -> None:
    code = (
        "from policy_lint.extraction.telephone import international as i\n"
        "assert i('+44 20 7946 0958', 'US', trusted=True) == '+442079460958'\n"
        "import sys; assert 'phonenumbers' not in sys.modules\n"
        "import phonenumbers; assert phonenumbers.PhoneNumberMatcher('call 030 901820', 'DE').has_next()\n"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
