"""Which of several words for a recipient says most: “a third party in a merger” is the successor."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policy_lint.extraction import recipients
from policy_lint.extraction.recipients import GENERIC
from policy_lint.text.lazy import lazy

if TYPE_CHECKING:
    from policy_lint.extraction.lexicon import Reading

_PUBLIC = lazy(
    r"(?i)\b(?:public(?:ly)? (?:areas?|forums?|available|accessible|viewable|visible|posting)|chat rooms?|"
    r"(?:bulletin|message) boards?|discussion (?:groups|forums|boards)|public or interactive)\b"
)
_AD_PLACERS = lazy(
    r"(?i)\b(?:companies|parties|entities|businesses|vendors|networks)\b(?: \w+){0,3}? "
    r"(?:place|serve|display|deliver|show|serving|placing)(?: \w+){0,3}? (?:ads?|advertising|advertisements?|adverts?)\b"
)
_LIKEWISE = lazy(  # “service providers and other third parties that support us”
    r"(?i)\bother (?:third[- ]part(?:y|ies)|companies|parties) (?:that|who|which) (?:\w+ )?(?:provide|"
    r"perform|help|assist|support|act|work|control|are under)"
)
_TAIL = 30
_PLACERS = lazy(r"(?i)\bvendors?\b[^.;]{0,40}\buse (?:\w+ )?cookies to serve (?:\w+ )?ad")
_SUCCESSOR = lazy(r"(?i)\b(?:a third[- ]party|(?:an)?other (?:company|entity|business|party|firm|organi[sz]ation))\Z")


def narrowed(reading: Reading, found: dict[str, None]) -> dict[str, None]:
    """The recipients without a third party that is only another word for one of them, and with the one that a heading names.

    “A third party in a merger” is the successor; “companies” under the heading “Service providers” are service providers.
    """
    if "business-transfer" in found and GENERIC in found:
        wide = [spot for spot in recipients.spots(reading) if spot.key == GENERIC]
        if wide and all(_SUCCESSOR.search(reading.text, max(0, spot.start - 8), spot.end) for spot in wide):
            found = {key: None for key in found if key != GENERIC}
    if GENERIC in found and "public" not in found and _PUBLIC.search(reading.text):
        found = {"public" if key == GENERIC else key: None for key in found}
    if GENERIC in found and _AD_PLACERS.search(reading.text):
        found = {"advertisers" if key == GENERIC else key: None for key in found}
    if GENERIC in found and len(found) > 1:
        wide = [spot for spot in recipients.spots(reading) if spot.key == GENERIC]
        if wide and all(_LIKEWISE.search(reading.text, max(0, spot.start - 12), spot.end + _TAIL) for spot in wide):
            found = {key: None for key in found if key != GENERIC}
    if "service-providers" in found and _PLACERS.search(reading.text):
        found = {"advertisers" if key == "service-providers" else key: None for key in found}
    if GENERIC in found and reading.has("share.engage"):
        found = {**found, **dict.fromkeys(recipients.titled(reading))}
    return found
