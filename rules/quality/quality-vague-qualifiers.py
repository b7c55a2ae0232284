"""Hedging where a reader wants to know: how many statements on collecting, using and sharing data say no more than “may”."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from policy_lint.api import FactBook, MappedText, Miss, Policy, Rule, lazy, sentences, shorten, wording

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

SHARE, LEAST = 0.4, 6
"""Share of hedged statements, and their number, from which they are reported: most policies have some."""

SPEAKER = frozenset({"we", "our", "us"})
CORE = frozenset(
    f"{verb}{ending}"
    for verb in (
        [
            "collect",
            "gather",
            "receive",
            "obtain",
            "share",
            "disclose",
            "use",
            "keep",
            "retain",
            "store",
            "process",
            "transfer",
            "provide",
            "sell",
            "combine",
        ]
    )
    for ending in ("", "s", "d", "ed", "ing")
)
DATA = frozenset(("information", "data", "details", "cookies", "identifier", "identifiers", "address", "addresses"))
DATA_PARTS = ("information", "data", "details", "cookies", "identifier", "address")
"""One of these is in each of them."""
WORD = lazy(r"\w+")
HEDGING = lazy(r"may|might|could|from time|certain|some|as |possibly|potentially|generally|typically|various")
"""One of these is in every hedge."""
DONE = (
    "collected|gathered|received|obtained|shared|disclosed|used|kept|retained|stored|processed|transferred|provided"
    "|sold|combined"
)
DOING = "collect|gather|receive|obtain|share|disclose|use|keep|retain|store|process|transfer|provide|sell|combine|include|contain"
MAY = lazy(
    r"\b(?:we|they|also|or|and|partners|providers|parties|affiliates|companies|company|which|that|information|data|us)[,\s]\s?"
    rf"(?:may|might|could)\s(?:\w+\s){{0,2}}?(?:{DOING})\b|\b(?:may|might|could)\s(?:\w+\s)?be\s(?:\w+\s)?(?:{DONE})\b"
)
"""“May” of what is done with data, in lower case; of offering, asking or withholding something it is another matter."""
DEPENDS = lazy(
    r"\b(?:if|unless|provided that|in (?:the )?(?:event|case|context)|only (?:if|when|where)|subject to|depending on|upon|with "
    r"(?:your|their) (?:\w+ ){0,2}(?:consent|permission)|(?:when|where) (?:we|you|they|it|the law|required|permitted|necessary|"
    r"legally)\b(?! (?:visit|use|access|register|interact|browse|sign))|as (?:required|permitted|allowed) by|(?:required|"
    r"permitted|allowed) by (?:\w+ )?law|comply with)\b"
)
"""On what it depends: where that is said, “may” leaves nothing open."""
# What else hedges, in lower case.
HEDGE = lazy(
    r"\bfrom time to time\b|\bcertain\s(?:types?\sof\s|kinds?\sof\s|other\s|personal\s){0,2}(?:information|data|third|"
    r"circumstances|cases|purposes)\b|\bsome\s(?:of\s)?(?:your\s|the\s)?(?:personal\s)?(?:information|data)\b|"
    r"\bas\s(?:appropriate|necessary|needed)\b|\b(?:possibly|potentially|generally|typically)\b|\bvarious\s(?:purposes|"
    r"reasons)\b",
)


class Hedged(NamedTuple):
    """A statement with hedges in it; `firm`: of the clearest kind, “may”, without a word on what it depends on."""

    content: MappedText
    start: int
    end: int
    hedges: int
    firm: bool
    pointer: str

    @property
    def text(self) -> str:
        """Its words."""
        return self.content.text[self.start : self.end]


def check(policy: Policy, _: FactBook, __: Rule) -> Iterable[Miss]:
    """One finding with the count, at the statement that hedges most."""
    found = list(_statements(policy))
    hedged = [item for item in found if item.hedges]
    if len(hedged) < LEAST or len(hedged) < SHARE * len(found):
        return
    worst = max(
        hedged, key=lambda item: (item.firm and not item.text.endswith(":"), item.hedges, item.start - item.end)
    )
    message = (
        f"{len(hedged)} of {len(found)} statements on collecting, using, sharing and keeping data leave open whether they are so,"
        f" as in “{shorten(worst.text)}”"
    )
    yield Miss(
        worst.content.span(worst.start, worst.end), "weak", message, worst.text, key="hedging", pointer=worst.pointer
    )


def _statements(policy: Policy) -> Iterator[Hedged]:
    for section, content, block, lower in wording(policy).texts:
        if block is None or block.kind == "row":
            continue
        for start, end in sentences(content.text):
            if not any(lower.find(part, start, end) >= 0 for part in DATA_PARTS):
                continue
            words = WORD.findall(lower[start:end])
            if not (SPEAKER.isdisjoint(words) or CORE.isdisjoint(words) or DATA.isdisjoint(words)):
                said = lower[start:end]
                hedging = HEDGING.search(said) is not None
                may = len(MAY.findall(said)) if hedging and not DEPENDS.search(said) else 0
                others = len(HEDGE.findall(said)) if hedging else 0
                yield Hedged(content, start, end, may + others, may > 0, section.pointer)
