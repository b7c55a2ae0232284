"""Code frames: the line, the underline, and long or hostile lines."""

from __future__ import annotations

import time

from hypothesis import given
from hypothesis import strategies as st

from policy_lint.report.frame import frame
from policy_lint.report.harmless import cells, harmless
from policy_lint.report.view import View
from policy_lint.text.source import Source, Span


def framed(text: str, words: str, width: int = 60, **more: str) -> list[str]:
    """The frame around some words."""
    start = text.index(words)
    return frame(Source("p.txt", text), Span(start, start + len(words)), View(width=width), **more)


def test_the_words_are_underlined() -> None:
    assert framed("one\ntwo three\n", "three") == ["    2 | two three", "      |     ^^^^^"]


def test_an_indented_line_is_moved_to_the_left() -> None:
    assert framed("a:\n          text: value\n", "value") == ["    2 | text: value", "      |       ^^^^^"]


def test_an_empty_span_has_one_caret() -> None:
    assert frame(Source("p", "one\n"), Span(0, 0), View()) == ["    1 | one", "      | ^"]
    assert frame(Source("p", ""), Span(0, 0), View()) == ["    1 | ", "      | ^"]
    assert frame(Source("p", "one\n"), Span(4, 4), View()) == ["    2 | ", "      | ^"]


def test_a_span_over_several_lines_shows_the_first_and_names_the_last() -> None:
    assert framed("one two\nthree\nfour", "two\nthree\nfo") == ["    1 | one two", "      |     ^^^ to line 3"]
    assert framed("one two\nthree", "two\nthree", label="again") == [
        "    1 | one two",
        "      |     ^^^ to line 2: again",
    ]


def test_a_span_that_ends_with_its_line_break_names_no_further_line() -> None:
    assert framed("one\ntwo\n", "one\n") == ["    1 | one", "      | ^^^"]


def test_a_label_that_does_not_fit_stands_below() -> None:
    assert framed("one\n", "one", label="x" * 60) == ["    1 | one", "      | ^^^", f"      | {'x' * 60}"]


def test_a_long_line_is_cut_around_the_words() -> None:
    text = "word " * 100 + "HERE IT IS" + " word" * 100
    line, under = framed(text, "HERE IT IS")
    assert line == "    1 | …word word word word HERE IT IS word word word…"
    assert under == "      |                      ^^^^^^^^^^"
    assert max(map(len, (line, under))) <= 60


def test_words_longer_than_the_line_are_cut_at_the_end() -> None:
    line, under = framed("x" * 500, "x" * 400)
    assert line.endswith("x…")
    assert len(line) <= 60
    assert under.count("^") == line.count("x") + 1


def test_wide_and_combining_characters_keep_the_underline_in_place() -> None:
    line, under = framed("日本語 cafe\u0301 data", "data")
    assert cells(line[: line.index("data")]) == under.index("^")
    assert framed("日本", "本")[1] == "      |   ^^"


def test_tabs_take_two_columns() -> None:
    assert framed("a\tb", "b") == ["    1 | a  b", "      |    ^"]


@given(st.text(max_size=200), st.integers(0, 200), st.integers(0, 60), st.integers(60, 120))
def test_no_frame_is_wider_than_the_view_or_shows_a_control(text: str, start: int, length: int, width: int) -> None:
    start = min(start, len(text))
    lines = frame(Source("p", text), Span(start, min(len(text), start + length)), View(width=width))
    assert len(lines) == 2
    for line in lines:
        assert harmless(line) == line
        assert cells(line) <= width + 14  # “ to line 200”


def test_a_line_of_millions_of_characters_costs_little() -> None:
    text = "word " * 1_000_000
    before = time.perf_counter()
    frame(Source("p", text), Span(2_500_000, 2_500_004), View())
    assert time.perf_counter() - before < 2


def test_what_is_harmless_stays() -> None:
    assert harmless("§ 5 “naïve” – 日本") == "§ 5 “naïve” – 日本"
    assert harmless("a\tb\nc\u2028d") == "a b c d"
    assert harmless("so\u00adft\ufeff") == "soft"
    assert harmless("\x1b[1m\x7f\x9b\u202e\ud800\U000e0041") == "␛[1m␡����"
