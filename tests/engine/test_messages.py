"""Messages: only named fields are filled, quotes are cut at words, keys are listed as people read them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policy_lint.engine.messages import FIELDS, fill, listing, shorten, unknown_fields


def test_only_fields_that_have_a_value_are_filled() -> None:
    assert fill("{quote} {met} {x.__class__} {0} {}", {"quote": "{met}"}) == "{met} {met} {x.__class__} {0} {}"


def test_a_field_that_no_verb_fills_is_named() -> None:
    assert unknown_fields("{quote} {First} {second.quote} {x_y} {0} {{company}} {a b}") == [
        "First",
        "x_y",
        "0",
        "company",
    ]
    assert not unknown_fields(" ".join(f"{{{name}}}" for name in FIELDS))


@given(st.text(max_size=300), st.integers(2, 80))
def test_a_shortened_text_is_one_line_within_its_limit_and_says_that_it_was_cut(text: str, limit: int) -> None:
    short = shorten(text, limit)
    flat = " ".join(text.split())
    assert "\n" not in short
    assert len(short) <= limit
    assert short == flat or (short.endswith("…") and flat.startswith(short[:-1]))


def test_a_text_is_cut_at_a_word() -> None:
    assert shorten("We keep your data, always and everywhere", 20) == "We keep your data…"


@pytest.mark.parametrize(
    ("keys", "text"),
    [
        ([], "nothing"),
        (["name"], "name"),
        (["name", "email-address"], "name and email address"),
        (["name", "email-address", "own-word"], "name, email address and own-word"),
        (["a", "b", "c", "d"], "a, b and 2 more"),
    ],
)
def test_keys_are_listed_by_their_labels(keys: list[str], text: str) -> None:
    assert listing(keys, limit=3) == text
