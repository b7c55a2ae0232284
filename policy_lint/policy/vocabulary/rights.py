"""What an individual may ask of the controller."""

from __future__ import annotations

from policy_lint.policy.vocabulary.table import Table, Term

RIGHTS = Table(
    "right",
    (
        Term("access", "right of access"),
        Term("know", "right to know"),
        Term("rectification", "right to rectification"),
        Term("erasure", "right to erasure"),
        Term("portability", "right to data portability"),
        Term("restriction", "right to restriction of processing"),
        Term("objection", "right to object"),
        Term("withdraw-consent", "right to withdraw consent"),
        Term("opt-out-sale", "right to opt out of sale or sharing"),
        Term("limit-sensitive", "right to limit use of sensitive data"),
        Term("opt-out-marketing", "right to opt out of marketing"),
        Term("opt-out-profiling", "right to opt out of profiling"),
        Term("non-discrimination", "right to non-discrimination"),
        Term("complaint", "right to complain to an authority"),
        Term("appeal", "right to appeal a refused request"),
        Term("human-review", "right to human review"),
        Term("legal-recourse", "right to legal recourse"),
    ),
)
