"""What personal data is used for, and on which legal basis."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policy_lint.extraction.bases import goes_back, is_labelled, is_named, legal_bases, titled
from policy_lint.extraction.processing import announces, purpose_start, stance_of, subjects_of
from policy_lint.extraction.purposes import part_quote, parts_between, purposes
from policy_lint.extraction.stance import is_exclusive
from policy_lint.extraction.use_cues import CUES
from policy_lint.extraction.use_tables import in_row
from policy_lint.policy.statements import Use
from policy_lint.text.lazy import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from policy_lint.extraction.lexicon import Match, Reading
    from policy_lint.policy.statements import Actor, Statement

__all__ = ["CUES", "detect"]

_LABEL = lazy(r"[^:]{2,60}:\s")
_DATA_FOR = lazy(
    r"(?i)\A[^:.;?!]{3,60}:\s+((?:to|so (?:that )?we|in order to)\s)(?!learn|find out|opt|see|read|exercise|contact)"
)
"""“Birthday: to check your age”: a kind of data, and right after the colon what for."""
_OPENS = lazy(r"(?i)\b(?:following|follows|below|purposes|ways|reasons|include|includes)\b")
# What reads like a use but is a promise, a definition or a duty put on others.
_ELSEWHERE = (
    "notice.new-purpose",
    "notice.retroactive-change",
    "notice.definition",
    "notice.vendor-obligations",
    "notice.scope",
    "notice.change",
    "use.committed",
)
# “To learn more, see …”, “if you would like to opt out, visit …”: where to read or to choose, not what for.
_REFERENCE = lazy(
    r"(?i)\W*(?:(?:for|to (?:see|get|obtain|find out|learn|read|know)) (?:more|further|additional|detailed)\b|"
    r"to (?:learn|find out|opt|unsubscribe)\b|(?:please )?(?:see|visit|refer to|read|click)\b|"
    r"if you (?:would like|want|wish|prefer|previously)\b[^.]{0,120}\b(?:visit|click|contact|opt|see)\b)"
)
_UNINVITED = lazy(r"(?i)\bunsolicited (?:e-?mails?|messages|communications|contact)\b")
_NEEDED_BY = lazy(
    r"(?i)\b(?:who|employees|personnel|staff|those|contractors|agents)\s+(?:\w+\s+){0,2}?(?:need|require)"
)
# “Legal process” is no processing.
_LEGAL = lazy(r"(?i)\b(?:legal|judicial|due|court|this|the|our|administrative) \Z")
_AS_USED = lazy(r"(?i)\bas \Z")  # “as used in”: the word is used, not the data
_NEXT = 12  # characters from “need to” to the verb of sharing that it belongs to
_BACK = 12  # clauses before “the legal basis for this processing” in which its purpose may stand
_AIM = lazy(r"(?i)(?:to|for) \w")


def detect(reading: Reading) -> Iterator[Statement]:
    """The uses that a clause states, one for each part between semicolons."""
    clause = reading.clause
    if clause.kind == "heading":
        yield from _bare(titled(reading))
        return
    if clause.cells:
        yield from in_row(reading)
        return
    if _of_others(reading) or (reading.has(*_ELSEWHERE) and not reading.has("use.permits")):
        return
    for number, statement in enumerate(_stated(reading)):
        if not number and (
            _REFERENCE.match(reading.text) or _UNINVITED.search(reading.text) or _NEEDED_BY.search(reading.text)
        ):
            return
        yield statement


def _stated(reading: Reading) -> Iterator[Statement]:
    """The uses that the words state, if they are about what the operator does."""
    bases = legal_bases(reading)
    if reading.has("use.securing") and not bases:
        return  # a promise of safeguards; beside a ground it is an aside
    found = _start(reading)
    if found is None:
        yield from _grounded(reading, bases)
        return
    start, verb = found
    stance, condition = stance_of(reading, verb)
    bases = bases or (_led(reading) if stance != "denied" else ())
    parts = parts_between(reading.text, start)
    for index, (first, last) in enumerate(parts):
        named = _named(reading, first, last)
        if bases:  # “with your consent”, “our legitimate business interests” are the grounds
            named = tuple(key for key in named if key not in {"consented-purpose", "any-business-purpose"})
        if not named and not (bases and index == 0):
            continue
        if not named and stance != "denied":
            named = _told_before(reading)
        if reading.has("notice.purpose-limitation") and set(named) <= {"collected-purpose", "other-purpose"}:
            continue
        quote = None
        if len(parts) > 1:
            quote = part_quote(reading.text, parts, index)
        yield Use(
            kind="use", purposes=named, legal_bases=bases, stance=stance, condition=condition, exclusive=_only(reading, start),
            actor=_actor(reading), subjects=subjects_of(reading) if stance == "denied" else (),
            data=_data(reading, start), quote=quote,
        )  # fmt: skip


def _bare(bases: tuple[str, ...]) -> Iterator[Statement]:
    """The bases that a heading or a line names and says no more of."""
    if bases:
        yield Use(kind="use", legal_bases=bases)


def _grounded(reading: Reading, bases: tuple[str, ...]) -> Iterator[Statement]:
    """The bases of a clause without a verb of use, with the purposes that it names or goes back to."""
    if not bases:
        yield from _bare(titled(reading))
    elif _of_processing(reading):
        own = () if reading.has("process.right", "process.share") or _is_retention(reading) else purposes(reading)
        yield Use(kind="use", purposes=own or _told_before(reading), legal_bases=bases)


def _named(reading: Reading, first: int, last: int) -> tuple[str, ...]:
    """The purposes between two offsets; “data that can be used to contact or identify you” gives none."""
    found = purposes(reading, first, last)
    if reading.has("use.identifying"):
        return tuple(key for key in found if key not in {"identity-verification", "communication"})
    return found


def _of_others(reading: Reading) -> bool:
    """Whether third parties, not the operator, are said to collect."""
    if reading.has("use.others-access") and not reading.has("collection.we", "use.permits"):
        return True
    return reading.has("collection.third-actor") and not reading.has("collection.we", "use.permits")


def _of_processing(reading: Reading) -> bool:
    return (
        reading.says("basis.processing", "basis.frame", "process.personal")
        or reading.lead is not None
        or is_labelled(reading)
        or is_named(reading)
        or len(reading.text.split()) < 12
    )


def _told_before(reading: Reading) -> tuple[str, ...]:
    """The purposes that “the legal basis for this processing is …” goes back to: those told last before it in the section."""
    if not goes_back(reading):
        return ()
    above, steps = reading.before, 0
    while above is not None and steps < _BACK:
        start = _start(above)
        named = purposes(above, start[0], len(above.text)) if start is not None else ()
        if named and stance_of(above, start[1] if start is not None else None)[0] != "denied":
            return named
        above, steps = above.before, steps + 1
    return ()


def _led(reading: Reading) -> tuple[str, ...]:
    """The bases that the lead-in gives for all its items."""
    return legal_bases(reading.lead) if reading.lead is not None and reading.lead.has("basis.frame") else ()


def _start(reading: Reading) -> tuple[int, Match | None] | None:
    """From where on a clause tells purposes of a use, and the verb that its stance hangs on; None where it tells of none."""
    if (reading.has("process.right") and not reading.has("use.of-data")) or _is_retention(reading):
        return None
    permits = reading.first("use.permits")
    if permits is not None:
        return permits.end, permits
    contacting = reading.first("use.contacting")
    if contacting is not None and not reading.has("process.right", "process.child"):
        return contacting.start, contacting
    if reading.lead is not None and reading.lead.has("share.link"):
        return None  # a list of other companies' policies
    use = reading.first("use.of-data")
    if use is not None and not _shared_first(reading, use) and not _AS_USED.search(reading.text, 0, use.start):
        return use.start, use
    market = reading.first("use.our-marketing")
    if market is not None:
        return market.start, market
    collected = next(
        (
            match
            for match in reading.own.get("use.collected-for", ())
            if not _LEGAL.search(reading.text, max(0, match.start - 20), match.start)
        ),
        None,
    )
    if collected is not None and not _shared_first(reading, collected):
        joined = reading.first("purpose.data-combination")
        start = min(purpose_start(reading, collected.start), joined.start if joined is not None else len(reading.text))
        if start < len(reading.text):
            return start, collected
    if _member(reading):
        return 0, None
    return _helping(reading)


def _helping(reading: Reading) -> tuple[int, Match | None] | None:
    """Purposes told without a verb of use: “helps us understand”, “required for”, under a heading that announces uses."""
    if reading.lead is not None and reading.lead.has("process.share", "process.right"):
        return None
    lets = reading.first("use.lets")
    if (
        lets is not None
        and not _shared_first(reading, lets)
        and (
            reading.says("process.personal")
            or announces(reading, "cookies", "use")
            or any(match.end <= lets.start for match in reading.terms.get("data-categories", ()))
        )
    ):
        return lets.start, lets
    serves = reading.first("use.serves")
    if serves is not None and not _shared_first(reading, serves) and announces(reading, "cookies", "collection", "use"):
        return serves.start, serves
    if announces(reading, "cookies") and reading.clause.kind in {"item", "line"} and _LABEL.match(reading.text):
        return reading.text.index(":") + 1, None
    told = _DATA_FOR.match(reading.text)
    if told is not None and any(match.end <= told.end() for match in reading.terms.get("data-categories", ())):
        return told.end() - len(told[1]), None
    if announces(reading, "use") and (reading.has("use.we-do") or _AIM.match(reading.text)):
        return 0, reading.first("use.we-do")
    if announces(reading, "use") and reading.has("process.to") and not reading.has("process.share", "process.right"):
        tail = purpose_start(reading, 0)
        if reading.has("process.personal") or any(
            match.end <= tail for match in reading.terms.get("data-categories", ())
        ):
            return tail, None
    if announces(reading, "collection") and len(reading.text.split()) < 30 and reading.keys("data-categories"):
        tail = purpose_start(reading, 0)
        if tail < len(reading.text):
            return tail, None
    return None


def _is_retention(reading: Reading) -> bool:
    """Whether the clause says how long data is kept, so that its purposes are those of keeping it."""
    return reading.says("use.as-long-as", "use.until")


def _shared_first(reading: Reading, use: Match) -> bool:
    """Whether the clause is about sharing: then its purposes are those of the sharing."""
    shared = reading.first("process.share")
    return (
        shared is not None
        and (shared.start <= use.end + _NEXT or not reading.has("process.use"))
        and not reading.has("use.permits")
    )


def _member(reading: Reading) -> bool:
    """Whether the clause is a member of a list of uses: its lead-in uses data, or the heading announces uses."""
    lead = reading.lead
    if lead is not None:
        if lead.has("process.share", "process.right") and not lead.has("use.of-data"):
            return False
        if lead.text.rstrip().endswith(".") and not _OPENS.search(lead.text):
            return False
        used = lead.has("use.of-data", "use.collected-for", "use.lets") or (
            lead.has("process.use", "process.purpose")
            and not lead.has("process.include")
            and lead.text.rstrip().endswith(":")
        )
        if used:
            return (
                not lead.text.rstrip(" :").lower().endswith(("information", "data", "collect", "include", "includes"))
            )
        if lead.has("process.collect", "process.share"):
            return False
    return reading.clause.kind in {"item", "line"} and announces(reading, "use") and not reading.has("process.share")


def _only(reading: Reading, start: int) -> bool:
    return is_exclusive(reading) and any(abs(match.start - start) < 60 for match in reading.own.get("process.only", ()))


def _actor(reading: Reading) -> Actor:
    return "third-party" if reading.has("use.permits") else "controller"


def _data(reading: Reading, start: int) -> tuple[str, ...]:
    """The data tied to the purpose, where the clause names some before it."""
    found = [match.key for match in reading.terms.get("data-categories", ()) if match.end <= start]
    return tuple(key for key in dict.fromkeys(found) if key != "personal-data")
