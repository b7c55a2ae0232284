"""Statements that have no kind of their own but that rules ask for: scope, commitments, duties put on vendors and the like."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policy_lint.extraction.notice_cues import CUES as TOPICS
from policy_lint.extraction.notice_frames import CUES as FRAMES
from policy_lint.extraction.stance import condition, is_denied, is_exclusive
from policy_lint.policy.statements import Notice
from policy_lint.text.lazy import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from policy_lint.extraction.lexicon import Match, Reading
    from policy_lint.policy.statements import Statement

__all__ = ["CUES", "detect"]

CUES = {**TOPICS, **FRAMES}
_PREFIX, _FRAME = "notice.", "noticed."
# Topics whose words are too common for a statement on every mention: only with what they say of this operator.
_NEEDS_DATA = frozenset({"health-data", "sensitive-data", "biometric"})
_TOPICS = tuple(
    (name, name.removeprefix(_PREFIX))
    for name in TOPICS
    if not name.startswith(("notice.not-", "notice.vendor-clause", "notice.staff", "notice.change"))
)
_GUARDED = lazy(
    r"(?i)\b(?:24[/x ]7|24 hours a day)[^.;]{0,25}\b(?:monitor|secur|surveil|guard)|\b(?:monitor\w*|security|surveillance)\b"
    r"[^.;]{0,15}\b24(?:[/x ]7| hours)"
)
"""“24/7 monitoring” is a measure."""
_DEFINED = lazy(
    r"(?i)[\"“][^\"”“]{2,40}[\"”](?:,? (?:and|or) [\"“][^\"”“]{2,40}[\"”])?(?: (?:shall|will|should))? (?:means?|is|are|"
    r"stands? for|refers?|covers?|denotes?|comprises?)\b"
)
"""“In this policy, "the Trust" is …”."""


def detect(reading: Reading) -> Iterator[Statement]:
    """A statement for each topic of which a clause says something."""
    if reading.clause.kind == "heading":
        return
    opens = reading.has("notice.vendor-clause") and reading.text.rstrip().endswith(":")
    vendors = reading.lead is not None and reading.lead.has("notice.vendor-clause")
    own = reading.own
    bound = (
        "notice.vendor-obligations" in own or _FRAME + "vendor-obligations" in own
    )  # what others do is no word of ours
    for cue, topic in _TOPICS:
        if cue not in own and _FRAME + topic not in own:
            continue
        if (opens and topic == "vendor-obligations") or (
            (vendors or bound) and cue not in own and topic in {"commitment", "legal-compliance-claim"}
        ):
            continue
        if vendors and topic in {"purpose-limitation", "legal-compliance-claim"}:
            continue
        match = _match(reading, topic)
        if match is not None:
            yield _statement(reading, topic, match)
    if _FRAME + "definition" not in own and "notice.definition" not in own and _DEFINED.search(reading.text):
        yield Notice(kind="notice", topic="definition")
    if vendors and not reading.has("notice.vendor-obligations"):
        yield Notice(kind="notice", topic="vendor-obligations", exclusive=is_exclusive(reading))


def _match(reading: Reading, topic: str) -> Match | None:
    """The words that speak of a topic, if the clause says it."""
    match = reading.first(_PREFIX + topic, _FRAME + topic)
    if match is None:
        return None
    if topic == "hours" and _GUARDED.search(reading.text):
        return None
    if topic == "scope" and reading.has("notice.not-scope"):
        return None
    if topic == "commitment" and reading.has("notice.complaint-handling", "notice.staff"):
        return None
    if topic == "definition" and reading.has("notice.retroactive-change"):
        return None
    if topic in _NEEDS_DATA and not reading.says("process.collect", "process.use", "process.share"):
        return None
    return match


def _statement(reading: Reading, topic: str, match: Match) -> Notice:
    negates = topic in {"paper-records", "llm-training", "sensitive-data", "biometric", "health-data"} and is_denied(
        reading, match
    )
    under = None if negates else condition(reading)
    stance = "denied" if negates else "affirmed"
    if under is not None and topic in {"vendor-obligations", "retroactive-change"} and under.lower().startswith("if"):
        return Notice(
            kind="notice", topic=topic, stance="conditional", condition=under, exclusive=is_exclusive(reading)
        )
    exclusive = topic in {"purpose-limitation", "vendor-obligations"} and is_exclusive(reading)
    return Notice(
        kind="notice", topic=topic, stance="denied" if stance == "denied" else "affirmed", exclusive=exclusive
    )
