"""Rule packs: folders of rule files, found through the entry-point group ``policy_lint.rules`` or named by the user."""

from __future__ import annotations

import contextlib
import importlib.util
import json
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from policy_lint import __version__, tracked
from policy_lint.engine.store import placed, read_store, stamp, write_store
from policy_lint.errors import UsageError, suggestion
from policy_lint.records import dataclass
from policy_lint.resources import data_folder
from policy_lint.text.lazy import lazy

if TYPE_CHECKING:
    from collections.abc import Iterable

GROUP = "policy_lint.rules"
_BUILT_IN = lazy(r"policy_lint\._data\.(rules\.[a-z0-9-]+)")


@dataclass(frozen=True, slots=True)
class Pack:
    """A named folder of rules.

    Attributes:
        name: as users write it in ``--select``.
        folder: where its ``*.yaml`` files lie.
        trusted: whether its Python checks may run; built-in packs are, others only when the user names them.
    """

    name: str
    folder: str
    trusted: bool = False

    @property
    def files(self) -> list[Path]:
        """The rule files, in order of name; a hidden file is the pack's configuration."""
        names = tracked.names_in(self.folder)
        return [Path(self.folder, name) for name in names if name.endswith(".yaml") and not name.startswith(".")]


def find_packs(folders: Iterable[str] = (), trusted: Iterable[str] = ()) -> list[Pack]:
    """Every installed pack, and those in the folders that the user names (whose checks are trusted by that).

    Raises:
        UsageError: on a folder that is none, or holds no rule.
    """
    names = set(trusted)
    packs = [
        Pack(name, folder, trusted=built_in or name in names)
        for name, folder, built_in in _installed()
        if tracked.is_folder(folder)
    ]
    unknown = names - {pack.name for pack in packs}
    if unknown:
        wrong = min(unknown)
        raise UsageError(f"there is no rule pack `{wrong}` to trust{suggestion(wrong, [pack.name for pack in packs])}")
    for folder in folders:
        path = Path(folder)
        if not tracked.is_folder(path):
            raise UsageError(f"the rule folder `{folder}` does not exist")
        pack = Pack(tracked.resolved(path).name, str(path), trusted=True)
        if not pack.files:
            raise UsageError(f"the rule folder `{folder}` holds no rule file (*.yaml)")
        packs = [other for other in packs if other.name != pack.name] + [pack]
    return packs


def _installed() -> list[tuple[str, str, bool]]:
    """Name, folder and whether it is ours, for every entry point.

    Looking entry points up takes as long as everything else of a small run, so the answer is kept until something is
    installed or removed on the import path. Folders are resolved without importing the packages that hold them.
    """
    on_path = [f"{entry}\0{tracked.installed_in(entry or '.')}" for entry in sys.path]
    key = stamp([], __version__, str(data_folder()), *on_path)
    stored = read_store(name := placed("packs", f"{sys.prefix}\n{data_folder()}"), key)
    if isinstance(stored, list):
        with contextlib.suppress(TypeError, ValueError):  # not what we stored
            return [(str(name), str(folder), bool(built_in)) for name, folder, built_in in stored]
    from importlib.metadata import entry_points

    found: dict[str, tuple[str, str, bool]] = {}
    for entry in entry_points(group=GROUP):
        ours = _BUILT_IN.fullmatch(entry.value)
        folder = str(data_folder().joinpath(*ours[1].split("."))) if ours else _package_folder(entry.value)
        if folder and (ours or entry.name not in found):
            found[entry.name] = (entry.name, folder, ours is not None)
    # A checkout that is not installed has no entry points; its own packs lie beside the package.
    for path in sorted(data_folder().joinpath("rules").glob("*/")):
        found.setdefault(path.name, (path.name, str(path), True))
    packs = sorted(
        found.values(), key=lambda pack: (not pack[2], pack[0])
    )  # ours first: no stranger takes the place of a rule
    write_store(name, key, packs)
    return packs


def _package_folder(dotted: str) -> str:
    """The folder of ``package.sub.folder``, without importing any of it."""
    top, *rest = dotted.split(":")[0].split(".")
    if not all(re.fullmatch(r"[\w-]+", part) for part in rest):
        return ""
    try:
        spec = importlib.util.find_spec(top)
    except (ImportError, ValueError):  # no name at all, or a module without a spec
        return ""
    places = spec.submodule_search_locations if spec else None
    folders = [Path(place).joinpath(*rest) for place in places or ()]
    return str(next((folder for folder in folders if folder.is_dir()), ""))


def pack_stamp(pack: Pack) -> str:
    """What tells one state of a pack from another: names, sizes and times of its files, and our version."""
    return stamp([str(path) for path in pack.files], __version__, json.dumps([pack.folder, pack.name]))
