"""A file's bytes, or those of standard input, under the name that reports give them."""

from __future__ import annotations

import sys
from pathlib import Path

from policy_lint.errors import InputError, Problem


def read_input(path: str, stdin_name: str) -> tuple[str, bytes]:
    """The name and content of an input; ``-`` is standard input, called ``stdin_name``.

    Raises:
        InputError: where it can't be read.
    """
    if path == "-":
        return stdin_name, sys.stdin.buffer.read()
    try:
        return path, Path(path).read_bytes()
    except OSError as error:
        raise InputError([Problem(path, (error.strerror or "can't be read").lower())]) from None
    except ValueError as error:  # a NUL in the name
        raise InputError([Problem(path, str(error))]) from None
