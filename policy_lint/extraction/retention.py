"""How long data is kept: a period, a criterion, “as long as necessary”, or that it is not kept at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policy_lint.extraction.columns import cell
from policy_lint.extraction.retention_data import WIDEST, data_in, denied_data
from policy_lint.extraction.retention_frames import kept
from policy_lint.extraction.retention_places import TIMED_HEADING, answers_heading, is_labelled, is_listed, periods_of
from policy_lint.extraction.retention_rows import in_row
from policy_lint.extraction.retention_words import CUES
from policy_lint.extraction.rights_frames import TELLS
from policy_lint.extraction.roles import role
from policy_lint.extraction.stance import condition, is_denied
from policy_lint.policy.statements import Retention
from policy_lint.text.lazy import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from policy_lint.extraction.durations import FoundDuration
    from policy_lint.extraction.lexicon import Match, Reading
    from policy_lint.policy.statements import Stance, Statement

__all__ = ["CUES", "detect"]

_KEPT = ("keep.verb", "keep.noun")
_CRITERION_END = lazy(
    r"(?i)[;.!?()]|,?\s+(?:and|or)\s+(?=for\s|thereafter|then\b|we\b|after\b|in any\b)|,\s+(?=(?:we|and|after|unle"
    r"ss|except|whichever)\b)"
)
_CLOSING = lazy(
    r"(?i)\b(?:if|when|once) you (?:choose to |decide to )?(?:close|terminate|cancel|deactivate|delete) "
    r"your (?:\w+ )?(?:account|subscription|membership|registration|contract|profile)\b"
)
_AUXILIARY = 30
_UNLESS = lazy(r"(?i)\bunless (?:\w+ )?\Z")
_FROM_DEVICE = lazy(
    r"(?i)[^.;:]{0,40}? (?:from|on) your (?:own )?(?:\w+ )?(?:device|phone|computer|browser|machine|tablet)s?\b"
)
_PASSIVE = lazy(r"(?i)\b(?:is|are|be|been|being)\s+(?:[^\W\d_]+\s+){0,2}\Z")
_START = lazy(
    r"(?i)\b(?:after|following|past|from|since|of|once)\s+(?:the\s+|your\s+|such\s+|its\s+|"
    r"their\s+)?(?:[^\W\d_]+\s+){0,5}?(?:closure|closing|close|closed|termination|terminated|terminates?|deletion|deleted|end|"
    r"ends|ended|expiry|expiration|expires?|cancellation|cancelled|canceled|cancel|collection|collected|receipt|received|login|"
    r"log-in|visit|activity|use|interaction|transaction|purchase|order|contact|inactivity|registration|contract|relationship|"
    r"created|creation|made|sent|inactive)\b(?:\s+(?:of|with|to|on)\s+(?:the|your|our|an?)\s+[^\W\d_]+(?:\s+(?:relationship|"
    r"services?|account|date))?)?"
)  # fmt: skip


def detect(reading: Reading) -> Iterator[Statement]:
    """A statement for each period, else one for the criterion, for a vague limit, or for a denial."""
    if reading.clause.kind == "heading" or reading.asks or reading.has("keep.not-ours"):
        return
    if reading.clause.header and cell(reading, "retention") is not None:
        yield from in_row(reading)
        return
    periods = periods_of(reading)
    said = False
    for statement in _said(reading, periods):
        said = True
        yield statement
    if not said:
        yield from _framed(reading, periods)


def _framed(reading: Reading, periods: list[FoundDuration]) -> Iterator[Statement]:
    """What a frame tells, where the words of retention tell nothing."""
    found = kept(reading, periods)
    if found is None:
        return
    if is_denied(reading, found.verb):
        return
    when = condition(reading) if reading.has("keep.if") else None
    stance: Stance = "conditional" if when else "affirmed"
    whole = data_in(reading, 0, len(reading.text))
    for period in periods:
        yield Retention(kind="retention", data=whole, period=period.value, stance=stance, condition=when)
    if not periods:
        yield Retention(
            kind="retention", data=whole, criterion=found.criterion, vague=found.vague, stance=stance, condition=when
        )


def _said(reading: Reading, periods: list[FoundDuration]) -> Iterator[Statement]:
    """What the words of retention tell."""
    labelled = ":" in reading.text and is_labelled(reading)
    if not (periods or labelled or reading.has("keep.verb", "keep.remains", "delete.verb", "keep.period-rule")):
        return
    verb = _verb(reading)
    if verb is not None and not _is_aboutdata_in(reading):
        verb = None
    if verb is None and not labelled:
        if not (periods and (is_listed(reading) or answers_heading(reading))) and not _speaks_of_periods(reading):
            return
    elif verb is not None and _is_denied_only(reading, verb, periods):
        data = denied_data(reading, verb) or ((WIDEST,) if _keeps_nothing(reading) else ())
        if data:
            yield Retention(kind="retention", data=data, stance="denied")
        return
    yield from _stated(reading, verb, periods)


def _stated(reading: Reading, verb: Match | None, periods: list[FoundDuration]) -> Iterator[Statement]:
    """What the clause gives: its periods, its criterion, or only that there is some limit."""
    criterion = _criterion(reading) or _account_end(reading, periods)
    when = condition(reading) if verb is not None and reading.has("keep.if") else None
    if not periods:
        vague = criterion is None
        limited = reading.has("keep.vague", "keep.remains", "keep.until", "delete.when")
        if vague and verb is not None and not limited and not _is_retaining(reading, verb):
            return
        yield Retention(
            kind="retention",
            data=data_in(reading, 0, len(reading.text)),
            criterion=criterion,
            vague=vague,
            stance="conditional" if when else "affirmed",
            condition=when,
        )
        return
    done = 0
    for index, period in enumerate(periods):
        last = index + 1 == len(periods)
        stop = len(reading.text) if last else period.end
        data = data_in(reading, done, stop) or (data_in(reading, 0, len(reading.text)) if len(periods) == 1 else ())
        start = _START.search(reading.text, period.end, min(len(reading.text), period.end + 120))
        yield Retention(
            kind="retention",
            data=data,
            period=period.value,
            criterion=criterion if index == 0 else None,
            starts=" ".join(start[0].split()) if start else None,
            stance="conditional" if when else "affirmed",
            condition=when,
        )
        done = period.end


def _verb(reading: Reading) -> Match | None:
    """The word that says that data is kept or deleted by the operator, where time plays a part."""
    timed = reading.has("keep.until", "keep.vague", "keep.law") and not reading.has("keep.answered")
    timed = timed or bool(periods_of(reading))
    for verb in reading.own.get("keep.verb", ()):
        if any(other.start <= verb.start < other.end for other in reading.own.get("keep.other", ())):
            continue
        if _is_theirs(reading, verb) or TELLS.search(reading.text, 0, verb.start):
            continue
        if timed or is_denied(reading, verb) or _is_retaining(reading, verb):
            return verb
    if reading.has("keep.remains"):
        return reading.first("keep.remains")
    if (
        reading.has("delete.right", "delete.child") or any(lead.has("delete.offer") for lead in reading.leads)
    ) and not reading.has("keep.until-needed"):
        return None
    for verb in reading.own.get("delete.verb", ()):
        if (
            not _is_theirs(reading, verb)
            and not is_denied(reading, verb)
            and (reading.has("delete.when") or periods_of(reading))
        ):
            return verb
    return None


def _is_theirs(reading: Reading, verb: Match) -> bool:
    """Whether the reader keeps or deletes; in “data you gave us as a user will be kept” the user is no doer."""
    if _FROM_DEVICE.match(reading.text, verb.end):
        return True
    window = reading.text[max(0, verb.start - _AUXILIARY) : verb.start]
    return role(reading, verb) == "individual" and _PASSIVE.search(window) is None


def _is_retaining(reading: Reading, verb: Match) -> bool:
    """“Retain” says that something stays; “store” alone says only where it is."""
    return reading.text[verb.start : verb.end].lower().startswith(("retain", "retention"))


def _is_aboutdata_in(reading: Reading) -> bool:
    """Whether what is kept is data."""
    if reading.terms.get("data-categories") or reading.has("keep.what"):
        return True
    if TIMED_HEADING.search(reading.clause.heading) is not None and periods_of(reading):
        return True
    return reading.has("keep.it") and (
        reading.under("retention", "retain", "keep", "storage", "store", "stored", "kept")
        or (reading.before is not None and reading.before.has("keep.what"))
    )


def _speaks_of_periods(reading: Reading) -> bool:
    """“The retention period depends on …”: how the period is set, without the period."""
    return reading.has("keep.period-rule")


def _is_denied_only(reading: Reading, verb: Match, periods: list[FoundDuration]) -> bool:
    """“We do not store payment details”; “not kept longer than needed” is a limit, not a denial."""
    if reading.has("keep.verb") and verb in reading.own["keep.verb"] and is_denied(reading, verb):
        start = reading.text.rfind(";", 0, verb.start) + 1
        end = next((at for at in (reading.text.find(";", verb.end),) if at >= 0), len(reading.text))
        limits = (one for cue in ("keep.until", "keep.vague", "keep.longer") for one in reading.near(cue, start, end))
        return not periods and next(limits, None) is None
    return False


def _keeps_nothing(reading: Reading) -> bool:
    """“We store no personal data”: of all data, under no condition and not only of children."""
    return (
        reading.has("keep.nothing")
        and not reading.has("delete.child", "keep.if")
        and not reading.text.rstrip().endswith(":")
        and condition(reading) is None
    )


def _criterion(reading: Reading) -> str | None:
    """The event or rule that ends the keeping, in the words of the text."""
    vague = reading.own.get("keep.vague", ())
    # “As long as necessary to comply with the law” is no criterion; “until you unsubscribe” is one.
    rules = () if vague else reading.own.get("keep.law", ())
    for cue in sorted([*reading.own.get("keep.event", ()), *rules]):
        words = reading.text[cue.start : cue.end].lower()
        if words.startswith("unless") or _UNLESS.search(reading.text, max(0, cue.start - 12), cue.start):
            continue  # an exception ends nothing
        lasting = words.startswith(("as ", "so "))
        if not lasting and any(other.start <= cue.start < other.end for other in vague):
            continue
        end = _CRITERION_END.search(reading.text, cue.end)
        return " ".join(reading.text[cue.start : end.start() if end else len(reading.text)].split()).strip(" ,:")
    return None


def _account_end(reading: Reading, periods: list[FoundDuration]) -> str | None:
    """“If you close your account, your data is deleted”: the event that ends the keeping, put as a condition."""
    verbs = reading.own.get("delete.verb", ()) if not periods else ()
    found = _CLOSING.search(reading.text) if verbs else None
    if found is None or not any(
        found.end() <= verb.start and not is_denied(reading, verb) and not _is_theirs(reading, verb) for verb in verbs
    ):
        return None
    return " ".join(found[0].split())
