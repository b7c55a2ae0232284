"""Everything that must hold before a change lands: format, lint, types, layers, the rules' own examples, tests, coverage.

Each step runs in the interpreter that runs this file; the first that fails ends the run with its exit code.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
STEPS: dict[str, list[str]] = {
    "format": ["ruff", "format", "--check", "."],
    "lint": ["ruff", "check", "."],
    "types": ["mypy"],
    "layers": [],
    "rules' own examples": ["policy_lint", "test"],
    "docs": ["mkdocs", "build", "--strict", "--quiet"],
    "forget old coverage": ["coverage", "erase"],
    "tests": ["coverage", "run", "-m", "pytest"],
    "coverage data": ["coverage", "combine", "--quiet"],
    "coverage": ["coverage", "report"],
}
QUIET = {"NO_MKDOCS_2_WARNING": "1", "PYTHONWARNINGS": "ignore:The configuration option"}
"""Keeps tools from talking of their own future; pytest-asyncio's option can't stand where pytest may run without it."""
_LAYERS = "from importlinter.cli import lint_imports_command as run; run()"  # import-linter has no __main__


def main() -> int:
    """Run the steps in order; names on the command line choose among them."""
    chosen = sys.argv[1:] or list(STEPS)
    for name in chosen:
        print(f"== {name}", flush=True)
        command = [sys.executable, "-m", *STEPS[name]] if STEPS[name] else [sys.executable, "-c", _LAYERS]
        code = subprocess.run(command, cwd=ROOT, env={**QUIET, **os.environ}, check=False).returncode
        if code:
            print(f"== {name}: failed", flush=True)
            return code
    return 0


if __name__ == "__main__":
    sys.exit(main())
