"""What an evaluation says: tables for people, one JSON object for programs."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from policy_lint import __version__
from policy_lint.engine.messages import shorten
from policy_lint.policy.plain import to_plain
from policy_lint.report.harmless import harmless
from policy_lint.report.json_report import dumps, error_data
from policy_lint.report.view import counted

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from policy_lint.evaluation.evaluate import CorpusResult, Evaluation
    from policy_lint.evaluation.fields import FieldScore
    from policy_lint.evaluation.misses import Evidence, Miss
    from policy_lint.evaluation.readings import Found
    from policy_lint.evaluation.scoring import Figures, LabelScore, Score
    from policy_lint.report.view import View

_LABEL_WIDTH = 34
_COLUMNS = {
    "P": "precision", "R": "recall", "F1": "f1", "aP": "absence_precision", "aR": "absence_recall", "aF": "absence_f1",
    "bal": "balanced_accuracy", "ev": "evidence_share",
}  # fmt: skip
_COMPARED = {name: _COLUMNS[name] for name in ("F1", "aF", "bal", "ev")}
_LEGEND = (
    "+/- documents that have and lack it; P R F1 of finding it; aP aR aF of finding it absent; bal the mean of both recalls "
    "(guessing: 0.50); ev the share of those rightly found whose quote lies in an annotated passage; * not in the mean"
)
_QUOTED = 240
_SHARED = {"kind", "quote", "occurrence"}


def evaluation_text(evaluation: Evaluation, view: View) -> str:
    """Tables, one a corpus, with the misses that were asked for below them."""
    parts = [line for corpus in evaluation.corpora for line in _corpus(corpus, evaluation, view)]
    if evaluation.corpora:
        parts += ["", *(view.paint(line, "dim") for line in view.wrap(_LEGEND))]
    if evaluation.fields:
        parts += _fields(evaluation, view)
    return "\n".join(parts[1:]) + "\n" if parts else ""


def _corpus(result: CorpusResult, evaluation: Evaluation, view: View) -> Iterator[str]:
    yield ""
    title = f"{result.name}: {counted(result.score.documents, 'document')}"
    if result.part is None or evaluation.request.fold is None:
        yield view.paint(title, "bold")
        yield from _table(result.score)
    else:
        fold = "{}/{}".format(*evaluation.request.fold)
        yield view.paint(f"{title}, {result.part.documents:,} in part {fold}", "bold")
        yield from _beside(result.part, result.score, fold)
    if result.misses is not None:
        yield ""
        yield view.paint(f"{result.name}: misses of {evaluation.request.label}", "bold")
        yield from _misses(result.misses, view)


def _table(score: Score) -> Iterator[str]:
    yield f"{'label':{_LABEL_WIDTH}} {'+':>4} {'-':>4}" + "".join(f" {name:>4}" for name in _COLUMNS)
    for row in score.labels:
        yield f"{_named(row)} {row.present:>4} {row.absent:>4}" + _numbers(row.figures, _COLUMNS.values())
    yield f"{_mean(score)} {'':>4} {'':>4}" + _numbers(score.mean, _COLUMNS.values())


def _beside(part: Score, whole: Score, fold: str) -> Iterator[str]:
    """The figures on the part, each beside the one on all documents."""
    yield f"{'label':{_LABEL_WIDTH}} {'+':>4} {'-':>4}" + "".join(f" {name:>4}  all" for name in _COMPARED)
    pairs = [(row, row.figures, other.figures) for row, other in zip(part.labels, whole.labels, strict=True)]
    for row, first, second in pairs:
        yield f"{_named(row)} {row.present:>4} {row.absent:>4}" + _pairs(first, second)
    yield f"{_mean(part)} {'':>4} {'':>4}" + _pairs(part.mean, whole.mean)
    yield f"+ and - are those of part {fold}; its mean is over {part.counted} labels, that of all over {whole.counted}"


def _pairs(first: Figures, second: Figures) -> str:
    return "".join(_number(getattr(figures, key)) for key in _COMPARED.values() for figures in (first, second))


def _numbers(figures: Figures, keys: Iterable[str]) -> str:
    return "".join(_number(getattr(figures, key)) for key in keys)


def _number(value: float | None) -> str:
    return "    -" if value is None else f" {value:.2f}"


def _named(row: LabelScore) -> str:
    return f"{row.label + ('' if row.in_mean else ' *'):{_LABEL_WIDTH}}"


def _mean(score: Score) -> str:
    return f"{f'mean of {score.counted}':{_LABEL_WIDTH}}"


def _misses(misses: Iterable[Miss], view: View) -> Iterator[str]:
    none = True
    for miss in misses:
        none = False
        what = view.paint("missed  ", "error") if miss.missed else view.paint("invented", "warning")
        yield f"{what} {harmless(miss.id)}  {harmless(miss.path)}"
        if not miss.evidence:
            yield "    no passage has the label" if miss.missed else "    no statement to show"
        for item in miss.evidence:
            yield from _evidence(item, view, missed=miss.missed)
        if miss.more:
            yield f"    and {miss.more:,} more"
    if none:
        yield "none"


def _evidence(item: Evidence, view: View, *, missed: bool) -> Iterator[str]:
    found = f"read there: {_statement(item.found)}" if item.found is not None else "nothing read there"
    if item.passage is None:
        passage = "no annotated passage has these words"
    else:
        labels = "" if missed else f" [{', '.join(sorted(item.passage.labels)) or 'no label'}]"
        passage = f"annotated{labels}: “{shorten(item.passage.text, _QUOTED)}”"
    for text in (passage, found) if missed else (found, passage):
        yield from view.wrap(harmless(text), "    ", "      ")


def _statement(found: Found) -> str:
    """A statement on one line: kind, fields, words, line."""
    fields = {key: value for key, value in to_plain(found.value).items() if key not in _SHARED}
    shown = " ".join(f"{key}={_shown(value)}" for key, value in fields.items())
    return f"{found.kind} {shown} “{shorten(' … '.join(found.quotes), _QUOTED)}” (line {found.line})".replace("  ", " ")


def _shown(value: object) -> str:
    if isinstance(value, list):
        return "[" + ", ".join(map(_shown, value)) + "]"
    return shorten(str(value).lower() if isinstance(value, bool) else str(value), 60)


def _fields(evaluation: Evaluation, view: View) -> Iterator[str]:
    yield ""
    yield view.paint(f"fields: {counted(evaluation.fielded, 'document')}, every value weighs the same", "bold")
    yield f"{'field':{_LABEL_WIDTH}} {'want':>5} {'read':>5} {'both':>5}    P    R   F1"
    for row in evaluation.fields:
        numbers = f"{row.annotated:>5} {row.read:>5} {row.right:>5}"
        yield f"{row.field:{_LABEL_WIDTH}} {numbers} {row.precision:.2f} {row.recall:.2f} {row.f1:.2f}"
    for row in evaluation.fields:
        if row.field == evaluation.request.label:
            yield ""
            yield view.paint(f"misses of {row.field}", "bold")
            for miss in row.misses:
                for what, values in (("missed  ", miss.missed), ("invented", miss.invented)):
                    if values:
                        yield from view.wrap(f"{what} {harmless(miss.id)}: {', '.join(values)}", "", "    ")


def evaluation_json(evaluation: Evaluation) -> str:
    """The evaluation as one JSON object; figures are shares from 0 to 1, unrounded."""
    request = evaluation.request
    data = {
        "schema": 1,
        "tool": {"name": "policy-lint", "version": __version__},
        "fold": {"part": request.fold[0], "of": request.fold[1]} if request.fold is not None else None,
        "corpora": [_corpus_data(result) for result in evaluation.corpora],
        "fields": [_field_data(row) for row in evaluation.fields] if request.fields is not None else None,
        "field_documents": evaluation.fielded if request.fields is not None else None,
        "label": request.label,
        "errors": [error_data(problem) for problem in evaluation.problems],
    }
    return dumps(data, indent=2) + "\n"


def _corpus_data(result: CorpusResult) -> dict[str, Any]:
    return {
        "corpus": result.name,
        "path": result.path,
        **_score_data(result.score),
        "part": _score_data(result.part) if result.part is not None else None,
        "misses": [_miss_data(miss) for miss in result.misses] if result.misses is not None else None,
    }


def _score_data(score: Score) -> dict[str, Any]:
    labels = [asdict(row) for row in score.labels]
    return {
        "documents": score.documents,
        "labels": [{**{key: row[key] for key in row if key != "figures"}, **row["figures"]} for row in labels],
        "mean": {"labels": score.counted, **asdict(score.mean)},
    }


def _field_data(row: FieldScore) -> dict[str, Any]:
    plain = asdict(row)
    misses = plain.pop("misses")
    return {**plain, "precision": row.precision, "recall": row.recall, "f1": row.f1, "misses": misses}


def _miss_data(miss: Miss) -> dict[str, Any]:
    return {
        "id": miss.id,
        "path": miss.path,
        "missed": miss.missed,
        "evidence": [
            {
                "passage": {"text": item.passage.text, "labels": sorted(item.passage.labels)} if item.passage else None,
                "statement": {**to_plain(item.found.value), "line": item.found.line} if item.found else None,
            }
            for item in miss.evidence
        ],
        "more": miss.more,
    }
