"""Predicates: statements, document fields, blocks and groups; what they give as evidence, and where their faults lie."""

from __future__ import annotations

from typing import Any

import pytest

from policy_lint.engine.predicates import NOTHING, Outcome, compile_predicate
from policy_lint.engine.values import BadTest
from tests.engine.makers import policy, predicate, read

SHOP = policy(
    {"kind": "cookies", "types": ["essential"], "quote": "We use essential cookies."},
    {"kind": "cookies", "types": ["analytics"], "quote": "We use analytics cookies."},
    {"kind": "sale", "of": "sale", "stance": "denied", "quote": "We do not sell your data."},
    title="Shop privacy policy",
    organisation={"name": "Shop Ltd."},
    dates={"updated": "2025-03"},
)
COOKIES = {"statement": "cookies"}
ESSENTIAL = {"statement": "cookies", "where": {"types": "essential"}}
SALE = {"statement": "sale"}


def match(text: Any = SHOP, **given: Any) -> Outcome:
    return compile_predicate(predicate(**given)).match(text, NOTHING)


def quotes(outcome: Outcome) -> list[str]:
    return [hit.quote for hit in outcome.hits]


def test_a_statement_predicate_gives_every_statement_that_fits_with_its_place() -> None:
    outcome = match(statement="cookies")
    assert outcome.satisfied
    assert quotes(outcome) == ["We use essential cookies.", "We use analytics cookies."]
    assert [SHOP.source.text[hit.span.start : hit.span.end] for hit in outcome.hits] == quotes(outcome)
    assert outcome.hits[1].pointer == "/sections/0/statements/1"


def test_at_least_counts_the_statements_that_fit() -> None:
    assert match(statement="cookies", at_least=2).satisfied
    assert not match(statement="cookies", at_least=3).satisfied
    assert not match(statement="cookies", where={"types": "essential"}, at_least=2).satisfied


def test_a_denied_statement_is_no_evidence_unless_asked_for() -> None:
    assert not match(statement="sale").satisfied
    assert match(statement="sale", where={"stance": "denied"}).satisfied


@pytest.mark.parametrize(
    ("wanted", "satisfied"),
    [
        ({"title": "present"}, True),
        ({"title": "Shop privacy policy", "language": "en"}, True),
        ({"language": {"in": ["de", "fr"]}}, False),
        ({"organisation": "present", "updated": "present"}, True),
        ({"organisation": "Shop Ltd."}, True),
        ({"updated": {"gte": "2025-01"}}, True),
        ({"updated": {"lt": "2025-01"}}, False),
        ({"effective": "present"}, False),
        ({"effective": "absent"}, True),
    ],
)
def test_a_document_predicate_tests_what_the_document_says_of_itself(wanted: dict[str, Any], satisfied: bool) -> None:
    assert match(document=wanted).satisfied is satisfied


def test_a_document_predicate_points_at_the_fields_it_tests() -> None:
    outcome = match(document={"title": "present", "organisation": "present", "updated": "present", "language": "en"})
    assert quotes(outcome) == ["Shop privacy policy", "Shop Ltd.", "2025-03"]
    assert not match(read("schema: 1\nsections: []\n"), document={"title": "absent"}).hits


TEXT = """\
schema: 1
sections:
  - heading: Cookies
    text: |
      We use cookies to remember what you put into the basket of the shop.

      We use cookies to remember what you put into the basket of the shop.
  - heading: Security
  - heading: Sharing
    text: "We may share data with:"
"""


@pytest.mark.parametrize(
    ("blocks", "quote"),
    [
        ({"repeated": {}}, "We use cookies to remember"),
        ({"empty": True}, "Security"),
        ({"unfinished-list": True}, "We may share data with:"),
        ({"phrase": {"any": ["use cookies"]}}, "We use cookies to remember"),
        ({"verbatim": "We may share data with:"}, "We may share data with:"),
    ],
)
def test_a_block_predicate_is_satisfied_where_there_is_such_text(blocks: dict[str, Any], quote: str) -> None:
    outcome = match(read(TEXT), blocks=blocks)
    assert outcome.satisfied
    assert quotes(outcome)[0].startswith(quote)
    assert match(policy(), blocks=blocks) == Outcome(satisfied=False)


def test_any_takes_one_all_takes_every_none_takes_no_part() -> None:
    assert match(any=[SALE, COOKIES]).satisfied
    assert not match(any=[SALE]).satisfied
    assert match(all=[COOKIES, ESSENTIAL]).satisfied
    assert not match(all=[COOKIES, SALE]).satisfied
    assert match(none=[SALE]).satisfied
    assert not match(none=[SALE, COOKIES]).satisfied
    assert match(all=[{"none": [SALE]}, {"any": [ESSENTIAL]}]).satisfied


def test_a_group_gives_the_evidence_of_the_parts_that_hold() -> None:
    assert quotes(match(any=[{"statement": "cookies", "at_least": 3}, ESSENTIAL])) == ["We use essential cookies."]


def test_only_what_looks_at_statements_needs_them() -> None:
    """Rules on the text run on prose whose statements nobody has extracted."""
    reads = {
        "statement": compile_predicate(predicate(**COOKIES)).reads_statements,
        "dates": compile_predicate(predicate(document={"updated": "present"})).reads_statements,
        "title": compile_predicate(predicate(document={"title": "present"})).reads_statements,
        "blocks": compile_predicate(predicate(blocks={"empty": True})).reads_statements,
        "group": compile_predicate(predicate(any=[{"blocks": {"empty": True}}, COOKIES])).reads_statements,
    }
    assert reads == {"statement": True, "dates": True, "title": False, "blocks": False, "group": True}


@pytest.mark.parametrize(
    ("given", "path", "message"),
    [
        ({}, (), "expected exactly one of statement, document, blocks, any, all, none"),
        ({**COOKIES, "blocks": {"empty": True}}, (), "found statement, blocks"),
        ({"statement": "cookie"}, ("statement",), "unknown statement kind `cookie`: did you mean `cookies`?"),
        ({"statement": "cookies", "where": {"type": "x"}}, ("where", "type"), "did you mean `types`?"),
        ({"document": {"titel": "present"}}, ("document", "titel"), "did you mean `title`?"),
        ({"document": {"author": "x"}}, ("document", "author"), "it has title, language"),
        ({"document": {"title": {"in": 3}}}, ("document", "title", "in"), "`in` takes a list"),
        ({"blocks": {}}, ("blocks",), "exactly one of repeated, empty, unfinished-list, phrase"),
        ({"blocks": {"empty": True, "repeated": {}}}, ("blocks",), "exactly one of"),
        ({"blocks": {"empty": False}}, ("blocks", "empty"), "`empty` takes true; put the predicate under `none`"),
        ({"blocks": {"unfinished-list": False}}, ("blocks", "unfinished-list"), "`unfinished-list` takes true"),
        ({"blocks": {"verbatim": "  "}}, ("blocks", "verbatim"), "`verbatim` takes the words"),
        ({"blocks": {"phrase": {"any": ["fine", "..3 x"]}}}, ("blocks", "phrase", "any", 1), "a gap stands between"),
        ({"blocks": {"phrase": {"any": ["x"], "unless": ["^"]}}}, ("blocks", "phrase", "unless", 0), "no element"),
        ({"all": [COOKIES, {"none": [{"statement": "x"}]}]}, ("all", 1, "none", 0, "statement"), "unknown statement kind `x`"),
    ],
)  # fmt: skip
def test_a_predicate_that_can_not_be_compiled_says_where_and_why(
    given: dict[str, Any], path: tuple[object, ...], message: str
) -> None:
    with pytest.raises(BadTest) as caught:
        compile_predicate(predicate(**given))
    assert caught.value.path == path
    assert message in str(caught.value)
