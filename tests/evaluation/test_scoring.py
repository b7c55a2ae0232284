"""Every column against figures computed by hand."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from policy_lint.engine import where_values
from policy_lint.engine.rule import Predicate
from policy_lint.engine.values import compile_where
from policy_lint.evaluation.corpus import Passage, fold_of
from policy_lint.evaluation.evaluate import Request, evaluate
from policy_lint.evaluation.labels import LABEL_SETS
from policy_lint.evaluation.misses import Evidence
from policy_lint.evaluation.readings import Found
from policy_lint.evaluation.scoring import figures, lies_in
from policy_lint.policy.statements import DoNotTrack
from tests.evaluation.conftest import ROWS

if TYPE_CHECKING:
    from policy_lint.evaluation.scoring import LabelScore, Score
    from tests.evaluation.conftest import Build


def scored(build: Build, **request: object) -> Score:
    return evaluate(Request((build(),), **request)).corpora[0].score  # type: ignore[arg-type]


def row(score: Score, label: str) -> LabelScore:
    return next(row for row in score.labels if row.label == label)


def test_a_label_by_hand(build: Build) -> None:
    # dnt: `right` and `elsewhere` are found, `missed` is not; `invented` is found, `spared` is not; two are out of it.
    dnt = row(scored(build), "dnt")
    assert (dnt.present, dnt.absent, dnt.missed, dnt.invented) == (3, 2, ("missed",), ("invented",))
    assert dnt.figures.precision == pytest.approx(2 / 3)
    assert dnt.figures.recall == pytest.approx(2 / 3)
    assert dnt.figures.f1 == pytest.approx(2 / 3)
    assert dnt.figures.absence_precision == pytest.approx(1 / 2)
    assert dnt.figures.absence_recall == pytest.approx(1 / 2)
    assert dnt.figures.absence_f1 == pytest.approx(1 / 2)
    assert dnt.figures.balanced_accuracy == pytest.approx((2 / 3 + 1 / 2) / 2)
    assert (dnt.evident, dnt.provable, dnt.figures.evidence_share) == (1, 2, 0.5)
    assert dnt.in_mean


def test_columns_that_differ_from_each_other() -> None:
    # 6 rightly found, 2 missed, 3 invented, 9 rightly not found
    f = figures(6, 2, 3, 9, 0.25)
    assert (f.precision, f.recall, f.f1) == pytest.approx((6 / 9, 6 / 8, 12 / 17))
    assert (f.absence_precision, f.absence_recall, f.absence_f1) == pytest.approx((9 / 11, 9 / 12, 18 / 23))
    assert (f.balanced_accuracy, f.evidence_share) == (0.75, 0.25)


def test_a_label_that_all_have_is_shown_but_not_averaged(build: Build) -> None:
    children = row(scored(build), "children")
    assert (children.present, children.absent, children.in_mean) == (5, 0, False)
    assert (children.figures.precision, children.figures.recall, children.figures.f1) == (0, 0, 0)
    assert (children.figures.absence_precision, children.figures.absence_recall) == (0, 0)
    assert children.figures.evidence_share is None


def test_means_weigh_each_label_the_same(build: Build) -> None:
    # dnt as above; security is right in all seven documents, without passages: 1.00 and no evidence share.
    score = scored(build)
    assert (score.documents, score.counted) == (7, 2)
    assert score.mean.precision == pytest.approx((2 / 3 + 1) / 2)
    assert score.mean.absence_f1 == pytest.approx((1 / 2 + 1) / 2)
    assert score.mean.balanced_accuracy == pytest.approx((7 / 12 + 1) / 2)
    assert score.mean.evidence_share == 0.5


def test_few_and_unplaced_labels(build: Build) -> None:
    # c3pa: `methods` has too few documents on one side in the held-out part; `updated` is read from the head of the page.
    request = {"kind": "request", "channels": ["email"], "quote": "Write to us by email."}
    date = {"kind": "date", "what": "updated", "value": "2020-01-02", "quote": "Last updated January 2, 2020"}
    marked = {"segments": [{"text": "Last updated January 2, 2020", "labels": ["updated"]}]}
    rows = {
        "one": ({"methods": True, "updated": True}, marked, [request, date]),
        "two": ({"methods": False, "updated": False}, {}, []),
    }
    score = evaluate(Request((build("c3pa", rows),))).corpora[0].score
    assert not row(score, "methods").in_mean
    assert row(score, "updated").figures.f1 == 1
    assert row(score, "updated").figures.evidence_share is None
    assert score.counted == 1


def test_denials_count_only_where_the_label_asks_for_them(build: Build) -> None:
    assert row(scored(build), "third_party.does_not").present == 0
    rows = {"says": ({"third_party.does_not": True, "security": True}, *ROWS["spared"][1:])}
    rows["not"] = (
        {"third_party.does_not": False, "security": True},
        {},
        [{"kind": "security", "stance": "denied", "quote": "No encryption."}],
    )
    score = evaluate(Request((build("second", rows, '{"corpus": "opp115"}'),))).corpora[0].score
    assert row(score, "third_party.does_not").figures.f1 == 1
    assert row(score, "security").missed == ("says",)  # a denied measure still speaks of security


def test_a_part_beside_the_whole(build: Build) -> None:
    result = evaluate(Request((build(),), fold=(1, 2))).corpora[0]
    inside = [name for name in ROWS if fold_of(name, 2) == 1]
    assert result.part is not None
    assert 0 < len(inside) < len(ROWS)
    assert (result.score.documents, result.part.documents) == (len(ROWS), len(inside))
    assert set(row(result.part, "dnt").missed) == {"missed"} & set(inside)


def test_parts_are_fixed_and_cover_everything() -> None:
    assert [fold_of(name, 5) for name in ("a", "b", "c", "1017_sci-news.com", "")] == PARTS
    names = [f"document-{number}" for number in range(1000)]
    counts = [sum(fold_of(name, 5) == part for name in names) for part in range(1, 6)]
    assert sum(counts) == 1000
    assert min(counts) > 150


PARTS = [1, 2, 1, 2, 3]
"""SHA-256 of the id, its first eight bytes as a big-endian number, modulo five, plus one."""


@pytest.mark.parametrize(
    ("quotes", "passage", "lies"),
    [
        (("We do NOT track.",), "“We do not track” — you", True),
        (("Not here", "track you"), "we track you", True),  # one fragment of a clause is enough
        (("We may keep your records for seven years in all",), "keep your records for seven years", True),
        (("The data is kept.",), "The data", False),  # a heading proves nothing
        (("…",), "Anything at all", False),
        ((), "Anything at all", False),
    ],
)
def test_evidence(quotes: tuple[str, ...], passage: str, lies: bool) -> None:
    found = Found("do-not-track", DoNotTrack(kind="do-not-track", response="ignores"), quotes, 1)
    assert lies_in(found, Passage(passage, frozenset())) is lies


def test_what_answers_a_label_is_something_that_a_statement_can_say() -> None:
    for corpus, known in LABEL_SETS.items():
        assert known.few <= set(known.labels)
        assert known.unplaced <= set(known.labels)
        for label, answers in known.labels.items():
            for asked in answers:
                compile_where(asked.kind, asked.where)
                faults = list(where_values._walk(Predicate(statement=asked.kind, where=dict(asked.where)), ()))
                assert faults == [], (corpus, label)


def test_misses_show_what_to_read(build: Build) -> None:
    result = evaluate(Request((build(),), label="dnt")).corpora[0]
    assert result.misses is not None
    missed, invented = result.misses
    assert (missed.id, missed.missed, invented.id, invented.missed) == ("missed", True, "invented", False)
    assert [(item.passage and item.passage.text, item.found and item.found.kind) for item in missed.evidence] == [
        ("We collect your name. We do not do anything about DNT.", "collection")
    ]
    (item,) = invented.evidence
    assert item.passage == Passage("We do not respond to Do Not Track signals.", frozenset({"cookies", "choices"}))
    assert item.found is not None
    lines = Path("opp115/docs/invented.yaml").read_text(encoding="utf-8").splitlines()
    assert item.found.kind == "do-not-track"
    assert "We do not respond" in lines[item.found.line - 1]


def test_misses_without_anything_near(build: Build) -> None:
    no = {"segments": [{"text": "Wholly other words stand here.", "labels": ["dnt"]}]}
    far = {"segments": [{"text": "Do we? Signals.", "labels": []}]}
    four = {"segments": [{"text": f"Passage {number}", "labels": ["dnt"]} for number in range(4)]}
    partly = {"segments": [{"text": "We do not respond to anything that tracks, signals included.", "labels": ["x"]}]}
    quote = "We do not respond to Do Not Track signals."
    statement = [{"kind": "do-not-track", "response": "ignores", "quote": quote}]
    rows = {
        "no": ({"dnt": True}, no, [{"kind": "sale", "stance": "denied", "quote": "We never sell data."}]),
        "none": ({"dnt": True}, {}, []),
        "four": ({"dnt": True}, four, []),
        "far": ({"dnt": False}, far, statement),
        "partly": ({"dnt": False}, partly, statement),
    }
    misses = evaluate(Request((build("opp115", rows),), label="dnt")).corpora[0].misses
    assert misses is not None
    known = {miss.id: miss for miss in misses}
    assert [item.found for item in known["no"].evidence] == [None]
    assert known["none"].evidence == ()
    assert (len(known["four"].evidence), known["four"].more) == (3, 1)
    assert known["four"].evidence[0] == Evidence(Passage("Passage 0", frozenset({"dnt"})), None)
    assert known["far"].evidence[0].passage is None
    assert known["partly"].evidence[0].passage is not None
