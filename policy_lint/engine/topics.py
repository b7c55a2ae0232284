"""The closed set of topics: what a requirement is about. Findings of one topic and place are shown as one.

A term's synonyms are words in headings that mark the topic: an absence is reported at such a heading where there is one.
"""

from __future__ import annotations

from policy_lint.policy.vocabulary import Table, Term

TOPICS = Table(
    "topic",
    (
        Term("posting", "where the policy is posted"),
        Term("identity", "who is responsible", ("who we are", "about us", "controller", "introduction")),
        Term("contact", "contact details", ("contact", "contact us", "how to reach us", "questions")),
        Term("effective-date", "effective date", ("effective date", "last updated")),
        Term("collection", "data collected", ("information we collect", "data we collect", "collect")),
        Term("sources", "sources of data", ("sources",)),
        Term("use", "purposes of use", ("how we use", "use of information", "use your information", "purpose")),
        Term("legal-basis", "legal basis", ("legal basis", "lawful basis", "legal bases", "legal grounds")),
        Term(
            "disclosure",
            "recipients of data",
            ("sharing", "share", "disclosure", "disclose", "third parties", "third party"),
        ),
        Term("sale", "sale of data", ("sale", "sell", "do not sell")),
        Term("retention", "retention periods", ("retention", "retain", "how long", "storage")),
        Term("rights", "rights of individuals", ("your rights", "rights", "your choices", "choices", "accessing")),
        Term("access", "right of access", ("access", "accessing", "your rights", "rights")),
        Term("erasure", "right of erasure", ("deletion", "erasure", "your rights", "rights")),
        Term("opt-out", "right to opt out", ("opt out", "opt-out", "do not sell", "your choices", "rights")),
        Term("requests", "how to make requests", ("exercise", "your rights", "requests", "rights")),
        Term(
            "complaint",
            "complaint to an authority",
            ("complaint", "complaints", "supervisory authority", "your rights", "rights"),
        ),
        Term("children", "children", ("children", "child", "minors", "coppa")),
        Term("do-not-track", "Do Not Track", ("do not track", "dnt", "tracking", "cookies")),
        Term("tracking", "tracking across sites", ("tracking", "behavioral", "third-party", "cookies", "analytics")),
        Term("cookies", "cookies", ("cookies", "cookie")),
        Term("security", "security", ("security", "protect", "safeguard")),
        Term("breach", "data breaches", ("breach", "security")),
        Term("transfer", "transfers abroad", ("transfer", "transfers", "international", "cross-border")),
        Term("changes", "changes to the policy", ("changes", "updates", "amendments", "modifications")),
        Term("consent", "consent", ("consent",)),
        Term("marketing", "marketing", ("marketing", "communications", "opt-out")),
        Term("automated-decisions", "automated decisions", ("automated", "profiling")),
        Term("sensitive-data", "sensitive data", ("sensitive",)),
        Term("government-id", "government identifiers", ("identification", "collect")),
        Term("network-data", "network and usage data", ("usage", "network", "internet service")),
        Term("cpni", "customer proprietary network information", ("cpni", "proprietary network")),
        Term("subscriber-notice", "notice to subscribers", ("subscriber", "subscribers")),
        Term("incentive", "financial incentives", ("incentive", "loyalty")),
        Term("cpni-content", "what CPNI is and who gets it", ("cpni", "proprietary network")),
        Term("cpni-choice", "choice on the use of CPNI", ("cpni", "proprietary network")),
        Term("cpni-clarity", "how long a choice on CPNI lasts", ("cpni", "proprietary network")),
        Term("cpni-scope", "services that CPNI covers", ("cpni", "proprietary network")),
        Term(
            "subscriber-data",
            "subscribers' data and its use",
            ("subscriber", "subscribers", "cable", "information we collect"),
        ),
        Term(
            "disclosure-frequency",
            "frequency of disclosure",
            ("disclosure", "disclose", "sharing", "share", "third parties"),
        ),
        Term(
            "subscriber-access",
            "times and place of access",
            ("access", "accessing", "subscriber rights", "your rights"),
        ),
        Term(
            "subscriber-rights", "subscribers' statutory rights", ("subscriber", "subscribers", "cable", "your rights")
        ),
        Term("disclosure-consent", "consent before disclosure", ("consent", "disclosure", "sharing")),
        Term("broadband-rights", "rights of broadband customers", ("maine", "state privacy", "your rights", "rights")),
        Term("broadband-consent", "consent of broadband customers", ("consent", "advertising")),
        Term(
            "email-confidentiality", "confidentiality of e-mail addresses", ("nevada", "state privacy", "your rights")
        ),
        Term(
            "shared-data", "categories of data shared", ("sharing", "share", "disclosure", "disclose", "third parties")
        ),
        Term("named-buyers", "buyers of data by name", ("sale", "sell", "third parties", "sharing", "disclosure")),
        Term("purpose-links", "purposes by category of data", ("how we use", "use of information", "purpose")),
        Term("appeals", "appeals of refused requests", ("appeal", "appeals", "your rights", "rights")),
        Term(
            "sale-opt-out-address", "address to opt out of sale", ("nevada", "do not sell", "sale", "sell", "opt out")
        ),
        Term(
            "third-party-marketing",
            "marketing by third parties",
            ("shine the light", "california", "marketing", "sharing"),
        ),
        Term("minors-content", "content posted by minors", ("minors", "under 18", "california", "children")),
        Term("sensitive-sale-notice", "notice of sale of sensitive data", ("texas", "sale", "sell", "sensitive")),
        Term("biometric-sale-notice", "notice of sale of biometric data", ("texas", "sale", "sell", "biometric")),
        Term("biometrics", "retention of biometric data", ("biometric", "biometrics", "retention", "retain")),
        Term("health-data", "consumer health data", ("consumer health", "health", "washington")),
        Term("llm-training", "training of language models", ("artificial intelligence", "ai", "how we use")),
        Term("jurisdiction", "laws that apply", ("state privacy", "jurisdiction", "compliance", "residents")),
        Term("claims", "claims and promises", ("compliance", "certification", "framework")),
        Term("anonymity", "anonymity claims", ("anonymous", "aggregate")),
        Term("readability", "readability"),
        Term("placeholder", "template placeholders"),
        Term("duplicate", "repeated text"),
        Term("empty-section", "empty sections"),
        Term("unfinished-list", "lists that lead nowhere"),
        Term("consistency", "consistency of terms and names"),
        Term("vagueness", "vague wording"),
        Term("outdated-law", "outdated laws"),
        Term("source-text", "the published text"),
    ),
)
