"""``policy-lint merge``: many JSON reports as one overview, and none of what strangers wrote runs."""

from __future__ import annotations

import base64
import csv
import hashlib
import io
import json
import re
from collections.abc import Callable
from html.parser import HTMLParser
from typing import Any

import pytest

from policy_lint.cli.merge import names
from policy_lint.report.merged.overview import COUNTS, Answered, overview
from tests.cli.conftest import BAD, CLEAN, EMPTY_SECTION, Run

Put = Callable[..., str]
HOSTILE = "</script><script>alert(1)</script><img src=x onerror=alert(1)>\u202e\x1b[2J\"'&${said}"


@pytest.fixture
def report(run: Run, put: Put) -> Callable[..., dict[str, Any]]:
    """Lint a policy and write its report to a file."""

    def make(name: str, policy: str, title: str | None = None) -> dict[str, Any]:
        put("a.policy.yaml", policy)
        data: dict[str, Any] = json.loads(run("lint", "a.policy.yaml", "-f", "json").stdout)
        if title is not None:
            data["documents"][0]["title"] = title
        put(name, json.dumps(data))
        return data

    return make


class Page(HTMLParser):
    """The cells of the table, and every tag and attribute."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.rows: list[list[str]] = []
        self.inline: dict[str, list[str]] = {"style": [], "script": []}
        self._cell = False
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag == "tr":
            self.rows.append([])
        if tag in {"td", "th"}:
            self.rows[-1].append("")
            self._cell = True
        if tag in self.inline:
            self.inline[tag].append("")

    def handle_endtag(self, tag: str) -> None:
        self._cell = self._cell and tag not in {"td", "th"}

    def handle_data(self, data: str) -> None:
        if self._cell:
            self.rows[-1][-1] += data
        elif self.cdata_elem in self.inline:
            self.inline[self.cdata_elem][-1] += data


def test_a_row_a_document_and_the_totals(run: Run, report: Callable[..., dict[str, Any]]) -> None:
    report("web.json", BAD)
    report("app.json", EMPTY_SECTION)
    done = run("merge", "web.json", "app.json", "-f", "csv")
    assert done.exit_code == 0
    first, second = csv.DictReader(io.StringIO(done.stdout))
    assert (first["report"], first["path"], first["title"]) == ("app", "a.policy.yaml", "Privacy Policy")
    assert [first[name] for name in COUNTS.values()] == ["0", "1", "0", "1", "0"]
    assert (second["report"], second["errors"]) == ("web", "1")
    assert (second["QUALITY met"], second["QUALITY decided"], second["QUALITY undecided"]) == ("2", "3", "0")
    assert not [name for name in first if name.startswith("CalOPPA")]  # nothing of it was decided
    text = run("merge", "web.json", "app.json").stdout
    assert re.search(r"^all +2 documents +1 +1 +0 +2 +0$", text, re.MULTILINE)


def test_the_totals_are_those_of_the_reports(run: Run, report: Callable[..., dict[str, Any]]) -> None:
    data = [report("a.json", BAD), report("b.json", EMPTY_SECTION), report("c.json", CLEAN)]
    merged = overview([(str(index), item) for index, item in enumerate(data)], {})
    for name in COUNTS:
        assert merged.totals[name] == sum(item["summary"][name] for item in data)
    assert merged.laws == ("QUALITY", "other")  # without the rules, only findings say which law a rule comes from
    assert merged.answered("QUALITY") == Answered(0, 2, 0)


def test_the_page_runs_nothing_but_its_own_script_and_loads_nothing(
    run: Run, report: Callable[..., dict[str, Any]]
) -> None:
    report("web.json", BAD, HOSTILE)
    text = run("merge", "web.json", "-f", "html").stdout
    page = Page(text)
    policy = next(
        attrs["content"] or "" for tag, attrs in page.tags if attrs.get("http-equiv") == "Content-Security-Policy"
    )
    directives = dict(part.strip().split(" ", 1) for part in policy.split(";"))
    assert directives["default-src"] == "'none'"
    for name in ("style", "script"):
        (inline,) = page.inline[name]
        digest = base64.b64encode(hashlib.sha256(inline.encode()).digest()).decode()
        assert directives[f"{name}-src"] == f"'sha256-{digest}'"
    assert {"src", "href", "style", "onerror", "onclick"}.isdisjoint({key for _, attrs in page.tags for key in attrs})
    assert {"img", "link", "iframe"}.isdisjoint({tag for tag, _ in page.tags})
    title = page.rows[1][2]
    assert title.startswith("</script><script>alert(1)</script><img src=x onerror=alert(1)>")
    assert title.endswith("\"'&${said}")
    assert {"\u202e", "\x1b"}.isdisjoint(text)


def test_numbers_carry_the_value_that_they_are_sorted_by(run: Run, report: Callable[..., dict[str, Any]]) -> None:
    report("web.json", BAD)
    page = Page(run("merge", "web.json", "-f", "html").stdout)
    numbers = [attrs for tag, attrs in page.tags if tag == "td" and attrs.get("data-kind") == "number"]
    assert numbers
    assert all(float(attrs["data-value"] or "x") >= -1 for attrs in numbers)
    heads = [attrs for tag, attrs in page.tags if tag == "th" and "aria-sort" in attrs]
    assert len(heads) == len(page.rows[0]) == len(page.rows[1])


@pytest.mark.parametrize("start", ["=", "+", "-", "@", " =", "\t="])
def test_a_spreadsheet_runs_no_formula(run: Run, report: Callable[..., dict[str, Any]], start: str) -> None:
    report("web.json", BAD, f'{start}HYPERLINK("http://x.example")')
    (row,) = csv.DictReader(io.StringIO(run("merge", "web.json", "-f", "csv").stdout))
    assert row["title"].startswith("'")


def test_a_terminal_is_not_driven(run: Run, report: Callable[..., dict[str, Any]], put: Put) -> None:
    data = report("web.json", BAD)
    data["documents"][0] |= {"path": "a\x1b[2J\n.md", "judged": False, "reason": "\x1b[31mno"}
    data["errors"] = [{"path": "b", "line": 1, "column": None, "message": "x\x1b[2J"}]
    put("web.json", json.dumps(data))
    done = run("merge", "web.json")
    assert "\x1b" not in done.stdout
    assert "not judged: ␛[31mno" in done.stdout
    assert "web: b:1: x␛[2J" in done.stdout


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("{}", "'schema' is a required property"),
        ("[]", "is not of type 'object'"),
        ("{", "no JSON report"),
        (b"\xff\xfe\x00", "no JSON report"),
        ("[" * 100_000, "nested too deeply"),
        ('{"schema": NaN}', "NaN is no JSON"),
        ('{"tool": {"name": "policy-lint", "version": "99.0.0"}}', "(written by policy-lint 99.0.0, this is "),
        (None, "no such file"),
    ],
)
def test_a_file_that_is_no_report_is_one_line_and_the_others_are_merged(
    run: Run, report: Callable[..., dict[str, Any]], put: Put, content: str | bytes | None, said: str
) -> None:
    report("good.json", BAD)
    if content is not None:
        put("bad.json", content)
    done = run("merge", "bad.json", "good.json")
    assert done.exit_code == 2
    (line,) = done.stderr.splitlines()
    assert line.startswith("bad.json: error: ")
    assert said in line
    assert len(line) < 400
    assert "all     1 document" in done.stdout
    assert run("merge", "bad.json").stdout == ""


def test_a_report_without_an_end_is_refused(
    run: Run, report: Callable[..., dict[str, Any]], monkeypatch: pytest.MonkeyPatch
) -> None:
    from policy_lint.cli import merge

    report("good.json", BAD)
    monkeypatch.setattr(merge, "LARGEST", 100)
    done = run("merge", "good.json")
    assert (done.exit_code, done.stderr) == (2, "good.json: error: has more than 100 bytes\n")


def test_a_fault_inside_a_report_is_placed(run: Run, report: Callable[..., dict[str, Any]], put: Put) -> None:
    data = report("web.json", BAD)
    data["documents"][0]["findings"][0]["line"] = 0
    put("web.json", json.dumps(data))
    done = run("merge", "web.json")
    assert done.exit_code == 2
    assert (
        "no JSON report of policy-lint at /documents/0/findings/0/line: 0 is less than the minimum of 1" in done.stderr
    )


def test_reports_are_named_apart() -> None:
    assert names(["x/web.json", "app.json"]) == {"x/web.json": "web", "app.json": "app"}
    assert names(["./x/r.json", "y/r.json", "app.json"]) == {"./x/r.json": "x/r", "y/r.json": "y/r", "app.json": "app"}


def test_the_order_of_the_reports_changes_nothing(run: Run, report: Callable[..., dict[str, Any]]) -> None:
    report("a.json", BAD)
    report("b.json", CLEAN)
    for form in ("html", "csv", "text"):
        there, back = (
            run("merge", "a.json", "b.json", "-f", form),
            run("merge", "b.json", "a.json", "a.json", "-f", form),
        )
        assert there.stdout == back.stdout


def test_a_report_is_never_overwritten(run: Run, report: Callable[..., dict[str, Any]]) -> None:
    report("a.json", BAD)
    done = run("merge", "a.json", "-o", "./a.json")
    assert done.exit_code == 2
    assert "it would be overwritten" in done.stderr
