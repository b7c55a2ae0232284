"""Corpora that are not what they should be: every problem with its place, and nothing scored by halves."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from policy_lint.errors import InputError, Problem, UsageError
from policy_lint.evaluation.corpus import few, read_corpus
from policy_lint.evaluation.evaluate import Request, evaluate
from policy_lint.evaluation.readings import read_document

if TYPE_CHECKING:
    from tests.evaluation.conftest import Build


def problems(folder: str, ids: str | None = None) -> list[str]:
    with pytest.raises(InputError) as caught:
        read_corpus(folder, ids)
    return [str(problem) for problem in caught.value.problems]


def test_all_documents_or_those_of_a_list(build: Build) -> None:
    folder = build()
    assert len(read_corpus(folder).documents) == 7
    Path(folder, "dev.txt").write_text("right\n\nspared \nstranger\n", encoding="utf-8")
    assert [document.id for document in read_corpus(folder, "dev.txt").documents] == ["right", "spared"]
    Path("mine.txt").write_text("missed\n", encoding="utf-8")
    corpus = read_corpus(folder + "/", "mine.txt")
    assert [document.path for document in corpus.documents] == ["opp115/docs/missed.yaml"]
    assert len(corpus.ids) == 7


def test_unusable_documents_are_left_out(build: Build) -> None:
    folder = build()
    Path(folder, "unusable.txt").write_text("right\n", encoding="utf-8")
    Path(folder, "docs", "right.yaml").unlink()
    assert "right" not in {document.id for document in read_corpus(folder).documents}


def test_lists_that_do_not_help(build: Build) -> None:
    folder = build()
    assert problems(folder, "dev.txt") == ["dev.txt: no such file or directory"]
    Path("empty.txt").write_text("", encoding="utf-8")
    assert problems(folder, "empty.txt") == ["empty.txt: names no document of opp115"]


def test_no_corpus(build: Build) -> None:
    folder = build()
    assert problems("nowhere") == ["nowhere: no such folder"]
    assert problems(f"{folder}/docs") == ["opp115/docs: is no labelled corpus: it has no labels.jsonl"]
    assert problems(f"{folder}/labels.jsonl") == ["opp115/labels.jsonl: no such folder"]


def test_which_corpus_it_is(build: Build) -> None:
    assert read_corpus(build("any-name", about='{"corpus": "goppc"}')).name == "goppc"
    assert problems(build("op115")) == [
        "op115: nobody has said what the labels of a corpus `op115` mean: did you mean `opp115`?"
    ]
    (problem,) = problems(build("x", about='{"corpus": 7}'))
    assert problem.startswith("x/corpus.json: nobody has said what the labels of a corpus `7` mean; known are opp115,")
    assert problems(build("y", about="{\n,}"))[0].startswith("y/corpus.json:2: is no json: ")
    assert read_corpus(build("c3pa", about="[]")).name == "c3pa"


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("{", ":8:2: is no JSON: expecting property name enclosed in double quotes"),
        ("[" * 200_000, ":8: is nested too deeply"),
        ("[]", ":8: expected a JSON object"),
        ('{"doc": "d", "labels": {}}', ":8: missing key `id`"),
        ('{"id": 1, "doc": "d", "labels": {}}', ":8: expected a text under `id`"),
        ('{"id": "a", "doc": "d"}', ":8: missing key `labels`"),
        ('{"id": "a", "doc": "d", "labels": []}', ":8: expected a mapping under `labels`"),
        ('{"id": "a", "doc": "../d", "labels": {}}', ":8: `doc` leads out of the corpus: `../d`"),
        ('{"id": "a", "doc": "/etc/d", "labels": {}}', ":8: `doc` leads out of the corpus: `/etc/d`"),
        ('{"id": "a", "doc": "d", "labels": {}, "disputed": [1]}', ":8: expected a list of texts under `disputed`"),
        ('{"id": "a", "doc": "d", "labels": {}, "segments": {}}', ":8: expected a list of mappings under `segments`"),
        (
            '{"id": "a", "doc": "d", "labels": {}, "segments": [{}]}',
            ":8: expected a text under `text` of each of the `segments`",
        ),
        (
            '{"id": "a", "doc": "d", "labels": {}, "segments": [{"text": "", "labels": 1}]}',
            ":8: expected a list of texts under `labels`",
        ),
        ('{"id": "right", "doc": "docs/right.yaml", "labels": {}}', ": the id `right` stands there 2 times"),
        ('{"id": "a", "doc": "docs/a.txt", "labels": {}}', None),
    ],
)
def test_a_bad_line(build: Build, line: str, message: str | None) -> None:
    folder = build()
    with Path(folder, "labels.jsonl").open("a", encoding="utf-8") as file:
        file.write(f"{line}\n")
    wanted = f"opp115/labels.jsonl{message}"
    if message is None:
        wanted = "opp115/docs/a.txt: no such file: the document `a` of opp115/labels.jsonl"
    assert problems(folder) == [wanted]


def test_an_empty_corpus_and_one_in_no_encoding(build: Build) -> None:
    labels = Path(build(), "labels.jsonl")
    labels.write_bytes(b"\n")
    assert problems("opp115") == ["opp115/labels.jsonl: has no documents"]
    labels.write_bytes(b'{"id": "\xff"}\n')
    assert problems("opp115")[0].startswith("opp115/labels.jsonl:1:9: invalid UTF-8")


def test_one_bad_document_and_its_corpus_is_not_scored(build: Build) -> None:
    build("c3pa", {"ok": ({"sold": True}, {}, [])})
    Path(build(), "docs", "right.yaml").write_bytes(b"\0")
    evaluation = evaluate(Request(("opp115", "nowhere", "c3pa")))
    assert [result.name for result in evaluation.corpora] == ["c3pa"]
    assert [str(problem) for problem in evaluation.problems] == [
        "nowhere: no such folder",
        "opp115/docs/right.yaml: is a binary file, not text: expected plain text, Markdown, HTML, YAML or JSON",
        "opp115: is not scored; list in unusable.txt the ids to leave out",
    ]


def test_a_document_that_has_gone_since_the_labels_were_read(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no such file or directory"):
        read_document(str(tmp_path / "gone.txt"))


def test_a_corpus_named_twice(build: Build) -> None:
    with pytest.raises(UsageError, match="the corpus opp115 is named twice"):
        evaluate(Request((build(), build("again", about='{"corpus": "opp115"}'))))


def test_many_problems_are_cut_short() -> None:
    listed = [Problem("p", str(number)) for number in range(25)]
    assert [problem.message for problem in few(listed, "lines are wrong")][-2:] == ["19", "5 more lines are wrong"]
    assert few(listed[:20], "lines are wrong") == listed[:20]
