"""Which files a run reads: those named, and in folders the policies."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING

from policy_lint import tracked
from policy_lint.errors import Problem
from policy_lint.records import dataclass
from policy_lint.text.lazy import lazy

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterable, Iterator

    Choice = Callable[[str], bool | None]

STRUCTURED = (".policy.yaml", ".policy.yml", ".policy.json")
PROSE = (".txt", ".md", ".markdown", ".text", ".html", ".htm")
_PRIVACY = lazy(
    r"privacy[\s_-]*(?:policy|notice|statement)|datenschutz|data[\s_-]*protection[\s_-]*(?:policy|notice)",
    re.IGNORECASE,
)
SKIPPED_FOLDERS = {"node_modules", "__pycache__", "site-packages"}
_COOKIES = lazy(r"cookies?[\s_-]*(?:policy|notice|statement)", re.IGNORECASE)
PROJECT_MARKS = (".git", "pyproject.toml", ".policy-lint.yaml")


@dataclass(frozen=True, slots=True)
class Found:
    """Files to read, in order, and what is wrong with the arguments."""

    paths: tuple[str, ...]
    problems: tuple[Problem, ...]


def no_opinion(path: str) -> bool | None:  # noqa: ARG001 - the signature of a project's own choice
    """Leaves it to the file's name and first words whether it is a policy."""
    return None


def find_documents(
    arguments: Iterable[str],
    configured: Choice = no_opinion,
    *,
    force_exclude: bool = False,
    held: Container[str] = (),
) -> Found:
    """A file named is read whatever it is called; a folder is walked for policies. Doubles are read once.

    Args:
        arguments: files and folders.
        configured: what the project says of a file: True, one of its documents; False, excluded; None, nothing.
        force_exclude: whether an excluded file is passed over even where it is named.
        held: paths whose content the caller holds, whether or not there is such a file.
    """
    paths: dict[str, str] = {}
    problems: list[Problem] = []
    for argument in arguments:
        if argument == "-":
            paths.setdefault("-", "-")
        elif tracked.is_folder(argument):
            for path in sorted(_walk(argument, problems, configured)):
                paths.setdefault(os.path.abspath(path), path)  # noqa: PTH100 - links are not followed
        elif os.path.lexists(argument) or argument in held:
            if force_exclude and configured(argument) is False:
                continue
            paths.setdefault(os.path.abspath(argument), shown(argument))  # noqa: PTH100
        else:
            problems.append(Problem(shown(argument), "no such file or folder"))
    return Found(tuple(paths.values()), tuple(problems))


def shown(path: str) -> str:
    """A path as reports print it: forward slashes, no leading ``./``."""
    forward = path.replace(os.sep, "/")
    return forward[2:] if forward.startswith("./") and forward not in {"./", "./-"} else forward


def _walk(folder: str, problems: list[Problem], configured: Choice) -> Iterator[str]:
    """Policies below a folder; hidden folders, links to folders and links out of the project are passed over."""

    def unreadable(error: OSError) -> None:
        problems.append(Problem(shown(str(error.filename)), (error.strerror or "can't be read").lower()))

    root = ""
    for top, folders, names in tracked.walk(folder, unreadable):
        folders[:] = sorted(name for name in folders if not name.startswith(".") and name not in SKIPPED_FOLDERS)
        for name in names:
            path = os.path.join(top, name)  # noqa: PTH118 - keeps the path as the user began it
            if not name.lower().endswith((*STRUCTURED, *PROSE)):
                continue
            if os.path.islink(path):  # noqa: PTH114 - a tight loop
                root = root or tracked.real(project_root(os.path.join(folder, "x")))  # noqa: PTH118
                if not _lies_below(path, root):
                    continue
            if not _waits(path) and _is_wanted(path, name, configured):
                yield shown(path)


def is_policy(path: str, text: str, configured: Choice = no_opinion) -> bool:
    """Whether a walk of the file's folder would find it, were this its text.

    Args:
        path: the file, which need not exist.
        text: what an editor holds.
        configured: what the project says of a file.
    """
    said, name = configured(path), Path(path).name
    if said is not None or not name.lower().endswith(PROSE):
        return bool(said) or (said is None and name.lower().endswith(STRUCTURED))
    return _PRIVACY.search(name) is not None or _PRIVACY.search(text[: tracked.HEAD]) is not None


def _lies_below(path: str, root: str) -> bool:
    """Whether a link leads to a file of the project: what else is on the machine is not for a report to quote."""
    try:
        return Path(tracked.real(path)).is_relative_to(root)
    except (OSError, ValueError):
        return False


def _waits(path: str) -> bool:
    """Whether it is a pipe, a device or a socket, whose end may never come; who names one wants it."""
    return tracked.is_device(path)


def _is_wanted(path: str, name: str, configured: Choice) -> bool:
    """Whether a file is one of the project's documents, or a policy by its name or first words."""
    said = configured(path)
    return said if said is not None else name.lower().endswith(STRUCTURED) or _is_privacy_text(path, name)


def _is_privacy_text(path: str, name: str) -> bool:
    """Whether the name or the first 4 KB say that it is a privacy policy or notice."""
    return (_PRIVACY.search(name) is not None and tracked.is_file(path)) or _PRIVACY.search(_head(path)) is not None


def is_cookie_policy(path: str) -> bool:
    """Whether both the name and the first 4 KB say that it is a cookie policy; a walk passes it over unless it is configured."""
    name = Path(path).name.lower()
    return name.endswith(PROSE) and "cookie" in name and _COOKIES.search(_head(path)) is not None


def _head(path: str) -> str:
    """The beginning of a file; nothing of a pipe, which would be waited for, or of what can't be read."""
    try:
        if tracked.is_file(path):
            return tracked.head(path).decode("utf-8", "replace")
    except OSError:
        pass
    return ""


def project_root(path: str) -> str:
    """The nearest folder above a file that marks a project, else the file's own folder."""
    here = tracked.resolved(Path(path)).parent
    for folder in (here, *here.parents):
        if any(tracked.is_there(folder / mark) for mark in PROJECT_MARKS):
            return str(folder)
    return str(here)


def absolute(path: str | Path) -> Path:
    """A path from the root, without `..`; links stay as they are, so that a loop of them harms nothing."""
    return Path(os.path.abspath(path))  # noqa: PTH100 - resolve() follows links


def relative(path: Path, folder: Path) -> str:
    """A path as the globs of a configuration see it: relative to its folder, with forward slashes."""
    place, base = absolute(path), absolute(folder)
    return place.relative_to(base).as_posix() if place.is_relative_to(base) else place.as_posix()


def called(path: Path) -> str:
    """A file as reports call it: relative to the working folder where it lies below."""
    here = Path.cwd()
    return shown(str(path.relative_to(here) if path.is_relative_to(here) else path))
