"""Purposes in prose: a verb and its object some words apart, where the vocabulary's own words are too stiff.

“To establish, monitor and maintain your account” manages accounts, although no list of synonyms has those words in a row.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from policy_lint.extraction.lexicon import remembered
from policy_lint.extraction.purpose_cues import CUES
from policy_lint.extraction.vendors import VENDORS
from policy_lint.policy.vocabulary import PURPOSES
from policy_lint.text.lazy import lazy

if TYPE_CHECKING:
    from collections.abc import Iterable

    from policy_lint.extraction.lexicon import Reading

__all__ = ["CUES", "part_quote", "parts_between", "purposes"]


_PREFIX = "purpose."
_UNDER = {key: PURPOSES.lineage(key)[1:] for key in PURPOSES.keys}  # key → the wider purposes above it
# Where the narrower of two is said with the same words, the wider adds nothing.
_IMPLIED = {
    "website-improvement": ("service-improvement", "website-operation"),
    "direct-marketing": ("marketing", "communication", "promotions", "service-delivery"),
    "targeted-advertising": ("advertising", "marketing", "direct-marketing", "personalisation", "service-delivery"),
    "advertising": ("marketing", "service-delivery"),
    "tax-compliance": ("legal-compliance",),
    "service-notices": ("communication", "service-delivery"),
    "product-recommendations": ("personalisation",),
    "promotions": ("marketing",),
    "loyalty-programme": ("marketing",),
    "market-research": ("marketing", "research-development"),
    "payment-processing": ("billing",),
    "website-operation": ("service-delivery",),
    "consented-purpose": ("other-purpose", "collected-purpose"),
    "remember-preferences": ("personalisation",),
    "personalisation": ("service-delivery",),
    "legal-process": ("legal-compliance",),
    "account-management": ("service-delivery",),
    "service-setup": ("service-delivery",),
    "protect-network": ("security",),
    "fraud-prevention": ("security",),
    "research-development": ("service-delivery",),
    "order-fulfilment": ("service-delivery", "respond-to-inquiries"),
    "customer-support": ("service-delivery", "communication"),
    "troubleshooting": ("customer-support",),
    "reviews": ("feedback",),
    "respond-to-inquiries": ("communication",),
    "quality-assurance": ("service-improvement",),
    "service-improvement": ("service-delivery",),
    "surveys": ("communication",),
}


_VERBAL = frozenset(
    {
        "service-delivery",
        "service-improvement",
        "communication",
        "customer-support",
        "website-operation",
        "personalisation",
    }
)
# “Use cookies to provide ads about services”: the verb found first may be another one.
_ADVERTISING = frozenset({"advertising", "targeted-advertising", "direct-marketing"})
_UNSPECIFIC = frozenset({"other-purpose", "any-business-purpose"})
_MANNER = lazy(
    r"(?i)in (?:full |strict )?complian|.{0,3}compliance and undertaking|.{0,3}complian\w+ with (?:this|our|the) (?:privacy "
    r")?(?:policy|notice)"
)
_FAILS = lazy(r"(?i)\b(?:not|never|\w+n['’]t)\b")  # “features may not function”
_AS_ALLOWED = lazy(
    r"(?i)\bpurposes? (?:as |that |which )?(?:(?:may|is|are|be) ){0,2}(?:\w+ (?:or|and) )?(?:by )?\Z|\bnon-\Z"
)
# “When you register, respond to a survey or sign up for a newsletter” is an occasion; nothing in it is a purpose.
_OCCASION = lazy(
    r"(?i)\b(?:when(?:ever)?|while|once|after|only if) (?:you|users?|visitors?|customers?|(?:the|an?|any) (?:user|visitor|"
    r"customer))\b"
)
_RESUMES = lazy(
    r"(?i)[:;]|, (?:we|i|our|your|this|the|it|they|that)\b|\b(?:in order|so that|so we|we|i|for (?:the )?(?:\w+ )?purposes?)\b|"
    r"\band (?:(?:may|will|then|also|only) )?(?:use|process|share|store|keep) (?:it|them|this|that|these|those|such|your)\b"
)
# “Billing information”, “advertising IDs”: data, and not what it is used for.
_NAMES_DATA = lazy(r"(?i)\s(?:information|data|details|address(?:es)?|records?|history|identifiers?|ids?)\b")
_NAMED_SERVICE = lazy(
    r"\b(?i:improv|enhanc)(?:e|es|ing) (?!We\b|Our\b|Your\b|The\b)(?P<name>[A-Z][a-z]+[\w-]*)"
    r"(?=[.,;:)]|\Z| (?:and|or|as|in|by|for|over)\b)"
)
"""“Used to improve Acme”: a service by its name."""
_THEIR = lazy(r"(?i)\btheir (?:own |respective )?\Z")  # “their advertising”: what others do
_REFUSED = lazy(r"(?i)\bopt(?:ing)?[- ]out (?:of|from) (?:\w+ ){0,3}\Z")  # “a way to opt out of ad targeting”
_SECURITY_OF = lazy(
    r"(?i)\s(?:codes?|numbers?|breach\w*|questions?|alerts?|updates?|rules?|polic\w+|incidents?|measures?|procedures?|features?|settings?)\b"
)
_NON = lazy(r"(?i)\Anon-|\bnon-\w+\Z")
_SOCIAL = lazy(r"(?i)\bsocial \Z")
_OUR = lazy(r"(?i)\bour \Z")
_AROUND = 60  # characters before a purpose in which words take it back
_NOT_MEANT = {
    "account-management": lazy(r"(?i)\bour (?:own )?(?:\w+ )?accounts\Z"),  # bookkeeping
    "collected-purpose": lazy(r"(?i)\b(?:accurate|up[- ]to[- ]date|complete)\b"),  # data is kept right for it
    "protect-rights": lazy(r"(?i)\bdata protection rights\Z"),
    "vendor-services": lazy(r"(?i)\b(?:your|their|his|her) behalf\Z"),
}
_CAMPAIGN = lazy(r"(?i)\b(?:ads?|advert\w*|marketing|campaigns?|promotion\w*|content|emails?)\b")
"""What performs beside a network: how campaigns do is analysed."""
_ITS = 50  # characters after “performance” in which it is said of what
_DEADLINE = lazy(r"(?i)\b(?:months?|days?|hours?|weeks?|time) (?:\w+ )?to \Z")  # “we have one month to respond to you”
_LEGAL_REQUEST = lazy(r"(?i)\b(?:legal|lawful|government\w*|official|court|law enforcement)\b")
_JOINED = lazy(r"(?i)\b(?:and|or)\b|[,&]")
_MOST, _WIDEST = 8, 400  # occasions of a clause, and characters of one, that are looked at
_LED = 80  # characters from “contact you” to what for
_TO_WHAT = lazy(
    r"(?i)(?:\s+(?:by|via|through|using|from) [^.,;:]{1,24})?\s+(?:from time to time )?(?:in order )?(?:to|for|about|regarding|"
    r"with|concerning|in (?:relation|connection|regard)|in the scope of|on)\b[^.;:]*\Z"
)
_SEMICOLONS = lazy(r";\s*(?:and\s+|or\s+)?")
_MARKER = lazy(r"(?i)\b(?:to|for)\b|:")


def purposes(reading: Reading, start: int = 0, end: int | None = None) -> tuple[str, ...]:
    """The purposes named between two offsets of a clause, in order, each once; of two readings of the same words the narrower."""
    limit = len(reading.text) if end is None else end
    found = {(match.start, match.end, match.key) for match in reading.terms.get("purposes", ())}
    for name in reading.named(_PREFIX):
        key = name.removeprefix(_PREFIX)
        found.update((match.start, match.end, key) for match in reading.own[name])
    found.update(
        (match.start(), match.end(), "service-improvement")
        for match in _NAMED_SERVICE.finditer(reading.text)
        if match["name"].lower() not in VENDORS
    )
    inside = sorted(
        spot for spot in found if start <= spot[0] and spot[1] <= limit and not _is_manner(reading.text, spot)
    )
    occasions = _occasions(reading) if inside else []
    inside = [
        spot for spot in inside
        if not any(first <= spot[0] < last for first, last in occasions) and not _is_no_purpose(reading.text, spot)
    ]  # fmt: skip
    keys = list(
        dict.fromkeys(
            spot[2]
            for spot in inside
            if not _covered(spot, inside, reading.text) and not _leads_on(spot, inside, reading.text)
        )
    )
    if "consented-purpose" in keys and "purpose" not in reading.text.lower():
        keys.remove("consented-purpose")
    if len(keys) > 1 or reading.text.rstrip().endswith(":"):
        keys = [key for key in keys if key not in _UNSPECIFIC] or keys[: len(keys) > 1]
    return tuple(keys)


@remembered
def _occasions(reading: Reading) -> list[tuple[int, int]]:
    """Where a clause tells on which occasion data is given, up to where it goes on with what is done with it."""
    found: list[tuple[int, int]] = []
    for start in islice(_OCCASION.finditer(reading.text), _MOST):
        resumed = _RESUMES.search(reading.text, start.end(), start.end() + _WIDEST)
        end = resumed.start() if resumed else min(len(reading.text), start.end() + _WIDEST)
        aims = reading.near("process.to", start.end(), end)
        found.append((start.start(), aims[0].start if aims else end))
    return found


def _is_no_purpose(text: str, spot: tuple[int, int, str]) -> bool:
    """Whether the words name data (“billing information”), or requests of authorities, which are no inquiries."""
    start, end, key = spot
    if _NON.search(text[max(0, start - 4) : end]):
        return True  # “non-promotional messages”
    if key == "targeted-advertising" and _REFUSED.search(text, max(0, start - 40), start):
        return True
    if key in _ADVERTISING and _THEIR.search(text, max(0, start - 20), start):
        return True
    if key == "communication" and _OUR.search(text, max(0, start - 6), start):
        return True  # “to personalise our communications with you”
    if _NOT_MEANT.get(key) is not None and _NOT_MEANT[key].search(text, max(0, start - _AROUND), end):
        return True
    if key == "security" and (_SECURITY_OF.match(text, end) or _SOCIAL.search(text, max(0, start - 12), start)):
        return True
    if key == "performance-measurement":
        return _CAMPAIGN.search(text, start, end + _ITS) is not None
    if key == "respond-to-inquiries":
        return (
            _LEGAL_REQUEST.search(text, start, end) is not None
            or _DEADLINE.search(text, max(0, start - 30), start) is not None
        )
    return " " not in text[start:end] and _NAMES_DATA.match(text, end) is not None


def _is_manner(text: str, spot: tuple[int, int, str]) -> bool:
    """“In compliance with the law” says how data is used, not what for; “other purposes required by law” names none."""
    if spot[2] == "website-operation":
        return _FAILS.search(text, spot[0], spot[1]) is not None
    return spot[2] == "legal-compliance" and (
        _MANNER.match(text, max(0, spot[0] - 3)) is not None
        or _AS_ALLOWED.search(text, max(0, spot[0] - 50), spot[0]) is not None
    )


def _leads_on(spot: tuple[int, int, str], others: Iterable[tuple[int, int, str]], text: str) -> bool:
    """“Contact you to promote our offers”, “send you messages about our service”: what for is what follows."""
    start, end, key = spot
    if key != "communication":
        return False
    return any(
        other != key and (start < begin < end or (end <= begin < end + _LED and _TO_WHAT.match(text, end, begin)))
        for begin, _, other in others
    )


def _covered(spot: tuple[int, int, str], others: Iterable[tuple[int, int, str]], text: str) -> bool:
    """Whether the words are better read as another purpose that they overlap with.

    A verb of its own is a purpose of its own: “set up and deliver the service” does both. So is an object of its own:
    “improve our services and the website”.
    """
    start, end, key = spot
    return any(
        other != key
        and begin < end
        and start < stop
        and (key not in _VERBAL or ((begin == start or other in _ADVERTISING) and not _JOINED.search(text, end, stop)))
        and (key in _IMPLIED.get(other, ()) or key in _UNDER.get(other, ()))
        for begin, stop, other in others
    )


def parts_between(text: str, start: int) -> list[tuple[int, int]]:
    """The stretches between semicolons from an offset on; one where there are fewer than two semicolons."""
    cuts = list(_SEMICOLONS.finditer(text, start))
    inner = [match for match in cuts if match.end() < len(text)]
    if len(inner) < 2:
        return [(start, len(text))]
    edges = [start, *(match.end() for match in inner)]
    ends = [*(match.start() for match in inner), len(text)]
    return list(zip(edges, ends, strict=True))


def part_quote(text: str, parts: list[tuple[int, int]], index: int) -> str | tuple[str, ...]:
    """A part with the words that introduce all of them."""
    first = " ".join(text[: parts[0][1]].split())
    if index == 0:
        return first
    start, end = parts[index]
    marker = _MARKER.search(text[: parts[0][1]])
    lead = " ".join(text[: marker.end() if marker else parts[0][1]].split())
    return (lead, " ".join(text[start:end].split()))
