"""Dates in a text: how they are written, what they mean, and what is none."""

from __future__ import annotations

import time
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policy_lint.extraction.dates import FoundDate, find_dates


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("January 1, 2025", "2025-01-01"),
        ("January 1, 2025Example Maps tells you", "2025-01-01"),
        ("Jan. 1, 2025", "2025-01-01"),
        ("JANUARY 31 2025", "2025-01-31"),
        ("January 1st, 2025", "2025-01-01"),
        ("January\u00a01,\u00a02025", "2025-01-01"),
        ("December 31st , 2019", "2019-12-31"),
        ("1 January 2025", "2025-01-01"),
        ("1st of May 2024", "2024-05-01"),
        ("the 1st day of May, 2024", "2024-05-01"),
        ("02-Apr-2026", "2026-04-02"),
        ("2 Sept. 2024", "2024-09-02"),
        ("may 4, 2026", "2026-05-04"),
        ("2025-01-31", "2025-01-31"),
        ("2025/01/31", "2025-01-31"),
        ("2025-01-31T10:00:00Z", "2025-01-31"),
        ("31.01.2025", "2025-01-31"),
        ("9.7.2020", "2020-07-09"),
        ("01/31/2025", "2025-01-31"),
        ("31/01/2025", "2025-01-31"),
        ("5/24/21", "2021-05-24"),
        ("[8, 21, 2021]", "2021-08-21"),
        ("May 2024", "2024-05"),
        ("March, 2020", "2020-03"),
        ("Last updated: 2024", "2024"),
    ],
)
def test_a_date_is_read_however_it_is_written(text: str, value: str) -> None:
    (found,) = find_dates(text)
    assert found.value == value
    assert found.precision == {4: "year", 7: "month", 10: "day"}[len(value)]
    assert found.valid
    assert not found.ambiguous


@pytest.mark.parametrize(
    ("text", "value", "other"),
    [
        ("01/02/2025", "2025-01-02", "2025-02-01"),
        ("2/7/20", "2020-02-07", "2020-07-02"),
        ("04-05-2024", "2024-04-05", "2024-05-04"),
    ],
)
def test_day_and_month_that_may_change_places_are_ambiguous(text: str, value: str, other: str) -> None:
    (found,) = find_dates(text)
    assert (found.ambiguous, found.value, found.other_value) == (True, value, other)


def test_a_date_that_is_not_ambiguous_has_one_value() -> None:
    (found,) = find_dates("05/05/2025")
    assert not found.ambiguous
    assert found.other_value == found.value


@pytest.mark.parametrize("text", ["February 30, 2025", "31 April 2024", "2025-13-01", "February 29, 2023"])
def test_a_day_that_no_calendar_has_is_found_and_marked(text: str) -> None:
    (found,) = find_dates(text)
    assert not found.valid


@pytest.mark.parametrize(
    "text",
    [
        "users may 2024 times",
        "you may contact us",
        "within 30 days of May",
        "January 1",
        "in 2024 we moved",
        "section 4.8.12",
        "version 1.2.2024.5",
        "Regulation (EU) 2016/679",
        "Cal. Civ. Code 1798.100-1798.199",
        "call 202-555-0143",
        "2020-2024",
        "24/7",
        "1/2 of all",
        "99/99/2025",
        "ISO 27001:2013",
        "marching 5 2024",
        "decimal 2024",
        "a 2023–2024 report",
        "Article 13",
        "the 2018 Act",
        "1798.140",
    ],
)
def test_other_figures_are_no_dates(text: str) -> None:
    assert find_dates(text) == []


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("Last updated: January 1, 2025", ("updated",)),
        ("Last Updated January 1, 2025", ("updated",)),
        ("Updated on May 2, 2024", ("updated",)),
        ("Updated September 2022", ("updated",)),
        ("This policy was last revised on 09/29/2011.", ("updated",)),
        ("This notice was amended on 2 May 2024.", ("updated",)),
        ("Revision Date: October 14, 2009", ("updated",)),
        ("Date of last change: 3 May 2024", ("updated",)),
        ("Last modified 2024-05-03", ("updated",)),
        ("(last updated May 3, 2024)", ("updated",)),
        ("Effective date: March 6, 2026", ("effective",)),
        ("Effective starting: October 31, 2020", ("effective",)),
        ("This policy is effective as of 2022-12-24.", ("effective",)),
        ("This policy comes into force on 1 May 2024.", ("effective",)),
        ("This policy takes effect on 1 May 2024.", ("effective",)),
        ("This declaration is valid as of November 2021.", ("effective",)),
        ("As of May 1, 2024, this policy is effective.", ("effective",)),
        ("Last Updated and Effective as of December 31, 2019", ("effective", "updated")),
        ("This CCPA notice is effective December 31, 2019.", ("effective",)),
        ("The CPRA became effective on January 1, 2023.", ()),
        ("the Consumer Privacy Act, which is effective as of January 1, 2020, gives you rights", ()),
        ("Regulation (EU) 2016/679 of 27 April 2016", ()),
        ("We opened on May 3, 2024.", ()),
        ("Metrics from January 1, 2021", ()),
        ("You registered on 2 May 2024.", ()),
        ("Review by Ann on 17 Nov 2022", ()),
    ],
)
def test_the_sentence_says_what_the_date_is(text: str, says: tuple[str, ...]) -> None:
    (found,) = find_dates(text)
    assert found.says == says


def test_each_date_has_the_cue_that_is_nearest() -> None:
    found = find_dates("Effective July 20, 2012 (last updated October 8, 2013)")
    assert [(item.value, item.says) for item in found] == [("2012-07-20", ("effective",)), ("2013-10-08", ("updated",))]


def test_a_cue_does_not_reach_into_the_next_sentence() -> None:
    found = find_dates("This policy is effective. We moved to Leeds on May 3, 2024.")
    assert [item.says for item in found] == [()]


def test_places_are_those_of_the_text() -> None:
    text = "Last updated: January 31st, 2025."
    (found,) = find_dates(text)
    assert text[found.start : found.end] == "January 31st, 2025"


def test_validity_is_that_of_the_calendar() -> None:
    assert FoundDate(0, 1, "2024-02-29", "day").valid
    assert not FoundDate(0, 1, "2023-02-29", "day").valid
    assert not FoundDate(0, 1, "2023-13", "month").valid


PIECES = st.sampled_from(
    [
        "January",
        "may",
        "1",
        "31",
        "2025",
        "/",
        "-",
        ".",
        " ",
        ",",
        "\u00a0",
        "st",
        "of",
        "last updated",
        "effective",
        ":",
        "[",
        "]",
        "\n",
    ]
)


@given(st.one_of(st.text(), st.lists(PIECES, max_size=40).map("".join)))
def test_every_span_lies_in_the_text_and_nothing_raises(text: str) -> None:
    last = 0
    for found in find_dates(text):
        assert last <= found.start < found.end <= len(text)
        assert found.valid in {True, False}
        last = found.end


@given(st.dates(min_value=date(1990, 1, 1), max_value=date(2099, 12, 31)))
def test_every_day_is_read_back_in_every_form(day: date) -> None:
    forms = (
        f"{day:%B} {day.day}, {day.year}",
        f"{day.day} {day:%b} {day.year}",
        day.isoformat(),
        f"{day.day}.{day.month}.{day.year}",
    )
    assert [[found.value for found in find_dates(form)] for form in forms] == [[day.isoformat()]] * 4


@pytest.mark.parametrize("piece", ["1/", "January ", "2024-", "last updated ", "1.1.", "may 1 "])
def test_time_is_linear_in_the_text(piece: str) -> None:
    def seconds(count: int) -> float:
        start = time.perf_counter()
        find_dates(piece * count)
        return time.perf_counter() - start

    seconds(100)
    assert seconds(20_000) < 40 * max(seconds(2_000), 0.005)
