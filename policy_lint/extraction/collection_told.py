"""Collecting told without its verbs: others tell us, a machine notes it, we ask for it, it never reaches us.

“Your bank tells us your name”, “the server notes your address”, “we ask how old you are”, “your bank details never touch
our systems”.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from policy_lint.extraction.collected_data import data_between
from policy_lint.extraction.data_words import SUMS, data_spot
from policy_lint.extraction.disclosure_frames import PARTY
from policy_lint.extraction.lexicon import Match
from policy_lint.extraction.stance import NEGATION
from policy_lint.extraction.uncollected import denies_less, is_of_keeping
from policy_lint.text.lazy import lazy

if TYPE_CHECKING:
    import re

    from policy_lint.extraction.contexts import Source
    from policy_lint.extraction.lexicon import Reading

_AUX = (
    r"(?: (?:may|can|will|might|must|shall|also|only|then|each|automatically|never|do|does|not|usually|therefore|"
    r"regularly|anonymously)){0,3}"
)
_WE = (
    r"we(?:['’]ll)?|i(?:['’]ll)?|(?:the|this|our|every|each|a) (?:\w+ )?(?:server|web ?server|system|app|application|software|"
    r"game|platform|site|website|form|shop|clinic|school|bank|company|provider|operator|device|sensor|sensors|band|watch|till|"
    r"scanner|camera|cameras|gyms?|turnstile|phone system|telephone system|programme|program|portal|tool|widget|plugin|sdk)s?|"
    r"sdks?|it"
)
_TAKE = (
    r"notes?|logs?|records?|registers?|reads?|scans?|captures?|picks? up|access(?:es)? (?=(?:the |your |their )?(?:user|users|"
    r"customer|member|your|their|data)\b)|(?:write|jot|note)s? down|writes|photographs?|measures?|detects?|observes?|gets?|"
    r"receives?|learns?|looks? up|retrieves?|fetch(?:es)?|pulls?|imports?|quer(?:y|ies)|senses?|stores? (?=the following)|"
    r"sees? (?=your|which|what|how|when|where|who)|knows? (?=your|which|what|how|when|where|who)|remembers?|(?:is|are|am) "
    r"(?:sent|told|given|supplied with|provided with|notified of)|tak(?:e|es) (?=(?:your|their|the|some|certain|personal|"
    r"contact|identifying|payment) (?:\w+ ){0,2}?(?:name|address|phone|number|photo|finger|details))|asks?(?: (?:you|players|"
    r"users|visitors|applicants|guests|patients|customers|your \w+))?(?: to (?:see|state|give|enter|provide|tell)| for| about|"
    r"(?= (?:how|what|which|where|whether|when)\b))|requests?|want to know|need to know"
)
_TAKES = lazy(rf"(?i)\b(?P<who>{_WE})(?P<verb>{_AUX} (?:{_TAKE}))\b")
_BESIDE = lazy(
    r"(?i)[:\s]*(?:(?:from|of|about|with|only|also|in|no|the|your|their|each|every|a|an|any|which|what|when|how|where|whether|"
    r"that|who|device['’]s|access|to|for|its|our|all|certain|some|following|such|as|automatically|technical|basic|old|many|"
    r"much|precise|you|users?|players?|visitors?|his|her|page|called|server|log|files)[\s,:]*){0,9}(?:[\w’'-]+[\s,:]*){0,2}"
)
_TELLS = lazy(
    rf"(?i)\b(?P<who>{PARTY}|teachers?|parents?|pupils|players|users?|members?|applicants?|customers?|clients?|guests?|"
    rf"patients?|tenants?|donors?|you|browsers?|"
    rf"devices?|phone|beacons?|pixels?|images?|cookies?|facebook|google|apple|paypal|stripe|amazon|microsoft|linkedin|"
    rf"(?-i:(?!It|This|That|These|They|We|Please|Do|To|If|And|But|Or)[A-Z]\w+)){_AUX} "
    r"(?P<verb>gives?|sends?|tells?|hands?|pass(?:es)?|reports?|suppl(?:y|ies)|forwards?|confirms?|transmits?|informs?|"
    r"shows?|shares?|notif(?:y|ies)) "
    r"(?:us|me|our \w+|the (?:app|platform|clinic|school|bank|company|shop|site|server))\b"
)
_NEVER = lazy(
    r"(?i)\b(?:(?:no(?!t\b)|none of|nothing|never|not|n['’]t|neither)\b[^.;:]{0,50}?\b(?P<verb>reach(?:es)?|comes? to|gets? to|"
    r"pass(?:es)? through|touch(?:es)?|runs? through|arrives? (?:at|on)) (?:us\b|our (?:\w+ )?(?:servers?|systems?|hands|"
    r"computers?|databases?|network))|(?:no|none|nothing|never|not|n['’]t)\b[^.;:]{0,40}?\bleaves? (?:your|the|their|his) "
    r"(?:\w+ )?(?:phone|device|computer|browser|tablet|machine|handset)|(?:no|without any) (?:\w+ ){0,2}?(?:collection|"
    r"gathering|recording|logging)\b[^.;:]{0,40}?\b(?:takes? place|goes? on|occurs?|happens?|is (?:carried|done|made)))\b"
)
_UNASKED = lazy(
    r"(?i)\b(?:asks? for no|(?:doesn['’]t|does not|do not|don['’]t|never|will not|won['’]t|ever) (?:\w+ "
    r"){0,4}?ask\b[^.;:]{0,30}?\b(?:for|about)|never (?:see|learn|get|receive|know|touch)s?)\b"
)
_ENTERED: tuple[tuple[re.Pattern[str], Source], ...] = (
    (
        lazy(
            r"(?i)\b(?:you|users?|members?|customers?|players?) (?:may|can|could|will|must|have to|are asked to) (?:also |then |"
            r"\w+ly )?(?P<verb>add|fill in|fill out|list|state|specify|type in|key in)\b"
        ),
        "individual",
    ),
    (
        lazy(
            r"(?i)\b(?:to|for) (?:register\w*|registration|sign(?:ing)? (?:up|in)|log(?:ging)? in|open(?:ing)? an account|"
            r"creat(?:e|ing) an account|an account|join(?:ing)?)\b[^.;:]{0,30}?\b(?:you|users?|members?) (?:will |only )?"
            r"(?P<verb>needs?)\b"
        ),
        "individual",
    ),
    (
        lazy(
            r"(?i)\b(?:is|are|be) (?:\w+ )?(?P<verb>estimated|derived|inferred|approximated|worked out|detected) (?:from|by|"
            r"through|via|using|based on|with)\b"
        ),
        "device",
    ),
)
_FAR = 160
"""Characters after such words in which the data stands."""
_NO_DATA = frozenset(
    {"personal-data", "other-data", "account-information", "aggregate-data", "deidentified-data", "user-preferences"}
)
_CLAUSE = lazy(
    r"(?i) (?:whether|which|that you|how (?:many|old|often|long|you)|what (?:you|your)|where you|when you|who you) ?\w+"
)
_NONE_TAKEN = lazy(r"(?i) (?:no|nothing|none)\b")
_PERMISSION = lazy(r"(?i)\bpermissions?\b")
_MAY_ACCESS = lazy(
    r"(?i)(?<!\byou )(?<!\byou may )(?<!\byou can )\b(?P<verb>ask(?:s|ed)?|requests?|requires?|needs?|seeks?|obtains?)\b"
    r"[^.;:]{0,40}?\b(?:permissions?|consent|authori[sz]ation|access) (?:to|for) "
    r"(?:access(?:ing)? |use |using |read |collect |record )?"
    r"(?=(?:to )?(?:your|the|certain|its|their|device|camera|photos?|contacts|location|[\w-]+ (?:and|or))\b)"
)
"""“The app asks for permission to use your camera”."""
_ON_DEVICE = lazy(r"(?i)\b(?:device|phone|app|application|camera|microphone|gallery|mobile|tablet|sensors?)\b")
_KNOWN = lazy(
    r"(?i)\bthings? we (?:know|learn|record|note|hold|see)\b|\bwhat we (?:know|get|see|receive|learn|hold)\b|\bdata (?:we|"
    r"i) (?:get|see)\b"
)
_BARRED = lazy(
    r"(?i)\b(?:right to|rights?|requests? (?:to|for|under|from)|your request|opt[- ]?out|seriously|polic(?:y|ies)|notice|"
    r"consent|agree\w*|questions?|breach\w*|complain\w*|verify|proof of your identity|identity before|child(?:ren)? under|"
    r"court|law enforcement|authorit(?:y|ies)|encrypt\w*|secure\w*|password (?:to|with) (?:any|an)|third part(?:y|ies)|links?|"
    r"tell us (?:if|that|to|when|not)|let us know|unsolicited|delete|erase|withdraw|object|correct(?:ion)?|opinions?|salted|"
    r"hash(?:es)?|not responsible|better|unattended|logged on|anyone using|improve how)\b"
)
_BARRED_HERE = lazy(
    r"(?i)\b(?:withdraw|revoke|disable|deny|right to|request access|delete|erase|correct|polic(?:y|ies))\b"
)
_NEAR = 70
"""Characters from a verb to its data."""


class Taken(NamedTuple):
    """A collection read in a frame: its verb, the data, from whom, and whether it is denied."""

    verb: Match
    data: tuple[str, ...]
    sources: tuple[Source, ...]
    denied: bool


def taken(reading: Reading) -> Taken | None:
    """The collection that a frame tells of; None where no frame is whole."""
    granted = _granted(reading)
    if granted is not None:
        return granted
    if reading.asks or reading.has("process.right", "process.share"):
        return None
    kept_out = _never(reading) or _permitted(reading)
    if kept_out is not None:
        return kept_out
    found = _unasked(reading) or _told_us(reading) or _taken(reading) or _known(reading) or _entered(reading)
    return found if found is not None and _BARRED.search(reading.text) is None else None


def _never(reading: Reading) -> Taken | None:
    """“Your bank details never touch our systems”, “your photos never leave your phone”."""
    never = _NEVER.search(reading.text)
    if never is None:
        return None
    data = data_between(reading, 0, len(reading.text))
    if data or never["verb"] is None or data_spot(reading, 0, len(reading.text)):
        return Taken(Match(never.start(), never.end()), data or ("personal-data",), (), denied=True)
    return None


def _permitted(reading: Reading) -> Taken | None:
    """“Contacts: so that …” under “the app asks for these permissions”."""
    lead = reading.lead
    if lead is None or not _PERMISSION.search(lead.text):
        return None
    if not lead.mentions("app", "device", "phone", "request", "need", "ask"):
        return None
    data = data_between(reading, 0, len(reading.text))
    return Taken(Match(0, 1), data, (), denied=False) if data else None


def _granted(reading: Reading) -> Taken | None:
    """“The app may ask for permission to use your camera and contacts”."""
    if not reading.mentions("permission", "access", "consent") or _ON_DEVICE.search(reading.text) is None:
        return None
    asked = _MAY_ACCESS.search(reading.text)
    if asked is None or _BARRED_HERE.search(reading.text) is not None:
        return None
    data = data_between(reading, asked.end(), len(reading.text))
    verb = Match(asked.start("verb"), asked.end("verb"))
    denied = NEGATION.search(reading.text, 0, asked.end()) is not None
    return Taken(verb, data, ("device",), denied) if set(data) - SUMS - _NO_DATA else None


def _unasked(reading: Reading) -> Taken | None:
    """“The game asks for no address”, “we never see your card number”."""
    found = _UNASKED.search(reading.text)
    if found is None:
        return None
    data = data_between(reading, found.end(), len(reading.text))
    return Taken(Match(found.start(), found.end()), data, (), denied=True) if set(data) - SUMS else None


def _told_us(reading: Reading) -> Taken | None:
    """“Your bank tells us your name”, “beacons tell us whether you opened it”."""
    text = reading.text
    for found in _TELLS.finditer(text):
        data = data_between(reading, found.end(), len(text))
        clause = _CLAUSE.match(text, found.end())
        if set(data) - {"other-data"} or clause or data_spot(reading, found.end(), found.end() + _NEAR):
            denied = NEGATION.search(text, max(0, found.start() - 20), found.end()) is not None
            return Taken(Match(found.start("verb"), found.end("verb")), data, _source(found["who"]), denied)
    return None


def _taken(reading: Reading) -> Taken | None:
    """“The server notes your address”, “we ask how old you are”."""
    text = reading.text
    for found in _TAKES.finditer(text):
        end = found.end()
        data, spot = data_between(reading, end, len(text)), data_spot(reading, end, end + _NEAR)
        asked = _CLAUSE.match(text, end) is not None and "ask" in found["verb"]
        beside = spot is not None and _BESIDE.fullmatch(text, end, max(end, spot.start)) and set(data) - {"other-data"}
        if asked or beside:
            denied = NEGATION.search(found["verb"]) is not None or _NONE_TAKEN.match(text, end) is not None
            verb = Match(found.start("verb") + 1, end)
            if denied and (denies_less(text, verb) or is_of_keeping(text, verb)):
                continue
            return Taken(verb, data, (), denied)
    return None


def _entered(reading: Reading) -> Taken | None:
    """“You may add your gender to your profile”, “to open an account you need a password”, “your place is estimated”."""
    for pattern, source in _ENTERED:
        found = pattern.search(reading.text)
        if found is None:
            continue
        low, high = (
            (0, found.start()) if source == "device" else (found.end(), min(len(reading.text), found.end() + _FAR))
        )
        data = data_between(reading, low, high)
        if set(data) - _NO_DATA and NEGATION.search(reading.text, 0, found.end()) is None:
            return Taken(Match(found.start("verb"), found.end("verb")), data, (source,), denied=False)
    return None


def _known(reading: Reading) -> Taken | None:
    """“What we know about you: your name, your age”."""
    if ":" not in reading.text or not _KNOWN.search(reading.text):
        return None
    data = data_between(reading, reading.text.index(":"), len(reading.text))
    return Taken(Match(0, 1), data, (), denied=False) if data else None


_OWN = frozenset({"you", "players", "users", "user", "applicants", "customers", "guests", "patients", "members"})
_MACHINES = frozenset(
    {
        "browser",
        "browsers",
        "device",
        "devices",
        "phone",
        "beacons",
        "beacon",
        "pixels",
        "pixel",
        "images",
        "cookies",
        "cookie",
    }
)


def _source(who: str) -> tuple[Source, ...]:
    """From whom the data comes."""
    word = who.lower()
    return ("individual",) if word in _OWN else ("device",) if word in _MACHINES else ("third-party",)
