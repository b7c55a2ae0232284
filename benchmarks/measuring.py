"""What the benchmarks share: processor time of a child process, the machine without its name, Markdown tables."""

from __future__ import annotations

import os
import platform
import resource
import statistics
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

PYDANTIC = [sys.executable, "-c", "import pydantic\nclass M(pydantic.BaseModel):\n    a: int\n    b: str = ''\nM(a=1)"]
"""The reference: the import of pydantic with one small model."""
LINT = [sys.executable, "-P", "-c", "from policy_lint.cli.main import main; main()", "lint"]
"""The command in the interpreter that measures, which looks for modules where the installed command does."""


def spent(command: Sequence[str], folder: Path | None = None, **environment: str) -> tuple[float, int]:
    """Processor seconds of a command and its children, user and system, and its exit code; waiting for others counts nothing."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    clean = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    done = subprocess.run(command, cwd=folder, env={**clean, **environment}, capture_output=True, check=False)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, done.returncode


def median(values: Sequence[float]) -> float:
    """The median."""
    return statistics.median(values)


def machine() -> str:
    """Cores, class of processor and Python, for the head of a table."""
    model = ""
    info = Path("/proc/cpuinfo")
    if info.exists():
        model = next(
            (line.partition(":")[2].strip() for line in info.read_text().splitlines() if line.startswith("model name")),
            "",
        )
    return f"{os.cpu_count()} cores, {model or platform.machine()}, {platform.system()}, Python {platform.python_version()}"


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A Markdown table."""
    return "\n".join(f"| {' | '.join(row)} |" for row in [head, ["---"] * len(head), *rows])
