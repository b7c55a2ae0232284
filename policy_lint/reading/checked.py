"""A tree validated against a type: the value, and every problem of the file with its place."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

    from policy_lint.errors import Problem
    from policy_lint.reading.tree import Tree

T = TypeVar("T")


def check_tree(target: Callable[..., T], tree: Tree) -> tuple[T | None, list[Problem]]:
    """Validate what a tree holds.

    Returns:
        The value, None where it does not validate; and all problems, those of reading among them, in the order of the file.
    """
    from policy_lint.validation import Invalid, validate

    problems = list(tree.problems)
    value = None
    try:
        value = validate(target, tree.data)
    except Invalid as invalid:
        problems += [tree.problem(fault.path, fault.message, key=fault.at_key) for fault in invalid.faults]
    return value, sorted(problems, key=lambda problem: (problem.line or 0, problem.column or 0))
