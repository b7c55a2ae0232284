"""What a privacy policy can say: one frozen dataclass a statement kind, as the policy document's contract lists them.

Every statement carries the words it was read from (``quote``). A list field holds vocabulary keys; an empty list means
that the text names none. Nothing here validates: :mod:`policy_lint.validation` does, at the door.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Annotated, Any, Literal, TypeAlias, get_args

from policy_lint.policy.markers import FORBID_EXTRA, CALENDAR_DATE, DURATION, IDENTIFIER, Key, TaggedBy
from policy_lint.policy.vocabulary import (
    CHANNELS,
    CONTEXTS,
    COOKIE_CONTROLS,
    COOKIE_TYPES,
    DATA,
    LEGAL_BASES,
    MEASURES,
    NOTICE_TOPICS,
    PURPOSES,
    RECIPIENTS,
    RECORDINGS,
    REGIMES,
    RIGHTS,
    SAFEGUARDS,
    TECHNOLOGIES,
)

Stance: TypeAlias = Literal["affirmed", "denied", "conditional"]
Actor: TypeAlias = Literal["controller", "third-party", "individual"]
Subject: TypeAlias = Literal["everyone", "children", "employees", "non-users"]
SignalResponse: TypeAlias = Literal["honours", "ignores", "partial", "unstated"]

Duration: TypeAlias = Annotated[str, DURATION]
CalendarDate: TypeAlias = Annotated[str, CALENDAR_DATE]
DataKey: TypeAlias = Annotated[str, Key(DATA)]
PurposeKey: TypeAlias = Annotated[str, Key(PURPOSES)]
RecipientKey: TypeAlias = Annotated[str, Key(RECIPIENTS)]
MeasureKey: TypeAlias = Annotated[str, Key(MEASURES)]
LegalBasisKey: TypeAlias = Annotated[str, Key(LEGAL_BASES)]
RightKey: TypeAlias = Annotated[str, Key(RIGHTS)]
RegimeKey: TypeAlias = Annotated[str, Key(REGIMES)]
SafeguardKey: TypeAlias = Annotated[str, Key(SAFEGUARDS)]
ChannelKey: TypeAlias = Annotated[str, Key(CHANNELS)]
TechnologyKey: TypeAlias = Annotated[str, Key(TECHNOLOGIES)]
CookieTypeKey: TypeAlias = Annotated[str, Key(COOKIE_TYPES)]
CookieControlKey: TypeAlias = Annotated[str, Key(COOKIE_CONTROLS)]
ContextKey: TypeAlias = Annotated[str, Key(CONTEXTS)]
RecordingKey: TypeAlias = Annotated[str, Key(RECORDINGS)]
NoticeTopicKey: TypeAlias = Annotated[str, Key(NOTICE_TOPICS)]
TopicName: TypeAlias = Annotated[str, IDENTIFIER]


def _is(description: str, default: Any = None) -> Any:
    """A field with its description, which the JSON Schema and the documentation repeat."""
    return field(default=default, metadata={"description": description})


def _are(description: str) -> Any:
    """A list field, empty unless stated."""
    return field(default=(), metadata={"description": description})


def _must(description: str) -> Any:
    """A field that has no default."""
    return field(metadata={"description": description})


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """The fields that every statement may carry."""

    __pydantic_config__ = FORBID_EXTRA

    quote: str | tuple[str, ...] | None = _is(
        "The words of the section that say so; a list of fragments in order where a lead-in and a list item make the clause."
    )
    occurrence: int = _is("Which occurrence of the quote in its section is meant, counted from 1.", 1)
    stance: Stance = _is("Whether the policy affirms it, denies it, or affirms it under a condition.", "affirmed")
    condition: str | None = _is("The condition, in the words of the text.")
    exceptions: tuple[str, ...] = field(
        default=(),
        metadata={"description": "What the statement excepts; a denial survives its exceptions.", "alias": "except"},
    )
    exclusive: bool = _is("True for “only”: only with these recipients, only for these purposes.", default=False)
    actor: Actor = _is("Who does it.", "controller")
    subjects: tuple[Subject, ...] = _are("Whose data is meant, where the text narrows it.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Identity(Statement):
    """Who the policy speaks for."""

    __pydantic_config__ = FORBID_EXTRA

    kind: Literal["identity"]
    name: str | None = _is("The organisation's name as the text gives it.")
    legal_form: str | None = _is("The legal form: Inc., GmbH, Ltd.")
    role: Literal["controller", "processor", "representative"] | None = _is("The role that the text gives it.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Date(Statement):
    """When the policy takes effect or was last changed."""

    __pydantic_config__ = FORBID_EXTRA

    kind: Literal["date"]
    what: Literal["effective", "updated"] = _must("Which date it is.")
    value: CalendarDate = _must("The date, as precise as the text: 2025-01-31, 2025-01 or 2025.")
    precision: Literal["day", "month", "year"] = _is("How precise the text is.", "day")


@dataclass(frozen=True, slots=True, kw_only=True)
class Collection(Statement):
    """What personal data is collected, from whom and when."""

    __pydantic_config__ = FORBID_EXTRA

    kind: Literal["collection"]
    data: tuple[DataKey, ...] = _are("Data categories collected.")
    sources: tuple[Literal["individual", "device", "third-party", "public"], ...] = _are("Where the data comes from.")
    contexts: tuple[ContextKey, ...] = _are("When or where it is collected.")
    mandatory: bool | None = _is("Whether the data must be given.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Use(Statement):
    """What personal data is used for, and on which legal basis."""

    __pydantic_config__ = FORBID_EXTRA

    kind: Literal["use"]
    purposes: tuple[PurposeKey, ...] = _are("Purposes.")
    data: tuple[DataKey, ...] = _are("Data categories used, where the text ties them to the purpose.")
    legal_bases: tuple[LegalBasisKey, ...] = _are("Legal bases that the text gives for it.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Disclosure(Statement):
    """To whom personal data is disclosed."""

    __pydantic_config__ = FORBID_EXTRA

    kind: Literal["disclosure"]
    recipients: tuple[RecipientKey, ...] = _are("Kinds of recipients.")
    names: tuple[str, ...] = _are("Recipients named.")
    purposes: tuple[PurposeKey, ...] = _are("Why it is disclosed.")
    data: tuple[DataKey, ...] = _are("What is disclosed, where the text says.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sale(Statement):
    """Whether personal data is sold, or shared for cross-context advertising."""

    __pydantic_config__ = FORBID_EXTRA

    kind: Literal["sale"]
    of: Literal["sale", "sharing-for-ads"] = _is("Which of the two.", "sale")


@dataclass(frozen=True, slots=True, kw_only=True)
class Retention(Statement):
    """How long data is kept."""

    __pydantic_config__ = FORBID_EXTRA

    kind: Literal["retention"]
    data: tuple[DataKey, ...] = _are("What is kept; empty where the text speaks of all data.")
    period: Duration | None = _is("The period.")
    criterion: str | None = _is("The event or rule that sets the period, in the words of the text.")
    starts: str | None = _is("When the period starts.")
    vague: bool = _is(
        "True where the text gives neither a period nor a criterion (“as long as necessary”).", default=False
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Right(Statement):
    """A right of the individual."""

    __pydantic_config__ = FORBID_EXTRA

    kind: Literal["right"]
    right: RightKey = _must("Which right.")
    regimes: tuple[RegimeKey, ...] = _are("Laws that the text names for it.")
    how: str | None = _is("How it is exercised, in the words of the text.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Request(Statement):
    """How individuals make requests, and how they are answered."""

    __pydantic_config__ = FORBID_EXTRA

    kind: Literal["request"]
    channels: tuple[ChannelKey, ...] = _are("Channels for requests.")
    deadline: Duration | None = _is("Time to answer.")
    verification: bool | None = _is("Whether identity is verified.")
    agent: bool | None = _is("Whether an authorised agent may ask.")
    fee: str | None = _is("What it costs.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Children(Statement):
    """What the policy says on children."""

    __pydantic_config__ = FORBID_EXTRA

    kind: Literal["children"]
    audience: Literal["not-directed", "not-knowingly", "directed", "with-consent"] = _must("The position taken.")
    age: int | None = _is("The age below which a person counts as a child, in years.")
    remedy: str | None = _is("What happens when a child's data is found.")
    parental_rights: tuple[RightKey, ...] = _are("Rights given to parents.")


@dataclass(frozen=True, slots=True, kw_only=True)
class DoNotTrack(Statement):
    """The response to Do Not Track signals."""

    __pydantic_config__ = FORBID_EXTRA

    kind: Literal["do-not-track"]
    response: SignalResponse = _must("What the operator does; unstated where the text only says what the signal is.")


@dataclass(frozen=True, slots=True, kw_only=True)
class OptOutSignal(Statement):
    """The response to Global Privacy Control and like signals."""

    __pydantic_config__ = FORBID_EXTRA

    kind: Literal["opt-out-signal"]
    response: SignalResponse = _must("What the operator does.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Tracking(Statement):
    """Whether activity is followed, by whom, and across sites or not."""

    __pydantic_config__ = FORBID_EXTRA

    kind: Literal["tracking"]
    party: Literal["first", "third"] | None = _is("Who tracks.")
    technologies: tuple[TechnologyKey, ...] = _are("With what.")
    across_sites: bool | None = _is("Whether over time and across sites.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Cookies(Statement):
    """Cookies and how they are controlled."""

    __pydantic_config__ = FORBID_EXTRA

    kind: Literal["cookies"]
    types: tuple[CookieTypeKey, ...] = _are("Cookie types.")
    controls: tuple[CookieControlKey, ...] = _are("How a user can refuse or manage them.")
    consent: Literal["none", "opt-in", "opt-out"] | None = _is("How consent is asked.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Security(Statement):
    """A security measure."""

    __pydantic_config__ = FORBID_EXTRA

    kind: Literal["security"]
    measures: tuple[MeasureKey, ...] = _are("Measures.")
    overclaim: bool = _is("True for a promise that can't be kept (“completely secure”).", default=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class BreachNotice(Statement):
    """Whether and how people learn of a data breach."""

    __pydantic_config__ = FORBID_EXTRA

    kind: Literal["breach-notice"]
    channels: tuple[ChannelKey, ...] = _are("How people are told.")
    deadline: str | None = _is("How soon: an ISO 8601 duration, or the words of the text.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Transfer(Statement):
    """Whether data goes to other countries, and under which safeguard."""

    __pydantic_config__ = FORBID_EXTRA

    kind: Literal["transfer"]
    destinations: tuple[str, ...] = _are("Where to, in the words of the text.")
    safeguards: tuple[SafeguardKey, ...] = _are("What protects it.")
    copy_available: bool | None = _is("Whether the text says how to get a copy of the safeguard.")


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeNotice(Statement):
    """How people learn that the policy changed."""

    __pydantic_config__ = FORBID_EXTRA

    kind: Literal["change-notice"]
    channels: tuple[ChannelKey, ...] = _are("How people are told.")
    advance: Duration | None = _is("How long before the change takes effect.")
    material_only: bool | None = _is("True where only material changes are announced.")
    by_use: bool | None = _is("True where continued use counts as acceptance.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Consent(Statement):
    """How consent is given and withdrawn."""

    __pydantic_config__ = FORBID_EXTRA

    kind: Literal["consent"]
    mode: Literal["express", "implied", "opt-in", "opt-out", "by-use"] | None = _is("How it is given.")
    withdrawal: bool | None = _is("Whether it can be withdrawn.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact(Statement):
    """A way to reach the organisation."""

    __pydantic_config__ = FORBID_EXTRA

    kind: Literal["contact"]
    role: Literal["general", "privacy", "dpo", "representative", "grievance-officer", "person-in-charge", "parents"] = (
        _is("Whom it reaches.", "general")
    )
    name: str | None = _is("A person or office.")
    email: str | None = _is("Email address.")
    phone: str | None = _is("Phone number, as printed.")
    postal: str | None = _is("Postal address.")
    url: str | None = _is("Web page or form.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Authority(Statement):
    """A supervisory authority that people can turn to."""

    __pydantic_config__ = FORBID_EXTRA

    kind: Literal["authority"]
    name: str | None = _is("The authority's name.")
    regime: RegimeKey | None = _is("The law it enforces.")


@dataclass(frozen=True, slots=True, kw_only=True)
class AutomatedDecision(Statement):
    """Decisions taken by automated means."""

    __pydantic_config__ = FORBID_EXTRA

    kind: Literal["automated-decision"]
    logic: str | None = _is("The logic involved.")
    effects: str | None = _is("The consequences.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Recording(Statement):
    """What is monitored or recorded."""

    __pydantic_config__ = FORBID_EXTRA

    kind: Literal["recording"]
    what: tuple[RecordingKey, ...] = _are("What is recorded.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Law(Statement):
    """A law that the policy names."""

    __pydantic_config__ = FORBID_EXTRA

    kind: Literal["law"]
    regime: RegimeKey = _must("Which law.")
    citation: str | None = _is("How the text cites it.")
    applies: Literal["claimed", "mentioned"] = _is(
        "Whether the policy claims to follow it or only mentions it.", "mentioned"
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Incentive(Statement):
    """A financial incentive tied to personal data."""

    __pydantic_config__ = FORBID_EXTRA

    kind: Literal["incentive"]
    terms: str | None = _is("Its terms.")


@dataclass(frozen=True, slots=True, kw_only=True)
class ThirdPartyLinks(Statement):
    """Links to, or products of, third parties."""

    __pydantic_config__ = FORBID_EXTRA

    kind: Literal["third-party-links"]
    responsible: bool | None = _is("Whether the organisation takes responsibility for them.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice(Statement):
    """Any other statement that a rule needs."""

    __pydantic_config__ = FORBID_EXTRA

    kind: Literal["notice"]
    topic: NoticeTopicKey = _must("What it is about.")


AnyStatement: TypeAlias = (
    Identity | Date | Collection | Use | Disclosure | Sale | Retention | Right | Request | Children | DoNotTrack
    | OptOutSignal | Tracking | Cookies | Security | BreachNotice | Transfer | ChangeNotice | Consent | Contact
    | Authority | AutomatedDecision | Recording | Law | Incentive | ThirdPartyLinks | Notice
)  # fmt: skip
TaggedStatement: TypeAlias = Annotated[AnyStatement, TaggedBy("kind")]


def _kind_of(cls: Any) -> str:
    """The value of ``kind`` that marks the class."""
    annotation = cls.__annotations__["kind"]
    return str(annotation).split("'")[1]


STATEMENT_TYPES: dict[str, type[Statement]] = {_kind_of(cls): cls for cls in get_args(AnyStatement)}
"""Kind → class, in the order of the contract."""

MAIN_FIELDS: dict[str, str] = {
    "identity": "name", "date": "what", "collection": "data", "use": "purposes", "disclosure": "recipients", "sale": "of",
    "retention": "data", "right": "right", "request": "channels", "children": "audience", "do-not-track": "response",
    "opt-out-signal": "response", "tracking": "party", "cookies": "types", "security": "measures",
    "breach-notice": "channels", "transfer": "destinations", "change-notice": "channels", "consent": "mode",
    "contact": "role", "authority": "name", "automated-decision": "logic", "recording": "what", "law": "regime",
    "incentive": "terms", "third-party-links": "responsible", "notice": "topic",
}  # fmt: skip
"""Kind → the field that a reader asks for first."""
