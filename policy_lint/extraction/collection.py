"""What personal data is collected, from whom, and when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policy_lint.extraction import contexts as where
from policy_lint.extraction.collected_data import data_between
from policy_lint.extraction.collecting import region
from policy_lint.extraction.collection_cues import CUES
from policy_lint.extraction.collection_rows import row, sources
from policy_lint.extraction.collection_told import taken
from policy_lint.extraction.denials import told_of
from policy_lint.extraction.on_device import stays_local
from policy_lint.extraction.processing import stance_of, subjects_of
from policy_lint.extraction.roles import role
from policy_lint.extraction.stance import is_denied
from policy_lint.extraction.topics import announces
from policy_lint.extraction.uncollected import (
    denies_less,
    is_excluded,
    is_mistaken,
    is_of_keeping,
    is_of_none,
    is_only_defined,
    is_served,
)
from policy_lint.policy.statements import Collection
from policy_lint.text.lazy import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from policy_lint.extraction.lexicon import Match, Reading
    from policy_lint.policy.statements import Actor, Statement


__all__ = ["CUES", "detect"]

_ELSEWHERE = lazy(r"(?i)\W*(?:these|those|such|other|linked|external|third[- ]party) (?:\w+ )?(?:web)?sites? ")
_UNLESS = lazy(
    r"(?i)\b(?:unless|except|only (?:if|when|where)|other than)\b[^.;]{0,60}?\b(?:you|voluntarily|provided|submitted|users?|"
    r"visitors?)\b[^.;]*"
)
# “You need not enter your name”, “please do not send us health data”; in lower case.
_NOT_ASKED = lazy(
    r"\b(?:not (?:have|need|required|obliged) to|need not|(?:that )?you (?:do )?not|ask(?: that)? you (?:do )?not(?: to)?) "
    r"(?:send|provide|give|disclose|submit|enter)\b|(?:\A\W*|\bplease,? |\bmust |\bshould |\bto |\bnever\W+|, )(?:(?:do|must|"
    r"should) not|don['’]t|never|not to|avoid|refrain from) (?:ever )?(?:send|provid|giv|disclos|submit|enter|e-?mail|includ|"
    r"post|upload|shar|transmit|transfer|reveal|writ)(?:e|ing)?\b"
)
_BID = lazy(
    r"\b(?:ask|request|require|urge)(?: that)? you (?:do )?not(?: to)? (?:send|provide|give|disclose|submit|enter|share)\b"
)
"""Who bids people not to send data collects none, even where the same clause speaks of what is asked for."""
_DEPENDS = lazy(r"(?i)[^.;:,]{0,40}?\b(?:depends?|var(?:y|ies))\b")
_UNINVITED = lazy(r"(?i)\bunsolicited\b")  # “we will never ask for your password in an unsolicited call”
_BUT_NO = lazy(r"(?i)(?:\s[\u2013\u2014-]|,|;|\bbut|\band)\s+(?:no|never|not (?:any|your|the)) ")
"""“We hold only your number – no name, no address”."""
_LEFT_ALONE = lazy(r"(?i)(?:not|never|no|\w+n['’]t)\b")
_NOT_US = lazy(
    r"(?i)\b(?:please(?: do)?|who (?:do|does|did|\w+)?[^.;]{0,60}|could|employees?|staff|parents?|unless|if|can|"
    r"cookies?(?: do| does| will)?)\W*\Z|(?:\A|enable |disable |[“\"])do\W*\Z"
)
_LIMITED = lazy(  # “not track” may be the browser's signal; the rest denies a place or a length of keeping
    r"(?i)\Anot[ -]track\b(?=\W+(?:\w+\W+)?(?:is|signals?|requests?|settings?|by|preferences?|headers?|options?|mechanisms?))|"
    r"\b(?:longer than|ongoing basis|or control over|in (?:any |our |the )?cookies?)\b"
)
_ANY_DATA = lazy(r"(?i)\b(?:any|no) (?:\w+ )?(?:data|information)\b|\bcollection of any (?:kind|sort)\b")
_REST = r"(?! (?:other|more|else|beyond|except|but|that|you|to)\b)"
_ANYTHING = lazy(rf"(?i)(?: \w+)? (?:anything|nothing)\b{_REST}")
_NOTHING = lazy(rf"(?i)(?: \w+)? nothing\b{_REST}")
_THIS = lazy(r"(?i)\W*(?:this|these|such) (?:\w+ )?(?:information|data|details)\b")
_WE_GIVE = lazy(
    r"(?i)\b(?:we|us|you) (?:\w+ ){0,2}?(?:share|provide|disclose|pass|transfer|give|send)\b|\b(?:provide|share|send) "
    r"(?:it|them|us with information (?:technology|systems|security))\b"
)
"""Who gives is the operator or the reader, or what is given is no data."""
_OUTSIDE = lazy(r"(?i)\(((?:other than|except|apart from|unless)\b[^()]{4,200})\)")
_WHEN = lazy(r"(?i)\W*(?:when|whenever|if|while|upon)\b")


def detect(reading: Reading) -> Iterator[Statement]:
    """The collection that a clause states, if any; nothing is collected of what stays on the individual's device."""
    local: bool | None = None
    stated = [*_all(reading)]
    local = any(one.stance != "denied" for one in stated) and stays_local(reading)
    yield from (one for one in stated if not local or one.stance == "denied")


def _all(reading: Reading) -> Iterator[Statement]:
    """The collection that the words of a clause state."""
    clause = reading.clause
    if clause.kind == "heading":
        yield from _titled(reading)
        return
    if clause.cells:
        yield from row(reading)
        return
    said = False
    for statement in _said(reading):
        said = True
        yield statement
    if not said and not _is_unasked(reading) and not _is_of_other_things(reading) and not is_excluded(reading.text):
        yield from _told(reading)


def _told(reading: Reading) -> Iterator[Statement]:
    """What a frame tells, where the words of collecting tell nothing."""
    found = taken(reading)
    if found is None:
        return
    stance, condition = ("denied", None) if found.denied else stance_of(reading, found.verb)
    yield Collection(
        kind="collection", data=found.data, sources=() if found.denied else found.sources,
        contexts=() if stance == "denied" else where.contexts(reading, len(reading.text)),
        stance=stance, condition=condition, subjects=subjects_of(reading),
    )  # fmt: skip


def _said(reading: Reading) -> Iterator[Statement]:
    """What the words of collecting tell."""
    found = region(reading)
    if found is None or _is_unasked(reading):
        yield from _handed_over(reading)
        return
    if not _is_of_other_things(reading):
        yield from _collected(reading, *found)


def _is_of_other_things(reading: Reading) -> bool:
    """Whether a clause defines a word, binds vendors or speaks of changes, and of no collecting of ours."""
    if reading.before is not None and is_only_defined(reading.text, reading.before.text):
        return True
    if reading.has("collection.we") or not reading.has(
        "notice.definition", "notice.vendor-obligations", "notice.retroactive-change"
    ):
        return False
    told = reading.has("process.provide") and len(set(reading.keys("data-categories")) - {"personal-data"}) > 1
    return not told or reading.has("notice.vendor-obligations") or not announces(reading, "collection")


def _collected(reading: Reading, start: int, end: int, verb: Match | None) -> Iterator[Statement]:
    """What is collected, in the part of a clause that says so."""
    stance, condition = stance_of(reading, verb)
    if verb is not None and (_NOTHING.match(reading.text, verb.end) or is_of_none(reading.text, verb)):
        stance, condition = "denied", None
    if stance == "denied" and verb is not None and (unless := _UNLESS.search(reading.text, verb.end)) is not None:
        stance, condition = "conditional", " ".join(unless[0].split())  # “… unless you provide it voluntarily”
    if stance == "denied" and verb is None and (outside := _OUTSIDE.search(reading.text)) is not None:
        stance, condition = "conditional", " ".join(outside[1].split())  # “signatures (other than on our forms)”
    if _says_nothing(reading, verb, denied=stance == "denied") or is_mistaken(reading.text):
        return
    none = _BUT_NO.search(reading.text, start if verb is None else verb.end, end) if stance != "denied" else None
    end = none.start() if none is not None else end
    opened = reading.lead is not None and where.OPENED.search(reading.lead.text) is not None
    data = (
        ()
        if verb is None and (opened or _WHEN.match(reading.text)) and not reading.has("process.examples")
        else data_between(reading, start, end)
    )
    if verb is None and not data and reading.lead is not None:
        data = tuple(key for key in data_between(reading.lead, 0, len(reading.lead.text)) if key == "personal-data")
    if (
        verb is not None
        and not data
        and stance != "denied"
        and reading.before is not None
        and (reading.says("process.only") or not is_denied(reading.before))
        and _THIS.match(reading.text)
    ):
        data = data_between(reading.before, 0, len(reading.before.text))  # “this information is collected only when …”
    data = data or _any_data(reading, verb, denied=stance == "denied")
    contexts = () if stance == "denied" else _contexts(reading, end, listed=verb is None)
    origins = () if stance == "denied" else sources(reading, end)
    third = _actor(reading, verb)
    if third == "third-party" and _ELSEWHERE.match(reading.text):
        return
    if not data and (not (contexts or origins) or not _speaks_of_data(reading)):
        return
    if _is_too_little(reading, verb, data, placed=bool(contexts or origins)):
        return
    yield Collection(
        kind="collection", data=data, sources=origins, contexts=contexts, mandatory=_mandatory(reading),
        stance=stance, condition=condition, actor=third, subjects=subjects_of(reading),
    )  # fmt: skip


def _is_too_little(reading: Reading, verb: Match | None, data: tuple[str, ...], *, placed: bool) -> bool:
    """Whether no category is named, and neither a place nor a verb says that it is collecting rather than keeping."""
    if data == ("personal-data",) and verb is not None and verb in reading.own.get("process.stored", ()):
        return True
    return (
        not placed
        and data in {(), ("personal-data",)}
        and (verb is None or reading.has("notice.scope", "basis.consent"))
    )


def _handed_over(reading: Reading) -> Iterator[Statement]:
    """The data that others give to the operator: “our partners provide us with information about you”."""
    if not reading.has("collection.from-others") or reading.has("process.right", "process.child"):
        return
    if not _speaks_of_data(reading) or _WE_GIVE.search(reading.text) is not None or is_served(reading.text):
        return
    stance, condition = stance_of(reading)
    if stance != "denied" and not is_denied(reading, reading.first("collection.from-others")):
        data = data_between(reading, 0, len(reading.text)) or ("personal-data",)
        yield Collection(
            kind="collection", data=data, sources=("third-party",), stance=stance, condition=condition,
            subjects=subjects_of(reading),
        )  # fmt: skip


def _any_data(reading: Reading, verb: Match | None, *, denied: bool) -> tuple[str, ...]:
    """All data, where a denial names none: “we do not collect any data”."""
    if verb is None or not denied:
        return ()
    named = _ANY_DATA.search(reading.text, max(0, verb.start - 40)) or _ANYTHING.match(reading.text, verb.end)
    return ("personal-data",) if named else ()


def _says_nothing(reading: Reading, verb: Match | None, *, denied: bool) -> bool:
    """Whether no collection is stated; what is not collected from children is the children's clause."""
    if reading.says("process.child") and (denied or reading.has("collection.aware")):
        return True
    if verb is None:
        return False
    return _is_no_statement(reading, verb) or (denied and _denies_nothing(reading, verb))


def _denies_nothing(reading: Reading, verb: Match) -> bool:
    """Whether a denial is another verb's, another's than the operator's, or of one way of asking only."""
    return (
        told_of(reading, verb)
        or (is_of_keeping(reading.text, verb) and not is_of_none(reading.text, verb))
        or _UNINVITED.search(reading.text) is not None
        or denies_less(reading.text, verb)
        or (_LEFT_ALONE.match(reading.text, verb.start) is not None and not _is_ours(reading, verb))
    )


def _is_ours(reading: Reading, verb: Match) -> bool:
    """Whether it is the operator who leaves data alone, and not for want of something."""
    if role(reading, verb) != "operator":
        return False
    if _NOT_US.search(reading.text, max(0, verb.start - 80), verb.start) is not None:
        return False
    return _LIMITED.search(reading.text, verb.start, verb.start + 160) is None


def _is_no_statement(reading: Reading, verb: Match) -> bool:
    """Whether the clause only says what collecting depends on, or speaks of collecting from children without saying who does."""
    if _DEPENDS.match(reading.text, verb.end) is not None and not reading.has("process.examples"):
        return True
    nominal = reading.text[verb.start : verb.end].lower().startswith("collection")
    return nominal and reading.says("process.child") and not reading.has("collection.we")


def _is_unasked(reading: Reading) -> bool:
    """Whether the clause says what need not, or must not, be given."""
    return _NOT_ASKED.search(reading.lower) is not None and (
        not reading.has("collection.we") or _BID.search(reading.lower) is not None
    )


def _titled(reading: Reading) -> Iterator[Statement]:
    """A heading that names data collected under a condition: “Sensitive Data (If Applicable)”."""
    stance, condition = stance_of(reading)
    if stance == "conditional" and announces(reading, "collection"):
        data = data_between(reading, 0, len(reading.text))
        if data:
            yield Collection(kind="collection", data=data, stance=stance, condition=condition)


def _contexts(reading: Reading, end: int, *, listed: bool) -> tuple[str, ...]:
    found = where.contexts(reading, end)
    if listed and reading.lead is None and not announces(reading, "collection"):
        return ()
    return found or where.heading_contexts(reading)


def _speaks_of_data(reading: Reading) -> bool:
    return reading.says("process.personal") or bool(reading.keys("data-categories"))


def _actor(reading: Reading, verb: Match | None) -> Actor:
    """Third party where one is the subject of the verb and “we” are not."""
    if verb is not None and reading.has("collection.third-actor"):
        ours = any(match.end >= verb.start >= match.start for match in reading.own.get("collection.we", ()))
        theirs = any(match.end >= verb.start >= match.start for match in reading.own["collection.third-actor"])
        if theirs and not ours:
            return "third-party"
    return "controller"


def _mandatory(reading: Reading) -> bool | None:
    if reading.has("collection.optional"):
        return False
    return True if reading.has("collection.mandatory") and reading.has("process.provide") else None
