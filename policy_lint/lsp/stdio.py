"""The server on standard input and output."""

from __future__ import annotations

import logging
import os
import sys
from typing import TYPE_CHECKING

from policy_lint.lsp.features import register
from policy_lint.lsp.server import PolicyServer

if TYPE_CHECKING:
    from typing import BinaryIO

    from policy_lint.pipeline.settings import Settings
    from policy_lint.report.view import View


def serve(settings: Settings, view: View) -> None:
    """Talk to a client over standard input and output until it says that it is done.

    The protocol keeps both to itself: whatever else writes to standard output, a rule's Python check say, writes to standard
    error, and whatever reads standard input finds it empty.
    """
    given, told = _own(sys.stdin.fileno(), "rb"), _own(sys.stdout.fileno(), "wb")
    with open(os.devnull, "rb") as nothing:  # noqa: PTH123 - a device
        os.dup2(nothing.fileno(), sys.stdin.fileno())
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    if not os.environ.get("POLICY_LINT_DEBUG"):
        logging.getLogger("pygls").setLevel(logging.CRITICAL + 1)  # it logs tracebacks; the editor's log gets one line
    server = PolicyServer(settings, view)
    register(server)
    server.start_io(given, told)


def _own(descriptor: int, mode: str) -> BinaryIO:
    return os.fdopen(os.dup(descriptor), mode)  # type: ignore[return-value]  # binary by its mode
