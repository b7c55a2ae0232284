"""YAML and JSON with positions: right values, right places, and no way to harm the process."""

from __future__ import annotations

import itertools
import json
from typing import Any

import pytest
import yaml
from hypothesis import given, reject
from hypothesis import strategies as st

from policy_lint.errors import InputError
from policy_lint.reading.json_tree import load_json
from policy_lint.reading.tree import Tree
from policy_lint.reading.yaml_tree import load_yaml
from policy_lint.text.source import Source

words = st.text(
    st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\u2028\u2029\x85\ufeff"), max_size=30
)
lines = st.lists(words, max_size=4).map("\n".join)
data = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**6), 10**6) | lines,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(words, inner, max_size=3),
    max_leaves=8,
)


def yaml_tree(text: str) -> Tree:
    return load_yaml(Source("x.yaml", text))


def json_tree(text: str) -> Tree:
    return load_json(Source("x.json", text))


def places_are_right(tree: Tree) -> None:
    """Every character of every string that has a place stands there in the file, escapes aside."""
    for path in tree.texts:
        mapped = tree.text(path)
        for here, there, size in mapped.segments:
            shown = tree.source.text[there : there + size]
            if size > 1 or (shown and shown not in "\\'" and not shown.isspace()):
                assert shown == mapped.text[here : here + size], (path, mapped)


@given(data)
def test_json_gives_the_value_and_places_of_what_was_written(value: Any) -> None:
    for text in (json.dumps(value, indent=2), json.dumps(value, ensure_ascii=False)):
        tree = json_tree(text)
        assert tree.data == value
        places_are_right(tree)


@given(data, st.sampled_from(["|", ">", '"', "'", None]), st.booleans())
def test_yaml_gives_the_value_and_places_of_what_was_written(value: Any, style: str | None, unicode: bool) -> None:
    text = yaml.safe_dump({"value": value}, default_style=style, allow_unicode=unicode)
    if style in {"|", ">", '"', "'"}:
        text = text.replace("!!int ", "").replace("!!bool ", "").replace("!!null ", "")
    try:
        tree = yaml_tree(text)
    except InputError:
        reject()  # PyYAML writes some characters that it does not read
    places_are_right(tree)


@pytest.mark.parametrize("text", ["NO", "yes", "12:30", "010", "2025-01-01", "0x1f", ".inf", "1_000"])
def test_yaml_words_that_older_versions_took_for_something_else_stay_text(text: str) -> None:
    assert yaml_tree(f"a: {text}").data == {"a": text}


@pytest.mark.parametrize(
    ("text", "value"), [("true", True), ("12", 12), ("-3", -3), ("1.5", 1.5), ("~", None), ("", None), ("False", False)]
)
def test_yaml_core_scalars_have_their_values(text: str, value: object) -> None:
    assert yaml_tree(f"a: {text}").data == {"a": value}


LITERAL = """\
a: |
  first line
    deeper
  “last”
b: >-
  folded
  here
"""


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_a_block_scalar_maps_each_word_to_its_line_and_column(newline: str) -> None:
    source = Source("x.yaml", LITERAL.replace("\n", newline))
    tree = load_yaml(source)
    text = tree.text(("a",))
    assert source.position(text.place(text.text.index("deeper"))) == (3, 5)
    assert source.position(text.place(text.text.index("last"))) == (4, 4)
    folded = tree.text(("b",))
    assert source.position(folded.place(folded.text.index("here"))) == (7, 3)


def test_a_missing_key_is_placed_at_its_nearest_ancestor() -> None:
    tree = yaml_tree("a:\n  b: 1\n")
    assert tree.problem(("a", "c", 0), "x").line == 2


@pytest.mark.parametrize(
    ("text", "place", "message"),
    [
        ("[" * 50_000, "1:101", "nested deeper than 100 levels"),
        ("a: &a [*a]", "1:8", "holds itself"),
        ("a: *b", "1:4", "is not defined"),
        ("a: [1", "1:6", "YAML syntax"),
        ("", "1:1", "holds no value"),
        ("--- 1\n--- 2", "2:1", "expected a single document"),
        ("a: 'x\x01'", "1:6", "YAML syntax"),
        ("- a\nb: c", "2:1", "YAML syntax"),
    ],
)
def test_broken_yaml_is_one_error_with_its_place(text: str, place: str, message: str) -> None:
    with pytest.raises(InputError) as caught:
        yaml_tree(text)
    (problem,) = caught.value.problems
    assert f"{problem.line}:{problem.column}" == place
    assert message in problem.message


def test_an_alias_bomb_is_refused_before_it_is_built() -> None:
    levels = "abcdefgh"
    bomb = "a: &a [x,x,x,x,x,x,x,x,x]\n" + "".join(
        f"{level}: &{level} [{','.join(['*' + before] * 9)}]\n" for before, level in itertools.pairwise(levels)
    )
    with pytest.raises(InputError, match="aliases write out"):
        yaml_tree(bomb)


def test_an_alias_has_the_value_of_its_anchor() -> None:
    assert yaml_tree("a: &x {k: 1}\nb: *x\n").data == {"a": {"k": 1}, "b": {"k": 1}}


@pytest.mark.parametrize("load", [yaml_tree, json_tree])
def test_duplicate_keys_are_problems_that_name_the_first(load: Any) -> None:
    tree = load('{"a": 1,\n "b": {"c": 1, "c": 2},\n "a": 2}')
    assert tree.data == {"a": 1, "b": {"c": 1}}
    assert [str(problem) for problem in tree.problems] == [
        f"{tree.source.path}:2:16: duplicate key `c`, first on line 2",
        f"{tree.source.path}:3:2: duplicate key `a`, first on line 1",
    ]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("a: !!python/object:os.system x", "unknown YAML tag"),
        ("? [1]\n: 2", "a key must be text"),
        ("a: !!int x", "does not fit"),
    ],
)
def test_what_a_policy_has_no_use_for_is_a_problem(text: str, message: str) -> None:
    assert message in yaml_tree(text).problems[0].message


@pytest.mark.parametrize(
    ("text", "place", "message"),
    [
        ("[" * 50_000, "1:102", "nested deeper"),
        ('{"a" 1}', "1:6", "expected `:`"),
        ("[1,]", "1:4", "expected a value"),
        ("[1 2]", "1:4", "expected `,` or `]`"),
        ('{"a": 1 "b": 2}', "1:9", "expected `,` or `}`"),
        ("{a: 1}", "1:2", "expected a key"),
        ('"\\u12"', "1:3", "JSON syntax"),
        ("tru", "1:1", "expected a value"),
        ("{} x", "1:4", "expected the end"),
        ("", "1:1", "expected a value"),
    ],
)
def test_broken_json_is_one_error_with_its_place(text: str, place: str, message: str) -> None:
    with pytest.raises(InputError) as caught:
        json_tree(text)
    (problem,) = caught.value.problems
    assert f"{problem.line}:{problem.column}" == place
    assert message in problem.message


@pytest.mark.parametrize("load", [load_yaml, load_json])
def test_a_file_beyond_the_size_limit_is_refused(load: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("policy_lint.reading.yaml_tree.MAX_CHARACTERS", 10)
    monkeypatch.setattr("policy_lint.reading.json_tree.MAX_CHARACTERS", 10)
    with pytest.raises(InputError, match="more than the limit"):
        load(Source("x", '{"a": "0123456789"}'))


@given(st.text(max_size=60))
def test_reading_yaml_and_json_never_raises_anything_else(text: str) -> None:
    for load in (yaml_tree, json_tree):
        try:
            load(text)
        except InputError as error:
            assert error.problems


def test_what_stands_under_a_key_given_twice_has_no_place_in_json() -> None:
    tree = load_json(Source("x.json", '{"a": 1, "a": ["x", {"b": 1, "b": "y"}], "c": "z"}'))
    assert len(tree.problems) == 2
    assert set(tree.places) == {(), ("a",), ("c",)}
    assert [tree.text(path).text for path in tree.texts] == ["z"]
