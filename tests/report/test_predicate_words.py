"""A predicate in words: every shape that a rule can be written in reads as a sentence, and every built-in rule has one."""

from __future__ import annotations

import re

import pytest

from policy_lint.engine.packs import find_packs
from policy_lint.engine.rule import BlockTest, PhraseTest, Predicate, Repeated
from policy_lint.engine.rulebook import load_rules
from policy_lint.engine.topics import TOPICS
from policy_lint.report.predicate_words import predicate_words
from policy_lint.report.rule_page import near_miss


@pytest.mark.parametrize(
    ("predicate", "words"),
    [
        (Predicate(statement="use"), "a statement of kind use"),
        (Predicate(statement="right", at_least=2), "at least 2 statements of kind right"),
        (Predicate(statement="right", where={"right": "access"}), "a statement of kind right whose right is access"),
        (Predicate(statement="use", where={"data": "non-empty"}), "a statement of kind use whose data names something"),
        (
            Predicate(statement="right", where={"right": {"in": ["access", "know", "erasure"]}}),
            "a statement of kind right whose right is access, know or erasure",
        ),
        (Predicate(document={"reading_ease": {"lt": 30}}), "a document whose reading_ease is less than 30"),
        (Predicate(statement="use", where={"mandatory": True}), "a statement of kind use whose mandatory is true"),
        (
            Predicate(statement="use", where={"data": {"not": "absent"}, "quote": {"says": "sell"}}),
            "a statement of kind use whose data not so: is not given and quote says sell",
        ),
        (
            Predicate(
                statement="use", where={"any": [{"data": {"other-than": ["name"]}}, {"data": {"covers": "email"}}]}
            ),
            "a statement of kind use whose (data holds something else than name or data holds email or a wider key)",
        ),
        (
            Predicate(any=(Predicate(statement="sale"), Predicate(statement="use"))),
            "a statement of kind sale or a statement of kind use",
        ),
        (Predicate(none=(Predicate(statement="sale"),)), "nothing of this: a statement of kind sale"),
        (
            Predicate(statement="use", under=("child*", "kids")),
            "a statement of kind use, under a heading with child* or kids",
        ),
        (
            Predicate(statement="use", not_under=("staff", "job*")),
            "a statement of kind use, not under a heading with staff or job*",
        ),
        (Predicate(blocks=BlockTest(phrase=PhraseTest(any=("fax",)))), "text that says fax"),
        (Predicate(blocks=BlockTest(verbatim="Do Not Sell")), "the words “Do Not Sell”"),
        (Predicate(blocks=BlockTest(repeated=Repeated())), "text that is repeated"),
        (Predicate(blocks=BlockTest(empty=True)), "a section without content"),
        (Predicate(blocks=BlockTest(unfinished_list=True)), "a lead-in that no list follows"),
    ],
)
def test_a_predicate_reads_as_words(predicate: Predicate, words: str) -> None:
    assert predicate_words(predicate) == words


def test_no_built_in_rule_shows_the_shape_of_its_data() -> None:
    for compiled in load_rules(find_packs()).rules:
        text = near_miss(compiled.rule).replace(TOPICS.label(compiled.rule.topic), "")  # “subscribers' data”
        text = re.sub(r"(?<=\w)'(?=\w)", "", text)  # “you've”
        assert not set("{}[]'") & set(text), compiled.rule.id
