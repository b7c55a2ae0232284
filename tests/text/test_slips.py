"""One slip is what the library calls a distance of one."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from policy_lint.text.slips import one_slip

WORDS = st.text(alphabet="abc", max_size=6)


@given(WORDS, WORDS)
@example("", "a")
@example("ab", "ba")
@example("abc", "bca")
@example("security", "secruity")
def test_one_slip_is_a_distance_of_one(one: str, other: str) -> None:
    assert one_slip(one, other) == (OSA.distance(one, other) == 1)
