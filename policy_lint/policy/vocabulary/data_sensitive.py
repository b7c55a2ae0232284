"""The data categories that laws protect most: health, beliefs, origin, biometrics and the like."""

from __future__ import annotations

from policy_lint.policy.vocabulary.table import Term

# One term: its key, label and links, and below them the words for it.
# fmt: off
SENSITIVE: tuple[Term, ...] = (
    Term("sensitive-data", "sensitive data", dpv="dpv:SensitivePersonalData", broader="personal-data",
         synonyms=("sensitive data", "sensitive information", "sensitive personal data",
                   "sensitive personal information", "sensitive personally identifiable information",
                   "special category data", "special categories of data", "special category of personal data")),
    Term("health-data", "health data", dpv="pd:Health", fideslang="user.health_and_medical", broader="sensitive-data",
         synonyms=("health data", "health information", "medical information", "medical data", "medical record",
                   "medical history", "medical condition", "health condition", "health record",
                   "protected health information", "disability", "healthcare information",
                   "health-related information", "medical details", "diagnosis", "medication", "allergy",
                   "disability status", "health status", "treatment information", "dietary requirement",
                   "vaccination status")),
    Term("biometric-data", "biometric data", dpv="pd:Biometric", fideslang="user.biometric", broader="sensitive-data",
         synonyms=("biometric data", "biometric information", "biometric", "fingerprint", "faceprint",
                   "facial recognition data", "facial recognition", "facial geometry", "face scan", "iris scan",
                   "retina scan", "biometric identifier",
                   "physiological, biological, or behavioral characteristics", "hand scan",
                   "face print", "voice and facial recognition")),
    Term("voice-print", "voice prints", fideslang="user.biometric.voice", broader="biometric-data",
         synonyms=("voice print", "voiceprint")),
    Term("genetic-data", "genetic data", dpv="pd:Genetic", fideslang="user.health_and_medical.genetic", broader="sensitive-data",
         synonyms=("genetic data", "genetic information", "genetic characteristics", "dna")),
    Term("racial-ethnic-origin", "racial or ethnic origin", dpv="pd:Ethnicity", fideslang="user.demographic.race_ethnicity", broader="sensitive-data",
         synonyms=("racial or ethnic origin", "race", "ethnicity", "race or ethnicity", "ethnic origin",
                   "racial origin", "national origin", "ancestry", "ethnic background", "racial and ethnic origin",
                   "race and ethnicity", "racial or ethnic background", "ethnic group")),
    Term("religion", "religious or philosophical beliefs", dpv="pd:Religion", fideslang="user.demographic.religious_belief", broader="sensitive-data",
         synonyms=("religion", "religious belief", "religious or philosophical beliefs", "philosophical belief",
                   "creed", "religious affiliation", "religious view", "religious information")),
    Term("political-opinions", "political opinions", dpv="pd:PoliticalOpinion", fideslang="user.demographic.political_opinion", broader="sensitive-data",
         synonyms=("political opinion", "political view", "political affiliation", "political belief",
                   "political party")),
    Term("sexual-orientation", "sex life or sexual orientation", dpv="pd:Sexual", fideslang="user.demographic.sexual_orientation", broader="sensitive-data",
         synonyms=("sexual orientation", "sex life", "sexuality", "sexual preference", "sexual life",
                   "sex life or sexual orientation")),
    Term("union-membership", "trade union membership", dpv="pd:TradeUnionMembership", broader="sensitive-data",
         synonyms=("trade union membership", "union membership", "trade union", "trade-union membership")),
    Term("criminal-records", "criminal records", dpv="pd:Criminal", fideslang="user.criminal_history", broader="sensitive-data",
         synonyms=("criminal record", "criminal conviction", "criminal history", "criminal offence",
                   "criminal offense", "criminal background", "conviction", "background check",
                   "criminal allegation", "criminal proceeding")),
    Term("immigration-status", "citizenship or immigration status", fideslang="user.government_id.immigration", broader="sensitive-data",
         synonyms=("immigration status", "citizenship", "citizenship status", "citizenship or immigration status",
                   "visa status", "right to work", "work permit", "visa information",
                   "citizenship or residency status")),
)
# fmt: on
