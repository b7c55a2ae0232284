"""Where the rule packs and schemas lie: inside the wheel, or beside the package in a checkout."""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def data_folder() -> Path:
    """The folder that holds ``rules/`` and ``schemas/``."""
    shipped = _PACKAGE / "_data"
    return shipped if shipped.is_dir() else _PACKAGE.parent


def cache_folder() -> Path:
    """The folder for compiled rule packs: ``POLICY_LINT_CACHE_DIR``, else the platform's user cache.

    A user without a home, as in a container that runs under any number, has a folder in which nothing can be kept.
    """
    base = os.environ.get("XDG_CACHE_HOME") or os.environ.get("LOCALAPPDATA")
    home = os.environ.get("HOME") or os.environ.get("USERPROFILE")
    return _cache_folder(os.environ.get("POLICY_LINT_CACHE_DIR"), base, home)


@cache  # asked for whatever is kept, hundreds of times in a run
def _cache_folder(chosen: str | None, base: str | None, home: str | None) -> Path:  # noqa: ARG001 - `Path.home` reads it
    if chosen:
        return Path(chosen)
    try:
        return (Path(base) if base else Path.home() / ".cache") / "policy-lint"
    except RuntimeError:
        return Path(os.devnull, "policy-lint")
