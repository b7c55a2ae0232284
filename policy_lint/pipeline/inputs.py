"""A file's bytes, or those of standard input, under the name that reports give them."""

from __future__ import annotations

import sys
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from policy_lint.errors import InputError, Problem

if TYPE_CHECKING:
    from collections.abc import Mapping


def read_input(path: str, stdin_name: str, held: Mapping[str, bytes] = MappingProxyType({})) -> tuple[str, bytes]:
    """The name and content of an input.

    Args:
        path: the file; ``-`` is standard input.
        stdin_name: what standard input is called.
        held: path → content that counts in the place of what can be read there.

    Raises:
        InputError: where it can't be read.
    """
    if path in held:
        return stdin_name if path == "-" else path, held[path]
    if path == "-":
        return stdin_name, sys.stdin.buffer.read()
    try:
        return path, Path(path).read_bytes()
    except OSError as error:
        raise InputError([Problem(path, (error.strerror or "can't be read").lower())]) from None
    except ValueError as error:  # a NUL in the name
        raise InputError([Problem(path, str(error))]) from None
