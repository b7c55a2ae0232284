"""Names of organisations as they stand in a text, with their legal form."""

from __future__ import annotations

from policy_lint.extraction.countries import find_countries
from policy_lint.extraction.vendors import VENDORS
from policy_lint.text.lazy import lazy

FORMS = (
    r"Inc(?:orporated)?|LLC|L\.L\.C|Ltd|Limited|LLP|L\.P|LP|PLC|plc|Corp(?:oration)?|Co|GmbH|AG|KG|UG|SE|S\.A\.S|S"
    r"AS|S\.A|SA|S\.L|SL|S\.r\.l|S\.R\.L|Srl|SRL|SARL|S\.p\.A|SpA|B\.V|BV|N\.V|NV|A/S|ApS|AS|AB|Oy|OÜ|"
    r"Pty(?:\.? Ltd)?|Pvt(?:\.? Ltd)?|Private Limited|Pte(?:\.? Ltd)?|Sdn(?:\.? Bhd)?|K\.K|Kft|d\.o\.o|s\.r\.o|[Ss]p"
    r"\.? ?z o\. ?o|Ltda|ULC|LTD|INC|CORP|CO|PVT|PTE|PTY|e\.V"
)  # fmt: skip
_WORD = r"[A-Z0-9À-Þ][\w&.'’+!*/-]{0,40}"
NAME = (
    rf"(?<![\w.@/'’])(?:[a-z]{{1,2}})?{_WORD}(?:,?[ \t](?:(?:of|and|&|the|for|de|du|la|in|on)[ \t]){{0,2}}(?:\({_WORD}"
    rf"\)|{_WORD}|&)){{0,7}}(?:,?[ \t](?:{FORMS})\b\.?)?"
)
"""A pattern for a run of capitalised words, a legal form at its end; bounded, so that a search stays linear."""
_LEGAL = lazy(rf"(?:^|[\s,])((?:{FORMS})(?:[\s.]+(?:{FORMS}))?)\.?\s*$")

_GENERIC_WORDS = """
    we our us you your i my it its this that these those the a an he she they them their his her if when while where what who
    why how in on at by for from of to as and or but all any each some most such no not please note company companies website
    websites site sites app apps application applications service services user users customer customers visitor visitors
    consumer consumers individual individuals child children parent parents third party parties provider providers partner
    partners affiliate affiliates owner owners operator controller data personal information privacy policy policies notice
    notices statement statements cookie cookies terms use conditions agreement account accounts contact email phone address law
    laws act gdpr ccpa coppa california european union eu eea uk united states usa us germany india canada australia republic
    effective last updated date introduction overview scope general welcome platform software product products device devices
    section article paragraph page content security access rights right request requests changes browser browsers internet web
    online mobile digital also additionally however therefore further furthermore although because since once upon under with
    without after before during through each new full more learn here there both either neither everyone anyone nothing
    organization organisation business businesses employees employee vendors vendor sharing disclosure collection transfer usage
    log files file registration payment marketing advertising advertisers analytics google facebook twitter apple microsoft
    amazon linkedin youtube instagram paypal stripe commission authority government authorities recipient recipients protection
    officer regulation regulations english safety members member store stores team support january february march april may june
    july august september october november december monday sunday protecting definitions interpretation definition country
    purposes purpose legal consent processing processed disclaimer important frequently questions answers processor
    sale residents resident subject subjects play purchase purchases group network services' developer client clients agent
    jams bbb truste trustarc icdr aaa program third-party platforms linked depending offeror modifications uuid gpc lgpd vcdpa
    cctv collected password passwords billing invoice invoices
"""
_GENERIC = frozenset(_GENERIC_WORDS.split())
# Words that no organisation's name starts with, though a sentence may.
_LEADING = lazy(
    r"^(?:(?:of|and|the|in|for|on|by|At|Here at|By|In|For|From|Of|With|While|When|If|As|And|But|Since|Although|To|Under|"
    r"Because|Does|Do|Is|How|Why|What|Welcome to|About|Our|Your|Dear|Hi|Hello|Re|Attn|Attention|c/o|Copyright|GDPR|CCPA|"
    r"California|Online|Website|Global|Mobile|General|Updated|Full|Consumer|Customer|Effective|Overview|Introduction|Home|"
    r"Legal|Version|U\.?S\.?|Last|New|Short|User|Important|Candidate|Applicant|Employee)\b[\s:,.-]*)+"
)  # fmt: skip
_TRAILING = lazy(
    r"(?:[\s,;:&|*!/-]|\s(?:and|or|of|the|for|in|on|de)|(?<![A-Za-z]\.[A-Za-z])(?<!Inc)(?<!Ltd)(?<!LLC)(?<!Corp)(?"
    r"<!Co)\.|['’]s?|\s(?:Privacy|Cookie|Website|Online|Data|App|GDPR))+$"
)
_ADVERB = lazy(r"^(?:[A-Z][a-z]+,\s+)(?=[A-Z])")
_MONTHS = frozenset(
    [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ]
)
_NO_NAME = frozenset(
    [
        "information",
        "cookies",
        "policy",
        "policies",
        "personal",
        "non-personal",
        "privacy",
        "rights",
        "act",
        "gdpr",
        "pii",
        "initiative",
        "alliance",
    ]
)
_AFTER_FORM = lazy(
    rf"((?:Inc|LLC|Ltd|Limited|GmbH|Corp|Corporation|LLP|B\.V|S\.A|AG|PLC|plc|L\.L\.C)\b\.?)[\s,]+(?!(?:{FORMS})\b).*$"
)
_DETERMINER_WORDS = """
    these this those certain other others see where some residents members users parts please sometimes links if restrictions
    yes registration all when such any both each most many using deleting controlling providing acceptance no accountholders
    hosts carriers minors purchasers submissions marketers withdrawal transparency subscriber common cameras agents
"""
_DETERMINERS = frozenset(_DETERMINER_WORDS.split())
_ADDRESS = lazy(
    r"^(?:\d+[\s,-]|[^\W\d_]+(?:str\.|straße|strasse|gasse|weg|allee|platz|laan|straat|gatan)\s\d+\w?$|.*\b\d{4,6}(?:\s[A-Z]{2})?$)"
)
_SEAT = lazy(rf",\s(?!(?:{FORMS})\b)(?:[^,]*\s)?\d[^,]*(?:,.*)?$")  # “Quill Studio, 5 Quay Road”
_CLAUSE_END = lazy(r"(?<!\b[A-Z])[.!?]\s+(?=[A-Z])")  # after an initial the name goes on
_OPEN_END = lazy(r"(?i)\s(?:this|these|our|your|my|its|their)$")


def cleaned(found: str) -> str:
    """A name without what a sentence put around it; empty where it is no name of an organisation."""
    name = " ".join(found.split())
    ends = _CLAUSE_END.search(name)
    if ends and not _LEGAL.search(name[: ends.start()] + "."):
        name = name[: ends.start()]
    adverb = _ADVERB.match(name)
    if adverb and (adverb[0].strip(", ").lower() in _GENERIC or adverb[0].strip(", ").endswith("ly")):
        name = name[adverb.end() :]
    name = _SEAT.sub("", name)
    name = _AFTER_FORM.sub(r"\1", _TRAILING.sub("", _LEADING.sub("", name)).strip())
    words = [word.strip("'’.,()").lower() for word in name.split()]
    bare = [
        word
        for word in " ".join(words).replace("/", " ").split()
        if not _LEGAL.match(word) and not _LEGAL.match(word.upper())
    ]
    if (
        len(name) < 2
        or _LEGAL.match(name)
        or _OPEN_END.search(name)
        or all(word in _GENERIC or not any(map(str.isalpha, word)) for word in bare)
    ):
        return ""
    if words[0] in _DETERMINERS or _ADDRESS.match(name):
        return ""
    if (any(word in _NO_NAME for word in words) and legal_form(name) is None) or (
        _MONTHS & {*words} and any(map(str.isdigit, name))
    ):
        return ""
    if next((end for start, end, _ in find_countries(name) if not start), 0) == len(name):
        return ""
    return "" if name.lower() in VENDORS or " ".join(bare) in VENDORS else name


def legal_form(name: str) -> str | None:
    """The legal form at the end of a name: “Inc.”, “Pty Ltd”."""
    found = _LEGAL.search(name)
    return found[1] if found else None
