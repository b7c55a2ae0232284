"""A file as it was at a git revision: what a change introduced is what was not there before."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from policy_lint import tracked
from policy_lint.errors import UsageError

if TYPE_CHECKING:
    import subprocess

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
    if done.returncode:
        before = _name_before(file, revision)
        done = _git(file.parent, "show", "--end-of-options", f"{revision}:{before}") if before else done
    return None if done.returncode else done.stdout


def _name_before(file: Path, revision: str) -> str:
    """What a file that was not there at a revision was called then, from the repository's root; empty: it was nowhere."""
    named = _git(file.parent, "rev-parse", "--show-prefix").stdout.rstrip(b"\n") + os.fsencode(file.name)
    asked = ("--name-status", "--find-renames", "--diff-filter=R", "-z", "--end-of-options", revision)
    listed = _git(file.parent, "diff", *asked).stdout.split(b"\0")
    renamed = zip(listed[1::3], listed[2::3], strict=False)  # how alike, the old name, the new one
    return next((os.fsdecode(old) for old, new in renamed if new == named), "")


def _git(folder: Path, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    import subprocess

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
