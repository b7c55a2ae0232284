"""Documents judged in several processes. Results come in the order of the paths, however many processes there are.

Where a process can be forked, the first document is judged before any is, so that all of them share the rules and patterns that
it took. Where not, a process gets the settings, and works out configuration and rules for itself. Rules are sent by their ids.
No more documents are under way than the processes need, so that memory stays flat.
"""

from __future__ import annotations

import io
import multiprocessing
import os
import pickle
import signal
import sys
import threading
from collections import deque
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import TYPE_CHECKING, Any, TypeAlias

from policy_lint import tracked
from policy_lint.engine.rule import Rule
from policy_lint.errors import Problem
from policy_lint.pipeline.judging import Judged, Judging
from policy_lint.pipeline.project import Project

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from policy_lint.pipeline.settings import Settings

    Sent: TypeAlias = tuple[bytes, list[tracked.Look]]

AHEAD = 4
"""Documents under way for each process."""
USUAL = "fork" if sys.platform == "linux" else "spawn"
"""How processes are started: macOS has fork, but its system libraries do not survive it."""
_DIED = "the process that read it died (out of memory, or killed); try --jobs 1"


def in_processes(judging: Judging, jobs: int, method: str = USUAL) -> Iterator[Judged]:
    """Judge the documents of a run in processes.

    Args:
        judging: the run.
        jobs: how many processes.
        method: how they are started.
    """
    paths = judging.paths
    if method == "fork":
        yield judging.judge(paths[0])
        paths = paths[1:]
    workers = _Workers(judging, paths, jobs, method)
    try:
        for path, sent in workers.results():
            if sent is None:
                yield Judged(None, problems=(Problem(judging.settings.named(path), _DIED),))
                continue
            data, looks = sent
            tracked.add(looks)
            yield _revived(data, path, judging)
        workers.finish()
    finally:
        workers.stop()


def _revived(data: bytes, path: str, judging: Judging) -> Judged:
    """A result with the rules of this process in it."""
    unpickler = _Unpickler(io.BytesIO(data))
    if unpickler.load():
        plan = judging.project.terms_for(judging.settings.named(path)).plan
        unpickler.rules = {item.rule.id: item.rule for item in plan.rules}
    judged: Judged = unpickler.load()
    return judged


class _Workers:
    """A pool that is made again when one of its processes dies; the document that killed it is found, and not tried again."""

    def __init__(self, judging: Judging, paths: tuple[str, ...], jobs: int, method: str) -> None:
        self._paths, self._jobs = paths, jobs
        self._context = multiprocessing.get_context(method)
        given = judging if method == "fork" else (judging.settings, judging.paths, judging.as_of)
        self._given = (given, tracked.wanted())
        self._pool = self._new(jobs)

    def _new(self, jobs: int) -> ProcessPoolExecutor:
        return ProcessPoolExecutor(jobs, self._context, _begin, self._given)

    def results(self) -> Iterator[tuple[str, Sent | None]]:
        """Each path with what came back; None where the process died."""
        waiting: deque[tuple[str, Future[Sent]]] = deque()
        rest = iter(self._paths)
        while True:
            while len(waiting) < self._jobs * AHEAD and (path := next(rest, None)) is not None:
                waiting.append((path, self._pool.submit(_work, path)))
            if not waiting:
                return
            path, future = waiting.popleft()
            try:
                yield path, future.result()
            except BrokenProcessPool:
                self._pool.shutdown()  # forking beside its threads could stop the new ones for ever
                yield path, self._alone(path)
                self._pool = self._new(self._jobs)
                waiting = deque((other, self._pool.submit(_work, other)) for other, _ in waiting)

    def _alone(self, path: str) -> Sent | None:
        """One document in a process of its own, so that only its own death counts."""
        with self._new(1) as pool:
            try:
                return pool.submit(_work, path).result()
            except BrokenProcessPool:
                return None

    def finish(self) -> None:
        """Let the processes end, which have nothing more to do."""
        self._pool.shutdown()

    def stop(self) -> None:
        """End the processes, whatever they are at."""
        processes = list((self._pool._processes or {}).values())  # noqa: SLF001 - the pool has no way to say “now”
        for process in processes:
            process.terminate()
        self._pool.shutdown(
            cancel_futures=True
        )  # its thread sees that they are gone, and must end before this process does


class _Pickler(pickle.Pickler):
    """Sends rules by id."""

    def persistent_id(self, obj: Any) -> str | None:
        return obj.id if isinstance(obj, Rule) else None


class _Unpickler(pickle.Unpickler):
    """Puts the rules of this process in the place of their ids."""

    rules: Mapping[str, Rule] = {}

    def persistent_load(self, pid: str) -> Rule:
        return self.rules[pid]


_JUDGING: list[Judging] = []  # of a process of the pool


def _begin(given: Judging | tuple[Settings, tuple[str, ...], str], noting: bool) -> None:
    """Begin a process: an interrupt is for the one that started it, and without that one there is nothing to do."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, name="policy-lint-parent", daemon=True).start()
    if noting:
        tracked.begin()
    if not isinstance(given, Judging):
        settings, paths, as_of = given
        given = Judging(settings, Project(settings), paths, as_of)
    _JUDGING[:] = [given]


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
    os._exit(1)


def _work(path: str) -> Sent:
    """Judge a document in a process of the pool, and give what was looked at for it."""
    judged = _JUDGING[0].judge(path)
    out = io.BytesIO()
    pickler = _Pickler(out, pickle.HIGHEST_PROTOCOL)
    # First whether rules are needed to read it: where there is no result, the configuration may be what is wrong.
    pickler.dump(judged.result is not None)
    pickler.dump(judged)
    return out.getvalue(), tracked.noted()
