"""Several processes: the same results in the same order as with one, and a death is one error."""

from __future__ import annotations

import json
import multiprocessing
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from policy_lint import tracked
from policy_lint.errors import UsageError
from policy_lint.pipeline import parallel
from policy_lint.pipeline.judging import Judging
from policy_lint.pipeline.project import Project
from policy_lint.pipeline.run import Settings, run
from policy_lint.pipeline.settings import FEW
from policy_lint.report.json_report import report
from tests.engine.makers import REQUIRED

if TYPE_CHECKING:
    from policy_lint.pipeline.results import RunResult

POLICY = """Privacy Policy

What we collect

We collect your name and your email address to send you number {number} of our letter. We do not sell your data.

We keep your personal information until you leave us, and we use cookies to remember what you have read. You have the right to
ask us for a copy of your data, to have it corrected and to have it deleted; write to us at the address below. We share your data
with the company that prints our letter, and with nobody else.
"""
POSIX = pytest.mark.skipif(os.name != "posix", reason="a POSIX system")
CHECK = """\
import os


def check(policy, facts, rule):
    if "fatal" in policy.source.text:
        os._exit(9)
    return []
"""


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for number in range(5):
        Path(f"privacy-{number}.txt").write_text(POLICY.format(number=number))
    Path("privacy-bad.policy.yaml").write_text("schema: 2\n")


def linted(*paths: str, **more: object) -> RunResult:
    return run(Settings(paths or (".",), as_of="2026-01-01", today="2026-01-01", isolated=True, **more))  # type: ignore[arg-type]


def as_bytes(result: RunResult) -> str:
    return json.dumps(report(result))


@pytest.mark.parametrize("jobs", [2, 3])
def test_results_do_not_depend_on_the_number_of_processes(jobs: int) -> None:
    alone = linted(jobs=1)
    assert len(alone.documents) == 5
    assert len(alone.errors) > 0
    assert as_bytes(linted(jobs=jobs)) == as_bytes(alone)


def test_processes_may_be_started_afresh() -> None:
    settings = Settings((".",), as_of="2026-01-01", today="2026-01-01", isolated=True)
    paths = ("privacy-0.txt", "privacy-1.txt", "nowhere.txt")
    judging = Judging(settings, Project(settings), paths, "2026-01-01")
    *told, failed = parallel.in_processes(judging, 2, "spawn")
    rules = {item.rule.id: item.rule for item in judging.project.terms_for(paths[0]).plan.rules}
    for judged, document in zip(told, linted(*paths[:2], jobs=1).documents, strict=True):
        assert judged.result is not None
        assert judged.result.path == document.path
        assert [item.rule for item in judged.result.requirements] == [item.rule for item in document.requirements]
        assert all(item.rule is rules[item.rule.id] for item in judged.result.requirements)
    assert [problem.message for problem in failed.problems] == ["no such file or directory"]


def test_a_process_that_dies_is_one_error_and_the_others_are_judged() -> None:
    Path("mine").mkdir()
    given = {**REQUIRED, "id": "own-check", "check": "own-check.py"}
    Path("mine/own-check.yaml").write_text(
        "".join(f"{key}: {value}\n" for key, value in given.items()).replace("'", "")
    )
    Path("mine/own-check.py").write_text(CHECK)
    Path("privacy-2.txt").write_text(POLICY.format(number="fatal"))
    result = linted(*(f"privacy-{number}.txt" for number in range(5)), rule_folders=("mine",), select=("mine",), jobs=2)
    assert [document.path for document in result.documents] == [f"privacy-{number}.txt" for number in (0, 1, 3, 4)]
    assert [(problem.path, "died" in problem.message) for problem in result.errors] == [("privacy-2.txt", True)]


def test_what_the_processes_looked_at_is_known_to_the_one_that_started_them() -> None:
    def looked(jobs: int, method: str = "fork") -> list[tuple[str, str]]:
        settings = Settings((".",), as_of="2026-01-01", today="2026-01-01")
        with tracked.noting():
            judging = Judging(settings, Project(settings), tuple(sorted(map(str, Path().glob("*.*")))), "2026-01-01")
            list(parallel.in_processes(judging, jobs, method) if jobs > 1 else map(judging.judge, judging.paths))
            return sorted(
                (kind, path) for kind, path, _ in tracked.noted()
            )  # coverage writes into a folder that is looked at

    Path(".policy-lint.yaml").write_text("ignore: [quality]\n")
    looked(1)  # from here on the rules come from the cache, whichever test ran before
    alone = looked(1)
    assert {"privacy-4.txt", ".policy-lint.yaml"} <= {Path(path).name for _, path in alone}
    for method in set(multiprocessing.get_all_start_methods()) & {"fork", "spawn"}:
        assert looked(2, method) == alone


def test_documents_come_as_soon_as_they_are_judged_and_no_more_are_under_way_than_needed() -> None:
    for number in range(60):
        Path(f"privacy-{number:02}.txt").write_text(POLICY.format(number=number))
    settings = Settings((".",), as_of="2026-01-01", isolated=True)
    paths = tuple(f"privacy-{number:02}.txt" for number in range(60))
    documents = parallel.in_processes(Judging(settings, Project(settings), paths, "2026-01-01"), 2)
    first = [next(documents) for _ in range(3)]
    for path in paths[3 + 2 * parallel.AHEAD + 4 :]:
        Path(path).unlink()  # not read yet, so its absence is found
    rest = list(documents)
    assert [item.result.path for item in (*first, *rest) if item.result is not None][:3] == list(paths[:3])
    assert rest[-1].result is None


@POSIX
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGKILL])
def test_no_process_outlives_the_run(number: int) -> None:
    for count in range(200):
        Path(f"privacy-more-{count}.txt").write_text(POLICY.format(number=count) * 20)
    with subprocess.Popen(
        [sys.executable, "-m", "policy_lint", "lint", "-f", "jsonl", "--jobs", "3"],
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True,
    ) as process:  # fmt: skip
        assert process.stdout is not None
        for _ in range(3):
            assert process.stdout.readline()  # under way
        (os.killpg if number == signal.SIGINT else os.kill)(
            process.pid, number
        )  # as a terminal does, and a machine in need
        _, said = process.communicate(timeout=60)  # which waits for everybody who could still write
    assert (process.returncode, said.strip()) == (130 if number == signal.SIGINT else -signal.SIGKILL, b"")


def test_what_the_caller_misspelt_is_told_as_with_one_process() -> None:
    with pytest.raises(UsageError, match="no-such-rule"):
        linted(select=("no-such-rule",), jobs=2)


def test_few_documents_are_judged_in_one_process_unless_more_are_asked_for() -> None:
    assert Settings(()).jobs_for(FEW - 1) == 1
    assert Settings(()).jobs_for(FEW * 100) >= 1
    assert Settings((), jobs=16).jobs_for(3) == 3
    assert Settings((), jobs=4).jobs_for(0) == 1
