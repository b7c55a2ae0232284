"""A file's bytes, read whole and never beyond a limit: a stranger's file, a device or a pipe may have no end."""

from __future__ import annotations

from typing import IO, TYPE_CHECKING

from policy_lint import tracked

if TYPE_CHECKING:
    from pathlib import Path

MAX_BYTES = 20_000_000
"""Bytes of one input, where the user sets no other limit. The longest published policies have half a million."""


class TooLarge(OSError):  # noqa: N818 - reads as what it says
    """A file beyond the limit; an OSError, so that whoever handles an unreadable file handles it."""

    def __init__(self, limit: int) -> None:
        super().__init__(0, f"has more than {limit:,} bytes")


def read_bounded(path: Path, limit: int = MAX_BYTES) -> bytes:
    """The bytes of a file.

    Raises:
        OSError: where it can't be read, or holds more than the limit (TooLarge).
        ValueError: where the name holds a NUL.
    """
    try:
        with path.open("rb") as file:
            data = read_stream(file, limit)
    except TooLarge:
        tracked.lost()  # to know it again it would have to be read to its end
        raise
    except OSError:
        tracked.saw("bytes", path)
        raise
    tracked.read(path, data)
    return data


def read_stream(stream: IO[bytes], limit: int = MAX_BYTES) -> bytes:
    """What a stream holds, up to the limit.

    Raises:
        TooLarge: where it holds more.
    """
    data = stream.read(limit + 1)
    if len(data) > limit:
        raise TooLarge(limit)
    return data
