"""Runs that were made already: what they reported, as long as all that they looked at is as it was.

A run is kept under everything that it was called with: options, working folder, day, our version and code, the Python below.
With it stands what it looked at (:mod:`policy_lint.tracked`): documents, configurations, decisions, baselines, rule files,
folders that were walked, and places where a configuration could have been. If one of these has changed, the run is made again.
Reports are kept as they were written, so that one from the cache is the same byte for byte.

An entry that is not whole, that another user could have written, or that was made for another run counts as none.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from policy_lint import __version__
from policy_lint.cachefile import read_own, write_own
from policy_lint.records import dataclass
from policy_lint.resources import cache_folder, data_folder
from policy_lint.tracked import is_lost, unchanged

if TYPE_CHECKING:
    from policy_lint.tracked import Look

FOLDER = "runs"
LARGEST = 16_000_000
"""Characters of a run's reports from which it is not kept."""
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
    return hashlib.sha256(json.dumps([here, parts], default=str).encode()).hexdigest()[:32]


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
        data = json.loads(read_own(path) or b"{}")
        if data["key"] != key or not unchanged(data["looks"]):
            return None
        given = Reported(tuple(map(str, data["texts"])), int(data["code"]))
    except (ValueError, TypeError, KeyError, RecursionError):  # none, or not what we wrote
        return None
    with contextlib.suppress(OSError):
        os.utime(path)
    return given


def keep(key: str, given: Reported, looks: list[Look]) -> None:
    """Keep what a run gave, with all that it looked at; a cache that can't be written costs time only."""
    if is_lost(looks) or sum(map(len, given.texts)) > LARGEST:
        return
    data = {"key": key, "looks": looks, "texts": given.texts, "code": given.code}
    with contextlib.suppress(OSError):
        write_own(_folder() / f"{key}.json", json.dumps(data).encode())
        _shrink(_folder())


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
