"""The recipients that a clause names: in the vocabulary's words, in more general ones, or as vendors."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from policy_lint.extraction import vendors
from policy_lint.extraction.lexicon import Match, remembered
from policy_lint.policy.vocabulary import RECIPIENTS
from policy_lint.text.lazy import lazy

if TYPE_CHECKING:
    from collections.abc import Sequence

    from policy_lint.extraction.lexicon import Cues, Reading

CUES: Cues = {
    **vendors.CUES,
    "share.wide": (
        "with|to ..3 anyone|anybody|others|outsiders|companies|company|organizations|organisations",
        "with|to ..3 entities|entity|persons|individuals|people|businesses|someone|parties",
        "with|to ..3 party|competitors|merchants|retailers|sponsors|sponsor|agents|agent",
        "with|to ..3 associates|sellers|institutions|publishers|clients|operators|buyers",
        "by ..3 companies|others|entities|organizations|agents|sponsors|publishers|parties",
        "outside the|of company|our|organization|organisation|group",
    ),
    "share.clients": (
        "share|shared|shares|sharing|disclose|disclosed|license|licensed|sell|sold|transferred ..8 with|to our clients",
    ),
    "share.from": (
        "from ..5 third|provider|providers|partner|partners|parties|source",
        "from ..5 sources|companies|vendors|affiliates|network|networks|platforms",
        "from ..5 bureaus|advertisers|bank|banks|agencies|users|employer",
        "from ..5 subsidiaries|business|businesses|public|other|others",
    ),
    "share.group": (
        "members|companies|entities|businesses|subsidiaries|brands of|in|within our|the|its ..4 group|family",
        "other ..2 group companies|entities|members",
    ),
    "share.column": ("shared|share|disclosed|disclose|provided with|to", "recipient|recipients"),
}  # fmt: skip

_PAGE = lazy(
    r"(?:['’]s?)? (?:Ads? )?(?:[Ss]ettings|[Oo]pt-?[Oo]ut|[Pp]references|e-?mail|account|ID|address|username|log-?in|profile)\b"
)
LABEL = 60
"""Characters in which an item's label (“Service providers:”) ends."""
GENERIC = "third-parties"
"""The recipient where the text names none in particular."""
ONLY_AFTER = frozenset(
    {
        "employees",
        "customers",
        "employers",
        "public",
        "other-users",
        "insurers",
        "financial-institutions",
        "researchers",
        "emergency-services",
        "professional-advisers",
        "authorities",
        "regulators",
    }
)
"""Words of the recipients table that name no recipient unless the clause hands data to them."""


@remembered
def named(reading: Reading) -> list[Match]:
    """The recipients that the clause names, without those that data comes from."""
    cell = column(reading) if reading.clause.kind == "row" else None
    low, high = cell or (0, len(reading.text))
    return [
        match
        for match in reading.terms.get("recipients", ())
        if low <= match.start <= high
        and not _is_adjective(reading, match)
        and not _is_no_party(reading, match)
        and not any(
            match.start <= source.end for source in reading.near("share.from", match.start - LABEL, match.start)
        )
    ]


def _is_adjective(reading: Reading, match: Match) -> bool:
    """Whether “third-party” only describes what follows: “third party advertising companies”, “third-party tracking”."""
    if match.key != GENERIC or _ADJECTIVE.fullmatch(reading.text, match.start, match.end) is None:
        return False
    found = reading.terms["recipients"]
    following = next(iter(found[bisect_left(found, Match(match.end, 0)) :]), None)
    if following is not None and _DESCRIBED.fullmatch(reading.text, match.end, following.start):
        return True
    return _NO_PARTY.match(reading.text, match.end) is not None


def _is_no_party(reading: Reading, match: Match) -> bool:
    """Whether a word of the table names somebody who gets nothing here.

    An “internet service provider” is data; “the safety of our users and the public” is protected; “these third parties” are
    those named before; “(“Third Party Services”)” is a name for them.
    """
    text = reading.text
    if match.key == "partners" and _PRIVATE_PARTNER.search(text, max(0, match.start - 20), match.start):
        return True
    if _ACCESS_PROVIDER.search(text, max(0, match.start - 20), match.start):
        return True
    if _PROTECTED.search(text, max(0, match.start - _PROTECTED_REACH), match.start):
        return True
    if _IS_SOURCE.match(text, match.end) or (match.key == "public" and _PUBLIC_THING.match(text, match.end)):
        return True
    if match.key == "other-users" and _overlaps(reading.own.get("share.group", ()), match):
        return True  # “other members of the Acme Group”
    if match.key in {"other-users", "financial-institutions"} and _OF_THEM.match(text, match.end):
        return True
    if _GOT_FROM.search(text, max(0, match.start - 80), match.start):
        return True
    if _SERVICE.search(text, match.start, match.end) and _EXAMPLES.search(
        text, max(0, match.start - _FAR), match.start
    ):
        return True
    if match.key == "affiliates" and "joint" in text[match.start : match.end].lower() and _MERGER.search(text):
        return True
    return match.key == GENERIC and (
        _NAMED_SO.search(text, max(0, match.start - 3), match.start) is not None
        or (_POINTING.search(text, max(0, match.start - 8), match.start) is not None and _told(reading))
    )


def _told(reading: Reading) -> bool:
    """Whether one of the sentences just before names recipients that are no third parties in general."""
    above, steps = reading.before, 0
    while above is not None and steps < _TOLD:
        if any(match.key != GENERIC for match in above.terms.get("recipients", ())):
            return True
        above, steps = above.before, steps + 1
    return False


_IS_SOURCE = lazy(
    r"(?i)\s(?:who|that|which) (?:may |can )?(?:provide|supply|give|send|sell)s? (?:us |"
    r"me )?(?:with )?(?:\w+ ){0,3}?(?:information|data)\b"
)
_OF_THEM = lazy(r"(?i)\s(?:identification|generated|accounts?|details?|data|statements?|transfers?|balances?)\b")
_GOT_FROM = lazy(
    r"(?i)\b(?:receive[ds]?|obtain(?:ed)?|collect(?:ed)?|get) (?:\w+ ){0,6}?(?:from|through|via) (?:\w+[ -]){0,3}\Z"
)
_PUBLIC_THING = lazy(
    r"(?i)\s(?:good|offer|interest|sector|law|health|order|policy|record|register|sources?\b|databases?\b|directories|documents?\b)"
)
_SERVICE = lazy(r"(?i)(?:services?|analytics)\Z")
_EXAMPLES = lazy(
    r"(?i)\b(?:services|functions|tasks|activities)\b[^.;:]{0,60}?\b(?:such as|including|includes?|like|e\.g)\b[^.;:]*\Z"
)
_FAR = 300  # characters between “services such as” and one of them
_MERGER = lazy(r"(?i)\b(?:merger|acquisition|reorgani[sz]ation|divestiture|bankruptcy)\b")
_TOLD = 3  # sentences before “these third parties” in which they are named
_PRIVATE_PARTNER = lazy(
    r"(?i)\b(?:communication|chat|conversation|life|domestic|sexual|romantic|civil|dating|training) \Z"
)
_ACCESS_PROVIDER = lazy(r"(?i)\b(?:internet|wireless|mobile|phone|telephone|cable|network) \Z")
_PROTECTED_REACH = 120
_PROTECTED = lazy(
    r"(?i)\b(?:rights?|property|safety|security|interests|welfare|health)\b(?:[\s,/]+(?!with\b|to\b|by\b)[\w’']+){0,4}?"
    r"\s(?:of|to)\s(?:(?!(?:to|with|by|from|who|that|share|disclose|provide)\b)[\w’'&+.]+[\s,/]+){0,12}?\Z"
)
_NAMED_SO = lazy(r"[“\"(‘]\s?\Z")
_POINTING = lazy(r"(?i)\b(?:these|those|such) \Z")
_ADJECTIVE = lazy(r"(?i)third[- ]party")
_DESCRIBED = lazy(r"(?i)[\s-]+(?:(?!(?:and|or|who|that|such|like|as|including|with|to|is|are|by|for|in)\b)\w+\s)?")
_NO_PARTY = lazy(r"(?i)\s+(?:tracking|tracker|content|links?|cookies?)\b")


@remembered
def spots(reading: Reading) -> list[Match]:
    """All recipients of the clause, in order."""
    return sorted([*named(reading), *others(reading)])


def others(reading: Reading) -> list[Match]:
    """Recipients in words too general for the vocabulary (“with anyone”, “to other companies”)."""
    known = reading.terms.get("recipients", ())
    clients = [
        Match(match.end - len(_CLIENTS), match.end, "customers") for match in reading.own.get("share.clients", ())
    ]
    groups = [
        Match(match.start, match.end, "affiliates")
        for match in reading.own.get("share.group", ())
        if _WITH.search(reading.text, max(0, match.start - _LED), match.start)
    ]
    return (
        clients
        + groups
        + [
            Match(wide.start, wide.end, GENERIC)
            for wide in reading.own.get("share.wide", ())
            if not _overlaps(known, wide)
            and not _overlaps(clients, wide)
            and not _PROTECTED.search(reading.text, max(0, wide.start - _PROTECTED_REACH), wide.start)
        ]
    )


_CLIENTS = "our clients"
_WITH = lazy(r"(?i)\b(?:with|to|by|among|between|within|amongst)\b[^.;:]*\Z")
_LED = 60  # characters before “members of our group” in which somebody gives it to them


def _overlaps(known: Sequence[Match], wide: Match) -> bool:
    """Whether one of the matches, which are in order and apart, shares characters with another."""
    index = bisect_left(known, Match(wide.end, 0))
    return index > 0 and known[index - 1].end > wide.start


def labelled(reading: Reading, found: tuple[str, ...]) -> tuple[str, ...]:
    """The recipient that an item's label names (“Service providers: partners who …”), or what it narrows that to."""
    colon = reading.text.find(":", 0, LABEL)
    label = [match.key for match in named(reading) if match.end <= colon]
    if not label:
        return found
    narrower = [key for key in found if key not in label and label[0] in RECIPIENTS.lineage(key)]
    implied = [key for key in found if key in {"authorities", "business-transfer", "public"}]
    return tuple(dict.fromkeys([*(narrower or label), *implied]))


def titled(reading: Reading) -> list[str]:
    """The recipients that the heading right above a clause names and nothing else: “Service providers”."""
    above, steps = reading.before, 0
    while above is not None and above.clause.kind != "heading" and steps < _HEADING_REACH:
        above, steps = above.before, steps + 1
    if above is None or above.clause.kind != "heading" or len(above.text.split()) > _HEADING_WORDS:
        return []
    return [key for key in above.keys("recipients") if key != GENERIC]


_HEADING_REACH = 4  # clauses between a heading and what it still names
_HEADING_WORDS = 5


def column(reading: Reading) -> tuple[int, int] | None:
    """The cell of a table row that stands in a column of recipients, as offsets; None where no row above heads one."""
    for above in reading.earlier() if reading.clause.kind == "row" else ():
        if above.clause.kind != "row":
            break
        head = above.first("share.column")
        if head is not None:
            index = above.text.count("|", 0, head.start)
            cells = reading.text.split("|")
            start = sum(len(cell) + 1 for cell in cells[:index])
            return (start, start + len(cells[index])) if index < len(cells) else None
    return None


_UNUSED = lazy(
    r"(?i)\b(?:self-host\w*|import\w*|upload\w*|connect(?:ed|ing)?) (?:your |an? |the )?\Z|"
    r"(?:\bnot|n['’]t|\bnever|\bno longer)\s(?:\w+\s)?(?:enabled?|uses?|used|using|work(?:s|ing)? with|integrat\w+|embed\w*|"
    r"implement\w*|connect\w*)\s(?:\w+\s){0,2}\Z"
)


_VENDORS = frozenset({f"vendor.{name}" for name in vendors.VENDORS})


def vendors_named(reading: Reading) -> list[tuple[str, str]]:
    """Vendors named as recipients, as the text writes them, with the kind of recipient."""
    if reading.own.keys().isdisjoint(_VENDORS):
        return []
    named = reading.named("vendor.")
    spots = [
        (match.start, match.end, *vendors.VENDORS[name.removeprefix("vendor.")])
        for name in named
        for match in reading.own[name]
    ]
    kept: list[tuple[int, int, str, str]] = []
    for start, end, name, key in sorted(spots, key=lambda spot: (spot[0], -spot[1])):
        written = reading.text[start:end]
        if not written[0].isupper() or (name.isupper() and not written.isupper()):
            continue
        if _PAGE.match(reading.text, end):
            continue  # “the Acme Ads Settings page”: where to choose, not who receives
        if _UNUSED.search(reading.text, max(0, start - 60), start):
            continue  # “we have not enabled Acme Ads”
        if not kept or start >= kept[-1][1]:
            kept.append((start, end, name, key))
    if reading.clause.kind == "heading":
        return []
    return [(name, key) for _, _, name, key in sorted(kept)]
