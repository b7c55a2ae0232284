"""Statements on and to people: who speaks, what rights they have, how they are told, asked and reached."""

from __future__ import annotations

from typing import Literal

from policy_lint.policy.markers import FORBID_EXTRA
from policy_lint.policy.statement_fields import (
    CalendarDate,
    ChannelKey,
    Duration,
    NoticeTopicKey,
    RegimeKey,
    RightKey,
    SignalResponse,
    Statement,
    field_of,
    list_of,
    required_field,
)
from policy_lint.records import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Identity(Statement):
    """Who the policy speaks for."""

    __pydantic_config__ = FORBID_EXTRA

    kind: Literal["identity"]
    name: str | None = field_of("The organisation's name as the text gives it.")
    legal_form: str | None = field_of("The legal form: Inc., GmbH, Ltd.")
    role: Literal["controller", "processor", "representative"] | None = field_of("The role that the text gives it.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Date(Statement):
    """When the policy takes effect or was last changed."""

    __pydantic_config__ = FORBID_EXTRA

    kind: Literal["date"]
    what: Literal["effective", "updated"] = required_field("Which date it is.")
    value: CalendarDate = required_field("The date, as precise as the text: 2025-01-31, 2025-01 or 2025.")
    precision: Literal["day", "month", "year"] = field_of("How precise the text is.", "day")


@dataclass(frozen=True, slots=True, kw_only=True)
class Right(Statement):
    """A right of the individual."""

    __pydantic_config__ = FORBID_EXTRA

    kind: Literal["right"]
    right: RightKey = required_field("Which right.")
    regimes: tuple[RegimeKey, ...] = list_of("Laws that the text names for it.")
    how: str | None = field_of("How it is exercised, in the words of the text.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Request(Statement):
    """How individuals make requests, and how they are answered."""

    __pydantic_config__ = FORBID_EXTRA

    kind: Literal["request"]
    channels: tuple[ChannelKey, ...] = list_of("Channels for requests.")
    deadline: Duration | None = field_of("Time to answer.")
    verification: bool | None = field_of("Whether identity is verified.")
    agent: bool | None = field_of("Whether an authorised agent may ask.")
    fee: str | None = field_of("What it costs.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Children(Statement):
    """What the policy says on children."""

    __pydantic_config__ = FORBID_EXTRA

    kind: Literal["children"]
    audience: Literal["not-directed", "not-knowingly", "directed", "with-consent"] = required_field(
        "The position taken."
    )
    age: int | None = field_of("The age below which a person counts as a child, in years.")
    remedy: str | None = field_of("What happens when a child's data is found.")
    parental_rights: tuple[RightKey, ...] = list_of("Rights given to parents.")


@dataclass(frozen=True, slots=True, kw_only=True)
class DoNotTrack(Statement):
    """The response to Do Not Track signals."""

    __pydantic_config__ = FORBID_EXTRA

    kind: Literal["do-not-track"]
    response: SignalResponse = required_field(
        "What the operator does; unstated where the text only says what the signal is."
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class OptOutSignal(Statement):
    """The response to Global Privacy Control and like signals."""

    __pydantic_config__ = FORBID_EXTRA

    kind: Literal["opt-out-signal"]
    response: SignalResponse = required_field("What the operator does.")


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeNotice(Statement):
    """How people learn that the policy changed."""

    __pydantic_config__ = FORBID_EXTRA

    kind: Literal["change-notice"]
    channels: tuple[ChannelKey, ...] = list_of("How people are told.")
    advance: Duration | None = field_of("How long before the change takes effect.")
    material_only: bool | None = field_of("True where only material changes are announced.")
    by_use: bool | None = field_of("True where continued use counts as acceptance.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Consent(Statement):
    """How consent is given and withdrawn."""

    __pydantic_config__ = FORBID_EXTRA

    kind: Literal["consent"]
    mode: Literal["express", "implied", "opt-in", "opt-out", "by-use"] | None = field_of("How it is given.")
    withdrawal: bool | None = field_of("Whether it can be withdrawn.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact(Statement):
    """A way to reach the organisation."""

    __pydantic_config__ = FORBID_EXTRA

    kind: Literal["contact"]
    role: Literal["general", "privacy", "dpo", "representative", "grievance-officer", "person-in-charge", "parents"] = (
        field_of("Whom it reaches.", "general")
    )
    name: str | None = field_of("A person or office.")
    email: str | None = field_of("Email address.")
    phone: str | None = field_of("Phone number, as printed.")
    postal: str | None = field_of("Postal address.")
    url: str | None = field_of("Web page or form.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Authority(Statement):
    """A supervisory authority, or an independent body, that people can turn to with a complaint."""

    __pydantic_config__ = FORBID_EXTRA

    kind: Literal["authority"]
    name: str | None = field_of("The authority's name.")
    regime: RegimeKey | None = field_of("The law it enforces.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Law(Statement):
    """A law that the policy names."""

    __pydantic_config__ = FORBID_EXTRA

    kind: Literal["law"]
    regime: RegimeKey = required_field("Which law.")
    citation: str | None = field_of("How the text cites it.")
    applies: Literal["claimed", "mentioned"] = field_of(
        "Whether the policy claims to follow it or only mentions it.", "mentioned"
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Incentive(Statement):
    """A financial incentive tied to personal data."""

    __pydantic_config__ = FORBID_EXTRA

    kind: Literal["incentive"]
    terms: str | None = field_of("Its terms.")


@dataclass(frozen=True, slots=True, kw_only=True)
class ThirdPartyLinks(Statement):
    """Links to, or products of, third parties."""

    __pydantic_config__ = FORBID_EXTRA

    kind: Literal["third-party-links"]
    responsible: bool | None = field_of("Whether the organisation takes responsibility for them.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice(Statement):
    """Any other statement that a rule needs."""

    __pydantic_config__ = FORBID_EXTRA

    kind: Literal["notice"]
    topic: NoticeTopicKey = required_field("What it is about.")
