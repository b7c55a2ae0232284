"""Killed at any moment, a run leaves whole files or none: ``python benchmarks/killed.py [--rounds 50] [--seed 1]``.

Each round starts ``policy-lint baseline`` or ``policy-lint lint`` (in two processes), kills it (SIGKILL, on Windows
TerminateProcess) at a random moment, waits until nobody is left who could write, and reads every file that it left in the cache
and beside the policies; then a run must end as if nothing had been.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
POLICY = "schema: 1\ntitle: Privacy Policy\nsections:\n  - {heading: Data, text: We collect your name and address.}\n"
COMMANDS = {
    "baseline": ["baseline", "--baseline", "b.json"],
    "lint": ["lint", "--jobs", "2", "--no-baseline", "-f", "json", "--as-of", "2026-01-01", "--today", "2026-01-01"],
}


def start(name: str, folder: Path, cache: Path, *more: str) -> subprocess.Popen[bytes]:
    """The command in a process of its own."""
    command = [sys.executable, "-m", "policy_lint", *COMMANDS[name], *more]
    env = {**os.environ, "PYTHONPATH": str(ROOT), "POLICY_LINT_CACHE_DIR": str(cache)}
    return subprocess.Popen(command, cwd=folder, env=env, stdout=subprocess.PIPE, stderr=subprocess.PIPE)


def whole_files(folder: Path, cache: Path) -> int:
    """How many files there are; one that is not whole raises."""
    files = [path for path in (*cache.glob("*.json"), folder / "b.json") if path.exists()]
    for file in files:
        json.loads(file.read_text(encoding="utf-8"))
    kept = [*cache.glob("runs/*.json"), *cache.glob("*.bin")]
    for file in kept:
        digest, _, text = file.read_bytes().partition(b"\n")
        if hashlib.sha256(text).hexdigest().encode() != digest:
            raise SystemExit(f"{file} is not whole")
    return len(files) + len(kept)


def main() -> None:
    """Run the rounds; any half-written file ends in an error."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=50)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    made = random.Random(given.seed)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "policies"
        folder.mkdir()
        for number in range(9):
            (folder / f"{number}.policy.yaml").write_text(POLICY, encoding="utf-8")
        for command in COMMANDS:
            files = cut = 0
            begun = time.perf_counter()
            start(command, folder, Path(name) / f"{command}-first").communicate()
            longest = time.perf_counter() - begun
            expected = start(command, folder, Path(name) / f"{command}-first").communicate()  # a baseline is there now
            for number in range(given.rounds):
                cache = Path(name) / f"{command}-{number // 5}"  # some rounds meet what others left
                process = start(command, folder, cache)
                time.sleep(made.random() * longest)
                process.kill()
                process.communicate()
                cut += process.returncode < 0 or os.name == "nt"
                files += whole_files(folder, cache)
            for cache in (Path(name) / f"{command}-0", Path(name) / f"{command}-last"):
                if start(command, folder, cache).communicate() != expected:
                    raise SystemExit(f"the run of {command} after the kills gave something else")
            print(f"{command}: {given.rounds} rounds, {cut} killed before their end, {files} files read, all whole")


if __name__ == "__main__":
    main()
