"""`under`: a predicate that looks only below some headings, or at all of a document with such a title."""

from __future__ import annotations

from typing import Any

import pytest

from policy_lint.engine.predicates import NOTHING, compile_predicate
from policy_lint.engine.values import BadTest
from tests.engine.makers import policy, predicate

PHRASE = {"blocks": {"phrase": {"any": ["we collect"], "kinds": ["heading", "paragraph", "line"]}}}
COLLECTED = {"statement": "collection"}


def section(heading: str | None, text: str, *inner: dict[str, Any]) -> dict[str, Any]:
    statement = {"kind": "collection", "data": ["name"], "quote": text}
    given: dict[str, Any] = {"text": text, "statements": [statement], "sections": list(inner)}
    return given if heading is None else {"heading": heading, **given}


def found(
    under: list[str], wanted: dict[str, Any], *sections: dict[str, Any], title: str = "Privacy policy"
) -> list[str]:
    outcome = compile_predicate(predicate(**wanted, under=under)).match(policy(title=title, sections=sections), NOTHING)
    assert outcome.satisfied == bool(outcome.hits)
    return [hit.quote for hit in outcome.hits]


KIDS = section("Children's privacy", "We collect nicknames.", section("Games", "We collect scores."))
ADULTS = section("Orders", "We collect addresses.")
LOOSE = section(None, "We collect names.")


@pytest.mark.parametrize("wanted", [PHRASE, COLLECTED], ids=["phrase", "statement"])
def test_only_sections_below_such_a_heading_are_looked_at_at_any_depth(wanted: dict[str, Any]) -> None:
    assert found(["child*"], wanted, LOOSE, KIDS, ADULTS) == ["We collect nicknames.", "We collect scores."]
    assert found(["games"], wanted, LOOSE, KIDS, ADULTS) == ["We collect scores."]
    assert found(["california"], wanted, LOOSE, KIDS, ADULTS) == []


@pytest.mark.parametrize("wanted", [PHRASE, COLLECTED], ids=["phrase", "statement"])
def test_all_of_a_document_with_such_a_title_is_looked_at(wanted: dict[str, Any]) -> None:
    said = found(["california"], wanted, LOOSE, ADULTS, title="Notice for California")
    assert said == ["We collect names.", "We collect addresses."]


@pytest.mark.parametrize("wanted", [PHRASE, COLLECTED], ids=["phrase", "statement"])
def test_one_of_the_phrases_is_enough_and_none_given_means_everywhere(wanted: dict[str, Any]) -> None:
    assert found(["california", "orders"], wanted, KIDS, ADULTS) == ["We collect addresses."]
    assert found([], wanted, KIDS, ADULTS) == found(["child*", "orders"], wanted, KIDS, ADULTS)


def test_what_stands_below_another_heading_is_left_out_but_no_whole_document() -> None:
    wanted = {**COLLECTED, "not_under": ["child*"]}
    assert found([], wanted, LOOSE, KIDS, ADULTS) == ["We collect names.", "We collect addresses."]
    assert found([], wanted, ADULTS, title="Children's notice") == ["We collect addresses."]
    assert found(["games"], wanted, KIDS) == []


@pytest.mark.parametrize(
    ("given", "path"),
    [
        ({"statement": "collection", "under": ["california", "a ..2"]}, ("under", 1)),
        ({**PHRASE, "under": ["..2 a"]}, ("under", 0)),
        ({"document": {"title": "present"}, "under": ["california"]}, ("under",)),
        ({"blocks": {"empty": True}, "under": ["california"]}, ("under",)),
        ({"any": [COLLECTED], "under": ["california"]}, ("under",)),
        ({"statement": "collection", "not_under": ["staff", "a ..2"]}, ("not_under", 1)),
        ({**PHRASE, "not_under": ["staff"]}, ("not_under",)),
    ],
)
def test_under_goes_with_a_statement_or_a_phrase_and_holds_phrases(
    given: dict[str, Any], path: tuple[Any, ...]
) -> None:
    with pytest.raises(BadTest) as raised:
        compile_predicate(predicate(**given))
    assert raised.value.path == path
