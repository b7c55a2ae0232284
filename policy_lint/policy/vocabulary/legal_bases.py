"""The ground that makes a processing lawful (GDPR Art. 6(1))."""

from __future__ import annotations

from policy_lint.policy.vocabulary.table import Table, Term

LEGAL_BASES = Table(
    "legal basis",
    (
        Term("consent", "consent"),
        Term("contract", "contract"),
        Term("legal-obligation", "legal obligation"),
        Term("legitimate-interests", "legitimate interests"),
        Term("vital-interests", "vital interests"),
        Term("public-task", "public task"),
    ),
)
