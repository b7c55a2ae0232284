"""Places whose people a provider may serve: ISO 3166 codes, and the wholes that contain others (US, EEA, CA)."""

from __future__ import annotations

from policy_lint.policy.vocabulary.table import Table, Term
from policy_lint.records import dataclass


@dataclass(frozen=True, slots=True)
class Jurisdiction(Term):
    """A place; ``broader`` is the whole that contains it."""


_US_STATES = """AL Alabama|AK Alaska|AZ Arizona|AR Arkansas|CA California|CO Colorado|CT Connecticut|DE Delaware
DC District of Columbia|FL Florida|GA Georgia|HI Hawaii|ID Idaho|IL Illinois|IN Indiana|IA Iowa|KS Kansas|KY Kentucky
LA Louisiana|ME Maine|MD Maryland|MA Massachusetts|MI Michigan|MN Minnesota|MS Mississippi|MO Missouri|MT Montana
NE Nebraska|NV Nevada|NH New Hampshire|NJ New Jersey|NM New Mexico|NY New York|NC North Carolina|ND North Dakota|OH Ohio
OK Oklahoma|OR Oregon|PA Pennsylvania|PR Puerto Rico|RI Rhode Island|SC South Carolina|SD South Dakota|TN Tennessee
TX Texas|UT Utah|VT Vermont|VA Virginia|WA Washington|WV West Virginia|WI Wisconsin|WY Wyoming"""
_PROVINCES = """AB Alberta|BC British Columbia|MB Manitoba|NB New Brunswick|NL Newfoundland and Labrador|NS Nova Scotia
NT Northwest Territories|NU Nunavut|ON Ontario|PE Prince Edward Island|QC Quebec|SK Saskatchewan|YT Yukon"""
_EEA = """AT Austria|BE Belgium|BG Bulgaria|HR Croatia|CY Cyprus|CZ Czechia|DK Denmark|EE Estonia|FI Finland|FR France
DE Germany|GR Greece|HU Hungary|IS Iceland|IE Ireland|IT Italy|LV Latvia|LI Liechtenstein|LT Lithuania|LU Luxembourg
MT Malta|NL Netherlands|NO Norway|PL Poland|PT Portugal|RO Romania|SK Slovakia|SI Slovenia|ES Spain|SE Sweden"""
_OTHERS = """AE United Arab Emirates|AR Argentina|AU Australia|BD Bangladesh|BH Bahrain|BR Brazil|CH Switzerland
CL Chile|CN China|CO Colombia|CR Costa Rica|EG Egypt|GH Ghana|HK Hong Kong|ID Indonesia|IL Israel|IN India|JP Japan
KE Kenya|KR South Korea|KW Kuwait|LK Sri Lanka|MA Morocco|MX Mexico|MY Malaysia|NG Nigeria|NP Nepal|NZ New Zealand
OM Oman|PE Peru|PH Philippines|PK Pakistan|QA Qatar|RS Serbia|RU Russia|SA Saudi Arabia|SG Singapore|TH Thailand
TR Türkiye|TW Taiwan|TZ Tanzania|UA Ukraine|UG Uganda|UK United Kingdom|UY Uruguay|VN Vietnam|ZA South Africa"""


def _places(listing: str, prefix: str = "", whole: str | None = None) -> tuple[Jurisdiction, ...]:
    """The rows of one listing, each a code, a space and a name."""
    rows = (row.partition(" ") for line in listing.splitlines() for row in line.split("|"))
    return tuple(Jurisdiction(f"{prefix}{code}", name, broader=whole) for code, _, name in rows)


JURISDICTIONS = Table(
    "jurisdiction",
    (
        Jurisdiction("US", "United States"),
        *_places(_US_STATES, "US-", "US"),
        Jurisdiction("EEA", "European Economic Area"),
        *_places(_EEA, whole="EEA"),
        Jurisdiction("CA", "Canada"),
        *_places(_PROVINCES, "CA-", "CA"),
        *_places(_OTHERS),
    ),
)
STATE_ACTS = Table(
    "state act",
    tuple(
        Term(code, f"{JURISDICTIONS.label(f'US-{code}')} privacy act")
        for code in ("VA", "CO", "CT", "UT", "TX", "OR", "DE", "NJ", "MD", "MN", "RI")
    ),
)
