"""Where output goes: standard output, files written whole or not at all, and complaints on standard error."""

from __future__ import annotations

import contextlib
import errno
import os
import sys
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from policy_lint.errors import UsageError
from policy_lint.report.harmless import harmless
from policy_lint.report.view import USUAL, View, fit_width

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import TextIO

    from policy_lint.errors import Problem


def terminal_view(color: str = "auto", *, conditional: bool = False, quiet: bool = False) -> View:
    """How to print to standard output: the terminal's width, and colour where it is wanted and seen."""
    colour = _colour(color)
    columns = _columns()
    if colour and os.name == "nt":
        with contextlib.suppress(ImportError, AttributeError):  # click brings it along on Windows
            import_module("colorama").just_fix_windows_console()  # else the console prints the codes of colours
    return View(fit_width(columns), colour, conditional, quiet, links=colour and is_live(sys.stdout))


def _columns() -> int:
    """Columns of the terminal, as ``shutil.get_terminal_size`` finds them, whose module costs more than all of this one."""
    with contextlib.suppress(ValueError):
        if (columns := int(os.environ.get("COLUMNS", ""))) > 0:
            return columns
    with contextlib.suppress(AttributeError, ValueError, OSError):
        return os.get_terminal_size(sys.__stdout__.fileno()).columns or USUAL  # type: ignore[union-attr]
    return USUAL


def _colour(choice: str) -> bool:
    if choice != "auto":
        return choice == "always"
    return is_live(sys.stdout) and not os.environ.get("NO_COLOR")


def is_live(stream: TextIO) -> bool:
    """Whether a person watches: a terminal that understands more than plain lines."""
    return stream.isatty() and os.environ.get("TERM") != "dumb"


def write_out(text: str, *, utf8: bool = False) -> None:
    """Write to standard output; a reader that has gone away, as in ``| head``, is no error."""
    stream = sys.stdout
    try:
        _write(stream, text, "utf-8" if utf8 else stream.encoding or "utf-8")
    except OSError as error:
        if has_hung_up(error):
            sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115 - lives until the process ends
            with contextlib.suppress(OSError, ValueError):
                os.dup2(sys.stdout.fileno(), stream.fileno())  # what is still buffered goes nowhere, quietly
            return
        raise UsageError(f"can't write the output: {(error.strerror or str(error)).lower()}") from None


def has_hung_up(error: OSError) -> bool:
    """Whether it says that nobody reads on; Windows calls the pipe an invalid argument."""
    on_windows = os.name == "nt" and error.errno == errno.EINVAL and error.filename is None
    return on_windows or isinstance(error, BrokenPipeError)


def _write(stream: TextIO, text: str, encoding: str) -> None:
    data = text.encode(encoding, "backslashreplace")
    buffer = getattr(stream, "buffer", None)
    if buffer is None:
        stream.write(data.decode(encoding))
    else:
        stream.flush()
        buffer.write(data)
    stream.flush()


def complain(text: str) -> None:
    """Write one line to standard error."""
    with contextlib.suppress(OSError):
        line = "\n".join(map(harmless, text.split("\n")))
        _write(sys.stderr, f"{line}\n", sys.stderr.encoding or "utf-8")


def complain_of(problems: Iterable[Problem]) -> None:
    """Write problems to standard error, as ``path:line:column: error: message``."""
    for problem in problems:
        place = "".join(f":{part}" for part in (problem.line, problem.column) if part is not None)
        complain(f"{problem.path}{place}: error: {problem.message}".replace("\n", " "))


def write_bytes(data: bytes) -> None:
    """Write to standard output what is not to change on the way: no encoding, no line breaks."""
    sys.stdout.flush()
    try:
        sys.stdout.buffer.write(data)
        sys.stdout.flush()
    except OSError as error:
        if not has_hung_up(error):
            raise


def write_file(name: str, text: str | bytes) -> None:
    """Write a file whole or not at all: beside its target first, then in its place.

    Raises:
        UsageError: where it can't be written.
    """
    data = text.encode("utf-8", "backslashreplace") if isinstance(text, str) else text
    target = Path(name)
    try:
        target = target.resolve()
        if target.exists() and not target.is_file():
            with target.open("wb") as device:  # a device or a pipe can't be replaced; a folder fails here
                device.write(data)
            return
        scratch = target.with_name(f".{target.name[:100]}.{os.getpid()}.tmp")
        try:
            scratch.unlink(missing_ok=True)  # left by a killed process of this number
            with scratch.open("xb") as file:  # a link that somebody put there is not followed
                file.write(data)
                file.flush()
                os.fsync(file.fileno())  # before it takes the place of what is there, it is all there
            if target.exists():
                import shutil

                shutil.copymode(target, scratch)
            scratch.replace(target)
        finally:
            scratch.unlink(missing_ok=True)
    except (OSError, ValueError) as error:
        reason = (getattr(error, "strerror", None) or str(error)).lower()
        raise UsageError(f"can't write `{name}`: {reason}") from None
