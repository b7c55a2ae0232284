"""Looking at files, noted: what a run read, listed, or found not to be there, so that an equal run can be known by it.

Whoever reads a policy, a configuration, a rule or whatever else a report depends on looks through this module. Noting costs
nothing unless somebody wants it (:func:`noting`). A look holds the state that was seen; :func:`unchanged` looks again.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
from stat import S_ISDIR, S_ISREG
from typing import TYPE_CHECKING, Literal, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    AnyPath: TypeAlias = "str | os.PathLike[str]"

How: TypeAlias = Literal["bytes", "head", "installed", "kind", "names", "place", "stamp"]
"""What was looked at: a file's bytes, or the first of them; which distributions are installed in a folder; whether there is a
file or a folder; the names in a folder; where a path leads, links followed; size and times of change."""
Look: TypeAlias = tuple[How, str, str]
"""What was looked at, the absolute path, and the state it was in."""

HEAD = 4096
"""Bytes that ``head`` reads."""
_UNKNOWN = "unknown"
"""A state that is never the same again."""
MANY = 100_000
"""Looks from which none is noted: to look at all of them again takes long, and they take memory."""
_LOST: tuple[How, str] = ("kind", "")
"""The place that stands for all that nobody can look at again."""
_CHUNK = 1 << 20
_DISTRIBUTION = (".dist-info", ".egg-info")
_seen: dict[tuple[How, str], str] | None = None


@contextlib.contextmanager
def noting() -> Iterator[None]:
    """Note what is looked at in this process, until the end of the block."""
    global _seen
    before = _seen
    begin()
    try:
        yield
    finally:
        _seen = before


def begin() -> None:
    """Note what is looked at from here on, as a process does that was started to help another."""
    global _seen
    _seen = {}


def wanted() -> bool:
    """Whether what is looked at is noted."""
    return _seen is not None


def noted() -> list[Look]:
    """All that was looked at since this was asked last; nothing where nobody wants it."""
    looks = [(how, path, state) for (how, path), state in _seen.items()] if _seen is not None else []
    if _seen is not None:
        _seen.clear()
    return looks


def add(looks: Iterable[Look]) -> None:
    """Note what another process looked at."""
    for how, path, state in looks:
        _note(how, path, state)


def lost() -> None:
    """Note that the run looks at what nobody can look at again: standard input, a git revision, what a stranger's code reads."""
    if _seen is not None:
        _seen.clear()
        _seen[_LOST] = _UNKNOWN


def is_lost(looks: Iterable[Look]) -> bool:
    """Whether no later run can be known to be equal."""
    return any(state == _UNKNOWN for _, _, state in looks)


def unchanged(looks: Iterable[Look]) -> bool:
    """Whether everything is as it was."""
    return all(before != _UNKNOWN and _state(how, path, before) == before for how, path, before in looks)


def is_file(path: AnyPath) -> bool:
    """Whether there is a file, links followed; one that can't be asked for is none."""
    return _look("kind", path) == "file"


def is_folder(path: AnyPath) -> bool:
    """Whether there is a folder, links followed."""
    return _look("kind", path) == "folder"


def is_device(path: AnyPath) -> bool:
    """Whether there is something that is neither file nor folder: a pipe, a socket, a device."""
    return _look("kind", path) == "device"


def is_there(path: AnyPath) -> bool:
    """Whether there is anything, links followed."""
    return not _look("kind", path).startswith("missing")


def stamp_of(path: AnyPath) -> str:
    """Size and times of change of what is there; that nothing is, is a state too."""
    return _look("stamp", path)


def installed_in(entry: str) -> str:
    """The state of what is installed in a place of the import path, whatever else changes there; an archive counts whole."""
    return _look("installed", entry)


def resolved(path: Path) -> Path:
    """The path with links followed.

    Raises:
        OSError: where it can't be followed.
        RuntimeError: where links lead in a circle.
    """
    saw("place", path)
    return path.resolve()


def real(path: AnyPath) -> str:
    """The path with links followed as far as they can be."""
    saw("place", path)
    return os.path.realpath(path)


def walk(folder: str, onerror: Callable[[OSError], None] | None = None) -> Iterator[tuple[str, list[str], list[str]]]:
    """What :func:`os.walk` gives, from the top."""

    def unreadable(error: OSError) -> None:
        saw("names", error.filename)
        if onerror is not None:
            onerror(error)

    for top, folders, names in os.walk(folder, onerror=unreadable):
        saw("names", top)
        yield top, folders, names


def names_in(folder: AnyPath) -> list[str]:
    """The sorted names of all that is in a folder; none where it can't be read."""
    saw("names", folder)
    try:
        return sorted(os.listdir(folder))  # noqa: PTH208 - names are all that is wanted
    except OSError:
        return []


def head(path: AnyPath) -> bytes:
    """The first bytes of a file.

    Raises:
        OSError: where it can't be read.
    """
    try:
        with open(path, "rb") as file:  # noqa: PTH123
            data = file.read(HEAD)
    except OSError:
        saw("head", path)
        raise
    read(path, data, "head")
    return data


def read(path: AnyPath, data: bytes, how: How = "bytes") -> None:
    """Note that a file was read and held this."""
    if _seen is not None:
        _note(how, os.path.abspath(path), _digest(data))  # noqa: PTH100 - links are not followed


def saw(how: How, *paths: AnyPath) -> None:
    """Note that something is looked at, before it is."""
    if _seen is not None:
        for path in paths:
            _look(how, path)


def _look(how: How, path: AnyPath) -> str:
    if _seen is None:
        return _state(how, path)
    place = os.path.abspath(path)  # noqa: PTH100 - links are not followed
    state = _state(how, place)
    _note(how, place, state)
    return state


def _note(how: How, place: str, state: str) -> None:
    if _seen is None or _LOST in _seen:
        return
    if state == _UNKNOWN or len(_seen) >= MANY or _seen.setdefault((how, place), state) != state:
        lost()  # too much, or it changed while the run was at it, which saw something of both


def _state(how: How, path: AnyPath, before: str = "") -> str:
    """The state that a place is in; what can't be looked at is a state too.

    Args:
        how: what to look at.
        path: the place.
        before: the state that it is compared with, where nothing need be read to see that it is another.
    """
    try:
        if how == "place":
            end = os.path.realpath(path)
            return f"{end}{' in a circle' if os.path.islink(end) else ''}"  # noqa: PTH114
        if how == "names":
            return _names(path)
        status = os.stat(path)  # noqa: PTH116 - asked for hundreds of files on every run
        if how == "installed" and S_ISDIR(status.st_mode):
            return _installed(path)
        if how in ("stamp", "installed"):
            return f"{status.st_size} {status.st_mtime_ns} {status.st_ctime_ns}"
        if S_ISDIR(status.st_mode):
            return "folder"
        if not S_ISREG(status.st_mode):
            return "device" if how == "kind" else _UNKNOWN  # a pipe gives other bytes every time
        if how == "kind":
            return "file"
        if how == "bytes" and before and before.partition(" ")[0] != str(status.st_size):
            return _UNKNOWN
        with open(path, "rb") as file:  # noqa: PTH123
            return _digest(file.read(HEAD)) if how == "head" else _digest(*iter(lambda: file.read(_CHUNK), b""))
    except (OSError, ValueError) as error:
        return f"missing {type(error).__name__}"


def _digest(*parts: bytes) -> str:
    digest = hashlib.sha256()
    size = 0
    for part in parts:
        digest.update(part)
        size += len(part)
    return f"{size} {digest.hexdigest()}"


def _names(folder: AnyPath) -> str:
    """A digest of the names in a folder, each with whether it is a folder or a link."""
    with os.scandir(folder) as entries:
        lines = [f"{entry.name}\0{entry.is_dir():d}{entry.is_symlink():d}\n" for entry in entries]
    return _digest("".join(sorted(lines)).encode(errors="surrogatepass"))


def _installed(folder: AnyPath) -> str:
    """A digest of the distributions in a folder, each with the time at which it was installed."""
    with os.scandir(folder) as entries:
        found = [entry for entry in entries if entry.name.endswith(_DISTRIBUTION)]
        lines = [f"{entry.name}\0{entry.stat().st_mtime_ns}\n" for entry in found]
    return _digest("".join(sorted(lines)).encode(errors="surrogatepass"))
