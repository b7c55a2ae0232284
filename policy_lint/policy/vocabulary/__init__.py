"""The closed lists of words that policies, rules and facts share; one module a table."""

from policy_lint.policy.vocabulary.channels import CHANNELS
from policy_lint.policy.vocabulary.contexts import CONTEXTS
from policy_lint.policy.vocabulary.cookie_controls import COOKIE_CONTROLS
from policy_lint.policy.vocabulary.cookie_types import COOKIE_TYPES
from policy_lint.policy.vocabulary.data_categories import DATA
from policy_lint.policy.vocabulary.jurisdictions import JURISDICTIONS, STATE_ACTS
from policy_lint.policy.vocabulary.legal_bases import LEGAL_BASES
from policy_lint.policy.vocabulary.measures import MEASURES
from policy_lint.policy.vocabulary.notice_topics import NOTICE_TOPICS
from policy_lint.policy.vocabulary.purposes import PURPOSES
from policy_lint.policy.vocabulary.recipients import RECIPIENTS
from policy_lint.policy.vocabulary.recordings import RECORDINGS
from policy_lint.policy.vocabulary.regimes import REGIMES
from policy_lint.policy.vocabulary.rights import RIGHTS
from policy_lint.policy.vocabulary.safeguards import SAFEGUARDS
from policy_lint.policy.vocabulary.table import Table, Term
from policy_lint.policy.vocabulary.technologies import TECHNOLOGIES

TABLES: dict[str, Table] = {
    "data-categories": DATA,
    "purposes": PURPOSES,
    "recipients": RECIPIENTS,
    "measures": MEASURES,
    "legal-bases": LEGAL_BASES,
    "rights": RIGHTS,
    "regimes": REGIMES,
    "safeguards": SAFEGUARDS,
    "channels": CHANNELS,
    "technologies": TECHNOLOGIES,
    "cookie-types": COOKIE_TYPES,
    "cookie-controls": COOKIE_CONTROLS,
    "contexts": CONTEXTS,
    "recordings": RECORDINGS,
    "notice-topics": NOTICE_TOPICS,
    "jurisdictions": JURISDICTIONS,
}

__all__ = [
    "CHANNELS",
    "CONTEXTS",
    "COOKIE_CONTROLS",
    "COOKIE_TYPES",
    "DATA",
    "JURISDICTIONS",
    "LEGAL_BASES",
    "MEASURES",
    "NOTICE_TOPICS",
    "PURPOSES",
    "RECIPIENTS",
    "RECORDINGS",
    "REGIMES",
    "RIGHTS",
    "SAFEGUARDS",
    "STATE_ACTS",
    "TABLES",
    "TECHNOLOGIES",
    "Table",
    "Term",
]
