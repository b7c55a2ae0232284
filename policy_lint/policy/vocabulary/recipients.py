"""Who receives personal data."""

from __future__ import annotations

from policy_lint.policy.vocabulary.table import Table, Term

RECIPIENTS = Table(
    "recipient",
    (
        Term("service-providers", "service providers and processors"),
        Term("cloud-providers", "hosting and cloud providers", broader="service-providers"),
        Term("crm-providers", "customer relationship management tools", broader="service-providers"),
        Term("payment-processors", "payment processors", broader="service-providers"),
        Term("analytics", "analytics providers", broader="service-providers"),
        Term("marketing-providers", "marketing service providers", broader="service-providers"),
        Term("support-providers", "support providers", broader="service-providers"),
        Term("delivery-providers", "shipping and delivery providers", broader="service-providers"),
        Term("installers", "installers and contractors", broader="service-providers"),
        Term("professional-advisers", "professional advisers and auditors"),
        Term("affiliates", "affiliates and group companies"),
        Term("advertisers", "advertisers and advertising networks"),
        Term("data-brokers", "data brokers"),
        Term("credit-agencies", "credit agencies and bureaus"),
        Term("debt-collectors", "debt collectors"),
        Term("partners", "business partners"),
        Term("joint-service-partners", "partners in joint services", broader="partners"),
        Term("authorised-partners", "authorised or trusted partners", broader="partners"),
        Term("social-networks", "social networks"),
        Term("authorities", "authorities, courts and law enforcement"),
        Term("regulators", "regulators", broader="authorities"),
        Term("emergency-services", "emergency services and persons at risk"),
        Term("legal-counterparties", "parties to legal claims"),
        Term("insurers", "insurers"),
        Term("financial-institutions", "banks and financial institutions"),
        Term("business-transfer", "successor in a merger, acquisition or sale"),
        Term("authorised-by-individual", "third parties that the individual authorises"),
        Term("employees", "employees and authorised personnel"),
        Term("customers", "business customers"),
        Term("employers", "employers"),
        Term("other-users", "other users"),
        Term("researchers", "researchers"),
        Term("public", "the public"),
        Term("third-parties", "third parties (unspecified)"),
        Term("other-recipient", "other recipients"),
    ),
)
