"""Corpora → scores: read the labels, read the documents, compare."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policy_lint.errors import InputError, Problem, UsageError, suggestion
from policy_lint.evaluation.corpus import UNUSABLE, few, fold_of, read_corpus
from policy_lint.evaluation.fields import FIELDS, read_annotations, score_fields
from policy_lint.evaluation.labels import LABEL_SETS
from policy_lint.evaluation.misses import misses_of
from policy_lint.evaluation.readings import read_document
from policy_lint.evaluation.scoring import score_labels
from policy_lint.records import dataclass

if TYPE_CHECKING:
    from collections.abc import Sequence

    from policy_lint.evaluation.corpus import Corpus
    from policy_lint.evaluation.fields import Annotated, FieldScore
    from policy_lint.evaluation.misses import Miss
    from policy_lint.evaluation.readings import Reading
    from policy_lint.evaluation.scoring import Score


@dataclass(frozen=True, slots=True)
class Request:
    """What to evaluate.

    Attributes:
        corpora: folders.
        ids: a list of ids, in each corpus or anywhere; None: all documents.
        label: the label, or with ``fields`` the field, whose misses are to be listed; None: none.
        fold: which part and of how many, counted from 1; None: the whole.
        fields: a file of annotated fields; None: fields are not scored.
    """

    corpora: tuple[str, ...]
    ids: str | None = None
    label: str | None = None
    fold: tuple[int, int] | None = None
    fields: str | None = None


@dataclass(frozen=True, slots=True)
class CorpusResult:
    """A corpus scored.

    Attributes:
        name: which corpus.
        path: its folder.
        score: all documents.
        part: the documents of the fold that was asked for; None where none was.
        misses: the misses of the label that was asked for, in that part where there is one; None where the corpus has no such
            label or none was asked for.
    """

    name: str
    path: str
    score: Score
    part: Score | None
    misses: tuple[Miss, ...] | None


@dataclass(frozen=True, slots=True)
class Evaluation:
    """Everything that was scored, and what could not be.

    Attributes:
        corpora: in the order in which they were named.
        fields: the fields, where they were asked for.
        fielded: how many documents the fields are scored on.
        problems: what was wrong with corpora; those are not scored.
    """

    request: Request
    corpora: tuple[CorpusResult, ...]
    fields: tuple[FieldScore, ...]
    fielded: int
    problems: tuple[Problem, ...]


def evaluate(request: Request) -> Evaluation:
    """Score extraction on labelled corpora. A corpus with anything wrong is not scored; the others are.

    Raises:
        UsageError: on a label that none of the corpora has, a corpus named twice, and annotations of none of them.
    """
    problems: list[Problem] = []
    corpora = _corpora(request, problems)
    _check_label(request, corpora)
    rows = _annotations(request, corpora, problems)
    readings: dict[tuple[str, str], Reading] = {}
    results = []
    for corpus in corpora:
        read = _readings(corpus, problems)
        if read is not None:
            results.append(_result(request, corpus, read))
            readings |= {(corpus.name, name): read[name] for name in read}
    rows = [row for row in rows if (row.corpus, row.id) in readings]
    fields = score_fields(rows, readings) if rows else ()
    return Evaluation(request, tuple(results), fields, len(rows), tuple(problems))


def _corpora(request: Request, problems: list[Problem]) -> list[Corpus]:
    corpora: list[Corpus] = []
    for folder in request.corpora:
        try:
            corpus = read_corpus(folder, request.ids)
        except InputError as error:
            problems += error.problems
            continue
        if corpus.name in {other.name for other in corpora}:
            raise UsageError(f"the corpus {corpus.name} is named twice")
        corpora.append(corpus)
    return corpora


def _check_label(request: Request, corpora: Sequence[Corpus]) -> None:
    """Check that there is such a label; where no corpus could be read, nobody can say."""
    labels = dict.fromkeys(label for corpus in corpora for label in LABEL_SETS[corpus.name].labels)
    if request.fields is not None:
        labels |= dict.fromkeys(field.name for field in FIELDS)
    if corpora and request.label is not None and request.label not in labels:
        near = suggestion(request.label, labels) or f"; there are {', '.join(labels)}"
        raise UsageError(f"there is no label `{request.label}`{near}")


def _annotations(request: Request, corpora: Sequence[Corpus], problems: list[Problem]) -> list[Annotated]:
    if request.fields is None or not corpora:
        return []
    try:
        return read_annotations(request.fields, corpora)
    except InputError as error:
        problems += error.problems
        return []


def _readings(corpus: Corpus, problems: list[Problem]) -> dict[str, Reading] | None:
    """Every document by its id; None where one can't be read."""
    readings: dict[str, Reading] = {}
    wrong: list[Problem] = []
    for document in corpus.documents:
        try:
            readings[document.id] = read_document(document.path)
        except InputError as error:
            wrong += error.problems
    if wrong:
        problems += few(
            [*wrong, Problem(corpus.path, f"is not scored; list in {UNUSABLE} the ids to leave out")], "problems"
        )
    return None if wrong else readings


def _result(request: Request, corpus: Corpus, readings: dict[str, Reading]) -> CorpusResult:
    score = score_labels(corpus.name, corpus.documents, readings)
    part = None
    if request.fold is not None:
        wanted, folds = request.fold
        inside = [document for document in corpus.documents if fold_of(document.id, folds) == wanted]
        part = score_labels(corpus.name, inside, readings)
    row = next((row for row in (part or score).labels if row.label == request.label), None)
    misses = tuple(misses_of(corpus.name, row, corpus.documents, readings)) if row is not None else None
    return CorpusResult(corpus.name, corpus.path, score, part, misses)
