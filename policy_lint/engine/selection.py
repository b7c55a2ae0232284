"""Which rules run: by id, former id, pack, topic or law."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policy_lint.errors import UsageError, suggestion

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from policy_lint.engine.rule import Rule
    from policy_lint.engine.verbs import CompiledRule

ALL, REVIEW = "all", "review"


def select_rules(
    rules: Sequence[CompiledRule], select: Iterable[str] = (), ignore: Iterable[str] = ()
) -> list[CompiledRule]:
    """The rules that any of ``select`` names (all where it is empty) and none of ``ignore`` does.

    Raises:
        UsageError: on a name that no rule, pack, topic or law has.
    """
    wanted, unwanted = list(select), list(ignore)
    known = {name.casefold() for rule in rules for name in _names(rule.rule)} | {ALL, REVIEW}
    for name in (*wanted, *unwanted):
        if name.casefold() not in known:
            hint = suggestion(name, sorted({name for rule in rules for name in _names(rule.rule)}))
            raise UsageError(
                f"there is no rule, pack, topic or law `{name}`{hint or '; `policy-lint rules` lists them'}"
            )
    asked = {name.casefold() for name in wanted} - {REVIEW}
    return [rule for rule in rules if (not asked or named(rule.rule, asked)) and not named(rule.rule, unwanted)]


def wants_review(rules: Sequence[CompiledRule], select: Iterable[str]) -> bool:
    """Whether rules for manual review report: asked for by ``review``, or named themselves."""
    names = {name.casefold() for name in select}
    return REVIEW in names or any(
        rule.rule.review is not None and not names.isdisjoint((rule.rule.id, *rule.rule.aliases)) for rule in rules
    )


def find_rule(rules: Iterable[CompiledRule], name: str) -> CompiledRule:
    """The rule with this id or former id.

    Raises:
        UsageError: where there is none.
    """
    listed = list(rules)
    for rule in listed:
        if name.casefold() in {rule.rule.id, *rule.rule.aliases}:
            return rule
    hint = suggestion(name, [rule.rule.id for rule in listed])
    raise UsageError(f"there is no rule `{name}`{hint or '; `policy-lint rules` lists them'}")


def _names(rule: Rule) -> tuple[str, ...]:
    return (rule.id, *rule.aliases, rule.pack, rule.topic, rule.regulation)


def named(rule: Rule, names: Iterable[str]) -> bool:
    """Whether one of the names, in any case, is the rule's id, former id, pack, topic or law, or `all`."""
    folded = {name.casefold() for name in names}
    return bool(folded) and (ALL in folded or any(name.casefold() in folded for name in _names(rule)))
