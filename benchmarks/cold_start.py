"""What one `policy-lint lint` of a 6 KB policy costs, from start to end, against the import of pydantic with one small model.

``python benchmarks/cold_start.py [--runs 11]``. Processor time, interleaved runs, medians. Compiled rules are in the cache; “new”
prose differs in every run, “unchanged” was linted before.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

sys.path[:0] = [str(Path(__file__).resolve().parent), str(Path(__file__).resolve().parents[1])]

from make_policies import as_structured, as_text, make
from measuring import LINT, PYDANTIC, machine, median, spent, table

TARGETS = {"prose, new": 0.9, "structured, new": 1.6, "prose, unchanged": 0.7}


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--runs", type=int, default=11)
    runs = parser.parse_args().runs
    root = str(Path(__file__).resolve().parents[1])
    taken: dict[str, list[float]] = {}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        given = {"POLICY_LINT_CACHE_DIR": str(folder / "cache"), "PYTHONPATH": root}
        for run in range(runs + 1):
            (folder / "policy.txt").write_text(as_text(*make(run, 6_000)), encoding="utf-8")
            (folder / "new.policy.json").write_text(as_structured(*make(run, 6_000)), encoding="utf-8")
            commands = {
                "bare interpreter": [sys.executable, "-c", "pass"],
                "P: pydantic and one model": PYDANTIC,
                "prose, new": [*LINT, "policy.txt"],
                "prose, unchanged": [*LINT, "policy.txt"],
                "structured, new": [*LINT, "new.policy.json"],
                "structured, unchanged": [*LINT, "new.policy.json"],
            }
            for what, command in commands.items():
                seconds, code = spent(command, folder, **given)
                if code > 1:
                    raise SystemExit(f"{what}: exit code {code}")
                if run:  # the first fills the cache of rules and compiles our modules
                    taken.setdefault(what, []).append(seconds)
    reference = median(taken["P: pydantic and one model"])
    rows = [
        [
            what,
            f"{median(times) * 1e3:.0f} ms",
            f"{median(times) / reference:.2f} P",
            f"{TARGETS[what]} P" if what in TARGETS else "",
        ]
        for what, times in taken.items()
    ]
    print(machine(), "", table(["start", "processor time", "ratio", "target"], rows), sep="\n")


if __name__ == "__main__":
    main()
