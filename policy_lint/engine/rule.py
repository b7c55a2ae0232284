"""A rule as its author writes it: one YAML file, validated strictly, from which documentation, tests and reports all come."""

from __future__ import annotations

from dataclasses import field
from typing import Annotated, Any, Literal, TypeAlias

from policy_lint.engine.topics import TOPICS
from policy_lint.policy.markers import CALENDAR_DATE, FORBID_EXTRA, IDENTIFIER, Key, Shape
from policy_lint.policy.vocabulary import REGIMES
from policy_lint.records import dataclass

Severity: TypeAlias = Literal["error", "warning", "note"]
Strength: TypeAlias = Literal["must", "should", "good-practice"]
Confidence: TypeAlias = Literal["high", "medium", "low", "unmeasured"]
SourceKind: TypeAlias = Literal["official", "reproduction", "secondary", "none"]
RuleId: TypeAlias = Annotated[str, IDENTIFIER]
RegimeCode: TypeAlias = Annotated[str, Key(REGIMES)]
TopicKey: TypeAlias = Annotated[str, Key(TOPICS)]
Version: TypeAlias = Annotated[str, Shape("a version", r"[0-9]+\.[0-9]+\.[0-9]+", "0.1.0")]
LawDate: TypeAlias = Annotated[str, CALENDAR_DATE]
FactCondition: TypeAlias = dict[str, bool | str]
BlockKindName: TypeAlias = Literal["heading", "paragraph", "line", "item", "row", "section"]

SEVERITIES: tuple[Severity, ...] = ("error", "warning", "note")
VERBS = ("require", "forbid", "each", "consistent", "check", "review", "sift")
SiftTest: TypeAlias = Literal["comment", "unused-decision", "expired-decision", "unauthorised-decision"]


def _text(description: str, **more: Any) -> Any:
    """A field with a description; required unless a default is given."""
    return field(metadata={"description": description}, **more)


@dataclass(frozen=True, slots=True, kw_only=True)
class Applicability:
    """Facts under which a rule applies: every one of ``all``, one of ``any``, not one of ``none``. Empty: always.

    ``none`` leaves a rule undecided while a fact is unknown; ``unless`` takes it out only where one is known to hold.
    """

    __pydantic_config__ = FORBID_EXTRA

    all: tuple[FactCondition, ...] = _text("Every condition must hold.", default=())
    any: tuple[FactCondition, ...] = _text("At least one must hold, where any is given.", default=())
    none: tuple[FactCondition, ...] = _text("Not one may hold.", default=())
    unless: tuple[FactCondition, ...] = _text(
        "The rule is off where one is known to hold; unknown does not matter.", default=()
    )

    @property
    def conditions(self) -> tuple[FactCondition, ...]:
        """All conditions, whichever way they work."""
        return (*self.all, *self.any, *self.none, *self.unless)


@dataclass(frozen=True, slots=True, kw_only=True)
class AlsoCited:
    """Another law with the same duty, and under which facts it applies (its own place, where none is given)."""

    __pydantic_config__ = FORBID_EXTRA

    regulation: RegimeCode = _text("The law.")
    citation: str = _text("Where it says so.")
    verified: bool = _text("Whether the operative wording was read.", default=True)
    source: SourceKind = _text("What kind of text was read.", default="reproduction")


@dataclass(frozen=True, slots=True, kw_only=True)
class Repeated:
    """Blocks or sections that say the same again."""

    __pydantic_config__ = FORBID_EXTRA

    kinds: tuple[BlockKindName, ...] = _text("What is compared.", default=("line", "item", "paragraph", "section"))
    similarity: float = _text("Share of equal text from which two are the same, 0 to 1.", default=0.92)
    min_words: int = _text("Shorter blocks are not compared.", default=4)


@dataclass(frozen=True, slots=True, kw_only=True)
class PhraseTest:
    """Blocks that hold a phrase (a token program, see the rule author's guide)."""

    __pydantic_config__ = FORBID_EXTRA

    any: tuple[str, ...] = _text("One of these phrases.")
    unless: tuple[str, ...] = _text("A sentence that also holds one of these is passed over.", default=())
    kinds: tuple[BlockKindName, ...] = _text("Where to look.", default=("paragraph", "line", "item", "row"))


@dataclass(frozen=True, slots=True, kw_only=True)
class BlockTest:
    """A test of the text's blocks; exactly one key."""

    __pydantic_config__ = FORBID_EXTRA

    repeated: Repeated | None = _text("Text that is repeated.", default=None)
    empty: bool | None = _text("Sections without content.", default=None)
    unfinished_list: bool | None = field(
        default=None, metadata={"description": "Lead-ins that no list follows.", "alias": "unfinished-list"}
    )
    phrase: PhraseTest | None = _text("Text that holds a phrase.", default=None)
    verbatim: str | None = _text(
        "Text that holds these words as they stand, capitals and marks included; only white space may differ.",
        default=None,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Predicate:
    """A condition on a policy; exactly one of ``statement``, ``document``, ``blocks``, ``any``, ``all``, ``none``."""

    __pydantic_config__ = FORBID_EXTRA

    statement: str | None = _text("Statements of this kind.", default=None)
    where: dict[str, Any] = _text(
        "Field → test: a value, present, absent, non-empty, {in: […]}, {not: …}, {other-than: […]}, {covers: …}, {within: …}, "
        "{says: …}, {lt|lte|gt|gte: …}; any, all, none take lists of such mappings.",
        default_factory=dict,
    )
    at_least: int = _text("How many statements must fit.", default=1)
    document: dict[str, Any] | None = _text(
        "Tests of title, language, organisation, effective, updated, reading_ease, sentence_length.", default=None
    )
    blocks: BlockTest | None = _text("A test of the text's blocks.", default=None)
    any: tuple[Predicate, ...] | None = _text("One of these.", default=None)
    all: tuple[Predicate, ...] | None = _text("Every one of these.", default=None)
    none: tuple[Predicate, ...] | None = _text("Not one of these.", default=None)
    part: str | None = _text(
        "What a part of a rule's `require: {all: …}` is called where it alone is missing: “Missing: the address.” "
        "In `near_miss` and `weak`, alone or in an alternative of `any`: shown only where that part is missing.",
        default=None,
    )
    under: tuple[str, ...] = _text(
        "For statements and phrases: only under a heading, or in a document under a title, that holds one of these phrases.",
        default=(),
    )
    not_under: tuple[str, ...] = _text(
        "For statements: not under a heading that holds one of these phrases, such as that of a notice to employees.",
        default=(),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Items:
    """What ``each`` goes through: the values of a field over all statements of a kind."""

    __pydantic_config__ = FORBID_EXTRA

    statement: str = _text("Statement kind.")
    field: str = _text("The field whose values are gone through.")
    where: dict[str, Any] = _text("Only statements that fit.", default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Each:
    """A requirement on every value of a field."""

    __pydantic_config__ = FORBID_EXTRA

    of: Items = _text("The values.")
    name: RuleId = field(
        default="item", metadata={"description": "How `require` refers to a value: $item.", "alias": "as"}
    )
    require: Predicate = _text("What must hold for every value.")
    none_met: str | None = _text("The message where it holds for no value at all; {missing} names them.", default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Consistent:
    """Two predicates that may not both be satisfied."""

    __pydantic_config__ = FORBID_EXTRA

    never: tuple[Predicate, ...] = _text("Exactly two predicates.")
    unless: Literal["within-except"] | None = _text(
        "within-except: the second is no clash where the first excepts it.", default=None
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Weak:
    """What falls short of the requirement though it speaks of it."""

    __pydantic_config__ = FORBID_EXTRA

    when: Predicate = _text("What is there instead.")
    message: str = _text("Why that does not suffice; {quote} is what was found.")
    severity: Severity | None = _text("How it is reported, where that differs from an absence.", default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class ExampleDocument:
    """A structured example: statements or whole sections, as in a policy document."""

    __pydantic_config__ = FORBID_EXTRA

    title: str | None = _text("The document's title.", default=None)
    organisation: dict[str, Any] | None = _text("The document's organisation.", default=None)
    dates: dict[str, Any] | None = _text("The document's dates.", default=None)
    statements: tuple[dict[str, Any], ...] = _text("Statements of a single section.", default=())
    sections: tuple[dict[str, Any], ...] = _text("Sections.", default=())
    published: str | None = _text("The published text that the document names as its source.", default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Examples:
    """Policies, in prose or structured, that a rule must let pass and must report."""

    __pydantic_config__ = FORBID_EXTRA

    passing: tuple[str | ExampleDocument, ...] = field(
        default=(), metadata={"description": "The rule reports nothing on these.", "alias": "pass"}
    )
    failing: tuple[str | ExampleDocument, ...] = field(
        default=(), metadata={"description": "The rule reports these.", "alias": "fail"}
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One requirement, with the law it comes from, how it is decided, and what to tell the author of a policy."""

    __pydantic_config__ = FORBID_EXTRA

    id: RuleId = _text("Stable name; that of the requirement catalogue where it has an entry.")
    topic: TopicKey = _text("What the rule is about.")
    title: str = _text("The defect, in a few words.")
    regulation: RegimeCode = _text("The law.")
    citation: str = _text("Where the law says so; empty where no law does.", default="")
    also: tuple[AlsoCited, ...] = _text("Other laws with the same duty.", default=())
    link: str | None = _text("The official text on the web.", default=None)
    source: SourceKind = _text("What kind of text of the law was read.", default="reproduction")
    verified: bool = _text(
        "Whether the operative wording was read in an official page or a verbatim reproduction.", default=True
    )
    strength: Strength = _text(
        "must: a law requires it; should: guidance, or a duty that may be met elsewhere; good-practice."
    )
    severity: Severity = _text("How a definite violation is reported.")
    confidence: Confidence = _text(
        "Measured precision of the rule's findings; unmeasured without a figure behind it.", default="unmeasured"
    )
    decidable: Literal["text", "facts", "manual"] = _text("What it takes to decide the rule.", default="text")
    since: Version = _text("The version that brought the rule.")
    in_force_from: LawDate | None = _text("The day the duty came or comes into force.", default=None)
    in_force_until: LawDate | None = _text("The last day of the duty.", default=None)
    law_as_of: int = _text("The year of the law's text that the rule follows.")
    reviewed: LawDate | None = _text("The day the rule was last compared with its source.", default=None)
    aliases: tuple[RuleId, ...] = _text("Former ids.", default=())
    applies_when: Applicability = _text("Facts under which the rule applies.", default=Applicability())
    require: Predicate | None = _text("What the policy must say.", default=None)
    forbid: Predicate | None = _text("What it must not say or be.", default=None)
    each: Each | None = _text("What must hold for every value of a field.", default=None)
    consistent: Consistent | None = _text("What must not stand beside each other.", default=None)
    check: str | None = _text("A Python file beside this one that decides the rule.", default=None)
    review: Predicate | None = _text("What a person must look at; reported only when asked for.", default=None)
    sift: SiftTest | None = _text(
        "Decided when findings are set aside: comments in the text, decisions that are unused, expired, or not theirs to make.",
        default=None,
    )
    clock: bool = _text(
        "Whether its findings depend on the day alone: they fail a run only with --time-checks.",
        default=False,
    )
    reads: Literal["statements", "blocks"] = _text(
        "What a Python check needs; one that reads only blocks runs on any text.", default="statements"
    )
    near_miss: Predicate | None = _text("The place nearest to what is missing.", default=None)
    weak: Weak | None = _text("What falls short.", default=None)
    message: str = _text(
        "What is wrong in this policy. Fields: {quote}, {met}, {missing}, {first.quote}, {second.quote}, {count}."
    )
    remedy: str = _text("What to write.")
    rationale: str = _text("Why the rule exists.")
    related: tuple[RuleId, ...] = _text("Rules to read next.", default=())
    examples: Examples = _text("What passes and what fails; both run as tests.", default=Examples())
    pack: str = _text("Set by the loader: the pack that brought the rule.", default="")
    path: str = _text("Set by the loader: the rule's file.", default="")

    @property
    def verb(self) -> str:
        """Which of the verbs decides the rule."""
        return next(verb for verb in VERBS if getattr(self, verb) is not None)
