"""Where the rule packs and schemas lie: inside the wheel, or beside the package in a checkout."""

from __future__ import annotations

import os
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
    chosen = os.environ.get("POLICY_LINT_CACHE_DIR")
    if chosen:
        return Path(chosen)
    base = os.environ.get("XDG_CACHE_HOME") or os.environ.get("LOCALAPPDATA")
    try:
        return (Path(base) if base else Path.home() / ".cache") / "policy-lint"
    except RuntimeError:
        return Path(os.devnull, "policy-lint")
