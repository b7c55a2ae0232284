"""What the operator shares, read off the verbs of sharing: with whom it says it does, and with whom it says it does not."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from policy_lint.extraction import occasions, recipients
from policy_lint.extraction.asserting import asserts, ends_at
from policy_lint.extraction.denials import denies_other
from policy_lint.extraction.lexicon import Match, remembered
from policy_lint.extraction.recipients import GENERIC
from policy_lint.extraction.roles import role
from policy_lint.extraction.stance import is_denied
from policy_lint.text.lazy import lazy

if TYPE_CHECKING:
    from policy_lint.extraction.lexicon import Cues, Reading

CUES: Cues = {
    **occasions.CUES,
    **recipients.CUES,
    "share.strong": (
        "share|shares|shared|sharing|disclose*|disclosing|disclosure",
        "disclosures|divulge*|divulging|reveal|reveals|revealed|revealing",
    ),
    "share.weak": (
        "provide|provides|provided|providing|transfer|transfers|transferred|transferring|pass|passes",
        "passed|passing|give|gives|given|giving|send|sends|sent|sending",
        "transmit*|release|releases|released|releasing|distribute*|distributing|supply|supplies",
        "supplied|furnish*|forward|forwarded|forwards|communicate|communicated|report|reported",
        "exchange|exchanged|exchanging|submit|submitted|convey|conveyed|export|publish",
        "published|entrust|entrusted|expose|exposed|deliver|delivered|outsource|outsourced",
        "make|makes|made|making ..10 available|accessible", "available to",
        "grant|grants|granted|granting|allow|allows|permit|give|gives|have|has|given ..8 access",
        "accessible|visible|viewable to|by", "received|accessed|collected|processed|handled|obtained|used by",
        "set|placed|served ..5 by", "checked|screened by|through|using",
        "turn|turned|turns|hand|handed|hands|handing over", "we|i|and|or|to|will|may|can|also hand|hands", "be|is|are handed",
        "information|data|address|addresses|name|names|number|details ..2 goes|go|ends|end ..1 to|with",
        "transferred|lent|loaned",
    ),
    "share.trade": ("lend|lends|loan|license|licensed|market",),
    "share.sell": (
        "rent|rents|rented|renting|lease|leases|leased|leasing|trade|trades|traded|trading|barter",
        "swap|monetize|sell|sells|sold|selling",
    ),
    "share.modal": (
        "we ..3 share|disclose|provide|transfer|release|give|pass|reveal|divulge", "we only|also|may|will share|disclose",
    ),
    "share.what": (
        "information|data|details|pii|records|record|database|identity|profile",
        "profiles|statistics|logs|identifiers|address|addresses|number|numbers",
        (
            "whatever|everything|names|name|content|comments|cookies|it|them|list|lists|contacts|email|emails|"
            "location|messages|any|anything|phi|cpni"
        ),
    ),
    "share.receive": (
        "log|logs|record|records ..4 information|data|address|visit|activity|behavior|behaviour|details",
        "receive|receives|access|accesses|obtain|obtains|collect ..4 information|data|cookies|cookie|access",
        "receive|receives|access|accesses|obtain|obtains|collect ..4 beacons|technologies|details|pii",
        "collects|gather|gathers|use|uses|process|processes ..4 information|data|cookies|cookie|access",
        "collects|gather|gathers|use|uses|process|processes ..4 beacons|technologies|details|pii",
        "receive|receives|access|accesses|obtain|obtains|collect ..4 behavior|activity|activities|identifiers|address",
        "receive|receives|access|accesses|obtain|obtains|collect ..4 name|email|pixels|it",
        "collects|gather|gathers|use|uses|process|processes ..4 behavior|activity|activities|identifiers|address",
        "collects|gather|gathers|use|uses|process|processes ..4 name|email|pixels|it",
        "pick|picks ..1 up ..4 information|data|id|identifier|identifiers|address|cookies",
        "handle|handles|place|places|set|sets|store ..4 information|data|cookies|cookie|access",
        "handle|handles|place|places|set|sets|store ..4 beacons|technologies|details|pii",
        "stores|track|tracks|see|view|have ..4 information|data|cookies|cookie|access|beacons|technologies|details|pii",
        "handle|handles|place|places|set|sets|store ..4 behavior|activity|activities|identifiers|address",
        "handle|handles|place|places|set|sets|store ..4 name|email|pixels|it",
        "stores|track|tracks|see|view|have ..4 behavior|activity|activities|identifiers|address|name|email|pixels|it",
    ),
    "share.recipients": (
        "recipients|recipient ..8 are|is|include|includes|:", "recipients|recipient ..8 are|is|include|includes",
    ),
    "share.gateway": ("payment|payments|transaction|transactions|card|billing ..8 gateway|gateways",),
    "share.heading": (
        "share|sharing|shared|disclose|disclosed|disclosure|disclosures|disclosing|recipients",
        "recipient|transfers|transferred|receive|receives|access|third-party|third-parties",
    ),
    "share.scope": (
        "policy|notice|statement|page|section|document ..3 explains|describes|sets|outlines|details|informs",
        "policy|notice|statement|document is ..2 to ..2 explain|describe|tell|inform|set|outline ..8 how|what|why",
        "policy|notice|statement|page|section|document ..3 tells|covers|applies|discloses|govern*",
        "describe|describes|explain|explains|learn|understand how|what|the|who|when",
        "consent|agree ..2 to ..3 collection|use|our",
        "agree|consent that you|your|any|the|this|such|use|using|by|if|neither|all",
    ),
    "share.link": ("privacy policy|policies|notice|notices of ..4 third|third-party|providers|following|partners|vendors",),
    "share.hypothesis": (
        "liable|responsible|liability for|of ..6 disclosure|sharing|access",
        "such|certain|those|these|some|a businesses|business may|must|can|are|has|have",
        "california|civil law|code ..4 permits|requires|entitles|allows|gives|provides",
    ),
    "share.keep": ("retain|retained|retaining|retention|keep|kept", "parental|parent consent|permission"),
    "share.password": (
        "reveal|reveals|revealing ..4 identity|identities",
        "share|sharing|disclose|disclosing|reveal ..4 password|passwords|username|credentials|pin",
        "revealing|give|giving|shared|disclosed ..4 password|passwords|username|credentials|pin",
    ),
    "share.listing": (
        "collect|collected|obtain|gather|process", "following ..4 information|data",
        "categories|types|kinds of ..2 information|data",
    ),
    "share.if": (
        "if|should we|the|our ..3 share|disclose|provide|transfer|sell", "whether we|the|our ..4 share|disclose|provide|transfer",
    ),
    "share.opt": (
        "not ..1 want|wish|like us|we to? share|disclose|provide|transfer|give|sell|pass|release",
        "opt out|opt-out|opting ..4 share|sharing|shared|disclosure|disclosing|transfer",),
}  # fmt: skip

_WEAK_REACH = 26  # words between “provide” and “to the recipient”
_STRONG_REACH = 60
_FAR = 800  # characters in which a verb's recipients stand
_PREPOSITION = lazy(r"(?i)\b(?:with|to|by|among|amongst|between|outside|via|through)\b")
_WORD = lazy(r"[^\W_]+(?:['’][^\W_]+)*")
_OUTSIDE = lazy(
    r"(?i)\b(?:anyone|others?|(?:third )?part(?:y|ies)|companies|organi[sz]ations?|people|persons) outside\b"
)
"""“Not to others outside of Acme and its partners”: its partners may well get it."""
_TO_US = lazy(
    r"(?i)\W*(?:(?:it|this|that|them|your|the|any|such|personal|certain|information|data|records?|details|voluntarily|directly)\W+){0,6}"
    r"(?:(?:to|with) you\b(?!,? (?:and|or)\b)|(?:to|"
    r"with)\W+(?:us\b|we\b|our\W+(?!(?:[\w’'-]+\W+){1,3}?(?:providers?|partners?|vendors?|suppliers?|processors?|contractors?|"
    r"compan(?:y|ies)|agents?|affiliates?)\b)(?:web|site|serv|team|support|office|customer|app|platform|system|staff)))|"
    r"\W*(?:us|you|users|customers)\b(?!['’]|\W+(?:to\W+third|information\W+to))"
)
_OBJECT = lazy(
    r"(?i)\W+(?:[^\W_]+\W+){0,7}?(?:information|data|details|records?|it|them|pii|phi|cpni|content|lists?|names?|"
    r"addresse?s?|numbers?|identity|profiles?|databases?|statistics|identifiers|access)\b"
)
_GOES = lazy(r"(?i)\b(?:goes?|ends?) (?:\w+ )?(?:to|with)\Z")
_PASSIVE = lazy(r"(?i)\b(?:be|been|is|are|was|were|being|not|or|and)\W+(?:[^\W_]+\W+){0,3}\Z")
_OFFERED = lazy(
    r"(?i)giv\w+ (?:(?:you|them|users?|the|an?) ){0,2}(?:opportunity|chance|option|choice|right|ability|possibility)\b"
)
"""“Subscribers are given the opportunity to …”."""
_HAS = lazy(r"(?i)ha(?:s|ve|d) (?!given|granted|provided|allowed|permitted|made)")
"""“We do not have access to their cookies” is no sharing of ours."""
_GETTING = frozenset({
    "receive", "receives", "access", "accesses", "obtain", "obtains", "collect", "collects", "gather",
    "gathers", "see", "view", "have",
})  # fmt: skip
_SALE = ("share.sell",)
_TRADE = ("share.trade", *_SALE)
_VERBS = ("share.strong", "share.weak", *_TRADE)
_OCCASIONS = {"occasion.law": "authorities", "occasion.transfer": "business-transfer"}


@remembered
def verbs(reading: Reading) -> list[Match]:
    """The verbs of sharing in the clause, in order."""
    return sorted({match for name in _VERBS for match in reading.own.get(name, ())})


def by_verbs(reading: Reading) -> tuple[list[str] | None, list[str] | None]:
    """Recipients that the clause's verbs of sharing deny and affirm; None where no verb does either."""
    denied: list[str] | None = None
    affirmed: list[str] | None = None
    shared = verbs(reading) if reading.has(*_VERBS) else ()
    for verb in shared:
        strong = is_strong(reading, verb)
        if not counts(reading, verb):
            continue
        found = _after(reading, verb, recipients.spots(reading), weak=not strong)
        if is_denied(reading, verb):
            if (found or strong) and not _is_noun(reading, verb) and not denies_other(reading, verb):
                denied = list(dict.fromkeys([*(denied or []), *found]))
        elif _is_one_of(reading, verb, _TRADE):
            continue
        elif found or (strong and asserts(reading, verb)):
            affirmed = list(dict.fromkeys([*(affirmed or []), *found]))
    withheld = receivers(reading, denied=True)
    if withheld:
        denied = [*(denied or []), *withheld]
    if denied is not None:
        denied = list(dict.fromkeys(denied))
        if affirmed is not None:
            affirmed = [key for key in affirmed if key not in denied]
    return denied, affirmed


def denies_sale_alone(reading: Reading) -> bool:
    """Whether all that is denied is selling: “we never rent your data to anyone” leaves open with whom it is shared."""
    denied = [
        verb
        for verb in verbs(reading)
        if is_denied(reading, verb) and counts(reading, verb) and not denies_other(reading, verb)
    ]
    return bool(denied) and all(_is_one_of(reading, verb, _SALE) for verb in denied)


def _is_one_of(reading: Reading, verb: Match, names: tuple[str, ...]) -> bool:
    """Whether a verb was found by one of these cues."""
    return any(verb in reading.near(name, verb.start, verb.start + 1) for name in names)


def _is_noun(reading: Reading, verb: Match) -> bool:
    """“Such disclosure”: what is denied before it is something else."""
    return reading.text[verb.start : verb.end].lower().startswith("disclosure")


def is_strong(reading: Reading, verb: Match) -> bool:
    """Whether a verb always means sharing: “share”, “disclose”; “provide” needs data for its object."""
    return _is_one_of(reading, verb, ("share.strong",))


def counts(reading: Reading, verb: Match) -> bool:
    """Whether a verb of sharing says what the operator does with data."""
    return (
        not reading.has("share.hypothesis")
        and role(reading, verb) == "operator"
        and not _HAS.match(reading.text, verb.start)
        and not _OFFERED.match(reading.text, verb.start)
        and (is_strong(reading, verb) or _has_object(reading, verb))
        and not ends_at(reading, "share.if", verb)
        and not ends_at(reading, "share.opt", verb)
        and not _TO_US.match(reading.text, verb.end)
        and not reading.near("share.password", verb.start, verb.start + 1)
        and _has_data(reading)
    )


def _has_object(reading: Reading, verb: Match) -> bool:
    """Whether a weak verb such as “provide” has data for its object, or for its subject in the passive."""
    if _OBJECT.match(reading.text, verb.end) or _GOES.search(reading.text, verb.start, verb.end):
        return True
    return _PASSIVE.search(reading.text, max(0, verb.start - 40), verb.start) is not None and reading.has("share.what")


def _has_data(reading: Reading) -> bool:
    """Whether what is shared is information."""
    return (
        reading.says("share.what")
        or bool(reading.terms.get("data-categories"))
        or (reading.before is not None and reading.before.has("share.what"))
    )


def _after(reading: Reading, verb: Match, named: list[Match], *, weak: bool) -> list[str]:
    """Recipients that follow a verb after “with”, “to” or “by”, up to an exception."""
    reach = _WEAK_REACH if weak else _STRONG_REACH
    stops = reading.near("stance.exception", verb.end + 1, verb.end + _FAR)
    limit = stops[0].start if stops else verb.end + _FAR
    if (outside := _OUTSIDE.search(reading.text, verb.end, limit)) is not None and is_denied(reading, verb):
        limit = outside.end()
    found: list[str] = []
    for spot in named[bisect_left(named, Match(verb.start, 0)) :]:
        if spot.end > limit:
            break
        between = reading.text[verb.end : spot.start] if spot.start > verb.end else ""
        if len(_WORD.findall(between)) > reach:
            break
        direct = weak and len(_WORD.findall(between)) <= 2  # “provide advertisers with …”
        if found or direct or _PREPOSITION.search(reading.text[verb.start : spot.end]):
            found.append(spot.key)
    return found


def excepted(reading: Reading) -> tuple[str, ...]:
    """Recipients that an exception to a denial lets through (“except to our service providers”, “unless required by law”)."""
    cue = reading.first("stance.exception")
    if cue is None:
        return ()
    found = [
        match.key for match in reading.terms.get("recipients", ()) if match.start >= cue.start and match.key != GENERIC
    ]
    for name, key in _OCCASIONS.items():
        if any(match.start >= cue.start for match in reading.own.get(name, ())):
            found.append(key)
    return tuple(dict.fromkeys(found))


def speaks(reading: Reading) -> bool:
    """Whether the operator shares something in the clause: a verb of sharing that is not denied."""
    if reading.has("share.keep") or not reading.has(*_VERBS):
        return False
    for verb in verbs(reading):
        if _is_noun(reading, verb):
            continue
        if (
            counts(reading, verb)
            and not is_denied(reading, verb)
            and (is_strong(reading, verb) or reading.has("share.what"))
        ):
            return not reading.has("share.scope")
    return False


def receivers(reading: Reading, *, denied: bool) -> list[str]:
    """Third parties that receive or collect data themselves (“ad networks may collect …”), or are said not to."""
    found: list[str] = []
    if not reading.has("share.receive"):
        return found
    named = recipients.named(reading)
    for verb in reading.own["share.receive"]:
        if role(reading, verb) != "third-party" or is_denied(reading, verb) is not denied:
            continue
        if denied and (
            reading.has("stance.undoing")
            or _WORD.findall(reading.text[verb.start : verb.end].lower())[0] not in _GETTING
        ):
            continue
        first, last = (bisect_left(named, Match(spot, 0)) for spot in (verb.start - _FAR, verb.start))
        found.extend(dict.fromkeys(match.key for match in named[first:last]))
    return list(dict.fromkeys(key for key in found if key not in recipients.ONLY_AFTER))
