"""What a cookie is for, who sets it, how long it lives."""

from __future__ import annotations

from policy_lint.policy.vocabulary.table import Table, Term

COOKIE_TYPES = Table(
    "cookie type",
    (
        Term("essential", "essential cookies"),
        Term("functional", "functional cookies"),
        Term("performance", "performance cookies"),
        Term("analytics", "analytics cookies"),
        Term("advertising", "advertising and marketing cookies"),
        Term("social", "social media cookies"),
        Term("session", "session cookies"),
        Term("persistent", "persistent cookies"),
        Term("first-party", "first-party cookies"),
        Term("third-party", "third-party cookies"),
        Term("unspecified", "cookies (unspecified)"),
    ),
)
