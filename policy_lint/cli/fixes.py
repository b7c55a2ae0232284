"""``lint --fix`` and ``lint --diff``: files mended, or what would be, and a line on what became of the findings."""

from __future__ import annotations

import difflib
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from policy_lint.cli.output import complain, write_bytes, write_file, write_out
from policy_lint.cli.progress import Progress
from policy_lint.errors import UsageError
from policy_lint.pipeline.fixing import mend
from policy_lint.report.formats import render
from policy_lint.report.harmless import harmless
from policy_lint.report.view import View, counted
from policy_lint.text.normalise import INVISIBLE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from policy_lint.cli.targets import Target
    from policy_lint.pipeline.fixing import Mended
    from policy_lint.pipeline.results import RunResult
    from policy_lint.pipeline.settings import Settings

_CUT = "\\ No newline at end of file"


def fixed(settings: Settings, targets: list[Target], view: View, *, unsafe: bool) -> tuple[RunResult, list[Target]]:
    """Lint, mend, and write the files.

    Returns:
        What is left, and the reports still to be written: with standard input among the paths, standard output gets the
        mended text, and the report goes to standard error.

    Raises:
        UsageError: where two things would go to standard output, or a file can't be written.
    """
    through = "-" in settings.paths
    kept = [target for target in targets if not through or target.file is not None]
    if through and any(target.format != "text" for target in targets if target.file is None):
        raise UsageError("--fix writes the text of `-` to standard output; give the report an --output of its own")
    mended = _mend(settings, view, unsafe=unsafe)
    for path, data in mended.after.items():
        if path != "-":
            _replace(path, mended.before[path], data)
    if through:
        write_bytes(mended.after.get("-", mended.given))
    report = render("text", mended.result, View(quiet=view.quiet)) if len(kept) < len(targets) else ""
    if report:
        complain(report.rstrip("\n"))
    _tell(mended, "fixed", quiet=view.quiet)
    return mended.result, kept


def previewed(settings: Settings, view: View, *, unsafe: bool) -> tuple[RunResult, bool]:
    """Lint, and print as a unified diff what --fix would change; no file is written.

    Returns:
        What would be left, and whether anything would change.
    """
    mended = _mend(settings, view, unsafe=unsafe)
    lines: list[str] = []
    for path, data in sorted(mended.after.items()):
        lines += unified(settings.stdin_name if path == "-" else path, mended.before[path], data)
    if sys.stdout.isatty():
        write_out(
            "".join(f"{view.paint(harmless(line.translate(_SEEN)), _ROLES.get(line[:1], 'dim'))}\n" for line in lines)
        )
    else:  # for `patch`: byte for byte
        write_bytes("".join(f"{line}\n" for line in lines).encode("utf-8", "surrogatepass"))
    _tell(mended, "would fix", quiet=view.quiet)
    return mended.result, bool(mended.after)


_SEEN = {ord(space): "⍽" for space in "\u00a0\u2007\u202f"} | {ord(one): "·" for one in INVISIBLE}
"""How a terminal shows what nobody sees, so that the two sides of a change differ."""
_ROLES = {"+": "fix", "-": "error"}


def _mend(settings: Settings, view: View, *, unsafe: bool) -> Mended:
    with Progress(wanted=not view.quiet) as progress:
        return mend(settings, progress, unsafe=unsafe)


def unified(path: str, before: bytes, after: bytes) -> Iterator[str]:
    """A unified diff, line by line, without line breaks of its own."""
    old, new = (data.decode("utf-8", "surrogatepass").split("\n") for data in (before, after))
    olds, news = [f"{line}\n" for line in old[:-1]] + old[-1:], [f"{line}\n" for line in new[:-1]] + new[-1:]
    named = path.replace("\n", " ")
    diff = difflib.unified_diff([line for line in olds if line], [line for line in news if line], named, named)
    for line in diff:
        yield line.removesuffix("\n")
        if not line.endswith("\n") and line[:1] in "+- ":
            yield _CUT


def _replace(path: str, before: bytes, after: bytes) -> None:
    """Put the mended text in the file's place, unless somebody else has changed it meanwhile."""
    try:
        now = Path(path).read_bytes()
    except OSError:
        now = b""
    if now != before:
        raise UsageError(f"`{path}` changed while it was being fixed; it was left as it is")
    write_file(path, after)


def _tell(mended: Mended, verb: str, *, quiet: bool) -> None:
    """“fixed 3 findings in 1 file; 2 more with --unsafe-fixes”, on standard error."""
    for problem in mended.problems:
        complain(str(problem))
    if quiet:
        return
    parts = [f"{verb} {counted(mended.fixed, 'finding')} in {counted(len(mended.after), 'file')}"]
    if not mended.after:
        parts = ["nothing to fix" if not mended.left else "nothing fixed"]
    if mended.left:
        parts.append(f"{mended.left:,} not fixed, for more than the words would change")
    if mended.unsafe:
        parts.append(f"{mended.unsafe:,} more with --unsafe-fixes")
    complain("; ".join(parts))
