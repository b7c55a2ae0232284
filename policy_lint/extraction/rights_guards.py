"""Whether an act is the reader's own, on the reader's data: not another's, not on other data, not on behalf of a child."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policy_lint.extraction.rights_frames import BY_US, ON_REQUEST, OTHER_DATA
from policy_lint.extraction.stance import is_led_by_us
from policy_lint.text.lazy import lazy

if TYPE_CHECKING:
    from policy_lint.extraction.lexicon import Match, Reading

_OTHERS = lazy(
    r"(?i)(?<!that )(?<!if )\b(?:we|they|it|who|which|companies|partners|providers|part(?:y|ies)|employees|law enforcement|"
    r"affiliates|google|apple|facebook|advertisers|cookies|personnel|vendors|(?<!\byou )(?<!\byou the )(?<!\busers the "
    r")(?<!\bmembers the )(?<!\byou have the )ability to|need to|agents|contractors|service)\b(?:[’'](?:ll|ve|re|d))?(?: "
    r"(?!to\b)[\w’'/-]+){0,3}\W*$"
)
"""A subject other than the reader right before an act: “we may delete”."""
_NO_ACCESS = lazy(
    r"(?i)\b(?:enable|disable|enabling|disabling|prevent\w*|block\w*|limit\w*|restrict\w*|unauthori[sz]ed|us|password|have|"
    r"has|having|gain\w*|control\w*|need|needs)(?: or \w+)?\W*$"
)
"""Before “access” where it is not the reader's right: “granting us access”, “disable access”."""
_SEE_HOW = lazy(
    r"(?i)(?:see|view|review|consult|examine) (?:how|why|whether we|(?:the |our )?contact (?:details|information))\b"
)
"""“Read on to see how we treat your data”, “(see Contact details)”."""
_WE_ASSURE = lazy(r"(?i)\bthat (?:we|i)\W*$")
_ASKED_OF_US = lazy(
    r"(?i)\b(?:ask|request|direct|instruct|demand|tell|require|insist|opt|right|choose|prefer|notify)\w*\b"
)
"""“You may ask that we do not sell your data”, not “please note that we do not sell it”."""
_NOUN = lazy(r"(?i)\b(?:any|such|an?|the|this|no|of|these|other)\W*$")
_BACK = lazy(r"(?i)\bopt(?:ing)?[ -](?:back[ -])?in(?:to)?\b")
NO_DATA = lazy(
    r"(?i)\A\W*(?:(?:\w+ )?(?:settings|preferences|options)|for direct marketing|practices|collection|processing policy|security|"
    r"protection|about (?:our|how|cookies|these|products|the site|this)|regarding (?:our|how)|on (?:our|how)|privacy "
    r"policy)\b"
)
_OWN_DATA = lazy(
    r"(?i)\b(?:your|yours|personal|personally|pii|their|his|her|my|identifi\w+|you(?:['’]ve| have)? (?:provide|submit|gave|"
    r"give|supplied|entered)\w*|(?:we|is|are|they)(?: \w+)? (?:hold|held|have|stored?|maintain\w*)|about (?:you|them|him|"
    r"yourself)|on you|(?:in(?:correct|complete)|wrong|outdated|false) (?:\w+ )?(?:data|information|details)|processing|"
    r"(?:that|this|such|certain|those) (?:\w+ )?(?:information|data|details|record)|(?:which|that) you (?:can|may) (?:ask|"
    r"request|tell)|requested for (?:deletion|erasure|removal)|(?:have|get)(?: \w+){1,4} (?:delet|remov|"
    r"eras|wip|correct|rectif|amend|updat|fix|block|restrict|froz|destroy)\w+|art(?:icle|\.)? ?1[5-9]|it|its|them|forget "
    r"(?:you|me)|account|profile|specific pieces|contact|inaccura\w+|errors|mistakes|subject access|confirmation|registration|"
    r"user provided|(?:deletion|erasure|destruction|clarification|correction|rectification|blocking)(?:,? (?:and|or) \w+)? of "
    r"(?:the )?data)\b"
)
_THEIRS = lazy(r"(?i)\b(?:your|my|their|his|her) \Z")
_OWNED = frozenset({"access", "rectification", "erasure", "restriction"})
"""Rights to data: the data must be the reader's."""

_ON_CHILDREN = lazy(r"(?i)\b(?:child(?:ren)?(?:['’]s)?|minors?(?:['’])?|kids?|coppa|under[- ]?age)\b")
_TO = lazy(r"(?i)\W*to\b")
_TO_READER = lazy(r"(?i)(?:which|that) you\b|\w+ be requested\b")


def about_minors(reading: Reading) -> bool:
    """Whether parents, for their children, are the ones who may ask."""
    return reading.has("right.parent") or (
        not reading.has("right.strong")
        and (
            reading.has("right.minor")
            or (
                not (reading.has("right.ask") or _TO.match(reading.text))
                and _ON_CHILDREN.search(reading.clause.heading) is not None
            )
        )
    )


def is_act(reading: Reading, right: str, act: Match, *, opened: bool = False) -> bool:
    """Whether an act is done to the reader's data, by the reader or for him."""
    text = reading.text
    before = text[max(0, act.start - 80) : act.start]
    if right == "non-discrimination":
        return True
    if right == "opt-out-sale" and is_led_by_us(reading):
        return False  # “We: – do not sell your data”
    if right == "opt-out-sale" and _WE_ASSURE.search(before) and not _ASKED_OF_US.search(before):
        return False
    to_reader = opened and _TO_READER.match(text, act.start)
    if _OTHERS.search(before) and not to_reader and not BY_US.search(before) and not ON_REQUEST.search(text):
        return False
    if right == "rectification" and text[act.start : act.start + 6].lower() == "change" and _NOUN.search(before):
        return False
    noun = right == "access" and text[act.start : act.start + 6].lower() == "access"
    if noun and _NO_ACCESS.search(before) and "right" not in before.lower():
        return False
    if right == "access" and _SEE_HOW.match(text, act.start):
        return False
    if right == "withdraw-consent" and _BACK.search(text):
        return False
    if right not in _OWNED:
        return True
    within = "" if opened else text[act.start : act.end]
    around = text[act.start - min(25, act.start) : act.end + 60] if opened else text[act.start : act.end + 60]
    return (
        not OTHER_DATA.search(within)
        and not NO_DATA.match(text[act.end :])
        and (_OWN_DATA.search(around) is not None or _THEIRS.search(before) is not None)
    )
