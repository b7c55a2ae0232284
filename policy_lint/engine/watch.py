"""A time limit for Python checks, which nobody here wrote.

Where the system has interval timers and the check runs in the main thread, the timer's signal ends it: plain Python, waiting
and the regular-expression engine all heed signals. Elsewhere (Windows, another thread) the check runs in a thread of its own,
which is asked to end by an exception; plain Python heeds it. What does not is left behind, and ends with the process; only a
call in C that never lets go of the interpreter, such as a regular expression on Windows, can't be left.
"""

from __future__ import annotations

import signal
import threading
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

SECONDS = 20.0
"""What one check may take on one document; the slowest built-in rule takes milliseconds."""


class CheckTimeout(Exception):  # noqa: N818 - reads as what it says
    """A check that took too long."""

    def __init__(self, seconds: float) -> None:
        super().__init__(f"took longer than {seconds:g} s, and does not run again in this run")


class _Stop(BaseException):
    """Ends a check from outside; no ``except Exception`` of its own catches it."""


def limited(function: Callable[[], Any], seconds: float | None = None) -> Any:
    """Call a function, and give up on it after so many seconds.

    Raises:
        CheckTimeout: where it took longer.
        Exception: whatever it raises itself.
    """
    limit = SECONDS if seconds is None else seconds
    if hasattr(signal, "setitimer") and threading.current_thread() is threading.main_thread():
        return _by_timer(function, limit)
    return _by_thread(function, limit)


def _by_timer(function: Callable[[], Any], seconds: float) -> Any:
    def stop(*_: object) -> None:
        raise _Stop

    before = signal.signal(signal.SIGALRM, stop)
    try:
        # Again and again: a bare `except:` in the check may swallow the first.
        signal.setitimer(signal.ITIMER_REAL, seconds, 0.05)
        try:
            return function()
        finally:
            signal.setitimer(signal.ITIMER_REAL, 0)
    except _Stop:
        raise CheckTimeout(seconds) from None
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def _by_thread(function: Callable[[], Any], seconds: float) -> Any:
    outcome: list[Any] = []
    failure: list[BaseException] = []

    def call() -> None:
        try:
            outcome.append(function())
        except BaseException as error:  # noqa: BLE001 - handed on to the caller
            failure.append(error)

    thread = threading.Thread(target=call, name="policy-lint-check", daemon=True)
    thread.start()
    thread.join(seconds)
    if thread.is_alive() and thread.ident is not None:
        import ctypes

        ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_ulong(thread.ident), ctypes.py_object(_Stop))
        raise CheckTimeout(seconds)
    if failure:
        raise failure[0]
    return outcome[0]
