"""Read, judge, sift: results in a fixed order, errors beside them, and the same bytes in give the same results."""

from __future__ import annotations

import hashlib
import io
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from policy_lint.errors import UsageError
from policy_lint.pipeline.run import Settings, run
from policy_lint.reading.read import read_policy
from policy_lint.text.source import Source
from tests.engine.makers import REQUIRED

if TYPE_CHECKING:
    from policy_lint.pipeline.results import DocumentResult, RunResult

SOUND = "schema: 1\ntitle: Privacy Policy\nsections:\n  - heading: Cookies\n    text: We use cookies.\n"
ROOT = Path(__file__).parent.parent.parent


@pytest.fixture(autouse=True)
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with two policies and a pack of its own, in which the tests run."""
    monkeypatch.chdir(tmp_path)
    Path("mine").mkdir()
    rule("own-rule", require={"statement": "children"})
    Path(".git").mkdir()
    Path("a.policy.yaml").write_text(SOUND)
    Path("b.txt").write_text("Privacy Policy\n\nWe are a small shop in town and we like our customers a lot.\n")
    return tmp_path


def rule(name: str, **more: Any) -> None:
    given = {**REQUIRED, "id": name, **more}
    Path("mine", f"{name}.yaml").write_text(
        "".join(f"{key}: {value}\n" for key, value in given.items()).replace("'", "")
    )


def lint(*paths: str, **more: Any) -> RunResult:
    return run(Settings(paths, **{"select": ("mine",), "rule_folders": ("mine",), "as_of": "2026-01-01", **more}))


def errors(result: RunResult) -> list[str]:
    return [str(problem) for problem in result.errors]


def said(document: DocumentResult) -> list[tuple[str, str]]:
    return [(requirement.rule.id, requirement.verdict) for requirement in document.requirements]


def test_every_document_is_judged_by_the_selected_rules() -> None:
    result = lint("b.txt", "a.policy.yaml")
    assert [document.path for document in result.documents] == ["b.txt", "a.policy.yaml"]
    assert said(result.documents[1]) == [("own-rule", "missing")]
    assert result.documents[1].judged
    assert result.documents[1].sha256 == hashlib.sha256(SOUND.encode()).hexdigest()
    assert (result.as_of, result.errors) == ("2026-01-01", ())
    assert result.totals == {"error": len(result.documents[0].findings) + 1, "suppressed": 0}


def test_a_file_that_can_not_be_read_stops_no_other() -> None:
    Path("empty.policy.yaml").write_text("")
    Path("bad.policy.yaml").write_text("schema: 1\nsections: 3\ntitel: x\n")
    Path("bad.policy.json").write_text("{")
    Path("bytes.txt").write_bytes(b"\xff\xfe\xff")
    Path("loop.txt").symlink_to("loop.txt")
    result = lint(
        "empty.policy.yaml", "bad.policy.yaml", "bad.policy.json", "bytes.txt", "loop.txt", "gone.txt", "a.policy.yaml"
    )
    assert [document.path for document in result.documents] == ["a.policy.yaml"]
    assert [line.partition(": ")[0] for line in errors(result)] == [
        "gone.txt",
        "empty.policy.yaml",
        "bad.policy.yaml:2:11",
        "bad.policy.yaml:3:1",
        "bad.policy.json:1:2",
        "bytes.txt",
        "loop.txt",
    ]
    assert all("Traceback" not in line for line in errors(result))


def test_a_name_that_is_none_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    """A file may vanish, or a name be impossible, between looking and reading."""
    from policy_lint.pipeline import run as module
    from policy_lint.pipeline.discovery import Found

    monkeypatch.setattr(module, "find_documents", lambda paths, *_, **__: Found(tuple(paths), ()))
    assert errors(lint("a\0b", "vanished.txt")) == [
        "a\0b: embedded null byte",
        "vanished.txt: no such file or directory",
    ]


def test_a_broken_rule_is_an_error_and_the_others_run() -> None:
    Path("mine/broken.yaml").write_text("id: broken\n")
    result = lint("a.policy.yaml")
    assert any(line.startswith("mine/broken.yaml:1:1: missing key") for line in errors(result))
    assert said(result.documents[0]) == [("own-rule", "missing")]


def test_a_rule_that_fails_is_an_error_of_the_rule_once_a_document() -> None:
    rule("failing", check="failing.py")
    Path("mine/failing.py").write_text("def check(*_):\n    raise ValueError('no')\n")
    result = lint("a.policy.yaml")
    assert errors(result) == ["mine/failing.yaml: rule `failing` failed: ValueError: no (while linting a.policy.yaml)"]
    assert said(result.documents[0]) == [("failing", "not-run"), ("own-rule", "missing")]


def test_settings_that_ask_for_what_does_not_exist_are_a_usage_error() -> None:
    for wrong in ({"select": ("nothing-like-it",)}, {"rule_folders": ("nowhere",)}, {"trusted": ("nobody",)}):
        with pytest.raises(UsageError):
            lint("a.policy.yaml", **wrong)


def test_standard_input_is_read_under_the_name_that_it_is_given(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, kind in (("given.policy.yaml", "structured"), ("stdin.txt", "prose")):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(SOUND.encode())))
        (document,) = lint("-", stdin_name=name).documents
        assert (document.path, document.policy.kind) == (name, kind)


def test_a_file_is_read_by_its_suffix() -> None:
    assert read_policy(Source("X.JSON", '{"schema": 1, "sections": []}'), None).kind == "structured"
    assert read_policy(Source("x.yml", SOUND), None).kind == "structured"
    markdown = read_policy(Source("x.md", "# Privacy Policy\n\n## *Your* rights\n\nYou may ask.\n"), None)
    assert [section.heading.text for section in markdown.all_sections if section.heading] == ["Your rights"]
    assert read_policy(Source("x.anything", "Some words."), None).kind == "prose"


@pytest.mark.parametrize(
    ("source", "problem"),
    [
        ("published.txt", ""),
        ("../outside.txt", "it lies outside the project"),
        ("/etc/passwd", "it lies outside the project"),
        ("link.txt", "it lies outside the project"),
        ("gone.txt", "no such file or directory"),
        ("circle.txt", "sym"),
        ('"a\\0b"', "null byte"),
        ("binary.txt", "is a binary file"),
        ("docs", "is a directory"),
    ],
)
def test_a_source_is_read_only_inside_the_project(project: Path, source: str, problem: str) -> None:
    """And one that can't be read is no error: a rule says so."""
    (project.parent / "outside.txt").write_text("secret")
    Path("docs").mkdir()
    Path("link.txt").symlink_to("../outside.txt")
    Path("circle.txt").symlink_to("circle.txt")
    Path("binary.txt").write_bytes(b"\0\1")
    Path("published.txt").write_text("We use cookies.")
    Path("c.policy.yaml").write_text(f"schema: 1\nsource: {source}\nsections: []\n")
    (document,) = lint("c.policy.yaml").documents
    published = document.policy.published
    assert published is not None
    assert published.text == (None if problem else "We use cookies.")
    assert problem in published.problem or problem.lower() in published.problem.lower()


def test_facts_given_decide_what_applies() -> None:
    rule("own-rule", require={"statement": "children"}, applies_when={"all": [{"sells_data": "true"}]})
    verdicts = [
        said(lint("a.policy.yaml", facts=facts).documents[0])[0][1]
        for facts in ({}, {"sells_data": True}, {"sells_data": False})
    ]
    assert verdicts == ["undecided", "missing", "not-applicable"]
    assert lint("a.policy.yaml").totals == {"conditional": 1, "suppressed": 0}


def test_the_day_is_today_unless_given() -> None:
    assert len(lint("a.policy.yaml", as_of="").as_of) == len("2026-01-01")


def test_a_rule_for_people_reports_when_asked_for() -> None:
    rule("own-rule", review={"none": [{"statement": "children"}]})
    assert said(lint("a.policy.yaml").documents[0]) == [("own-rule", "not-run")]
    assert said(lint("a.policy.yaml", select=("mine", "review")).documents[0]) == [("own-rule", "undecided")]


def plain(result: RunResult) -> list[object]:
    return [
        (document.path, [repr(finding) for finding in document.findings], said(document))
        for document in result.documents
    ]


def test_the_same_input_gives_the_same_results() -> None:
    """From files or from the cache, alone or beside others."""
    paths = sorted(str(path) for path in (ROOT / "policies").glob("*.policy.yaml"))[:2]
    first = run(Settings(tuple(paths), as_of="2026-01-01"))
    again = run(Settings(tuple(paths), as_of="2026-01-01"))
    alone = run(Settings((paths[1],), as_of="2026-01-01"))
    assert plain(first) == plain(again)
    assert plain(alone) == plain(first)[1:]
    assert first.config_hash == again.config_hash == alone.config_hash
    assert first.documents[0].findings


def test_findings_come_in_the_order_of_the_text() -> None:
    path = str(next((ROOT / "policies").glob("002*.policy.yaml")))
    (document,) = run(Settings((path,), as_of="2026-01-01")).documents
    order = [(*document.policy.source.position(found.span.start), found.rule.id) for found in document.findings]
    assert order == sorted(order)


@pytest.mark.parametrize(
    "other",
    [{"select": ("mine", "use")}, {"ignore": ("use",)}, {"facts": {"sells_data": True}}, {"trusted": ("gdpr",)}],
)
def test_the_hash_of_the_configuration_changes_with_whatever_changes_results(other: dict[str, Any]) -> None:
    assert lint("a.policy.yaml", **other).config_hash != lint("a.policy.yaml").config_hash
    assert lint("a.policy.yaml").config_hash == lint("b.txt", as_of="2020-01-01").config_hash
