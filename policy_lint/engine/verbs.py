"""The verbs of a rule, compiled: each gives the evidence that satisfies it and the misses that do not."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, Any, TypeAlias, get_args

from policy_lint.engine.denials import pairs_of
from policy_lint.engine.finding import Cause, Hit, Miss, Related
from policy_lint.engine.messages import fill, listing, shorten
from policy_lint.engine.nearest import compile_asked, compile_places, miss_of_absence
from policy_lint.engine.predicates import NOTHING, Compiled, compile_predicate, hit_of
from policy_lint.engine.repeats import repeated
from policy_lint.engine.values import FIELD_TABLES, BadTest, attribute_names, compile_where
from policy_lint.errors import suggestion
from policy_lint.policy.statements import STATEMENT_TYPES
from policy_lint.policy.vocabulary import TABLES
from policy_lint.records import dataclass

if TYPE_CHECKING:
    from policy_lint.engine.facts import FactBook
    from policy_lint.engine.repeats import Repeat
    from policy_lint.engine.rule import Consistent, Each, Items, Rule
    from policy_lint.policy.policy import LocatedStatement, Policy


@dataclass(frozen=True, slots=True)
class Ruling:
    """What a verb found: evidence that satisfies it, and misses; no miss means that the rule is met."""

    evidence: tuple[Hit, ...] = ()
    misses: tuple[Miss, ...] = ()


Verb: TypeAlias = Callable[["Policy", "FactBook"], Ruling]


@dataclass(frozen=True, slots=True)
class CompiledRule:
    """A rule ready to run."""

    rule: Rule
    decide: Verb
    reads_statements: bool


def compile_rule(rule: Rule, check: Callable[..., Any] | None = None, *, validated: bool = False) -> CompiledRule:
    """Compile a rule's verb.

    Args:
        rule: the rule.
        check: the function of the rule's Python file, where it has one.
        validated: whether it was compiled before, so that what only an unmet rule asks for may wait until it is asked.

    Raises:
        BadTest: with the path in the rule to what can't be compiled.
    """
    if rule.check is not None:
        return CompiledRule(rule, _checked(rule, check), rule.reads == "statements")
    if rule.each is not None:
        decide, reads = _each(rule, rule.each)
    elif rule.consistent is not None:
        decide, reads = _consistent(rule, rule.consistent)
    else:
        compilers: dict[str, Callable[[Rule], tuple[Verb, bool]]] = {
            "forbid": _forbid,
            "review": _review,
            "sift": _sift,
        }
        decide, reads = _require(rule, late=validated) if rule.verb == "require" else compilers[rule.verb](rule)
    return CompiledRule(rule, decide, reads)


def _part(predicate: Any, path: tuple[str | int, ...], variables: frozenset[str] = frozenset()) -> Compiled:
    try:
        return compile_predicate(predicate, variables)
    except BadTest as error:
        raise BadTest(str(error), (*path, *error.path)) from None


def _nearest(rule: Rule, parts: Sequence[str] = ()) -> Callable[[Policy, str, Collection[str]], Miss]:
    """The miss of an absence, given what is said after the rule's message and which named parts are there."""
    weak = compile_places(rule.weak.when, ("weak", "when"), parts) if rule.weak else None
    near = compile_places(rule.near_miss, ("near_miss",), parts) if rule.near_miss else None
    asked = compile_asked(rule.require) if weak or near else ()
    return lambda policy, more, present: miss_of_absence(policy, rule, (weak, near), more, present, asked)


def _require(rule: Rule, *, late: bool) -> tuple[Verb, bool]:
    wanted = _part(rule.require, ("require",))
    parts = cache(
        lambda: [
            (part.part, _part(part, ("require", "all", index)))
            for index, part in enumerate((rule.require.all if rule.require else None) or ())
            if part.part is not None
        ]
    )
    missed = cache(lambda: _nearest(rule, [name for name, _ in parts()]))
    if not late:
        missed()

    def decide(policy: Policy, _: FactBook) -> Ruling:
        outcome = wanted.match(policy, NOTHING)
        if outcome.satisfied:
            return Ruling(outcome.hits)
        named = parts()
        lacking = [name for name, part in named if not part.match(policy, NOTHING).satisfied]
        some = 0 < len(lacking) < len(named)  # where all of them are missing, the message says so already
        present = {name for name, _ in named}.difference(lacking)
        return Ruling((), (missed()(policy, f" Missing: {'; '.join(lacking)}." if some else "", present),))

    return decide, wanted.reads_statements


def _forbid(rule: Rule) -> tuple[Verb, bool]:
    unwanted = _part(rule.forbid, ("forbid",))
    block_test = rule.forbid.blocks.repeated if rule.forbid and rule.forbid.blocks else None

    def decide(policy: Policy, _: FactBook) -> Ruling:
        if block_test is not None:
            return Ruling((), tuple(_repeat_miss(rule, policy, item) for item in repeated(policy, block_test)))
        outcome = unwanted.match(policy, NOTHING)
        if not outcome.satisfied:
            return Ruling()
        misses = [_miss(rule, hit) for hit in outcome.hits]
        return Ruling((), tuple(misses or [Miss(None, "defect", key="defect")]))  # what is forbidden may be an absence

    return decide, unwanted.reads_statements


def _miss(rule: Rule, hit: Hit) -> Miss:
    return Miss(hit.span, "defect", fill(rule.message, {"quote": shorten(hit.quote)}), hit.quote, pointer=hit.pointer)


def _repeat_miss(rule: Rule, policy: Policy, repeat: Repeat) -> Miss:
    from policy_lint.engine.removal import removal  # few texts repeat themselves

    hit, fix = repeat.hit, removal(policy, repeat)
    message = fill(rule.message, {"quote": shorten(hit.quote, 80)})
    return Miss(hit.span, "defect", message, hit.quote, related=(repeat.earlier,), pointer=hit.pointer, fix=fix)


def _review(rule: Rule) -> tuple[Verb, bool]:
    looked_at = _part(rule.review, ("review",))

    def decide(policy: Policy, _: FactBook) -> Ruling:
        outcome = looked_at.match(policy, NOTHING)
        if not outcome.satisfied:
            return Ruling()
        if not outcome.hits:
            return Ruling((), (Miss(None, "review", key="review"),))
        return Ruling((), (replace(_miss(rule, outcome.hits[0]), cause="review"),))

    return decide, looked_at.reads_statements


def _sift(_: Rule) -> tuple[Verb, bool]:
    """Nothing of the policy itself decides it."""
    return lambda *_: Ruling(), False


def _items(items: Items) -> Callable[[Policy], dict[str, LocatedStatement]]:
    """The values of a field, each with the first statement that names it."""
    if items.statement not in STATEMENT_TYPES:
        near = suggestion(items.statement, STATEMENT_TYPES)
        raise BadTest(f"unknown statement kind `{items.statement}`{near}", ("each", "of", "statement"))
    names = attribute_names(items.statement)
    if items.field not in names:
        near = suggestion(items.field, names)
        raise BadTest(f"a {items.statement} statement has no field `{items.field}`{near}", ("each", "of", "field"))
    name = names[items.field]
    try:
        test = compile_where(items.statement, items.where)
    except BadTest as error:
        raise BadTest(str(error), ("each", "of", "where", *error.path)) from None

    def values(policy: Policy) -> dict[str, LocatedStatement]:
        found: dict[str, LocatedStatement] = {}
        for statement in policy.of_kind(items.statement):
            if test(statement.value, NOTHING):
                value = getattr(statement.value, name)
                for item in value if isinstance(value, tuple) else (value,):
                    if item is not None:
                        found.setdefault(str(item), statement)
        return found

    return values


def _each(rule: Rule, each: Each) -> tuple[Verb, bool]:
    values = _items(each.of)
    wanted = _part(each.require, ("each", "require"), frozenset({each.name}))
    missed = _nearest(rule)
    none = _nearest(replace(rule, message=each.none_met)) if each.none_met else missed
    table = FIELD_TABLES.get(each.of.field)
    name = next((key for key, value in TABLES.items() if value is table), "data-categories")

    def decide(policy: Policy, _: FactBook) -> Ruling:
        met: dict[str, tuple[Hit, ...]] = {}
        missing: list[str] = []
        found = values(policy)
        for item in found:
            outcome = wanted.match(policy, {each.name: item})
            if outcome.satisfied:
                met[item] = outcome.hits
            else:
                missing.append(item)
        evidence = tuple(dict.fromkeys(hit for hits in met.values() for hit in hits))
        if not missing:
            return Ruling(evidence)
        words = {"met": listing(met, name), "missing": listing(missing, name), "count": str(len(missing))}
        first = (missed if met else none)(policy, "", ())
        if first.span is None:
            hit = hit_of(found[missing[0]])
            first = Miss(hit.span, "absent", None, hit.quote, "absent", pointer=hit.pointer)
        message = fill(first.message or (rule.message if met else each.none_met or rule.message), words)
        related = tuple(Related(found[item].span, f"names {listing([item], name)}") for item in missing[:8])
        cause = "weak" if met else first.cause
        return Ruling(evidence, (Miss(first.span, cause, message, first.quote, first.key, related, first.pointer),))

    return decide, True


def _consistent(rule: Rule, consistent: Consistent) -> tuple[Verb, bool]:
    if len(consistent.never) != 2:
        raise BadTest("`never` takes exactly two predicates", ("consistent", "never"))
    first, second = (_part(item, ("consistent", "never", index)) for index, item in enumerate(consistent.never))

    def decide(policy: Policy, _: FactBook) -> Ruling:
        ones, others = first.match(policy, NOTHING), second.match(policy, NOTHING)
        if not (ones.satisfied and others.satisfied):
            return Ruling(ones.hits if ones.satisfied else ())
        if not (ones.hits and others.hits):  # one of them is the absence of something
            return Ruling((), (_half_clash(rule, ones.hits, others.hits),))
        if consistent.unless is None:
            return Ruling(ones.hits, tuple([clash(rule, ones.hits[0], other) for other in others.hits]))
        found = pairs_of(policy, ones.hits, others.hits)
        return Ruling(ones.hits, tuple([clash(rule, one, other) for one, other in found]))

    return decide, first.reads_statements or second.reads_statements


def clash(rule: Rule, one: Hit, other: Hit, label: str = "the statement it contradicts") -> Miss:
    """The miss of two places that contradict each other, at the second, related to the first by a label."""
    message = fill(rule.message, {"first.quote": shorten(one.quote), "second.quote": shorten(other.quote)})
    related = (Related(one.span, label),)
    return Miss(other.span, "contradiction", message, other.quote, related=related, pointer=other.pointer)


def _half_clash(rule: Rule, ones: tuple[Hit, ...], others: tuple[Hit, ...]) -> Miss:
    """The miss of two predicates of which at most one has a place in the text."""
    quotes = {name: shorten(hits[0].quote) for name, hits in (("first.quote", ones), ("second.quote", others)) if hits}
    hit = next(iter((*others, *ones)), None)
    message = fill(rule.message, quotes)
    if hit is None:
        return Miss(None, "contradiction", message, key="contradiction")
    return Miss(hit.span, "contradiction", message, hit.quote, pointer=hit.pointer)


def _checked(rule: Rule, check: Callable[..., Any] | None) -> Verb:
    def decide(policy: Policy, facts: FactBook) -> Ruling:
        if check is None:
            raise LookupError(f"the Python check `{rule.check}` is not loaded")
        found = tuple(check(policy, facts, rule))
        for item in found:
            _examine(item, len(policy.source.text))
        evidence = tuple(dict.fromkeys(item for item in found if isinstance(item, Hit)))
        return Ruling(evidence, tuple(item for item in found if isinstance(item, Miss)))

    return decide


def _examine(item: Any, length: int) -> None:
    """Refuse what a report could not show."""
    if isinstance(item, Hit):
        texts, spans = [item.quote, item.pointer], [item.span]
    elif isinstance(item, Miss):
        texts = [item.quote, item.key, item.pointer, item.message or "", *(other.message for other in item.related)]
        edits = item.fix.edits if item.fix is not None else ()
        places = (item.span, *(other.span for other in item.related), *(edit.span for edit in edits))
        spans = [span for span in places if span is not None]
    else:
        raise TypeError(f"the check gave a {type(item).__name__}, not a Miss or a Hit")
    sound = isinstance(item, Hit) or item.cause in get_args(Cause)
    if not sound or not all(isinstance(text, str) for text in texts):
        raise TypeError(f"the check gave a {type(item).__name__} with a field of the wrong type: {item}")
    for span in spans:
        if not 0 <= span.start <= span.end <= length:
            raise ValueError(f"the check gave a span outside the text: {span}")
