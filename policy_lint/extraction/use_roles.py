"""Whose use of data a clause tells of: the operator's, or what others, and the individual, do or may refuse."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policy_lint.extraction.roles import role
from policy_lint.text.lazy import lazy

if TYPE_CHECKING:
    from policy_lint.extraction.lexicon import Match, Reading

_BEFORE = 180  # characters in which “you may object to” stands before the use
_REFUSED = lazy(
    r"(?i)\b(?:(?:right|entitled|able|may|can|wish|want|choose|option|ask us|request that we) (?:\w+ ){0,3}?(?:to |not "
    r")?(?:object|opt|refuse|restrict|withdraw|unsubscribe|limit|stop|decline|prevent)|object(?:ing)? to|opt(?:ing)?[ -]out of|"
    r"withdraw (?:your )?consent|(?:request|ask) (?:that )?(?:we|us) (?:to )?(?:delete|erase|correct|stop|cease|restrict|limit|"
    r"not))\b[^.;:]{0,120}\Z"
)
_BY_OTHERS = lazy(
    r"(?i)(?: of (?:your |this |such |personal )*(?:information|data))? by (?:third|other|these|those|such) \w+"
)
_OTHERS = lazy(
    r"(?i)\W*(?:some |certain |many |most |our )?(?:third[- ]part|other |ad(?:vertis\w+)? |advertisers|partners|publishers)"
)
_BOUND = lazy(  # “each of these vendors may use it only to …”: what others must not do
    r"(?i)\b(?:vendors?|providers?|partners?|compan(?:y|ies)|processors?|contractors?|agents?|recipients?|part(?:y|ies)) "
    r"(?:(?:may|can|will|must|are|shall|to) ){1,3}(?:(?:only|solely) )?(?:be )?(?:permitted |allowed |authori[sz]ed )?(?:to "
    r")?use (?:\w+ ){1,4}(?:only|solely)\b"
)
_ACTIVE = ("use ", "uses ", "process ", "processes ")
_FOR_US = lazy(
    r"(?i)\b(?:on (?:our|my|behalf)|on behalf|for us|for me|help(?:s|ing)? us|assist(?:s|ing)? us|enables? us|allows? us|to us|"
    r"with us|provide us|instruct\w*|your use of|usage of (?:the|this|our)|evaluat\w+)\b"
)
_NEXT = 12  # characters after the use in which “only” stands


def used(reading: Reading) -> Match | None:
    """The first verb of using data, not of the reader's using the website."""
    return next(
        (
            match for match in reading.own.get("use.of-data", ())
            if not (reading.text[match.start : match.end].lower().startswith(_ACTIVE) and role(reading, match) == "individual")
            and not _of_shared(reading, match)
        ),
        None,
    )  # fmt: skip


def _of_shared(reading: Reading, match: Match) -> bool:
    """“In order to …” under “we may share your data”: what for it is shared."""
    lead = reading.lead
    aim = reading.text[match.start : match.end].lower() == "in order to"
    return aim and lead is not None and lead.has("process.share") and not lead.has("process.use", "use.of-data")


def is_theirs(reading: Reading, use: Match) -> bool:
    """Whether others use the data, on their own account, or the words say what the individual may refuse."""
    text = reading.text
    if _REFUSED.search(text, max(0, use.start - _BEFORE), use.start) or _BY_OTHERS.match(text, use.end):
        return True
    if _BOUND.search(text, 0, use.end + _NEXT):
        return True
    return (
        text[use.start : use.end].lower().startswith(_ACTIVE)
        and _OTHERS.match(text) is not None
        and role(reading, use) == "third-party"
        and not _FOR_US.search(text)
    )
