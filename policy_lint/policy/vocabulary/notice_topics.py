"""Any other statement that a rule needs."""

from __future__ import annotations

from policy_lint.policy.vocabulary.table import Table, Term

NOTICE_TOPICS = Table(
    "notice topic",
    (
        Term("scope", "what the policy covers"),
        Term("definition", "definition of a term"),
        Term("commitment", "general commitment to privacy"),
        Term("controller-role", "role as controller or processor"),
        Term("llm-training", "training of machine learning models"),
        Term("access-times-and-place", "times and place of access to subscriber information"),
        Term("obligation-to-provide", "whether data must be provided"),
        Term("service-refusal", "service is not refused for declining to provide data"),
        Term("data-accuracy", "accuracy of data"),
        Term("data-minimisation", "only what is needed is collected"),
        Term("purpose-limitation", "use only for the purpose of collection"),
        Term("new-purpose", "consent before a new purpose"),
        Term("retroactive-change", "choice before a changed use of data already collected"),
        Term("vendor-obligations", "duties put on vendors"),
        Term("partner-policy", "a partner's own policy applies"),
        Term("sensitive-data", "sensitive data"),
        Term("paper-records", "paper records"),
        Term("advertising-practice", "advertising practice"),
        Term("financial-incentive", "financial incentives"),
        Term("network-management", "network management practices"),
        Term("cpni", "customer proprietary network information"),
        Term("subscriber-rights", "subscribers' statutory rights"),
        Term("user-generated-content", "content that users post"),
        Term("community-features", "public areas"),
        Term("biometric", "biometric data"),
        Term("health-data", "consumer health data"),
        Term("accessibility", "accessible formats and languages"),
        Term("complaint-handling", "complaints to the controller"),
        Term("complaint-channel", "how to complain to the controller"),
        Term("arbitration", "dispute resolution"),
        Term("individual-responsibility", "what users are asked to do"),
        Term("breach-remedy", "remedy of a security issue"),
        Term("hours", "hours of service"),
        Term("request-metrics", "numbers of requests received"),
        Term("legal-compliance-claim", "claim to comply with laws or standards"),
        Term("other", "other"),
    ),
)
