"""Whatever the input: one clear message with its place, the documented exit code, no traceback, and the others linted."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from tests.cli.conftest import BAD, CLEAN, RULES, Run

if TYPE_CHECKING:
    from pathlib import Path

Put = Callable[..., str]
BOMB = "a: &a [x, x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{new}: &{new} [{', '.join(['*' + old] * 10)}]\n" for old, new in zip("abcdefg", "bcdefgh", strict=True)
)


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("x.txt", b"\x89PNG\0\0\1", "x.txt: error: is a binary file, not text"),
        ("x.txt", b"", "x.txt: error: the file is empty"),
        ("x.txt", b" \n\t\n", "x.txt: error: the file is empty"),
        ("x.txt", "Privacy Policy\nCafé".encode("latin-1"), "x.txt:2:4: error: invalid UTF-8: byte 0xe9"),
        ("x.policy.yaml", "a: [1\nb: }", "x.policy.yaml:2:2: error: YAML syntax: "),
        ("x.policy.yaml", "a: 'b", "x.policy.yaml:1:6: error: YAML syntax: "),
        ("x.policy.yaml", "[" * 50_000, "x.policy.yaml:1:101: error: nested deeper than 100 levels"),
        ("x.policy.json", "[" * 50_000, "x.policy.json:1:102: error: nested deeper than 100 levels"),
        ("x.policy.yaml", BOMB, "x.policy.yaml:6:8: error: aliases write out to more than 200,000 values"),
        ("x.policy.yaml", "a: *b", "x.policy.yaml:1:4: error: YAML alias `*b` is not defined"),
        ("x.policy.json", '{"a": 1,}', "x.policy.json:1:9: error: JSON syntax: "),
        ("x.policy.yaml", CLEAN + "title: x\n", "x.policy.yaml:5:1: error: duplicate key `title`, first on line 2"),
        (
            "x.policy.yaml",
            "schema: 1\nsections:\n  - statements:\n      - kind: cookie\n",
            "x.policy.yaml:4:15: error: unknown kind `cookie`: did you mean `cookies`?",
        ),
        ("x.policy.yaml", CLEAN.replace("1", "2"), "x.policy.yaml:1:9: error: "),
        ("x.policy.yaml", "just words\n", "x.policy.yaml:1:1: error: expected a mapping"),
    ],
    ids=lambda value: str(value)[:30],
)
def test_a_bad_input_is_one_message_and_stops_no_other(
    run: Run, put: Put, name: str, content: str | bytes, message: str
) -> None:
    put(name, content)
    put("good.policy.yaml", BAD)
    result = run("lint", name, "good.policy.yaml")
    assert result.exit_code == 2
    assert result.stderr.startswith(message)
    assert result.stderr.count("\n") == 1
    assert "Traceback" not in result.output
    assert "good.policy.yaml:2:8 error demo-retention" in result.stdout


def test_several_problems_of_a_file_are_all_told(run: Run, put: Put) -> None:
    put("x.policy.yaml", "schema: 1\nsectoins: []\ntitel: x\nsections: 3\n")
    lines = run("lint", "x.policy.yaml").stderr.splitlines()
    assert [line.split(": error: ")[0] for line in lines] == [
        "x.policy.yaml:2:1",
        "x.policy.yaml:3:1",
        "x.policy.yaml:4:11",
    ]


def test_a_rule_file_that_does_not_validate_stops_no_other_rule(run: Run, put: Put) -> None:
    put(
        "mine/broken.yaml",
        RULES["demo-empty"].replace("id: demo-empty", "id: broken").replace("severity: warning", "severity: bad"),
    )
    result = run("lint", put("a.policy.yaml", BAD), "--rules", "mine")
    assert result.exit_code == 2
    assert (
        result.stderr
        == "mine/broken.yaml:10:11: error: unknown severity `bad`; expected one of: error, warning, note\n"
    )
    assert "error demo-retention" in result.stdout


def test_a_check_that_raises_stops_nothing_else(run: Run, put: Put) -> None:
    text = (
        RULES["demo-empty"].replace("demo-empty", "crash").replace("forbid: {blocks: {empty: true}}", "check: crash.py")
    )
    put("mine/crash.yaml", text)
    put("mine/crash.py", "def check(policy, facts, rule):\n    raise RuntimeError('boom\\x1b[2J')\n")
    result = run("lint", put("a.policy.yaml", BAD), "--rules", "mine")
    assert result.exit_code == 2
    assert result.stderr.startswith("mine/crash.yaml: error: rule `crash` failed: RuntimeError: boom␛[2J")
    assert "while linting a.policy.yaml" in result.stderr
    assert result.stderr.count("\n") == 1
    assert "error demo-retention" in result.stdout


def test_a_check_of_an_untrusted_pack_does_not_run(
    run: Run, put: Put, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from policy_lint.engine import packs

    folder = tmp_path / "stranger"
    folder.mkdir()
    text = (
        RULES["demo-empty"].replace("demo-empty", "crash").replace("forbid: {blocks: {empty: true}}", "check: crash.py")
    )
    (folder / "crash.yaml").write_text(text, encoding="utf-8")
    (folder / "crash.py").write_text("def check(policy, facts, rule):\n    return []\n", encoding="utf-8")
    monkeypatch.setattr(packs, "_installed", lambda: [("stranger", str(folder), False)])
    path = put("a.policy.yaml", BAD)
    result = run("lint", path)
    assert result.exit_code == 2
    assert "which runs only with --trust stranger" in result.stderr
    assert run("lint", path, "--trust", "stranger").exit_code == 0


def test_an_unreadable_file_is_told(run: Run, put: Put, monkeypatch: pytest.MonkeyPatch, here: Path) -> None:
    (here / "dangling.txt").symlink_to("nowhere")
    result = run("lint", "dangling.txt")
    assert (result.exit_code, result.stderr) == (2, "dangling.txt: error: no such file or directory\n")


def test_nothing_in_a_policy_reaches_the_terminal_live(run: Run, put: Put) -> None:
    evil = "\\x1b[31mred\\x1b]0;title\\x07 \\x9b2J \\u202eturned"
    text = f'schema: 1\ntitle: "No retention"\nsections:\n  - heading: "{evil}"\n'
    put("bad\x1b[2J\u202ename.policy.yaml", text)
    put(
        "evil.txt",
        "Privacy \x1b[31mPolicy\x07\n\n\x1b[31mEmpty\n\n\nSame words here again \x9b31m now.\n\nSame words here again \x9b31m now.\n",
    )
    for arguments in (["lint"], ["lint", "--show", "conditional"], ["lint", "-f", "json"], ["lint", "-f", "jsonl"]):
        result = run(*arguments, "evil.txt", "bad\x1b[2J\u202ename.policy.yaml", "gone\x1b[1m")
        assert result.exit_code == 2
        for character in "\x1b\x07\x9b\u202e":
            assert character not in result.stdout
            assert character not in result.stderr
    assert run("lint", "--selct\x1b[1m").stderr.count("\x1b") == 0


@pytest.mark.parametrize(
    ("name", "place"), [("a.policy.json", "2:27"), ("a.policy.yaml", "1:27")]
)  # YAML knows no pairs
def test_half_a_character_is_one_problem_at_its_place(run: Run, put: Put, name: str, place: str) -> None:
    put(name, '{"schema": 1, "title": "\\ud83d\\ude00",\n "sections": [{"heading": "No \\udfff", "text": "x"}]}')
    result = run("lint", name)
    assert result.exit_code == 2
    assert result.stderr.startswith(f"{name}:{place}: error: ")
    assert "half a character" in result.stderr or "invalid Unicode character escape" in result.stderr
    assert result.stderr.count("\n") == 1


def test_file_names_that_are_no_unicode(run: Run, here: Path) -> None:
    name = b"caf\xe9.policy.yaml"
    (here / "x").mkdir()
    with open(bytes(here) + b"/x/" + name, "wb") as file:  # noqa: PTH123 - a name in bytes
        file.write(BAD.encode())
    for output in ("text", "json"):
        result = run("lint", "x", "-f", output)
        assert result.exit_code == 1
        result.stdout_bytes.decode("utf-8")
