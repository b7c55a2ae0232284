"""Clauses know their lead-in, their headings and the table that they are a row of."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policy_lint.extraction.clauses import clauses
from policy_lint.extraction.tables import seams, tokens_of
from policy_lint.reading.markdown import read_markdown
from policy_lint.text.source import Source
from policy_lint.text.tokens import Tokens
from tests.extraction.reading_help import texts


def leads(text: str) -> dict[str, str | None]:
    return {
        clause.text: clause.lead.text if clause.lead else None for clause in texts(text) if clause.kind != "heading"
    }


def test_an_item_is_read_with_the_sentence_above_its_list() -> None:
    assert leads("We collect:\n\n- names\n- addresses\n")["addresses"] == "We collect:"


def test_what_follows_a_list_is_not_led_in_by_it() -> None:
    assert leads("We collect:\n\n- names\n\nWe never sell anything.\n")["We never sell anything."] is None


def test_an_unmarked_list_goes_on_while_its_members_end_in_semicolons() -> None:
    found = leads("We use your data as follows:\n\nTo run the service;\n\nTo comply with the law;\n\nTo answer you.\n")
    assert set(found.values()) == {None, "We use your data as follows:"}
    assert found["To answer you."] == "We use your data as follows:"


def test_each_sentence_is_a_clause_and_knows_the_one_before() -> None:
    first, second = texts("We collect data. This includes names.")
    assert second.before is first


@pytest.mark.parametrize(
    ("text", "header", "cells"),
    [
        ("What | Why | Who\n---|---|---\nName | Billing | Us\n", ("What", "Why", "Who"), ["Name", "Billing", "Us"]),
        ("PurposeLegal Basis\nSend billsContract\nAnswer questionsConsent\n", ("Purpose", "Legal Basis"), ["Send bills", "Contract"]),
        ("How we use data\n\nPurposeLegal Basis\nAnswer (by mail)Opt-in consent\nSend billsContract\n", ("Purpose", "Legal Basis"), ["Answer (by mail)", "Opt-in consent"]),
    ],
)  # fmt: skip
def test_a_row_knows_its_header_and_its_cells(text: str, header: tuple[str, ...], cells: list[str]) -> None:
    rows = [clause for clause in texts(text) if clause.header]
    assert rows[0].header == header
    assert [rows[0].text[start:end].strip() for start, end in rows[0].cells] == cells


@pytest.mark.parametrize(
    "text", ["We use PayPal and YouTube.", "JavaScript is required.", "LinkedIn\nHubSpot\n", "iPhone users"]
)
def test_a_brand_is_no_table(text: str) -> None:
    assert not any(clause.cells for clause in texts(text))


def test_words_end_where_cells_touch() -> None:
    text = "Answer questionsConsent of yours"
    tokens = tokens_of(text, seams(text))
    assert [text[start:end] for start, end in zip(tokens.starts, tokens.ends, strict=True)] == [
        "Answer", "questions", "Consent", "of", "yours",
    ]  # fmt: skip


@given(st.text(alphabet="aB c(.,;-’", max_size=60), st.lists(st.integers(0, 60), max_size=3))
def test_cut_tokens_lie_where_they_stand(text: str, places: list[int]) -> None:
    cuts = sorted({place for place in places if 0 < place < len(text)})
    tokens = tokens_of(text, cuts)
    for token, start, end in zip(tokens.texts, tokens.starts, tokens.ends, strict=True):
        assert 0 <= start < end <= len(text)
        assert len(Tokens(text[start:end]).texts) <= 1 or "-" in text[start:end] or "." in token


@given(st.text(max_size=400))
def test_clauses_lie_in_their_text(text: str) -> None:
    for clause in texts(text):
        assert all(0 <= start <= end <= len(clause.text) for start, end in clause.cells)


def test_bullets_under_a_numbered_item_that_ends_in_a_colon_are_its_list() -> None:
    text = "You have choices.\n\n1. Anywhere\n2. In your browser, for example:\n\n* block cookies\n* clear them\n\n3. On your phone\n"
    read = clauses(read_markdown(Source("a.md", text)))
    found = {one.text: one.lead.text if one.lead else None for listed in read.values() for one in listed}
    assert found["block cookies"] == found["clear them"] == "In your browser, for example:"
    assert found["On your phone"] == "You have choices."


def test_the_answer_to_an_item_does_not_lead_in_the_next() -> None:
    text = "# Data\n\nWe asked:\n\n- **A.** Names\n\n  YES\n\n- **B.** Voice recordings\n\n  No.\n\n- **C.** Places\n"
    read = clauses(read_markdown(Source("a.md", text)))
    found = {one.text: one.lead.text if one.lead else None for listed in read.values() for one in listed}
    assert [lead for lead in found.values() if lead is not None] == ["We asked:"]
