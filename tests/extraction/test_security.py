"""How data is protected."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policy_lint.policy.statements import Notice, Security
from tests.extraction.said import said

PROTECTED = [
    "We use appropriate security measures to protect your data.",
    "Your information is stored on secure servers behind a firewall.",
    "We have administrative, technical and physical safeguards in place.",
    "Payment pages are encrypted with TLS.",
    "Access to personal data is limited to employees who need it for their work.",
    "We take reasonable precautions to prevent unauthorized access to your information.",
    "Only authorised staff can see your records.",
    "We encrypt your files at rest.",
    "Our staff are trained in data protection and confidentiality.",
    "We take the security of your personal information very seriously.",
    "We follow generally accepted industry standards to protect the information submitted to us.",
    "Regular penetration tests are carried out by an outside firm.",
    "Paper files are kept in locked cabinets.",
    "All passwords are hashed.",
    "Our data center is ISO 27001 certified and guarded.",
    "We safeguard your data against loss, theft and misuse.",
    "Card payments are processed through a gateway provider.",
    "We scan our systems for vulnerabilities and malware every week.",
    "Data you send us travels over an SSL connection.",
    "We maintain backups in a secure location.",
    "You are responsible for keeping your password confidential, and we keep our part of the account secure.",
    "We require two-factor authentication for administrators.",
    "Technical and organisational measures reduce the risk of harm from attacks.",
    "We monitor our systems to detect and prevent unauthorised access to your data.",
]
NOT_PROTECTED = [
    "We may disclose data to protect our rights, property or safety.",
    "We ask for the last digits of your social security number.",
    "We are committed to protecting your privacy.",
    "We use cookies to keep the secure area of our site working.",
    "You may contact the data protection authority of your country.",
    "We use your data to detect and prevent fraud.",
    "We collect information for security purposes.",
    "This notice explains how your data is collected, used and protected.",
    "Children’s privacy matters to us.",
    "You must answer a security question.",
    "We participate in the Privacy Shield.",
    "We are not responsible for the security practices of other sites.",
    "How do we protect your data?",
    "We disclose information to prevent harm to the physical safety of a person.",
    "Log out of your account to remove the cookies.",
    "We do not sell your data.",
    "We may change this policy.",
    "We comply with a court or administrative order.",
    "Other countries may not offer the same level of protection.",
    "We monitor network performance.",
    "You have the right to the protection of your data under these laws.",
    "We send you technical notices, security alerts and administrative messages.",
    "We share data to address fraud, security or technical issues.",
    "We weigh the risk of harm from unauthorised disclosure when we decide how long to keep data.",
    "If deletion is not possible, we will securely store your data and isolate it from further use.",
    "We use the information we collect to investigate and prevent fraudulent transactions, unauthorised access and other illegal acts.",
    "You can call our technical support about your account.",
    "We may ask you to verify your identity before we respond to your request.",
    "To protect your privacy, we will confirm your identity first.",
    "Contracts safeguard the transfer of data to our group.",
]


@pytest.mark.parametrize("text", PROTECTED)
def test_what_says_how_data_is_protected_is_security(text: str) -> None:
    assert said(Security, text)


@pytest.mark.parametrize("text", NOT_PROTECTED)
def test_rights_purposes_and_commitments_are_no_security(text: str) -> None:
    assert not said(Security, text)


@pytest.mark.parametrize(
    ("text", "measures"),
    [
        ("We use TLS to encrypt data during transmission.", {"encryption-in-transit"}),
        ("Backups are encrypted at rest with AES-256.", {"encryption-at-rest"}),
        ("We restrict access to personal data to employees with a business need.", {"access-control"}),
        ("We use firewalls and intrusion detection to protect our systems.", {"firewall", "monitoring"}),
        ("We carry out regular security audits and penetration testing.", {"audit", "penetration-testing"}),
        ("Our contracts with vendors include clauses that protect your data.", {"vendor-contracts"}),
        ("We use reasonable measures to protect your information from loss.", {"general-safeguards"}),
    ],
)
def test_the_measures_are_named(text: str, measures: set[str]) -> None:
    (one,) = said(Security, text)
    assert measures <= set(one.measures)


def test_a_narrower_measure_stands_for_its_wider_one() -> None:
    (one,) = said(Security, "We protect accounts with access controls such as multi-factor authentication.")
    assert one.measures == ("multi-factor-authentication",)


def test_only_those_who_need_it_is_exclusive() -> None:
    (one,) = said(Security, "Only authorized personnel have access to your data.")
    assert one.exclusive


def test_what_users_are_told_to_do_is_theirs() -> None:
    (one,) = said(Security, "Users are encouraged to choose strong passwords.", heading="Security")
    assert one.actor == "individual"
    assert set(one.measures) == {"passwords", "user-responsibility"}


def test_a_promise_that_cannot_be_kept_is_an_overclaim() -> None:
    (one,) = said(Security, "Our servers are protected and your data is completely secure.")
    assert one.overclaim


@pytest.mark.parametrize(
    "text",
    [
        "No method of transmission over the Internet is 100% secure.",
        "We cannot guarantee the security of your data.",
        "However, no system is completely secure.",
        "Unfortunately, no safeguards are impenetrable.",
    ],
)
def test_a_disclaimer_is_a_notice_and_no_measure(text: str) -> None:
    assert "commitment" in [one.topic for one in said(Notice, "We use firewalls to protect your data.", text)]
    assert len(said(Security, "We use firewalls to protect your data.", text)) == 1


def test_a_disclaimer_alone_denies_security() -> None:
    assert [one.stance for one in said(Security, "We cannot guarantee the security of your data.")] == ["denied"]


def test_a_condition_in_brackets_belongs_to_its_item() -> None:
    found = said(
        Security,
        "We implement:\n- Regular audits, penetration testing, SOC 2 compliance (if applicable).",
        heading="Data Security",
    )
    assert [one.stance for one in found if "certification" in one.measures] == ["conditional"]
    assert [one.stance for one in found if "audit" in one.measures] == ["affirmed"]


@given(st.text())
def test_no_text_makes_it_fail(text: str) -> None:
    said(Security, f"We protect data {text} (if {text}) no method is 100% secure {text}")
