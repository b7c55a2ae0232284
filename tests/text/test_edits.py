"""Edits of a text: what they make of it, where they can't be made, and which can be made together."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policy_lint.engine.finding import Fix
from policy_lint.engine.fixing import cased
from policy_lint.sift.fixes import compatible
from policy_lint.text.edits import Edit, edit_in, edited
from policy_lint.text.mapping import MappedText
from policy_lint.text.source import Span

SPAN = st.tuples(st.integers(0, 30), st.integers(0, 8)).map(lambda pair: Span(pair[0], pair[0] + pair[1]))
EDIT = st.builds(Edit, SPAN, st.text("xyz", max_size=3))
FIX = st.builds(Fix, st.lists(EDIT, min_size=1, max_size=1).map(tuple), st.booleans())


@given(st.text("abc\n", min_size=40, max_size=60), st.lists(FIX, max_size=8))
def test_fixes_made_together_are_those_made_one_after_another_from_the_end(text: str, fixes: list[Fix]) -> None:
    chosen = compatible(fixes)
    edits = [edit for fix in chosen for edit in fix.edits]
    by_hand = text
    for edit in sorted(edits, reverse=True):
        by_hand = by_hand[: edit.span.start] + edit.text + by_hand[edit.span.end :]
    assert edited(text, edits) == by_hand
    assert len(set(chosen)) == len(chosen)
    assert not fixes or chosen[0] == fixes[0]


def test_equal_fixes_are_made_once_and_of_two_about_one_place_the_first() -> None:
    one, same, other = (Fix((Edit(Span(*at), ""),), safe=True) for at in ((2, 5), (2, 5), (4, 9)))
    assert compatible([one, same, other]) == [one]
    assert compatible([other, one]) == [other]


def test_an_edit_is_made_only_where_the_file_has_the_same_characters() -> None:
    source = "a &amp; b\nc"
    content = MappedText("a & b c", ((0, 0, 2), (3, 7, 2), (6, 10, 1)))
    assert edit_in(content, 0, 1, "A", source) == Edit(Span(0, 1), "A")
    assert edit_in(content, 2, 3, "and", source) is None  # written as an entity
    doubled = MappedText("don't", ((0, 1, 4), (4, 6, 1)))
    assert edit_in(doubled, 3, 4, "’", "'don''t'") is None  # a quotation mark that YAML doubles
    assert edit_in(doubled, 0, 3, "Don", "'don''t'") == Edit(Span(1, 4), "Don")
    assert edit_in(content, 4, 7, "x", source) is None  # over the end of a line


@pytest.mark.parametrize(
    ("word", "like", "cased_word"),
    [
        ("receive", "recieve", "receive"),
        ("receive", "Recieve", "Receive"),
        ("receive", "RECIEVE", "RECEIVE"),
        ("an", "A", "An"),
    ],
)
def test_a_word_takes_the_capitals_of_another(word: str, like: str, cased_word: str) -> None:
    assert cased(word, like) == cased_word
