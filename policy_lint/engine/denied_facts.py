"""Facts that a policy denies outright: “we do not sell personal data” leaves nothing to ask about sales.

A denial makes no fact false: whoever declares ``sells_data: true`` beside it is judged by it. Only where nobody knows, a
rule that applies no longer once the denial is believed is not reported as conditional.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any, TypeAlias

from policy_lint.engine.facts import Decision, FactValue, decide
from policy_lint.engine.worked import once
from policy_lint.text.phrases import PhraseSet, compile_phrase
from policy_lint.text.tokens import cut

if TYPE_CHECKING:
    from policy_lint.engine.facts import FactBook
    from policy_lint.engine.rule import Applicability
    from policy_lint.policy.policy import LocatedStatement, Policy

Test: TypeAlias = Callable[[Any, str], bool]

_FROM_OTHERS = PhraseSet(
    [compile_phrase("not|never|no|nothing|don't ..10 from ..2 third|others|other|public|external|brokers|elsewhere")]
)
_UNDER_16 = PhraseSet([compile_phrase("16|sixteen|minors|minor|children|child|18")])
_ALL_DATA = PhraseSet(
    [
        compile_phrase(
            "sell|sells|sold|selling|sale|rent|trade|personal|personally|identifiable|your|user|customer|consumer|any|no|such|of "
            "..1 information|data|details|pii|it"
        )
    ]
)
_SOME_DATA = PhraseSet(
    [
        compile_phrase(
            "sensitive|biometric|health|medical|financial|payment|location|email|e-mail|phone|contact|mobile|aggregate*"
        )
    ]
)
_ABROAD = "abroad|internationally|overseas"
_OUT_OF_EUROPE = PhraseSet(
    [
        compile_phrase("outside|beyond|leave|leaves ..5 eea|eu|europe|european|union|switzerland"),
        compile_phrase(_ABROAD),
        compile_phrase("third countries|country"),
    ]
)
_OUT_OF_THE_UK = PhraseSet(
    [
        compile_phrase("outside|beyond|leave|leaves ..5 uk|britain|kingdom"),
        compile_phrase(_ABROAD),
        compile_phrase("third countries|country"),
    ]
)
_OUT_OF_CANADA = PhraseSet([compile_phrase("outside|beyond|leave|leaves ..5 canada"), compile_phrase(_ABROAD)])
_ANY_COOKIES = PhraseSet(
    [compile_phrase("not|no|never|nor|don't ..3 use|uses|set|sets|place|places|employ|store|any|no cookies")]
)
_LIMITED = PhraseSet(
    [
        compile_phrase(
            "without|unless|except|deemed|considered|treated|defined|understanding|meaning|sense|bankrupt*|insolven*|merger"
        ),
        compile_phrase("out of business"),
        compile_phrase("in the business"),
        compile_phrase("through|via|student|students|pupils|generally|normally|usually"),
    ]
)
"""Words by which a denial may speak of less than everything that is done, or rather of what a law calls it."""
_SENSITIVE = PhraseSet([compile_phrase("sensitive")])
_BIOMETRIC = PhraseSet([compile_phrase("biometric|biometrics")])


def _says(phrases: PhraseSet, quote: str) -> bool:
    return phrases.occurs(cut(quote))


def _is_sale(value: Any, _: str) -> bool:
    return bool(value.of == "sale")


def _all_sale(value: Any, quote: str) -> bool:
    """Whether a denial is of every sale of anybody's data."""
    return not value.subjects and _says(_ALL_DATA, quote) and not _says(_SOME_DATA, quote)


# The facts, the kind of statement, which of its statements speak of the facts, and which of their denials deny all of it.
_DENIED_BY: tuple[tuple[tuple[str, ...], str, Test, Test], ...] = (
    (("sells_data",), "sale", _is_sale, _all_sale),
    (
        ("sells_sensitive_data",),
        "sale",
        _is_sale,
        lambda value, quote: _all_sale(value, quote) or _says(_SENSITIVE, quote),
    ),
    (
        ("sells_biometric_data",),
        "sale",
        _is_sale,
        lambda value, quote: _all_sale(value, quote) or _says(_BIOMETRIC, quote),
    ),
    (
        ("shares_for_ads",),
        "sale",
        lambda value, _: value.of == "sharing-for-ads",
        lambda value, _: not value.subjects,
    ),
    (
        ("actual_knowledge_sells_u16",),
        "sale",
        lambda value, quote: "children" in value.subjects or (value.stance != "denied" and _says(_UNDER_16, quote)),
        lambda value, quote: "children" in value.subjects and _says(_UNDER_16, quote),
    ),
    (
        ("obtains_data_indirectly",),
        "collection",
        lambda value, quote: "third-party" in value.sources or "public" in value.sources or _says(_FROM_OTHERS, quote),
        lambda value, quote: "personal-data" in value.data and _says(_FROM_OTHERS, quote),
    ),
    (
        ("automated_decisions", "profiles_significant_decisions"),
        "automated-decision",
        lambda *_: True,
        lambda *_: True,
    ),
    (("offers_financial_incentive",), "incentive", lambda *_: True, lambda *_: True),
    (("transfers_outside_eea",), "transfer", lambda *_: True, lambda _, quote: _says(_OUT_OF_EUROPE, quote)),
    (("transfers_outside_uk",), "transfer", lambda *_: True, lambda _, quote: _says(_OUT_OF_THE_UK, quote)),
    (("processes_outside_canada",), "transfer", lambda *_: True, lambda _, quote: _says(_OUT_OF_CANADA, quote)),
    (("uses_cookies",), "cookies", lambda *_: True, lambda _, quote: _says(_ANY_COOKIES, quote)),
    (
        ("engages_cross_site_tracking",),
        "tracking",
        lambda value, _: bool(value.across_sites),
        lambda value, _: value.party != "third",
    ),
)


@once
def denied_facts(policy: Policy) -> dict[str, FactValue]:
    """The facts that the text denies, with the words: some statement denies all of it, and none says it or part of it."""
    found: dict[str, FactValue] = {}
    for names, kind, speaks, denies in _DENIED_BY:
        said = [item for item in policy.of_kind(kind) if item.value.actor == "controller" and _speaks(item, speaks)]
        if any(item.value.stance != "denied" for item in said):
            continue
        denial = next((item for item in said if _is_whole(item) and denies(item.value, item.quoted)), None)
        if denial is not None:
            found |= dict.fromkeys(names, FactValue(False, "inferred", denial.quoted, denial.span))
    return found


def _speaks(item: LocatedStatement, speaks: Test) -> bool:
    return not item.quoted.rstrip().endswith("?") and speaks(item.value, item.quoted)


def _is_whole(item: LocatedStatement) -> bool:
    """Whether a denial is without limits: no exception, no condition or sense of the word."""
    if item.value.stance != "denied" or item.value.condition or item.value.exceptions:
        return False
    return not _says(_LIMITED, item.quoted)


def dropped(applies_when: Applicability, policy: Policy, facts: FactBook, decision: Decision) -> Decision | None:
    """The decision that an open rule does not apply, where the text denies the facts it hangs on."""
    denied = {name: value for name, value in denied_facts(policy).items() if name in decision.unknown}
    if not denied:
        return None
    believed = decide(applies_when, replace(facts, values={**facts.values, **denied}))
    if believed.truth is not False:
        return None
    return Decision(False, tuple(f"the text denies {name}: “{value.quote}”" for name, value in denied.items()))
