"""A small store for what is worked out once: JSON files in the user's cache folder, written whole or not at all."""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import re
from typing import TYPE_CHECKING, Any

from policy_lint import tracked
from policy_lint.resources import cache_folder

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path


def stamp(paths: Iterable[str], *more: str) -> str:
    """A digest of the paths with their sizes and times of change, and of anything else that matters.

    The time of the content can be set back; that of the file itself can't.
    """
    digest = hashlib.sha256()
    for path in paths:
        digest.update(f"{path}\0{tracked.stamp_of(path)}\n".encode(errors="replace"))
    for text in more:
        digest.update(f"{text}\n".encode(errors="replace"))
    return digest.hexdigest()[:32]


def placed(name: str, folder: str) -> str:
    """A name for what belongs to a folder: two installations (a project's, pre-commit's) do not displace each other's."""
    return f"{name}-{hashlib.sha256(folder.encode(errors='replace')).hexdigest()[:12]}"


def _file(name: str, key: str) -> Path:
    """Where the name is stored; whatever the name, a file in the cache folder itself."""
    harmless = re.sub(r"[^\w.-]", "_", name)
    return cache_folder() / f"{harmless}-{key}.json"


def read_store(name: str, key: str) -> Any:
    """What was stored under the key, or None; a broken or foreign file counts as none."""
    try:
        return json.loads(_file(name, key).read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return None


def write_store(name: str, key: str, data: Any) -> None:
    """Store data under the key in place of what the name held before; a store that can't be written costs time only."""
    target = _file(name, key)
    with contextlib.suppress(OSError):
        target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        scratch = target.with_suffix(f".{os.getpid()}.tmp")
        scratch.write_text(json.dumps(data), encoding="utf-8")
        scratch.chmod(0o600)
        scratch.replace(target)
        # What a killed process left half-written goes too; one that is still at it loses time only.
        outdated = re.compile(
            re.escape(target.name.removesuffix(f"{key}.json")) + r"[0-9a-f]{32}(?:\.json|\.[0-9]+\.tmp)"
        )
        for other in target.parent.iterdir():
            if other != target and outdated.fullmatch(other.name):
                other.unlink(missing_ok=True)
