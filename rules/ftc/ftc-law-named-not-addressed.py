"""Laws that a policy claims to follow, or bears in its title, without a word of what they give people."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from policy_lint.api import (
    FactBook,
    Hit,
    LocatedStatement,
    MappedText,
    Miss,
    Policy,
    Rule,
    Span,
    compile_phrase,
    cut,
    fill,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

RIGHTS = frozenset(
    {
        "access",
        "know",
        "rectification",
        "erasure",
        "portability",
        "restriction",
        "objection",
        "opt-out-sale",
        "appeal",
        "limit-sensitive",
    }
)


class Answer(NamedTuple):
    """What shows that a law is addressed: statements of which kind, and what is said where there are none."""

    met: Callable[[LocatedStatement], bool]
    kinds: tuple[str, ...]
    missing: str


def _is_right(item: LocatedStatement) -> bool:
    return getattr(item.value, "right", None) in RIGHTS


def _any(_: LocatedStatement) -> bool:
    return True


GIVES_RIGHTS = Answer(
    _is_right, ("right",), "no right to access, correct, delete or object to the use of data is described"
)
ANSWERS: dict[str, Answer] = {
    "COPPA": Answer(_any, ("children",), "children are not spoken of"),
    "CalOPPA": Answer(
        _any, ("do-not-track", "date"), "neither an effective date nor a response to Do Not Track is stated"
    ),
    **dict.fromkeys(
        (
            "GDPR",
            "UK-GDPR",
            "LGPD",
            "CCPA",
            "VCDPA",
            "CPA",
            "CTDPA",
            "UCPA",
            "TDPSA",
            "OCPA",
            "NJDPA",
            "MODPA",
            "MCDPA",
            "DPDP-IN",
        ),
        GIVES_RIGHTS,
    ),
}
SPELT = {
    "CalOPPA": "CalOPPA",
    "COPPA": "COPPA",
    "UK-GDPR": "the UK GDPR",
    "CPA": "the Colorado Privacy Act",
    "DPDP-IN": "India's DPDP Act",
}
"""Laws that are not called by “the” and their code."""
OTHERS = compile_phrase(
    "vendors|vendor|partners|providers|third-party|third-parties|processors|whom|who|suppliers|google|users|customers|clients"
)
"""Who else may be said to follow a law."""
NAMED = {
    "GDPR": compile_phrase("gdpr|general-data-protection-regulation"),
    "CCPA": compile_phrase("ccpa|california-consumer-privacy-act"),
    "COPPA": compile_phrase("coppa"),
    "CalOPPA": compile_phrase("caloppa"),
    "LGPD": compile_phrase("lgpd"),
}
"""Laws as a title names them."""


def check(policy: Policy, _: FactBook, rule: Rule) -> Iterable[Miss | Hit]:
    """One finding a law, at the first claim."""
    claims: dict[str, tuple[Span, str, str]] = {}
    if policy.title is not None:
        for regime in _named(policy.title):
            claims[regime] = (policy.title.span(), policy.title.text, "/title" if policy.kind == "structured" else "")
    for item in policy.of_kind("law"):
        value: Any = item.value
        if (
            value.applies == "claimed"
            and value.stance == "affirmed"
            and value.actor == "controller"
            and not OTHERS.find(cut(item.quoted))
        ):
            claims.setdefault(value.regime, (item.span, item.quoted, item.pointer))
    for regime, (span, words, pointer) in claims.items():
        answer = ANSWERS.get(regime)
        if answer is None:
            continue
        met = [item for kind in answer.kinds for item in policy.of_kind(kind) if answer.met(item)]
        if met:
            yield from (Hit(item.span, item.quoted, item.pointer) for item in met)
        else:
            message = fill(rule.message, {"quote": SPELT.get(regime, f"the {regime}"), "missing": answer.missing})
            yield Miss(span, "weak", message, words, regime, (), pointer)


def _named(title: MappedText) -> Iterator[str]:
    """The laws that a title names."""
    tokens = cut(title.text)
    yield from (regime for regime, phrase in NAMED.items() if phrase.find(tokens))
