"""``policy-lint init``: find the policies, ask what decides most, and write what a project needs to be linted."""

from __future__ import annotations

import shlex
import sys
from typing import TYPE_CHECKING, Any

import click

from policy_lint.cli import options
from policy_lint.cli.asked import asked
from policy_lint.cli.output import complain, terminal_view, write_file, write_out
from policy_lint.errors import UsageError
from policy_lint.report.harmless import harmless

if TYPE_CHECKING:
    from policy_lint.engine.questions import Question
    from policy_lint.pipeline.settings import Settings
    from policy_lint.report.view import View
    from policy_lint.setup.interview import Interview
    from policy_lint.setup.plan import Ground, Plan
    from policy_lint.setup.survey import Survey

NOTHING_READ = 3


@click.command(
    "init",
    short_help="Set a project up: configuration, first document, hook.",
    epilog=options.examples(
        "policy-lint init",
        "policy-lint init docs --dry-run",
        "policy-lint init --yes --fact users_in=US-CA,EEA --fact sells_data=no",
    ),
)
@click.argument("paths", nargs=-1, type=click.Path())
@options.given_facts
@click.option("-y", "--yes", is_flag=True, help="Ask nothing; what --fact does not answer stays open.")
@click.option("--dry-run", is_flag=True, help="Show what would be written, as a diff; write nothing.")
@click.option("--pyproject", is_flag=True, help="Add a table to pyproject.toml in the place of a file of its own.")
@options.max_size
@options.color
def command(paths: tuple[str, ...], yes: bool, dry_run: bool, pyproject: bool, color: str, **given: Any) -> int:
    """Set a project up to be linted.

    Finds its policies below PATHS (the current folder by default), infers what they show of the provider, asks the six
    questions that decide the most rules, and writes:

    \b
    .policy-lint.yaml         your answers as facts, the documents and their roles
    <name>.policy.yaml        the first policy as a structured document, beside it
    .pre-commit-config.yaml   the hook

    What exists already is left as it is. Where input or output is no terminal, nothing is asked. Exit codes: 0 done; 2 usage,
    or a file that can't be read or written; 3 no policy was found.
    """  # noqa: D301 - click's mark for lines that must not be joined
    from policy_lint.pipeline.project import Project
    from policy_lint.setup.interview import Interview
    from policy_lint.setup.plan import check_writable, ground, plan
    from policy_lint.setup.survey import survey

    if "-" in paths:
        raise UsageError("`-` is standard input; init sets a project up, and needs files or folders")
    settings, view = asked(paths or (".",), given), terminal_view(color)
    found = survey(settings, Project(settings))
    if not found.documents:
        _tell_nothing(settings, found)
        return NOTHING_READ
    around, interview = ground(found), Interview(found, dict(settings.facts))
    if not dry_run:
        check_writable(found, around)
    _say([*_found(found, view), *_shown(interview, view)])
    if around.config is None and not yes and _interactive():
        _interview(interview, view)
    made = plan(interview, around, pyproject=pyproject)
    if dry_run:
        _show(made, view)
        return 0
    _write(made, view)
    _say(_afterwards(around, view))
    return 0


def _interactive() -> bool:
    """Whether somebody is there to answer."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def _say(lines: list[str]) -> None:
    write_out("".join(f"{line}\n" for line in lines))


def _tell_nothing(settings: Settings, found: Survey) -> None:
    """No policy: what was looked for, what was seen, and what to do."""
    for path, why in found.passed_over:
        complain(f"{path}: passed over: {why}")
    where = ", ".join(f"`{path}`" for path in settings.paths)
    complain(
        f"policy-lint: error: no privacy policy found in {where}: looked for *.policy.yaml, *.policy.json, and texts (.md, .txt, "
        ".html) that call themselves a privacy policy in their name or first words; name yours: policy-lint init PATH"
    )


def _found(found: Survey, view: View) -> list[str]:
    """The policies, with their roles."""
    from policy_lint.config.model import ROLES

    lines = [view.paint("Policies:", "bold")]
    for document in found.documents:
        lines += view.wrap(harmless(f"{document.path}  ({ROLES.label(document.role)})"), "  ", "    ")
    for path, why in found.passed_over:
        lines += view.wrap(harmless(f"{path}  passed over: {why}"), "  ", "    ")
    return lines


def _shown(interview: Interview, view: View) -> list[str]:
    """The facts that the texts show, each with its words."""
    from policy_lint.setup.answers import shown_value
    from policy_lint.setup.configuration import words_of

    shown = interview.shown()
    lines = ["", view.paint("The text shows:", "bold")] if shown else []
    for name, (fact, document) in shown.items():
        lines += view.wrap(f"{name}: {shown_value(name, fact.value)}  {words_of(fact, document)}", "  ", "    ")
    return lines


def _interview(interview: Interview, view: View) -> None:
    """Ask; whoever breaks off has written nothing."""
    _say(["", *view.wrap("A few questions; Enter alone leaves one open, Ctrl-C ends without writing anything.")])
    try:
        while (question := interview.ask()) is not None:
            interview.answer(question.fact, _answer(question, interview, view))
    except (click.Abort, KeyboardInterrupt):
        complain("\npolicy-lint: nothing was written")
        raise click.Abort from None


def _answer(question: Question, interview: Interview, view: View) -> bool | tuple[str, ...] | None:
    """Ask one question until the answer makes sense."""
    from policy_lint.policy.facts import LIST_FACTS
    from policy_lint.report.view import counted
    from policy_lint.setup.answers import parse_answer, shown_value
    from policy_lint.setup.interview import ALL

    listed = question.fact in LIST_FACTS
    example = question.answer.partition("=")[2]
    expected = f"codes or names, with commas, such as {example}" if listed else "yes, no or unknown"
    lead = f"{interview.asked}. "
    head = f"{question.text}  decides {counted(question.decides, 'rule')}"
    first, *rest = view.wrap(head, lead)
    _say(["", first.replace(question.text, view.paint(question.text, "undecided")), *rest])
    while True:
        said = click.prompt(f"   {expected}", default="", show_default=False, prompt_suffix=": ")
        try:
            every = interview.every_part() if said.strip().lower() == ALL else ()
            value = every or parse_answer(question.fact, said)
        except UsageError as error:
            _say(view.wrap(harmless(str(error)), "   "))
            continue
        if listed and value is not None:
            _say(view.wrap(shown_value(question.fact, value), "   → ", "     "))
        return value


def _show(made: Plan, view: View) -> None:
    """What would be written."""
    from policy_lint.setup.changes import difference

    for change in made.changes:
        _say(["", *difference(change)])
    _say(["", *_left(made, view), *view.wrap("dry run: nothing was written")])


def _left(made: Plan, view: View) -> list[str]:
    """The files that are not written, and why."""
    lines = [line for item in made.skipped for line in view.wrap(harmless(f"{item.name}  {item.why}"), "  ", "    ")]
    return [*lines, *(harmless(line) for line in made.to_add)]


def _write(made: Plan, view: View) -> None:
    """Write the files, each whole or not at all; what was written before one fails is told."""
    _say(["", view.paint("Written:" if made.changes else "Nothing to write:", "bold")])
    for change in made.changes:
        write_file(str(change.path), change.after)
        _say(view.wrap(harmless(f"{change.name}  {change.what}"), "  ", "    "))
    _say(_left(made, view))


def _afterwards(around: Ground, view: View) -> list[str]:
    """What lint says now, and how to go on."""
    from pathlib import Path

    from policy_lint.pipeline.discovery import called
    from policy_lint.pipeline.run import run
    from policy_lint.pipeline.settings import Settings
    from policy_lint.report.summary import totals_text

    folder = "" if around.folder == Path.cwd() else called(around.folder)
    result = run(Settings(paths=(folder or ".",)))
    where = f" {shlex.quote(folder)}" if folder else ""
    steps = (
        (f"policy-lint lint{where}", "what was found, and what to write"),
        (f"policy-lint baseline{where}", "accept today's findings, so that only new ones are reported"),
    )
    width = max(len(step) for step, _ in steps)
    return [
        "",
        *view.wrap(f"lint: {totals_text(result)}", rest="  "),
        "",
        view.paint("Next:", "bold"),
        *(f"  {harmless(step):<{width}}  {why}" for step, why in steps),
    ]
