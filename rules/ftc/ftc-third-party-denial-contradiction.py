"""“No third-party products”, “no third-party tracking”, “no cookies” beside the very thing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from policy_lint.api import (
    RECIPIENTS,
    FactBook,
    LocatedStatement,
    Miss,
    Phrase,
    Policy,
    Rule,
    clash,
    compile_phrase,
    cut,
    hit_of,
    sentences_with,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

THIRD = "third-party|third-parties|third-party's"
LIMITS = compile_phrase(
    "unless|except|if|when|where|while|until|other|knowingly|currently|these|this|those|such|explicitly|any-longer|liable|responsible|without|only"
    "|offer|self-host|also|store|newsletter|emails|email|app|apps|mobile|software|extension|game|games|ever|directly|itself|own|solely|to"
)
"""Words by which a denial speaks of one case, service or time, or of what visitors are offered rather than what the site runs on;
“on our website or app” is told apart below."""


ADVERTISING = compile_phrase(
    "advertising|advertisers|advertiser|ads|advertisement|advertisements|behavioral|behavioural|retargeting|remarketing"
)
OTHERS = compile_phrase("third-party|third-parties|google|facebook|meta|doubleclick|partners|networks|advertisers")


class Denial(NamedTuple):
    """What is denied, in which words, and what undoes it."""

    phrases: tuple[Phrase, ...]
    kinds: tuple[str, ...]
    undone_by: Callable[[LocatedStatement], bool]


def _is_vendor(item: LocatedStatement) -> bool:
    """Whether a disclosure names a service of another company that stands on a site or app."""
    value: Any = item.value
    wanted = ("payment-processors", "analytics", "advertisers", "social-media")
    return any(
        wide in RECIPIENTS.by_key and RECIPIENTS.covers(wide, key) for key in value.recipients for wide in wanted
    )


def _tracks(item: LocatedStatement) -> bool:
    """Whether others follow people on the site: their advertising cookies, or advertisers that receive what is done there."""
    value: Any = item.value
    if item.kind == "tracking" and value.party != "third":
        return False
    tokens = cut(item.quoted)
    return bool(ADVERTISING.find(tokens) and (OTHERS.find(tokens) or "third-party" in getattr(value, "types", ())))


def _sets(item: LocatedStatement) -> bool:
    """Whether cookies of a named type are set."""
    value: Any = item.value
    return bool(set(value.types) & {"analytics", "advertising", "functional", "performance", "social"})


DENIALS = (
    Denial(
        tuple(
            compile_phrase(text)
            for text in (
                (
                    f"not|never|don't ..2 include|use|have|contain|embed|integrate|employ ..2 {THIRD} products"
                    f"|services|tools|plugins|vendors|software|content"
                ),
                f"no {THIRD} products|services|tools|plugins|vendors are|is ..2 used|included|embedded|offered",
            )
        ),
        ("disclosure",),
        _is_vendor,
    ),
    Denial(
        tuple(
            compile_phrase(text)
            for text in (
                f"not|never|don't ..2 permit|allow|use|engage ..3 {THIRD} ..2 tracking",
                f"not|never|don't ..2 permit|allow {THIRD} to track",
            )
        ),
        ("cookies", "tracking"),
        _tracks,
    ),
    Denial(
        tuple(
            compile_phrase(text)
            for text in (
                "we|website|site|it ..1 do|does not use|set|place|employ any? cookies",
                "we don't use|set|place|employ any? cookies",
            )
        ),
        ("cookies",),
        _sets,
    ),
)


def check(policy: Policy, _: FactBook, rule: Rule) -> Iterable[Miss]:
    """One finding for each kind of denial, at the first statement that undoes it."""
    for denial in DENIALS:
        said = next((hit for hit in sentences_with(policy, denial.phrases) if not _is_limited(hit.quote)), None)
        if said is None:
            continue
        other = next(
            (
                item
                for kind in denial.kinds
                for item in policy.of_kind(kind)
                if item.value.stance == "affirmed"
                and item.value.actor in {"controller", "third-party"}
                and not (item.span.start < said.span.end and said.span.start < item.span.end)
                and denial.undone_by(item)
            ),
            None,
        )
        if other is not None:
            yield clash(rule, said, hit_of(other), "the denial")


def _is_limited(words: str) -> bool:
    """Whether a denial speaks of one case; “on our website or app” is no such limit."""
    return bool(LIMITS.find(cut(words.replace(" or app", "").replace(" and app", ""))))
