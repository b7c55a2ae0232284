"""Tokens: words, numbers, addresses and marks, each at its place."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from policy_lint.text.normalise import fold, spell
from policy_lint.text.tokens import Tokens, cut_by_sentences


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("We don’t, user's.", ["we", "don't", ",", "user's", "."]),
        ("third‑party opt-out opt–out", ["third", "party", "opt", "out", "opt", "out"]),
        ("data—it 2010–2020", ["data", "-", "it", "2010", "-", "2020"]),
        ("1,000.50 100% $7,500 12:30 v1.3", ["1,000.50", "100%", "$7,500", "12:30", "v1", "3"]),
        (
            "Mail privacy@x.co.uk. See www.x.com/a.b, umami.is.",
            ["mail", "privacy@x.co.uk", ".", "see", "www.x.com/a.b", ",", "umami.is", "."],
        ),
        (
            "in the U.S. (e.g. here) Acme, Inc. and",
            ["in", "the", "u.s", "(", "e.g", "here", ")", "acme", ",", "inc", "and"],
        ),
        ("infor\u00admation ﬁnd", ["information", "find"]),
        ("policy.We keep", ["policy", ".", "we", "keep"]),
        ("and/or; a… b...", ["and", "/", "or", ";", "a", "…", "b", "…"]),
        ("Terms & §1798.140(d)", ["terms", "&", "§", "1798.140", "(", "d", ")"]),
        ("", []),
        ("\u00ad \u200b", []),
    ],
)
def test_a_text_is_cut_sensibly(text: str, tokens: list[str]) -> None:
    assert Tokens(text).texts == tokens


@given(st.text(alphabet="aB1.,;:!?’'-–—@/w$%()\u00ad\u00a0 ﬁ\n", max_size=60) | st.text(max_size=60))
def test_a_token_is_the_folded_text_at_its_place(text: str) -> None:
    tokens = Tokens(text)
    last = 0
    for token, start, end in zip(tokens.texts, tokens.starts, tokens.ends, strict=True):
        assert last <= start < end <= len(text)
        assert token in {spell(fold(text[start:end])), fold(text[start]), "…"}
        last = end
    assert sorted(position for places in tokens.index.values() for position in places) == list(range(len(tokens)))


@given(st.text(max_size=80))
def test_no_letter_is_lost(text: str) -> None:
    tokens = Tokens(text)
    covered = {offset for start, end in zip(tokens.starts, tokens.ends, strict=True) for offset in range(start, end)}
    assert all(offset in covered for offset, character in enumerate(text) if character.isalnum())


class Slow(Tokens):
    """Cuts every text the long way."""

    def _read_plain(self, folded: str) -> None:
        self._read_any(folded)


@settings(max_examples=400)
@given(
    st.text(alphabet="aB1 .,;:!?’'-–—@/_w$%()…\u00a0 ﬁ\n•é\u0301`´‘", max_size=30)
    | st.text(alphabet="aB1 .,'’-_$\n…", max_size=30)
    | st.text(alphabet="aBwW1 .,:/@'`-", max_size=30)
)
def test_a_plain_text_is_cut_as_any_other(text: str) -> None:
    tokens, slow = Tokens(text), Slow(text)
    assert (tokens.texts, tokens.starts, tokens.ends) == (slow.texts, slow.starts, slow.ends)


@given(
    st.lists(
        st.sampled_from(
            [
                "We",
                "share.",
                "data",
                "Inc.",
                "The",
                "U.S.",
                "(e.g.",
                "No.",
                "7",
                "7",
                "“Stop!”",
                "he.",
                "see",
                "www.x.com/a.",
                "mail",
                "a@b.org",
                "1.",
                "J.",
                "Smith",
                "etc.",
                "third-party",
                "A.",
                "You?",
                "policy.We",
                "it…",
                "-",
                "3.5%",
                "[sic].",
                "etc.)",
                "-",
                "a.",
            ]
        ),
        max_size=20,
    ).map(" ".join)
    | st.text(alphabet="aB1.,;:!?’'-–—@/w$%()\u00ad\u00a0 ﬁ", max_size=60)
)
def test_a_text_is_cut_by_its_sentences_as_in_one_piece(text: str) -> None:
    whole, parts = Tokens(text), cut_by_sentences(text)
    assert (parts.text, parts.texts, parts.starts, parts.ends) == (text, whole.texts, whole.starts, whole.ends)


def test_prefixes_are_looked_up_in_order() -> None:
    tokens = Tokens("share, sharing share shar sell")
    assert tokens.with_prefix("shar") == [0, 2, 3, 4]
    assert tokens.with_prefix("shari") == [2]
    assert tokens.with_prefix("x") == []
    assert tokens.with_prefix("") == [0, 2, 3, 4, 5]
