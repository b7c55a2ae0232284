"""A check of a stranger's that never ends is given up, by a timer or by a thread, and the others still run."""

from __future__ import annotations

import signal
import threading
import time
from typing import TYPE_CHECKING, Any

import pytest

from policy_lint.engine import watch
from policy_lint.engine.watch import CheckTimeout, limited

if TYPE_CHECKING:
    from collections.abc import Callable


def _loops() -> None:
    while True:
        pass


def _swallows() -> None:
    try:
        while True:
            pass
    except Exception:  # noqa: BLE001 - what a careless check does
        _loops()


@pytest.fixture(params=["timer", "thread"])
def portable(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """With interval timers, and as on a system that has none."""
    if request.param == "thread":
        monkeypatch.delattr(signal, "setitimer", raising=False)
    elif not hasattr(signal, "setitimer"):
        pytest.skip("no interval timers here")
    return str(request.param)


@pytest.mark.parametrize("function", [_loops, _swallows])
def test_what_never_ends_is_given_up(portable: str, function: Callable[[], None]) -> None:
    with pytest.raises(CheckTimeout, match=r"took longer than 0\.2 s"):
        limited(function, 0.2)
    for _ in range(200):
        if not any(thread.name == "policy-lint-check" for thread in threading.enumerate()):
            break
        time.sleep(0.05)
    else:
        pytest.fail("the thread still runs")


def test_what_ends_gives_its_value_or_its_own_error(portable: str) -> None:
    assert limited(lambda: 7, 5) == 7
    with pytest.raises(ZeroDivisionError):
        limited(lambda: 1 / 0, 5)


@pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="only signals reach into the regular-expression engine")
def test_a_pattern_that_backtracks_is_given_up() -> None:
    import re

    with pytest.raises(CheckTimeout):
        limited(lambda: re.match(r"(a+)+$", "a" * 64 + "b"), 0.2)


@pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="no interval timers here")
def test_the_handler_that_was_there_is_there_again() -> None:
    def mine(*_: Any) -> None: ...

    before = signal.signal(signal.SIGALRM, mine)
    try:
        limited(lambda: None, 5)
        assert signal.getsignal(signal.SIGALRM) is mine
        assert signal.getitimer(signal.ITIMER_REAL)[0] == 0
    finally:
        signal.signal(signal.SIGALRM, before)


def test_the_limit_is_far_from_what_a_rule_needs() -> None:
    assert watch.SECONDS >= 10
