"""A page a command, from its own help."""

from __future__ import annotations

import click
from markdown_of import code, fenced, joined, plain, table, with_code

from policy_lint.cli.main import COMMANDS, cli


def pages() -> dict[str, str]:
    """Path → Markdown."""
    context = click.Context(cli, info_name="policy-lint", **cli.context_settings)
    made = {f"commands/{name}.md": _page(name, context) for name in COMMANDS}
    rows = [(f"[policy-lint {name}]({name}.md)", plain(text)) for name, text in COMMANDS.items()]
    made["commands/index.md"] = joined(
        "# Commands",
        *(with_code(part) for part in (cli.help or "").split("\n\n")),
        table(("command", "what it does"), rows),
        "`policy-lint --version` prints the version; `-h` or `--help` after any command prints its page. No command uses the network.",
    )
    return made


def _page(name: str, parent: click.Context) -> str:
    command = cli.get_command(parent, name)
    if command is None:
        raise LookupError(name)
    with click.Context(command, info_name=name, parent=parent) as context:
        usage = command.get_usage(context).removeprefix("Usage: ")
        text = (command.help or "").replace("\b", "")
        rows = [
            (code(record[0]), with_code(record[1]))
            for param in command.get_params(context)
            if (record := param.get_help_record(context)) is not None and record[1]
        ]
    paragraphs = [with_code(part) for part in text.split("\n\n") if part.strip()]
    options = ("## Options", table(("option", ""), rows)) if rows else ()
    return joined(f"# policy-lint {name}", fenced([" ".join(usage.split())], "console"), *paragraphs, *options)
