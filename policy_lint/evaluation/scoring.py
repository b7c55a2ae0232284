"""Labels scored: what was found against what people marked, one row a label.

A missing disclosure is a finding, so absence is scored like presence: how often “not there” is right, and how many of the
documents that lack something are seen to lack it. Precision, recall and F1 after van Rijsbergen, Information Retrieval
(1979), ch. 7; balanced accuracy after Brodersen et al., ICPR 2010.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from policy_lint.evaluation.labels import LABEL_SETS
from policy_lint.evaluation.readings import answers
from policy_lint.records import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from policy_lint.evaluation.corpus import LabelledDocument, Passage
    from policy_lint.evaluation.readings import Found, Reading

_WORD = re.compile(r"\w+")
_TELLING = 20  # characters: a shorter passage, such as a heading, lies in too many quotes to prove one


@dataclass(frozen=True, slots=True)
class Figures:
    """The columns, as shares from 0 to 1; a share of nothing is 0.

    Attributes:
        precision: of the documents found to have the label, those that have it.
        recall: of the documents that have it, those found to.
        f1: the harmonic mean of the two.
        absence_precision: of the documents found to lack it, those that lack it.
        absence_recall: of the documents that lack it, those found to.
        absence_f1: the harmonic mean of the two.
        balanced_accuracy: the mean of both recalls; guessing gives 0.5.
        evidence_share: of the documents rightly found to have it, those in which a quote of an answering statement lies in a
            passage that people gave the label; None where there is no such passage.
    """

    precision: float
    recall: float
    f1: float
    absence_precision: float
    absence_recall: float
    absence_f1: float
    balanced_accuracy: float
    evidence_share: float | None


@dataclass(frozen=True, slots=True)
class LabelScore:
    """One label over the documents that were scored.

    Attributes:
        label: the label.
        present: documents that have it.
        absent: documents that lack it; disputed ones are in neither.
        missed: ids of those that have it and were found to lack it.
        invented: ids of those that lack it and were found to have it.
        evident: documents rightly found whose evidence lies in an annotated passage.
        provable: documents rightly found that have an annotated passage.
        in_mean: whether the label counts in the means: documents on both sides, and not one of the few.
        figures: the columns.
    """

    label: str
    present: int
    absent: int
    missed: tuple[str, ...]
    invented: tuple[str, ...]
    evident: int
    provable: int
    in_mean: bool
    figures: Figures


@dataclass(frozen=True, slots=True)
class Score:
    """Every label of a corpus, and the means: each label weighs the same, however many documents have it.

    The mean evidence share is over all labels that have one.
    """

    documents: int
    labels: tuple[LabelScore, ...]
    mean: Figures
    counted: int


def score_labels(corpus: str, documents: Sequence[LabelledDocument], readings: Mapping[str, Reading]) -> Score:
    """Score every label of a corpus.

    Args:
        corpus: whose labels they are.
        documents: those to score.
        readings: id → what was read.
    """
    labels = tuple(_score(corpus, label, documents, readings) for label in LABEL_SETS[corpus].labels)
    counted = [row for row in labels if row.in_mean]
    return Score(len(documents), labels, _means(counted, labels), len(counted))


def _score(
    corpus: str, label: str, documents: Sequence[LabelledDocument], readings: Mapping[str, Reading]
) -> LabelScore:
    known = LABEL_SETS[corpus]
    sides: dict[tuple[bool, bool], list[str]] = {(has, seen): [] for has in (True, False) for seen in (True, False)}
    evident = provable = 0
    for document in documents:
        has = document.labels.get(label)
        if has is None:
            continue
        found = answers(corpus, label, readings[document.id])
        sides[has, bool(found)].append(document.id)
        passages = document.marked(label)
        if has and found and passages and label not in known.unplaced:
            provable += 1
            evident += any(lies_in(item, passage) for item in found for passage in passages)
    right, missed, invented, spared = (
        sides[key] for key in ((True, True), (True, False), (False, True), (False, False))
    )
    return LabelScore(
        label=label,
        present=len(right) + len(missed),
        absent=len(invented) + len(spared),
        missed=tuple(missed),
        invented=tuple(invented),
        evident=evident,
        provable=provable,
        in_mean=label not in known.few and bool(right or missed) and bool(invented or spared),
        figures=figures(len(right), len(missed), len(invented), len(spared), evident / provable if provable else None),
    )


def figures(right: int, missed: int, invented: int, spared: int, evidence: float | None = None) -> Figures:
    """The columns from the four counts: rightly found, missed, invented, rightly not found."""
    precision, recall = share(right, right + invented), share(right, right + missed)
    absence_precision, absence_recall = share(spared, spared + missed), share(spared, spared + invented)
    return Figures(
        precision,
        recall,
        harmonic(precision, recall),
        absence_precision,
        absence_recall,
        harmonic(absence_precision, absence_recall),
        (recall + absence_recall) / 2,
        evidence,
    )


def share(part: float, whole: float) -> float:
    """A share; of nothing it is 0."""
    return part / whole if whole else 0.0


def harmonic(first: float, second: float) -> float:
    """The harmonic mean; 0 where both are 0."""
    return share(2 * first * second, first + second)


def _means(counted: Sequence[LabelScore], labels: Sequence[LabelScore]) -> Figures:
    def mean(values: Iterable[float]) -> float:
        listed = list(values)
        return share(sum(listed), len(listed))

    shown = [row.figures.evidence_share for row in labels if row.figures.evidence_share is not None]
    rows = [row.figures for row in counted]
    return Figures(
        mean(row.precision for row in rows),
        mean(row.recall for row in rows),
        mean(row.f1 for row in rows),
        mean(row.absence_precision for row in rows),
        mean(row.absence_recall for row in rows),
        mean(row.absence_f1 for row in rows),
        mean(row.balanced_accuracy for row in rows),
        mean(shown) if shown else None,
    )


def lies_in(found: Found, passage: Passage) -> bool:
    """Whether a fragment of the statement's quote lies in the passage, or a telling passage in it; words alone count."""
    around = plain(passage.text)
    for quote in found.quotes:
        words = plain(quote)
        if words and (words in around or (len(around) > _TELLING and around in words)):
            return True
    return False


def plain(text: str) -> str:
    """The words of a text, in small letters, with one space between."""
    return " ".join(_WORD.findall(text.lower()))
