"""Files that people write beside their policies, validated once and kept: value, and the line of everything in it."""

from __future__ import annotations

import contextlib
import hashlib
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from policy_lint import __version__
from policy_lint.engine.revive import revive
from policy_lint.engine.store import placed, read_store, write_store
from policy_lint.errors import InputError, Problem
from policy_lint.records import dataclass
from policy_lint.text.bounded import read_bounded
from policy_lint.text.decoding import decode
from policy_lint.text.source import Source

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from policy_lint.reading.tree import Tree

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Kept(Generic[T]):
    """What a file says.

    Attributes:
        value: its content.
        lines: dotted path of a key or item (``facts.users_in``, ``decisions.0``) → line, counted from 1.
    """

    value: T
    lines: Mapping[str, int]


def load_kept(
    path: Path,
    shown: str,
    target: Callable[..., T],
    dataclasses: Mapping[type[Any], dict[str, type[Any]]],
    parse: Callable[[Source], Tree],
) -> Kept[T]:
    """Read and validate a file, or take what was kept of the same bytes: pydantic and the parser then stay unloaded.

    Args:
        path: the file.
        shown: its name in reports.
        target: the dataclass that it holds.
        dataclasses: class → field → the dataclass that it holds, for whatever is nested.
        parse: how it is read.

    Raises:
        InputError: with every problem of the file.
    """
    try:
        content = read_bounded(path)
    except OSError as error:
        raise InputError([Problem(shown, (error.strerror or "can't be read").lower())]) from None
    parts = (content, path.name.encode(errors="replace"), __version__.encode(), repr(target).encode())
    key = hashlib.sha256(b"\0".join(parts)).hexdigest()[:32]
    store = placed("file", str(path))
    stored = read_store(store, key)
    with contextlib.suppress(
        TypeError, KeyError, AttributeError, ValueError
    ):  # stored by another state of this program
        if stored is not None:
            return Kept(revive(target, stored["data"], dataclasses), stored["lines"])
    tree = parse(Source(shown, decode(content, shown)))
    from policy_lint.reading.checked import check_tree

    value, problems = check_tree(target, tree)
    if value is None or problems:
        raise InputError(problems)
    position = tree.source.position
    lines = {".".join(map(str, at)): position(tree.span(at, key=True).start)[0] for at in tree.places if at}
    write_store(store, key, {"data": tree.data, "lines": lines})
    return Kept(value, lines)


def parse_yaml(source: Source) -> Tree:
    """A YAML file; an empty one says nothing."""
    from policy_lint.reading.yaml_tree import load_yaml

    tree = load_yaml(source)
    return replace(tree, data={}) if tree.data is None else tree
