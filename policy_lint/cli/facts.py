"""``policy-lint facts``: what is known of a policy's provider, where that came from, and which rules it decides."""

from __future__ import annotations

from typing import Any

import click

from policy_lint.cli import options
from policy_lint.cli.asked import asked
from policy_lint.cli.output import complain_of, terminal_view, write_out
from policy_lint.errors import InputError, Problem


@click.command(
    "facts",
    short_help="Show what is known of the provider, and which rules that decides.",
    epilog=options.examples(
        "policy-lint facts privacy.md",
        "policy-lint facts privacy.md --fact sells_data=no --format json",
    ),
)
@click.argument("files", metavar="FILE...", nargs=-1, required=True, type=click.Path())
@options.text_or_json
@options.given_facts
@options.selection
@options.project
@options.rule_folders
@options.max_size
@click.option("--stdin-filename", metavar="NAME", help="What `-`, standard input, is called.")
@options.color
def command(files: tuple[str, ...], form: str, color: str, **given: Any) -> int:
    """Show each fact about the provider of a policy: its value, where it came from, and which rules it switches on.

    A fact is enforced, given with --fact, declared in the document, configured, or inferred from the text, in this order.
    Inference only ever switches rules on.
    """
    from policy_lint.engine.bearing import bearings
    from policy_lint.pipeline.project import Project
    from policy_lint.pipeline.run import known_facts
    from policy_lint.report.facts import facts_data, facts_text

    settings = asked(files, given)
    project, view = Project(settings), terminal_view(color)
    problems: list[Problem] = []
    texts, data = [], []
    for file in files:
        try:
            policy, facts, terms = known_facts(file, settings, project)
        except InputError as error:
            problems += error.problems
            continue
        bearing = bearings((item.rule for item in terms.plan.rules), facts)
        path = policy.source.path
        if form == "json":
            data.append(facts_data(path, facts, bearing, policy.source))
        else:
            texts.append(facts_text(path, facts, bearing, policy.source, view))
    if form == "json":
        from policy_lint.report.json_report import dumps

        write_out(dumps(data, indent=1) + "\n", utf8=True)
    else:
        write_out("\n".join(texts))
    complain_of([*project.problems, *problems])
    return 2 if problems or project.problems else 0
