"""What a cookie is for, who sets it, how long it lives."""

from __future__ import annotations

from policy_lint.policy.vocabulary.table import Table, Term

# One term: its key, label and links, and below them the words for it.
# fmt: off
COOKIE_TYPES = Table(
    "cookie type",
    (
        Term("essential", "essential cookies",
             synonyms=("essential cookie", "strictly necessary cookie", "necessary cookie", "required cookie",
                       "security cookie", "authentication cookie", "technical cookie")),
        Term("functional", "functional cookies",
             synonyms=("functional cookie", "functionality cookie", "preference cookie", "customization cookie",
                       "customisation cookie")),
        Term("performance", "performance cookies",
             synonyms=("performance cookie", "performance and analytics cookie", "tracking and performance cookie")),
        Term("analytics", "analytics cookies",
             synonyms=("analytics cookie", "analytical cookie", "statistics cookie", "statistical cookie",
                       "google analytics cookie")),
        Term("advertising", "advertising and marketing cookies",
             synonyms=("advertising cookie", "marketing cookie", "targeting cookie", "advertisement cookie",
                       "behavioral advertising cookie", "ad cookie", "targeting and advertising cookie",
                       "tracking cookie", "doubleclick cookie", "remarketing cookie")),
        Term("social", "social media cookies",
             synonyms=("social media cookie", "social cookie", "social networking cookie", "social media plug-in",
                       "facebook cookie")),
        Term("session", "session cookies",
             synonyms=("session cookie", "session-based cookie", "temporary cookie", "session id cookie",
                       "transient cookie")),
        Term("persistent", "persistent cookies",
             synonyms=("persistent cookie", "permanent cookie", "stored cookie")),
        Term("first-party", "first-party cookies",
             synonyms=("first-party cookie", "first party cookie", "own cookie")),
        Term("third-party", "third-party cookies",
             synonyms=("third-party cookie", "third party cookie", "cookie from third parties",
                       "third-party advertising cookie")),
        Term("unspecified", "cookies (unspecified)",
             synonyms=("cookie", "browser cookie")),
    ),
)
# fmt: on
