"""``policy-lint extract``: a published policy in, the structured document that it amounts to out."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import click

from policy_lint.cli import options
from policy_lint.cli.output import complain_of, write_file, write_out
from policy_lint.errors import InputError, Problem, UsageError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from policy_lint.policy.policy import Policy

UNREADABLE = 2


@click.command(
    "extract",
    short_help="Turn a published policy into a structured document.",
    epilog=options.examples(
        "policy-lint extract privacy.html > privacy.policy.yaml",
        "policy-lint extract privacy.txt --format json --output privacy.json",
        "policy-lint extract pages/a.html pages/b.html --format jsonl",
    ),
)
@click.argument("files", nargs=-1, required=True, type=click.Path())
@click.option(
    "-f", "--format", "form", type=options.OneOf(["yaml", "json", "jsonl"]), default="yaml", show_default=True,
    help="yaml: a document to keep; json: with places, an array for several files; jsonl: one document a line.",
)  # fmt: skip
@click.option("-o", "--output", metavar="FILE", help="Write there instead of to standard output.")
@click.option("--stdin-filename", metavar="NAME", default="stdin.txt", help="What `-`, standard input, is called.")
@options.max_size
def command(files: tuple[str, ...], form: str, output: str | None, stdin_filename: str, max_size: int | None) -> int:
    """Turn published policies (text, Markdown, HTML) into structured documents.

    The document holds the text section by section and, with its quote, every statement that was found in it. Facts that the
    text shows about the provider stand in comments, to be declared by somebody who knows. Read it before you keep it.
    """
    if form == "yaml" and len(files) > 1:
        raise UsageError("yaml holds one document; for several files use --format jsonl or json")
    source = partial(_read, stdin_filename=stdin_filename, limit=max_size)
    problems: list[Problem] = []
    if form == "jsonl" and output is None:
        for line in _texts(files, form, source, problems):
            write_out(line, utf8=True)  # one document after another: a long run is read while it goes on
    else:
        texts = list(_texts(files, form, source, problems))
        text = "[" + ",\n".join(texts) + "]\n" if form == "json" and len(files) > 1 else "".join(texts)
        if texts and output is not None:
            write_file(output, text)
        elif texts:
            write_out(text, utf8=True)
    complain_of(problems)
    return UNREADABLE if problems else 0


def _texts(
    files: tuple[str, ...], form: str, read: Callable[[str], tuple[str, Policy]], problems: list[Problem]
) -> Iterator[str]:
    """Each file's document in the form asked for; what can't be read is kept for later."""
    from policy_lint.report.document import document_json, document_yaml
    from policy_lint.report.json_report import dumps

    for file in files:
        try:
            name, policy = read(file)
        except InputError as error:
            problems += error.problems
            continue
        if form == "yaml":
            yield document_yaml(policy)
        else:
            yield dumps(document_json(policy, name), None if form == "jsonl" else 1) + "\n"


def _read(file: str, *, stdin_filename: str, limit: int | None) -> tuple[str, Policy]:
    """Read a file and its statements; its name is the one that reports give it."""
    from policy_lint.extraction.extract import extract
    from policy_lint.pipeline.discovery import shown
    from policy_lint.pipeline.inputs import read_input
    from policy_lint.reading.read import read_policy
    from policy_lint.text.bounded import MAX_BYTES
    from policy_lint.text.decoding import decode
    from policy_lint.text.source import Source

    name, data = read_input("-" if file == "-" else shown(file), stdin_filename, limit=limit or MAX_BYTES)
    policy = read_policy(Source(name, decode(data, name)), None)
    return name, policy if policy.kind == "structured" else extract(policy)
