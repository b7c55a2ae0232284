"""A promise not to share, or to share only with some, beside a disclosure to others elsewhere in the text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from policy_lint.api import (
    DATA,
    PURPOSES,
    RECIPIENTS,
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
    lazy,
    of_staff,
    shorten,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

ANYONE = "third-parties"
UNDERSTOOD = (
    "authorities",
    "business-transfer",
    "emergency-services",
    "legal-counterparties",
    "authorised-by-individual",
    "employees",
    "professional-advisers",
)
"""Recipients that nobody takes a promise to exclude."""
GENERAL_DATA = frozenset({"personal-data", "other-data"})
NOT_PERSONAL = frozenset({"aggregate-data", "deidentified-data"})
ELSEWHERE = (
    "describ",
    "set forth",
    "outlin",
    "below",
    "follow",
    "otherwise",
    "polic",
    "notice",
    "section",
    "herein",
    "necessary",
    "contract",
)
"""An exception that says so refers to a list that may stand anywhere: the promise is not absolute."""
EXCEPTED: tuple[tuple[tuple[str, ...], frozenset[str]], ...] = (
    (
        ("provider", "vendor", "contractor", "processor", "agent", "supplier", "behalf", "assist", "host", "operat"),
        frozenset({"service-providers", "partners", ANYONE}),
    ),
    (("deliver", "provide", "service", "fulfil", "perform"), frozenset({"service-providers", "partners", ANYONE})),
    (("affiliate", "subsidiar", "group", "parent", "related compan"), frozenset({"affiliates"})),
    (("partner",), frozenset({"partners", ANYONE})),
    (("consent", "permission", "agree", "authori", "request", "ask"), frozenset({"authorised-by-individual"})),
    (("law", "legal", "court", "subpoena", "authorit"), frozenset({"authorities"})),
    (("credit",), frozenset({"credit-agencies", "debt-collectors"})),
    (("payment", "transaction", "bank"), frozenset({"payment-processors", "financial-institutions"})),
    (("advert",), frozenset({"advertisers"})),
    (("analy", "statistic"), frozenset({"analytics"})),
)
"""Words of an exception → the recipients that it lets through."""


SALE_OR_SHARING = lazy(
    r"(?i)\b(?:sell|sold|selling)\W+(?:\w+\W+)?(?:and|n?or)\W+(?:shared?|sharing)\b(?![^.;]*\b(?:with|to (?:any|third|other))\b)"
)
"""“Sell or share” as American statutes pair them: sharing for advertising across sites, not every disclosure."""
SHARING = compile_phrase("shar*|disclos*|third-part*|transfer*|recipient*|sell*")
AT_LARGE = compile_phrase(
    "privacy|promise*|commitment*|pledge*|principle*|summary|overview|introduction|important|general|polic*|information|data|"
    "confidential*|protect*|who|whom"
)
"""Headings under which a promise speaks of all data; under another one (“Newsletter”) it speaks of what that is about."""
TRADE = compile_phrase("sell|sells|sold|selling|rent|rents|rented|renting|lease*|trade|trades|traded|trading")
GIVE = compile_phrase(
    "shar*|disclos*|giv*|transfer*|pass*|releas*|reveal*|send*|sent|distribut*|transmit*|divulg*|suppl*|exchang*|available|provided"
)
"""A promise not to sell is no promise not to share."""
_GIVEN = (
    "share|shares|shared|disclose|discloses|disclosed|give|gives|given|transfer|transfers|transferred|pass|passed|release|released|send|"
    "sends|sent|transmit|transmitted|provide|provides|provided|reveal|revealed|divulge|distribute|distributed"
)
_OTHERS = (
    "third|third-party|third-parties|anyone|anybody|nobody|others|outside|unaffiliated|advertisers|companies|organizations|"
    "organisations|parties"
)
OF_SOME = "this|these|that|such|those ..1 information|data|details|records"
LIMITED = [
    compile_phrase(text)
    for text in (
        "if|when|where|whenever|while|once",
        "for ..5 marketing|advertising|promotional|commercial|purpose|purposes|use|gain|benefit",
        "preceding|past|last|previous|prior ..3 months|month|year",
        OF_SOME,
        "as part of ..4 service|newsletter|form|survey|contest|event|programme|program|subscription|registration|application",
        "during|via|through ..4 form|survey|contest|newsletter|registration|subscription|sweepstakes|chat|recruitment|pixel",
    )
]
"""Words by which a denial speaks of one case, purpose, time, occasion or kind of data, beside its exceptions."""
SOME = compile_phrase(OF_SOME)
ABSOLUTE = [
    compile_phrase(text)
    for text in (
        f"do|does|will|would|shall|may|is|are|be not|never ..5 {_GIVEN} ..18 {_OTHERS}",
        f"never|neither|nor|cannot ..5 {_GIVEN} ..18 {_OTHERS}",
        f"{_OTHERS} ..8 not|never ..3 {_GIVEN}",
        f"{_OTHERS} ..3 get|gets|receive|receives|see|sees|obtain nothing|none|no",
    )
]
"""A promise in so many words: what is not done, and to whom."""
NO_PROMISE = compile_phrase(
    "these|those|such|who|whose|which|wrong|mean|means|constitute|understand|signify|signal|minor|minors|child*|request|requests|"
    "ask|longer|ensure|case|cases|password*|mobile|opt-out|consent|permission|approval|authoriz*|authoris*|"
    "knowledge|agreement|agree|unauthorized|unauthorised|generally|subject|based|approve*"
)
"""Words of a definition, a right, a precaution, a promise on children, on some recipients only, or bound to a consent."""
GIVING = [
    compile_phrase(text)
    for text in (
        f"we|us|company|also ..6 {_GIVEN}",
        f"is|are|be|been|being ..2 {_GIVEN} ..3 to|with|by",
        "which|who|that receive|receives|obtain|obtains",
    )
]
"""A disclosure in so many words, by the provider."""
HANDLED = compile_phrase(
    "processed|handled|managed|hosted|operated|collected|measured|analysed|analyzed ..3 by|via|through|using"
)
"""Another way to say it: who handles the data is given it. “We do not store it” takes nothing of that back."""
OWN_HOST = PhraseSet(
    compile_phrase(text)
    for text in (
        "self-hosted|self-host",
        "hosted|hosts|host|runs|run|installed ..4 our|own ..2 server|servers|infrastructure",
    )
)
PROCESSORS = frozenset({"payment-processors", "analytics", "service-providers"})
NO_GIVING = compile_phrase(
    "not|never|no|nobody|except|aggregate*|anonym*|de-identified|deidentified|non-personally|non-personal|non-identifying|whom|consent|permission|choose|"
    "chooses|request|requests|require|requires|public|publicly|cookie|cookies|categories"
)
"""Words that take a disclosure back, or of data, occasions and recipients on which no promise is read."""
EXCUSED = compile_phrase("this|it|third-parties|parties|term|foregoing ..2 not include|including|apply")
"""“This does not include trusted third parties who assist us”: the exception to the promise, wherever it stands."""
ONLY = [
    compile_phrase(text)
    for text in (
        f"we|us|company ..3 only|solely|exclusively ..1 {_GIVEN} ..14 with|to|as",
        f"we|us|company|is|are|be ..2 {_GIVEN} ..12 only|solely|exclusively ..1 with|to|by|among|as",
        f"we|us|company ..2 {_GIVEN} ..12 with|to|by only|solely|exclusively",
    )
]
"""“Only” said of who receives, not of what a recipient may do."""


class Promise(NamedTuple):
    """What the text rules out.

    Attributes:
        said: the statement that says so.
        sections: ids of the sections that belong to it; what stands there qualifies it.
        denied: recipients that are ruled out; empty: everybody but ``allowed``.
        allowed: recipients that are let through.
        data: kinds of data it speaks of; empty: all.
        listing: whether it is a list of all recipients rather than a denial.
    """

    said: LocatedStatement
    sections: frozenset[str]
    denied: tuple[str, ...]
    allowed: frozenset[str]
    data: tuple[str, ...] = ()
    listing: bool = False


def check(policy: Policy, facts: FactBook, rule: Rule) -> Iterable[Miss]:  # noqa: ARG001 - the signature is the contract
    """One finding a promise: at the first disclosure that it rules out, with the others beside it."""
    clashes: dict[int, tuple[Promise, list[LocatedStatement]]] = {}
    promises = [*_denials(policy), *_lists(policy)]
    for other in policy.of_kind("disclosure"):
        if not _is_plain(other) or _is_own(policy, other):
            continue
        promise = next((promise for promise in promises if _clash(promise, other)), None)
        if promise is not None:
            clashes.setdefault(promise.said.span.start, (promise, []))[1].append(other)
    for promise, others in clashes.values():
        first, *more = others
        one, two = _words(promise.said), _words(first)
        yield Miss(
            first.span,
            "contradiction",
            fill(rule.message, {"first.quote": shorten(one), "second.quote": shorten(two)}),
            two,
            related=(
                Related(promise.said.span, "the promise"),
                *(Related(other.span, "also a disclosure") for other in more[:5]),
            ),
            pointer=first.pointer,
        )


def _denials(policy: Policy) -> Iterator[Promise]:
    """“We never share”: absolute but for its own exceptions."""
    for item in policy.of_kind("disclosure"):
        value: Any = item.value
        absolute = value.stance == "denied" and not (value.condition or value.purposes or value.names or value.subjects)
        if not absolute or value.actor != "controller":
            continue
        if not _is_promised(policy, item) or of_staff(policy, item.span.start):
            continue
        excepted = " ".join(value.exceptions).lower()
        if any(word in excepted for word in ELSEWHERE) or _is_limited(item):
            continue
        general = not value.recipients or ANYONE in value.recipients
        if general and not _is_at_large(policy, item.section):
            continue
        let_through = frozenset(
            key for words, keys in EXCEPTED if any(word in excepted for word in words) for key in keys
        )
        yield Promise(
            item,
            _family(policy, item.section),
            () if general else value.recipients,
            let_through | frozenset(UNDERSTOOD),
            _narrow(value.data),
        )


def _is_promised(policy: Policy, item: LocatedStatement) -> bool:
    """Whether the words promise it of all people and others, and no sentence of the section takes some of them out."""
    tokens = cut(_words(item))
    if NO_PROMISE.find(tokens) or not any(phrase.find(tokens) for phrase in ABSOLUTE):
        return False
    near = _family(policy, item.section)
    return not any(
        EXCUSED.find(cut(block.text))
        for section in policy.all_sections
        if section.id in near
        for block in section.blocks
    )


def _is_limited(item: LocatedStatement) -> bool:
    """Whether a denial speaks of sales alone, or of one case, purpose or time beside its exceptions."""
    words = " ".join(_words(item).split())
    for excepted in getattr(item.value, "exceptions", ()):
        words = words.replace(excepted, "")
    tokens = cut(words)
    given = cut(SALE_OR_SHARING.sub("sell", words))
    return bool(TRADE.find(tokens) and not GIVE.find(given)) or any(phrase.find(tokens) for phrase in LIMITED)


def _is_at_large(policy: Policy, name: str) -> bool:
    """Whether the section that a promise stands in is about sharing, or about no topic in particular."""
    heading = next(section.heading for section in policy.all_sections if section.id == name)
    if heading is None:
        return True
    tokens = cut(heading.text)
    return bool(SHARING.find(tokens) or AT_LARGE.find(tokens))


def _lists(policy: Policy) -> Iterator[Promise]:
    """“We share only with”: all such statements on all data together, as one list."""
    listed = [
        item
        for item in policy.of_kind("disclosure")
        if _is_listed(item.value) and _says_only(item) and _is_at_large(policy, item.section)
    ]
    allowed = frozenset(key for item in listed for key in getattr(item.value, "recipients", ()))
    if not listed or ANYONE in allowed or any(not getattr(item.value, "recipients", ()) for item in listed):
        return
    sections = frozenset().union(*(_family(policy, item.section) for item in listed))
    yield Promise(listed[0], sections, (), allowed | frozenset(UNDERSTOOD), listing=True)


def _family(policy: Policy, name: str) -> frozenset[str]:
    """The section with all below it, and those beside it where the section above is on sharing too."""
    near = {name}
    for section in policy.all_sections:
        above = any(inner.id == name for inner in section.sections)
        if section.id == name or (above and section.heading is not None and SHARING.find(cut(section.heading.text))):
            near.update(inner.id for inner in section.walk())
    return frozenset(near)


def _says_only(item: LocatedStatement) -> bool:
    """Whether “only” is said of the recipients of all data, not of “such data”."""
    tokens = cut(_words(item))
    return any(phrase.find(tokens) for phrase in ONLY) and not SOME.find(tokens)


def _is_listed(value: Any) -> bool:
    """Whether the statement limits who gets data at all, not what one recipient gets or does with it."""
    return bool(
        value.exclusive
        and value.stance == "affirmed"
        and not value.condition
        and value.actor == "controller"
        and not value.subjects
        and not _narrow(value.data)
    )


def _narrow(data: tuple[str, ...]) -> tuple[str, ...]:
    """The kinds of data that limit a statement; none where it speaks of personal data at large."""
    return () if set(data) & GENERAL_DATA else data


def _is_plain(item: LocatedStatement) -> bool:
    """Whether the statement says without condition that somebody outside receives data that tells of persons."""
    value: Any = item.value
    impersonal = bool(value.data) and set(value.data) <= NOT_PERSONAL and not value.names
    if "business-transfer" in value.recipients and set(value.recipients) <= {ANYONE, *UNDERSTOOD}:
        return False  # “to another company”: the buyer
    return bool(
        value.stance == "affirmed"
        and value.actor == "controller"
        and value.recipients
        and not impersonal
        and not value.subjects
        and not _on_request(value)
        and _is_given(item)
        and "if" not in cut(_words(item)).index
    )


def _is_given(item: LocatedStatement) -> bool:
    """Whether the words say that the provider gives it away, and take nothing back; or who handles or measures it instead."""
    value: Any = item.value
    tokens = cut(_words(item))
    if PROCESSORS.issuperset(value.recipients) and (HANDLED.find(tokens) or value.names):
        return True
    return not NO_GIVING.find(tokens) and any(phrase.find(tokens) for phrase in GIVING)


def _is_own(policy: Policy, item: LocatedStatement) -> bool:
    """Whether the text says of a tool that it names that the provider hosts it itself: nobody else receives anything."""
    names = [name.lower() for name in getattr(item.value, "names", ())]
    hosted = [block.text.lower() for block in policy.blocks if OWN_HOST.occurs(cut(block.text))] if names else []
    return bool(hosted) and all(any(name in text for text in hosted) for name in names)


def _on_request(value: Any) -> bool:
    """Whether the disclosure is one that the law or the person asks for."""
    return any(
        PURPOSES.covers(wider, key)
        for key in value.purposes
        for wider in ("legal-compliance", "consented-purpose", "emergency")
    )


def _clash(promise: Promise, other: LocatedStatement) -> bool:
    """Whether the disclosure goes to somebody whom the promise rules out."""
    value: Any = other.value
    if other is promise.said or other.section in promise.sections or (promise.listing and value.exclusive):
        return False
    if promise.data and not any(DATA.covers(wide, key) for wide in promise.data for key in value.data):
        return False
    outside = [key for key in value.recipients if not any(RECIPIENTS.covers(wide, key) for wide in promise.allowed)]
    if promise.denied:
        return any(RECIPIENTS.covers(wide, key) for wide in promise.denied for key in outside)
    return bool(outside)


def _words(item: LocatedStatement) -> str:
    """What the statement quotes, as it stands in the text."""
    return item.quoted
