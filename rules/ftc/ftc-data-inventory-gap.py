"""Kinds of data that a policy shares or keeps, and does not name among those it collects."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from policy_lint.api import (
    DATA,
    FactBook,
    Hit,
    LocatedStatement,
    Miss,
    PhraseSet,
    Policy,
    Related,
    Rule,
    compile_phrase,
    cut,
    fill,
    sentences,
    shorten,
    wording,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

CONCRETE = (
    "payment-data",
    "phone-number",
    "email-address",
    "postal-address",
    "government-id",
    "date-of-birth",
    "precise-location",
    "call-records",
    "dns-queries",
    "marketing-preferences",
)
"""Data that a reader would look for in the list; what any service has as it runs, such as logs, is none."""
KINSHIP = (
    frozenset(
        {
            "contact-details",
            "phone-number",
            "email-address",
            "postal-address",
            "marketing-leads",
            "billing-address",
            "service-address",
        }
    ),
    frozenset(
        {
            "payment-data",
            "financial-data",
            "payment-card",
            "bank-account",
            "transaction-history",
            "billing-records",
            "credit-information",
        }
    ),
    frozenset({"location", "precise-location", "coarse-location", "ip-address"}),
    frozenset({"marketing-preferences", "user-preferences", "interests"}),
    frozenset({"date-of-birth", "age", "demographic-data"}),
)
"""Data that one name may well stand for though no name includes the other."""
LEAST = 4
"""Kinds of data collected from which the text counts as having a list."""
NAMES = PhraseSet(
    compile_phrase(text)
    for text in (
        "agreement|agreements|act|california|section|youtube|association|associations|employees",
        "card|cards processor|processors|processing|association",
        "with|to us",
    )
)
"""Words by which data is named in the name of a law, a treaty or a recipient, in what a law says, or as given to the provider."""
DENIES = PhraseSet(compile_phrase(text) for text in ("not|never|neither|nor|without|no", "rather than", "instead of"))
"""Words by which a sentence says that something is not kept or shared, whatever was read from it."""
ENTERED = compile_phrase("enter|entered|enters|provide|provided|submit|submitted|collect|collected|ask|asked")
"""Words by which a passage tells where data comes from, outside the statements on collection."""
_TAKER = "processor*|provider*|service*|gateway*|partner*|companies|company|paypal|stripe|third|them"
_TO = f"directly|straight to|with|by|on|into ..6 {_TAKER}"
_KEEP = "collect*|see|receive*|access|get|obtain*"
_PAID = "payment|card|credit|billing|financial|bank"
DIRECTLY = PhraseSet(
    compile_phrase(text)
    for text in (
        "collected|processed|handled|entered|held|stored|received|taken by ..8 and not by|us",
        f"provide*|given|submit*|enter*|go|goes|sent|made|pay|paid|transmit* {_TO}",
        f"payment|payments|card|transaction|transactions|billing ..12 {_TO}",
        f"{_PAID} ..6 kept|held|stored|collected|managed|taken by ..4 {_TAKER}",
        f"not|never|nor|neither|don't|doesn't ..6 {_KEEP} ..12 {_PAID}",
        f"not|never|nor|neither ..3 have|gain|get|has ..1 access ..12 {_PAID}",
    )
)
"""That those who take payments get the data from people themselves, so that it is not the provider who collects and shares it."""
PAYMENT = frozenset({"payment-data", "payment-card", "bank-account", "billing-records", "credit-information"})
PAYING = ("payment", "card", "billing")
KINDS = ("disclosure", "retention")


def check(policy: Policy, _: FactBook, rule: Rule) -> Iterable[Miss | Hit]:
    """One finding with all kinds that are missing, at the first statement that names one."""
    listed = [item for item in policy.of_kind("collection") if item.value.stance != "denied"]
    collected = {key for item in listed for key in getattr(item.value, "data", ())}
    if len(collected) < LEAST:
        return
    missing: dict[str, LocatedStatement] = {}
    for item in policy.statements:
        for key in _named(item):
            if key in missing or any(_answers(known, key) for known in collected):
                continue
            if not _told(policy, key, item, {one.section for one in listed}) and not (
                key in PAYMENT and _paid_elsewhere(policy)
            ):
                missing[key] = item
    if not missing:
        yield from (Hit(item.span, item.quoted, item.pointer) for item in listed if getattr(item.value, "data", ()))
        return
    labels = [DATA.label(key) for key in missing]
    names = labels[0] if len(labels) == 1 else f"{', '.join(labels[:-1])} and {labels[-1]}"
    first = next(iter(missing.values()))
    related = tuple(
        Related(item.span, f"names {DATA.label(key)}") for key, item in missing.items() if item is not first
    )
    said = shorten(first.quoted)
    if said.endswith("…"):
        said = shorten(first.quoted.rsplit(" … ", 1)[-1])  # what the lead-in leads to is what names the data
    message = fill(rule.message, {"missing": names, "quote": said})
    yield Miss(first.span, "weak", message, first.quoted, "inventory", related[:6], first.pointer)


def _named(item: LocatedStatement) -> Iterator[str]:
    """Concrete kinds of data of everybody that a statement says the provider shares or keeps."""
    value: Any = item.value
    if (
        item.kind in KINDS
        and value.stance == "affirmed"
        and value.actor == "controller"
        and not (value.subjects or value.condition)
    ):
        if "personal-data" in value.data:
            return  # what else stands in the sentence is beside the point
        tokens = cut(item.quoted)
        if NAMES.occurs(tokens):
            return
        paid = getattr(value, "recipients", ()) == ("payment-processors",) and value.purposes == ("payment-processing",)
        if paid:
            yield "payment-data"  # who takes payments receives it, said or not
        said = item.quoted.lower()
        if DENIES.occurs(tokens):
            return
        for key in value.data:
            if any(DATA.covers(wide, key) for wide in CONCRETE) and any(word in said for word in _synonyms(key)):
                yield key


@cache
def _synonyms(key: str) -> tuple[str, ...]:
    """The words for a kind of data and for the kinds that it includes."""
    narrower = (word for term in DATA.terms if term.broader == key for word in term.synonyms)
    return (*DATA.by_key[key].synonyms, *narrower)


def _told(policy: Policy, key: str, item: LocatedStatement, sections: set[str]) -> bool:
    """Whether a passage on collection has a word for the data, in whatever way it says that it is collected."""
    kin = {key, *(other for group in KINSHIP if key in group for other in group)} & DATA.by_key.keys()
    words = [word for other in sorted(kin) for word in _synonyms(other)]
    named = [text for text in wording(policy).having(*words) if text.block is not None]
    return any(
        (text.section.id in sections and text.section.id != item.section)
        or (item.quoted not in text.content.text and ENTERED.find(cut(text.content.text)))
        for text in named
    )


def _paid_elsewhere(policy: Policy) -> bool:
    """Whether the text says that people give payment data to those who take payments, and not to the provider."""
    return any(
        DIRECTLY.occurs(cut(text.content.text[start:end]))
        for text in wording(policy).having(*PAYING)
        if text.block is not None
        for start, end in sentences(text.content.text)
    )


def _answers(known: str, key: str) -> bool:
    """Whether data of one name may be meant by another."""
    if known == "personal-data":
        return False
    akin = {key, *(other for group in KINSHIP if key in group for other in group)}
    return DATA.covers(key, known) or any(DATA.covers(known, other) for other in akin)
