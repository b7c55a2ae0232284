"""One configuration file: found, read, validated, with the line of everything it sets."""

from __future__ import annotations

import contextlib
from dataclasses import field
from typing import TYPE_CHECKING, Any

from policy_lint import tracked
from policy_lint.config.model import Config, DocumentEntry, Override
from policy_lint.engine.kept import load_kept, parse_yaml
from policy_lint.errors import InputError, Problem
from policy_lint.policy.facts import Facts
from policy_lint.records import dataclass
from policy_lint.text.bounded import read_bounded

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from policy_lint.reading.tree import Tree
    from policy_lint.text.source import Source

NAMES = (".policy-lint.yaml", ".policy-lint.yml")
PYPROJECT = "pyproject.toml"
TABLE_MARK = b"[tool.policy-lint"
_NESTED: dict[type[Any], dict[str, type[Any]]] = {
    Config: {"facts": Facts, "documents": DocumentEntry, "overrides": Override},
    DocumentEntry: {"facts": Facts},
    Override: {"facts": Facts},
}


@dataclass(frozen=True, slots=True)
class ConfigFile:
    """A configuration file as it was read.

    Attributes:
        path: as reports print it.
        folder: the folder that its globs and paths are relative to.
        config: what it says.
        lines: setting (``fail-on``, ``facts.users_in``) → line, counted from 1.
        pack: the name of the installed pack that brought it, else empty.
    """

    path: str
    folder: Path
    config: Config
    lines: Mapping[str, int] = field(default_factory=dict)
    pack: str = ""

    def place(self, setting: str) -> str:
        """Where a setting stands: ``path:line``."""
        while setting and setting not in self.lines:
            setting = setting.rpartition(".")[0]
        line = f":{self.lines[setting]}" if setting else ""
        return f"{self.path}{line}"


def config_in(folder: Path) -> Path | None:
    """The configuration file of a folder: ``.policy-lint.yaml`` before ``pyproject.toml`` with our table."""
    for name in NAMES:
        if tracked.is_file(folder / name):
            return folder / name
    project = folder / PYPROJECT
    with contextlib.suppress(OSError):
        if tracked.is_file(project) and TABLE_MARK in read_bounded(project):
            return project
    return None


def nearest_config(folder: Path) -> Path | None:
    """The configuration that holds for a folder: its own, else that of the nearest folder above in its repository."""
    found = config_in(folder)
    if found is not None or folder.parent == folder or tracked.is_there(folder / ".git"):
        return found
    return nearest_config(folder.parent)


def load_config(path: Path, shown: str, pack: str = "") -> ConfigFile:
    """Read and validate a file.

    Raises:
        InputError: with every problem of the file.
    """
    kept = load_kept(path, shown, Config, _NESTED, _tree)
    return ConfigFile(shown, path.parent, kept.value, kept.lines, pack)


def _tree(source: Source) -> Tree:
    """The file's tree by its suffix."""
    if not source.path.endswith(".toml"):
        return parse_yaml(source)
    from policy_lint.config.toml_tree import load_toml

    tree = load_toml(source)
    if tree is None:
        raise InputError([Problem(source.path, "has no table [tool.policy-lint]")])
    return tree
