"""How a user can refuse or manage cookies."""

from __future__ import annotations

from policy_lint.policy.vocabulary.table import Table, Term

COOKIE_CONTROLS = Table(
    "cookie control",
    (
        Term("browser-settings", "browser settings"),
        Term("cookie-banner", "cookie banner or preference centre"),
        Term("opt-out-link", "opt-out link"),
        Term("industry-opt-out", "industry opt-out programme"),
        Term("device-settings", "device settings"),
        Term("account-settings", "account settings"),
        Term("plugin", "browser plug-in"),
        Term("do-not-track", "Do Not Track or a like signal"),
    ),
)
