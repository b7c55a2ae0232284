"""Purposes in a cell or after a vendor's name: bare nouns (“hosting”, “error tracking”), which elsewhere may mean anything."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policy_lint.extraction.purposes import purposes
from policy_lint.text.lazy import lazy

if TYPE_CHECKING:
    from policy_lint.extraction.lexicon import Reading

_NOUNS = (
    ("website-operation", lazy(
        r"(?i)\b(?:web|web-?site|site|page) (?:hosting|delivery)|\bcontent management\b|\bload balancing\b|\bhosts? (?:the|"
        r"our|this) "
        r"(?:web-?)?site"
    )),
    ("service-delivery", lazy(
        r"(?i)(?<!web )(?<!web-)(?<!website )(?<!site )\bhosting\b|\b(?:databases?|infrastructure|cdn|content delivery|"
        r"serverless|"
        r"(?:file|data|object|image|media|document|cloud) storage|(?:video|voice|audio) calls?|video conferenc\w+|geocoding|"
        r"map (?:display|tiles?)|(?:core|basic|platform|service|app|site|website|social|profile) (?:functionality|functions?|"
        r"features?)|shopping cart|scheduling|appointment bookings?|online bookings?|translations?|transcriptions?)\b"
    )),
    ("order-fulfilment", lazy(
        r"(?i)\b(?:deliver(?:y|ing|s)? (?:of )?(?:your |the |our |physical )?(?:orders?|parcels?|goods|packages?|products?|"
        r"purchases?)|"
        r"order (?:fulfil\w+|processing|handling|management|delivery)|(?:parcel|package) delivery|shipping(?! updates?| "
        r"notif\w+| address)|shipments?)\b"
    )),
    ("service-notices", lazy(
        r"(?i)\b(?:order|shipping|delivery|booking|account|service) (?:updates?|confirmations?|notifications?)\b|"
        r"\btransactional (?:e-?mails?|messages?|sms)\b|\b(?:push|app) notifications?\b"
    )),
    ("communication", lazy(
        r"(?i)\b(?:e-?mail|sms|message) (?:delivery|sending|correspondence|hosting)\b|\bsend(?:s|ing)? (?:our |your |the )?"
        r"e-?mails?\b|\bsends our e-?mail\b|\bteam chat\b|\bcorrespondence\b|\b(?:write|talk) to you\b"
    )),
    ("troubleshooting", lazy(
        r"(?i)\b(?:error|crash|bug|exception) (?:and \w+ )?(?:monitoring|tracking|report(?:s|ing)?|log(?:s|ging)?|diagnostics|"
        r"analysis)\b|\bdebugging\b|\b(?:crash|error) and \w+ (?:monitoring|tracking|reporting)\b"
    )),
    ("performance-measurement", lazy(r"(?i)\b(?:performance|uptime) monitoring\b")),
    ("advertising", lazy(
        r"(?i)\b(?:ads?|advert\w*|advertising|campaign) (?:performance|measurement|effectiveness|delivery|serving|tracking|"
        r"attribution)\b|\bconversion (?:tracking|measurement)\b"
    )),
    ("identity-verification", lazy(
        r"(?i)\b(?:log-?in|sign-?in|sign-?on|sso|kyc|otp|two-factor|one-time (?:codes?|passwords?)|user authentication|"
        r"identity (?:checks?|management))\b"
    )),
    ("customer-support", lazy(
        r"(?i)\b(?:(?:customer|user) support|support (?:tickets?|chat|desk)|help ?desk|live chat)\b"
    )),
    ("security", lazy(
        r"(?i)\b(?:(?:spam|bot|ddos|abuse|intrusion) (?:protection|prevention|detection|filtering|defen[cs]e)|captcha|firewall|"
        r"csrf)\b"
    )),
    ("remember-preferences", lazy(
        r"(?i)\A\W*(?:(?:user |display |site |dashboard |language |theme |ui )?(?:preferences?|settings?)|language|theme)\b|"
        r"\b(?:dashboard|language|display|theme|cookie|consent) (?:settings?|preferences?|choices?)\b"
    )),
    ("billing", lazy(r"(?i)\b(?:invoic(?:es?|ing)|subscription (?:management|billing))\b")),
    ("payment-processing", lazy(r"(?i)\b(?:payments?|checkout|in-app purchases?)\b(?! (?:data|details|information|card))")),
    ("account-management", lazy(r"(?i)\b(?:user accounts?|account (?:management|creation|administration)|sign-?up)\b")),
)  # fmt: skip
"""Purpose → the nouns that name it where nothing but purposes stands."""
_WIDER = {
    "website-operation": ("service-delivery",),
    "order-fulfilment": ("service-delivery",),
    "service-notices": ("communication",),
    "advertising": ("marketing",),
    "targeted-advertising": ("advertising",),
}
_MOST = 400  # characters of a cell in which nouns are looked for


def aims(reading: Reading, start: int, end: int) -> tuple[str, ...]:
    """The purposes between two offsets where purposes are all that stands there."""
    found = dict.fromkeys(purposes(reading, start, end))
    words = reading.text[start : min(end, start + _MOST)]
    for key, pattern in _NOUNS:
        if key not in found and pattern.search(words):
            if any(key in _WIDER.get(other, ()) for other in found):
                continue
            found[key] = None
    return tuple(key for key in found if key != "other-purpose" or len(found) == 1)
