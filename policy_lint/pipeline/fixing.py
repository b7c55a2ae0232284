"""Findings mended: fixes made, the texts linted again, until nothing more can be made. No file is written here."""

from __future__ import annotations

import codecs
from dataclasses import field, replace
from typing import TYPE_CHECKING

from policy_lint.errors import Problem
from policy_lint.pipeline.discovery import project_root
from policy_lint.pipeline.inputs import read_input
from policy_lint.pipeline.intact import intact
from policy_lint.pipeline.run import run
from policy_lint.records import dataclass
from policy_lint.sift.fixes import compatible, fixable
from policy_lint.text.edits import edited

if TYPE_CHECKING:
    from collections.abc import Iterator

    from policy_lint.engine.finding import Finding, Fix
    from policy_lint.pipeline.results import DocumentResult, RunResult
    from policy_lint.pipeline.run import Progress
    from policy_lint.pipeline.settings import Settings

_PASSES = 10
_TRIALS = 60
"""How often a file is read again in a pass, to tell the fixes that leave the rest of it alone."""
_STDIN = "-"


@dataclass(frozen=True, slots=True)
class Mended:
    """What came of mending.

    Attributes:
        result: the run over the mended texts.
        given: standard input, where it is among the paths.
        before: path of each file that changes → its bytes as they were; ``-`` is standard input.
        after: the same → its bytes as they are to be.
        fixed: findings that are gone.
        left: findings whose fix could not be made without changing more than it says.
        unsafe: findings that only unsafe fixes would mend, which were not asked for.
        problems: files that could not be mended for what they are.
    """

    result: RunResult
    given: bytes = b""
    before: dict[str, bytes] = field(default_factory=dict)
    after: dict[str, bytes] = field(default_factory=dict)
    fixed: int = 0
    left: int = 0
    unsafe: int = 0
    problems: tuple[Problem, ...] = ()


def mend(settings: Settings, progress: Progress | None = None, *, unsafe: bool = False) -> Mended:
    """Lint, and make the fixes of what is found.

    Args:
        settings: what to lint.
        progress: told before each file of each run how many are done, how many there are, and which is next.
        unsafe: whether fixes are made that may change what the text says.
    """
    work = _Work(settings, progress, unsafe=unsafe)
    for _ in range(_PASSES):
        if not work.once():
            break
    return work.done()


class _Work:
    """Texts on their way: each pass makes fixes and lints again."""

    def __init__(self, settings: Settings, progress: Progress | None, *, unsafe: bool) -> None:
        self._progress = progress
        self._safe = None if unsafe else True
        self._held = (
            {_STDIN: read_input(_STDIN, settings.stdin_name, limit=settings.max_size)[1]}
            if _STDIN in settings.paths
            else {}
        )
        self._given = self._held.get(_STDIN, b"")
        self._settings = replace(settings, held=self._held)
        self._result = self._lint()
        self._before: dict[str, bytes] = {}
        self._tried: set[tuple[str, str, str]] = set()
        self._refused: set[str] = set()
        self._problems: list[Problem] = []

    def _lint(self) -> RunResult:
        return run(self._settings, self._progress)

    def once(self) -> bool:
        """One pass; whether it changed any text."""
        changed: dict[str, bytes] = {}
        for document in self._result.documents:
            path = self._path(document)
            wanted = list(fixable(document.findings, safe=self._safe))
            if not wanted or path in self._refused:
                continue
            data = read_input(path, "", self._held, self._settings.max_size)[1]
            if not self._is_plain(data, document):
                continue
            self._tried |= {self._key(document, finding) for finding in wanted}
            made = _made(document, [finding.fix for finding in wanted if finding.fix is not None])
            if made != document.policy.source.text:
                changed[path] = data
                self._before.setdefault(path, data)
                self._held[path] = _mark(data) + made.encode("utf-8", "surrogatepass")
        if changed:
            self._result = self._lint()
            self._take_back(changed)
        return bool(changed)

    def _take_back(self, changed: dict[str, bytes]) -> None:
        """Undo what left a text that is no longer judged: so short, it is no policy any more."""
        lost = {self._path(item) for item in self._result.documents if item.reason is not None} & changed.keys()
        for path in lost:
            self._held[path] = changed[path]
            self._refused.add(path)
        if lost:
            self._result = self._lint()

    def done(self) -> Mended:
        """What came of it."""
        after = {path: self._held[path] for path, data in self._before.items() if self._held[path] != data}
        there = {key for document in self._result.documents for key in self._keys(document)}
        unsafe = 0
        if self._safe:
            unsafe = sum(1 for item in self._result.documents for _ in fixable(item.findings, safe=False))
        return Mended(
            self._result,
            self._given,
            {path: self._before[path] for path in after},
            after,
            len(self._tried - there),
            len(self._tried & there),
            unsafe,
            tuple(self._problems),
        )

    def _path(self, document: DocumentResult) -> str:
        """The document as the caller named it."""
        is_given = _STDIN in self._held and document.path == self._settings.stdin_name
        return _STDIN if is_given else document.path

    def _keys(self, document: DocumentResult) -> Iterator[tuple[str, str, str]]:
        return (self._key(document, finding) for finding in fixable(document.findings))

    def _key(self, document: DocumentResult, finding: Finding) -> tuple[str, str, str]:
        """What tells a finding from all others of the run, wherever it has moved."""
        return document.path, finding.rule.id, finding.fingerprint

    def _is_plain(self, data: bytes, document: DocumentResult) -> bool:
        """Whether the file holds the text that was linted, in UTF-8; else it is left alone from here on."""
        if _mark(data) + document.policy.source.text.encode("utf-8", "surrogatepass") == data:
            return True
        path = self._path(document)
        self._refused.add(path)
        message = "not fixed: the file is not UTF-8, or changed while it was read; save it as UTF-8 first"
        self._problems.append(Problem(document.path, message))
        return False


def _made(document: DocumentResult, fixes: list[Fix]) -> str:
    """The text with the fixes that leave everything else as it is; those that do not are found by halves."""
    kept: list[Fix] = []
    parts = [compatible(fixes)]
    for _ in range(_TRIALS):
        if not parts:
            break
        part = parts.pop()
        if _leaves_the_rest(document, [*kept, *part]):
            kept += part
        elif len(part) > 1:
            parts += [part[len(part) // 2 :], part[: len(part) // 2]]
    return edited(document.policy.source.text, [edit for fix in kept for edit in fix.edits])


def _leaves_the_rest(document: DocumentResult, fixes: list[Fix]) -> bool:
    edits = [edit for fix in fixes for edit in fix.edits]
    return intact(document.policy, edits, project_root(document.path), words=all(fix.safe for fix in fixes))


def _mark(data: bytes) -> bytes:
    """The byte-order mark, where the file has one."""
    return codecs.BOM_UTF8 if data.startswith(codecs.BOM_UTF8) else b""
