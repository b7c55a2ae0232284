"""What is used to follow activity."""

from __future__ import annotations

from policy_lint.policy.vocabulary.table import Table, Term

TECHNOLOGIES = Table(
    "tracking technology",
    (
        Term("cookies", "cookies"),
        Term("pixels", "pixels and web beacons"),
        Term("local-storage", "local storage"),
        Term("flash-cookies", "Flash cookies"),
        Term("sdk", "software development kits"),
        Term("fingerprinting", "device fingerprinting"),
        Term("session-replay", "session replay"),
        Term("log-files", "log files"),
        Term("advertising-id", "advertising identifiers"),
        Term("deep-packet-inspection", "deep packet inspection"),
        Term("ip-tracking", "tracking of IP addresses"),
        Term("behavioural-tracking", "behavioural tracking"),
        Term("similar-technologies", "similar technologies"),
    ),
)
