"""How personal data is protected."""

from __future__ import annotations

from policy_lint.policy.vocabulary.table import Table, Term

MEASURES = Table(
    "security measure",
    (
        Term("encryption-in-transit", "encryption in transit"),
        Term("encryption-at-rest", "encryption at rest"),
        Term("access-control", "access control"),
        Term("role-based-access", "role-based permissions", broader="access-control"),
        Term("multi-factor-authentication", "multi-factor authentication", broader="access-control"),
        Term("audit", "audits and audit trails"),
        Term("vulnerability-assessment", "vulnerability assessment", broader="testing"),
        Term("testing", "security testing"),
        Term("penetration-testing", "penetration testing", broader="testing"),
        Term("training", "employee training"),
        Term("incident-response", "incident response"),
        Term("backups", "backups"),
        Term("physical", "physical security"),
        Term("pseudonymisation", "pseudonymisation"),
        Term("anonymisation", "anonymisation"),
        Term("monitoring", "monitoring and intrusion detection"),
        Term("passwords", "passwords"),
        Term("firewall", "firewalls"),
        Term("software-updates", "software updates and patching"),
        Term("malware-protection", "malware protection"),
        Term("portable-device-protection", "protection of portable devices"),
        Term("privacy-by-design", "privacy and security by design"),
        Term("data-minimisation", "data minimisation"),
        Term("secure-destruction", "secure destruction"),
        Term("certification", "certification or attestation"),
        Term("pci-compliance", "PCI DSS compliance", broader="certification"),
        Term("confidentiality-duty", "confidentiality duties"),
        Term("vendor-contracts", "contracts with vendors"),
        Term("secure-payment-gateway", "secure payment gateway"),
        Term("user-responsibility", "measures asked of the user"),
        Term("organisational", "organisational safeguards"),
        Term("technical", "technical safeguards"),
        Term("general-safeguards", "safeguards (unspecified)"),
    ),
)
