"""Disclosure: to whom personal data goes, why, and to whom it does not."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from policy_lint.extraction import occasions, recipients, sharing, vendor_verbs
from policy_lint.extraction.columns import is_aside, recipient_cell
from policy_lint.extraction.denials import is_others, subjects
from policy_lint.extraction.disclosure_frames import told
from policy_lint.extraction.narrowing import narrowed
from policy_lint.extraction.onlookers import onlookers
from policy_lint.extraction.purposes import purposes
from policy_lint.extraction.recipient_rows import in_column, in_row
from policy_lint.extraction.recipients import GENERIC
from policy_lint.extraction.stance import condition, exceptions, is_denied
from policy_lint.extraction.vendor_verbs import at_work, vendors_at_work, with_others
from policy_lint.policy.statements import Disclosure
from policy_lint.text.lazy import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from policy_lint.extraction.lexicon import Cues, Reading
    from policy_lint.policy.statements import Stance, Statement

CUES: Cues = {**sharing.CUES, **vendor_verbs.CUES}

_WORD = lazy(r"[^\W_]+(?:['’][^\W_]+)*")
_SHARING = lazy(
    r"(?i)\b(?:shar(?:e|es|ed|ing)|disclos\w+|recipients?|third[- ]part(?:y|ies)|who (?:has|have|can|receives?)|"
    r"transfers? of (?:your|personal)|send your (?:data|information)|receiv\w+ your|service providers|to whom|with whom)\b"
)
_NONE = lazy(r"(?i)\W*no (?!longer\b|later\b|more\b|other than\b)(?:[\w-]+ ){0,3}[\w-]+\W{0,3}(?=[:\u2013\u2014-]|\Z)")
"""A label that says who gets nothing: “No advertising networks: …”."""
_AIM = lazy(r"(?i)\W*(?:[\d.]+\W+)?(?:to|for|in order to|[a-z]+ing) (?!(?:our|the|a|an|third|any|other|your)\b)")
_FOR = lazy(r"(?i)\W*(?:to|for|in order to)\b")
_QUESTION = lazy(r"(?i)\A[\W\d]*(?:how|when|whether|what|why|who|do|does|with whom|to whom|is|are|will)\b")
# What others do on their own account, what may be asked for, where to read on.
_ELSEWHERE = lazy(
    r"(?i)\b(?:policy|notice|statement)\b[^.;]{0,80}? (?:does not|doesn['’]t|do not) (?:apply|cover|extend)\b|"
    r"\b(?:(?:encourage|advise|recommend|urge) (?:that )?(?:you|users?)|you should (?:always )?)\s?(?:to )?(?:check|read|"
    r"review|consult)\b|\bright to (?:know|request|obtain|receive)\b[^.]{0,160}\b(?:categor|third[- ]part|identit)|\bshine the "
    r"light\b|\b(?:entitled|permits?|allows?|entitles?) [^.]{0,80}\brequest\b[^.]{0,160}\b(?:categor|third[- ]part|identit)|"
    r"\b(?:our )?disclosure requirements?\b|\b(?:policy|notice|statement|document)\b[^.;]{0,60}\b(?:explains?|describes?|"
    r"outlines?|sets? (?:out|forth)|discusses|tells)\b[^.;]{0,160}\b(?:how|when|why|whom?|whether|what|"
    r"circumstances)\b[^.;]{0,80}\b(?:disclos|shar)|\b(?:not|cannot) (?:be )?(?:\w+ )?(?:control|responsible|"
    r"liable)\b[^.]{0,60}\bthird[- ]part"
)
_RIGHTS = lazy(
    r"(?i)\brights?\b[^.]{0,80}\bright to\b[^.]{0,200}\bright to\b|\b(?:following|these|certain|several) "
    r"(?:\w+ ){0,4}rights\W*(?:\(|:|\Z)|\brights? to\W*\Z"
)
_TO = lazy(r"(?i)\b(?:to|with|following\b[^:]*|recipients|parties|circumstances|cases|situations|only)\W*\Z")
_LEADING = frozenset((
    "our", "to", "with", "the", "other", "certain", "your", "authorized", "authorised", "trusted", "a", "an", "any",
    "for", "by", "and", "when", "if", "as", "in", "of", "where", "connection", "during", "such", "legal", "business",
))  # fmt: skip


def detect(reading: Reading) -> Iterator[Statement]:
    """What a clause says on recipients: what it denies, then what it affirms."""
    if reading.asks or (reading.clause.kind == "heading" and _QUESTION.match(reading.text)):
        return
    if any(_RIGHTS.search(one.text) for one in (reading, *reading.leads)):
        return
    if reading.clause.header and (recipient_cell(reading) is not None or is_aside(reading.clause.header)):
        yield from in_row(reading)
        return
    beside = in_column(reading) if reading.clause.header else ()
    for number, statement in enumerate([*_stated(reading)] or [*beside] or [*_framed(reading)]):
        if not number and _ELSEWHERE.search(reading.text):
            return
        yield statement


def _framed(reading: Reading) -> Iterator[Disclosure]:
    """What is told from the other end (“the landlord gets to see …”), where no verb of sharing tells anything."""
    if reading.clause.kind == "heading" or reading.has("share.scope", "share.hypothesis"):
        return
    found = told(reading)
    if found is not None:
        yield _statement(reading, found.to, "denied" if found.denied else None)


def _stated(reading: Reading) -> Iterator[Disclosure]:
    """What the words say, if they are about what the operator does."""
    heading = reading.clause.kind == "heading"
    none = _NONE.match(reading.text) if not heading else None
    if none is not None and (to := tuple(spot.key for spot in recipients.spots(reading) if spot.end <= none.end())):
        if _is_listed(reading):
            yield _statement(reading, tuple(dict.fromkeys(to)), "denied")
        return
    denied, affirmed = sharing.by_verbs(reading)
    if denied is not None:
        if not sharing.denies_sale_alone(reading):
            yield _statement(reading, tuple(denied), "denied", exceptions(reading))
        outside = sharing.excepted(reading)
        if outside:
            yield _statement(reading, outside, "conditional")
    if heading:
        affirmed = [key for key in affirmed or () if key != GENERIC] or None
    names = recipients.vendors_named(reading) if denied is None else []
    work = vendors_at_work(reading) if denied is None and not heading else None
    names = with_others(names, work)
    found = dict.fromkeys([*(affirmed or ()), *_implied(reading, said=affirmed is not None, denied=denied is not None)])
    if denied is None or affirmed:
        found.update(dict.fromkeys(sharing.receivers(reading, denied=False)))
    found.update(dict.fromkeys(key for _, key in names))
    gateway = reading.first("share.gateway")
    if gateway is not None and not is_denied(reading, gateway):
        found["payment-processors"] = None
    if found:
        found = narrowed(reading, found)
        to = recipients.labelled(reading, tuple(found))
        stated = _statement(reading, to, None, names=tuple(dict.fromkeys(name for name, _ in names)))
        yield stated if work is None else at_work(stated, work, reading.text)
    elif (denied is None and _is_reason(reading)) or (
        affirmed is not None and not heading and not reading.clause.ends_open
    ):
        yield _statement(reading, (), None)


def _statement(
    reading: Reading,
    to: tuple[str, ...],
    stance: Stance | None,
    excepted: tuple[str, ...] = (),
    names: tuple[str, ...] = (),
) -> Disclosure:
    """The statement with what the clause says of purpose, data and condition."""
    when = None if stance == "denied" else condition(reading)
    return Disclosure(
        kind="disclosure",
        recipients=to,
        names=names,
        purposes=_purposes(reading) if stance != "denied" else (),
        data=reading.keys("data-categories") or _by_gateway(reading, to),
        stance=stance or ("conditional" if when else "affirmed"),
        condition=when,
        exceptions=excepted,
        exclusive=stance != "denied" and reading.says("stance.only"),
        subjects=subjects(reading) if stance == "denied" else (),
        actor="third-party" if stance == "denied" and _of_others(reading) else "controller",
    )


def _by_gateway(reading: Reading, to: tuple[str, ...]) -> tuple[str, ...]:
    """What a payment gateway handles, though nobody says so: the data of the payment."""
    return ("payment-data",) if "payment-processors" in to and reading.has("share.gateway") else ()


def _purposes(reading: Reading) -> tuple[str, ...]:
    """What data is given to somebody for: in the vocabulary's words; an item that says nothing else also in freer ones."""
    named = reading.keys("purposes")
    if named or reading.lead is None or _AIM.match(reading.text) is None:
        return named
    return purposes(reading)


def _of_others(reading: Reading) -> bool:
    """Whether all that is denied is others' sharing."""
    denied = [verb for verb in sharing.verbs(reading) if is_denied(reading, verb)]
    return bool(denied) and all(is_others(reading, verb) for verb in denied)


def _is_reason(reading: Reading) -> bool:
    """Whether the clause is an item that gives a reason or an occasion under a lead-in on sharing, and no recipient."""
    if reading.lead is None or not _is_listed(reading):
        return False
    return bool(reading.terms.get("purposes")) or condition(reading) is not None or _FOR.match(reading.text) is not None


def _implied(reading: Reading, *, said: bool, denied: bool) -> list[str]:
    """Recipients that the occasion implies, or that stand in an item or under a heading on sharing."""
    found: list[str] = []
    if occasions.hands_over_business(reading):
        found.append("business-transfer")
    if denied:
        return found
    listed = _is_listed(reading)
    if said or listed or sharing.speaks(reading):
        found.extend(occasions.recipients(reading))
    if listed:
        found.extend(_listed(reading) or ([GENERIC] if not found and reading.has("occasion.emergency") else []))
    found.extend(onlookers(reading))
    if _goes_on(reading) or (reading.mentions("access") and _AGENTS.search(reading.text)):
        found.extend(match.key for match in recipients.named(reading))
    elif reading.mentions("employees", "personnel", "staff") and (
        _STAFF.search(reading.text) or _NEED.search(reading.text)
    ):
        found.append("employees")
    elif _engages(reading):
        found.extend(match.key for match in recipients.named(reading) if match.key not in recipients.ONLY_AFTER)
    return found


def _engages(reading: Reading) -> bool:
    """Whether the operator works with somebody: not where it does not, or where it is the reader who does."""
    at = reading.first("share.engage")
    if at is None or reading.has("share.link") or is_denied(reading, at):
        return False
    return _ADVISED.search(reading.text, max(0, at.start - _BEFORE), at.start) is None


_BEFORE = 60
_ADVISED = lazy(
    r"(?i)\b(?:users?|visitors?|you|customers?|members?) (?:are|is) (?:\w+ )?(?:advised|encouraged|asked|invited|urged) to "
)


def _goes_on(reading: Reading) -> bool:
    """“These include hosting services, …” after a sentence on companies that the operator works with."""
    before = reading.before
    return before is not None and _THESE.match(reading.text) is not None and before.has("share.engage")


_AGENTS = lazy(
    r"(?i)\A\W*(?:our |the |all |any )?(?:agents|contractors|vendors|subcontractors|service providers)\b(?: [\w.]+){0,6}? "
    r"(?:that|who|with|have|has|may have) (?:have |has )?access to\b[^.;]{0,60}\b(?:information|data|details)\b"
)
_NEED = lazy(
    r"(?i)\baccess\b[^.;]{0,80}\b(?:to|for|by)\b(?: \w+){0,5}? (?:employees|personnel|staff)\b|\b(?:employees|personnel|"
    r"staff)\b[^.;]{0,40}\bneed (?:access|to know)|\b(?:accessed|accessible|read|viewed|"
    r"copied)\b[^.;]{0,60}\bby\b[^.;]{0,30}\b(?:employees|personnel|staff)\b"
)
_STAFF = lazy(
    r"(?i)\b(?:employees|personnel|staff)\b[^.;]{0,130}?\b(?:(?:have|has|granted|given|allowed) access to|can access|may "
    r"access)\b[^.;]{0,40}?\b(?:information|data|details)\b"
)
_THESE = lazy(r"(?i)\W*(?:these|they|such|examples)\b(?:\s\w+){0,3}?\s(?:may\s)?(?:includes?|are|comprise)\b")


def _listed(reading: Reading) -> list[str]:
    """The recipients that an item names: those that it starts with, and what follows them."""
    found: list[str] = []
    for match in recipients.named(reading):
        opens = len(_WORD.findall(reading.text[: match.start])) <= 3
        if opens or found or reading.clause.kind == "row" or match.key not in recipients.ONLY_AFTER:
            found.append(match.key)
    return found or [match.key for match in recipients.others(reading)]


@lru_cache(maxsize=1024)
def _is_on_sharing(heading: str) -> bool:
    return _SHARING.search(heading) is not None


def _is_listed(reading: Reading) -> bool:
    """Whether the clause is a recipient or an occasion listed under a lead-in or a heading on sharing."""
    if reading.leads:
        return any(_leads_to_recipients(lead) for lead in reading.leads)
    kind = reading.clause.kind
    if kind == "row":
        return recipients.column(reading) is not None
    above = reading.clause.headings[:-1] if kind == "heading" else reading.clause.headings
    if not any(map(_is_on_sharing, above)):
        return False
    if above and _CATEGORIES.search(above[-1]) and not _FINITE.search(reading.text):
        return True
    spots = [*reading.terms.get("recipients", ()), *occasions.found(reading)]
    first = min((spot.start for spot in spots), default=None)
    if first is None:
        return False
    opening = _WORD.findall(reading.text[:first].lower())
    if kind == "item":
        return len(opening) <= 5
    labelled = ":" in reading.text[: recipients.LABEL] or len(_WORD.findall(reading.text)) <= 6
    return labelled and all(word in _LEADING for word in opening)


_CATEGORIES = lazy(
    r"(?i)\b(?:categories|types|kinds) of (?:\w+ ){0,2}?(?:third|part|provider|recipient|vendor)|\b(?:with|to) whom\b"
)
_FINITE = lazy(r"(?i)\b(?:we|you|is|are|was|were|may|will|can|must|has|have|do|does|not)\b")
_OF_RECIPIENTS = lazy(
    r"(?i)\W*(?:(?:the |our )?(?:categories|types|kinds|list) of )?(?:\w+ ){0,2}?recipients(?: of (?:your |the |personal )*"
    r"(?:data|information))?(?: (?:are|include))?\W*:\s*"
)
"""“Categories of recipients:”, a lead-in without a verb."""
_ENDS_OPEN = lazy(r"(?i)\b(?:with|to|recipients|parties|circumstances|cases|situations|ways)\W*\Z")
_EXCEPT = lazy(
    r"(?i)\b(?:except|unless|other than|only|apart from|with the exception)\b[^.;]{0,60}\b"
    r"(?:following|follows|these|below|situations?|circumstances|cases|if|when|where|to|with)\W*\Z"
)


def _leads_to_recipients(lead: Reading) -> bool:
    """Whether a lead-in says that data is shared, and leaves with whom or when to its items."""
    if _OF_RECIPIENTS.fullmatch(lead.text):
        return True
    if lead.has("share.listing") and _ENDS_OPEN.search(lead.text) is None:
        return False
    opened = _TO.search(lead.text) is not None
    spared = (
        opened and _EXCEPT.search(lead.text) is not None
    )  # “we share nothing, except in the following circumstances:”
    return any(
        (sharing.is_strong(lead, verb) or opened)
        and sharing.counts(lead, verb)
        and (spared or not is_denied(lead, verb))
        for verb in sharing.verbs(lead)
    )
