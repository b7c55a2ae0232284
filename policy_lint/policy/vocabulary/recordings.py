"""What is monitored or recorded."""

from __future__ import annotations

from policy_lint.policy.vocabulary.table import Table, Term

RECORDINGS = Table(
    "recording",
    (
        Term("calls", "phone calls"),
        Term("chats", "chats"),
        Term("communications", "communications"),
        Term("transactions", "records of transactions"),
        Term("video", "video"),
        Term("sessions", "sessions on the website"),
        Term("network-performance", "network and connection performance"),
    ),
)
