"""The ground that makes a processing lawful (GDPR Art. 6(1))."""

from __future__ import annotations

from policy_lint.policy.vocabulary.table import Table, Term

# One term: its key, label and links, and below them the words for it.
# fmt: off
LEGAL_BASES = Table(
    "legal basis",
    (
        Term("consent", "consent", dpv="eu-gdpr:A6-1-a",
             synonyms=("consent", "your consent", "explicit consent", "opt-in consent", "opt-in", "permission",
                       "article 6(1)(a)")),
        Term("contract", "contract", dpv="eu-gdpr:A6-1-b",
             synonyms=("contract", "performance of a contract", "contractual necessity", "contractual obligation",
                       "perform a contract", "performance of our contract", "pre-contractual measure",
                       "take steps at your request", "article 6(1)(b)")),
        Term("legal-obligation", "legal obligation", dpv="eu-gdpr:A6-1-c",
             synonyms=("legal obligation", "legal requirement", "compliance with a legal obligation",
                       "comply with a legal obligation", "statutory obligation", "legal duty", "article 6(1)(c)")),
        Term("legitimate-interests", "legitimate interests", dpv="eu-gdpr:A6-1-f",
             synonyms=("legitimate interest", "legitimate business interest", "our legitimate interest",
                       "legitimate interests pursued by", "article 6(1)(f)")),
        Term("vital-interests", "vital interests", dpv="eu-gdpr:A6-1-d",
             synonyms=("vital interest", "protect someone's life", "article 6(1)(d)")),
        Term("public-task", "public task", dpv="eu-gdpr:A6-1-e",
             synonyms=("public task", "public interest", "task carried out in the public interest",
                       "official authority", "exercise of official authority", "article 6(1)(e)")),
    ),
)
# fmt: on
