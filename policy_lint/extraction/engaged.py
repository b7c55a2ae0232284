"""Vendors that a policy names beside what they do for it: their names, known or not, and the kind that their work makes them."""

from __future__ import annotations

from functools import lru_cache

from policy_lint.extraction.countries import find_countries
from policy_lint.extraction.vendors import VENDORS
from policy_lint.text.lazy import lazy

_WORK = (
    ("payment-processors", lazy(
        r"(?i)\b(?:payments?|checkout|card processing|subscription billing|billing and subscriptions?)\b(?! card)"
    )),
    ("analytics", lazy(
        r"(?i)\b(?:analytics?|(?:usage|visitor|website|traffic) (?:statistics|analysis|measurement)|audience measurement|"
        r"page[ -]?view count\w*)\b"
    )),
    ("cloud-providers", lazy(
        r"(?i)\b(?:hosting|hosts?|hosted|cloud|servers?|infrastructure|cdn|content delivery|databases?|(?:file|data|object|"
        r"image|"
        r"media|document|media) storage|storage|storing|compute|backups?)\b(?! (?:support|status))"
    )),
    ("marketing-providers", lazy(r"(?i)\b(?:newsletters?|mailing lists?|e-?mail campaigns?|(?:e-?mail|sms) marketing)\b")),
    ("support-providers", lazy(
        r"(?i)\b(?:(?:customer|user) support|support (?:tickets?|requests?|chat|desk)|help ?desk|live chat|customer service)\b"
    )),
    ("delivery-providers", lazy(
        r"(?i)\b(?:shipping|shipments?|couriers?|logistics|(?:order|parcel|package) delivery|"
        r"deliver(?:y|ing|s)? (?:of )?(?:your |the |our |physical )?(?:orders?|parcels?|goods|packages?|products?|"
        r"purchases?))\b"
    )),
    ("advertisers", lazy(
        r"(?i)\b(?:advertis(?:ing|ements?)|ads?|ad (?:serving|measurement|performance|delivery)|remarketing|retargeting)\b"
    )),
    ("crm-providers", lazy(r"(?i)\b(?:crm|customer relationship\w*)\b")),
)  # fmt: skip
"""Kind of recipient → work that nobody else is given; other work is any service provider's."""
_SPLIT = lazy(r"\s*(?:[,;/|&]|\band\b|\bor\b)\s*")
_ASIDE = lazy(r"\s*(?:\([^()]{0,120}\)|\[[^\[\]]{0,120}\])")
_EDGE = " \t*_`:\u2013\u2014-"
_WORD = lazy(r"[^\W_]+")
_FORM = lazy(
    r"(?i)[,\s]\s*(?:inc|llc|ltd|limited|gmbh|corp|corporation|b\.?v|s\.?a|ag|plc|pty|pte|pbc|lp|llp|co|oü|ab|as|s\.?r\.?l|kg)"
    r"\.?(?:\s(?:ltd|limited|kg|co)\.?)?\Z"
)
_COMMON_WORDS = """
    through during within between under over upon across via per into about after before
    a an and or of the our your my us we you for to in on with by from at as other others any all some no not none n third
    party parties service services provider providers vendor vendors partner partners company companies supplier suppliers
    processor processors subprocessor subprocessors sub recipient recipients contractor contractors consultant email e mail
    emails mailing sms text push notification notifications message messages messaging payment payments billing card cards
    credit bank banks banking checkout transaction transactions invoice invoicing accounting tax analytics analytic
    statistics tracking measurement monitoring error errors crash crashes report reports reporting hosting host hosts cloud
    server servers database databases storage infrastructure backup backups cdn network networks content delivery platform
    platforms tool tools software app apps application applications sdk sdks api apis plugin plugins website websites site
    sites web online internet technical technology technologies it system systems product products security fraud prevention
    spam authentication login identity verification kyc signup sign single marketing advertising advertiser advertisers ad
    ads newsletter newsletters campaign campaigns promotion promotional social media customer customers client clients user
    users member members support help desk chat ticket tickets ticketing crm shipping shipment courier couriers carrier
    carriers logistics fulfilment fulfillment warehouse order orders legal law laws lawful government authority authorities
    regulator regulators court courts police enforcement compliance professional advisor advisors adviser advisers lawyer
    lawyers accountant accountants auditor auditors insurer insurers business businesses transfer transfers merger mergers
    acquisition sale sales operations operation corporate affiliate affiliates group subsidiary subsidiaries parent employee
    employees staff team personnel agent agents data information personal privacy policy policies details record records
    account accounts profile device devices usage log logs location cookie cookies pixel pixels image images photo photos
    video videos audio files file document documents consent safety rights protection research development improvement
    communication communications communicating contact what why how when where who which purpose purposes use uses used
    reason reasons role function functions type types category categories name names country countries region retention
    period note important example examples address addresses phone number numbers list lists form forms page pages setting
    settings feature features public internal external international domestic optional required essential necessary
    functional performance in-app purchase purchases subscription subscriptions store stores market scheduling booking
    bookings calendar conferencing maps map geocoding fonts font translation search ai artificial intelligence machine
    learning model models education educational school schools institution institutions teacher teachers student students
    parents child children health healthcare medical doctor doctors hospital hospitals financial finance insurance yes only
    self managed local own new general specific certain additional full without also access sharing share shared sold
    selling disclosure disclosed collection collected processing processed transferred stored changes updates update
    questions testimonials reviews event events survey surveys feedback comments aggregated aggregate anonymized anonymised
    anonymous de-identified non opt out right request requests deletion delete erasure portability objection january
    february march april may june july august september october november december overview summary definitions introduction
    scope definition controller
"""
_COMMON = frozenset(_COMMON_WORDS.split())
"""Words that, alone or together, say what somebody does and not what somebody is called."""
_PEOPLE = lazy(r"(?i)\b(?:\w{3,}(?:ers|ors|ants|ents|ists|ians|encies|ities|ies)|courts|members)\.?\Z")
"""Who ends so is a group of people, such as “Researchers”, and no company."""
_NO_NAME = lazy(r"(?i)[\[{<“\"'@#]|(?:\w\.)+\w?\Z|www\.|https?:")
_DOTTED = lazy(r"\w\.\w")
_WORDS = 5  # of a name


@lru_cache(maxsize=1024)
def kinds_of(work: str) -> tuple[str, ...]:
    """The kinds of recipient whose work is told; empty where any service provider might do it."""
    return tuple(kind for kind, pattern in _WORK if pattern.search(work))


@lru_cache(maxsize=1024)
def names_in(text: str) -> tuple[tuple[str, str], ...]:
    """The names of vendors that a cell or a label lists, each with its kind, empty where it is not known.

    A list of which one member is no name is none of names.
    """
    bare = _ASIDE.sub("", text).strip(_EDGE)
    bare = bare if _FORM.search(bare) else bare.rstrip(".")
    known = VENDORS.get(bare.lower())
    if known is not None:
        return (known,)
    found: list[tuple[str, str]] = []
    for part in _SPLIT.split(bare) if _is_listing(bare) else (bare,):
        name = part.strip(_EDGE)
        name = name if _FORM.search(name) else name.rstrip(".")
        known = VENDORS.get(_FORM.sub("", name).lower())
        if known is not None:
            found.append(known)
        elif _is_name(name):
            found.append((name, ""))
        else:
            return ()
    return tuple(dict.fromkeys(found))


def _is_listing(text: str) -> bool:
    """Whether words list names: “Moss / Birch”, “Google Fonts & Birch”, but not “Moss & Birch”."""
    if not _is_name(text) or "/" in text or ", " in _FORM.sub("", text):
        return True
    return "&" in text and any(len(part.split()) > 1 for part in text.split("&"))


def _is_name(text: str) -> bool:
    """Whether words are written as a name, and say more than what is done."""
    words = _WORD.findall(_FORM.sub("", text))
    if not words or len(words) > _WORDS or len(text) > 60 or _NO_NAME.match(text) or _is_place(text):
        return False
    dotted = _DOTTED.search(text) is not None
    if not (dotted or words[0][0].isdigit() or any(letter.isupper() for letter in words[0])):
        return False
    if all(word.isdigit() for word in words) or any(mark in text for mark in "?!%€$:") or _PEOPLE.search(text):
        return False
    if not dotted and any(word.islower() and not word.isdigit() for word in words[1:]):
        return False
    return not all(word.lower() in _COMMON or word.isdigit() for word in words)


def _is_place(text: str) -> bool:
    """Whether a country is all that is written."""
    return any(end - start >= len(text.rstrip(".")) for start, end, _ in find_countries(text))


def is_titled(text: str) -> bool:
    """Whether a heading is one name: it does not begin with a common word, and lists nobody."""
    words = _WORD.findall(text)
    return bool(words) and words[0].lower() not in _COMMON and not _AND.search(text)


def is_single(text: str) -> bool:
    """Whether words in a sentence are one name, none of them a common word, and no abbreviation such as “TLS”."""
    words = _WORD.findall(_FORM.sub("", text))
    if not _is_name(text) or (len(words) == 1 and words[0].isupper()):
        return False
    return len(words) <= _IN_SENTENCE and not any(word.lower() in _COMMON for word in words)


_AND = lazy(r"(?i)\b(?:and|or)\b")
_IN_SENTENCE = 3  # words of a name that a sentence holds
