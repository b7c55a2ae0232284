"""Fuzz one target with atheris: ``python fuzz/run.py TARGET [FOLDER…] [-max_total_time=3600]``.

Options are libFuzzer's. It starts from the kept cases, from pieces of this repository's own files, and with a dictionary of the
formats' words. Inputs that break something are written as ``crash-…`` to the working folder (``-artifact_prefix=FOLDER/``); mend
the fault, then keep the input under ``tests/fuzz_cases/TARGET``. ``pip install atheris`` first (Linux and macOS).
"""

from __future__ import annotations

import importlib
import os
import pkgutil
import sys
import tempfile
from pathlib import Path

import atheris

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
os.environ.setdefault("POLICY_LINT_CACHE_DIR", os.devnull)

with atheris.instrument_imports(include=["policy_lint", "markdown_it"], enable_loader_override=False):
    # Readers and detectors are imported late; whatever is imported after this block is fuzzed blindly.
    for package in ("policy_lint", "markdown_it"):
        for module in pkgutil.walk_packages(importlib.import_module(package).__path__, f"{package}."):
            if not module.name.startswith(
                ("policy_lint.cli", "policy_lint.lsp", "policy_lint.__main__", "markdown_it.cli")
            ):
                importlib.import_module(module.name)
    from fuzz.seeds import dictionary, seeds
    from fuzz.targets import TARGETS, run


def main() -> None:
    """Fuzz until told otherwise, from the kept cases on."""
    name = sys.argv[1] if len(sys.argv) > 1 else ""
    if name not in TARGETS:
        sys.exit(f"expected a target: {', '.join(TARGETS)}")
    kept = Path(__file__).resolve().parents[1] / "tests" / "fuzz_cases" / name
    folders = [argument for argument in sys.argv[2:] if not argument.startswith("-")] or [tempfile.mkdtemp()]
    own = Path(tempfile.mkdtemp())
    for number, seed in enumerate(seeds(name)):
        (own / f"seed-{number}").write_bytes(seed)
    folders += [str(folder) for folder in (own, kept) if folder.is_dir()]
    words = Path(tempfile.mkdtemp(), "words")
    words.write_text("".join(f'"{word}"\n' for word in dictionary()), "ascii")
    options = [argument for argument in sys.argv[2:] if argument.startswith("-")]
    atheris.Setup([sys.argv[0], "-max_len=4096", f"-dict={words}", *options, *folders], lambda data: run(name, data))
    atheris.Fuzz()


if __name__ == "__main__":
    main()
