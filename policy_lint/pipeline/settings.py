"""What a run is asked to do."""

from __future__ import annotations

import os
from dataclasses import field
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from policy_lint.records import dataclass
from policy_lint.text.bounded import MAX_BYTES

if TYPE_CHECKING:
    from collections.abc import Mapping


FEW = 8
"""Documents below which further processes cost more than they save."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What the caller asks for; what it leaves open is read from the project's configuration.

    Attributes:
        paths: files and folders; ``-`` is standard input.
        select: rules, packs, topics or laws to run; empty: those configured.
        ignore: those not to run.
        facts: facts given on the command line.
        as_of: the day whose law is judged by; empty: today.
        stdin_name: what standard input is called, for its suffix and in reports.
        rule_folders: folders with further rules.
        trusted: packs whose Python checks may run.
        fail_on: the least severity that fails the run; empty: the configured one.
        ruleset: rules that came after this version do not run; empty: the configured one.
        config: a configuration file in the place of the nearest one; empty: the nearest.
        isolated: whether no configuration is read at all.
        enforce: ``PACK@VERSION``, a central rule book that nothing may loosen.
        today: the day on which decisions hold or have run out, and texts are old; empty: the system's.
        baseline: a baseline file; empty: the configured one.
        no_baseline: whether no baseline is read.
        diff_base: a git revision; what was found in a document as it was there is set aside.
        no_decisions: whether decisions and comments set nothing aside, as an auditor wants it.
        force_exclude: whether excluded files are passed over even where they are named.
        held: path → what stands in a file in the place of what is on disk, ``-`` for standard input.
        max_size: bytes that no input may be larger than.
        jobs: processes that read and judge; 0: as many as pays.
    """

    paths: tuple[str, ...]
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    facts: Mapping[str, Any] = field(default_factory=dict)
    as_of: str = ""
    stdin_name: str = "stdin.txt"
    rule_folders: tuple[str, ...] = ()
    trusted: tuple[str, ...] = ()
    fail_on: str = ""
    ruleset: str = ""
    config: str = ""
    isolated: bool = False
    enforce: str = ""
    today: str = ""
    baseline: str = ""
    no_baseline: bool = False
    diff_base: str = ""
    no_decisions: bool = False
    force_exclude: bool = False
    held: Mapping[str, bytes] = field(default_factory=dict)
    max_size: int = MAX_BYTES
    jobs: int = 0

    def named(self, path: str) -> str:
        """A document as reports name it."""
        return self.stdin_name if path == "-" else path

    def jobs_for(self, count: int) -> int:
        """How many processes to use for so many documents: as asked, else one for few and one a core for many."""
        if self.jobs:
            return min(self.jobs, max(count, 1))
        cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
        return 1 if count < FEW else min(cores, count)


def today() -> str:
    """The day on the clock, as 2026-01-31."""
    return datetime.now(UTC).astimezone().date().isoformat()
