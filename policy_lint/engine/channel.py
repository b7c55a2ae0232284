"""How well a place serves as the organisation's own channel for questions and complaints about privacy."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from policy_lint.text.lazy import lazy

if TYPE_CHECKING:
    from policy_lint.engine.finding import Hit
    from policy_lint.policy.policy import Policy

CHANNELS = frozenset({"complaint-handling", "contact", "officer"})
"""Topics on which people look for somebody to write to."""
_ADDRESSES = ("email", "phone", "postal", "url")
_REACH = 160
"""Characters after a sentence within which its address may stand (“write to us at:”)."""
_ABOUT = lazy(
    r"\b(?:this|our) (?:policy|notice|statement)\b|\bprivacy[ -](?:policy|notice|statement|practices|concerns?|questions?|"
    r"issues?|matters?|inquir\w+|enquir\w+|related)\b|\bcomplain|\bgrievance|\b(?:un|not )happy\b|\b(?:dis|un|not )satisfied\b|"
    r"\b(?:about|regarding|concerning) (?:the )?(?:privacy\b|(?:processing|handling|use) of|(?:your|personal) (?:personal "
    r")?(?:data|information))|\b(?:process|handl|treat|collect)\w* (?:of )?(?:your |any )?personal (?:data|information)",
    re.IGNORECASE,
)
_OTHER = lazy(
    r"\b(?:(?<!in )orders?(?! to)|purchases?|refunds?|shipping|products?|careers?|jobs?|press|copyright|newsletters?"
    r"|mailing lists?|shine the light|marketing|promotion\w*|unsubscribe|opt(?:ing)?[ -]?out|cookies?|child|children\w*|parents?"
    r"|guardians?|passwords?|compromised|safeguard|security|correct|update|cop(?:y|ies) of|do not sell)\b"
    r"|\bwe (?:may )?(?:also )?(?:collect|receive|store|record)\b",
    re.IGNORECASE,
)
"""Matters that a channel may be for instead of privacy as a whole."""
_BODY = lazy(
    r"\bBBB\b|better business bureau|\btrust(?:e|arc)\b|\bjams\b|ombuds|commissioner|supervisory"
    r"|\bcivil rights\b|\bauthorit(?:y|ies)\b|regulator\b|\barbitrat|dispute[ -]resolution",
    re.IGNORECASE,
)
"""Bodies outside the organisation."""
_OWN = lazy(
    r"\b(?:contact|contacting|write|writing|e-?mail|emailing|reach|call|calling|tell|inform|notify|let)"
    r"(?: to)? (?:us|our (?!third|independent|u\.?s))",
    re.IGNORECASE,
)


_FORMS = lazy(r"\b(?:disabilit\w+|visually|alternative formats?|other languages?)\b", re.IGNORECASE)
"""What a text is asked for in, whatever it is on."""


@lru_cache(maxsize=1024)
def is_beside(quote: str) -> bool:
    """Whether a sentence sends people to an outside body, or is for another matter than privacy as a whole."""
    if _BODY.search(quote):
        return not _OWN.search(quote)
    return bool(_FORMS.search(quote)) or (bool(_OTHER.search(quote)) and not _ABOUT.search(quote))


def merits(policy: Policy, hit: Hit) -> int:
    """How much of a channel a place is: one for the matter of privacy, one for an address."""
    return bool(_ABOUT.search(hit.quote)) + reaches(policy, hit)


def reaches(policy: Policy, hit: Hit) -> bool:
    """Whether a place gives an address, or leads to one right after it."""
    start, end = hit.span.start, hit.span.end + _REACH
    return any(
        start <= one.span.start < end and any(getattr(one.value, name, None) for name in _ADDRESSES)
        for one in policy.of_kind("contact")
    )
