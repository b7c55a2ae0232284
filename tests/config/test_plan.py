"""Which rules run under which settings, and how grave they are: locks and enforced rule books only ever tighten."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policy_lint.config.effective import Effective
from policy_lint.config.plan import plan
from policy_lint.engine.rule import SEVERITIES, Rule
from policy_lint.engine.verbs import compile_rule
from policy_lint.errors import UsageError
from policy_lint.validation import validate
from tests.engine.makers import REQUIRED

if TYPE_CHECKING:
    from policy_lint.engine.verbs import CompiledRule


def rule(name: str, **more: Any) -> CompiledRule:
    made = validate(Rule, {**REQUIRED, "id": name, "require": {"statement": "children"}, **more})
    return compile_rule(replace(made, pack=name.partition("-")[0]))


RULES = [
    rule("gdpr-a", regulation="GDPR", severity="error", since="0.1.0"),
    rule("gdpr-b", regulation="GDPR", severity="warning", since="0.2.0"),
    rule("ccpa-a", regulation="CCPA", severity="note", also=[{"regulation": "GDPR", "citation": "Art. 1"}]),
    rule("quality-a", regulation="QUALITY", severity="note"),
]


def run(settings: Effective, *select: str, ignore: tuple[str, ...] = (), **more: Any) -> dict[str, str]:
    made = plan(RULES, settings, select, ignore, **more)
    return {item.rule.id: item.rule.severity for item in made.rules}


def test_without_settings_all_rules_run_as_they_are() -> None:
    assert run(Effective()) == {"gdpr-a": "error", "gdpr-b": "warning", "ccpa-a": "note", "quality-a": "note"}


def test_the_command_line_selects_in_the_place_of_the_configuration_and_ignores_on_top_of_it() -> None:
    settings = Effective(select=("ccpa",), ignore=("gdpr-b",))
    assert list(run(settings)) == ["ccpa-a"]
    assert list(run(settings, "gdpr")) == ["gdpr-a"]
    assert list(run(Effective(ignore=("gdpr",)), ignore=("ccpa",))) == ["quality-a"]


def test_the_narrowest_name_gives_the_severity() -> None:
    assert run(Effective(severity={"gdpr-a": "note", "GDPR": "error", "quality": "warning"})) == {
        "gdpr-a": "note",
        "gdpr-b": "error",
        "ccpa-a": "note",
        "quality-a": "warning",
    }


def test_regimes_keep_rules_of_these_laws_and_of_none() -> None:
    assert list(run(Effective(regimes=("CCPA",)))) == ["ccpa-a", "quality-a"]
    assert list(run(Effective(regimes=("GDPR",)))) == ["gdpr-a", "gdpr-b", "ccpa-a", "quality-a"]


@pytest.mark.parametrize(
    ("pin", "seen"), [("0.1", False), ("0.1.9", False), ("0.2", True), ("0", True), ("1", True), ("", True)]
)
def test_a_pinned_rule_book_does_not_see_newer_rules(pin: str, seen: bool) -> None:
    assert ("gdpr-b" in run(Effective(ruleset=pin))) is seen


def test_a_locked_rule_stays_on_and_as_grave_as_it_was() -> None:
    settings = Effective(ignore=("gdpr",), severity={"gdpr": "note"}, locked=("gdpr-a",), floor={"gdpr-a": "warning"})
    made = plan(RULES, settings)
    assert {item.rule.id: item.rule.severity for item in made.rules}["gdpr-a"] == "warning"
    assert "gdpr-b" not in {item.rule.id for item in made.rules}
    assert made.notices == (
        "rule `gdpr-a` is locked by the configuration that it extends and stays on",
        "rule `gdpr-a` is locked by the configuration that it extends and stays warning",
    )


def test_an_enforced_rule_book_is_neither_ignored_nor_lowered() -> None:
    central = Effective(select=("gdpr",), severity={"gdpr-b": "error"})
    local = Effective(ignore=("gdpr",), severity={"gdpr": "note"})
    assert run(local, enforced=central) == {"gdpr-a": "error", "gdpr-b": "error", "ccpa-a": "note", "quality-a": "note"}
    assert {"gdpr-a", "gdpr-b"} <= set(run(local, "quality", enforced=central))


@pytest.mark.parametrize("setting", ["select", "ignore", "locked"])
def test_a_misspelt_name_is_an_error_wherever_it_stands(setting: str) -> None:
    settings: Any = {setting: ("gdrp",)}
    with pytest.raises(UsageError, match="did you mean `gdpr`"):
        run(replace(Effective(), **settings))
    with pytest.raises(UsageError, match="no rule, pack"):
        run(Effective(severity={"zzzzzz": "note"}))


NAMES = st.lists(st.sampled_from(["gdpr-a", "gdpr", "ccpa-a", "QUALITY", "all"]), max_size=3).map(tuple)
GRADES = st.dictionaries(
    st.sampled_from(["gdpr-a", "gdpr", "ccpa-a", "QUALITY"]), st.sampled_from(SEVERITIES), max_size=3
)


@given(NAMES, NAMES, GRADES, NAMES, GRADES)
def test_nothing_local_loosens_what_is_enforced(
    select: tuple[str, ...], ignore: tuple[str, ...], severity: Any, central: tuple[str, ...], graded: Any
) -> None:
    enforced = Effective(select=central, severity=graded)
    alone = run(Effective(severity=graded), *central) if central else {}
    found = run(Effective(select=select, ignore=ignore, severity=severity), enforced=enforced)
    for name, grade in alone.items():
        assert name in found
        assert SEVERITIES.index(found[name]) <= SEVERITIES.index(grade)
