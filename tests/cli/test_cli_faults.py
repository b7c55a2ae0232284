"""Faults of the surroundings: no room, no reader, no end, no permission, killed in the middle; and paths that lead out."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from policy_lint.reading.yaml_tree import load_yaml
from policy_lint.text.source import Source
from tests.cli.conftest import BAD, CLEAN, RULES, Run

Put = Callable[..., str]
ROOT = Path(__file__).resolve().parents[2]
PROSE = "Privacy Policy\n\nWe collect your name. We share it with advertisers.\n"
LIVE = "\x1b\x07\x9b\u202e"
POSIX = pytest.mark.skipif(os.name != "posix", reason="a POSIX system")
NOT_ROOT = pytest.mark.skipif(hasattr(os, "geteuid") and os.geteuid() == 0, reason="root may read everything")


def start(*arguments: str, **more: object) -> subprocess.Popen[bytes]:
    """The command in a process of its own."""
    env = {**os.environ, "PYTHONPATH": str(ROOT), **more.pop("env", {})}  # type: ignore[dict-item]
    return subprocess.Popen([sys.executable, "-m", "policy_lint", *arguments], env=env, **more)  # type: ignore[call-overload,no-any-return]


def link(path: Path, target: object) -> None:
    """A symbolic link, where the system lets one make it."""
    try:
        path.symlink_to(str(target))
    except (OSError, NotImplementedError):
        pytest.skip("no symbolic links here")


def test_an_input_beyond_the_limit_is_refused_unread(run: Run, put: Put) -> None:
    put("big.txt", PROSE + "x" * 2000)
    put("good.policy.yaml", BAD)
    result = run("lint", "big.txt", "good.policy.yaml", "--max-size", "1000")
    assert result.exit_code == 2
    assert result.stderr == (
        "big.txt: error: has more than 1,000 bytes: that is no privacy policy; --max-size raises the limit\n"
    )
    assert "error demo-retention" in result.stdout
    assert run("lint", "-", "--max-size", "1000", given=PROSE + "x" * 2000).exit_code == 2
    assert run("lint", "good.policy.yaml", "--max-size", "1000").exit_code == 1


@pytest.mark.parametrize("command", ["lint", "lint --fix", "lint --diff", "baseline", "facts", "extract"])
def test_every_command_that_reads_policies_has_the_limit(command: str, run: Run, put: Put) -> None:
    put("big.txt", PROSE + "x" * 2000)
    name, *more = command.split()
    for limit, code in (("1000", 2), ("100000", 0)):
        result = run(name, "big.txt", "--max-size", limit, *more)
        assert ("--max-size raises the limit" in result.stderr) is (code == 2), result.output
    if "lint" in command:
        assert run(name, "-", "--max-size", "1000", *more, given=PROSE + "x" * 2000).exit_code == 2


def test_init_passes_over_what_is_beyond_the_limit(run: Run, put: Put) -> None:
    put("site.policy.yaml", BAD + f"# {'x' * 2000}\n")
    assert run("init", "--dry-run", "--max-size", "1000").exit_code == 3
    assert run("init", "--dry-run", "--max-size", "100000").exit_code == 0


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="a system with /dev/zero")
def test_a_file_without_an_end_is_refused(run: Run) -> None:
    for command in (["lint", "/dev/zero", "--max-size", "100000"], ["extract", "/dev/zero"], ["facts", "/dev/zero"]):
        result = run(*command)
        assert result.exit_code == 2
        assert "/dev/zero: error: has more than" in result.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a system with /dev/full")
@pytest.mark.parametrize("command", [["lint", "a.policy.yaml"], ["schema", "policy"], ["--help"], ["extract", "a.txt"]])
def test_no_room_for_the_output_is_one_line(put: Put, here: Path, command: list[str]) -> None:
    put("a.policy.yaml", BAD)
    put("a.txt", PROSE)
    with open("/dev/full", "w") as full:  # noqa: PTH123
        process = start(*command, cwd=here, stdout=full, stderr=subprocess.PIPE)
        _, said = process.communicate(timeout=60)
    assert process.returncode == 2
    assert b"no space left on device" in said
    assert said.count(b"\n") == 1


@POSIX
def test_a_reader_that_goes_away_is_no_error(put: Put, here: Path) -> None:
    put("a.txt", PROSE)
    for command in (["rules"], ["schema", "policy"], ["extract", "a.txt"], ["--help"]):
        reading, writing = os.pipe()
        os.close(reading)
        process = start(*command, cwd=here, stdout=writing, stderr=subprocess.PIPE)
        os.close(writing)
        _, said = process.communicate(timeout=60)
        assert (process.returncode, said) == (0, b""), command


@POSIX
def test_an_interrupt_ends_it_without_a_traceback(here: Path) -> None:
    process = start("lint", "-", cwd=here, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    time.sleep(1.5)  # it waits for its input by now
    process.send_signal(signal.SIGINT)
    _, said = process.communicate(timeout=60)
    assert process.returncode == 130
    assert b"Traceback" not in said


@POSIX
def test_killed_in_the_middle_it_leaves_whole_files_or_none(put: Put, here: Path, tmp_path: Path) -> None:
    put("a.policy.yaml", BAD)
    put("mine/demo-retention.yaml", RULES["demo-retention"])
    cache = tmp_path / "killed"
    command = ("baseline", "a.policy.yaml", "--rules", "mine", "--baseline", "b.json")
    for number in range(6):
        process = start(*command, cwd=here, env={"POLICY_LINT_CACHE_DIR": str(cache)}, stdout=-3, stderr=-3)
        time.sleep(0.15 * (number + 1))
        process.kill()
        process.wait(60)
        for file in [*cache.glob("*.json"), *here.glob("b.json")]:
            json.loads(file.read_text(encoding="utf-8"))
    process = start(*command, cwd=here, env={"POLICY_LINT_CACHE_DIR": str(cache)}, stdout=-3, stderr=subprocess.PIPE)
    assert process.communicate(timeout=60)[1] == b""
    assert process.returncode == 0


def test_a_clock_that_was_set_back_changes_nothing(run: Run, put: Put, here: Path, pack: Path) -> None:
    put("a.policy.yaml", BAD)
    assert "demo-retention" in run("lint", "a.policy.yaml").stdout
    rule = pack / "demo-retention.yaml"
    changed = rule.read_text(encoding="utf-8").replace("severity: error", "severity: note ")
    rule.write_text(changed, encoding="utf-8")  # as long as before
    os.utime(rule, (1, 1))
    os.utime(here / "a.policy.yaml", (2**33, 2**33))
    assert "note demo-retention" in run("lint", "a.policy.yaml").stdout


def test_a_loop_of_links_harms_nothing(run: Run, put: Put, here: Path) -> None:
    put("docs/a.policy.yaml", BAD)
    link(here / "docs" / "again", here / "docs")
    link(here / "one.txt", "two.txt")
    link(here / "two.txt", "one.txt")
    assert run("lint", "docs").stdout.count("error demo-retention") == 1
    result = run("lint", "one.txt", "docs")
    assert result.exit_code == 2
    assert result.stderr.startswith("one.txt: error: ")
    assert "error demo-retention" in result.stdout


def test_a_walk_reads_no_link_that_leaves_the_project(run: Run, here: Path, tmp_path: Path) -> None:
    (tmp_path / "secret.policy.yaml").write_text(BAD, encoding="utf-8")
    (here / ".git").mkdir()
    (here / "docs").mkdir()
    link(here / "docs" / "privacy.policy.yaml", tmp_path / "secret.policy.yaml")
    assert run("lint", "docs").exit_code == 3  # nothing was read
    assert run("lint", "docs/privacy.policy.yaml").exit_code == 1  # who names it wants it


@pytest.mark.parametrize(
    ("setting", "said"),
    [
        ("rules: [../../stranger]", "`rules: "),
        ("baseline: ../../../b.json", "`baseline: "),
        ("decisions: /etc/hostname", "`decisions: "),
        ("extends: [../../x.yaml]", "lies outside the project"),
        ("extends: ['https://example.org/x.yaml']", "no installed pack is called"),
        ("rules: [way-out]", "`rules: "),
        ("baseline: way-out/b.json", "`baseline: "),
    ],
)
def test_a_configuration_leads_nowhere_out_of_the_project(
    run: Run, put: Put, here: Path, tmp_path: Path, setting: str, said: str
) -> None:
    (here / ".git").mkdir()
    (tmp_path / "stranger").mkdir()
    if "way-out" in setting:
        link(here / "way-out", tmp_path / "stranger")
    put(".policy-lint.yaml", f"{setting}\n")
    put("a.policy.yaml", BAD)
    result = run("lint", "a.policy.yaml")
    assert result.exit_code == 2
    assert said in result.stderr
    assert "outside the project" in result.stderr or "no installed pack" in result.stderr
    if "baseline" in setting:
        assert run("baseline", "a.policy.yaml").exit_code == 2
        assert not [*tmp_path.rglob("b.json"), *tmp_path.parent.glob("b.json")]


def test_a_source_that_is_a_link_out_of_the_project_is_not_read(run: Run, put: Put, here: Path, tmp_path: Path) -> None:
    (here / ".git").mkdir()
    (tmp_path / "secret.txt").write_text("TOP SECRET", encoding="utf-8")
    link(here / "published.txt", tmp_path / "secret.txt")
    put("a.policy.yaml", CLEAN + "source: published.txt\n")
    result = run("lint", "a.policy.yaml", "-f", "json")
    assert "SECRET" not in result.output


@NOT_ROOT
@POSIX
def test_a_file_without_permission_is_told(run: Run, put: Put, here: Path) -> None:
    put("a.policy.yaml", BAD)
    (here / "a.policy.yaml").chmod(0)
    assert run("lint", "a.policy.yaml").stderr == "a.policy.yaml: error: permission denied\n"


def test_a_file_that_is_gone_when_its_turn_comes_is_told(
    run: Run, put: Put, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from policy_lint.pipeline import judging
    from policy_lint.pipeline.inputs import read_input

    put("a.policy.yaml", BAD)
    put("b.policy.yaml", BAD)
    real = read_input

    def vanishing(path: str, *more: object) -> tuple[str, bytes]:
        (here / "a.policy.yaml").unlink(missing_ok=True)
        return real(path, *more)  # type: ignore[arg-type]

    monkeypatch.setattr(judging, "read_input", vanishing)
    result = run("lint", "a.policy.yaml", "b.policy.yaml")
    assert (result.exit_code, result.stderr) == (2, "a.policy.yaml: error: no such file or directory\n")
    assert "b.policy.yaml:2:8 error demo-retention" in result.stdout


@POSIX
def test_a_path_with_a_line_break_stays_on_its_line(run: Run, put: Put) -> None:
    name = "a\nb::error ::x.policy.yaml"
    put(name, "a: [")
    put("docs/" + name, BAD)
    result = run("lint", name, "docs", "-f", "github")
    assert len(result.stderr.splitlines()) == 1
    assert not [line for line in result.stdout.splitlines() if line.startswith(("b::", "x.policy"))]


def test_a_great_many_names(run: Run, put: Put, here: Path) -> None:
    for number in range(3000):
        (here / f"{number}.txt").touch()
    put("a.policy.yaml", BAD)
    assert run("lint", ".").stdout.count("error demo-retention") == 1


@pytest.mark.parametrize(("names", "kept"), [(10, 1), (11, 0)])
def test_a_run_that_looked_at_a_million_names_is_not_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, names: int, kept: int
) -> None:
    """And no list of them is held in memory."""
    from policy_lint import tracked
    from policy_lint.pipeline import kept_runs

    monkeypatch.setenv("POLICY_LINT_CACHE_DIR", str(tmp_path / "cache"))
    monkeypatch.setattr(tracked, "MANY", 10)
    with tracked.noting():
        for number in range(names):
            tracked.is_file(tmp_path / str(number))
        looks = tracked.noted()
    kept_runs.keep("key", kept_runs.Reported(("x",), 0), looks)
    assert len(looks) <= 10
    assert len(list(tmp_path.glob("cache/runs/*"))) == kept


HOSTILE = {
    "bomb": "a: &a [x, x, x, x, x, x, x, x, x, x]\n"
    + "".join(f"{new}: &{new} [{', '.join(['*' + old] * 10)}]\n" for old, new in zip("abcdefg", "bcdefgh", strict=True)),
    "deep": "[" * 50_000,
    "cycle": "a: &a [*a]\n",
    "code": 'ignore: !!python/object/apply:os.system ["touch pwned"]\n',
    "duplicate": "x: 1\nx: 2\n",
    "controls": '"\\e[2J\\u202e": 1\n',
    "nul": "a: \0",
    "number": "x: " + "9" * 5000,
}  # fmt: skip


@pytest.mark.parametrize("content", HOSTILE.values(), ids=list(HOSTILE))
@pytest.mark.parametrize("kind", ["policy", "configuration", "decisions", "rule", "facts", "check"])
def test_hostile_yaml_is_one_problem_wherever_it_stands(
    run: Run, put: Put, here: Path, content: str, kind: str
) -> None:
    put("a.policy.yaml", BAD)
    name, command = {
        "policy": ("x.policy.yaml", ("lint", "x.policy.yaml")),
        "configuration": (".policy-lint.yaml", ("lint", "a.policy.yaml")),
        "decisions": (".policy-lint-decisions.yaml", ("lint", "a.policy.yaml")),
        "rule": ("mine/x.yaml", ("lint", "a.policy.yaml", "--rules", "mine")),
        "facts": ("f.yaml", ("lint", "a.policy.yaml", "--facts", "f.yaml")),
        "check": ("c.yaml", ("schema", "config", "--check", "c.yaml")),
    }[kind]
    put(name, content)
    result = run(*command)
    assert result.exit_code in {1, 2}, result.output
    assert name in result.output
    assert "Traceback" not in result.output
    assert "internal error" not in result.output
    assert not set(LIVE) & set(result.output)
    assert not (here / "pwned").exists()


@pytest.mark.parametrize(
    "content",
    ["[" * 50_000, '{"schema": 1, "schema": 1, "findings": []}', '{"schema": ' + "9" * 5000 + "}", "[]", "\0", "", "{"],
    ids=["deep", "duplicate", "number", "list", "nul", "empty", "cut"],
)
def test_a_hostile_baseline_is_one_problem_and_stays_as_it_is(run: Run, put: Put, here: Path, content: str) -> None:
    put("a.policy.yaml", BAD)
    put("b.json", content)
    for command in ("lint", "baseline"):
        result = run(command, "a.policy.yaml", "--baseline", "b.json")
        assert result.exit_code == 2
        assert result.stderr.startswith("b.json")
        assert "Traceback" not in result.output
    assert (here / "b.json").read_text(encoding="utf-8") == content


def test_nothing_of_a_stranger_reaches_the_terminal_live(run: Run, put: Put) -> None:
    evil = "\\e[31m\\u202e\\a\\x9b"
    put("evil.txt", "Privacy Policy\n\nWe collect\x1b[2J your \u202ename\x07 and\x9b share it.\n")
    put(
        "mine/evil.yaml",
        RULES["demo-empty"]
        .replace("demo-empty", "evil")
        .replace("title: An", f'title: "{evil} An')
        .replace("empty section\nreg", 'empty section"\nreg')
        .replace("remedy: Fill it or drop it.", f'remedy: "{evil}"')
        .replace("rationale: Readers must be able to find it.", f'rationale: "{evil}"'),
    )
    put(".policy-lint.yaml", f'rules: [mine]\nexclude: ["{evil}"]\n')
    put("a.policy.yaml", BAD)
    for command in (
        ["lint", "evil.txt"], ["extract", "evil.txt"], ["extract", "-f", "json", "evil.txt"], ["facts", "evil.txt"],
        ["config", "a.policy.yaml"], ["config", "-f", "json", "a.policy.yaml"], ["explain", "evil", "--rules", "mine"],
        ["rules", "--rules", "mine"], ["rules", "--rules", "mine", "-f", "json"], ["test", "mine"], ["baseline", "evil.txt"],
        ["evaluate", "evil\x1b[1m.txt"], ["new", "rule", "mine\x1b[1m/x-y"], ["schema", "rule", "--check", "mine/evil.yaml"],
        ["lint", "a.policy.yaml", "--config", "gone\x1b[1m"], ["explain", "no\x1b[1m"], ["\x1b[1m"],
    ):  # fmt: skip
        result = run(*command)
        assert not set(LIVE) & set(result.output), command
        assert "internal error" not in result.output, command


def test_what_is_extracted_from_hostile_text_reads_back_as_it_was(run: Run, put: Put, here: Path) -> None:
    put("evil.txt", "Privacy Policy\n\nWe collect your \u202ename\u2066.\nWe share it.\n\n\u200fLine\n")
    assert run("extract", "evil.txt", "-o", "back.policy.yaml").exit_code == 0
    written = (here / "back.policy.yaml").read_text(encoding="utf-8")
    again = load_yaml(Source("back.policy.yaml", written)).data
    first = json.loads(run("extract", "evil.txt", "-f", "json").stdout)
    assert [section.get("text") for section in again["sections"]] == [s.get("text") for s in first["sections"]]
    assert "\u202e" in again["sections"][0]["text"]
    assert "\u202e" not in written


@pytest.mark.parametrize("code_page", ["cp1252", "ascii", "cp437"])
def test_any_code_page_will_do(put: Put, here: Path, code_page: str) -> None:
    put("a.policy.yaml", BAD.replace("We collect", "Wir “sammeln” 日本 \u202e"))
    put("mine/demo-retention.yaml", RULES["demo-retention"])
    for form in ("text", "json"):
        process = start(
            "lint", "a.policy.yaml", "--rules", "mine", "--select", "demo-retention", "-f", form, cwd=here, env={"PYTHONIOENCODING": code_page, "PYTHONUTF8": "0"},
            stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        )  # fmt: skip
        out, said = process.communicate(timeout=60)
        assert (process.returncode, said) == (1, b"")
        out.decode("utf-8" if form == "json" else code_page)


@pytest.mark.parametrize("newline", ["\r\n", "\r", "\n"])
def test_places_are_right_whatever_ends_a_line(run: Run, put: Put, newline: str) -> None:
    put("a.policy.yaml", BAD.replace("\n", newline))
    assert "a.policy.yaml:2:8 error demo-retention" in run("lint", "a.policy.yaml").stdout


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig"])
def test_a_byte_order_mark_says_how_to_read(run: Run, put: Put, encoding: str) -> None:
    put("a.policy.yaml", BAD.encode(encoding))
    assert "a.policy.yaml:2:8 error demo-retention" in run("lint", "a.policy.yaml").stdout


def test_a_check_without_an_end_is_told_and_stops_nothing_else(
    run: Run, put: Put, monkeypatch: pytest.MonkeyPatch
) -> None:
    from policy_lint.engine import watch

    monkeypatch.setattr(watch, "SECONDS", 0.3)
    text = (
        RULES["demo-empty"].replace("demo-empty", "slow").replace("forbid: {blocks: {empty: true}}", "check: slow.py")
    )
    put("mine/slow.yaml", text)
    put("mine/slow.py", "def check(policy, facts, rule):\n    while True:\n        yield from ()\n")
    result = run("lint", put("a.policy.yaml", BAD), put("b.policy.yaml", BAD), "--rules", "mine")
    assert result.exit_code == 2
    assert result.stderr.count("rule `slow` failed: CheckTimeout: took longer than 0.3 s") == 2
    assert result.stdout.count("error demo-retention") == 2


def test_an_error_that_can_not_be_told_is_told_all_the_same(run: Run, put: Put) -> None:
    text = RULES["demo-empty"].replace("demo-empty", "odd").replace("forbid: {blocks: {empty: true}}", "check: odd.py")
    put("mine/odd.yaml", text)
    put(
        "mine/odd.py",
        "class Odd(Exception):\n    def __str__(self):\n        raise ValueError\n\ndef check(policy, facts, rule):\n    raise Odd\n",
    )
    result = run("lint", put("a.policy.yaml", BAD), "--rules", "mine")
    assert result.exit_code == 2
    assert "rule `odd` failed: Odd: it does not say why" in result.stderr
    assert "error demo-retention" in result.stdout


def test_nothing_opens_a_connection(run: Run, put: Put, monkeypatch: pytest.MonkeyPatch) -> None:
    import socket

    def connected(*_: object, **__: object) -> None:
        raise AssertionError("a connection")

    for name in ("socket", "create_connection", "getaddrinfo"):
        monkeypatch.setattr(socket, name, connected)
    url = "https://example.org/privacy"
    put("a.txt", f"{PROSE}See {url} and write to privacy@example.org.\n")
    put(
        "a.html",
        f"<base href='{url}'><link rel=stylesheet href='{url}'><h1>Privacy Policy</h1><img src='{url}'><p>{PROSE}</p>",
    )
    put("a.md", f"# Privacy Policy\n\n![x]({url}) {PROSE}\n\n[x]: {url}\n")
    put("a.policy.yaml", BAD + f"source: {url}\n")
    put("extending.yaml", f"extends: ['{url}']\n")
    put("tagged.policy.yaml", f"%TAG ! {url}/\n---\n!x {{}}\n")
    for command in (
        ["lint", "a.txt", "a.html", "a.md", "a.policy.yaml", "tagged.policy.yaml", "-f", "html", "-f", "json", "-o", "r.html", "-o", "r.json"],
        ["lint", "a.txt", "--config", "extending.yaml"], ["lint", url], ["merge", "r.json", "-f", "html"], ["extract", "a.html"],
        ["facts", "a.md"], ["explain", "demo-dnt"], ["rules"], ["schema", "policy"], ["schema", "policy", "--check", "a.policy.yaml"],
    ):  # fmt: skip
        result = run(*command)
        assert "a connection" not in result.output
        assert not isinstance(result.exception, AssertionError)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="a system with named pipes")
def test_a_walk_waits_for_no_pipe(put: Put, here: Path) -> None:
    put("docs/a.policy.yaml", BAD)
    put("mine/demo-retention.yaml", RULES["demo-retention"])
    for name in ("b.policy.yaml", "privacy-policy.txt"):
        os.mkfifo(here / "docs" / name)
    process = start("lint", "docs", "--rules", "mine", "--select", "mine", cwd=here, stdout=-1, stderr=-1)
    out, said = process.communicate(timeout=60)
    assert (process.returncode, said) == (1, b"")
    assert b"docs/a.policy.yaml:2:8 error demo-retention" in out
