"""What is monitored or recorded: calls, chats, sessions, the network."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policy_lint.extraction.stance import is_denied
from policy_lint.policy.statements import Recording

if TYPE_CHECKING:
    from collections.abc import Iterator

    from policy_lint.extraction.lexicon import Cues, Reading
    from policy_lint.policy.statements import Statement

_RECORD = "record|records|recorded|recording|monitor|monitors|monitored|monitoring|tape|listen"

CUES: Cues = {
    "recording.calls": (
        f"{_RECORD} ..6 call|calls|telephone|phone|conversation|conversations",
        "call|calls|conversation|conversations|telephone ..7 recorded|monitored|recorded|recording|monitoring",
        "call recording|recordings|monitoring",
        "recordings of ..4 calls|conversations",
    ),
    "recording.chats": (
        f"{_RECORD} ..4 chat|chats", "chat|chats ..7 recorded|monitored|recorded|monitoring|transcripts|transcript",
    ),
    "recording.communications": (
        f"{_RECORD} ..3 communication|communications|correspondence",
        "communication|communications|correspondence ..6 recorded|monitored",
    ),
    "recording.transactions": (
        "record ..2 of ..2 transaction|transactions", "record|records|recording ..2 transaction|transactions",
    ),
    "recording.video": (
        "cctv", "video surveillance", "surveillance camera|cameras|footage", "security cameras|camera", "closed-circuit",
        "video recordings|monitoring|recorded ..3 premises|stores|offices|buildings|locations",
    ),
    "recording.sessions": (
        "session replay|recording|recordings", "screen recording|recordings",
        "record|records|recording|replay ..4 session|sessions|mouse|clicks|keystrokes", "mouse movements|movement",
        "keystrokes", "heatmaps|heatmap",
    ),
    "recording.network-performance": (
        "monitor*|measur* ..6 network|connection|connections performance|traffic|speed",
        "performance of ..2 connections|connection|network", "monitor*|measur* ..3 network|bandwidth",
    ),
    "recording.not": (
        "sessions cookie|cookies", "call|calls to action", "voice|video call|calls function|feature|app", "call records",
        "record ..3 call logs", "calls that you|made to emergency|records",
    ),
    "recording.history": ("call|calls history|log|logs|detail|details|record|records|list",),
}  # fmt: skip

_PREFIX = "recording."
_KEYS = ("calls", "chats", "communications", "transactions", "video", "sessions", "network-performance")


NEEDS = frozenset(_PREFIX + key for key in _KEYS)


def detect(reading: Reading) -> Iterator[Statement]:
    """A statement for a clause that says that something is recorded or monitored; one for each kind of thing."""
    if reading.clause.kind == "heading" or reading.has("recording.not", "recording.history"):
        return
    for key in _KEYS:
        match = reading.first(_PREFIX + key)
        if match is not None:
            yield Recording(kind="recording", what=(key,), stance="denied" if is_denied(reading, match) else "affirmed")
