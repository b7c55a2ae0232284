"""Terms that the text defines in brackets and quotation marks, and does not use."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from policy_lint.api import FactBook, Hit, Miss, Policy, Rule, fill, lazy, wording

if TYPE_CHECKING:
    from collections.abc import Iterable

DEFINED = lazy(
    r"\((?!also )(?P<lead>(?:(?:each|together|collectively|hereinafter|hereafter|individually|jointly|referred to|called|known|"
    r"as|an?|the|and|or)[ ,]{1,2}){0,8})[“\"‘](?P<term>[A-Z][\w-]{2,30}(?: [A-Za-z][\w-]{1,30}){0,3}),?[”\"’]\)"
)
USUAL = lazy(
    r"(?:(?:our |the )?(?:web)?sites?|apps?|applications?|platform|services?|products?|users?|customers?|clients?|visitors?|"
    r"members?|company|agreement|(?:personal|usage|user|customer|account|device|log|client|payment|service)(?:ly "
    r"identifiable)? (?:data|information))",
    re.IGNORECASE,
)
"""Words that texts define; in brackets without “the” or “collectively”, other words in quotation marks may be names."""
ENGLISH = lazy(r"\b(?:the|of|and|to|we|you|your|our|is|are|for|or|that|this|with|may)\b", re.IGNORECASE)
TITLED = lazy(r"(?i)(?:privacy |this |data |cookie |online )?(?:policy|notice|statement)$")


def check(policy: Policy, _: FactBook, rule: Rule) -> Iterable[Miss | Hit]:
    """One finding a term; terms that are used are the evidence."""
    whole = ""
    for section, content, block, _lower in wording(policy).having("("):
        for match in DEFINED.finditer(content.text) if block is not None else ():
            term = match["term"]
            if TITLED.fullmatch(term) or term.isupper() or not ENGLISH.search(content.text[: match.start()]):
                continue
            if not match["lead"] and not USUAL.fullmatch(term):
                continue  # “this policy” is this policy; an acronym may stand beside its words for those who know it
            span = content.span(*match.span("term"))
            whole = whole or _whole(policy)
            if _uses(term, whole) > 1 or (" " in term and whole.count(term) > 1):  # “Usage DataUsage Data is …”
                yield Hit(span, term, section.pointer)
            else:
                yield Miss(span, "defect", fill(rule.message, {"quote": term}), term, pointer=section.pointer)


def _whole(policy: Policy) -> str:
    """All texts, the title among them."""
    texts = [content.text for section in policy.all_sections for content in section.contents]
    return "\n".join([policy.title.text if policy.title else "", *texts])


def _uses(term: str, text: str) -> int:
    """How often a term stands in a text as defined, in capitals, or in the plural or singular."""
    stem = (
        term[:-3] + "(?:y|ies)"
        if term.endswith("ies")
        else re.escape(term[:-1]) + "(?:y|ies)"
        if term.endswith("y")
        else re.escape(term.removesuffix("s")) + "(?:s|es)?"
    )
    return len(re.findall(rf"(?<!\w)(?:{stem}|{stem.upper()})(?!\w)", text))
