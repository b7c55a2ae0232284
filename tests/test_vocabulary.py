"""The vocabulary tables: keys, words and links hold together, and what the contract and the five providers name is there."""

from __future__ import annotations

import re

import pytest

from policy_lint.policy.vocabulary import JURISDICTIONS, REGIMES, TABLES, Table
from policy_lint.policy.vocabulary.regimes import Regime
from policy_lint.policy.vocabulary.table import PREFIXES

CODES = {"regimes", "jurisdictions"}  # their keys are the codes of laws and places, not words of ours
WORDED = (
    "data-categories",
    "purposes",
    "recipients",
    "measures",
    "legal-bases",
    "rights",
    "regimes",
    "safeguards",
    "channels",
    "technologies",
    "cookie-types",
)

# The contract of the policy document: keys that rules and documents outside this repository rely on.
CONTRACT = {
    "legal-bases": "consent contract legal-obligation legitimate-interests vital-interests public-task",
    "recipients": (
        "service-providers affiliates advertisers analytics payment-processors authorities business-transfer "
        "data-brokers credit-agencies partners public"
    ),
    "measures": (
        "encryption-in-transit encryption-at-rest access-control audit training incident-response backups physical "
        "pseudonymisation testing monitoring passwords firewall"
    ),
    "channels": "email phone sms postal account website in-policy form app",
    "rights": (
        "access know rectification erasure portability restriction objection withdraw-consent opt-out-sale "
        "limit-sensitive opt-out-marketing opt-out-profiling non-discrimination complaint appeal human-review "
        "legal-recourse"
    ),
    # every code under `regulations` in the catalogue of requirements
    "regimes": (
        "CalOPPA CA-STL CA-MINORS DOPPA NV-603A COPPA CCPA VCDPA CPA CTDPA UCPA TDPSA OCPA DPDPA-DE NJDPA MODPA MCDPA "
        "RIDTPPA BIPA MHMDA CABLE CPNI FCC-TRANSPARENCY ME-BROADBAND NV-ISP MN-ISP CAN-SPAM GDPR ePrivacy UK-GDPR "
        "PIPEDA QC-25 DPDP-IN SPDI-IN PK LGPD FTC5 QUALITY"
    ),
    "notice-topics": "llm-training access-times-and-place",
}

# What the five providers of seeds/ say in their own words, and the key that it is.
PROVIDERS_SAY = [
    ("data-categories", "network usage data", "network-usage"),
    ("data-categories", "bandwidth consumption", "bandwidth"),
    ("data-categories", "call records", "call-records"),
    ("data-categories", "websites visited", "browsing-history"),
    ("data-categories", "network traffic data", "network-traffic"),
    ("data-categories", "connection logs", "connection-logs"),
    ("data-categories", "DNS queries", "dns-queries"),
    ("data-categories", "CNIC", "cnic"),
    ("data-categories", "national identifiers", "national-id"),
    ("data-categories", "government-issued identification", "government-id"),
    ("data-categories", "equipment data", "equipment-data"),
    ("data-categories", "Equipment performance and configuration data", "equipment-data"),
    ("data-categories", "network identifiers", "network-identifiers"),
    ("data-categories", "Network security and maintenance logs", "network-security-logs"),
    ("data-categories", "Service performance metrics", "service-performance"),
    ("data-categories", "diagnostic data", "diagnostic-data"),
    ("data-categories", "cookies", "cookie-data"),
    ("data-categories", "payment data", "payment-data"),
    ("data-categories", "payment information", "payment-data"),
    ("data-categories", "support recordings", "support-recordings"),
    ("data-categories", "voice recordings", "voice-recordings"),
    ("data-categories", "secret questions and answers", "security-question"),
    ("data-categories", "Client Systems Data", "customer-content"),
    ("data-categories", "reason for contacting us", "contact-reason"),
    ("purposes", "credit and payment risk", "credit-check"),
    ("purposes", "marketing offers", "direct-marketing"),
    ("purposes", "aggregate reports", "aggregate-reporting"),
    ("recipients", "outside auditors", "professional-advisers"),
    ("recipients", "payment processing company", "payment-processors"),
    ("measures", "SSL encryption", "encryption-in-transit"),
    ("measures", "vulnerability assessments", "vulnerability-assessment"),
    ("measures", "role-based permissions", "role-based-access"),
    ("measures", "locked cabinets", "physical"),
    ("legal-bases", "Contractual necessity", "contract"),
    ("legal-bases", "Legal requirement", "legal-obligation"),
    ("safeguards", "Data Processing Agreements", "data-processing-agreement"),
    ("rights", "legal recourse", "legal-recourse"),
    ("cookie-types", "Marketing Cookies", "advertising"),
    ("technologies", "similar technologies", "similar-technologies"),
    ("regimes", "California Online Privacy Protection Act", "CalOPPA"),
    ("regimes", "Virginia's CDPA", "VCDPA"),
    ("regimes", "Fair Information Practices", "FIPS"),
]


def singular(phrase: str) -> str:
    """A phrase in lower case, each word without its plural ending, so that both numbers compare equal."""
    words = (re.sub(r"(?<=[^s'])s$", "", word) for word in phrase.lower().split())
    return " ".join(re.sub(r"ie$", "y", word) for word in words)


def owners(table: Table) -> dict[str, set[str]]:
    """Phrase → the keys that claim it as a synonym."""
    claims: dict[str, set[str]] = {}
    for term in table:
        for word in term.synonyms:
            claims.setdefault(singular(word), set()).add(term.key)
    return claims


@pytest.mark.parametrize("name", TABLES)
def test_keys_are_unique_and_kebab_case(name: str) -> None:
    table = TABLES[name]
    assert len(set(table.keys)) == len(table.terms)
    if name not in CODES:
        assert [key for key in table.keys if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", key)] == []


@pytest.mark.parametrize("name", TABLES)
def test_broader_terms_exist_and_form_no_cycle(name: str) -> None:
    table = TABLES[name]
    for term in table:
        seen = {term.key}
        above = term.broader
        while above is not None:
            assert above in table, f"{term.key}: no term {above}"
            assert above not in seen, f"{term.key}: broader terms go in a circle"
            seen.add(above)
            above = table.by_key[above].broader


@pytest.mark.parametrize("name", TABLES)
def test_no_synonym_stands_under_two_keys(name: str) -> None:
    assert {word: keys for word, keys in owners(TABLES[name]).items() if len(keys) > 1} == {}


@pytest.mark.parametrize("name", TABLES)
def test_no_synonym_is_the_name_of_another_term(name: str) -> None:
    claims = owners(TABLES[name])
    for term in TABLES[name]:
        for own in (term.label, term.key.replace("-", " ")):
            assert claims.get(singular(own), {term.key}) == {term.key}, own


@pytest.mark.parametrize("name", TABLES)
def test_synonyms_are_lower_case_trimmed_and_listed_once(name: str) -> None:
    for term in TABLES[name]:
        folded = [singular(word) for word in term.synonyms]
        assert sorted(folded) == sorted(set(folded)), f"{term.key}: the same phrase in both numbers"
        for word in term.synonyms:
            assert word, term.key
            assert word == " ".join(word.lower().split()), word
            assert "’" not in word, f"{word}: a straight apostrophe, please"


@pytest.mark.parametrize("name", WORDED)
def test_every_term_that_prose_can_name_has_words(name: str) -> None:
    wordless = {term.key for term in TABLES[name] if not term.synonyms}
    assert wordless <= {"QUALITY", "OTHER", "other-recipient"}  # these are what no phrase names


@pytest.mark.parametrize("name", TABLES)
def test_every_dpv_link_has_a_known_prefix_and_a_full_iri(name: str) -> None:
    for term in TABLES[name]:
        if term.dpv is None:
            assert term.iri is None
            continue
        prefix, colon, local = term.dpv.partition(":")
        assert colon, term.dpv
        assert prefix in PREFIXES, term.dpv
        assert re.fullmatch(r"[A-Za-z][A-Za-z0-9-]*", local), term.dpv
        assert term.iri == f"{PREFIXES[prefix]}{local}"
        assert term.iri.startswith("https://w3id.org/dpv")


@pytest.mark.parametrize("name", TABLES)
def test_a_dpv_or_fideslang_link_is_not_shared_by_two_terms(name: str) -> None:
    """A link says “the same thing”, so two different keys cannot have the same one."""
    for links in ([t.dpv for t in TABLES[name] if t.dpv], [t.fideslang for t in TABLES[name] if t.fideslang]):
        assert sorted(links) == sorted(set(links))


@pytest.mark.parametrize(("name", "roots"), [("data-categories", {"user"}), ("purposes", None)])
def test_fideslang_keys_are_dotted_paths_of_its_taxonomy(name: str, roots: set[str] | None) -> None:
    uses = {"analytics", "employment", "essential", "finance", "functional", "marketing", "personalize"}
    for term in TABLES[name]:
        if term.fideslang is not None:
            assert re.fullmatch(r"[a-z_]+(\.[a-z_]+)*", term.fideslang), term.fideslang
            assert term.fideslang.split(".")[0] in (roots or uses | {"train_ai_system"}), term.fideslang


@pytest.mark.parametrize(("name", "phrase", "key"), PROVIDERS_SAY)
def test_what_the_five_providers_name_has_a_key(name: str, phrase: str, key: str) -> None:
    assert key in TABLES[name]
    assert owners(TABLES[name]).get(singular(phrase)) == {key}


@pytest.mark.parametrize("name", CONTRACT)
def test_keys_of_the_contract_exist(name: str) -> None:
    assert [key for key in CONTRACT[name].split() if key not in TABLES[name]] == []


def test_the_place_of_every_regime_is_a_jurisdiction() -> None:
    for regime in REGIMES:
        assert isinstance(regime, Regime)
        assert regime.place is None or regime.place in JURISDICTIONS, regime.key


def test_a_wider_term_covers_a_narrower_one_and_not_the_other_way_round() -> None:
    data = TABLES["data-categories"]
    assert data.covers("government-id", "cnic")
    assert data.covers("personal-data", "dns-queries")
    assert not data.covers("cnic", "government-id")
    assert data.lineage("bandwidth") == ("bandwidth", "network-usage", "service-usage", "personal-data")


def test_an_unknown_key_is_its_own_label_and_lineage() -> None:
    data = TABLES["data-categories"]
    assert data.label("shoe-size") == "shoe-size"
    assert data.lineage("shoe-size") == ("shoe-size",)
    assert data.label("cnic").startswith("CNIC")
