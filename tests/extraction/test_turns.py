"""Where a sentence turns from what is done to what is not."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policy_lint.extraction.turns import halves
from policy_lint.policy.statements import Collection, Disclosure, Law
from tests.extraction.said import said

TURNS = [
    "We log the time of a visit | but do not log its address.",
    "We log the time of a visit, | but we do not log its address.",
    "We read your postcode, | but never pass it on.",
    "We don't ask for your birthday, | but we do ask for the year.",
    "We may count visits; | however, we never count visitors.",
    "We keep your orders for ten years; | we do not keep your card number.",
    "We store your answers on our servers | and do not sell them.",
    "We write down who calls us, | and we will not pass that list to anyone.",
    "We hand parcels to couriers | but not your telephone number.",
    "While we encrypt every message, | we cannot promise that nobody ever reads one.",
    "Although our shop is open to all, | we do not serve children.",
    "We do not rent out our list of members, | although we may write to them ourselves.",
    "We will never read your post, | yet we must keep the envelope.",
    "Advertisers do not learn your name, | but they may learn your town.",
    "No receipt holds your full card number, | but it shows the last four digits.",
    "I collect the words that you type | and I don't collect anything else.",
    "Your voice is recorded in the studio, | but it is not kept.",
    "We do not read your letters | and only use them to make your album.",
    "We tell the bank what you owe, | whereas we don't tell it what you bought.",
    "Our app asks for your position, | but we cannot see where you were before.",
]
ACTS = [
    "We keep your letters | and we share your address with couriers.",
    "We collect your name when you join, | and we may use your birthday to send you a card.",
    "We keep what you bought for ten years; | we also keep what you looked at for a week.",
    "We collect your email address to write to you, | we collect your number to ring you, | and we store both in Bonn.",
    "When you pay, we process your card number, | and we delete it at once.",
]
WHOLE = [
    "If we sell the shop, we will transfer your file to the buyer.",
    "From the data that we collect, we use only what we need.",
    "Where we store a copy, we encrypt it.",
    "In addition to what we collect from you, we may obtain your address from your bank.",
    "We explain what we collect, how we use it and when we share it.",
    "We collect your name and may share it with our printers.",
    "We do not sell, and will not sell, your address.",
    "We collect, but do not share, your address.",
    "What we keep may well be, but is not limited to, a name and a town.",
    "We keep not only your name but also your town.",
    "If you are under age and do not have a parent's leave, you may not join.",
    "Other companies may show pictures but do not learn who sees them.",
    "We do not sell your name and we do not sell your town.",
    "You may refuse cookies, but you may lose your basket.",
    "We tell you whether or not we hold data, but we may ask who you are.",
    "We keep data no longer than needed, but we may keep bills for ten years.",
    "Nothing here limits your rights.",
    "We use what you wrote and what you did not write.",
    "They may look at your file, but may not copy it.",
    "This notice covers the shop and does not cover the museum.",
    "While we do not seek data on children, if we find any, we delete it.",
    "While some clubs ask for a photo of a child, we do not knowingly keep such photos.",
    "We do this when you ask; when you order; when you write; but not when you sleep; we do it by hand.",
    "We collect your name but only when you order.",
    "We may answer “no” to a request, but we will say why.",
]


def parts(text: str) -> list[str]:
    """The halves of a text that is one sentence."""
    return [text[start:end] for start, end in halves(text, 0, len(text))]


@pytest.mark.parametrize("marked", [*TURNS, *ACTS])
def test_a_sentence_is_cut_where_one_half_alone_denies_and_between_two_acts(marked: str) -> None:
    assert (
        parts(marked.replace("| ", "")) == [f"{half} " for half in marked.split(" | ")[:-1]] + marked.split(" | ")[-1:]
    )


@pytest.mark.parametrize("text", WHOLE)
def test_what_does_not_turn_or_can_not_be_read_in_halves_stays_whole(text: str) -> None:
    assert parts(text) == [text]


@given(
    st.lists(st.sampled_from([*" ,;.\n", "we", "but", "do", "not", "never", "and", "however", "while", "data", "x"]))
)
def test_the_halves_make_up_the_sentence_in_order_whatever_it_is(words: list[str]) -> None:
    text = "We " + " ".join(words)
    begin, end = 1, len(text) - 1
    found = list(halves(text, begin, end))
    assert found[0][0] == begin
    assert found[-1][1] == end
    assert all(one[1] == other[0] for one, other in pairwise(found))
    assert all(start < stop for start, stop in found) or begin == end


def stated(kind: type[Collection | Disclosure], text: str) -> list[tuple[str, tuple[str, ...]]]:
    """Stance and data of the statements of a kind."""
    return [(found.stance, found.data) for found in said(kind, text)]


def test_neither_half_has_the_data_or_the_stance_of_the_other() -> None:
    text = "We collect your IP address but do not collect your name."
    assert stated(Collection, text) == [("affirmed", ("ip-address",)), ("denied", ("name",))]
    text = "We do not disclose your name to anyone, but we may disclose your birthday to our couriers."
    assert stated(Disclosure, text) == [("denied", ("name",)), ("affirmed", ("date-of-birth",))]


def test_each_of_two_acts_has_its_own_data() -> None:
    text = "We collect your name and we share your email address with our partners."
    assert stated(Collection, text) == [("affirmed", ("name",))]
    assert stated(Disclosure, text) == [("affirmed", ("email-address",))]


def test_it_in_the_second_half_is_the_data_of_the_first() -> None:
    text = "We write down your phone number but never disclose it to anyone."
    assert stated(Disclosure, text) == [("denied", ("phone-number",))]


def test_an_if_before_both_halves_holds_for_both() -> None:
    text = "If you order by post, we do not collect your email address, but we collect your name."
    assert stated(Collection, text) == [("denied", ("email-address",)), ("conditional", ("name",))]


def test_the_whole_sentence_is_quoted_and_what_both_halves_say_is_said_once() -> None:
    text = "We obey the GDPR in all we do, but the GDPR does not bind our guests, and we do not say that it does."
    assert [found.quote for found in said(Law, text)] == [text]
