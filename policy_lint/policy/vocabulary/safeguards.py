"""What protects data sent to another country (GDPR Art. 45 to 49)."""

from __future__ import annotations

from policy_lint.policy.vocabulary.table import Table, Term

SAFEGUARDS = Table(
    "transfer safeguard",
    (
        Term("adequacy", "adequacy decision"),
        Term("standard-contractual-clauses", "standard contractual clauses"),
        Term("binding-corporate-rules", "binding corporate rules"),
        Term("privacy-framework", "Data Privacy Framework"),
        Term("privacy-shield", "Privacy Shield or Safe Harbor (invalidated)"),
        Term("data-processing-agreement", "data processing agreement"),
        Term("certification", "certification"),
        Term("code-of-conduct", "code of conduct"),
        Term("consent", "explicit consent"),
        Term("derogation", "another derogation"),
        Term("unspecified", "safeguards (unspecified)"),
    ),
)
