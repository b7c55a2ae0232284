"""Phrases match what they say, agree with a naive matcher, and cost no more than the text is long."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from policy_lint.text.chains import is_plain
from policy_lint.text.phrases import Phrase, PhraseSet, compile_phrase
from policy_lint.text.rows import rows
from policy_lint.text.tokens import SENTENCE_ENDS, SKIPPED, Tokens


def found(phrase: str, text: str) -> list[str]:
    return [text[start:end] for start, end in compile_phrase(phrase).find(Tokens(text))]


@pytest.mark.parametrize(
    ("phrase", "text", "matches"),
    [
        (
            "retain|keep ..6 as long as",
            "We retain your data for as long as needed. Keep it. As long as.",
            ["retain your data for as long as"],
        ),
        (
            "third-party cookie*",
            "third party cookies; Third‑Party cookie; third, party cookie",
            ["third party cookies", "Third‑Party cookie"],
        ),
        (
            "opt-out|unsubscribe of? sale*",
            "opt-out of sale, unsubscribe sales",
            ["opt-out of sale", "unsubscribe sales"],
        ),
        ("^ last? updated|revised :? 2025|may", "(Last updated: May 1. Updated May)", ["Last updated: May"]),
        ("do not sell", "We do, “not” (sell) data; do not: sell", ["do, “not” (sell"]),
        ("data : name", "data: name, data name", ["data: name"]),
        ("sell ..3 .", "We sell your data. It", ["sell your data."]),
        ("u.s. law*", "under U.S. laws", ["U.S. laws"]),
        ("non-* data", "non-personal data, nonpersonal data", ["non-personal data"]),
        ("we * data", "we sell data, we your own data", ["we sell data"]),
        ('"?" yes', "Cookies? Yes.", ["? Yes"]),
        (":|; x", "a: x; x", [": x", "; x"]),
        ("a ..0 b", "a: b", ["a: b"]),
        ("a b", "a: b", []),
        ("a ..5 b", "we a. b", []),
        ("a ..1 b", "a c, (d) b", []),
        ("a ..2 b", "a c, (d) b", ["a c, (d) b"]),
        ("a ..1 b? c", "a c. a b c. a x b c. a x y c", ["a c", "a b c", "a x b c"]),
        ("a b", "a b b a b", ["a b", "a b"]),
        ("a ..9 b", "a a b b", ["a a b"]),
    ],
)
def test_a_phrase_matches_what_it_says(phrase: str, text: str, matches: list[str]) -> None:
    assert found(phrase, text) == matches


@pytest.mark.parametrize(
    ("phrase", "message"),
    [
        (" ".join("a" * 41), "at most 40 elements, 8 of them optional; write several"),
        ("a? " * 9 + "b", "at most 40 elements, 8 of them optional; write several"),
        ("", "no element"),
        ("^", "no element"),
        ("a?", "no element"),
        ("..3 a", "between two elements"),
        ("a ..3", "ends with a gap"),
        ("a ..2 ..2 b", "between two elements"),
        ("a ..31 b", "at most 30"),
        ("a b?", "last element is optional"),
        ("a||b", "alternative is empty"),
        ("and/or", "no single word"),
        ("data:", "no single word"),
        ("a*b", "stand at the end"),
        ("a ^ b", "no single word|start of a phrase"),
    ],
)
def test_a_phrase_that_is_not_well_formed_says_why(phrase: str, message: str) -> None:
    with pytest.raises(ValueError, match=message) as caught:
        compile_phrase(phrase)
    assert f"`{phrase}`" in str(caught.value)


def naive(phrase: Phrase, tokens: Tokens) -> list[tuple[int, int]]:
    """Try every start, every way on; the shortest match from the leftmost start."""

    def passes(after: int, start: int, gap: int | None) -> bool:
        between = tokens.texts[after:start]
        if gap is None:
            return all(token in SKIPPED for token in between)
        return not SENTENCE_ENDS & set(between) and sum(tokens.wordlike[after:start]) <= gap

    def ends(index: int, last: int) -> set[int]:
        """Where a match may end whose element ``index`` ended at token ``last``."""
        if index == len(phrase.elements) - 1:
            return {last}
        result: set[int] = set()
        gap: int | None = None
        for ahead in range(index + 1, len(phrase.elements)):
            element = phrase.elements[ahead]
            gap = element.gap if gap is None else gap + (element.gap or 0)
            for start, end in element.occurrences(tokens):
                if start > last and passes(last + 1, start, gap):
                    result |= ends(ahead, end)
            if not element.optional:
                break
        return result

    options: dict[int, int] = {}
    for index, element in enumerate(phrase.elements):
        for start, end in element.occurrences(tokens):
            for last in ends(index, end):
                options[start] = min(last, options.get(start, last))
        if not element.optional:
            break
    matches = []
    free = 0
    for start, end in sorted(options.items()):
        if start >= free:
            matches.append((tokens.starts[start], tokens.ends[end]))
            free = end + 1
    return matches


WORD = st.sampled_from(["a", "b", "c", "a-b", "b-c", "a*", "*"])
ELEMENT = st.one_of(
    st.lists(WORD, min_size=1, max_size=3).map("|".join),
    st.sampled_from([".", ",", ":"]),
    st.lists(WORD, min_size=1, max_size=2).map(lambda words: "|".join(words) + "?"),
)
GAP = st.sampled_from(["", "", "..0 ", "..1 ", "..3 "])
PHRASE = st.tuples(st.lists(st.tuples(ELEMENT, GAP), max_size=4), WORD).map(
    lambda made: " ".join(f"{element} {gap}" for element, gap in made[0]) + f" {made[1]}"
)
TEXT = st.lists(st.sampled_from(["a", "b", "c", "d", "a-b", "ab", ".", ",", ":", "?"]), max_size=14).map(" ".join)


@settings(max_examples=400, deadline=None)
@given(PHRASE, TEXT)
def test_it_agrees_with_a_naive_matcher(written: str, text: str) -> None:
    phrase, tokens = compile_phrase(written), Tokens(text)
    assert phrase.find(tokens) == naive(phrase, tokens)


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("a ..30 a ..30 a ..30 a ..30 b", "a "),
        ("a ..30 a? ..30 a? ..30 a ..30 b", "a " * 50 + "b , "),
        ("* ..30 * ..30 * ..30 x", "a x "),
        (", ..30 , ..30 x", ", "),
        ("a ..30 x", "a " + ", " * 40),
        (". ..30 . ..30 .", "a . "),
        ("third-party ..30 third-party", "third party "),
    ],
)
def test_twice_the_text_costs_twice_the_steps(phrase: str, text: str) -> None:
    steps = []
    for times in (400, 800):
        count = [0]
        compile_phrase(phrase).find(Tokens(text * times), count)
        steps.append(count[0])
    assert steps[1] <= 2.1 * steps[0] + 10


def test_a_set_finds_what_its_phrases_find() -> None:
    phrases = {
        "sale": compile_phrase("sell|sale ..4 data"),
        "any": compile_phrase("* data"),
        "none": compile_phrase("cookie*"),
    }
    tokens = Tokens("We sell your data. No data sale.")
    assert PhraseSet(phrases).find(tokens) == {name: hits for name in phrases if (hits := phrases[name].find(tokens))}
    assert list(PhraseSet(phrases.values()).find(tokens)) == ["sell|sale ..4 data", "* data"]


@settings(deadline=None)
@given(st.lists(PHRASE, max_size=6, unique=True), TEXT)
def test_a_set_misses_nothing(written: list[str], text: str) -> None:
    phrases = {name: compile_phrase(name) for name in written}
    tokens = Tokens(text)
    assert PhraseSet(phrases).find(tokens) == {name: hits for name in phrases if (hits := phrases[name].find(tokens))}


def test_a_phrase_shows_how_it_was_written() -> None:
    assert repr(compile_phrase("a b")) == "Phrase('a b')"


@pytest.mark.parametrize(
    "written",
    [
        "a b|c ..3 d",
        "^ last updated on",
        "retain* ..6 as long",
        "a",
        "third-part*|e-mail? don't ..30 o'x-1* b",
        "a? b? c|d-e-f",
    ],
)
def test_a_plain_phrase_reads_its_elements_when_they_are_asked_for(
    written: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("policy_lint.text.phrases.is_told", lambda _: False)  # what an earlier run knew of it
    late, at_once = compile_phrase(written), compile_phrase(f" {written}")
    assert (late.plain, at_once.plain) == (True, False)
    assert (late.elements, late.anchored) == (at_once.elements, at_once.anchored)
    tokens = Tokens(written.replace("*", "x").replace("|", " "))
    assert PhraseSet([late]).occurs(tokens) == PhraseSet([at_once]).occurs(tokens)


@given(
    st.lists(
        st.sampled_from(["a", "b*", "c-d", "e?", "..3", "f|g-h*", "^", "*", ";", "i'j", "-", "k-", "l|", "..31"]),
        max_size=12,
    ),
    st.integers(0, 30),
)
def test_what_is_read_late_is_well_formed(written: list[str], more: int) -> None:
    text = " ".join([*written, *["m?"] * more, "n"])
    if not is_plain(text):
        return
    try:
        phrase = compile_phrase(text)
    except ValueError:
        assert len(text.split()) > 40 or text.count("?") > 8
    else:
        assert phrase.elements == compile_phrase(f" {text}").elements


@pytest.mark.parametrize("written", ["by|through :", "; and", "a|an ? ..2 b"])
def test_a_set_finds_the_same_texts_in_a_row_as_one_by_one_though_a_mark_is_rarest(written: str) -> None:
    texts = [Tokens(text) for text in ("We tell you by: post", "sent by post", "first; and then", "an? ok b", "and or")]
    phrases = PhraseSet([compile_phrase(written)])
    (row,) = rows(texts)
    assert list(phrases.find_in_row(row)) == [number for number, text in enumerate(texts) if phrases.occurs(text)]
