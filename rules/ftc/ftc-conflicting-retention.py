"""Two retention periods for the same data in two places, with nothing that tells them apart."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, Any

from policy_lint.api import (
    DATA,
    FactBook,
    Hit,
    LocatedStatement,
    Miss,
    Policy,
    Rule,
    clash,
    compile_phrase,
    cut,
    hit_of,
    lazy,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

GENERAL = frozenset({"personal-data", "other-data", "aggregate-data", "deidentified-data", "cookie-data"})
APART = compile_phrase(
    "if|unless|when|except|in|under|backup|backups|archive|archived|inactive|longer|additional|further|deleted|delete|deletion|up|maximum|at"
    "|suspended|fraud|legal|law|request|requests|residents|after|until|some|certain|anonymised|anonymized|cached|temporarily|typically|usually|exception|exceptions|last"
)
"""Words by which a period is one of a case, a place or an event."""
UNITS = {"Y": 365.0, "M": 30.4, "W": 7.0, "D": 1.0}
PERIOD = lazy(r"P(\d+)([YMWD])")


def check(policy: Policy, _: FactBook, rule: Rule) -> Iterable[Miss | Hit]:
    """One finding a kind of data, at the later period."""
    stated = [item for item in policy.of_kind("retention") if _is_plain(item)]
    done: set[str] = set()
    for one, other in combinations(stated, 2):
        shared = [key for key in _kinds(one) if key in _kinds(other) and key not in done]
        if not shared or one.section == other.section or _days(one) == _days(other):
            continue
        if abs(_days(one) - _days(other)) <= 0.06 * max(
            _days(one), _days(other)
        ):  # 30 days and a month, 12 months and a year
            continue
        done.update(shared)
        yield clash(rule, hit_of(one), hit_of(other), f"the other period for {DATA.label(shared[0])}")
    if not done:
        yield from (Hit(item.span, item.quoted, item.pointer) for item in stated)


def _kinds(item: LocatedStatement) -> list[str]:
    """What is kept, in the order of the text; where nothing in particular is, two periods may well be of two things."""
    return [key for key in getattr(item.value, "data", ()) if key not in GENERAL]


def _is_plain(item: LocatedStatement) -> bool:
    """Whether a period holds for all such data, without condition."""
    value: Any = item.value
    plain = (
        value.stance == "affirmed"
        and value.actor == "controller"
        and not (value.subjects or value.condition or value.starts)
    )
    return (
        plain
        and value.period is not None
        and PERIOD.fullmatch(value.period) is not None
        and not APART.find(cut(item.quoted))
    )


def _days(item: LocatedStatement) -> float:
    match = PERIOD.fullmatch(str(getattr(item.value, "period", "")))
    return int(match[1]) * UNITS[match[2]] if match else 0.0
