"""What holds for every policy under every rule: judging never raises, and every finding has a place in its file."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from policy_lint.engine.inference import fact_book
from policy_lint.engine.judge import Terms, judge
from policy_lint.engine.packs import find_packs
from policy_lint.engine.rulebook import load_rules
from policy_lint.policy.document import Document
from policy_lint.reading.read import read_policy
from policy_lint.sift.merging import members, merge
from policy_lint.text.source import Source
from policy_lint.validation import json_schema
from tests.engine.makers import compiled
from tests.schema_strategies import values

if TYPE_CHECKING:
    from policy_lint.engine.finding import Finding, Requirement
    from policy_lint.engine.verbs import CompiledRule

ROOT = Path(__file__).parent.parent.parent
POLICIES = sorted((ROOT / "policies").glob("*.policy.yaml"))
SEEDS = sorted((ROOT / "seeds").glob("*.txt"))
SCHEMA = json_schema(Document, title="policy", name="policy")

DENIED: dict[str, Any] = {"statement": "sale", "where": {"stance": "denied"}}
OWN: list[CompiledRule] = [
    compiled(
        id="absent",
        topic="retention",
        require={"all": [{"statement": "retention"}, {"none": [{"statement": "retention"}]}]},
    ),
    compiled(id="near", require={"none": [{"statement": "cookies"}]}, near_miss={"statement": "cookies"}),
    compiled(
        id="any-statement",
        forbid={"any": [{"statement": kind} for kind in ("use", "notice", "contact", "date", "identity")]},
    ),
    compiled(
        id="titled", forbid={"document": {"title": {"not": "x"}, "organisation": {"not": "x"}, "updated": {"not": "x"}}}
    ),
    compiled(id="repeats", forbid={"blocks": {"repeated": {"min_words": 1, "similarity": 0.5}}}),
    compiled(id="empty", forbid={"blocks": {"empty": True}}),
    compiled(id="hanging", forbid={"blocks": {"unfinished-list": True}}),
    compiled(id="phrases", forbid={"blocks": {"phrase": {"any": ["*"]}}}),
    compiled(
        id="each",
        each={
            "of": {"statement": "collection", "field": "data"},
            "require": {"statement": "retention", "where": {"data": {"covers": "$item"}, "period": {"gt": "P1D"}}},
        },
        weak={"when": {"statement": "retention"}, "message": "{quote} {met} {missing}"},
    ),
    compiled(id="clash", consistent={"never": [DENIED, {"statement": "sale"}], "unless": "within-except"}),
    compiled(id="look", review={"statement": "security"}),
]
"""Every verb and every block test, written to find as much as they can."""


@cache
def rules() -> list[CompiledRule]:
    """Those of every built-in pack too; loaded only when a test runs, so that no test reads the user's cache."""
    return [*load_rules(find_packs()).rules, *OWN]


def judged(source: Source) -> tuple[list[Requirement], list[Finding]]:
    policy = read_policy(source, None)
    requirements = judge(policy, rules(), Terms(fact_book(policy), "2026-06-15", review=True))
    return requirements, merge(found for said in requirements for found in said.findings)


def every_place_is_in_the_file(source: Source) -> None:
    requirements, findings = judged(source)
    assert [said.error for said in requirements if said.error] == []
    lines = source.text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for lead in findings:
        for found in members(lead):
            for span in (found.span, *(other.span for other in found.related)):
                assert 0 <= span.start <= span.end <= len(source.text)
                line, column = source.position(span.start)
                end_line, end_column = source.position(span.end)
                assert (line, column) <= (end_line, end_column)
                assert 1 <= line <= len(lines)
                assert 1 <= column <= len(lines[line - 1]) + 1
                assert 1 <= end_column <= len(lines[end_line - 1]) + 1
    for said in requirements:
        assert all(0 <= hit.span.start <= hit.span.end <= len(source.text) for hit in said.evidence)


@pytest.mark.parametrize("path", [*POLICIES, *SEEDS], ids=lambda path: path.name)
def test_every_finding_in_a_published_policy_has_a_place(path: Path) -> None:
    every_place_is_in_the_file(Source(path.name, path.read_text(encoding="utf-8")))


@pytest.mark.parametrize("path", POLICIES, ids=lambda path: path.name)
def test_a_pointer_leads_to_something_in_the_document(path: Path) -> None:
    from policy_lint.reading.yaml_tree import load_yaml

    source = Source(path.name, path.read_text(encoding="utf-8"))
    data = load_yaml(source).data
    for found in judged(source)[1]:
        node = data
        for step in found.pointer.split("/")[1:]:
            node = node[int(step)] if isinstance(node, list) else node[step]


@pytest.mark.parametrize("path", POLICIES, ids=lambda path: path.name)
def test_every_quote_of_a_finding_is_in_the_document(path: Path) -> None:
    """What a finding quotes, the policy says."""
    text = path.read_text(encoding="utf-8")
    flat = "".join(text.split())
    for found in judged(Source(path.name, text))[1]:
        for part in found.quote.split(" … "):
            assert "".join(part.split()) in flat, found


@settings(max_examples=50)
@given(values(SCHEMA, SCHEMA), st.booleans(), st.booleans())
def test_judging_any_document_that_the_schema_accepts_never_raises(data: Any, backwards: bool, as_yaml: bool) -> None:
    """Whatever the order of keys in the file; a rule that fails would be a requirement with an error."""
    if backwards:
        data = reversed_keys(data)
    if as_yaml:
        every_place_is_in_the_file(Source("x.policy.yaml", written(data)))
    else:
        every_place_is_in_the_file(Source("x.policy.json", json.dumps(data, indent=1, ensure_ascii=False)))


class Quoting(yaml.SafeDumper):
    """Writes every text in double quotes, so that it is read as text again, whatever it looks like."""


Quoting.add_representer(str, lambda dumper, text: dumper.represent_scalar("tag:yaml.org,2002:str", text, style='"'))


def written(data: Any) -> str:
    return yaml.dump(data, Dumper=Quoting, sort_keys=False, allow_unicode=True)


def reversed_keys(data: Any) -> Any:
    if isinstance(data, dict):
        return {key: reversed_keys(value) for key, value in reversed(data.items())}
    return [reversed_keys(item) for item in data] if isinstance(data, list) else data


@settings(max_examples=40)
@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=200), st.sampled_from(["x.txt", "x.md"]))
def test_judging_any_prose_never_raises(text: str, name: str) -> None:
    every_place_is_in_the_file(Source(name, text))
