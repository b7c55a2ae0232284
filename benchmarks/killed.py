"""Killed at any moment, a run leaves whole files or none: ``python benchmarks/killed.py [--rounds 50] [--seed 1]``.

Each round starts ``policy-lint baseline`` with an empty cache, kills it (SIGKILL, on Windows TerminateProcess) at a random
moment, and reads every file that it left in the cache and beside the policy; then a run must end as if nothing had been.
"""

from __future__ import annotations

import argparse
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


def main() -> None:
    """Run the rounds; any half-written file ends in an error."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=50)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    made = random.Random(given.seed)
    files = cut = 0
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "a.policy.yaml").write_text(POLICY, encoding="utf-8")
        command = [sys.executable, "-m", "policy_lint", "baseline", "a.policy.yaml", "--baseline", "b.json"]

        def start(cache: Path) -> subprocess.Popen[bytes]:
            env = {**os.environ, "PYTHONPATH": str(ROOT), "POLICY_LINT_CACHE_DIR": str(cache)}
            return subprocess.Popen(command, cwd=folder, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)

        begun = time.perf_counter()
        start(folder / "first").communicate()
        whole = time.perf_counter() - begun
        for number in range(given.rounds):
            cache = folder / f"cache{number // 5}"  # some rounds meet what others left
            process = start(cache)
            time.sleep(made.random() * whole)
            process.kill()
            process.communicate()
            cut += process.returncode != 0
            for file in [*cache.glob("*.json"), folder / "b.json"]:
                if file.exists():
                    json.loads(file.read_text(encoding="utf-8"))
                    files += 1
        process = start(folder / "cache0")
        said = process.communicate()[1]
        if process.returncode or said:
            sys.exit(f"the run after the kills failed: {said.decode()}")
    print(f"{given.rounds} rounds, {cut} killed before their end, {files} files read, all whole")


if __name__ == "__main__":
    main()
