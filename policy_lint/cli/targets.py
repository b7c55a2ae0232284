"""Which report goes where: formats and files matched up, and every file written whole or not at all."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from policy_lint import tracked
from policy_lint.cli.output import complain, write_file, write_out
from policy_lint.cli.public import public_warning
from policy_lint.errors import UsageError
from policy_lint.records import dataclass
from policy_lint.report.formats import FORMATS, render
from policy_lint.report.view import USUAL

if TYPE_CHECKING:
    from collections.abc import Iterable

    from policy_lint.pipeline.results import DocumentResult, RunResult
    from policy_lint.report.view import View


@dataclass(frozen=True, slots=True)
class Target:
    """A report to write: its format, and the file it goes to; None: standard output."""

    format: str
    file: str | None


def report_targets(formats: tuple[str, ...], outputs: tuple[str, ...]) -> list[Target]:
    """Which report goes where.

    Raises:
        UsageError: where outputs and formats do not match up.
    """
    formats = formats or ("text",)
    if len(outputs) > len(formats):
        extra = outputs[len(formats)]
        raise UsageError(f"--output {extra} has no --format: the n-th --output belongs to the n-th --format")
    files: list[str | None] = [None if name == "-" else name for name in outputs]
    files += [None] * (len(formats) - len(outputs))
    targets = [Target(name, file) for name, file in zip(formats, files, strict=True)]
    seen: set[Path | None] = set()
    for target in targets:
        place = Path(target.file).resolve() if target.file is not None else None
        if place in seen:
            where = f"`{target.file}`" if target.file is not None else "standard output"
            raise UsageError(f"two reports would go to {where}; give each --format an --output of its own")
        seen.add(place)
    return targets


def rendered(result: RunResult, targets: list[Target], view: View) -> tuple[str, ...]:
    """Every report, in the order of the targets; a file never takes the place of a policy that was linted.

    Raises:
        UsageError: where one would.
    """
    plain = replace(view, width=USUAL, colour=False, links=False)
    linted = {Path(document.path).resolve() for document in result.documents}
    texts = []
    for target in targets:
        if target.file is not None and tracked.resolved(Path(target.file)) in linted:
            raise UsageError(f"--output `{target.file}` is one of the linted files; it would be overwritten")
        texts.append(render(target.format, result, view if target.file is None else plain))
    return tuple(texts)


def write_reports(texts: Iterable[str], targets: list[Target]) -> None:
    """Write every report to its target, after a word to who may not know that all can read them."""
    warning = public_warning()
    if warning:
        complain(f"policy-lint: {warning}")
    for text, target in zip(texts, targets, strict=True):
        if target.file is None:
            write_out(text, utf8=FORMATS[target.format].utf8)
        else:
            write_file(target.file, text)


def goes_at_once(targets: list[Target]) -> bool:
    """Whether documents are written as soon as they are judged: as JSON lines alone, to standard output."""
    return targets == [Target("jsonl", None)]


class AtOnce:
    """Writes the line of each document that it is called with, and remembers what it wrote, up to so many characters."""

    def __init__(self, most: int, enforced: str) -> None:
        self._room, self._enforced = most, enforced
        self._lines: list[str] = []

    def __call__(self, document: DocumentResult) -> None:
        """Write a document's line."""
        from policy_lint.report.jsonl import line

        text = line(document, self._enforced)
        write_out(text, utf8=True)
        self._room -= len(text)
        if self._room >= 0:
            self._lines.append(text)
        else:
            self._lines.clear()

    @property
    def written(self) -> tuple[str] | None:
        """All that was written, as one report; None where that is more than is remembered."""
        return ("".join(self._lines),) if self._room >= 0 else None
