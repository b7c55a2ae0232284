"""Statements on what happens to data: collected, used, disclosed, kept, protected, sent abroad."""

from __future__ import annotations

from typing import Literal

from policy_lint.policy.markers import FORBID_EXTRA
from policy_lint.policy.statement_fields import (
    ChannelKey,
    ContextKey,
    CookieControlKey,
    CookieTypeKey,
    DataKey,
    Duration,
    LegalBasisKey,
    MeasureKey,
    PurposeKey,
    RecipientKey,
    RecordingKey,
    SafeguardKey,
    Statement,
    TechnologyKey,
    field_of,
    list_of,
)
from policy_lint.records import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Collection(Statement):
    """What personal data is collected, from whom and when."""

    __pydantic_config__ = FORBID_EXTRA

    kind: Literal["collection"]
    data: tuple[DataKey, ...] = list_of("Data categories collected.")
    sources: tuple[Literal["individual", "device", "third-party", "public"], ...] = list_of(
        "Where the data comes from."
    )
    contexts: tuple[ContextKey, ...] = list_of("When or where it is collected.")
    mandatory: bool | None = field_of("Whether the data must be given.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Use(Statement):
    """What personal data is used for, and on which legal basis."""

    __pydantic_config__ = FORBID_EXTRA

    kind: Literal["use"]
    purposes: tuple[PurposeKey, ...] = list_of("Purposes.")
    data: tuple[DataKey, ...] = list_of("Data categories used, where the text ties them to the purpose.")
    legal_bases: tuple[LegalBasisKey, ...] = list_of("Legal bases that the text gives for it.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Disclosure(Statement):
    """To whom personal data is disclosed."""

    __pydantic_config__ = FORBID_EXTRA

    kind: Literal["disclosure"]
    recipients: tuple[RecipientKey, ...] = list_of("Kinds of recipients.")
    names: tuple[str, ...] = list_of("Recipients named.")
    purposes: tuple[PurposeKey, ...] = list_of("Why it is disclosed.")
    data: tuple[DataKey, ...] = list_of("What is disclosed, where the text says.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sale(Statement):
    """Whether personal data is sold, or shared for cross-context advertising."""

    __pydantic_config__ = FORBID_EXTRA

    kind: Literal["sale"]
    of: Literal["sale", "sharing-for-ads"] = field_of("Which of the two.", "sale")


@dataclass(frozen=True, slots=True, kw_only=True)
class Retention(Statement):
    """How long data is kept."""

    __pydantic_config__ = FORBID_EXTRA

    kind: Literal["retention"]
    data: tuple[DataKey, ...] = list_of("What is kept; empty where the text speaks of all data.")
    period: Duration | None = field_of("The period.")
    criterion: str | None = field_of("The event or rule that sets the period, in the words of the text.")
    starts: str | None = field_of("When the period starts.")
    vague: bool = field_of(
        "True where the text gives neither a period nor a criterion (“as long as necessary”).", default=False
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Tracking(Statement):
    """Whether activity is followed, by whom, and across sites or not."""

    __pydantic_config__ = FORBID_EXTRA

    kind: Literal["tracking"]
    party: Literal["first", "third"] | None = field_of("Who tracks.")
    technologies: tuple[TechnologyKey, ...] = list_of("With what.")
    across_sites: bool | None = field_of("Whether over time and across sites.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Cookies(Statement):
    """Cookies and how they are controlled."""

    __pydantic_config__ = FORBID_EXTRA

    kind: Literal["cookies"]
    types: tuple[CookieTypeKey, ...] = list_of("Cookie types.")
    controls: tuple[CookieControlKey, ...] = list_of("How a user can refuse or manage them.")
    consent: Literal["none", "opt-in", "opt-out"] | None = field_of("How consent is asked.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Security(Statement):
    """A security measure."""

    __pydantic_config__ = FORBID_EXTRA

    kind: Literal["security"]
    measures: tuple[MeasureKey, ...] = list_of("Measures.")
    overclaim: bool = field_of("True for a promise that can't be kept (“completely secure”).", default=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class BreachNotice(Statement):
    """Whether and how people learn of a data breach."""

    __pydantic_config__ = FORBID_EXTRA

    kind: Literal["breach-notice"]
    channels: tuple[ChannelKey, ...] = list_of("How people are told.")
    deadline: str | None = field_of("How soon: an ISO 8601 duration, or the words of the text.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Transfer(Statement):
    """Whether data goes to other countries, and under which safeguard."""

    __pydantic_config__ = FORBID_EXTRA

    kind: Literal["transfer"]
    destinations: tuple[str, ...] = list_of("Where to, in the words of the text.")
    safeguards: tuple[SafeguardKey, ...] = list_of("What protects it.")
    copy_available: bool | None = field_of("Whether the text says how to get a copy of the safeguard.")


@dataclass(frozen=True, slots=True, kw_only=True)
class AutomatedDecision(Statement):
    """Decisions taken by automated means."""

    __pydantic_config__ = FORBID_EXTRA

    kind: Literal["automated-decision"]
    logic: str | None = field_of("The logic involved.")
    effects: str | None = field_of("The consequences.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Recording(Statement):
    """What is monitored or recorded."""

    __pydantic_config__ = FORBID_EXTRA

    kind: Literal["recording"]
    what: tuple[RecordingKey, ...] = list_of("What is recorded.")
