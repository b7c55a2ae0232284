"""Results from the cache: the same bytes, and never an old answer."""

from __future__ import annotations

import builtins
import hashlib
import io
import json
import os
import time
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from policy_lint.pipeline import kept_runs
from policy_lint.pipeline import run as pipeline
from policy_lint.pipeline.discovery import absolute
from policy_lint.report.formats import FORMATS
from policy_lint.text import bounded
from tests.cli.conftest import BAD, CLEAN, EMPTY_SECTION, RULES
from tests.cli.test_cli_faults import link, start

if TYPE_CHECKING:
    from collections.abc import Callable

    from policy_lint.pipeline.results import RunResult
    from policy_lint.pipeline.settings import Settings
    from tests.cli.conftest import Run

    Put = Callable[..., str]


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> list[tuple[str, ...]]:
    """The runs that were really made, with a cache of the test's own."""
    monkeypatch.setenv("POLICY_LINT_CACHE_DIR", str(tmp_path_factory.mktemp("own-cache")))
    calls: list[tuple[str, ...]] = []
    real = pipeline.run

    def counted(settings: Settings, *more: Any) -> RunResult:
        calls.append(settings.paths)
        return real(settings, *more)

    monkeypatch.setattr(pipeline, "run", counted)
    return calls


@pytest.mark.parametrize("name", FORMATS)
def test_a_report_from_the_cache_is_the_same_byte_for_byte(
    run: Run, put: Put, made: list[tuple[str, ...]], name: str
) -> None:
    path = put("a.policy.yaml", BAD)
    first, second = (run("lint", path, "-f", name) for _ in range(2))
    fresh = run("lint", path, "-f", name, "--no-cache")
    assert len(made) == 2  # the first and the last
    assert first.stdout_bytes == second.stdout_bytes == fresh.stdout_bytes
    assert first.exit_code == second.exit_code == fresh.exit_code == 1


def test_files_are_written_from_the_cache_too(run: Run, put: Put, made: list[tuple[str, ...]]) -> None:
    path = put("a.policy.yaml", BAD)
    command = ("lint", path, "-f", "json", "-o", "report.json", "-f", "sarif")
    first = run(*command)
    written = Path("report.json").read_bytes()
    Path("report.json").unlink()
    assert run(*command).stdout == first.stdout
    assert Path("report.json").read_bytes() == written
    assert len(made) == 1


PROJECT = {
    ".policy-lint.yaml": (
        "extends: [./base.yaml]\nrules: [mine]\ndocuments:\n  - {path: a.policy.yaml, role: privacy, group: all}\n"
        "  - {path: cookies.policy.yaml, role: cookies, group: all}\n"
    ),
    "base.yaml": "severity: {demo-retention: warning}\n",
    ".policy-lint-decisions.yaml": (
        "decisions:\n"
        "  - {rule: demo-retention, path: c.policy.yaml, decision: accepted-risk, reason: We are small., by: A. Person, date: 2026-01-01}\n"
    ),
    ".policy-lint-baseline.json": (
        '{"schema": 1, "findings": [{"path": "c.policy.yaml", "rule": "demo-retention", "fingerprint": "0"}]}'
    ),
    "a.policy.yaml": BAD.replace("schema: 1", "schema: 1\nsource: published.txt"),
    "published.txt": "No retention\n\nData\n\nWe collect your name and address.\n",
    "cookies.policy.yaml": CLEAN,
    "c.policy.yaml": BAD,
    "notes.txt": "Nothing of the kind.\n",
    "deep/er/readme.txt": "nothing",
    "mine/my-own.yaml": RULES["demo-retention"].replace("demo-retention", "my-own"),
    "facts.yaml": "users_in: [US-CA]\n",
}
EDITS: list[tuple[str, str | None]] = [
    ("a.policy.yaml", CLEAN),
    ("a.policy.yaml", None),
    ("c.policy.yaml", BAD + "# policy-lint ignore-file: demo-retention: We know.\n"),
    ("published.txt", "No retention\n\nData\n\nWe collect your name and sell it.\n"),
    ("published.txt", None),
    ("cookies.policy.yaml", BAD),
    ("notes.txt", "Privacy Policy\n\nWe collect your name. We share it with advertisers. We keep it for a year.\n"),
    ("b.policy.yaml", BAD),
    ("deep/er/c.policy.yaml", BAD),
    ("deep/.policy-lint.yaml", "ignore: [demo-retention]\n"),
    (".policy-lint.yaml", "ignore: [demo-retention]\n"),
    (".policy-lint.yaml", None),
    ("base.yaml", "severity: {demo-retention: note}\n"),
    ("pyproject.toml", "[tool.policy-lint]\nignore = ['demo-retention']\n"),
    (".policy-lint-decisions.yaml", "decisions: []\n"),
    (".policy-lint-decisions.yaml", None),
    (".policy-lint-baseline.json", '{"schema": 1, "findings": []}'),
    (".policy-lint-baseline.json", None),
    ("mine/my-own.yaml", RULES["demo-retention"].replace("demo-retention", "my-own").replace("error", "note")),
    ("mine/my-next.yaml", RULES["demo-retention"].replace("demo-retention", "my-next")),
    ("../packs/demo/demo-retention.yaml", RULES["demo-retention"].replace("is kept", "is ever kept")),
    ("facts.yaml", "users_in: [EEA]\n"),
    (".git", "gitdir: elsewhere\n"),
    ("../.policy-lint.yaml", "ignore: [demo-retention]\n"),
]
SILENT = {"published.txt", "pyproject.toml", ".git", "../.policy-lint.yaml"}
"""No rule of the demo asks for the source; and a nearer configuration has the say."""
LINT = ("lint", ".", "--as-of", "2026-01-01", "--today", "2026-01-02", "--facts", "facts.yaml", "-f", "json")


@pytest.mark.parametrize(("name", "after"), EDITS)
def test_after_any_edit_the_answer_is_that_of_a_run_without_cache(
    run: Run, put: Put, made: list[tuple[str, ...]], name: str, after: str | None
) -> None:
    for path, text in PROJECT.items():
        put(path, text)
    before = run(*LINT)
    assert run(*LINT).stdout == before.stdout
    assert len(made) == 1, before.output
    if after is not None:
        put(name, after)
    else:
        Path(name).unlink()
    again, fresh = run(*LINT), run(*LINT, "--no-cache")
    assert (again.stdout, again.stderr, again.exit_code) == (fresh.stdout, fresh.stderr, fresh.exit_code)
    if name not in SILENT:
        assert again.stdout != before.stdout
    for path, text in PROJECT.items():  # and back again
        put(path, text)
    if name not in PROJECT and not name.startswith(".."):
        Path(name).unlink()
    assert run(*LINT).stdout == (run(*LINT, "--no-cache") if name.startswith("..") else before).stdout


@given(texts=st.lists(st.sampled_from([BAD, CLEAN, EMPTY_SECTION]), min_size=2, max_size=6), data=st.data())
@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_the_order_of_edits_no_old_answer_is_given(
    run: Run, put: Put, made: list[tuple[str, ...]], texts: list[str], data: st.DataObject
) -> None:
    for text in texts:
        put(data.draw(st.sampled_from(["a.policy.yaml", "b.policy.yaml", "deep/c.policy.yaml"])), text)
        cached, fresh = run("lint", "--as-of", "2026-01-01"), run("lint", "--as-of", "2026-01-01", "--no-cache")
        assert (cached.stdout_bytes, cached.exit_code) == (fresh.stdout_bytes, fresh.exit_code)


def test_all_that_a_run_opens_lists_or_asks_for_is_noted(
    run: Run, put: Put, here: Path, monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """What the system was asked is compared with what the entry holds: whoever adds a look past `tracked` is told here."""
    monkeypatch.setenv("POLICY_LINT_CACHE_DIR", str(tmp_path_factory.mktemp("own-cache")))
    for path, text in PROJECT.items():
        put(path, text)
    run(*LINT, "--no-cache")  # what is imported late is imported now
    asked: set[str] = set()

    def watched(function: Callable[..., Any]) -> Callable[..., Any]:
        def call(path: Any, *more: Any, **named: Any) -> Any:
            if isinstance(path, (str, os.PathLike)) and absolute(os.fspath(path)).is_relative_to(here.parent):
                asked.add(str(absolute(os.fspath(path))))
            return function(path, *more, **named)

        return call

    with monkeypatch.context() as patched:
        for module, name in ((os, "stat"), (os, "scandir"), (os, "listdir"), (io, "open"), (builtins, "open")):
            patched.setattr(module, name, watched(getattr(module, name)))
        run(*LINT)
    (entry,) = Path(os.environ["POLICY_LINT_CACHE_DIR"], kept_runs.FOLDER).iterdir()
    looks = json.loads(entry.read_text().partition("\n")[2])["looks"]
    assert {"facts.yaml", "base.yaml", "published.txt", "my-own.yaml"} <= {Path(path).name for path in asked}
    assert sorted(asked - {path for _, path, _ in looks}) == []


def test_other_options_and_another_day_are_another_run(run: Run, put: Put, made: list[tuple[str, ...]]) -> None:
    path = put("a.policy.yaml", BAD)
    for more in ((), ("--as-of", "2020-01-01"), ("--today", "2020-01-01"), ("--select", "demo-dnt"), ("--quiet",)):
        run("lint", path, *more)
        run("lint", path, *more)
    assert len(made) == 5


def test_a_run_with_errors_is_not_kept(run: Run, put: Put, made: list[tuple[str, ...]]) -> None:
    path = put("a.policy.yaml", BAD)
    for _ in range(2):
        assert run("lint", path, "nowhere.txt").exit_code == 2
    assert len(made) == 2


def test_standard_input_is_not_kept(run: Run, made: list[tuple[str, ...]]) -> None:
    for _ in range(2):
        run("lint", "-", "--stdin-filename", "a.policy.yaml", given=BAD)
    assert len(made) == 2


def entries() -> list[Path]:
    folder = Path(os.environ["POLICY_LINT_CACHE_DIR"], kept_runs.FOLDER)
    return sorted(folder.iterdir()) if folder.is_dir() else []


def test_a_broken_entry_counts_as_none(run: Run, put: Put, made: list[tuple[str, ...]]) -> None:
    path = put("a.policy.yaml", BAD)
    first = run("lint", path)
    whole = entries()[0].read_bytes()
    digest, _, rest = whole.partition(b"\n")
    for wrong in (
        b"", b"\xff", b"[]", b"{}", digest, digest + b"\n", whole[:-1], whole[: len(whole) // 2], whole.replace(b"error", b"wrong"),
        *(hashlib.sha256(text).hexdigest().encode() + b"\n" + text for text in (b"[]", b"{}", b"[" * 100_000, rest[:9])),
    ):  # fmt: skip
        (entry,) = entries()
        entry.write_bytes(wrong)
        made.clear()
        assert run("lint", path).stdout == first.stdout
        assert len(made) == 1, wrong[:80]
    made.clear()
    assert run("lint", path).stdout == first.stdout
    assert made == []


def test_an_entry_for_another_run_counts_as_none(run: Run, put: Put, made: list[tuple[str, ...]]) -> None:
    path = put("a.policy.yaml", BAD)
    run("lint", path)
    (first,) = entries()
    whole = first.read_bytes()
    run("lint", path, "--select", "demo-dnt")
    (other,) = set(entries()) - {first}
    other.write_bytes(whole)
    made.clear()
    assert "demo-retention" not in run("lint", path, "--select", "demo-dnt").stdout
    assert len(made) == 1


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="a system with users")
def test_an_entry_that_others_could_have_written_counts_as_none(
    run: Run, put: Put, made: list[tuple[str, ...]], monkeypatch: pytest.MonkeyPatch
) -> None:
    path = put("a.policy.yaml", BAD)
    run("lint", path)
    entries()[0].chmod(0o666)
    run("lint", path)
    assert len(made) == 2
    run("lint", path)
    assert len(made) == 2
    someone = os.geteuid() + 1
    monkeypatch.setattr(os, "geteuid", lambda: someone)
    run("lint", path)
    assert len(made) == 3


def test_entries_are_their_owners_alone_and_bounded(
    run: Run, put: Put, made: list[tuple[str, ...]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(kept_runs, "MOST", 3)
    path = put("a.policy.yaml", BAD)
    for day in range(1, 7):
        run("lint", path, "--today", f"2026-01-0{day}")
    assert len(entries()) == 3
    assert all(entry.stat().st_mode & 0o077 == 0 for entry in [entries()[0].parent, *entries()])
    assert len(made) == 6


def test_a_cache_that_cannot_be_written_costs_time_only(run: Run, put: Put, monkeypatch: pytest.MonkeyPatch) -> None:
    path = put("a.policy.yaml", BAD)
    monkeypatch.setenv("POLICY_LINT_CACHE_DIR", put("a-file", "not a folder"))
    assert [run("lint", path).exit_code for _ in range(2)] == [1, 1]


def test_a_clock_that_is_set_back_gives_the_answer_of_that_day(
    run: Run, put: Put, made: list[tuple[str, ...]], monkeypatch: pytest.MonkeyPatch
) -> None:
    path = put("a.policy.yaml", BAD)
    given = {}
    for day in ("2026-05-02", "2026-05-01", "2026-05-02"):
        for module in ("policy_lint.cli.lint", "policy_lint.pipeline.run"):
            monkeypatch.setattr(f"{module}.today", lambda day=day: day)
        given[day] = run("lint", path, "-f", "json").stdout
        assert json.loads(given[day])["as_of"] == day
    assert len(made) == 2  # the last came from the cache
    for entry in entries():
        os.utime(entry, (0, 0))  # written, by the clock, long before what it was made from
    assert run("lint", path, "-f", "json").stdout == given["2026-05-02"]
    assert len(made) == 2


def test_killed_at_any_moment_a_run_leaves_no_broken_entry(put: Put, here: Path, tmp_path: Path) -> None:
    for number in range(9):
        put(f"{number}.policy.yaml", BAD)
    env = {"POLICY_LINT_CACHE_DIR": str(tmp_path / "killed")}
    command = ("lint", "--isolated", "--as-of", "2026-01-01", "--today", "2026-01-01", "-f", "json")
    for number in range(6):
        process = start(*command, "--jobs", str(1 + number % 2), cwd=here, env=env, stdout=-3, stderr=-3)
        time.sleep(0.2 * (number + 1))
        process.kill()
        process.wait(60)
        for entry in [*tmp_path.glob("killed/runs/*.json"), *tmp_path.glob("killed/*.bin")]:
            digest, _, text = entry.read_bytes().partition(b"\n")
            assert hashlib.sha256(text).hexdigest().encode() == digest
    said = [
        start(*command, *more, cwd=here, env=env, stdout=-1, stderr=-1).communicate(timeout=60)
        for more in ((), (), ("--no-cache",))
    ]
    assert said[0] == said[1] == said[2]
    assert said[0][1] == b""


def test_runs_beside_each_other_give_the_same_answer(put: Put, here: Path, tmp_path: Path) -> None:
    for number in range(3):
        put(f"{number}.policy.yaml", BAD)
    env = {"POLICY_LINT_CACHE_DIR": str(tmp_path / "shared")}
    command = ("lint", "--isolated", "--as-of", "2026-01-01", "--today", "2026-01-01", "-f", "json")
    started = [start(*command, cwd=here, env=env, stdout=-1, stderr=-1) for _ in range(4)]
    said = [process.communicate(timeout=120) for process in started]
    assert len(set(said)) == 1
    assert said[0][1] == b""
    assert [path.suffix for path in tmp_path.glob("shared/runs/*")] == [".json"]


def test_fixes_and_previews_neither_use_nor_make_entries(run: Run, put: Put, made: list[tuple[str, ...]]) -> None:
    path = put("a.policy.yaml", BAD)
    run("lint", path, "--diff")
    run("lint", path, "--fix")
    assert entries() == []


def test_files_that_change_while_they_are_read_make_no_entry(
    run: Run, put: Put, made: list[tuple[str, ...]], monkeypatch: pytest.MonkeyPatch
) -> None:
    path = put("a.policy.yaml", BAD)
    real = bounded.read_stream

    def edited_behind(stream: IO[bytes], limit: int) -> bytes:
        data = real(stream, limit)
        if data == BAD.encode():
            put("a.policy.yaml", CLEAN)
        return data

    with monkeypatch.context() as patched:
        patched.setattr(bounded, "read_stream", edited_behind)
        assert "demo-retention" in run("lint", path).stdout
    assert "demo-retention" not in run("lint", path).stdout


def test_a_report_never_takes_the_place_of_a_policy_whatever_is_kept(run: Run, put: Put) -> None:
    path = put("a.policy.yaml", BAD)
    for _ in range(2):
        assert run("lint", path, "-f", "json", "-o", "report.json").exit_code == 1
    Path("report.json").unlink()
    link(Path("report.json"), Path(path).absolute())
    assert run("lint", path, "-f", "json", "-o", "report.json").exit_code == 2
    assert Path(path).read_text() == BAD


def test_json_lines_come_from_the_cache_as_they_were_written(
    run: Run, put: Put, made: list[tuple[str, ...]], monkeypatch: pytest.MonkeyPatch
) -> None:
    put("b.policy.yaml", BAD)
    put("a.policy.yaml", CLEAN)
    first, second = (run("lint", "-f", "jsonl") for _ in range(2))
    assert first.stdout_bytes == second.stdout_bytes
    assert first.stdout.count("\n") == 2
    assert len(made) == 1
    monkeypatch.setattr("policy_lint.cli.lint.LARGEST", 100)
    for _ in range(2):
        assert run("lint", "-f", "jsonl", "--quiet").stdout == first.stdout
    assert len(made) == 3


def test_no_cache_neither_reads_nor_writes(run: Run, put: Put, made: list[tuple[str, ...]]) -> None:
    path = put("a.policy.yaml", BAD)
    run("lint", path, "--no-cache")
    assert not Path(os.environ["POLICY_LINT_CACHE_DIR"], kept_runs.FOLDER).exists()
    assert len(made) == 1
