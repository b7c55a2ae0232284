"""Abbreviations of privacy law and computing that the text uses without their words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from policy_lint.api import FactBook, Miss, Policy, Related, Rule, Span, fill, lazy, wording

if TYPE_CHECKING:
    from collections.abc import Iterable

MEANINGS = {
    "ADMT": "automated decision",
    "BIPA": "biometric information",
    "CDPA": "consumer data protection",
    "CNIC": "national identity card",
    "COPPA": "online privacy protection",
    "CPNI": "proprietary network information",
    "CPRA": "california privacy rights act",
    "CCPA": "consumer privacy act",
    "CTDPA": "connecticut",
    "CRM": "customer relation",
    "DPA": "data (?:processing|protection)|protection authorit",
    "DPIA": "impact assessment",
    "DPDPA": "digital personal data|delaware personal",
    "DPO": "data protection officer",
    "DNT": "(?:do|don['’]t)[- ]not[- ]track|do[- ]not[- ]track",
    "FCRA": "fair credit",
    "FERPA": "family education",
    "FIPPS": "fair information",
    "GDPR": "general data protection|2016/679",
    "GLBA": "gramm",
    "GPC": "global privacy control",
    "HIPAA": "health insurance portability",
    "LGPD": "geral de prote|general data protection|brazil",
    "MFA": "multi-?factor",
    "OCPA": "oregon consumer",
    "PHI": "health information",
    "PIPEDA": "personal information protection and electronic",
    "PII": "personal(?:ly)?[- ]identif",
    "SCC": "standard contractual|model clauses",
    "SDK": "software develop(?:ment|er) kit",
    "SOC": "system and organi[sz]ation|service organi[sz]ation",
    "SPI": "sensitive personal",
    "TDPSA": "texas data",
    "UCPA": "utah consumer",
    "VCDPA": "virginia consumer",
}
"""Abbreviation and words that spell it out."""
NAMES = {form for name in MEANINGS for form in (name.lower(), f"{name.lower()}s")}
USED = lazy(rf"(?<![\w.@/#&-])(?:{'|'.join(sorted(MEANINGS, key=len, reverse=True))})(?=s?\b)(?![\w.]*@|-\d)")

TITLED = lazy(r"^[ -](?:Representative|Rep|REP|Local)\b|^['’]?s? ?\.(?:com|org|eu)\b")
"""What follows an abbreviation that is part of the name of a firm."""
EXPLAINED = lazy(
    r"^s?[)\"”’]{0,2}(?: ?[:–—]| -{1,2}) ?(?:[a-z(“\"]|[A-Z]\w+ \w+)|^s?[)\"”’]{0,2},? (?:is|are|means?|stands? for|refers? to|"
    r"i\.e\.|that is|or) (?:an? |the )?"
)
"""What follows one that the text says the meaning of, in whatever words."""

WORDS = lazy(r"(?:[\w'’-]{1,40} ){2,8}\Z")
REACH = 400
"""Characters before a bracket in which the words that it shortens stand."""


def check(policy: Policy, _: FactBook, rule: Rule) -> Iterable[Miss]:
    """One finding with all of them, at the first."""
    contents = [(policy.title, "/title" if policy.kind == "structured" else "")] if policy.title is not None else []
    said = wording(policy)
    numbers = {number for word in NAMES & said.places.keys() for number in said.places[word]}
    contents += [(said.texts[number].content, said.texts[number].section.pointer) for number in sorted(numbers)]
    first: dict[str, tuple[Span, str]] = {}
    known: set[str] = set()
    for content, pointer in contents:
        for match in USED.finditer(content.text):
            after = content.text[match.end() : match.end() + 80]
            if EXPLAINED.search(after):
                known.add(match[0])
            elif not TITLED.search(after):
                first.setdefault(match[0], (content.span(*match.span()), pointer))
    title = policy.title.text.lower() if policy.title is not None else ""
    whole = f"{title}\n{said.whole}"
    unknown = {
        name: place
        for name, place in first.items()
        if name not in known and not re.search(MEANINGS[name].replace(" ", r"\s?"), whole) and not _spelt(name, whole)
    }
    if unknown:
        names = [f"“{name}”" for name in unknown]
        listed = names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
        (span, pointer), *others = unknown.values()
        related = tuple(Related(other, "and this") for other, _ in others[:5])
        yield Miss(
            span, "weak", fill(rule.message, {"quote": listed}), next(iter(unknown)), "acronyms", related, pointer
        )


def _spelt(name: str, whole: str) -> bool:
    """Whether it stands in brackets after words with its initials: “Some Data Kit (SDK)”."""
    short = name.lower()
    for bracket in re.finditer(rf"[(\[](?:the |our |an? )?[\"“”']?{short}s?\b", whole):
        words = WORDS.search(whole, max(0, bracket.start() - REACH), bracket.start())
        initials = "".join(word[0] for word in re.split(r"[ -]", words[0]) if word) if words else ""
        if initials.endswith(short) or "".join(initials.split("o")).endswith(short):
            return True
    return False
