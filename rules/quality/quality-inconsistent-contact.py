"""Telephone numbers and email addresses that disagree though they are offered for the same purpose."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import combinations, islice
from typing import TYPE_CHECKING

from policy_lint.api import (
    FactBook,
    FoundContact,
    Miss,
    Policy,
    Related,
    Rule,
    Span,
    find_contacts,
    lazy,
    sentences,
)
from policy_lint.records import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

PURPOSES = {
    "opting out": r"opt(?:ing)?[ -]?out|unsubscrib|do not sell|stop receiving",
    "children's data": r"\bparents?\b|guardian|\bchild|\bminors?\b",
    "security": r"breach|security issue|vulnerabilit",
    "requests and rights": r"\brights?\b|\brequests?\b|exercis|\bdelet|\baccess\b|\bcorrect",
}
GENERAL = "questions"
PURPOSE = {name: lazy(pattern, re.IGNORECASE) for name, pattern in PURPOSES.items()}
OURS = lazy(
    r"\b(?:contact|contacting|call|calling|reach|reaching|e-?mail|e-?mailing|writ(?:e|ing)(?: to)?|notify|phone|tell)"
    r" us\b|\bour (?:[\w-]{1,20} ){0,4}(?:number|line|phone|e-?mail|address|team|office)\b",
    re.IGNORECASE,
)
LABEL_LINE = lazy(
    r"^\W{0,3}(?:by |via )?(?:tele)?(?:phone|e-?mail|tel|call|mail)(?: (?:number|address|us|no\.?))?\s?[:.]?\W{0,4}$",
    re.IGNORECASE,
)
OTHERS = lazy(
    r"commission|authorit|regulator|ombudsman|attorney general|department|agency|representative|bureau|\bico\b|\boaic\b|truste"
    r"|\bjams\b|\bprivo\b|arbitrat|provider|partner|vendor|third part|affiliate|subsidiar|officer|\bdpo\b|consultant",
    re.IGNORECASE,
)
LABELS = lazy(
    r"\bfax|\btty\b|\btdd\b|\btext\b|\bsms\b|whats ?app|international|outside|abroad|overseas|\blocal\b|sales|billing|"
    r"technical|support|orders?\b|reservation|press\b|media\b|customer (?:service|care)|employ|\bjob|career|applicant|"
    r"copyright|\bdmca\b|legal\b|advertis|\bhr\b|toll[ -]?free|\b(?:usa|uk|eu|eea|europe|canad\w+|australia\w*|california\w*|"
    r"india)\b|germany|france|united (?:states|kingdom)|\bevening|weekend|emergenc|whistle|accessib|\balso\b|additionally|"
    r"alternatively|\bor\b\W{0,3}$",
    re.IGNORECASE,
)
MOST = 300
"""Contacts that are compared with each other; no policy has as many."""
NEAR = 400
"""Characters looked at on either side of a contact, inside its sentence."""
FREE_MAIL = frozenset(
    re.findall(
        r"\S+",
        "gmail.com googlemail.com yahoo.com ymail.com hotmail.com outlook.com live.com msn.com aol.com icloud.com me.com"
        " gmx.de gmx.net web.de mail.com mail.ru yandex.ru proton.me protonmail.com zoho.com qq.com 163.com rediffmail.com",
    )
)
SECOND_LEVEL = frozenset({"co", "com", "org", "ac", "gov", "net"})


@dataclass(frozen=True)
class Offer:
    """A contact and what it is offered for."""

    contact: FoundContact
    span: Span
    words: str
    purpose: str
    labels: frozenset[str]
    ours: bool
    section: int
    pointer: str


def check(policy: Policy, _: FactBook, __: Rule) -> Iterable[Miss]:
    """One finding for every contact that disagrees with the one that is offered most."""
    offers = list(islice(_offers(policy), MOST))
    phones = [offer for offer in offers if offer.contact.kind == "phone"]
    emails = [offer for offer in offers if offer.contact.kind == "email" and offer.contact.value]
    yield from _phones(phones)
    yield from _emails(emails)


def _offers(policy: Policy) -> Iterator[Offer]:
    for number, section in enumerate(policy.all_sections):
        heading = section.heading.text if section.heading else ""
        for block in section.blocks:
            contacts = [item for item in find_contacts(block.text) if item.kind != "url"]
            if not contacts:
                continue
            bounds = sentences(block.text) or [(0, len(block.text))]
            for contact in contacts:
                start, end = bounds[max(0, bisect_right(bounds, (contact.start, len(block.text))) - 1)]
                before = block.text[max(start, contact.start - NEAR) : contact.start]
                said = before + block.text[contact.start : min(end, contact.end + NEAR)]
                label = bool(LABEL_LINE.match(before))
                ours = (bool(OURS.search(said)) or label) and not OTHERS.search(heading + " " + said)
                purpose = _purpose(said if not label else "", heading)
                labels = frozenset(match[0].lower() for match in LABELS.finditer(f"{heading} {before}"))
                words = block.text[contact.start : contact.end]
                span = block.content.span(contact.start, contact.end)
                yield Offer(contact, span, words, purpose, labels, ours, number, section.pointer)


def _purpose(said: str, heading: str) -> str:
    for text in (said, heading):
        for name, pattern in PURPOSE.items():
            if pattern.search(text):
                return name
    return GENERAL


def _phones(offers: list[Offer]) -> Iterator[Miss]:
    """Numbers that differ though purpose and label are the same, the rarer one reported."""
    reported: set[str] = set()
    for one, other in combinations([offer for offer in offers if offer.ours], 2):
        if one.contact.value == other.contact.value or one.labels != other.labels or one.section == other.section:
            continue
        slip = _one_apart(one.contact.value, other.contact.value)
        if not slip and (one.purpose != other.purpose or one.contact.value[:2] != other.contact.value[:2]):
            continue
        odd, usual = _odd_first(one, other, offers)
        if odd.contact.value not in reported:
            reported.add(odd.contact.value)
            how = "the two differ in one digit" if slip else "nothing says which is for what"
            yield _miss(odd, usual, f"“{odd.words}” is offered for {odd.purpose}, elsewhere “{usual.words}”; {how}.")


def _emails(offers: list[Offer]) -> Iterator[Miss]:
    """Addresses at domains that disagree: free mail beside the company's, a slip in the domain, two for one purpose."""
    ours = [offer for offer in offers if offer.ours]
    reported: set[str] = set()
    for one, other in combinations(ours, 2):
        domains = one.contact.domain, other.contact.domain
        if domains[0] == domains[1]:
            continue
        free = [domain in FREE_MAIL for domain in domains]
        why = ""
        if sum(free) == 1:
            odd, usual = (one, other) if free[0] else (other, one)
            why = f"“{odd.words}” is an address at a free mail service, beside “{usual.words}” at your own domain."
        else:
            odd, usual = _odd_first(one, other, offers)
            if _slip(*domains):
                why = f"“{odd.words}” and “{usual.words}” differ in the domain by a letter or two."
            elif one.labels == other.labels and one.section != other.section and _rivals(one, other):
                why = f"“{odd.words}” is offered for {odd.purpose}, elsewhere “{usual.words}”, at another domain."
        if why and odd.contact.value not in reported:
            reported.add(odd.contact.value)
            yield _miss(odd, usual, why)


def _miss(odd: Offer, usual: Offer, message: str) -> Miss:
    related = (Related(usual.span, f"offered here for {usual.purpose}"),)
    return Miss(odd.span, "contradiction", message, odd.words, related=related, pointer=odd.pointer)


def _odd_first(one: Offer, other: Offer, offers: list[Offer]) -> tuple[Offer, Offer]:
    """The contact that is offered less often first; the later one where both are offered as often."""
    counts = [sum(offer.contact.value == item.contact.value for offer in offers) for item in (one, other)]
    return (one, other) if counts[0] < counts[1] else (other, one)


def _one_apart(one: str, other: str) -> bool:
    """Whether two numbers differ in one digit or have two neighbours swapped."""
    if len(one) != len(other) or len(one) < 8:
        return False
    apart = [index for index, pair in enumerate(zip(one, other, strict=True)) if pair[0] != pair[1]]
    if len(apart) == 2 and apart[1] == apart[0] + 1:
        return one[apart[0]] == other[apart[1]] and one[apart[1]] == other[apart[0]]
    return len(apart) == 1


def _slip(one: str, other: str) -> bool:
    """Whether two domains look like one and a slip of the keyboard."""
    if one.endswith(f".{other}") or other.endswith(f".{one}") or {one, other} & FREE_MAIL:
        return False
    first, second = _name(one), _name(other)
    if first == second or min(len(first), len(second)) < 6 or abs(len(first) - len(second)) > 1:
        return False
    if len(first) == len(second):
        return sum(a != b for a, b in zip(first, second, strict=True)) == 1
    shorter, longer = sorted((first, second), key=len)
    return any(longer[:index] + longer[index + 1 :] == shorter for index in range(len(longer)))


def _rivals(one: Offer, other: Offer) -> bool:
    """Whether two addresses are for the same thing at companies that share nothing in their names."""
    first, second = _name(one.contact.domain), _name(other.contact.domain)
    related = first in second or second in first or first[:4] == second[:4]
    return one.purpose == other.purpose and not related


def _name(domain: str) -> str:
    """The name in a domain: “acme” in “mail.acme.co.uk”."""
    parts = domain.split(".")[:-1] or [domain]
    while len(parts) > 1 and parts[-1] in SECOND_LEVEL:
        parts.pop()
    return parts[-1]
