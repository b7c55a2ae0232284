"""``policy-lint new rule PACK/ID``: a rule file to fill in, which validates and whose examples already run."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import click

from policy_lint import __version__
from policy_lint.cli import options
from policy_lint.cli.output import write_file, write_out
from policy_lint.engine.rule import SEVERITIES
from policy_lint.engine.topics import TOPICS
from policy_lint.errors import UsageError
from policy_lint.policy.markers import IDENTIFIER
from policy_lint.policy.vocabulary import REGIMES
from policy_lint.report.harmless import harmless

if TYPE_CHECKING:
    from collections.abc import Sequence

WHAT = ("rule",)
_PLACE = re.compile(rf"(?P<pack>.*[^/\\])[/\\](?P<id>{IDENTIFIER.pattern})(?:\.yaml)?")

SKELETON = """\
# `policy-lint test {pack}` runs the examples; `policy-lint explain --rules {pack} {id}` prints the page.
id: {id}
topic: {topic}               # findings of one topic and place are shown as one
title: "…"                   # the defect, in a few words
regulation: {regulation}
citation: ""                 # article and paragraph; empty where no law asks for it
# link: https://…            # the official text
strength: should             # must: a law requires it; should: guidance; good-practice
severity: {severity}
since: {version}
law_as_of: {year}
# applies_when: {{any: [{{users_in: EEA}}]}}   # facts under which it applies; always, where none are named

# One verb: require, forbid, each, consistent, review, or check: {id}.py
require: {{statement: right, where: {{right: complaint}}}}
# near_miss: {{statement: right}}              # where the finding stands if something close is said

message: The policy does not …
remedy: Say …
rationale: >-
  Why a reader needs it.
examples:
  pass:                      # at least three; one hard: negated, conditional, or spread over a list
    - |
      Privacy Policy
      You can complain to the data protection authority of your country. We keep your account data for two years.
  fail:                      # at least three; one that looks like it without being it
    - |
      Privacy Policy
      Send complaints about our coffee to the shop where you bought it. We keep your account data for two years.
"""


@click.command(
    "new",
    short_help="Write a rule file to fill in.",
    epilog=options.examples(
        "policy-lint new rule our-rules/no-fax-numbers",
        "policy-lint new rule our-rules/appeal-deadline --topic appeals --severity error",
    ),
)
@click.argument("what", type=options.OneOf(WHAT), metavar="rule")
@click.argument("place", metavar="PACK/ID")
@click.option("--topic", type=options.OneOf(TOPICS.keys), default="rights", metavar="TOPIC", help="What it is about.")
@click.option(
    "--regulation", type=options.OneOf(REGIMES.keys), default="QUALITY", metavar="LAW", help="The law's code."
)
@click.option("--severity", type=options.OneOf(SEVERITIES), default="warning", show_default=True, help="How grave.")
def command(what: str, place: str, topic: str, regulation: str, severity: str) -> int:  # noqa: ARG001 - `what` can only be a rule
    """Write a rule file to fill in: PACK is a folder (made if need be), ID the rule's name in kebab case.

    What is written validates, and its examples pass: change it step by step and run `policy-lint test PACK`.
    """
    match = _PLACE.fullmatch(place)
    if match is None:
        raise UsageError(
            f"`{place}` is no PACK/ID: expected a folder and a name in kebab case, such as our-rules/no-fax-numbers"
        )
    file = Path(match["pack"]) / f"{match['id']}.yaml"
    if file.exists():
        raise UsageError(f"`{file}` exists already")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UsageError(
            f"can't make the folder `{file.parent}`: {(error.strerror or 'no reason given').lower()}"
        ) from None
    write_file(str(file), skeleton(match["id"], Path(match["pack"]).as_posix(), topic, regulation, severity))
    write_out("".join(f"{harmless(line)}\n" for line in _next_steps(file)))
    return 0


def skeleton(name: str, pack: str, topic: str, regulation: str, severity: str) -> str:
    """The text of a new rule's file."""
    from datetime import UTC, datetime

    year = datetime.now(UTC).year
    return SKELETON.format(
        id=name, pack=pack, topic=topic, regulation=regulation, severity=severity, version=__version__, year=year
    )


def _next_steps(file: Path) -> Sequence[str]:
    pack = file.parent.as_posix()
    return (
        f"wrote {file.as_posix()}",
        f"  test it:  policy-lint test {pack}",
        f"  use it:   policy-lint lint --rules {pack} FILE",
        "  an editor completes it by `policy-lint schema rule`",
    )
