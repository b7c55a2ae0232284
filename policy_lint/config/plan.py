"""Settings applied to the rule book: which rules judge a document, each with the severity that it is to have."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from policy_lint.engine.rule import SEVERITIES
from policy_lint.engine.selection import REVIEW, named, select_rules
from policy_lint.records import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from policy_lint.config.effective import Effective
    from policy_lint.engine.rule import Rule, Severity
    from policy_lint.engine.verbs import CompiledRule

NO_LAW = "QUALITY"
"""The regime of rules that no law asks for."""
_MOST_NAMED = 5


@dataclass(frozen=True, slots=True)
class Plan:
    """The rules for a document, and what the settings asked for in vain."""

    rules: tuple[CompiledRule, ...]
    notices: tuple[str, ...] = ()


def plan(
    rules: Sequence[CompiledRule],
    settings: Effective,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    *,
    enforced: Effective | None = None,
) -> Plan:
    """Choose and grade the rules. Those on decisions and comments run whatever the configuration selects, unless ignored.

    Args:
        rules: the rule book.
        settings: what the configuration says of the document.
        select: names on the command line, in the place of the configured ones.
        ignore: names on the command line, on top of the configured ones.
        enforced: the central rule book's settings, which nothing else may loosen.

    Raises:
        UsageError: on a name that no rule, pack, topic or law has.
    """
    wanted, unwanted = tuple(select) or settings.select, (*settings.ignore, *ignore)
    central = (*enforced.select, *enforced.locked) if enforced is not None else ()
    always = () if tuple(select) else tuple(item.rule.id for item in rules if item.rule.sift is not None)
    narrow = any(name.casefold() != REVIEW for name in wanted)
    listed = select_rules(rules, (*wanted, *always) if narrow else wanted, unwanted)
    chosen = {item.rule.id for item in listed if _counts(item.rule, settings)}
    for names in (settings.locked, central, tuple(settings.severity)):
        select_rules(rules, names)  # a misspelt name is told here
    kept: list[CompiledRule] = []
    stay: dict[str, list[str]] = {}
    for compiled in rules:
        rule = compiled.rule
        held = named(rule, settings.locked) or named(rule, central)
        if rule.id not in chosen and not held:
            continue
        if rule.id not in chosen and not tuple(select):
            stay.setdefault(f"locked by {_locker(rule, central)} and {{stays}} on", []).append(rule.id)
        severity = _graded(rule, settings, enforced)
        wanted_severity = _set(rule, settings.severity)
        if wanted_severity is not None and wanted_severity != severity:
            stay.setdefault(f"locked by {_locker(rule, central)} and {{stays}} {severity}", []).append(rule.id)
        kept.append(compiled if severity == rule.severity else replace(compiled, rule=replace(rule, severity=severity)))
    return Plan(tuple(kept), tuple(_told(why, names) for why, names in stay.items()))


def _locker(rule: Rule, central: Sequence[str]) -> str:
    return "the enforced rule book" if named(rule, central) else "the configuration that it extends"


def _told(why: str, names: list[str]) -> str:
    """What was asked for in vain, of one rule or of many."""
    if len(names) == 1:
        return f"rule `{names[0]}` is {why.format(stays='stays')}"
    some = ", ".join(f"`{name}`" for name in names[:_MOST_NAMED])
    more = f" and {len(names) - _MOST_NAMED:,} more" if len(names) > _MOST_NAMED else ""
    return f"{len(names):,} rules are {why.format(stays='stay')}: {some}{more}"


def _counts(rule: Rule, settings: Effective) -> bool:
    """Whether the laws and the version that the project judges by know the rule."""
    laws = (rule.regulation, *(other.regulation for other in rule.also))
    if settings.regimes and rule.regulation != NO_LAW and not set(laws) & set(settings.regimes):
        return False
    pinned = _version(settings.ruleset)
    return not pinned or _version(rule.since)[: len(pinned)] <= pinned


def _version(text: str) -> tuple[int, ...]:
    return tuple(int(part) for part in text.split(".")) if text else ()


def _graded(rule: Rule, settings: Effective, enforced: Effective | None) -> Severity:
    """The severity that the settings give a rule; what is locked never falls below what the locking file gave."""
    central = _set(rule, enforced.severity) if enforced is not None else None
    severity = _set(rule, settings.severity) or central or rule.severity
    if named(rule, settings.locked):
        severity = _graver(severity, _set(rule, settings.floor) or rule.severity)
    if enforced is not None and _held(rule, enforced):
        severity = _graver(severity, central or rule.severity)
    return severity


def _held(rule: Rule, enforced: Effective) -> bool:
    return named(rule, (*enforced.select, *enforced.locked))


def _graver(one: Severity, other: Severity) -> Severity:
    return min(one, other, key=SEVERITIES.index)


def _set(rule: Rule, severity: Mapping[str, Severity]) -> Severity | None:
    """The severity under the narrowest name: id, former id, topic, pack, law."""
    folded = {name.casefold(): value for name, value in severity.items()}
    names = (rule.id, *rule.aliases, rule.topic, rule.pack, rule.regulation)
    return next((folded[name.casefold()] for name in names if name.casefold() in folded), None)
