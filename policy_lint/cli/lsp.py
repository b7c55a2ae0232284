"""``policy-lint lsp``: the language server, for editors."""

from __future__ import annotations

from importlib.util import find_spec
from typing import Any

import click

from policy_lint.cli import options
from policy_lint.cli.asked import asked
from policy_lint.errors import UsageError


@click.command(
    "lsp",
    short_help="Serve editors: findings as you type, help, completion.",
    epilog=options.examples(
        "policy-lint lsp",
        "policy-lint lsp --select ccpa --fact users_in=US-CA",
    ),
)
@options.selection
@options.given_facts
@click.option("--show", type=options.OneOf(["conditional"]), multiple=True, help="Show undecided findings, too.")
@click.option(
    "--as-of", metavar="DATE", type=options.IsoDate(), help="The day whose law is judged by. [default: today]"
)
@click.option("--today", metavar="DATE", type=options.IsoDate(), help="The day on the clock. [default: the system's]")
@options.aside
@options.rule_folders
@options.trust
@options.project
@click.option("--stdio", is_flag=True, help="Accepted, as some editors add it; there is no other way to talk to it.")
def command(**given: Any) -> int:
    """Speak the Language Server Protocol on standard input and output; an editor starts it.

    Documents are judged as `lint` would, with the text that the editor holds. How to set it up: docs/editors.md.
    """
    if find_spec("pygls") is None:
        raise UsageError("the language server needs pygls, which is not installed: pip install 'policy-lint[lsp]'")
    from policy_lint.lsp.stdio import serve
    from policy_lint.report.view import View

    serve(asked((), given), View(conditional="conditional" in given["show"]))
    return 0
