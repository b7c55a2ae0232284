"""Facts about the provider that decide which rules apply; one field a fact, None while unknown."""

from __future__ import annotations

from dataclasses import field, fields
from typing import Annotated, Any

from policy_lint.policy.markers import FORBID_EXTRA, Key
from policy_lint.policy.vocabulary import JURISDICTIONS, STATE_ACTS, Table
from policy_lint.records import dataclass

Jurisdictions = tuple[Annotated[str, Key(JURISDICTIONS)], ...]
StateActs = tuple[Annotated[str, Key(STATE_ACTS)], ...]


def _fact(description: str) -> Any:
    """A fact that is unknown until somebody declares or infers it."""
    return field(default=None, metadata={"description": description})


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What is known of the provider. Vocabulary: the facts that the requirements of the rule book ask for."""

    __pydantic_config__ = FORBID_EXTRA

    users_in: Jurisdictions | None = _fact(
        "Codes of the places whose people are served; US, EEA and CA include their parts."
    )
    state_act_controller: StateActs | None = _fact("US state acts whose thresholds the business meets.")
    is_commercial_operator: bool | None = _fact("Owns a website or online service run for commercial purposes.")
    collects_online: bool | None = _fact("Collects personal information through a website, app or online service.")
    ccpa_business: bool | None = _fact("Meets a threshold of Cal. Civ. Code 1798.140(d).")
    is_broadband_provider: bool | None = _fact("Sells mass-market internet access.")
    is_cable_operator: bool | None = _fact(
        "Cable operator under 47 USC 551(a)(2)(C), including other services over cable facilities."
    )
    is_telecom_carrier: bool | None = _fact("Telecommunications carrier or interconnected VoIP provider.")
    seeks_cpni_approval: bool | None = _fact("Asks customers for approval to use, disclose or give access to CPNI.")
    directed_to_children_u13: bool | None = _fact(
        "Site, service or a part of it is directed to children under 13 (incl. mixed audience)."
    )
    actual_knowledge_u13: bool | None = _fact("Has actual knowledge that it collects from children under 13.")
    actual_knowledge_sells_u16: bool | None = _fact(
        "Has actual knowledge that it sells or shares personal information of under-16s."
    )
    has_registered_minors_u18: bool | None = _fact("Minors can register and post content.")
    audience_general: bool | None = _fact("General-audience service not directed to children.")
    collects_sensitive_data: bool | None = _fact(
        "Collects sensitive / special category data as the local law defines it."
    )
    uses_sensitive_beyond_permitted: bool | None = _fact(
        "Uses or discloses sensitive personal information beyond 11 CCR 7027(m) purposes."
    )
    sells_data: bool | None = _fact(
        "Discloses personal data to third parties for money or other valuable consideration."
    )
    shares_for_ads: bool | None = _fact(
        "Discloses personal data for cross-context behavioural advertising (CPRA sharing) or targeted advertising."
    )
    sells_sensitive_data: bool | None = _fact("Sells sensitive personal data.")
    sells_biometric_data: bool | None = _fact("Sells biometric data.")
    collects_biometrics: bool | None = _fact("Possesses biometric identifiers or biometric information.")
    collects_consumer_health_data: bool | None = _fact("Collects consumer health data.")
    shares_with_third_parties: bool | None = _fact("Discloses personal data to any third party.")
    shares_for_third_party_marketing: bool | None = _fact(
        "Discloses customer information for third parties' own direct marketing."
    )
    engages_cross_site_tracking: bool | None = _fact(
        "The operator itself collects activity over time and across third-party sites."
    )
    uses_cookies: bool | None = _fact("Stores or reads information on the user's device.")
    profiles_significant_decisions: bool | None = _fact(
        "Profiling in furtherance of legal or similarly significant decisions."
    )
    automated_decisions: bool | None = _fact(
        "Takes decisions based solely on automated processing with legal or similar effect."
    )
    offers_financial_incentive: bool | None = _fact(
        "Offers a price, service or reward difference tied to personal information."
    )
    provides_review_process: bool | None = _fact("Lets users review or change their information.")
    processes_10m_ca_consumers: bool | None = _fact(
        "Buys, sells, shares or receives data of 10,000,000 or more Californians in a year."
    )
    frictionless_gpc: bool | None = _fact("Processes opt-out preference signals in a frictionless manner.")
    exclusively_online_direct: bool | None = _fact(
        "Operates only online and has a direct relationship with the consumer (relaxes ccpa-two-request-methods, gates nothing)."
    )
    collects_voice_from_children: bool | None = _fact("Collects audio files with a child's voice.")
    persistent_id_internal_ops: bool | None = _fact("Relies on 16 CFR 312.5(c)(7) for persistent identifiers.")
    relies_on_consent: bool | None = _fact("Consent is a legal basis for some processing.")
    relies_on_legitimate_interests: bool | None = _fact("GDPR Art. 6(1)(f) is a legal basis for some processing.")
    obtains_data_indirectly: bool | None = _fact("Obtains personal data from others than the individual.")
    transfers_outside_eea: bool | None = _fact("Sends personal data outside the EEA.")
    transfers_outside_uk: bool | None = _fact("Sends personal data outside the UK.")
    processes_outside_canada: bool | None = _fact("Uses processors or storage outside Canada.")
    controller_outside_eu: bool | None = _fact(
        "Controller has no establishment in the EU but is caught by GDPR Art. 3(2)."
    )
    controller_outside_uk: bool | None = _fact(
        "Controller has no establishment in the UK but is caught by UK GDPR Art. 3(2)."
    )
    has_dpo: bool | None = _fact("A data protection officer is or must be designated.")
    joint_controllers: bool | None = _fact("Purposes and means are determined jointly with another controller.")
    service_used_by_children: bool | None = _fact("Information society service offered directly to children.")
    collects_government_id: bool | None = _fact("Collects national identity, passport, tax or social security numbers.")
    sends_marketing: bool | None = _fact("Sends marketing email, SMS or calls.")


FACT_NAMES: tuple[str, ...] = tuple(fact.name for fact in fields(Facts))
FACT_TABLES: dict[str, Table] = {"users_in": JURISDICTIONS, "state_act_controller": STATE_ACTS}
"""Facts that are lists, and the tables of their values."""
LIST_FACTS: frozenset[str] = frozenset(FACT_TABLES)
