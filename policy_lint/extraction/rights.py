"""Rights of individuals: what they may ask for, by name, in running sentences and in lists under “your rights”.

A right is read where something that can be asked (“delete your data”, “portability”) meets words that let the reader ask it:
“you have the right to”, “you may”, “ask us to”, “if you wish to”, “to …, please contact us”; or where it stands as an item in
a list of rights. “We delete your data after a year” is none.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from policy_lint.extraction.naming import how, regimes_of
from policy_lint.extraction.rights_words import ACTS, CUES
from policy_lint.extraction.stance import condition, exceptions
from policy_lint.policy.statements import Right

if TYPE_CHECKING:
    from collections.abc import Iterator

    from policy_lint.extraction.lexicon import Match, Reading
    from policy_lint.policy.statements import Stance, Statement

__all__ = ["CUES", "detect"]

_NO_RIGHT = re.compile(
    r"(?i)(?:reserv\w*(?:\W+\w+){0,2}|\bwe(?:\W+\w+){0,2}|\bour|\bits|property|intellectual|\ball|\ball the|copy|not|\bno|"
    r"any third part\w+'?|protect\w*"
    r"|civil|human|violat\w+(?:\W+\w+){0,3}|assert\w*(?:\W+\w+){0,2}|proprietary|defend\w*(?:\W+\w+){0,2}|own)\W+(?:all|any|"
    r"the|a|sole|other|certain|legal)?\W*$"
)
"""What stands before “right” where it is not the reader's."""
_OTHERS = re.compile(
    r"(?i)(?<!that )(?<!if )\b(?:we|they|it|who|which|companies|partners|providers|part(?:y|ies)|employees|law enforcement|"
    r"affiliates|google|apple|facebook|advertisers|cookies|"
    r"personnel|vendors|ability to|need to|agents|contractors|service)(?:[’']?(?:ll|ve|re|d)?)(?: (?!to\b)[\w’'/-]+){0,3}\W*$"
)
"""A subject other than the reader right before an act: “we may delete”."""
_OTHER_ASKER = re.compile(
    r"(?i)\b(?:we|they|it|who|which|companies|partners|providers?|part(?:y|ies)|employees|enforcement|authorities|agency|"
    r"agencies|government|advertisers|court|"
    r"other (?:users?|visitors?|members?|people)|vendors?)(?: [\w’'/-]+){0,3}\s*$|\bother\W*$"
)
"""A subject other than the reader right before a frame: “other users may”, “law enforcement requests”."""
_OFFER = re.compile(r"(?i)provid|offer|giv|allow|enabl|permit|let")
_NO_ACCESS = re.compile(
    r"(?i)\b(?:enable|disable|enabling|disabling|prevent\w*|block\w*|limit\w*|restrict\w*|unauthori[sz]ed|us|password|have|"
    r"has|having|gain\w*|control\w*|need|needs)(?: or \w+)?\W*$"
)
"""Before “access” where it is not the reader's right: “granting us access”, “disable access”."""
_AIM = re.compile(r"(?i)(?:\A\W*|\b(?:to|by|for|or|and) |, )\W*$")
_NOUN = re.compile(r"(?i)\b(?:any|such|an?|the|this|no|of|these|other)\W*$")
_BACK = re.compile(r"(?i)\bopt(?:ing)?[ -](?:back[ -])?in(?:to)?\b")
_ON_REQUEST = re.compile(
    r"(?i)\b(?:up)?on (?:your |written |receiving a )?request\b|\bif you (?:ask|request|contact|e-?mail|write)\b"
)
_BY_US = re.compile(
    r"(?i)\b(?:ask|request|requests|requesting|require|direct|want|like|have|instruct|tell|"
    r"demand)\w*\W+(?:\w+\W+){0,6}?(?:that\W+)?(?:we|us|it|them|they|companies|businesses|\w+)\W*(?:\w+\W+){0,2}$"
)
_OTHER_DATA = re.compile(
    r"(?i)\b(?:more|further|additional|other|general|cookies?|browser|browsing|services?|sites?|websites?|apps?|features|"
    r"content on|pages?|because|unless|that we|"
    r"policy|policies|terms|not|mind|collection or|products?|offers|password to|location|safeguards?|mechanisms?|list of|our "
    r"(?:\w+ )?(?:information|data))\b"
)
"""Between a verb and “information”: then it is not the reader's data that is meant."""
_AFTER = re.compile(
    r"(?i)\A\W*(?:(?:\w+ )?(?:settings|preferences)|for direct marketing|practices|collection|processing policy|security|"
    r"protection|about (?:our|how|cookies|these|products|the site|this)|regarding (?:our|how)|on (?:our|how)|privacy "
    r"policy)\b"
)
_OWN_DATA = re.compile(
    r"(?i)\b(?:your|yours|personal|personally|pii|their|his|her|my|identifi\w+|you(?:['’]ve| have)? (?:provide|submit|gave|"
    r"give|supplied|entered)\w*|(?:we|is|are|they)(?: \w+)? (?:hold|held|have|stored?|maintain\w*)"
    r"|about (?:you|them|him|yourself)|on you|(?:that|this|such|certain|those) (?:\w+ )?(?:information|data|details|record)|"
    r"it|them|account|profile|specific pieces|contact|inaccura\w+|errors|registration|user provided)\b"
)
_BREAK = re.compile(
    r"(?i)(?<!that )(?<!until )\b(?:we|our service providers|third parties|they|companies) (?:may|will|would|can|could|must|"
    r"do|are|have|use|collect|process|share|disclose|need|receive|cannot|reserve)\b(?! not sell)"
)
_REFUSED = re.compile(r"(?i)\b(?:not|cannot|can't|unable|never|won't|without|don't|choose not|declin\w+)\b")
_HEAD = re.compile(
    r"(?i)\A[\W\d_]*(?:[a-z][.)]\W+)?(?:(?:the|your|you|a|an|right|rights|to|of|data|request|obtain|be|have|ask|asking|for|"
    r"us|that|we|may|can|personal|information|also|gain|certain|and|access|on|subject|user)\b\W*){0,9}$"
)
_HEADING = re.compile(r"(?i)\bright(?:s)?\b")
_THESE = re.compile(r"(?i)\W*(?:these|such|those|the|your|this)(?: \w+)? rights?\b")
_LABEL = re.compile(r"\A[\W\d_]*\w+(?:[ ,/&-]{1,3}\w+){0,5}[ ]?(?:[:.–—-]|\Z)")

_PORTABILITY = re.compile(r"(?i)\bportability\b")
_OBTAIN = re.compile(r"(?i)request|receive|obtain|get")
_MOST = 20
"""Matches of one cue that are looked at in a clause: no real sentence has more."""
_LONGEST = 900
"""Characters of a sentence in which “you may” still says what the reader may do with his data; longer ones are terms of use."""
_FREE = frozenset({"non-discrimination", "opt-out-sale"})
"""Rights whose wordings say by themselves that they are the reader's."""
_OWNED = frozenset({"access", "rectification", "erasure", "restriction"})
"""Rights to data: the data must be the reader's."""


def detect(reading: Reading) -> Iterator[Statement]:
    """A statement for each right that the clause gives."""
    found: dict[str, Match] = {}
    about_minors = _about_minors(reading)
    if not about_minors:
        for right in (*ACTS, "complaint"):
            at = _given(reading, right)
            if at is not None:
                found[right] = at
    _settle(reading, found)
    for right in sorted(found, key=lambda key: (found[key].start, key)):
        yield _statement(reading, right)


def _statement(reading: Reading, right: str) -> Right:
    """The statement with its laws, and how the right is exercised."""
    above = (*reading.leads, *([reading.before] if reading.before is not None and _THESE.match(reading.text) else []))
    when = condition(reading) or next((words for one in above if (words := condition(one))), None)
    stance: Stance = "conditional" if when else "affirmed"
    return Right(
        kind="right",
        right=right,
        regimes=regimes_of(reading),
        how=how(reading),
        stance=stance,
        condition=when,
        exceptions=exceptions(reading),
    )


def _about_minors(reading: Reading) -> bool:
    """Whether parents, for their children, are the ones who may ask."""
    return reading.has("right.parent") or (reading.has("right.minor") and not reading.has("right.strong"))


def _given(reading: Reading, right: str) -> Match | None:
    """The words that give the right."""
    if right == "complaint":
        return _complaint(reading)
    heading = reading.clause.kind == "heading"
    listed = not heading and _listed(reading)
    for act in reading.own.get(f"right.act.{right}", [])[:_MOST]:
        if not heading and _is_act(reading, right, act) and (listed or _framed(reading, right, act)):
            return act
    if not heading:
        for act in reading.own.get(f"right.open.{right}", [])[:_MOST]:
            if _is_act(reading, right, act, opened=True):
                return act
    for name in reading.own.get(f"right.name.{right}", [])[:_MOST]:
        if _named(reading, name) or ((listed or heading) and _labelled(reading, name, heading=heading)):
            return name
    return None


def _complaint(reading: Reading) -> Match | None:
    """A complaint to an authority, or one named as a right."""
    at = reading.first("right.authority")
    if at is not None:
        return at
    at = reading.first("right.complaint")
    if at is not None and reading.has("right.strong") and _named(reading, at):
        return at
    name = reading.first("right.name.complaint")
    return name if name is not None and _named(reading, name) else None


def _is_act(reading: Reading, right: str, act: Match, *, opened: bool = False) -> bool:
    """Whether an act is done to the reader's data, by the reader or for him."""
    text = reading.text
    before = text[max(0, act.start - 80) : act.start]
    if right == "non-discrimination":
        return True
    if _OTHERS.search(before) and not _BY_US.search(before) and not _ON_REQUEST.search(text):
        return False
    if right == "rectification" and text[act.start : act.start + 6].lower() == "change" and _NOUN.search(before):
        return False
    noun = right == "access" and text[act.start : act.start + 6].lower() == "access"
    if noun and _NO_ACCESS.search(before) and "right" not in before.lower():
        return False
    if right == "withdraw-consent" and _BACK.search(text):
        return False
    if right not in _OWNED:
        return True
    within = "" if opened else text[act.start : act.end]
    around = text[act.start - min(25, act.start) : act.end + 60] if opened else text[act.start : act.end + 60]
    return not _OTHER_DATA.search(within) and not _AFTER.match(text[act.end :]) and _OWN_DATA.search(around) is not None


def _framed(reading: Reading, right: str, act: Match) -> bool:
    """Whether the clause lets the reader do or ask it."""
    if right in _FREE:
        return True
    if right == "opt-out-marketing" and reading.has("right.may", "right.wish", "right.do", "right.strong", "right.ask"):
        return not _refused(reading, 0, act)
    text = reading.text
    frames = (("right.strong", 60), ("right.ask", 30), ("right.may", 14), ("right.wish", 30))
    for name, reach in frames[:2] if right == "know" or len(text) > _LONGEST else frames:
        for frame in _before(reading, name, act):
            if not _readers(reading, name, frame):
                continue
            between = text[frame.end : act.start]
            broken = _BREAK.search(between) and not _ON_REQUEST.search(text)
            if len(between.split()) <= reach and not broken and not _refused(reading, frame.start, act):
                return True
    after = text[act.end :]
    if re.search(r"(?i)\b(?:up)?on (?:your )?request\b", after):
        return True
    if right != "know" and reading.has("right.do") and _AIM.search(text[max(0, act.start - 20) : act.start]):
        return not _refused(reading, 0, act) and not _BREAK.search(text[: act.start])
    return False


def _before(reading: Reading, name: str, at: Match) -> list[Match]:
    """The matches of a cue that start no later than another match, the nearest ones."""
    found = reading.own.get(name, [])
    last = bisect_right(found, at.start, key=lambda match: match.start)
    return found[max(0, last - _MOST) : last]


def _readers(reading: Reading, name: str, frame: Match) -> bool:
    """Whether it is the reader whom a frame speaks of."""
    before = reading.text[max(0, frame.start - 80) : frame.start]
    if name == "right.strong":
        return _NO_RIGHT.search(before) is None
    if name in {"right.ask", "right.may"} and not _OFFER.match(reading.text, frame.start):
        return _OTHER_ASKER.search(before) is None or _BY_US.search(before) is not None
    return True


def _refused(reading: Reading, start: int, act: Match) -> bool:
    """“You may not be able to delete”."""
    return _REFUSED.search(reading.text, start, act.start) is not None and "discriminat" not in reading.text.lower()


def _named(reading: Reading, name: Match) -> bool:
    """Whether a name follows “the right to” within the same breath."""
    text = reading.text
    for frame in _before(reading, "right.strong", name):
        if frame.end > name.start or not _readers(reading, "right.strong", frame):
            continue
        between = text[frame.end : name.start]
        if (
            len(between.split()) <= 45
            and not _BREAK.search(between)
            and not re.search(r"[.?!:] ", between.replace("rights:", ""))
        ):
            return not _OTHER_DATA.search(text[name.end : name.end + 12])
    return False


def _labelled(reading: Reading, name: Match, *, heading: bool) -> bool:
    """Whether an item or heading starts with a right's name: “Access: …”, “Right to erasure”."""
    text = reading.text
    if heading:
        above = any(_HEADING.search(words) for words in reading.clause.headings[:-1])
        if not above and not re.search(r"(?i)\bright\b", text):
            return False
        return len(text.split()) <= 9 and _HEAD.match(text[: name.start]) is not None
    if re.search(r"(?i)cookie", text[name.end : name.end + 30]):
        return False
    return _HEAD.match(text[: name.start]) is not None and not _AFTER.match(text[name.end :])


def _listed(reading: Reading) -> bool:
    """Whether the clause is a member of a list of rights."""
    if reading.clause.kind not in {"item", "line", "row", "paragraph"}:
        return False
    for lead in reading.leads:
        text = lead.text.rstrip()
        if any(_readers(lead, "right.strong", frame) for frame in lead.own.get("right.strong", [])[-_MOST:]):
            return True
        asked = (frame for name in ("right.ask", "right.may", "right.wish") for frame in lead.own.get(name, ()))
        last = max((frame.end for frame in asked), default=None)
        if last is not None and len(text) - last < 60:
            return True
    under = reading.clause.kind in {"item", "line"} and _HEADING.search(reading.clause.heading) is not None
    return under and _LABEL.match(reading.text) is not None


def _settle(reading: Reading, found: dict[str, Match]) -> None:
    """Drop what a more telling right already says."""
    sale, marketing = found.get("opt-out-sale"), found.get("opt-out-marketing")
    if sale and marketing and marketing.start <= sale.start < marketing.end and sale.end > marketing.end:
        del found["opt-out-marketing"]
    if sale and marketing and not re.search(r"(?i)\b(?:sale|sell|sold|shar)", reading.text):
        del found["opt-out-sale"]
    if "limit-sensitive" in found:
        found.pop("restriction", None)
    if (
        "opt-out-profiling" in found
        and "objection" in found
        and found["objection"].end > found["opt-out-profiling"].end
    ):
        found.pop("opt-out-profiling")
    access = found.get("access")
    named = "portability" in found and _PORTABILITY.search(reading.text) and reading.lead is not None
    if access is not None and named and _OBTAIN.match(reading.text, access.start):
        found.pop("access")
