"""Whether a policy gives two ways to make requests, one of them a toll-free number; online-only businesses need less."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policy_lint.api import (
    FactBook,
    Miss,
    Phrase,
    PhraseSet,
    Policy,
    Rule,
    compile_phrase,
    cut,
    find_contacts,
    laid_out,
    lazy,
    shorten,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from policy_lint.api import LocatedStatement

TOLL_FREE = tuple(f"+1{code}" for code in (800, 833, 844, 855, 866, 877, 888))
"""How toll-free numbers of North America begin."""
NAMED = PhraseSet([compile_phrase("toll-free|tollfree"), compile_phrase("1 800|833|844|855|866|877|888")])
"""Its name, or “1-800-EXAMPLE”, which is no number that can be parsed."""
DIGIT = lazy(r"\d")
TELLING = [
    compile_phrase(text)
    for text in (
        "exercis* ..6 right|rights|them|choices|option|options",
        "request|requests|ask ..16 access|deletion|delete|removal|remove|correct|correction|copy|information|data|rights",
        "access*|delet*|remov*|correct*|updat*|review* ..8 information|data|details|account|profile",
        "right|rights|california|request|requests|submit*",
        "email*|e-mail*|form|portal|contact*|writ*|call*|phone|mail|click*|link|settings|account",
    )
]
"""What is said on requests under the act and on the way to make them."""
ASIDE = [
    compile_phrase(text)
    for text in (
        "servers|server|camera|microphone|permission|permissions|encrypted ..4 access|tracking|cookie|cookies",
        "change|changes ..6 policy|notice|statement",
        "means the individual",
        "unsubscribe|newsletter|newsletters|password|browser|browsers",
        "device|app|browser settings",
        "collect|collects|receive|receives ..8 information|data ..3 from|when|through|you",
        "automatic|automatically collected|collection|collects",
        "foi|complaint|complaints|feedback|survey|surveys|job",
    )
]
"""What reads or asks for data, which no person does by it, and what is sent or told for another end."""
ASKED = [compile_phrase(text) for text in ("question|questions|comment|comments|concern|concerns|privacy|contact",)]
OTHER_WAYS = frozenset({"email", "form", "website", "postal", "account", "app", "chat", "in-person", "sms"})


def check(policy: Policy, facts: FactBook, rule: Rule) -> Iterable[Miss]:
    """One miss, at the best way that is given, where the ways do not suffice."""
    every = [item for item in policy.of_kind("request") if getattr(item.value, "channels", ())]
    requests = [item for item in every if _telling(item) > 1]
    contacts = policy.of_kind("contact")
    ways = {channel for item in every for channel in item.value.channels}  # type: ignore[attr-defined]
    ways |= {"email" for item in contacts if getattr(item.value, "email", None)}
    ways |= {"postal" for item in contacts if getattr(item.value, "postal", None)}
    ways |= {"website" for item in contacts if getattr(item.value, "url", None)}
    if facts.truth("exclusively_online_direct", True) and ways & {"email", "form"}:
        return
    others = ways & OTHER_WAYS
    if others and any(_toll_free(policy)):
        return
    given = max(requests, key=_telling, default=None) or max(contacts, key=_asked, default=None)
    if given is None:
        yield Miss(None, "absent", key="absent")
        return
    lacks = (
        "no toll-free number, which only a business that deals online alone may leave out"
        if others
        else "no second way"
    )
    message = f"{rule.message} “{shorten(given.quoted)}” is there, but {lacks}."
    yield Miss(given.span, "weak", message, given.quoted, "weak", pointer=given.pointer)


def _telling(item: LocatedStatement) -> int:
    """How surely a statement is on requests under the act: by its words for them, the first of equals."""
    return _count(TELLING, item) - 3 * _count(ASIDE, item)


def _asked(item: LocatedStatement) -> int:
    """How surely a contact is the one for questions."""
    return _count(ASKED, item) - 3 * _count(ASIDE, item)


def _count(phrases: list[Phrase], item: LocatedStatement) -> int:
    """How many of the phrases the words of a statement hold."""
    tokens = cut(item.quoted)
    return sum(len(phrase.find(tokens)) > 0 for phrase in phrases)


def _toll_free(policy: Policy) -> Iterator[bool]:
    """Whether one block or another says that there is a toll-free number, or holds one."""
    yield any(text.block is not None for text, _ in laid_out(policy).texts_with(NAMED))
    for block in policy.blocks:
        if DIGIT.search(block.text):
            yield any(item.kind == "phone" and item.value.startswith(TOLL_FREE) for item in find_contacts(block.text))
