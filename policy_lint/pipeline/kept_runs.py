"""Runs that were made already: what they reported, as long as all that they looked at is as it was.

A run is kept under everything that it was called with: options, working folder, day, our version and code, the Python below.
With it stands what it looked at (:mod:`policy_lint.tracked`): documents, configurations, decisions, baselines, rule files,
folders that were walked, and places where a configuration could have been. If one of these has changed, the run is made again.
Reports are kept as they were written, so that one from the cache is the same byte for byte.

An entry is a line with the digest of the rest, and JSON. One that is not whole, that another user could have written, or that
was made for another run counts as none.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from policy_lint import __version__
from policy_lint.resources import cache_folder, data_folder
from policy_lint.tracked import is_lost, unchanged

if TYPE_CHECKING:
    from policy_lint.tracked import Look

FOLDER = "runs"
LARGEST = 16_000_000
"""Characters of a run's reports from which it is not kept."""
MANY = 100_000
"""Looks from which a run is not kept: to look at all of them again takes long, and the entry may be larger than the cache."""
MOST, WIDEST = 500, 64_000_000
"""How many runs are kept, and how many bytes of them; the oldest go first."""


@dataclass(frozen=True, slots=True)
class Reported:
    """What a run gave: its reports in the order in which they were asked for, and its exit code."""

    texts: tuple[str, ...]
    code: int


def key_of(*parts: Any) -> str:
    """The name under which a run is kept.

    Args:
        parts: what it was called with, as JSON can hold it.
    """
    here = [os.path.abspath(os.curdir), sys.version, __version__, _code(), sys.path]  # noqa: PTH100
    return _digest(json.dumps([here, parts], default=str))[:32]


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode(errors="surrogatepass")).hexdigest()


def _code() -> list[tuple[str, int, int]]:
    """State of our own code: in a checkout it changes while the version does not."""
    package = Path(__file__).resolve().parents[1]
    if data_folder().is_relative_to(package):  # installed: a version is what it is
        return []
    found = []
    for top, folders, names in os.walk(package):
        folders[:] = [name for name in folders if name != "__pycache__"]
        for name in names:
            status = os.stat(f"{top}/{name}")  # noqa: PTH116
            found.append((f"{top}/{name}", status.st_size, status.st_mtime_ns))
    return sorted(found)


def kept(key: str) -> Reported | None:
    """What the run gave when it was made; None where it was not, or something has changed since."""
    path = _folder() / f"{key}.json"
    try:
        with path.open("rb") as file:
            if not _is_ours(os.fstat(file.fileno())):
                return None
            digest, _, text = file.read().decode("utf-8", "surrogatepass").partition("\n")
        data = json.loads(text) if digest == _digest(text) else {}
        if data["key"] != key or not unchanged(data["looks"]):
            return None
        given = Reported(tuple(map(str, data["texts"])), int(data["code"]))
    except (OSError, ValueError, TypeError, KeyError, RecursionError):  # none, or not what we wrote
        return None
    with contextlib.suppress(OSError):
        os.utime(path)
    return given


def _is_ours(status: os.stat_result) -> bool:
    """Whether no other user can have written the file, where the system has users."""
    return not hasattr(os, "geteuid") or (status.st_uid == os.geteuid() and not status.st_mode & 0o022)


def keep(key: str, given: Reported, looks: list[Look]) -> None:
    """Keep what a run gave, with all that it looked at; a cache that can't be written costs time only."""
    if is_lost(looks) or len(looks) > MANY or sum(map(len, given.texts)) > LARGEST:
        return
    text = json.dumps({"key": key, "looks": looks, "texts": given.texts, "code": given.code})
    folder = _folder()
    with contextlib.suppress(OSError):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        handle, scratch = tempfile.mkstemp(".tmp", f"{key}.", folder)  # readable by its owner alone
        try:
            with os.fdopen(handle, "w", encoding="utf-8", errors="surrogatepass", newline="\n") as file:
                file.write(f"{_digest(text)}\n{text}")
            Path(scratch).replace(folder / f"{key}.json")
        except OSError:
            Path(scratch).unlink(missing_ok=True)
        _shrink(folder)


def _folder() -> Path:
    return cache_folder() / FOLDER


def _shrink(folder: Path) -> None:
    """Let go of the runs that were asked for longest ago, and of what killed ones left half-written."""
    listed = []
    with os.scandir(folder) as entries:
        for entry in entries:
            with contextlib.suppress(OSError):  # another run may have let go of it
                status = entry.stat()
                listed.append((status.st_mtime_ns, status.st_size, entry.path))
    size = 0
    for count, (_, taken, path) in enumerate(sorted(listed, reverse=True), 1):
        size += taken
        if count > MOST or size > WIDEST:
            with contextlib.suppress(OSError):  # on Windows, another run may be reading it
                os.unlink(path)  # noqa: PTH108
