"""Hedging where a reader wants to know: how many statements on collecting, using and sharing data say no more than “may”."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from policy_lint.api import FactBook, Miss, Policy, Rule, Span, lazy, sentences, shorten

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

SHARE, LEAST = 0.4, 6
"""Share of hedged statements, and their number, from which they are reported: most policies have some."""

SPEAKER = lazy(r"\b(?:we|our|us)\b", re.IGNORECASE)
CORE = lazy(
    r"\b(?:collect|gather|receive|obtain|share|disclose|use|keep|retain|store|process|transfer|provide|sell|combine)(?:s|d|ed|ing)?\b",
    re.IGNORECASE,
)
DATA = lazy(r"\b(?:information|data|details|cookies|identifiers?|address(?:es)?)\b", re.IGNORECASE)
HEDGE = lazy(
    r"\b(?:we|they|also|or|and|partners|providers|parties|affiliates|companies|company|which|that|information|data|us)\s"
    r"(?:may|might|could)\b(?!\snot\b)|\bmay\sbe\s(?:collected|shared|disclosed|used|kept|retained|stored|processed|transferred)\b"
    r"|\bfrom time to time\b"
    r"|\bcertain\s(?:types?\sof\s|kinds?\sof\s|other\s|personal\s){0,2}(?:information|data|third|circumstances|cases|purposes)\b"
    r"|\bsome\s(?:of\s)?(?:your\s|the\s)?(?:personal\s)?(?:information|data)\b|\bas\s(?:appropriate|necessary|needed)\b"
    r"|\b(?:possibly|potentially|generally|typically)\b|\bvarious\s(?:purposes|reasons)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Hedged:
    """A statement with hedges in it."""

    span: Span
    text: str
    hedges: int
    pointer: str


def check(policy: Policy, _: FactBook, __: Rule) -> Iterable[Miss]:
    """One finding with the count, at the statement that hedges most."""
    found = list(_statements(policy))
    hedged = [item for item in found if item.hedges]
    if len(hedged) < LEAST or len(hedged) < SHARE * len(found):
        return
    worst = max(hedged, key=lambda item: (item.hedges, -len(item.text)))
    message = (
        f"{len(hedged)} of {len(found)} statements on collecting, using, sharing and keeping data leave open whether they are so,"
        f" as in “{shorten(worst.text)}”"
    )
    yield Miss(worst.span, "weak", message, worst.text, key="hedging", pointer=worst.pointer)


def _statements(policy: Policy) -> Iterator[Hedged]:
    for section in policy.all_sections:
        for block in section.blocks:
            if block.kind == "row":
                continue
            for start, end in sentences(block.text):
                text = block.text[start:end]
                if SPEAKER.search(text) and CORE.search(text) and DATA.search(text):
                    hedges = sum(1 for _ in HEDGE.finditer(text))
                    yield Hedged(block.content.span(start, end), text, hedges, section.pointer)
