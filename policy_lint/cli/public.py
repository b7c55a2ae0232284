"""A warning where a report is made for all to read: in the CI of a public repository.

Whether a repository is public can't be told from its files; CI systems say so in the environment, without a network.
"""

from __future__ import annotations

import json
import os
from pathlib import Path

from policy_lint.text.bounded import read_bounded

WARNING = (
    "warning: this repository is public, and so are its reports and logs: whoever reads them learns which duties are not met "
    "(POLICY_LINT_PUBLIC=1 says that you know)"
)


def public_warning() -> str:
    """The warning, where it is due; else an empty text."""
    known = os.environ.get("POLICY_LINT_PUBLIC", "") not in {"", "0"}
    return "" if known or not (_on_github() or _on_gitlab()) else WARNING


def _on_gitlab() -> bool:
    return os.environ.get("GITLAB_CI") == "true" and os.environ.get("CI_PROJECT_VISIBILITY") == "public"


def _on_github() -> bool:
    """What GitHub says of the repository in the event that started the workflow."""
    path = os.environ.get("GITHUB_EVENT_PATH")
    if os.environ.get("GITHUB_ACTIONS") != "true" or not path:
        return False
    try:
        event = json.loads(read_bounded(Path(path)))
        return event["repository"]["private"] is False
    except (OSError, ValueError, TypeError, LookupError, RecursionError):  # some other event
        return False


__all__ = ["WARNING", "public_warning"]
