"""The document model: schema and model accept the same, and what is loaded can be written and loaded again."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from policy_lint.policy.document import Document
from policy_lint.policy.plain import to_plain, to_yaml
from policy_lint.policy.statements import MAIN_FIELDS, STATEMENT_TYPES
from policy_lint.reading.yaml_tree import load_yaml
from policy_lint.text.source import Source
from policy_lint.validation import Invalid, json_schema, schema_validator, validate
from tests.schema_strategies import damaged, values

SCHEMA = json_schema(Document, title="policy", name="policy")
VALIDATOR = schema_validator(SCHEMA)
documents = values(SCHEMA, SCHEMA)
few = settings(max_examples=60)


def loads(data: Any) -> bool:
    """Whether the model takes the data."""
    try:
        validate(Document, data)
    except Invalid:
        return False
    return True


@few
@given(documents)
def test_what_the_schema_accepts_loads(data: Any) -> None:
    assert VALIDATOR.is_valid(data)
    assert loads(data)


@few
@given(documents.flatmap(damaged))
def test_schema_and_model_agree_on_damaged_documents(data: Any) -> None:
    assert VALIDATOR.is_valid(data) == loads(data)


@few
@given(documents)
def test_a_document_written_as_yaml_loads_as_the_same_document(data: Any) -> None:
    document = validate(Document, data)
    again = load_yaml(Source("x.policy.yaml", to_yaml(document)))
    assert not again.problems
    assert validate(Document, again.data) == document


@pytest.mark.parametrize(
    "text",
    ["0E0", "1e5", "-1E3", "1.5", "12", ".5", "true", "null", "~", "", " x ", "NO", "12:30", "a: b", "- x", "# y"],
)
def test_text_that_looks_like_something_else_stays_text_when_it_is_written(text: str) -> None:
    document = Document(schema=1, sections=(), title=text)
    assert load_yaml(Source("x.policy.yaml", to_yaml(document))).data["title"] == text


@few
@given(documents)
def test_plain_data_leaves_defaults_out_and_loses_nothing(data: Any) -> None:
    document = validate(Document, data)
    assert validate(Document, to_plain(document)) == document


@few
@given(documents.flatmap(damaged))
def test_every_fault_leads_to_a_place_in_the_data(data: Any) -> None:
    try:
        validate(Document, data)
    except Invalid as invalid:
        assert invalid.faults
        for fault in invalid.faults:
            node = data
            for step in fault.path[: -1 if fault.at_key else None]:
                try:
                    node = node[step]
                except (KeyError, IndexError, TypeError):
                    break
            assert fault.message


@pytest.mark.parametrize(
    ("data", "message"),
    [
        ({"sections": []}, "missing key `schema`"),
        ({"schema": 2, "sections": []}, "expected 1, the only version of this format"),
        ({"schema": 1.0, "sections": []}, "expected a whole number, got the number 1.0"),
        ({"schema": 1, "sections": [], "titel": "x"}, "unknown key `titel`: did you mean `title`?"),
        ({"schema": 1, "sections": [{"statements": [{"kind": "retension"}]}]}, "unknown kind `retension`: did you mean `retention`?"),
        ({"schema": 1, "sections": [{"statements": [{}]}]}, "missing key `kind`"),
        ({"schema": 1, "sections": [{"statements": [7]}]}, "expected a mapping, got the number 7"),
        (
            {"schema": 1, "sections": [{"statements": [{"kind": "collection", "data": ["emial-address"]}]}]},
            "unknown data category `emial-address`: did you mean `email-address`?",
        ),
        (
            {"schema": 1, "sections": [{"statements": [{"kind": "collection", "mandatory": "yes"}]}]},
            "expected true or false, got the text `yes`",
        ),
        (
            {"schema": 1, "sections": [{"statements": [{"kind": "retention", "period": "seven years"}]}]},
            "expected an ISO 8601 duration, such as P7Y, got `seven years`",
        ),
        (
            {"schema": 1, "sections": [{"statements": [{"kind": "sale", "quote": 3}]}]},
            "expected text or a list of texts, got the number 3",
        ),
        ({"schema": 1, "sections": [], "facts": {"users_in": ["US-KA"]}}, "unknown jurisdiction `US-KA`: did you mean"),
        ({"schema": 1, "sections": "none"}, "expected a list, got the text `none`"),
    ],
)  # fmt: skip
def test_an_error_says_what_is_wrong_and_what_was_expected(data: Any, message: str) -> None:
    with pytest.raises(Invalid) as caught:
        validate(Document, data)
    assert any(message in fault.message for fault in caught.value.faults), caught.value.faults


def test_every_statement_kind_has_a_main_field_that_exists() -> None:
    for kind, cls in STATEMENT_TYPES.items():
        assert MAIN_FIELDS[kind] in cls.__dataclass_fields__


def test_kind_has_no_default() -> None:
    """A statement without a kind would be guessed, and the guess would be silent."""
    for cls in STATEMENT_TYPES.values():
        with pytest.raises(TypeError, match="kind"):
            cls()


@given(st.sampled_from(sorted(STATEMENT_TYPES)))
def test_every_kind_and_field_is_described_in_the_schema(kind: str) -> None:
    definition = SCHEMA["$defs"][STATEMENT_TYPES[kind].__name__]
    assert definition["description"]
    assert all("description" in field for name, field in definition["properties"].items() if name != "kind")
