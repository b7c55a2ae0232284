"""The set of cues finds in many texts at once what each phrase finds in each text alone, in time linear in the text."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from policy_lint.extraction.cues import CueSet
from policy_lint.text import rows
from policy_lint.text.chains import chain_of, chains
from policy_lint.text.phrases import compile_phrase
from policy_lint.text.tokens import Tokens

WORD = st.sampled_from(["a", "b", "c", "ab", "a-b", "b-c", "a*", "b-*", "*", "&"])
ELEMENT = st.one_of(
    st.lists(WORD, min_size=1, max_size=3).map("|".join),
    st.sampled_from([".", ",", ":", "a|:", ".|b-c"]),
    st.lists(WORD, min_size=1, max_size=2).map(lambda words: "|".join(words) + "?"),
)
GAP = st.sampled_from(["", "", "..0 ", "..1 ", "..3 ", "..6 "])
PHRASE = st.tuples(st.sampled_from(["", "^ "]), st.lists(st.tuples(ELEMENT, GAP), max_size=4), WORD).map(
    lambda made: made[0] + " ".join(f"{element} {gap}" for element, gap in made[1]) + f" {made[2]}"
)
TEXT = st.lists(
    st.sampled_from(["a", "b", "c", "d", "a-b", "ab", "b-c", ".", ",", ":", "?", "&", "a - b", "b."]), max_size=14
).map(" ".join)


def each_alone(written: list[str], texts: list[str]) -> list[tuple[int, list[tuple[int, int, int]]]]:
    found = []
    for order, phrase in enumerate(map(compile_phrase, written)):
        spots = [(number, *place) for number, text in enumerate(texts) for place in phrase.find(Tokens(text))]
        if spots:
            found.append((order, spots))
    return found


def together(written: list[str], texts: list[str]) -> list[tuple[int, list[tuple[int, int, int]]]]:
    found: dict[int, list[tuple[int, int, int]]] = {}
    for order, spots in CueSet(written).find_all([Tokens(text) for text in texts]):
        found.setdefault(order, []).extend(spots)
    return sorted(found.items())


@settings(max_examples=400, deadline=None)
@given(st.lists(PHRASE, min_size=1, max_size=5, unique=True), st.lists(TEXT, max_size=6))
def test_many_texts_at_once_are_searched_as_each_alone(written: list[str], texts: list[str]) -> None:
    assert together(written, texts) == each_alone(written, texts)


@settings(deadline=None)
@given(st.lists(PHRASE, min_size=1, max_size=3, unique=True), st.lists(TEXT, max_size=6))
def test_rows_of_any_length_give_the_same(written: list[str], texts: list[str]) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(rows, "ROW", 9)
        assert together(written, texts) == each_alone(written, texts)


@settings(deadline=None)
@given(PHRASE, TEXT, st.integers(2, 40))
def test_a_long_text_is_searched_as_a_phrase_searches_it(written: str, text: str, times: int) -> None:
    texts = [" ".join([text] * times)]
    assert together([written], texts) == each_alone([written], texts)


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("a ..30 a ..30 a ..30 a ..30 b", "a "),
        ("a ..30 a? ..30 a? ..30 a ..30 b", "a " * 50 + "b , "),
        ("* ..30 * ..30 * ..30 x", "a x "),
        ("a ..30 x", "a " + ", " * 40),
        ("third-party ..30 third-party", "third party "),
        ("a ..30 b", "a b "),
        ("a|: ..3 b", "a : b "),
    ],
)
@pytest.mark.parametrize("apart", [False, True])
def test_twice_the_text_costs_twice_the_steps(phrase: str, text: str, apart: bool) -> None:
    cues = CueSet([phrase])
    steps = []
    for times in (3000, 6000):
        count = [0]
        texts = [Tokens(text)] * times if apart else [Tokens(text * times)]
        for _ in cues.find_all(texts, count):
            pass
        steps.append(count[0])
    assert 0 <= steps[1] <= 2.1 * steps[0] + 10


@given(PHRASE | st.from_regex(r"(\^ )?[ab]\*?(\|[ab]\*?)?( (\.\.[0-9]{1,2} )?[ab](\|c\*)?){0,3}", fullmatch=True))
def test_a_phrase_read_the_short_way_is_read_as_it_is_compiled(written: str) -> None:
    chain = chain_of(written)
    if chain is not None:
        assert (chain,) == chains(compile_phrase(written))


def test_phrases_come_in_order_and_compiled_ones_do_as_well() -> None:
    texts = ["b a", "a", "b"]
    assert [order for order, _ in CueSet(["b", "a", "* a"]).find_all(list(map(Tokens, texts)))] == [0, 1, 2]
    assert [phrase.text for phrase, _ in CueSet([compile_phrase("b"), "a"]).find(Tokens("a b"))] == ["b", "a"]
