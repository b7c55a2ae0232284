"""What a configuration file may say: ``.policy-lint.yaml`` or ``[tool.policy-lint]`` in ``pyproject.toml``."""

from __future__ import annotations

from dataclasses import field
from typing import Annotated, Any, Literal, TypeAlias

from policy_lint.policy.facts import Facts
from policy_lint.policy.markers import FORBID_EXTRA, IDENTIFIER, Key, Shape
from policy_lint.policy.vocabulary import REGIMES
from policy_lint.policy.vocabulary.table import Table, Term
from policy_lint.records import dataclass

Severity: TypeAlias = Literal["error", "warning", "note"]
FailOn: TypeAlias = Literal["error", "warning", "note", "never"]
RulesetVersion: TypeAlias = Annotated[str, Shape("a version", r"[0-9]+(?:\.[0-9]+){0,2}", "0.1")]
Text: TypeAlias = Annotated[str, Shape("a text that is not empty", r"(?:.|\n)+", "docs/privacy.md")]

ROLES = Table(
    "document role",
    (
        Term("privacy", "privacy policy"),
        Term("cookies", "cookie policy"),
        Term("children", "children's privacy notice"),
        Term("california", "notice for Californians"),
        Term("health", "consumer health data policy"),
        Term("employees", "notice for employees and applicants"),
        Term("terms", "terms of use"),
        Term("other", "another document"),
    ),
)


def _key(description: str, alias: str = "", **more: Any) -> Any:
    """A setting with its description; not set unless the file says so."""
    metadata = {"description": description} | ({"alias": alias} if alias else {})
    return field(metadata=metadata, **(more or {"default": None}))


def _listed(description: str) -> Any:
    return _key(description, default=())


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentEntry:
    """Documents that the project publishes, and what is known of them."""

    __pydantic_config__ = FORBID_EXTRA

    path: Text = field(metadata={"description": "A glob, relative to the configuration's folder: docs/**/privacy*.md."})
    role: Annotated[str, Key(ROLES)] = _key("What the document is.", default="privacy")
    group: Annotated[str, IDENTIFIER] | None = _key("Documents of one group satisfy the rules together.")
    language: str | None = _key("BCP 47 code, where it is not English.")
    facts: Facts = _key("Facts about the provider that hold for this document.", default=Facts())


@dataclass(frozen=True, slots=True, kw_only=True)
class Override:
    """Settings for some files only; later entries win."""

    __pydantic_config__ = FORBID_EXTRA

    paths: tuple[Text, ...] = field(metadata={"description": "Globs, relative to the configuration's folder."})
    ignore: tuple[str, ...] = _listed("Rules, packs, topics or laws that do not run on them.")
    severity: dict[str, Severity] = _key("Severity by rule, pack, topic or law.", default_factory=dict)
    facts: Facts = _key("Facts that hold for them.", default=Facts())


@dataclass(frozen=True, slots=True, kw_only=True)
class Config:
    """One configuration file. What is not set falls to the files that it extends, then to the defaults."""

    __pydantic_config__ = FORBID_EXTRA

    extends: tuple[Text, ...] = _listed(
        "Files (a path that begins with `./` or `../`) or installed packs whose settings this file builds on; later ones win."
    )
    select: tuple[str, ...] | None = _key("Rules, packs, topics or laws to run; all where it is not set.")
    ignore: tuple[str, ...] = _listed("Rules, packs, topics or laws not to run; adds to what is extended.")
    severity: dict[str, Severity] = _key("Severity by rule, pack, topic or law.", default_factory=dict)
    fail_on: FailOn | None = _key("The least severity that makes the exit code 1; error by default.", "fail-on")
    facts: Facts = _key("What is known of the provider.", default=Facts())
    regimes: tuple[Annotated[str, Key(REGIMES)], ...] | None = _key(
        "Judge by these laws only, and by rules that no law asks for."
    )
    ruleset: RulesetVersion | None = _key("Rules that came after this version do not run.")
    exclude: tuple[Text, ...] = _listed("Globs of files that a walk over folders passes over.")
    documents: tuple[DocumentEntry, ...] = _listed("The documents that the project publishes.")
    overrides: tuple[Override, ...] = _listed("Settings for some files only.")
    lock: tuple[str, ...] = _listed(
        "Rules, packs, topics or laws that whoever extends this file can neither switch off nor lower."
    )
    roles: dict[str, tuple[str, ...]] = _key(
        "Role → rules, packs, topics or laws whose findings it may accept in a decision; nobody else may then.",
        default_factory=dict,
    )
    rules: tuple[Text, ...] = _listed("Folders with rules of the project's own, relative to this file.")
    trust: tuple[str, ...] = _listed("Installed packs whose Python checks may run.")
    decisions: Text | None = _key("The decisions file; `.policy-lint-decisions.yaml` beside this file by default.")
    baseline: Text | None = _key("The baseline file; `.policy-lint-baseline.json` beside this file by default.")
