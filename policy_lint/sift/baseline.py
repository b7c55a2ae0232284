"""The baseline: findings that were there when the linter came, so that only new ones are reported. It only ever shrinks.

An entry is a document, a rule and a fingerprint, which survives moved and reflowed lines; it is stale once the finding is gone.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, TypeAlias

from policy_lint.engine.finding import SetAside
from policy_lint.errors import InputError, Problem
from policy_lint.reading.json_tree import load_json
from policy_lint.records import dataclass
from policy_lint.text.bounded import read_bounded
from policy_lint.text.decoding import decode
from policy_lint.text.source import Source

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from policy_lint.engine.finding import Finding

NAME = ".policy-lint-baseline.json"
SCHEMA = 1
Entry: TypeAlias = tuple[str, str, str]
"""Path of the document relative to the baseline's folder, rule, fingerprint."""


@dataclass(frozen=True, slots=True)
class Baseline:
    """What was accepted before.

    Attributes:
        path: the file as reports print it.
        folder: what its paths are relative to.
    """

    path: str
    folder: Path
    entries: frozenset[Entry]


def load_baseline(path: Path, shown: str) -> Baseline:
    """Read a baseline.

    Raises:
        InputError: where the file can't be read, or is no baseline.
    """
    try:
        content = read_bounded(path)
    except OSError as error:
        raise InputError([Problem(shown, (error.strerror or "can't be read").lower())]) from None
    tree = load_json(Source(shown, decode(content, shown)))
    if tree.problems:
        raise InputError(tree.problems)
    data: Any = tree.data
    if not isinstance(data, dict) or data.get("schema") != SCHEMA or not isinstance(data.get("findings"), list):
        raise InputError([Problem(shown, "no baseline of this version; write one with `policy-lint baseline`")])
    entries = []
    for item in data["findings"]:
        entry = tuple(item.get(key) for key in ("path", "rule", "fingerprint")) if isinstance(item, dict) else ()
        if len(entry) != 3 or not all(isinstance(part, str) for part in entry):
            raise InputError([Problem(shown, "an entry has not the keys path, rule and fingerprint")])
        entries.append(entry)
    return Baseline(shown, path.parent, frozenset(entries))  # type: ignore[arg-type]  # checked above


def entry_of(finding: Finding, path: str) -> Entry:
    """The entry of a finding in a document, whose path is relative to the baseline's folder."""
    return path, finding.rule.id, finding.fingerprint


def aside(baseline: Baseline) -> SetAside:
    """What a finding says that was there before."""
    return SetAside("baseline", "baseline", place=baseline.path)


def written(entries: Iterable[Entry]) -> str:
    """A baseline's file: an entry a line, sorted, so that a diff shows what was added and what was mended."""
    lines = [
        json.dumps({"path": path, "rule": rule, "fingerprint": fingerprint}, ensure_ascii=False)
        for path, rule, fingerprint in sorted(set(entries))
    ]
    body = "".join(f"\n  {line}," for line in lines).rstrip(",")
    return f'{{\n "schema": {SCHEMA},\n "findings": [{body}\n ]\n}}\n'
