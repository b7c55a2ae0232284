"""What protects data sent to another country (GDPR Art. 45 to 49)."""

from __future__ import annotations

from policy_lint.policy.vocabulary.table import Table, Term

# One term: its key, label and links, and below them the words for it.
# fmt: off
SAFEGUARDS = Table(
    "transfer safeguard",
    (
        Term("adequacy", "adequacy decision", dpv="eu-gdpr:A45-3",
             synonyms=("adequacy decision", "adequate level of protection", "adequacy", "deemed adequate",
                       "adequate protection", "provide an adequate level of data protection",
                       "adequate level of data protection", "article 45")),
        Term("standard-contractual-clauses", "standard contractual clauses", dpv="eu-gdpr:StandardContractualClauses",
             synonyms=("standard contractual clause", "scc", "eu standard clause", "model clause", "model contract clause",
                       "eu model clause", "standard data protection clause", "standard contract clause",
                       "model contract", "international data transfer agreement", "idta", "model contractual clause",
                       "approved contractual clause", "approved contract clause", "approved clause",
                       "standard contractual data protection clause", "standard data protection contractual clause",
                       "standard contractual protection clause", "standard protection clause", "eu standard contract",
                       "contract approved by the european commission", "contract approved by the commission",
                       "clause approved by the european commission", "clause adopted by the european commission",
                       "clause of the european commission", "clause issued by the european commission")),
        Term("binding-corporate-rules", "binding corporate rules", dpv="eu-gdpr:BindingCorporateRules",
             synonyms=("binding corporate rule", "bcr")),
        Term("privacy-framework", "Data Privacy Framework",
             synonyms=("data privacy framework", "eu-u.s. data privacy framework", "dpf",
                       "uk extension to the eu-u.s. dpf")),
        Term("privacy-shield", "Privacy Shield or Safe Harbor (invalidated)",
             synonyms=("privacy shield", "eu-u.s. privacy shield", "eu-us privacy shield", "privacy shield framework",
                       "privacy shield principles", "safe harbor", "safe harbour", "swiss-u.s. privacy shield",
                       "safe harbor framework")),
        Term("data-processing-agreement", "data processing agreement", dpv="dpv:DataProcessingAgreement",
             synonyms=("data processing agreement", "dpa", "data processing addendum", "data transfer agreement",
                       "data protection agreement", "data processor agreement", "data processing contract")),
        Term("certification", "certification", dpv="eu-gdpr:CertificationMechanismsForDataTransfers",
             synonyms=("certification", "cross-border privacy rules", "cbpr")),
        Term("code-of-conduct", "code of conduct", dpv="eu-gdpr:CodesOfConductForDataTransfers",
             synonyms=("code of conduct",)),
        Term("consent", "explicit consent", dpv="eu-gdpr:A49-1-a",
             synonyms=("explicit consent", "your consent", "consent to the transfer", "consent to such transfer",
                       "consent to that transfer", "agreement to that transfer")),
        Term("derogation", "another derogation",
             synonyms=("derogation", "necessary for the performance of a contract", "article 49")),
        Term("unspecified", "safeguards (unspecified)", dpv="dpv:SafeguardForDataTransfer",
             synonyms=("appropriate safeguard", "adequate safeguard", "suitable safeguard", "adequate control",
                       "adequate controls in place", "all steps reasonably necessary", "appropriate measures",
                       "adequate measures", "suitable measures", "suitable guarantee", "appropriate guarantee",
                       "adequate guarantee", "sufficient guarantee", "following safeguard", "article 46",
                       "similar degree of protection", "appropriate level of protection", "similar level of protection",
                       "appropriate level of data protection", "equivalent level of protection", "same level of protection",
                       "appropriate data protection guarantee", "european data protection standards")),
    ),
)
# fmt: on
