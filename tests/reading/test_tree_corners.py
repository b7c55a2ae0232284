"""Rare ways to write YAML and JSON: places stay right, and what is no value is one clear error."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from policy_lint.errors import InputError
from policy_lint.reading.json_tree import load_json
from policy_lint.reading.yaml_tree import load_yaml
from policy_lint.text.source import Source

if TYPE_CHECKING:
    from policy_lint.reading.tree import Tree


def tree(text: str) -> Tree:
    return load_yaml(Source("x.yaml", text))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("a: |2\n    two more\n  none\n", "  two more\nnone\n"),
        ("a:\n  - b: |2\n         three more\n      none\n", "   three more\nnone\n"),
        ("a:\n- |2\n    two more\n  none\n", "  two more\nnone\n"),
        ("- - |2-\n      two more\n    none\n", "  two more\nnone"),
        ("|2\n    two more\n", "  two more\n"),
        ("a: |\n\n\n  after blank lines\n", "\n\nafter blank lines\n"),
        ("a: |+\n  \n\n", "\n\n"),
        ("a: |\n", ""),
    ],
)
def test_the_lines_of_a_block_are_found_whatever_their_indentation(text: str, value: str) -> None:
    found = tree(text)
    (path,) = found.texts
    mapped = found.text(path)
    assert mapped.text == value
    for here, there, size in mapped.segments:
        assert value[here : here + size] == text[there : there + size]
    assert "".join(value[here : here + size] for here, _, size in mapped.segments) == value.replace("\n", "")


@pytest.mark.parametrize(
    ("text", "word", "place"),
    [
        ('a: "one\\\n  two\\\n\n  three"\n', "two", (2, 3)),
        ('a: "\\x41\\u0042\\U00000043 d"\n', "d", (1, 26)),
        ("a: 'it''s\n  here'\n", "here", (2, 3)),
        ("a: one\n  two\n", "two", (2, 3)),
        ("a: >\n  one\n  two\n", "two", (3, 3)),
    ],
)
def test_a_word_of_a_folded_scalar_is_found(text: str, word: str, place: tuple[int, int]) -> None:
    found = tree(text)
    mapped = found.text(("a",))
    assert found.source.position(mapped.place(mapped.text.index(word))) == place


def test_a_pair_of_surrogates_in_json_is_one_character() -> None:
    found = load_json(Source("x.json", '["\\ud83d\\ude00 x", "\\ud83d!"]'))
    mapped = found.text((0,))
    assert mapped.text == "\U0001f600 x"
    assert found.source.text[mapped.place(2)] == "x"


@pytest.mark.parametrize(
    ("text", "message"),
    [("[1" + "0" * 5000 + "]", "JSON syntax: Exceeds the limit"), ('"a\nb"', "JSON syntax: Invalid control character")],
)
def test_a_value_that_json_can_not_hold_is_an_error_at_its_place(text: str, message: str) -> None:
    with pytest.raises(InputError, match=message) as caught:
        load_json(Source("x.json", text))
    assert caught.value.problems[0].line == 1


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("a: !x {b: 1}", "unknown YAML tag `!x`"),
        ("a: !x [1]", "unknown YAML tag `!x`"),
        ("a: !!int 1" + "0" * 5000, "does not fit its YAML tag"),
        ("a: !!bool yes", "`yes` does not fit its YAML tag"),
    ],
)
def test_a_tag_that_does_not_fit_is_a_problem_at_its_value(text: str, message: str) -> None:
    (problem,) = tree(text).problems
    assert message in problem.message
    assert (problem.line, problem.column) == (1, 4)


def test_half_a_character_is_a_syntax_error() -> None:
    """A lone surrogate can come in from a program that calls us; a file can't hold one."""
    with pytest.raises(InputError, match="YAML syntax"):
        tree("a: \ud800")


def test_an_alias_writes_out_what_its_anchor_holds(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("policy_lint.reading.yaml_tree.MAX_NODES", 12)
    assert tree("a: &x one\nb: [*x, *x]\n").data == {"a": "one", "b": ["one", "one"]}
    with pytest.raises(InputError, match="aliases write out to more than 12 values") as caught:
        tree("a: &x [1, 2]\nb: [*x]\nc: *x\n")
    assert caught.value.problems[0].line == 3
