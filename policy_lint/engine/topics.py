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
        Term("rectification", "right of rectification", ("correction", "rectification", "your rights", "rights")),
        Term(
            "non-discrimination",
            "non-discrimination",
            ("discrimination", "non-discrimination", "your rights", "rights"),
        ),
        Term(
            "verification", "how requests are verified", ("verification", "verify", "exercise", "your rights", "rights")
        ),
        Term("agents", "requests by an agent", ("agent", "agents", "exercise", "your rights", "rights")),
        Term("request-metrics", "numbers of requests", ("metrics", "requests")),
        Term("opt-out-method", "how to opt out of sale", ("opt out", "opt-out", "do not sell", "cookies")),
        Term(
            "opt-out-signal",
            "opt-out preference signals",
            ("global privacy control", "opt-out preference", "do not track"),
        ),
        Term(
            "frictionless-signal", "frictionless opt-out", ("global privacy control", "opt-out preference", "opt out")
        ),
        Term(
            "limit-sensitive", "right to limit use of sensitive data", ("limit", "sensitive", "your rights", "rights")
        ),
        Term("sensitive-use", "use of sensitive data", ("sensitive", "how we use")),
        Term(
            "recent-collection", "data collected in the last year", ("categories", "information we collect", "collect")
        ),
        Term(
            "statutory-categories", "categories in the law's words", ("categories", "information we collect", "collect")
        ),
        Term("sold-list", "categories sold or shared", ("sale", "sell", "do not sell", "sharing", "share")),
        Term("sale-recipients", "recipients of what is sold", ("sale", "sell", "do not sell", "sharing", "share")),
        Term("sale-purpose", "purposes of sale", ("sale", "sell", "do not sell", "sharing", "share")),
        Term("disclosed-list", "categories disclosed", ("disclosure", "disclose", "sharing", "share")),
        Term(
            "disclosure-details", "recipients and purposes by category", ("disclosure", "disclose", "sharing", "share")
        ),
        Term("minors-sale", "sale of minors' data", ("minors", "under 16", "children", "sale", "sell")),
        Term("minors-opt-in", "minors' opt-in to sale", ("minors", "under 16", "children", "sale", "sell")),
        Term("review-date", "yearly review", ("last updated", "effective date", "changes", "updates")),
        Term(
            "complaint-handling",
            "complaint to the organisation",
            ("complaints", "complaint", "grievance", "concerns", "contact us", "contact", "your rights"),
        ),
        Term("objection", "right to object", ("right to object", "object", "objection", "your rights", "rights")),
        Term("portability", "restriction and portability", ("portability", "restriction", "your rights", "rights")),
        Term(
            "officer",
            "the person in charge of data protection",
            ("data protection officer", "privacy officer", "contact"),
        ),
        Term("representative", "local representative", ("representative", "contact us", "contact")),
        Term("joint-controllers", "joint controllers", ("joint controllers", "joint", "who we are", "controller")),
        Term(
            "mandatory-data",
            "whether data must be provided",
            ("failure to provide", "fail to provide", "obligation to provide", "collect"),
        ),
        Term("affiliates", "data given to affiliates", ("affiliates", "sharing", "share", "disclosure", "disclose")),
        Term(
            "governance",
            "governance of personal data",
            ("governance", "retention", "retain", "how long", "storage", "your rights"),
        ),
        Term("language", "languages of the notice", ("language", "languages")),
        Term("children", "children", ("children", "child", "minors", "coppa")),
        Term("children-notice", "one clear notice on children", ("children", "child", "minors", "coppa")),
        Term("children-contact", "contact for parents", ("contact", "contact us", "children", "child", "coppa")),
        Term("children-collection", "data collected from children", ("children", "child", "minors", "coppa")),
        Term("children-use", "use of children's data", ("children", "child", "minors", "coppa")),
        Term(
            "children-disclosure",
            "recipients of children's data",
            (
                "children",
                "child",
                "minors",
                "coppa",
                "third parties",
                "third party",
                "disclosure",
                "disclose",
                "sharing",
                "share",
            ),
        ),
        Term(
            "children-retention",
            "retention of children's data",
            ("retention", "retain", "how long", "storage", "children", "child", "coppa"),
        ),
        Term("children-identifiers", "children's persistent identifiers", ("cookies", "children", "child", "coppa")),
        Term("children-voice", "children's voice recordings", ("voice", "audio", "children", "child", "coppa")),
        Term("parental-rights", "rights of parents", ("parents", "parental", "parent", "children", "child", "coppa")),
        Term(
            "parental-consent", "consent of parents", ("parental", "consent", "parents", "children", "child", "coppa")
        ),
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
