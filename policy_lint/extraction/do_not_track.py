"""Do Not Track, and opt-out signals such as Global Privacy Control: what the operator does when a browser sends one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policy_lint.extraction.stance import is_denied
from policy_lint.policy.statements import DoNotTrack, OptOutSignal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from policy_lint.extraction.lexicon import Cues, Reading
    from policy_lint.policy.statements import SignalResponse, Statement

CUES: Cues = {
    "dnt.signal": ("do not track", "do-not-track", "donottrack", "dnt"),
    "gpc.signal": ("global privacy control", "gpc", "opt out preference signal|signals", "universal opt out mechanism|signal|signals"),
    "signal.answer": (
        "respond*", "honor*", "honour*", "recogni*", "react*", "act on", "comply|complies", "support*", "process*", "detect*",
        "alter|alters|change|changes|modify", "ignore*", "disregard*", "take action", "heed", "follow*", "treat*", "accept*",
    ),
    "signal.ignored": ("ignore*", "disregard*"),
}  # fmt: skip


def detect(reading: Reading) -> Iterator[Statement]:
    """A statement where a signal is named: the answer, or that none is stated."""
    if reading.clause.kind == "heading":
        return
    if reading.has("dnt.signal"):
        yield DoNotTrack(kind="do-not-track", response=_response(reading))
    if reading.has("gpc.signal"):
        yield OptOutSignal(kind="opt-out-signal", response=_response(reading))


def _response(reading: Reading) -> SignalResponse:
    answer = reading.first("signal.answer")
    if answer is None:
        return "unstated"
    denied = is_denied(reading, answer)
    ignored = reading.has("signal.ignored")
    return "ignores" if denied != ignored else "honours"
