"""How the organisation, its data protection officer or its representative can be reached."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from policy_lint.extraction.contact_blocks import OFFICES, WITH_US, is_of_authority, is_of_desk
from policy_lint.extraction.contact_words import CUES
from policy_lint.extraction.contacts import FoundContact, find_contacts
from policy_lint.extraction.postal import postal_address
from policy_lint.policy.statements import Contact
from policy_lint.text.lazy import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from policy_lint.extraction.lexicon import Reading
    from policy_lint.policy.statements import Statement

__all__ = ["CUES", "detect"]

Role: TypeAlias = Literal[
    "general", "privacy", "dpo", "representative", "grievance-officer", "person-in-charge", "parents"
]

_CONTACT_HEADINGS = (
    "contact",
    "contacting",
    "contacts",
    "questions",
    "reach",
    "get in touch",
    "how to contact",
    "feedback",
    "complaints",
    "grievance",
    "grievances",
    "officer",
)
_NAMED = lazy(
    r"(?:[Oo]fficer|DPO|[Rr]epresentative|[Nn]ame)\b(?:\s*\([^)]{1,30}\))?(?:\s+is|\s*:|,)\s+(?:(?:Mr|Ms|Mrs|Dr)\."
    r"?\s+)?(?P<name>[A-Z][\w.'’-]+(?:\s[A-Z][\w.'’-]+(?![\w.'’-]|\s?:)){1,3})"
)
_SIGNS = ("@", "[", "www.", "http://", "https://", ".com", "protected", " at ")
"""One of these, or a digit, is in whatever gives a way to reach somebody."""
_BACK = 6
_DPO_MAILBOX = lazy(r"(?i)(?:dpo|data[._-]?protection[._-]?officer)@")
_REP_MAILBOX = lazy(r"(?i)(?:eu|uk|gdpr|art(?:icle)?[._-]?27)[._-]?rep(?:resentative)?@")
"""“dpo@example.net” reaches the data protection officer whatever the sentence calls it."""


def detect(reading: Reading) -> Iterator[Statement]:
    """A statement for each way of reaching the organisation that the clause gives; one for an officer merely referred to."""
    if reading.clause.kind == "row" and len(reading.text) > _LONGEST_ROW:
        return
    signs = reading.has_digit or any(map(reading.text.__contains__, _SIGNS))
    if not signs and not reading.has(*OFFICES):
        return
    role = _role(reading)
    found = _ours(reading) if signs else []
    postal = postal_address(reading) if signs and reading.clause.kind != "heading" else None
    if postal is not None and (
        any(one.has("contact.others") for one in (reading, *reading.leads))
        or not (_is_line(reading) or reading.says("contact.cue"))
    ):
        postal = None
    if (found or postal) and is_of_authority(reading):
        return
    emails = [item for item in found if item.kind == "email"]
    if role in {"general", "privacy"} and any(_DPO_MAILBOX.match(reading.text, item.start) for item in emails):
        role = "dpo"
    if role in {"general", "privacy"} and any(_REP_MAILBOX.match(reading.text, item.start) for item in emails):
        role = "representative"
    phones = [item for item in found if item.kind == "phone"]
    urls = [item for item in found if item.kind == "url"]
    count = max(len(emails), len(phones), len(urls), 1 if postal else 0)
    for index in range(min(count, _MOST)):
        yield Contact(
            kind="contact",
            role="general" if role in _OFFICES and _is_of_desk(reading, emails, phones, index) else role,
            name=_name(reading),
            email=_printed(reading, emails, index),
            phone=_printed(reading, phones, index),
            url=_printed(reading, urls, index),
            postal=postal[0] if postal and not index else None,
            quote=postal[1] if postal and postal[1] and not found else None,
        )
    if (
        not count
        and role in _OFFICES
        and reading.clause.kind != "heading"
        and reading.has("contact.reach")
        and not reading.has("contact.no-officer")
        and _is_said_here(reading, role)
    ):
        yield Contact(kind="contact", role=role, name=_name(reading))


_OFFICES = frozenset({"dpo", "representative", "grievance-officer"})


def _is_of_desk(reading: Reading, emails: list[FoundContact], phones: list[FoundContact], index: int) -> bool:
    """Whether the address or number itself is given as another desk's."""
    listed = emails if index < len(emails) else phones
    return index < len(listed) and is_of_desk(reading, listed[index].start)


_LONGEST_ROW = 600
_MOST = 4


def _printed(reading: Reading, found: list[FoundContact], index: int) -> str | None:
    """A way to reach someone, as the text prints it."""
    return reading.text[found[index].start : found[index].end] if index < len(found) else None


def _ours(reading: Reading) -> list[FoundContact]:
    """What the clause gives as the operator's own: no authority's number, no third party's page."""
    stop = len(reading.text)
    if reading.has("contact.others") and not reading.under(*_CONTACT_HEADINGS):
        stop = min((other.start for other in reading.own.get("contact.others", ())), default=0)
        if WITH_US.search(reading.text, 0, stop) is None:
            return []
    cued = reading.says("contact.cue") or reading.under(*_CONTACT_HEADINGS) or len(reading.text.split()) <= _SHORT
    kept = []
    for item in find_contacts(reading.text):
        if item.end > stop:
            continue
        if item.kind == "url":
            if reading.has("contact.url") and not reading.has("contact.others-url") and cued:
                kept.append(item)
        elif item.kind == "email" or cued:
            kept.append(item)
    return kept


_SHORT = 8
"""Words up to which a clause with a number is a line of a contact block."""


def _is_line(reading: Reading) -> bool:
    """Whether the clause is a line of a contact block rather than a sentence."""
    return reading.clause.kind in {"line", "item", "row"} or len(reading.text.split()) <= _SHORT


def _is_said_here(reading: Reading, role: Role) -> bool:
    """Whether the clause itself names the officer, beyond a mere mention."""
    if role == "dpo":
        return reading.has("contact.dpo")
    return reading.has("contact.representative") if role == "representative" else reading.has("contact.grievance")


def _role(reading: Reading) -> Role:
    """Whom it reaches: said in the clause, in the lines before it in the same block, or in the heading."""
    around = (reading, *reading.leads)
    for cue, role in _OFFICERS:
        if any(one.has(cue) for one in around) and not (
            role == "representative" and any(one.has("contact.other-representative") for one in around)
        ):
            return role
    for line in _lines_before(reading):
        for cue, role in _OFFICERS:
            if line.has(cue):
                return role
    if reading.has("contact.parents") and (
        reading.under("children", "child", "minors", "kids", "coppa") or not reading.has("contact.privacy")
    ):
        return "parents"
    if any(one.has("contact.privacy") for one in around) or _is_on_privacy(reading):
        return "privacy"
    return "general"


_OFFICERS: tuple[tuple[str, Role], ...] = (
    ("contact.grievance", "grievance-officer"),
    ("contact.dpo", "dpo"),
    ("contact.representative", "representative"),
    ("contact.privacy-officer", "dpo"),
    ("contact.in-charge", "person-in-charge"),
)


def _lines_before(reading: Reading) -> Iterator[Reading]:
    """The short lines of the same contact block before the clause, and what introduces them."""
    earlier = reading.before
    if len(reading.text.split()) > 12:
        return
    for _ in range(_BACK):
        if earlier is None:
            return
        yield earlier
        if earlier.clause.kind == "heading" or len(earlier.text.split()) > 12:
            return
        earlier = earlier.before


def _is_on_privacy(reading: Reading) -> bool:
    """Whether the section is on privacy or rights, so that an address in it is meant for that."""
    words = reading.clause.heading.lower()
    return len(reading.clause.headings) > 1 and any(word in words for word in ("privacy", "rights", "data protection"))


def _name(reading: Reading) -> str | None:
    """The person named beside the office."""
    found = _NAMED.search(reading.text)
    return found["name"].rstrip(".") if found else None
