"""How people and the controller reach each other."""

from __future__ import annotations

from policy_lint.policy.vocabulary.table import Table, Term

CHANNELS = Table(
    "channel",
    (
        Term("email", "email"),
        Term("phone", "phone"),
        Term("sms", "text message"),
        Term("postal", "post"),
        Term("account", "account or customer portal"),
        Term("website", "website"),
        Term("in-policy", "the policy itself"),
        Term("form", "form"),
        Term("app", "app"),
        Term("chat", "chat"),
        Term("unsubscribe-link", "unsubscribe link"),
        Term("checkbox", "checkbox"),
        Term("cookie-banner", "cookie banner"),
        Term("browser", "browser settings"),
        Term("in-person", "in person"),
        Term("unspecified", "channel (unspecified)"),
    ),
)
