"""What is kept of a phrase is what it comes to; whatever is wrong with what is kept, it is worked out."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policy_lint.extraction.extract import lexicon
from policy_lint.text import kept_phrases
from policy_lint.text.chains import chain_of, chains
from policy_lint.text.kept_phrases import WORTH, keep_phrases
from policy_lint.text.phrases import PhraseSet, compile_phrase
from policy_lint.text.spotting import ways_of
from policy_lint.text.tokens import Tokens

WRITTEN = [
    "third-party|your data",
    "^ last? updated|revised on? :? 20*",
    "non-* ..3 any*",
    '"?" a|. b?  c',
    "; ;",
    "*",
    *(f"word{number} or-else" for number in range(WORTH)),
]


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("POLICY_LINT_CACHE_DIR", str(tmp_path / "cache"))
    monkeypatch.setattr(kept_phrases, "_LOADED", [])
    return tmp_path / "cache"


def the_file(cache: Path) -> Path:
    (file,) = cache.glob("phrases-*.bin")
    return file


def kept() -> None:
    """Take all phrases to pieces, keep what comes of them, and begin a new run."""
    PhraseSet(map(compile_phrase, WRITTEN))
    for text in WRITTEN:
        ways_of(compile_phrase(text))
    keep_phrases()
    kept_phrases._LOADED.clear()


def test_a_phrase_comes_back_as_it_was_taken_to_pieces(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    expected = {text: set(chains(compile_phrase(text))) for text in WRITTEN}
    kept()
    assert the_file(cache).stat().st_mode & 0o077 == 0
    monkeypatch.setattr("policy_lint.text.spotting.chains", None)  # nothing is worked out any more
    monkeypatch.setattr("policy_lint.text.programs._most_telling", None)
    for text in WRITTEN:
        ways = ways_of(compile_phrase(text))
        assert {*ways.plain, *ways.marked} == expected[text]
        assert ways.anchored == (text[0] == "^")
    found = PhraseSet(map(compile_phrase, WRITTEN))
    assert found.find(Tokens("Last updated: 2024. Word3 or else; your data")).keys() >= {WRITTEN[1], WRITTEN[0]}


def test_every_cue_comes_back() -> None:
    written = [phrase for phrase in lexicon()._phrases._phrases if isinstance(phrase, str)]
    complex_ones = [text for text in written if chain_of(text) is None][::3]
    expected = {text: set(chains(compile_phrase(text))) for text in complex_ones}
    for text in complex_ones:
        ways_of(compile_phrase(text))
    keep_phrases()
    kept_phrases._LOADED.clear()
    assert len(complex_ones) > WORTH
    for text in complex_ones:
        ways = ways_of(compile_phrase(text))
        assert {*ways.plain, *ways.marked} == expected[text]


def test_few_new_phrases_are_not_worth_a_file(cache: Path) -> None:
    kept()
    before = the_file(cache).read_bytes()
    ways_of(compile_phrase("some-thing new"))
    keep_phrases()
    assert the_file(cache).read_bytes() == before


@given(st.integers(0, 4000), st.binary(max_size=3))
def test_whatever_befalls_the_file_the_phrases_are_right(place: int, put: bytes) -> None:
    file = kept_phrases._file()
    file.unlink(missing_ok=True)
    kept_phrases._LOADED.clear()
    kept()
    whole = file.read_bytes()
    at = place % len(whole)
    file.write_bytes(whole[:at] + put + whole[at + 1 :])
    for text in WRITTEN[:6]:
        ways = ways_of(compile_phrase(text))
        assert {*ways.plain, *ways.marked} == set(chains(compile_phrase(text)))


def test_without_a_place_to_keep_it_in_all_is_worked_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("POLICY_LINT_CACHE_DIR", "/dev/null")
    kept()
    assert PhraseSet([compile_phrase("or-else")]).occurs(Tokens("or else"))
