"""Fuzz one target with atheris: ``python fuzz/run.py TARGET [FOLDER…] [-max_total_time=3600]``.

Options are libFuzzer's. Inputs that break something are written as ``crash-…`` to the working folder; mend the fault, then keep
the input under ``tests/fuzz_cases/TARGET``. ``pip install atheris`` first (Linux and macOS).
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

import atheris

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
os.environ.setdefault("POLICY_LINT_CACHE_DIR", os.devnull)

with atheris.instrument_imports(include=["policy_lint", "markdown_it"], enable_loader_override=False):
    from fuzz.targets import TARGETS, run


def main() -> None:
    """Fuzz until told otherwise, from the kept cases on."""
    name = sys.argv[1] if len(sys.argv) > 1 else ""
    if name not in TARGETS:
        sys.exit(f"expected a target: {', '.join(TARGETS)}")
    kept = Path(__file__).resolve().parents[1] / "tests" / "fuzz_cases" / name
    folders = [argument for argument in sys.argv[2:] if not argument.startswith("-")] or [tempfile.mkdtemp()]
    folders += [str(kept)] if kept.is_dir() else []
    options = [argument for argument in sys.argv[2:] if argument.startswith("-")]
    atheris.Setup([sys.argv[0], *options, *folders], lambda data: run(name, data))
    atheris.Fuzz()


if __name__ == "__main__":
    main()
