"""The sample of findings that were read: its arithmetic, and that no rule claims more than it shows."""

from __future__ import annotations

import json
import runpy
from pathlib import Path
from typing import Any

import pytest

from policy_lint.engine.packs import find_packs
from policy_lint.engine.rulebook import load_rules

ROOT = Path(__file__).resolve().parents[1]
SAMPLE = runpy.run_path(str(ROOT / "benchmarks" / "precision_sample.py"), run_name="precision_sample")
COUNTED = runpy.run_path(str(ROOT / "benchmarks" / "precision_verdicts.py"), run_name="precision_verdicts")
READ = [
    json.loads(line) for line in (ROOT / "tests/data/finding_verdicts.jsonl").read_text(encoding="utf-8").splitlines()
]


@pytest.mark.parametrize(("true", "n", "low", "high"), [(0, 0, 0.0, 1.0), (10, 10, 0.722, 1.0), (5, 10, 0.237, 0.763)])
def test_the_interval_is_wilsons(true: int, n: int, low: float, high: float) -> None:
    assert COUNTED["wilson"](true, n) == pytest.approx((low, high), abs=0.001)


def test_every_verdict_is_on_a_rule_that_exists_and_says_why() -> None:
    known = {one.rule.id for one in load_rules(find_packs()).rules}
    assert {line["rule"] for line in READ} <= known
    assert all(
        line["why"] and isinstance(line["first"], bool) and line["second"] in {True, False, None} for line in READ
    )


def test_a_finding_was_drawn_once() -> None:
    keys = [(line["document"], line["rule"], line["fingerprint"]) for line in READ]
    assert len(keys) == len(set(keys))


def test_a_rule_claims_the_confidence_that_fifteen_or_more_of_its_findings_read_twice_bear_out() -> None:
    """As docs/accuracy.md says: by the lower end of the interval, from draw 11 on, when message and place were told apart."""
    for one in load_rules(find_packs()).rules:
        faults = [line["why"] for line in READ if line["rule"] == one.rule.id and line["draw"] >= 11]
        low, _ = COUNTED["wilson"](sum("MESSAGE" not in fault for fault in faults), len(faults))
        grade = "high" if low >= 0.85 else "medium" if low >= 0.70 else "low"
        assert one.rule.confidence == (grade if len(faults) >= 15 else "unmeasured"), one.rule.id


def filled(number: int, *, true: bool) -> dict[str, object]:
    """A line of a form, filled in."""
    return {
        "id": f"{number:08}",
        "rule": "gdpr-purposes",
        "document": f"a/{number}",
        "fingerprint": str(number),
        "profile": "eu-app",
        "true": true,
        "looked": True,
        "why": "nobody is named" if true else "PLACE: the section “Who we are” names them",
    }


def test_two_forms_make_verdicts_and_count_as_true_only_where_both_say_so() -> None:
    made = COUNTED["joined"](
        [filled(1, true=True), filled(2, true=True)], [filled(1, true=True), filled(2, true=False)], 7
    )
    assert [(line["first"], line["second"], line["draw"], line["why"]) for line in made] == [
        (True, True, 7, "true"),
        (True, False, 7, "true | PLACE"),
    ]
    words = COUNTED["count"](made, 2)
    assert "| gdpr | 2 | 2 | 2 | 1 | 2 | 1.00 | 0.34–1.00 | 1 | 0.50 |" in words
    assert "| gdpr-purposes | 2 |" in words
    assert "Read twice: 2; the readings agree on 1, Cohen's kappa 0.00." in words


def test_a_message_that_one_reader_holds_for_false_is_false_and_the_words_of_documents_are_not_kept() -> None:
    wrong = filled(1, true=False) | {"why": "MESSAGE: it says “we keep it for a year”"}
    (made,) = COUNTED["joined"]([wrong], [filled(1, true=False)], 7)
    assert made["why"] == "MESSAGE | PLACE"
    assert "| gdpr | 1 | 1 | 1 | 0 | 0 | 0.00 |" in COUNTED["count"]([made], 2)


def test_forms_of_different_draws_and_empty_lines_are_refused() -> None:
    with pytest.raises(ValueError, match="not of the same draw"):
        COUNTED["joined"]([filled(1, true=True)], [filled(2, true=True)], 7)
    with pytest.raises(ValueError, match="neither true nor false"):
        COUNTED["joined"]([filled(1, true=True)], [filled(1, true=True) | {"true": None}], 7)
    with pytest.raises(ValueError, match="begins with none of MESSAGE, PLACE"):
        COUNTED["joined"]([filled(1, true=True)], [filled(1, true=False) | {"why": "no"}], 7)


@pytest.mark.parametrize(
    ("pairs", "expected"),
    [
        ([], (0, 0, None)),
        ([(True, True)] * 3, (3, 3, None)),
        ([(True, True), (False, False)], (2, 2, 1.0)),
        ([(True, True)] * 20 + [(True, False)] * 5 + [(False, True)] * 10 + [(False, False)] * 15, (50, 35, 0.4)),
    ],
)
def test_kappa_is_cohens(pairs: list[tuple[bool, bool]], expected: tuple[int, int, float | None]) -> None:
    assert COUNTED["kappa"](pairs) == pytest.approx(expected)


def corpora(folder: Path) -> Path:
    """Collections of one document each, in the layout that the script reads."""
    for name in ("wild-md", *SAMPLE["LABELLED"]):
        docs = folder / name / "docs"
        docs.mkdir(parents=True)
        text = f"# Privacy Policy of {name}\n\n" + "We collect your name and use it to send you our letters.\n\n" * 20
        (docs / f"{name}.md").write_text(text, encoding="utf-8")
    return folder


def test_a_draw_is_the_same_twice_leaves_out_what_was_read_and_tells_no_verdict(tmp_path: Path) -> None:
    def drawn(seed: int, skip: frozenset[tuple[str, str, str]] = frozenset()) -> list[Any]:
        every = SAMPLE["findings"](corpora_folder, seed, frozenset({"gdpr"}))
        return list(SAMPLE["draw"](every, "pack", 15, seed, skip))

    corpora_folder = corpora(tmp_path)
    one, again = drawn(3), drawn(3)
    assert len(one) == 15
    assert SAMPLE["sheet"](one) == SAMPLE["sheet"](again)
    assert SAMPLE["form"](one) == SAMPLE["form"](again)
    taken = frozenset(item.key for item in one)
    assert not taken & {item.key for item in drawn(3, taken)}
    lines = [json.loads(line) for line in SAMPLE["form"](one).splitlines()]
    assert all(line["true"] is None and not line["why"] for line in lines)
    for item in one:
        assert f"{item.id}: {item.finding.rule.id}" in SAMPLE["sheet"](one)
