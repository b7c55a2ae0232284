"""Fields against what a person wrote down, counted by hand."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from policy_lint.errors import UsageError
from policy_lint.evaluation.evaluate import Request, evaluate
from policy_lint.evaluation.fields import FieldMiss, FieldScore, _period

if TYPE_CHECKING:
    from policy_lint.evaluation.evaluate import Evaluation
    from tests.evaluation.conftest import Build

ROWS: dict[str, Any] = {
    "one": (
        {},
        {},
        [
            {"kind": "collection", "data": ["name", "ip-address"], "quote": "Name and IP address."},
            {"kind": "collection", "data": ["name"], "quote": "Your name again."},
            {"kind": "collection", "data": ["location"], "stance": "denied", "quote": "Never where you are."},
            {"kind": "use", "purposes": ["marketing"], "quote": "For marketing."},
            {"kind": "retention", "period": "P12M", "quote": "For twelve months."},
            {"kind": "retention", "criterion": "while needed", "quote": "While needed."},
        ],
    ),
    "two": ({}, {}, [{"kind": "disclosure", "recipients": ["affiliates", "public"], "quote": "To all."}]),
    "three": ({}, {}, []),
}
ANNOTATED = [
    {
        "corpus": "opp115",
        "doc": "one",
        "data": ["name", "email-address"],
        "purposes": ["marketing"],
        "retention": ["P1Y"],
    },
    {"corpus": "opp115", "doc": "two", "data": ["name"], "recipients": ["public"], "retention": ["P7D"]},
    {"corpus": "mapp", "doc": "of another corpus", "data": ["name"]},
]


def write(*rows: object) -> str:
    Path("fields.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return "fields.jsonl"


def scored(build: Build, *rows: object) -> Evaluation:
    return evaluate(Request((build("opp115", ROWS),), fields=write(*rows)))


def test_fields_by_hand(build: Build) -> None:
    evaluation = scored(build, *ANNOTATED)
    assert (evaluation.fielded, evaluation.problems) == (2, ())
    # data: written name, email | name; read name, ip | nothing; both name. A denied statement collects nothing.
    data, purposes, recipients, retention = evaluation.fields
    assert data == FieldScore(
        "collection.data",
        annotated=3,
        read=2,
        right=1,
        misses=(
            FieldMiss("opp115", "one", ("email-address",), ("ip-address",)),
            FieldMiss("opp115", "two", ("name",), ()),
        ),
    )
    assert (data.precision, data.recall, data.f1) == pytest.approx((1 / 2, 1 / 3, 2 / 5))
    assert (purposes.field, purposes.precision, purposes.recall, purposes.misses) == ("use.purposes", 1, 1, ())
    assert (recipients.field, recipients.precision, recipients.recall) == ("disclosure.recipients", 0.5, 1)
    assert (retention.field, retention.precision, retention.recall) == ("retention.period", 1, 0.5)  # P12M is P1Y


@pytest.mark.parametrize(
    ("given", "same"),
    [("P12M", "P1Y"), ("P2W", "P14D"), ("P18M", "P18M"), ("P1Y6M", "P18M"), ("PT24H", "P1D"), ("PT90M", "PT90M")],
)
def test_one_way_to_write_a_period(given: str, same: str) -> None:
    assert _period(given) == same


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"doc": "ones"}, "opp115 has no document `ones`: did you mean `one`?"),
        ({"doc": None}, "expected a text under `doc`"),
        ({"data": ["nme"]}, "there is no `nme` among the data-categories: did you mean `name`?"),
        ({"data": "name"}, "expected a list of texts under `data`"),
        ({"retention": ["a year"]}, "`a year` under `retention` is no ISO 8601 duration such as P6M"),
    ],
)
def test_bad_annotations(build: Build, change: dict[str, object], message: str) -> None:
    evaluation = scored(build, ANNOTATED[1], ANNOTATED[0] | change)
    assert [str(problem) for problem in evaluation.problems] == [f"fields.jsonl:2: {message}"]
    assert (evaluation.fields, evaluation.fielded) == ((), 0)
    assert len(evaluation.corpora) == 1  # the labels are scored all the same


def test_annotations_of_other_corpora_only(build: Build) -> None:
    with pytest.raises(UsageError, match=r"`fields\.jsonl` has none of the documents of opp115"):
        scored(build, ANNOTATED[2])


def test_documents_left_out_are_left_out_here_too(build: Build) -> None:
    folder = build("opp115", ROWS)
    Path(folder, "dev.txt").write_text("two\n", encoding="utf-8")
    evaluation = evaluate(Request((folder,), ids="dev.txt", fields=write(*ANNOTATED)))
    assert (evaluation.fielded, evaluation.fields[0].annotated) == (1, 1)


def test_an_unreadable_corpus_takes_its_fields_along(build: Build) -> None:
    folder = build("opp115", ROWS)
    Path(folder, "docs", "three.yaml").write_bytes(b"")
    evaluation = evaluate(Request((folder,), fields=write(*ANNOTATED)))
    assert (evaluation.corpora, evaluation.fields, evaluation.fielded) == ((), (), 0)
    assert evaluate(Request(("nowhere",), fields="fields.jsonl")).fields == ()
