"""Completion in policies that are being typed: what is offered where, and that it is what the schema allows."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lsprotocol import types
from pygls.workspace import PositionCodec

from policy_lint.lsp.completion import completions
from policy_lint.lsp.model import fields_of, value_at
from policy_lint.lsp.places import places_of
from policy_lint.policy.facts import FACT_NAMES
from policy_lint.policy.statements import STATEMENT_TYPES
from policy_lint.policy.vocabulary import DATA, JURISDICTIONS, PURPOSES
from policy_lint.resources import data_folder

UTF16 = PositionCodec(types.PositionEncodingKind.Utf16)
HEAD = "schema: 1\ntitle: A\nsections:\n  - heading: Use\n    statements:\n"


def offered(text: str) -> dict[str, types.CompletionItem]:
    """What is offered at the bar."""
    before, _, after = text.partition("|")
    places = places_of("a.policy.yaml", before + after, UTF16)
    return {item.label: item for item in completions(places, places.position(len(before)))}


def inserted(text: str, label: str) -> str:
    """The text once an item is taken."""
    before, _, after = text.partition("|")
    edit = offered(text)[label].text_edit
    assert isinstance(edit, types.TextEdit)
    places = places_of("a.policy.yaml", before + after, UTF16)
    start, end = places.offset(edit.range.start), places.offset(edit.range.end)
    return places.source.text[:start] + edit.new_text + places.source.text[end:]


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("|", {"schema", "title", "sections", "facts"}),
        ("tit|", {"title"}),
        (HEAD + "      - kind: |", set(STATEMENT_TYPES)),
        (HEAD + "      - k|", {"kind"}),
        (HEAD + "      - kind: use\n        |", {"purposes", "data", "legal_bases", "quote"}),
        (HEAD + "      - kind: use\n        purposes: [|]", set(PURPOSES.keys)),
        (HEAD + "      - kind: use\n        purposes: [\n          bil|", set(PURPOSES.keys)),
        (HEAD + "      - kind: use\n        data:\n          - |", set(DATA.keys)),
        (HEAD + "      - kind: use\n        data:\n        - em|", set(DATA.keys)),
        (HEAD + "      - purposes: [bil|]\n        kind: use\n", set(PURPOSES.keys)),
        (HEAD + "      - kind: use\n        stance: |", {"affirmed", "denied", "conditional"}),
        (HEAD + "      - kind: use\n        exclusive: t|", {"true", "false"}),
        ("facts:\n  |", set(FACT_NAMES)),
        ("facts:\n  users_in: [US, |]", set(JURISDICTIONS.keys) - {"US"}),
        ("facts:\n  uses_cookies: |", {"true", "false"}),
        ("schema: |", {"1"}),
        ("sections:\n- heading: A\n  |", {"text", "statements", "sections"}),
        ("sections:\n- heading: A\n  sections:\n  - heading: B\n    statements:\n    - kind: |", set(STATEMENT_TYPES)),
    ],
)
def test_what_is_offered(text: str, labels: set[str]) -> None:
    assert labels <= set(offered(text))


@pytest.mark.parametrize(
    "text",
    [
        HEAD + "      - kind: use\n        quote: We |",
        HEAD + '      - kind: "us|',
        "title: A # tit|",
        "# tit|",
        "sections:\n  - text: |\n      kind: |".replace("text: |", "text: >"),
        HEAD + "      - kind: nonsense\n        purposes: |",
        HEAD + "      - kind: use\n        purposes: [billing]|",
        "nonsense:\n  deeper:\n    |",
    ],
)
def test_nothing_is_offered_in_free_text(text: str) -> None:
    assert offered(text) == {}


def test_keys_and_words_that_stand_there_already_are_not_offered_again() -> None:
    found = offered(HEAD + "      - kind: use\n        |\n        purposes: [billing]\n")
    assert "data" in found
    assert {"kind", "purposes"}.isdisjoint(found)
    assert "billing" not in offered(HEAD + "      - kind: use\n        purposes: [billing, |]")
    assert "name" not in offered(HEAD + "      - kind: use\n        data:\n          - name\n          - |")


def test_what_is_taken_replaces_the_word_and_keeps_the_yaml_valid() -> None:
    assert inserted("# 🦊\n'🦊🦊': 1\ntit|", "title").endswith("\ntitle: ")
    assert inserted("lang|", "language") == "language: "
    assert inserted("fac|", "facts") == "facts:"
    assert inserted(HEAD + "      - kind: use\n        purposes: bil|", "billing").endswith("purposes: [billing]")
    assert inserted(HEAD + "      - kind: use\n        purposes: [bil|]", "billing").endswith("purposes: [billing]")
    assert inserted(HEAD + "      - kind: opt-o|", "opt-out-signal").endswith("- kind: opt-out-signal")


@pytest.mark.parametrize("kind", list(STATEMENT_TYPES))
def test_keys_and_words_are_those_of_the_schema(kind: str) -> None:
    schema = json.loads((data_folder() / "schemas" / "policy.schema.json").read_text(encoding="utf-8"))
    statements = schema["$defs"]["SectionSource"]["properties"]["statements"]["items"]
    record = schema["$defs"][statements["discriminator"]["mapping"][kind].rpartition("/")[2]]
    holder = value_at(["sections", "statements"], kind)
    assert holder is not None
    fields = fields_of(holder, kind)
    assert set(fields) == set(record["properties"])
    for name, field in fields.items():
        if name == "kind":
            continue
        allowed = _enum(record["properties"][name])
        words = field.value.table.keys if field.value.table is not None else field.value.words
        assert [word for word in words if word not in {"true", "false"}] == allowed
        assert field.meaning == record["properties"][name]["description"]


def _enum(schema: dict[str, Any]) -> list[str]:
    """The words that a part of the schema lists."""
    if "enum" in schema:
        return list(schema["enum"])
    inner = [schema["items"]] if "items" in schema else schema.get("anyOf", [])
    return next((found for item in inner if (found := _enum(item))), [])


@given(st.text(st.sampled_from("kind: use\n -[]{},#|>'\"ab🦊\t\r"), max_size=60), st.integers(0, 60))
def test_any_text_and_any_place_can_be_asked(text: str, at: int) -> None:
    places = places_of("a.policy.yaml", text, UTF16)
    completions(places, places.position(min(at, len(text))))
