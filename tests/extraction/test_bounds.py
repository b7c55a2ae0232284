"""What is read in one clause is bounded, whatever the text: every pattern that runs over it then takes linear time in all."""

from __future__ import annotations

import pytest

from policy_lint.extraction.clauses import MOST, clauses
from policy_lint.extraction.extract import extract
from policy_lint.reading.read import read_policy
from policy_lint.text.globs import matches
from policy_lint.text.source import Source

ENDLESS = {
    "full stops": "." * 20_000,
    "brackets": "(" * 20_000,
    "one word": "a" * 20_000,
    "one sentence": "We collect names and " * 1_000,
    "one heading": "# " + "Privacy " * 3_000,
    "one row": "| data | use |" * 1_500,
    "lead-ins": "We use your data to:\n" * 1_500,
    "nested items": "".join(f"{' ' * number}- Data:\n" for number in range(80)),
    "rows": "| name | us |\n" * 1_500,
}


@pytest.mark.parametrize("text", ENDLESS.values(), ids=list(ENDLESS))
@pytest.mark.parametrize("suffix", ["txt", "md"])
def test_a_clause_and_what_leads_to_it_are_bounded(text: str, suffix: str) -> None:
    policy = read_policy(Source(f"x.{suffix}", text), None)
    for clause in (clause for listed in clauses(policy).values() for clause in listed):
        assert len(clause.text) <= MOST
        depth, lead = 0, clause.lead
        while lead is not None:
            depth, lead = depth + 1, lead.lead
        assert depth == clause.depth <= 16
    extract(policy)  # an end without a recursion error


def test_cutting_loses_no_word() -> None:
    text = "We collect names and " * 1_000
    policy = read_policy(Source("x.txt", text), None)
    words = [word for listed in clauses(policy).values() for clause in listed for word in clause.text.split()]
    assert words == text.split()


def test_a_glob_of_many_stars_is_no_trap() -> None:
    assert not matches("a" * 2_000, ["*a" * 100 + "b"])
    assert not matches("a/" * 500, ["**/" * 100 + "b"])
    assert matches("a/" * 500 + "b", ["**/*/**/b"])
