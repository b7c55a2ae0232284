"""The example harness: what counts as passing, and that an example runs only its own rule, whatever the facts."""

from __future__ import annotations

from typing import Any

import pytest

from policy_lint.engine.examples import ExampleResult, example_policy, run_examples
from policy_lint.engine.finding import Miss
from policy_lint.engine.rule import ExampleDocument
from tests.engine.makers import compiled

SALE = {"kind": "sale", "of": "sale", "quote": ["We sell", "your data."]}
SAID = {"statements": [SALE]}
UNSAID: dict[str, Any] = {"sections": [{"heading": "Nothing", "text": "at all"}]}


def run(function: Any = None, **more: Any) -> list[ExampleResult]:
    return run_examples([compiled(function, **{"require": {"statement": "sale"}, **more})])


def test_an_example_is_right_when_the_rule_reports_just_the_failing_ones() -> None:
    results = run(examples={"pass": [SAID, UNSAID], "fail": [UNSAID, SAID]})
    assert [(result.expected, result.index, result.ok) for result in results] == [
        ("pass", 1, True),
        ("pass", 2, False),
        ("fail", 1, True),
        ("fail", 2, False),
    ]
    assert [result.said for result in results] == [(), ("Nothing is said.",), ("Nothing is said.",), ()]


@pytest.mark.parametrize(
    "more",
    [
        {"applies_when": {"all": [{"sells_data": True}, {"users_in": "US"}], "none": [{"has_dpo": True}]}},
        {"in_force_from": "2100-01-01"},
        {"in_force_until": "1999"},
        {"require": None, "review": {"none": [{"statement": "sale"}]}},
    ],
)
def test_an_example_is_judged_as_if_its_rule_applied(more: dict[str, Any]) -> None:
    """Definite, whatever the facts, the day and whether anyone asked for rules for people."""
    (result,) = run(**more, examples={"fail": [UNSAID]})
    assert result.ok
    assert result.said == ("Nothing is said.",)


def test_an_example_that_does_not_load_fails_either_way() -> None:
    bad = {"statements": [{"kind": "sael"}]}
    results = run(examples={"pass": [bad], "fail": [bad]})
    assert [result.ok for result in results] == [False, False]
    assert "the example does not load: " in results[0].said[0]
    assert "did you mean `sale`?" in results[0].said[0]


def test_an_example_whose_rule_does_not_run_fails_either_way() -> None:
    results = run(lambda *_: 1 / 0, require=None, check="a.py", examples={"pass": [SAID], "fail": [SAID]})
    assert [result.ok for result in results] == [False, False]
    assert "rule `a-rule` failed: ZeroDivisionError" in results[0].said[0]


def test_an_example_in_prose_is_read_as_text() -> None:
    (result,) = run(
        require=None, forbid={"blocks": {"phrase": {"any": ["sell"]}}}, examples={"fail": ["We sell your data."]}
    )
    assert result.ok
    assert example_policy("We sell your data.").kind == "prose"


def test_an_example_may_bring_the_published_text_and_what_the_document_gives_back() -> None:
    sections = ({"heading": "Cookies", "text": "We use them."}, {"text": "More."})
    text = example_policy(ExampleDocument(sections=sections, published="Cookies. We used them."))
    assert text.published is not None
    assert (text.published.text, text.published.problem) == ("Cookies. We used them.", "")
    assert text.published.restored == "Cookies\nWe use them.\nMore."
    assert example_policy(ExampleDocument(sections=sections)).published is None


def test_the_quotes_of_an_examples_statements_are_its_text() -> None:
    text = example_policy(
        ExampleDocument(statements=(SALE, {"kind": "sale"}), sections=({"text": "Before."},), title="A policy")
    )
    assert [block.text for block in text.blocks] == ["Before.", "We sell", "your data."]
    assert [statement.quoted for statement in text.statements] == ["We sell … your data.", ""]
    assert text.title is not None
    assert text.title.text == "A policy"


def test_an_example_of_a_rule_on_the_clock_is_judged_on_the_last_day_of_its_year() -> None:
    def check(_: Any, facts: Any, __: Any) -> Any:
        yield Miss(None, message=facts.today)

    for clock, day in ((True, "2026-12-31"), (False, "9999-12-31")):
        more = {"require": None, "check": "a.py", "clock": clock, "law_as_of": 2026, "examples": {"fail": [UNSAID]}}
        (result,) = run(check, **more)
        assert result.said == (day,)
