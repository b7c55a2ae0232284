"""Data that stays on the individual's own device, and so is not collected."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policy_lint.text.lazy import lazy

if TYPE_CHECKING:
    from policy_lint.extraction.lexicon import Match, Reading

_WHERE = ("local", "device", "phone", "computer", "browser", "machine", "hard d", "transmission", "tablet", "handset")
_ON_DEVICE = lazy(
    r"(?i)(?<=stored|.saved|logged|..held)[^.;,]{0,30}?\b(?:(?:on|in|by) (?:your|the user['’]s|users['’]|their|his|the|"
    r"each)(?: own)? (?:\w+ ){0,2}?(?:device|phone|computer|browser|hard (?:drive|disk)|tablet|terminal|equipment)|locally|"
    r"only on)\b"
)
_GOES_ON = lazy(
    r"(?i)[^.;]{0,30}?\b(?:and|then|before|until) (?:\w+ ){0,2}?(?:sent|synced|transmitted|uploaded|transferred)\b"
    r"[^.;]{0,30}?\b(?:us|our|clouds?|servers?)\b"
)
_LOCAL = lazy(
    r"(?i)\b(?:stor(?:e[sd]?|ing)|sav(?:e[sd]?|ing)|kept|keeps?|held|processed|cached|written|encrypted|remains?|stays?|lives?|"
    r"resides?)\b[^.;:|]{0,40}?\b(?:locally\b(?! stored)|(?:on|in|to|within|by) (?:your|the user['’]s|users?['’]|their|the)"
    r"(?: own)? (?:[\w’'-]+ ){0,2}?(?:device|phone|computer|handset|tablet|browser|machine|hard (?:drive|disk))s?\b)|"
    r"\b(?:app|application|browser|device|phone)['’]s (?:own )?local (?:storage|database|store)\b|\blocal(?:ly)? only\b|"
    r"\bno transmission\b|\b(?:never|not|without(?: ever)?) leav(?:es?|ing) (?:your|the|their) (?:\w+ )?(?:device|phone|computer|"
    r"browser)\b"
)
_SENT_ON = lazy(
    r"(?i)cookie|beacon|pixel|identifier|html|flash|web storage|technolog|\b(?:collect\w*|gather\w*|obtain\w*|receiv\w*|"
    r"access(?:e[sd])?|sync\w*|clouds?|back(?:ed|s)?[ -]?up|uploads?|record(?:s|ed)?|us|our (?:\w+ )?(?:servers?|systems?|"
    r"database))\b|\b(?:sent|sends?|transmit(?:s|ted)?|uploaded|shared?|transfer(?:s|red)?)\b"
)
"""What goes on to the operator, or is its own tool on the device."""
_NOT_SENT = lazy(
    r"(?i)\b(?:not|never|no(?:thing| one)?|nor|neither|without|n['’]t)\b[^.;:|]{0,40}?\b(?:us|our (?:\w+ )?(?:servers?|systems?|"
    r"database)|sent|transmitted|transmission|uploaded|upload|collect\w*|access|receive[sd]?|shared?|synced|clouds?|leaves?)\b"
    r"(?: (?:to|with|by|on|or) (?:us|any \w+|our (?:\w+ )?(?:servers?|systems?|database))\b)?"
)


def stays_local(reading: Reading) -> bool:
    """Whether a clause, or the lead-in that it completes, leaves data on the individual's device and does not send it on."""
    lead = reading.lead
    if reading.mentions(*_WHERE) and _is_local(reading.text):
        return lead is None or not lead.has("process.collect")
    return lead is not None and lead.mentions(*_WHERE) and _is_local(lead.text) and not _SENT_ON.search(reading.text)


def _is_local(text: str) -> bool:
    return _LOCAL.search(text) is not None and _SENT_ON.search(_NOT_SENT.sub("", text)) is None


def is_kept_by_user(text: str, verb: Match) -> bool:
    """“… are stored on your device”: they stay with the individual."""
    found = _ON_DEVICE.match(text, verb.end)
    return found is not None and _GOES_ON.match(text, found.end()) is None
