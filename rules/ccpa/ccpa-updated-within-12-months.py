"""Whether the newest date of a policy lies within the twelve months before the day of the report, and not after it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policy_lint.api import FactBook, Miss, Policy, Rule, fill, shorten

if TYPE_CHECKING:
    from collections.abc import Iterable

    from policy_lint.api import LocatedStatement


def check(policy: Policy, facts: FactBook, rule: Rule) -> Iterable[Miss]:
    """One miss at most; a policy without any date is another rule's."""
    today = facts.today
    dated = [item for item in policy.of_kind("date") if item.value.stance != "denied"]
    if not today or not dated:
        return
    for item in dated:
        if getattr(item.value, "what", "") == "updated" and _value(item) > today[: len(_value(item))]:
            message = f"“{shorten(item.quoted)}” lies after the day of this report, {today}."
            yield Miss(item.span, "defect", message, item.quoted, pointer=item.pointer)
            return
    newest = max(dated, key=_value)
    year_ago = f"{int(today[:4]) - 1}{today[4:]}"
    if _value(newest) < year_ago[: len(_value(newest))]:
        message = fill(rule.message, {"quote": shorten(newest.quoted)})
        yield Miss(newest.span, "weak", message, newest.quoted, pointer=newest.pointer)


def _value(item: LocatedStatement) -> str:
    """The date as the text gives it, as precise as it is; ISO dates sort as they stand."""
    return str(getattr(item.value, "value", ""))
