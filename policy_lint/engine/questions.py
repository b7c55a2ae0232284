"""Facts as questions to the owner of a policy: what an undecided rule waits for."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from policy_lint.records import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable

    from policy_lint.engine.finding import Finding

QUESTIONS: dict[str, tuple[str, str]] = {
    "users_in": ("Where are your users?", "users_in=US-CA,EEA"),
    "state_act_controller": ("Which US state privacy acts do you fall under?", "state_act_controller=VA,CO"),
    "is_commercial_operator": ("Do you run the site or service commercially?", ""),
    "collects_online": ("Do you collect personal data through a site, app or online service?", ""),
    "ccpa_business": (
        "Do you meet a threshold of the CCPA (revenue, number of consumers, share of income from data)?",
        "",
    ),
    "is_broadband_provider": ("Do you sell internet access to the public?", ""),
    "is_cable_operator": ("Are you a cable operator?", ""),
    "is_telecom_carrier": ("Are you a telephone carrier or interconnected VoIP provider?", ""),
    "directed_to_children_u13": ("Is the service, or a part of it, directed to children under 13?", ""),
    "actual_knowledge_u13": ("Do you know that you collect data from children under 13?", ""),
    "actual_knowledge_sells_u16": ("Do you know that you sell or share data of people under 16?", ""),
    "collects_voice_from_children": ("Do you record children's voices?", ""),
    "persistent_id_internal_ops": ("Do you use children's persistent identifiers for internal operations only?", ""),
    "audience_general": ("Is it a general-audience service, not directed to children?", ""),
    "collects_sensitive_data": ("Do you collect sensitive data (health, religion, precise location …)?", ""),
    "uses_sensitive_beyond_permitted": (
        "Do you use sensitive data for more than the service, security and the other purposes of 11 CCR 7027(m)?",
        "",
    ),
    "sells_data": ("Do you disclose personal data for money or other value?", ""),
    "shares_for_ads": ("Do you share personal data for targeted advertising?", ""),
    "shares_with_third_parties": ("Do you disclose personal data to anyone outside?", ""),
    "shares_for_third_party_marketing": ("Do others use your customers' data for their own marketing?", ""),
    "frictionless_gpc": ("Do you process opt-out signals in a frictionless manner, without posting opt-out links?", ""),
    "profiles_significant_decisions": (
        "Do you profile people for decisions on credit, housing, work and the like?",
        "",
    ),
    "offers_financial_incentive": ("Do you offer discounts, rewards or other benefits for personal data?", ""),
    "processes_10m_ca_consumers": ("Do you handle data of ten million or more Californians a year?", ""),
    "engages_cross_site_tracking": ("Do you follow visitors over time and across other sites?", ""),
    "uses_cookies": ("Do you set cookies or read from the user's device?", ""),
    "provides_review_process": ("Can users look at or change the data you hold on them?", ""),
    "relies_on_consent": ("Is consent your legal basis for some processing?", ""),
    "relies_on_legitimate_interests": ("Are legitimate interests your legal basis for some processing?", ""),
    "obtains_data_indirectly": ("Do you get personal data from others than the individual?", ""),
    "transfers_outside_eea": ("Does personal data leave the EEA?", ""),
    "transfers_outside_uk": ("Does personal data leave the UK?", ""),
    "collects_government_id": ("Do you collect national identity, passport or tax numbers?", ""),
    "sends_marketing": ("Do you send marketing by email, text or phone?", ""),
    "seeks_cpni_approval": ("Do you ask customers for approval to use their CPNI (call and service records)?", ""),
    "has_registered_minors_u18": ("Can minors register and post content?", ""),
    "sells_sensitive_data": ("Do you sell sensitive data?", ""),
    "sells_biometric_data": ("Do you sell biometric data?", ""),
    "collects_biometrics": ("Do you hold fingerprints, voiceprints or other biometric identifiers?", ""),
    "collects_consumer_health_data": ("Do you collect data on people's health?", ""),
    "automated_decisions": ("Do you decide on people by machine alone, with legal or similar effect?", ""),
    "exclusively_online_direct": ("Do you operate only online, in a direct relationship with your customers?", ""),
    "processes_outside_canada": ("Do you use processors or storage outside Canada?", ""),
    "controller_outside_eu": ("Do you offer the service in the EU without an establishment there?", ""),
    "controller_outside_uk": ("Do you offer the service in the UK without an establishment there?", ""),
    "joint_controllers": ("Do you decide on purposes and means together with another controller?", ""),
    "service_used_by_children": ("Is the service offered directly to children?", ""),
    "has_dpo": ("Do you have a data protection officer?", ""),
}
"""Fact → the question, and an example of the answer where it is no yes or no."""

MOST_QUESTIONS = 6


@dataclass(frozen=True, slots=True)
class Question:
    """A fact to be declared.

    Attributes:
        fact: its name.
        text: the question.
        answer: what to pass to ``--fact``.
        decides: how many rules wait for it, over all documents.
        findings: the conditional findings under it.
    """

    fact: str
    text: str
    answer: str
    decides: int
    findings: tuple[Finding, ...]


def questions(findings: Iterable[Finding], most: int = MOST_QUESTIONS) -> tuple[list[Question], list[Finding]]:
    """Put conditional findings under as few questions as possible: the fact that decides most comes first.

    Returns:
        The questions, and the findings that stand under none of them.
    """
    waiting = [finding for finding in findings if finding.verdict == "conditional"]
    decides = {
        fact: len(
            {member.rule.id for finding in waiting for member in (finding, *finding.also) if fact in member.unknown}
        )
        for fact in {name for finding in waiting for name in finding.unknown}
    }
    asked: list[Question] = []
    while waiting and len(asked) < most:
        counts = Counter(fact for finding in waiting for fact in finding.unknown)
        if not counts:
            break
        fact = min(counts, key=lambda name: (-counts[name], -decides[name], name))
        under = tuple(finding for finding in waiting if fact in finding.unknown)
        waiting = [finding for finding in waiting if fact not in finding.unknown]
        text, answer = QUESTIONS.get(fact, (fact.replace("_", " ").capitalize() + "?", ""))
        asked.append(Question(fact, text, answer or f"{fact}=true", decides[fact], under))
    return asked, waiting
