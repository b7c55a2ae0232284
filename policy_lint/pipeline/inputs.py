"""A file's bytes, or those of standard input, under the name that reports give them."""

from __future__ import annotations

import sys
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from policy_lint import tracked
from policy_lint.errors import InputError, Problem
from policy_lint.text.bounded import MAX_BYTES, TooLarge, read_bounded, read_stream

if TYPE_CHECKING:
    from collections.abc import Mapping


def read_input(
    path: str, stdin_name: str, held: Mapping[str, bytes] = MappingProxyType({}), limit: int = MAX_BYTES
) -> tuple[str, bytes]:
    """The name and content of an input.

    Args:
        path: the file; ``-`` is standard input.
        stdin_name: what standard input is called.
        held: path → content that counts in the place of what can be read there.
        limit: bytes that it may not be larger than.

    Raises:
        InputError: where it can't be read, or holds more than so many bytes.
    """
    name = stdin_name if path == "-" else path
    if path in held:
        return name, held[path]
    try:
        if path != "-":
            return name, read_bounded(Path(path), limit)
        tracked.lost()
        return name, read_stream(sys.stdin.buffer, limit)
    except TooLarge as error:
        hint = "that is no privacy policy; --max-size raises the limit"
        raise InputError([Problem(name, f"{error.strerror}: {hint}")]) from None
    except OSError as error:
        raise InputError([Problem(name, (error.strerror or "can't be read").lower())]) from None
    except ValueError as error:  # a NUL in the name
        raise InputError([Problem(name, str(error))]) from None
