"""Columns without bars are told by tabs, and by blanks that stand below each other; other gaps are none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policy_lint.text.gaps import gaps
from policy_lint.text.lines import split_blocks
from policy_lint.text.mapping import MappedText


def shown(text: str) -> list[tuple[str, str]]:
    return [(block.kind, block.text) for block in split_blocks(MappedText.of(text, 0, len(text)))]


@pytest.mark.parametrize(
    "text",
    [
        "Vendor\tWork\nMoss\tMaps",
        "Vendor \t Work\nMoss\t\tMaps",
        "Vendor  Work\nMoss    Maps\nBirch   Mail",
        "  Vendor   Work\n  Moss     Maps\n  Birch    Mail",
    ],
)
def test_tabs_and_blanks_in_line_part_cells(text: str) -> None:
    rows = [("row", "Vendor | Work"), ("row", "Moss | Maps")]
    assert shown(text)[:2] == rows


@pytest.mark.parametrize(
    "text",
    [
        "Phone:\t555 0100\nPost:\t1 Mill Lane",
        "A word\there and there\n\nNo table at all",
        "One sentence.  Another one.\nA third.  And a fourth one.\nThe last.  And no more of them.",
        "Vendor  Work\nMoss    Maps",
        "One\ttwo\tthree\nfour",
    ],
)
def test_other_gaps_part_no_cells(text: str) -> None:
    assert all(kind != "row" for kind, _ in shown(text))


def test_a_heading_above_and_text_below_are_no_rows() -> None:
    found = shown(
        "OUR VENDORS\nVendor\tWork\nMoss\tMaps\nThat is all there is to say about these vendors, and we mean it."
    )
    assert [kind for kind, _ in found] == ["line", "row", "row", "paragraph"]


@given(st.lists(st.text("ab \t:", max_size=20), max_size=6))
def test_gaps_lie_in_order_inside_their_line(texts: list[str]) -> None:
    for text, places in zip(texts, gaps(texts, [0] * len(texts)), strict=True):
        edges = [edge for place in places for edge in place]
        assert edges == sorted(edges)
        assert all(text[start:end].strip() == "" for start, end in places)
