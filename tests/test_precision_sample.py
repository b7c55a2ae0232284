"""The sample of findings that were read: its arithmetic, and that no rule claims more than it shows."""

from __future__ import annotations

import json
import runpy
from pathlib import Path

import pytest

from policy_lint.engine.packs import find_packs
from policy_lint.engine.rulebook import load_rules

ROOT = Path(__file__).resolve().parents[1]
SCRIPT = runpy.run_path(str(ROOT / "benchmarks" / "precision_sample.py"), run_name="precision_sample")
READ = [
    json.loads(line) for line in (ROOT / "tests/data/finding_verdicts.jsonl").read_text(encoding="utf-8").splitlines()
]


@pytest.mark.parametrize(("true", "n", "low", "high"), [(0, 0, 0.0, 1.0), (10, 10, 0.722, 1.0), (5, 10, 0.237, 0.763)])
def test_the_interval_is_wilsons(true: int, n: int, low: float, high: float) -> None:
    assert SCRIPT["wilson"](true, n) == pytest.approx((low, high), abs=0.001)


def test_every_verdict_is_on_a_rule_that_exists_and_says_why() -> None:
    known = {one.rule.id for one in load_rules(find_packs()).rules}
    assert {line["rule"] for line in READ} <= known
    assert all(
        line["why"] and isinstance(line["first"], bool) and line["second"] in {True, False, None} for line in READ
    )


def test_a_finding_was_drawn_once() -> None:
    keys = [(line["document"], line["rule"], line["fingerprint"]) for line in READ]
    assert len(keys) == len(set(keys))


def test_no_rule_claims_confidence_before_fifteen_of_its_findings_were_read_twice() -> None:
    for one in load_rules(find_packs()).rules:
        twice = [line for line in READ if line["rule"] == one.rule.id and line["second"] is not None]
        assert one.rule.confidence == "unmeasured" or len(twice) >= 15, one.rule.id
