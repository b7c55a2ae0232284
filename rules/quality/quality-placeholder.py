"""Marks of a template that nobody filled in, and brackets left round what somebody did fill in."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from policy_lint.api import FactBook, MappedText, Miss, Policy, Rule, fill, find_contacts, lazy, shorten, wording

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

NOUNS = (
    r"your|our|insert|add|enter|specify|fill in|choose|company|compan(?:y|ies)'?s?|organi[sz]ation|business|web ?site|site|app"
    r"|application|product|services?|e-?mail|phone|telephone|fax|address|street|city|state|province|country|jurisdiction|region|date|month|day|year|number|name"
    r"|url|link here|contact|dpo|currency|amount|time ?frame|period|xx+"
)
BARE = lazy(
    r"\{\{[^{}\n]{1,60}\}\}|\$\{[A-Za-z_][\w.]{0,40}\}|<%=?[^%\n]{1,60}%>|(?<![\w%])%[A-Z][A-Z_]{2,30}%|"
    r"\[\[[^\[\]\n]{1,60}\]\]|\[#\w{2,40}#\]|(?<![\w.-])X{3,}(?:[-. /]X{2,}){0,4}(?![\w]|[-.]\d)|(?<![\w/.-])(?:XX|DD|"
    r"MM)[/.-](?:XX|DD|MM)[/.-](?:XXXX|YYYY|20XX|20YY|XX|YY)(?!\w)|(?<!_)_{4,}(?!_)|(?<!\w)(?:TODO|TBD|TBC|FIXME)(?!\w)|"
    r"(?i:(?<!\w)lorem ipsum(?!\w))|(?i:(?<!\w)(?:your |our |the )?(?:company|business|web ?site|site|app|organi[sz]ation|"
    r"store)'?s? (?:name|url|address) (?:goes )?here(?!\w))|(?i:(?<!\w)your company here(?!\w))|(?i:(?<!\w)insert (?:the |your "
    r"|a )?(?:effective |company |business |website |contact )?(?:date|company|name|address|e-?mail|phone|url|link|details|"
    r"text)s? here(?!\w))|INSERT (?:DATE|COMPANY|NAME|ADDRESS|EMAIL|PHONE|URL|LINK)(?: NAME)?(?!\w)|(?<!\w)(?i:insert "
    r"date)(?!\w)|(?<![\d-])\(?(?:555\)?[ .-]{1,2}555[ .-]5555|123\)?[ .-]{1,2}456[ .-]7890|000\)?[ .-]{1,2}000[ .-]0000)(?!\d)"
)
SIGNS = (
    *("{{", "${", "<%", "%", "[[", "[#", "__", "XX", "TODO", "TBD", "TBC", "FIXME", "INSERT", "555", "123", "000"),
    *(f"{part}{mark}" for part in ("DD", "MM") for mark in "/.-"),
)
WORDS = ("lorem", " here", "insert")
"""What every such mark has, as it stands or in lower case."""
FILLED_IN = lazy(
    r"\{\{\s*(?:(?:git_(?:revision|creation)_date\w*|(?:page|site|config|build|book|theme)\.[\w.]+)(?:\s*\|[^{}]*)?)\s*\}\}"
)
"""Variables that site generators know and fill in when the page is built (MkDocs, Jekyll, Hugo)."""
MARKDOWN = (".md", ".markdown", ".mdx", ".njk")
MATTER = lazy(r"\ufeff?---\r?\n\w")
"""The head of a file that a site generator builds a page from; it fills in the variables then."""
ROMAN = lazy(r"(?:chapter|title|article|part|volume|annex|schedule|section|no\.?)\s{1,2}$", re.IGNORECASE)
BRACKETED = lazy(
    r"\[([^\[\]\n]{2,70})\](?!\(|\[)|(?<!\w)<([A-Z][A-Za-z _/'-]{2,40}|[a-z]{1,20}(?:[ _-][a-z]{1,20}){1,5})>"
)
NAMED = lazy(rf"(?<!\w)(?:{NOUNS})(?!\w)", re.IGNORECASE)
CHOICE = lazy(r"[A-Za-z][\w .-]{0,30}(?:\s?/\s?[A-Za-z][\w .-]{0,30}){1,5}")
DATED = lazy(r"(?:\d{1,2}[ ,/.-]{1,3}){2}\d{2,4}|[A-Z][a-z]{2,8}\.? \d{1,2},? \d{4}|\d{1,2} [A-Z][a-z]{2,8} \d{4}")
HARMLESS = lazy(
    r"(?:sic|edit|hide|show|link|external link|emphasis (?:added|mine)|citation needed|note|see [\w ]{1,30}"
    r"|e-?mail.protected|at|dot|\.|@|your rights|contact us|opt[ -]?out|privacy policy|website|site|e-?mail|app|address|url)\W*",
    re.IGNORECASE,
)
INSTANCE = lazy(r"(?:e\.g\.|for example|for instance|such as)(?:[^.]|\.(?=\w)){0,120}$", re.IGNORECASE)
SPELT = lazy(r"\d|[A-Z]{3}")
STAND_IN = lazy(
    r"(?:your-?(?:company|domain|web-?site|site|business|app|store|email)(?:name)?|my-?(?:company|domain|website)|company-?name"
    r"|domain-?name|example)\.(?:com|org|net|co|co\.uk|io|app|ca)",
    re.IGNORECASE,
)
STANDING_IN = (
    *(
        f"your{dash}{name}"
        for dash in ("", "-")
        for name in ["company", "domain", "website", "web-site", "site", "business", "app", "store", "email"]
    ),
    *(f"my{dash}{name}" for dash in ("", "-") for name in ("company", "domain", "website")),
    *("companyname", "company-name", "domainname", "domain-name", "example"),
)
SUSPICIOUS = (
    *("[", "<", *(sign.lower() for sign in SIGNS), *WORDS, *STANDING_IN),
    *("if applicable", "if any", "optional", "delete as appropriate"),
)
"""One of these is in whatever has a mark, in lower case; where dashes and what nobody sees are no plain ones, one of those."""
UNEVEN = lazy(r"(?:your|my|web|company|domain)[^\x00-\x7f]|[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")
OFFERED = lazy(r"\b(?:visit|at|see|website|site|url|web)\b\W{0,3}(?:is )?$", re.IGNORECASE)
OPTIONAL = lazy(r"[(\[]\s?(?:if applicable|if any|optional|delete as appropriate)\s?[)\]]\W{0,2}$", re.IGNORECASE)

UNDECIDED = lazy(
    r"(?:\b(?:complian(?:ce|t)|certifi(?:ed|cation|cate)s?|accredit\w+|SOC ?[12]|ISO(?:/IEC)? ?\d{4,5}|HIPAA|PCI[ -]DSS|"
    r"registered|registration)\W{1,3}(?:\w{1,20}\W{1,3}){0,3})(?P<mark>[(\[]\s?(?:if applicable|if any|optional|delete as "
    r"appropriate)\s?[)\]])",
    re.IGNORECASE,
)
"""A certificate that the provider has “if applicable”: it knows whether it has one."""


def check(policy: Policy, _: FactBook, rule: Rule) -> Iterable[Miss]:
    """One finding for every mark."""
    built = policy.source.path.lower().endswith(MARKDOWN) and MATTER.match(policy.source.text) is not None
    title = [(policy.title, "/title" if policy.kind == "structured" else "", True)] if policy.title is not None else []
    said = wording(policy)
    numbers = {*said.numbers(SUSPICIOUS), *(said.matching(UNEVEN) if not said.whole.isascii() else ())}
    texts = [said.texts[number] for number in sorted(numbers)]
    for content, pointer, heading in (
        *title,
        *((text.content, text.section.pointer, text.block is None) for text in texts),
    ):
        yield from (
            miss
            for miss in _misses(content, pointer, rule, heading=heading)
            if not (built and miss.quote.startswith("{{"))
        )


def _misses(content: MappedText, pointer: str, rule: Rule, *, heading: bool) -> Iterator[Miss]:
    text = content.text
    spots = [*_bracketed(text), *_bare(text), *_stand_ins(text)]
    spots += [(*match.span("mark"), "") for match in UNDECIDED.finditer(text)]
    if heading:
        spots += [(match.start(), match.end(), "") for match in OPTIONAL.finditer(text)]
    done = -1
    for start, end, message in sorted(spots, key=lambda spot: (spot[0], -spot[1])):
        if start >= done:
            words = text[start:end]
            said = fill(message or rule.message, {"quote": shorten(words, 80)})
            yield Miss(content.span(start, end), "defect", said, words, pointer=pointer)
            done = end


def _bare(text: str) -> Iterator[tuple[int, int, str]]:
    """Marks that need no look at what stands round them."""
    lower = text.lower()
    if not (any(sign in text for sign in SIGNS) or any(word in lower for word in WORDS)):
        return
    for match in BARE.finditer(text):
        before = text[max(0, match.start() - 20) : match.start()]
        if (match[0].startswith("X") and ROMAN.search(before)) or FILLED_IN.fullmatch(match[0]):
            continue
        if match[0][:2] in {"DD", "MM"} and "format" in text[max(0, match.start() - 60) : match.end() + 30].lower():
            continue
        yield match.start(), match.end(), ""


def _bracketed(text: str) -> Iterator[tuple[int, int, str]]:
    """Square and angle brackets with the words of a template in them, or with an address that was meant to stand bare."""
    if "[" not in text and "<" not in text:
        return
    for match in BRACKETED.finditer(text):
        inside = (match[1] or match[2]).strip(" ;,.")
        if not inside or (match[1] and _is_quoted(text, match.start(), match.end())):
            continue
        contacts = find_contacts(inside) if match[1] else []
        if contacts and contacts[0].end - contacts[0].start >= len(inside) - 2 and not contacts[0].obscured:
            before = text[max(0, match.start() - 16) : match.start()]
            if contacts[0].kind != "phone" or not SPELT.search(before):  # “1-800-FLOWERS [1-800-356-9377]”
                yield match.start(), match.end(), "The brackets of the template still stand round “{quote}”."
        elif _is_template(inside, angle=match[2] is not None) and not _is_instance(text, match.start()):
            yield match.start(), match.end(), ""


def _is_instance(text: str, start: int) -> bool:
    """Whether “for example” stands before a place."""
    return bool(INSTANCE.search(text[max(0, start - 140) : start]))


def _is_quoted(text: str, start: int, end: int) -> bool:
    """Whether brackets mark a change in a quotation (“[the] controller”), a checkbox, or the text of a Markdown link."""
    before, after = text[start - 1 : start], text[end : end + 1]
    return before.isalnum() or before == "!" or after.isalnum() or (after == ":" and start == 0)


def _is_template(inside: str, *, angle: bool) -> bool:
    """Whether the words in brackets are those of a template rather than a note, a link's text or a citation."""
    if len(inside.split()) > 8 or inside.isdigit():
        return False
    if angle:
        return bool(NAMED.search(inside))
    if HARMLESS.fullmatch(inside):
        return inside.isupper() and len(inside) > 3 and not inside.startswith("SIC")
    if inside[0] in "\"'":
        return False
    return any((NAMED.search(inside), CHOICE.fullmatch(inside), DATED.fullmatch(inside), set(inside) <= set("._-•* ")))


def _stand_ins(text: str) -> Iterator[tuple[int, int, str]]:
    """Contacts at a domain that stands for another: “privacy@yourcompany.com”."""
    if "@" not in text and "." not in text:
        return
    for contact in find_contacts(text):
        if contact.kind == "phone" or not STAND_IN.fullmatch(contact.domain):
            continue
        before = text[max(0, contact.start - 20) : contact.start]
        if contact.kind == "url" and contact.domain.startswith("example.") and not OFFERED.search(before):
            continue
        if not _is_instance(text, contact.start):
            yield contact.start, contact.end, "“{quote}” is the address of an example, not yours."
