"""The overview as CSV, for spreadsheets and programs, and as text, for a terminal."""

from __future__ import annotations

import csv
import io
from dataclasses import astuple
from typing import TYPE_CHECKING

from policy_lint.report.harmless import cells, harmless
from policy_lint.report.merged.overview import COUNTS
from policy_lint.report.view import counted

if TYPE_CHECKING:
    from policy_lint.report.merged.overview import Overview

_FORMULA = ("=", "+", "-", "@")


def as_csv(overview: Overview) -> str:
    """RFC 4180, a row a document. A text that a spreadsheet would run as a formula has an apostrophe before it."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    laws = [name for law in overview.laws for name in (f"{law} met", f"{law} decided", f"{law} undecided")]
    writer.writerow(
        ["report", "path", "title", "not judged", *COUNTS.values(), *map(_text, laws), "places", "as of", "rules"]
    )
    for row in overview.rows:
        answered = [row.laws.get(law) for law in overview.laws]
        numbers = [number for item in answered for number in (astuple(item) if item else ("", "", ""))]
        places = "; ".join(f"{place} {level}" for place, level in row.places.items())
        writer.writerow(
            [
                *map(_text, (row.report, row.path, row.title, row.reason)),
                *row.counts.values(),
                *numbers,
                *map(_text, (places, row.as_of, row.ruleset)),
            ]
        )
    return out.getvalue()


def _text(text: str) -> str:
    shown = harmless(text)
    return f"'{shown}" if shown.lstrip().startswith(_FORMULA) else shown


def as_text(overview: Overview) -> str:
    """A table with a line a document, and the totals."""
    head = ["report", "document", *COUNTS.values()]
    body = [[harmless(row.report), harmless(row.path), *map(str, row.counts.values())] for row in overview.rows]
    foot = ["all", counted(len(overview.rows), "document"), *(f"{overview.totals[name]:,}" for name in COUNTS)]
    widths = [max(cells(line[index]) for line in (head, *body, foot)) for index in range(len(head))]
    lines = [_line(line, widths) for line in (head, *body, foot)]
    lines += [
        f"{harmless(row.path)} ({harmless(row.report)}): not judged: {harmless(row.reason)}"
        for row in overview.rows
        if row.reason
    ]
    lines += [f"{harmless(name)}: {harmless(said)}" for name, said in overview.errors]
    return "".join(f"{line}\n" for line in lines)


def _line(line: list[str], widths: list[int]) -> str:
    """Texts to the left, numbers to the right."""
    gaps = [" " * (width - cells(text)) for text, width in zip(line, widths, strict=True)]
    parts = [
        f"{text}{gap}" if index < 2 else f"{gap}{text}"
        for index, (text, gap) in enumerate(zip(line, gaps, strict=True))
    ]
    return "  ".join(parts).rstrip()
