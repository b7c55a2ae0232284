"""The command ``policy-lint``: which commands there are, and how whatever goes wrong is told.

A command is imported when it is called: linting pays for nothing that only ``schema`` needs.
"""

from __future__ import annotations

import contextlib
import gc
import os
import sys
from importlib import import_module
from typing import TYPE_CHECKING, Any

import click

from policy_lint import __version__
from policy_lint.errors import InputError, PolicyLintError, UsageError, suggestion

if TYPE_CHECKING:
    from collections.abc import Sequence

COMMANDS: dict[str, str] = {
    "lint": "Lint privacy policies.",
    "init": "Set a project up: configuration, first document, hook.",
    "baseline": "Accept today's findings, so that only new ones are reported.",
    "extract": "Turn a published policy into a structured document.",
    "explain": "Show what a rule asks for, and why.",
    "rules": "List the rules.",
    "test": "Run the examples of rules.",
    "new": "Write a rule file to fill in.",
    "schema": "Print a JSON Schema, or check files against it.",
    "facts": "Show what is known of the provider, and which rules that decides.",
    "config": "Show the settings that hold for a file.",
    "merge": "Make one overview of many JSON reports.",
    "lsp": "Serve editors: findings as you type, help, completion.",
    "evaluate": "Score extraction on labelled policies.",
}
"""Command → what it does, in the order of the help; each is a module of this package with a ``command``."""

USAGE_ERROR, INTERRUPTED = 2, 130


class Commands(click.Group):
    """The commands, imported on demand; every way to fail ends in one line on standard error and an exit code."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """The names, in the order of the help."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - click's signature
        """Import the command."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f"policy_lint.cli.{cmd_name}").command
        for option in command.params:
            _name_in_environment(option, cmd_name)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that the first argument names, or what may have been meant."""
        name = args[0]
        if name in COMMANDS or name.startswith("-"):
            return super().resolve_command(ctx, args)
        hint = suggestion(name, COMMANDS)
        if not hint and os.path.lexists(name):
            hint = f"; to lint it: policy-lint lint {name}"
        raise UsageError(f"there is no command `{name}`{hint or '; the commands are ' + ', '.join(COMMANDS)}")

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """List the commands without importing them."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))

    def main(  # type: ignore[override]  # click's own signature is overloaded by `standalone_mode`
        self,
        args: Sequence[str] | None = None,
        prog_name: str | None = None,  # noqa: ARG002 - click's
        **more: Any,
    ) -> Any:
        """Run a command and exit with its code; it is called policy-lint however it was started."""
        more["standalone_mode"] = False
        code: object
        try:
            code = super().main(args, "policy-lint", **more)
            sys.stdout.flush()
        except SystemExit:
            if not type(sys.stdout).__name__.endswith("PacifyFlushWrapper"):  # click's sign that nobody reads on
                raise
            code = _hang_up()
        except BaseException as error:  # noqa: BLE001 - the last line of defence: no traceback reaches a user
            code = report_failure(error)
        sys.exit(code if isinstance(code, int) else 0)


def _name_in_environment(option: click.Parameter, command: str) -> None:
    """Let an option be set by the variable that its long name gives, whatever it is called in the code."""
    long = next((name for name in option.opts if name.startswith("--")), None)
    if long is not None:
        name = f"POLICY_LINT_{command}_{long[2:]}".replace("-", "_").upper()
        own = [option.envvar] if isinstance(option.envvar, str) else list(option.envvar or ())
        option.envvar = list(dict.fromkeys([*own, name]))


def report_failure(error: BaseException) -> int:
    """Tell what went wrong, and give the exit code."""
    from policy_lint.cli.output import complain, complain_of, has_hung_up

    if isinstance(error, OSError) and has_hung_up(error):
        return _hang_up()
    if isinstance(error, (KeyboardInterrupt, click.Abort)):
        return INTERRUPTED
    if os.environ.get("POLICY_LINT_DEBUG") and not isinstance(error, (click.ClickException, PolicyLintError)):
        import traceback

        traceback.print_exception(error)
    elif isinstance(error, InputError):
        complain_of(error.problems)
    elif isinstance(error, click.exceptions.NoArgsIsHelpError):
        click.echo(error.ctx.get_help() if error.ctx else "", err=True)
    elif isinstance(error, (click.ClickException, PolicyLintError)):
        complain(f"policy-lint: error: {_said(error)}")
    elif isinstance(error, OSError) and error.strerror:  # a full disk, a device that is gone
        where = f" `{error.filename}`" if error.filename else ""
        complain(f"policy-lint: error: {error.strerror.lower()}{where}")
    else:
        complain(
            f"policy-lint: internal error: {type(error).__name__}: {error}; "
            "please report it (set POLICY_LINT_DEBUG=1 for the traceback)"
        )
    return USAGE_ERROR


def _said(error: Exception) -> str:
    """The message of an error, with what may have been meant."""
    if not isinstance(error, click.ClickException):
        return str(error)
    if isinstance(error, click.NoSuchOption):
        known = (
            [name for option in error.ctx.command.params for name in (*option.opts, *option.secondary_opts)]
            if error.ctx
            else []
        )
        text = f"there is no option `{error.option_name}`{suggestion(error.option_name, known)}"
    else:
        text = error.format_message()
        text = text[:1].lower() + text[1:].rstrip(".") + _environment(error)
    context = getattr(error, "ctx", None)
    return f"{text} (see `{context.command_path} --help`)" if context is not None else text


def _environment(error: click.ClickException) -> str:
    """Where a wrong value comes from that nobody typed."""
    if (
        not isinstance(error, click.BadParameter)
        or error.ctx is None
        or error.param is None
        or error.param.name is None
    ):
        return ""
    if error.ctx.get_parameter_source(error.param.name) is not click.core.ParameterSource.ENVIRONMENT:
        return ""
    names = [name for name in error.param.envvar or () if os.environ.get(name)]
    return f" (set by {names[0]})" if names else ""


def _hang_up() -> int:
    """The reader of our output has gone; say nothing more, not even at the interpreter's end."""
    sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115 - lives until the process ends
    return 0


EPILOG = """\b
Examples:
  policy-lint lint privacy.md
  policy-lint lint docs --fact users_in=US-CA,EEA --fail-on warning
  policy-lint lint privacy.md --fix
  policy-lint explain gdpr-retention-period

Every option can be set in the environment: POLICY_LINT_LINT_FAIL_ON=warning is --fail-on of lint. NO_COLOR turns colours off.
"""


@click.group(
    cls=Commands,
    context_settings={"help_option_names": ["-h", "--help"], "auto_envvar_prefix": "POLICY_LINT"},
    no_args_is_help=True,
    epilog=EPILOG,
)
@click.version_option(__version__, "-V", "--version", prog_name="policy-lint", message="%(prog)s %(version)s")
def cli() -> None:
    """Lint privacy policies: what is missing, vague, repeated or contradictory, and the law that asks for it.

    Not legal advice. Exit codes of `lint`: 0 nothing found, 1 findings, 2 usage or an unreadable input, 3 nothing read.
    """


def fill_streams() -> None:
    """Open what was closed (``>&-``, a service): nothing is read there, and what is written goes nowhere.

    Else the first file that is opened would take the number of a closed stream, and a child's output with it.
    """
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: PTH123, SIM115 - lives until the process ends


def main() -> None:
    """The console script.

    A lint of one file is short: looking for cycles, of which there are hardly any, and taking every object apart at the end would
    cost it a third of its time. A run over many files turns the collector on again (:func:`policy_lint.pipeline.run.run`).
    """
    gc.set_threshold(100_000, 20, 20)
    is_short = sys.argv[1:2] == ["lint"]
    if is_short:
        gc.disable()
    fill_streams()
    try:
        cli.main()
    except SystemExit as ended:
        if is_short and not os.environ.get("POLICY_LINT_DEBUG"):
            _end_at_once(ended.code)
        raise


def _end_at_once(code: object) -> None:
    """End the process; what it has written is out, its helpers have ended, and its memory is the system's to take back."""
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(OSError, ValueError):  # nobody reads on
            stream.flush()
    os._exit(code if isinstance(code, int) else 0)


__all__ = ["cli", "main"]
