"""Files of the cache that come back as they were written, or not at all.

A file is a line with the digest of the rest, and the rest. It is written beside its place and put there whole; one that is not
whole, or that another user could have written, counts as none.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import sys
from typing import TYPE_CHECKING, Any

from policy_lint import __version__
from policy_lint.resources import cache_folder

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path


def read_own(path: Path) -> bytes | None:
    """What was written to the file; None where there is nothing, or not what we wrote."""
    try:
        with path.open("rb") as file:
            if not _is_ours(os.fstat(file.fileno())):
                return None
            digest, _, data = file.read().partition(b"\n")
    except OSError:
        return None
    return data if digest == _digest(data) else None


def _is_ours(status: os.stat_result) -> bool:
    """Whether no other user can have written the file, where the system has users."""
    return not hasattr(os, "geteuid") or (status.st_uid == os.geteuid() and not status.st_mode & 0o022)


def write_own(path: Path, data: bytes) -> None:
    """Write the file, readable by its owner alone.

    Raises:
        OSError: where it can't be written; what was there is there still.
    """
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    scratch = path.with_name(f"{path.name}.{os.getpid()}.{os.urandom(4).hex()}.tmp")
    handle = os.open(scratch, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(_digest(data) + b"\n" + data)
        scratch.replace(path)
    except OSError:
        scratch.unlink(missing_ok=True)
        raise


def kept_table(name: str, made_from: Iterable[str], by: Iterable[Callable[..., Any]], build: Callable[[], Any]) -> Any:
    """A table that is worked out from what the program itself holds, as JSON gives it back; kept from one run to the next.

    Args:
        name: what to call it.
        made_from: the texts that it is made from.
        by: what makes it: in a checkout their modules change while our version does not.
        build: makes it, of what JSON can hold.
    """
    files = [str(sys.modules[one.__module__].__file__) for one in by]
    stamps = [f"{file} {status.st_size} {status.st_mtime_ns}" for file in files for status in [os.stat(file)]]  # noqa: PTH116
    key = _digest("\0".join([__version__, *stamps, *made_from]).encode(errors="surrogatepass")).decode()
    place = hashlib.sha256("\0".join([sys.version, *files]).encode()).hexdigest()[:12]  # each installation has its own
    path = cache_folder() / f"table-{name}-{place}.bin"
    head, _, data = (read_own(path) or b"").partition(b"\n")
    if head.decode(errors="replace") == key:
        with contextlib.suppress(ValueError, RecursionError):
            return json.loads(data)
    made = json.dumps(build())
    with contextlib.suppress(OSError):
        write_own(path, f"{key}\n{made}".encode())
    return json.loads(made)


def _digest(data: bytes) -> bytes:
    return hashlib.sha256(data).hexdigest().encode()
