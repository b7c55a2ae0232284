"""What headings announce: collecting, use, sharing, rights and the like."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Literal

from policy_lint.text.lazy import lazy

if TYPE_CHECKING:
    import re

    from policy_lint.extraction.lexicon import Reading

Topic = Literal[
    "collection", "use", "both", "sharing", "cookies", "basis", "retention", "children", "rights", "other", ""
]

_HEADINGS: tuple[tuple[Topic, re.Pattern[str]], ...] = (
    ("children", lazy(r"\b(?:child(?:ren)?'?s?|minors?|coppa|under (?:the age|13|16|18))\b")),
    ("basis", lazy(r"\b(?:legal|lawful) (?:bas[ie]s|grounds?)|grounds? (?:for|of) processing|lawfulness\b")),
    ("retention", lazy(r"\b(?:retention|retain|how long|keep your|storage period)\b")),
    ("rights", lazy(r"\b(?:rights?|choices?|opt[- ]?out|access(?:ing)? (?:to )?your|california|control your)\b")),
    (
        "other",
        lazy(
            r"\b(?:security|secure|protect(?:ion|ed|ing)? (?:of )?(?:your|personal)|transfers?|changes"
            r"|updates? to|contact us|links?|do not track|definitions?)\b"
        ),
    ),
    ("sharing", lazy(r"\b(?:shar(?:e|es|ed|ing)|disclos\w+|third[- ]part\w+|recipients?|transfers?|sell|sold)\b")),
    ("cookies", lazy(r"\b(?:cookies?|tracking technolog\w+|beacons?|pixels?)\b")),
)
_COLLECTION = lazy(
    r"\b(?:collect(?:s|ed|ing|ion)?|gather(?:s|ed|ing)?|obtain(?:ed)?|receive[ds]?|(?:types?|kinds?|sorts?|categories|sources) "
    r"of (?:the )?(?:personal |your |user )?(?:data|information|pii)|(?:data|information|what|details) (?:that )?(?:you|users?|"
    r"customers?) (?:\w+ to )?(?:provide|give|submit|share|voluntarily)\w*|provided by you|what (?:personal )?(?:data|"
    r"information)|(?:data|information) from (?:other|third|external|outside|your) |(?:personal |which )?(?:data|information|"
    r"details) (?:that )?we (?:may |might |will )?(?:process|hold|have|need|store|keep|handle|record|ask|take|log|know|"
    r"request)|what we (?:may |might )?(?:know|hold|ask|record|store|need|take|learn|log|note)|which (?:personal )?(?:data|"
    r"information|details)|(?:data|information|details) (?:is|are|being)? ?(?:recorded|stored|logged|processed|requested))\b"
)
_USE = lazy(
    r"\b(?:(?:use|using|usage of)\b (?!data|terms|this|our|of (?:this|our|the) (?:site|website"
    r"|service|app))|used\b|use\b|purposes?|process(?:ing|ed)? (?:of )?(?:your|personal)|why (?:do"
    r" )?we|what (?:do )?we do with)"
)


_AIMS = lazy(
    r"\W*(?:\w{1,3}[.):][\w.]*\W+)?(?:to (?:provide|deliver|offer|operate|maintain|improve|enhance|help|assist|support|process|"
    r"send|communicate|contact you|respond|answer|analy[sz]e|understand|personali[sz]e|customi[sz]e|tailor|ensure|protect|"
    r"prevent|detect|comply|manage|administer|verify|develop|create|enable|allow|fulfil|perform|conduct|complete|facilitate|"
    r"notify|inform|market|promote|serve|display|show|enforce|investigate|meet|run|train|establish|exercise|defend|advertise)"
    r"|(?:(?:provid|improv|enhanc|analy[sz]|operat|personali[sz]|customi[sz]|develop|market)(?:e|ing)?(?:,| and|, and)? ){1,4}"
    r"(?:our|the|your|this) (?:\w+ ){0,2}?(?:services?|platform|(?:web)?sites?|products?|apps?|experience|business))"
)
"""“To comply with the law”, “Improving our services”: a heading that is itself what for."""


@lru_cache(maxsize=4096)
def topic_of(headings: tuple[str, ...]) -> Topic:
    """What the nearest heading that says anything of it announces."""
    for place in range(len(headings) - 1, max(-1, len(headings) - 5), -1):
        text = " ".join(headings[place][:200].lower().replace("’", "'").split())
        if _AIMS.match(text):
            return "sharing" if topic_of(headings[:place]) == "sharing" else "use"
        collects, uses = bool(_COLLECTION.search(text)), bool(_USE.search(text))
        children = _HEADINGS[0][1].search(text)
        if (collects or uses) and not children:
            return "both" if collects and uses else "collection" if collects else "use"
        if text.startswith("when you "):
            continue  # “When you contact us” among headings of what is collected
        for topic, pattern in _HEADINGS:
            if pattern.search(text):
                return topic
    return ""


def is_among_uses(reading: Reading) -> bool:
    """Whether a clause stands right below a heading such as “Security” that is one of the headings of uses."""
    headings = reading.clause.headings
    return topic_of(headings) == "other" and topic_of(headings[:-1]) == "use"


def announces(reading: Reading, *topics: Topic) -> bool:
    """Whether the headings above a clause announce one of the topics."""
    found = topic_of(reading.clause.headings)
    return found in topics or (found == "both" and bool({"collection", "use"} & set(topics)))
