"""Words that name data in a frame that is about data anyway: “the file”, “your answers”, “what you tell us”.

Too common to be categories of their own; beside the vocabulary's words they say that something is done with data.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from policy_lint.extraction.lexicon import Match
from policy_lint.text.lazy import lazy

if TYPE_CHECKING:
    from policy_lint.extraction.lexicon import Reading

NOUNS = (
    "information|data|details|particulars|records?|files?|addresse?s?|numbers?|names?|e-?mails?|locations?|positions?|"
    "histor(?:y|ies)|photos?|pictures?|photographs?|images?|recordings?|footage|tapes?|videos?|contents?|answers?|responses?|"
    "messages?|letters?|chats?|profiles?|preferences?|identifiers?|ids?|readings?|statistics|figures|results?|scores?|"
    "documents?|cop(?:y|ies)|transcripts?|contacts?|lists?|birthdays?|age|dates? of birth|metadata|pings?|traces?|points?|"
    "search(?:es)?|purchases?|orders?|bookings?|payments?|transactions?|payslips?|cvs?|r[eé]sum[eé]s|applications?|"
    "certificates?|signatures?|fingerprints?|samples?|measurements?|reports?|notes?|forms?|questionnaires?|submissions?|"
    "uploads?|posts?|comments?|entr(?:y|ies)|drafts?|prompts?|quer(?:y|ies)|voicemails?|invoices?|bills|receipts?|contracts?|"
    "tickets?|enquir(?:y|ies)|inquir(?:y|ies)|correspondence|conversations?|logs?|backups?|clicks?|cards?|passports?|accounts|"
    "registrations?|subscriptions?|reviews?|ratings|feedback|diagnos[ei]s|prescriptions?|symptoms|allerg(?:y|ies)|height|"
    "weight|gender|language|nationality|salary|income|birth dates?|plates?|height|size|cctv|selfies?|trips?|visits|payment "
    "details"
)
"""Nouns for data, as the inside of a pattern."""
SUMS = frozenset({"personal-data", "other-data"})
"""Categories that say no more than that it is data."""
_DATA = lazy(
    rf"(?i)\b(?:(?:your|their|his|her|its|our users['’]|personal|the|this|these|that|such|all|any|customers?['’]?s?|"
    rf"users?['’]?s?|"
    rf"members?['’]?s?|\w+['’]s|\w+s['’]|of|and|no|a|an|each|every|some|usage|click|sensor|order|meter|health|location|"
    rf"contact|billing|account|"
    rf"device|technical|log|video|voice) (?:[\w’'-]+ ){{0,2}}?(?:{NOUNS})\b|(?:information|data|details)\b|"
    rf"\A\W*(?:[\w’'-]+ ){{0,3}}?(?:{NOUNS})\b|(?:what|everything|anything|whatever) you \w+)"
)
_NO_DATA = lazy(
    r"(?i) (?:protection|controllers?|processors?|subjects?|cent(?:er|re)s?|policy|privacy|security|breach|officers?|"
    r"minimi[sz]ation|services?|systems?|technolog\w+|exports?|portability|plans?|collection)\b"
)
_TOOLS = frozenset({"cookie-data", "deidentified-data", "aggregate-data"})


def data_spot(reading: Reading, low: int, high: int) -> Match | None:
    """The first words between two offsets that name data, in the vocabulary's words or in common ones."""
    terms = reading.terms.get("data-categories", [])
    index = bisect_left(terms, Match(low, 0))
    for term in terms[index : index + 3]:
        if term.key not in _TOOLS and term.end <= high:
            return term
    for found in _DATA.finditer(reading.text, low, high):
        if _NO_DATA.match(reading.text, found.end()) is None:
            return Match(found.start(), found.end())
    return None
