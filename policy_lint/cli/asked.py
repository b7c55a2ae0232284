"""The options of the command line as the pipeline takes them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from policy_lint.cli import options
from policy_lint.errors import UsageError

if TYPE_CHECKING:
    from policy_lint.pipeline.settings import Settings

_AS_GIVEN = (
    "as_of", "fail_on", "ruleset", "config", "isolated", "enforce", "force_exclude", "today", "baseline", "no_baseline",
    "no_decisions", "diff_base", "max_size", "jobs",
)  # fmt: skip


def asked(paths: tuple[str, ...], given: dict[str, Any]) -> Settings:
    """The settings that a command was called with; options that it does not have stay at their defaults.

    Raises:
        UsageError: where options contradict each other, or name a fact that does not exist.
        InputError: where a file of facts does not validate.
    """
    from policy_lint.cli.given_facts import given_facts
    from policy_lint.pipeline.settings import Settings

    name = given.get("stdin_filename")
    if name is not None and "-" not in paths:
        raise UsageError("--stdin-filename is given, but `-` (standard input) is not among the PATHS")
    return Settings(
        paths=paths,
        select=options.names(given.get("select") or ()),
        ignore=options.names(given.get("ignore") or ()),
        facts=given_facts(given.get("pairs") or (), given.get("facts_file")),
        rule_folders=given.get("folders") or (),
        trusted=options.names(given.get("trust") or ()),
        **({"stdin_name": name} if name else {}),
        **{key: given[key] for key in _AS_GIVEN if given.get(key)},
    )
