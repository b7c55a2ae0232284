"""What a privacy policy can say: one frozen dataclass a statement kind, as the policy document's contract lists them.

Every statement carries the words it was read from (``quote``). A list field holds vocabulary keys; an empty list means
that the text names none. Nothing here validates: :mod:`policy_lint.validation` does, at the door.
"""

from __future__ import annotations

from typing import Annotated, Any, TypeAlias, get_args

from policy_lint.policy.markers import TaggedBy
from policy_lint.policy.statement_fields import Actor, CalendarDate, SignalResponse, Stance, Statement, Subject
from policy_lint.policy.statements_on_data import (
    AutomatedDecision,
    BreachNotice,
    Collection,
    Cookies,
    Disclosure,
    Recording,
    Retention,
    Sale,
    Security,
    Tracking,
    Transfer,
    Use,
)
from policy_lint.policy.statements_on_people import (
    Authority,
    ChangeNotice,
    Children,
    Consent,
    Contact,
    Date,
    DoNotTrack,
    Identity,
    Incentive,
    Law,
    Notice,
    OptOutSignal,
    Request,
    Right,
    ThirdPartyLinks,
)

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

__all__ = [
    "MAIN_FIELDS",
    "STATEMENT_TYPES",
    "Actor",
    "AnyStatement",
    "Authority",
    "AutomatedDecision",
    "BreachNotice",
    "CalendarDate",
    "ChangeNotice",
    "Children",
    "Collection",
    "Consent",
    "Contact",
    "Cookies",
    "Date",
    "Disclosure",
    "DoNotTrack",
    "Identity",
    "Incentive",
    "Law",
    "Notice",
    "OptOutSignal",
    "Recording",
    "Request",
    "Retention",
    "Right",
    "Sale",
    "Security",
    "SignalResponse",
    "Stance",
    "Statement",
    "Subject",
    "TaggedStatement",
    "ThirdPartyLinks",
    "Tracking",
    "Transfer",
    "Use",
]
