"""Rule files: every fault with its place and all of them at once, a cache that is never trusted, and checks in Python."""

from __future__ import annotations

import os
import shutil
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from policy_lint.engine import rulebook
from policy_lint.engine.packs import Pack, find_packs
from policy_lint.engine.revive import revive
from policy_lint.engine.rule import Rule
from policy_lint.engine.rulebook import RuleBook, load_rules
from policy_lint.reading.yaml_tree import load_yaml
from policy_lint.resources import cache_folder, data_folder
from policy_lint.text.source import Source
from policy_lint.validation import validate
from tests.engine.makers import REQUIRED, policy, verdict

if TYPE_CHECKING:
    from collections.abc import Callable

HEAD = "".join(f"{key}: {value}\n" for key, value in REQUIRED.items() if key != "id")
SOUND = HEAD + "require: {statement: retention}\n"

Write = "Callable[..., Pack]"


@pytest.fixture
def write(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Pack]:
    """Writes rule files (dashes for underscores in their names) and gives the pack; the cache is the test's own."""
    monkeypatch.setenv("POLICY_LINT_CACHE_DIR", str(tmp_path / "cache"))
    monkeypatch.chdir(tmp_path)

    def writer(pack: str = "shop", *, trusted: bool = True, **files: str) -> Pack:
        Path(pack).mkdir(exist_ok=True)
        for name, text in files.items():
            shown = name.replace("_", "-")
            text = text if shown.endswith(".py") or text.startswith("id:") else f"id: {shown}\n{text}"
            Path(pack, f"{shown}.yaml").write_text(text, encoding="utf-8")
        return Pack(pack, pack, trusted=trusted)

    return writer


def problems(book: RuleBook) -> list[str]:
    return [str(problem) for problem in book.problems]


def ids(book: RuleBook) -> list[str]:
    return [compiled.rule.id for compiled in book.rules]


def test_a_rule_knows_its_pack_and_file(write: Callable[..., Pack]) -> None:
    (compiled,) = load_rules([write(a_rule=SOUND)]).rules
    assert (compiled.rule.id, compiled.rule.pack, compiled.rule.path) == ("a-rule", "shop", "shop/a-rule.yaml")


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        (SOUND + "sevrity: x\n", ":13:1: unknown key `sevrity`: did you mean `severity`?"),
        (SOUND.replace("severity: error", "severity: eror"), ":6:11: unknown severity `eror`: did you mean `error`?"),
        (SOUND.replace("topic: cookies", "topic: cookie"), ":2:8: unknown topic `cookie`: did you mean `cookies`?"),
        (SOUND.replace("strength: must\n", ""), ":1:1: missing key `strength`"),
        (SOUND + "law_as_of: 2025\n", ":13:1: duplicate key `law_as_of`, first on line 8"),
        (HEAD, ":1:1: expected exactly one of require, forbid, each, consistent, check, review"),
        (SOUND + "forbid: {statement: sale}\n", ":1:1: expected exactly one of require, forbid, each, consistent, check, review, sift; found require, forbid"),
        (HEAD + "require: {statement: retension}\n", ":12:22: unknown statement kind `retension`: did you mean `retention`?"),
        (HEAD + "require:\n  statement: retention\n  where: {priod: present}\n", ":14:18: a retention statement has no field `priod`: did you mean `period`?"),
        (SOUND + "near_miss: {statement: coockies}\n", ":13:24: unknown statement kind `coockies`: did you mean `cookies`?"),
        (SOUND + "weak:\n  message: Weak.\n  when: {statement: x}\n", ":15:21: unknown statement kind `x`"),
        (SOUND + "applies_when: {all: [{sels_data: true}]}\n", ":13:22: unknown fact `sels_data`: did you mean `sells_data`?"),
        (SOUND + "applies_when: {any: [{users_in: US-KA}]}\n", ":13:22: unknown jurisdiction `US-KA`: did you mean"),
        (SOUND + "applies_when: {any: [{users_in: true}]}\n", ":13:22: unknown jurisdiction `True`"),
        (SOUND + "applies_when: {any: [{state_act_controller: XX}]}\n", ":13:22: unknown "),
        (SOUND + "applies_when: {none: [{sells_data: maybe}]}\n", ":13:23: `sells_data` is true or false, not `maybe`"),
        (SOUND + "applies_when: {all: [{sells_data: true, has_dpo: true}]}\n", ":13:22: a condition is a mapping of one fact to its value"),
        (SOUND.replace("message: Nothing is said.", "message: Not {qoute}."), ":9:10: a message has no field `{qoute}`"),
        (SOUND.replace("message: Nothing is said.", "message: Not {First_Quote}."), ":9:10: a message has no field `{First_Quote}`"),
        (SOUND + "weak: {when: {statement: sale}, message: 'So {x}.'}\n", ":13:42: a message has no field `{x}`"),
        (HEAD + "check: a-rule.py\n", ":12:8: the Python file `a-rule.py` is not beside the rule"),
        (HEAD + "check: ../other.py\n", ":12:8: `../other.py` is not the name of a Python file, such as a-rule.py"),
        (HEAD + "check: a-rule.sh\n", ":12:8: `a-rule.sh` is not the name of a Python file"),
        (HEAD + "check: ''\n", ":12:8: `` is not the name of a Python file"),
        ("id: another\n" + SOUND, ":1:5: the file is named `a-rule`, the rule `another`; they must agree"),
        ("id: [\n", ":2:1: YAML syntax"),
        ("id: \n", ":1:1: missing key"),
    ],
)  # fmt: skip
def test_a_fault_is_reported_at_its_place_with_what_was_meant(
    write: Callable[..., Pack], text: str, fault: str
) -> None:
    book = load_rules([write(a_rule=text)])
    assert not book.rules
    assert any(problem.startswith(f"shop/a-rule.yaml{fault}") for problem in problems(book)), problems(book)


@pytest.mark.parametrize(
    ("where", "place", "fault"),
    [
        ("{response: ignore}", "ignore", "`ignore` is no value of this field: did you mean `ignores`?"),
        ("{response: {in: [honours, ignore]}}", "ignore", "`ignore` is no value of this field"),
        ("{response: {other-than: [honours, ignore]}}", "ignore", "`ignore` is no value of this field"),
        ("{response: {not: {not: ignore}}}", "ignore", "`ignore` is no value of this field"),
        ("{any: [{stance: x}]}", "x}", "`x` is no value of this field; expected one of affirmed, denied, conditional"),
        ("{response: {in: 3}}", "3", "`in` takes a list of values"),
        ("{any: 3}", "3", "`any` takes a list of mappings"),
        ("{response: [ignores]}", "[ignores]", "a list is no test"),
    ],
)
def test_a_value_that_a_field_can_not_have_is_a_fault(
    write: Callable[..., Pack], where: str, place: str, fault: str
) -> None:
    """A misspelt key would never match, and the rule would silently report everything or nothing."""
    line = f"require: {{statement: do-not-track, where: {where}}}\n"
    book = load_rules([write(a_rule=HEAD + line)])
    assert not book.rules
    wanted = f"shop/a-rule.yaml:12:{line.index(place) + 1}: {fault}"
    assert any(problem.startswith(wanted) for problem in problems(book)), problems(book)


def test_every_fault_of_every_file_is_reported_at_once_and_stops_no_sound_rule(write: Callable[..., Pack]) -> None:
    many = SOUND.replace("{statement: retention}", "{statement: x}").replace("Nothing is said.", "Not {a}, {b}.")
    broken = SOUND.replace("severity: error", "severity: 3") + "x: 1\ny: 2\n"
    pack = write(
        many=many + "applies_when: {all: [{x: true}, {users_in: y}]}\n", broken=broken, sound=SOUND, syntax="id: ["
    )
    book = load_rules([pack])
    assert ids(book) == ["sound"]
    assert [
        len([line for line in problems(book) if line.startswith(f"shop/{name}.yaml:")])
        for name in ("many", "broken", "syntax")
    ] == [5, 3, 1]


def test_a_file_that_is_no_text_is_one_problem(write: Callable[..., Pack]) -> None:
    pack = write(sound=SOUND)
    Path("shop/bytes.yaml").write_bytes(b"id: \xff")
    Path("shop/folder.yaml").mkdir()
    book = load_rules([pack])
    assert ids(book) == ["sound"]
    assert [line.split(": ")[0] for line in problems(book)] == ["shop/bytes.yaml:1:5", "shop/folder.yaml"]


def test_an_id_belongs_to_the_pack_that_comes_first(write: Callable[..., Pack]) -> None:
    packs = [write("one", a_rule=SOUND), write("two", a_rule=SOUND, b_rule=SOUND)]
    book = load_rules(packs)
    assert [(compiled.rule.id, compiled.rule.pack) for compiled in book.rules] == [("a-rule", "one"), ("b-rule", "two")]
    assert problems(book) == ["two/a-rule.yaml: rule `a-rule` stands in one/a-rule.yaml already"]


# the cache


def no_yaml(*_: object) -> Any:
    raise AssertionError("the file was read again")


def test_rules_come_from_the_cache_while_no_file_changes(
    write: Callable[..., Pack], monkeypatch: pytest.MonkeyPatch
) -> None:
    packs = [write(a_rule=SOUND, b_rule=SOUND)]
    first = load_rules(packs)
    monkeypatch.setattr("policy_lint.reading.yaml_tree.load_yaml", no_yaml)
    again = load_rules(packs)
    assert [compiled.rule for compiled in again.rules] == [compiled.rule for compiled in first.rules]
    assert verdict(again.rules[0], policy()).verdict == "missing"


def test_a_changed_a_new_and_a_removed_file_are_seen(write: Callable[..., Pack]) -> None:
    load_rules([write(a_rule=SOUND, b_rule=SOUND)])
    assert load_rules([write(a_rule=SOUND.replace("A title", "Another title"))]).rules[0].rule.title == "Another title"
    assert ids(load_rules([write(c_rule=SOUND)])) == ["a-rule", "b-rule", "c-rule"]
    Path("shop/a-rule.yaml").unlink()
    assert ids(load_rules([write()])) == ["b-rule", "c-rule"]
    os.utime("shop/b-rule.yaml", ns=(1, 1))
    assert ids(load_rules([write()])) == ["b-rule", "c-rule"]


def test_a_pack_keeps_one_cache_file(write: Callable[..., Pack]) -> None:
    for title in ("One", "Two", "Three"):
        load_rules([write(a_rule=SOUND.replace("A title", title)), write("shop-2", z_rule=SOUND)])
    names = [path.name.rpartition("-")[0] for path in cache_folder().iterdir()]
    assert sorted(name.rpartition("-")[0] for name in names) == ["rules-shop", "rules-shop-2"]


def test_packs_of_one_name_in_two_folders_do_not_displace_each_other(
    write: Callable[..., Pack], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The project's installation and pre-commit's are used in turn; each finds its rules read already."""
    pack = write(a_rule=SOUND)
    other = replace(pack, folder=str(shutil.copytree(pack.folder, "elsewhere")))
    for each in (pack, other):
        load_rules([each])
    monkeypatch.setattr("policy_lint.reading.yaml_tree.load_yaml", no_yaml)
    for each in (pack, other):
        assert ids(load_rules([each])) == ["a-rule"]


@pytest.mark.parametrize(
    "stored",
    [
        "",
        "{",
        "null",
        "3",
        "{}",
        "[3]",
        '[{"x": 1}]',
        '[{"id": "a"}]',
        "[[1]]",
        '[{"id": "a", "require": 3}]',
        "[" * 9999,
    ],
)
def test_a_cache_file_that_is_not_ours_is_ignored(write: Callable[..., Pack], stored: str) -> None:
    packs = [write(a_rule=SOUND)]
    load_rules(packs)
    for path in cache_folder().iterdir():
        path.write_text(stored)
    book = load_rules(packs)
    assert (ids(book), problems(book)) == (["a-rule"], [])


def test_rules_stored_by_another_state_of_the_program_are_read_again(write: Callable[..., Pack]) -> None:
    """What is no sound rule today may have been one when it was stored."""
    packs = [write(a_rule=SOUND)]
    load_rules(packs)
    for path in cache_folder().iterdir():
        path.write_text(path.read_text().replace('"retention"', '"retension"'))
    assert load_rules(packs).rules[0].rule.require.statement == "retention"  # type: ignore[union-attr]


@pytest.mark.parametrize("place", ["shop/a-rule.yaml", "/proc/nowhere", "shop"])
def test_a_cache_that_can_not_be_written_costs_only_time(
    write: Callable[..., Pack], monkeypatch: pytest.MonkeyPatch, place: str
) -> None:
    pack = write(a_rule=SOUND)
    monkeypatch.setenv("POLICY_LINT_CACHE_DIR", place)
    for _ in range(2):
        book = load_rules([pack])
        assert (ids(book), problems(book)) == (["a-rule"], [])


def test_a_pack_with_faults_is_read_again_each_time(write: Callable[..., Pack]) -> None:
    """A cache that kept the sound half would hide the faults."""
    pack = write(a_rule=SOUND, b_rule=HEAD)
    assert problems(load_rules([pack])) == problems(load_rules([pack])) != []


BUILT_IN = sorted((data_folder() / "rules").glob("*/*.yaml"))


@pytest.mark.parametrize("path", BUILT_IN, ids=lambda path: path.stem)
def test_a_revived_rule_is_the_validated_rule(path: Path) -> None:
    """No field of a rule's classes can be forgotten on the way from the cache."""
    data = load_yaml(Source(path.name, path.read_text(encoding="utf-8"))).data
    assert revive(Rule, data) == validate(Rule, data)


def test_a_revived_rule_has_every_nested_class() -> None:
    inner = {"statement": "sale", "where": {"of": {"in": ["sale"]}}}
    blocks = [{"repeated": {"kinds": ["line"]}}, {"phrase": {"any": ["x"], "unless": ["y"]}}, {"unfinished-list": True}]
    data = {
        **REQUIRED,
        "also": [{"regulation": "CCPA", "citation": "x"}],
        "aliases": ["b", "c"],
        "applies_when": {"all": [{"sells_data": True}], "none": [{"users_in": "US"}]},
        "require": {"any": [inner, {"none": [{"blocks": test} for test in blocks]}]},
        "each": {"of": {"statement": "sale", "field": "of"}, "as": "x", "require": {"all": [inner]}},
        "consistent": {"never": [inner, inner], "unless": "within-except"},
        "near_miss": inner,
        "weak": {"when": inner, "message": "x"},
        "examples": {
            "pass": ["x", {"statements": [{"kind": "sale"}]}],
            "fail": [{"title": "x", "sections": [{"text": "x"}]}],
        },
    }
    assert revive(Rule, data) == validate(Rule, data)


def test_the_built_in_rules_load_without_a_fault() -> None:
    book = load_rules(pack for pack in find_packs() if Path(pack.folder).is_relative_to(data_folder()))
    assert problems(book) == []
    assert len(book.rules) == len(BUILT_IN)


# checks

CHECK = "from __future__ import annotations\nfrom dataclasses import dataclass\nfrom policy_lint.api import Miss\n"
CHECKED = HEAD + "check: a-rule.py\n"


def check_file(pack: str, text: str) -> None:
    Path(pack).mkdir(exist_ok=True)
    Path(pack, "a-rule.py").write_text(CHECK + text)


def test_a_check_of_a_trusted_pack_runs(write: Callable[..., Pack]) -> None:
    check_file(
        "shop",
        "@dataclass\nclass Note:\n    text: str\n\ndef check(policy, facts, rule):\n    yield Miss(None, message=Note(rule.id).text)\n",
    )
    (compiled,) = load_rules([write(a_rule=CHECKED)]).rules
    assert [found.message for found in verdict(compiled, policy()).findings] == ["a-rule"]
    assert [found.message for found in verdict(compiled, policy()).findings] == ["a-rule"]


def test_checks_of_two_packs_may_have_the_same_name(write: Callable[..., Pack]) -> None:
    for name in ("one", "two"):
        check_file(name, f"def check(*_):\n    yield Miss(None, message='{name}')\n")
    books = [load_rules([write(name, a_rule=CHECKED)]) for name in ("one", "two")]
    assert [verdict(book.rules[0], policy()).findings[0].message for book in books] == ["one", "two"]
    for name in ("one", "two"):  # and each finds its own module
        function = rulebook._function(Path(name, "a-rule.py").absolute())
        assert sys.modules[function.__module__].check is function


def test_a_check_of_a_stranger_is_not_even_imported(write: Callable[..., Pack]) -> None:
    check_file("shop", "open('ran', 'w').close()\ndef check(*_):\n    return []\n")
    (compiled,) = load_rules([write(trusted=False, a_rule=CHECKED)]).rules
    said = verdict(compiled, policy())
    assert said.verdict == "not-run"
    assert "rule `a-rule` did not run: the pack `shop` brings Python code, which runs only with --trust shop" in str(
        said.error
    )
    assert not Path("ran").exists()


@pytest.mark.parametrize(
    ("text", "error"), [("1 / 0\n", "ZeroDivisionError"), ("", "AttributeError"), ("def check(:\n", "SyntaxError")]
)
def test_a_check_file_that_can_not_be_imported_is_an_error_of_its_rule(
    write: Callable[..., Pack], text: str, error: str
) -> None:
    check_file("shop", text)
    (compiled,) = load_rules([write(a_rule=CHECKED)]).rules
    assert error in str(verdict(compiled, policy()).error)


def test_a_check_file_that_went_away_is_an_error_of_its_rule(write: Callable[..., Pack]) -> None:
    check_file("shop", "")
    (compiled,) = load_rules([write(a_rule=CHECKED)]).rules
    Path("shop/a-rule.py").unlink()
    assert "FileNotFoundError" in str(verdict(compiled, policy()).error)
    with pytest.raises(ImportError, match="is no Python file"):
        rulebook._function(Path("shop/a-rule.txt"))
