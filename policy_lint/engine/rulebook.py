"""Rule files → rules ready to run. Every fault of every file is collected; a broken rule stops no other."""

from __future__ import annotations

import contextlib
import hashlib
import importlib.util
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from policy_lint import tracked
from policy_lint.engine.messages import unknown_fields
from policy_lint.engine.packs import Pack, pack_stamp
from policy_lint.engine.revive import revive
from policy_lint.engine.rule import VERBS, Rule
from policy_lint.engine.store import placed, read_store, write_store
from policy_lint.engine.values import BadTest
from policy_lint.engine.verbs import CompiledRule, compile_rule
from policy_lint.engine.watch import CheckTimeout, limited
from policy_lint.engine.where_values import value_faults
from policy_lint.errors import InputError, Problem, UntrustedPackError, suggestion
from policy_lint.policy.facts import FACT_NAMES, FACT_TABLES, LIST_FACTS
from policy_lint.records import dataclass
from policy_lint.resources import data_folder
from policy_lint.text.bounded import read_bounded
from policy_lint.text.decoding import decode
from policy_lint.text.source import Source

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from policy_lint.reading.tree import Path as TreePath


@dataclass(frozen=True, slots=True)
class RuleBook:
    """The rules of all packs, by id, and what is wrong with the rule files."""

    rules: tuple[CompiledRule, ...]
    problems: tuple[Problem, ...] = ()


def load_rules(packs: Iterable[Pack]) -> RuleBook:
    """Load every pack; ids are unique over all of them."""
    rules: dict[str, CompiledRule] = {}
    problems: list[Problem] = []
    for pack in packs:
        loaded, wrong = _load_pack(pack)
        problems += wrong
        for compiled in loaded:
            rule = compiled.rule
            other = rules.setdefault(rule.id, compiled)
            if other is not compiled:
                problems.append(Problem(rule.path, f"rule `{rule.id}` stands in {other.rule.path} already"))
    return RuleBook(tuple(rules[name] for name in sorted(rules)), tuple(problems))


def _load_pack(pack: Pack) -> tuple[list[CompiledRule], list[Problem]]:
    """The rules of one pack, from the store where its files are unchanged."""
    key = pack_stamp(pack)
    name = placed(f"rules-{pack.name}", pack.folder)
    stored = read_store(name, key)
    if isinstance(stored, list):
        # What another state of this program stored is not understood here; the files are read again.
        with contextlib.suppress(BadTest, TypeError, KeyError, AttributeError, ValueError, StopIteration):
            return [_compiled(data, pack) for data in stored], []
    rules: list[CompiledRule] = []
    plain: list[dict[str, Any]] = []
    problems: list[Problem] = []
    for path in pack.files:
        try:
            data = _load_file(path, pack)
        except InputError as error:
            problems += error.problems
        else:
            plain.append(data)
            rules.append(_compiled(data, pack))
    if not problems:
        write_store(name, key, plain)
    return rules, problems


def _compiled(data: dict[str, Any], pack: Pack) -> CompiledRule:
    """A rule ready to run, from its validated data."""
    rule: Rule = revive(Rule, data)
    return compile_rule(rule, _check_of(rule, pack) if rule.check else None, validated=True)


def _load_file(path: Path, pack: Pack) -> dict[str, Any]:
    """Validate one rule file and give its plain data, with pack and path set.

    Raises:
        InputError: with every fault and its place.
    """
    name = path.as_posix()
    try:
        source = Source(name, decode(read_bounded(path), name))
    except OSError as error:
        raise InputError([Problem(name, error.strerror or "can't be read")]) from None
    from policy_lint.reading.checked import check_tree
    from policy_lint.reading.yaml_tree import load_yaml

    tree = load_yaml(source)
    rule, problems = check_tree(Rule, tree)
    if rule is None:
        raise InputError(problems)
    problems += [
        tree.problem(where, message) for where, message in _faults(replace(rule, pack=pack.name, path=name), path)
    ]
    if problems:
        raise InputError(problems)
    return {**tree.data, "pack": pack.name, "path": name}


def _faults(rule: Rule, path: Path) -> Iterator[tuple[TreePath, str]]:
    """What the types can't say: how the parts of a rule fit together."""
    if rule.id != path.stem:
        yield ("id",), f"the file is named `{path.stem}`, the rule `{rule.id}`; they must agree"
    verbs = [verb for verb in VERBS if getattr(rule, verb) is not None]
    if len(verbs) != 1:
        found = f"; found {', '.join(verbs)}" if verbs else ""
        yield (), f"expected exactly one of {', '.join(VERBS)}{found}"
    else:
        try:
            compile_rule(rule)
        except BadTest as error:
            yield error.path, str(error)
        else:
            yield from value_faults(rule)
    if rule.check is not None:
        if Path(rule.check).name != rule.check or not rule.check.endswith(".py"):
            yield ("check",), f"`{rule.check}` is not the name of a Python file, such as {path.stem}.py"
        elif not tracked.is_file(path.with_name(rule.check)):
            yield ("check",), f"the Python file `{rule.check}` is not beside the rule"
    for group in ("all", "any", "none", "unless"):
        for index, condition in enumerate(getattr(rule.applies_when, group)):
            for message in _condition_faults(condition):
                yield ("applies_when", group, index), message
    for where, message in _message_faults(rule):
        yield where, message


def _message_faults(rule: Rule) -> Iterator[tuple[TreePath, str]]:
    texts: list[tuple[TreePath, str]] = [(("message",), rule.message)]
    if rule.weak is not None:
        texts.append((("weak", "message"), rule.weak.message))
    for where, text in texts:
        for name in unknown_fields(text):
            yield where, f"a message has no field `{{{name}}}`"


def _condition_faults(condition: dict[str, bool | str]) -> Iterator[str]:
    if len(condition) != 1:
        yield "a condition is a mapping of one fact to its value"
        return
    ((name, wanted),) = condition.items()
    if name not in FACT_NAMES:
        yield f"unknown fact `{name}`{suggestion(name, FACT_NAMES)}"
    elif name not in LIST_FACTS:
        if not isinstance(wanted, bool):
            yield f"`{name}` is true or false, not `{wanted}`"
    elif wanted != "any":
        table = FACT_TABLES[name]
        if wanted not in table.by_key:
            yield f"unknown {table.name} `{wanted}`{suggestion(str(wanted), table.keys)}"


def _check_of(rule: Rule, pack: Pack) -> Callable[..., Any]:
    """The rule's Python check, imported when it first runs; an untrusted pack's never is."""
    file = Path(rule.path).absolute().with_name(str(rule.check))
    tracked.saw("stamp", file)
    ours = file.is_relative_to(data_folder() / "rules")
    late: list[CheckTimeout] = []

    def check(*arguments: Any) -> Any:
        if not pack.trusted:
            raise UntrustedPackError(
                f"the pack `{pack.name}` brings Python code, which runs only with --trust {pack.name}, or where the "
                f"configuration says trust: [{pack.name}]"
            )
        if late:
            raise late[0]
        if not ours:
            tracked.lost()  # it may look at anything
        try:
            # As a tuple: a generator does its work only when it is read.
            return limited(lambda: tuple(_function(file)(*arguments)))
        except CheckTimeout as error:
            late.append(error)
            raise

    return check


_FUNCTIONS: dict[Path, Callable[..., Any]] = {}


def _function(file: Path) -> Callable[..., Any]:
    """``check`` out of a rule's Python file."""
    if file not in _FUNCTIONS:
        digest = hashlib.sha256(str(file).encode(errors="replace")).hexdigest()[:8]  # two packs may name a file alike
        spec = importlib.util.spec_from_file_location(f"policy_lint_rule_{file.stem.replace('-', '_')}_{digest}", file)
        if spec is None or spec.loader is None:  # never so for a name in .py
            raise ImportError(f"{file} is no Python file")
        module = importlib.util.module_from_spec(spec)
        sys.modules[spec.name] = module  # where dataclasses look for their module
        spec.loader.exec_module(module)
        _FUNCTIONS[file] = module.check
    return _FUNCTIONS[file]
