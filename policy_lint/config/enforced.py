"""The central rule book of ``--enforce PACK@VERSION``: an installed pack whose configuration nothing local may loosen."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from policy_lint.config.chain import load_chain, pack_config
from policy_lint.config.effective import Effective, effective
from policy_lint.engine.packs import GROUP
from policy_lint.errors import UsageError
from policy_lint.records import dataclass

if TYPE_CHECKING:
    from collections.abc import Sequence

    from policy_lint.config.model import FailOn
    from policy_lint.engine.packs import Pack

ENFORCED = "enforced rule book"
"""Where a setting stands that the central rule book gives."""
_STRICTNESS: tuple[FailOn, ...] = ("note", "warning", "error", "never")


@dataclass(frozen=True, slots=True)
class Enforced:
    """A central rule book: ``name`` is the pack with its version, as every report shows it."""

    name: str
    settings: Effective


def load_enforced(wanted: str, packs: Sequence[Pack]) -> Enforced | None:
    """The central rule book that ``PACK@VERSION`` names; None where nothing is enforced.

    Raises:
        UsageError: where no version is named, or the installed one is another.
        InputError: where the pack's configuration does not validate.
    """
    if not wanted:
        return None
    name, at, version = wanted.partition("@")
    if not (name and at and version):
        raise UsageError(f"--enforce: expected PACK@VERSION, such as acme@1.4.0, not `{wanted}`")
    path, shown = pack_config(name, packs)
    installed = _version(name)
    if installed != version:
        raise UsageError(f"--enforce: {name} {version} is asked for, but {installed or 'no version'} is installed")
    return Enforced(wanted, effective(load_chain(path, shown, path.parent, packs)))


def tightened(settings: Effective, enforced: Effective) -> tuple[Effective, tuple[str, ...]]:
    """A document's settings with what the central rule book does not leave to them, and what they asked for in vain."""
    notices: list[str] = []
    fail_on = min(settings.fail_on, enforced.fail_on, key=_STRICTNESS.index)
    if fail_on != settings.fail_on:
        notices.append(f"`fail-on: {settings.fail_on}` would loosen the enforced rule book; {fail_on} fails the run")
    if settings.exclude:
        notices.append("`exclude` does not count: the enforced rule book judges every policy that is found")
    origins = {**settings.origins, **({"fail-on": ENFORCED} if fail_on != settings.fail_on else {})}
    grants = (*enforced.grants, *settings.grants)
    return replace(settings, fail_on=fail_on, exclude=enforced.exclude, grants=grants, origins=origins), tuple(notices)


def _version(name: str) -> str:
    """The version of the distribution that brings a pack."""
    from importlib.metadata import entry_points

    found = [entry.dist.version for entry in entry_points(group=GROUP) if entry.name == name and entry.dist is not None]
    return found[0] if found else ""
