"""Facts that the policy's own statements show, each with the words that show it.

Inference only switches rules on: “we do not sell” never makes ``sells_data`` false, and what the text does not mention stays
unknown.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeAlias

from policy_lint.engine.facts import ORIGINS, FactBook, FactValue, as_fact
from policy_lint.policy.facts import FACT_NAMES
from policy_lint.policy.vocabulary import DATA, PURPOSES, RECIPIENTS, REGIMES
from policy_lint.policy.vocabulary.regimes import Regime

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from policy_lint.policy.policy import LocatedStatement, Policy

Test: TypeAlias = Callable[[Any], bool]


def _covers(table: Any, wider: str, keys: tuple[str, ...]) -> bool:
    return any(table.covers(wider, key) for key in keys)


# Fact, statement kind, and what the statement must say. Denied statements show nothing.
_SHOWN_BY: tuple[tuple[str, str, Test], ...] = (
    ("collects_online", "cookies", lambda _: True),
    ("collects_online", "collection", lambda s: "device" in s.sources or _covers(DATA, "website-usage", s.data)),
    ("uses_cookies", "cookies", lambda _: True),
    ("uses_cookies", "tracking", lambda s: "cookies" in s.technologies),
    ("engages_cross_site_tracking", "tracking", lambda s: s.across_sites is True and s.party != "third"),
    ("sells_data", "sale", lambda s: s.of == "sale"),
    ("shares_for_ads", "sale", lambda s: s.of == "sharing-for-ads"),
    ("shares_for_ads", "disclosure", lambda s: "advertisers" in s.recipients and _for_ads(s.purposes)),
    ("sells_data", "disclosure", lambda s: "data-brokers" in s.recipients),
    ("shares_with_third_parties", "disclosure", lambda s: _outside(s.recipients)),
    ("relies_on_consent", "use", lambda s: "consent" in s.legal_bases),
    ("relies_on_legitimate_interests", "use", lambda s: "legitimate-interests" in s.legal_bases),
    ("obtains_data_indirectly", "collection", lambda s: "third-party" in s.sources or "public" in s.sources),
    ("collects_sensitive_data", "collection", lambda s: _covers(DATA, "sensitive-data", s.data)),
    ("collects_biometrics", "collection", lambda s: _covers(DATA, "biometric-data", s.data)),
    ("collects_government_id", "collection", lambda s: _covers(DATA, "government-id", s.data)),
    ("sends_marketing", "use", lambda s: _covers(PURPOSES, "direct-marketing", s.purposes)),
    ("sends_marketing", "right", lambda s: s.right == "opt-out-marketing"),
    ("provides_review_process", "right", lambda s: s.right in {"access", "rectification"} and s.how is not None),
    ("offers_financial_incentive", "incentive", lambda _: True),
    ("automated_decisions", "automated-decision", lambda _: True),
    ("has_dpo", "contact", lambda s: s.role == "dpo"),
    ("directed_to_children_u13", "children", lambda s: s.audience == "directed" and (s.age or 13) <= 13),
    (
        "transfers_outside_eea",
        "transfer",
        lambda s: "standard-contractual-clauses" in s.safeguards or "adequacy" in s.safeguards,
    ),
)


_DEFINES = frozenset({"means", "mean", "refers"})
_DEFINED_WITHIN = 8
"""Words within which a definition says what it defines (“Service Provider means any person …”)."""


def _is_said(quote: str) -> bool:
    """Whether words tell what is done: a definition and a question do not."""
    return not (quote.rstrip().endswith("?") or _DEFINES & {word.lower() for word in quote.split()[:_DEFINED_WITHIN]})


def _for_ads(purposes: tuple[str, ...]) -> bool:
    return _covers(PURPOSES, "targeted-advertising", purposes)


def _outside(recipients: tuple[str, ...]) -> bool:
    """Whether anyone outside the organisation is among the recipients."""
    return any(not RECIPIENTS.covers("employees", key) and key != "authorised-by-individual" for key in recipients)


def infer(policy: Policy) -> dict[str, FactValue]:
    """The facts that statements show: name → value, with the first words that show it."""
    shown: dict[str, FactValue] = {}
    for fact, kind, test in _SHOWN_BY:
        if fact in shown:
            continue
        for statement in policy.of_kind(kind):
            value = statement.value
            if value.stance != "denied" and value.actor == "controller" and test(value) and _is_said(statement.quoted):
                shown[fact] = FactValue(True, "inferred", statement.quoted, statement.span)
                break
    places = list(claimed_places(policy))
    if places:
        codes = tuple(dict.fromkeys(place for place, _ in places))
        first = places[0][1]
        shown["users_in"] = FactValue(codes, "inferred", first.quoted, first.span, codes)
    return shown


def claimed_places(policy: Policy) -> Iterator[tuple[str, LocatedStatement]]:
    """The places whose laws the policy claims for itself, each with the claim."""
    for statement in policy.of_kind("law"):
        value: Any = statement.value
        if value.applies == "claimed" and value.stance != "denied":
            regime = REGIMES.by_key.get(value.regime)
            if isinstance(regime, Regime) and regime.place:
                yield regime.place, statement


def _enforced(name: str, value: Any, other: FactValue | None) -> FactValue:
    """A fact of the enforced rule book; places that somebody declares beside its own are added to them."""
    made = as_fact(name, value)
    if isinstance(made, tuple) and other is not None and isinstance(other.value, tuple) and other.origin != "inferred":
        made = tuple(dict.fromkeys((*made, *other.value)))
    return FactValue(made, "enforced rule book")


def fact_book(
    policy: Policy,
    given: Mapping[str, Any] | None = None,
    configured: Mapping[str, Any] | None = None,
    enforced: Mapping[str, Any] | None = None,
) -> FactBook:
    """Bring together what is known: enforced, ``given`` on the command line, declared in the document, configured, inferred.

    The first origin that knows a fact has the last word, but a law that the policy claims for itself makes its place true
    whatever else is declared, and what others name beside the places of an enforced rule book counts too.
    """
    inferred = infer(policy)
    declared = {name: getattr(policy.declared, name) for name in FACT_NAMES}
    origins: dict[str, Mapping[str, Any]] = {
        "command line": given or {},
        "document": declared,
        "configuration": configured or {},
    }
    values: dict[str, FactValue] = {}
    for name in FACT_NAMES:
        for origin in ORIGINS:
            value = origins.get(origin, {}).get(name)
            if value is not None:
                span = policy.fact_spans.get(name) if origin == "document" else None
                values[name] = FactValue(as_fact(name, value), origin, "", span)
                break
        else:
            if name in inferred:
                values[name] = inferred[name]
    values |= {name: _enforced(name, value, values.get(name)) for name, value in (enforced or {}).items()}
    claim = inferred.get("users_in")
    stated = values.get("users_in")
    if claim is not None and stated is not None and stated is not claim:
        values["users_in"] = FactValue(stated.value, stated.origin, claim.quote, stated.span, claim.claimed)
    return FactBook(values)
