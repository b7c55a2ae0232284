"""How many policies of 20 KB are linted a second, with every rule: on one core, with more processes, and beside peers.

``python benchmarks/throughput.py [--count 60] [--bytes 20000] [--jobs 2] [--peers FOLDER]``. Documents a second of processor time
on one core; for several processes documents a second of the clock. ``--peers`` is a folder with a virtual environment ``v`` and
``node_modules`` in which those of the other linters that are to be measured have been installed.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from pathlib import Path

sys.path[:0] = [str(Path(__file__).resolve().parent), str(Path(__file__).resolve().parents[1])]

from make_policies import write
from measuring import LINT, machine, spent, table

PEERS: dict[str, tuple[list[str], str]] = {
    "proselint": (["v/bin/proselint", "check"], "txt"),
    "write-good": (["node_modules/.bin/write-good"], "md"),
    "textlint": (["node_modules/.bin/textlint", "--rule", "terminology", "--rule", "write-good"], "md"),
    "yamllint": (["v/bin/yamllint"], "policy.json"),
    "check-jsonschema": (["v/bin/check-jsonschema", "--schemafile", "{schema}"], "policy.json"),
    "Spectral": (["node_modules/.bin/spectral", "lint", "--ruleset", "{ruleset}"], "policy.json"),
}
_RULESET = '{"rules": {"has-title": {"given": "$", "then": {"field": "title", "function": "truthy"}}}}'


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--count", type=int, default=60)
    parser.add_argument("--bytes", type=int, default=20_000)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--peers", type=Path)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        rows = _ours(Path(name), asked.count, asked.bytes, asked.jobs)
        print(
            machine(),
            "",
            table(["policy-lint lint", "documents/s", "processor time a document", "clock"], rows),
            sep="\n",
        )
        if asked.peers:
            print(
                "", table(["on the same files", "documents/s of processor time"], _peers(Path(name), asked)), sep="\n"
            )


def _ours(folder: Path, count: int, size: int, jobs: int) -> list[list[str]]:
    """Lint the same documents with one process and with several."""
    write(folder / "policies", count, size)
    write(folder / "one", 1, size)
    given = {"POLICY_LINT_CACHE_DIR": str(folder / "cache"), "PYTHONPATH": str(Path(__file__).resolve().parents[1])}
    spent([*LINT, "one"], folder, **given)
    start, _ = spent([*LINT, "one", "--today", "2026-01-01"], folder, **given)  # what a process costs that reads one
    rows = []
    for number in dict.fromkeys((1, jobs)):
        clock = time.perf_counter()
        day = f"2026-01-{number:02}"  # another day is another run: nothing comes from the cache of results
        seconds, _ = spent([*LINT, "policies", "-f", "jsonl", "--jobs", str(number), "--today", day], folder, **given)
        clock = time.perf_counter() - clock
        each = (seconds - start) / (count - 1)
        rate = f"{1 / each:.1f}" if number == 1 else f"{count / clock:.1f} (clock)"
        rows.append([f"--jobs {number}", rate, f"{each * 1e3:.0f} ms", f"{clock:.1f} s"])
    return rows


def _peers(folder: Path, asked: argparse.Namespace) -> list[list[str]]:
    """Processor time of the other linters on made policies of the format that they read."""
    (folder / "ruleset.json").write_text(_RULESET)
    schema = Path(__file__).resolve().parents[1] / "schemas" / "policy.schema.json"
    rows = []
    for name, (command, suffix) in PEERS.items():
        program = asked.peers / command[0]
        if not program.exists():
            rows.append([name, "not installed"])
            continue
        paths = [str(path) for path in write(folder / f"for-{name}", asked.count, asked.bytes, formats=(suffix,))]
        words = [part.format(schema=schema, ruleset=folder / "ruleset.json") for part in command[1:]]
        one, _ = spent([str(program.resolve()), *words, paths[0]], asked.peers)
        all_of_them, _ = spent([str(program.resolve()), *words, *paths], asked.peers)
        each = max(all_of_them - one, 1e-9) / (len(paths) - 1)
        rate = f"{1 / each:.1f}" if each > one / 50 else "too little beside its start to tell"
        rows.append([name, f"{rate} (one file: {one * 1e3:.0f} ms)"])
    return rows


if __name__ == "__main__":
    main()
