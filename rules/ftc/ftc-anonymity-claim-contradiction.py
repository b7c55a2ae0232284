"""Identifiers called anonymous or not personal, and “we collect no personal data” beside data that is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from policy_lint.api import (
    DATA,
    FactBook,
    LocatedStatement,
    Miss,
    PhraseSet,
    Policy,
    Related,
    Rule,
    compile_phrase,
    cut,
    fill,
    laid_out,
    lazy,
    of_staff,
    sentences,
    shorten,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

IDENTIFIERS = (
    "ip-address|ip-addresses|device-id|device-ids|device-identifier|device-identifiers|mac-address|mac-addresses|"
    "advertising-id|advertising-ids|advertising-identifier|advertising-identifiers|udid|udids|imei|cookie-id|cookie-ids"
)
NOT_PERSONAL = (
    "anonymous|non-personal|non-identifying|non-identifiable|non-personally-identifiable|non-personally-identifying"
)
CLAIMS = PhraseSet(
    compile_phrase(text)
    for text in (
        f"{NOT_PERSONAL} information|data|details such|including|like|e.g as? ..10 {IDENTIFIERS}",
        f"{IDENTIFIERS} ..1 is|are not considered? personal|personally-identifiable information|data|details",
        f"{IDENTIFIERS} ..1 is|are not personally-identifiable|personally-identifying",
        f"{IDENTIFIERS} ..1 is|are anonymous",
        f"{IDENTIFIERS} ..1 does|do not ..1 identify you|users|individuals|persons",
        "anonymous unique identifier|identifiers",
        "cookie|cookies ..8 contain*|hold*|includ*|remember*|are ..2 anonymous identifier|identifiers",
    )
)
EXCUSED = PhraseSet(
    compile_phrase(text)
    for text in (
        "remov*|strip*|delet*|truncat*|shorten*|mask*|hash*|anonymise*|anonymize*|aggregated ..12 ip|device|identifier*",
        "do|does|did not|never collect|store|use|process",
        "treat* ..12 as|like personal|personally",
        "considered|deemed|regarded|treated ..2 personal ..14 law|laws|jurisdiction|jurisdictions|gdpr",
    )
)
"""What makes a block's claim another one: identifiers are removed first, not collected, or treated as personal after all."""
LINKED = (
    "name",
    "contact-details",
    "login-credentials",
    "government-id",
    "payment-data",
    "ip-address",
    "device-identifiers",
    "mac-address",
    "precise-location",
    "date-of-birth",
)
"""Data that is personal beyond dispute."""
BARE = lazy(r"(?i)no (?:\w+ ){1,5}(?:is|are|will be|was|gets?) (?:\w+ ){0,3}\w+\W*$")
"""“No personal data is collected”: by nobody and nowhere in particular."""
ANALYTICS = PhraseSet(
    [compile_phrase("analytics ..8 anonymous|anonymised|anonymized data|information|statistics|basis|reports")]
)
"""What a tool learns of visits, called anonymous."""
SHORTENED = PhraseSet(
    compile_phrase(text)
    for text in (
        "ip|address|addresses ..6 anonymi*|shorten*|truncat*|mask*|remov*",
        "anonymi*|anonymous|shorten*|truncat*|mask* ..3 ip|address|addresses",
        "anonymizeip|aggregate|aggregated|without|cookieless|not|no",
    )
)
"""Words by which the tool is given nothing that would tell one visitor from another, or may be."""
TOLD_APART = ("device-identifiers", "mac-address")
"""Data by which an analytics tool knows a device again."""
LIMITS = compile_phrase(
    "unless|except|generally|directly|usually|normally|without|until|if|when|where|other|beyond|knowingly|automatically|additional|such|cookie|cookies|pixels|plugin|browsing"
    "|through|via|visitors|visitor|forum|tool|tools|analytics|than|during|outside|regarding|concerning|associated|offer|offers"
)
"""Words by which a denial may speak of less than all collection, where the statement's own fields do not say so."""
PARTLY = compile_phrase("from third|third-party|third-parties|others|other|external|public|children|minors|child")
"""A denial of one source, which says nothing on what people give themselves."""
SENSITIVE = compile_phrase(
    "sensitive|special|anything ..1 categories|category|kinds|types|classes|personal|private|sensitive|confidential"
)
"""A denial of the data that some laws call sensitive, beside which other personal data may well be collected."""
HERE = compile_phrase(
    "this|that|these|those ..2 process|processes|feature|features|form|page|pages|section|stage|step|way|method"
)
"""A denial on one occasion."""
DENIAL = compile_phrase(
    "not|never|no|nor|neither|nothing|don't|doesn't ..8 collect*|gather*|record*|request*|ask*|obtain*|receive*|store*|keep*"
    "|process*|capture*|retain*|log*"
)
"""A denial of collecting in so many words; “we cannot guarantee the security of what is sent to us” is none."""


def check(policy: Policy, facts: FactBook, rule: Rule) -> Iterable[Miss]:  # noqa: ARG001 - the signature is the contract
    """Sentences first, then denials that the list of collected data contradicts."""
    yield from _sentences(policy, rule)
    yield from _denials(policy)
    yield from _analytics(policy)


def _analytics(policy: Policy) -> Iterator[Miss]:
    """Analytics data called anonymous, in a policy that collects identifiers of devices."""
    beside = next((item for item in policy.of_kind("collection") for key in _linked(item) if key in TOLD_APART), None)
    if beside is None:
        return
    related = (Related(beside.span, "identifies the device"),)
    for text, tokens in laid_out(policy).texts_with(ANALYTICS):
        if text.block is None or SHORTENED.occurs(tokens):
            continue
        for start, end in sentences(text.content.text):
            sentence = text.content.text[start:end]
            if ANALYTICS.occurs(cut(sentence)):
                message = f"“{shorten(sentence)}” calls analytics data anonymous, but the policy collects identifiers of devices."
                yield Miss(text.content.span(start, end), "contradiction", message, sentence, related=related)


def _sentences(policy: Policy, rule: Rule) -> Iterator[Miss]:
    for text, tokens in laid_out(policy).texts_with(CLAIMS):
        if text.block is None or EXCUSED.occurs(tokens):
            continue
        for start, end in sentences(text.content.text):
            sentence = text.content.text[start:end]
            if CLAIMS.occurs(cut(sentence)):
                message = fill(rule.message, {"quote": shorten(sentence)})
                yield Miss(text.content.span(start, end), "defect", message, sentence)


def _denials(policy: Policy) -> Iterator[Miss]:
    """“No personal data is collected” without any limit, beside data that names a person or device."""
    collected = next(((item, key) for item in policy.of_kind("collection") for key in _linked(item)), None)
    if collected is None:
        return
    item, key = collected
    for denial in policy.of_kind("collection"):
        if _is_absolute(denial) and not _goes_on(policy, denial) and not of_staff(policy, denial.span.start):
            message = (
                f"The policy says “{shorten(denial.quoted)}”, but it collects personal data: "
                f"{DATA.label(key)}, in “{shorten(item.quoted)}”."
            )
            related = (Related(item.span, f"names {DATA.label(key)}"),)
            yield Miss(denial.span, "contradiction", message, denial.quoted, related=related, pointer=denial.pointer)


def _goes_on(policy: Policy, denial: LocatedStatement) -> bool:
    """Whether a bare “no personal data is collected” goes on from the sentences before it, and is about what they speak of."""
    bare = BARE.match(sentence := denial.quoted.split(" … ")[-1].strip())
    return bare is not None and any(
        not " ".join(block.text.split()).startswith(sentence)
        for block in policy.blocks
        if sentence in " ".join(block.text.split())
    )


def _linked(item: LocatedStatement) -> Iterator[str]:
    """Kinds of data in an affirmed collection that are personal beyond dispute."""
    value: Any = item.value
    if value.stance == "affirmed" and value.actor == "controller":
        yield from (key for key in value.data if any(DATA.covers(wide, key) for wide in LINKED))


def _is_absolute(item: LocatedStatement) -> bool:
    """Whether the statement denies, for everybody and every occasion, that personal data is collected."""
    value: Any = item.value
    limited = value.subjects or value.sources or value.contexts or value.condition or value.exceptions
    if value.stance != "denied" or value.actor != "controller" or limited or "personal-data" not in value.data:
        return False
    words = cut(item.quoted)
    return bool(DENIAL.find(words) or BARE.search(item.quoted)) and not any(
        limit.find(words) for limit in (LIMITS, PARTLY, SENSITIVE, HERE)
    )
