"""What a pattern demands of a text: every text that it matches has that."""

from __future__ import annotations

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from policy_lint.text import lazy as module
from policy_lint.text.required import demands
from policy_lint.text.sieve import Sieve
from tests.text.test_lazy import PATTERNS


def unmet(text: str, pattern: str, flags: int = 0) -> int:
    """The bits of a pattern's demands that a text leaves unmet."""
    sieve, wanted = Sieve(), [0]
    sieve.admit(demands(pattern, flags), wanted.append)
    sieve.announce({text: text})
    return wanted[-1] & sieve.unmet[text]


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        (r"(?i)\b(?:we|i) sells?\b", [{"sell", "sells"}, {"i", "we"}]),
        (r"\bdelet\w+ it", [{"delet*"}, {"it*"}]),
        (r"(?i)[^.]{0,20}ing\b", [{"*ing"}]),
        (r"\b(?i:usa)\b|\bUS\b|\[x\]", [{"usa*", "US", "["}]),
        (r"\b(?:\d{1,4}|seven) days\b", [{"days"}, {"#", "seven"}]),
        (r"(?<!\w)sold(?!\w)", [{"sold"}]),
        (r"(?:ab){5} cd\b", [{"cd"}]),
        (r"(?i:S)OLD\b", []),
        (r"\w*", []),
        (r"(?a)\bsell\b", []),
        (r"(", []),
        (r"(?:sell)?(?:rent)*x{0,3}", []),
    ],
)
def test_demands_are_read_from_a_pattern(pattern: str, words: list[set[str]]) -> None:
    assert [set(one) for one in demands(pattern)] == words


@pytest.mark.parametrize(
    ("pattern", "text", "can"),
    [
        (r"(?i)\bsells?\b", "We SELL it.", True),
        (r"(?i)\bsells?\b", "We resell it.", False),
        (r"(?i)\bsells?\b", "We \u017fell it.", True),  # the long s is an s where case is ignored
        (r"(?i)\bkeep\b", "We \u212aeep it.", True),  # and the sign of kelvin a k
        (r"\bUS\b", "Tell us.", False),
        (r"\bUS\b", "In the US.", True),
        (r"(?i)\bid\b", "the user_id", False),
        (r"\bnot\b", "don't", False),
        (r"n['’]t\b", "don't", True),
        (r"\d{3}", "a1", True),  # weaker than it could be
        (r"\d{3}", "a", False),
        (r"(?i)straße", "STRAẞE", True),
        (r"a(?=b)", "a", True),
    ],
)
def test_a_text_without_a_demand_is_told(pattern: str, text: str, can: bool) -> None:
    assert (unmet(text, pattern) == 0) is can
    assert can or re.search(pattern, text) is None


@pytest.mark.parametrize(("name", "pattern"), PATTERNS, ids=lambda value: value if isinstance(value, str) else "")
@settings(max_examples=3, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_what_a_pattern_of_ours_matches_has_what_it_demands(
    name: str, pattern: re.Pattern[str], data: st.DataObject
) -> None:
    text = data.draw(st.from_regex(re.compile(pattern.pattern, pattern.flags)))
    assert unmet(text, pattern.pattern, pattern.flags) == 0, name


MADE = st.recursive(
    st.sampled_from(["a", "b", "B", " ", "-", "1", "_", ".", "ab", r"\w", r"\W", r"\d", r"\b", r"\B", "[aB]", "[^a]", "(?=a)", "^", "$"]),
    lambda inner: st.one_of(
        st.lists(inner, min_size=1, max_size=4).map("".join),
        st.lists(inner, min_size=2, max_size=3).map(lambda parts: f"(?:{'|'.join(parts)})"),
        st.tuples(inner, st.sampled_from(["?", "*", "+", "{2}", "{1,9}", "{5}"])).map(lambda two: f"(?:{two[0]}){two[1]}"),
        inner.map(lambda one: f"(?i:{one})"),
    ),
    max_leaves=8,
)  # fmt: skip


@given(MADE, st.sampled_from([0, re.IGNORECASE]), st.lists(st.text("abAB -_1", max_size=9), max_size=6))
def test_whatever_matches_has_what_is_demanded(pattern: str, flags: int, texts: list[str]) -> None:
    for text in texts:
        if re.search(pattern, text, flags) is not None:
            assert unmet(text, pattern, flags) == 0


def test_a_pattern_that_is_asked_often_finds_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_sieve", Sieve())
    written = r"(?i)\b(?:we|i) (?P<verb>sells?)\b"
    pattern, plain = module.lazy(written), re.compile(written)
    texts = ["We sell it. I sell all.", "We keep it.", "You sell it.", "we sells"] * 40
    for _ in range(2):
        module.announce({text: text for text in texts[:3]})
        for text in texts:
            assert (pattern.search(text) is None) is (plain.search(text) is None)
            assert (pattern.match(text, 1) is None) is (plain.match(text, 1) is None)
            assert [one.span() for one in pattern.finditer(text)] == [one.span() for one in plain.finditer(text)]
    assert module._sieve.unmet[texts[1]] != 0
    assert pattern.search("We sell", 0, 6) is None
    assert pattern.search("We sell", 0, 7) is not None
