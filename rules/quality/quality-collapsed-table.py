"""Tables whose cells ran together when they were copied: “Answer your questionsLegitimate interest”."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from policy_lint.api import Block, FactBook, Miss, Policy, Rule, Section, Span, fill, lazy, shorten

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

# A word in small letters, or a closing bracket, that a capitalised word follows without a blank. A brand such as “YouTube” or
# “HubSpot” starts with a capital itself, “iPhone” has one small letter; neither is a join.
JOINED = lazy(r"[A-Z](?<=[a-z\d)”\]][A-Z])[a-z]{2}")
"""Where a capital follows so at all."""
JOIN = lazy(r"(?<![\w@./#-])[a-z]{3,}(?=[A-Z][a-z]{2,})|(?<=[a-z\d][)”\]])(?=[A-Z][a-z]{2,})")
HEADS = (
    "purposes?|legal|basis|bases|types?|categor(?:y|ies)|data|descriptions?|examples?|retention|periods?|information|names?|durations?|provider"
    "|source|recipients?|cookies?|collected|reason|rights?|shared|disclosed|sold|country|service|activity|used?|expir(?:y|ation)"
)
HEAD = lazy(rf"(?<!\w)(?:(?:{HEADS})\s)?(?:{HEADS})(?=(?:{HEADS})(?!\w))", re.IGNORECASE)
CAPITAL = lazy(r"[a-z](?=[A-Z])")
DOUBLED = lazy(r"([A-Z][a-z]{2,20}(?: [a-z]{1,20}){0,3})\1")
"""A label set twice, as pages do for an icon and its name: “New windowNew window”."""
LEAST = 3
"""Lines in a row from which it is a table."""
CELLS, WORDS = 6, 40
"""Joins in a line, and words without the end of a sentence, above which it is no row: so are the menus of a page copied."""
STOP = lazy(r"[.!?:;|]")


def check(policy: Policy, _: FactBook, rule: Rule) -> Iterable[Miss]:
    """One finding for each run of lines whose cells ran together."""
    for section in policy.all_sections:
        if sum(JOINED.search(block.text) is not None for block in section.blocks) < LEAST - 1:
            continue
        for run in _runs(section):
            first = run[0]
            words = next((text for text in (_join(block) for block in run) if text), first.text)
            message = fill(rule.message, {"count": str(len(run)), "quote": shorten(words, 80)})
            span = Span(first.span.start, run[-1].span.end)
            yield Miss(span, "defect", message, first.text, pointer=section.pointer)


def _runs(section: Section) -> Iterator[list[Block]]:
    """Runs of neighbouring blocks that each hold a join; a head row counts if rows follow."""
    run: list[Block] = []
    for block in (*section.blocks, None):
        if block is not None and block.kind in {"line", "paragraph", "item"} and (_join(block) or _is_head(block)):
            run.append(block)
            continue
        if sum(bool(_join(item)) for item in run) >= LEAST - 1 and len(run) >= LEAST:
            yield run
        run = []


def _join(block: Block) -> str:
    """The words round the first join of a block, empty without one."""
    if JOINED.search(block.text) is None:
        return ""
    text = DOUBLED.sub(" ", block.text)
    joins = list(JOIN.finditer(text))
    words = len(text.split())
    if not 0 < len(joins) <= CELLS or (words > WORDS and len(STOP.findall(text)) < words / WORDS):
        return ""
    match = joins[0]
    after = re.match(r"\w{1,40}(?: \w{1,40})?", text[match.end() :])
    return text[max(0, match.start() - 20) : match.end()].split(" ", 1)[-1] + (after[0] if after else "")


def _is_head(block: Block) -> bool:
    """Whether a short line is a head row that ran together: “PurposeLegal Basis”."""
    text = block.text
    return len(text) < 120 and any(CAPITAL.match(text, match.end() - 1) for match in HEAD.finditer(text))
