"""Stance: what a negation reaches, what ends its reach, and which condition a clause states."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policy_lint.extraction.clauses import clauses
from policy_lint.extraction.extract import _readings, extract
from policy_lint.extraction.lexicon import Match
from policy_lint.extraction.stance import condition, exceptions, is_denied, is_exclusive, stance
from policy_lint.reading.text import read_text
from policy_lint.text.source import Source

if TYPE_CHECKING:
    from policy_lint.extraction.lexicon import Reading


def _last(*blocks: str) -> Reading:
    """The reading of the last clause of a text."""
    found = clauses(read_text(Source("policy.txt", "\n\n".join(["Privacy Notice", *blocks]) + "\n")))
    return [reading for listed in found.values() for reading in _readings(listed)][-1]


def _at(reading: Reading, word: str) -> Match:
    """Where a word stands in a reading."""
    start = reading.text.index(word)
    return Match(start, start + len(word))


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("We do not share your data.", "share"),
        ("We never sell data.", "sell"),
        ("We don’t collect names.", "collect"),
        ("We currently do not collect sensitive data.", "collect"),
        ("Northwind does not currently collect it.", "collect"),
        ("We will not, without your consent, share your data.", "share"),
        ("We do not sell, rent, trade, lease or otherwise disclose your data.", "disclose"),
        ("Your data will not be transferred.", "transferred"),
        ("We neither store nor share recordings.", "share"),
        ("No personal information is collected by this page.", "collected"),
        ("We no longer use cookies.", "use"),
        ("Under no circumstances do we share data.", "share"),
        ("At no time will we sell your data.", "sell"),
        ("We cannot access your files.", "access"),
        ("Your data is shared with no one.", "shared"),
        ("We refrain from selling data.", "selling"),
        ("We share data with nobody.", "share"),
        ("We do not share your data without your consent.", "share"),
        ("We do not share your data unless you ask.", "share"),
        ("We never knowingly collect data of children.", "collect"),
        ("We have not sold data.", "sold"),
        ("We are unable to read your messages.", "read"),
        ("It is our policy not to sell data.", "sell"),
        ("We do not intend to share your data.", "share"),
    ],
)
def test_a_negation_reaches_the_verb_it_denies(text: str, word: str) -> None:
    reading = _last(text)
    assert is_denied(reading, _at(reading, word))
    assert stance(reading, _at(reading, word)) == "denied"


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("We share data not only with partners.", "share"),
        ("We not only collect but also sell data.", "collect"),
        ("We do not sell data, but we share it.", "share"),
        ("We do not sell data; we rent it.", "rent"),
        ("We do not sell data and we may share it.", "share"),
        ("We collect data, including but not limited to names that you provide.", "provide"),
        ("If you do not agree, we will delete your data.", "delete"),
        ("We will share data whether or not you log in.", "share"),
        ("We do not prevent others from tracking you.", "tracking"),
        ("We are not responsible for how others use your data.", "use"),
        ("This policy does not apply to data that others collect.", "collect"),
        ("You do not have to register to use our site.", "use"),
        ("You may choose not to provide your name.", "provide"),
        ("We do not share your data except to process payments.", "process"),
        ("We keep data no longer than we use it.", "use"),
        ("We share data.", "share"),
        ("We cannot guarantee that others will respect it.", "respect"),
        ("Please do not hesitate to ask what we collect.", "collect"),
        ("We keep your data until it is no longer needed and then delete it.", "delete"),
        ("We do not read your mail because we respect you.", "respect"),
        ("We do not limit how we share data.", "share"),
        ("We do not sell data, although we share it.", "share"),
        ("We store data for no more than a year and share it.", "share"),
        ("You can ask us not to sell your data, and we record that.", "record"),
        ("If you prefer that your data is not shared, write to us.", "shared"),
        ("You may request that Northwind not disclose your data.", "disclose"),
        ("By electing not to share your address you opt out.", "share"),
        ("She does not object to our collection of her data.", "collection"),
        ("We cannot assure you that your data will never be disclosed.", "disclosed"),
        ("Cookies that are not strictly necessary are used to collect data.", "collect"),
        ("You may browse our site without disclosing your data.", "disclosing"),
    ],
)
def test_a_negation_of_something_else_does_not_reach(text: str, word: str) -> None:
    reading = _last(text)
    assert not is_denied(reading, _at(reading, word))


def test_a_denying_lead_in_reaches_its_items() -> None:
    item = _last("We do not:", "- sell your data")
    assert is_denied(item, _at(item, "sell"))


def test_a_lead_in_that_opens_its_exceptions_does_not() -> None:
    item = _last("We do not share your data except:", "- share it with our auditors")
    assert not is_denied(item, _at(item, "share"))


def test_an_item_with_a_subject_of_its_own_is_not_denied_by_its_lead_in() -> None:
    item = _last("We do not:", "- Advertising. We share data with networks.")
    assert not is_denied(item, _at(item, "share"))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("If you call us, we record the call.", "If you call us"),
        ("We record calls if you agree.", "if you agree"),
        ("We share data only with your consent.", "with your consent"),
        ("We may disclose data when required by law.", "when required by law"),
        ("Should you move, we update your address.", "Should you move"),
        ("We share data in the event of a merger; we tell you.", "in the event of a merger"),
        ("We collect data (if you permit it) on phones.", "if you permit it"),
        ("Data is shared where you have agreed.", "where you have agreed"),
        ("Depending on your location, you may ask for a copy.", "Depending on your location"),
        ("We share data unless you object.", "unless you object"),
    ],
)
def test_a_condition_is_read_in_the_words_of_the_text(text: str, found: str) -> None:
    assert condition(_last(text)) == found


@pytest.mark.parametrize(
    "text",
    [
        "If you have any questions, we answer them.",
        "We share your data with partners.",
        "We use data to see if our site works.",
        "We collect names.",
        "If you wish to complain, write to us.",
        "If you would like a copy, we send one.",
        "We keep data even if it is old.",
    ],
)
def test_a_manner_of_speaking_is_no_condition(text: str) -> None:
    assert condition(_last(text)) is None


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("We do not share data except as required by law.", ("as required by law",)),
        ("We do not share data without your consent.", ("without your consent",)),
        ("We do not share data unless you ask us to.", ("unless you ask us to",)),
        ("We do not share data other than with our affiliates.", ("with our affiliates",)),
        ("Except as described here, we do not share data.", ("as described here",)),
        ("We do not share data with the exception of billing.", ("billing",)),
        ("We do not share data.", ()),
    ],
)
def test_exceptions_are_read_in_the_words_of_the_text(text: str, found: tuple[str, ...]) -> None:
    assert exceptions(_last(text)) == found


def test_only_is_exclusive_in_the_clause_or_its_lead_in() -> None:
    assert is_exclusive(_last("We only share data with:", "- auditors"))
    assert not is_exclusive(_last("We share data with:", "- auditors"))


def test_an_affirmation_under_a_condition_is_conditional() -> None:
    reading = _last("We share data if you agree.")
    assert stance(reading, _at(reading, "share")) == "conditional"


def test_a_sentence_without_end_is_read_in_linear_time() -> None:
    text = "Notice\n\n" + "we do not share data with third parties unless required " * 4000 + "\n"
    started = time.perf_counter()
    extract(read_text(Source("policy.txt", text)))
    assert time.perf_counter() - started < 60


@given(
    st.lists(
        st.sampled_from(
            [
                "we",
                "do",
                "not",
                "never",
                "share",
                "unless",
                "except",
                "if",
                "with",
                "no",
                "one",
                ",",
                ";",
                ":",
                ".",
                "(",
                ")",
                "data",
                "nor",
                "without",
                "your",
                "consent",
            ]
        ),
        max_size=40,
    )
)
def test_any_words_have_a_stance(words: list[str]) -> None:
    reading = _last(" ".join(words) or "-")
    assert stance(reading, Match(0, 1)) in {"affirmed", "denied", "conditional"}
    assert stance(reading) in {"affirmed", "denied", "conditional"}
    exceptions(reading)


@given(st.text(min_size=1, max_size=200))
def test_any_text_has_a_stance(text: str) -> None:
    reading = _last(text)
    stance(reading, Match(0, len(reading.text)))
    condition(reading)
    exceptions(reading)
