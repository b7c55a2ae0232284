"""Whether a policy gives two ways to make requests, one of them a toll-free number; online-only businesses need less."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policy_lint.api import (
    FactBook,
    Miss,
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
TELLING = [compile_phrase(text) for text in ("request|requests", "right|rights|california", "exercis*|submit*")]
DATA_FLOW = compile_phrase(
    "servers|server|camera|microphone|permission|permissions|encrypted ..4 access|tracking|cookie|cookies"
)
"""What reads or asks for data, which no person does by it."""
OTHER_WAYS = frozenset({"email", "form", "website", "postal", "account", "app", "chat", "in-person", "sms"})


def check(policy: Policy, facts: FactBook, rule: Rule) -> Iterable[Miss]:
    """One miss, at the best way that is given, where the ways do not suffice."""
    every = [item for item in policy.of_kind("request") if getattr(item.value, "channels", ())]
    requests = [item for item in every if _telling(item)] or [
        item for item in every if not DATA_FLOW.find(cut(item.quoted))
    ]
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
    given = max(requests, key=_telling, default=None) or next(iter(contacts), None)
    if given is None:
        yield Miss(None, "absent", key="absent")
        return
    lacks = "no toll-free number" if others else "no second way beside it"
    message = f"{rule.message} “{shorten(given.quoted)}” is there, but {lacks}."
    yield Miss(given.span, "weak", message, given.quoted, "weak", pointer=given.pointer)


def _telling(item: LocatedStatement) -> int:
    """How surely a statement is on requests under the act: by its words for them, the first of equals."""
    return sum(len(phrase.find(cut(item.quoted))) > 0 for phrase in TELLING)


def _toll_free(policy: Policy) -> Iterator[bool]:
    """Whether one block or another says that there is a toll-free number, or holds one."""
    yield any(text.block is not None for text, _ in laid_out(policy).texts_with(NAMED))
    for block in policy.blocks:
        if DIGIT.search(block.text):
            yield any(item.kind == "phone" and item.value.startswith(TOLL_FREE) for item in find_contacts(block.text))
