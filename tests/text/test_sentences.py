"""Sentences end where a reader ends them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policy_lint.text.sentences import sentences


def cut(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text)]


@pytest.mark.parametrize(
    "text",
    [
        "We use Netflix, Inc. We sell nothing.",
        "No. We do not.",
        "In the U.S. We act there.",
        "Do we sell? Yes! We do…",
        "We care (a lot.) So do you.",
        "He said “We care.” We do.",
        "See www.x.com/a.b. Mail a@b.co. Done",
        "We keep it for 5 years. 7 years for bills.",
        "under the age of 13. We delete it.",
    ],
)
def test_a_sentence_ends_at_its_mark(text: str) -> None:
    assert len(cut(text)) > 1
    assert " ".join(cut(text)) == text


@pytest.mark.parametrize(
    "text",
    [
        "Mr. Smith v. Jones at 9 a.m. in the U.S. court, i.e. here, e.g. there.",
        "See Sec. 5, Art. 6(1)(a) and No. 7 of Cal. Bus. & Prof. Code 22575.",
        "J. R. Smith of Acme Inc. and Foo Ltd. keeps 1.5 GB of x.com data, etc. for us.",
        "1. Introduction",
        "“Stop!” he said.",
        "We keep it... for now.",
        "Contact Dr. A. Meyer, Main St. 5, tel. 555.",
        "on Jan. 5 (cf. Art. IV)",
    ],
)
def test_an_abbreviation_ends_no_sentence(text: str) -> None:
    assert cut(text) == [text]


def test_a_slip_of_the_keyboard_is_forgiven() -> None:
    assert cut("our policy.We keep it") == ["our policy.", "We keep it"]


def test_a_blank_line_ends_a_sentence() -> None:
    assert cut("We keep\n \nit all\nhere") == ["We keep", "it all\nhere"]


def test_nothing_has_no_sentence() -> None:
    assert cut("") == cut(" \n ") == []


@given(st.text(alphabet="aB.!?… \n”)1", max_size=50) | st.text(max_size=50))
def test_sentences_are_in_order_and_leave_out_only_white_space(text: str) -> None:
    last = 0
    for start, end in sentences(text):
        assert last <= start < end <= len(text)
        assert not text[last:start].strip()
        assert text[start:end] == text[start:end].strip()
        last = end
    assert not text[last:].strip()
