"""A text that asks people to get in touch, and gives no address, number, page or place to do so."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from policy_lint.api import FactBook, Hit, Miss, Policy, Rule, fill, find_contacts, lazy, sentences, shorten

if TYPE_CHECKING:
    from collections.abc import Iterable

INVITED = lazy(
    r"(?:\b(?:please|to|can|may|must|should|by)\s|[,.:;] |^)(?:contact(?:ing)?(?: with)?|write to|call(?:ing)?|e-?mail(?:ing)?|"
    r"reach(?:ing)?(?: out to)?|notify(?:ing)?) (?:us|our (?:[\w-]{2,20} ){0,3}(?:team|office|officer|department|"
    r"representative|support|desk))\b",
    re.IGNORECASE,
)
WAY = lazy(
    r"\b(?:form|page|website|site|portal|account|app|settings|dashboard|link|click|here|button|chat|below|above|provided|listed|following|tab|store"
    r"|repository|issue tracker|forum|profile|github|twitter|facebook)\b",
    re.IGNORECASE,
)
"""Words by which a sentence that invites says itself how to get in touch."""
LINKED = lazy(r"\]\(|<a\s|href|mailto:|https?://|www\.|@", re.IGNORECASE)
PLACE = lazy(
    r"\b[A-Z]{1,2}\d[\dA-Z]? ?\d[A-Z]{2}\b|\b[A-Z]{2},? \d{5}\b|\b\d{5,6}\b|\bP\.? ?O\.? Box\b|\b(?:Street|Road|Avenue"
    r"|Lane|Suite|Floor|Blvd|Drive)\b"
)
"""Postal codes and the words of an address."""


def check(policy: Policy, _: FactBook, rule: Rule) -> Iterable[Miss | Hit]:
    """One finding, at the first invitation; what gives a way is the evidence.

    A lead-in (“You can reach us:”) that nothing follows is reported as a list that leads nowhere.
    """
    source = policy.source.text
    if policy.of_kind("contact") or LINKED.search(source) or PLACE.search(source):
        yield from (Hit(item.span, item.quoted, item.pointer) for item in policy.of_kind("contact"))
        return
    # A page whose links and mail addresses were hidden on their way here may well have given one.
    if any(find_contacts(block.text) for block in policy.blocks):
        return
    for section in policy.all_sections:
        for block in section.blocks:
            for start, end in sentences(block.text):
                words = block.text[start:end]
                if INVITED.search(words) and not WAY.search(words) and not block.text.rstrip().endswith(":"):
                    message = fill(rule.message, {"quote": shorten(words)})
                    yield Miss(block.content.span(start, end), "absent", message, words, "contact", (), section.pointer)
                    return
