"""A policy whose latest date lies more than a year before the day of judgement."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from policy_lint.api import FactBook, Hit, Miss, Policy, Rule, Span, dates_said, fill, lazy

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

YEARS = 1
HISTORY = lazy(r"previous|prior|history|archive|change ?log|version", re.IGNORECASE)


class Dated(NamedTuple):
    """A date of the policy, as coarse as the text gives it."""

    value: str
    span: Span
    words: str
    pointer: str


def check(policy: Policy, facts: FactBook, rule: Rule) -> Iterable[Miss | Hit]:
    """One finding, at the latest date; without a date or a day of judgement there is nothing to say."""
    latest = max(_dates(policy), key=lambda item: item.value, default=None)
    if latest is None or not facts.today:
        return
    limit = f"{int(facts.today[:4]) - YEARS:04}{facts.today[4:]}"
    if latest.value >= limit[: len(latest.value)]:
        yield Hit(latest.span, latest.words, latest.pointer)
    else:
        message = fill(rule.message, {"quote": latest.words})
        yield Miss(_sentence(policy, latest), "weak", message, latest.words, "age", (), latest.pointer)


def _sentence(policy: Policy, dated: Dated) -> Span:
    """What states the date, so that a law's rule on the same age is shown as one with this."""
    around = [
        item.span
        for item in policy.of_kind("date")
        if item.span.start <= dated.span.start
        and dated.span.end <= item.span.end
        and str(getattr(item.value, "value", "")) == dated.value
    ]
    return min(around, key=lambda span: span.end - span.start, default=dated.span)


def _dates(policy: Policy) -> Iterator[Dated]:
    """Dates of effect and update in the text outside the history of versions; those that a structured document states."""
    for text, dates in dates_said(policy):
        section, content = text.section, text.content
        if section.heading is not None and HISTORY.search(section.heading.text):
            continue
        for found in dates:
            if found.valid:
                value = max(found.value, found.other_value)
                words = content.text[found.start : found.end]
                yield Dated(value, content.span(found.start, found.end), words, section.pointer)
    for item in policy.of_kind("date") if policy.kind == "structured" else ():
        yield Dated(value := str(getattr(item.value, "value", "")), item.span, value, item.pointer)
