"""`policy-lint evaluate`: tables, JSON, misses, parts, and everything that can be asked wrongly."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner, Result

from policy_lint.cli.main import cli
from tests.evaluation.conftest import DNT

if TYPE_CHECKING:
    from tests.evaluation.conftest import Build

HEAD = "label                                 +    -    P    R   F1   aP   aR   aF  bal   ev"
FIELDS = '{"corpus": "opp115", "doc": "missed", "data": ["name", "password"]}\n'


def run(*arguments: str) -> Result:
    return CliRunner().invoke(cli, ["evaluate", *arguments])


def test_the_table(build: Build) -> None:
    result = run(build())
    assert (result.exit_code, result.stderr) == (0, "")
    lines = result.stdout.splitlines()
    assert lines[:2] == ["opp115: 7 documents", HEAD]
    assert "children *                            5    0 0.00 0.00 0.00 0.00 0.00 0.00 0.00    -" in lines
    assert "dnt                                   3    2 0.67 0.67 0.67 0.50 0.50 0.50 0.58 0.50" in lines
    assert "security                              2    5 1.00 1.00 1.00 1.00 1.00 1.00 1.00    -" in lines
    assert "mean of 2                                    0.83 0.83 0.83 0.75 0.75 0.75 0.79 0.50" in lines
    assert lines[-1].endswith("* not in the mean")
    assert max(map(len, lines)) <= 100


def test_json(build: Build) -> None:
    Path("fields.jsonl").write_text(FIELDS, encoding="utf-8")
    result = run(build(), "--format", "json", "--errors", "dnt", "--fold", "1/2", "--fields", "fields.jsonl")
    data = json.loads(result.stdout)
    assert (data["schema"], data["tool"]["name"], data["fold"]) == (1, "policy-lint", {"part": 1, "of": 2})
    (corpus,) = data["corpora"]
    assert (corpus["corpus"], corpus["path"], corpus["documents"]) == ("opp115", "opp115", 7)
    (dnt,) = [row for row in corpus["labels"] if row["label"] == "dnt"]
    assert dnt == {
        "label": "dnt", "present": 3, "absent": 2, "missed": ["missed"], "invented": ["invented"], "evident": 1, "provable": 2,
        "in_mean": True, "precision": 2 / 3, "recall": 2 / 3, "f1": 2 / 3, "absence_precision": 0.5, "absence_recall": 0.5,
        "absence_f1": 0.5, "balanced_accuracy": (2 / 3 + 0.5) / 2, "evidence_share": 0.5,
    }  # fmt: skip
    assert corpus["mean"]["labels"] == 2
    assert corpus["part"]["documents"] < 7
    assert (data["label"], data["errors"], data["field_documents"]) == ("dnt", [], 1)
    assert data["fields"][0] == {
        "field": "collection.data", "annotated": 2, "read": 1, "right": 1, "precision": 1.0, "recall": 0.5, "f1": 2 / 3,
        "misses": [{"corpus": "opp115", "id": "missed", "missed": ["password"], "invented": []}],
    }  # fmt: skip
    whole = json.loads(run("opp115", "--format", "json", "--errors", "dnt").stdout)
    assert (whole["fold"], whole["fields"], whole["corpora"][0]["part"]) == (None, None, None)
    missed, invented = whole["corpora"][0]["misses"]
    assert (missed["id"], missed["missed"], missed["evidence"][0]["statement"]["kind"]) == (
        "missed",
        True,
        "collection",
    )
    assert invented["evidence"] == [
        {
            "passage": {"text": DNT["quote"], "labels": ["choices", "cookies"]},
            "statement": {**DNT, "line": invented["evidence"][0]["statement"]["line"]},
        }
    ]
    assert json.loads(run("opp115", "--format", "json").stdout)["corpora"][0]["misses"] is None


def test_the_same_bytes_every_time(build: Build) -> None:
    folder = build()
    assert run(folder, "-f", "json", "--errors", "dnt").stdout == run(folder, "-f", "json", "--errors", "dnt").stdout


def test_misses_in_words(build: Build) -> None:
    text = run(build(), "--errors", "dnt").stdout
    assert "opp115: misses of dnt\nmissed   missed  opp115/docs/missed.yaml\n" in text
    assert "    annotated: “We collect your name. We do not do anything about DNT.”\n" in text
    assert "    read there: collection data=[name] “We collect your name.” (line " in text
    assert "invented invented  opp115/docs/invented.yaml\n    read there: do-not-track response=ignores" in text
    assert "    annotated [choices, cookies]: “We do not respond to Do Not Track signals.”\n" in text
    assert run("opp115", "--errors", "security").stdout.count("misses of security\nnone\n") == 1


def test_misses_with_nothing_to_show(build: Build) -> None:
    quote = "We do not track, \x1b[31mever."
    rows = {
        "bare": ({"dnt": True}, {}, []),
        "far": ({"dnt": True}, {"segments": [{"text": f"Part {n}", "labels": ["dnt"]} for n in range(5)]}, []),
        "lone": (
            {"dnt": False},
            {},
            [{"kind": "do-not-track", "response": "honours", "quote": quote.replace("\x1b", "")}],
        ),
    }
    text = run(build("opp115", rows), "--errors", "dnt").stdout
    assert "missed   bare  opp115/docs/bare.yaml\n    no passage has the label\n" in text
    assert "    annotated: “Part 2”\n    nothing read there\n    and 2 more\n" in text
    assert "    no annotated passage has these words\n" in text


def test_a_corpus_without_the_label_has_no_misses(build: Build) -> None:
    build("c3pa", {"a": ({"sold": True}, {}, [])})
    text = run(build(), "c3pa", "--errors", "dnt").stdout
    assert "opp115: misses of dnt" in text
    assert "c3pa: misses" not in text
    assert "\n\nc3pa: 1 document\n" in text


def test_a_part(build: Build) -> None:
    lines = run(build(), "--fold", "1/2").stdout.splitlines()
    assert lines[0].startswith("opp115: 7 documents, ")
    assert lines[0].endswith(" in part 1/2")
    assert lines[1] == "label                                 +    -   F1  all   aF  all  bal  all   ev  all"
    (dnt,) = [line for line in lines if line.startswith("dnt ")]
    assert [dnt.split()[column] for column in (-7, -5, -3, -1)] == [
        "0.67",
        "0.50",
        "0.58",
        "0.50",
    ]  # the whole, as above
    assert any(line.startswith("+ and - are those of part 1/2; its mean is over ") for line in lines)


def test_fields(build: Build) -> None:
    Path("fields.jsonl").write_text(FIELDS, encoding="utf-8")
    text = run(build(), "--fields", "fields.jsonl", "--errors", "collection.data").stdout
    assert "fields: 1 document, every value weighs the same\n" in text
    assert "collection.data                        2     1     1 1.00 0.50 0.67\n" in text
    assert text.endswith("misses of collection.data\nmissed   missed: password\n")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--errors", "dnd"], "there is no label `dnd`: did you mean `dnt`?"),
        (["--errors", "zzzz"], "there is no label `zzzz`; there are children, dnt,"),
        (["--errors", "collection.data"], "there is no label `collection.data`"),
        (["--fold", "6/5"], "expected a part such as 2/5, at most of 20, got `6/5`"),
        (["--fold", "0/5"], "expected a part such as 2/5"),
        (["--fold", "1/1"], "expected a part such as 2/5"),
        (["--fold", "x"], "expected a part such as 2/5"),
        (["--format", "jsn"], "there is no `jsn`: did you mean `json`?"),
        (["--fields", "nowhere.jsonl"], "nowhere.jsonl: error: no such file or directory"),
        (["--ids", "nowhere.txt"], "nowhere.txt: error: no such file or directory"),
        (["elsewhere"], "elsewhere: error: no such folder"),
    ],
)
def test_what_can_be_asked_wrongly(build: Build, arguments: list[str], message: str) -> None:
    result = run(build(), *arguments)
    assert result.exit_code == 2
    assert message in result.stderr


def test_a_bad_line_has_its_place_and_the_others_are_scored(build: Build) -> None:
    build("c3pa", {"a": ({"sold": True}, {}, [])})
    Path(build(), "labels.jsonl").write_text('{"id": "a"\n', encoding="utf-8")
    result = run("opp115", "c3pa")
    assert result.exit_code == 2
    assert result.stderr == "opp115/labels.jsonl:1:11: error: is no JSON: expecting ',' delimiter\n"
    assert result.stdout.startswith("c3pa: 1 document\n")
    assert run("opp115").stdout == ""
    errors = json.loads(run("opp115", "-f", "json").stdout)["errors"]
    assert [(error["path"], error["line"]) for error in errors] == [("opp115/labels.jsonl", 1)]


def test_prose_is_read_as_extract_reads_it(build: Build) -> None:
    folder = Path(build("opp115", {"a": ({"dnt": True}, {}, [])}))
    text = "Privacy Policy\n\nWe do not respond to Do Not Track signals.\n"
    (folder / "docs" / "b.txt").write_text(text, encoding="utf-8")
    line = {"id": "b", "doc": "docs/b.txt", "labels": {"dnt": True}}
    (folder / "labels.jsonl").write_text(json.dumps(line), encoding="utf-8")
    found = "dnt *                                 1    0 1.00 1.00 1.00 0.00 0.00 0.00 0.50    -"
    assert found in run("opp115").stdout
