"""Data that goes to other countries: whether, where to, and under which safeguard."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from policy_lint.extraction.columns import cell, recipient_cell
from policy_lint.extraction.countries import find_countries, is_european
from policy_lint.extraction.lexicon import remembered
from policy_lint.extraction.stance import condition, exceptions, is_denied
from policy_lint.extraction.transfer_frames import is_left, moved, says_whose
from policy_lint.extraction.transfer_words import CUES
from policy_lint.policy.statements import Transfer
from policy_lint.text.lazy import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from policy_lint.extraction.lexicon import Match, Reading
    from policy_lint.policy.statements import Stance, Statement

__all__ = ["CUES", "detect"]

_HEADING = (
    "transfer",
    "transfers",
    "international",
    "transferring",
    "cross border",
    "abroad",
    "overseas",
    "third countries",
)
_OF_BUSINESS = ("business", "businesses", "merger", "mergers", "sale", "ownership", "assets", "acquisition", "control")
_NO_TRANSFER = frozenset({"consent", "certification", "code-of-conduct", "derogation", "unspecified"})
"""Safeguards whose words are used of other matters too, so that by themselves they tell of no transfer."""
_TITLE = 6
"""Words up to which a clause is a title: “International Transfers.”"""
_LONG = 4
"""Letters above which titles capitalise a word."""
_OF_RULES = lazy(
    r"(?i) (?:standard|model|general data|commission['’]?s?|(?:(?:federal|state|consumer) )?(?:privacy )?(?:regulations?|laws?|"
    r"legislation|statutes?)|idta|"
    r"international data transfer|addendum|ico|information commissioner|extension|sccs?|"
    r"directives?|representatives?|authorit\w+|gdpr|data protection)\b"
)
"""After a place that only says whose rules they are: “the EU standard clauses”."""
_NONE_SENT = lazy(
    r"(?i)(?:hold|store|keep|host|process|send|transfer)s? no (?:\w+ ){0,2}?(?:data|information|records|details)\b"
)
_ORIGIN = frozenset({"outside", "from", "non", "other", "non-", "beyond"})


def detect(reading: Reading) -> Iterator[Statement]:
    """A statement where the clause sends data to another country, or says what protects it there."""
    if reading.clause.kind == "heading" or reading.asks:
        return
    if reading.clause.header and recipient_cell(reading) is not None:
        yield from _located(reading)
        return
    verb = _verb(reading)
    led = None
    if verb is None and reading.lead is not None and _safeguards(reading):
        led = next((lead for lead in reading.leads if _verb(lead) is not None), None)
    if led is not None:
        yield Transfer(
            kind="transfer",
            destinations=_destinations(led),
            safeguards=_safeguards(reading),
            copy_available=_copy(reading),
        )
        return
    if verb is None:
        yield from _framed(reading)
        return
    stance: Stance = (
        "denied"
        if verb in reading.own.get("transfer.stays", ())
        or _NONE_SENT.match(reading.text, verb.start)
        or (
            reading.has("transfer.move")
            and is_denied(reading, verb)
            and not exceptions(reading)
            and not reading.has("transfer.needed")
        )
        else "affirmed"
    )
    when = condition(reading) if stance == "affirmed" and not _safeguards(reading) else None
    yield Transfer(
        kind="transfer",
        destinations=_destinations(reading),
        safeguards=_safeguards(reading),
        copy_available=_copy(reading),
        stance="conditional" if when else stance,
        condition=when,
    )


def _located(reading: Reading) -> Iterator[Statement]:
    """The countries outside Europe that the row of a vendor names in its column of locations."""
    place = cell(reading, "location")
    if place is None:
        return
    listed = find_countries(reading.text[slice(*place)])
    countries = tuple(dict.fromkeys(name for _, _, name in listed if not is_european(name)))
    if countries:
        yield Transfer(kind="transfer", destinations=countries, safeguards=_safeguards(reading))


def _framed(reading: Reading) -> Iterator[Statement]:
    """What a frame tells, where the words of transfers tell nothing."""
    found = moved(reading)
    if found is not None:
        when = condition(reading) if not found.denied else None
        yield Transfer(
            kind="transfer",
            destinations=() if found.denied else found.destinations,
            safeguards=() if found.denied else _safeguards(reading),
            copy_available=_copy(reading),
            stance="denied" if found.denied else "conditional" if when else "affirmed",
            condition=when,
        )


@remembered
def _verb(reading: Reading) -> Match | None:
    """The words by which data goes abroad; None where the clause says nothing of the kind."""
    if not (
        reading.has("transfer.named", "transfer.move", "transfer.server", "transfer.law", "transfer.stays")
        or (reading.has("transfer.verb") and reading.has("transfer.abroad"))
        or reading.under(*_HEADING)
    ):
        return None
    barred = reading.own.get("transfer.other", ())
    verbs = [
        match
        for match in reading.own.get("transfer.verb", ())
        if not any(other.start <= match.start < other.end for other in barred)
    ]
    moved = [match for match in verbs if match in reading.own.get("transfer.move", ())]
    stays = reading.first("transfer.stays")
    if stays is not None:
        return stays
    named = reading.first("transfer.named")
    if reading.clause.kind != "row" and _is_title(reading.text):
        return None
    if named is not None and len(reading.text.split()) > _TITLE:
        return named
    if not (reading.has("transfer.data") or reading.terms.get("data-categories")):
        return _under_heading(reading, verbs) or _by_law(reading)
    abroad = [
        match
        for match in reading.own.get("transfer.abroad", ())
        if not any(other.start <= match.start < other.end for other in barred)
        and _OF_RULES.match(reading.text, match.end) is None
        and not reading.text.endswith(" us", match.start, match.end)  # “your trust in us”
        and not (reading.lower.startswith("in ", match.start) and says_whose(reading.text, match.start + 3))
    ]
    countries = any(
        not is_european(name) and not says_whose(reading.text, start) for start, _, name in find_countries(reading.text)
    )
    if moved and (abroad or _reaches_country(reading, moved)):
        return moved[0]
    if verbs and abroad and _near(verbs, abroad):
        return verbs[0]
    if reading.has("transfer.server") and (countries or abroad):
        return reading.first("transfer.server")
    if reading.has("transfer.such") and reading.under(*_HEADING) and reading.has("transfer.move"):
        return reading.first("transfer.move")
    if moved and reading.has("transfer.law") and not reading.has("transfer.explained"):
        return moved[0]
    return _by_law(reading)


def _under_heading(reading: Reading, verbs: list[Match]) -> Match | None:
    """What a clause that names no data says of transfers, where its heading speaks of them."""
    if not reading.under(*_HEADING) or reading.under(*_OF_BUSINESS):
        return None
    seat = reading.first("transfer.server")
    if seat is not None and find_countries(reading.text):
        return seat
    if reading.terms.get("recipients") and _near(verbs, list(reading.own.get("transfer.abroad", ()))):
        return verbs[0]
    if reading.has("transfer.explained"):
        return None
    moved = reading.first("transfer.move")
    if moved is not None and (reading.has("transfer.such") or _safeguards(reading)):
        return moved
    if len(reading.text.split()) <= _TITLE:
        return None
    named = (
        match
        for match in reading.terms.get("safeguards", ())
        if match.key not in _NO_TRANSFER and not is_denied(reading, match)
    )
    return next(named, None)


@lru_cache(maxsize=256)
def _is_title(text: str) -> bool:
    """Whether a clause is a title, as in a table of contents: no stop, every long word capitalised."""
    long = [word for word in text.split() if len(word) > _LONG and word[0].isalpha()]
    return not text.rstrip().endswith((".", ":", ";", "!")) and all(word[0].isupper() for word in long)


def _by_law(reading: Reading) -> Match | None:
    """A safeguard that exists only for transfers, such as the Privacy Shield, where the clause says that it is relied on."""
    if not reading.has("transfer.reliance") or reading.has("transfer.explained"):
        return None
    return reading.first("transfer.law")


def _near(verbs: list[Match], abroad: list[Match]) -> bool:
    """Whether data is stored or sent, and the other country stands shortly after."""
    return any(verb.start < place.start <= verb.end + 90 for verb in verbs for place in abroad)


def _reaches_country(reading: Reading, moved: list[Match]) -> bool:
    """“Transferred to our servers in the United States”."""
    return any(verb.end < start <= verb.end + 120 for verb in moved for start, _, _ in find_countries(reading.text))


def _safeguards(reading: Reading) -> tuple[str, ...]:
    """What protects the data; consent only where it is explicit, adequacy only where it is there."""
    matches = reading.terms.get("safeguards", ())
    return tuple(
        dict.fromkeys(
            match.key
            for match in matches
            if not (
                match.key == "consent" and not (reading.has("transfer.consent") and reading.has("transfer.explicit"))
            )
            and not (match.key in {"adequacy", "unspecified"} and is_denied(reading, match))
        )
    )


def _destinations(reading: Reading) -> tuple[str, ...]:
    """Where to, in the words of the text; not where the reader or the law is from."""
    found = []
    for start, end, name in find_countries(reading.text):
        before = reading.text[max(0, start - 40) : start].lower().split()
        if any(word.strip("(,") in _ORIGIN for word in before[-4:]) or is_left(reading.text, start):
            continue
        if _OF_RULES.match(reading.text, end):
            continue
        found.append(name)
    return tuple(dict.fromkeys(found))


def _copy(reading: Reading) -> bool | None:
    """Whether the clause says how to get a copy of the safeguards."""
    return True if reading.has("transfer.copy") else None
