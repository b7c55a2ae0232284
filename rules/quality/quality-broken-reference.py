"""References to sections that the text does not have, and links to places that the file does not have."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from policy_lint.api import FactBook, Hit, Miss, Policy, Rule, Span, fill, lazy, shorten, wording

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

NUMBER = r"\d{1,2}(?:\.\d{1,2}){0,3}"
REFERENCE = lazy(
    rf"(?P<lead>(?:see|refer to|described in|set out in|set forth in|listed in|outlined in|detailed in|explained in|specified in"
    rf"|under|in|with|to|and|\() ?)(?P<words>(?:our |the )?(?:section|paragraph|clause)s?"
    rf" (?P<number>{NUMBER}))(?![\w.]*\d|[-–/(]|\w)",
    re.IGNORECASE,
)
OWN = lazy(
    r"\W{0,3}(?:\(?[“\"‘][^”\"’]{1,60}[”\"’]\)?\W{0,2})?(?:below|above|herein|hereof|hereunder|of (?:this|our|the) (?:privacy |"
    r"data |cookie ){0,2}(?:policy|notice|statement)|of this document)\b",
    re.IGNORECASE,
)
FOREIGN = lazy(
    r"[^.;]{0,40}?(?:\bof (?:the|our|your|its|an?|that)\b|\bact\b|\bcode\b|\blaw\b|gdpr|ccpa|cpra|regulation|directive|terms|"
    r"agreement|statute|u\.?s\.?c|constitution|addendum|\bdpa\b)",
    re.IGNORECASE,
)
LAWFUL = lazy(
    r"\b(?:act|code|gdpr|ccpa|cpra|regulations?|directive|statute|rules?|terms (?:of|and)|agreement|u\.s\.c\.?|§)\b[^.]{0,60}$",
    re.IGNORECASE,
)
LEADING = lazy(rf"\W{{0,3}}(?:section |paragraph |clause |article )?({NUMBER})(?=[.):\s–-])", re.IGNORECASE)
INSIDE = lazy(r"(?<=[.!?:;)] )(\d{1,2}\.\d{1,2}(?:\.\d{1,2}){0,2})\.? (?=[A-Z])")
"""The number of a part whose heading ran into the paragraph before it."""
LEAST = 3
"""Numbered headings from which a text counts as numbered."""
ANCHOR = lazy(r"\]\(#([\w%.:~-]{1,120})\)")
HREF = lazy(r"<a\s[^<>]{0,300}?href\s?=\s?[\"']#([\w%.:~-]{1,120})[\"']", re.IGNORECASE)
NAMED = lazy(r"(?:\b(?:id|name)\s?=\s?[\"']?|\{#)([^\"'\s<>{}]{1,200})", re.IGNORECASE)
LINE = lazy(
    r"^ {0,3}(?:#{1,6}[ \t]+(?P<text>[^\n]{1,300}?)[ \t#]*|(?P<under>[^\n]{1,300})\n(?:=+|-+)[ \t]*)$", re.MULTILINE
)
MARKUP = lazy(r"!?\[([^\[\]]{0,200})\]\([^()]{0,300}\)|<[^<>]{1,200}>")
DROPPED = lazy(r"[^\w\- ]")


def check(policy: Policy, _: FactBook, rule: Rule) -> Iterable[Miss | Hit]:
    """One finding a reference, and one a link; references that lead somewhere are the evidence."""
    for span, words, found, pointer in (*_sections(policy), *_anchors(policy)):
        if found:
            yield Hit(span, words, pointer)
        else:
            yield Miss(span, "defect", fill(rule.message, {"quote": shorten(words, 80)}), words, pointer=pointer)


def _sections(policy: Policy) -> Iterator[tuple[Span, str, bool, str]]:
    """References to sections of this text, each with whether the text has such a section."""
    numbered = [
        match[1]
        for section in policy.all_sections
        if section.heading and (match := LEADING.match(section.heading.text + " "))
    ]
    if len(set(numbered)) < LEAST:
        return  # without numbers of its own the text may have lost them on its way here
    known = {
        *numbered,
        *(match[1] for block in policy.blocks if (match := LEADING.match(f"{block.marker} {block.text} "))),
        *(number for block in policy.blocks for number in INSIDE.findall(block.text)),
    }
    for section, content, block, _ in wording(policy).having("section", "paragraph", "clause"):
        text = content.text
        for match in REFERENCE.finditer(text) if block is not None else ():
            own = OWN.match(text, match.end())
            if not own and (
                FOREIGN.match(text, match.end()) or LAWFUL.search(text[max(0, match.start() - 80) : match.start()])
            ):
                continue
            number = match["number"]
            found = number in known or any(other.startswith(f"{number}.") for other in known)
            start, end = match.span("words")
            yield content.span(start, end), text[start:end], found, section.pointer


def _anchors(policy: Policy) -> Iterator[tuple[Span, str, bool, str]]:
    """Links inside the file that stand in the policy's own blocks, each with whether the file has their target."""
    text, path = policy.source.text, policy.source.path.lower()
    if policy.kind != "prose":
        return
    links = [*(ANCHOR.finditer(text) if path.endswith((".md", ".markdown")) else ()), *HREF.finditer(text)]
    if not links:
        return
    known = {name.lower() for name in NAMED.findall(text)} | _slugs(text) | {"top"}
    spans = sorted((block.span.start, block.span.end) for block in policy.blocks)
    at = 0
    for match in sorted(links, key=lambda link: link.start()):
        while at < len(spans) and spans[at][1] < match.start():
            at += 1
        if at == len(spans):
            return
        if spans[at][0] <= match.start() + 1:
            words = text[match.start(1) - 1 : match.end(1)]
            yield Span(match.start(1) - 1, match.end(1)), words, match[1].lower() in known, ""


def _slugs(text: str) -> set[str]:
    """The names that sites give to Markdown headings, in the form of GitHub's and with the numbers of equal ones."""
    found: dict[str, int] = {}
    for match in LINE.finditer(text):
        heading = MARKUP.sub(lambda link: link[1] or "", match["text"] or match["under"])
        slug = DROPPED.sub("", heading.strip().lower()).replace(" ", "-")
        found[slug] = found.get(slug, 0) + 1
    return {
        name
        for slug, count in found.items()
        for name in (slug, slug.strip("-"), *(f"{slug}-{index}" for index in range(1, count)))
    }
