"""Folding keeps the length, and a quote is found however its quote marks, dashes and line breaks were changed."""

from __future__ import annotations

import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policy_lint.text.normalise import FILLER, fold, locate, spell, squash

LIVELY = st.text(alphabet="aB “”'’-–—•*\n\r\t\u00a0\u00adﬁ….1)", max_size=40)


def test_no_character_changes_the_length() -> None:
    everything = "".join(chr(code) for code in range(sys.maxunicode + 1) if not 0xD800 <= code < 0xE000)
    assert len(fold(everything)) == len(everything)


@given(st.text())
def test_folding_keeps_the_length_of_any_text(text: str) -> None:
    assert len(fold(text)) == len(text)


def test_what_a_word_processor_changes_is_changed_back() -> None:
    assert fold("User’s “Data”\u00a0– Third‑Party") == 'user\'s "data" - third-party'
    assert fold("infor\u00admation") == f"infor{FILLER}mation"
    assert spell(fold("infor\u00admation of ﬁﬂm")) == "information of fiflm"


def test_equal_words_have_equal_keys() -> None:
    assert squash("  •  We  keep\n“it” – x\n- y") == squash('we keep "it" - x\n* y') == 'we keep "it" - x y'
    assert squash("well-known — a - b") == "well-known - a - b"


@pytest.mark.parametrize(
    ("needle", "found"),
    [
        ('"Service Providers"', "“Service  Providers”"),
        ("share with:\n- “Service Providers” - who", "share with:\n  • “Service  Providers” – who"),
        ("who find it", "who ﬁnd\u00ad it"),
        ("b - c", "b - c"),
        ("Stripe...", "Stripe…"),
        ("it b", "it\n- b"),
    ],
)
def test_a_quote_is_found_as_it_stands(needle: str, found: str) -> None:
    text = "We share with:\n  • “Service  Providers” – who ﬁnd\u00ad it\n- b - c Stripe…"
    place = locate(needle, text)
    assert place is not None
    assert text[slice(*place)] == found


def test_occurrences_are_counted() -> None:
    assert [locate("a b", "a b a  b a", number) for number in (1, 2, 3)] == [(0, 3), (4, 8), None]


@pytest.mark.parametrize("number", [0, -1, -2])
def test_an_occurrence_below_the_first_is_none(number: int) -> None:
    """Also where the text was looked through before (found by a generated document: no place was taken for the last)."""
    text = "a b a  b a"
    assert locate("a b", text, number) is None
    assert locate("a b", text, 2) == (4, 8)
    assert locate("a b", text, number) is None


def test_what_is_not_there_is_not_found() -> None:
    assert locate("We sell", "we sell") is None  # a quote is verbatim
    assert locate(" \n- ", "a - b") is None
    assert locate("a", "") is None


@given(st.text(alphabet="aB “”'’\n\r\t\u00a0\u00adﬁ….1)", max_size=40), st.integers(0, 40), st.integers(0, 40))
def test_every_part_of_a_text_is_found_in_it(text: str, a: int, b: int) -> None:
    needle = text[min(a, b) : max(a, b)]
    place = locate(needle, text)
    assert (place is None) == (not squash(needle))
    if place is not None:
        assert squash(text[slice(*place)]) == squash(needle)


@given(LIVELY, LIVELY)
def test_what_is_found_reads_like_the_quote(needle: str, text: str) -> None:
    place = locate(needle, text)
    if place is not None:
        found = text[slice(*place)]
        assert found
        assert squash("x" + found).startswith(squash("x" + squash(needle))) or "ﬁ" in found or "…" in found


def test_quotes_that_differ_by_their_number_alone_take_the_time_of_one() -> None:
    """A document of many such quotes would take minutes if each were counted off from the start again."""
    count = 30_000
    text = "ﬁle a b, " * count
    places = [locate("a b", text, number) for number in range(1, count + 2)]
    assert places == [*((9 * number + 4, 9 * number + 7) for number in range(count)), None]


@given(st.lists(st.sampled_from(["a", "b", "aa", "ﬁ", "…", " "]), max_size=12), st.integers(1, 6))
def test_places_asked_for_in_any_order_are_those_counted_from_the_start(parts: list[str], number: int) -> None:
    text = "".join(parts)
    first = locate("a", text, number)
    for other in (6, 1, 3):
        locate("a", text, other)
    assert locate("a", text, number) == first
