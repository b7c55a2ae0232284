"""``policy-lint evaluate``: how well statements are found in policies that people have labelled."""

from __future__ import annotations

import re
from typing import Any

import click

from policy_lint.cli import options
from policy_lint.cli.output import complain_of, terminal_view, write_out

UNREADABLE = 2
_MOST_FOLDS = 20


class Fold(click.ParamType[tuple[int, int]]):
    """A part, as 2/5: the second of five."""

    name = "fold"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> tuple[int, int]:
        """Check that there is such a part."""
        match = re.fullmatch(r"([0-9]{1,3})/([0-9]{1,3})", str(value))
        part, folds = (int(match[1]), int(match[2])) if match else (0, 0)
        if not 1 <= part <= folds or not 1 < folds <= _MOST_FOLDS:
            raise click.BadParameter(
                f"expected a part such as 2/5, at most of {_MOST_FOLDS}, got `{value}`", ctx, param
            )
        return part, folds


@click.command(
    "evaluate",
    short_help="Score extraction on labelled policies.",
    epilog=options.examples(
        "policy-lint evaluate corpora/opp-115",
        "policy-lint evaluate corpora/opp-115 --errors retention --fold 2/5",
    ),
)
@click.argument("corpora", metavar="CORPUS...", nargs=-1, required=True, type=click.Path())
@click.option("--ids", metavar="FILE", help="Only the documents whose ids stand there; sought in each corpus first.")
@click.option(
    "--errors",
    "label",
    metavar="LABEL",
    help="List the documents that LABEL was missed or invented in, with the words.",
)
@click.option("--fold", type=Fold(), metavar="I/N", help="Show one of N fixed parts beside all documents.")
@click.option("--fields", metavar="FILE", help="Also score fields, on documents annotated in FILE (JSON lines).")
@options.text_or_json
@options.color
def command(
    corpora: tuple[str, ...],
    ids: str | None,
    label: str | None,
    fold: tuple[int, int] | None,
    fields: str | None,
    form: str,
    color: str,
) -> int:
    """Score extraction on corpora of policies that people have labelled.

    A corpus is a folder with docs/, labels.jsonl and corpus.json; docs/accuracy.md says where to get some and what the columns
    mean. Exit code 0; 2 where a corpus can't be read, which is then not scored.
    """
    from policy_lint.evaluation.evaluate import Request, evaluate
    from policy_lint.report.evaluation import evaluation_json, evaluation_text

    evaluation = evaluate(Request(corpora, ids, label, fold, fields))
    if form == "json":
        write_out(evaluation_json(evaluation), utf8=True)
    else:
        write_out(evaluation_text(evaluation, terminal_view(color)))
    complain_of(evaluation.problems)
    return UNREADABLE if evaluation.problems else 0
