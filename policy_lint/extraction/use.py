"""What personal data is used for, and on which legal basis."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policy_lint.extraction.bases import goes_back, is_labelled, is_named, legal_bases, titled
from policy_lint.extraction.processing import stance_of, subjects_of
from policy_lint.extraction.purposes import part_quote, parts_between, purposes
from policy_lint.extraction.stance import is_exclusive
from policy_lint.extraction.topics import topic_of
from policy_lint.extraction.use_cues import CUES
from policy_lint.extraction.use_frames import aim_start, frame, fronted, handled, labelled, message
from policy_lint.extraction.use_roles import is_theirs
from policy_lint.extraction.use_starts import is_retention, start_of
from policy_lint.extraction.use_tables import in_row
from policy_lint.policy.statements import Use
from policy_lint.text.lazy import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from policy_lint.extraction.lexicon import Match, Reading
    from policy_lint.policy.statements import Actor, Statement

__all__ = ["CUES", "detect"]

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
_ASIDE = lazy(r"(?i)\W*(?:when (?:companies|third|others?)|to (?:learn|find out|see|read) (?:more|about|how))\b")
_PROCEDURE = lazy(
    r"(?i)\b(?:has|have|had|is|follow|provide)s? an? (?:\w+ )?(?:process|procedure)(?: in place)? (?:in order )?(?:to|for)\b"
)
"""What there is a procedure for, which is no use of data."""
_ADVICE = lazy(r"(?i)\byou should (?:be|keep|take|never|always|not)\b")
_UNINVITED = lazy(r"(?i)\bunsolicited (?:e-?mails?|messages|communications|contact)\b")
_NEEDED_BY = lazy(
    r"(?i)\b(?:who|employees|personnel|staff|those|contractors|agents)\s+(?:\w+\s+){0,2}?(?:need|require)"
)
_BASES_ARE = lazy(r"(?i)\b(?:legal|lawful) (?:bas[ie]s|grounds?)\b[^.;]{0,200} (?:is|are)\W*\Z")
_INFINITIVE = lazy(r"(?i)\bto \w+\Z")  # “… our services, and to gather statistics”: nobody else gathers
_AIM = lazy(r"(?i)\W*(?:[\d.]+\W+)?(?:for|to|with)\b[^.;:]{0,60}\b(?:consent|permission)\b")
_TAKEN_PART = frozenset({"promotions", "surveys", "reviews", "recruitment", "other-purpose", "product-recommendations"})
"""What a heading names as something to take part in, or not at all."""
_TITLE = 12  # words of a heading that names a purpose
_BACK = 12  # clauses before “the legal basis for this processing” in which its purpose may stand


def detect(reading: Reading) -> Iterator[Statement]:
    """The uses that a clause states, one for each part between semicolons."""
    clause = reading.clause
    if clause.kind == "heading":
        bases = titled(reading)
        aims = () if bases else _headed(reading)
        yield from [Use(kind="use", purposes=aims)] if aims else _bare(bases)
        return
    if clause.cells:
        yield from in_row(reading)
        return
    if _of_others(reading) or (reading.has(*_ELSEWHERE) and not reading.has("use.permits") and not _is_aim(reading)):
        return
    for number, statement in enumerate([*_stated(reading)] or [*_framed(reading)]):
        if not number and (
            _REFERENCE.match(reading.text)
            or _UNINVITED.search(reading.text)
            or _NEEDED_BY.search(reading.text)
            or _ADVICE.search(reading.text)
            or _PROCEDURE.search(reading.text)
        ):
            return
        yield statement


def _is_aim(reading: Reading) -> bool:
    """“For any other purpose with your consent” in a list of uses: no promise to ask before data is used in new ways."""
    return reading.lead is not None and reading.lead.has("use.of-data") and _AIM.match(reading.text) is not None


def _framed(reading: Reading) -> Iterator[Statement]:
    """The use that a frame tells of, where nothing else in the clause does; its purpose may be one that has no name."""
    if reading.asks:
        return
    told = labelled(reading)
    if told is not None and not reading.has("process.right"):
        yield Use(kind="use", purposes=told[0], legal_bases=told[1])
        return
    if reading.has("use.securing", "use.identifying") or is_retention(reading):
        return
    verb, named = fronted(reading) or _behind(reading)
    if (
        verb is None
        or is_theirs(reading, verb)
        or (not named and (reading.lead is not None or reading.clause.ends_open))
    ):
        return
    stance, condition = stance_of(reading, verb)
    yield Use(
        kind="use", purposes=named, stance=stance, condition=condition,
        exclusive=_only(reading, verb.start), subjects=subjects_of(reading) if stance == "denied" else (),
        data=_data(reading, verb.start),
    )  # fmt: skip


def _behind(reading: Reading) -> tuple[Match | None, tuple[str, ...]]:
    """The verb of a frame and the purposes behind it."""
    verb = handled(reading)
    named = purposes(reading, aim_start(reading, verb.start)) if verb is not None else ()
    if not named:
        verb = frame(reading) or message(reading)
        named = purposes(reading, verb.start) if verb is not None else ()
    return verb, named


def _stated(reading: Reading) -> Iterator[Statement]:
    """The uses that the words state, if they are about what the operator does."""
    bases = legal_bases(reading)
    if reading.has("use.securing") and not bases:
        return  # a promise of safeguards; beside a ground it is an aside
    found = start_of(reading)
    if found is None:
        yield from _grounded(reading, bases)
        return
    start, verb = found
    stance, condition = stance_of(reading, verb)
    bases = bases or (_led(reading) if stance != "denied" else ())
    parts = parts_between(reading.text, start)
    for index, (first, last) in enumerate(parts):
        if index and (reading.near("process.share", first, last) or _ASIDE.match(reading.text, first)):
            continue  # “…; when we share it …”: no use
        named = _named(reading, first, last)
        if verb is not None and verb in (*reading.own.get("use.tools", ()), *reading.own.get("use.tool", ())):
            named = tuple(
                key for key in named if key != "vendor-services"
            )  # what vendors are for is no purpose of ours
        if bases and not _is_aim(reading):  # “with your consent”, “our legitimate business interests” are the grounds
            named = tuple(key for key in named if key not in {"consented-purpose", "any-business-purpose"})
        if not named and verb is None and reading.has("use.feature"):
            named = ("service-delivery",)
        if not named and not (bases and index == 0):
            continue
        if not named and stance != "denied":
            named = _told_before(reading)
        if reading.has("notice.purpose-limitation") and set(named) <= {"collected-purpose", "other-purpose"}:
            continue
        quote = None
        if len(parts) > 1:
            quote = part_quote(reading.written, parts, index)
        yield Use(
            kind="use", purposes=named, legal_bases=bases, stance=stance, condition=condition, exclusive=_only(reading, start),
            actor=_actor(reading), subjects=subjects_of(reading) if stance == "denied" else (),
            data=_data(reading, start), quote=quote,
        )  # fmt: skip


def _headed(reading: Reading) -> tuple[str, ...]:
    """The purposes that a heading names among headings of purposes: “Personalisation” under “How we use your data”."""
    text, above = reading.text, reading.clause.headings[:-1]
    if topic_of(above) not in {"use", "both"} or topic_of((text,)) not in {"", "use"} or reading.asks:
        return ()
    if topic_of(above) == "both" and topic_of((text,)) != "use":
        return ()
    if len(text.split()) > _TITLE or reading.keys("data-categories") or reading.has("process.right", "process.share"):
        return ()
    return tuple(key for key in purposes(reading) if key not in _TAKEN_PART)


def _bare(bases: tuple[str, ...]) -> Iterator[Statement]:
    """The bases that a heading or a line names and says no more of."""
    if bases:
        yield Use(kind="use", legal_bases=bases)


def _grounded(reading: Reading, bases: tuple[str, ...]) -> Iterator[Statement]:
    """The bases of a clause without a verb of use, with the purposes that it names or goes back to."""
    if not bases:
        yield from _bare(titled(reading))
    elif _of_processing(reading):
        own = () if reading.has("process.right", "process.share") or is_retention(reading) else purposes(reading)
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
    others = reading.own.get("collection.third-actor", ())
    acts = any(_INFINITIVE.search(reading.text, match.start, match.end) is None for match in others)
    return acts and not reading.has("collection.we", "use.permits")


def _of_processing(reading: Reading) -> bool:
    return (
        reading.says("basis.processing", "basis.frame", "process.personal")
        or reading.lead is not None
        or is_labelled(reading)
        or is_named(reading)
        or len(reading.text.split()) < 12
    )


def _told_before(reading: Reading) -> tuple[str, ...]:
    """The purposes that “the legal basis for this processing is …” goes back to: those told last before it in the section.

    Of an item below “our lawful bases for marketing are:” those of the lead-in.
    """
    if reading.lead is not None and _BASES_ARE.search(reading.lead.text):
        return purposes(reading.lead)
    if not goes_back(reading):
        return ()
    above, steps = reading.before, 0
    while above is not None and steps < _BACK:
        start = start_of(above)
        named = purposes(above, start[0], len(above.text)) if start is not None else ()
        if named and stance_of(above, start[1] if start is not None else None)[0] != "denied":
            return named
        above, steps = above.before, steps + 1
    return ()


def _led(reading: Reading) -> tuple[str, ...]:
    """The bases that the lead-in gives for all its items."""
    return legal_bases(reading.lead) if reading.lead is not None and reading.lead.has("basis.frame") else ()


def _only(reading: Reading, start: int) -> bool:
    return is_exclusive(reading) and any(abs(match.start - start) < 60 for match in reading.own.get("process.only", ()))


def _actor(reading: Reading) -> Actor:
    return "third-party" if reading.has("use.permits") else "controller"


def _data(reading: Reading, start: int) -> tuple[str, ...]:
    """The data tied to the purpose, where the clause names some before it."""
    found = [match.key for match in reading.terms.get("data-categories", ()) if match.end <= start]
    if reading.clause.goes_on and not found and not reading.terms.get("data-categories"):
        found = list(reading.keys("data-categories"))  # “it”, of the half before
    return tuple(key for key in dict.fromkeys(found) if key != "personal-data")
