"""The documents in which a label was missed or invented, each with the words that let a person see why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policy_lint.evaluation.readings import answers
from policy_lint.evaluation.scoring import lies_in, plain, share
from policy_lint.records import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from policy_lint.evaluation.corpus import LabelledDocument, Passage
    from policy_lint.evaluation.readings import Found, Reading
    from policy_lint.evaluation.scoring import LabelScore

SHOWN = 3
_NEAR = 0.5  # of a quote's words that stand in the passage: with fewer it speaks of something else
_WORDS = 4  # words: a shorter quote lies near everything


@dataclass(frozen=True, slots=True)
class Evidence:
    """A passage and a statement side by side; either may be missing.

    Attributes:
        passage: what people marked; for an invented label the passage that the statement was read in.
        found: what was read; for a missed label the nearest statement, of whatever kind.
    """

    passage: Passage | None
    found: Found | None


@dataclass(frozen=True, slots=True)
class Miss:
    """A document in which people and extraction differ about a label.

    Attributes:
        id: the document.
        path: its file.
        missed: True where people marked it and it was not found, False where it was found and they did not mark it.
        evidence: what to read, at most three pairs.
        more: how many pairs there would be beside those.
    """

    id: str
    path: str
    missed: bool
    evidence: tuple[Evidence, ...]
    more: int = 0


def misses_of(
    corpus: str, row: LabelScore, documents: Sequence[LabelledDocument], readings: Mapping[str, Reading]
) -> list[Miss]:
    """Every miss of a label: the missed documents, then the invented ones, in the corpus's order."""
    known = {document.id: document for document in documents}
    missed = (
        _miss(
            known[name],
            [Evidence(passage, _nearest(passage, readings[name])) for passage in known[name].marked(row.label)],
            missed=True,
        )
        for name in row.missed
    )
    invented = (
        _miss(
            known[name],
            [Evidence(_around(item, known[name]), item) for item in answers(corpus, row.label, readings[name])],
            missed=False,
        )
        for name in row.invented
    )
    return [*missed, *invented]


def _miss(document: LabelledDocument, evidence: Sequence[Evidence], *, missed: bool) -> Miss:
    return Miss(document.id, document.path, missed, tuple(evidence[:SHOWN]), max(0, len(evidence) - SHOWN))


def _nearest(passage: Passage, reading: Reading) -> Found | None:
    """The statement whose words stand in the passage most fully; of equals the one that has most of them."""
    words = frozenset(plain(passage.text).split())
    return _best((*_nearness(item, words), item) for item in reading.found)


def _nearness(found: Found, words: frozenset[str]) -> tuple[float, int]:
    """The share and the number of a quote's different words that are among the words."""
    own = frozenset(word for quote in found.quotes for word in plain(quote).split())
    common = len(own & words)
    return (share(common, len(own)), common) if len(own) >= _WORDS else (0.0, 0)


def _best(rated: Iterable[tuple[float, int, Found]]) -> Found | None:
    best: tuple[float, int] = (_NEAR, 0)
    chosen = None
    for nearness, common, item in rated:
        if (nearness, common) > best:
            best, chosen = (nearness, common), item
    return chosen


def _around(found: Found, document: LabelledDocument) -> Passage | None:
    """The shortest annotated passage that the statement was read in, else the one that has most of its words."""
    holding = [passage for passage in document.passages if lies_in(found, passage)]
    if holding:
        return min(holding, key=lambda passage: (not passage.labels, len(passage.text)))
    rated = [(*_nearness(found, frozenset(plain(passage.text).split())), passage) for passage in document.passages]
    nearest = max(rated, key=lambda item: item[:2], default=None)
    return nearest[2] if nearest is not None and nearest[0] > _NEAR else None
