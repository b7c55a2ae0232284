"""Slips that are wrong in any context: a word set twice, “we has”, and a short list of words that are often misspelt."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from operator import eq
from typing import TYPE_CHECKING, TypeAlias

from policy_lint.api import Change, FactBook, Miss, Policy, Related, Rule, Span, cased, fill, fix_of, lazy, wording

if TYPE_CHECKING:
    from collections.abc import Iterable

Slip: TypeAlias = tuple[int, int, str]
"""Start, end, and what would be right."""
Finder: TypeAlias = Callable[[str], Iterator[Slip]]

MISSPELT: dict[str, str] = dict(
    re.findall(
        r"(\S+):(\S+)",
        "thay:that recieve:receive recieved:received recieves:receives seperate:separate seperately:separately"
        " infomation:information informations:information informaton:information infromation:information"
        " inforamtion:information personnal:personal persnal:personal privay:privacy privcy:privacy pirvacy:privacy"
        " accomodate:accommodate adress:address adresses:addresses occured:occurred occuring:occurring"
        " ocurred:occurred occurence:occurrence untill:until wich:which whcih:which teh:the hte:the thier:their"
        " recipent:recipient responsability:responsibility responsable:responsible neccessary:necessary"
        " necesary:necessary neccesary:necessary permision:permission transfered:transferred transfering:transferring"
        " refered:referred acknowlege:acknowledge acknowledgment's:acknowledgement's sucess:success"
        " sucessful:successful definately:definitely goverment:government enviroment:environment"
        " maintainance:maintenance maintenence:maintenance mantain:maintain prefered:preferred"
        " preferrences:preferences priviledge:privilege publically:publicly reccomend:recommend recomend:recommend"
        " rember:remember succesful:successful suprise:surprise tommorow:tomorrow truely:truly unforseen:unforeseen"
        " writting:writing agreemnt:agreement adversting:advertising advertisment:advertisement"
        " advertisments:advertisements cookeis:cookies disclousre:disclosure identifer:identifier"
        " identifers:identifiers anonymus:anonymous anonimous:anonymous aswell:as,well alot:a,lot inorder:in,order"
        " knowlege:knowledge legitmate:legitimate legitamate:legitimate liason:liaison offical:official"
        " paramters:parameters perfom:perform posession:possession possesion:possession proccess:process"
        " proccessing:processing processsing:processing recquire:require regardles:regardless requirment:requirement"
        " requirments:requirements securty:security secuirty:security servcie:service servcies:services"
        " sevices:services statment:statement thrid:third websit:website compliants:complaints complience:compliance"
        " complaince:compliance explicitely:explicitly immediatly:immediately immediatley:immediately"
        " sensative:sensitive consentment:consent",
    )
)
"""Words that are often misspelt, and how they are written; a comma stands for a blank."""
WRONG = lazy(rf"(?<![\w@./#-])(?:{'|'.join(sorted(MISSPELT, key=len, reverse=True))})(?![\w@/]|\.\w)", re.IGNORECASE)
VERBS = {
    "has": "have",
    "is": "are",
    "was": "were",
    "does": "do",
    "collects": "collect",
    "uses": "use",
    "shares": "share",
    "elects": "elect",
    "keeps": "keep",
    "stores": "store",
    "processes": "process",
    "discloses": "disclose",
    "takes": "take",
    "provides": "provide",
    "reserves": "reserve",
    "retains": "retain",
    "protects": "protect",
    "receives": "receive",
    "needs": "need",
    "sells": "sell",
    "makes": "make",
    "respects": "respect",
}
AGREEMENT = lazy(
    rf"(?:^|(?<=[.!?;:,] )|(?<=\b(?:if|as|so) )|(?<=\b(?:and|but|how) )|(?<=\b(?:that|when) ))(?P<who>we|they)"
    rf" (?P<verb>{'|'.join(VERBS)})\b",
    re.IGNORECASE,
)
TWICE = lazy(
    r"(?<![\w'’.-])(the|of|to|and|a|an|our|your|we|you|with|for|or|be|are|by|from|this|any|these|may|will|not) \1(?![\w'’.-])",
    re.IGNORECASE,
)
TITLE = lazy(r" [A-Z]")
"""What follows the first word of a title: “except for the The Harvest app”."""
STARTS = {word.split("'")[0] for word in MISSPELT}
DISAGREES = lazy(rf"(?:w(?<!\ww)e|t(?<!\wt)hey) (?:{'|'.join(VERBS)})\b")
CONTACT = lazy(r"\b(?:please|may|can|to|must|should) (contact with us)\b", re.IGNORECASE)
ENGLISH = lazy(r"\b(?:the|of|and|to|we|you|your|our|is|are|for|or|that|this|with|may)\b", re.IGNORECASE)
SHORT, RARE = 8, 12
"""Words from which a text shows its language, and how seldom the commonest English words stand in a text of another."""
QUOTED = lazy(r"[“\"‘'][^“”\"‘’']{0,60}$")


def check(policy: Policy, _: FactBook, rule: Rule) -> Iterable[Miss]:
    """One finding for each slip, at its first place; passages in another language are passed over."""
    found: dict[str, list[tuple[Span, str, str, str]]] = {}
    changes: dict[str, list[Change]] = {}
    said = wording(policy)
    for number, finders in _suspects(policy).items():
        section, content = said.texts[number][:2]
        text = content.text
        slips = sorted(slip for find in finders for slip in find(text))
        if not slips or (len(text.split()) > SHORT and len(ENGLISH.findall(text)) < len(text.split()) / RARE):
            continue
        for start, end, right in slips:
            if QUOTED.search(text[max(0, start - 62) : start]) and re.search("[”\"’']", text[end : end + 60]):
                continue
            words = text[start:end]
            found.setdefault(words.lower(), []).append((content.span(start, end), words, right, section.pointer))
            changes.setdefault(words.lower(), []).append((content, start, end, cased(right, words)))
    for (span, words, right, pointer), *others in found.values():
        message = fill(rule.message, {"quote": words, "missing": right})
        related = tuple(Related(other[0], "here too") for other in others[:5])
        fix = fix_of(policy, changes[words.lower()], safe=False)
        yield Miss(span, "defect", message, words, related=related, pointer=pointer, fix=fix)


def _suspects(policy: Policy) -> dict[int, list[Finder]]:
    """The numbers of the texts that may have a slip, told by their words, ascending, each with what it is looked for with."""
    said = wording(policy)
    found: dict[int, list[Finder]] = {}
    for find, numbers in (
        (_misspelt, [number for word in STARTS & said.places.keys() for number in said.places[word]]),
        (_disagreeing, said.matching(DISAGREES)),
        (_set_twice, [number for number, words in enumerate(said.words) if any(map(eq, words, words[1:]))]),
        (_contact_with, said.numbers(["contact with us"])),
    ):
        for number in dict.fromkeys(numbers):
            found.setdefault(number, []).append(find)
    return dict(sorted(found.items()))


def _misspelt(text: str) -> Iterator[Slip]:
    """Words that are often misspelt."""
    for match in WRONG.finditer(text):
        yield *match.span(), MISSPELT[match[0].lower()].replace(",", " ")


def _disagreeing(text: str) -> Iterator[Slip]:
    """“We has”."""
    for match in AGREEMENT.finditer(text):
        yield *match.span(), f"{match['who']} {VERBS[match['verb'].lower()]}"


def _set_twice(text: str) -> Iterator[Slip]:
    """A word set twice."""
    for match in TWICE.finditer(text):
        if (
            match[0].lower() != "will will"
            and not (match[1].lower() == "a" and "A" in match[0])
            and match[1].lower() == match[1]
            and not (match[0][-len(match[1])].isupper() and TITLE.match(text, match.end()))
        ):
            yield *match.span(), match[1]


def _contact_with(text: str) -> Iterator[Slip]:
    """“Please contact with us”."""
    for match in CONTACT.finditer(text):
        yield *match.span(1), "contact us"
