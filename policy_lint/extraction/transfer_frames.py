"""Transfers told in a frame: data is moved to a place abroad, or who or what holds it sits there.

“Your file is shipped to our laboratory in Hyderabad”, “our database stands in Texas”, “no transfer abroad takes place”, “no
copy leaves the Union”. Places are countries, the states of the USA and large cities, or words for what lies abroad.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from policy_lint.extraction.countries import find_countries, is_european
from policy_lint.extraction.data_words import data_spot
from policy_lint.extraction.lexicon import Match
from policy_lint.extraction.stance import NEGATION
from policy_lint.policy.vocabulary import JURISDICTIONS
from policy_lint.text.lazy import lazy

if TYPE_CHECKING:
    import re

    from policy_lint.extraction.lexicon import Reading

_CITIES = (
    "Accra|Almaty|Amman|Ankara|Atlanta|Auckland|Austin|Bangalore|Bangkok|Beijing|Beirut|Bengaluru|Bogotá|Bogota|Boston|"
    "Brisbane|Buenos Aires|Cairo|Calgary|Cape Town|Casablanca|Chennai|Chicago|Colombo|Dallas|Delhi|Denver|Dhaka|Doha|Dubai|"
    "Durban|Geneva|Guangzhou|Hanoi|Ho Chi Minh City|Houston|Hyderabad|Islamabad|Istanbul|Jakarta|Jerusalem|Johannesburg|"
    "Karachi|Kolkata|Kuala Lumpur|Kyiv|Lagos|Lahore|Lima|London|Los Angeles|Manila|Medellín|Melbourne|Mexico City|Miami|"
    "Minneapolis|Minsk|Montevideo|Montreal|Montréal|Moscow|Mumbai|Nairobi|New Delhi|New York City|Osaka|Ottawa|Palo Alto|Perth|"
    "Philadelphia|Phoenix|Portland|Pune|Riyadh|San Diego|San Francisco|San José|San Jose|Santiago|São Paulo|Sao Paulo|Seattle|"
    "Seoul|Shanghai|Shenzhen|Silicon Valley|Sydney|Taipei|Tel Aviv|Tokyo|Toronto|Tunis|Vancouver|Winnipeg|Zurich|Zürich"
)
_ABROAD = (
    r"(?:a |any |the |such |other |another |those |these |certain |several )?(?:third|foreign|other|non-\w+|different) "
    r"(?:countr(?:y|ies)|nations?|jurisdictions?|states?)|another (?:country|nation|jurisdiction)|abroad|overseas|offshore|"
    r"outside (?:of )?(?:(?:the )?(?-i:EU|E\.U\.|EEA|UK|US|U\.S\.|European \w+|Europe|Union|Switzerland|United \w+|Canada|"
    r"Australia|India|Japan|Brazil|China|Qu[eé]bec|Russia\w*|Israel)|(?:the|your|our|their) (?:home )?(?:country|region|"
    r"borders?))\b|beyond (?:the|our|your|national) borders?|across (?:national |international |the )?borders?|cross(?:es)? "
    r"(?:the )?(?:borders?|Atlantic|Pacific)|(?:all )?(?:around|over|across) the (?:world|globe)|worldwide(?! \w)(?!,)|"
    r"internationally|cross-border"
)


@cache
def _places() -> re.Pattern[str]:
    """Words for a place abroad that are no names of countries, and the names of cities, states and provinces."""
    states = "|".join(
        sorted((term.label for term in JURISDICTIONS if term.key[:3] in {"US-", "CA-"}), key=len, reverse=True)
    )
    return lazy(rf"\b(?:(?P<name>{_CITIES}|{states}|Québec)|(?P<abroad>(?i:{_ABROAD})))\b")


_MOVED = lazy(
    r"(?i)\b(?:sent|ships?|shipped|transfer(?:s|red|ring)?|transmit(?:s|ted)?|moved?|moves|export(?:s|ed)?|flows?|flown|"
    r"go(?:es)?|ends? up|travels?|cross(?:es)?|pass(?:es|ed)|forward(?:s|ed)?|relay(?:s|ed)?|made available|copied|copies|"
    r"replicated|mirrored|communicated?|handed|disclosed?|shared?|provided?|sends?|routed?|uploaded|delivered|given|leaves?|"
    r"processed|stored?|kept|held|hosted|handled|housed|saved|maintained|backed up|archived|accessed|accessible|seen|viewed|"
    r"opened|read|rests?)\b"
)
_SEAT = lazy(
    r"(?i)\b(?P<seat>servers?|hosting|host|data ?cent(?:er|re)s?|back-?ups?|cloud|databases?|crm|machines|storage|"
    r"infrastructure|archives?|systems?|help ?desk|support (?:team|staff|cent(?:er|re)|agents?|shift|desk)|call cent(?:er|"
    r"re)s?|laborator(?:y|ies)|labs?|developers?|sub-?contractors?|(?:parent|mother|sister|group) compan(?:y|ies)|"
    r"subsidiar(?:y|ies)|affiliates?|providers?|processors?|vendors?|partners?|suppliers?|contractors?|staff|team|agents|"
    r"colleagues|engineers|moderators|outfits|companies|firms|headquarters|head office)\b[^.;:!?]{0,70}?\b(?:is|are|sits?|"
    r"stands?|lies?|located|based|hosted|works?|working|operates?|operated|staffed|runs?|running|kept|housed|seated|situated|"
    r"headquartered|stored|rented|in|from)\b"
)
_HARDWARE = lazy(
    r"(?i)servers?|hosting|data ?cent(?:er|re)s?|back-?ups?|cloud|databases?|crm|machines|storage|infrastructure|archives?|"
    r"systems?"
)
_SEES = lazy(
    r"(?i)\b(?:see|view|access|read|look|open|handle|process|reach|get|receive|work with|data|information|file|files|ticket|"
    r"tickets|records?)\b"
)
_NOMINAL = lazy(
    r"(?i)\b(?P<no>no|neither|without(?: any)?)?\b ?(?:(?:any|an?|such|the|every|further|our|of|cross-border|international|"
    r"onward|data|third-country) ){0,3}(?:transfers?|transmissions?|exports?|disclosures?|passage|flows?|forwarding|"
    r"transferring)\b"
)
_HAPPENS = lazy(
    r"(?i)\b(?:tak(?:e|es|ing) place|took place|occurs?|happens?|is|are|planned|made|intended|rests?|based|governed|permitted|"
    r"effected|foreseen|carried out|subject|protected|covered|relies|rely|needs?)\b"
)
_STAYS = lazy(
    r"(?i)\b(?:(?:no|none|not|never|nothing|\w+n['’]t)\b[^.;:]{0,50}?\b(?:leaves?|leaving|goes? (?:outside|beyond|out of|"
    r"abroad)|crosse?s?) (?:of )?(?:the )?(?:(?-i:EU|EEA|U\.S\.|US|UK|Europe|Switzerland|Germany|Austria|France|Ireland|Canada|"
    r"Australia|India|Japan|Brazil|Iceland|Norway|Sweden|Israel|United \w+)|european \w+|country|union|borders?|continent)\b|"
    r"\b(?:stays?|remains?|kept|stored|processed|hosted|held|takes place|located) (?:\w+ )?(?:only|solely|exclusively|entirely|"
    r"always) (?:with)?in(?:side)? (?:the )?(?-i:EU|EEA|UK|U\.S\.|US|[A-Z]\w+)|\b(?:only|solely|exclusively|entirely) (?:\w+ "
    r"){0,3}?(?:with)?in(?:side)? (?:the )?(?:(?-i:EU|EEA)|european (?:union|economic area))\b)"
)
_FRAMEWORK = lazy(
    r"(?i)\b(?:participat\w+|tak(?:e|es|ing) part|certif\w+|adher\w+|enrol\w*|listed|joined|signed up|member|committed|"
    r"registered|subscribe[sd]?|active)\b[^.;]{0,140}\b(?:data privacy framework|privacy shield|dpf)\b"
)
_DISPUTED = lazy(r"(?i)\b(?:complaints?|disputes?|learn|view|visit|refer|arbitrat\w+|announced|invalid\w*|no longer)\b")
_ASKED = lazy(r"(?i)\b(?:send|transfer|move|export|store|keep|process|leave|leaves|go|goes|share|sent|stored|"
              r"kept)\b[^?]*\b(?:abroad|overseas|outside|other countries|third countries|another country|the US|the USA|United "
              r"States)\b")  # fmt: skip
_NO = lazy(r"(?i)\W*(?:no|never|nope|not|none|nowhere)\b")
_STAYING = ("leav", "go ", "goes ", "cross", "only", "solely", "exclusively", "entirely", "always")
"""What a text must hold to say so."""
_BARRED = lazy(
    r"(?i)\b(?:right to|you may ask|residents?|courts?|jurisdiction of|governed by the law|money|funds|number to|payment|"
    r"merger|acquir\w+|contact us|write to|reach us|register(?:ed)? (?:office|in)|incorporated|reside[sd]?|that you live|"
    r"originates?|keywords|search terms?|listings?|representative|supervisory authority|wire|moving abroad|if you (?:move|"
    r"travel|live|are located)|visit us|portab\w+|another (?:school|operator|controller|company)|other companies|your bank)\b"
)
_ORIGIN = lazy(r"(?i)\b(?:outside|from|non|beyond|residents? of|law of|laws of|under|of) (?:the )?\Z")
_LEFT = lazy(
    r"(?i)\b(?:outside|beyond|other than|from)\b[^.;:]*(?:,| or| and) (?:the )?\Z|\b(?:out of|(?:approved|valid|adopted)"
    r"(?: for use)? in|(?:it|they|data) (?:has|have|enjoys?) in) (?:the )?\Z"
)
"""Before a place that data leaves or that lends a rule: “outside the EU or Norway”,
“from Iceland and Norway”, “out of Norway”."""
_REACH = 110
"""Characters from a verb to the place."""


_ITSELF = lazy(r"(?i)\band (?:its|our|their|my) \Z")


class Moved(NamedTuple):
    """A transfer read in a frame: where its words stand, where to, and whether it is denied."""

    verb: Match
    destinations: tuple[str, ...]
    denied: bool


def places(text: str) -> list[tuple[int, int, str, bool]]:
    """The places abroad that a text names: start, end, name (empty for “abroad”), and whether one lies in Europe's union."""
    found = [(start, end, name, is_european(name)) for start, end, name in find_countries(text)]
    for match in _places().finditer(text):
        if not any(start < match.end() and match.start() < end for start, end, *_ in found if match["name"]):
            found.append((match.start(), match.end(), match["name"] or "", False))
    return sorted(spot for spot in found if not spot[2] or _is_place(text, spot[0], spot[1]))


def _is_place(text: str, start: int, end: int) -> bool:
    """Whether a name stands for where something is: “in Ohio”, not “the Ohio law” or “(US)”."""
    return _IN.search(text, max(0, start - _PREPOSITION), start) is not None and _ADJECTIVE.match(text, end) is None


_PREPOSITION = 60
_OF_SOMEBODY = lazy(
    r"(?i)\b(?:authorit(?:y|ies)|governments?|laws?|courts?|regulators?|police|jurisdictions?|enforcement|residents?|users?|"
    r"customers?|individuals?|people|persons?|visitors?|consumers?|citizens|clients|members) (?:located |living |residing |based "
    r"|resident )?(?:of|in|within|from|across) (?:the )?(?:(?-i:[A-Z])[\w.]*(?:,| and| or|, and|, or) (?:the )?){0,3}\Z"
)
"""Before a place where it says whose authorities or which people are meant: no data goes there."""
_IN = lazy(
    r"(?i)\b(?:in|to|into|at|within|across|from|outside(?: of)?|namely|like|including|e\.g\.,?|[:;]) (?:the "
    r")?(?:(?-i:[A-Z])[\w.’-]+(?: (?-i:[A-Z])[\w.’-]+){0,2},? (?:and |or |und )?(?:the )?){0,4}\Z|: \Z"
)
_ADJECTIVE = lazy(r"['’]s|[ -](?!(?:and|or|as|at|by|for|if|in|is|of|on|so|to|under|via|we|when|where|whose|which|who|while|"
                  r"with|only|because|but|since|may|can|will|are|has|have|does|do|look|see|rest|rests|could|might|that|than|"
                  r"from|using|also|through|it|they|you|then|after|before|until|unless|without|where|there|operate|operates|"
                  r"works?|handle|processes)\b)[A-Za-z]")  # fmt: skip


def is_left(text: str, start: int) -> bool:
    """Whether a place is one that data leaves or stays out of, with others or alone: “from the Union and Norway”."""
    return _LEFT.search(text, max(0, start - _PREPOSITION), start) is not None


def says_whose(text: str, start: int) -> bool:
    """Whether a place says whose authorities or which people are meant: “users in Norway”."""
    return _OF_SOMEBODY.search(text, max(0, start - _PREPOSITION), start) is not None


def moved(reading: Reading) -> Moved | None:
    """The transfer that a frame tells of; None where no frame is whole."""
    found = None if reading.asks else _moved(reading)
    return found if found is not None and _BARRED.search(reading.text) is None else None


def _moved(reading: Reading) -> Moved | None:
    """The same of a clause that may speak of something else."""
    text = reading.text
    stays = _STAYS.search(text) if reading.mentions(*_STAYING) else None
    if stays is not None and (data_spot(reading, 0, len(text)) or reading.mentions("process", "copies")):
        return Moved(Match(stays.start(), stays.end()), (), denied=True)
    if (found := _framework(reading)) is not None:
        return Moved(found, (), denied=False)
    before = reading.before
    if before is not None and before.asks and _ASKED.search(before.text) and len(text.split()) <= _SHORT:
        return Moved(Match(0, 1), (), denied=_NO.match(text) is not None)
    spots = [spot for spot in places(text) if not says_whose(text, spot[0])]
    abroad = [spot for spot in spots if not spot[3]]
    if not abroad:
        return None
    names = tuple(
        dict.fromkeys(
            name
            for start, _, name, _ in spots
            if name and not _ORIGIN.search(text, max(0, start - 24), start) and not is_left(text, start)
        )
    )
    return _nominal(reading, abroad, names) or _sent(reading, abroad, names) or _seated(reading, abroad, names)


_SHORT = 24


def _framework(reading: Reading) -> Match | None:
    """The words by which an operator says that it takes part in a framework for transfers."""
    if not reading.mentions("framework", "shield", "dpf") or _DISPUTED.search(reading.text):
        return None
    found = _FRAMEWORK.search(reading.text)
    return Match(found.start(), found.end()) if found is not None else None


def _nominal(reading: Reading, abroad: list[tuple[int, int, str, bool]], names: tuple[str, ...]) -> Moved | None:
    """“Transfers to Japan rest on …”, “a transfer abroad does not take place”."""
    if not reading.mentions("transfer", "transmission", "export", "passage", "flow", "disclosure"):
        return None
    for found in _NOMINAL.finditer(reading.text):
        near = any(abs(start - found.end()) < _REACH for start, *_ in abroad)
        if near and (happens := _HAPPENS.search(reading.text, found.end())):
            denied = (
                found["no"] is not None
                or NEGATION.search(reading.text, found.end(), happens.end() + _SHORT) is not None
            )
            return Moved(Match(found.start(), found.end()), names, denied)
    return None


def _sent(reading: Reading, abroad: list[tuple[int, int, str, bool]], names: tuple[str, ...]) -> Moved | None:
    """“Your file is shipped to our laboratory in Hyderabad”."""
    for verb in _MOVED.finditer(reading.text):
        if not any(
            0 < start - verb.end() <= _REACH or (verb[0].lower().startswith("cross") and start <= verb.end())
            for start, *_ in abroad
        ):
            continue
        if data_spot(reading, max(0, verb.start() - _REACH), verb.start()) or data_spot(
            reading, verb.end(), verb.end() + _REACH // 2
        ):
            denied = NEGATION.search(reading.text, max(0, verb.start() - 30), verb.start()) is not None
            return Moved(Match(verb.start(), verb.end()), names, denied)
    return None


def _seated(reading: Reading, abroad: list[tuple[int, int, str, bool]], names: tuple[str, ...]) -> Moved | None:
    """“Our database stands in Texas”, “our help desk is in Manila, so agents there see your ticket”."""
    for seat in _SEAT.finditer(reading.text):
        if _ITSELF.search(reading.text, max(0, seat.start() - 12), seat.start()):
            continue  # where the operator is at home
        if not any(0 < start - seat.end() <= _REACH // 3 for start, *_ in abroad):
            continue
        if _HARDWARE.fullmatch(seat["seat"]) or _SEES.search(reading.text, seat.end()):
            return Moved(Match(seat.start(), seat.end()), names, denied=False)
    return None
