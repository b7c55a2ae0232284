"""Tracking: whether activity is followed, by whom, with what, and across sites or not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policy_lint.extraction.do_not_track import names_signal
from policy_lint.extraction.following import followed
from policy_lint.extraction.roles import role
from policy_lint.extraction.stance import condition, is_denied
from policy_lint.policy.statements import Tracking
from policy_lint.text.lazy import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Literal

    from policy_lint.extraction.lexicon import Cues, Match, Reading
    from policy_lint.policy.statements import Stance, Statement

CUES: Cues = {
    "tracking.verb": (
        "track|tracks|tracked|tracking|monitor|monitors ..5 you|your|user|users|visitor|visitors|visits|activity",
        "track|tracks|tracked|tracking|monitor|monitors ..5 activities|behavior|behaviour|movements|usage|browsing|ip",
        "you|users|customers|visitors|individuals|people ..1 are|is|be|being ..2 tracked|profiled", "no tracking",
        "no ..3 trackers|tracker",
        "tracking of ..1 any|our|your|users",
        "follow|follows|following you|users|visitors|people|them ..2 around|across", "third ..2 tracking",
        "behavioral|behavioural|cross-site|cross-device|online tracking",
        "track|tracks|tracking across|over",
    ),
    "tracking.across": (
        "over time and ..2 across|on",
        "across ..4 websites|sites|web|devices|services|platforms|apps|internet|applications|browsers",
        "other|different ..2 websites|sites|web|apps ..3 visit|visited|over|time",
        "other|different ..1 sites|websites|places|apps ..2 go|open|use|visit",
        "visits to ..4 and other ..2 sites|websites|web", "activities|activity on other|third",
        "this and other ..1 sites|websites", "other ..2 services|websites|sites|apps over time",
    ),
    "tracking.by-third": (
        "partner|partners|parties|network|networks|advertisers|companies|vendors|providers may|might|can|could|will ..2 use",
        "partner|partners|parties|network|networks|advertisers|companies|vendors|providers use|place|set|deploy",
        "by companies|partners|networks|vendors|others that|who",
    ),
    "tracking.gather": ("collect*|gather*|obtain*|receive|use|uses|using|build|record|records|combine|associate",),
    "tracking.join": (
        "collect*|gather*|obtain*|combine|combines|associate|link|recognize|recognise|follow",
        "build|builds|compile|compiles|assemble|assembles|put|puts ..8 profile|profiles|picture|history|dossier",
    ),
    "tracking.ads": (
        "interest-based|behavioral|behavioural|targeted|personalized ..1 advertising|ads|advertisements|advertisement",
        "interest-based|behavioral|behavioural|targeted|personalized ..1 ad|retargeting|remarketing",
        "personalised|tailored|retargeted|online-behavioral ..1 advertising|ads|advertisements|advertisement",
        "personalised|tailored|retargeted|online-behavioral ..1 ad|retargeting|remarketing", "remarketing|retargeting|retarget",
        "ads|advertisements|advertising ..4 based|tailored|relevant ..4 interests|visits|browsing|activities|behavior",
        "ads|advertisements|advertising ..4 based|tailored|relevant ..4 activity|interest|prior|past|visit",
    ),
    "tracking.use": (
        "use|uses|used|using|utilize|utilizes|employ|employs|place|places|placed|set|sets",
        "deploy|deploys|contain|contains|include|includes|embed|embeds|implement|through|via|by|with",
    ),
    # “Web beacons are used on our pages.”
    "tracking.passive": (
        (
            "is|are|be|been|were|was ..2 used|employed|placed|set|embedded|integrated|deployed|installed|contained|"
            "included|utilized|utilised"
        ),
    ),
    "tracking.set": ("use|uses|used|using|utilize|utilizes|employ|employs|place|places|placed|set|sets",),
    "tracking.third": (
        "third|partner|partners|advertiser|advertisers|network|networks|vendors",
        "vendor|companies|google|facebook|they|providers|exchanges|publishers",
    ),
    "tracking.permit": ("allow|allows|permit|permits|let|lets|authorize|authorise|enable|enables",),
    "tracking.other": (
        "track|tracking|monitor ..3 order|orders|package|shipment|shipments|delivery|payment|progress|health|calories",
        "track|tracking|monitor ..3 fitness|number|performance|network|quality|servers|compliance|expenses|account",
        "keep track", "track record|down", "monitor|monitoring|track ..4 suspicious|illegal|fraudulent|malicious|unusual|abusive",
        "track|tracks|tracked|tracking|monitor|monitors ..3 price|prices|item|items|spending|savings|stock|inventory|goals|bills",
        ("track|tracking|monitor ..3 parcel|parcels|consignment|luggage|bag|bus|bike|ride|taxi|repair|claim|application|issue|"
        "issues|ticket"),
    ),
    "tracking.cookie-heading": ("tracking",),
}  # fmt: skip

_PASSIVE = 90
"""Characters within which a technology's passive verb follows it."""
_BY_THEM = lazy(
    r"(?i)(?:(?!\bby\b)[^.;,]){0,40}?\bby (?:(?:our|the|these|those|certain|its|online|advertising|analytics|video|player|"
    r"media|social|ad|other)[ -]){0,4}(?:vendors?|partners?|third|compan(?:y|ies)|providers?|networks?|advertisers?)\b"
)
"""After a passive verb: “are set by our advertising partners”."""
_NOT_INSIDE = lazy(r"(?i)\b(?:not|never)\b")
"""“Visitors are not tracked”: the verb holds its own negation."""
_TOLD = lazy(r"(?i)\b(?:how|about|what)\b")
"""Before a technology where the text only tells of it: “to learn how beacons are used”."""
_SERVING = frozenset({"essential", "functional", "session"})
_MENTIONED = lazy(r"(?i)\b(?:consent\w*|agree\w*)\b[^.;]{0,160}?\(e\.g\.[^)]*fingerprinting\)")
"""“Consent to access to your device (e.g. by fingerprinting)” tells of no fingerprinting."""
_WEAK = frozenset({"cookies", "log-files"})
# Technologies that are ways to follow somebody even where nobody says so.
_STRONG = frozenset(
    {"behavioural-tracking", "ip-tracking", "deep-packet-inspection", "fingerprinting", "session-replay"}
)


def detect(reading: Reading) -> Iterator[Statement]:
    """A tracking statement where the clause names following somebody, or technologies that do it."""
    if reading.asks or names_signal(reading):
        return
    technologies = tuple(
        key for key in reading.keys("technologies") if key != "advertising-id" or not reading.has("share.what")
    )
    if reading.clause.kind == "heading":
        if len(technologies) > 1 and set(technologies) - _WEAK:
            yield Tracking(kind="tracking", technologies=technologies)
        return
    verb = _verb(reading, technologies)
    if verb is None:
        found = followed(reading)
        if found is not None:
            when = None if found.denied else condition(reading)
            yield Tracking(
                kind="tracking", party="third" if found.third else "first", technologies=technologies, condition=when,
                across_sites=True if found.across or reading.has("tracking.across") else None,
                stance="denied" if found.denied else "conditional" if when else "affirmed",
            )  # fmt: skip
        return
    passive = reading.text[verb.start : verb.end].lower().endswith(("tracked", "profiled"))
    denied = is_denied(reading, verb) or (
        passive and _NOT_INSIDE.search(reading.text, verb.start, verb.end) is not None
    )
    stance: Stance = "denied" if denied else "affirmed"
    when = condition(reading) if stance == "affirmed" else None
    yield Tracking(
        kind="tracking",
        party=_party(reading, verb),
        technologies=technologies,
        across_sites=True if reading.has("tracking.across") else None,
        stance="conditional" if when else stance,
        condition=when,
    )


def _verb(reading: Reading, technologies: tuple[str, ...]) -> Match | None:
    """The word that says that somebody is followed."""
    other = reading.own.get("tracking.other", ())
    for verb in reading.own.get("tracking.verb", ()):
        if (
            not any(spot.start <= verb.start < spot.end for spot in other)
            and role(reading, verb) != "individual"
            and "_" not in reading.text[max(0, verb.start - 1) : verb.end + 1]  # part of a file's name
        ):
            return verb
    advertised = reading.has("tracking.ads") and (technologies or reading.has("tracking.third"))
    joined = reading.has("tracking.across") and not reading.has("process.right")
    for cue in ("tracking.join" if joined else "", "tracking.gather" if advertised else ""):
        for verb in reading.own.get(cue, ()):
            if role(reading, verb) != "individual":
                return verb
    named = set(technologies)
    if _MENTIONED.search(reading.text) is not None:
        return None
    if named & _STRONG:
        return min(match for match in reading.terms["technologies"] if match.key in _STRONG)
    if named - _WEAK or (named and reading.under("tracking") and not _serves(reading)):
        first = min((match.start for match in reading.terms["technologies"]), default=0)
        for verb in reversed(reading.own.get("tracking.use" if named - _WEAK else "tracking.set", ())):
            if verb.start < first and role(reading, verb) != "individual":
                return verb
        if named - _WEAK and _TOLD.search(reading.text, 0, first) is None:
            return next(
                (verb for verb in reading.own.get("tracking.passive", ()) if _is_used(reading, verb, first)), None
            )
    return None


def _serves(reading: Reading) -> bool:
    """Whether the cookies of a clause are all of types that follow nobody: “session cookies to operate the service”."""
    types = set(reading.keys("cookie-types")) - {"unspecified"}
    return bool(types) and types <= _SERVING and not reading.mentions("non-essential", "not essential", "nonessential")


def _is_used(reading: Reading, verb: Match, first: int) -> bool:
    """Whether a passive verb belongs to a technology before it; what one is not used for says little."""
    return first < verb.start < first + _PASSIVE and _NOT_INSIDE.search(reading.text, verb.start, verb.end) is None


def _party(reading: Reading, verb: Match) -> Literal["first", "third"]:
    """Who tracks: a third party where it is the subject, or where the operator lets it."""
    user = reading.first("tracking.by-third")
    if role(reading, verb) == "third-party" or (user is not None and user.start < verb.start):
        return "third"
    permit = reading.first("tracking.permit")
    third = reading.first("tracking.third")
    if _BY_THEM.match(reading.text, verb.end) is not None:
        return "third"
    if third is not None and (permit is not None and permit.start < third.start):
        return "third"
    return "third" if third is not None and verb.start <= third.start < verb.end else "first"
