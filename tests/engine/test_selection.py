"""Selecting rules by any name they have."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from policy_lint.engine.selection import find_rule, select_rules, wants_review
from policy_lint.errors import UsageError
from tests.engine.makers import compiled

if TYPE_CHECKING:
    from policy_lint.engine.verbs import CompiledRule


def packed(pack: str, **more: Any) -> CompiledRule:
    made = compiled(**{"require": {"statement": "sale"}, **more})
    return replace(made, rule=replace(made.rule, pack=pack))


LOOK = {"require": None, "review": {"statement": "sale"}}
RULES = [
    packed("gdpr", id="gdpr-purposes", aliases=["gdpr-why"], topic="use", regulation="GDPR"),
    packed("ccpa", id="ccpa-sale", topic="sale", regulation="CCPA"),
    packed("ftc", id="ftc-claims", topic="claims", regulation="FTC5", aliases=["ftc-said"], **LOOK),
]


def ids(select: tuple[str, ...] = (), ignore: tuple[str, ...] = ()) -> list[str]:
    return [rule.rule.id.partition("-")[0] for rule in select_rules(RULES, select, ignore)]


@pytest.mark.parametrize(
    ("select", "ignore", "chosen"),
    [
        ((), (), ["gdpr", "ccpa", "ftc"]),
        (("all",), (), ["gdpr", "ccpa", "ftc"]),
        (("gdpr-purposes",), (), ["gdpr"]),
        (("gdpr-why",), (), ["gdpr"]),
        (("ccpa",), (), ["ccpa"]),
        (("claims",), (), ["ftc"]),
        (("CCPA", "use"), (), ["gdpr", "ccpa"]),
        (("Gdpr",), (), ["gdpr"]),
        ((), ("ccpa-sale", "FTC5"), ["gdpr"]),
        (("all",), ("gdpr-why",), ["ccpa", "ftc"]),
        (("use",), ("gdpr",), []),
        ((), ("all",), []),
        (("review",), (), ["gdpr", "ccpa", "ftc"]),
        (("review", "ccpa"), (), ["ccpa"]),
    ],
)
def test_a_rule_is_selected_by_id_former_id_pack_topic_or_law(
    select: tuple[str, ...], ignore: tuple[str, ...], chosen: list[str]
) -> None:
    assert ids(select, ignore) == chosen


@pytest.mark.parametrize(
    ("select", "wanted"),
    [
        ((), False),
        (("all",), False),
        (("review",), True),
        (("ftc-claims",), True),
        (("FTC-Said",), True),
        (("ftc",), False),
    ],
)
def test_review_is_asked_for_by_name_or_by_the_rules_own(select: tuple[str, ...], wanted: bool) -> None:
    assert wants_review(RULES, select) is wanted


@pytest.mark.parametrize("given", [{"select": ["gdpr-purpose"]}, {"ignore": ["gdpr-purpose"]}])
def test_an_unknown_name_is_an_error_with_a_suggestion(given: dict[str, list[str]]) -> None:
    with pytest.raises(
        UsageError, match=r"there is no rule, pack, topic or law `gdpr-purpose`: did you mean `gdpr-purposes`\?"
    ):
        select_rules(RULES, **given)
    with pytest.raises(UsageError, match="`zzzz`; `policy-lint rules` lists them"):
        select_rules(RULES, ["zzzz"])


def test_a_rule_is_found_by_id_or_former_id() -> None:
    assert find_rule(RULES, "gdpr-purposes") is find_rule(RULES, "GDPR-Why") is RULES[0]
    with pytest.raises(UsageError, match=r"there is no rule `ccpa-sales`: did you mean `ccpa-sale`\?"):
        find_rule(RULES, "ccpa-sales")
    with pytest.raises(UsageError, match="lists them"):
        find_rule(RULES, "use")
