"""What is known of the provider, and whether a rule applies: Kleene's three-valued logic over facts.

True and False are known; None is unknown. Precedence of a fact's origin: enforced rule book, command line, document,
configuration, inference. A declared list of places is the whole list; an inferred one is open: it can make a condition
true, never false.
"""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from policy_lint.policy.facts import LIST_FACTS
from policy_lint.policy.vocabulary import JURISDICTIONS
from policy_lint.records import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from policy_lint.engine.rule import Applicability
    from policy_lint.text.source import Span

Truth: TypeAlias = bool | None
Origin: TypeAlias = Literal["enforced rule book", "command line", "document", "configuration", "inferred", "claimed"]
ORIGINS: tuple[Origin, ...] = ("command line", "document", "configuration", "inferred")


def conjunction(truths: Iterable[Truth]) -> Truth:
    """Kleene's *and*: false if any is false, else unknown if any is unknown, else true."""
    values = list(truths)
    return False if False in values else None if None in values else True


def disjunction(truths: Iterable[Truth]) -> Truth:
    """Kleene's *or*: true if any is true, else unknown if any is unknown, else false."""
    values = list(truths)
    return True if True in values else None if None in values else False


def negation(truth: Truth) -> Truth:
    """Kleene's *not*."""
    return None if truth is None else not truth


@dataclass(frozen=True, slots=True)
class FactValue:
    """A fact and how it came to be known.

    Attributes:
        value: a boolean, or a tuple of codes.
        origin: where it came from.
        quote: the words that support an inferred fact.
        span: where those words, or the declaration, stand in the file.
        claimed: places made true by laws that the policy claims for itself, with the words, whatever is declared.
    """

    value: bool | tuple[str, ...]
    origin: Origin
    quote: str = ""
    span: Span | None = None
    claimed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FactBook:
    """Every fact that is known of one policy's provider.

    Attributes:
        values: the facts by name.
        today: the day on the clock, ISO 8601, as the judge sets it; empty where nobody has. A check reads it, never the clock.
    """

    values: Mapping[str, FactValue] = field(default_factory=dict)
    today: str = ""
    _truths: dict[tuple[str, bool | str], Truth] = field(default_factory=dict, init=False, repr=False, compare=False)
    _described: dict[str, str] = field(default_factory=dict, init=False, repr=False, compare=False)

    def truth(self, name: str, wanted: bool | str) -> Truth:
        """Whether a condition ``name: wanted`` holds."""
        key = (name, wanted)
        if key not in self._truths:  # most rules ask for the same few
            self._truths[key] = self._truth(name, wanted)
        return self._truths[key]

    def _truth(self, name: str, wanted: bool | str) -> Truth:
        fact = self.values.get(name)
        if fact is None:
            return None
        if name in LIST_FACTS:
            listed = fact.value if isinstance(fact.value, tuple) else ()
            return _listed(str(wanted), listed, fact.claimed, is_open=fact.origin == "inferred")
        return fact.value == wanted

    def describe(self, name: str) -> str:
        """One fact with its origin, for people."""
        if name not in self._described:
            self._described[name] = self._describe(name)
        return self._described[name]

    def _describe(self, name: str) -> str:
        fact = self.values.get(name)
        if fact is None:
            return f"{name} is not known"
        shown = ", ".join(fact.value) if isinstance(fact.value, tuple) else str(fact.value).lower()
        if fact.claimed and fact.origin != "inferred":
            return f"{name} is {shown} ({fact.origin}), and {', '.join(fact.claimed)} by “{fact.quote}”"
        reason = f", from “{fact.quote}”" if fact.quote else ""
        return f"{name} is {shown} ({fact.origin}{reason})"


def _listed(wanted: str, listed: tuple[str, ...], claimed: tuple[str, ...], *, is_open: bool) -> Truth:
    """Membership of a place in a list; a whole includes its parts, and naming a whole leaves its parts unknown."""
    if wanted == "any":
        return True if listed or claimed else None if is_open else False
    for code in (*listed, *claimed):
        if wanted in JURISDICTIONS.lineage(code):
            return True
    if any(code in JURISDICTIONS.lineage(wanted) for code in (*listed, *claimed)):
        return None
    return None if is_open else False


@dataclass(frozen=True, slots=True)
class Decision:
    """Whether a rule applies.

    Attributes:
        truth: True, False, or None where facts are missing.
        because: the facts that decided it.
        unknown: the facts that would decide it.
    """

    truth: Truth
    because: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()


def decide(applies_when: Applicability, facts: FactBook) -> Decision:
    """Judge a rule's applicability."""
    excuses = [name for name, truth in (condition_truth(item, facts) for item in applies_when.unless) if truth]
    if excuses:
        return Decision(truth=False, because=tuple(facts.describe(name) for name in excuses))
    groups = [
        (conjunction, [condition_truth(item, facts) for item in applies_when.all]),
        (disjunction, [condition_truth(item, facts) for item in applies_when.any]),
        (lambda truths: negation(disjunction(truths)), [condition_truth(item, facts) for item in applies_when.none]),
    ]
    truths = [combine([truth for _, truth in found]) for combine, found in groups if found]
    truth = conjunction(truths)
    used = [(name, value) for _, found in groups for name, value in found]
    because = (
        tuple(dict.fromkeys(facts.describe(name) for name, value in used if value is truth))
        if truth is not None
        else ()
    )
    open_groups = [found for combine, found in groups if found and combine([value for _, value in found]) is None]
    missing = [name for found in open_groups for name, value in found if value is None]
    return Decision(truth, because, tuple(dict.fromkeys(missing)) if truth is None else ())


def condition_truth(condition: Mapping[str, bool | str], facts: FactBook) -> tuple[str, Truth]:
    """The fact that a single-key mapping names, and whether it has the wanted value."""
    ((name, wanted),) = condition.items()
    return name, facts.truth(name, wanted)


def as_fact(name: str, value: Any) -> bool | tuple[str, ...]:
    """A fact's value in its own form: a tuple for a list fact."""
    if name in LIST_FACTS:
        return tuple(value) if isinstance(value, (list, tuple)) else (str(value),)
    return bool(value)
