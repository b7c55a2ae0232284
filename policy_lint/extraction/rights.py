"""Rights of individuals: what they may ask for, by name, in running sentences and in lists under “your rights”.

A right is read where something that can be asked (“delete your data”, “portability”) meets words that let the reader ask it:
“you have the right to”, “you may”, “ask us to”, “if you wish to”, “to …, please contact us”; or where it stands as an item in
a list of rights. “We delete your data after a year” is none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from policy_lint.extraction.conditions import NONE_OF_A_RIGHT, condition_of
from policy_lint.extraction.lexicon import remembered
from policy_lint.extraction.naming import how, regimes_of
from policy_lint.extraction.rights_acts import ACTS
from policy_lint.extraction.rights_bare import (
    enumerated,
    names_no_messages,
    opted_out_of_before,
    requested_by_name,
)
from policy_lint.extraction.rights_frames import MOST, framed, is_readers, named
from policy_lint.extraction.rights_guards import NO_DATA, about_minors, is_act
from policy_lint.extraction.rights_words import CUES
from policy_lint.extraction.stance import exceptions
from policy_lint.policy.statements import Right
from policy_lint.text.lazy import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from policy_lint.extraction.lexicon import Match, Reading
    from policy_lint.policy.statements import Stance, Statement

__all__ = ["CUES", "detect", "given", "gives"]

_HEAD = lazy(
    r"(?i)\A[\W\d_]*(?:[a-z][.)]\W+)?(?:(?:the|your|you|a|an|right|rights|to|of|data|request|obtain|be|have|ask|asking|for|"
    r"us|that|we|may|can|personal|information|also|gain|certain|and|access|on|subject|user|seek|verify)\b\W*){0,9}$"
)
_HEADING = lazy(r"(?i)\bright(?:s)?\b")
_OURS = lazy(
    r"(?i)\b(?:our|reserved|property|company) rights?\b|\brights? (?:we|reserved|of the (?:company|operator))\b"
)
"""Headings on rights that are not the reader's."""
_THESE = lazy(r"(?i)\W*(?:(?:these|such|those|the|your)(?: \w+)? rights|(?:this|that|such a) right)\b")
_LABEL = lazy(r"\A[\W\d_]*\w+(?:[ ,/&-]{1,3}\w+){0,5}[ ]?(?:[:.–—-]|\Z)")

_PORTABILITY = lazy(r"(?i)\bportability\b")
_OBTAIN = lazy(r"(?i)request|receive|obtain|get")
_AUTOMATED = lazy(r"(?i)\bautomat|\bprofiling\b|\balgorithm")
_SENSITIVE = lazy(r"(?i)\b(?:sensitive|spi)\b")
_DECIDED = lazy(r"(?i)\bdecisions?\b")

_BESIDES = lazy(r"(?i)\brights?,[^.;:]*\Z")
"""“For your rights, queries and complaints, write to us”: a list of what the reader may write about."""
_BY_MAIL = lazy(r"(?i)\b(?:withdraw|revoke|cancel)\b.*\b(?:by|via)\b")
"""“Withdraw your consent by telephone or email”: the way of doing so, and no kind of message."""
_FOLLOWING = lazy(r"(?i)\byou\b.*\bfollowing (?:\w+ )?(?:actions?|requests?|rights?|choices|options)\b")

_TELLING = {
    **{right: (f"right.act.{right}", f"right.open.{right}", f"right.name.{right}") for right in ACTS},
    "complaint": ("right.authority", "right.complaint", "right.name.complaint", "right.open.complaint"),
}
"""Right → cues without which a clause does not give it."""


NEEDS = frozenset(("right.bare", *(cue for cues in _TELLING.values() for cue in cues)))
_RIGHT = lazy(r"(?i)\bright\b")
_COOKIE = lazy(r"(?i)cookie")
_SOLD = lazy(r"(?i)\b(?:sale|sell|sold|shar)")
_TO_THIRD = lazy(r"(?i)\bdisclos\w+ [^.;]{0,60}\bthird part")
_CALIFORNIA = lazy(r"(?i)\b(?:california|ccpa|cpra)")


def detect(reading: Reading) -> Iterator[Statement]:
    """A statement for each right that the clause gives."""
    found = given(reading)
    for right in sorted(found, key=lambda key: (found[key].start, key)):
        yield _statement(reading, right, found[right])


@remembered
def given(reading: Reading) -> dict[str, Match]:
    """The rights that a clause gives, each with the words that give it."""
    found: dict[str, Match] = {}
    if reading.own.keys().isdisjoint(NEEDS) or about_minors(reading):
        return found
    for right, cues in _TELLING.items():
        at = None if reading.own.keys().isdisjoint(cues) else _given(reading, right)
        if at is not None:
            found[right] = at
    if not found and "right.bare" in reading.own:
        bare = opted_out_of_before(reading)
        if bare is not None:
            found[bare[0]] = bare[1]
    if reading.clause.kind in {"item", "line"} and any(map(_is_on_rights, reading.clause.headings)):
        found = {**enumerated(reading), **found}
    if reading.has("right.ask", "right.request") or reading.mentions("seek ", "exercise "):
        found = {**requested_by_name(reading), **found}
    marketing = found.get("opt-out-marketing")
    if marketing is not None and names_no_messages(reading, marketing):
        del found["opt-out-marketing"]
    _settle(reading, found)
    return found


def cues_of(right: str) -> tuple[str, ...]:
    """The cues without any of which a clause does not give a right."""
    return _TELLING[right]


def gives(reading: Reading, right: str) -> bool:
    """Whether the clause gives one right, whatever else it gives."""
    return not about_minors(reading) and _given(reading, right) is not None


def _statement(reading: Reading, right: str, at: Match) -> Right:
    """The statement with its laws, and how the right is exercised."""
    above = (*reading.leads, *([reading.before] if reading.before is not None and _THESE.match(reading.text) else []))
    said = (
        condition_of(reading, at, barred=NONE_OF_A_RIGHT),
        *(condition_of(one, None, barred=NONE_OF_A_RIGHT) for one in above),
    )
    when = next((words for words in said if words is not None), None)
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


def _given(reading: Reading, right: str) -> Match | None:
    """The words that give the right."""
    if right == "complaint":
        return _complaint(reading)
    heading = reading.clause.kind == "heading"
    listed = not heading and _listed(reading)
    for act in reading.own.get(f"right.act.{right}", [])[:MOST]:
        if (
            not heading
            and is_act(reading, right, act)
            and (listed or _opens_item(reading, act) or framed(reading, right, act))
        ):
            return act
    if not heading:
        for act in reading.own.get(f"right.open.{right}", [])[:MOST]:
            if right == "opt-out-marketing" and _BY_MAIL.match(reading.text, act.start, act.end):
                continue
            if is_act(reading, right, act, opened=True):
                return act
    for name in reading.own.get(f"right.name.{right}", [])[:MOST]:
        if right == "opt-out-sale" and not ((heading and _RIGHT.search(reading.text)) or _is_on_sales(reading)):
            continue
        if named(reading, name) or ((listed or heading) and _labelled(reading, name, heading=heading)):
            return name
    return None


def _is_on_sales(reading: Reading) -> bool:
    """Whether an opt-out without a word of what is one of sales: by the clause, what leads to it, or the headings."""
    near = (reading, *reading.leads)
    if _TO_THIRD.search(reading.text):
        return True
    return _sells(reading.clause.headings) or any(
        _SOLD.search(one.text) or _CALIFORNIA.search(one.text) for one in near
    )


def _sells(headings: tuple[str, ...]) -> bool:
    """Whether one of the headings speaks of sales, or of the law that knows an opt-out of them."""
    return any(_SOLD.search(heading) or _CALIFORNIA.search(heading) for heading in headings)


def _complaint(reading: Reading) -> Match | None:
    """A complaint to an authority, or one named as a right."""
    at = reading.first("right.authority", "right.open.complaint")
    if at is not None:
        return at
    at = reading.first("right.complaint")
    if at is not None and reading.text.startswith(("rights,", "Rights,"), at.start):
        return None
    if at is not None and ((reading.has("right.strong") and named(reading, at)) or _is_listed_complaint(reading, at)):
        return at
    name = reading.first("right.name.complaint")
    return (
        name if name is not None and not _BESIDES.search(reading.text, 0, name.start) and named(reading, name) else None
    )


def _is_listed_complaint(reading: Reading, at: Match) -> bool:
    """Whether a complaint is an item of a list of rights: “You have the right to: … lodge a complaint”."""
    return not reading.text[: at.start].strip() and reading.clause.kind in {"item", "line"} and _listed(reading)


def _labelled(reading: Reading, name: Match, *, heading: bool) -> bool:
    """Whether an item or heading starts with a right's name: “Access: …”, “Right to erasure”."""
    text = reading.text
    if heading:
        above = any(_HEADING.search(words) for words in reading.clause.headings[:-1])
        if not above and not _RIGHT.search(text):
            return False
        return len(text.split()) <= 9 and _HEAD.match(text[: name.start]) is not None
    if _COOKIE.search(text[name.end : name.end + 30]):
        return False
    return _HEAD.match(text[: name.start]) is not None and not NO_DATA.match(text[name.end :])


def _opens_item(reading: Reading, act: Match) -> bool:
    """Whether an act is the first word of an item under a heading on rights: “Object to processing …”."""
    return (
        not reading.text[: act.start].strip()
        and reading.clause.kind in {"item", "line"}
        and any(map(_is_on_rights, reading.clause.headings[-2:]))
    )


def _is_on_rights(heading: str) -> bool:
    """Whether a heading is on rights, and on the reader's."""
    return _HEADING.search(heading) is not None and _OURS.search(heading) is None


@remembered
def _listed(reading: Reading) -> bool:
    """Whether the clause is a member of a list of rights."""
    if reading.clause.kind not in {"item", "line", "row", "paragraph"}:
        return False
    for lead in reading.leads:
        text = lead.text.rstrip()
        if any(is_readers(lead, "right.strong", frame) for frame in lead.own.get("right.strong", [])[-MOST:]):
            return True
        asked = (frame for name in ("right.ask", "right.may", "right.wish") for frame in lead.own.get(name, ()))
        last = max((frame.end for frame in asked), default=None)
        if last is not None and (len(text) - last < 60 or _FOLLOWING.search(text)):
            return True
    if not _is_on_rights(reading.clause.heading):
        return False
    label = _LABEL.match(reading.text)
    if label is None or reading.clause.kind in {"item", "line"}:
        return label is not None
    return reading.clause.kind == "paragraph" and label[0].endswith(":")


def _settle(reading: Reading, found: dict[str, Match]) -> None:
    """Drop what a more telling right already says."""
    sale, marketing = found.get("opt-out-sale"), found.get("opt-out-marketing")
    if sale and marketing and marketing.start <= sale.start < marketing.end and sale.end > marketing.end:
        del found["opt-out-marketing"]
    if sale and marketing and not _SOLD.search(reading.text):
        del found["opt-out-sale"]
    if "limit-sensitive" in found and _SENSITIVE.search(reading.text):
        found.pop("restriction", None)
    if (
        "opt-out-profiling" in found
        and "objection" in found
        and found["objection"].end > found["opt-out-profiling"].end
        and not _DECIDED.search(reading.text)
    ):
        found.pop("opt-out-profiling")
    if "appeal" in found and _AUTOMATED.search(reading.text):
        found.pop("appeal")  # the review of a machine's decision
    access = found.get("access")
    ported = "portability" in found and _PORTABILITY.search(reading.text) and reading.lead is not None
    if access is not None and ported and _OBTAIN.match(reading.text, access.start):
        found.pop("access")
