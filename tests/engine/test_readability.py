"""The figures of a running text: what is counted, what is passed over, and the document test that asks for them."""

from __future__ import annotations

import pytest

from policy_lint.engine.predicates import compile_predicate
from policy_lint.engine.readability import LEAST_SENTENCES, readability
from policy_lint.engine.rule import Predicate
from policy_lint.policy.policy import Policy
from policy_lint.reading.markdown import read_markdown
from policy_lint.reading.text import read_text
from policy_lint.text.source import Source

PLAIN = "We sell seeds by post. You pay by card. The bank sees it. We do not see it. We keep your order for ten years. "
DENSE = (
    "Notwithstanding anything to the contrary, organisational determinations regarding proportionality necessitate individualised"
    " consideration of administrative circumstances, contractual obligations and technological alternatives. "
)


def policy(text: str) -> Policy:
    return read_text(Source("policy.txt", text))


def markdown(text: str) -> Policy:
    return read_markdown(Source("policy.md", text))


def test_dense_text_scores_lower_and_has_longer_sentences() -> None:
    plain, dense = readability(policy(PLAIN * 4)), readability(policy(DENSE * 6))
    assert plain is not None
    assert dense is not None
    assert plain.ease > 80 > 20 > dense.ease
    assert plain.length < 7 < 18 < dense.length


def test_a_mean_needs_enough_sentences_and_words() -> None:
    assert readability(policy(DENSE * (LEAST_SENTENCES - 1))) is None
    assert readability(policy(PLAIN)) is None
    assert readability(policy("")) is None


def test_lists_lead_ins_and_addresses_are_no_sentences() -> None:
    listed = PLAIN * 4 + "\n\nThe following is considered:\n\n- " + DENSE + "\n- " + DENSE
    assert readability(policy(listed)) == readability(policy(PLAIN * 4 + "\n\nThe following is considered:"))


def test_the_longest_sentence_is_where_it_stands() -> None:
    given = policy(PLAIN * 4 + DENSE)
    found = readability(given)
    assert found is not None
    span = found.longest.span
    assert given.source.text[span.start : span.end] == found.longest.text == DENSE.strip()


@pytest.mark.parametrize(
    "aside",
    [
        "Wij gebruiken de verzamelde gegevens om onze dienst te leveren en te onderhouden voor alle klanten in het land.",
        "You may ask us for • the data that we keep • the names of those who receive them • the time for which we keep them.",
        "We share data When you order; When you return goods to us; When you write to our shop about an order of yours.",
    ],
)
def test_another_language_and_lists_in_one_line_are_no_sentences(aside: str) -> None:
    assert readability(policy(f"{PLAIN * 4}\n\n{aside}\n")) == readability(policy(PLAIN * 4))


def test_terms_of_use_on_the_same_page_are_not_counted() -> None:
    notice = f"## Privacy Notice\n\n{PLAIN * 4}\n"
    both = markdown(f"# Legal\n\n## Terms of Use\n\n{DENSE * 6}\n\n{notice}")
    alone, whole = readability(markdown(f"# Legal\n\n{notice}")), readability(both)
    assert alone is not None
    assert whole is not None
    assert (whole.ease, whole.length) == (alone.ease, alone.length)


def test_the_heaviest_sentence_is_the_one_with_the_longest_words() -> None:
    found = readability(policy(PLAIN * 8 + DENSE))
    assert found is not None
    assert found.heaviest.text == DENSE.strip()


@pytest.mark.parametrize(
    ("wanted", "text", "satisfied"),
    [
        ({"reading_ease": {"gte": 60}}, PLAIN * 4, True),
        ({"reading_ease": {"gte": 60}}, DENSE * 6, False),
        ({"reading_ease": "absent"}, PLAIN, True),
        ({"reading_ease": {"lt": 200}}, PLAIN, False),
        ({"sentence_length": {"lt": 10}}, PLAIN * 4, True),
        ({"sentence_length": {"lt": 10}, "reading_ease": {"lt": 0}}, PLAIN * 4, False),
    ],
)
def test_a_rule_can_ask_for_the_figures(wanted: dict[str, object], text: str, satisfied: bool) -> None:
    compiled = compile_predicate(Predicate(document=wanted))
    assert not compiled.reads_statements
    outcome = compiled.match(policy(text), {})
    assert outcome.satisfied is satisfied
