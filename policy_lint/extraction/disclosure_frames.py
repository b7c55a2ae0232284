"""Disclosures told from the other end: who gets, sees or learns data, where data goes, and that nobody does.

“The restaurant receives your name”, “your order ends up with the courier”, “no copy is given to anybody”, “Who sees it?
Our printers.”
The recipient need not be one that the vocabulary knows: that somebody gets the data is said all the same.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from policy_lint.extraction import recipients
from policy_lint.extraction.data_words import data_spot
from policy_lint.extraction.lexicon import Match
from policy_lint.extraction.stance import is_denied
from policy_lint.text.lazy import lazy

if TYPE_CHECKING:
    import re

    from policy_lint.extraction.lexicon import Reading

PARTY = (
    r"accountants?|bookkeepers?|auditors?|banks?|police|courts?|judges?|couriers?|carriers?|printers?|landlords?|solicitors?|"
    r"lawyers?|attorneys?|notar(?:y|ies)|teachers?|schools?|employers?|doctors?|physicians?|gps?|specialists?|hospitals?|"
    r"clinics?|pharmac(?:y|ies)|laborator(?:y|ies)|labs?|insurers?|brokers?|lenders?|bureaus?|agenc(?:y|ies)|authorit(?:y|ies)|"
    r"regulators?|ministr(?:y|ies)|tax office|land registry|suppliers?|vendors?|providers?|hosts?|contractors?|subcontractors?|"
    r"technicians?|partners?|affiliates?|subsidiar(?:y|ies)|parent company|holding|sponsors?|advertisers?|publishers?|(?:ad|"
    r"advertising|social|partner) networks?|merchants?|sellers?|buyers?|retailers?|restaurants?|hotels?|airlines?|drivers?|"
    r"riders|organi[sz]ers?|trainers|coach(?:es)?|therapists?|researchers?|scientists|universit(?:y|ies)|institutes?|"
    r"charit(?:y|ies)|journalists?|press|public|anyone|anybody|everyone|everybody|someone|somebody|strangers|others|outsiders?|"
    r"third[- ]part(?:y|ies)|compan(?:y|ies)|firms?|organi[sz]ations?|processors?|processor|emergency services|ambulance(?: "
    r"crew)?|treasurer|trustees?|agents?|colleagues|neighbours|entit(?:y|ies)|successor|search engines|franchisees?|dealers?|"
    r"distributors?|installers?|the following|nonprofits?|non-profits?|telemarketers?|officials?|tax advisers?|recruiters?|"
    r"other (?:users|members|players|participants|guests|customers|students|pupils)|debt collectors?|collection agenc(?:y|ies)"
)
_ENTITLED = lazy(
    r"(?i)\b(?:agencies|authorities|bodies|regulators|police|officials|enforcement|services) (?:[\w-]+ ){0,8}?"
    r"(?:be|are|is) entitled to access\b"
)
"""Where those who are entitled to see data are no individuals."""
_NOBODY = r"nobody|no[ -]one|none of (?:them|our \w+)|no (?!longer\b|data\b|information\b)(?:other |third |outside |outsider)?\w+"
_FILL = r"(?: (?!(?:you|we|i|and|or|but|that|who|which|if|when|to|from|about|not|our|us)\b)[\w’'-]+){0,5}?"
_AUX = (
    r"(?: (?:may|can|will|might|must|shall|could|would|also|only|then|each|all|just|ever|never|still|do|does|not|itself|"
    r"therefore)){0,3}"
)
_GET = (
    r"gets?(?: to (?:see|know|read|hear))?|receives?|sees?|views?|learns?|obtains?|hears? (?:of|about)|finds? out|looks? at|"
    r"inspects?|consults?|reads?|(?:has|have) (?:access|sight)|(?:is|are|be|being) (?:\w+ )?(?:told|given|sent|shown|handed|"
    r"supplied|provided with|informed of|entitled to (?:access|receive|see|obtain|inspect|request))"
)
_GETS = lazy(
    rf"(?i)\b(?P<who>(?:(?P<none>{_NOBODY})(?: (?:else|outside|other than|apart from|except|but|at)\b[^.;,]{{0,60}}?)?|"
    rf"{PARTY})){_FILL}"
    rf"(?P<verb>{_AUX} (?:{_GET}))\b(?! (?:in touch|back|their consent|your consent|permission|complaints?|paid|training|"
    rf"the (?:policy|law)))"
)
_GOES = lazy(
    r"(?i)(?P<verb>(?:(?:is|are|be|being|been|gets?|was|were) (?:\w+ ){0,2}?(?:passed|handed|forwarded|sent|given|"
    r"transmitted|released|"
    r"supplied|communicated|reported|relayed|delivered|submitted|routed|turned|made available|made known|revealed|leaked|lent|"
    r"entrusted|uploaded|exported|copied|conveyed|published|posted|shown|displayed)(?: (?:on|over|along|out|back))?|"
    r"go(?:es)?(?: out| on| over| straight| directly| only)?|ends? up|travels?|flows?|finds? (?:its|their) way|comes?|lands?)"
    rf" (?:only |directly |also )?(?:to|with|at|in front of|into the hands of) (?:(?!(?:us|our|you|your)\b)[\w’'-]+ ){{0,4}}?"
    rf"(?P<who>(?P<none>{_NOBODY})|{PARTY}))\b(?!['’]s? )(?! (?:servers?|systems?|databases?))"
)
_LEAVES = lazy(
    r"(?i)\b(?:never|not|nothing|none|n['’]t|no)\b[^.;:]{0,60}?(?P<verb>\bleaves?) (?:this|the|our) (?:\w+ )?(?:building|house|"
    r"practice|clinic|office|company|firm|organi[sz]ation|group|school|association|premises|department)\b"
)
_SEEN = lazy(
    r"(?i)(?P<verb>\b(?:is|are|be|become|becomes) (?:\w+ )?(?:visible|seen|read|viewed|viewable|found|readable|accessible|public|"
    r"searchable|copied|on view|open)(?: (?:and|or) \w+)?)"
    rf"(?: (?:to|by|for) (?:(?:the|any|all|our|every|other|general)\W+)*(?P<who>(?P<none>{_NOBODY})|{PARTY})\b|"
    r"(?<= public)(?! (?:interest|authorit|sector|law|task|domain|record)))"
)
_SUPPLIES = lazy(
    rf"(?i)\b(?:we|i)(?:['’]ll)?{_AUX} (?P<verb>provide|supply|furnish|entrust) (?:the |our |any )?"
    rf"(?P<who>(?P<none>{_NOBODY})|(?-i:(?!Customers?|Users?|You|Members?|Us|Data)[A-Z][\w’&.-]*"
    rf"(?: (?:of |and )?[A-Z][\w’&.-]*){{0,5}})|{PARTY}) with\b"
)
_TELL = lazy(
    rf"(?i)\b(?:we|i)(?:['’]ll)?{_AUX} (?P<verb>tell|tells|inform|notify|alert|supply|give|show|hand|pass|forward|report|"
    rf"consult|let|"
    rf"exchange|swap|trade) (?:(?!(?:us|you|your)\b)[\w’'-]+ ){{0,4}}?(?P<who>(?P<none>{_NOBODY})|{PARTY})\b"
)
_OURSELVES = lazy(
    r"(?i)\A\W*(?:the|this) (?:bank|clinic|hospital|school|company|firm|provider|university|agency|organi[sz]ation|charity|"
    r"institute|lender|insurer|broker|hotel|airline|host|publisher|entity|employer)\Z|\bthe (?:service )?provider\Z"
)
"""What an operator may call itself."""
_GIVES = lazy(
    rf"(?i)\b(?:we|i|they|company|provider|operator|bank|clinic|school|shop|firm|association|society|trust|"
    rf"agency)(?:['’]ll)?{_AUX}"
    r"(?: (?:therefore|always|usually|generally|sometimes|automatically|regularly|be compelled to|have to|need to|"
    r"are obliged to))? "
    r"(?P<verb>give|gives|send|sends|pass|passes|forward|forwards|hand|hands|transmit|transmits|supply|supplies|report|"
    r"reports|submit|"
    r"submits|release|releases|exchange|exchanges|swap|relay|relays|route|routes|upload|uploads|export|exports|lend|convey|"
    r"deliver|"
    r"communicate|communicates|make known|entrust|turn over|hand over|pass on)\b(?P<what>[^.;:]{2,90}?) (?:over |on |"
    r"along )?(?:to|with) "
    rf"(?:(?!(?:us|our servers?|you|your)\b)[\w’'-]+ ){{0,5}}?(?P<who>(?P<none>{_NOBODY})|{PARTY}|(?-i:(?!Customers?|Users?|"
    rf"You|Members?|Visitors?|Subscribers?|Clients?|Data|We|The|Our|Your|This|Us)[A-Z]\w+(?: [A-Z]\w+)*))\b"
    r"(?! (?:servers?|systems?))"
)
_PRONOUN = lazy(
    r"(?i)\b(?:it|they|them|these|those|this|both|which|that)(?: (?:may|can|will|might|must|also|then|only|never|not|"
    r"sometimes))*\W*\Z"
)
_POINTING = lazy(r"(?i)\b(?:these|those|such)(?: other)? \Z")
_SIGHT = 12  # characters after “these companies may be provided with” in which “access” stands
_KEPT_AWAY = lazy(r"(?i)\b(?:stored|kept|servers?|environments?|facilit\w+|systems?)\b")
_BARRED = lazy(
    r"(?i)\b(?:breach\w*|unauthori[sz]ed|hack\w*|intercept\w*|stolen|thie\w+|steal|criminals?|password|right to|rights?|"
    r"request a copy|complain\w*|training|newsletters?|offers|consent of|parents?|guardians?|responsible|liable|cannot "
    r"guarantee|unlawful\w*|links?|their own (?:privacy )?polic\w+|personal data breach|erasure|deletion|erase[ds]?|correction|"
    r"secure\w*|encrypt\w*|ssl|tls|instructions?|contractually|legal basis|do not track|policy (?:explains|describes|tells)|"
    r"following pages)\b"
)
_ASKED = lazy(
    r"(?i)\b(?:who (?:else |gets |can |may |will |has |is |do )?|whom|anyone|anybody|police|share|pass(?: on)?|hand|give|"
    r"disclose|pass|tell)\b"
)
_NOT_ASKED = lazy(
    r"(?i)\b(?:how long|why|responsible|contact|controller|who are we|who we are|complain|sell|apply|applies|collect)\b"
)
_ANSWER = lazy(
    r"(?i)\W*(?P<no>no\b|never\b|nope\b|not\b|nobody\b|no[ -]one\b|none\b)|\W*(?:yes\b|only\b|just\b|inside\b|within\b|"
    r"outside\b|to\b|our\b|the\b|your\b|apart\b|mainly\b|a\b|those\b|whoever\b|if\b|when\b|where\b|sometimes\b|in\b|with\b)"
)
_WORDS = (
    "see", "get", "receiv", "learn", "obtain", "told", "given", "sent", "shown", "hand", "access", "inspect", "consult", "read",
    "hear", "find", "look", "view", "provid", "suppl",
)  # fmt: skip
_BEFORE, _AFTER = 80, 90
"""Characters before and after the words in which the data stands."""
_POINTS = lazy(
    r"(?i) (?:it|them|this|these|only|anything|something|about|what|whether|which|your|his|her|nothing|no|everything|"
    r"whatever|that|who|how|when|where|if|to (?:it|them|your))\b"
)


_IT = lazy(r"(?i) (?:it|them|this|these|that)\b")


class Told(NamedTuple):
    """A disclosure read in a frame: where its verb stands, to whom, and whether it is denied."""

    verb: Match
    to: tuple[str, ...]
    denied: bool


def told(reading: Reading) -> Told | None:
    """The disclosure that a frame tells of; None where no frame is whole."""
    if reading.has("process.right") and _ENTITLED.search(reading.text) is None:
        return None
    found = _gets(reading) or _goes(reading) or _seen(reading) or _gives(reading) or _answered(reading)
    return found if found is not None and _BARRED.search(reading.text) is None else None


def _gets(reading: Reading) -> Told | None:
    """“The restaurant receives your name”."""
    if not reading.mentions(*_WORDS):
        return None
    text = reading.text
    for found in _GETS.finditer(text):
        low = max(0, found.start() - 8)
        if _OURSELVES.search(text, low, found.end("who")) or (
            _POINTING.search(text, low, found.start()) and "access" not in text[found.end() : found.end() + _SIGHT]
        ):
            continue
        if _POINTS.match(text, found.end()) or data_spot(reading, found.end(), found.end() + _AFTER):
            return _told(reading, found)
    return None


def _goes(reading: Reading) -> Told | None:
    """“Your order ends up with the courier”; “your file never leaves the clinic”."""
    if reading.mentions(" to ", " with ", " at ", " into ", " in front"):
        for found in _GOES.finditer(reading.text):
            low, verb = max(0, found.start() - _BEFORE), found.start("verb")
            if data_spot(reading, low, verb) or _PRONOUN.search(reading.text, low, verb):
                return _told(reading, found)
    left = _LEAVES.search(reading.text) if reading.mentions(" leave") else None
    return Told(Match(left.start("verb"), left.end("verb")), (), denied=True) if left is not None else None


def _seen(reading: Reading) -> Told | None:
    """“Your nickname is visible to other players”."""
    if reading.mentions("visible", "seen", "read", "view", "found", "accessible", " public", "searchable", "copied"):
        for found in _SEEN.finditer(reading.text):
            said = _told(reading, found)
            if said.denied and _KEPT_AWAY.search(reading.text):
                continue  # how data is secured
            if data_spot(reading, max(0, found.start() - _BEFORE), found.start("verb")):
                return said
    return None


def _gives(reading: Reading) -> Told | None:
    """“We send your address to Acme Ltd”, “we tell the hotel your name”."""
    if reading.mentions(" to ", " with "):
        for found in _GIVES.finditer(reading.text):
            if data_spot(reading, found.start("what"), found.end("what")) or _IT.match(found["what"]):
                return _told(reading, found)
    if reading.mentions("we ", "we'll", "we’ll", "i "):
        for found in (*_TELL.finditer(reading.text), *_SUPPLIES.finditer(reading.text)):
            after = data_spot(reading, found.end(), found.end() + _AFTER)
            if after or data_spot(reading, found.start("verb"), found.start("who")):
                return _told(reading, found)
    return None


def _told(reading: Reading, found: re.Match[str]) -> Told:
    """What a frame says of its recipient."""
    who, end = found.start("who"), found.end("verb")
    end = who if found.start("verb") < who < end else end
    verb = Match(end - 2, end - 1)  # a negation inside the words stands before it
    low, high = found.start(), found.end()
    none = found["none"] is not None
    to = () if none else _named(reading, low, high)
    return Told(verb, to, denied=none or is_denied(reading, verb))


def _named(reading: Reading, low: int, high: int) -> tuple[str, ...]:
    """The recipients that the vocabulary knows in the words of a frame."""
    return tuple(
        dict.fromkeys(
            match.key for match in reading.terms.get("recipients", ()) if match.start < high and low < match.end
        )
    )


def _answered(reading: Reading) -> Told | None:
    """“Who gets to see it? Our printers and, if need be, a court”: what a short answer says after such a question."""
    asked = reading.before
    if asked is None or not asked.asks or not _ASKED.search(asked.text) or _NOT_ASKED.search(asked.text):
        return None
    answer = _ANSWER.match(reading.text)
    if answer is None or len(reading.text.split()) > _LONGEST:
        return None
    to = tuple(dict.fromkeys(match.key for match in recipients.spots(reading)))
    if answer["no"] is not None:
        return Told(Match(answer.start(), answer.end()), to, denied=True)
    to = to or tuple(match.key for match in recipients.spots(asked))
    short = len(reading.text.split()) <= _SHORT and asked.mentions(
        "who", "see", "data", "details", "information", "photo", "file"
    )
    return Told(Match(answer.start(), answer.end()), to, denied=False) if to or short else None


_LONGEST, _SHORT = 40, 14
"""Words of a short answer."""
