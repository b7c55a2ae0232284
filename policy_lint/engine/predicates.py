"""Predicates compiled once to closures: a policy in, an outcome out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

from policy_lint.engine.block_tests import empty_sections, phrased, unfinished_lists, verbatim
from policy_lint.engine.finding import Hit
from policy_lint.engine.headings import compile_aside, compile_under
from policy_lint.engine.layout import BadPhrase, phrase_set
from policy_lint.engine.readability import readability
from policy_lint.engine.repeats import repeated
from policy_lint.engine.search import compile_search
from policy_lint.engine.values import BadTest, ValueTest, compile_test
from policy_lint.engine.worked import worked
from policy_lint.errors import suggestion
from policy_lint.policy.statements import STATEMENT_TYPES
from policy_lint.records import dataclass

if TYPE_CHECKING:
    from policy_lint.engine.rule import BlockTest, Predicate
    from policy_lint.policy.policy import LocatedStatement, Policy
    from policy_lint.text.phrases import PhraseSet

Variables: TypeAlias = Mapping[str, str]
Matcher: TypeAlias = Callable[["Policy", Variables], "Outcome"]
NOTHING: Variables = {}

PREDICATE_KEYS = ("statement", "document", "blocks", "any", "all", "none")
BLOCK_TESTS = ("repeated", "empty", "unfinished_list", "phrase", "verbatim")
DOCUMENT_FIELDS = ("title", "language", "organisation", "effective", "updated", "reading_ease", "sentence_length")
_FROM_THE_TEXT = frozenset({"title", "language", "reading_ease", "sentence_length"})
"""Document fields that need no statements."""


class Outcome(NamedTuple):
    """Whether a predicate is satisfied, and where; where it is not, nobody asks for places."""

    satisfied: bool
    hits: tuple[Hit, ...] = ()


_MET, _UNMET = Outcome(True), Outcome(False)


@dataclass(frozen=True, slots=True)
class Compiled:
    """A compiled predicate.

    Attributes:
        match: decides it for a policy.
        reads_statements: whether it needs statements, which unextracted prose does not have.
        cost: how much work it is beside others; of several that must all hold, the cheap ones are asked first.
    """

    match: Matcher
    reads_statements: bool
    cost: int = 0


def hit_of(statement: LocatedStatement) -> Hit:
    """A statement as evidence."""
    return Hit(statement.span, statement.quoted, statement.pointer)


def hits_of(policy: Policy, statements: Iterable[LocatedStatement]) -> tuple[Hit, ...]:
    """Statements as evidence, each made once however many rules find it."""
    kept = worked(policy)
    hits = []
    for statement in statements:
        hit = kept.get(key := id(statement))  # the policy holds it, so no other has its number
        if hit is None:
            hit = kept[key] = hit_of(statement)
        hits.append(hit)
    return tuple(hits)


def compile_predicate(predicate: Predicate, variables: frozenset[str] = frozenset()) -> Compiled:
    """Compile a predicate.

    Raises:
        BadTest: with the path to what can't be compiled.
    """
    given = [key for key in PREDICATE_KEYS if getattr(predicate, key) is not None]
    if len(given) != 1:
        found = f"; found {', '.join(given)}" if given else ""
        raise BadTest(f"expected exactly one of {', '.join(PREDICATE_KEYS)}{found}")
    if (
        predicate.under
        and predicate.statement is None
        and (predicate.blocks is None or predicate.blocks.phrase is None)
    ):
        raise BadTest("`under` goes with a statement or with a phrase", ("under",))
    if predicate.not_under and predicate.statement is None:
        raise BadTest("`not_under` goes with a statement", ("not_under",))
    if predicate.statement is not None:
        return _statement(predicate, variables)
    if predicate.document is not None:
        return _document(predicate.document)
    if predicate.blocks is not None:
        return _blocks(predicate.blocks, predicate.under)
    return _group(given[0], getattr(predicate, given[0]), variables)


def _group(key: str, predicates: tuple[Predicate, ...], variables: frozenset[str]) -> Compiled:
    parts: list[Compiled] = []
    for index, inner in enumerate(predicates):
        try:
            parts.append(compile_predicate(inner, variables))
        except BadTest as error:
            raise BadTest(str(error), (key, index, *error.path)) from None
    reads = any(part.reads_statements for part in parts)
    cost = max((part.cost for part in parts), default=0)
    if key == "any":
        return Compiled(_any_of([part.match for part in parts]), reads, cost)
    return Compiled(_every_of(parts, wanted=key == "all"), reads, cost)


def _any_of(parts: list[Matcher]) -> Matcher:
    """Whether one of the parts holds; all are asked, for each has its places."""

    def match(policy: Policy, bound: Variables) -> Outcome:
        held = [outcome for part in parts if (outcome := part(policy, bound)).satisfied]
        return Outcome(bool(held), tuple([hit for outcome in held for hit in outcome.hits]))

    return match


def _every_of(parts: list[Compiled], *, wanted: bool) -> Matcher:
    """Whether each part holds, or none does; the first that is otherwise decides, and nobody asks where that was."""
    order = sorted(range(len(parts)), key=lambda index: parts[index].cost)
    ordered = [(index, parts[index].match) for index in order]

    def match(policy: Policy, bound: Variables) -> Outcome:
        hits: list[tuple[Hit, ...]] = [()] * len(ordered)
        for index, part in ordered:
            outcome = part(policy, bound)
            if outcome.satisfied is not wanted:
                return _UNMET
            if wanted:
                hits[index] = outcome.hits
        return Outcome(True, tuple([hit for found in hits for hit in found]))

    return match


def _statement(predicate: Predicate, variables: frozenset[str]) -> Compiled:
    kind = str(predicate.statement)
    if kind not in STATEMENT_TYPES:
        raise BadTest(f"unknown statement kind `{kind}`{suggestion(kind, STATEMENT_TYPES)}", ("statement",))
    try:
        find = compile_search(kind, predicate.where, variables)
    except BadTest as error:
        raise BadTest(str(error), ("where", *error.path)) from None
    least = predicate.at_least
    scope = compile_under(predicate.under)
    aside = compile_aside(predicate.not_under)

    def match(policy: Policy, bound: Variables) -> Outcome:
        found = find(policy, bound)
        if found and (sections := scope(policy)) is not None:
            found = [statement for statement in found if statement.section in sections]
        if found and (excluded := aside(policy)):
            found = [statement for statement in found if statement.section not in excluded]
        if not found:
            return _UNMET if least > 0 else _MET
        return Outcome(len(found) >= least, hits_of(policy, found))

    return Compiled(match, reads_statements=True)


def _document(wanted: Mapping[str, Any]) -> Compiled:
    tests: dict[str, ValueTest] = {}
    for name, value in wanted.items():
        if name not in DOCUMENT_FIELDS:
            near = suggestion(name, DOCUMENT_FIELDS) or "; it has " + ", ".join(DOCUMENT_FIELDS)
            raise BadTest(f"a document has no field `{name}`{near}", ("document", name))
        try:
            tests[name] = compile_test(value)
        except BadTest as error:
            raise BadTest(str(error), ("document", name, *error.path)) from None

    def match(policy: Policy, _: Variables) -> Outcome:
        if not all(test(_document_value(policy, name)) for name, test in tests.items()):
            return _UNMET
        return Outcome(True, tuple(dict.fromkeys(hit for name in tests for hit in _document_hits(policy, name))))

    return Compiled(match, reads_statements=bool(set(tests) - _FROM_THE_TEXT), cost=1)


def _document_statements(policy: Policy, name: str) -> list[LocatedStatement]:
    if name == "organisation":
        return [item for item in policy.of_kind("identity") if getattr(item.value, "name", None)]
    return [item for item in policy.of_kind("date") if getattr(item.value, "what", None) == name]


def _document_value(policy: Policy, name: str) -> str | float | None:
    if name == "title":
        return policy.title.text if policy.title else None
    if name in {"reading_ease", "sentence_length"}:
        figures = readability(policy)
        return None if figures is None else figures.ease if name == "reading_ease" else figures.length
    if name == "language":
        return policy.language
    found = _document_statements(policy, name)
    return getattr(found[0].value, "name" if name == "organisation" else "value") if found else None


def _document_hits(policy: Policy, name: str) -> list[Hit]:
    if name == "title":
        return [Hit(policy.title.span(), policy.title.text)] if policy.title else []
    if name in {"reading_ease", "sentence_length"}:
        figures = readability(policy)
        return [Hit(figures.longest.span, figures.longest.text, figures.longest.pointer)] if figures else []
    return [] if name == "language" else [hit_of(item) for item in _document_statements(policy, name)]


def _blocks(test: BlockTest, under: tuple[str, ...]) -> Compiled:
    given = [name for name in BLOCK_TESTS if getattr(test, name) is not None]
    if len(given) != 1:
        raise BadTest("`blocks` takes exactly one of repeated, empty, unfinished-list, phrase, verbatim", ("blocks",))
    if getattr(test, given[0]) is False:
        shown = given[0].replace("_", "-")
        raise BadTest(f"`{shown}` takes true; put the predicate under `none` to turn it round", ("blocks", shown))
    if test.verbatim is not None and not test.verbatim.strip():
        raise BadTest("`verbatim` takes the words that must stand in the text", ("blocks", "verbatim"))
    find = _block_finder(test)

    scope = compile_under(under)

    def match(policy: Policy, _: Variables) -> Outcome:
        hits = tuple(find(policy, scope(policy)))
        return Outcome(bool(hits), hits)

    return Compiled(match, reads_statements=False, cost=2)


def _block_finder(test: BlockTest) -> Callable[[Policy, frozenset[str] | None], Iterable[Hit]]:
    """The search that a test of blocks asks for, in the sections of some ids or in all."""
    if (phrase := test.phrase) is not None:
        wanted, excused = _phrases(phrase.any, "any"), _phrases(phrase.unless, "unless")
        kinds = frozenset(phrase.kinds)
        return lambda policy, within: phrased(policy, wanted(), excused, kinds, within)
    if (words := test.verbatim) is not None:
        return lambda policy, _: verbatim(policy, words)
    if (repeats := test.repeated) is not None:
        return lambda policy, _: (repeat.hit for repeat in repeated(policy, repeats))
    whole = empty_sections if test.empty is not None else unfinished_lists
    return lambda policy, _: whole(policy)


def _phrases(phrases: tuple[str, ...], key: str) -> Callable[[], PhraseSet]:
    """The phrases, compiled when a document is asked; its every text is then tried against all of them at once."""
    try:
        return phrase_set(phrases)
    except BadPhrase as error:
        raise BadTest(str(error), ("blocks", "phrase", key, error.number)) from None
