"""What holds for one document: the files of a chain applied in order, then the overrides that fit it.

A file's ``select``, ``fail-on``, ``regimes`` and ``ruleset`` take the place of what it extends; ``ignore``, ``lock``,
``rules``, ``trust``, ``exclude``, ``documents`` and ``overrides`` add to it; ``severity``, ``facts`` and ``roles`` do so key by
key. Whatever a file locks, files that build on it can neither ignore nor lower; what they tried is told. Which role may accept a
rule is said by the first file that gives the rule to any role.
"""

from __future__ import annotations

from dataclasses import field, fields
from typing import TYPE_CHECKING, Any

from policy_lint.policy.facts import FACT_NAMES
from policy_lint.records import dataclass
from policy_lint.text.globs import matches

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from policy_lint.config.files import ConfigFile
    from policy_lint.config.model import DocumentEntry, FailOn, Severity
    from policy_lint.policy.facts import Facts

DEFAULT = "default"


@dataclass(frozen=True, slots=True)
class Effective:
    """The settings for one document, or for a folder.

    Attributes:
        folder: where the configuration lies; None where there is none.
        select: names of rules, packs, topics or laws to run; empty: all.
        severity: name of a rule, topic, pack or law → severity; the narrowest name that fits a rule counts.
        locked: names of what may be neither switched off nor lowered.
        floor: the severities that the locking file gave, below which what it locks may not fall.
        grants: role → rules that it may accept, file by file, the base first: the first that names a rule decides on it.
        entry: the entry of ``documents`` that the document fits.
        origins: setting (``facts.users_in``, ``ignore.quality``) → where it was set.
    """

    folder: Path | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: Mapping[str, Severity] = field(default_factory=dict)
    fail_on: FailOn = "error"
    facts: Mapping[str, Any] = field(default_factory=dict)
    regimes: tuple[str, ...] = ()
    ruleset: str = ""
    exclude: tuple[str, ...] = ()
    documents: tuple[DocumentEntry, ...] = ()
    locked: tuple[str, ...] = ()
    floor: Mapping[str, Severity] = field(default_factory=dict)
    roles: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    grants: tuple[Mapping[str, tuple[str, ...]], ...] = ()
    rules: tuple[str, ...] = ()
    trust: tuple[str, ...] = ()
    decisions: str = ""
    baseline: str = ""
    entry: DocumentEntry | None = None
    origins: Mapping[str, str] = field(default_factory=dict)


def effective(chain: Sequence[ConfigFile], path: str = "") -> Effective:
    """The settings that a chain of files gives to a document.

    Args:
        chain: the files, the base first; the last one is the document's own configuration.
        path: the document, relative to the last file's folder with forward slashes; empty: no document in particular.
    """
    working = _Working()
    for file in chain:
        working.apply(file)
    for file in chain:
        for index, override in enumerate(file.config.overrides):
            if path and matches(path, override.paths):
                at = f"overrides.{index}"
                working.add("ignore", override.ignore, file, at)
                working.merge("severity", override.severity, file, at)
                working.merge("facts", known(override.facts), file, at)
    entry = next((item for item in working.values["documents"] if path and matches(path, [item.path])), None)
    if entry is not None:
        working.values["facts"].update(known(entry.facts))
        for name in known(entry.facts):
            working.origins[f"facts.{name}"] = f"{chain[-1].place('documents')} (documents: {entry.path})"
    return working.done(chain[-1].folder if chain else None, entry)


def known(facts: Facts) -> dict[str, Any]:
    """The facts that are declared."""
    return {name: getattr(facts, name) for name in FACT_NAMES if getattr(facts, name) is not None}


class _Working:
    """The settings while the files are applied."""

    _REPLACED = ("select", "fail_on", "regimes", "ruleset", "decisions", "baseline")
    _ADDED = ("ignore", "trust", "exclude", "documents")
    _MERGED = ("severity", "roles")

    def __init__(self) -> None:
        self.values: dict[str, Any] = {item.name: _empty(item.name) for item in fields(Effective)}
        self.origins: dict[str, str] = {}

    def apply(self, file: ConfigFile) -> None:
        """One file on top of those before it."""
        config = file.config
        for name in self._REPLACED:
            value = getattr(config, name)
            if value is not None:
                key = name.replace("_", "-")
                self.values[name] = value
                self.origins[key] = file.place(key)
        for name in self._ADDED:
            self.add(name, getattr(config, name), file)
        self.add("rules", tuple((file.folder / folder).as_posix() for folder in config.rules), file)
        for name in self._MERGED:
            self.merge(name, getattr(config, name), file)
        if config.roles:
            self.values["grants"] += (config.roles,)
        self.merge("facts", known(config.facts), file)
        self.add("locked", config.lock, file, "lock")
        if config.lock:
            self.values["floor"] = dict(self.values["severity"])

    def add(self, name: str, items: Iterable[Any], file: ConfigFile, at: str = "") -> None:
        """More items of a list."""
        for item in items:
            if item not in self.values[name]:
                self.values[name] = (*self.values[name], item)
                if isinstance(item, str):
                    self.origins.setdefault(f"{name}.{item}", file.place(at or name))

    def merge(self, name: str, items: Mapping[str, Any], file: ConfigFile, at: str = "") -> None:
        """More keys of a mapping, in the place of those before."""
        for key, value in items.items():
            self.values[name].pop(key, None)  # what is set later comes last
            self.values[name][key] = value
            self.origins[f"{name}.{key}"] = file.place(f"{at}.{name}.{key}" if at else f"{name}.{key}")

    def done(self, folder: Path | None, entry: DocumentEntry | None) -> Effective:
        """What came of it."""
        return Effective(**{**self.values, "folder": folder, "entry": entry, "origins": self.origins})


def _empty(name: str) -> Any:
    if name in {"severity", "facts", "roles", "origins", "floor"}:
        return {}
    return {"fail_on": "error", "folder": None, "entry": None}.get(
        name, "" if name in {"ruleset", "decisions", "baseline"} else ()
    )
