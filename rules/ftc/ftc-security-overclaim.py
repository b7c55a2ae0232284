"""Promises of absolute security: statements marked so, and sentences that say so without denying it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policy_lint.api import (
    FactBook,
    Miss,
    PhraseSet,
    Policy,
    Rule,
    Span,
    compile_phrase,
    cut,
    fill,
    laid_out,
    sentences,
    sentences_with,
    shorten,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

ABSOLUTE = "completely|absolutely|totally|fully|perfectly|entirely|100%|always"
CLAIMS = PhraseSet(
    compile_phrase(text)
    for text in (
        f"is|are|be|remain|remains|stay|stays|kept ..2 {ABSOLUTE} secure|safe",
        "100% secure|security|safe|protection|protected|safety",
        "100 % secure|security|safe|protection|protected|safety",
        "we guarantee ..6 security|safety|secure|safe|protected",
        "security|safety ..6 is|are guaranteed",
        "guaranteed to be? ..2 secure|safe",
        "unhackable|hacker-proof|hack-proof|impenetrable|unbreakable|bulletproof",
        "military|bank|government|defence|defense grade|level|strength encryption|security|protection",
    )
)
DENIED = PhraseSet(
    compile_phrase(text)
    for text in (
        "no|not|never|none|nor|neither|nothing|cannot|unable|impossible|hardly",
        "can't|isn't|aren't|don't|doesn't|won't|couldn't|wouldn't|shouldn't",
        "to ensure|make|keep ..12 you|your",
        "you|users|customers ..2 should|must|agree|warrant|are responsible",
        "if|whether",
        "what|how",
        "may|might",
    )
)
"""Words of the same sentence that deny the claim, put it to the user, or leave it open."""
INVULNERABLE = PhraseSet(
    compile_phrase(text)
    for text in (
        "data|information|files|messages|servers|systems ..3 cannot|can't|can never be hacked|breached|stolen|intercepted",
        "data|information|files|messages|servers|systems ..3 can never be hacked|breached|stolen|intercepted",
        "impossible ..2 to hack|breach|intercept|steal",
    )
)
HEDGED = PhraseSet(
    [compile_phrase("guarantee*|ensure*|promise*|warrant*|assure*|if|although|unless|may|might|not|no|however")]
)


BEST = "highest|strictest|best|utmost|top|world-class|best-in-class|industry-leading"
SLOGANS = PhraseSet(
    compile_phrase(text)
    for text in (
        f"{BEST} ..1 standards|standard|level|levels|degree of|in ..4 security|protection|confidentiality|safety",
        f"{BEST} ..1 security|protection|safety standards|standard|level|levels",
    )
)
"""Words that rank the protection without saying what it is."""
OTHERS = PhraseSet(
    [compile_phrase("not|never|no|law|laws|require|requires|required|certified|certification|iso|soc|pci")]
)
"""Words by which a slogan is denied, or stands on what can be checked; “we cannot guarantee … but” takes nothing back."""
NEAR = 24
"""Characters before a slogan in which a denial is one of it."""
EITHER = PhraseSet([*CLAIMS.phrases.values(), *INVULNERABLE.phrases.values()])
AIM = PhraseSet(
    compile_phrase(text)
    for text in (
        "to|properly fully|completely|totally|entirely secure|protect|safeguard",
        "^ in? order? to guarantee",
        "contractual|sufficient|appropriate|adequate|suitable guarantee|guarantees",
        "no|not|never|cannot|can't|nor|neither|nothing|none ..8 100%|100|completely|absolutely|fully|guarantee*|secure|safe",
    )
)
"""What a measure is meant to do or a contract to bring, and “no method can be guaranteed to be secure”: no promise that it is."""


def check(policy: Policy, facts: FactBook, rule: Rule) -> Iterable[Miss]:  # noqa: ARG001 - the signature is the contract
    """Marked statements first, then sentences that no marked statement covers."""
    taken: list[Span] = []
    for item in policy.of_kind("security"):
        if (
            getattr(item.value, "overclaim", False)
            and item.value.stance != "denied"
            and not AIM.occurs(cut(item.quoted))
        ):
            taken.append(item.span)
            yield _miss(rule, item.span, item.quoted, item.pointer)
    for text, _ in laid_out(policy).texts_with(EITHER):
        content = text.content
        for start, end in sentences(content.text) if text.block is not None else ():
            span = content.span(start, end)
            if _overclaims(content.text[start:end]) and not any(
                one.start < span.end and span.start < one.end for one in taken
            ):
                taken.append(span)
                yield _miss(rule, span, content.text[start:end])
    yield from _slogans(policy, taken)


def _slogans(policy: Policy, taken: Sequence[Span]) -> Iterator[Miss]:
    """Promises of the best protection there is, which no fact can prove or disprove."""
    for hit in sentences_with(policy, SLOGANS.phrases.values()):
        start, end = min(spot for spots in SLOGANS.find(cut(hit.quote)).values() for spot in spots)
        if hit.span in taken or OTHERS.occurs(cut(hit.quote[max(0, start - NEAR) :])):
            continue
        message = f"“{hit.quote[start:end]}” ranks the protection without saying what it is: nobody can check that."
        yield Miss(hit.span, "defect", message, hit.quote, severity="note")


def _overclaims(sentence: str) -> bool:
    """Whether a sentence makes the claim without taking it back."""
    tokens = cut(sentence)
    return any(
        claims.occurs(tokens) and not excuses.occurs(tokens)
        for claims, excuses in ((CLAIMS, DENIED), (INVULNERABLE, HEDGED))
    )


def _miss(rule: Rule, span: Span, quote: str, pointer: str = "") -> Miss:
    return Miss(span, "defect", fill(rule.message, {"quote": shorten(quote)}), quote, pointer=pointer)
