"""Which report goes where: formats and files matched up, and every file written whole or not at all."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from policy_lint.cli.output import complain, write_file, write_out
from policy_lint.cli.public import public_warning
from policy_lint.errors import UsageError
from policy_lint.report.formats import FORMATS, render
from policy_lint.report.view import USUAL

if TYPE_CHECKING:
    from collections.abc import Callable

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


def write_reports(result: RunResult, targets: list[Target], view: View) -> None:
    """Write every report; a file never takes the place of a policy that was linted."""
    plain = replace(view, width=USUAL, colour=False, links=False)
    warning = public_warning()
    if warning:
        complain(f"policy-lint: {warning}")
    linted = {Path(document.path).resolve() for document in result.documents}
    for target in targets:
        if target.file is None:
            write_out(render(target.format, result, view), utf8=FORMATS[target.format].utf8)
            continue
        if Path(target.file).resolve() in linted:
            raise UsageError(f"--output `{target.file}` is one of the linted files; it would be overwritten")
        write_file(target.file, render(target.format, result, plain))


def written_at_once(targets: list[Target], enforced: str = "") -> Callable[[DocumentResult], None] | None:
    """What writes a document as soon as it is judged: for JSON lines alone, to standard output; None for anything else."""
    if targets != [Target("jsonl", None)]:
        return None
    from policy_lint.report.jsonl import line

    return lambda document: write_out(line(document, enforced), utf8=True)
