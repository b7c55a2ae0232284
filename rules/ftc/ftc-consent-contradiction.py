"""“By using our site you consent” beside “only with your explicit consent”."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policy_lint.api import FactBook, Miss, Policy, Rule, clash, compile_phrase, cut, hit_of, sentences_with

if TYPE_CHECKING:
    from collections.abc import Iterable

GENERAL = compile_phrase(
    "consent|agree|accept ..12 policy|notice|statement|practices|collection|processing|disclosure|transfer|storage"
)
"""Consent to the policy as a whole or to its processing at large, not to one cookie, mail or contract."""
EXPRESS = "explicit|express|opt-in|affirmative"
PROMISES = [
    compile_phrase(text)
    for text in (
        f"only|solely ..6 with|after|upon|on ..3 {EXPRESS} consent|permission|authorisation|authorization|agreement",
        f"not|never|won't|nothing ..16 without|unless ..6 {EXPRESS} consent|permission|authorisation|authorization|agreement",
        (
            "only|solely ..6 if|where|when ..6 explicitly|expressly consent|consented|agree|agreed|authorise|authorised"
            "|authorize|authorized"
        ),
        f"always ask|seek|obtain|get|request ..3 {EXPRESS} consent|permission",
        "only|solely with|after|upon opt-in consent",
    )
]
LIMITED = compile_phrase(
    "sensitive|children|child|minors|minor|eea|european|gdpr|california|canada|quebec|health|biometric|residents|under|age|years|parent|such|this|these|those|social|networking|location|contacts|photos|camera|microphone"
)
"""A promise for one kind of people, recipients or data may well stand beside another practice for the rest."""


def check(policy: Policy, _: FactBook, rule: Rule) -> Iterable[Miss]:
    """One finding, at the claim that use is consent."""
    claim = next(
        (
            item
            for item in policy.of_kind("consent")
            if getattr(item.value, "mode", None) == "by-use"
            and item.value.stance == "affirmed"
            and item.value.actor == "controller"
            and GENERAL.find(cut(item.quoted))
        ),
        None,
    )
    promise = next(sentences_with(policy, PROMISES, [LIMITED]), None)
    if claim is None or promise is None:
        return
    yield clash(rule, promise, hit_of(claim), "the promise to ask")
