"""Vocabulary words are found generously, cues exactly, and neither differs from trying every phrase in turn."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policy_lint.extraction.clauses import clauses
from policy_lint.extraction.cues import CueSet
from policy_lint.extraction.extract import lexicon
from policy_lint.extraction.lexicon import Lexicon
from policy_lint.extraction.vocabulary_words import VocabularyWords
from policy_lint.policy.statements import Disclosure
from policy_lint.reading.text import read_text
from policy_lint.text.phrases import compile_phrase
from policy_lint.text.source import Source
from policy_lint.text.tokens import Tokens
from tests.extraction.said import said

WORDS = VocabularyWords(["data-categories", "purposes"])


def keys(text: str, table: str = "data-categories") -> list[str]:
    return [word.key for word in WORDS.find(Tokens(text)).get(table, [])]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("email address", ["email-address"]),
        ("Email Addresses", ["email-address"]),
        ("e-mail addresses", ["email-address"]),
        ("billing and payment information", ["payment-data", "payment-data"]),
        ("name, address, and phone number", ["name", "postal-address", "phone-number"]),
        ("demographic and interest data", ["demographic-data", "interests"]),
        ("voice recordings or prints", ["voice-recordings", "voice-print"]),
        ("Internet Protocol (IP) address", ["ip-address"]),
        ("home, shipping and billing addresses", ["postal-address", "postal-address", "billing-address"]),
        ("credit card. Number", ["payment-card"]),
        ("social security number", ["social-security-number"]),
        ("type of your device", ["device-information"]),
        ("cookies", ["cookie-data"]),
        ("nothing of the kind", []),
        ("named", []),
    ],
)
def test_a_data_category_is_found_in_its_many_forms(text: str, found: list[str]) -> None:
    assert keys(text) == found


@pytest.mark.parametrize(
    "text", ["improve our services", "improving the services", "improves your service", "improved any services"]
)
def test_a_purpose_is_found_in_all_forms_of_its_verb(text: str) -> None:
    assert keys(text, "purposes") == ["service-improvement"]


def test_offsets_are_those_of_the_text() -> None:
    text = "We take “e-mail  addresses”."
    (word,) = WORDS.find(Tokens(text))["data-categories"]
    assert text[word.start : word.end] == "e-mail  addresses"


PHRASES = [
    "collect|gather* ..3 data|information", "we do? not collect", "third-party ..2 site*", "^ we ..2 collect", "not ..2 data :",
    "data", "* collect", "non-* data", "collect data ..1 and ..1 site|sites",
]  # fmt: skip
TOKENS = [
    "we",
    "do",
    "not",
    "collect",
    "gathers",
    "data",
    "information",
    ",",
    ".",
    ":",
    "third",
    "-",
    "party",
    "sites",
    "non",
    "and",
]


@given(st.lists(st.sampled_from(TOKENS), max_size=25))
def test_the_set_finds_what_each_phrase_alone_finds(words: list[str]) -> None:
    text = " ".join(words)
    compiled = [compile_phrase(phrase) for phrase in PHRASES]
    together = {phrase.text: found for phrase, found in CueSet(compiled).find(Tokens(text))}
    assert together == {phrase.text: found for phrase in compiled if (found := phrase.find(Tokens(text)))}


def test_every_cue_is_well_formed() -> None:
    lexicon().check()


def test_a_cue_that_is_not_well_formed_is_refused() -> None:
    with pytest.raises(ValueError, match=r"phrase `sell \.\.3`: it ends with a gap"):
        Lexicon([{"wrong": ("sell ..3",)}], []).check()


def test_clauses_read_together_are_read_as_each_alone() -> None:
    policy = read_text(
        Source("policy.txt", "Privacy\n\nWe do not sell your data. We share:\n\n- names\n- e-mail addresses\n")
    )
    listed = [clause for section in clauses(policy).values() for clause in section]
    book = lexicon()
    together = list(book.read_all(listed))
    assert [(one.own, one.terms) for one in together] == [
        (one.own, one.terms) for clause in listed for one in (book.read(clause),)
    ]
    assert [one.lead and one.lead.text for one in together[-2:]] == ["We share:", "We share:"]
    assert [one.before for one in together] == [None, *together[:-1]]


@given(st.text(max_size=400))
def test_words_never_overlap_and_lie_in_the_text(text: str) -> None:
    for words in WORDS.find(Tokens(text)).values():
        ends = 0
        for word in words:
            assert ends <= word.start < word.end <= len(text)
            ends = word.end


def test_a_word_for_data_inside_the_name_of_a_recipient_names_no_data() -> None:
    found = said(Disclosure, "We share your data with our credit card processor and our email service provider.")
    assert [(one.recipients, one.data) for one in found] == [(("payment-processors", "marketing-providers"), ())]
