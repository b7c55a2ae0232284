"""The formats for other programs: valid by somebody else's rules, complete, and harmless whatever a policy says."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET

import jsonschema
import junitparser
import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from policy_lint.engine.finding import Fix, SetAside
from policy_lint.errors import Problem
from policy_lint.report.formats import FORMATS, render
from policy_lint.report.view import View
from policy_lint.text.edits import Edit
from policy_lint.text.source import Span
from tests.report.conftest import AGREED, TEXT, conditional, document, finding, related, result, rule

if TYPE_CHECKING:
    from policy_lint.pipeline.results import RunResult

ROOT = Path(__file__).resolve().parents[2]
KNOWN_BEFORE = SetAside("baseline", "baseline", place="b.json")
SARIF = json.loads((Path(__file__).parents[1] / "data" / "sarif-2.1.0-rtm.5.json").read_text(encoding="utf-8"))
CODE_QUALITY = {  # by GitLab's documentation of the report's format
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "properties": {
            "description": {"type": "string", "minLength": 1},
            "check_name": {"type": "string", "minLength": 1},
            "fingerprint": {"type": "string", "pattern": "^[0-9a-f]+$"},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "required": ["path", "lines"],
                "properties": {
                    "path": {"type": "string", "pattern": "^(?!\\./)"},
                    "lines": {
                        "type": "object",
                        "required": ["begin"],
                        "properties": {"begin": {"type": "integer", "minimum": 1}},
                    },
                },
            },
        },
    },
}
MACHINE = ("sarif", "github", "gitlab", "junit", "markdown")
XSS = "<img src=x onerror=alert(1)>\"'&amp;]]><script>alert(2)</script> [x](javascript:alert(3)) ](http://evil) @team ::error::x %0A"


def full() -> RunResult:
    """A run with a bit of everything."""
    return result(
        document(
            finding(
                related=(related("We collect your name.", "again"),),
                also=(finding(rule=rule("other"), severity="warning", fingerprint="aa"),),
                applies_because=("users_in is US-CA (document)",),
            ),
            finding("your name", rule=rule("set-aside"), suppressed=AGREED, fingerprint="bb"),
            finding("name.", rule=rule("noted"), severity="note", fingerprint="cc"),
            finding(
                "collect", rule=rule("looked-at"), severity="note", verdict="review", cause="review", fingerprint="dd"
            ),
            conditional("coppa-notice", "children", "users_in", fingerprint="ee"),
            path="docs/a b.txt",
        ),
        document(path="404.html", reason="The page is an error page.", requirements=()),
        errors=(Problem("c.yaml", "unknown key `x`", 3, 5), Problem("d.txt", "no such file")),
    )


def sarif(run: RunResult, **more: Any) -> dict[str, Any]:
    log = json.loads(render("sarif", run, View(**more)))
    made: dict[str, Any] = log["runs"][0]
    return made


@pytest.mark.parametrize("undecided", [False, True])
def test_sarif_is_valid_by_the_official_schema(undecided: bool) -> None:
    jsonschema.Draft7Validator(SARIF).validate(json.loads(render("sarif", full(), View(conditional=undecided))))


def test_sarif_keeps_places_kinds_fingerprints_and_suppressions() -> None:
    run = sarif(full(), conditional=True)
    listed = {item["ruleId"]: item for item in run["results"]}
    assert {name: (item["kind"], item["level"]) for name, item in listed.items()} == {
        "demo-retention": ("fail", "error"),
        "set-aside": ("fail", "error"),
        "noted": ("fail", "note"),
        "looked-at": ("review", "none"),
        "coppa-notice": ("open", "none"),
    }
    first = listed["demo-retention"]
    assert run["tool"]["driver"]["rules"][first["ruleIndex"]]["id"] == "demo-retention"
    assert first["locations"][0]["physicalLocation"] == {
        "artifactLocation": {"uri": "docs/a%20b.txt", "uriBaseId": "%SRCROOT%"},
        "region": {"startLine": 3, "startColumn": 14, "endLine": 3, "endColumn": 22},
    }
    assert first["partialFingerprints"] == {"policyLint/v1": "0123456789abcdef"}
    assert first["relatedLocations"][0]["physicalLocation"]["region"]["startLine"] == 6
    (suppression,) = listed["set-aside"]["suppressions"]
    assert suppression["justification"] == "accepted-risk, Ada, on 2026-01-01, agreed"
    assert not run["invocations"][0]["executionSuccessful"]


def test_sarif_shows_undecided_findings_only_where_asked_for() -> None:
    assert "coppa-notice" not in {item["ruleId"] for item in sarif(full())["results"]}


def test_sarif_tools_read_the_log(tmp_path: Path) -> None:
    path = tmp_path / "a.sarif"
    path.write_text(render("sarif", full(), View()), encoding="utf-8")
    shown = subprocess.run(
        [sys.executable, "-m", "sarif", "summary", str(path)], capture_output=True, text=True, check=True
    )
    assert "error: 2" in shown.stdout  # it counts suppressed results too
    assert "demo-retention" in shown.stdout


def test_gitlabs_report_has_unique_fingerprints_and_its_own_severities() -> None:
    entries = json.loads(render("gitlab", full(), View(conditional=True)))
    jsonschema.validate(entries, CODE_QUALITY)
    assert [item["severity"] for item in entries] == ["major", "info", "info", "minor", "info", "blocker", "blocker"]
    twice = json.loads(render("gitlab", result(document(finding()), document(finding(), path="q.txt")), View()))
    assert len({item["fingerprint"] for item in twice}) == 2


def test_gitlabs_report_says_what_was_set_aside_why_and_by_whom() -> None:
    run = result(
        document(finding(), replace(finding(fingerprint="ff"), suppressed=KNOWN_BEFORE), *full().documents[0].findings)
    )
    entries = json.loads(render("gitlab", run, View()))
    jsonschema.validate(entries, CODE_QUALITY)
    aside = {item["check_name"]: item for item in entries if item["description"].startswith("Set aside: ")}
    assert "accepted-risk by Ada, counsel, until 2027-01-01: agreed" in aside["set-aside"]["description"]
    assert "1 finding known before, by the baseline" in aside["policy-lint-baseline"]["description"]
    assert {item["severity"] for item in aside.values()} == {"info"}
    assert not [
        item for item in json.loads(render("gitlab", run, View(quiet=True))) if "Set aside" in item["description"]
    ]
    shown = next(item for item in full().documents[0].findings if item.suppressed is not None)
    counted = json.loads(render("gitlab", result(document(replace(shown, suppressed=None))), View()))
    assert counted[0]["fingerprint"] != aside["set-aside"]["fingerprint"], "else GitLab would call it mended"


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_says_what_was_set_aside_why_and_by_whom(name: str) -> None:
    shown = render(name, full(), View())
    for words in ("set-aside", "accepted-risk", "Ada", "agreed"):
        assert words in shown, f"{name} does not say {words}"


def test_sarif_and_json_carry_the_edits_of_a_fix() -> None:
    start = TEXT.index("your name")
    safe = Fix((Edit(Span(start, start + 9), "the name"), Edit(Span(start + 9, start + 10), "")), safe=True)
    unsafe = replace(safe, edits=safe.edits[:1], safe=False)
    mended = finding(fix=safe, also=(finding(rule=rule("other"), fingerprint="aa", fix=unsafe),))
    run = result(document(mended, finding("name.", fingerprint="bb")))
    log = json.loads(render("sarif", run, View()))
    jsonschema.Draft7Validator(SARIF).validate(log)
    first, second = log["runs"][0]["results"]
    assert "fixes" not in second
    assert [len(fix["artifactChanges"][0]["replacements"]) for fix in first["fixes"]] == [2, 1]
    assert "--unsafe-fixes" in first["fixes"][1]["description"]["text"]
    lines = TEXT.split("\n")
    change, gone = first["fixes"][0]["artifactChanges"][0]["replacements"]
    region = change["deletedRegion"]
    assert lines[region["startLine"] - 1][region["startColumn"] - 1 : region["endColumn"] - 1] == "your name"
    assert (change["insertedContent"], "insertedContent" in gone) == ({"text": "the name"}, False)
    data = json.loads(render("json", run, View()))
    jsonschema.validate(data, json.loads((ROOT / "schemas" / "report.schema.json").read_text(encoding="utf-8")))
    told, without = data["documents"][0]["findings"]
    assert without["fix"] is None
    assert told["fix"]["safe"] is True
    assert TEXT[told["fix"]["edits"][0]["start"] : told["fix"]["edits"][0]["end"]] == "your name"
    assert told["also"][0]["fix"]["safe"] is False


def test_junit_fails_what_fails_the_run_and_skips_what_was_not_judged() -> None:
    report = junitparser.JUnitXml.fromstring(render("junit", full(), View()).encode())
    cases = {case.name: [type(item).__name__ for item in case.result] for suite in report for case in suite}
    assert cases["demo-retention"] == ["Failure"]
    assert cases["set-aside"] == cases["noted"] == cases["demo-met"] == []
    assert cases["judged"] == ["Skipped"]
    assert cases["c.yaml"] == ["Error"]
    aside = next(case for suite in report for case in suite if case.name == "set-aside")
    assert "[set aside: set-aside: accepted-risk by Ada, counsel, until 2027-01-01: agreed" in aside.system_out
    assert (report.tests, report.failures, report.errors, report.skipped) == (9, 1, 2, 1)


@pytest.mark.parametrize(("fail_on", "failures"), [("error", 1), ("warning", 2), ("note", 4), ("never", 0)])
def test_junit_follows_the_severity_that_fails_the_run(fail_on: str, failures: int) -> None:
    listed = full()
    run = replace(listed, documents=tuple(replace(item, fail_on=fail_on) for item in listed.documents))
    assert ET.fromstring(render("junit", run, View())).get("failures") == str(failures)


def test_github_annotations_stand_on_their_lines() -> None:
    lines = render("github", full(), View()).splitlines()
    assert lines[0].startswith(
        "::error file=docs/a b.txt,line=3,endLine=3,col=14,endColumn=22,title=demo-retention::The policy gives"
    )
    assert [line.split(" ")[0] for line in lines] == [
        "::error",
        "::notice",
        "::notice",
        "::notice",
        "::error",
        "::error",
    ]
    assert lines[-2] == "::error file=c.yaml,line=3,col=5,title=policy-lint::unknown key `x`"


def test_markdown_lists_findings_and_folds_what_was_set_aside() -> None:
    text = render("markdown", full(), View())
    assert "- 🔴 **demo-retention**, line 3: The policy gives no period." in text
    assert "- set-aside: accepted-risk by Ada, counsel, until 2027-01-01: agreed" in text
    assert "coppa-notice" not in text
    assert "`--fact users_in=US-CA,EEA`" in text


def test_markdown_stays_below_what_a_comment_holds() -> None:
    many = [finding(fingerprint=f"{number:016x}") for number in range(2000)]
    text = render("markdown", result(document(*many)), View())
    assert len(text) < 65_536
    assert "more lines; `--format text` has all." in text
    assert text.count("<details>") == text.count("</details>")


def hostile(words: str) -> RunResult:
    text = TEXT.replace("for ever", words)
    bad = finding(
        words, text=text, message=words, rule=rule(title=words, message=words, remedy=words, rationale=words),
        suppressed=None, related=(), pointer="/a/b",
    )  # fmt: skip
    aside = replace(bad, suppressed=replace(AGREED, words=words, by=words), fingerprint="ff")
    return replace(
        result(document(bad, aside, path=f"{words}.txt", text=text), errors=(Problem(words, words),)), notices=(words,)
    )


@pytest.mark.parametrize("name", FORMATS)
@given(words=st.text(min_size=1, max_size=30) | st.just(XSS) | st.just("\x1b[31m\r\n::error::\u202e"))
def test_no_format_lets_controls_through_or_fails(name: str, words: str) -> None:
    shown = render(name, hostile(words), View(conditional=True))
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", shown)
    if name in {"sarif", "gitlab", "json"}:
        json.loads(shown)
    if name == "junit":
        ET.fromstring(shown)


@given(words=st.text(min_size=1, max_size=30) | st.just(XSS))
def test_a_github_command_is_one_line_that_no_text_can_end(words: str) -> None:
    lines = render("github", hostile(words), View()).splitlines()
    assert all(line.startswith(("::error ", "::notice ")) for line in lines)
    assert len(lines) == 3


@given(words=st.text("<>[]()!*_`#@&|~$\\ahtps:/.\n\"'", min_size=1, max_size=30) | st.just(XSS))
def test_markdown_from_a_policy_makes_no_markup_of_its_own(words: str) -> None:
    tokens = MarkdownIt("gfm-like", {"linkify": False}).parse(render("markdown", hostile(words), View(quiet=True)))
    inner = [child for token in tokens for child in token.children or ()]
    allowed = {"text", "strong_open", "strong_close", "em_open", "em_close", "softbreak", "text_special"}
    assert {child.type for child in inner} <= allowed, inner
    assert "html_block" not in {token.type for token in tokens}
