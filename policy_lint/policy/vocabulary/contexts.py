"""When or where data is collected."""

from __future__ import annotations

from policy_lint.policy.vocabulary.table import Table, Term

CONTEXTS = Table(
    "collection context",
    (
        Term("website-visit", "visiting the website"),
        Term("app-use", "using the app"),
        Term("service-use", "using the service"),
        Term("registration", "registration"),
        Term("account-creation", "creating an account"),
        Term("sign-in", "signing in"),
        Term("order", "placing an order"),
        Term("purchase", "purchase"),
        Term("payment", "payment"),
        Term("application-form", "application form"),
        Term("form", "filling out a form"),
        Term("survey", "survey"),
        Term("live-chat", "live chat"),
        Term("support-ticket", "support ticket"),
        Term("feedback", "giving feedback"),
        Term("customer-support", "contacting customer support"),
        Term("communication", "communicating with the company"),
        Term("automatic", "automatically"),
        Term("cookies", "through cookies"),
        Term("subscription", "subscribing to messages"),
        Term("promotion", "contest or promotion"),
        Term("recruitment", "applying for a job"),
        Term("referral", "referral by another person"),
        Term("social-login", "signing in with a social network"),
        Term("other", "other contexts"),
    ),
)
