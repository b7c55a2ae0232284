"""The report for programs fits its schema and keeps every word."""

from __future__ import annotations

import json
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

import pytest

from policy_lint.engine.facts import FactBook, FactValue
from policy_lint.engine.finding import Requirement
from policy_lint.errors import Problem
from policy_lint.pipeline.run import Settings, run
from policy_lint.report import json_report, jsonl
from policy_lint.report.view import View
from policy_lint.validation import schema_validator
from tests.report.conftest import AGREED, conditional, document, finding, related, result, rule

ROOT = Path(__file__).parents[2]
SCHEMA = json.loads((ROOT / "schemas" / "report.schema.json").read_text(encoding="utf-8"))
VALIDATOR = schema_validator(SCHEMA)
EVERYTHING = result(
    document(
        finding(
            related=(related("We collect your name.", "again"),),
            also=(finding(rule=rule("other"), suppressed=AGREED),),
            applies_because=("users_in is US-CA (document)",),
        ),
        conditional("coppa-notice", "children", "users_in"),
        facts=FactBook(
            {
                "users_in": FactValue(("US",), "command line", "We serve Californians.", None, ("US-CA",)),
                "sells_data": FactValue(False, "document"),
            }
        ),
    ),
    document(reason="not a policy", path="q.txt"),
    errors=(Problem("x.yaml", "wrong", 3, 4), Problem("y.txt", "no such file or folder")),
)


def problems(report: Any) -> list[str]:
    """What does not fit the schema."""
    return [f"{list(error.absolute_path)}: {error.message}" for error in VALIDATOR.iter_errors(report)]


def test_the_schema_is_valid_and_describes_what_it_has() -> None:
    VALIDATOR.check_schema(SCHEMA)
    names = SCHEMA["$defs"]["finding"]["properties"]
    assert {*SCHEMA["$defs"]["finding"]["required"], "fix"} == set(names), (
        "reports of 0.1.0 had no fixes, and still fit"
    )


def test_a_report_with_everything_in_it_fits() -> None:
    assert problems(json_report.report(EVERYTHING)) == []


def test_an_empty_report_fits() -> None:
    assert problems(json_report.report(result())) == []


def test_reports_on_the_policies_of_the_repository_fit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    done = run(Settings(("policies", "seeds"), facts={"users_in": ("US-CA", "EEA")}, as_of="2026-11-21"))
    assert problems(json_report.report(done)) == []
    assert len(done.documents) == 10


@pytest.mark.parametrize(
    "damage",
    [
        lambda report: report.pop("summary"),
        lambda report: report["documents"][0]["findings"][0].pop("fingerprint"),
        lambda report: report["documents"][0]["findings"][0].update(severity="fatal"),
        lambda report: report["documents"][0]["findings"][0].update(line=0),
        lambda report: report["documents"][0].update(more=1),
        lambda report: report.update(schema=1.0),
    ],
)
def test_a_damaged_report_does_not_fit(damage: Any) -> None:
    report = json_report.report(EVERYTHING)
    damage(report)
    assert problems(report)


def test_a_finding_as_it_stands_in_the_report() -> None:
    found = json_report.report(EVERYTHING)["documents"][0]["findings"][0]
    assert found == {
        "rule": "demo-retention",
        "topic": "retention",
        "title": "No retention period",
        "severity": "error",
        "verdict": "violation",
        "cause": "absent",
        "strength": "must",
        "confidence": "unmeasured",
        "verified": True,
        "regulation": "CCPA",
        "citation": "1798.100(a)(3)",
        "message": "The policy gives no period.",
        "remedy": "State the period.",
        "line": 3,
        "column": 14,
        "end_line": 3,
        "end_column": 22,
        "pointer": "",
        "quote": "for ever",
        "related": [{"line": 6, "column": 1, "message": "again"}],
        "also": [
            {
                "rule": "other",
                "regulation": "CCPA",
                "citation": "1798.100(a)(3)",
                "severity": "error",
                "verdict": "violation",
                "message": "The policy gives no period.",
                "applies_because": [],
                "unknown": [],
                "fingerprint": "0123456789abcdef",
                "suppressed": asdict(AGREED),
                "fix": None,
            }
        ],
        "applies_because": ["users_in is US-CA (document)"],
        "unknown": [],
        "fingerprint": "0123456789abcdef",
        "suppressed": None,
        "fix": None,
    }


def test_facts_requirements_and_errors_as_they_stand_in_the_report() -> None:
    report = json_report.report(EVERYTHING)
    assert report["documents"][0]["facts"] == {
        "users_in": {
            "value": ["US"],
            "origin": "command line",
            "quote": "We serve Californians.",
            "line": None,
            "claimed": ["US-CA"],
        },
        "sells_data": {"value": False, "origin": "document", "quote": None, "line": None},
    }
    assert report["documents"][1]["requirements"] == [
        {
            "rule": "demo-met",
            "verdict": "met",
            "evidence": [{"line": 1, "end_line": 1, "quote": "Privacy"}],
            "because": ["users_in is US (document)"],
        }
    ]
    assert report["documents"][1]["facts"]["sells_data"]["line"] == 1
    assert (report["documents"][1]["judged"], report["documents"][1]["reason"]) == (False, "not a policy")
    assert report["errors"] == [
        {"path": "x.yaml", "line": 3, "column": 4, "message": "wrong"},
        {"path": "y.txt", "line": None, "column": None, "message": "no such file or folder"},
    ]
    assert report["summary"] == {
        "documents": 2,
        "error": 1,
        "warning": 0,
        "note": 0,
        "conditional": 1,
        "suppressed": 1,
    }


def test_a_rule_that_could_not_run_says_why() -> None:
    broken = replace(document(), requirements=(Requirement(rule(), "not-run", error="rule failed"),))
    assert json_report.document_data(broken)["requirements"][0]["because"] == ["rule failed"]


def test_letters_stay_and_what_is_dangerous_is_escaped() -> None:
    text = "“naïve” 日本 \x1b \x7f \x9b \u202e \u2028 \ud800 \U000e0041 😀"
    written = json_report.dumps({"text": text})
    assert "“naïve” 日本" in written
    assert "😀" in written
    assert not set("\x1b\x7f\x9b\u202e\u2028\ud800\U000e0041") & set(written)
    written.encode("utf-8")
    assert json.loads(written) == {"text": text}


def test_a_line_of_jsonl_is_a_document_of_the_report() -> None:
    lines = jsonl.render(EVERYTHING, View()).splitlines()
    assert [json.loads(line) for line in lines] == json.loads(json_report.render(EVERYTHING, View()))["documents"]
