"""The fuzz targets: each takes any bytes, and any exception but InputError is a fault.

What a target asserts beside that: positions lie in the file, what was extracted can be written and read back, reports hold no
live control character. ``fuzz/run.py`` drives them with atheris, ``tests/test_fuzz.py`` with kept cases and Hypothesis.
"""

from __future__ import annotations

import contextlib
import json
import tempfile
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from policy_lint.config.files import load_config
from policy_lint.engine.facts import FactBook
from policy_lint.engine.judge import Terms, judge
from policy_lint.engine.packs import Pack, find_packs
from policy_lint.engine.rulebook import load_rules
from policy_lint.errors import InputError
from policy_lint.extraction.extract import extract
from policy_lint.reading.json_tree import load_json
from policy_lint.reading.read import read_policy
from policy_lint.reading.yaml_tree import load_yaml
from policy_lint.report.document import document_yaml
from policy_lint.report.harmless import harmless
from policy_lint.sift.baseline import load_baseline
from policy_lint.sift.decisions import load_decisions
from policy_lint.text.decoding import decode
from policy_lint.text.globs import matches
from policy_lint.text.source import Source

if TYPE_CHECKING:
    from collections.abc import Callable

    from policy_lint.engine.verbs import CompiledRule
    from policy_lint.policy.policy import Policy

_LIVE = "\x1b\x07\x08\x7f\x9b\u202e\u2066\u2028"


def _policy(data: bytes, name: str) -> Policy:
    policy = read_policy(Source(name, decode(data, name)), None)
    length = len(policy.source.text)
    for section in policy.all_sections:
        for block in section.blocks:
            assert 0 <= block.span.start <= block.span.end <= length, (name, block)  # noqa: S101
    return policy


def yaml(data: bytes) -> None:
    """The YAML loader: data is plain, and every place lies in the file."""
    tree = load_yaml(Source("x.yaml", decode(data, "x.yaml")))
    json.dumps(tree.data)
    for path in tree.places:
        tree.problem(path, "x")
    for path in tree.texts:
        tree.text(path)


def json_loader(data: bytes) -> None:
    """The JSON loader: the same value as the standard library's, where that takes the file too."""
    text = decode(data, "x.json")
    tree = load_json(Source("x.json", text))
    for path in tree.texts:
        tree.text(path)
    with contextlib.suppress(ValueError, RecursionError):
        expected = json.loads(text)
        if not tree.problems:
            assert tree.data == expected  # noqa: S101


def text(data: bytes) -> None:
    """The reader of plain text."""
    _policy(data, "x.txt")


def markdown(data: bytes) -> None:
    """The reader of Markdown."""
    _policy(data, "x.md")


def html(data: bytes) -> None:
    """The reader of web pages."""
    _policy(data, "x.html")


def structured(data: bytes) -> None:
    """The reader of structured documents."""
    _policy(data, "x.policy.yaml")


def extraction(data: bytes) -> None:
    """Extraction, and the document that it amounts to: it is written, read again, and holds nothing live."""
    policy = extract(_policy(data, "x.txt"))
    length = len(policy.source.text)
    for statement in policy.statements:
        assert 0 <= statement.span.start <= statement.span.end <= length, statement  # noqa: S101
    written = document_yaml(policy)
    assert not set(_LIVE) & set(written), "live characters in YAML"  # noqa: S101
    load_yaml(Source("y.policy.yaml", written))


@cache
def _rules() -> tuple[CompiledRule, ...]:
    return load_rules(pack for pack in find_packs() if pack.trusted).rules


def judging(data: bytes) -> None:
    """Every built-in rule over any Markdown: none fails, and what it finds lies in the file."""
    policy = extract(_policy(data, "x.md"))
    length = len(policy.source.text)
    for requirement in judge(policy, _rules(), Terms(FactBook(), "2026-11-22", review=True)):
        assert requirement.error is None, requirement.error  # noqa: S101
        for finding in requirement.findings:
            assert 0 <= finding.span.start <= finding.span.end <= length, finding  # noqa: S101
            assert not set(_LIVE) & set(harmless(finding.message)), finding.message  # noqa: S101
            for edit in finding.fix.edits if finding.fix is not None else ():
                assert 0 <= edit.span.start <= edit.span.end <= length, finding  # noqa: S101


def _in_file(data: bytes, name: str, load: Callable[[Path], object]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, name)
        file.write_bytes(data)
        try:
            load(file)
        except InputError as error:
            for problem in error.problems:
                assert not set(_LIVE) & set(harmless(str(problem)))  # noqa: S101
            raise


def rules(data: bytes) -> None:
    """The rule loader: faults are problems of the book."""
    _in_file(data, "x.yaml", lambda file: load_rules([Pack("fuzz", str(file.parent))]))


def configuration(data: bytes) -> None:
    """The loader of ``.policy-lint.yaml``."""
    _in_file(data, ".policy-lint.yaml", lambda file: load_config(file, "x.yaml"))


def toml(data: bytes) -> None:
    """The loader of ``pyproject.toml``."""
    _in_file(data, "pyproject.toml", lambda file: load_config(file, "pyproject.toml"))


def decisions(data: bytes) -> None:
    """The loader of decisions."""
    _in_file(data, "d.yaml", lambda file: load_decisions(file, "d.yaml"))


def baseline(data: bytes) -> None:
    """The loader of baselines."""
    _in_file(data, "b.json", lambda file: load_baseline(file, "b.json"))


def globs(data: bytes) -> None:
    """Globs: a glob without wildcards fits its own path."""
    glob, _, path = data.decode("utf-8", "replace").partition("\n")
    matches(path, [glob])
    parts = glob.replace("*", "").replace("?", "").split("/")
    literal = "/".join(part for part in parts if part not in {"", "."})  # as a path is that was made relative
    assert matches(literal, [literal])  # noqa: S101


TARGETS: dict[str, Callable[[bytes], None]] = {
    "yaml": yaml, "json": json_loader, "text": text, "markdown": markdown, "html": html, "structured": structured,
    "extraction": extraction, "judging": judging, "rules": rules, "configuration": configuration, "toml": toml,
    "decisions": decisions, "baseline": baseline, "globs": globs,
}  # fmt: skip


def run(name: str, data: bytes) -> None:
    """Run a target; an InputError is an answer, anything else a fault."""
    with contextlib.suppress(InputError):
        TARGETS[name](data)


__all__ = ["TARGETS", "run"]
