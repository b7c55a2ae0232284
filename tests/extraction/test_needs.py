"""What a detector says that it needs, it needs: without it, it finds nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from policy_lint.engine.packs import find_packs
from policy_lint.engine.rulebook import load_rules
from policy_lint.extraction import extract
from policy_lint.extraction.clauses import clauses
from policy_lint.reading.read import read_policy
from policy_lint.text.source import Source

SEEDS = [path.read_text(encoding="utf-8") for path in sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))]
RULES = load_rules(pack for pack in find_packs() if pack.trusted).rules
EXAMPLES = [
    text
    for item in RULES
    for text in (*item.rule.examples.passing, *item.rule.examples.failing)
    if isinstance(text, str)
]
GATED = [
    (name, module)
    for name, module in zip(extract.DETECTORS, extract._detectors(), strict=True)
    if getattr(module, "NEEDS", None) is not None
]


@pytest.mark.parametrize("texts", [SEEDS, EXAMPLES], ids=["seeds", "examples of rules"])
def test_a_detector_finds_nothing_without_what_it_needs(texts: list[str]) -> None:
    assert texts
    assert GATED
    for text in texts:
        policy = read_policy(Source("policy.txt", text), None)
        for reading in extract.lexicon().read_all([one for listed in clauses(policy).values() for one in listed]):
            for name, module in GATED:
                if module.NEEDS.isdisjoint(reading.own):
                    assert list(module.detect(reading)) == [], (name, reading.text)
