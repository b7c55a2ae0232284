"""The data categories that a stretch of a clause names."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from policy_lint.extraction.data_cues import CUES
from policy_lint.extraction.data_words import SUMS
from policy_lint.policy.vocabulary import DATA
from policy_lint.text.lazy import lazy

if TYPE_CHECKING:
    from policy_lint.extraction.lexicon import Match, Reading

_WORDED = (
    ("collection.other-data", "other-data"),
    *((name, name.removeprefix("data.")) for name in CUES if name.startswith("data.")),
)
_LABELS = frozenset({"account-information", "transaction-history"})
"""“Registration information, such as your name”: the label says when it is given."""
_NO_CATEGORY = frozenset({"deidentified-data", "aggregate-data"})
"""What data is not, rather than what it is: “anonymous data such as your browser type” names the browser type."""
_MEMBERS = tuple((name, name.removeprefix("member.")) for name in CUES if name.startswith("member."))
_BEFORE_MEMBER = lazy(r"(?i)(?:[,;:(/|•]|\b(?:and|or|as|including|includes?|your|their|the|with|of))\s*\Z")
_AFTER_MEMBER = lazy(
    r"(?i)\s*(?:[,;.()/|]|(?:and|or|is|are|will be|may be|when|if|while|that you|you (?:are using|use|provide|enter))\b|\Z)"
)
_PLACE = lazy(r"(?i)\b(?:from|on|by|via|using|in|to|through|at|with) (?:your|the|their|our) \Z")  # “from your phone”
_DEFINED = lazy(r"Usage (?:Data|Information)")
_COINED = lazy(r"(?i)\b(?:as|called|termed|collectively)[,:]? [“\"‘']\s?\Z")
_GLUED = lazy(r"(?:\w:|@)\Z")
_NEXT_MEMBER = 40  # characters between two members of a list of data
_NEAR, _FAR = 60, 200  # characters from a wider category to “such as”
_FIRST_EXAMPLE = 30  # characters from “such as” to the first example
_LABEL = lazy(r"[^:]{2,60}:\s|[^:–—]{2,60}\s[–—-]\s")


def data_between(reading: Reading, start: int, end: int, *, label: bool = True) -> tuple[str, ...]:
    """The data categories between two offsets; a wider one only where no narrower is given for it."""
    own = reading.own
    excused = own.get("collection.not-data", ())
    found = [
        match for match in reading.terms.get("data-categories", ())
        if start <= match.start
        and match.end <= end
        and not any(other.start <= match.start and match.end <= other.end for other in excused)
    ]  # fmt: skip
    found += [
        type(match)(match.start, match.end, key)
        for cue, key in _WORDED
        if cue in own
        for match in own[cue]
        if start <= match.start
        and match.end <= end
        and not any(other.start <= match.start and match.end <= other.end for other in excused)
    ]
    found = [
        match
        for match in found
        if not _is_means(reading, match) and not _is_defined(reading, match) and not _is_in_name(reading.text, match)
    ]
    listed = _members(reading, found, start, end)
    if any(match.key == "postal-address" for match in found):  # “address, city, country”
        listed = [match for match in listed if not reading.text.lower().startswith("country", match.start)]
    found += listed
    found.sort()
    found = [
        match
        for match in found
        if not any(
            one.start < match.end and match.start < one.end and one.key != match.key and _covers(match.key, one.key)
            for one in found
        )
    ]
    unique = [match for match in found if match.key == "device-identifiers"]
    found = [
        match
        for match in found
        if match.key != "user-id" or not any(match.start < one.end and one.start < match.end for one in unique)
    ]
    specific = [match for match in found if match.key not in {"personal-data", "other-data"}]
    if specific:
        found = [match for match in found if match.key != "personal-data"]
    elif (
        not found
        and reading.has("collection.your-data")
        and any(start <= match.start < end for match in reading.own["collection.your-data"])
    ):
        return ("personal-data",)
    if label:
        found = _without_label(reading, found)
    return tuple(dict.fromkeys(match.key for match in found))


def _members(reading: Reading, known: list[Match], start: int, end: int) -> list[Match]:
    """Common words that name data only between other data: “name, title, phone and company”."""
    own = reading.own
    listed = [
        type(match)(match.start, match.end, key)
        for cue, key in _MEMBERS
        if cue in own
        for match in own[cue]
        if start <= match.start
        and match.end <= end
        and _BEFORE_MEMBER.search(reading.text, max(0, match.start - 12), match.start)
        and _AFTER_MEMBER.match(reading.text, match.end)
        and not _PLACE.search(reading.text, max(0, match.start - 20), match.start)
    ]
    anchors = sorted(match for match in known if match.key not in SUMS)
    return [match for match in listed if _adjoins(match, anchors)]


def _adjoins(match: Match, anchors: list[Match]) -> bool:
    """Whether a category stands right before or right after the words, and none takes them in. The anchors are in order."""
    place = bisect_left(anchors, match)
    near = anchors[max(0, place - 1) : place + 1]
    if any(other.start < match.end and match.start < other.end for other in near):
        return False
    return any(other.start - match.end < _NEXT_MEMBER and match.start - other.end < _NEXT_MEMBER for other in near)


def _is_means(reading: Reading, match: Match) -> bool:
    """“Cookies” are what data is collected with, except as an item of their own in a list of data."""
    if match.key != "cookie-data" or reading.text[match.start : match.end].lower() not in {"cookie", "cookies"}:
        return False
    return reading.clause.kind not in {"item", "line"} or len(reading.text.split()) > 5


def _is_in_name(text: str, match: Match) -> bool:
    """“membership@…”, “a:gender”: a word inside an address or a coined name."""
    return (
        text[match.end : match.end + 1] == "@" or _GLUED.search(text, max(0, match.start - 2), match.start) is not None
    )


def _is_defined(reading: Reading, match: Match) -> bool:
    """“… (“Usage Data”)” and “Usage Data is …”: a name that the policy has given to what it tells elsewhere."""
    if match.key in _NO_CATEGORY and _COINED.search(reading.text, max(0, match.start - 20), match.start) is not None:
        return True
    return match.key == "service-usage" and _DEFINED.fullmatch(reading.text, match.start, match.end) is not None


def _without_label(reading: Reading, found: list[Match]) -> list[Match]:
    """Without the words before a colon or “such as” that only sum up what follows."""
    cuts = [match.end for match in reading.own.get("process.examples", ())]
    head = _LABEL.match(reading.text)
    if head is not None:
        after = [match for match in found if match.start >= head.end()]
        if after:
            return [match for match in after if not _summed(match, after, cuts)]
    return [match for match in found if not _summed(match, found, cuts)]


def _summed(match: Match, found: list[Match], cuts: list[int]) -> bool:
    """Whether narrower categories follow a wider one after “such as”."""
    reach = _FAR if match.key in _LABELS | _NO_CATEGORY else _NEAR
    cut = next((place for place in cuts if place > match.end and place - match.end < reach), None)
    if cut is None:
        return False
    after = [other for other in found if other.start >= cut and other.key != match.key]
    if match.key in _LABELS | _NO_CATEGORY and any(other.start - cut < _FIRST_EXAMPLE for other in after):
        return True
    return any(_covers(match.key, other.key) for other in after)


def _covers(wider: str, key: str) -> bool:
    """Whether a category sums up another; how something is used is told by pages and times as well."""
    if (wider, key) == ("user-preferences", "marketing-preferences"):
        return True
    return DATA.covers(wider, key) or (wider == "service-usage" and DATA.covers("website-usage", key))
