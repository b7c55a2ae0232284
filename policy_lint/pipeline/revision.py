"""A file as it was at a git revision: what a change introduced is what was not there before."""

from __future__ import annotations

import subprocess
from pathlib import Path

from policy_lint import tracked
from policy_lint.errors import UsageError

_SECONDS = 60


def check_revision(revision: str) -> None:
    """Whether git knows the revision from the working folder.

    Raises:
        UsageError: where there is no git, no repository, or no such revision.
    """
    done = _git(Path(), "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    if done.returncode:
        said = done.stderr.decode(errors="replace").strip() or "in a shallow clone it may have to be fetched first"
        raise UsageError(f"--diff-base: git knows no revision `{revision}` here: {said}")


def at_revision(path: str, revision: str) -> bytes | None:
    """The file's bytes at a revision; None where it was not there."""
    file = Path(path).absolute()
    done = _git(file.parent, "show", "--end-of-options", f"{revision}:./{file.name}")
    return None if done.returncode else done.stdout


def _git(folder: Path, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    tracked.lost()  # what git answers, no look at a file tells
    try:
        return subprocess.run(  # noqa: S603 - a list, no shell; options end before what the caller gives
            ["git", "-C", str(folder), *arguments],  # noqa: S607 - the user's own git
            capture_output=True,
            check=False,
            timeout=_SECONDS,
        )
    except FileNotFoundError:
        raise UsageError("--diff-base needs git, which is not installed") from None
    except subprocess.TimeoutExpired:
        raise UsageError(f"--diff-base: git gave no answer within {_SECONDS} s") from None
