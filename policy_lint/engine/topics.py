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
