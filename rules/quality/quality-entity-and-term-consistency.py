"""Another company's name where the policy speaks of itself: what is left of the text that it was copied from."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from policy_lint.api import FactBook, Miss, Policy, Related, Rule, Span, lazy, sentences
from policy_lint.records import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

NAME = r"(?P<name>[A-Z][\w&’'-]{0,30}(?:\.[a-z]{2,4})?(?:,? (?:(?:of|and|the|for|&) )?[A-Z][\w&’'-]{0,30}(?:\.[a-z]{2,4})?){0,4})"
AIMS = "(?:protect|safeguard|respect|preserv|your|the privacy|maintain)"
INTRODUCTIONS = [
    (needed, lazy(pattern))
    for needed, pattern in (
        (("At ", "Here at "), rf"(?:^|(?<=[.!?] ))(?:Here at|At) {NAME},? (?:we|our)\b"),
        (
            (" committed to ",),
            rf"(?:^|(?<=[.!?] )|(?<=that )){NAME} (?:is|are) (?:\w{{3,12}}ly )?committed to {AIMS}",
        ),
        (
            ("takes your", "takes the", "respects your", "respects the", "values your", "values the"),
            rf"(?:^|(?<=[.!?] )){NAME} (?:takes|respects|values) (?:your|the) privacy",
        ),
        (("(“", '("'), rf"(?:^|(?<=[.!?] )){NAME},? \([“\"](?:we|us|our)\b"),
    )
]
"""What such a text has in any case, and where it gives the name."""
SPEAKER = lazy(r"\([“\"](?:we|us|our)\b")
"""“Example Ltd (“we”)”: who is introduced so is the provider, whatever else is named like one (“Mailer's Privacy Policy”)."""
TITLE = lazy(rf"{NAME}(?:’s|'s)? (?:Online |Website |Global )?Privacy (?:Policy|Notice|Statement)", re.IGNORECASE)
NO_NAMES = frozenset(
    re.findall(
        r"\w+",
        "we us our you your it they this that these the a an company website site app application service services platform group"
        " team staff inc llc ltd limited corp corporation plc gmbh co and of for privacy policy notice statement online global"
        " general data protection",
    )
)
MINE, MOST_ALIEN = 3, 3
"""How often the own name must stand in the text, and how seldom the other, for the other to be a leftover."""


@dataclass(frozen=True)
class Introduction:
    """A place where the provider gives its name."""

    name: str
    span: Span
    sentence: str
    pointer: str


def check(policy: Policy, _: FactBook, __: Rule) -> Iterable[Miss]:
    """One finding for every name that is not the provider's."""
    own = _own_names(policy)
    found = list(_introductions(policy))
    text = "\n".join(block.text for block in policy.blocks)
    if not own and found:
        own = [max(found, key=lambda item: (text.count(item.name), -item.span.start)).name]
    introduced = [item.name for item in found if SPEAKER.search(item.sentence)]
    own = introduced or [name for name in own if not _is_vendor(name, text)]
    if not own or not any(_words(name) for name in own):
        return
    usual = max(own, key=text.count)
    reported: set[str] = set()
    for item in found:
        if item.name in reported or any(_akin(item.name, name) for name in own):
            continue
        if text.count(item.name) > MOST_ALIEN or text.count(usual) < MINE or _told_of(item.name, usual, policy):
            continue
        reported.add(item.name)
        related = tuple(Related(other.span, "the name used elsewhere") for other in found if _akin(other.name, usual))[
            :1
        ]
        message = f"Here the text speaks for “{item.name}”, elsewhere for “{usual}”."
        yield Miss(item.span, "contradiction", message, item.sentence, item.name, related, item.pointer)


def _own_names(policy: Policy) -> list[str]:
    """The provider's names by its identity statements, else by the title."""
    names = [str(name) for item in policy.of_kind("identity") if (name := getattr(item.value, "name", None))]
    match = TITLE.match(policy.title.text) if policy.title is not None else None
    titled = [match["name"]] if match and _words(match["name"]) else []
    if policy.kind == "prose" and names:  # what was read from a leftover is no name of the provider's
        text = "\n".join(block.text for block in policy.blocks)
        usual = max(names, key=text.count)
        if text.count(usual) <= MOST_ALIEN and titled:
            return titled
        names = [name for name in names if text.count(name) > MOST_ALIEN or _akin(name, usual)]
    return names or titled


def _is_vendor(name: str, text: str) -> bool:
    """Whether the text speaks of the name as of somebody else's service: “we use Example Mail to send our letters”."""
    using = r"(?:we|our|us|also) (?:\w+ ){0,2}(?:use|uses|using|employ|partner with|rely on)"
    return (
        re.search(rf"\b(?:{using}|provided by|services? of|powered by) (?:the (?:\w+ )?)?{re.escape(name)}(?!\w)", text)
        is not None
    )


def _introductions(policy: Policy) -> Iterator[Introduction]:
    for section in policy.all_sections:
        for block in section.blocks:
            if block.kind == "row":
                continue
            text = block.text
            for needed, pattern in INTRODUCTIONS:
                for match in pattern.finditer(text) if any(map(text.__contains__, needed)) else ():
                    name = match["name"].removeprefix("The ")
                    if _words(name):
                        span = block.content.span(*match.span("name"))
                        yield Introduction(name, span, match[0], section.pointer)


def _words(name: str) -> set[str]:
    """The words of a name that tell it from others."""
    return {word for word in re.findall(r"\w+", name.lower()) if word not in NO_NAMES and len(word) > 1}


def _akin(one: str, other: str) -> bool:
    """Whether two names may be the same company's: a word in common, one inside the other, or its initials."""
    first, second = _words(one), _words(other)
    if first & second or not first or not second:
        return True
    glued = ["".join(re.findall(r"\w+", name.lower())) for name in (one, other)]
    initials = {"".join(word[0] for word in re.findall(r"\w+", name.lower())) for name in (one, other)}
    alike = glued[0] in glued[1] or glued[1] in glued[0] or bool(initials & set(glued))
    return alike or any(a[:5] == b[:5] for a in first for b in second if min(len(a), len(b)) > 4)


def _told_of(name: str, usual: str, policy: Policy) -> bool:
    """Whether the text itself says how the two belong together: both stand in one sentence."""
    return any(
        name in block.text[start:end] and usual in block.text[start:end]
        for block in policy.blocks
        if name in block.text and usual in block.text
        for start, end in sentences(block.text)
    )
