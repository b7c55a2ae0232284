"""Links to other sites and products of third parties, and whether the operator answers for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policy_lint.extraction.stance import is_denied
from policy_lint.policy.statements import ThirdPartyLinks
from policy_lint.text.lazy import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from policy_lint.extraction.lexicon import Cues, Match, Reading
    from policy_lint.policy.statements import Statement

CUES: Cues = {
    "links.link": (
        "link|links|linked|linking ..8 other|third|external|outside|affiliated|partner ..4 website|websites|site|sites",
        "link|links|linked|linking ..8 other|third|external|outside|affiliated|partner ..4 pages|services|resources",
        "hyperlink|hyperlinks|connect ..8 other|third|external|outside|affiliated|partner ..4 website|websites|site|sites",
        "hyperlink|hyperlinks|connect ..8 other|third|external|outside|affiliated|partner ..4 pages|services|resources",
        "link|links|linked|linking ..8 other|third|external ..4 applications|apps|parties|party",
        "link|links|linked|linking ..8 outside|affiliated|partner ..4 applications|apps|parties|party",
        "hyperlink|hyperlinks|connect ..8 other|third|external ..4 applications|apps|parties|party",
        "hyperlink|hyperlinks|connect ..8 outside|affiliated|partner ..4 applications|apps|parties|party",
        "link|links|linked|linking ..8 other|third|external|outside|affiliated|partner ..4 platforms|locations|content",
        "hyperlink|hyperlinks|connect ..8 other|third|external|outside|affiliated|partner ..4 platforms|locations|content",
        "third|other|external|outside|linked ..3 website|websites|site|sites ..6 link|links|linked|linking",
        "linked|external site|sites|website|websites|page|pages", "websites|sites|pages|services ..1 we|i ..1 link to",
        "take|takes|bring|brings|lead|leads|carry you ..1 off|away|outside ..4 site|app|website|pages|service",
        "click|follow on? ..4 link|links ..6 leave|directed|third|other",
        "offer|offers|include|includes ..3 third party product|products|service|services|link|links|content",
        "contain|contains|provide|feature ..3 third party product|products|service|services|link|links|content",
        "leave|leaving|navigate ..3 site|website|websites|services|app ..14 other|another|third|link",
    ),
    "links.run": ("link|links|linked|linking to ..3 websites|sites|pages|services ..3 by|of ..1 other|others|third",),
    "links.others": ("websites|sites|pages|services ..1 run|operated|maintained|hosted|owned by ..1 others|other|third",),
    "links.answer": (
        "responsible|liable|responsibility|liability|accountable|answerable", "control|influence over", "influence on",
        "say in|over",
        "answer|vouch for",
        "control|controlled|endorse|monitor|endorsement", "warranties|warranty|guarantee|guarantees|representations",
    ),
    "links.site": (
        "third|other|external|outside|linked|these|those|such|their ..3 site|sites|website|websites|pages|links",
        "third|other|external|outside|linked|these|those|such|their ..3 services|platforms|apps|applications|parties",
        "site|sites|websites|website ..4 link|linked",
    ),
    "links.practice": ("privacy|content|practices|policy|policies|terms|activities|information|security|conduct|collect|gather",),
    "links.offer": ("offer|offers|include|includes|contain|contains|provide|provides|feature|features ..3 third",),
    "links.denial": ("no|not|nothing|never|cannot|don't|doesn't|disclaim|disclaims|nor|without|neither",),
    "links.read": (
        "read|review|check|consult|familiarize ..8 privacy|policy|policies|statement|statements|notices|terms|practices",
    ),
    "links.apply": (
        "says|say nothing about",
        "policy|notice|statement ..3 apply|applies|cover|covers|extend|extends|govern",
        "their ..2 rules|terms|policy|policies|privacy|practices ..1 hold|apply|applies|govern",
        "own|separate|different|independent ..3 privacy|policy|policies|practices|terms",
    ),
    "links.data": ("share|disclose|provide|transfer|sell ..4 information|data",),
}  # fmt: skip


def detect(reading: Reading) -> Iterator[Statement]:
    """A statement where the clause speaks of links to others, or answers for the sites that the one before links to."""
    if reading.clause.kind == "heading" or reading.asks:
        return
    stated = [*_stated(reading)]
    yield from stated
    if stated or not reading.mentions(
        "polic", "notice", "terms", "statement", "rules", "link", "control", "we ", " for "
    ):
        return
    if (_THEIR_RULES.search(reading.text) or _THEIR_SITE.search(reading.text)) and not _OURS.search(reading.text):
        yield ThirdPartyLinks(kind="third-party-links", responsible=False if _NOT_OURS.search(reading.text) else None)


_THEIR_RULES = lazy(
    r"(?i)\b(?:(?:is|are|remains?) (?:\w+ )?(?:subject to|governed by|covered by)|falls? under|comes? under|"
    r"handles?\b[^.;]{0,40} under|processing is|read|look at|have a look at|see|mind|check|consult) (?:the "
    r")?(?:(?-i:[A-Z])\w+['’]s?|their|its|his|that \w+['’]s)(?: own)? (?:\w+ ){0,2}?(?:polic(?:y|ies)|notices?|statements?|"
    r"terms|rules)\b"
)
_THEIR_SITE = lazy(
    r"(?i)\b(?:follow(?:s|ing)?|click(?:s|ing)?(?: on)?|use|open|tap) (?:a|any|one of (?:the|our)|the|such an?|our) (?:\w+ "
    r")?links?\b[^.;]{0,40}\b(?:out of|to (?:an)?other|away|outside|leave|external|third)|\b(?:services?|sites?|shops?|"
    r"sellers?|pages?|apps?|platforms?)\b[^.;]{0,30} (?:(?:that )?we (?:don['’]t|do not|neither) (?:run|own|operate|control)|"
    r"(?:lie|lies|are|is) (?:outside|beyond) our (?:control|influence))|\b(?:not|cannot|can['’]t|never|no) (?:be )?(?:\w+ "
    r")?(?:responsible|liable|accountable|vouch|answer|guarantee|responsibility) for (?:what|how) [^.;]{0,60}?\b(?:sites?|"
    r"merchants?|shops?|sellers?|companies|operators|providers|pages|platforms|third part(?:y|ies)|others|they)\b|\btake "
    r"(?:full )?responsibility for (?:every|all|each|any|the) links?\b"
)
_NOT_OURS = lazy(
    r"(?i)\b(?:not|cannot|no|n['’]t|never|neither|beyond|outside|own|rather than ours|stops? applying|"
    r"(?-i:[A-Z])\w+['’]s (?:\w+ )?(?:policy|notice|terms|statement))\b"
)
_OURS = lazy(
    r"(?i)\b(?:service providers?|processors?|vendors? (?:that|who) (?:work|act)|on our behalf|authorit\w+|supervisory|"
    r"affiliates?|law enforcement|employees?|cookies?|opt|learn|(?:more|further) (?:information|details)|"
    r"information (?:about|on)|for details|in order to|for how)\b"
)


def _stated(reading: Reading) -> Iterator[Statement]:
    """What the words on links tell."""
    if not reading.has("links.link", "links.run", "links.answer", "links.read", "links.apply"):
        return
    link = reading.first("links.link", "links.run")
    follows = (
        reading.before is not None
        and reading.before.has("links.link", "links.run", "links.answer")
        and reading.has("links.site")
    )
    about = (
        link is not None
        or follows
        or (
            reading.has("links.site")
            and reading.under("links", "third party sites", "third party websites", "other sites", "other websites")
        )
    )
    answer = reading.first("links.answer")
    if (
        answer is not None
        and reading.has("links.denial")
        and reading.has("links.site")
        and reading.has("links.practice")
        and not reading.has("links.data")
    ):
        about = True
    if (
        reading.has("links.others")
        and reading.has("links.denial")
        and (answer is not None or reading.has("links.apply"))
    ):
        about = True
    if not about or (link is None and answer is None and not reading.has("links.read", "links.apply")):
        return
    offer = reading.first("links.offer")
    denied = offer is not None and link is not None and offer.start == link.start and is_denied(reading, offer)
    yield ThirdPartyLinks(
        kind="third-party-links", responsible=_responsible(reading, answer), stance="denied" if denied else "affirmed"
    )


def _responsible(reading: Reading, answer: Match | None) -> bool | None:
    """Whether the operator answers for them; None where the clause does not say."""
    if answer is None:
        return False if reading.has("links.apply") and reading.has("links.denial") else None
    if is_denied(reading, answer) or reading.has("links.denial"):
        return False
    return True if reading.text[answer.start : answer.end].lower().startswith(("respons", "liab", "account")) else None
