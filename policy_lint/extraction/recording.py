"""What is monitored or recorded: calls, chats, sessions, the network."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policy_lint.extraction.lexicon import Match
from policy_lint.extraction.stance import is_denied
from policy_lint.policy.statements import Recording

if TYPE_CHECKING:
    from collections.abc import Iterator

    from policy_lint.extraction.lexicon import Cues, Reading
    from policy_lint.policy.statements import Statement

_RECORD = (
    "record|records|recorded|recording|monitor|monitors|monitored|monitoring|tape|tapes|taping|listen|listens|archive|archives|"
    "capture|captures|transcribe|transcribes"
)
_TAKEN = "taped|recorded|monitored|captured|transcribed|archived|logged|filmed|stored|reviewed|listened"

CUES: Cues = {
    "recording.calls": (
        f"{_RECORD} ..6 call|calls|conversation|conversations", f"{_RECORD} ..2 telephone|phone ..3 communications|communication",
        "call|calls|conversation|conversations|telephone ..7 recorded|monitored|recorded|recording|monitoring",
        ("call|calls|conversation|conversations|telephone|line|lines|orders ..10 is|are|be|being|get|gets ..2 taped|recorded|"
        "captured|transcribed|listened"),
        "call recording|recordings|monitoring", "line|lines|call|calls ..3 is|are|be|being ..1 taped",
        "eavesdrop* ..14 line|lines|calls|said",
        "recordings of ..4 calls|conversations",
    ),
    "recording.chats": (
        f"{_RECORD} ..4 chat|chats", (f"chat|chats ..7 is|are|be|being|"
                                     f"get ..2 {_TAKEN}"), "transcript|transcripts of ..3 chat|chats",
        ("chat transcript|transcripts|log|logs|"
        "recordings"), "chat|chats ..7 recorded|monitored|recorded|monitoring|transcripts|transcript",
    ),
    "recording.communications": (
        f"{_RECORD} ..3 communication|communications|correspondence",
        ("record|records|monitor|monitors|open|opens|screen|scan|read ..4 e-mail|e-mails|emails|messages|mail ..4 exchanged|"
        "employees|officers|staff|sent"),
        "monitor|monitors|monitored ..3 messages|e-mails|emails", "not|nor ..3 open ..2 e-mail|email|mail|messages",
        "communication|communications|correspondence ..6 recorded|monitored",
    ),
    "recording.transactions": (
        "record ..2 of ..2 transaction|transactions", "record|records|recording ..2 transaction|transactions",
    ),
    "recording.video": (
        "cctv", "video surveillance", "surveillance camera|cameras|footage", "security cameras|camera", "closed-circuit",
        "you|visitors|customers|premises|entrance|entrances|yard|lobby ..3 be|are|is ..1 filmed|video-recorded|videotaped",
        ("camera|cameras ..4 cover|covers|record|records|film|films|filming|watch|watches|monitor|monitors|point|installed|"
        "operate|operates"),
        ("video|doorbell|dashcam|cctv footage|recordings|recorder|"
        "cameras"), "footage ..6 is|are ..3 stored|recorded|kept|saved|overwritten|deleted",
        "webcam|webcams|dashcam|dashcams|bodycam", "camera|cameras cover|covers|record|records|film|films|watch|monitor",
        "video|zoom|online ..1 call|calls|consultation|consultations|meeting|meetings|lesson|lessons ..3 recorded|recording",
        "video recordings|monitoring|recorded ..3 premises|stores|offices|buildings|locations",
    ),
    "recording.sessions": (
        "session replay|recording|recordings", "screen recording|recordings",
        "record|records|recording|replay ..4 session|sessions|mouse|clicks|keystrokes", "mouse movements|movement",
        "session|sessions ..6 captured|recorded|replayed|filmed",
        "keystrokes", "heatmaps|heatmap",
    ),
    "recording.network-performance": (
        ("monitor*|measur* ..8 traffic|bandwidth|throughput ..4 network|line|"
        "connection"), "monitor*|measur* ..6 network|connection|connections performance|traffic|speed",
        "performance of ..2 connections|connection|network", "monitor*|measur* ..3 network|bandwidth|latency|throughput|jitter",
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
            denied = is_denied(reading, match) or is_denied(reading, Match(match.end - 1, match.end))
            yield Recording(kind="recording", what=(key,), stance="denied" if denied else "affirmed")
