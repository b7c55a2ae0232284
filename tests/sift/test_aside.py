"""Nothing that was found is lost: it counts, or it says why not. Comments, decisions and baseline, alone and together."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policy_lint.engine.finding import Finding
from policy_lint.errors import InputError
from policy_lint.sift.aside import Grounds, never, sift
from policy_lint.sift.baseline import Baseline, entry_of, load_baseline, written
from policy_lint.sift.comments import comments
from policy_lint.sift.decisions import Decision, Decisions, load_decisions, may_decide
from policy_lint.sift.housekeeping import Checked, on_comments, on_decisions
from policy_lint.sift.merging import members, merge
from policy_lint.text.source import Source
from tests.report.conftest import finding, rule

PAGE = """# Privacy

<!-- policy-lint ignore: demo-a: counsel agreed -->

We keep data for ever.
We keep more. <!-- policy-lint ignore: demo-b -->
We keep the rest.
"""
SOURCE = Source("docs/p.md", PAGE)


def found(name: str, words: str, **more: Any) -> Finding:
    return finding(words, text=PAGE, rule=rule(name), quote=words, fingerprint=f"{name}-{words}", **more)


def decision(**more: Any) -> Decision:
    return Decision(
        **{"rule": "demo-a", "decision": "accepted-risk", "reason": "r", "by": "Ada", "date": "2026-01-01", **more}
    )


def decided(*listed: Decision) -> Decisions:
    return Decisions("d.yaml", Path(), tuple((item, number) for number, item in enumerate(listed, 2)))


NOTHING = Grounds()


def reasons(findings: list[Finding], grounds: Grounds = NOTHING, **more: Any) -> list[str | None]:
    done = sift(findings, SOURCE, grounds, **more).findings
    return [item.suppressed.how if item.suppressed is not None else None for item in done]


def test_a_comment_speaks_of_the_next_line_or_of_its_own_where_words_stand_before_it() -> None:
    assert [(item.rules, item.reason, item.lines) for item in comments(SOURCE)] == [
        (("demo-a",), "counsel agreed", (3, 5)),
        (("demo-b",), "", (6, 6)),
    ]
    listed = [
        found("demo-a", "for ever"),
        found("demo-a", "We keep more"),
        found("demo-b", "We keep more"),
        found("demo-b", "rest"),
    ]
    assert reasons(listed) == ["comment", None, "comment", None]


@pytest.mark.parametrize(
    ("path", "text", "count"),
    [
        ("a.txt", "<!-- policy-lint ignore: x -->", 0),
        ("a.md", "Write policy-lint ignore: x in a comment.", 0),
        ("a.html", "<p>x</p><!-- policy-lint ignore-file: a, b: why -->", 1),
        ("a.policy.yaml", "# policy-lint ignore: x: why\ntitle: T\n", 1),
        ("a.md", "<!-- policy-lint ignore: x", 1),
    ],
)
def test_comments_are_those_of_the_format(path: str, text: str, count: int) -> None:
    assert len(comments(Source(path, text))) == count


def test_an_ignore_file_comment_speaks_of_the_whole_document_and_of_packs() -> None:
    source = Source("a.html", "<p>We keep data for ever.</p><!-- policy-lint ignore-file: demo: why -->")
    bad = replace(finding("for ever", text=source.text), rule=rule("x"))
    assert sift([bad], source, Grounds()).findings[0].suppressed is not None


@pytest.mark.parametrize(
    ("more", "holds"),
    [
        ({}, True),
        ({"path": "docs/*.md"}, True),
        ({"path": "other/*.md"}, False),
        ({"rule": "demo-b"}, False),
        ({"fingerprint": "demo-a-rest"}, True),
        ({"fingerprint": "0"}, False),
        ({"quote": "REST"}, True),
        ({"quote": "something else"}, False),
        ({"until": "2026-06-01"}, True),
        ({"until": "2026-05-31"}, False),
        ({"until": "2026-06"}, True),
        ({"until": "2025"}, False),
    ],
)
def test_a_decision_holds_for_its_rule_place_and_time(more: dict[str, Any], holds: bool) -> None:
    grounds = Grounds(decisions=(decided(decision(**more)), "docs/p.md"), today="2026-06-01")
    assert reasons([found("demo-a", "rest")], grounds) == ["decision" if holds else None]


def test_a_role_decides_only_what_the_configuration_gives_it() -> None:
    grounds = Grounds(decisions=(decided(decision(role="Counsel")), "docs/p.md"), today="2026-06-01")
    for roles, expected in (
        ({}, "decision"),
        ({"counsel": ("demo",)}, "decision"),
        ({"counsel": ("gdpr",)}, None),
        ({"dpo": ("demo",)}, None),
    ):
        assert reasons([found("demo-a", "rest")], replace(grounds, grants=(roles,))) == [expected]


def test_who_may_accept_a_rule_is_said_by_the_first_file_that_gives_it_to_anyone() -> None:
    central: dict[str, tuple[str, ...]] = {"counsel": ("demo-a",)}
    own = {"developer": ("all",)}
    asked = decision(role="developer")
    assert not may_decide(asked, rule("demo-a"), (central, own))
    assert may_decide(asked, rule("demo-a"), (own, central))
    assert may_decide(asked, rule("demo-b"), (central, own))
    assert not may_decide(asked, rule("demo-b"), (central, {}))
    assert may_decide(asked, rule("demo-b"), ({},))


def test_what_is_enforced_is_never_set_aside_and_an_auditor_sees_all_but_the_baseline() -> None:
    listed = [found("demo-a", "for ever"), found("demo-a", "rest"), found("demo-b", "rest")]
    baseline = Baseline("b.json", Path(), frozenset({entry_of(listed[2], "docs/p.md")}))
    grounds = Grounds((decided(decision(quote="rest")), "docs/p.md"), (baseline, "docs/p.md"), "2026-06-01")
    assert reasons(listed, grounds) == ["comment", "decision", "baseline"]
    assert reasons(listed, replace(grounds, held=lambda _: True)) == [None, None, None]
    assert reasons(listed, grounds, comments_and_decisions=False) == [None, None, "baseline"]


RULES = st.sampled_from(["demo-a", "demo-b", "demo-c"])
FINDINGS = st.lists(
    st.builds(found, RULES, st.sampled_from(["for ever", "We keep more", "rest", "Privacy"])), max_size=8
)
DECISIONS = st.lists(
    st.builds(
        decision, rule=RULES, quote=st.sampled_from([None, "rest"]), until=st.sampled_from([None, "2020", "2030"])
    ),
    max_size=4,
)


@given(FINDINGS, DECISIONS, st.sets(st.integers(0, 7)), st.booleans())
def test_counting_and_set_aside_together_are_all_that_was_found(
    listed: list[Finding], made: list[Decision], accepted: set[int], honoured: bool
) -> None:
    entries = frozenset(entry_of(item, "p") for index, item in enumerate(listed) if index in accepted)
    grounds = Grounds((decided(*made), "p"), (Baseline("b", Path(), entries), "p"), "2026-06-01")
    done = sift(listed, SOURCE, grounds, comments_and_decisions=honoured)
    assert [replace(item, suppressed=None) for item in done.findings] == listed
    merged = [member for item in merge(done.findings) for member in members(item)]
    assert sorted(map(str, (replace(item, also=()) for item in merged))) == sorted(map(str, done.findings))
    assert all(
        item.suppressed is None or all(other.suppressed is not None for other in item.also)
        for item in merge(done.findings)
    )
    assert done.entries <= entries
    assert done.decisions <= set(made)


@given(st.sets(st.tuples(st.text(max_size=5), st.text(max_size=5), st.text(max_size=5)), max_size=5))
def test_a_baseline_is_read_as_it_was_written(entries: set[tuple[str, str, str]]) -> None:
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "b.json")
        path.write_text(written(entries), encoding="utf-8", errors="surrogatepass")
        assert load_baseline(path, "b.json").entries == frozenset(entries)


@pytest.mark.parametrize(
    "text", ["", "[]", '{"schema": 2, "findings": []}', '{"schema": 1, "findings": [{"path": "a"}]}', '{"schema": 1}']
)
def test_what_is_no_baseline_is_one_error(tmp_path: Path, text: str) -> None:
    (tmp_path / "b.json").write_text(text)
    with pytest.raises(InputError) as caught:
        load_baseline(tmp_path / "b.json", "b.json")
    assert str(caught.value).startswith("b.json")


def test_a_decision_without_a_reason_or_an_author_is_an_error_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "d.yaml").write_text(
        "decisions:\n  - rule: demo-a\n    decision: ignored\n    by: Ada\n    date: 2026-01-01\n"
    )
    with pytest.raises(InputError) as caught:
        load_decisions(tmp_path / "d.yaml", "d.yaml")
    said = str(caught.value)
    assert "d.yaml:2:5: missing key `reason`" in said
    assert "d.yaml:3:15" in said


def test_expired_unused_and_unauthorised_decisions_are_findings_on_their_lines() -> None:
    made = decided(
        decision(until="2020"),
        decision(rule="demo-b"),
        decision(rule="gone"),
        decision(rule="demo-c", role="intern"),
        decision(),
    )
    source = Source("d.yaml", "decisions:\n" + "- x\n" * 5)
    rules: Any = {test: rule(test) for test in ("expired-decision", "unused-decision", "unauthorised-decision")}
    by_id = {name: rule(name) for name in ("demo-a", "demo-b", "demo-c")}
    roles = {"counsel": ("demo-a", "demo-b")}
    listed = decided(*(replace(item, role=item.role or "counsel") for item, _ in made.listed))
    checked = Checked({listed.listed[1][0]}, "2026-01-01", (roles,), never)
    got = on_decisions(listed, source, checked, by_id, rules)
    assert [(item.rule.id, source.position(item.span.start)[0]) for item in got] == [
        ("expired-decision", 2),
        ("unused-decision", 3),
        ("unused-decision", 4),
        ("unauthorised-decision", 5),
    ]


def test_every_comment_is_a_finding_and_says_whether_it_still_does_something() -> None:
    used = set(comments(SOURCE)[:1])
    got = list(on_comments(SOURCE, used, {"comment": rule("c", message="{effect}")}))
    assert [item.message for item in got] == ["sets findings aside", "sets nothing aside any more"]
    assert len({item.fingerprint for item in got}) == 2
