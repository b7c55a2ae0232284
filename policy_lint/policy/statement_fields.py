"""What all statements share: the common fields, and the types of the keys that they hold."""

from __future__ import annotations

from dataclasses import field
from typing import Annotated, Any, Literal, TypeAlias

from policy_lint.policy.markers import CALENDAR_DATE, DURATION, FORBID_EXTRA, IDENTIFIER, Key
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
from policy_lint.records import dataclass

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


def field_of(description: str, default: Any = None) -> Any:
    """A field with its description, which the JSON Schema and the documentation repeat."""
    return field(default=default, metadata={"description": description})


def list_of(description: str) -> Any:
    """A list field, empty unless stated."""
    return field(default=(), metadata={"description": description})


def required_field(description: str) -> Any:
    """A field that has no default."""
    return field(metadata={"description": description})


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """The fields that every statement may carry."""

    __pydantic_config__ = FORBID_EXTRA

    quote: str | tuple[str, ...] | None = field_of(
        "The words of the section that say so; a list of fragments in order where a lead-in and a list item make the clause."
    )
    occurrence: int = field_of("Which occurrence of the quote in its section is meant, counted from 1.", 1)
    stance: Stance = field_of("Whether the policy affirms it, denies it, or affirms it under a condition.", "affirmed")
    condition: str | None = field_of("The condition, in the words of the text.")
    exceptions: tuple[str, ...] = field(
        default=(),
        metadata={"description": "What the statement excepts; a denial survives its exceptions.", "alias": "except"},
    )
    exclusive: bool = field_of("True for “only”: only with these recipients, only for these purposes.", default=False)
    actor: Actor = field_of("Who does it.", "controller")
    subjects: tuple[Subject, ...] = list_of("Whose data is meant, where the text narrows it.")
