"""Who speaks, told by a role or by a trade name: “appointed as our representative”, “a trading name of”, “as a processor”."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from policy_lint.extraction.names import NAME, cleaned, legal_form
from policy_lint.policy.statements import Identity
from policy_lint.text.lazy import lazy

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

Role = Literal["controller", "processor", "representative"]

_SIGNS = (
    "represent",
    "trading",
    "trades as",
    "trade as",
    "doing business",
    "processor",
    "controller",
    "dealing with",
    "run by",
    "legal entity",
)
_UNION = r"(?:the\s+)?(?:European\s+)?(?:Union|EU|EEA|UK|United\s+Kingdom|European\s+Economic\s+Area|Switzerland)"
_NAMED: tuple[tuple[re.Pattern[str], Role | None], ...] = (
    (
        lazy(
            rf"[Rr]epresentative\s+(?:in|within|for)\s+{_UNION}[^.:;]{{0,80}}?(?:\s+is|\s*:)\s+(?:the\s+company\s+)?(?P<name>{NAME})"
        ),
        "representative",
    ),
    (
        lazy(
            rf"appointed\s+(?P<name>{NAME}),?\s(?:[^.;]{{0,100}}\s)?(?:as|to\s+be|to\s+act\s+as)\s+(?:our|its|the)\s+(?:EU\s+|UK\s+|data\s+"
            r"protection\s+)?representative"
        ),
        "representative",
    ),
    (
        lazy(
            rf"(?P<name>{NAME}),?\s+(?:merely\s+|only\s+|purely\s+|just\s+)?(?:acts?|is)\s+(?:only\s+|merely\s+|purely\s+)?(?:as\s+)?(?:a\s+|an\s+|the\s+)?(?:data\s+)?processor\b"
        ),
        "processor",
    ),
    (lazy(rf"trading\s+(?:name|style)\s+of\s+(?P<name>{NAME})"), None),
    (lazy(rf"(?:trading|trades?|doing\s+business)\s+as\s+[\"“'‘]?(?P<name>{NAME})"), None),
    (lazy(rf"[Yy]ou\s+are\s+dealing\s+with\s+(?P<name>{NAME})"), None),
    (lazy(rf"run\s+by\s+me,\s+(?P<name>{NAME})"), None),
    (lazy(rf"\bI,\s+(?P<name>{NAME}),\s+am\s+[^.;]{{0,40}}controller"), "controller"),
    (lazy(rf"[Ll]egal\s+entity\s(?:[^.:;]{{0,60}}\s)?is\s+(?P<name>{NAME})"), None),
    (lazy(rf"[Jj]oint\s+controllers?\s+(?:is|are)\s*:?\s+(?P<name>{NAME})"), "controller"),
)
_SIGNS_OF_NAMED = (
    "represent",
    "represent",
    "processor",
    "trading",
    " as ",
    "dealing with",
    "run by",
    " am ",
    "legal entity",
    "controller",
)
"""Letters that a text has where one of these patterns, in their order, finds a name."""
_UNNAMED: tuple[tuple[re.Pattern[str], Role], ...] = (
    (
        lazy(
            r"(?i)\bwe (?:\w+ ){0,2}?(?:act|are|serve|process\b[^.;]{0,60}) (?:only |merely |purely |solely |just |simply "
            r")?(?:as )?(?:an? |the )?(?:data )?processors?\b"
        ),
        "processor",
    ),
    (
        lazy(
            r"(?i)\b(?:we|the (?:company|bank|school|practice|charity|club|operator)) ?,? (?:acts?|is|are|being) (?:as "
            r")?(?:the |a |an )?(?:data )?controllers?\b|\bwe and our \w+ affiliates? (?:decide|determine) jointly\b"
        ),
        "controller",
    ),
)


def by_role(text: str, lower: str) -> Iterator[Identity]:
    """The identity that a role or a trade name tells, where no other construction did; without a name where none is given."""
    if not any(sign in lower for sign in _SIGNS):
        return
    for (pattern, role), sign in zip(_NAMED, _SIGNS_OF_NAMED, strict=True):
        found = pattern.search(text) if sign in lower else None
        name = cleaned(found["name"]) if found else ""
        if name:
            yield Identity(kind="identity", name=name, legal_form=legal_form(name), role=role)
            return
    for pattern, role in _UNNAMED:
        if pattern.search(text) is not None:
            yield Identity(kind="identity", role=role)
            return
