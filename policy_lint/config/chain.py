"""A configuration with all that it extends, the base first. Nothing is inherited that no file names."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from policy_lint import tracked
from policy_lint.config.files import NAMES, ConfigFile, config_in, load_config
from policy_lint.errors import InputError, Problem, UsageError, suggestion

if TYPE_CHECKING:
    from collections.abc import Sequence

    from policy_lint.engine.packs import Pack

MOST = 20
"""Files that one configuration may build on, all told."""


def load_chain(path: Path, shown: str, root: Path, packs: Sequence[Pack]) -> tuple[ConfigFile, ...]:
    """The files that a configuration builds on, in the order in which they are applied; itself last.

    Args:
        path: the configuration.
        shown: how it is called in reports.
        root: the project's folder; no extended path may leave it.
        packs: installed packs, whose configurations may be extended by name.

    Raises:
        InputError: with every problem of the first file that has some.
    """
    chain: list[ConfigFile] = []
    _load(path, shown, root, packs, chain, ())
    return tuple(chain)


def _load(
    path: Path,
    shown: str,
    root: Path,
    packs: Sequence[Pack],
    chain: list[ConfigFile],
    above: tuple[Path, ...],
    pack: str = "",
) -> None:
    file = load_config(path, shown, pack)
    for index, name in enumerate(file.config.extends):
        place = file.lines.get(f"extends.{index}", file.lines.get("extends"))
        if len(chain) + len(above) >= MOST:
            raise InputError([Problem(shown, f"builds on more than {MOST} files", place)])
        try:
            base, base_shown, base_pack = _base(name, file, root, packs)
        except UsageError as error:
            raise InputError([Problem(shown, str(error), place)]) from None
        resolved = tracked.resolved(base)
        if resolved in (*above, tracked.resolved(path)):
            raise InputError([Problem(shown, f"`extends: {name}` leads back to this file", place)])
        if all(resolved != tracked.resolved(known.folder / Path(known.path).name) for known in chain):
            _load(base, base_shown, root, packs, chain, (*above, tracked.resolved(path)), base_pack)
    chain.append(file)


def _base(name: str, file: ConfigFile, root: Path, packs: Sequence[Pack]) -> tuple[Path, str, str]:
    """The file that a name in ``extends`` means, how it is called, and the pack that it comes from.

    Raises:
        UsageError: where there is none, or it lies outside the project.
    """
    if not name.startswith(("./", "../")):
        return (*pack_config(name, packs), name)
    path = file.folder / name
    path = (config_in(path) or path) if tracked.is_folder(path) else path
    if not tracked.resolved(path).is_relative_to(tracked.resolved(root)):
        raise UsageError(f"`extends: {name}` lies outside the project; install it as a pack, or copy it in")
    if not tracked.is_file(path):
        raise UsageError(f"`extends: {name}` does not exist")
    return path, (Path(file.path).parent / name).as_posix(), ""


def pack_config(name: str, packs: Sequence[Pack]) -> tuple[Path, str]:
    """The configuration in an installed pack's folder, and how it is called.

    Raises:
        UsageError: where there is no such pack, or it brings none.
    """
    pack = next((pack for pack in packs if pack.name == name), None)
    if pack is None:
        hint = suggestion(name, [pack.name for pack in packs])
        raise UsageError(f"no installed pack is called `{name}`{hint or '; a path begins with ./ or ../'}")
    path = next((file for own in NAMES if tracked.is_file(file := Path(pack.folder, own))), None)
    if path is None:
        raise UsageError(f"the pack `{name}` brings no configuration ({NAMES[0]} in its folder)")
    return path, f"{name}:{path.name}"
